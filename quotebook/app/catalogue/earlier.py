"""What somebody has said before: the stored statements of a speaker that come nearest to new words."""

from collections.abc import Sequence
from typing import Protocol

from quotebook.model import Earlier, Listing, Order, Quotation, QuotationRow
from quotebook.text.keys import match_words
from quotebook.text.query import quote_value

SHOWN = 3
LONG = 4
"""Letters from which a word is taken to carry meaning."""
MOST_WORDS = 12


class Asked(Protocol):
    """What is needed of a catalogue."""

    def listing(self, query: str = "", *, order: Order = Order.SAID_ON, descending: bool = True) -> Listing:
        """Return the ids a query finds."""
        ...

    def rows(self, ids: Sequence[int], *, query: str = "") -> tuple[QuotationRow, ...]:
        """Return the rows of ids."""
        ...


def said_before(catalogue: Asked, quotation: Quotation) -> Earlier:
    """Return the speaker's stored statements nearest to a quotation: those that share words first, then the newest."""
    if not quotation.speaker:
        return Earlier(0, ())
    speaker = f"speaker:{quote_value(quotation.speaker)}"
    newest = catalogue.listing(speaker).ids
    if not len(newest):
        return Earlier(0, ())
    telling = (word for word in match_words(quotation.text) if len(word) >= LONG or not word.isascii())
    words = sorted(dict.fromkeys(telling), key=len, reverse=True)
    ids: list[int] = []
    if words:
        alike = " OR ".join(quote_value(word) for word in words[:MOST_WORDS])
        ids += catalogue.listing(f"{speaker} ({alike})", order=Order.RELEVANCE).ids[:SHOWN]
    ids += newest[:SHOWN]
    chosen = list(dict.fromkeys(ids))[:SHOWN]
    return Earlier(len(newest), catalogue.rows(chosen))
