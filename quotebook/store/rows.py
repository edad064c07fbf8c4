"""Quotations as lists show them, read by SQLite alone: also the first page, before all else is loaded."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from quotebook.model import Kind, Order, QuotationRow, Spans
from quotebook.store.portions import portions
from quotebook.store.values import as_text, columns_said_on

if TYPE_CHECKING:
    from quotebook.text.query.marking import Mark  # nothing that asks for no words has to wait for it

BY_AN_INDEX = {
    (Order.SAID_ON, True): "SELECT id FROM quotation ORDER BY said_on DESC, id DESC LIMIT ?",
    (Order.SAID_ON, False): "SELECT id FROM quotation WHERE said_on IS NOT NULL ORDER BY said_on, id LIMIT ?",
    (Order.ADDED, True): "SELECT id FROM quotation ORDER BY id DESC LIMIT ?",
    (Order.ADDED, False): "SELECT id FROM quotation ORDER BY id LIMIT ?",
}
"""How the first ids of everything are read, by order and whether it descends, without looking at the others."""


Columns = tuple[Any, ...]
"""What is read of a row."""


class Ahead(NamedTuple):
    """What was read of rows to rank them, and what a search matched there, by id; good until anybody writes."""

    reader: sqlite3.Connection
    version: int
    found: dict[int, tuple[Columns, Spans]]

    def rows(self, raw: sqlite3.Connection, ids: Sequence[int]) -> list[QuotationRow] | None:
        """Return the rows of ids where all of them were read, and that connection would read the same once more."""
        if self.reader is not raw or not self.found.keys() >= set(ids) or self.version != _version(raw):
            return None
        found = [self.found[quotation_id] for quotation_id in ids]
        return list(_made(raw, [columns for columns, _ in found], lambda _: [hits for _, hits in found]))


def read_ahead(raw: sqlite3.Connection, columns: list[Columns], hits: list[Spans]) -> Ahead:
    """Return what was read of rows, and their hits, for whoever asks for these rows next."""
    return Ahead(raw, _version(raw), {found[0][0]: found for found in zip(columns, hits, strict=True)})


def read_rows(raw: sqlite3.Connection, ids: Sequence[int], mark: "Mark | None" = None) -> list[QuotationRow]:
    """Return the rows of ids, in that order; ids that are no longer there are left out. mark: finds their hits."""
    found: dict[int, QuotationRow] = {}
    for portion in portions(ids):
        found.update((row.id, row) for row in _made(raw, read_columns(raw, portion), mark))
    return [found[quotation_id] for quotation_id in ids if quotation_id in found]


def read_columns(raw: sqlite3.Connection, ids: Sequence[int]) -> list[Columns]:
    """Return what is read of rows, in no order, not more than PORTION of them; its texts may be damaged."""
    # The same statement for any ids: preparing one anew takes longer than running it.
    return _read(raw, f"[{','.join(map(str, ids))}]")


def _version(raw: sqlite3.Connection) -> int:
    """Return a number that another connection's writing changes."""
    return int(raw.execute("PRAGMA data_version").fetchone()[0])


def _read(raw: sqlite3.Connection, ids: str) -> list[Columns]:
    """Return the columns of rows. Texts that are whole are read by sqlite3's own way, which takes half as long."""
    by_ours = raw.text_factory
    raw.text_factory = str
    try:
        return raw.execute(_ROWS, (ids,)).fetchall()
    except sqlite3.OperationalError:
        # What is damaged can be read too.
        raw.text_factory = by_ours
        return raw.execute(_ROWS, (ids,)).fetchall()
    finally:
        raw.text_factory = by_ours


def as_kind(value: str) -> Kind:
    """Return the kind of a column; what is damaged is direct."""
    return _KINDS.get(value, Kind.DIRECT)


_ROWS = """
    SELECT q.id, q.words, q.kind, q.speaker_id, s.name, q.role, q.said_on, q.article_id, a.outlet, a.title, a.published,
           a.url, q.appearances, EXISTS (SELECT 1 FROM quotation_tag AS p WHERE p.quotation_id = q.id), q.note,
           q.confidence, iif(q.added_at = '', a.added_at, q.added_at), q.said_on_precision, a.author, q.said_on_basis
    FROM json_each(?) AS j JOIN quotation AS q ON q.id = j.value
    LEFT JOIN speaker AS s ON s.id = q.speaker_id LEFT JOIN article AS a ON a.id = q.article_id
"""
"""The columns come as the fields of a row do; where its hits belong its precision, and last the basis of its date."""
WORDS, SPEAKER, SAID_ON, PUBLISHED = 1, 4, 6, 10
_KIND, _TAGGED, _NOTE, _ADDED_AT, _HITS = 2, 13, 14, 16, 17
_TEXTS = (1, 2, 4, 5, 6, 8, 9, 10, 11, 14, 16, 17, 18, 19)
_TEXT = {str, type(None)}
_TAGS = """
    SELECT p.quotation_id, t.name FROM json_each(?) AS j
    CROSS JOIN quotation_tag AS p ON p.quotation_id = j.value CROSS JOIN tag AS t ON t.id = p.tag_id ORDER BY t.key
"""


def _made(raw: sqlite3.Connection, found: list[Columns], mark: "Mark | None") -> Iterator[QuotationRow]:
    """Give the rows of what was read, worked out column by column: for fifty of them that takes a third of the time."""
    if not found:
        return iter(())
    columns: list[Sequence[Any]] = list(zip(*found, strict=True))
    for at in _TEXTS:
        if not _TEXT.issuperset(map(type, columns[at])):
            columns[at] = list(map(as_text, columns[at]))
    for at in (WORDS, _NOTE, _ADDED_AT):
        if None in columns[at]:
            columns[at] = [text or "" for text in columns[at]]
    columns[_KIND] = [_KINDS.get(kind, Kind.DIRECT) for kind in columns[_KIND]]
    columns[SAID_ON] = list(map(columns_said_on, columns[SAID_ON], columns[_HITS], columns.pop()))
    tags = _tags(raw, [row[0] for row in found if row[_TAGGED]]) if any(columns[_TAGGED]) else {}
    columns[_TAGGED] = [tags.get(quotation_id, ()) for quotation_id in columns[0]]
    columns[_HITS] = mark(columns[WORDS]) if mark else [()] * len(found)
    return map(QuotationRow._make, zip(*columns, strict=True))


def _tags(raw: sqlite3.Connection, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for quotation_id, name in raw.execute(_TAGS, (f"[{','.join(map(str, ids))}]",)):
        found[quotation_id] = (*found.get(quotation_id, ()), as_text(name) or "")
    return found


_KINDS = {kind.value: kind for kind in Kind}
