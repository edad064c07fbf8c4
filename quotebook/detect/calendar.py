"""What days, weeks, months and years an article's narrator names, and what is looked at of a statement to date it."""

import re
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
NEAR_CUE = 6
"""Tokens from a cue within which a date tells when it was said."""
SPENT = frozenset(("spent", "spends", "spending"))
DATELINES, LONGEST_AGENCY = 8, 60
"""Paragraphs at whose beginning a dateline may stand; code points between its date and its dash."""
PLACE_FIRST = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{2,40},(?: [A-Z][\w. ]{1,20},)? ?")
AGENCY_THEN_DASH = re.compile(r",?\s*(?:\([^)\n]{2,40}\)\s*)?(?:—|–|--|-)\s")
BESIDE_DAY = 5
"""Tokens between a day inside what somebody said and the debate or hearing that it is the day of."""
NEAR_AHEAD = 8
"""Tokens before a day among which "will" makes it one to come."""
OWNED = 2
"""Words behind "Tuesday's" of which one may be "debate"."""
RELATIVE = ("WP", "WP$", "WDT", "WRB")
PERSONAL = ("WP", "WP$")
FINITE = ("VBD", "VBZ", "VBP")
ENDS = (";", ":", "—", "–")


@dataclass(frozen=True, slots=True)
class Clause:
    """The clause in which a date stands: the "who" or "when" that begins it (-1 for none), whether it has a verb and
    that reports, who is named before the verb (id of a speaker, or None).
    """

    begins: int
    has_verb: bool
    reports: bool
    subject: object


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
    clause: Clause


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
        before = document.tokens[at - 1].lower if at else ""
        awaited = before in signs(document, "ahead") and document.lexicon.language != "en"
        if before in SPENT or awaited or in_dateline(document, found, token) or self.owns_no_occasion(found):
            return
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
                self.is_ahead(at),
                frozenset(t.lower for t in (close if told else inside) if t.lower in signs(document, "events")),
                told,
                self.clause(at),
            )
        )

    def owns_no_occasion(self, found: Found) -> bool:
        """Tell whether a weekday owns anything but an occasion at which people speak: "Tuesday's vote"."""
        if not found.owned or found.said_on.basis.split()[-1].lower() not in self.document.lexicon.weekdays:
            return False
        last = self.document.at(found.span[1])
        owned = self.document.tokens[last + 1 : last + 1 + OWNED]
        return not any(token.lower in signs(self.document, "events") for token in owned)

    def is_ahead(self, at: int) -> bool:
        """Tell whether a day is to come by the narrator's words before it, back to a verb: "will meet on Friday"."""
        document = self.document
        first = document.sentences[document.tokens[at].sentence].first
        for token in reversed(document.tokens[max(first, at - NEAR_AHEAD) : at]):
            if token.region < 0 and token.lower in signs(document, "ahead"):
                return True
            if token.region >= 0 or is_finite(token):
                return False
        return False

    def clause(self, at: int) -> Clause:
        """Return the clause in which a token stands."""
        document = self.document
        verb, begins = verb_of(document, at)
        if verb < 0:
            return Clause(begins, False, False, None)
        here = self.by_sentence.get(document.tokens[at].sentence, [])
        named = [mention.entity for mention in here if mention.last <= verb and not mention.possessive]
        reports = cue_group(document, document.tokens[verb]) not in ("", "think", "call")
        return Clause(begins, True, reports, id(named[-1]) if named else None)

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


def is_aside(document: Document, place: Place, statement: Statement) -> bool:
    """Tell whether a day stands in a clause on somebody beside the saying: "Lee, who came back on Tuesday, said"."""
    begins, tokens = place.clause.begins, document.tokens
    if place.sentence not in statement.frame or not in_aside(document, place):
        return False
    if statement.anchor <= place.token:
        return statement.anchor < begins
    return any(token.word == "," for token in tokens[place.token : statement.anchor])


def in_aside(document: Document, place: Place) -> bool:
    """Tell whether a day stands in a clause on somebody: "who came back on Tuesday"."""
    return place.clause.begins >= 0 and document.tokens[place.clause.begins].tag in PERSONAL


def verb_of(document: Document, at: int) -> tuple[int, int]:
    """Return the verb of a token's clause, the one before it first, and the "who" that begins the clause; -1 for none.

    A clause begins behind a comma where its verb stands behind that: "who, on Tuesday, agreed" is one.
    """
    tokens = document.tokens
    sentence = document.sentences[tokens[at].sentence]
    verb, begins = -1, -1
    for number in range(at - 1, sentence.first - 1, -1):
        token = tokens[number]
        if token.tag in RELATIVE:
            begins = number
            break
        if token.word in ENDS or (token.word == "," and verb >= 0):
            break
        if verb < 0 and is_finite(token):
            verb = number
    if verb < 0:
        verb = next((n for n in range(at + 1, sentence.last) if is_finite(tokens[n])), -1)
    return verb, begins


def is_finite(token: Token) -> bool:
    """Tell whether a token is a verb with a tense, in the narrator's own words."""
    return token.tag in FINITE and token.region < 0


def is_beside(place: Place, statement: Statement) -> bool:
    """Tell whether a day stands beside a statement's cue: "told reporters on Tuesday", not "who came on Tuesday"."""
    if place.sentence not in statement.frame or place.clause.begins >= 0:
        return False
    if place.found.owned or place.ahead or place.told:
        return False
    return -NEAR_CUE <= place.token - statement.anchor <= NEAR_CUE


def in_dateline(document: Document, found: Found, token: Token) -> bool:
    """Tell whether a date stands in a dateline: "BAKU, June 10 (Wire) - " tells when the article was written."""
    start, end = document.paragraphs[token.paragraph]
    before = document.text[start : found.span[0]]
    behind = document.text[found.span[1] : min(end, found.span[1] + LONGEST_AGENCY)]
    return token.paragraph < DATELINES and bool(PLACE_FIRST.fullmatch(before) and AGENCY_THEN_DASH.match(behind))


def signs(document: Document, sort: str) -> frozenset[str]:
    """Return the words of a sort that tell of a date in the document's language."""
    return document.lexicon.date_signs.get(sort, frozenset())
