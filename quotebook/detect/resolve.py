"""Whom a source mention means: a person or body by name, through pronouns, descriptions and appositions."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from quotebook.detect.cues import FINITE, is_genitive
from quotebook.detect.described import (
    alone_in_paragraph,
    author,
    body_before,
    body_lately,
    described,
    is_before_name,
    named_in_apposition,
    national,
    office_holder,
    sent_by,
)
from quotebook.detect.document import Document
from quotebook.detect.mentions import BODY, NOUN, PERSON, PRONOUN, RELATIVE, SOME, TIME, Mention
from quotebook.detect.names import is_human
from quotebook.detect.othernames import ELDER, YOUNGER
from quotebook.detect.speakers import Speaker, acts
from quotebook.detect.unnamed import DEFINITE, Unnamed

NAMED_BESIDE = 0.97
"""How sure it is whom a description means right before the name: "the chief, Ann Lee"."""
FARTHEST = 8
"""Sentences that a pronoun reaches back."""
LONGEST_OFFICE = 14
"""Tokens of an office before the name of who holds it."""
MOST_LOOKED_AT = 60
FARTHEST_MENTIONS = 400
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
    "other gender": -6.0,
}
"""What speaks for an earlier mention as the one that "he" or "she" stands for."""
KNOWING = frozenset(("knowledge", "understanding", "awareness"))
OF_WORDS = frozenset(
    ("of", "for", "with", "from", "at", "in", "to", "close", "familiar", "briefed", "by", "de", "del", "du", "von")
)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A canonical name, the speaker it belongs to (None for a description), and the rule that found it."""

    name: str | None
    speaker: Speaker | None
    rule: str
    score: float = 0.5


