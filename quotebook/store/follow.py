"""What follows from other tables: what search and matching see of a quotation, and which views a write concerns.

TEMP triggers on the writing connection gather the rows a write, an undo or a redo touches; catch_up works the rest out
before the commit. So no feature knows of the indexes. With the triggers of store.undo this is all there is of
SQLite's own SQL besides store.search and store.database.
"""

import re
import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Connection

from quotebook.store import shingles, totals
from quotebook.store.schema import SEARCHED
from quotebook.store.values import as_text
from quotebook.text import keys

_COLUMNS = ", ".join(SEARCHED)
_SHINGLES_KEPT = 6_000_000
_REBUILT_AT_ONCE = 5_000
_LOWEST_ID = -(1 << 63)
_FOLLOWED = ("article_id", "appearances", "dated", "folded", "speakers", "roles", "outlets", "titles")


@dataclass(frozen=True, slots=True)
class Touched:
    """The ids of what a write concerns: changed itself, or shown with something that changed."""

    articles: frozenset[int]
    quotations: frozenset[int]
    speakers: frozenset[int]


def install(connection: Connection) -> None:
    """Make the TEMP tables and triggers that gather what writes through this connection touch."""
    totals.install(connection)
    for name in _GATHERED:
        connection.exec_driver_sql(f"CREATE TEMP TABLE {name} (id INTEGER PRIMARY KEY)")
    old = ", ".join(f"{column} TEXT" for column in SEARCHED)
    connection.exec_driver_sql(f"CREATE TEMP TABLE indexed (id INTEGER PRIMARY KEY, fresh INTEGER NOT NULL, {old})")
    for number, (when, statements) in enumerate(_TRIGGERS):
        body = " ".join(f"{statement};" for statement in statements)
        connection.exec_driver_sql(f"CREATE TEMP TRIGGER follow_{number} {when} BEGIN {body} END")


@dataclass(slots=True)
class Pending:
    """What a long write has touched so far, and the shingles it has still to write, in one go."""

    articles: set[int] = field(default_factory=set)
    quotations: set[int] = field(default_factory=set)
    speakers: set[int] = field(default_factory=set)
    shingles: "array[int]" = field(default_factory=lambda: array("q"))
    shingles_gone: "array[int]" = field(default_factory=lambda: array("q"))


def catch_up(connection: Connection, pending: Pending | None = None) -> Touched:
    """Bring the search index, the shingles and all followed columns in step; return what was touched."""
    pending = pending or Pending()
    advance(connection, pending)
    _write_shingles(connection, pending)
    return Touched(frozenset(pending.articles), frozenset(pending.quotations), frozenset(pending.speakers))


def advance(connection: Connection, pending: Pending) -> None:
    """Bring everything but the shingles in step, so that a long write needs little memory at its end."""
    from quotebook.store import columns  # imported late: it needs numpy, which opening a catalogue must not wait for

    connection.exec_driver_sql(_OF_RENAMED)
    connection.exec_driver_sql("DELETE FROM renamed_speaker")
    _follow_quotations(connection)
    _follow_shingles(connection, pending)
    _follow_search(connection)
    columns.follow(connection)
    totals.follow(connection)
    for touched, sort in (
        (pending.articles, "article"),
        (pending.quotations, "quotation"),
        (pending.speakers, "speaker"),
    ):
        touched |= _drained(connection, f"touched_{sort}")
    connection.exec_driver_sql("DELETE FROM indexed")
    if len(pending.shingles) + len(pending.shingles_gone) >= _SHINGLES_KEPT:
        _write_shingles(connection, pending)


def rebuild(connection: Connection, pending: Pending) -> Iterator[int]:
    """Work everything that follows out anew for the whole catalogue; give the number of quotations done so far."""
    connection.exec_driver_sql("INSERT INTO quotation_search (quotation_search) VALUES ('delete-all')")
    shingles.forget(connection)
    connection.exec_driver_sql("DELETE FROM quotation_column")
    totals.forget(connection)
    done, last = 0, None
    while True:
        _refollow(connection, "id > ? ORDER BY id LIMIT ?", (_LOWEST_ID if last is None else last, _REBUILT_AT_ONCE))
        newest = connection.exec_driver_sql("SELECT count(*), max(id) FROM indexed").one()
        if not newest[0]:
            return
        done, last = done + newest[0], newest[1]
        advance(connection, pending)
        yield done


def differing(connection: Connection, first: int, last: int) -> int:
    """Work what follows out anew for a range of quotations; return for how many something else was stored."""
    _refollow(connection, "id BETWEEN ? AND ?", (first, last))
    found = _follow_quotations(connection)
    for table in (*_GATHERED, "indexed"):
        connection.exec_driver_sql(f"DELETE FROM {table}")
    return found


def _refollow(connection: Connection, condition: str, values: tuple[int, ...]) -> None:
    connection.exec_driver_sql(
        f"INSERT OR REPLACE INTO indexed (id, fresh) SELECT id, 1 FROM quotation WHERE {condition}", values
    )
    connection.exec_driver_sql("INSERT OR IGNORE INTO touched_quotation SELECT id FROM indexed")


