"""Whom a source means, weighed: every speaker of the article, and the words as they stand, by trees learnt of labels.

The rule of `resolve` proposes; its pick is one thing among many that the trees look at. They are learnt by
packaging/model/speakers.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp

from quotebook.detect.advice import Advice
from quotebook.detect.cues import Scene
from quotebook.detect.mentions import BODY, NOUN, PERSON, PRONOUN, RELATIVE, SOME, Mention, is_human
from quotebook.detect.quotations import Spoken
from quotebook.detect.resolve import DEFINITE, Resolved, Resolver
from quotebook.detect.speakers import Speaker, acts
from quotebook.detect.standing import Standing
from quotebook.detect.trees import Learnt

KINDS = {PERSON: 0, BODY: 1, NOUN: 2, PRONOUN: 3, RELATIVE: 4, SOME: 5}
RULES = (
    "surname alone", "apposition", "description", "author of a work", "body", "description as it stands", "it",
    "it, unknown", "pronoun", "pronoun, last speaker", "pronoun, far", "pronoun, unknown", "who", "who, unknown",
)  # fmt: skip
CERTAIN = frozenset(("name", "two speakers"))
RECENT, FREQUENT = 14, 8
LOOKED_BACK = 120
"""Mentions before the source among which the lately named speakers are looked for."""
REACH = 4000
"""Code points around a mention within which the network may point to a name."""
POINTED, POINTS = 0.02, 0.5
"""The share of the network's pointer from which a speaker is looked at, and from which "the ad" may mean it."""
FAR = 30
TAUGHT = "en"
"""The language whose roles the trees were taught by labels."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Whom a source may mean: a speaker of the article, or (None) the name that its own words make."""

    speaker: Speaker | None
    name: str


