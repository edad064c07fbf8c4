"""Paragraphs and words of a text as spans: pairs of code-point offsets, end exclusive."""

import re

from quotebook.model import Span

PARAGRAPH = re.compile(r"[^\s\x00-\x1f\x7f-\x9f\ud800-\udfff][^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*")
WORD = re.compile(r"\w+(?:[’'.-]\w+)*")


def paragraphs(text: str) -> list[Span]:
    """Return the lines of text that hold more than blanks, without what is blank before and white space behind them.

    Blank are white space, control characters and lone surrogates: nothing of them can be read.
    """
    return [(match.start(), match.start() + len(match.group().rstrip())) for match in PARAGRAPH.finditer(text)]


def words(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the words of text[start:end]."""
    return [match.span() for match in WORD.finditer(text, start, len(text) if end is None else end)]


def count_words(text: str, start: int, end: int, *, most: int = 10_000) -> int:
    """Count the words of text[start:end], no further than most."""
    if end - start <= most:
        return len(WORD.findall(text, start, end))
    count = 0
    for _ in WORD.finditer(text, start, end):
        count += 1
        if count >= most:
            break
    return count
