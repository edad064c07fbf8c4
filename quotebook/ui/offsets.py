"""The one boundary between our offsets (code points of an article) and Qt's (UTF-16 units of what a widget shows).

A widget may show a text with long tokens elided, long lines broken and paragraphs set apart; the data stays whole.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from quotebook.model import Span

LONGEST_TOKEN = 1_500
"""Characters without a space that Qt still lays out quickly; 100,000 of them cost a second a key."""

LONGEST_LINE = 8_000
KEPT_OF_TOKEN = 200
PROSE_LINE = 120
"""Mean length from which lines are taken for paragraphs, which are then set apart by an empty line."""

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_TOKEN = re.compile(r"\S+")
_BREAK = re.compile(rf"([^\n]{{{LONGEST_LINE}}}\S*)[^\S\n]")
_PARAGRAPH = re.compile(r"(?<=[^\n]\n)(?=[^\n])")


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as a widget shows it, with the way there and back.

    text: what to give to Qt; starts, ends: code points of the article at which something else is shown;
    places: where that begins in text; shifts: by how much what follows it has moved; astral: code points of
    text that take two UTF-16 units.
    """

    text: str
    length: int
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()
    astral: tuple[int, ...] = ()


def shown(text: str) -> Shown:
    """Return how to show an article's cleaned text."""
    edits = sorted((*_elisions(text), *_gaps(text)))
    pieces: list[str] = []
    places: list[int] = []
    done = 0
    length = 0
    for start, end, instead in edits:
        pieces += (text[done:start], instead)
        length += start - done
        places.append(length)
        length += len(instead)
        done = end
    whole = "\n".join(_broken(line) for line in "".join((*pieces, text[done:])).split("\n"))
    shifts = tuple(accumulate(len(instead) - (end - start) for start, end, instead in edits))
    starts = tuple(edit[0] for edit in edits)
    return Shown(whole, len(text), starts, tuple(edit[1] for edit in edits), tuple(places), shifts, _astral(whole))


def plain(text: str) -> Shown:
    """Return how to show a text sign by sign, as somebody who writes in it needs it."""
    return Shown(text, len(text), astral=_astral(text))


def has_long_token(text: str) -> bool:
    """Tell whether a text has so many characters without a space that Qt is slow to lay it out."""
    return max(map(len, text.split()), default=0) > LONGEST_TOKEN


def to_qt(where: Shown, offset: int) -> int:
    """Return the UTF-16 unit at which Qt shows the article's code point offset."""
    at = bisect_right(where.ends, offset)
    if at < len(where.starts) and where.starts[at] < offset:
        place = where.places[at]
    else:
        place = offset + (where.shifts[at - 1] if at else 0)
    return place + bisect_right(where.astral, place - 1)


def to_text(where: Shown, unit: int) -> int:
    """Return the article's code point shown at Qt's UTF-16 unit; inside something elided, its first one."""
    astral = where.astral
    place = unit - bisect_right(range(len(astral)), unit, key=lambda index: astral[index] + index + 1)
    at = bisect_right(where.places, place) - 1
    if at < 0:
        return min(place, where.length)
    beyond = where.ends[at] + where.shifts[at]
    return where.starts[at] if place < beyond else min(place - where.shifts[at], where.length)


def span_to_qt(where: Shown, span: Span) -> Span:
    """Return where Qt shows a span."""
    return to_qt(where, span[0]), to_qt(where, span[1])


def _elisions(text: str) -> list[tuple[int, int, str]]:
    found = (match.span() for match in _TOKEN.finditer(text))
    return [(start + KEPT_OF_TOKEN, end - KEPT_OF_TOKEN, "…") for start, end in found if end - start > LONGEST_TOKEN]


def _broken(line: str) -> str:
    """Break a very long line at spaces; only spaces change, so no offset does."""
    return line if len(line) <= LONGEST_LINE else _BREAK.sub(r"\1" + "\n", line)


def _gaps(text: str) -> list[tuple[int, int, str]]:
    lines = text.count("\n") + 1 - text.count("\n\n")
    if lines < 2 or len(text) / lines < PROSE_LINE:
        return []
    return [(match.start(), match.start(), "\n") for match in _PARAGRAPH.finditer(text)]


def _astral(text: str) -> tuple[int, ...]:
    return () if text.isascii() else tuple(match.start() for match in _ASTRAL.finditer(text))
