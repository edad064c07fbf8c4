"""What somebody's role is: the phrases stated at its name and the descriptions that may mean it, weighed by trees.

The trees are learnt of labels by packaging/model/roles.py; without them the hand weights of `roles` decide.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from quotebook.detect.document import Document
from quotebook.detect.lexicon import Lexicon
from quotebook.detect.mentions import NOUN, PERSON, Mention
from quotebook.detect.names import is_role
from quotebook.detect.roles import fits_gender, is_party, signs
from quotebook.detect.speakers import Speaker, acts
from quotebook.detect.trees import Trees

FORMS = (
    "before", "after", "after, gone on", "ahead", "owner", "described", "before, wider", "after, second", "shared"
)  # fmt: skip
LIKELY = -2.0
"""Log-odds from which a phrase is given as a role."""
FREQUENT, NEAREST = 4, 3
"""A description may mean one of the persons named most in the article, or of those named last before it."""
LOOKED_BACK = 30
MOST_DESCRIPTIONS = 120
FAR = 30
NOUNS = frozenset(("NN", "NNP"))
"""Tags of the words of a description that an office of somebody may have."""
Pointed = Callable[[int, int], dict[int, float]]
"""By speaker, how much of what a span points to falls on its names, by the network."""


@dataclass(slots=True)
class Calling:
    """A phrase that may be a speaker's role, with the places where the article says it."""

    words: str
    places: list[tuple[str, Mention]] = field(default_factory=list[tuple[str, Mention]])
    shares: list[float] = field(default_factory=list[float])
    ranks: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])


