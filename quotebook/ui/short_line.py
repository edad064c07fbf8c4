"""A field that cuts no text off without a sign: it takes smaller letters first, then two lines, then an ellipsis."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QStylePainter

from quotebook.ui.guard import guarded
from quotebook.ui.theme import GRID
from quotebook.ui.two_lines import draw_lines


class ShortLine(QLineEdit):
    """A field whose text ends with an ellipsis while nobody writes in it and it does not fit.

    lines: it breaks into so many first, for which whoever sets it makes room.
    """

    lines = 1

    @guarded()
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        room = self.width() - self.textMargins().left() - GRID * 3
        if self.hasFocus() or self.fontMetrics().horizontalAdvance(self.text()) <= room:
            super().paintEvent(arg__1)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option)
        inner = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self).adjusted(2, 0, -2, 0)
        painter.setPen(self.palette().color(self.foregroundRole()))
        high = self.fontMetrics().lineSpacing() * self.lines
        place = QRect(inner.left(), inner.center().y() - high // 2, inner.width(), high)
        draw_lines(painter, place, self.text(), self.font(), lines=self.lines, ground=None)
        painter.end()

    def fit(self, fonts: Sequence[QFont], room: int) -> None:
        """Take the first of fonts in which the text has room, or two lines of the last one; room: in pixels."""
        fits = [font for font in fonts if QFontMetrics(font).horizontalAdvance(self.text()) <= room]
        self.lines = 1 if fits else 2
        self.setFont(fits[0] if fits else fonts[-1])
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self.lines + GRID * 3 // 2)
