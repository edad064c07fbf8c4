"""What the network says about an article, in the rules' own terms: their mentions, tokens and quoted stretches."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from quotebook.detect.bylines import byline_places, in_credit
from quotebook.detect.cues import Scene
from quotebook.detect.document import Document
from quotebook.detect.mentions import BODY, NOUN, PERSON, TIME, Mention
from quotebook.detect.names import is_human
from quotebook.detect.trees import Learnt
from quotebook.model import Span

if TYPE_CHECKING:  # numpy, which the network needs, may be missing
    from quotebook.detect.network.reading import Mention as Pointed
    from quotebook.detect.network.reading import Network, Reading
    from quotebook.detect.network.spread import Spread

LEAD = 4
"""Code points that may stand before a name for it still to be what a source begins with."""
LONGEST_WITHIN = 40
MOST_ASKED = 3000
"""Contents whose sources are asked for; no article has as many, so that a storm of quotation marks takes no minutes."""


@dataclass(frozen=True, slots=True)
class Trained:
    """A network, what was learnt on top of it, and its name for the record of who detected what."""

    network: Network
    learnt: Learnt
    name: str


@dataclass(frozen=True, slots=True)
class Source:
    """A source the network points to: the rules' mention it means (None: nobody), its span, its share of certainty."""

    mention: Mention | None
    span: Span | None
    share: float


class Advice:
    """The network's reading of one article, asked in terms of a scene."""

    def __init__(self, scene: Scene, reading: Reading) -> None:
        self.scene = scene
        self.reading = reading
        self.first_tokens = [mention.first for mention in scene.mentions]
        self.known: dict[tuple[Span, ...], list[Source]] = {}
        self.mentions: dict[Span, Mention | None] = {}
        self.bylines = byline_places(scene.document)

    def reaches(self, number: int) -> bool:
        """Tell whether region number stands in the part that the network has read."""
        return self.scene.document.regions[number].end <= self.reading.end

    def content(self, number: int) -> float:
        """Return how probably region number is somebody's words."""
        region = self.scene.document.regions[number]
        return self.reading.content_in([(region.start, region.end)])

    def sources(self, number: int) -> list[Source]:
        """Return the sources of region number, likeliest first, each mention once."""
        region = self.scene.document.regions[number]
        return self.sources_of([(region.start, region.end)])

    def sources_of(self, content: Sequence[Span]) -> list[Source]:
        """Return the sources of a content, likeliest first, each mention once."""
        key = tuple(content)
        if key not in self.known and len(self.known) >= MOST_ASKED:
            return []
        if key not in self.known:
            pointed = self.reading.sources_of(content)
            self.known[key] = self.meant(replace(one, span=self.beside(content, one.span)) for one in pointed)
        return self.known[key]

    def beside(self, content: Sequence[Span], span: Span | None) -> Span | None:
        """Return of a span over several sentences what stands in the first or last one of the content, if any does."""
        document = self.scene.document
        first, last = tokens_in(document, span) if span else (0, 0)
        tokens = document.tokens[first:last]
        if not tokens or tokens[0].sentence == tokens[-1].sentence:
            return span
        begin, end = tokens_in(document, content[0])[0], tokens_in(document, content[-1])[1]
        own = {document.tokens[n].sentence for n in (begin, end - 1) if n < len(document.tokens)}
        kept = [token for token in tokens if token.sentence in own]
        return (kept[0].start, kept[-1].end) if kept else span

    def share(self, number: int, mention: Mention | None) -> float:
        """Return how sure the network is that a mention is the source of region number, 0..1."""
        return sum(source.share for source in self.sources(number) if source.mention is mention)

    def meant(self, pointed: Iterable[Pointed]) -> list[Source]:
        """Return what the network points to as mentions of the rules, likeliest first."""
        found: dict[int, Source] = {}
        for one in pointed:
            mention = self.mention_of(one.span) if one.span else None
            if one.span and mention is None:
                continue
            before = found.get(id(mention))
            share = one.probability + (before.share if before else 0.0)
            found[id(mention)] = Source(mention, before.span if before else one.span, share)
        return sorted(found.values(), key=lambda source: -source.share)

    @cached_property
    def spread(self) -> Spread:
        """What the network says of every token."""
        from quotebook.detect.network.spread import spread

        document = self.scene.document
        return spread(self.reading, document.starts, [token.end for token in document.tokens])

    def cue_of(self, content: Sequence[Span]) -> Span:
        """Return the cue of a content as tokens (end exclusive), (0, 0) for none."""
        return cue_tokens(self.scene, self.reading.cues_of(content))

    def mention_of(self, span: Span) -> Mention | None:
        """Return the mention that a span means, the same one each time; who wrote the article is none."""
        if span not in self.mentions:
            document = self.scene.document
            at = min(document.at(span[0]), len(document.tokens) - 1)
            paragraph = document.tokens[at].paragraph if at >= 0 else 0
            written = at >= 0 and (paragraph in self.bylines or in_credit(document, paragraph, span[0]))
            self.mentions[span] = None if written else mention_in(self.scene, self.first_tokens, span)
        return self.mentions[span]


