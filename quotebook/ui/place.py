"""What a place of the window is, and the desk it works at: everything a place may use, given by the constructor."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from quotebook.model import Changes
from quotebook.ui.banners import Notice
from quotebook.ui.icons import Icons
from quotebook.ui.preferences import Preferences
from quotebook.ui.tasks import Runner
from quotebook.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Desk:
    """What a place works with.

    preferences: what the person prefers (desk.preferences.settings.citation); say: show a banner or a quiet
    confirmation; hush: take back what was said on a topic; visit: go to a place by its key, showing something there
    (an id, a query: what the place's arrive() understands); undo: undo the newest step of the catalogue; home: what the
    place will stand in.
    """

    theme: Theme
    icons: Icons
    runner: Runner
    preferences: Preferences
    say: Callable[[Notice], None]
    visit: Callable[[str, object], None]
    undo: Callable[[], None]
    hush: Callable[[str], None]
    home: QWidget | None = None


class Place(QWidget):
    """One place of the window.

    The window gives the search field's words to search() where search_hint() is not "", and calls refresh() after
    every write. A place that has a detail pane returns it from detail() and
    emits detail_shown(True) to open it. A place that changes its own query, for instance by a filter, emits
    query_changed; one in which something was typed that only state() knows of emits typed,
    so that it outlives a crash. Work goes through desk.runner; a place never blocks.
    """

    key = ""
    detail_shown = Signal(bool)
    undo_changed = Signal()
    query_changed = Signal()
    detail_changed = Signal()
    typed = Signal()

    def __init__(self, desk: Desk) -> None:
        # In its home from the first: Qt goes through all that is in a widget whenever that is put into another.
        super().__init__(desk.home)
        self.desk = desk

    def search_hint(self) -> str:
        """Return the search field's placeholder here, or "" where a search leads to Quotations instead."""
        return ""

    def search(self, query: str) -> None:
        """Show what matches; called while the person types, a moment after the last key."""

    def query(self) -> str:
        """Return what is searched for here, so that the field shows it when the person comes back."""
        return ""

    def arrive(self, what: object = None) -> None:
        """Become visible; what: an id or a query to show, or None for how it was left."""

    def go_to_rows(self) -> None:
        """Give the focus to what is listed here, as the down key in the search field asks for."""

    def begin(self, path: Path, then: Callable[[], None]) -> None:
        """Show what can be shown of a catalogue before it is open, then call then(), after which it is opened."""
        then()

    def refresh(self, changes: Changes | None) -> None:
        """Show what a write changed; None when a catalogue has just been opened."""

    def detail(self) -> QWidget | None:
        """Return this place's detail pane, made once, or None."""
        return None

    def is_empty(self) -> bool:
        """Tell whether there is nothing here a detail pane could be about; emit detail_changed when that changes."""
        return False

    def crowds_detail(self) -> bool:
        """Tell whether this place needs the detail pane's room for now; emit detail_changed when that changes."""
        return False

    def make_room(self) -> None:
        """Give the detail pane its room back; only called where crowds_detail() says that it has none."""

    def undo_words(self) -> tuple[str, str]:
        """Return what undo and redo would do inside this place ("reject quotation"), or "" for the catalogue's own."""
        return "", ""

    def undo(self) -> None:
        """Undo inside this place; only called where undo_words() says there is something."""

    def redo(self) -> None:
        """Redo inside this place."""

    def state(self) -> dict[str, Any]:
        """Return how the place was left, as data that JSON can hold: filter, sort, the chosen one, the scroll."""
        return {}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what state() returned at an earlier run, before the catalogue is open; bear with anything in it."""

    def keys(self) -> tuple[tuple[str, tuple[tuple[tuple[str, ...], str], ...]], ...]:
        """Return groups for the sheet of keys: (title, ((key caps, what they do), …)).

        A place's commands that are QActions given to addAction() also stand in the command palette while it is in view.
        """
        return ()

    def add_command(self, words: str, icon: str, key: str, do: Callable[[], object]) -> QAction:
        """Add a command of this place, with or without an icon: its key counts while the focus is in here."""
        action = QAction(words, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: do())
        if icon:
            self.desk.icons.dress(action, icon)
        self.addAction(action)
        return action

    def take(self, data: QMimeData) -> bool:
        """Take what was pasted or dropped anywhere in the window; return whether it was of use."""
        return False
