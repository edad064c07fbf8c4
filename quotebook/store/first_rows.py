"""The first rows of a catalogue, read before SQLAlchemy is loaded, which takes longer than all the rest of a start."""

import re
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quotebook.errors import CatalogueError
from quotebook.model import Order, QuotationRow
from quotebook.store.connecting import connect, identity, is_outdated, is_writable, note_closed, note_opened
from quotebook.store.rows import BY_AN_INDEX, read_rows

if TYPE_CHECKING:
    from quotebook.text.query.marking import Mark  # nothing that asks for no words has to wait for it

_SEARCH_TABLE = "quotation_search"
_SORTS = ("table", "index")
_WORD = re.compile(r"\w+")
_WORKS = frozenset(("generated", "as", "check", "collate", "virtual"))
"""Words of CREATE TABLE and CREATE INDEX by which something would be worked out while rows are read."""


def first_rows(path: Path, count: int, *, descending: bool) -> tuple[QuotationRow, ...]:
    """Return the first rows of everything by date; none where opening the catalogue has to say what is wrong with it.

    Every check is made once more, and fully, when the catalogue is opened.
    """

    def read(raw: sqlite3.Connection) -> list[QuotationRow]:
        ids = [row[0] for row in raw.execute(BY_AN_INDEX[Order.SAID_ON, descending], (count,))]
        if not descending and len(ids) < count:
            return []  # those of unknown date follow, and finding them takes longer
        return read_rows(raw, ids)

    return _read(path, read)


def rows_of(path: Path, ids: Sequence[int], mark: "Mark") -> tuple[QuotationRow, ...]:
    """Return the rows of ids that are still there, with what mark finds in them; else as first_rows() does."""
    return _read(path, lambda raw: read_rows(raw, ids, mark))


def _read(path: Path, read: Callable[[sqlite3.Connection], list[QuotationRow]]) -> tuple[QuotationRow, ...]:
    try:
        file = identity(path)
        if is_outdated(path):
            return ()
        note_opened(file)
        try:
            return tuple(_with_connection(path, read))
        finally:
            note_closed(file)
    except (CatalogueError, sqlite3.Error):
        return ()


def _with_connection(path: Path, read: Callable[[sqlite3.Connection], list[QuotationRow]]) -> list[QuotationRow]:
    raw = connect(path, writable=False, locked=not is_writable(path))
    try:
        return read(raw) if _only_holds_values(raw) else []
    finally:
        raw.close()


def _only_holds_values(raw: sqlite3.Connection) -> bool:
    """Tell whether nothing in the file would run when its tables are read."""
    return all(
        sort in _SORTS and (name == _SEARCH_TABLE or not _WORKS & set(_WORD.findall(str(sql).lower())))
        for sort, name, sql in raw.execute("SELECT type, name, sql FROM sqlite_schema")
    )
