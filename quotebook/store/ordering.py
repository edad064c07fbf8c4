"""Quotations in the order a person asks for, whatever their number: by columns, not row by row."""

from array import array
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
_SETTLED_AT_MOST = 50_000
"""Quotations that begin with the same eight letters and are still compared to the end."""
_KEPT = 32
"""Stretches compared to the end that are kept: thousands may begin alike, and a person scrolls on among them."""
_PACKED = 63


def ordered(connection: Connection, selection: Selection, marks: Marks, order: Order, *, descending: bool) -> Found:
    """Return the marked quotations in order; those that lack what they are sorted by come last."""
    ids = np.flatnonzero(marks)
    known, keys = _keys(connection, selection, ids, order)
    unknown = ids[~known] if known is not None else ids[:0]
    ids = ids[known] if known is not None else ids
    if order in _TEXTS:
        return _settling(ids, keys[0], unknown, _TEXTS[order], descending=descending)
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
    if sum(widths) + width > _PACKED or any(key.min() < 0 for key in keys):
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
    Order.WORDS: "SELECT id, words FROM quotation WHERE id IN ({ids})",
    Order.SOURCE: "SELECT q.id, a.title FROM quotation AS q JOIN article AS a ON a.id = q.article_id "
    "WHERE q.id IN ({ids})",
}
"""Orders whose numbers tell how a text begins: the rest of it is compared when somebody looks there."""


def _settling(ids: Numbers, keys: Numbers, unknown: Numbers, texts: str, *, descending: bool) -> Found:
    order = np.argsort(keys)
    if descending:
        order, unknown = order[::-1], unknown[::-1]
    ascending = -keys[order] if descending else keys[order]  # no key is the lowest of all numbers
    whole = as_array(np.concatenate((ids[order], unknown)))
    # Not a list of its own: of a million rows each takes eight megabytes as long as the table is shown.
    ids = np.asarray(whole)[: len(order)]
    known: dict[tuple[int, int], array[int]] = {}

    def settle(connection: Connection, start: int, stop: int) -> "tuple[int, array[int]]":
        if start >= len(ids):
            return start, whole[start:stop]
        end = min(stop, len(ids))
        low = int(np.searchsorted(ascending, ascending[start], side="left"))
        high = int(np.searchsorted(ascending, ascending[end - 1], side="right"))
        if high - low > _SETTLED_AT_MOST + end - start:
            low, high = start, end
        if (low, high) not in known:
            keys = -ascending[low:high] if descending else ascending[low:high]
            known[low, high] = _settled(connection, ids[low:high], keys, texts, descending=descending)
            while len(known) > _KEPT:
                del known[next(iter(known))]
        settled = known[low, high]
        return low, settled + whole[len(ids) : stop] if stop > len(ids) else settled

    return Found(whole, settle=settle)


def _settled(connection: Connection, ids: Numbers, keys: Numbers, texts: str, *, descending: bool) -> "array[int]":
    raw: Any = connection.connection.driver_connection
    spelt_out: dict[int, str] = {}
    for portion in portions(ids.tolist()):
        found = raw.execute(texts.format(ids=",".join(map(str, portion))))
        spelt_out.update((quotation_id, (as_text(words) or "").lower()) for quotation_id, words in found)
    rows = zip(keys.tolist(), ids.tolist(), strict=True)
    in_order = sorted(rows, key=lambda row: (row[0], spelt_out.get(row[1], ""), row[1]), reverse=descending)
    return array("q", (quotation_id for _, quotation_id in in_order))
