"""One value a list can be narrowed to, with a box that is ticked while it is, and how many rows have it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from quotebook.ui import wording
from quotebook.ui.guard import guarded
from quotebook.ui.icons import Icons
from quotebook.ui.painted import END, draw_line, inset, mirrored
from quotebook.ui.theme import GRID, Theme, Type

BOX = 14


class FacetValue(QAbstractButton):
    """One value; checked while it is chosen. count: None where there is nothing to count."""

    def __init__(self, theme: Theme, icons: Icons, words: str, count: int | None) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._count = "" if count is None else wording.number(count)
        self.setText(words)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{words}, {self._count}" if self._count else words)
        self.setToolTip(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @guarded(otherwise=QSize())
    def sizeHint(self) -> QSize:
        return QSize(GRID * 16, self.fontMetrics().lineSpacing() + GRID)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "accent_soft" if self.isChecked() else "hover" if self.underMouse() else ""
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if self.hasFocus():
            painter.setPen(self._theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        box = self.rect().adjusted(GRID, 0, -GRID, 0)
        side = self._theme.scaled(BOX)
        self._paint_box(painter, mirrored(QRect(box.left(), box.center().y() - side // 2 + 1, side, side), box))
        self._paint_words(painter, inset(box, side + GRID))
        painter.end()

    def _paint_box(self, painter: QPainter, box: QRect) -> None:
        painter.setPen(self._theme.colour("accent" if self.isChecked() else "outline"))
        painter.setBrush(self._theme.colour("accent" if self.isChecked() else "surface"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if self.isChecked():
            tick = self._icons.pixmap("check", box.width() - 2, "on_accent", self.devicePixelRatioF())
            painter.drawPixmap(box.left() + 1, box.top() + 1, tick)

    def _paint_words(self, painter: QPainter, box: QRect) -> None:
        painter.setFont(self._theme.font(Type.CAPTION))
        painter.setPen(self._theme.colour("quiet"))
        counted = painter.fontMetrics().horizontalAdvance(self._count) if self._count else 0
        draw_line(painter, box, self._count, END)
        painter.setFont(self._theme.font(Type.STRONG if self.isChecked() else Type.BODY))
        painter.setPen(self._theme.colour("text"))
        draw_line(painter, inset(box, 0, counted + GRID if counted else 0), self.text())
