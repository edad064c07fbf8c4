"""Ids in order, of which only those that are looked at are worked out."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import overload

from sqlalchemy import Connection

from quotebook.store.rows import Ahead

Settle = Callable[[Connection, int, int], tuple[int, "array[int]"]]
Place = Callable[[Connection, int], int]
_CHUNK = 1000


@dataclass(frozen=True, slots=True)
class Found:
    """What a query finds, in order, as far as it was worked out.

    head: the first ids; whole: how to get all of them where there may be more, those of head first; count: how to know
    how many there are without that. settle: where ids from start to stop may still stand in another order among those
    that sort alike so far, returns (start, ids) with all of them; place: returns where the id at one of these places
    comes to stand. ranked: how many of the newest hits were ranked where not all were, else 0. ahead: their rows, where
    these were read together with them.
    """

    head: "array[int]"
    whole: "Callable[[Connection], array[int]] | None" = None
    count: Callable[[Connection], int] | None = None
    settle: Settle | None = None
    place: Place | None = None
    ranked: int = 0
    ahead: Ahead | None = None


class Ids(Sequence[int]):
    """A long list of ids. Looking beyond its head may read the catalogue: do that where waiting is allowed."""

    def __init__(self, found: Found, reading: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._found = found
        self._reading = reading
        self._count = None if found.whole else len(found.head)
        self._ids = found.head

    def known(self, at: int) -> int | None:
        """Return the id at a place where that is worked out already, else None."""
        return self._ids[at] if 0 <= at < len(self._ids) and self._found.settle is None else None

    def __len__(self) -> int:
        """Return how many there are."""
        if self._count is None:
            if self._found.count is None:
                return len(self._all())
            with self._reading() as connection:
                self._count = self._found.count(connection)
        return self._count

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> "array[int]": ...
    def __getitem__(self, at: int | slice) -> "int | array[int]":
        """Return the id at a place, or those of a slice."""
        if isinstance(at, slice):
            start, stop, step = at.indices(len(self._ids) if _within(at, len(self._ids)) else len(self))
            return self._between(start, stop)[::step] if step > 0 else self._between(stop + 1, start + 1)[::step]
        if at < 0:
            at += len(self)
        found = self._between(at, at + 1) if at >= 0 else ()
        if not found:
            raise IndexError(at)
        return found[0]

    def __iter__(self) -> Iterator[int]:
        """Give every id, from one state of the catalogue."""
        ids = self._all()
        for start in range(0, len(ids), _CHUNK):
            yield from self._between(start, start + _CHUNK)

    def index(self, value: int, start: int = 0, stop: int | None = None) -> int:
        """Return the place of an id; ValueError where it is not listed."""
        try:
            at = self._ids.index(value)
        except ValueError:
            at = self._all().index(value)
        if self._found.place is not None:
            with self._reading() as connection:
                at = self._found.place(connection, at)
        if at < start or (stop is not None and at >= stop):
            raise ValueError(value)
        return at

    def _between(self, start: int, stop: int) -> "array[int]":
        if stop > len(self._ids):
            self._all()
        if self._found.settle is None or start >= stop:
            return self._ids[start:stop]
        with self._reading() as connection:
            low, ids = self._found.settle(connection, start, min(stop, len(self._ids)))
        return ids[start - low : stop - low]

    def _all(self) -> "array[int]":
        if self._found.whole is not None and self._ids is self._found.head:
            with self._reading() as connection:
                self._ids = self._found.whole(connection)
            self._count = len(self._ids)
        return self._ids


def _within(at: slice, known: int) -> bool:
    """Tell whether a slice asks for nothing beyond what is known, so that the full length does not matter."""
    bounds = (at.start or 0, at.stop)
    return at.step in (None, 1) and all(bound is not None and 0 <= bound <= known for bound in bounds)
