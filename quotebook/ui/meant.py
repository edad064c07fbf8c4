"""Words that may have been meant instead of what was searched for, each of which is looked for with one click."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from quotebook.ui import controls
from quotebook.ui.theme import Theme, Type

TAKE = "Alt+1"
"""The key that takes the first of them."""


class Meant(QWidget):
    """One line that asks whether other words were meant. chosen carries the one that was."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, kind: Type = Type.BODY) -> None:
        super().__init__()
        self._theme = theme
        self._kind = kind
        self._line = controls.row()
        self.buttons: list[QPushButton] = []
        self.setLayout(self._line)
        self.hide()

    def ask(self, words: Sequence[str], room: int) -> bool:
        """Offer as many of some words as so many pixels have room for; return whether any has."""
        self.clear()
        asking = controls.label(self._theme, self.tr("Did you mean"), self._kind, "quiet")
        self._line.addWidget(asking)
        left = room - asking.sizeHint().width()
        for word in words:
            button = self._button(word)
            left -= button.sizeHint().width() + self._line.spacing()
            if left < 0:
                controls.discard(button)
                break
            self._line.addWidget(button)
            self.buttons.append(button)
        self._line.addStretch(1)
        self.setVisible(bool(self.buttons))
        return bool(self.buttons)

    def clear(self) -> None:
        """Ask nothing."""
        while (item := self._line.takeAt(0)) is not None:
            controls.discard(item.widget())
        self.buttons = []
        self.hide()

    def _button(self, word: str) -> QPushButton:
        made = controls.button(word.replace("&", "&&"), lambda: self.chosen.emit(word), "small-link")
        made.setParent(self)
        made.setFont(self._theme.font(self._kind))
        if not self.buttons:
            made.setToolTip(self.tr("Search for this word instead (%1)").replace("%1", TAKE))
        made.ensurePolished()
        return made
