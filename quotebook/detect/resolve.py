"""Whom a source mention means: a person or body by name, through pronouns, descriptions and appositions."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from quotebook.detect.cues import FINITE, is_genitive
from quotebook.detect.document import Document
from quotebook.detect.mentions import BODY, NOUN, PERSON, PRONOUN, RELATIVE, SOME, TIME, Mention, is_human
from quotebook.detect.speakers import Speaker, acts

FARTHEST = 8
"""Sentences that a pronoun reaches back."""
MOST_LOOKED_AT = 60
FARTHEST_MENTIONS = 400
MOST_TITLED = 40
WEIGHTS = {
    "sentence": -1.0,
    "acts": 1.0,
    "gender": 0.6,
    "spoke last": 1.4,
    "paragraph": 0.7,
    "owner": -0.3,
    "name": 0.0,
    "behind preposition": -0.5,
    "again": 0.0,
    "other gender": -2.5,
}
"""What speaks for an earlier mention as the one that "he" or "she" stands for."""
DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "its", "their"))
OF_WORDS = frozenset(
    ("of", "for", "with", "from", "at", "in", "to", "close", "familiar", "by", "de", "del", "du", "von")
)

OF_TAGS = frozenset(("IN", "DT", "NN", "NNS", "NNP", "JJ", "CD"))
LONGEST_OF = 8
"""How many words may stand between a description's noun and the comma before its name."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A canonical name, the speaker it belongs to (None for a description), and the rule that found it."""

    name: str | None
    speaker: Speaker | None
    rule: str
    score: float = 0.5