class Standing:
    """The persons and bodies of one article, and what may be the role of each."""

    def __init__(
        self,
        document: Document,
        mentions: Sequence[Mention],
        speakers: Sequence[Speaker],
        phrase: Callable[[Mention], str],
        pointed: Pointed | None,
    ) -> None:
        self.document = document
        self.speakers = speakers
        self.pointed = pointed
        persons = [s for s in speakers if s.kind == PERSON]
        self.order = sorted(persons, key=lambda s: (-len(s.mentions), s.mentions[0].start))
        self.rank = {id(speaker): number for number, speaker in enumerate(self.order)}
        self.named = sorted(((m, s) for s in persons for m in s.mentions), key=lambda pair: pair[0].start)
        self.starts = [mention.start for mention, _ in self.named]
        self.callings: dict[int, dict[str, Calling]] = {id(speaker): {} for speaker in speakers}
        for speaker in speakers:
            for stated in speaker.stated:
                self.calling(speaker, stated.words).places.append((stated.form, stated.mention))
        described = [m for m in mentions if m.quoted < 0 and self.describes(m)]
        for mention in described[:MOST_DESCRIPTIONS]:
            for words in told_by(document, mention, phrase(mention)):
                self.add_description(mention, words)

    def calling(self, speaker: Speaker, words: str) -> Calling:
        """Return the calling of a speaker by its words, a new one where there is none."""
        return self.callings[id(speaker)].setdefault(words.lower(), Calling(words))

    def describes(self, mention: Mention) -> bool:
        """Tell whether a mention is a description with an article, of more than one word, that names nobody."""
        tokens = self.document.tokens
        if mention.kind != NOUN or mention.last - mention.first < 2 or mention.paragraph in self.document.headlines:
            return False
        head = tokens[mention.head]
        if tokens[mention.first].lower not in self.document.lexicon.definite or head.tag not in ("NN", "NNP"):
            return False
        following = tokens[mention.last] if mention.last < len(tokens) else None
        named = following is not None and following.tag == "NNP"
        plain = self.document.words(mention.first + 1, mention.last).lower()
        return not named and is_role(head.lower, self.document.lexicon) and plain not in signs(self.document, "none")

    def add_description(self, mention: Mention, words: str) -> None:
        """Add a description to the callings of all that it may mean: where some hold its office, those."""
        shares = self.pointed(mention.start, mention.end) if self.pointed else {}
        near = self.near(mention)
        told = {token.lower for token in self.document.tokens[mention.first : mention.last] if token.tag in NOUNS}
        office = {token.lower for token in self.document.tokens[mention.first : mention.last] if token.tag != "DT"}
        several = len(told) > 1
        holders = [s for s in self.order if (told <= s.titles if several else told and self.holds(s, office))]
        near += [s for s in holders if s not in near][:1]
        for place, speaker in enumerate(near):
            if fits_gender(self.document, mention, speaker) and (speaker in holders or not holders):
                calling = self.calling(speaker, words)
                calling.places.append(("described", mention))
                calling.shares.append(shares.get(id(speaker), 0.0) if self.pointed else -1.0)
                calling.ranks.append((place, self.distance(mention, speaker)))

    def holds(self, speaker: Speaker, office: set[str]) -> bool:
        """Tell whether a speaker was said to hold an office of one noun: "Israeli Prime Minister"; a vice is none."""
        lexicon = self.document.lexicon
        if not office <= speaker.titles:
            return False
        named = (set(stated.words.lower().split()) for stated in speaker.stated)
        return any(
            office <= words and all(each in lexicon.demonyms or each in lexicon.places for each in words - office)
            for words in named
        )

    def near(self, mention: Mention) -> list[Speaker]:
        """Return whom a description may mean: those named last before it, subjects first, then the most named.

        Where its paragraph names one person before it, that one alone is meant; where the article has named nobody yet,
        who is named next.
        """
        low = bisect_left(self.starts, mention.start)
        if low == 0:
            return [speaker for _, speaker in self.named[:1]]
        here = {id(s): s for m, s in self.named[max(0, low - LOOKED_BACK) : low] if m.paragraph == mention.paragraph}
        if len(here) == 1:
            return list(here.values())
        found: dict[int, Speaker] = {}
        recent = [pair for pair in self.named[max(0, low - LOOKED_BACK) : low] if pair[0].quoted < 0]
        for wanted in (True, False):
            for other, speaker in reversed(recent):
                if len(found) < NEAREST and (acts(self.document, other) or not wanted):
                    found.setdefault(id(speaker), speaker)
        for speaker in self.order[:FREQUENT]:
            found.setdefault(id(speaker), speaker)
        return list(found.values())

    def distance(self, mention: Mention, speaker: Speaker) -> int:
        """Return how many sentences ago a speaker was named before a description."""
        latest = speaker.latest_before(mention.start)
        return min(mention.sentence - latest.sentence, FAR) if latest else FAR

    def role(self, trees: Trees, speaker: Speaker) -> tuple[str, float] | None:
        """Return the likeliest of a speaker's callings with its log-odds; None where none is likely."""
        among = list(self.callings[id(speaker)].values())
        scored = [(trees.score(self.features(speaker, one, among)), one.words) for one in among]
        return likeliest(scored, self.document.lexicon)

    def features(self, speaker: Speaker, one: Calling, among: Sequence[Calling]) -> list[float]:
        """Return what speaks for and against a calling as a speaker's role; all numbers for the trees."""
        by_hand = (speaker.role or "").lower() == one.words.lower()
        return [
            float(by_hand),
            *self.wording(one),
            *self.standing(speaker, one),
            *self.meaning(speaker, one),
            *rivals(one, among),
            *self.order_of(speaker, one, among),
        ]

    def wording(self, one: Calling) -> list[float]:
        """Say how a calling is worded."""
        words = one.words.split()
        lower = one.words.lower()
        roles = [word for word in lower.split() if is_role(word.strip(".,"), self.document.lexicon)]
        return [
            min(len(words), 30),
            sum(word[0].isupper() for word in words) / len(words),
            len(roles),
            float(is_party(one.words, self.document.lexicon)),
            float(lower.split()[-1] in ROLE_ENDS or bool(roles and lower.endswith(roles[-1]))),
            float("former" in lower or "ex-" in lower),
            float("who" in lower.split()),
            float(words[0][0].islower()),
            float(any(char.isdigit() for char in lower)),
        ]

    def order_of(self, speaker: Speaker, one: Calling, among: Sequence[Calling]) -> list[float]:
        """Say how many callings come before one, and whether it stands where the speaker is first named in full."""
        begins = [min(mention.start for _, mention in other.places) for other in among]
        begin = min(mention.start for _, mention in one.places)
        full = next((m.start for m in speaker.mentions if m.name[1] - m.name[0] >= len(speaker.words)), -1)
        return [
            min(sum(other < begin for other in begins), FAR),
            float(any(mention.start == full for form, mention in one.places if form != "described")),
            min(len(one.places), FAR),
            float(one.words.split()[0].lower() in signs(self.document, "does")),
        ]

    def standing(self, speaker: Speaker, one: Calling) -> list[float]:
        """Say where and in which forms the article gives a calling to a speaker."""
        counts = [sum(form == each for form, _ in one.places) for each in FORMS]
        first = min((mention for _, mention in one.places), key=lambda mention: mention.start)
        named = [m for form, m in one.places if form != "described"]
        full = any(m.name[1] - m.name[0] >= max(2, len(speaker.words)) for m in named)
        return [
            *(min(count, 9) for count in counts),
            float(full),
            first.paragraph,
            min(first.sentence - speaker.mentions[0].sentence, FAR),
            float(named[0].start == speaker.mentions[0].start) if named else -1.0,
            float(first.quoted >= 0),
            len(speaker.mentions),
            self.rank.get(id(speaker), FAR),
            float(speaker.kind == PERSON),
            len(speaker.words),
        ]

    def meaning(self, speaker: Speaker, one: Calling) -> list[float]:
        """Say whether the descriptions among a calling's places mean the speaker rather than another."""
        others = [
            other
            for key, found in self.callings.items()
            if key != id(speaker)
            for other in (found.get(one.words.lower()),)
            if other is not None
        ]
        stated = sum(form != "described" for other in others for form, _ in other.places)
        words = set(one.words.lower().split())
        rival = max((len(words & s.titles) for s in self.speakers if s is not speaker), default=0)
        return [
            max(one.shares, default=-1.0),
            sum(one.shares) / len(one.shares) if one.shares else -1.0,
            min((place for place, _ in one.ranks), default=-1),
            sum(place == 0 for place, _ in one.ranks),
            min((distance for _, distance in one.ranks), default=-1),
            float(stated),
            max((sum(place == 0 for place, _ in other.ranks) for other in others), default=0),
            len(words & speaker.titles),
            rival,
        ]


