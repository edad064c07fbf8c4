"""Where the ends of a span may go when a person moves them: by whole words, whatever the script."""

import re
import unicodedata

from quotebook.model import Span

WINDOW = 400
"""How far from a span's end the next word is looked for, in characters."""

_JOINERS = "’'.-‐‑"
_WORD = re.compile(r"cm*|w[wm]*(?:jw[wm]*)*")
_AFTER = re.compile(r"[.,;:!?…)\]。，、！？；：؟،؛।]+")
_ALONE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""Signs of scripts that set no spaces between words: each is a step of its own."""


def moved_end(text: str, span: Span, key: str) -> Span:
    """Move an end of a span by a word: "[" and "{" its begin out and in, "]" and "}" its end out and in.

    What stands between two words goes with the step; a full stop or comma behind the span is a step of its own.
    The span never becomes empty: an end that cannot go further stays.
    """
    start, end = span
    if key == "[":
        return max((word[0] for word in _words(text, max(0, start - WINDOW), start)), default=start), end
    if key == "]":
        after = _AFTER.match(text, end, end + WINDOW)
        return start, after.end() if after else _next_end(text, end)
    if key == "{":
        return next((word[0] for word in _words(text, start, min(end, start + WINDOW)) if word[0] > start), start), end
    return start, max((word[1] for word in _words(text, max(start, end - WINDOW), end) if word[1] < end), default=end)


def whole_words(text: str, span: Span) -> Span:
    """Return the span with the words that it cuts in two taken in whole."""
    start, end = span
    for word in _words(text, max(0, start - WINDOW), min(len(text), start + WINDOW)):
        if word[0] < start < word[1]:
            start = word[0]
    for word in _words(text, max(0, end - WINDOW), min(len(text), end + WINDOW)):
        if word[0] < end < word[1]:
            end = word[1]
    return start, end


def _next_end(text: str, end: int) -> int:
    return next((word[1] for word in _words(text, end, min(len(text), end + WINDOW))), end)


def _words(text: str, start: int, end: int) -> list[Span]:
    """Return the words of text[start:end]; letters with their marks, numbers, and signs like € or emoji."""
    classes = "".join(_class(sign) for sign in text[start:end])
    return [(start + match.start(), start + match.end()) for match in _WORD.finditer(classes)]


def _class(sign: str) -> str:
    """Return w for what makes words, c for a word of its own, m for what hangs on, j for what joins, else a blank."""
    if sign in _JOINERS:
        return "j"
    if _ALONE.match(sign):
        return "c"
    category = unicodedata.category(sign)
    return "m" if category[0] == "M" or category == "Cf" else "w" if category[0] in "LNS" else " "
