"""What is seen of a source and of each whom it may mean, as the numbers that the trees of `identity` weigh."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quotebook.detect.document import Document
from quotebook.detect.mentions import BODY, NOUN, PERSON, PRONOUN, RELATIVE, SOME, Mention
from quotebook.detect.names import is_human
from quotebook.detect.quotations import Spoken
from quotebook.detect.resolve import Resolved, Resolver
from quotebook.detect.speakers import Speaker, acts, title_gender

KINDS = {PERSON: 0, BODY: 1, NOUN: 2, PRONOUN: 3, RELATIVE: 4, SOME: 5}
RULES = (
    "surname alone", "apposition", "description", "author of a work", "body", "description as it stands", "it",
    "it, unknown", "pronoun", "pronoun, last speaker", "pronoun, far", "pronoun, unknown", "who", "who, unknown",
    "one of a surname", "described before", "body named before", "spoke as described",
)  # fmt: skip
FAR = 30
SPOKEN_BEFORE = 8
"""Quotations before this one among which its candidates are looked for."""
Shares = Mapping[int, float]
"""By whom (id of a speaker or of an introduction), how much of what the network points to falls on it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source mention with what is known of it: the rule's answer, where the network points, who owns it ("her ad").

    written: the mentions before it of the same noun, where it is one for something written.
    """

    found: Spoken
    mention: Mention
    rule: Resolved
    own: Shares
    content: Shares
    owner: Speaker | None
    written: Sequence[Mention]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Whom a source may mean: a speaker of the article; or the name that its own words make, or those of
    an earlier description (introduced) of somebody never named.
    """

    speaker: Speaker | None
    name: str
    introduced: Mention | None = None

    @property
    def key(self) -> object:
        """By what the candidate is known among those who spoke."""
        return id(self.speaker) if self.speaker else self.name.lower()

    @property
    def pointed(self) -> int:
        """By what the network's shares know the candidate."""
        return id(self.speaker or self.introduced)

    def latest_before(self, offset: int) -> Mention | None:
        """Return the candidate's last mention before an offset."""
        return self.speaker.latest_before(offset) if self.speaker else self.introduced


