"""The rail of places at the window's left edge."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from quotebook.ui import controls
from quotebook.ui.icons import Icons
from quotebook.ui.sites import Site
from quotebook.ui.theme import GRID, Theme, Type

WIDTH = 88
PADDING = GRID * 7 // 2
ICON = 24
ONE_LINE = 12
"""Letters of a title that stands in one line."""


PlaceButton = type("QRadioButton", (QToolButton,), {})
"""A tool button to the eye. Qt tells screen readers what a button is by the name of its class, and calls a tool button
that is one of several a box to tick."""


class Rail(QFrame):
    """One button a place. chosen: the key of the place that was clicked."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, sites: Sequence[Site]) -> None:
        super().__init__()
        self.setProperty("surface", "rail")
        self._theme = theme
        self._icons = icons
        self._keys = tuple(site.key for site in sites)
        self.buttons = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID // 2)
        for at, site in enumerate(sites):
            button = self._button(site)
            self.buttons.addButton(button, at)
            column.addWidget(button)
        column.addStretch(1)
        metrics = QFontMetrics(theme.font(Type.CAPTION))
        titles = [metrics.size(0, _in_two_lines(site.title)).width() for site in sites]
        spaces = metrics.horizontalAdvance("  ")  # a button leaves one at either side of its words
        self.setFixedWidth(max(WIDTH, max(titles, default=0) + spaces + PADDING))

    def show_place(self, key: str) -> None:
        """Mark the place in view."""
        controls.choose(self.buttons, self._keys.index(key))

    def _button(self, site: Site) -> QToolButton:
        button = PlaceButton()
        button.setProperty("kind", "place")
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setText(_in_two_lines(site.title))
        button.setAccessibleName(site.title)
        button.setFont(self._theme.font(Type.CAPTION))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(self._icons.square(ICON))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._icons.dress(button, site.icon, "quiet", "accent", ICON)
        button.clicked.connect(lambda: self.chosen.emit(site.key))
        return button


def _in_two_lines(title: str) -> str:
    """Return a long title of two words and more with a line break at the gap nearest its middle."""
    gaps = [at for at, letter in enumerate(title) if letter == " "]
    if len(title) <= ONE_LINE or not gaps:
        return title
    middle = min(gaps, key=lambda at: abs(at - len(title) / 2))
    return f"{title[:middle]}\n{title[middle + 1 :]}"
