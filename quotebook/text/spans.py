"""Which pieces of a text are about the same words."""

from collections import defaultdict
from collections.abc import Sequence

from quotebook.model import Spans

_SHARE = 0.5
"""Spans are about the same words where they share this much of the shorter one."""

_BLOCK = 256


def same_words(asked: Sequence[Spans], known: Sequence[Spans]) -> list[list[int]]:
    """Return for each of asked the numbers of those in known that are about the same words of one text."""
    blocks: defaultdict[int, set[int]] = defaultdict(set)
    for number, spans in enumerate(known):
        for block in _blocks(spans):
            blocks[block].add(number)
    found: list[list[int]] = []
    for spans in asked:
        near = sorted({number for block in _blocks(spans) for number in blocks.get(block, ())})
        found.append([number for number in near if _are_same(spans, known[number])])
    return found


def _blocks(spans: Spans) -> set[int]:
    return {block for start, end in spans for block in range(start // _BLOCK, max(start, end - 1) // _BLOCK + 1)}


def _are_same(spans: Spans, others: Spans) -> bool:
    shared = sum(max(0, min(end, other_end) - max(start, other)) for start, end in spans for other, other_end in others)
    shorter = min(sum(end - start for start, end in spans), sum(end - start for start, end in others))
    return shared > 0 and shared >= _SHARE * shorter
