"""Block quotations: paragraphs set off by ">" or by indentation behind a paragraph that ends with a colon."""

import re
from collections.abc import Sequence

from quotebook.detect.dialogue import is_inside
from quotebook.detect.marks import Region
from quotebook.model import Span

MARKER = re.compile(r">[>\s]*")
INDENT = re.compile(r"(?:^|[\n\r\u2028\u2029])[ \t\u00a0]{2,20}$")
COLON = ":："
STOPS = ".?!…"


def with_blocks(text: str, paragraphs: Sequence[Span], regions: list[Region]) -> list[Region]:
    """Return regions with the block quotations, and without what stands in marks inside these."""
    found: list[Region] = []
    before: Span | None = None
    for start, end in paragraphs:
        marker = MARKER.match(text, start, end)
        runs_on = bool(found and before and found[-1].end == before[1])
        opened = before is not None and text[before[1] - 1] in COLON and not is_indented(text, before[0])
        begin = marker.end() if marker else start
        if (marker or is_indented(text, start)) and (opened or runs_on) and is_prose(text, begin, end):
            found.append(Region(begin, end, (start, end), continues=runs_on))
        before = start, end
    if not found:
        return regions
    spans = [(region.start, region.end) for region in found]
    starts = [start for start, _ in spans]
    others = [region for region in regions if not is_inside(region.start, starts, spans)]
    return sorted(others + found, key=lambda region: region.start)


def is_indented(text: str, start: int) -> bool:
    """Tell whether white space stands between the beginning of its line and a paragraph."""
    return bool(INDENT.search(text[max(0, start - 22) : start]))


def is_prose(text: str, begin: int, end: int) -> bool:
    """Tell whether a paragraph is a sentence, no list and no code."""
    return begin < end and text[begin].isalpha() and text[end - 1] in STOPS
