"""Where in a text the words stand that a query asks for."""

import re
from collections.abc import Callable, Sequence

from quotebook.model import Span, Spans
from quotebook.text.keys import fold, word_spans

Wanted = tuple[list[str], bool]
"""Folded words in a row, and whether the last one is only the beginning of a word."""


def marker(wanted: Sequence[Wanted]) -> Callable[[str], Spans]:
    """Return a function that gives the spans of a text that wanted match, in order, not overlapping."""
    wanted = [(words, prefix) for words, prefix in wanted if words]
    plain = all(_PLAIN.fullmatch(word) for words, _ in wanted for word in words)
    runs = [(words[0], _REST if prefix else _following(words[1:])) for words, prefix in wanted if plain]
    is_joined = _pointed([words for words, _ in wanted]) if plain else None
    of_letters = all(word.isalpha() and not prefix for words, prefix in wanted for word in words)
    pointed = _POINTED_LETTER if of_letters else _POINTED

    def mark(text: str) -> Spans:
        lower = text.lower() if text.isascii() else _as_ascii(text)
        if is_joined is None or not lower.isascii() or (pointed.search(lower) and is_joined(lower)):
            return _marked(wanted, text)
        spans = _found(lower, *runs[0]) if len(runs) == 1 else [span for run in runs for span in _found(lower, *run)]
        return _apart(spans) if len(spans) > 1 else tuple(spans)

    return mark


_PLAIN = re.compile("[a-z0-9]+")
_POINTED = re.compile("[.,][a-z0-9]")
"""Where words may be joined by a point or comma ("U.S.", "1,000"), only all of them in order tell what stands there."""
_POINTED_LETTER = re.compile(r"\.[a-z]")
"""The same for whole words of letters: what digits are joined to is none. Texts are full of numbers."""
_USUAL = (("`", '"'), ("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("…", " "))


def _as_ascii(text: str) -> str:
    """Return a text in lower case with its usual signs as ASCII has them, as long as it is; others stay."""
    for sign, plain in _USUAL:
        text = text.replace(sign, plain)
    return (text if text.isascii() else text.translate(_PLAIN_LETTERS)).lower()


class _PlainLetters(dict[int, int]):
    """A translation table that makes an ASCII letter of each that folds to one, worked out when it is first met."""

    def __missing__(self, code: int) -> int:
        folded = fold(chr(code)) if chr(code).isalpha() else ""
        self[code] = ord(folded) if len(folded) == 1 and folded.isascii() else code
        return self[code]


_PLAIN_LETTERS = _PlainLetters()


def _pointed(wanted: Sequence[list[str]]) -> Callable[[str], bool]:
    """Return what tells whether wanted words may be joined to others in a text, or written with points inside."""
    if any(len(words) > 1 for words in wanted):
        return lambda lower: True
    firsts = [words[0] for words in wanted]

    def is_joined(lower: str) -> bool:
        bare = lower.replace(".", "").replace(",", "")
        return any(bare.count(word) != lower.count(word) or _has_beside(lower, word) for word in firsts)

    return is_joined


_JOINED_TO = re.compile("[a-z0-9'`]*[.,][a-z0-9]")


def _has_beside(lower: str, word: str) -> bool:
    """Tell whether a word is joined to others; compiling an expression for it takes longer than a page of texts."""
    at = lower.find(word)
    while at >= 0:
        if at > 1 and lower[at - 1] in ".," and lower[at - 2].isalnum():
            return True
        if _JOINED_TO.match(lower, at + len(word)):
            return True
        at = lower.find(word, at + 1)
    return False


_REST = re.compile("[a-z0-9]*(?:['`][a-z0-9]+)*")
_END = "(?!['`]?[a-z0-9])"
_GAP = "(?:[^a-z0-9'`]|['`](?![a-z0-9])|(?<![a-z0-9])['`])+"


def _following(words: list[str]) -> re.Pattern[str]:
    """Return what matches, after the first of some words in a row, the others."""
    return re.compile("".join(_END + _GAP + word for word in words) + _END)


def _found(text: str, first: str, rest: re.Pattern[str]) -> list[Span]:
    """Return the spans of words in plain text: ten times as fast as going through all its words."""
    spans: list[Span] = []
    start = text.find(first)
    while start >= 0:
        end = start + len(first)
        if not (start and text[start - 1] != " " and _joined(text, start)) and (whole := rest.match(text, end)):
            spans.append((start, whole.end()))
        start = text.find(first, end)
    return spans


def _joined(text: str, start: int) -> bool:
    """Tell whether what starts here goes on a word: in "don't" neither "on" nor "t" is one."""
    before = text[max(0, start - 2) : start]
    return before[-1:].isalnum() or (before[-1:] in ("'", "`") and before[:1].isalnum() and len(before) == 2)


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
    return _apart([(placed[first][1][0], placed[end - 1][1][1]) for first, end in runs])


def _apart(spans: list[Span]) -> Spans:
    """Return spans in order; of those that overlap the one that starts first and is longest."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda one: (one[0], -one[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(kept)