def advise(scene: Scene, network: Network) -> Advice:
    """Let the network read a scene's article."""
    document = scene.document
    return Advice(scene, network.read(document.text, [(region.start, region.end) for region in document.regions]))


def mention_in(scene: Scene, first_tokens: Sequence[int], span: Span) -> Mention | None:
    """Return the mention that a span of text means: the name it begins with, else the one that fills most of it."""
    document = scene.document
    first, last = tokens_in(document, span)
    low = bisect_left(first_tokens, max(0, first - LONGEST_WITHIN))
    high = bisect_left(first_tokens, last)
    inside = [m for m in scene.mentions[low:high] if m.last > first and m.kind != TIME]
    whole = [m for m in inside if not m.possessive] or inside
    if not whole:
        return own_mention(document, first, last)
    named = next((m for m in whole if m.kind == PERSON and span[0] - LEAD <= m.start <= span[0] + LEAD), None)
    if named:
        return named
    tokens = document.tokens
    behind = next((m for m in whole if m.kind == PERSON and m.first > first and tokens[m.first - 1].word == ","), None)
    lead = max(whole, key=lambda m: (m.first >= first and m.first <= first + 1, overlap(m, first, last), -m.first))
    heads = (tokens[behind.first - 2], tokens[lead.head]) if behind else ()
    if behind and any(is_human(token, document.lexicon) for token in heads):
        return behind
    return named_behind(scene, first_tokens, lead) or lead


def named_behind(scene: Scene, first_tokens: Sequence[int], lead: Mention) -> Mention | None:
    """Return the body's name between commas behind a definite description: "the operator, Telvia, said"."""
    tokens = scene.document.tokens
    at = lead.last + 1
    definite = tokens[lead.first].lower == "the" or any(token.tag == "POS" for token in tokens[lead.first : lead.head])
    if lead.kind != NOUN or not definite or at >= len(tokens) or tokens[lead.last].word != ",":
        return None
    low, high = bisect_left(first_tokens, at), bisect_left(first_tokens, at + 1)
    names = (m for m in scene.mentions[low:high] if m.kind == BODY and m.last < len(tokens))
    return next((m for m in names if tokens[m.last].word == ","), None)


def overlap(mention: Mention, first: int, last: int) -> int:
    """Return how many tokens of a range a mention has."""
    return min(mention.last, last) - max(mention.first, first)


def tokens_in(document: Document, span: Span) -> Span:
    """Return the tokens that share a code point with a span, as a range."""
    first = document.at(span[0])
    if first and document.tokens[first - 1].end > span[0]:
        first -= 1
    return first, bisect_left(document.starts, span[1])


def own_mention(document: Document, first: int, last: int) -> Mention | None:
    """Return a mention of the network's own, where the rules see none: its name, if it has capitals, is all of it."""
    if (
        not any(token.word[0].isalnum() for token in document.tokens[first:last])
        or document.tokens[first].sentence != document.tokens[last - 1].sentence
    ):
        return None
    named = all(token.word[0].isupper() for token in document.tokens[first:last])
    return Mention(document, first, last, last - 1, BODY if named else NOUN)


def cue_tokens(scene: Scene, pointed: Iterable[Pointed]) -> Span:
    """Return the likeliest cue of what the network points to: a verb of saying with what stands beside it."""
    document = scene.document
    chances: dict[int, float] = {}
    for one in pointed:
        if one.span:
            for number in range(*tokens_in(document, one.span)):
                chances[number] = max(chances.get(number, 0.0), one.probability)
    if not chances:
        return 0, 0
    best = max(chances, key=lambda n: (bool(scene.cues[n]) or document.tokens[n].lower == "according", chances[n]))
    first = last = best
    while first - 1 in chances and document.tokens[first - 1].tag not in ("RB", "MD"):
        first -= 1
    while last + 1 in chances:
        last += 1
    return first, last + 1
