"""What the network says of pieces, spread over the words that the rules see."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from quotebook.detect.network.reading import OUTSIDE, Reading

BEGINS = 1


@dataclass(frozen=True, slots=True)
class Spread:
    """Per word how probably it is content, begins one, is a cue; sums: of the first, before each word."""

    inside: list[float]
    begins: list[float]
    cue: list[float]
    sums: list[float]


def spread(reading: Reading, starts: Sequence[int], ends: Sequence[int]) -> Spread:
    """Return what a reading says of words that start and end at these code points; 0 where it was not read."""
    pieces = reading.pieces
    low, high = np.searchsorted(pieces.ends, starts, "right"), np.searchsorted(pieces.starts, ends, "left")

    def mean(chances: NDArray[np.floating]) -> NDArray[np.floating]:
        sums = np.concatenate(([0.0], np.cumsum(chances, dtype=np.float64)))
        return np.where(high > low, (sums[high] - sums[low]) / np.maximum(high - low, 1), 0.0)

    inside = mean(1 - reading.content[:, OUTSIDE])
    first = np.concatenate((reading.content[:, BEGINS], [0.0]))[np.minimum(low, len(pieces))]
    begins = np.where(high > low, first, 0.0)
    sums = np.concatenate(([0.0], np.cumsum(inside)))
    return Spread(inside.tolist(), begins.tolist(), mean(reading.cue).tolist(), sums.tolist())
