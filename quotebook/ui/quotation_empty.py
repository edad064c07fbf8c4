"""What the place Quotations says where there is nothing to show, and what to do next."""

from collections.abc import Callable

from quotebook.ui import controls
from quotebook.ui.controls import EmptyState
from quotebook.ui.place import Desk
from quotebook.ui.wording import tr


def empty_catalogue(desk: Desk) -> EmptyState:
    """Return what is said while the catalogue holds no quotation."""
    return EmptyState(
        desk.theme,
        desk.icons,
        icon="quotations",
        title=tr("No quotations yet"),
        text=tr("Paste or drop an article, and what people say in it is kept here."),
        buttons=(controls.button(tr("Add an article"), lambda: desk.visit("add", None), "primary"),),
    )


def nothing_found(desk: Desk, clear: Callable[[], None]) -> EmptyState:
    """Return what is said where a search finds nothing."""
    return EmptyState(
        desk.theme,
        desk.icons,
        icon="search",
        title=tr("Nothing matches"),
        text=tr("Try fewer words, or take a filter away."),
        buttons=(controls.button(tr("Clear the search"), clear, "primary"),),
    )