class Identity:
    """Resolve the sources of one article, in text order, so that who spoke before is known."""

    def __init__(
        self, scene: Scene, speakers: Sequence[Speaker], resolver: Resolver, learnt: Learnt, advice: Advice | None
    ) -> None:
        self.scene = scene
        self.document = scene.document
        self.resolver = resolver
        self.learnt = learnt
        self.advice = advice
        self.named = [m for m in scene.mentions if isinstance(m.entity, Speaker) and m.name[1] > m.name[0]]
        self.starts = [m.start for m in self.named]
        tokens = self.document.tokens
        self.names = [(tokens[m.name[0]].start, tokens[m.name[1] - 1].end) for m in self.named]
        self.frequent = sorted(speakers, key=lambda s: (-len(s.mentions), s.mentions[0].start))[:FREQUENT]
        self.place = {id(speaker): number for number, speaker in enumerate(self.frequent)}
        self.shares: dict[tuple[int, int], dict[int, float]] = {}
        self.counts: dict[int, int] = {}
        self.callings: Standing | None = None
        self.roles: dict[int, tuple[str, str, float] | None] = {}

    def role(self, speaker: Speaker | None) -> tuple[str, str, float] | None:
        """Return a speaker's role, how it was found and its probability; None where the article tells none."""
        if speaker is None:
            return None
        if self.learnt.roles is None or self.document.lexicon.language != TAUGHT:
            return (speaker.role, "stated at a mention", 0.7) if speaker.role else None
        if id(speaker) not in self.roles:
            self.callings = self.callings or self.standing()
            found = self.callings.role(self.learnt.roles, speaker)
            self.roles[id(speaker)] = found and (found[0], "weighed", round(1 / (1 + exp(-found[1])), 3))
        return self.roles[id(speaker)]

    def standing(self) -> Standing:
        """Return what may be the role of each speaker."""
        pointed = self.pointed if self.advice else None
        return Standing(self.document, self.scene.mentions, self.resolver.speakers, self.resolver.phrase, pointed)

    def resolve(self, found: Spoken) -> Resolved:
        """Return whom a quotation's source means, and remember it as the last who spoke."""
        if found.mention is None:
            return Resolved(None, None, "nobody", 0.3)
        resolved = self.find(found, found.mention)
        self.remember(resolved.speaker)
        return resolved

    def remember(self, speaker: Speaker | None) -> None:
        """Let a speaker be the last who spoke."""
        if speaker:
            self.resolver.spoken.append(speaker)
            self.counts[id(speaker)] = self.counts.get(id(speaker), 0) + 1

    def find(self, found: Spoken, mention: Mention) -> Resolved:
        """Find whom a mention means: by the trees, where there are any and it is no full name."""
        rule = self.resolver.find(mention)
        trees = self.learnt.speakers
        if trees is None or not self.weighs(mention, rule):
            return rule
        ranked = sorted(
            ((trees.score(seen), candidate) for candidate, seen in self.candidates(found, mention, rule)),
            key=lambda item: -item[0],
        )
        if not ranked:
            return rule
        score, best = ranked[0]
        total = sum(exp(each) for each, _ in ranked) + 0.1
        chance = min(1 / (1 + exp(-score)), exp(score) / total) if score < FAR else 1.0
        agrees = best.name == rule.name
        return Resolved(best.name, best.speaker, rule.rule if agrees else f"weighed, not {rule.rule}", chance)

    def weighs(self, mention: Mention, rule: Resolved) -> bool:
        """Tell whether there is anything to weigh: a full name means whom it names."""
        return rule.rule not in CERTAIN and not mention.label and bool(self.document.lexicon.cues)

    def candidates(self, found: Spoken, mention: Mention, rule: Resolved) -> Iterable[tuple[Candidate, list[float]]]:
        """Yield whom a mention may mean, with what is seen of each as numbers."""
        own = self.pointed(mention.start, mention.end)
        content = self.pointed(*found.content[0])
        shared = self.shared(found, mention, rule, own, content)
        speakers = self.speakers(mention, rule, own, content)
        recent = self.recency(mention, speakers)
        for speaker in speakers:
            seen = self.seen(mention, speaker, rule, own, content, recent)
            yield Candidate(speaker, speaker.name), [*shared, 0.0, *seen]
        phrase = self.resolver.phrase(mention)
        if mention.kind in (NOUN, BODY, SOME) and all(phrase != speaker.name for speaker in speakers):
            yield Candidate(None, phrase), [*shared, 1.0, float(rule.name == phrase), *([-1.0] * 21)]

    def speakers(
        self, mention: Mention, rule: Resolved, own: dict[int, float], content: dict[int, float]
    ) -> list[Speaker]:
        """Return the speakers that may be meant: lately named, often named, or pointed to by rule or network."""
        at = bisect_left(self.starts, mention.start)
        out: dict[int, Speaker] = {}
        for other in reversed(self.named[max(0, at - LOOKED_BACK) : at]):
            if len(out) >= RECENT:
                break
            if isinstance(other.entity, Speaker):
                out[id(other.entity)] = other.entity
        for other in self.named[at : at + 2]:
            if isinstance(other.entity, Speaker):
                out[id(other.entity)] = other.entity
        more = [*self.frequent, rule.speaker, mention.entity]
        more += [
            self.resolver.by_id.get(key)
            for shares in (own, content)
            for key, share in shares.items()
            if share >= POINTED
        ]
        out |= {id(one): one for one in more if isinstance(one, Speaker)}
        fitting = [
            one for one in out.values() if one is rule.speaker or self.may_mean(mention, one, own.get(id(one), 0.0))
        ]
        return sorted(fitting, key=lambda speaker: (speaker.mentions[0].start, speaker.name))

    def may_mean(self, mention: Mention, speaker: Speaker, share: float) -> bool:
        """Tell whether a source can mean a speaker at all: "she" no man and no body, "two people" nobody by name.

        share: how much of what the source points to as its name falls on the speaker.
        """
        if mention.kind == PRONOUN:
            gender = self.document.lexicon.pronouns.get(self.document.tokens[mention.first].lower, "")
            if gender in ("m", "f"):
                told = speaker.gender not in ("", gender) and (speaker.gender_told or self.is_known(speaker))
                return speaker.kind == PERSON and not told
            return gender != "n" or speaker.kind == BODY
        if isinstance(mention.entity, Speaker) and mention.name[1] == mention.last:
            same = speaker is mention.entity or speaker.words[-1] == mention.entity.words[-1]
            return same or (mention.kind == PERSON and mention.entity.words[0] in speaker.words)
        first, head = self.document.tokens[mention.first], self.document.tokens[mention.head]
        if mention.kind in (NOUN, BODY, SOME) and (first.lower not in DEFINITE or head.tag == "NNS"):
            return False
        if is_human(head, self.document.lexicon):
            return speaker.kind == PERSON
        if head.lower in self.document.lexicon.bodies:
            return speaker.kind == BODY and not self.resolver.is_place(speaker.mentions[0])
        return share >= POINTS

    def is_known(self, speaker: Speaker) -> bool:
        """Tell whether a speaker's first name is known as a man's or a woman's."""
        return len(speaker.words) > 1 and self.document.lexicon.names.get(speaker.words[0]) in ("m", "f")

    def pointed(self, start: int, end: int) -> dict[int, float]:
        """Return by speaker how much of what a span points to as its name falls on the speaker's names."""
        if self.advice is None:
            return {}
        key = (start, end)
        if key not in self.shares:
            low = bisect_left(self.starts, start - REACH)
            high = bisect_left(self.starts, end + REACH)
            near, names = self.named[low:high], self.names[low:high]
            shares: dict[int, float] = {}
            for other, share in zip(near, self.advice.reading.names_of([key], names), strict=True):
                if share:
                    shares[id(other.entity)] = shares.get(id(other.entity), 0.0) + share
            self.shares[key] = shares
        return self.shares[key]

    def shared(
        self, found: Spoken, mention: Mention, rule: Resolved, own: dict[int, float], content: dict[int, float]
    ) -> list[float]:
        """Return the features that are the source's own."""
        document, lexicon = self.document, self.document.lexicon
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
            round(max(own.values(), default=0.0), 3),
            round(max(content.values(), default=0.0), 3),
            round(max(-9.0, min(9.0, found.score)), 1),
        ]

    def recency(self, mention: Mention, speakers: Sequence[Speaker]) -> dict[int, tuple[int, int]]:
        """Return by speaker its place among all by latest mention, and among those of its own gender."""
        latest = {id(s): m.start for s in speakers if (m := s.latest_before(mention.start))}
        ordered = sorted((s for s in speakers if id(s) in latest), key=lambda s: -latest[id(s)])
        places: dict[int, tuple[int, int]] = {}
        of_gender: dict[str, int] = {}
        for number, speaker in enumerate(ordered):
            sort = speaker.kind + speaker.gender
            places[id(speaker)] = (number, of_gender.get(sort, 0))
            of_gender[sort] = of_gender.get(sort, 0) + 1
        return places

    def seen(
        self,
        mention: Mention,
        speaker: Speaker,
        rule: Resolved,
        own: dict[int, float],
        content: dict[int, float],
        recent: dict[int, tuple[int, int]],
    ) -> list[float]:
        """Return the features of one speaker as the one meant."""
        document = self.document
        tokens, lexicon = document.tokens, document.lexicon
        latest = speaker.latest_before(mention.start)
        pronoun = lexicon.pronouns.get(tokens[mention.first].lower, "") if mention.kind == PRONOUN else ""
        gender = pronoun or lexicon.roles.get(tokens[mention.head].lower, "n")
        fits = (
            2.0 if gender not in ("m", "f") else 1.0 if speaker.gender == gender else 0.5 if not speaker.gender else 0.0
        )
        words = {t.lower for t in tokens[mention.first : mention.last]}
        spoken = self.resolver.spoken
        before = tokens[latest.first - 1] if latest and latest.first else None
        place = recent.get(id(speaker), (FAR, FAR))
        return [
            float(rule.speaker is speaker),
            float(speaker.kind == PERSON),
            fits,
            float(speaker.gender_told),
            float(mention.entity is speaker),
            min(mention.sentence - latest.sentence, FAR) if latest else -1,
            min(mention.first - latest.last, 300) if latest else -1,
            float(acts(document, latest)) if latest else -1,
            float(latest.paragraph == mention.paragraph) if latest else -1,
            float(latest.possessive) if latest else -1,
            float(before is not None and before.tag in ("IN", "TO")),
            float(latest.quoted >= 0) if latest else -1,
            min(place[0], 12),
            min(place[1], 12),
            self.place.get(id(speaker), FREQUENT),
            min(len(speaker.mentions), 30),
            spoken_ago(spoken, speaker),
            min(self.counts.get(id(speaker), 0), 12),
            len(words & speaker.titles),
            len(words & {word.lower() for word in speaker.words}),
            round(own.get(id(speaker), 0.0), 3),
            round(content.get(id(speaker), 0.0), 3),
        ]


def spoken_ago(spoken: Sequence[Speaker], speaker: Speaker) -> int:
    """Return how many quotations ago a speaker spoke: 0 for the last, 9 for none of the last few."""
    for number, other in enumerate(reversed(spoken[-8:])):
        if other is speaker:
            return number
    return 9
