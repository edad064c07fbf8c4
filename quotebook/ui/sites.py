"""Where the places of a window stand: what the rail and the menus say of each before it is built."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quotebook.ui import wording

if TYPE_CHECKING:
    from quotebook.ui.place import Desk, Place


@dataclass(frozen=True, slots=True)
class Site:
    """One place: its key, its icon and title in the rail, and how it is built at a desk.

    load: imports what the place is made of and returns what builds it; may be called from any thread.
    """

    key: str
    icon: str
    title: str
    load: "Callable[[], Callable[[Desk], Place]]"


def sites() -> tuple[Site, ...]:
    """Return the places of a window, in the order of the rail."""
    return (
        Site("add", "add", wording.tr("Add article"), _add),
        Site("quotations", "quotations", wording.tr("Quotations"), _quotations),
        Site("speakers", "speakers", wording.tr("Speakers"), _speakers),
        Site("sources", "sources", wording.tr("Sources"), _sources),
        Site("duplicates", "duplicates", wording.tr("Duplicates"), _duplicates),
    )


def _add() -> "Callable[[Desk], Place]":
    from quotebook.ui.capture import ArticlePlace

    return ArticlePlace


def _quotations() -> "Callable[[Desk], Place]":
    from quotebook.ui.quotations import QuotationsPlace

    return QuotationsPlace


def _speakers() -> "Callable[[Desk], Place]":
    from quotebook.ui.speakers import SpeakersPlace

    return SpeakersPlace


def _sources() -> "Callable[[Desk], Place]":
    from quotebook.ui.sources import SourcesPlace

    return SourcesPlace


def _duplicates() -> "Callable[[Desk], Place]":
    from quotebook.ui.duplicates import DuplicatesPlace

    return DuplicatesPlace
