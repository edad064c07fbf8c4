"""How wide the columns of the quotations are: as a person made them, and else so that the words have room."""

from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QMenu

from quotebook.ui import controls
from quotebook.ui.quotation_cells import Column
from quotebook.ui.rows_view import RowsView
from quotebook.ui.theme import Theme

WIDTHS = {
    Column.SAID_ON: 15,
    Column.SPEAKER: 21,
    Column.ROLE: 20,
    Column.SOURCE: 20,
    Column.APPEARANCES: 8,
    Column.TAGS: 16,
}
"""Widths of the columns in characters; the words take what is left."""

FEWEST_WORDS = 36
"""Characters the words need; before they get fewer, other columns give way in the order of GIVE_WAY."""

SCARCELY = 24
"""Characters below which even the date gives way, and stands below the speaker."""

GIVE_WAY = (Column.TAGS, Column.ROLE, Column.APPEARANCES, Column.SOURCE, Column.SAID_ON)
NARROWEST, WIDEST = 5, 80

PLENTY = 72
"""Characters from which on the words share what more room there is with the columns of GROWING."""

GROWING = {Column.SOURCE: 48, Column.SPEAKER: 34, Column.ROLE: 36}
"""Columns that are cut off first, and up to how many characters they grow where a window is wide."""


class QuotationColumns(QObject):
    """Fit the columns of a view. roles_apart, dates_apart: these got a column of their own, or lost it (bool)."""

    roles_apart = Signal(bool)
    dates_apart = Signal(bool)

    def __init__(self, theme: Theme, rows: RowsView) -> None:
        super().__init__(rows)
        self._theme = theme
        self._rows = rows
        self._own: dict[Column, int] = {}
        self._wanted: dict[Column, bool] = {}
        self._room = 0
        self._fitting = False
        header = rows.horizontalHeader()
        header.sectionResized.connect(self._resized)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_menu)

    def state(self) -> dict[str, Any]:
        """Return what a person changed, as data that JSON can hold."""
        return {
            "widths": {column.name: width for column, width in self._own.items()},
            "shown": {column.name: shown for column, shown in self._wanted.items()},
        }

    def restore(self, state: object) -> None:
        """Take up what state() returned; bear with anything."""
        found = state if isinstance(state, dict) else {}
        widths, shown = found.get("widths"), found.get("shown")
        for column in WIDTHS:
            width = widths.get(column.name) if isinstance(widths, dict) else None
            if isinstance(width, int):
                self._own[column] = min(max(width, NARROWEST), WIDEST)
            wanted = shown.get(column.name) if isinstance(shown, dict) else None
            if isinstance(wanted, bool):
                self._wanted[column] = wanted

    def fit(self, room: int) -> None:
        """Give the words room: the less important columns give way, and the role moves below the speaker."""
        self._room = room
        one = controls.theme_width(self._theme, 1)
        shown = {column: width for column, width in (WIDTHS | self._own).items() if self._wanted.get(column, True)}
        for column in GIVE_WAY:
            fewest = FEWEST_WORDS if column is not Column.SAID_ON else SCARCELY
            if room - sum(shown.values()) * one >= fewest * one:
                break
            if not self._wanted.get(column):
                shown.pop(column, None)
        growing = [column for column in GROWING if column in shown and column not in self._own]
        shown |= grown({column: shown[column] for column in growing}, room // one - sum(shown.values()))
        self._fitting = True
        header = self._rows.horizontalHeader()
        for column in Column:
            words = column is Column.WORDS
            self._rows.setColumnHidden(column, not words and column not in shown)
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch if words else QHeaderView.ResizeMode.Interactive
            )
            if column in shown:
                self._rows.setColumnWidth(column, shown[column] * one)
        self._fitting = False
        self.roles_apart.emit(Column.ROLE in shown)
        self.dates_apart.emit(Column.SAID_ON in shown)

    def _resized(self, at: int, before: int, after: int) -> None:
        column = Column(at)
        if self._fitting or column not in WIDTHS or after == 0:
            return
        one = controls.theme_width(self._theme, 1)
        self._own[column] = min(max(round(after / one), NARROWEST), WIDEST)

    def _show_menu(self, point: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._rows.horizontalHeader().mapToGlobal(point))

    def menu(self) -> QMenu:
        """Return the menu that shows and hides columns."""
        menu = QMenu(self._rows)
        for column in WIDTHS:
            heading = self._rows.model().headerData(column, Qt.Orientation.Horizontal)
            action = menu.addAction(str(heading))
            action.setCheckable(True)
            action.setChecked(not self._rows.isColumnHidden(column))
            action.toggled.connect(lambda shown, column=column: self._turn(column, shown))
        menu.addSeparator()
        menu.addAction(self.tr("As they were"), self._forget)
        return menu

    def _turn(self, column: Column, shown: bool) -> None:
        self._wanted[column] = shown
        self.fit(self._room)

    def _forget(self) -> None:
        self._own.clear()
        self._wanted.clear()
        self.fit(self._room)


def grown(widths: dict[Column, int], words: int) -> dict[Column, int]:
    """Return columns wider where the words have more room than they need; all in characters."""
    more = max(0, words - PLENTY) // (2 * max(1, len(widths)))
    return {column: max(width, min(width + more, GROWING[column])) for column, width in widths.items()}
