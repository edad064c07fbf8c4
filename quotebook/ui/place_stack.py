"""The places of a window, one in view: each is built when somebody opens it, or ahead while nothing else happens."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication

from quotebook.ui.pages import Pages
from quotebook.ui.place import Desk, Place
from quotebook.ui.sites import Site

BETWEEN = 60
"""Milliseconds between the building of two places that nobody has seen yet."""


class PlaceStack(Pages):
    """Hold the places that are built. built carries a new one, before it takes up how it was left."""

    built = Signal(object)

    def __init__(self, desk: Desk, sites: Sequence[Site], left: dict[str, Any]) -> None:
        super().__init__()
        self._desk = replace(desk, home=self)
        self._sites = {site.key: site for site in sites}
        self._left = left
        self._places: dict[str, Place] = {}
        self._stopped = False

    @property
    def sites(self) -> tuple[Site, ...]:
        """Where all places stand, built or not, in the order of the rail."""
        return tuple(self._sites.values())

    @property
    def places(self) -> tuple[Place, ...]:
        """The places that are built, in the order of the rail."""
        return tuple(self._places[key] for key in self._sites if key in self._places)

    @property
    def place(self) -> Place:
        """The place in view."""
        return self._places[self._in_view]

    def place_of(self, key: str) -> Place | None:
        """Return the place of that key, where there is one; built now, if nobody has seen it yet."""
        if key not in self._sites:
            return None
        return self._places.get(key) or self._build(key)

    def load(self, key: str, then: Callable[[], None]) -> None:
        """Import what a place is made of, without holding the window up, then call then(); unless another is shown."""
        self._wanted = key
        if key in self._places:
            then()
            return

        def loaded(_: object) -> None:
            if self._wanted == key and not self._stopped:
                then()

        self._desk.runner.run_work(self._sites[key].load, loaded)

    def show_place(self, key: str) -> None:
        """Bring a place that is built into view."""
        self._in_view = self._wanted = key
        place, before, focused = self._places[key], self.currentWidget(), QApplication.focusWidget()
        if focused is not None and before is not None and before is not place and before.isAncestorOf(focused):
            focused.clearFocus()  # a place says itself what has the focus on arriving
        self.setCurrentWidget(place)

    def build_ahead(self) -> None:
        """Build a place nobody has seen yet, so that it opens at once; the others follow."""
        waiting = [site for site in self._sites.values() if site.key not in self._places]
        if not waiting or self._stopped:
            return

        def build(_: object) -> None:
            if self._stopped:
                return
            self.place_of(waiting[0].key)
            QTimer.singleShot(BETWEEN, self, self.build_ahead)

        self._desk.runner.run_work(waiting[0].load, build)

    def stop(self) -> None:
        """Build nothing ahead any more."""
        self._stopped = True

    def state(self) -> dict[str, object]:
        """Return how each place is left, or was left at an earlier run."""
        return {key: self._places[key].state() if key in self._places else self._left.get(key) for key in self._sites}

    def _build(self, key: str) -> Place:
        """Build a place as it was left; where the catalogue is open, it takes that up."""
        place = self._places[key] = self._sites[key].load()(self._desk)
        place.setAccessibleName(self._sites[key].title)
        self.addWidget(place)
        self.built.emit(place)
        left = self._left.get(key)
        if isinstance(left, dict):
            place.restore(left)
        if self._desk.runner.catalogue is not None:
            place.refresh(None)
        return place
