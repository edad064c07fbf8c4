"""Speakers that may be one: their names, and which of them a person said are not."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import combinations

from sqlalchemy import Connection, delete, insert, or_, select

from quotebook.errors import CatalogueError
from quotebook.store.portions import portions
from quotebook.store.schema import Speaker, SpeakerAlias, SpeakerRuling
from quotebook.text.keys import fold

Pair = tuple[int, int]


def names(connection: Connection) -> dict[int, list[str]]:
    """Return the names of every speaker, its own before its aliases."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for speaker_id, name in connection.execute(select(Speaker.id, Speaker.name)):
        found[speaker_id].append(name)
    wanted = select(SpeakerAlias.speaker_id, SpeakerAlias.name).order_by(SpeakerAlias.id)
    for speaker_id, name in connection.execute(wanted):
        found[speaker_id].append(name)
    return dict(found)


def apart(connection: Connection) -> set[Pair]:
    """Return the pairs of speakers a person said are not one."""
    return {(low, high) for low, high in connection.execute(select(SpeakerRuling.low_id, SpeakerRuling.high_id))}


def keep_apart(connection: Connection, ids: Sequence[int], now: str) -> int:
    """Keep that every two of the speakers ids are not one; return of how many speakers."""
    chosen = sorted(set(ids))
    there = set(connection.scalars(select(Speaker.id).where(Speaker.id.in_(chosen))))
    if len(there) < len(chosen):
        raise CatalogueError("This speaker is no longer in the catalogue.", "Look at the list again.")
    _insert(connection, set(combinations(chosen, 2)), now)
    return len(chosen)


def names_apart(connection: Connection, speaker_id: int) -> tuple[str, ...]:
    """Return the names of those a person said are not a speaker, in alphabetical order."""
    others = (
        select(SpeakerRuling.high_id).where(SpeakerRuling.low_id == speaker_id),
        select(SpeakerRuling.low_id).where(SpeakerRuling.high_id == speaker_id),
    )
    wanted = select(Speaker.name).where(or_(*(Speaker.id.in_(ids) for ids in others)))
    return tuple(sorted(connection.scalars(wanted), key=fold))


def forget(connection: Connection, speaker_id: int) -> int:
    """Forget of whom a person said that they are not a speaker; return of how many."""
    about = or_(SpeakerRuling.low_id == speaker_id, SpeakerRuling.high_id == speaker_id)
    return connection.execute(delete(SpeakerRuling).where(about)).rowcount


def move(connection: Connection, gone: Collection[int], target: int, now: str) -> None:
    """Give what was said of speakers that are to be merged into target to it."""
    moved: set[Pair] = set()
    for portion in portions(sorted(gone)):
        about = or_(SpeakerRuling.low_id.in_(portion), SpeakerRuling.high_id.in_(portion))
        for low, high in connection.execute(select(SpeakerRuling.low_id, SpeakerRuling.high_id).where(about)):
            other = high if low in gone else low
            if other != target and other not in gone:
                moved.add((min(other, target), max(other, target)))
        connection.execute(delete(SpeakerRuling).where(about))
    _insert(connection, moved, now)


def _insert(connection: Connection, pairs: set[Pair], now: str) -> None:
    new = sorted(pairs - apart(connection))
    if new:
        connection.execute(
            insert(SpeakerRuling), [{"low_id": low, "high_id": high, "decided_at": now} for low, high in new]
        )
