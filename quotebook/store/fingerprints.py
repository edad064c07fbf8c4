"""Which stored quotations share rare words in a row with a wording, and what comparing them needs."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from quotebook.store.portions import portions
from quotebook.store.schema import Quotation, QuotationShingle, Speaker, SpeakerAlias

_POSTING = "SELECT quotation_id FROM quotation_shingle WHERE hash = ? LIMIT ?"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stored quotation that may be compared. names: the speaker's name, then the aliases."""

    id: int
    words: str
    names: tuple[str, ...]


def postings(connection: Connection, hashes: Iterable[int], *, limit: int) -> list[list[int]]:
    """Return for each shingle that any quotation has the ids of at most limit of them."""
    # Below SQLAlchemy: two dozen of these make one look-up, which must take less than a millisecond.
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    found: list[list[int]] = []
    for one in hashes:
        ids = [row[0] for row in raw.execute(_POSTING, (one, limit))]
        if ids:
            found.append(ids)
    return found


def shared(connection: Connection, *, at_most: int) -> Iterator[list[int]]:
    """Give the ids of the quotations of each shingle that two to at_most quotations have."""
    counted = select(QuotationShingle.hash).group_by(QuotationShingle.hash).having(func.count().between(2, at_most))
    wanted = (
        select(QuotationShingle.hash, QuotationShingle.quotation_id)
        .where(QuotationShingle.hash.in_(counted))
        .order_by(QuotationShingle.hash)
    )
    current, ids = None, list[int]()
    for one, quotation_id in connection.execute(wanted):
        if one != current and ids:
            yield ids
            ids = []
        current = one
        ids.append(quotation_id)
    if ids:
        yield ids


def candidates(connection: Connection, ids: Sequence[int]) -> dict[int, Candidate]:
    """Return what comparing the quotations ids needs."""
    found: dict[int, Candidate] = {}
    for portion in portions(ids):
        wanted = select(Quotation.id, Quotation.words, Quotation.speaker_id, Speaker.name)
        rows = connection.execute(
            wanted.join_from(Quotation, Speaker, isouter=True).where(Quotation.id.in_(portion))
        ).all()
        aliases = _aliases(connection, {row.speaker_id for row in rows if row.speaker_id is not None})
        for row in rows:
            names = (row.name, *aliases.get(row.speaker_id, ())) if row.name else ()
            found[row.id] = Candidate(row.id, row.words, names)
    return found


def names_of(connection: Connection, keys: Iterable[str]) -> tuple[str, ...]:
    """Return every name of the speakers that have one of keys."""
    wanted = list(keys)
    own = select(Speaker.id).where(Speaker.key.in_(wanted))
    ids = {*connection.scalars(own)}
    ids |= {*connection.scalars(select(SpeakerAlias.speaker_id).where(SpeakerAlias.key.in_(wanted)))}
    names = connection.scalars(select(Speaker.name).where(Speaker.id.in_(ids))).all()
    return (*names, *(name for found in _aliases(connection, ids).values() for name in found))


def _aliases(connection: Connection, speaker_ids: Iterable[int]) -> dict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    wanted = select(SpeakerAlias.speaker_id, SpeakerAlias.name).order_by(SpeakerAlias.id)
    for speaker_id, name in connection.execute(wanted.where(SpeakerAlias.speaker_id.in_(list(speaker_ids)))):
        found[speaker_id].append(name)
    return found
