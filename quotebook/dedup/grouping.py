"""Choose which stored statements deserve a comparison, and gather compared ones into groups."""

import heapq
from collections.abc import Collection, Iterable, Sequence
from itertools import islice

from quotebook.model import Verdict

CANDIDATES = 24
"""How many stored statements one look-up compares."""
COMMON = 100
"""A shingle that more statements have than this is common; read one more of its statements to tell."""
_FEW = 4
"""Common shingles are used only until so many of all are."""
_SINGLE = 8
"""How many statements are compared that share a single shingle where others share more."""
_LEAST = 0.2
"""The share of the best one's worth that a statement must have."""

Pair = tuple[int, int]


def choose(postings: Iterable[Sequence[int]], *, limit: int = CANDIDATES) -> list[int]:
    """Return the ids of the statements worth comparing, best first.

    postings: for each shingle of the wording, the ids of the stored statements that have it, at most COMMON + 1
    of them. Rare shingles count more; common ones are used only where there are few others, and only a few of them.
    """
    worth: dict[int, float] = {}
    several: set[int] = set()
    for used, posting in enumerate(sorted(postings, key=len)):
        if len(posting) > COMMON and used >= _FEW:
            break
        weight = 1.0 / (1 + len(posting)) ** 0.3
        for statement in posting:
            if statement in worth:
                worth[statement] += weight
                several.add(statement)
            else:
                worth[statement] = weight
    # Rare shingles came first, so that the first of those that share a single one share the rarest.
    # Where nothing shares more, as with a few words around an ellipsis, all that may be compared are.
    single = islice((statement for statement in worth if statement not in several), _SINGLE if several else limit)
    best = heapq.nlargest(limit, (*several, *single), key=lambda statement: (worth[statement], -statement))
    least = worth[best[0]] * _LEAST if best else 0.0
    return [one for one in best if worth[one] >= least]


def cluster(
    pairs: Iterable[tuple[int, int, Verdict, float]],
    *,
    ruled_same: Collection[Pair] = (),
    ruled_apart: Collection[Pair] = (),
) -> tuple[tuple[int, ...], ...]:
    """Gather statements into groups of two and more that seem to be one statement, whatever the order of pairs.

    pairs: (id, id, verdict, score) of compared statements. What a person ruled wins over every comparison. No group
    holds a pair that was ruled apart, nor one that was compared and contradicts itself.
    """
    apart = {_ordered(*pair) for pair in ruled_apart}
    groups = _Groups(apart)
    for a, b in sorted({_ordered(*pair) for pair in ruled_same} - apart):
        groups.join(a, b)
    found = sorted((-score, *_ordered(a, b), verdict) for a, b, verdict, score in pairs if a != b)
    for _, a, b, verdict in found:
        if verdict is Verdict.CONFLICT:
            groups.keep_apart(a, b)
    for _, a, b, verdict in found:
        if verdict is Verdict.SAME:
            groups.join(a, b)
    return groups.all()


def _ordered(a: int, b: int) -> Pair:
    return (a, b) if a <= b else (b, a)


class _Groups:
    """Disjoint sets of statements that refuse to join where two members are kept apart."""

    def __init__(self, apart: Iterable[Pair]) -> None:
        self._members: dict[int, list[int]] = {}
        self._home: dict[int, int] = {}
        self._apart: dict[int, set[int]] = {}
        for a, b in apart:
            self.keep_apart(a, b)

    def keep_apart(self, a: int, b: int) -> None:
        """Never join the groups of two statements from now on; what is together already stays so."""
        self._apart.setdefault(a, set()).add(b)
        self._apart.setdefault(b, set()).add(a)

    def join(self, a: int, b: int) -> None:
        """Put the groups of two statements together, unless that would join what is kept apart."""
        first, second = self._group(a), self._group(b)
        if first == second or self._forbidden(first, second):
            return
        if len(self._members[first]) < len(self._members[second]):
            first, second = second, first
        moved = self._members.pop(second)
        for member in moved:
            self._home[member] = first
        self._members[first] += moved

    def all(self) -> tuple[tuple[int, ...], ...]:
        """Return the groups of two and more, each and all in order."""
        return tuple(sorted(tuple(sorted(group)) for group in self._members.values() if len(group) > 1))

    def _group(self, statement: int) -> int:
        if statement not in self._home:
            self._home[statement] = statement
            self._members[statement] = [statement]
        return self._home[statement]

    def _forbidden(self, first: int, second: int) -> bool:
        small, large = sorted((first, second), key=lambda group: len(self._members[group]))
        return any(
            self._home.get(other) == large for member in self._members[small] for other in self._apart.get(member, ())
        )
