"""An article taken apart: paragraphs, sentences, tokens with parts of speech, and its quoted stretches."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from quotebook.detect.blocks import with_blocks
from quotebook.detect.dialogue import with_dialogue, without_incises
from quotebook.detect.lexicon import Lexicon
from quotebook.detect.marks import Region, quoted_regions
from quotebook.detect.tags import tag_sentence
from quotebook.detect.token import Token
from quotebook.model import Span
from quotebook.text.segment import count_words, paragraphs

LONGEST_PARAGRAPH = 30_000
"""Code points; a longer line is no prose, only its quotation marks are looked at."""
MANY_REGIONS, DENSEST = 1000, 8
"""A text of more quoted stretches than so many, with fewer code points to each, is no prose either."""
LONGEST_SENTENCE = 150
"""Tokens; a longer sentence is cut, so that work on one stays bounded."""
LEAST_PROSE = 6
"""Words of a sentence without capitals from which its paragraph is no headline."""
TOKEN = re.compile(
    r"""
    (?:[A-Za-z]\.){2,}                                # U.S.
    | (?:https?://|www\.)[^\s]{1,2000}
    | [@\#]\w+
    | \d{1,3}-Jährige[rn]?\b                               # die 26-Jährige
    | \d{1,4}(?:-[A-Za-z]{1,20}){1,4}\b                    # 26-year-old
    | \d+(?:[.,:/]\d+){0,20}(?:st|nd|rd|th|s|am|pm)?\b
    | [A-Za-z]{2,40}?(?=n[’']t\b)
    | n[’']t\b
    | [’'](?:s|S|re|ve|ll|d|m)\b
    | (?![A-Z]\w{0,40}-il\b)\w{1,40}(?=-(?:t-)?(?:il|elle|ils|elles|on)\b)   # dit-il, a-t-elle
    | -t-(?=(?:il|elle|ils|elles|on)\b)
    | (?:[cdjlmnst]|[LCDJMNST](?=[’'][a-zà-ÿ])|[Qq]u)[’'](?=[^\W\d_])   # l'institutrice
    | [^\W\d_][’'][^\W\d_]\w*(?:-\w+){0,6}            # O’Malley
    | \w{0,40}[ÃÂ][\u00a0-\u00bf]\w{1,40}                 # FranÃ§ois: UTF-8 once read as Latin-1
    | \w+(?:[-.&‑]\w+){0,8}
    | \.{2,60} | [-–—]{2,60}
    | \S
    """,
    re.VERBOSE,
)
UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]")
STOPS = frozenset(".?!…")
CLOSERS = frozenset("\"”’')]»“")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens first to last (exclusive) of one paragraph."""

    first: int
    last: int
    paragraph: int


class Document:
    """Everything the rules look at in one article; spans are tokens' numbers unless they are called offsets.

    extents: for each region its first and last token (exclusive), (0, 0) where it has none; sizes: its words;
    dashed: where stretches of a dialogue set with dashes begin; bare: those of turns without a cue; long: offsets of
    what is no prose, of which only the marks are looked at; dense: True where that is the whole text.
    """

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        self.paragraphs = paragraphs(text)
        self.regions = quoted_regions(text)
        self.dense = is_dense(text, self.regions)
        if self.dense:
            self.paragraphs = []
            self.regions = [region for region in self.regions if region.end - region.start >= DENSEST]
        self.regions = with_blocks(text, self.paragraphs, self.regions)
        self.dashed: set[int] = set()
        self.bare: set[int] = set()
        if lexicon.dashes:
            self.regions, self.dashed, self.bare = with_dialogue(text, self.paragraphs, self.regions, lexicon.cues)
        if lexicon.incises:
            self.regions = list(without_incises(text, self.regions, lexicon.cues, lexicon.asides))
        self.sizes = [size_of(text, region.start, region.end) for region in self.regions]
        self.tokens: list[Token] = []
        self.sentences: list[Sentence] = []
        self.starts: list[int] = []
        self.long: list[Span] = [(0, len(text))] if self.dense else []
        for number, (start, end) in enumerate(self.paragraphs):
            if end - start > LONGEST_PARAGRAPH:
                self.long.append((start, end))
            else:
                self.add_paragraph(number, start, end)
        self.starts = [token.start for token in self.tokens]
        self.extents = self.place_regions()
        self.repair_unclosed()
        proper = proper_words(self.tokens, self.sentences)
        for sentence in self.sentences:
            tag_sentence(self.tokens[sentence.first : sentence.last], lexicon, proper)

    def add_paragraph(self, number: int, start: int, end: int) -> None:
        """Add a paragraph's tokens and sentences."""
        found = merged(
            [Token(m.start(), m.end(), m.group(), number) for m in TOKEN.finditer(self.text, start, end)],
            self.lexicon.abbreviations,
        )
        base = len(self.tokens)
        for number_in, token in enumerate(found):
            token.index = base + number_in
        for first, last in sentence_cuts(found, self.lexicon):
            for token in found[first:last]:
                token.sentence = len(self.sentences)
            self.sentences.append(Sentence(base + first, base + last, number))
        self.tokens += found

    @cached_property
    def headlines(self) -> frozenset[int]:
        """The paragraphs that are set like headlines: most words with a capital, or all capitals; none with prose."""
        found: set[int] = set()
        prose: set[int] = set()
        for sentence in self.sentences:
            inside = [t for t in self.tokens[sentence.first : sentence.last] if t.word[0].isalpha()]
            upper = sum(1 for t in inside if t.word[0].isupper())
            if 4 <= len(inside) <= 30 and upper >= 0.7 * len(inside):
                found.add(sentence.paragraph)
            elif len(inside) >= LEAST_PROSE and upper < 0.5 * len(inside):
                prose.add(sentence.paragraph)
        return frozenset(found - prose)

    def place_regions(self) -> list[Span]:
        """Give every token its region; return each region's extent in tokens."""
        extents: list[Span] = []
        for number, region in enumerate(self.regions):
            first, last = self.at(region.start), self.at(region.end)
            for token in self.tokens[first:last]:
                token.region = number
            extents.append((first, last))
        return extents

    def repair_unclosed(self) -> None:
        """End a stretch whose closing mark was lost where the narrator goes on: `“We won, said Ann.`"""
        for number, region in enumerate(self.regions):
            if region.closed:
                continue
            first, last = self.extents[number]
            cut = next((n for n in range(first, last - 2) if self.narrator_at(n)), -1)
            if cut < 0:
                continue
            self.regions[number] = region._replace(end=self.tokens[cut].start)
            self.sizes[number] = size_of(self.text, region.start, self.tokens[cut].start)
            self.extents[number] = (first, cut)
            for token in self.tokens[cut:last]:
                token.region = -1
            if number + 1 < len(self.regions) and self.regions[number + 1].continues:
                self.regions[number + 1] = self.regions[number + 1]._replace(continues=False)

    def narrator_at(self, comma: int) -> bool:
        """Tell whether an attribution stands behind a comma: ", said Ann" or ", he said." """
        if self.tokens[comma].word != ",":
            return False
        one, two = self.tokens[comma + 1], self.tokens[comma + 2]
        cues, pronouns = self.lexicon.cues, self.lexicon.pronouns
        if cues.get(one.lower) == "say":
            return two.word[0].isupper() or pronouns.get(two.lower) in ("m", "f")
        named = one.word[0].isupper() or pronouns.get(one.lower) in ("m", "f")
        if not named or cues.get(two.lower) != "say" or comma + 3 >= len(self.tokens):
            return False
        return self.tokens[comma + 3].word in ".,"

    def at(self, offset: int) -> int:
        """Return the number of the first token that begins at offset or later."""
        number = bisect_right(self.starts, offset)
        return number - 1 if number and self.starts[number - 1] == offset else number

    def sentence_of(self, number: int) -> Sentence:
        """Return the sentence of a token."""
        return self.sentences[self.tokens[number].sentence]

    def words(self, first: int, last: int) -> str:
        """Return the text from token first to token last (exclusive), verbatim."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if last > first else ""


def is_dense(text: str, regions: Sequence[Region]) -> bool:
    """Tell whether a text is so full of quotation marks that hardly a word has room between them."""
    return len(regions) > MANY_REGIONS and len(text) < DENSEST * len(regions)


def size_of(text: str, start: int, end: int) -> int:
    """Return the words of a stretch; in scripts without spaces two signs are one word."""
    size = count_words(text, start, end, most=1000)
    if size >= 4 or text[start : min(end, start + 2000)].isascii():
        return size
    return max(size, sum(1 for _ in UNSPACED.finditer(text, start, min(end, start + 2000))) // 2)


def merged(tokens: list[Token], abbreviations: frozenset[str]) -> list[Token]:
    """Join an abbreviation or initial with the full stop behind it."""
    out: list[Token] = []
    for token in tokens:
        last = out[-1] if out else None
        if token.word == "." and last and last.end == token.start and is_short(last, abbreviations):
            last.end = token.end
            last.word += "."
            last.lower += "."
        else:
            out.append(token)
    return out


SMALL_SHORT = frozenset(("etc", "vs", "est", "approx", "hon"))
"""Abbreviations written in small letters too."""


def is_short(token: Token, abbreviations: frozenset[str]) -> bool:
    """Tell whether a full stop behind a token belongs to it."""
    if len(token.word) == 1:
        return token.word.isupper()
    return token.lower in abbreviations and (token.word[0].isupper() or token.lower in SMALL_SHORT)


def sentence_cuts(tokens: list[Token], lexicon: Lexicon) -> list[Span]:
    """Return the sentences of a paragraph's tokens as (first, last) with last exclusive."""
    cuts: list[Span] = []
    first = 0
    number = 0
    count = len(tokens)
    while number < count:
        token = tokens[number]
        number += 1
        if number - first >= LONGEST_SENTENCE:
            cuts.append((first, number))
            first = number
            continue
        if token.word[0] not in STOPS and not (token.word[-1] == "." and len(token.word) > 2):
            continue
        while number < count and tokens[number].word in CLOSERS and tokens[number].start == tokens[number - 1].end:
            number += 1
        if number >= count or ends_sentence(token, tokens[number - 1], tokens[number], lexicon):
            cuts.append((first, number))
            first = number
    if first < count:
        cuts.append((first, count))
    return cuts


def ends_sentence(stop: Token, last: Token, following: Token, lexicon: Lexicon) -> bool:
    """Tell whether a sentence ends at stop, with following the token after it."""
    head = following.word[0]
    if following.start == last.end or not (head.isupper() or head.isdigit() or head in "\"“‘«'([„¿¡•-–—…@#「"):
        return False
    if stop.word[0] in STOPS and stop.word[-1] in STOPS:
        return True
    if len(stop.word) == 2 or stop.lower.rstrip(".") in lexicon.honorifics:
        return False
    return lexicon.tags.get(following.lower) in ("DT", "PRP", "PRP$", "IN", "CC", "RB", "WRB", "EX", "WDT")


def proper_words(tokens: list[Token], sentences: list[Sentence]) -> frozenset[str]:
    """Return the words that stand inside sentences with a capital, lower-cased, and never without one.

    Headlines, where most words have a capital, do not count.
    """
    capital: set[str] = set()
    small: set[str] = set()
    for sentence in sentences:
        inside = [t for t in tokens[sentence.first : sentence.last] if t.word[0].isalpha()]
        upper = [t for t in inside[1:] if t.word[0].isupper()]
        small.update(t.lower for t in inside if t.word[0].islower())
        if len(upper) * 2 <= len(inside):
            capital.update(t.lower for t in upper)
    return frozenset(capital - small)
