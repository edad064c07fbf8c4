"""Persons told from bodies: what the words in and around a name say, over all the mentions of the name."""

from collections.abc import Iterator
from itertools import pairwise

from quotebook.detect.document import Document
from quotebook.detect.lexicon import Lexicon
from quotebook.detect.mentions import BODY, NOUN, PERSON, Mention, chunks, name_words
from quotebook.detect.names import PARTICLES, is_human, is_linked, is_role, is_thing

MOST_NAME_WORDS = 5
OF_PLACES = frozenset(("von", "van", "zu", "de", "del", "du"))
SAINTS = frozenset(("San", "Santa", "Santo", "São", "Saint", "Sainte", "St", "St.", "Sankt"))
"""Behind a preposition these begin a place's name: the mayor of "Santa Rita"."""
LONGEST_ACRONYM = 5
SHORT = 3
"""Words that a nickname may have."""


def find_mentions(document: Document) -> list[Mention]:
    """Return the mentions of a document in order, persons told from bodies."""
    found = list(with_nicknames(document, list(chunks(document))))
    evidence = name_evidence(document, found)
    for mention in found:
        if mention.kind == BODY and mention.name[1] > mention.name[0]:
            settle_kind(document, mention, evidence)
    leave_places(document, found)
    return found


def leave_places(document: Document, found: list[Mention]) -> None:
    """Take no name from an office's place before the name of who holds it: the "Landrat von Ebersberg", Ute Maier."""
    tokens = document.tokens
    for mention, following in pairwise(found):
        first, last = mention.name
        lower = tokens[first].lower
        owned = lower in document.lexicon.genitives
        if not mention.first < first < last or not (owned or lower in OF_PLACES):
            continue
        named = following.first == last + 1 and tokens[last].word == "," and following.kind == PERSON
        full = named and following.name[1] - following.name[0] > 1
        if (owned or full) and is_role(tokens[first - 1].lower, document.lexicon):
            mention.kind, mention.name, mention.head = NOUN, (0, 0), first - 1


def with_nicknames(document: Document, found: list[Mention]) -> Iterator[Mention]:
    """Yield mentions; a name with a nickname in marks within it, Edna "Mac" Rowe, is one, and the nickname is none."""
    opening = {document.extents[number][0] - 1: number for number, size in enumerate(document.sizes) if size <= SHORT}
    ending = {mention.last: mention for mention in found if mention.name[1] == mention.last}
    nicknamed: dict[int, Mention] = {}
    for at, number in opening.items():
        first, last = document.extents[number]
        before = ending.get(at)
        spoken = last > first and document.tokens[last - 1].word[-1] in ".,?!"
        if before and last > first and not spoken and document.tokens[first].sentence == before.sentence:
            nicknamed[last + 1] = before
    joined = {id(nicknamed[m.first]): m for m in found if m.first in nicknamed and m.name[0] == m.first < m.name[1]}
    inside = {at for m in joined.values() for at in range(nicknamed[m.first].last, m.first)}
    for mention in found:
        behind = joined.get(id(mention))
        if behind:
            behind.first, behind.start = mention.first, mention.start
            behind.name = (mention.name[0], behind.name[1])
        elif mention.first not in inside:
            yield mention


def name_evidence(document: Document, found: list[Mention]) -> dict[str, float]:
    """Return for every name in the text how much speaks for a person, the most over its mentions."""
    evidence: dict[str, float] = {}
    for mention in found:
        if mention.name[1] > mention.name[0]:
            key = " ".join(name_words(document, mention))
            score = person_evidence(document, mention)
            evidence[key] = max(evidence.get(key, -9.0), score)
    return evidence


