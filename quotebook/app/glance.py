"""What can be shown of a catalogue before it is open: that loads SQLAlchemy, which takes twice as long as a window."""

from pathlib import Path

from quotebook.model import QuotationRow


def first_rows(path: Path, count: int, *, descending: bool = True) -> tuple[QuotationRow, ...]:
    """Return the first rows of everything by date; none where there are none, or where something is wrong.

    Call it before the catalogue is opened, on the thread that will open it.
    """
    from quotebook.store import first_rows as reading

    return reading.first_rows(path, count, descending=descending)
