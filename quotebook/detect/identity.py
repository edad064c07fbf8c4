"""Whom a source means, weighed: every speaker of the article, and the words as they stand, by trees learnt of labels.

The rule of `resolve` proposes; its pick is one thing among many that the trees look at. They are learnt by
packaging/model/speakers.py.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from math import exp

from quotebook.detect.advice import Advice
from quotebook.detect.cues import Scene
from quotebook.detect.described import owner_of
from quotebook.detect.meant import FAR, Candidate, Seen, Source
from quotebook.detect.mentions import BODY, NOUN, PERSON, PRONOUN, SOME, Mention
from quotebook.detect.names import is_human
from quotebook.detect.quotations import Spoken
from quotebook.detect.resolve import NAMED_BESIDE, Resolved, Resolver
from quotebook.detect.speakers import Speaker
from quotebook.detect.standing import Standing
from quotebook.detect.trees import Learnt
from quotebook.detect.unnamed import DEFINITE

CERTAIN = frozenset(
    (
        "name",
        "two speakers",
        "spoke as described",
        "description, alone",
        "body named lately",
        "body named before",
        "sent by",
    )
)
TOGETHER = frozenset(("couple", "pair", "duo", "trio", "siblings", "newlyweds"))
"""Nouns that mean several people at once: nobody alone."""
RECENT, FREQUENT = 14, 8
LOOKED_BACK = 120
"""Mentions before the source among which the lately named speakers are looked for."""
REACH = 4000
"""Code points around a mention within which the network may point to a name."""
POINTED, POINTS = 0.02, 0.5
"""The share of the network's pointer from which a speaker is looked at, and from which "the banner" may mean it."""
MOST_WRITTEN = 4
TAUGHT = "en"
"""The language whose roles the trees were taught by labels."""


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
        self.unnamed = resolver.unnamed
        self.places = sorted([*map(self.name_place, self.named), *map(unnamed_place, self.unnamed.introductions)])
        self.frequent = sorted(speakers, key=lambda s: (-len(s.mentions), s.mentions[0].start))[:FREQUENT]
        self.seen = Seen(self.document, resolver, {id(s): number for number, s in enumerate(self.frequent)})
        self.shares: dict[tuple[int, int], dict[int, float]] = {}
        self.callings: Standing | None = None
        self.roles: dict[int, tuple[str, str, float] | None] = {}

    def name_place(self, mention: Mention) -> tuple[int, int, int]:
        """Return where a name stands, and whose it is."""
        tokens = self.document.tokens
        return tokens[mention.name[0]].start, tokens[mention.name[1] - 1].end, id(mention.entity)

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
        self.remember(resolved.speaker, resolved.name)
        return resolved

    def remember(self, speaker: Speaker | None, name: str | None) -> None:
        """Let a speaker, or somebody known by a description, be the last who spoke."""
        if speaker:
            self.resolver.spoken.append(speaker)
        elif name:
            self.resolver.described.add(name.lower())
        if speaker or name:
            self.seen.remember(id(speaker) if speaker else (name or "").lower())

    def find(self, found: Spoken, mention: Mention) -> Resolved:
        """Find whom a mention means: by the trees, where there are any, it is no full name and not the narrator."""
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
        narrator = mention.kind == PRONOUN and self.lexicon_gender(mention) == "s" and mention.quoted < 0
        plain = narrator or rule.rule in CERTAIN or (rule.rule == "apposition" and rule.score >= NAMED_BESIDE)
        return not plain and not mention.label and bool(self.document.lexicon.cues)

    def lexicon_gender(self, mention: Mention) -> str:
        """Return the gender that a pronoun tells: m, f, n, p, or s for who is writing."""
        return self.document.lexicon.pronouns.get(self.document.tokens[mention.first].lower, "")

    def candidates(self, found: Spoken, mention: Mention, rule: Resolved) -> list[tuple[Candidate, list[float]]]:
        """Return whom a mention may mean, with what is seen of each as numbers."""
        own, content = self.pointed(mention.start, mention.end), self.pointed(*found.content[0])
        source = Source(found, mention, rule, own, content, owner_of(self.resolver, mention), self.written(mention))
        phrase = self.resolver.phrase(mention)
        speakers = [Candidate(speaker, speaker.name) for speaker in self.speakers(source)]
        names = {one.name for one in speakers}
        others = [Candidate(None, self.resolver.name_of(m, mention), m) for m in self.unnamed.meant_by(mention)]
        if mention.kind in (NOUN, BODY, SOME):
            others.append(Candidate(None, phrase))
        among = [*speakers, *(one for one in others if one.name not in names)]
        return list(zip(among, self.seen.rows(source, among), strict=True))

    def written(self, mention: Mention) -> list[Mention]:
        """Return the mentions before a source of the same noun, where it is one for something written."""
        tokens, lexicon = self.document.tokens, self.document.lexicon
        lower = tokens[mention.head].lower
        if mention.kind == PERSON or not (lower in lexicon.authored or lower in lexicon.works):
            return []
        number = self.resolver.number_of(mention)
        before = reversed(self.scene.mentions[max(0, number - LOOKED_BACK) : number])
        return [m for m in before if tokens[m.head].lower == lower and m.kind != PERSON][:MOST_WRITTEN]

    def speakers(self, source: Source) -> list[Speaker]:
        """Return the speakers that may be meant: lately named, often named, or pointed to by rule or network."""
        mention, rule = source.mention, source.rule
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
        more = [*self.frequent, rule.speaker, mention.entity, source.owner]
        more += [
            self.resolver.by_id.get(key)
            for shares in (source.own, source.content)
            for key, share in shares.items()
            if share >= POINTED
        ]
        out |= {id(one): one for one in more if isinstance(one, Speaker)}
        fitting = [one for one in out.values() if one is rule.speaker or self.may_mean(source, one)]
        return sorted(fitting, key=lambda speaker: (speaker.mentions[0].start, speaker.name))

    def may_mean(self, source: Source, speaker: Speaker) -> bool:
        """Tell whether a source can mean a speaker at all: "she" no man and no body, "two people" nobody by name."""
        mention, lexicon = source.mention, self.document.lexicon
        if mention.kind == PRONOUN:
            gender = self.lexicon_gender(mention)
            if gender in ("m", "f"):
                told = speaker.gender not in ("", gender) and (speaker.gender_told or self.is_known(speaker))
                return speaker.kind == PERSON and not told
            return gender != "n" or speaker.kind == BODY
        if isinstance(mention.entity, Speaker) and mention.name[1] == mention.last:
            by_first = self.document.tokens[mention.name[0]].word == mention.entity.words[0]
            same = speaker is mention.entity or (speaker.words[-1] == mention.entity.words[-1] and not by_first)
            return same or (mention.kind == PERSON and mention.entity.words[0] in speaker.words)
        head = self.document.tokens[mention.head]
        if head.lower in TOGETHER:
            return False
        if is_human(head, lexicon):
            return speaker.kind == PERSON and self.goes_back(source)
        if head.lower in lexicon.authored:
            return True
        if source.owner is speaker and head.lower not in lexicon.bodies:
            return True
        if head.lower in lexicon.bodies and self.goes_back(source):
            return speaker.kind == BODY and not self.resolver.is_place(speaker.mentions[0])
        return source.own.get(id(speaker), 0.0) >= POINTS and self.goes_back(source)

    def goes_back(self, source: Source) -> bool:
        """Tell whether a source is a description of one that points back to somebody known: "the agency"."""
        first, head = self.document.tokens[source.mention.first], self.document.tokens[source.mention.head]
        return first.lower in DEFINITE and head.tag != "NNS"

    def is_known(self, speaker: Speaker) -> bool:
        """Tell whether a speaker's first name is known as a man's or a woman's."""
        return len(speaker.words) > 1 and self.document.lexicon.names.get(speaker.words[0]) in ("m", "f")

    def pointed(self, start: int, end: int) -> dict[int, float]:
        """Return how much of what a span points to as its name falls on each speaker, or on each introduction."""
        if self.advice is None:
            return {}
        key = (start, end)
        if key not in self.shares:
            low = bisect_left(self.places, (start - REACH, 0, 0))
            near = self.places[low : bisect_right(self.places, (end + REACH, 0, 0))]
            names = [(first, last) for first, last, _ in near]
            shares: dict[int, float] = {}
            for (_, _, whose), share in zip(near, self.advice.reading.names_of([key], names), strict=True):
                if share:
                    shares[whose] = shares.get(whose, 0.0) + share
            self.shares[key] = shares
        return self.shares[key]


def unnamed_place(mention: Mention) -> tuple[int, int, int]:
    """Return where an introduction stands, and what it is known by."""
    return mention.start, mention.end, id(mention)
