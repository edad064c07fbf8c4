"""Whom a description means: "the senator", "the company", "her memo"; what is bound to a name in apposition."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from quotebook.detect.cues import FINITE
from quotebook.detect.document import Document
from quotebook.detect.lexicon import Lexicon
from quotebook.detect.mentions import BODY, NOUN, PERSON, Mention
from quotebook.detect.names import is_human
from quotebook.detect.speakers import Speaker, acts
from quotebook.detect.unnamed import Unnamed

MOST_LOOKED_AT = 60
MOST_TITLED = 40
LEAST_OFFICE = 2
"""Words of an office that tell whose it is: "the Chief Justice" where others are only "Justice"."""
QUOTED = 4
"""Words of a quoted stretch from which it is speech: a name in it is not the narrator's."""
AGED = "-year-old"
"""Somebody's age stands for whoever was named: "the 18-year-old"."""
BEFORE_NAME = frozenset(("JJ", "VBN", "VBD", "VBG", "DT", "RB"))
OF_TAGS = frozenset(("IN", "DT", "NN", "NNS", "NNP", "JJ", "CD"))
NAMED_LATELY = 5
"""Sentences before "the company" in which the body is named that it means."""
LONGEST_OF = 8
"""How many words may stand between a description's noun and the comma before its name."""
WRITTEN_BEFORE = 8
"""Sentences over which "the email" goes back to where the email was told of."""
NEWS = frozenset(("times", "post", "news", "journal", "herald", "tribune", "globe", "daily", "gazette", "press"))
"""Words of the name of who publishes news."""
STATES = frozenset(("u.s.", "u.k.", "us", "uk", "eu", "e.u.", "un", "u.n."))
CORPORATE = frozenset(("inc", "corp", "ltd", "llc", "plc", "gmbh", "co", "institute", "trust", "fund", "center"))
BODIES_BEFORE = 200
"""Mentions among which the body is looked for that "the department" names again."""


class Resolver(Protocol):
    """What descriptions are resolved with: `resolve.Resolver`, which goes by this module."""

    document: Document
    mentions: list[Mention]
    by_title: dict[str, list[Speaker]]
    spoken: list[Speaker]
    definite: frozenset[str]
    unnamed: Unnamed

    def number_of(self, mention: Mention) -> int:
        """Return a mention's place among all."""
        ...

    def named_in(self, sentence: int) -> list[Mention]:
        """Return the mentions of speakers by name that stand in a sentence."""
        ...

    def latest(self, mention: Mention, kinds: Sequence[str]) -> Speaker | None:
        """Return the speaker of a kind mentioned last before a mention."""
        ...

    def is_place(self, mention: Mention) -> bool:
        """Tell whether a name is a place's."""
        ...

    def speaker_of(self, mention: Mention) -> Speaker | None:
        """Return the speaker that a mention names or stands for."""
        ...


def named_in_apposition(resolver: Resolver, mention: Mention) -> Speaker | None:
    """Return the person of "Name, chief of X," for a mention within the apposition, or of "the chief, Name"."""
    document = resolver.document
    tokens = document.tokens
    number = resolver.number_of(mention)
    for other in reversed(resolver.mentions[max(0, number - 8) : number]):
        if other.sentence != mention.sentence:
            break
        if other.kind == PERSON and not other.possessive and isinstance(other.entity, Speaker):
            if other.last > mention.first or not in_apposition(document, other, mention):
                continue
            return other.entity
    comma = comma_behind(resolver, mention) if is_human(tokens[mention.head], document.lexicon) else -1
    for other in resolver.mentions[number + 1 : number + 5] if comma >= 0 else ():
        between = tokens[comma + 1 : other.first]
        beside = comma < other.first <= comma + 3 and all(t.tag in BEFORE_NAME for t in between)
        if beside and other.kind == PERSON and not other.possessive:
            return other.entity if isinstance(other.entity, Speaker) else None
    return None


def is_before_name(resolver: Resolver, mention: Mention, person: Speaker) -> bool:
    """Tell whether a description's person is named behind it in its sentence: "her partner, Trevor Hanlon,"."""
    number = resolver.number_of(mention)
    behind = resolver.mentions[number + 1 : number + 5]
    return any(other.entity is person and other.sentence == mention.sentence for other in behind)


def comma_behind(resolver: Resolver, mention: Mention) -> int:
    """Return the comma that ends a description, past what it is the mayor or the head of, or -1."""
    tokens = resolver.document.tokens
    for at in range(mention.last, min(mention.last + LONGEST_OF, len(tokens))):
        if tokens[at].word == ",":
            return at
        if tokens[at].tag not in OF_TAGS or tokens[at].lower in resolver.document.lexicon.cues:
            return -1
    return -1


