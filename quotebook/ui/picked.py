"""The rows a person selected, as ids that are looked up only where they are used: off the window's thread."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, overload


class Picked(Sequence[int]):
    """The ids at some ranges of rows, from top to bottom. Only its length is known without reading."""

    def __init__(self, ids: Sequence[int], ranges: Sequence[range]) -> None:
        self._ids = ids
        self._ranges = tuple(ranges)

    def __len__(self) -> int:
        """Return how many rows are selected."""
        return sum(len(part) for part in self._ranges)

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[int, ...]: ...
    def __getitem__(self, at: int | slice) -> int | tuple[int, ...]:
        """Return the id of one of them, or of some."""
        if isinstance(at, slice):
            return tuple(self._ids[row] for row in self._rows(at))
        return self._ids[next(iter(self._rows(slice(at, at + 1 or None))))]

    def __iter__(self) -> Iterator[int]:
        """Give their ids, a range at a time."""
        for part in self._ranges:
            yield from self._ids[part.start : part.stop]

    def _rows(self, at: slice) -> Iterable[int]:
        rows = [row for part in self._ranges for row in part]
        return rows[at]


def ranges_of(ids: Iterable[int], wanted: frozenset[int], *, at_most: int) -> list[range]:
    """Return where the wanted ids stand, rows that follow each other as one range; at most so many ranges."""
    found: list[range] = []
    for at, one in enumerate(ids):
        if one not in wanted:
            continue
        if found and found[-1].stop == at:
            found[-1] = range(found[-1].start, at + 1)
        elif len(found) < at_most:
            found.append(range(at, at + 1))
    return found


class Stretch(NamedTuple):
    """Selected rows that follow each other, and the ids of the first and the last, None where nobody has read them."""

    start: int
    stop: int
    first: int | None
    last: int | None

    @classmethod
    def read(cls, stored: object) -> "Stretch | None":
        """Return a stretch that was stored as a list; None where it is none."""
        if not isinstance(stored, list) or len(stored) != len(cls._fields):
            return None
        start, stop, first, last = stored
        right = isinstance(start, int) and isinstance(stop, int) and 0 <= start < stop
        known = isinstance(first, int | None) and isinstance(last, int | None)
        return cls(start, stop, first, last) if right and known and not first is last is None else None


def stretches(ranges: Sequence[range], known: Callable[[int], int | None]) -> tuple[Stretch, ...]:
    """Return ranges of rows as stretches, which know them again whatever their number."""
    return tuple(Stretch(part.start, part.stop, known(part.start), known(part.stop - 1)) for part in ranges if part)


def still_there(parts: Sequence[Stretch], ids: Sequence[int]) -> list[range]:
    """Return the rows of stretches that begin and end with the same ids as then; may read every id."""
    return [range(part.start, part.stop) for part in parts if part.stop <= len(ids) and _is_same(part, ids)]


def _is_same(part: Stretch, ids: Sequence[int]) -> bool:
    return part.first in (None, ids[part.start]) and part.last in (None, ids[part.stop - 1])


def shortened(ranges: Sequence[range], room: int) -> list[range]:
    """Return the first rows of ranges, as many as there is room for."""
    found: list[range] = []
    for part in ranges:
        found.append(part[:room])
        room -= len(found[-1])
    return [part for part in found if part]
