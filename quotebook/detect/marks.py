"""Quotation marks: which stretches of a text stand in them, however they are written.

Straight marks are told apart by what stands beside them and nest by depth; a stretch that its paragraph does not
close ends there. Single marks count only in an article that quotes with them (British style), and curly ones also in
a paragraph where they plainly enclose speech.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quotebook.model import Span
from quotebook.text.segment import paragraphs

CLOSERS = {
    "“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", "〝": "〞〟", "＂": "＂", "‟": "”", '"': '"',
    "``": "''", "''": "''", "‘": "'’", "'": "'’", "‚": "‘’", "‹": "›", "›": "‹",
}  # fmt: skip
"""By the mark that opens, those that close."""
WHOLE = r"""(?<!\S)"(?=\w)[^“”„‟«»「」『』〝〞〟＂"‘’‚'‹›`]*+(?<=[^\W\d_]|[,.?!…])"|"""
"""A stretch with its two straight marks, where what stands beside them leaves no doubt that they open and close it."""
DOUBLE = re.compile(WHOLE + "[“”„‟«»「」『』〝〞〟＂\"]|``|''")
ANY = re.compile(WHOLE + "[“”„‟«»「」『』〝〞〟＂\"‘’‚'‹›]|``")
CLIPPED = r"(?:tis|twas|em|n|til|cause|cos|course(?=[ ]\w)|nuff|fraid|spose|round|bout)\b"
"""Words whose first letters an apostrophe stands for."""
SINGLE_OPEN = re.compile(rf"(?<![\w’'])[‘'](?=[^\W\d_])(?!{CLIPPED})", re.IGNORECASE)
SINGLE_SPEECH = re.compile(r"[,.?!…][’'](?=[\s—–)]|$)", re.MULTILINE)
CURLY_SPEECH = re.compile(r"(?<![\w’'])‘(?=[^\W\d_])[^‘\n]{12,1000}?(?<=[,.?!…])’(?=[\s—–]|$)")
HEADLINE_SPEECH = re.compile(
    r"(?:(?<=: )|(?<!.))[‘'](?=[^\W\d_])(?P<words>(?:[^‘’'\n]|(?<=\w)[’'](?=\w)){12,200})[’'](?=:\s|,?[ ][^\W_]|\s*$)",
    re.MULTILINE,
)
"""British headlines quote with single marks above articles that use double ones: 'I lost it all', says grocer."""
DOUBLE_OPEN = re.compile('(?<!\\w)[“„«"](?=\\w)')
OPENS_AFTER = "([{—–-/‘'\"“„«‚`:;¿¡"
ELIDED = re.compile(r"(?:\b(?:o|wi|an|th|ol|t|fo|d|lil|mo)|\w{2,}in)\Z", re.IGNORECASE)
"""Words that dialect cuts short; what is left out is a letter behind them."""
CLOSES_LATER = re.compile(r"[\w,.?!…][’'](?!\w)")
MEASURE = re.compile(r"(?:\d['’′]\s?\d{1,2}|\b\d{1,3}(?:[.,]\d+)?)$")
NEXT_OPENS = re.compile(r"\s*[\n\r\u2028\u2029]\s*[“\"«„‘「]")
LONGEST_MARK = 2
LONGEST_HEADLINE = 300
DEEPEST = 8


class Region(NamedTuple):
    """A quoted stretch, its marks excluded: a tuple, for a text may have as many as it has marks.

    outer: the span with its marks; closed: False where its paragraph ends before a closing mark; continues: True
    where it goes on with the stretch before it, over a paragraph break.
    """

    start: int
    end: int
    outer: Span
    closed: bool = True
    continues: bool = False


@dataclass(slots=True)
class Mark:
    """An open mark on the stack: where it stands, where its content begins, what closes it."""

    at: int
    content: int
    closers: str