def person_evidence(document: Document, mention: Mention) -> float:
    """Return how much a mention looks like a person: above 0, it does."""
    tokens, lexicon = document.tokens, document.lexicon
    first, last = mention.name
    names = name_words(document, mention)
    score = -0.25 if len(names) == 1 else 0.1
    if (
        sum(word.lower() not in PARTICLES for word in names) > MOST_NAME_WORDS
        or is_linked(tokens, first, last)
        or is_no_name(document, mention, names)
    ):
        return -3.0
    if len(names) > 1 and names[0] in lexicon.names:
        score += 0.8
    elif len(names) == 1 and names[0] in lexicon.names:
        score += 0.4
    if names and names[0] in SAINTS and first and tokens[first - 1].tag == "IN":
        return -3.0
    known = len(names) > 1 and names[0] in lexicon.names and is_place_or_month(names[-1].lower(), lexicon)
    score += sum(-0.9 for word in names[: -1 if known else None] if is_thing(word.lower().rstrip("."), lexicon))
    score += sum(-0.7 for word in names if len(word) > 1 and word.isupper() and word.isalpha() and len(names) < 3)
    if len(names) > 1 and len(names[0]) <= 5 and names[0].endswith("."):
        score += 0.5
    score += evidence_before(document, mention)
    after = tokens[last] if last < len(tokens) and tokens[last].sentence == mention.sentence else None
    if after is not None:
        score += evidence_behind(document, last)
    if tokens[first].word.startswith(("@", "#")):
        score -= 0.5
    return score


def is_place_or_month(lower: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a place's or a month's, which may be a surname too: Nuria "Abril"."""
    return lower in lexicon.places or lower in lexicon.months


def evidence_before(document: Document, mention: Mention) -> float:
    """Return what the word before a name says for a person: a title, or an article against it."""
    tokens, lexicon = document.tokens, document.lexicon
    if mention.name[0] == mention.first:
        return 0.0
    before = tokens[mention.name[0] - 1]
    if before.lower.rstrip(".") in lexicon.honorifics or is_human(before, lexicon):
        owned = lexicon.nouns_first and tokens[before.index - 1].lower in lexicon.bodies if before.index else False
        return -0.9 if owned else 1.0
    return -0.9 if before.lower in ("the", "a", "an", "its", "their") else 0.0


def is_no_name(document: Document, mention: Mention, names: list[str]) -> bool:
    """Tell whether no person can be called so: a party's letters behind an office, "die Sperrung der Brücke".

    In English, letters alone may be a speaker's label.
    """
    lexicon = document.lexicon
    if len(names) == 1:
        return (
            len(names[0]) <= LONGEST_ACRONYM and names[0].isupper() and (lexicon.nouns_first or lexicon.capital_nouns)
        )
    words = [token.lower for token in document.tokens[mention.name[0] : mention.name[1]]]
    return any(word in lexicon.genitives and before not in OF_PLACES for before, word in pairwise(words))


def evidence_behind(document: Document, last: int) -> float:
    """Return what the words behind a name say for a person: a role in apposition, an age, "who", a cue."""
    tokens, lexicon = document.tokens, document.lexicon
    token = tokens[last]
    if token.lower in lexicon.cues and token.tag in ("VBD", "VBZ", "VBP"):
        return 0.2
    if token.lower == "who":
        return 0.6
    if token.word != "," or last + 1 >= len(tokens):
        return 0.0
    following = tokens[last + 1]
    if following.tag == "CD" and last + 2 < len(tokens) and tokens[last + 2].word in ",." and len(following.word) <= 2:
        return 0.8
    if following.lower == "who":
        return 0.6
    if following.tag in ("DT", "NN", "JJ", "NNP", "PRP$"):
        for ahead in range(last + 1, min(last + 8, len(tokens))):
            if tokens[ahead].word in ",.;" or tokens[ahead].tag in ("VBD", "VBZ", "IN"):
                break
            if is_role(tokens[ahead].lower, lexicon) and tokens[ahead].tag in ("NN", "JJ"):
                return 0.6
    return 0.0


def settle_kind(document: Document, mention: Mention, evidence: dict[str, float]) -> None:
    """Decide whether a named mention is a person, by all the mentions of the name and of its last word."""
    names = name_words(document, mention)
    score = evidence.get(" ".join(names), 0.0)
    if score > 0:
        mention.kind = PERSON
