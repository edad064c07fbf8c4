"""Which pairs of all stored statements share enough words in a row to be compared: arrays, in blocks, little memory."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]

LARGEST_ID = (1 << 26) - 1
"""Statements of larger ids are not paired, since memory grows with the largest; a catalogue will hardly get there."""

_ALL_PAIRS = 20
"""A shingle that so many statements share, or fewer, pairs every two of them; a commoner one each with the next."""
_RAW_AT_ONCE = 4_000_000
_LEAST_SHARED = 2
_SHARE = 0.2
"""Two must have more than this share of the shingles of the shorter statement in common."""
_SHORT = 4
_ID_BITS = 32


class Shared:
    """The statements of every shingle that two or more have, gathered from a table in the order of its shingles."""

    def __init__(self) -> None:
        self._groups: defaultdict[int, list[Numbers]] = defaultdict(list)
        self._chains: list[Numbers] = []
        self._lengths: Numbers = np.zeros(0, np.int32)
        self._rest = (np.zeros(0, np.int64), np.zeros(0, np.int64))

    def add(self, shingles: Numbers, ids: Numbers) -> None:
        """Take the next rows of the table, whose shingles and ids ascend; no id is negative."""
        near = ids <= LARGEST_ID
        if not near.any():
            return
        shingles, ids = shingles[near], ids[near]
        shingles, ids = (np.concatenate(parts) for parts in zip(self._rest, (shingles, ids), strict=True))
        starts = np.flatnonzero(np.diff(shingles, prepend=shingles[0] - 1))
        self._rest = shingles[starts[-1] :], ids[starts[-1] :]
        self._take(ids[: starts[-1]], starts)

    def finish(self) -> None:
        """Take what the last rows left over."""
        _, ids = self._rest
        self._rest = (np.zeros(0, np.int64), np.zeros(0, np.int64))
        self._take(ids, np.array([0, len(ids)]))

    def blocks(self) -> Iterator[tuple[float, Numbers]]:
        """Give arrays of (low, high) pairs that are worth comparing, ascending, each with the share done so far."""
        chains = np.concatenate(self._chains) if self._chains else np.zeros((0, 2), np.int32)
        groups = [chains, *(np.concatenate(parts) for parts in self._groups.values())]
        raw = sum(len(group) * group.shape[1] * (group.shape[1] - 1) // 2 for group in groups)
        count = raw // _RAW_AT_ONCE + 1
        # The lower id of a pair is more often a low one; so cut, each block holds as many pairs.
        edges = len(self._lengths) * (1 - np.sqrt(1 - np.arange(count + 1) / count))
        for number, (first, end) in enumerate(pairwise(np.ceil(edges).astype(np.int64).tolist()), start=1):
            packed = [part for group in groups for part in _packed(group, first, end)]
            yield number / count, self._worthwhile(np.concatenate(packed))

    def _take(self, ids: Numbers, starts: Numbers) -> None:
        """Take whole shingles. starts: where in ids each begins, and where the last one ends."""
        self._count(ids)
        sizes = np.diff(starts)
        for size in np.unique(sizes[sizes > 1]).tolist():
            chosen = starts[:-1][sizes == size]
            members = ids[chosen[:, None] + np.arange(size)].astype(np.int32)
            if size <= _ALL_PAIRS:
                self._groups[size].append(members)
            else:
                self._chains.append(np.stack((members[:, :-1].ravel(), members[:, 1:].ravel()), axis=1))

    def _count(self, ids: Numbers) -> None:
        counted = np.bincount(ids, minlength=len(self._lengths)).astype(np.int32)
        counted[: len(self._lengths)] += self._lengths
        self._lengths = counted

    def _worthwhile(self, packed: Numbers) -> Numbers:
        pairs, shared = np.unique(packed, return_counts=True)
        low, high = pairs >> _ID_BITS, pairs & ((1 << _ID_BITS) - 1)
        shorter = np.minimum(self._lengths[low], self._lengths[high])
        kept = (shared > _SHARE * shorter) & ((shared >= _LEAST_SHARED) | (shorter <= _SHORT))
        return np.stack((low[kept], high[kept]), axis=1)


def _packed(group: Numbers, first: int, end: int) -> Iterator[Numbers]:
    """Give the pairs of the rows of ascending ids whose lower id lies in a range, two ids in one number."""
    for left in range(group.shape[1] - 1):
        chosen = group[(group[:, left] >= first) & (group[:, left] < end)]
        for right in range(left + 1, group.shape[1]):
            yield (chosen[:, left].astype(np.int64) << _ID_BITS) | chosen[:, right]