class Resolver:
    """Resolve the mentions of one article; spoken holds the speakers of its quotations so far, latest last,
    described those that are known by a description alone."""

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
        self.bearers = Counter(speaker.words[-1] for speaker in speakers if speaker.kind == PERSON)
        self.by_sentence: dict[int, list[Mention]] = {}
        self.definite = DEFINITE | document.lexicon.definite
        self.unnamed = Unnamed(document, mentions, self.phrase)
        self.spoken: list[Speaker] = []
        self.described: set[str] = set()

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
            return self.by_name(mention, mention.entity)
        return self.by_description(mention)

    def by_description(self, mention: Mention) -> Resolved:
        """Return whom words mean that are neither a pronoun nor a person's name."""
        person = named_in_apposition(self, mention)
        if person:
            beside = is_before_name(self, mention, person)
            return Resolved(person.name, person, "apposition", NAMED_BESIDE if beside else 0.93)
        if (one := national(self, mention)) is not None:
            return Resolved(one.name, one, "description, alone", 0.7)
        alone = mention.kind == NOUN and (office_holder(self, mention) or alone_in_paragraph(self, mention))
        if one := alone or None:
            return Resolved(one.name, one, "description, alone", 0.85)
        found = described(self, mention) if mention.kind == NOUN else None
        if isinstance(found, Speaker):
            return Resolved(found.name, found, "description", 0.5)
        if found is not None:
            name = self.name_of(found, mention)
            spoke = name.lower() in self.described
            return Resolved(name, None, "spoke as described" if spoke else "described before", 0.85 if spoke else 0.6)
        if (known := self.work_or_body(mention)) is not None:
            return known
        if mention.kind == BODY and isinstance(mention.entity, Speaker):
            head = self.document.tokens[mention.head]
            if not is_human(head, self.document.lexicon) and mention.name[1] == mention.last:
                return Resolved(self.body_name(mention), mention.entity, "body", 0.6)
        return Resolved(self.phrase(mention), None, "description as it stands", 0.65)

    def work_or_body(self, mention: Mention) -> Resolved | None:
        """Return whose a work is, or which body is told of again: "the email", "the company"."""
        noun = mention.kind == NOUN
        if noun and (writer := sent_by(self, mention)) is not None:
            return Resolved(writer.name, writer, "sent by", 0.85)
        if (owner := author(self, mention)) is not None:
            return Resolved(owner.name, owner, "author of a work", 0.35)
        if noun and (body := body_before(self, mention)) is not None:
            return Resolved(body.name, body, "body named before", 0.9)
        if noun and (body := body_lately(self, mention)) is not None:
            return Resolved(body.name, body, "body named lately", 0.8)
        return None

    def speaker_of(self, mention: Mention) -> Speaker | None:
        """Return the speaker that a mention names or stands for."""
        return mention.entity if isinstance(mention.entity, Speaker) else self.find(mention).speaker

    def by_name(self, mention: Mention, speaker: Speaker) -> Resolved:
        """Return a person by its name, with how sure that is: less where others of the article have the surname."""
        if len(speaker.words) == 1:
            return Resolved(speaker.name, speaker, "surname alone", 0.6)
        elder = mention.first < mention.name[0] and self.document.tokens[mention.name[0] - 1].lower in ELDER | YOUNGER
        if mention.name[1] - mention.name[0] == 1 and self.bearers[speaker.words[-1]] > 1 and not elder:
            return Resolved(speaker.name, speaker, "one of a surname", 0.8)
        return Resolved(speaker.name, speaker, "name", 0.97)

    def named_in(self, sentence: int) -> list[Mention]:
        """Return the mentions of speakers by name that stand in a sentence."""
        if not self.by_sentence:
            for mention in self.mentions:
                if isinstance(mention.entity, Speaker):
                    self.by_sentence.setdefault(mention.sentence, []).append(mention)
        return self.by_sentence.get(sentence, [])

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

    def body_name(self, mention: Mention) -> str:
        """Return a body's name as first written."""
        return mention.entity.name if isinstance(mention.entity, Speaker) else self.phrase(mention)

    def phrase(self, mention: Mention) -> str:
        """Return a description with what is bound to it by "of" or "for": "a spokesman for the campaign"."""
        words = self.document.words(mention.first, self.bound(mention))
        return words[4:] if words[:4].lower() == "the " else words

    def bound(self, mention: Mention) -> int:
        """Return the token behind what is bound to a description: the campaign, "one of these", "Cruz's thinking"."""
        tokens = self.document.tokens
        last = self.document.sentences[mention.sentence].last
        at = end = mention.last
        number = self.number_of(mention) + 1
        if is_genitive(self.document, at, last):
            owner = next((m for m in self.mentions[number : number + 3] if m.first == at and not m.possessive), mention)
            end = max(end, owner.last)
        if at >= last or tokens[at].lower not in OF_WORDS:
            return end
        for following in self.mentions[number : number + 4]:
            if following.kind == TIME or following.sentence != mention.sentence:
                break
            if at < following.first <= at + 2 and following.last > end:
                end = following.last
                known = tokens[following.head].lower in KNOWING and end < last and tokens[end].lower == "of"
                if not (following.possessive or known or self.counts(following)):
                    break
                at = end if known or self.counts(following) else at
        end += end < last and tokens[end].tag == "POS"
        owned = end < last and tokens[end - 1].tag == "POS" and tokens[end].word[0].isalpha()
        return end + 1 if owned else end

    def counts(self, mention: Mention) -> bool:
        """Tell whether a mention only counts what follows it: "one" of these candidates."""
        tokens = self.document.tokens
        counted = mention.last - mention.first == 1 and tokens[mention.first].tag in ("CD", "DT")
        return counted and mention.last < len(tokens) and tokens[mention.last].lower == "of"

    def name_of(self, introduced: Mention, mention: Mention) -> str:
        """Return the name of somebody described before: as it was when it first spoke, else as it is now."""
        first, now = self.phrase(introduced), self.phrase(mention)
        return first if mention.kind == PRONOUN or first.lower() in self.described else now

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
        here += WEIGHTS["acts"] * (acts(self.document, other) or self.is_introduced(other))
        here += WEIGHTS["gender"] * (speaker.gender == gender)
        here += WEIGHTS["spoke last"] * bool(self.spoken and self.spoken[-1] is speaker)
        here += WEIGHTS["paragraph"] * (other.paragraph == mention.paragraph)
        here += WEIGHTS["owner"] * other.possessive
        here += WEIGHTS["name"] * (len(speaker.words) > 1 and speaker.words[0] in self.document.lexicon.names)
        if other.first > first and tokens[other.first - 1].tag in ("IN", "TO"):
            here += WEIGHTS["behind preposition"]
        return here

    def is_introduced(self, mention: Mention) -> bool:
        """Tell whether a name stands in apposition to the office that opens its sentence: "Le maire, Luc Roy, a dit".

        In English the trees were taught without it.
        """
        document, first = self.document, self.document.sentences[mention.sentence].first
        if document.lexicon.language == "en" or not first + 1 < mention.first < first + LONGEST_OFFICE:
            return False
        before = document.tokens[first : mention.first]
        beside = before[-1].word == "," and mention.last < len(document.tokens)
        opens = before[0].tag == "DT" and not any(token.tag in FINITE for token in before)
        return beside and opens and document.tokens[mention.last].word == ","

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