def quoted_regions(text: str) -> list[Region]:
    """Return the outermost quoted stretches of a text, in order."""
    singles = quotes_with_singles(text)
    regions: list[Region] = []
    pending = False
    for number, (start, end) in enumerate(paragraphs(text)):
        headed = number == 0 and end - start <= LONGEST_HEADLINE and headline_quotes(text, start, end)
        here = singles or headed or CURLY_SPEECH.search(text, start, end) is not None
        found = paragraph_regions(text, start, end, singles=here, pending=pending)
        regions += found
        pending = bool(found) and not found[-1].closed and found[-1].end == end
    return joined(text, regions)


def headline_quotes(text: str, start: int, end: int) -> bool:
    """Tell whether a headline quotes with single marks; one that names nobody, words that the article repeats."""
    match = HEADLINE_SPEECH.search(text, start, end)
    return bool(match) and (text[match.end() : match.end() + 1] != ":" or text.find(match["words"], end) >= 0)


def quotes_with_singles(text: str) -> bool:
    """Tell whether an article quotes with single marks: they open words and close after a comma or full stop."""
    speech = sum(1 for _ in SINGLE_SPEECH.finditer(text[:200_000]))
    if not speech:
        return False
    singles = sum(1 for _ in SINGLE_OPEN.finditer(text[:200_000]))
    doubles = sum(1 for _ in DOUBLE_OPEN.finditer(text[:200_000]))
    return singles > doubles and speech * 4 >= singles


def paragraph_regions(text: str, start: int, end: int, *, singles: bool, pending: bool) -> list[Region]:
    """Return the outermost quoted stretches of one paragraph; pending: the one before it was left open."""
    found: list[Region] = []
    nested: list[Region] = []
    stack: list[Mark] = []
    for number, match in enumerate((ANY if singles else DOUBLE).finditer(text, start, end)):
        at, until = match.span()
        if until - at > LONGEST_MARK:
            if len(stack) < 2:
                (nested if stack else found).append(Region(at + 1, until - 1, (at, until)))
            elif len(stack) == DEEPEST:
                stack.pop()
            continue
        mark = match.group()
        role = (straight_role if mark == '"' else role_of)(text, start, end, at, mark, stack)
        if role == "close" and stack:
            closed = stack.pop()
            if at > closed.content and len(stack) < 2:
                (nested if stack else found).append(Region(closed.content, at, (closed.at, at + len(mark))))
        elif role == "close" and pending and not found and number == 0:
            found.append(Region(start, at, (start, at + len(mark)), continues=True))
        elif role == "open" and len(stack) < DEEPEST:
            stack.append(Mark(at, at + len(mark), CLOSERS.get(mark, mark)))
    if stack:
        found = with_unclosed(text, end, found, nested, stack)
    return [region for region in found if text[region.start : region.end].strip()]


def role_of(text: str, start: int, end: int, at: int, mark: str, stack: Sequence[Mark]) -> str:
    """Tell what a mark that is not straight does where it stands: "open", "close" or "" for neither."""
    before = text[at - 1] if at > start else " "
    after = text[at + len(mark)] if at + len(mark) < end else " "
    if stack and mark in stack[-1].closers and mark not in "'’":
        return "close"
    if mark in ("'", "’", "‘"):
        return single_role(text, at, end, mark, before, after, stack)
    if mark == "''":
        return "close" if stack and stack[-1].closers == "''" else "open" if before.isspace() else "close"
    if mark in "”〞〟" or (mark == "“" and stack and stack[-1].closers == "“”"):
        return "close" if stack or not opens_here(before, after) else "open"
    if mark in "»«":
        return guillemet_role(mark, before, after, stack)
    if mark in "」』":
        return "close"
    return "open"


def straight_role(text: str, start: int, end: int, at: int, mark: str, stack: Sequence[Mark]) -> str:
    """Tell what a straight double mark does, by its neighbours and by how many are open."""
    before = text[at - 1] if at > start else " "
    if before.isalpha():
        return "close"
    after = text[at + 1] if at + 1 < end else " "
    spaced = before.isspace()
    opens = (spaced or before in OPENS_AFTER) and not after.isspace() and after not in ",.;!?"
    if opens and spaced:
        return "open"
    if before.isdigit() and MEASURE.search(text, max(start, at - 8), at) and not (stack and stack[0].closers == '"'):
        return ""
    if not spaced and not opens:
        return "close"
    return "close" if stack else "open"


