"""Which stored quotations share rare words in a row with a wording, and what comparing them needs.

All of it below SQLAlchemy: two dozen statements make one look-up, which must take less than a millisecond.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from quotebook.model import SaidOn
from quotebook.store.portions import portions
from quotebook.store.values import as_text, columns_said_on

_KNOWN_AS = """
    SELECT id FROM speaker WHERE key IN ({marks}) UNION SELECT speaker_id FROM speaker_alias WHERE key IN ({marks})
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


def wordings(raw: sqlite3.Connection, ids: Sequence[int]) -> dict[int, tuple[str, int | None]]:
    """Return the words and the speaker's id of the quotations ids."""
    found: dict[int, tuple[str, int | None]] = {}
    for portion in portions(ids):
        wanted = f"SELECT id, words, speaker_id FROM quotation WHERE id IN ({_marks(portion)})"
        for one, words, speaker in raw.execute(wanted, portion):
            found[one] = as_text(words) or "", speaker
    return found


def candidates(raw: sqlite3.Connection, ids: Sequence[int], *, named: bool) -> dict[int, Candidate]:
    """Return what comparing the quotations ids needs. named: whether their speakers count."""
    found = wordings(raw, ids)
    speakers = sorted({speaker for _, speaker in found.values() if speaker is not None}) if named else []
    names = names_by_id(raw, speakers)
    return {one: Candidate(one, words, names.get(speaker or 0, ())) for one, (words, speaker) in found.items()}


def shown(raw: sqlite3.Connection, ids: Sequence[int]) -> dict[int, Shown]:
    """Return what is shown of the quotations ids beside a wording."""
    found: dict[int, Shown] = {}
    for row in raw.execute(_SHOWN.format(marks=_marks(ids)), ids):
        key, words, speaker, value, precision, basis, outlet, title, published = map(as_text, row[1:])
        said_on = columns_said_on(value, precision, basis)
        found[row[0]] = Shown(key, words or "", speaker, said_on, outlet, title, published)
    return found


def names_of(raw: sqlite3.Connection, keys: Sequence[str]) -> tuple[str, ...]:
    """Return every name of the speakers that have one of keys."""
    marks = _marks(keys)
    found = raw.execute(_KNOWN_AS.format(marks=marks), [*keys, *keys]).fetchall()
    return tuple(name for names in names_by_id(raw, [speaker for (speaker,) in found]).values() for name in names)


def names_by_id(raw: sqlite3.Connection, speakers: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Return the name and then the aliases of each speaker."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for portion in portions(speakers):
        marks = _marks(portion)
        for wanted in (_NAME, _ALIAS):
            for speaker, name in raw.execute(wanted.format(marks=marks), portion):
                found[speaker].append(as_text(name) or "")
    return {speaker: tuple(names) for speaker, names in found.items()}


def plain(connection: Connection) -> sqlite3.Connection:
    """Return the SQLite connection below a reading one."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))
