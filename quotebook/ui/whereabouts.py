"""Where a person is among the quotations (row, scroll, selection), found again in a new listing and a new window."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTableView

from quotebook.ui.picked import Picked, Stretch, ranges_of, still_there, stretches
from quotebook.ui.quotation_model import QuotationModel
from quotebook.ui.rows_view import RowsView
from quotebook.ui.tasks import Runner

SELECTED_AGAIN = 5_000
"""Selected rows, at most, that are looked for one by one after a write; more are known again by where they stood."""
STRETCHES = 500
"""Stretches of selected rows, at most, that are kept until the next start."""
SEEN = 60
"""Rows from the first one in view on, whose ids are kept so that they can be shown before they are listed again."""


class Whereabouts(QObject):
    """Keep where the person is while rows are listed again, or until the window is opened again, and go back there.

    returned: more than one row is selected again.
    """

    returned = Signal()

    def __init__(self, model: QuotationModel, rows: RowsView, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._rows = rows
        self._runner = runner
        self.wanted: int | None = None
        """The id to go to as soon as it is listed."""
        self._kept: tuple[int, int] | None = None
        """The scroll and the row in hand."""
        self._selected: Sequence[int] | None = None
        self._stretches: tuple[Stretch, ...] = ()
        self._left: dict[str, Any] = {}
        """What was taken up and is not in force yet."""
        self._row: int | None = None
        """The row in hand when the same was asked for again; None where something else is listed next."""
        model.modelAboutToBeReset.connect(self._follow)

    @property
    def seen(self) -> tuple[int, ...]:
        """The ids of the rows that were in view when the window was closed."""
        seen = self._left.get("seen")
        return tuple(one for one in seen[:SEEN] if isinstance(one, int)) if isinstance(seen, list) else ()

    @property
    def around(self) -> int:
        """The row whose page is to be read first."""
        return self._kept[1] if self._kept else 0

    @property
    def is_at_the_top(self) -> bool:
        """Whether the first rows are what will be in view."""
        return self._kept is None or self._kept[0] == 0

    @property
    def is_nowhere(self) -> bool:
        """Whether there is nothing to go back to."""
        return self._kept is None and self.wanted is None

    def forget(self) -> None:
        """Begin at the top of what is listed next."""
        self._kept = self._selected = None
        self._stretches = ()
        self._left = {}
        self._row = None

    def keep(self) -> None:
        """Keep where the person is, before the same is listed again."""
        current = self._row = self._rows.currentIndex().row()
        self._kept = (self._rows.verticalScrollBar().value(), current) if current >= 0 else None
        if self.wanted is None and current >= 0:
            self.wanted = self._model.id_at(current)
        ranges = self._rows.selected_ranges()
        chosen = Picked(self._model.ids, ranges)
        if len(chosen) > SELECTED_AGAIN:
            self._stretches = stretches(ranges, self._model.known_id)
        elif len(chosen) > 1:
            self._selected = chosen

    def _follow(self) -> None:
        """Keep where the person went since the same was asked for again."""
        if self._row is not None and self._rows.currentIndex().row() != self._row:
            self.wanted = self._selected = None
            self._stretches = ()
            self.keep()

    def state(self) -> dict[str, Any]:
        """Return it as data that JSON can hold."""
        if self._left:
            return self._left
        row, ranges = self._rows.currentIndex().row(), self._rows.selected_ranges()
        many = sum(map(len, ranges)) > 1 and len(ranges) <= STRETCHES
        return {
            "row": max(0, row),
            "id": self._model.known_id(row) if row >= 0 else None,
            **scroll_state(self._rows),
            "count": self._model.rowCount(),
            "seen": self._ids_in_view(),
            "selected": [list(one) for one in stretches(ranges, self._model.known_id)] if many else [],
        }

    def take_up(self, state: dict[str, Any]) -> None:
        """Take up what state() returned at an earlier run; bear with anything in it."""
        self._left = {key: state[key] for key in _KEYS if key in state}
        row, scroll, chosen = state.get("row"), scroll_of(state, self._rows), state.get("id")
        if isinstance(row, int) and scroll is not None and row >= 0:
            self._kept = (scroll, row)
        self.wanted = chosen if isinstance(chosen, int) else None
        selected = state.get("selected")
        if isinstance(selected, list):
            self._stretches = tuple(one for one in map(Stretch.read, selected) if one is not None)

    def go_to_seen(self) -> None:
        """Select the row the person was on among those that were in view, which alone are shown."""
        row = self._model.place_of(self.wanted) if self.wanted is not None else None
        if row is not None:
            self._rows.go_to(row)
        if self._kept is not None:
            # The first of them is the one whose upper edge may have been above the view.
            self._rows.verticalScrollBar().setValue(self._kept[0] % self._rows.verticalHeader().defaultSectionSize())

    def go_back(self) -> None:
        """Select the row the person was on, or the one in its place; the first one in a new listing."""
        self._left = {}
        self._row = None
        count = self._model.rowCount()
        was_wanted = self.wanted is not None
        row = self._model.place_of(self.wanted) if self.wanted is not None else None
        self.wanted = None
        if row is None and self._kept is not None:
            row = min(self._kept[1], count - 1)
        if row is None:
            row = 0
        if count and row >= 0 and not (row == 0 == self._rows.currentIndex().row() and self._rows.selected_ranges()):
            self._rows.go_to(row)
        self._select_again()
        if self._kept is not None:
            self._rows.verticalScrollBar().setValue(self._kept[0])
            self._kept = None
        elif not was_wanted and self._rows.currentIndex().row() == 0:
            self._rows.scrollToTop()

    def _ids_in_view(self) -> list[int]:
        """Return the ids of the rows from the first one in view on, as far as they have been read."""
        first = max(0, self._rows.rowAt(0))
        last = min(first + SEEN, self._model.rowCount())
        known = [self._model.known_id(at) for at in range(first, last)]
        return [one for one in known if one is not None]

    def _select_again(self) -> None:
        """Select what was selected, so that one thing after another can be done with it."""
        before, parts, ids, edition = self._selected, self._stretches, self._model.ids, self._model.listing
        current = self._rows.currentIndex().row()
        if before is None and not parts:
            return

        def select(ranges: list[range]) -> None:
            if self._model.listing is not edition:
                return
            self._selected, self._stretches = None, ()
            alone = sum(map(len, self._rows.selected_ranges())) <= 1
            if ranges and alone and self._rows.currentIndex().row() == current:
                self._rows.select_ranges(ranges)
                self.returned.emit()

        def find() -> list[range]:
            if before is not None:
                return ranges_of(ids, frozenset(before), at_most=SELECTED_AGAIN)
            return still_there(parts, ids)

        self._runner.run_read(lambda _: find(), select, topic=(id(self), "selected"))


_KEYS = ("row", "id", "scroll", "height", "count", "seen", "selected")


def scroll_state(rows: QTableView) -> dict[str, int]:
    """Return how far rows are scrolled, and how high each of them is."""
    return {"scroll": rows.verticalScrollBar().value(), "height": rows.verticalHeader().defaultSectionSize()}


def scroll_of(state: dict[str, Any], rows: QTableView) -> int | None:
    """Return how far rows are to be scrolled to show what scroll_state() saw, also where text is larger now."""
    scroll, height, now = state.get("scroll"), state.get("height"), rows.verticalHeader().defaultSectionSize()
    if not isinstance(scroll, int) or scroll < 0:
        return None
    return round(scroll * now / height) if isinstance(height, int) and height > 0 else scroll