class Resolver:
    """Resolve the mentions of one article; spoken holds the speakers of its quotations so far, latest last."""

    def __init__(self, document: Document, mentions: list[Mention], speakers: list[Speaker]) -> None:
        self.document = document
        self.mentions = mentions
        self.speakers = speakers
        self.numbers = {id(mention): number for number, mention in enumerate(mentions)}
        self.starts = [mention.start for mention in mentions]
        self.by_id = {id(speaker): speaker for speaker in speakers}
        self.by_title: dict[str, list[Speaker]] = {}
        for speaker in speakers:
            for title in sorted(speaker.titles) if speaker.kind == PERSON else ():
                self.by_title.setdefault(title, []).append(speaker)
        self.spoken: list[Speaker] = []

    def number_of(self, mention: Mention) -> int:
        """Return a mention's place among all, or for one that the network alone sees where it would stand."""
        number = self.numbers.get(id(mention))
        return bisect_left(self.starts, mention.start) if number is None else number

    def find(self, mention: Mention) -> Resolved:
        """Find whom a mention means; a label that nobody is named for means nobody."""
        unnamed = mention.label and mention.entity is None
        return Resolved(None, None, "label, unknown", 0.2) if unnamed else self.meant(mention)

    def meant(self, mention: Mention) -> Resolved:
        """Find whom a mention of any kind means."""
        if mention.kind == PRONOUN:
            return self.pronoun(mention)
        if mention.kind == RELATIVE:
            return self.relative(mention)
        if mention.kind == PERSON and isinstance(mention.entity, Speaker):
            pair = self.pair(mention)
            if pair:
                return pair
            full = len(mention.entity.words) > 1
            return Resolved(
                mention.entity.name, mention.entity, "name" if full else "surname alone", 0.97 if full else 0.6
            )
        person = self.named_in_apposition(mention)
        if person:
            return Resolved(person.name, person, "apposition", 0.93)
        if mention.kind == NOUN and (person := self.described(mention)):
            return Resolved(person.name, person, "description", 0.5)
        if (owner := self.author(mention)) is not None:
            return Resolved(owner.name, owner, "author of a work", 0.35)
        if mention.kind == BODY and isinstance(mention.entity, Speaker):
            head = self.document.tokens[mention.head]
            if not is_human(head, self.document.lexicon) and mention.name[1] == mention.last:
                return Resolved(self.body_name(mention), mention.entity, "body", 0.6)
        return Resolved(self.phrase(mention), None, "description as it stands", 0.65)

    def pair(self, mention: Mention) -> Resolved | None:
        """Return both names of "X and Y said" and "said X and Y"."""
        tokens = self.document.tokens
        number = self.number_of(mention)
        for one, two in ((number, number + 1), (number - 1, number)):
            if one < 0 or two >= len(self.mentions):
                continue
            first, second = self.mentions[one], self.mentions[two]
            people = first.kind == PERSON and second.kind == PERSON and second.first == first.last + 1
            if not people or tokens[first.last].tag != "CC" or first.possessive or second.possessive:
                continue
            before = tokens[first.first - 1] if first.first else None
            verb = second.last < len(tokens) and tokens[second.last].tag in FINITE
            starts = first.first == self.document.sentences[first.sentence].first or (before and before.word in ',"”’')
            said = before is not None and before.lower in self.document.lexicon.cues
            if (verb and starts) or (said and not verb):
                names = [m.entity.name for m in (first, second) if isinstance(m.entity, Speaker)]
                return Resolved(" and ".join(names), None, "two speakers", 0.8)
        return None

    def author(self, mention: Mention) -> Speaker | None:
        """Return whose "the statement" or "the editorial" is: the one who acted last before it."""
        head = self.document.tokens[mention.head].lower
        first = self.document.tokens[mention.first].lower
        if head not in self.document.lexicon.authored or first not in DEFINITE:
            return None
        return self.latest(mention, (PERSON, BODY))

    def body_name(self, mention: Mention) -> str:
        """Return a body's name as first written."""
        return mention.entity.name if isinstance(mention.entity, Speaker) else self.phrase(mention)

    def phrase(self, mention: Mention) -> str:
        """Return a description with what is bound to it by "of" or "for": "a spokesman for the campaign"."""
        tokens = self.document.tokens
        end = mention.last
        sentence = self.document.sentences[mention.sentence]
        at = mention.last
        if is_genitive(self.document, at, sentence.last):
            number = self.number_of(mention) + 1
            owner = next((m for m in self.mentions[number : number + 3] if m.first == at and not m.possessive), mention)
            end = max(end, owner.last)
        if at < sentence.last and tokens[at].lower in OF_WORDS:
            number = self.number_of(mention) + 1
            for following in self.mentions[number : number + 3]:
                if following.kind == TIME or following.sentence != mention.sentence:
                    break
                if at < following.first <= at + 2 and following.last > end:
                    end = following.last
                    if not following.possessive:
                        break
        words = self.document.words(mention.first, end)
        return words[4:] if words[:4].lower() == "the " else words

    def pronoun(self, mention: Mention) -> Resolved:
        """Return the person or body that a pronoun stands for."""
        lower = self.document.tokens[mention.first].lower
        gender = self.document.lexicon.pronouns.get(lower, "")
        if gender in ("m", "f"):
            return self.personal(mention, gender)
        if gender == "n":
            body = self.latest(mention, (BODY,))
            return Resolved(body.name, body, "it", 0.5) if body else Resolved(None, None, "it, unknown", 0.2)
        return Resolved(None, None, f"{lower}, unknown", 0.2)

    def personal(self, mention: Mention, gender: str) -> Resolved:
        """Return the likeliest person for "he" or "she"."""
        scored = self.antecedents(mention, gender)
        if scored:
            ranked = sorted(scored.items(), key=lambda item: -item[1])
            margin = ranked[0][1] - (ranked[1][1] if len(ranked) > 1 else -2.0)
            speaker = self.by_id[ranked[0][0]]
            return Resolved(speaker.name, speaker, "pronoun", max(0.2, min(0.95, 0.6 + 0.15 * margin)))
        for speaker in reversed(self.spoken[-MOST_LOOKED_AT:]):
            if speaker.kind == PERSON and speaker.gender in (gender, ""):
                return Resolved(speaker.name, speaker, "pronoun, last speaker", 0.5)
        number = self.number_of(mention)
        for other in reversed(self.mentions[max(0, number - FARTHEST_MENTIONS) : number]):
            speaker = other.entity
            if isinstance(speaker, Speaker) and speaker.kind == PERSON and speaker.gender in (gender, ""):
                return Resolved(speaker.name, speaker, "pronoun, far", 0.4)
        return Resolved(None, None, "pronoun, unknown", 0.2)

    def antecedents(self, mention: Mention, gender: str) -> dict[int, float]:
        """Return the persons a pronoun may stand for with their scores, by id."""
        scores: dict[int, float] = {}
        number = self.number_of(mention)
        for other in reversed(self.mentions[max(0, number - MOST_LOOKED_AT) : number]):
            if mention.sentence - other.sentence > FARTHEST:
                break
            speaker = other.entity
            if not isinstance(speaker, Speaker) or speaker.kind != PERSON:
                continue
            if other.quoted >= 0 and self.document.sizes[other.quoted] >= 4:
                continue
            if speaker.gender_told and speaker.gender not in (gender, ""):
                continue
            score = self.weight(mention, other, speaker, gender) + WEIGHTS["other gender"] * (
                speaker.gender not in (gender, "")
            )
            scores[id(speaker)] = max(scores.get(id(speaker), -99.0), score) + WEIGHTS["again"]
        return scores

    def weight(self, mention: Mention, other: Mention, speaker: Speaker, gender: str) -> float:
        """Return how likely a pronoun refers to what one earlier mention names."""
        tokens = self.document.tokens
        first = self.document.sentences[other.sentence].first
        here = WEIGHTS["sentence"] * (mention.sentence - other.sentence)
        here += WEIGHTS["acts"] * acts(self.document, other)
        here += WEIGHTS["gender"] * (speaker.gender == gender)
        here += WEIGHTS["spoke last"] * bool(self.spoken and self.spoken[-1] is speaker)
        here += WEIGHTS["paragraph"] * (other.paragraph == mention.paragraph)
        here += WEIGHTS["owner"] * other.possessive
        here += WEIGHTS["name"] * (len(speaker.words) > 1 and speaker.words[0] in self.document.lexicon.names)
        if other.first > first and tokens[other.first - 1].tag in ("IN", "TO"):
            here += WEIGHTS["behind preposition"]
        return here

    def latest(self, mention: Mention, kinds: Sequence[str]) -> Speaker | None:
        """Return the speaker of a kind mentioned last before a mention, subjects first."""
        number = self.number_of(mention)
        best: Speaker | None = None
        for other in reversed(self.mentions[max(0, number - MOST_LOOKED_AT) : number]):
            if mention.sentence - other.sentence > 3:
                break
            if other.kind in kinds and isinstance(other.entity, Speaker) and other.quoted < 0:
                if self.is_place(other):
                    continue
                if acts(self.document, other):
                    return other.entity
                best = best or other.entity
        return best

    def is_place(self, mention: Mention) -> bool:
        """Tell whether a name is a place's."""
        return self.document.tokens[mention.head].lower in self.document.lexicon.places

    def relative(self, mention: Mention) -> Resolved:
        """Return whom "who" stands for: the mention before it."""
        number = self.number_of(mention)
        for other in reversed(self.mentions[max(0, number - 8) : number]):
            if other.sentence != mention.sentence:
                break
            if other.kind in (PERSON, NOUN, BODY, SOME) and not other.possessive and mention.first - other.last <= 14:
                if other.kind != PERSON and not is_human(self.document.tokens[other.head], self.document.lexicon):
                    continue
                found = self.find(other)
                return Resolved(found.name, found.speaker, "who", 0.85 * found.score)
        return Resolved(None, None, "who, unknown", 0.2)

    def named_in_apposition(self, mention: Mention) -> Speaker | None:
        """Return the person of "Name, chief of X," for a mention within the apposition, or of "the chief, Name"."""
        document = self.document
        tokens = document.tokens
        number = self.number_of(mention)
        for other in reversed(self.mentions[max(0, number - 8) : number]):
            if other.sentence != mention.sentence:
                break
            if other.kind == PERSON and not other.possessive and isinstance(other.entity, Speaker):
                if other.last > mention.first or not self.in_apposition(other, mention):
                    continue
                return other.entity
        comma = self.comma_behind(mention) if is_human(tokens[mention.head], document.lexicon) else -1
        for other in self.mentions[number + 1 : number + 5] if comma >= 0 else ():
            if other.first == comma + 1 and other.kind == PERSON and not other.possessive:
                return other.entity if isinstance(other.entity, Speaker) else None
        return None

    def comma_behind(self, mention: Mention) -> int:
        """Return the comma that ends a description, past what it is the mayor or the head of, or -1."""
        tokens = self.document.tokens
        for at in range(mention.last, min(mention.last + LONGEST_OF, len(tokens))):
            if tokens[at].word == ",":
                return at
            if tokens[at].tag not in OF_TAGS or tokens[at].lower in self.document.lexicon.cues:
                return -1
        return -1

    def in_apposition(self, person: Mention, mention: Mention) -> bool:
        """Tell whether a mention stands in the apposition behind a person's name."""
        tokens, lexicon = self.document.tokens, self.document.lexicon
        between = tokens[person.last : mention.first]
        if not between or between[0].word not in ",(—–":
            return False
        if any(t.tag in FINITE or t.word in '"“”;' for t in between) or sum(t.word == "," for t in between) > 1:
            return False
        return any(is_human(t, lexicon) for t in tokens[person.last : mention.last])

    def described(self, mention: Mention, *, margin: float = 0.0) -> Speaker | None:
        """Return the person that "the senator" or "the former secretary of state" points back to.

        margin: by how much it must fit that person better than the next.
        """
        document = self.document
        tokens, lexicon = document.tokens, document.lexicon
        head = tokens[mention.head]
        if (
            tokens[mention.first].lower not in lexicon.definite
            or head.tag not in ("NN", "NNP")
            or not is_human(head, lexicon)
        ):
            return None
        words = {t.lower for t in tokens[mention.first : mention.last]} - lexicon.definite - {"former", "'s"}
        gender = lexicon.roles.get(head.lower, "n")
        fits: list[tuple[float, Speaker]] = []
        for speaker in self.describable(mention, words):
            if speaker.kind != PERSON or (gender in ("m", "f") and speaker.gender not in (gender, "")):
                continue
            score = self.fit(mention, speaker, words)
            if score is not None:
                fits.append((score, speaker))
        fits.sort(key=lambda fit: -fit[0])
        clear = len(fits) == 1 or (len(fits) > 1 and fits[0][0] >= fits[1][0] + margin)
        return fits[0][1] if clear else None

    def describable(self, mention: Mention, words: set[str]) -> list[Speaker]:
        """Return the speakers named shortly before a description, and those with one of its words for a title."""
        number = self.number_of(mention)
        recent = (m.entity for m in self.mentions[max(0, number - MOST_LOOKED_AT) : number])
        found = {id(s): s for s in recent if isinstance(s, Speaker)}
        for word in sorted(words):
            found |= {id(s): s for s in self.by_title.get(word, [])[:MOST_TITLED]}
        return sorted(found.values(), key=lambda s: s.mentions[0].start)

    def fit(self, mention: Mention, speaker: Speaker, words: set[str]) -> float | None:
        """Return how well a description fits a person: by shared role words and how lately it was named."""
        latest = speaker.latest_before(mention.start)
        if latest is None:
            return None
        distance = mention.sentence - latest.sentence
        shared = len(words & speaker.titles)
        if not shared and (distance > 3 or (latest.quoted >= 0 and self.document.sizes[latest.quoted] >= 4)):
            return None
        score = -0.6 * min(distance, 20) + (4.0 + shared if shared else 0.0)
        score += 0.5 * acts(self.document, latest)
        return score + bool(self.spoken and self.spoken[-1] is speaker)
