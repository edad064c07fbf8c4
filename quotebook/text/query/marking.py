"""Where in a text the words stand that a query asks for."""

import re
import unicodedata
from collections.abc import Callable, Sequence

from quotebook.model import Span, Spans
from quotebook.text.keys import fold, word_spans

Wanted = tuple[list[str], bool]
"""Folded words in a row, and whether the last one is only the beginning of a word."""
Mark = Callable[[Sequence[str]], list[Spans]]
"""Gives for each of some texts the spans that a query matches there, in order, not overlapping."""


def marker(wanted: Sequence[Wanted]) -> Mark:
    """Return a function that finds what is wanted in texts."""
    wanted = [(words, prefix) for words, prefix in wanted if words]
    if len(wanted) == 1 and not wanted[0][1] and len(wanted[0][0]) == 1 and _LETTERS.fullmatch(wanted[0][0][0]):
        return _marker_of_word(wanted[0][0][0])
    plain = all(_ASCII_WORD.fullmatch(word) for words, _ in wanted for word in words)
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

    return lambda texts: list(map(mark, texts))


def _marker_of_word(word: str) -> Mark:
    """Return the same for one word of plain letters, as most are that are asked for: in a third of the time.

    Letters with points between them are the only other way in which a text may have it.
    """
    size, pointed = len(word), ".".join(word) + "."

    def mark(texts: Sequence[str]) -> list[Spans]:
        spans: list[Spans] = []
        for text in texts:
            lower = text.lower() if text.isascii() else _as_ascii(text)
            if pointed in lower or not lower.isascii():
                spans.append(_marked([([word], False)], text))
                continue
            found: Spans = ()
            start = lower.find(word)
            while start >= 0:
                end = start + size
                begins = not start or lower[start - 1] == " " or not _joined(lower, start)
                if begins and (lower[end : end + 1] in " .," or _ENDS.match(lower, end)):
                    found = (*found, (start, end))
                start = lower.find(word, end)
            spans.append(found)
        return spans

    return mark


_LETTERS = re.compile("[a-z]{2,}")
_ASCII_WORD = re.compile("[a-z0-9]+")
_POINTED = re.compile("[.,][a-z0-9]")
"""Where words may be joined by a point or comma ("U.S.", "1,000"), only all of them in order tell what stands there."""
_POINTED_LETTER = re.compile(r"\.[a-z]")
"""The same for whole words of letters: what digits are joined to is none. Texts are full of numbers."""
_USUAL = (("`", '"'), ("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("…", " "))


def _as_ascii(text: str) -> str:
    """Return a text in lower case with its usual signs as ASCII has them, as long as it is; others stay."""
    for sign, plain in _USUAL:
        text = text.replace(sign, plain)
    return (text if text.isascii() else text.translate(_PLAIN)).lower()


class _Plain(dict[int, int]):
    """A translation table that makes ASCII of letters that fold to it and of signs, worked out when first met."""

    def __missing__(self, code: int) -> int:
        sign, folded = chr(code), fold(chr(code))
        if code in _SIGNS and unicodedata.category(sign)[0] in "ZPS" and not any(map(str.isalnum, folded)):
            plain = " "
        else:
            plain = folded if sign.isalpha() and folded.isascii() and folded.isalpha() and len(folded) == 1 else sign
        self[code] = ord(plain)
        return self[code]


_SIGNS = {*range(0x80, 0x300), *range(0x2000, 0x2C00)}
"""Where a sign parts words; elsewhere some belong to them."""
_PLAIN = _Plain()


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
_ENDS = re.compile(_END)
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
