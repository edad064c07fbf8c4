"""Which columns an export has, in order: ticked with Space, moved with Alt and the arrows or by dragging."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from quotebook.export.columns import QUOTATIONS
from quotebook.ui.guard import guarded
from quotebook.ui.theme import GRID
from quotebook.ui.wording import noop, tr

KEY = Qt.ItemDataRole.UserRole
FEWEST = 4
"""Columns that are seen at once on the smallest screen."""

NAMES = {
    "id": noop("No."),
    "words": noop("Quotation"),
    "speaker": noop("Speaker"),
    "role": noop("Role"),
    "said_on": noop("Said on"),
    "said_on_precision": noop("Said on, precision"),
    "said_on_basis": noop("Said on, basis"),
    "kind": noop("Kind"),
    "outlet": noop("Outlet"),
    "title": noop("Article"),
    "published": noop("Published"),
    "url": noop("Link"),
    "appearances": noop("Appearances"),
    "tags": noop("Tags"),
    "note": noop("Note"),
    "confidence": noop("Confidence"),
    "added_at": noop("Added"),
}
"""The columns in the window's language. In the file their headings are English, so that programs find them in any."""


class ExportColumns(QListWidget):
    """All columns, those wanted ticked. chosen: another choice or order."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self.setAccessibleName(self.tr("Columns, in order"))
        self.setAccessibleDescription(self.tr("Space ticks a column, Alt with an arrow key moves it"))
        self.setToolTip(self.tr("Drag a column, or move it with Alt+Up and Alt+Down"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setProperty("kind", "field")
        self.setMinimumHeight((self.fontMetrics().lineSpacing() + GRID * 3 // 2) * FEWEST + GRID)
        self.itemChanged.connect(lambda: self._tell())
        self.model().rowsMoved.connect(lambda: self._tell())

    def show_columns(self, keys: Sequence[str]) -> None:
        """Show the columns of these keys first and ticked, in their order, then the others."""
        self._filling = True
        headings = {column.key: column.heading for column in QUOTATIONS}
        self.clear()
        for key in (*keys, *(key for key in headings if key not in keys)):
            item = QListWidgetItem(tr(NAMES[key]), self)
            item.setToolTip(headings[key])
            item.setData(KEY, key)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsDragEnabled
            )
            item.setCheckState(Qt.CheckState.Checked if key in keys else Qt.CheckState.Unchecked)
        self.setCurrentRow(0)
        self._filling = False
        self._tell()

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the ticked columns, in order."""
        items = (self.item(at) for at in range(self.count()))
        return tuple(str(item.data(KEY)) for item in items if item.checkState() == Qt.CheckState.Checked)

    def move_current(self, by: int) -> None:
        """Move the column in hand up (-1) or down (1)."""
        at = self.currentRow()
        to = at + by
        if at < 0 or not 0 <= to < self.count():
            return
        self._filling = True
        item = self.takeItem(at)
        self.insertItem(to, item)
        self.setCurrentRow(to)
        self._filling = False
        self._tell()

    def _tell(self) -> None:
        if not self._filling:
            self.chosen.emit()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_current(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
