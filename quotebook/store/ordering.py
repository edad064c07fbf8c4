"""Quotations in the order a person asks for, whatever their number: by columns, not row by row."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from quotebook.model import Order
from quotebook.store import columns
from quotebook.store.ids import Found
from quotebook.store.portions import portions
from quotebook.store.selecting import Marks, Selection
from quotebook.store.values import as_text

Numbers = NDArray[np.int64]
_Stretch = tuple[int, Numbers, Numbers]
"""Rows that follow each other: the place of the first of them, their ids, and keys that ascend."""
_MANY = 500
"""Quotations that begin alike and are read to be compared, without a look at what else columns tell of them."""
_SETTLED_AT_MOST = 50_000
"""Quotations alike as far as columns tell that are still compared to the end."""
_KEPT = 32
"""Stretches compared to the end that are kept: thousands may begin alike, and a person scrolls on among them."""
_FEW_KEPT = 4
"""Stretches sorted by more columns that are kept: they may be long."""
PACKED = 63
"""Bits of the numbers that are sorted."""


def ordered(connection: Connection, selection: Selection, marks: Marks, order: Order, *, descending: bool) -> Found:
    """Return the marked quotations in order; those that lack what they are sorted by come last."""
    ids = np.flatnonzero(marks)
    known, keys = _keys(connection, selection, ids, order)
    unknown = ids[~known] if known is not None else ids[:0]
    ids = ids[known] if known is not None else ids
    if order in _TEXTS:
        more = "more words" if order is Order.WORDS else None
        rows = _Rows(ids, keys[0], unknown, _TEXTS[order], more, descending=descending)
        return Found(rows.whole, settle=rows.settle, place=rows.place)
    ids = _sorted(ids, keys)
    if descending:
        ids, unknown = ids[::-1], unknown[::-1]
    return Found(as_array(np.concatenate((ids, unknown))))


def as_array(ids: NDArray[Any]) -> "array[int]":
    """Return numbers as a plain array."""
    return array("q", ids.astype(np.int64, copy=False).tobytes())


def _keys(
    connection: Connection, selection: Selection, ids: Numbers, order: Order
) -> tuple[Marks | None, tuple[Numbers, ...]]:
    """Return for which of ids there is something to sort by, and for these the numbers that sort as it does."""
    match order:
        case Order.SAID_ON:
            known = selection.flagged(columns.SAID)[ids]
            return known, (selection.column("dated")[ids][known],)
        case Order.SPEAKER:
            speakers = selection.column("speaker")[ids]
            known = speakers > 0
            return known, (_speaker_ranks(connection, speakers[known]), selection.column("dated")[ids][known])
        case Order.ROLE:
            roles = selection.column("role")[ids]
            known = roles != 0
            return known, (_ranks(connection, selection, "role", roles[known]),)
        case Order.SOURCE:
            return _source_keys(connection, selection, ids)
        case Order.WORDS:
            return None, (selection.column("words")[ids],)
        case Order.APPEARANCES:
            return None, (selection.column("appearances")[ids],)
        case _:
            return None, ()


def _sorted(ids: Numbers, keys: Sequence[NDArray[Any]]) -> Numbers:
    """Return ids, which ascend, sorted by keys, the first of which counts most."""
    if not keys or not len(ids):
        return ids
    widths = [int(key.max()).bit_length() for key in keys]
    width = int(ids[-1]).bit_length()
    if sum(widths) + width > PACKED or any(key.min() < 0 for key in keys):
        return ids[np.lexsort([*reversed(keys)])]
    # Packed into one number each they are sorted ten times as fast.
    packed = np.zeros(len(ids), dtype=np.int64)
    for key, bits in zip(keys, widths, strict=True):
        packed = packed << bits | key.astype(np.int64)
    packed = packed << width | ids
    packed.sort()
    return packed & ((1 << width) - 1)


def _speaker_ranks(connection: Connection, speakers: NDArray[Any]) -> Numbers:
    raw: Any = connection.connection.driver_connection
    (text,) = raw.execute("SELECT group_concat(id) FROM (SELECT id FROM speaker ORDER BY key, id)").fetchone()
    in_order = np.fromstring(text or "", dtype=np.int64, sep=",")
    highest = int(max(in_order.max(initial=0), speakers.max(initial=0)))
    ranks = np.zeros(highest + 1, dtype=np.int64)
    ranks[in_order] = np.arange(1, len(in_order) + 1)
    return ranks[speakers]


def _ranks(connection: Connection, selection: Selection, name: str, hashes: Numbers) -> Numbers:
    """Return for each hash of an outlet or a role the place of its text among all texts there."""
    distinct = np.unique(hashes)
    texts = spelt(connection, selection, name, distinct)
    places = {text: place for place, text in enumerate(sorted(set(map(str.lower, texts.values()))), start=1)}
    ranks = np.fromiter((places[texts[one].lower()] for one in distinct.tolist()), dtype=np.int64, count=len(distinct))
    return ranks[np.searchsorted(distinct, hashes)]


def _source_keys(connection: Connection, selection: Selection, ids: Numbers) -> tuple[Marks, tuple[Numbers, ...]]:
    """Return ranks of outlet and title. Quotations of one article stand together, so runs are sorted, not rows."""
    outlets, titles = selection.column("outlet")[ids], selection.column("title")[ids]
    known = outlets != 0
    outlets, titles = outlets[known], titles[known]
    begins = np.ones(len(outlets), dtype=np.bool_)
    begins[1:] = (outlets[1:] != outlets[:-1]) | (titles[1:] != titles[:-1])
    runs = np.flatnonzero(begins)
    ranks = _ranks(connection, selection, "outlet", outlets[runs])
    of_run = titles[runs]
    in_order = np.lexsort((of_run, ranks))
    changes = np.ones(len(runs), dtype=np.bool_)
    changes[1:] = np.diff(ranks[in_order]) != 0
    changes[1:] |= of_run[in_order][1:] != of_run[in_order][:-1]
    places = np.zeros(len(runs), dtype=np.int64)
    places[in_order] = np.cumsum(changes)
    return known, (np.repeat(places, np.diff(np.append(runs, len(outlets)))),)


def spelt(connection: Connection, selection: Selection, name: str, hashes: Numbers) -> dict[int, str]:
    """Return the texts that hashes of an outlet or a role stand for."""
    raw: Any = connection.connection.driver_connection
    column = selection.column(name)
    order = np.argsort(column, kind="stable") if len(hashes) > _FEW else None
    if order is None:
        firsts = [int(np.argmax(column == one)) for one in hashes]
    else:
        firsts = order[np.searchsorted(column, hashes, sorter=order)].tolist()
    by_id = dict(zip(firsts, hashes.tolist(), strict=True))
    found: dict[int, str] = {}
    for portion in portions(firsts):
        for quotation_id, text in raw.execute(_SPELT[name].format(ids=",".join(map(str, portion)))):
            found[by_id[quotation_id]] = as_text(text) or ""
    return {one: found.get(one, "") for one in hashes.tolist()}


_FEW = 40
_SPELT = {
    "role": "SELECT id, role FROM quotation WHERE id IN ({ids})",
    "outlet": "SELECT q.id, a.outlet FROM quotation AS q JOIN article AS a ON a.id = q.article_id "
    "WHERE q.id IN ({ids})",
}


_TEXTS = {
    Order.WORDS: "SELECT q.id, q.words FROM json_each(?) AS j CROSS JOIN quotation AS q ON q.id = j.value",
    Order.SOURCE: "SELECT q.id, a.title FROM json_each(?) AS j CROSS JOIN quotation AS q ON q.id = j.value "
    "JOIN article AS a ON a.id = q.article_id",
}
"""Orders whose numbers tell how a text begins: the rest of it is compared when somebody looks there."""


class _Rows:
    """Rows sorted by how their texts begin, and exactly where somebody looks.

    whole: the ids, sorted but for the last bits of their keys; those that lack what they are sorted by come last.
    more: the column that tells those apart that have the same keys, if any.
    """

    def __init__(
        self, ids: Numbers, keys: Numbers, unknown: Numbers, texts: str, more: str | None, *, descending: bool
    ) -> None:
        keys = -keys if descending else keys  # no key is the lowest of all numbers
        order, self._shift = _roughly(keys)
        self.whole = as_array(np.concatenate((ids[order], unknown[::-1] if descending else unknown)))
        # Not a list of its own: of a million rows each takes eight megabytes as long as the table is shown.
        self._ids = np.asarray(self.whole)[: len(order)]
        self._keys = keys[order]
        self._texts = texts
        self._more = more
        self._column: columns.Column | None = None  # read when somebody looks where many begin alike
        self._descending = descending
        self._sorted: dict[tuple[int, int], _Stretch] = {}
        self._known: dict[tuple[int, int], array[int]] = {}

    def settle(self, connection: Connection, start: int, stop: int) -> "tuple[int, array[int]]":
        """Return the ids from start to stop, and more, in their order, with the place of the first of them."""
        count = len(self._ids)
        if start >= count:
            return start, self.whole[start:stop]
        end = min(stop, count)
        first, ids, keys = self._rough(start, end)
        at, ids, keys = self._told_apart(
            connection, first, ids, keys, int(keys[start - first]), int(keys[end - 1 - first])
        )
        low, high = _alike(keys, int(keys[start - at]), int(keys[end - 1 - at]))
        if high - low > _SETTLED_AT_MOST + end - start:
            low, high = start - at, end - at
        settled = self._compared(connection, at + low, ids[low:high], keys[low:high])
        return at + low, settled + self.whole[count:stop] if stop > count else settled

    def place(self, connection: Connection, at: int) -> int:
        """Return the place of the id that stands at a place of whole."""
        if at >= len(self._ids):
            return at
        wanted, key = int(self._ids[at]), int(self._keys[at])
        first, ids, keys = self._told_apart(connection, *self._rough(at, at + 1), key, key)
        at = int(np.flatnonzero(ids == wanted)[0])
        low, high = _alike(keys, int(keys[at]), int(keys[at]))
        if high - low > _SETTLED_AT_MOST + 1:
            return first + at
        return first + low + self._compared(connection, first + low, ids[low:high], keys[low:high]).index(wanted)

    def _rough(self, start: int, end: int) -> _Stretch:
        """Return the rows that whole does not tell from those from start to end, sorted by key."""
        keys, shift = self._keys, self._shift

        def rough(at: int) -> int:
            return int(keys[at]) >> shift

        first = bisect_left(range(start), rough(start), key=rough)
        last = bisect_right(range(len(keys)), rough(end - 1), lo=end, key=rough)
        order = np.argsort(keys[first:last])
        return first, self._ids[first:last][order], keys[first:last][order]

    def _told_apart(
        self, connection: Connection, first: int, ids: Numbers, keys: Numbers, lowest: int, highest: int
    ) -> _Stretch:
        """Return those of sorted rows that have keys from lowest to highest; many are sorted by more of their texts.

        Their keys are then other numbers, that sort as both columns do.
        """
        low, high = _alike(keys, lowest, highest)
        first, ids, keys = first + low, ids[low:high], keys[low:high]
        if self._more is None or high - low <= _MANY:
            return first, ids, keys
        if (first, len(ids)) not in self._sorted:
            if self._column is None:
                self._column = columns.read(connection, self._more)
            more = columns.cells(self._column, ids)
            more = -more if self._descending else more
            order = np.lexsort((more, keys))
            ids, keys, more = ids[order], keys[order], more[order]
            changes = (keys[1:] != keys[:-1]) | (more[1:] != more[:-1])
            stretch = first, ids, np.concatenate(([0], np.cumsum(changes)))
            _keep(self._sorted, (first, len(ids)), stretch, _FEW_KEPT)
        return self._sorted[first, len(ids)]

    def _compared(self, connection: Connection, at: int, ids: Numbers, keys: Numbers) -> "array[int]":
        """Return ids in the order of their whole texts; at: the place of the first."""
        if (at, len(ids)) not in self._known:
            keys = -keys if self._descending else keys
            compared = _settled(connection, ids, keys, self._texts, descending=self._descending)
            _keep(self._known, (at, len(ids)), compared, _KEPT)
        return self._known[at, len(ids)]


def _keep(known: dict[tuple[int, int], Any], key: tuple[int, int], value: object, most: int) -> None:
    """Put a value among those that are known, of which the last are kept."""
    known[key] = value
    while len(known) > most:
        del known[next(iter(known))]


def _alike(keys: Numbers, first: int, last: int) -> tuple[int, int]:
    """Return from where to where keys, which ascend, lie between two of them."""
    return int(np.searchsorted(keys, first, side="left")), int(np.searchsorted(keys, last, side="right"))


def _roughly(keys: Numbers) -> tuple[Numbers, int]:
    """Return the order of keys but for as many of their last bits as is returned too.

    Packed with its place into one number, what is left of a key is sorted several times as fast.
    """
    if not len(keys):
        return np.zeros(0, dtype=np.int64), 0
    lowest, highest = int(keys.min()), int(keys.max())
    width = len(keys).bit_length()
    shift = max(0, (highest - lowest).bit_length() + 1 - (PACKED - width))
    packed = (keys >> shift) - (lowest >> shift) << width | np.arange(len(keys))
    packed.sort()
    return packed & ((1 << width) - 1), shift


def _settled(connection: Connection, ids: Numbers, keys: Numbers, texts: str, *, descending: bool) -> "array[int]":
    """Return ids in the order of keys, then of their texts; read in the order of the file, which is quicker."""
    raw: Any = connection.connection.driver_connection
    listed = f"[{','.join(map(str, np.sort(ids).tolist()))}]"
    spelt_out = {found: text.lower() if text.__class__ is str else "" for found, text in raw.execute(texts, (listed,))}
    rows = [(key, spelt_out.get(found, ""), found) for key, found in zip(keys.tolist(), ids.tolist(), strict=True)]
    rows.sort(reverse=descending)
    return array("q", [found for _, _, found in rows])
