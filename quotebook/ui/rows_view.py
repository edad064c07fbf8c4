"""A table without grid or boxes: rows, a quiet header, the row under the pointer shown as one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView

from quotebook.ui import controls, dragging
from quotebook.ui.guard import guarded
from quotebook.ui.theme import GRID, Theme

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class RowsView(QTableView):
    """Show rows of one height. opened: Enter or a double click on a row; escaped: Escape was pressed.

    dragged: the selected rows are being dragged out.
    """

    opened = Signal(int)
    dragged = Signal()
    hovered = Signal(int)
    escaped = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._under = -1
        self._pressed: QPoint | None = None
        self._has_dragged = False
        self.setAccessibleName(name)
        controls.dress_rows(self)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(GRID * 5)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        theme.changed.connect(self.viewport().update)

    @guarded()
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            # Qt asks every row whether it is selected, to draw a header that shows selected columns; ours does not.
            self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))

    def add_key(self, key: QKeySequence.StandardKey | str, do: Callable[[], object]) -> None:
        """Do something on a key while the rows have the focus."""
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(lambda: do())

    def selected_ranges(self) -> list[range]:
        """Return the selected rows as ranges, from top to bottom; a million rows are one range."""
        selection = self.selectionModel().selection()
        parts = [selection.at(at) for at in range(selection.count())]
        ranges = sorted({(part.top(), part.bottom() + 1) for part in parts})
        return [range(first, end) for first, end in ranges]

    def select_ranges(self, ranges: Sequence[range]) -> None:
        """Select rows beside the one in hand."""
        selection = QItemSelection()
        model = self.model()
        for part in ranges:
            selection.select(model.index(part.start, 0), model.index(part.stop - 1, model.columnCount() - 1))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def go_to(self, row: int) -> None:
        """Select a row alone and bring it into view."""
        shown = (at for at in range(self.model().columnCount()) if not self.isColumnHidden(at))
        index = self.model().index(row, next(shown, 0))  # what is in hand is read out, so it must be in view
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(self.model().index(row, self._shown_column()))

    @guarded()
    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        """Where all rows were selected, rows that follow once they are counted are selected with them."""
        had_all = start > 1 and self.selected_ranges() == [range(start)]
        super().rowsInserted(parent, start, end)
        if had_all:
            self.selectAll()

    @guarded()
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: Qt would read every row to find one that begins with a letter."""

    @guarded(otherwise=NOWHERE)
    def moveCursor(self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Let Home and End go to the first and the last row, as in every list; Qt's table would go along the row."""
        edges = {self.CursorAction.MoveHome: 0, self.CursorAction.MoveEnd: self.model().rowCount() - 1}
        if cursorAction in edges:
            return self.model().index(edges[cursorAction], self._shown_column())
        return super().moveCursor(cursorAction, modifiers)

    @guarded()
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        """Drag out as many rows as are handed over at once; Qt would ask for every cell of all, and say nothing."""
        model, ranges = self.model(), self.selected_ranges()
        rows = dragging.first_rows(ranges)
        data = model.mimeData([model.index(at, 0) for at in rows])
        if not rows or not data.formats():
            return
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(dragging.sign(self._theme, self, len(rows), sum(map(len, ranges))))
        drag.setHotSpot(QPoint(-GRID * 2, -GRID))
        self.dragged.emit()
        drag.exec(supportedActions)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.opened.emit(row)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        point = event.position().toPoint()
        is_left = event.button() == Qt.MouseButton.LeftButton and self.dragEnabled()
        self._has_dragged = False
        self._pressed = point if is_left and self.selectionModel().isSelected(self.indexAt(point)) else None

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            # Qt would ask each cell of all that is selected, seconds long, whether it can be dragged.
            way = (event.position().toPoint() - self._pressed).manhattanLength()
            if not self._has_dragged and way > QApplication.startDragDistance():
                self._has_dragged = True
                self.startDrag(self.model().supportedDragActions())
            return
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    @guarded()
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @guarded()
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()

    def _shown_column(self) -> int:
        """Return the first column that is not hidden: Qt does not scroll to a cell of one that is."""
        return next((at for at in range(self.model().columnCount()) if not self.isColumnHidden(at)), 0)

    def _hover(self, row: int) -> None:
        if row != self._under:
            self._under = row
            self.hovered.emit(row)
            self.viewport().update()
