"""The bar at the window's top: the search field, which always searches the catalogue, and the two main actions."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame

from quotebook.ui import controls
from quotebook.ui.icons import Icons
from quotebook.ui.own_undo import OwnUndoFirst
from quotebook.ui.search_line import SearchLine
from quotebook.ui.theme import GRID

DELAY = 180
"""Milliseconds between the last key in the search field and the search."""


class SearchBar(QFrame):
    """typed: the query, a moment after the last key; entered: the query, after Enter; left: by the down key."""

    typed = Signal(str)
    entered = Signal(str)
    left = Signal()

    def __init__(self, icons: Icons, actions: tuple[QAction, ...]) -> None:
        super().__init__()
        self.setProperty("surface", "bar")
        self.line = SearchLine(icons)
        self.line.setAccessibleName(self.tr("Search the catalogue"))
        self._own_undo = OwnUndoFirst(self)
        self._own_undo.watch(self.line)
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        buttons = [controls.action_button(icons, action) for action in actions]
        line = controls.row(self.line, GRID, *buttons, margins=(GRID * 2, GRID, GRID * 2, GRID))
        line.setStretch(0, 1)
        self.setLayout(line)
        self.line.textEdited.connect(lambda: self._timer.start())
        self.line.returnPressed.connect(self._enter)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.line)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self.left)
        self._timer.timeout.connect(lambda: self.typed.emit(self.line.text()))

    def show_query(self, query: str, hint: str) -> None:
        """Show what is searched for, and what can be."""
        self._timer.stop()
        self.line.setPlaceholderText(hint or self.tr("Search statements, speakers, sources …"))
        if self.line.text() != query:
            self.line.setText(query)

    def focus(self) -> None:
        """Go to the field, with what stands in it selected."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _enter(self) -> None:
        self._timer.stop()
        self.entered.emit(self.line.text())
