"""What lists are sorted and counted by, column by column in small blocks: one field of a million rows in few reads.

A cell's place in its column is the quotation's id; cells of ids that are not there are zero. Zeros that end a block
are not stored, nor is a block without any quotation. Followed: store.follow has the cells of every touched quotation
written before each commit.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import groupby, pairwise
from operator import mul
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from quotebook.model import Kind
from quotebook.store.values import as_text

BLOCK = 1024
"""Ids in a block."""

PRESENT, SAID, NOTE, SOURCE, BY_PERSON, EDITED, REPEATED = (1 << bit for bit in range(7))
"""Bits of a cell of "flags": the quotation is there; its own day is known; it has a note, a source; a person decided on
it, set a field of it; it stands in several articles. Above them stands the kind."""
KINDS = (Kind.DIRECT, Kind.MIXED, Kind.INDIRECT)
KIND_SHIFT = 7

FORMATS = {
    "flags": "<u2",
    "speaker": "<i4",
    "dated": "<i4",
    "appearances": "<u2",
    "outlet": "<i8",
    "role": "<i8",
    "words": "<i8",
    "title": "<i8",
    "confidence": "<u2",
    "more words": "<i8",
}
"""Columns: speaker's id; date as a number (2023-09 is 20230900); number of appearances; hashes of the first outlet and
of the role; beginnings of the words and of the first title, which sort as the texts do; the detector's confidence in
parts of CERTAIN, so that what is doubtful is told by the threshold of the day; what follows on the beginning of the
words, which sorts as they do among those that begin alike."""
CERTAIN = 10_000

Column = NDArray[Any]
_TOUCHED = f"""
    SELECT t.id, q.words, q.kind, q.speaker_id, q.role, q.said_on, q.dated, q.appearances, q.note <> '',
           q.edited <> '', coalesce(q.outlets, q.titles, nullif(a.outlet, ''), nullif(a.title, '')) IS NOT NULL,
           a.outlet, a.title,
           CAST(min(max(q.confidence, 0), 1) * {CERTAIN} + 0.0001 AS INTEGER),
           EXISTS (SELECT 1 FROM appearance AS p WHERE p.quotation_id = q.id AND p.decided_by = 'person')
    FROM touched_quotation AS t LEFT JOIN quotation AS q ON q.id = t.id LEFT JOIN article AS a ON a.id = q.article_id
    ORDER BY t.id
