"""The index of near-duplicates: which quotations hold which three words in a row, hashed.

In a large catalogue almost every shingle of an article has a page of its own in quotation_shingle. So what newer writes
added and took away stands apart in recent_shingle, packed in a few sorted runs, until there is enough of it to be put
into the table in its order: a few parts of the table at a time, those for which most has come together, so that no
write pays for all of it and each page of the table is written for as many pairs as can be. A pair of a shingle and a
quotation is in the index if the table and the runs, those added counted up and those gone counted down, have it once.
"""

import sqlite3
import struct
import sys
import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection

from quotebook.store.connecting import Reader

if TYPE_CHECKING:
    from numpy.typing import NDArray

LARGEST_ID = (1 << 31) - 1
"""Quotations of larger ids are no longer looked for among near-duplicates; a catalogue will hardly get there."""
RECENT_AT_MOST = 1 << 18
"""Pairs that stand apart: one and a half megabytes, the quotations of some 1,400 articles."""

_ID_BITS = 31
_LOWEST = -(1 << 62)
# Of a run: what its quotations' ids are above, the bytes of each, nothing, and, where it is deflated, how many pairs.
_HEAD = struct.Struct("<qHHi")
_OF_HASH = 4
# So many pairs are inflated in two milliseconds; longer runs are read as they stand.
_DEFLATED_AT_MOST = 100_000
_LONGEST_INFLATED = 16_000_000
_DEFLATED = 16
"""Added to the bytes of an id where what follows is deflated: the first bytes of all numbers, then the second ones."""
_CODES = {2: "H", 4: "I"}
# A run is written anew once newer ones reach this part of its size: so they are few, and seldom written.
_FAN = 4
_AT_ONCE = 100_000
_PARTS = 64
# So much less than RECENT_AT_MOST then stays apart that single articles seldom pay.
_STAYING = 7 / 8
_SIZES = f"""
    SELECT id, substr(added, 1, {_HEAD.size}), length(added), substr(gone, 1, {_HEAD.size}), length(gone)
    FROM recent_shingle ORDER BY id DESC
"""
_POSTING = "SELECT quotation_id FROM quotation_shingle WHERE hash = ? LIMIT ?"
# One number a row, which SQLite and Python hand over faster than two.
_TABLE = f"""
    SELECT (hash << {_ID_BITS}) + quotation_id FROM quotation_shingle WHERE quotation_id BETWEEN 0 AND ?
    ORDER BY hash, quotation_id
"""


@dataclass(frozen=True, slots=True)
class Run:
    """Pairs in ascending order, as they stand in the file. above: how far above base the quotations' ids are."""

    base: int
    hashes: Sequence[int]
    above: Sequence[int]


def packed(hashes: Iterable[int], quotation_id: int) -> list[int]:
    """Return pairs of shingles and a quotation, each as one number that sorts as the pair does."""
    return [(one << _ID_BITS) + quotation_id for one in hashes] if 0 <= quotation_id <= LARGEST_ID else []


# --- reading ---------------------------------------------------------------------------------------------------


def postings(raw: sqlite3.Connection, hashes: Iterable[int], *, limit: int) -> list[list[int]]:
    """Return for each shingle that any quotation has the ids of at most limit of them."""
    execute = raw.cursor().execute
    added, gone = _recent(raw)
    found: list[list[int]] = []
    for one in hashes:
        without = _held(gone, one) if gone else ()
        ids = [row[0] for row in execute(_POSTING, (one, limit + len(without)))]
        if added:
            ids += _held(added, one)
        for quotation_id in without:
            if quotation_id in ids:
                ids.remove(quotation_id)
        if ids:
            found.append(ids[:limit])
    return found


def everything(raw: sqlite3.Connection, *, at_once: int) -> "Iterator[tuple[NDArray[Any], NDArray[Any]]]":
    """Give all pairs, ascending, in portions: the shingles, and the quotation of each."""
    return ((pairs >> _ID_BITS, pairs & LARGEST_ID) for pairs in everything_packed(raw, at_once=at_once))


def everything_packed(raw: sqlite3.Connection, *, at_once: int) -> "Iterator[NDArray[Any]]":
    """Give all pairs, as packed gives them, ascending, in portions."""
    import numpy as np  # imported late: opening a catalogue must not wait for it

    added, gone = _settled(*_recent(raw))
    rows = raw.execute(_TABLE, (LARGEST_ID,))
    while portion := rows.fetchmany(at_once):
        pairs = np.fromiter(chain.from_iterable(portion), np.int64, len(portion))
        here, without = (int(np.searchsorted(one, pairs[-1], side="right")) for one in (added, gone))
        yield _amended(pairs, added[:here], gone[:without])
        added, gone = added[here:], gone[without:]
    if len(added):
        yield added


