"""What days, weeks, months and years an article's narrator names, and what is looked at of a statement to date it."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from quotebook.detect.cues import cue_group
from quotebook.detect.dates import Found, date_words
from quotebook.detect.document import Document, Token
from quotebook.detect.mentions import Mention
from quotebook.detect.quotations import Spoken
from quotebook.detect.resolve import Resolved
from quotebook.detect.speakers import Speaker, acts
from quotebook.model import Precision

PLACES_BEFORE, PLACES_BEHIND, PLACES_FIRST = 14, 8, 3
BESIDE_DAY = 5
"""Tokens between a day inside what somebody said and the debate or hearing that it is the day of."""


@dataclass(slots=True)
class Place:
    """Where the narrator names a date: its token and sentence, who is named there, what else is
    told; told: it stands inside what somebody said."""

    found: Found
    token: int
    sentence: int
    paragraph: int
    number: int
    named: frozenset[object]
    reports: bool
    ahead: bool
    events: frozenset[str]
    told: bool


@dataclass(slots=True)
class Statement:
    """What is looked at of a quotation: where it stands, its narrator's sentences, who speaks."""

    spoken: Spoken
    key: object
    speaker: Speaker | None
    sentence: int
    paragraph: int
    anchor: int
    frame: frozenset[int]
    words: list[Token]
    near: list[Place] = field(default_factory=list[Place])


class Calendar:
    """The days and other dates that the narrator of an article names.

    vague: the weeks, months and years by sentence; occasions: the sentences of such as own what follows ("last week's
    summit"); acting: for each speaker the sentences in which it does something on a day, by day.
    """

    def __init__(
        self, document: Document, mentions: Sequence[Mention], spoken: Sequence[Spoken], published: date | None
    ) -> None:
        self.document = document
        self.told = sorted(span for found in spoken for span in found.content)
        self.begins = [start for start, _ in self.told]
        self.places: list[Place] = []
        self.vague: dict[int, list[Found]] = {}
        self.occasions: set[int] = set()
        self.acting: dict[object, dict[str, list[int]]] = {}
        self.reporting: set[tuple[object, str]] = set()
        self.by_sentence: dict[int, list[Mention]] = {}
        for mention in mentions:
            if mention.entity is not None:
                self.by_sentence.setdefault(mention.sentence, []).append(mention)
        long = frozenset(document.long)
        for span in document.paragraphs:
            if span not in long:
                for found in date_words(document.text, *span, document.lexicon, published):
                    self.add(found)
        self.tokens = [place.token for place in self.places]
        self.counts = Counter(place.found.said_on.value for place in self.places)
        self.first: dict[str, Place] = {}
        for place in self.places:
            self.first.setdefault(place.found.said_on.value, place)

    def add(self, found: Found) -> None:
        """Add a date that stands in the narrator's own words."""
        document = self.document
        at = document.at(found.span[0])
        if at >= len(document.tokens) or document.tokens[at].region >= 0:
            return
        token = document.tokens[at]
        if found.said_on.precision is not Precision.DAY:
            if found.owned:
                self.occasions.add(token.sentence)
            else:
                self.vague.setdefault(token.sentence, []).append(found)
            return
        here = self.by_sentence.get(token.sentence, [])
        sentence = document.sentences[token.sentence]
        inside = document.tokens[sentence.first : sentence.last]
        reports = any(cue_group(document, t) not in ("", "think", "call") for t in inside)
        for mention in here:
            if acts(document, mention):
                key, value = id(mention.entity), found.said_on.value
                self.acting.setdefault(key, {}).setdefault(value, []).append(token.sentence)
                if reports:
                    self.reporting.add((key, value))
        told = self.is_told(found.span[0])
        close = document.tokens[max(sentence.first, at - BESIDE_DAY) : min(sentence.last, at + BESIDE_DAY + 1)]
        self.places.append(
            Place(
                found,
                at,
                token.sentence,
                token.paragraph,
                len(self.places),
                frozenset(id(m.entity) for m in here),
                reports,
                any(t.lower in signs(document, "ahead") for t in document.tokens[max(sentence.first, at - 8) : at]),
                frozenset(t.lower for t in (close if told else inside) if t.lower in signs(document, "events")),
                told,
            )
        )

    def is_told(self, offset: int) -> bool:
        """Tell whether an offset stands inside what somebody said: a day there is seldom the day of saying it."""
        last = bisect_right(self.begins, offset)
        return any(offset < end for _, end in self.told[max(0, last - 4) : last])

    def statement(self, spoken: Spoken, resolved: Resolved) -> Statement:
        """Return what is looked at of a quotation, with the places of dates near it."""
        document = self.document
        tokens = document.tokens
        token = tokens[min(spoken.first, len(tokens) - 1)]
        mention = spoken.mention
        frame = {mention.sentence if mention else token.sentence}
        anchor = mention.first if mention else spoken.first
        if spoken.cue[1]:
            frame.add(tokens[spoken.cue[0]].sentence)
            anchor = spoken.cue[0]
        sentences = [document.sentences[number] for number in sorted(frame)]
        words = [t for s in sentences for t in tokens[s.first : s.last] if t.region < 0]
        key: object = id(resolved.speaker) if resolved.speaker else resolved.name
        low = bisect_left(self.tokens, anchor + 1)
        near = self.places[: min(PLACES_FIRST, max(0, low - PLACES_BEFORE))]
        near += self.places[max(0, low - PLACES_BEFORE) : low + PLACES_BEHIND]
        return Statement(
            spoken, key, resolved.speaker, token.sentence, token.paragraph, anchor, frozenset(frame), words, near
        )


def signs(document: Document, sort: str) -> frozenset[str]:
    """Return the words of a sort that tell of a date in the document's language."""
    return document.lexicon.date_signs.get(sort, frozenset())