def in_apposition(document: Document, person: Mention, mention: Mention) -> bool:
    """Tell whether a mention stands in the apposition behind a person's name."""
    tokens, lexicon = document.tokens, document.lexicon
    between = tokens[person.last : mention.first]
    if not between or between[0].word not in ",(—–":
        return False
    if any(t.tag in FINITE or t.word in '"“”;' for t in between) or sum(t.word == "," for t in between) > 1:
        return False
    return any(is_human(t, lexicon) for t in tokens[person.last : mention.last])


def described(resolver: Resolver, mention: Mention) -> Speaker | Mention | None:
    """Return the person that "the senator" or "the former secretary of state" points back to.

    Where no word of a description is a person's title, "the organizer" is rather one introduced as "an organizer".
    """
    document = resolver.document
    tokens, lexicon = document.tokens, document.lexicon
    head = tokens[mention.head]
    if (
        tokens[mention.first].lower not in lexicon.definite
        or head.tag not in ("NN", "NNP")
        or not (is_human(head, lexicon) or head.lower.endswith(AGED))
    ):
        return None
    words = {t.lower for t in tokens[mention.first : mention.last]} - lexicon.definite - {"former", "'s"}
    gender = lexicon.roles.get(head.lower, "n")
    fits: list[tuple[float, Speaker]] = []
    for speaker in describable(resolver, mention, words):
        if speaker.kind != PERSON or (gender in ("m", "f") and speaker.gender not in (gender, "")):
            continue
        score = fit(resolver, mention, speaker, words)
        if score is not None:
            fits.append((score, speaker))
    best = max(fits, key=lambda fit: fit[0], default=(0.0, None))[1]
    if best is None or not words & best.titles:
        return resolver.unnamed.again(mention) or best
    return best


def office_holder(resolver: Resolver, mention: Mention) -> Speaker | None:
    """Return the one person before whose name all the words of an office stand: "the Chief Justice"."""
    document = resolver.document
    words = [token.lower for token in document.tokens[mention.first + 1 : mention.last]]
    if len(words) < LEAST_OFFICE or document.tokens[mention.first].lower not in document.lexicon.definite:
        return None
    found = [s for s in resolver.by_title.get(words[-1], ())[:MOST_TITLED] if s.titles.issuperset(words)]
    return found[0] if len(found) == 1 and found[0].latest_before(mention.start) else None


def national(resolver: Resolver, mention: Mention) -> Speaker | None:
    """Return whom "the Italian said" means: the person named last; "the French" are many."""
    tokens, lexicon = resolver.document.tokens, resolver.document.lexicon
    lower = tokens[mention.head].lower
    alone = mention.last - mention.first == 2 and tokens[mention.first].lower in lexicon.definite
    told = lower.endswith("an") or lexicon.nouns_first
    one = told and lower in lexicon.demonyms and tokens[mention.head].word not in lexicon.names
    one = one or (lower in lexicon.role_signs.get("nationals", ()) and tokens[mention.head].word[0].isupper())
    if not alone or not one:
        return None
    spoke = resolver.spoken[-1] if resolver.spoken and resolver.spoken[-1].kind == PERSON else None
    return resolver.latest(mention, (PERSON,)) or spoke


def alone_in_paragraph(resolver: Resolver, mention: Mention) -> Speaker | None:
    """Return the one person that a paragraph names before "the Ohio Republican" in it, who is then meant."""
    document = resolver.document
    head = document.tokens[mention.head]
    human = is_human(head, document.lexicon) or head.lower.endswith(AGED)
    if document.tokens[mention.first].lower not in document.lexicon.definite or head.tag == "NNS" or not human:
        return None
    number = resolver.number_of(mention)
    before = (
        m for m in resolver.mentions[max(0, number - MOST_LOOKED_AT) : number] if m.paragraph == mention.paragraph
    )
    told = [m for m in before if m.kind == PERSON and (m.quoted < 0 or document.sizes[m.quoted] < QUOTED)]
    found = {id(m.entity): m.entity for m in told if isinstance(m.entity, Speaker)}
    one = next(iter(found.values()), None)
    gender = document.lexicon.roles.get(head.lower, "n")
    if bearer := bracketed(resolver, mention):
        return bearer
    words = {t.lower for t in document.tokens[mention.first : mention.last]}
    others = any(speaker is not one for word in words for speaker in resolver.by_title.get(word, ()))
    if one is not None and others and not words & one.titles:
        return None
    fits = one is not None and (gender not in ("m", "f") or one.gender in (gender, ""))
    return one if fits and len(found) == 1 and not any(m.possessive for m in told) else None


