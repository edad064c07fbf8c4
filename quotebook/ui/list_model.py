"""A list of rows that fits into memory (speakers, articles), sorted here, and how its entries are drawn."""

from collections.abc import Callable, Collection, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeySequence, QMouseEvent, QPainter, QPen, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from quotebook.ui import controls
from quotebook.ui.guard import guarded
from quotebook.ui.painted import END, draw_line, inset, mirrored
from quotebook.ui.theme import GRID, Theme, Type
from quotebook.ui.two_lines import draw_lines

ENTRY = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Row = TypeVar("Row")
TICK = 17
"""Pixels of the square that is ticked."""

Entry = tuple[str, str, str, str]
"""What an entry says: first line, at its right, second line, at its right."""


class ListModel(QAbstractListModel, Generic[Row]):
    """Give rows as entries. spoken: what a screen reader says of one, where that is more than the entry's words."""

    def __init__(
        self,
        say: Callable[[Row], Entry],
        parent: QObject | None = None,
        spoken: Callable[[Row], str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._say = say
        self._spoken = spoken or (lambda row: ", ".join(part for part in say(row) if part))
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is listed, in order."""
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        """List rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @guarded(otherwise=0)
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @guarded()
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == ENTRY:
            return self._say(self._rows[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return self._say(self._rows[index.row()])[0]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(self._rows[index.row()])
        return None


class CheckModel(ListModel[Row]):
    """Rows that can be ticked. checked_changed: others are ticked now."""

    checked_changed = Signal()

    def __init__(self, say: Callable[[Row], Entry], parent: QObject | None = None) -> None:
        super().__init__(say, parent)
        self._checked: set[int] = set()

    @property
    def checked(self) -> frozenset[int]:
        """The places of the rows that are ticked."""
        return frozenset(self._checked)

    def show_checked(self, rows: Sequence[Row], checked: Collection[int]) -> None:
        """List rows, those at the places checked ticked."""
        self._checked = set(checked)
        self.show(rows)
        self.checked_changed.emit()

    def toggle(self, at: int) -> None:
        """Tick a row, or take the tick off."""
        if 0 <= at < len(self.rows):
            self._checked ^= {at}
            self.dataChanged.emit(self.index(at, 0), self.index(at, 0))
            self.checked_changed.emit()

    @guarded()
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if index.row() in self._checked else Qt.CheckState.Unchecked
        return super().data(index, role)


class EntryDelegate(QStyledItemDelegate):
    """Draw an entry on two lines; where the first is quoted words, they are serif and have two lines themselves.

    brief: all of it stands on one line.
    """

    def __init__(self, theme: Theme, view: QAbstractItemView, *, quoted: bool, brief: bool) -> None:
        super().__init__(view)
        self._quoted = quoted
        self._brief = brief
        self._theme = theme
        self._view = view
        self._tick_side = theme.scaled(TICK)
        self.hovered_row = -1

    @guarded(otherwise=QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(GRID * 10, self.height())

    def height(self) -> int:
        """Return the height of an entry."""
        if self._brief:
            return self._first_height() + GRID * 2
        return self._first_height() + QFontMetrics(self._theme.font(Type.CAPTION)).lineSpacing() + GRID * 2 + 4

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected or state & QStyle.StateFlag.State_MouseOver or index.row() == self.hovered_row:
            painter.fillRect(box, self._theme.colour("accent_soft" if selected else "hover"))
        if selected:
            in_use = self._view.hasFocus() or self._view.focusPolicy() == Qt.FocusPolicy.NoFocus
            tone = "accent" if in_use else "outline"
            painter.fillRect(mirrored(QRect(box.left(), box.top(), 3, box.height() - 1), box), self._theme.colour(tone))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        first, first_right, second, second_right = index.data(ENTRY)
        inner = box.adjusted(GRID * 2, GRID, -GRID * 2, -GRID)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        square = inner
        if ticked is not None:
            inner = inset(inner, self._tick_side + GRID)
        below = inner.adjusted(0, self._first_height() + 3, 0, 0)
        if self._brief:
            self._one_line(painter, inner, first, second, first_right)
        elif self._quoted:
            painter.setPen(self._theme.colour("text"))
            font = self._theme.quoted(Type.BODY)
            spare = self._first_height() // 2 if QFontMetrics(font).horizontalAdvance(first) < inner.width() else 0
            square = square.translated(0, spare // 2)
            draw_lines(painter, inner.translated(0, spare // 2), first, font, ground=None)
            below.translate(0, spare // 2 - spare)  # words of one line stand in the middle, what follows close below
        elif second or second_right:
            self._line(painter, inner, first, Type.STRONG, "text", first_right)
        else:
            middle = (inner.height() - self._first_height()) // 2
            self._line(painter, inner.adjusted(0, middle, 0, 0), first, Type.STRONG, "text", first_right)
        if ticked is not None:
            self._tick(painter, square, is_ticked=ticked == Qt.CheckState.Checked)
        if not self._brief:
            self._line(painter, below, second, Type.CAPTION, "quiet", second_right)
        painter.restore()

    @guarded(otherwise=False)
    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if isinstance(event, QMouseEvent) and isinstance(model, CheckModel):
            box: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
            square = mirrored(QRect(box.left(), box.top(), GRID * 3 + self._tick_side, box.height()), box)
            is_on_square = square.contains(event.position().toPoint())
            if is_on_square and event.type() == QEvent.Type.MouseButtonRelease:
                model.toggle(index.row())
                return True
        return super().editorEvent(event, model, option, index)

    def _tick(self, painter: QPainter, box: QRect, *, is_ticked: bool) -> None:
        side = self._tick_side
        square = QRectF(mirrored(QRect(box.left(), box.top() + 2, side, side), box)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("accent" if is_ticked else "outline"))
        painter.setBrush(self._theme.colour("accent" if is_ticked else "surface"))
        painter.drawRoundedRect(square, 4, 4)
        if is_ticked:
            larger = side / TICK
            painter.setPen(QPen(self._theme.colour("on_accent"), 2 * larger))
            painter.translate(square.topLeft())
            painter.drawPolyline([QPointF(x * larger, y * larger) for x, y in ((4, 8), (7, 11), (12, 5))])
        painter.restore()

    def _first_height(self) -> int:
        if self._quoted:
            return QFontMetrics(self._theme.quoted(Type.BODY)).lineSpacing() * 2
        return QFontMetrics(self._theme.font(Type.STRONG)).lineSpacing()

    def _one_line(self, painter: QPainter, box: QRect, first: str, second: str, right: str) -> None:
        taken = QFontMetrics(self._theme.font(Type.STRONG)).horizontalAdvance(first) + GRID * 2
        self._line(painter, box, first, Type.STRONG, "text", right)
        beside = QFontMetrics(self._theme.font(Type.CAPTION)).horizontalAdvance(right) + GRID
        self._line(painter, inset(box, taken, beside), second, Type.CAPTION, "quiet", "", box.height())

    def _line(
        self, painter: QPainter, box: QRect, text: str, kind: Type, tone: str, right: str, height: int = 0
    ) -> None:
        caption = self._theme.font(Type.CAPTION)
        taken = QFontMetrics(caption).horizontalAdvance(right) + GRID if right else 0
        font = self._theme.font(kind)
        metrics = QFontMetrics(font)
        line = QRect(box.left(), box.top(), box.width(), height or metrics.lineSpacing())
        painter.setFont(caption)
        painter.setPen(self._theme.colour("quiet"))
        draw_line(painter, line, right, END)
        painter.setFont(font)
        painter.setPen(self._theme.colour(tone))
        draw_line(painter, inset(line, 0, taken), text)


class EntryView(QTableView):
    """A list of entries. Qt's list view asks for every row to lay it out; its table does not, so any number will do."""

    def __init__(
        self, theme: Theme, name: str, model: QAbstractListModel, *, quoted: bool = False, brief: bool = False
    ) -> None:
        super().__init__()
        self.setModel(model)
        self._delegate = EntryDelegate(theme, self, quoted=quoted, brief=brief)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setProperty("surface", "canvas")
        controls.dress_rows(self)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._take_fonts()
        theme.changed.connect(self._take_fonts)

    @guarded()
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: Qt would ask every row for its words."""

    @guarded(otherwise=QModelIndex())
    def moveCursor(self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        edges = {self.CursorAction.MoveHome: 0, self.CursorAction.MoveEnd: self.model().rowCount() - 1}
        if cursorAction in edges:
            return self.model().index(edges[cursorAction], 0)
        return super().moveCursor(cursorAction, modifiers)

    def _take_fonts(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._delegate.height())
        self.viewport().update()


def entry_list(theme: Theme, name: str, model: QAbstractListModel, *, quoted: bool = False) -> EntryView:
    """Return a list of entries, several of which can be selected. quoted: the first line is quoted words."""
    return EntryView(theme, name, model, quoted=quoted)


def brief_list(theme: Theme, name: str, model: QAbstractListModel) -> EntryView:
    """Return a list of entries of one line each."""
    return EntryView(theme, name, model, brief=True)


def check_list(theme: Theme, name: str, model: CheckModel[Row]) -> EntryView:
    """Return a list of quoted entries that are ticked with Space or by a click on their square."""
    view = entry_list(theme, name, model, quoted=True)
    key = QShortcut(QKeySequence(Qt.Key.Key_Space), view)
    key.setContext(Qt.ShortcutContext.WidgetShortcut)
    key.activated.connect(lambda: model.toggle(view.currentIndex().row()))
    return view


def hover_row(view: EntryView, at: int) -> None:
    """Draw a row as if the pointer were on it, or none (-1)."""
    delegate = view.itemDelegate()
    if isinstance(delegate, EntryDelegate) and delegate.hovered_row != at:
        delegate.hovered_row = at
        view.viewport().update()
        if at >= 0:
            view.scrollTo(view.model().index(at, 0))
