"""Long lists cut so that each piece fits into one SQL statement."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
PORTION = 500


def portions(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """Give items in pieces of PORTION."""
    for start in range(0, len(items), PORTION):
        yield items[start : start + PORTION]