def searchable(text: str) -> str | None:
    """Return the form of text to be found besides itself, or None where SQLite's own folding is enough.

    Scripts without spaces come character by character, "U.S." as "us", "1,000" as "1000", "Østergård" as "ostergard".
    """
    if _plain().fullmatch(text) and not _POINTED.search(text):
        return None
    return " ".join(keys.match_words(text)) or None


# --- gathering -------------------------------------------------------------------------------------------------


def _touch(sort: str, expression: str) -> str:
    return f"INSERT OR IGNORE INTO touched_{sort} SELECT {expression} WHERE {expression} IS NOT NULL"


def _renamed(speaker_id: str) -> str:
    return f"INSERT OR IGNORE INTO renamed_speaker SELECT {speaker_id} WHERE {speaker_id} IS NOT NULL"


_GATHERED = ("touched_article", "touched_quotation", "touched_speaker", "renamed_speaker")
_OLD_DOCUMENT = f"INSERT OR IGNORE INTO indexed (id, fresh, {_COLUMNS}) VALUES (OLD.id, 0, " + (
    ", ".join(f"OLD.{column}" for column in SEARCHED) + ")"
)
_OWN_COLUMNS = "words, kind, speaker_id, role, said_on, said_on_precision, said_on_basis, confidence, note, edited"
_OF_ARTICLE = "INSERT OR IGNORE INTO touched_quotation SELECT quotation_id FROM appearance WHERE article_id = NEW.id"
# Once at the end, not for each of the names: a speaker that many are merged into gets one after the other.
_OF_RENAMED = (
    "INSERT OR IGNORE INTO touched_quotation "
    "SELECT q.id FROM renamed_speaker AS r CROSS JOIN quotation AS q ON q.speaker_id = r.id"
)


def _triggers() -> Iterable[tuple[str, tuple[str, ...]]]:
    old, new = ("OLD",), ("NEW",)
    acts = (("INSERT", new), ("UPDATE", (*old, *new)), ("DELETE", old))
    yield "BEFORE UPDATE OF " + _COLUMNS + " ON main.quotation", (_OLD_DOCUMENT,)
    yield "BEFORE DELETE ON main.quotation", (_OLD_DOCUMENT,)
    fresh = "INSERT OR IGNORE INTO indexed (id, fresh) VALUES (NEW.id, 1)"
    yield "AFTER INSERT ON main.quotation", (fresh,)
    for act, rows in acts:
        columns = f"UPDATE OF {_OWN_COLUMNS}" if act == "UPDATE" else act
        yield (
            f"AFTER {columns} ON main.quotation",
            (
                *(_touch("quotation", f"{row}.id") for row in rows),
                *(_touch("speaker", f"{row}.speaker_id") for row in rows),
            ),
        )
        yield (
            f"AFTER {act} ON main.appearance",
            (
                *(_touch("quotation", f"{row}.quotation_id") for row in rows),
                *(_touch("article", f"{row}.article_id") for row in rows),
            ),
        )
        yield (
            f"AFTER {act} ON main.speaker_alias",
            (
                *(_touch("speaker", f"{row}.speaker_id") for row in rows),
                *(_renamed(f"{row}.speaker_id") for row in rows),
            ),
        )
        yield f"AFTER {act} ON main.article", tuple(_touch("article", f"{row}.id") for row in rows)
        yield f"AFTER {act} ON main.speaker", tuple(_touch("speaker", f"{row}.id") for row in rows)
        yield f"AFTER {act} ON main.quotation_tag", tuple(_touch("quotation", f"{row}.quotation_id") for row in rows)
        yield f"AFTER {act} ON main.decision", tuple(_touch("article", f"{row}.article_id") for row in rows)
        yield (
            f"AFTER {act} ON main.pair_ruling",
            tuple(_touch("quotation", f"{row}.{side}") for row in rows for side in ("low_id", "high_id")),
        )
    yield "AFTER UPDATE OF title, outlet, published ON main.article", (_OF_ARTICLE,)
    yield "AFTER UPDATE OF name ON main.speaker", (_renamed("NEW.id"),)


_TRIGGERS = tuple(_triggers())


def _drained(connection: Connection, table: str) -> frozenset[int]:
    raw: Any = connection.connection.driver_connection
    ids = frozenset(row[0] for row in raw.execute(f"SELECT id FROM {table}"))
    raw.execute(f"DELETE FROM {table}")
    return ids


# --- the columns of quotation that follow ----------------------------------------------------------------------

