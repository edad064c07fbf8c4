"""The line over the groups of likely duplicates that says whether they are all, and as the catalogue is now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from quotebook.ui import controls
from quotebook.ui.place import Desk
from quotebook.ui.theme import GRID


class StaleNote(QFrame):
    """wanted: the groups are to be looked for again."""

    wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("notice", "info")
        self._text = controls.wrapped(desk.theme)
        self._look = controls.button(self.tr("Look again"), self.wanted.emit)
        line = controls.row(self._text, self._look, margins=(GRID * 2, GRID // 2, GRID // 2, GRID // 2))
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    def say(self, text: str, *, offers: bool) -> None:
        """Say how things stand. offers: whether looking again is offered."""
        self._text.setText(text)
        self._look.setVisible(offers)
