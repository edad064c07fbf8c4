"""Which stored quotations seem to be one statement, over the whole catalogue: pairs, verdicts, groups."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from quotebook.app.job import Job
from quotebook.dedup import cluster, compare, one_speaker, statement
from quotebook.model import Cluster, Verdict
from quotebook.store import fingerprints, reading, rulings
from quotebook.store.database import LookingUp, Reading
from quotebook.store.shingles import everything
from quotebook.text.keys import name_keys

if TYPE_CHECKING:
    from quotebook.dedup.pairing import Numbers

_ROWS_AT_ONCE = 200_000
_PAIRS_AT_ONCE = 2_000
_SHINGLES_EACH = 22
_PERCENT_READ = 25
_EARLY_FROM, _EARLY_AT_MOST = 50, 500
"""Compared pairs after which the groups so far are told, and how many of these."""

Pair = tuple[int, int]
Compared = tuple[int, int, Verdict, float]


def clusters(
    connection: Reading, job: Job, early: Callable[[tuple[Cluster, ...]], None] | None = None
) -> tuple[Cluster, ...]:
    """Return groups of stored quotations that seem to be one statement, likeliest first, then pairs that conflict.

    Works in blocks of pairs: what is kept of each is its verdict and score, so that memory stays small. early: told of
    the likeliest so far whenever four times as many pairs are compared, so that gathering them over again costs less
    than gathering them once.
    """
    ruled_same, ruled_apart = rulings.everything(connection)
    compared: list[Compared] = []
    due = _EARLY_FROM
    for one in _compared(connection, ruled_same, job):
        compared.append(one)
        if early is not None and len(compared) == due:
            due *= 4
            early(_groups(compared, ruled_same, ruled_apart)[:_EARLY_AT_MOST])
    return _groups(compared, ruled_same, ruled_apart)


def ruled_apart(connection: Reading) -> tuple[Cluster, ...]:
    """Return what a person ruled apart, last first: groups of which each was ruled apart from each, or else pairs."""
    found: list[tuple[int, ...]] = []
    for pairs in rulings.apart_by_time(connection):
        groups = cluster([], ruled_same=pairs)
        homes = _homes(groups)
        between: dict[int, list[Pair]] = {}
        for pair in pairs:
            between.setdefault(homes[pair[0]], []).append(pair)
        for number, members in enumerate(groups, start=1):
            is_whole = len(between[number]) == len(members) * (len(members) - 1) // 2
            found += [members] if is_whole else between[number]
    return tuple(Cluster(members, Verdict.CONFLICT, 0.0, settled=True) for members in found)


def _groups(compared: Sequence[Compared], ruled_same: set[Pair], ruled_apart: set[Pair]) -> tuple[Cluster, ...]:
    """Gather compared pairs into groups."""
    same = cluster(compared, ruled_same=ruled_same, ruled_apart=ruled_apart)
    settled = _homes(cluster([], ruled_same=ruled_same, ruled_apart=ruled_apart))
    best = _best_scores(same, compared)
    found = [
        Cluster(members, Verdict.SAME, score, len({settled.get(one, -one) for one in members}) == 1)
        for members, score in zip(same, best, strict=True)
    ]
    decided = ruled_same | ruled_apart
    found += [
        Cluster((low, high), Verdict.CONFLICT, score)
        for low, high, verdict, score in compared
        if verdict is Verdict.CONFLICT and (low, high) not in decided
    ]
    return tuple(sorted(found, key=lambda one: (one.settled, one.verdict is not Verdict.SAME, -one.score, one.ids)))


def _homes(groups: Iterable[tuple[int, ...]]) -> dict[int, int]:
    """Return for each member of a group the number of its group, from 1."""
    return {member: number for number, members in enumerate(groups, start=1) for member in members}


def _best_scores(groups: Sequence[tuple[int, ...]], compared: Iterable[Compared]) -> list[float]:
    homes = _homes(groups)
    best = [0.0] * (len(groups) + 1)
    for low, high, verdict, score in compared:
        home = homes.get(low)
        if home is not None and verdict is Verdict.SAME and homes.get(high) == home:
            best[home] = max(best[home], score)
    return best[1:]


def _compared(connection: Reading, ruled_same: set[Pair], job: Job) -> Iterator[Compared]:
    """Compare every pair that shares words enough, and those ruled the same; give what is not nothing."""
    raw = fingerprints.plain(connection)
    speakers = _Speakers(raw)
    seen: set[Pair] = set()
    for before, share, pairs in _blocks(connection, job):
        for start in range(0, len(pairs), _PAIRS_AT_ONCE):
            done = before + (share - before) * start / len(pairs)
            job.step(_PERCENT_READ + int((100 - _PERCENT_READ) * done), 100, "Comparing quotations")
            portion = [(low, high) for low, high in pairs[start : start + _PAIRS_AT_ONCE].tolist()]
            seen.update(ruled_same.intersection(portion))
            yield from _judged(raw, portion, speakers)
    unseen = sorted(ruled_same - seen)
    for start in range(0, len(unseen), _PAIRS_AT_ONCE):
        yield from _judged(raw, unseen[start : start + _PAIRS_AT_ONCE], speakers)
    job.step(100, 100, "Comparing quotations")


def _blocks(connection: Reading, job: Job) -> Iterator[tuple[float, float, "Numbers"]]:
    """Give the pairs that share words enough to be compared, in blocks, with the share of all before and after each."""
    from quotebook.dedup.pairing import Shared  # imported late: it needs numpy, which opening must not wait for

    shared = Shared()
    total = max(1, _SHINGLES_EACH * reading.counts(connection).quotations)
    portions = everything(fingerprints.plain(connection), at_once=_ROWS_AT_ONCE)
    for number, (shingles, ids) in enumerate(portions):
        job.step(min(_PERCENT_READ, _PERCENT_READ * number * _ROWS_AT_ONCE // total), 100, "Looking for shared words")
        shared.add(shingles, ids)
    job.step(_PERCENT_READ, 100, "Looking for shared words")
    shared.finish()
    before = 0.0
    for share, pairs in shared.blocks():
        yield before, share, pairs
        before = share


def _judged(raw: LookingUp, pairs: Sequence[Pair], speakers: "_Speakers") -> Iterator[Compared]:
    stored = fingerprints.wordings(raw, sorted({one for pair in pairs for one in pair}))
    ready = {one: statement(words) for one, (words, _) in stored.items()}
    found = [
        (low, high, comparison)
        for low, high in pairs
        if low in ready and high in ready and (comparison := compare(ready[low], ready[high])) is not None
    ]
    said_by = {(low, high): (stored[low][1], stored[high][1]) for low, high, _ in found}
    speakers.know(one for pair in said_by.values() if pair[0] != pair[1] for one in pair)
    for low, high, comparison in found:
        are_two = comparison.verdict is Verdict.SAME and speakers.are_two(*said_by[low, high])
        yield low, high, Verdict.CONFLICT if are_two else comparison.verdict, comparison.score


class _Speakers:
    """The names of those speakers of whom it matters whether they are one."""

    def __init__(self, raw: LookingUp) -> None:
        self._raw = raw
        self._keys: dict[int, frozenset[str]] = {}

    def know(self, speakers: Iterable[int | None]) -> None:
        """Read the names of speakers that are not known yet."""
        new = sorted({one for one in speakers if one is not None} - self._keys.keys())
        for one, names in fingerprints.names_by_id(self._raw, new).items():
            self._keys[one] = frozenset(key for name in names for key in name_keys(name))

    def are_two(self, one: int | None, other: int | None) -> bool:
        """Tell whether two speakers are surely two; an unknown one may be anybody."""
        if one is None or other is None or one == other:
            return False
        keys, others = self._keys[one], self._keys[other]
        return bool(keys) and bool(others) and not one_speaker(keys, others)
