"""Quotations as lists show them, read by SQLite alone: also the first page, before all else is loaded."""

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

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


Raw = tuple[Any, ...]


class Ahead(NamedTuple):
    """Rows by id as a connection read them together with the hits of a search; good until anybody writes."""

    reader: sqlite3.Connection
    version: int
    rows: dict[int, Raw]


def read_ahead(raw: sqlite3.Connection, rows: dict[int, Raw]) -> Ahead:
    """Return rows as they may be asked for next; by id, with the columns of ROW."""
    return Ahead(raw, _version(raw), rows)


def read_rows(
    raw: sqlite3.Connection,
    ids: Sequence[int],
    mark: Callable[[str], Spans] | None = None,
    ahead: Ahead | None = None,
) -> list[QuotationRow]:
    """Return the rows of ids, in that order; ids that are no longer there are left out."""
    found: dict[int, QuotationRow] = {}
    for portion in portions(ids):
        # The same statement for any ids: preparing one anew takes longer than running it.
        rows = _known(raw, portion, ahead) or read(raw, _ROWS, f"[{','.join(map(str, portion))}]")
        tags = _tags(raw, [row[1] for row in rows if row[0]])
        found.update((row[1], _row(row, tags, mark)) for row in rows)
    return [found[quotation_id] for quotation_id in ids if quotation_id in found]


def _known(raw: sqlite3.Connection, ids: Sequence[int], ahead: Ahead | None) -> list[Raw] | None:
    """Return the rows of ids where all of them were read ahead, and nobody has written since."""
    if ahead is None or ahead.reader is not raw or not ahead.rows.keys() >= set(ids) or ahead.version != _version(raw):
        return None
    return [ahead.rows[quotation_id] for quotation_id in ids]


def _version(raw: sqlite3.Connection) -> int:
    """Return a number that another connection's writing changes."""
    return int(raw.execute("PRAGMA data_version").fetchone()[0])


def read(raw: sqlite3.Connection, statement: str, given: str) -> list[Raw]:
    """Return what a statement gives. Texts that are whole are read by sqlite3's own way, which takes half as long."""
    by_ours = raw.text_factory
    raw.text_factory = str
    try:
        return raw.execute(statement, (given,)).fetchall()
    except sqlite3.OperationalError:
        # What is damaged can be read too.
        raw.text_factory = by_ours
        return raw.execute(statement, (given,)).fetchall()
    finally:
        raw.text_factory = by_ours


def as_kind(value: str) -> Kind:
    """Return the kind of a column; what is damaged is direct."""
    return _KINDS.get(value, Kind.DIRECT)


ROW = """
    EXISTS (SELECT 1 FROM quotation_tag AS p WHERE p.quotation_id = q.id),
    q.id, q.speaker_id, q.article_id, q.appearances, q.confidence,
    q.words, q.kind, s.name, q.role, q.said_on, q.said_on_precision, q.said_on_basis,
    a.outlet, a.title, a.published, a.url, q.note, iif(q.added_at = '', a.added_at, q.added_at), a.author
"""
"""The columns of a row, of a quotation q, its speaker s and its article a."""
BESIDE = "LEFT JOIN speaker AS s ON s.id = q.speaker_id LEFT JOIN article AS a ON a.id = q.article_id"
_ROWS = f"SELECT {ROW} FROM json_each(?) AS j JOIN quotation AS q ON q.id = j.value {BESIDE}"
_FIRST_TEXT = 6
_TEXT = {str, type(None)}
_TAGS = """
    SELECT p.quotation_id, t.name FROM json_each(?) AS j
    CROSS JOIN quotation_tag AS p ON p.quotation_id = j.value CROSS JOIN tag AS t ON t.id = p.tag_id ORDER BY t.key
"""


def _row(row: Sequence[Any], tags: dict[int, tuple[str, ...]], mark: Callable[[str], Spans] | None) -> QuotationRow:
    if not _TEXT.issuperset(map(type, row[_FIRST_TEXT:])):
        row = [*row[:_FIRST_TEXT], *map(as_text, row[_FIRST_TEXT:])]
    _, key, speaker_id, article_id, appearances, confidence, words, kind, speaker, role, *rest = row
    value, precision, basis, outlet, title, published, url, note, added_at, author = rest
    words = words or ""
    return QuotationRow(
        key,
        words,
        _KINDS.get(kind or "", Kind.DIRECT),
        speaker_id,
        speaker,
        role,
        columns_said_on(value, precision, basis) if value is not None else None,
        article_id,
        outlet,
        title,
        published,
        url,
        appearances,
        tags.get(key, ()),
        note or "",
        confidence,
        added_at or "",
        mark(words) if mark else (),
        author,
    )


def _tags(raw: sqlite3.Connection, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    if not ids:
        return found
    for quotation_id, name in raw.execute(_TAGS, (f"[{','.join(map(str, ids))}]",)):
        found[quotation_id] = (*found.get(quotation_id, ()), as_text(name) or "")
    return found


_KINDS = {kind.value: kind for kind in Kind}
