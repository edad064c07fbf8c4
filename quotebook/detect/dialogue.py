"""Dialogue set with dashes, as in French and Spanish: "— Combien ? demande Anna", "—No suena —dijo Ana—. Nada."."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from quotebook.detect.marks import Region
from quotebook.model import Span

OPENING = re.compile(r"[ \t]*[—–―][ \t\u00a0\u202f]*(?=[^\W_]|[¿¡«“\"…])")
INSERTED = re.compile(r"[ \t\u00a0][—–―][ \t]?(?=[^\W\d_])")
CLOSING = re.compile(r"[—–―](?=[\s.,;:?!…]|$)")
CLAUSE = re.compile(r"(?<=[,?!…])[ \t\u00a0](?:(?:s|m)['’]|(?:se|me|lui|le|la) )?(?P<verb>[^\W\d_]{2,20})")
SENTENCE_END = re.compile(r"[.?!…][ \t\u00a0]+(?=[A-ZÀ-Þ])")
LEAST_TURNS = 2
LONGEST = 2000


def with_dialogue(
    text: str, paragraphs: Sequence[Span], regions: list[Region], cues: Mapping[str, str]
) -> tuple[list[Region], set[int], set[int]]:
    """Return regions with the speech of paragraphs that open with a dash, where their stretches begin, and where
    turns without a cue begin."""
    opened = [(m.end(), end) for start, end in paragraphs if (m := OPENING.match(text, start, end))]
    opened = [span for span in opened if span[1] - span[0] <= LONGEST]
    if len(opened) < LEAST_TURNS:
        return regions, set(), set()
    spoken = {span: speech(text, *span, cues) for span in opened}
    found = [Region(start, end, (start, end)) for pieces in spoken.values() for start, end in pieces]
    bare = {pieces[0][0] for span, pieces in spoken.items() if pieces == [span]}
    starts = [start for start, _ in opened]
    others = [region for region in regions if not is_inside(region.start, starts, opened)]
    whole = sorted(others + found, key=lambda region: region.start)
    return whole, {region.start for region in found}, bare


def is_inside(offset: int, starts: list[int], spans: list[Span]) -> bool:
    """Tell whether an offset lies in one of the spans, which are in order."""
    number = bisect_right(starts, offset) - 1
    return number >= 0 and offset < spans[number][1]


def speech(text: str, start: int, end: int, cues: Mapping[str, str]) -> list[Span]:
    """Return the stretches of a turn that are spoken, its narrator's clauses left out."""
    pieces: list[Span] = []
    while start < end:
        cut, resume = narration(text, start, end, cues)
        piece = stripped(text, start, cut)
        if piece[1] > piece[0]:
            pieces.append(piece)
        start = resume
    return pieces


def narration(text: str, start: int, end: int, cues: Mapping[str, str]) -> Span:
    """Return where the narrator's next clause begins and where speech goes on; end twice where there is none."""
    inserted = INSERTED.search(text, start, end)
    if inserted:
        closing = CLOSING.search(text, inserted.end(), end)
        return inserted.start(), closing.end() if closing else end
    for clause in CLAUSE.finditer(text, start, end):
        verb = clause["verb"].lower()
        if verb in cues and clause["verb"][0].islower():
            stop = SENTENCE_END.search(text, clause.end(), end)
            return clause.start(), stop.end() if stop else end
    return end, end


def stripped(text: str, start: int, end: int) -> Span:
    """Return offsets without white space and stray punctuation at the ends."""
    while start < end and (text[start].isspace() or text[start] in ".,;:"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    return start, end