def bracketed(resolver: Resolver, mention: Mention) -> Speaker | None:
    """Return the person behind whose name an office stands in brackets, "H. Cole (Clerk)", where it is told again."""
    tokens = resolver.document.tokens
    for speaker in resolver.by_title.get(tokens[mention.head].lower, ()):
        for other in speaker.mentions:
            behind = [token.lower for token in tokens[other.last : other.last + 3]]
            if behind == ["(", tokens[mention.head].lower, ")"]:
                return speaker
    return None


def describable(resolver: Resolver, mention: Mention, words: set[str]) -> list[Speaker]:
    """Return the speakers named shortly before a description, and those with one of its words for a title."""
    number = resolver.number_of(mention)
    recent = (m.entity for m in resolver.mentions[max(0, number - MOST_LOOKED_AT) : number])
    found = {id(s): s for s in recent if isinstance(s, Speaker)}
    for word in sorted(words):
        found |= {id(s): s for s in resolver.by_title.get(word, [])[:MOST_TITLED]}
    return sorted(found.values(), key=lambda s: s.mentions[0].start)


def fit(resolver: Resolver, mention: Mention, speaker: Speaker, words: set[str]) -> float | None:
    """Return how well a description fits a person: by shared role words and how lately it was named."""
    latest = speaker.latest_before(mention.start)
    if latest is None:
        return None
    distance = mention.sentence - latest.sentence
    shared = len(words & speaker.titles)
    if not shared and calls_otherwise(resolver, mention, speaker):
        return None
    if not shared and (distance > 3 or (latest.quoted >= 0 and resolver.document.sizes[latest.quoted] >= 4)):
        return None
    score = -0.6 * min(distance, 20) + (4.0 + shared if shared else 0.0)
    score += 0.5 * acts(resolver.document, latest) + (latest.paragraph == mention.paragraph)
    return score + bool(resolver.spoken and resolver.spoken[-1] is speaker)


def calls_otherwise(resolver: Resolver, mention: Mention, speaker: Speaker) -> bool:
    """Tell whether an office is none of somebody whom the article gives another: "le ministre" is not Me Lambrecht.

    "La ahora legisladora" tells that it is new. In English the trees weigh that.
    """
    lexicon = resolver.document.lexicon
    if any(
        t.lower in lexicon.role_signs.get("changed", ()) for t in resolver.document.tokens[mention.first : mention.head]
    ):
        return False
    head = resolver.document.tokens[mention.head].lower
    if head in lexicon.role_signs.get("general", ()):
        return False
    office = head in lexicon.roles and lexicon.language != "en"
    return office and bool(speaker.titles - lexicon.role_signs.get("none", frozenset()))


def author(resolver: Resolver, mention: Mention) -> Speaker | None:
    """Return whose "the statement" or "her editorial" is: its owner, who it was told of with, else who acted last."""
    tokens, lexicon = resolver.document.tokens, resolver.document.lexicon
    head = tokens[mention.head].lower
    if head not in lexicon.authored:
        return None
    if owner := owner_of(resolver, mention):
        return owner
    if tokens[mention.first].lower not in resolver.definite:
        return None
    for other in told_before(resolver, mention):
        writer = owner_of(resolver, other) or sender(resolver, other)
        if writer:
            return writer
    return resolver.latest(mention, (PERSON, BODY))


def sent_by(resolver: Resolver, mention: Mention) -> Speaker | None:
    """Return who "the email" is told to be from where it was told of before: an email from "Ann Lee"."""
    tokens, lexicon = resolver.document.tokens, resolver.document.lexicon
    head = tokens[mention.head].lower
    if head not in lexicon.authored or tokens[mention.first].lower not in resolver.definite:
        return None
    for other in told_before(resolver, mention):
        if behind_from(resolver, other) >= 0:
            return sender(resolver, other)
    return None


def told_before(resolver: Resolver, mention: Mention) -> Iterator[Mention]:
    """Give where sentences a little before call something by the same word, the nearest first."""
    tokens, number = resolver.document.tokens, resolver.number_of(mention)
    for other in reversed(resolver.mentions[max(0, number - MOST_LOOKED_AT) : number]):
        if mention.sentence - other.sentence > WRITTEN_BEFORE:
            return
        called_so = tokens[other.head].lower == tokens[mention.head].lower
        if called_so and other.kind == NOUN and other.sentence != mention.sentence:
            yield other


