"""Quotations as lists show them, read by SQLite alone: also the first page, before all else is loaded."""

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

from quotebook.model import Kind, Order, QuotationRow, Spans
from quotebook.store.portions import portions
from quotebook.store.values import as_text, columns_said_on

BY_AN_INDEX = {
    (Order.SAID_ON, True): "SELECT id FROM quotation ORDER BY said_on DESC, id DESC LIMIT ?",
    (Order.SAID_ON, False): "SELECT id FROM quotation WHERE said_on IS NOT NULL ORDER BY said_on, id LIMIT ?",
    (Order.ADDED, True): "SELECT id FROM quotation ORDER BY id DESC LIMIT ?",
    (Order.ADDED, False): "SELECT id FROM quotation ORDER BY id LIMIT ?",
}
"""How the first ids of everything are read, by order and whether it descends, without looking at the others."""


def read_rows(
    raw: sqlite3.Connection, ids: Sequence[int], mark: Callable[[str], Spans] | None = None
) -> list[QuotationRow]:
    """Return the rows of ids, in that order; ids that are no longer there are left out."""
    found: dict[int, QuotationRow] = {}
    for portion in portions(ids):
        # The same statement for any ids: preparing one anew takes longer than running it.
        listed = f"[{','.join(map(str, portion))}]"
        tags = _tags(raw, listed)
        for row in raw.execute(_ROWS, (listed,)):
            found[row[0]] = _row(row, tags.get(row[0], ()), mark)
    return [found[quotation_id] for quotation_id in ids if quotation_id in found]


def as_kind(value: str) -> Kind:
    """Return the kind of a column; what is damaged is direct."""
    return _KINDS.get(value, Kind.DIRECT)


_ROWS = """
    SELECT q.id, q.words, q.kind, q.speaker_id, s.name, q.role, q.said_on, q.said_on_precision, q.said_on_basis,
           q.article_id, a.outlet, a.title, a.published, a.url, q.appearances, q.note, q.confidence, q.added_at,
           a.author
    FROM json_each(?) AS j JOIN quotation AS q ON q.id = j.value
    LEFT JOIN speaker AS s ON s.id = q.speaker_id LEFT JOIN article AS a ON a.id = q.article_id
"""
_TAGS = """
    SELECT p.quotation_id, t.name FROM json_each(?) AS j
    CROSS JOIN quotation_tag AS p ON p.quotation_id = j.value CROSS JOIN tag AS t ON t.id = p.tag_id ORDER BY t.key
"""


def _row(row: Sequence[Any], tags: tuple[str, ...], mark: Callable[[str], Spans] | None) -> QuotationRow:
    words = as_text(row[1]) or ""
    said_on = columns_said_on(*map(as_text, row[6:9]))
    return QuotationRow(
        row[0],
        words,
        as_kind(row[2]),
        row[3],
        as_text(row[4]),
        as_text(row[5]),
        said_on,
        row[9],
        as_text(row[10]),
        as_text(row[11]),
        as_text(row[12]),
        as_text(row[13]),
        row[14],
        tags,
        as_text(row[15]) or "",
        row[16],
        as_text(row[17]) or "",
        mark(words) if mark else (),
        as_text(row[18]),
    )


def _tags(raw: sqlite3.Connection, listed: str) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for quotation_id, name in raw.execute(_TAGS, (listed,)):
        found[quotation_id] = (*found.get(quotation_id, ()), as_text(name) or "")
    return found


_KINDS = {kind.value: kind for kind in Kind}