def single_role(text: str, at: int, end: int, mark: str, before: str, after: str, stack: Sequence[Mark]) -> str:
    """Tell what a single mark does: an apostrophe does nothing."""
    if mark == "‘" or (mark == "'" and not before.isalnum() and SINGLE_OPEN.match(text, at)):
        return (
            "open"
            if not stack or stack[-1].closers != "'’"
            else "close"
            if mark == "'" and not after.isalnum()
            else "open"
        )
    if after.isalnum() or before.isspace() or not any(mark in open_.closers for open_ in stack):
        return ""
    if drops_letter(text, at, end):
        return ""
    if before == "s" and after == " " and SINGLE_SPEECH.search(text, at + 1, min(end, at + 300)):
        opener = SINGLE_OPEN.search(text, at + 1, min(end, at + 300))
        closer = SINGLE_SPEECH.search(text, at + 1, min(end, at + 300))
        if closer and (opener is None or closer.start() < opener.start()):
            return ""
    return "close"


def drops_letter(text: str, at: int, end: int) -> bool:
    """Tell whether a single mark stands for a letter left out: "the end o' an era", "the singin'.'"."""
    if not ELIDED.search(text, max(0, at - 12), at):
        return False
    behind = text[at + 1 : at + 3]
    if behind[:1] in ".,!?" and behind[1:] and behind[1] in "'’":
        return True
    return (
        behind[:1] == " " and behind[1:].islower() and CLOSES_LATER.search(text, at + 1, min(end, at + 300)) is not None
    )


def guillemet_role(mark: str, before: str, after: str, stack: Sequence[Mark]) -> str:
    """Tell what « or » does: both may open, in French and in German style."""
    if stack and mark in stack[-1].closers:
        return "close"
    if mark == "«":
        return "open"
    return "open" if opens_here(before, after) else "close"


def opens_here(before: str, after: str) -> bool:
    """Tell whether a mark between two characters can open."""
    return (before.isspace() or before in OPENS_AFTER) and not after.isspace()


def with_unclosed(text: str, end: int, found: list[Region], nested: list[Region], stack: list[Mark]) -> list[Region]:
    """Settle what a paragraph left open.

    One mark is open: the stretch runs to the paragraph's end. More are open, or a stretch closed inside an open one
    that no next paragraph goes on with: a closing mark was lost, and each stretch ends where the next one opens.
    """
    first = stack[0]
    kept = [region for region in found if region.start < first.at]
    lost = [region for region in nested if region.start > first.at]
    if lost and NEXT_OPENS.match(text, end):
        lost = []
    openers = sorted({mark.at for mark in stack[1:]} | {region.outer[0] for region in lost})
    for mark in stack[: 1 if lost else None]:
        until = next((at for at in openers if at > mark.at), end)
        stop = mark.content + len(text[mark.content : until].rstrip())
        if stop > mark.content:
            kept.append(Region(mark.content, stop, (mark.at, stop), closed=False))
    return kept + lost


def joined(text: str, regions: Iterable[Region]) -> list[Region]:
    """Mark the regions that go on with an unclosed one of the paragraph before."""
    out: list[Region] = []
    for region in regions:
        last = out[-1] if out else None
        if last and not last.closed and not region.continues and runs_on(text, last, region):
            region = Region(region.start, region.end, region.outer, region.closed, continues=True)
        out.append(region)
    return out


def runs_on(text: str, last: Region, region: Region) -> bool:
    """Tell whether nothing but a paragraph break stands between two regions."""
    between = text[last.end : region.outer[0]]
    return len(between) < 20 and not between.strip() and "\n" in between