def owner_of(resolver: Resolver, mention: Mention) -> Speaker | None:
    """Return whose something is: "her Twitter account", "Cruz's memo"."""
    number = resolver.number_of(mention)
    for other in reversed(resolver.mentions[max(0, number - 3) : number]):
        if other.possessive and mention.first <= other.first and other.last <= mention.last:
            return resolver.speaker_of(other)
    return None


def sender(resolver: Resolver, mention: Mention) -> Speaker | None:
    """Return who sent or issued what a sentence tells of: behind "from" or "by", else who acts in it, before it."""
    best: Speaker | None = None
    behind = behind_from(resolver, mention)
    for other in resolver.named_in(mention.sentence):
        if other.quoted >= 0 or not isinstance(other.entity, Speaker) or resolver.is_place(other):
            continue
        if other.first >= mention.last and other.first <= behind:
            return other.entity
        if other.last <= mention.first and (best is None or acts(resolver.document, other)):
            best = other.entity
    return best


def behind_from(resolver: Resolver, mention: Mention) -> int:
    """Return the last token to which "from" behind a work reaches: sent from "the director, Ann Lee"; else -1."""
    tokens = resolver.document.tokens
    last = resolver.document.sentences[mention.sentence].last
    at = next((n for n in range(mention.last, min(mention.last + SENT, last)) if tokens[n].lower in SENDING), last)
    end = at + 1
    while end < min(at + FROM_REACH, last) and (tokens[end].tag in FROM_TAGS or tokens[end].word in WITHIN):
        end += 1
    return end - 1 if at < last else -1


SENDING = frozenset(("from", "by"))
SENT, FROM_REACH = 6, 12
"""Words between a work and "from", and those behind it among which who sent it is named."""
FROM_TAGS = OF_TAGS | {"POS", "PRP$"}
WITHIN = frozenset((",", "'s", "’s"))


def body_before(resolver: Resolver, mention: Mention) -> Speaker | None:
    """Return the body that "the department" names again by a word of its name, else the one named just before."""
    tokens, lexicon = resolver.document.tokens, resolver.document.lexicon
    head = tokens[mention.head]
    if tokens[mention.first].lower not in resolver.definite or head.tag != "NN" or head.lower not in lexicon.bodies:
        return None
    number = resolver.number_of(mention)
    for other in reversed(resolver.mentions[max(0, number - BODIES_BEFORE) : number]):
        named = other.entity
        if isinstance(named, Speaker) and named.kind == BODY and head.lower in (w.lower() for w in named.words):
            return named
    return None


def body_lately(resolver: Resolver, mention: Mention) -> Speaker | None:
    """Return the body that "the company" or "the news outlet" tells of again: the latest that acts."""
    document = resolver.document
    tokens, lexicon = document.tokens, document.lexicon
    head = tokens[mention.head].lower
    if tokens[mention.first].lower not in resolver.definite or tokens[mention.head].tag != "NN":
        return None
    if head not in lexicon.named_again and head not in lexicon.outlets:
        return None
    if resolver.unnamed.again(mention) is not None:
        return None
    news = head in lexicon.outlets
    for sentence in range(mention.sentence, max(mention.sentence - NAMED_LATELY, -1), -1):
        for other in reversed(resolver.named_in(sentence)):
            body = other.entity
            if other.start >= mention.start or other.quoted >= 0 or not isinstance(body, Speaker) or body.kind != BODY:
                continue
            if resolver.is_place(other) or is_numbered(document, other) or not is_such_body(lexicon, body, head):
                continue
            if acts(document, other) or (news and {word.lower() for word in body.words} & NEWS):
                return body
    return None


def is_numbered(document: Document, mention: Mention) -> bool:
    """Tell whether a name has a number in it or behind it: "Section 1001", "Boeing 737"."""
    tokens = document.tokens
    inside = any(char.isdigit() for token in tokens[mention.first : mention.last] for char in token.word)
    return inside or (mention.last < len(tokens) and tokens[mention.last].tag == "CD")


def is_such_body(lexicon: Lexicon, body: Speaker, head: str) -> bool:
    """Tell whether a body's name lets it be "the company" or "the newspaper": no senate, no party."""
    words = {word.lower() for word in body.words}
    if words <= STATES:
        return False
    if head in lexicon.outlets and head not in lexicon.named_again:
        return bool(words & NEWS) or not words & lexicon.bodies
    return head in words or not words & (lexicon.bodies - lexicon.named_again - NEWS - CORPORATE)
