"""What can be shown of a catalogue before it is open: that loads SQLAlchemy, which takes twice as long as a window."""

from collections.abc import Sequence
from pathlib import Path

from quotebook.model import QuotationRow


def first_rows(path: Path, count: int, *, descending: bool = True) -> tuple[QuotationRow, ...]:
    """Return the first rows of everything by date; none where there are none, or where something is wrong.

    Call it before the catalogue is opened, on the thread that will open it.
    """
    from quotebook.store import first_rows as reading

    return reading.first_rows(path, count, descending=descending)


def seen_rows(path: Path, ids: Sequence[int], query: str = "") -> tuple[QuotationRow, ...]:
    """Return the rows somebody saw when they left, in that order, with what a query matches; else as first_rows()."""
    from quotebook.store import first_rows as reading
    from quotebook.text.query import parse

    return reading.rows_of(path, ids, parse(query).marker())
