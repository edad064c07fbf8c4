"""A text as the network reads it: word pieces with what their case, quotation marks and line breaks say, in windows."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from quotebook.detect.network.wordpiece import WordPiece
from quotebook.model import Span

Numbers = NDArray[np.int64]

CASES, QUOTES, BREAKS = 6, 4, 3
OUTSIDE, INSIDE, OPENING, CLOSING = range(QUOTES)
PARAGRAPH_START, SENTENCE_START = 2, 1
PARAGRAPH = re.compile(r"[\n\r\u2028\u2029]\s*")
SENTENCE = re.compile(r"[.!?…][\"”’')»\]]{0,4}[^\S\n\r]+")
LONGEST_TEXT = 240_000
"""Code points, some 40,000 words; what stands beyond is left to the rules, so that no text takes minutes."""

WINDOW = 254
"""Word pieces the network sees at once, beside its [CLS] and [SEP]."""
OVERLAP = 32
SLACK = 24
"""A window begins at the paragraph (else sentence) nearest to where it should, this many pieces off at most."""


@dataclass(frozen=True)
class Pieces:
    """A text's word pieces: vocabulary numbers, spans, and per piece its case, quotation state and break (n, 3).

    firsts: per piece the number of the first piece of its word.
    """

    numbers: Numbers
    starts: Numbers
    ends: Numbers
    marks: Numbers
    firsts: Numbers

    def __len__(self) -> int:
        return len(self.numbers)

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of pieces that share a code point with a span."""
        begin, stop = self.edges
        return bisect_right(stop, start), bisect_left(begin, end)

    @cached_property
    def edges(self) -> tuple[list[int], list[int]]:
        """Starts and ends as lists: numpy takes ten times as long to look up one number."""
        return self.starts.tolist(), self.ends.tolist()

    @cached_property
    def begun(self) -> list[int]:
        """Firsts as a list, for the same reason."""
        return self.firsts.tolist()


def pieces_of(text: str, regions: Iterable[Span], wordpiece: WordPiece) -> Pieces:
    """Cut a text into word pieces; regions: its quoted stretches, marks excluded."""
    text = text[:LONGEST_TEXT]
    rows: list[tuple[int, int, int, int, int]] = []
    for at, word in wordpiece.words_of(text):
        first = len(rows)
        rows += [(number, at + start, at + end, word.case, first) for number, start, end in word.pieces]
    table = np.array(rows, np.int64).reshape(-1, 5)
    starts = table[:, 1]
    marks = np.stack([table[:, 3], quote_states(text, regions)[starts], breaks(text)[starts]], 1)
    return Pieces(table[:, 0], starts, table[:, 2], marks, table[:, 4])


def quote_states(text: str, regions: Iterable[Span]) -> Numbers:
    """Return per code point whether it stands outside or inside quotation marks, or is one that opens or closes."""
    states = np.zeros(len(text) + 1, np.int64)
    for start, end in regions:
        states[start:end] = INSIDE
        if 0 < start <= len(text):
            states[start - 1] = OPENING
        if end < len(text) and not text[end].isspace():
            states[end] = CLOSING
    return states


def breaks(text: str) -> Numbers:
    """Return per code point whether a paragraph or a sentence starts there."""
    found = np.zeros(len(text) + 1, np.int64)
    found[[match.end() for match in SENTENCE.finditer(text)]] = SENTENCE_START
    found[[match.end() for match in PARAGRAPH.finditer(text)]] = PARAGRAPH_START
    found[0] = PARAGRAPH_START
    return found


def windows(levels: Sequence[int] | Numbers, *, size: int = WINDOW, overlap: int = OVERLAP) -> Iterator[Span]:
    """Yield ranges of pieces that cover them all; levels: per piece what starts there (2 paragraph, 1 sentence, 0)."""
    start, count = 0, len(levels)
    while start < count:
        end = min(count, start + size)
        yield start, end
        if end == count:
            return
        start = nearest_break(levels, wanted=end - overlap, first=start + 1, last=end)


def nearest_break(levels: Sequence[int] | Numbers, *, wanted: int, first: int, last: int) -> int:
    """Return where to cut near wanted: the nearest paragraph, else the nearest sentence, else wanted itself."""
    near = range(max(first, wanted - SLACK), min(last, wanted + SLACK))
    for level in (PARAGRAPH_START, SENTENCE_START):
        places = [place for place in near if levels[place] == level]
        if places:
            return min(places, key=lambda place: abs(place - wanted))
    return max(first, wanted)
