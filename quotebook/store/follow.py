"""What follows from other tables: what search and matching see of a quotation, and which views a write concerns.

TEMP triggers on the writing connection gather the rows a write, an undo or a redo touches; catch_up works the rest out
before the commit. So no feature knows of the indexes. With the triggers of store.undo this is all there is of
SQLite's own SQL besides store.search and store.database.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from quotebook.store import seen, shingles, totals
from quotebook.store.schema import SEARCHED
from quotebook.store.values import as_text
from quotebook.text import keys

_COLUMNS = ", ".join(SEARCHED)
_SHINGLES_KEPT = 6_000_000
_REBUILT_AT_ONCE = 5_000
_LOWEST_ID = -(1 << 63)
_OLD = (*SEARCHED, "role", "article_id")
"""The columns by which is known what search saw of a quotation before."""
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
    connection.exec_driver_sql(
        f"CREATE TEMP TABLE indexed (id INTEGER PRIMARY KEY, fresh INTEGER NOT NULL, {', '.join(_OLD)})"
    )
    connection.exec_driver_sql("CREATE TEMP TABLE changed_article (id INTEGER PRIMARY KEY, outlet, title)")
    seen.know_document(connection)
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
    connection.exec_driver_sql(_OF_CHANGED)
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
    connection.exec_driver_sql("DELETE FROM changed_article")
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


def write_out(connection: Connection) -> None:
    """Store with every quotation all that the search index was made of; in a transaction that is to be rolled back."""
    for number, (when, _) in enumerate(_TRIGGERS):
        if when.endswith("ON main.quotation"):
            connection.exec_driver_sql(f"DROP TRIGGER temp.follow_{number}")
    seen.write_out(connection)


def _refollow(connection: Connection, condition: str, values: tuple[int, ...]) -> None:
    connection.exec_driver_sql(
        f"INSERT OR REPLACE INTO indexed (id, fresh) SELECT id, 1 FROM quotation WHERE {condition}", values
    )
    connection.exec_driver_sql("INSERT OR IGNORE INTO touched_quotation SELECT id FROM indexed")


# --- gathering -------------------------------------------------------------------------------------------------


def _touch(sort: str, expression: str) -> str:
    return f"INSERT OR IGNORE INTO touched_{sort} SELECT {expression} WHERE {expression} IS NOT NULL"


def _renamed(speaker_id: str) -> str:
    return f"INSERT OR IGNORE INTO renamed_speaker SELECT {speaker_id} WHERE {speaker_id} IS NOT NULL"


_GATHERED = ("touched_article", "touched_quotation", "touched_speaker", "renamed_speaker")
_OLD_DOCUMENT = f"INSERT OR IGNORE INTO indexed (id, fresh, {', '.join(_OLD)}) VALUES (OLD.id, 0, " + (
    ", ".join(f"OLD.{column}" for column in _OLD) + ")"
)
_OLD_ARTICLE = "INSERT OR IGNORE INTO changed_article VALUES (OLD.id, OLD.outlet, OLD.title)"
_OWN_COLUMNS = "words, kind, speaker_id, role, said_on, said_on_precision, said_on_basis, confidence, note, edited"
_OF_ARTICLE = "INSERT OR IGNORE INTO touched_quotation SELECT quotation_id FROM appearance WHERE article_id = NEW.id"
# What search saw of those that are not touched themselves is what still stands in them.
_OF_CHANGED = f"""
    INSERT OR IGNORE INTO indexed (id, fresh, {", ".join(_OLD)})
    SELECT q.id, 0, {", ".join(f"q.{column}" for column in _OLD)}
    FROM changed_article AS c CROSS JOIN appearance AS p ON p.article_id = c.id
    CROSS JOIN quotation AS q ON q.id = p.quotation_id
"""
# Once at the end, not for each of the names: a speaker that many are merged into gets one after the other.
_OF_RENAMED = (
    "INSERT OR IGNORE INTO touched_quotation "
    "SELECT q.id FROM renamed_speaker AS r CROSS JOIN quotation AS q ON q.speaker_id = r.id"
)


def _triggers() -> Iterable[tuple[str, tuple[str, ...]]]:
    old, new = ("OLD",), ("NEW",)
    acts = (("INSERT", new), ("UPDATE", (*old, *new)), ("DELETE", old))
    yield "BEFORE UPDATE OF " + ", ".join(_OLD) + " ON main.quotation", (_OLD_DOCUMENT,)
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
    yield "BEFORE UPDATE OF title, outlet ON main.article", (_OLD_ARTICLE,)
    yield "BEFORE DELETE ON main.article", (_OLD_ARTICLE,)
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
            seen.searchable(as_text(words) or ""),
            names.get(speaker_id),
            seen.beyond_first((role, *roles)),
            seen.beyond_first(outlets),
            seen.beyond_first(titles),
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
    return {speaker_id: seen.document(tuple(found)) for speaker_id, found in names.items()}


# --- the indexes -----------------------------------------------------------------------------------------------


def _follow_search(connection: Connection) -> None:
    connection.exec_driver_sql(
        f"INSERT INTO quotation_search (quotation_search, rowid, {_COLUMNS}) "
        f"SELECT 'delete', i.id, {seen.columns_of('i', 'iif(c.id IS NULL, a.{0}, c.{0})')} "
        "FROM indexed AS i LEFT JOIN changed_article AS c ON c.id = i.article_id "
        "LEFT JOIN article AS a ON a.id = i.article_id WHERE NOT i.fresh ORDER BY i.id"
    )
    connection.exec_driver_sql(
        f"INSERT INTO quotation_search (rowid, {_COLUMNS}) SELECT q.id, {seen.columns_of('q', 'a.{0}')} "
        "FROM indexed AS i CROSS JOIN quotation AS q ON q.id = i.id "
        "LEFT JOIN article AS a ON a.id = q.article_id ORDER BY i.id"
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
