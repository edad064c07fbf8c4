"""A field to search in: a glass before the words, and a cross behind them that clears it, as large as the letters."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton

from quotebook.ui import controls
from quotebook.ui.icons import Icons
from quotebook.ui.theme import GRID

GLASS = 16
"""The side of its icons beside text of the usual size; Qt's own stay so beside larger text."""


class SearchLine(QLineEdit):
    """A field whose icons grow with its text."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setProperty("kind", "search")
        self._glass = self._icon(icons, "search", self.tr("Search"))
        self._glass.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cross = self._icon(icons, "close", self.tr("Clear"))
        self._cross.clicked.connect(self._clear)
        self._cross.setVisible(False)
        line = QHBoxLayout(self)
        line.setContentsMargins(GRID, 0, GRID // 2, 0)
        line.addWidget(self._glass)
        line.addStretch(1)
        line.addWidget(self._cross)
        room = self._glass.sizeHint().width()
        self.setTextMargins(room, 0, room, 0)
        self.textChanged.connect(lambda words: self._cross.setVisible(bool(words)))

    def _icon(self, icons: Icons, name: str, words: str) -> QToolButton:
        made = controls.icon_button(icons, name, words, side=GLASS)
        made.setProperty("kind", "tiny")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setCursor(Qt.CursorShape.ArrowCursor)
        return made

    def _clear(self) -> None:
        """Clear the field as if somebody had deleted what stands in it."""
        self.selectAll()
        self.del_()
        self.setFocus()