class Seen:
    """What is seen in one article; told: by whom each of its quotations so far was said, latest last."""

    def __init__(self, document: Document, resolver: Resolver, place: Mapping[int, int]) -> None:
        self.document = document
        self.resolver = resolver
        self.place = place
        self.told: list[object] = []
        self.counts: dict[object, int] = {}

    def rows(self, source: Source, among: Sequence[Candidate]) -> list[list[float]]:
        """Return the features of every candidate of a source."""
        shared = self.shared(source)
        recent = self.recency(source.mention, among)
        return [[*shared, *self.seen(source, one, recent)] for one in among]

    def shared(self, source: Source) -> list[float]:
        """Return the features that are the source's own."""
        document, lexicon = self.document, self.document.lexicon
        mention, rule = source.mention, source.rule
        head = document.tokens[mention.head]
        first = document.tokens[mention.first].lower
        gender = lexicon.pronouns.get(first, "") if mention.kind == PRONOUN else lexicon.roles.get(head.lower, "")
        return [
            KINDS.get(mention.kind, len(KINDS)),
            " mfnps".find(gender or " "),
            RULES.index(rule.rule) if rule.rule in RULES else len(RULES),
            round(rule.score, 2),
            float(is_human(head, lexicon)),
            float(head.lower in lexicon.bodies),
            float(head.lower in lexicon.works),
            float(head.lower in lexicon.authored),
            float(head.lower in lexicon.places),
            float(first in ("the", "this", "that", "these", "those")),
            float(first in ("a", "an", "one", "some", "many", "several")),
            float(head.tag == "NNS"),
            mention.last - mention.first,
            float(mention.possessive),
            float(mention.name[1] > mention.name[0]),
            round(max(source.own.values(), default=0.0), 3),
            round(max(source.content.values(), default=0.0), 3),
            round(max(-9.0, min(9.0, source.found.score)), 1),
            float(source.owner is not None),
            float(bool(source.written)),
            float(bool(self.told) and isinstance(self.told[-1], str)),
        ]

    def recency(self, mention: Mention, among: Sequence[Candidate]) -> dict[object, tuple[int, int]]:
        """Return by candidate its place among all by latest mention, and among those of its own sort and gender."""
        latest = {one.key: m.start for one in among if (m := one.latest_before(mention.start))}
        ordered = sorted((one for one in among if one.key in latest), key=lambda one: -latest[one.key])
        places: dict[object, tuple[int, int]] = {}
        of_sort: dict[str, int] = {}
        for number, one in enumerate(ordered):
            sort = one.speaker.kind + one.speaker.gender if one.speaker else ""
            places[one.key] = (number, of_sort.get(sort, 0))
            of_sort[sort] = of_sort.get(sort, 0) + 1
        return places

    def seen(self, source: Source, one: Candidate, recent: Mapping[object, tuple[int, int]]) -> list[float]:
        """Return the features of one candidate as the one meant."""
        words = {t.lower for t in self.document.tokens[source.mention.first : source.mention.last]}
        place = recent.get(one.key, (FAR, FAR))
        return [
            0.0 if one.speaker else 2.0 if one.introduced else 1.0,
            *self.fit(source, one, words),
            *self.latest(source.mention, one),
            min(place[0], 12),
            min(place[1], 12),
            self.ago(one),
            min(self.counts.get(one.key, 0), 12),
            round(source.own.get(one.pointed, 0.0), 3),
            round(source.content.get(one.pointed, 0.0), 3),
            float(one.speaker is not None and source.owner is one.speaker),
            self.wrote(source, one.speaker) if one.speaker else -1.0,
        ]

    def fit(self, source: Source, one: Candidate, words: set[str]) -> list[float]:
        """Say how a source's words fit a candidate."""
        rule, speaker = source.rule, one.speaker
        by_rule = rule.speaker is speaker if speaker else rule.name == one.name
        if speaker is None:
            other = one.introduced
            tokens = self.document.tokens
            shared = {t.lower for t in tokens[other.first : other.last]} & words if other else set[str]()
            same = float(tokens[other.head].lower == tokens[source.mention.head].lower) if other else -1.0
            return [float(by_rule), -1.0, 1.0, -1.0, same, FAR, len(one.name.split()), len(shared), -1.0]
        return [
            float(by_rule),
            float(speaker.kind == PERSON),
            self.gender_fit(source.mention, speaker),
            float(speaker.gender_told),
            float(source.mention.entity is speaker),
            self.place.get(id(speaker), len(self.place)),
            min(len(speaker.mentions), 30),
            len(words & speaker.titles),
            len(words & {word.lower() for word in speaker.words}),
        ]

    def gender_fit(self, mention: Mention, speaker: Speaker) -> float:
        """Return 2 where a source tells no gender, 1 where it is the speaker's, .5 where the speaker's is not known."""
        tokens, lexicon = self.document.tokens, self.document.lexicon
        if mention.kind == PERSON:
            gender = title_gender(self.document, mention)
        else:
            words = lexicon.pronouns if mention.kind == PRONOUN else lexicon.roles
            gender = words.get(tokens[mention.head].lower, "n")
        if gender not in ("m", "f"):
            return 2.0
        return 1.0 if speaker.gender == gender else 0.5 if not speaker.gender else 0.0

    def latest(self, mention: Mention, one: Candidate) -> list[float]:
        """Say where a candidate was last mentioned before a source, and how."""
        latest = one.latest_before(mention.start)
        if latest is None:
            return [-1.0] * 7
        before = self.document.tokens[latest.first - 1] if latest.first else None
        return [
            min(mention.sentence - latest.sentence, FAR),
            min(mention.first - latest.last, 300),
            float(acts(self.document, latest)),
            float(latest.paragraph == mention.paragraph),
            float(latest.possessive),
            float(before is not None and before.tag in ("IN", "TO")),
            float(latest.quoted >= 0),
        ]

    def ago(self, one: Candidate) -> int:
        """Return how many quotations ago a candidate spoke: 0 for the last, 9 for none of the last few."""
        for number, other in enumerate(reversed(self.told[-SPOKEN_BEFORE:])):
            if other == one.key:
                return number
        return SPOKEN_BEFORE + 1

    def wrote(self, source: Source, speaker: Speaker) -> float:
        """Say how a speaker stands where what is written was named before: 2 its owner or who acts, 1 beside it."""
        if not source.written:
            return -1.0
        told = 0.0
        for other in source.written:
            for mention in self.resolver.named_in(other.sentence):
                if mention.entity is speaker:
                    owner = mention.possessive and other.first <= mention.first < other.last
                    told = max(told, 2.0 if owner or acts(self.document, mention) else 1.0)
        return told

    def remember(self, key: object) -> None:
        """Let somebody be the last who spoke."""
        self.told.append(key)
        self.counts[key] = self.counts.get(key, 0) + 1
