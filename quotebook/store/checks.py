"""Is this file a catalogue we can trust? Looked at right after SQLite opens it, and without changing it."""

import re
import sqlite3
from functools import cache
from pathlib import Path

from quotebook.errors import CatalogueError
from quotebook.store.schema import SEARCHED, Base

_SEARCH_TABLE = "quotation_search"
_SEARCH_PARTS = ("data", "idx", "docsize", "config")
_MIGRATION_TABLE = "alembic_version"

# Words of CREATE TABLE and CREATE INDEX that can do nothing but hold values. CHECK, DEFAULT with a call, GENERATED,
# COLLATE and expressions are missing on purpose.
_HARMLESS = frozenset(
    (
        *("create", "table", "index", "unique", "on", "not", "null", "primary", "key", "foreign", "references"),
        *("constraint", "without", "rowid", "default", "integer", "text", "float", "blob", "varchar", "32", "0", "1"),
        # Of an index: "WHERE user_key IS NOT NULL".
        *("where", "is"),
    )
)
_WORD = re.compile(r"\w+")


def check_schema(path: Path, connection: sqlite3.Connection) -> None:
    """Refuse a catalogue that holds anything besides the tables and indexes we know, naming what is strange."""
    known = _known_objects()
    for sort, name, table, sql in connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall():
        if known.get(str(name)) != (sort, table):
            raise _strange(path, f"holds an unknown {sort} named “{_shown(name)}”")
        if name == _SEARCH_TABLE:
            _check_search_table(path, str(sql))
        elif sql is not None and name.removeprefix(f"{_SEARCH_TABLE}_") not in _SEARCH_PARTS:
            unknown = set(_WORD.findall(str(sql).lower())) - _known_words()
            if unknown:
                raise _strange(path, f"has a changed {sort} “{_shown(name)}” (“{_shown(min(unknown))}”)")


def check_complete(path: Path, connection: sqlite3.Connection) -> None:
    """Refuse a catalogue of the current schema that lacks a table or an index."""
    found = {str(name) for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    missing = {name for name in _known_objects() if not name.startswith("sqlite_")} - found
    if missing:
        raise _strange(path, f"lacks “{min(missing)}”")


def _check_search_table(path: Path, sql: str) -> None:
    expected = (
        f"CREATE VIRTUAL TABLE {_SEARCH_TABLE} USING fts5({', '.join(SEARCHED)}, "
        "content='quotation', content_rowid='id', tokenize='unicode61 remove_diacritics 2')"
    )
    if " ".join(sql.split()) != expected:
        raise _strange(path, "has a changed search index")


@cache
def _known_objects() -> dict[str, tuple[str, str]]:
    """Return the type and table of each object a catalogue may hold, by name."""
    known = {_SEARCH_TABLE: ("table", _SEARCH_TABLE), _MIGRATION_TABLE: ("table", _MIGRATION_TABLE)}
    for part in _SEARCH_PARTS:
        known[f"{_SEARCH_TABLE}_{part}"] = ("table", f"{_SEARCH_TABLE}_{part}")
    for name, table in Base.metadata.tables.items():
        known[name] = ("table", name)
        known |= {str(index.name): ("index", name) for index in table.indexes}
    for name in (*Base.metadata.tables, _MIGRATION_TABLE):
        known |= {f"sqlite_autoindex_{name}_{number}": ("index", name) for number in (1, 2)}
    return known


@cache
def _known_words() -> frozenset[str]:
    words = {"version_num", "alembic_version_pkc", *_HARMLESS, *_known_objects()}
    for table in Base.metadata.tables.values():
        words |= {column.name for column in table.columns}
        words |= {str(constraint.name) for constraint in table.constraints}
    return frozenset(words)


def _strange(path: Path, what: str) -> CatalogueError:
    return CatalogueError(
        f"The catalogue {path.name} {what}, which no Quotebook writes.",
        "It may be damaged or made to do harm: nothing in it was run.",
    )


def _shown(name: object) -> str:
    return str(name)[:60]
