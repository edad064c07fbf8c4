"""Where in a text the words stand that a query asks for."""

import re
from collections.abc import Callable, Sequence

from quotebook.model import Span, Spans
from quotebook.text.keys import word_spans

Wanted = tuple[list[str], bool]
"""Folded words in a row, and whether the last one is only the beginning of a word."""


def marker(wanted: Sequence[Wanted]) -> Callable[[str], Spans]:
    """Return a function that gives the spans of a text that wanted match, in order, not overlapping."""
    wanted = [(words, prefix) for words, prefix in wanted if words]
    quick = _quick(wanted)

    def mark(text: str) -> Spans:
        if quick is not None and text.isascii() and not _POINTED.search(text):
            return tuple(found.span() for found in quick.finditer(text))
        return _marked(wanted, text)

    return mark


_PLAIN = re.compile("[a-z0-9]+")
_POINTED = re.compile("[a-zA-Z0-9][.,][a-zA-Z0-9]")


def _quick(wanted: Sequence[Wanted]) -> re.Pattern[str] | None:
    """Return what finds single words of plain letters in ASCII text ten times as fast, or None where more is asked for.

    "don't" is one word; where a point or comma joins others ("U.S.", "1,000"), this does not tell.
    """
    if not all(len(words) == 1 and _PLAIN.fullmatch(words[0]) for words, _ in wanted):
        return None
    forms = [words[0] + ("[a-z0-9]*(?:['`][a-z0-9]+)*" if prefix else "") for words, prefix in wanted]
    before, after = "(?<![a-z0-9])(?<![a-z0-9]['`])", "(?![a-z0-9])(?!['`][a-z0-9])"
    return re.compile(f"{before}(?:{'|'.join(forms)}){after}", re.IGNORECASE) if forms else None


def _marked(wanted: Sequence[Wanted], text: str) -> Spans:
    placed = word_spans(text)
    keys = [key for key, _ in placed]
    starts: dict[str, list[int]] = {}
    for at, key in enumerate(keys):
        starts.setdefault(key, []).append(at)
    runs: list[tuple[int, int]] = []
    for words, prefix in wanted:
        if prefix:
            stem = "".join(words)
            runs += [(at, at + 1) for key, places in starts.items() if key.startswith(stem) for at in places]
        else:
            first = starts.get(words[0], ())
            runs += [(at, at + len(words)) for at in first if keys[at : at + len(words)] == words]
    spans: list[Span] = []
    for first, end in sorted(runs, key=lambda run: (run[0], -run[1])):
        start, stop = placed[first][1][0], placed[end - 1][1][1]
        if not spans or start >= spans[-1][1]:
            spans.append((start, stop))
    return tuple(spans)