def _held(runs: Sequence[Run], one: int) -> list[int]:
    """Return the quotations that runs have with a shingle."""
    ids: list[int] = []
    for run in runs:
        at = bisect_left(run.hashes, one)
        if at < len(run.hashes) and run.hashes[at] == one:
            ids += [run.base + above for above in run.above[at : bisect_right(run.hashes, one, at)]]
    return ids


def _recent(raw: sqlite3.Connection) -> tuple[list[Run], list[Run]]:
    """Return the runs that were added and those that are gone, read again only after a write."""
    if not isinstance(raw, Reader):
        return _read(raw)
    (version,) = raw.execute("PRAGMA data_version").fetchone()
    if raw.recent is None or raw.recent[0] != version:
        raw.recent = (version, _read(raw))
    return raw.recent[1]


def _read(raw: sqlite3.Connection) -> tuple[list[Run], list[Run]]:
    rows = raw.execute("SELECT added, gone FROM recent_shingle ORDER BY id").fetchall()
    added, gone = ([run for row in rows if (run := _run(row[place]))] for place in (0, 1))
    return added, gone


def _run(stored: object) -> Run | None:
    """Return a run without copying it; what is damaged is none."""
    if not isinstance(stored, bytes) or len(stored) <= _HEAD.size:
        return None
    base, width, _, _ = _HEAD.unpack_from(stored)
    numbers = stored[_HEAD.size :]
    if width >= _DEFLATED:
        width -= _DEFLATED
        numbers = _inflated(numbers, width)
    count, rest = divmod(len(numbers), _OF_HASH + width) if width in _CODES else (0, 1)
    if rest or not count or not 0 <= base <= LARGEST_ID:
        return None
    middle = _OF_HASH * count
    return Run(base, _numbers(numbers[:middle], "i"), _numbers(numbers[middle:], _CODES[width]))


def _inflated(stored: bytes, width: int) -> bytes:
    """Return numbers as they stand in a longer run; what is damaged is none."""
    try:
        planes = zlib.decompressobj().decompress(stored, _LONGEST_INFLATED)
    except zlib.error:
        return b""
    count = len(planes) // (_OF_HASH + width)
    hashes, above = bytearray(_OF_HASH * count), bytearray(width * count)
    for number in range(_OF_HASH):
        hashes[number::_OF_HASH] = planes[number * count : (number + 1) * count]
    for number in range(width):
        start = (_OF_HASH + number) * count
        above[number::width] = planes[start : start + count]
    return bytes(hashes + above)


def _count(head: object, length: object) -> int:
    """Return how many pairs a run has by its first bytes and its length."""
    if not isinstance(head, bytes) or not isinstance(length, int) or len(head) < _HEAD.size:
        return 0
    _, width, _, count = _HEAD.unpack(head)
    return count if width >= _DEFLATED else (length - _HEAD.size) // (_OF_HASH + width)


def _numbers(stored: bytes, code: Any) -> Sequence[int]:
    if sys.byteorder == "big":
        swapped = array(code, stored)
        swapped.byteswap()
        return swapped
    return memoryview(stored).cast(code)


# --- writing ---------------------------------------------------------------------------------------------------


def change(connection: Connection, added: "array[int]", gone: "array[int]") -> None:
    """Add pairs to the index and take others away; what is both added and gone stays as it was."""
    raw: Any = connection.connection.driver_connection
    size = len(added) + len(gone)
    if not size:
        return
    sizes = {run: _count(*of[:2]) + _count(*of[2:]) for run, *of in raw.execute(_SIZES)}
    joined = _to_be_joined(sizes, size)
    both = _taken(raw, joined, added, gone)
    others = [run for run in sizes if run not in joined]
    if sum(map(len, both)) + sum(sizes[run] for run in others) > RECENT_AT_MOST:
        both = _taken(raw, others, *both)
        both = _put_parts_into_table(
            raw, *both, staying=int(_STAYING * RECENT_AT_MOST) if size <= RECENT_AT_MOST else 0
        )
    if any(map(len, both)):
        raw.execute("INSERT INTO recent_shingle (added, gone) VALUES (?, ?)", [_stored(one) for one in both])


def _stored(pairs: "NDArray[Any]") -> bytes:
    """Return pairs as _run reads them."""
    if not len(pairs):
        return b""
    ids = pairs & LARGEST_ID
    base = int(ids.min())
    width = 2 if int(ids.max()) - base < 1 << 16 else 4
    hashes, above = (pairs >> _ID_BITS).astype("<i4"), (ids - base).astype(f"<u{width}")
    if len(pairs) > _DEFLATED_AT_MOST:
        return _HEAD.pack(base, width, 0, 0) + hashes.tobytes() + above.tobytes()
    planes = (numbers.view("u1").reshape(len(pairs), -1).T.tobytes() for numbers in (hashes, above))
    return _HEAD.pack(base, width + _DEFLATED, 0, len(pairs)) + zlib.compress(b"".join(planes), 1)


