"""The narrator within speech, as in French and Spanish: "— Combien ? demande Anna", "—No suena —dijo Ana—. Nada.",
"« Un repreneur existe, dit Anna, mais il hésite. »"."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from quotebook.detect.marks import Region
from quotebook.model import Span

OPENING = re.compile(r"[ \t]*[—–―][ \t\u00a0\u202f]*(?=[^\W_]|[¿¡«“\"…])")
INSERTED = re.compile(r"[ \t\u00a0][—–―][ \t]?(?=[^\W\d_])")
CLOSING = re.compile(r"[—–―](?=[\s.,;:?!…]|$)")
CLAUSE = re.compile(r"(?<=[,?!…])[ \t\u00a0](?:(?:s|m)['’]|(?:se|me|lui|le|la) )?(?P<verb>[^\W\d_]{1,20})")
SENTENCE_END = re.compile(r"[.?!…][ \t\u00a0]+(?=[A-ZÀ-Þ])")
SUBJECT = re.compile(
    r"(?:-t)?-(?:il|elle|ils|elles|on)\b"
    r"|[ \t\u00a0](?:[^\W\d_a-z]|(?:le|la|les|un|une|son|sa|el|los|las|una|su|él|ella)\b|l['’])"
)
PARTICIPLE = re.compile(r"(?:a-t-|avait-|ont-|avaient-|ai-)(?:ils?|elles?|on|je) +(?P<verb>[^\W\d_]{3,20})")
INCISE_END = re.compile(r"[.,](?=[ \t\u00a0])")
HOW = re.compile(
    r"[ \u00a0](?!(?:mais|donc|alors|aussi|voilà|merci|jamais|toujours|souvent|encore|parfois)\b)"
    r"[^\W\d_A-Z]{4,14}(?<!ment)\.(?=[ \u00a0][A-ZÀ-Þ])"
)
"""How the narrator says it was said: ", lâche un habitant, amer. Il aura fallu …"."""
BETWEEN_DASHES = re.compile(
    r"[ \u00a0][—–―](?:(?:s|m)['’]|(?:se|me|lui|le|la) )?(?P<verb>[^\W\d_]{1,20})(?=[ \u00a0])"
    r"[^\n—–―]{1,100}[—–―][,.;:]?(?=[ \u00a0])"
)
"""The narrator between dashes within marks: "No es la voluntad —explicó Arreola—, son las piezas"."""
GOES_ON = re.compile(r"\s*\S+\s+\S")
LONGEST_INCISE = 120
LEAST_TURNS = 2
LONGEST = 2000
SAYING = frozenset(("say", "tell", "ask", "write", "utter"))


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


def without_incises(
    text: str, regions: Iterable[Region], cues: Mapping[str, str], asides: Sequence[Sequence[str]]
) -> Iterator[Region]:
    """Yield regions, parted where the narrator says within the marks who speaks."""
    phrases = sorted((re.escape(" ".join(words)) for words in asides), key=len, reverse=True)
    aside = re.compile(rf" (?:{'|'.join(phrases)})") if phrases else None
    for region in regions:
        start, outer, continues = region.start, region.outer[0], region.continues
        while found := incise(text, start, region.end, cues, aside):
            yield Region(start, found[0], (outer, found[0]), continues=continues)
            start, outer, continues = found[1], found[1], False
        yield Region(start, region.end, (outer, region.outer[1]), region.closed, continues)


def incise(text: str, start: int, end: int, cues: Mapping[str, str], aside: re.Pattern[str] | None) -> Span | None:
    """Return where the narrator's clause within marks begins and where speech goes on, or None."""
    for clause in BETWEEN_DASHES.finditer(text, start, end):
        said = clause["verb"][0].islower() and cues.get(clause["verb"].lower()) in SAYING
        if said and GOES_ON.match(text, clause.end(), end):
            return clause.start(), clause.end() + 1
    for clause in CLAUSE.finditer(text, start, end):
        passed = aside.match(text, clause.end(), end) if aside else None
        subject = SUBJECT.match(text, passed.end() if passed else clause.end(), end)
        told = PARTICIPLE.match(text, clause.start("verb"), end)
        verb = told["verb"] if told else clause["verb"]
        if not subject or not verb[0].islower() or cues.get(verb.lower()) not in SAYING:
            continue
        stop = INCISE_END.search(text, subject.end(), min(end, clause.end() + LONGEST_INCISE))
        first = clause.start() - (text[clause.start() - 1] == ",")
        how = HOW.match(text, stop.end(), end) if stop and stop.group() == "," else None
        stop = how or stop
        if stop and first > start and not text[start:first].isspace() and GOES_ON.match(text, stop.end(), end):
            return first, stop.end() + 1
    return None


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
