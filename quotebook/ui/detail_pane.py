"""The pane at the window's right: each place's own details, behind one head with a way to close it."""

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame

from quotebook.ui import controls
from quotebook.ui.icons import Icons
from quotebook.ui.pages import Pages
from quotebook.ui.place import Place
from quotebook.ui.theme import GRID

SMALLEST = 320
FEWEST = 26
"""Pixels and characters that it needs."""


class DetailPane(QFrame):
    """Show the place's detail, unless the person closed it there. possible: whether this place has one at all."""

    possible = Signal(bool)

    def __init__(self, icons: Icons, state: QSettings) -> None:
        super().__init__()
        self.setProperty("surface", "detail")
        self._state = state
        self._place: Place | None = None
        self._gives_way = False
        self._stack = Pages()
        close = controls.icon_button(icons, "close", self.tr("Close the detail pane"), self.toggle)
        head = controls.row(None, close, margins=(GRID * 2, GRID // 2, GRID // 2, 0))
        self.setLayout(controls.column(head, self._stack, gap=0))
        self.setMinimumWidth(least_width(self.fontMetrics()))
        self.hide()

    def add(self, place: Place) -> None:
        """Take in the detail of a place that was built."""
        pane = place.detail()
        if pane is not None:
            self._stack.addWidget(pane)
        place.detail_shown.connect(lambda shown: self._set(place, shown))
        place.detail_changed.connect(lambda: place is self._place and self.show_of(place))

    def show_of(self, place: Place) -> None:
        """Show the detail of the place in view."""
        self._place = place
        pane = place.detail()
        if pane is not None:
            self._stack.setCurrentWidget(pane)
        wanted = pane is not None and self._state.value(f"detail/{place.key}", True, bool)
        has_room = not self._gives_way and not place.crowds_detail()
        self.setVisible(bool(wanted) and has_room and not place.is_empty())
        self.possible.emit(pane is not None)

    def toggle(self) -> None:
        """Show or hide it, in this place, from now on."""
        if self._place is not None:
            self._set(self._place, not self.isVisible())

    def give_way(self, gives_way: bool) -> None:
        """Leave the room to another pane, or take it again."""
        self._gives_way = gives_way
        if self._place is not None:
            self.show_of(self._place)

    def _set(self, place: Place, shown: bool) -> None:
        self._state.setValue(f"detail/{place.key}", shown)
        if shown and place.crowds_detail():
            place.make_room()
        if place is self._place:
            self.show_of(place)


def least_width(metrics: QFontMetrics) -> int:
    """Return how many pixels the pane needs with such letters."""
    return max(SMALLEST, metrics.averageCharWidth() * FEWEST)