"""


def follow(connection: Connection) -> None:
    """Write the cells of every touched quotation."""
    raw: Any = connection.connection.driver_connection
    for block, rows in groupby(raw.execute(_TOUCHED), key=lambda row: row[0] // BLOCK):
        _write(connection, block, [(row[0] % BLOCK, _cells(row)) for row in rows])


def are_outdated(connection: Connection) -> bool:
    """Tell whether other cells are stored than follow. connection: the writing one, in a write to be rolled back."""
    before = _digest(connection)
    connection.exec_driver_sql("DELETE FROM quotation_column")
    connection.exec_driver_sql("INSERT OR IGNORE INTO touched_quotation SELECT id FROM quotation")
    follow(connection)
    connection.exec_driver_sql("DELETE FROM touched_quotation")
    return _digest(connection) != before


def _digest(connection: Connection) -> bytes:
    digest = blake2b()
    for number, cells in connection.exec_driver_sql("SELECT id, cells FROM quotation_column ORDER BY id"):
        digest.update(str(number).encode())
        digest.update(cells)
    return digest.digest()


def fill(connection: Connection) -> None:
    """Write the cells of every quotation of a catalogue that had other columns before."""
    connection.exec_driver_sql("DELETE FROM quotation_column")
    connection.exec_driver_sql("CREATE TEMP TABLE touched_quotation AS SELECT id FROM quotation")
    follow(connection)
    connection.exec_driver_sql("DROP TABLE temp.touched_quotation")


def read(connection: Connection, name: str) -> Column:
    """Return a column; the cell of a quotation is at its id, and its length is the same for every column."""
    raw: Any = connection.connection.driver_connection
    (newest,) = raw.execute("SELECT max(id) FROM quotation_column WHERE id < ?", (_COLUMN,)).fetchone()
    count = newest + 1 if isinstance(newest, int) and 0 <= newest < _MOST else 0
    form = np.dtype(FORMATS[name])
    size = BLOCK * form.itemsize
    whole = bytearray(count * size)
    first = list(FORMATS).index(name) * _COLUMN
    for at, cells in raw.execute(
        "SELECT id, cells FROM quotation_column WHERE id BETWEEN ? AND ?", (first, first + count - 1)
    ):
        if isinstance(cells, bytes) and len(cells) <= size:
            start = (at - first) * size
            whole[start : start + len(cells)] = cells
    return np.frombuffer(whole, form)


def cells(column: Column, ids: NDArray[np.int64]) -> Column:
    """Return the cells of some quotations, in the order of their ids; zero for those that came after the column."""
    found = np.zeros(len(ids), column.dtype)
    there = ids < len(column)
    found[there] = column[ids[there]]
    return found


def hashed(text: str | None) -> int:
    """Return a number that stands for a text; 0 for none."""
    return _hash(text) if text else 0


def date_number(value: str | None) -> int:
    """Return an ISO date, as precise as it is, as a number that sorts as the text does; 0 for none or no such date."""
    digits = (value or "").replace("-", "")[:8]
    return int(digits.ljust(8, "0")) if digits.isascii() and digits.isdigit() and len(digits) in (4, 6, 8) else 0


_COLUMN = 1 << 32
"""A block of the column that stands at n in FORMATS has the id n * _COLUMN + its number."""
_MOST = 1 << 21
_LOWEST = -(1 << 63)


@lru_cache(maxsize=4096)
def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True) or 1


def _beginning(text: str | None) -> int:
    """Return a number, more than the lowest there is, that sorts as the first letters of a text without case do.

    Eleven signs where they are letters, digits and spaces; at any other sign it ends, and texts alike so far are equal.
    """
    lower = (text or "")[:_SIGNS].lower()[:_SIGNS]
    if lower[:1] > "z":
        # Beyond ASCII: the first bytes as they are.
        begin = lower.encode("utf-8", "replace")[:8]
        return int.from_bytes(begin.ljust(8, b"\0"), "big") >> 1
    return _LOWEST + 1 + _digits(lower, _CODES, _WEIGHTS)


def _more(text: str | None) -> int:
    """Return a number from zero on that sorts as a text does among those whose _beginning is the same.

    Nine signs from where that ends; those of Western languages are all told apart.
    """
    lower = (text or "")[:_LOOKED_AT].lower()
    if lower[:1] > "z":
        # The last bit of the eighth byte is not in the beginning.
        return int.from_bytes(lower.encode("utf-8", "replace")[7:15].ljust(8, b"\0"), "big") >> 1
    ended = _ENDS.search(lower, 0, _SIGNS)
    start = ended.start() if ended else _SIGNS
    return _digits(lower[start : start + _MORE_SIGNS], _FINE_CODES, _FINE_WEIGHTS)


def _digits(signs: str, codes: "_Codes", weights: Sequence[int]) -> int:
    """Return signs as the digits of a number of so many places; it ends at the first sign whose code is not its own."""
    found = [codes[sign] for sign in signs]
    if found and min(found) < 0:
        end = next(place for place, code in enumerate(found) if code < 0)
        found[end:] = [-found[end]]
    return sum(map(mul, found, weights))


class _Codes(dict[str, int]):
    """The codes of signs, worked out when first met; below zero where other signs have the same one."""

    def __init__(self, code_of: Callable[[str], tuple[int, bool]]) -> None:
        super().__init__()
        self._code_of = code_of

    def __missing__(self, sign: str) -> int:
        code, is_exact = self._code_of(sign)
        self[sign] = code if is_exact else -code
        return self[sign]


_SIGNS = 11
_BASE = 42
_ENDS = re.compile("[^ 0-9a-z]")
_MORE_SIGNS = 9
_FINE_BASE = 128
_LOOKED_AT = 32
"""Signs of a text that _more needs at most, and some more: what stands at a cut may be written small otherwise."""
_FINE_SIGNS = sorted({chr(code).lower() for code in (*range(32, 127), *range(0xDF, 0x100))} | set("–—‘’“”…"))
# The quotations of one article share its title.
_title_beginning = lru_cache(maxsize=256)(_beginning)
_KIND_BITS = {kind.value: place << KIND_SHIFT for place, kind in enumerate(KINDS)}


def _sign_code(sign: str) -> tuple[int, bool]:
    """Return the place of a sign among those that are told apart, and whether it alone stands there."""
    if sign < " ":
        return 1, False
    if sign == " ":
        return 2, True
    if sign < "0":
        return 3, False
    if sign <= "9":
        return 4 + ord(sign) - ord("0"), True
    if sign < "a":
        return 14, False
    if sign <= "z":
        return 15 + ord(sign) - ord("a"), True
    return 41, False


def _fine_code(sign: str) -> tuple[int, bool]:
    """Return the place of a sign among _FINE_SIGNS, or of all between two of them, and whether it alone is there."""
    at = bisect_left(_FINE_SIGNS, sign)
    is_exact = _FINE_SIGNS[at : at + 1] == [sign]
    gaps = sum(ord(one) - ord(before) > 1 for before, one in pairwise(["\0", *_FINE_SIGNS[: at + is_exact]]))
    return at + gaps + 1, is_exact


_CODES, _FINE_CODES = _Codes(_sign_code), _Codes(_fine_code)
_WEIGHTS = [_BASE**place for place in reversed(range(_SIGNS))]
_FINE_WEIGHTS = [_FINE_BASE**place for place in reversed(range(_MORE_SIGNS))]


def _cells(row: Sequence[Any]) -> tuple[int, ...]:
    """Return the cells of a row of _TOUCHED in the order of FORMATS."""
    _, words, kind, speaker, role, said_on, dated, appearances, note, edited, source, *rest = row
    outlet, title, confidence, decided = rest
    if words is None:
        return (0,) * len(FORMATS)
    number = date_number(as_text(dated))
    flags = PRESENT | _KIND_BITS.get(kind, 0)
    flags |= (SAID if said_on and number else 0) | (NOTE if note else 0) | (SOURCE if source else 0)
    flags |= (BY_PERSON if decided else 0) | (EDITED if edited else 0) | (REPEATED if appearances > 1 else 0)
    return (
        flags,
        speaker or 0,
        number,
        min(appearances, 0xFFFF),
        hashed(as_text(outlet)),
        hashed(as_text(role)),
        _beginning(as_text(words)),
        _title_beginning(as_text(title)),
        confidence,
        _more(as_text(words)),
    )


def _write(connection: Connection, block: int, cells: Iterable[tuple[int, tuple[int, ...]]]) -> None:
    places, values = zip(*cells, strict=True)
    raw: Any = connection.connection.driver_connection
    ids = [number * _COLUMN + block for number in range(len(FORMATS))]
    wanted = f"SELECT id, cells FROM quotation_column WHERE id IN ({', '.join(map(str, ids))})"
    known = dict(raw.execute(wanted).fetchall())
    for at, form, column in zip(ids, FORMATS.values(), zip(*values, strict=True), strict=True):
        before = known.get(at)
        after = _amended(before if isinstance(before, bytes) else b"", np.dtype(form), places, column)
        if after != before:
            raw.execute("INSERT OR REPLACE INTO quotation_column (id, cells) VALUES (?, ?)", (at, after))
        if at == block and not after:
            # No quotation of this block is there any more.
            raw.executemany("DELETE FROM quotation_column WHERE id = ?", [(one,) for one in ids])
            return


def _amended(before: bytes, form: "np.dtype[Any]", places: Sequence[int], values: Sequence[int]) -> bytes:
    """Return a block with other values at some places, up to the last that is not zero."""
    size = BLOCK * form.itemsize
    cells = np.frombuffer(before[:size].ljust(size, b"\0"), form).copy()
    cells[list(places)] = values
    filled = np.flatnonzero(cells)
    return cells[: filled[-1] + 1].tobytes() if len(filled) else b""