def forget(connection: Connection) -> None:
    """Empty the index."""
    connection.exec_driver_sql("DELETE FROM quotation_shingle")
    connection.exec_driver_sql("DELETE FROM recent_shingle")


def _to_be_joined(sizes: dict[int, int], size: int) -> list[int]:
    """Return the newest runs that a new one of a size is written together with."""
    joined: list[int] = []
    for run, length in sizes.items():
        if length >= _FAN * size:
            break
        joined.append(run)
        size += length
    return joined


def _taken(raw: Any, runs: Sequence[int], added: Any, gone: Any) -> "tuple[NDArray[Any], NDArray[Any]]":
    """Remove runs from the file, and return what they and these pairs come to."""
    more, less = [added], [gone]
    for run in runs:
        both = raw.execute("SELECT added, gone FROM recent_shingle WHERE id = ?", (run,)).fetchone()
        more.append(_run(both[0]))
        less.append(_run(both[1]))
    raw.executemany("DELETE FROM recent_shingle WHERE id = ?", [(run,) for run in runs])
    return _settled(more, less)


def _settled(added: Sequence[Any], gone: Sequence[Any]) -> "tuple[NDArray[Any], NDArray[Any]]":
    """Return, sorted, what is added more often than it is gone, and what is gone more often."""
    import numpy as np  # imported late, as above

    more, less = (np.concatenate([np.zeros(0, np.int64), *map(_array, runs)]) for runs in (added, gone))
    if not len(less):
        return np.sort(more), less
    pairs = np.concatenate((more, less))
    order = np.argsort(pairs)
    pairs = pairs[order]
    firsts = np.flatnonzero(np.append(True, pairs[1:] != pairs[:-1]))
    times = np.add.reduceat(np.where(order < len(more), 1, -1), firsts)
    return pairs[firsts[times > 0]], pairs[firsts[times < 0]]


def _array(run: Any) -> "NDArray[Any]":
    """Return the pairs of a run, or pairs that came packed."""
    import numpy as np  # imported late, as above

    if isinstance(run, Run):
        hashes = np.array(run.hashes, np.int64)
        return (hashes << _ID_BITS) + np.minimum(np.array(run.above, np.int64) + run.base, LARGEST_ID)
    return np.frombuffer(run, np.int64) if run is not None and len(run) else np.zeros(0, np.int64)


def _amended(pairs: "NDArray[Any]", added: "NDArray[Any]", gone: "NDArray[Any]") -> "NDArray[Any]":
    import numpy as np  # imported late, as above

    if len(gone):
        pairs = np.setdiff1d(pairs, gone, assume_unique=True)
    return np.sort(np.concatenate((pairs, added))) if len(added) else pairs


def _put_parts_into_table(
    raw: Any, added: "NDArray[Any]", gone: "NDArray[Any]", *, staying: int
) -> "tuple[NDArray[Any], NDArray[Any]]":
    """Put the pairs of those parts of the table for which there are most into it; return others, at most staying."""
    import numpy as np  # imported late, as above

    bounds = np.linspace(_LOWEST, -_LOWEST, _PARTS + 1, dtype=np.int64)[1:-1]
    parts = list(
        zip(np.split(added, np.searchsorted(added, bounds)), np.split(gone, np.searchsorted(gone, bounds)), strict=True)
    )
    sizes = np.array([len(more) + len(less) for more, less in parts])
    fullest = np.argsort(-sizes, kind="stable")
    moved = 1 + int(np.searchsorted(np.cumsum(sizes[fullest]), sizes.sum() - staying))
    for part in sorted(fullest[:moved]):
        _put_into_table(raw, *parts[part])
    rest = [parts[part] for part in sorted(fullest[moved:])]
    nothing = added[:0]
    return np.concatenate([nothing, *(more for more, _ in rest)]), np.concatenate(
        [nothing, *(less for _, less in rest)]
    )


def _put_into_table(raw: Any, added: "NDArray[Any]", gone: "NDArray[Any]") -> None:
    """Bring the table up to date in its own order: in any other, each pair would touch a page of its own."""
    for statement, pairs in (
        ("DELETE FROM quotation_shingle WHERE hash = ? AND quotation_id = ?", gone),
        ("INSERT OR IGNORE INTO quotation_shingle (hash, quotation_id) VALUES (?, ?)", added),
    ):
        for start in range(0, len(pairs), _AT_ONCE):
            some = pairs[start : start + _AT_ONCE]
            raw.executemany(statement, zip((some >> _ID_BITS).tolist(), (some & LARGEST_ID).tolist(), strict=True))
