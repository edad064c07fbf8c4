"""The columns of a table of quotations: what stands in each, in plain words, and what it sorts by."""

import sys
from enum import IntEnum

from quotebook.model import Order, QuotationRow
from quotebook.ui import wording
from quotebook.ui.wording import tr


class Column(IntEnum):
    """The columns, from left to right."""

    SAID_ON = 0
    SPEAKER = 1
    ROLE = 2
    WORDS = 3
    SOURCE = 4
    APPEARANCES = 5
    TAGS = 6


READS_ROWS = sys.platform not in ("win32", "darwin")
"""Whether screen readers read every cell of a row one goes to, as Orca does. Elsewhere they read the one in hand."""

LEADING = (Column.SAID_ON, Column.SPEAKER)
"""The columns of which one stands first: where only one cell is read, these say the whole row."""

SPOKEN = (Column.WORDS, Column.SAID_ON, Column.ROLE, Column.SOURCE, Column.TAGS)
"""What is read out behind the speaker."""

ORDERS = {
    Column.SAID_ON: Order.SAID_ON,
    Column.SPEAKER: Order.SPEAKER,
    Column.ROLE: Order.ROLE,
    Column.WORDS: Order.WORDS,
    Column.SOURCE: Order.SOURCE,
    Column.APPEARANCES: Order.APPEARANCES,
}
"""What a click on a column's header sorts by; tags have no order."""


def heading(column: Column) -> str:
    """Return what stands over a column."""
    return {
        Column.SAID_ON: tr("Said on"),
        Column.SPEAKER: tr("Speaker"),
        Column.ROLE: tr("Role then"),
        Column.WORDS: tr("Words"),
        Column.SOURCE: tr("Source"),
        Column.APPEARANCES: tr("Seen"),
        Column.TAGS: tr("Tags"),
    }[column]


def row_text(row: QuotationRow) -> str:
    """Return all that a row says as a sentence, for screen readers, which read the first cell of each row."""
    told = (cell_text(row, column) for column in SPOKEN)
    return ". ".join(part.removesuffix(".") for part in (row.speaker or tr("Unattributed"), *told) if part)


def spoken_text(row: QuotationRow, column: Column, *, roles_apart: bool, dates_apart: bool) -> str:
    """Return what a screen reader says of a cell. roles_apart, dates_apart: they are cells of their own."""
    if not READS_ROWS and column in LEADING:
        return row_text(row)
    if column is Column.SPEAKER:
        beside = (None if roles_apart else row.role, None if dates_apart else wording.said_on(row.said_on))
        return ", ".join(part for part in (row.speaker or tr("Unattributed"), *beside) if part)
    if column is Column.SAID_ON:
        return wording.said_on(row.said_on) or tr("undated")
    if column is Column.APPEARANCES:
        return wording.plural(row.appearances, "%Ln appearance", "%Ln appearances")
    return cell_text(row, column)


def cell_text(row: QuotationRow, column: Column) -> str:
    """Return what a cell says in plain words."""
    if column is Column.SAID_ON:
        return wording.said_on(row.said_on)
    if column is Column.SPEAKER:
        return row.speaker or ""
    if column is Column.ROLE:
        return row.role or ""
    if column is Column.WORDS:
        return row.words
    if column is Column.SOURCE:
        return " · ".join(part for part in (row.outlet, row.title) if part)
    if column is Column.APPEARANCES:
        return wording.number(row.appearances)
    return ", ".join(row.tags)
