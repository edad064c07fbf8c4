"""Which stored quotations share rare words in a row with a wording, and what comparing them needs."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from quotebook.model import SaidOn
from quotebook.store.portions import portions
from quotebook.store.schema import Speaker, SpeakerAlias
from quotebook.store.values import as_text, columns_said_on

LARGEST_ID = (1 << 31) - 1
"""Quotations of larger ids are no longer looked for among near-duplicates; a catalogue will hardly get there."""

_POSTING = "SELECT quotation_id FROM quotation_shingle WHERE hash = ? LIMIT ?"
_EVERYTHING = """
    SELECT hash, quotation_id FROM quotation_shingle WHERE quotation_id BETWEEN 0 AND ? ORDER BY hash, quotation_id
"""
_NAME = "SELECT id, name FROM speaker WHERE id IN ({marks})"
_ALIAS = "SELECT speaker_id, name FROM speaker_alias WHERE speaker_id IN ({marks}) ORDER BY id"
_SHOWN = """
    SELECT q.id, q.user_key, q.words, s.name, q.said_on, q.said_on_precision, q.said_on_basis,
           a.outlet, a.title, a.published
    FROM quotation AS q LEFT JOIN speaker AS s ON s.id = q.speaker_id LEFT JOIN article AS a ON a.id = q.article_id
    WHERE q.id IN ({marks})
"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stored quotation that may be compared. names: the speaker's name, then the aliases."""

    id: int
    words: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of a quotation that a wording repeats. key: its user's own; the rest is of its first article."""

    key: str | None
    words: str
    speaker: str | None
    said_on: SaidOn | None
    outlet: str | None
    title: str | None
    published: str | None


def postings(connection: Connection, hashes: Iterable[int], *, limit: int) -> list[list[int]]:
    """Return for each shingle that any quotation has the ids of at most limit of them."""
    # Below SQLAlchemy: two dozen of these make one look-up, which must take less than a millisecond.
    execute = _raw(connection).execute
    found = ([row[0] for row in execute(_POSTING, (one, limit))] for one in hashes)
    return [ids for ids in found if ids]


def everything(connection: Connection, *, at_once: int) -> Iterator[list[tuple[int, int]]]:
    """Give all (shingle, id) pairs, both ascending, in portions."""
    rows = _raw(connection).execute(_EVERYTHING, (LARGEST_ID,))
    while portion := rows.fetchmany(at_once):
        yield portion


def candidates(connection: Connection, ids: Sequence[int], *, named: bool) -> dict[int, Candidate]:
    """Return what comparing the quotations ids needs. named: whether their speakers count."""
    raw = _raw(connection)
    rows: list[tuple[int, str, int | None]] = []
    for portion in portions(ids):
        rows += raw.execute(f"SELECT id, words, speaker_id FROM quotation WHERE id IN ({_marks(portion)})", portion)
    names = _names(raw, sorted({row[2] for row in rows if row[2] is not None})) if named else {}
    return {key: Candidate(key, as_text(words) or "", names.get(speaker or 0, ())) for key, words, speaker in rows}


def shown(connection: Connection, ids: Sequence[int]) -> dict[int, Shown]:
    """Return what is shown of the quotations ids beside a wording."""
    found: dict[int, Shown] = {}
    for row in _raw(connection).execute(_SHOWN.format(marks=_marks(ids)), ids):
        key, words, speaker, value, precision, basis, outlet, title, published = map(as_text, row[1:])
        said_on = columns_said_on(value, precision, basis)
        found[row[0]] = Shown(key, words or "", speaker, said_on, outlet, title, published)
    return found


def names_of(connection: Connection, keys: Iterable[str]) -> tuple[str, ...]:
    """Return every name of the speakers that have one of keys."""
    wanted = list(keys)
    own = select(Speaker.id).where(Speaker.key.in_(wanted))
    ids = {*connection.scalars(own)}
    ids |= {*connection.scalars(select(SpeakerAlias.speaker_id).where(SpeakerAlias.key.in_(wanted)))}
    names = connection.scalars(select(Speaker.name).where(Speaker.id.in_(ids))).all()
    return (*names, *(name for found in _aliases(connection, ids).values() for name in found))


def _names(raw: sqlite3.Connection, speakers: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Return the name and then the aliases of each speaker."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for portion in portions(speakers):
        marks = _marks(portion)
        for wanted in (_NAME, _ALIAS):
            for speaker, name in raw.execute(wanted.format(marks=marks), portion):
                found[speaker].append(as_text(name) or "")
    return {speaker: tuple(names) for speaker, names in found.items()}


def _raw(connection: Connection) -> sqlite3.Connection:
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))


def _aliases(connection: Connection, speaker_ids: Iterable[int]) -> dict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    wanted = select(SpeakerAlias.speaker_id, SpeakerAlias.name).order_by(SpeakerAlias.id)
    for speaker_id, name in connection.execute(wanted.where(SpeakerAlias.speaker_id.in_(list(speaker_ids)))):
        found[speaker_id].append(name)
    return found
