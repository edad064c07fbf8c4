"""Which pairs of all stored statements share enough words in a row to be compared: arrays, in blocks, little memory."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]

_ALL_PAIRS = 20
"""A shingle that so many statements share, or fewer, pairs every two of them; a commoner one each with the next."""
_RAW_AT_ONCE = 8_000_000
_LEAST_SHARED = 2
_LEAST_SHARE = 0.12
"""The share of the shingles of the shorter statement that two must have in common."""
_SHORT = 4
_LARGEST_COUNTED = 1 << 26
_ID_BITS = 32


class Shared:
    """The statements of every shingle that two or more have, gathered from a table in the order of its shingles."""

    def __init__(self) -> None:
        self._groups: dict[int, list[Numbers]] = {}
        self._chains: list[Numbers] = []
        self._lengths: Numbers = np.zeros(0, np.int32)
        self._rest: Numbers = np.zeros((0, 2), np.int64)

    def add(self, rows: Numbers) -> None:
        """Take the next (shingle, id) rows of the table, whose shingles and ids ascend."""
        rows = np.concatenate((self._rest, rows)) if len(self._rest) else rows
        starts = np.flatnonzero(np.diff(rows[:, 0], prepend=rows[0, 0] - 1))
        self._rest = rows[starts[-1] :]
        self._take(rows[: starts[-1]], starts[:-1])

    def finish(self) -> None:
        """Take what the last rows left over."""
        rest, self._rest = self._rest, np.zeros((0, 2), np.int64)
        if len(rest):
            self._take(rest, np.zeros(1, np.int64))

    def blocks(self) -> Iterator[tuple[float, Numbers]]:
        """Give arrays of (low, high) pairs that are worth comparing, ascending, each with the share done so far."""
        chains = np.concatenate(self._chains) if self._chains else np.zeros((0, 2), np.int32)
        groups = [np.concatenate(parts) for parts in self._groups.values()]
        raw = len(chains) + sum(len(group) * group.shape[1] * (group.shape[1] - 1) // 2 for group in groups)
        highest = max([int(part.max()) for part in (chains, *groups) if len(part)], default=0)
        count = raw // _RAW_AT_ONCE + 1
        edges = np.linspace(0, highest + 1, count + 1).astype(np.int64)
        for number, (first, end) in enumerate(pairwise(edges.tolist()), start=1):
            packed = np.concatenate([*_packed(groups, first, end), _between(chains[:, 0], chains[:, 1], first, end)])
            yield number / count, self._worthwhile(packed)

    def _take(self, rows: Numbers, starts: Numbers) -> None:
        if not len(rows):
            return
        ids = rows[:, 1]
        if ids.max() < _LARGEST_COUNTED and ids.min() >= 0:
            self._count(ids)
        sizes = np.diff(np.append(starts, len(rows)))
        for size in np.unique(sizes):
            chosen = starts[sizes == size]
            if 1 < size <= _ALL_PAIRS:
                members = ids[chosen[:, None] + np.arange(size)].astype(np.int32)
                self._groups.setdefault(int(size), []).append(members)
            elif size > _ALL_PAIRS:
                members = ids[chosen[:, None] + np.arange(size)].astype(np.int32)
                self._chains.append(np.stack((members[:, :-1].ravel(), members[:, 1:].ravel()), axis=1))

    def _count(self, ids: Numbers) -> None:
        counted = np.bincount(ids)
        if len(counted) > len(self._lengths):
            self._lengths = np.concatenate(
                (self._lengths, np.zeros(len(counted) - len(self._lengths), self._lengths.dtype))
            )
        self._lengths[: len(counted)] += counted.astype(np.int32)

    def _worthwhile(self, packed: Numbers) -> Numbers:
        pairs, shared = np.unique(packed, return_counts=True)
        low, high = pairs >> _ID_BITS, pairs & ((1 << _ID_BITS) - 1)
        if not len(self._lengths) or (len(high) and high.max() >= len(self._lengths)):
            kept = shared >= _LEAST_SHARED
        else:
            shorter = np.minimum(self._lengths[low], self._lengths[high])
            kept = (shared >= _LEAST_SHARE * shorter) & ((shared >= _LEAST_SHARED) | (shorter <= _SHORT))
        return np.stack((low[kept], high[kept]), axis=1)


def _packed(groups: list[Numbers], first: int, end: int) -> Iterator[Numbers]:
    """Give the pairs of each group whose lower id lies in a range, two ids in one number."""
    for group in groups:
        for left in range(group.shape[1] - 1):
            chosen = group[(group[:, left] >= first) & (group[:, left] < end)]
            for right in range(left + 1, group.shape[1]):
                yield (chosen[:, left].astype(np.int64) << _ID_BITS) | chosen[:, right]


def _between(low: Numbers, high: Numbers, first: int, end: int) -> Numbers:
    chosen = (low >= first) & (low < end)
    return (low[chosen].astype(np.int64) << _ID_BITS) | high[chosen]
