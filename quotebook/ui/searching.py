"""What the window's search field asks for: the place in view where it can be searched, and Quotations elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from quotebook.ui.completing import QueryCompleter
from quotebook.ui.place import Place
from quotebook.ui.place_stack import PlaceStack
from quotebook.ui.search_bar import SearchBar
from quotebook.ui.tasks import Runner

SEARCH_PLACE = "quotations"


class Searching(QObject):
    """Hand what is typed to the place in view, and show what that searches for. visit: the window's way to a place."""

    def __init__(self, bar: SearchBar, stack: PlaceStack, runner: Runner, visit: Callable[[str, object], None]) -> None:
        super().__init__(bar)
        self._bar = bar
        self._stack = stack
        self._visit = visit
        self.completer = QueryCompleter(bar.line, runner, self.asks_for_quotations)
        bar.typed.connect(self._search_while_typing)
        bar.entered.connect(self._search_now)
        bar.left.connect(lambda: stack.place.go_to_rows())

    def show(self) -> None:
        """Show what the place in view searches for."""
        place = self._stack.place
        self._bar.show_query(place.query(), place.search_hint())

    def follow(self, place: Place) -> None:
        """Show what a place searches for whenever that changes by itself."""
        place.query_changed.connect(lambda: self.show() if place is self._stack.place else None)

    def asks_for_quotations(self) -> bool:
        """Tell whether what stands in the search field is a query of quotations here."""
        return self._stack.place.key == SEARCH_PLACE or not self._stack.place.search_hint()

    def _search_while_typing(self, query: str) -> None:
        if self._stack.place.search_hint():
            self._stack.place.search(query)

    def _search_now(self, query: str) -> None:
        if self._stack.place.search_hint():
            self._stack.place.search(query)
        else:
            self._visit(SEARCH_PLACE, query)