def likeliest(scored: Sequence[tuple[float, str]], lexicon: Lexicon) -> tuple[str, float] | None:
    """Return the likeliest phrase with its log-odds; a party alone only where nothing fuller is likely."""
    likely = [(not is_party(words, lexicon), score, words) for score, words in scored if score > LIKELY]
    if not likely:
        return None
    _, score, words = max(likely)
    return words, score


def told_by(document: Document, mention: Mention, phrase: str) -> Iterator[str]:
    """Yield a description and, where an owner ends it, what stands before: "secretary of state"'s approach."""
    yield phrase
    short = document.words(mention.first + 1, mention.last)
    for owner in ("’s ", "'s "):
        at = phrase.find(owner, len(short) - 1)
        if at > 0:
            yield phrase[:at]


ROLE_ENDS = frozenset(("rep.", "sen.", "gov."))


def rivals(one: Calling, among: Sequence[Calling]) -> list[float]:
    """Say what other callings a speaker has."""
    words = set(one.words.lower().split())
    rest = [other for other in among if other is not one]
    sets = [set(other.words.lower().split()) for other in rest]
    return [
        min(len(rest), 20),
        sum(form != "described" for other in rest for form, _ in other.places),
        max((len(each) for each in sets), default=0),
        float(any(words < each for each in sets)),
        float(any(each < words for each in sets)),
        sum(len(words & each) >= 0.5 * len(words) for each in sets),
    ]