# Each goes from what was touched to the rest: left to itself, SQLite may go through the whole catalogue instead.
_QUOTATIONS = f"""
    SELECT q.id, q.words, q.speaker_id, q.role, q.said_on, {", ".join(f"q.{column}" for column in _FOLLOWED)}
    FROM touched_quotation AS t CROSS JOIN quotation AS q ON q.id = t.id
"""
_SOURCES = """
    SELECT p.quotation_id, a.id, p.role, a.outlet, a.title, a.published
    FROM touched_quotation AS t CROSS JOIN appearance AS p ON p.quotation_id = t.id
    CROSS JOIN article AS a ON a.id = p.article_id
    ORDER BY p.quotation_id, a.published IS NULL, a.published, p.id
"""
_NAMES = """
    SELECT s.id, s.name, 0 AS place FROM speaker AS s WHERE s.id IN ({wanted})
    UNION ALL SELECT n.speaker_id, n.name, n.id FROM speaker_alias AS n WHERE n.speaker_id IN ({wanted})
    ORDER BY 1, 3
"""
_SPEAKERS = "SELECT DISTINCT q.speaker_id FROM touched_quotation AS t CROSS JOIN quotation AS q ON q.id = t.id"
_NOWHERE = ((None,) * 5,)
_UPDATE = f"UPDATE quotation SET {', '.join(f'{column} = ?' for column in _FOLLOWED)} WHERE id = ?"


def _follow_quotations(connection: Connection) -> int:
    """Write the followed columns of every touched quotation; return in how many anything was changed."""
    sources = _sources(connection)
    names = _names(connection)
    changed: list[tuple[Any, ...]] = []
    # Below SQLAlchemy here and in what follows: it would fetch row by row, and wrap each.
    raw: Any = connection.connection.driver_connection
    for quotation_id, words, speaker_id, role, said_on, *current in raw.execute(_QUOTATIONS):
        articles, roles, outlets, titles, published = zip(*sources.get(quotation_id, _NOWHERE), strict=True)
        followed = (
            articles[0],
            len(articles) if articles[0] is not None else 0,
            said_on or as_text(published[0]),
            searchable(as_text(words) or ""),
            names.get(speaker_id),
            _document((role, *roles)),
            _document(outlets),
            _document(titles),
        )
        if followed != tuple(current):
            changed.append((*followed, quotation_id))
    if changed:
        connection.exec_driver_sql(_UPDATE, changed)
    return len(changed)


def _sources(connection: Connection) -> dict[int, list[Any]]:
    """Return by quotation what each appearance adds to it, the first one first, in the order of _NOWHERE."""
    sources: defaultdict[int, list[Any]] = defaultdict(list)
    raw: Any = connection.connection.driver_connection
    for quotation_id, *source in raw.execute(_SOURCES):
        sources[quotation_id].append(source)
    return sources


def _names(connection: Connection) -> dict[int, str | None]:
    names: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for speaker_id, name, _ in connection.exec_driver_sql(_NAMES.format(wanted=_SPEAKERS)):
        names[speaker_id][as_text(name) or ""] = None
    return {speaker_id: _document(tuple(found)) for speaker_id, found in names.items()}


@lru_cache(maxsize=4096)
def _document(values: tuple[object, ...]) -> str | None:
    """Return the different ones of values for search; many quotations in a row share them."""
    texts = dict.fromkeys(text for value in values if (text := as_text(value)))
    parts = [part for text in texts for part in (text, searchable(text)) if part]
    return "\n".join(parts) or None


# --- the indexes -----------------------------------------------------------------------------------------------


def _follow_search(connection: Connection) -> None:
    connection.exec_driver_sql(
        f"INSERT INTO quotation_search (quotation_search, rowid, {_COLUMNS}) "
        f"SELECT 'delete', id, {_COLUMNS} FROM indexed WHERE NOT fresh ORDER BY id"
    )
    columns = ", ".join(f"q.{column}" for column in SEARCHED)
    connection.exec_driver_sql(
        f"INSERT INTO quotation_search (rowid, {_COLUMNS}) "
        f"SELECT q.id, {columns} FROM indexed AS i CROSS JOIN quotation AS q ON q.id = i.id ORDER BY i.id"
    )


def _follow_shingles(connection: Connection, pending: Pending) -> None:
    wanted = "SELECT i.id, i.fresh, i.words, q.words FROM indexed AS i LEFT JOIN quotation AS q ON q.id = i.id"
    raw: Any = connection.connection.driver_connection
    for quotation_id, fresh, *both in raw.execute(wanted):
        before, after = map(as_text, both)
        if before is not None and before != after:
            pending.shingles_gone.extend(shingles.packed(keys.shingles(before), quotation_id))
        if after is not None and (fresh or before != after):
            pending.shingles.extend(shingles.packed(keys.shingles(after), quotation_id))


def _write_shingles(connection: Connection, pending: Pending) -> None:
    shingles.change(connection, pending.shingles, pending.shingles_gone)
    pending.shingles, pending.shingles_gone = array("q"), array("q")


# --- what SQLite folds by itself -------------------------------------------------------------------------------

_POINTED = re.compile(r"[^\W_][.,][^\W_]|[`]")


@cache
def _plain() -> re.Pattern[str]:
    """Match texts whose words FTS5's unicode61 finds just as text.keys does: ASCII, accented letters, usual signs."""
    accented = [
        chr(code)
        for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
        if (parts := unicodedata.normalize("NFD", chr(code)))[0].isascii() and len(parts) > 1
    ]
    return re.compile(f"[\\x00-\\x7f‘’“”„«»–—…\\u00a0{''.join(accented)}]*")
