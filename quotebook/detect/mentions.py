"""Mentions: the noun chunks of a text that may name a speaker, and the names in them (people or not: `persons`)."""

import re
from collections.abc import Iterator

from quotebook.detect.document import Document, Token
from quotebook.detect.lexicon import Lexicon
from quotebook.detect.names import LINKS, NOBLE, PARTICLES, is_role, name_part
from quotebook.detect.words import word_set
from quotebook.model import Span

PERSON, BODY, PRONOUN, NOUN, RELATIVE, TIME, SOME = "person", "body", "pronoun", "noun", "relative", "time", "some"
SUFFIXES = word_set("jr jr. sr sr. ii iii iv mp mep msp qc kc obe cbe mbe phd ph.d. md m.d. esq esq. frs")
QUANTIFIERS = word_set(
    "some many others several both most one another few all none everyone everybody nobody somebody someone",
)
CHUNK_TAGS = frozenset(("DT", "PRP$", "CD", "JJ", "NN", "NNS", "NNP", "$", "#"))
NOUN_TAGS = frozenset(("NN", "NNS", "NNP"))
INSIDE_TAGS = frozenset(("DT", "PRP$", "CD", "JJ", "VBN", "VBG", "$", "RB"))
LONGEST_CHUNK = 14
CLOCK = re.compile(r"\d{1,2}[.:h]\d{2}(?:am|pm|h)?")
"""A live blog's entry begins with the time of day."""


class Mention:
    """A noun chunk: tokens first to last (exclusive), its head, and the name in it (0, 0 where it holds none).

    entity is set by speakers; label: it stands before what is said, as in a transcript; quoted: the region its head
    stands in, or -1.
    """

    __slots__ = (
        "end",
        "entity",
        "first",
        "head",
        "kind",
        "label",
        "last",
        "name",
        "paragraph",
        "possessive",
        "quoted",
        "sentence",
        "start",
    )  # fmt: skip

    def __init__(self, document: Document, first: int, last: int, head: int, kind: str) -> None:
        tokens = document.tokens
        self.first = first
        self.last = last
        self.head = head
        self.kind = kind
        self.name: Span = (0, 0)
        self.start = tokens[first].start
        self.end = tokens[last - 1].end
        self.paragraph = tokens[first].paragraph
        self.sentence = tokens[first].sentence
        self.possessive = False
        self.quoted = tokens[head].region
        self.entity: object | None = None
        self.label = False

    def __repr__(self) -> str:
        return f"<{self.kind} {self.first}-{self.last}>"


def chunks(document: Document) -> Iterator[Mention]:
    """Yield noun chunks, pronouns and relative words in order."""
    tokens = document.tokens
    for sentence in document.sentences:
        number = sentence.first
        while number < sentence.last:
            token = tokens[number]
            tag = token.tag
            if number == sentence.first and CLOCK.fullmatch(token.word):
                number += 1
            elif tag == "PRP":
                yield Mention(document, number, number + 1, number, PRONOUN)
                number += 1
            elif tag in ("WP", "WDT") and token.lower in ("who", "which"):
                yield Mention(document, number, number + 1, number, RELATIVE)
                number += 1
            elif tag in CHUNK_TAGS or (tag in ("VBN", "VBG") and opens_chunk(tokens, number, sentence.last)):
                made, number = chunk(document, number, sentence.last)
                yield from made
            else:
                number += 1


def opens_chunk(tokens: list[Token], number: int, last: int) -> bool:
    """Tell whether a participle begins a noun chunk."""
    return number + 1 < last and tokens[number + 1].tag in NOUN_TAGS and tokens[number].word[0].isupper()


def chunk(document: Document, first: int, stop: int) -> tuple[list[Mention], int]:
    """Read the noun chunk that begins at first; return its mentions (owners first) and where to read on."""
    tokens = document.tokens
    made: list[Mention] = []
    head = -1
    number = first
    stop = min(stop, first + LONGEST_CHUNK)
    if tokens[first].tag == "PRP$":
        made.append(owner(document, first, first + 1, PRONOUN))
    while number < stop and tokens[number].region == tokens[first].region:
        tag = tokens[number].tag
        if tag in NOUN_TAGS:
            if breaks_chunk(document, head, number):
                break
            head = number
            number += 1
        elif tag == "POS" and head >= 0:
            made.append(owner(document, first, head + 1, NOUN))
            number += 1
        elif head >= 0 and tells_whom(document, first, head, number):
            break
        elif head >= 0 and (ahead := name_link(tokens, head, number, stop) or body_link(document, first, head, stop)):
            number += ahead
        elif goes_inside(tokens, head, number, stop):
            number += 1
        else:
            break
    if head < 0:
        return made + lone(document, first), max(number, first + 1)
    noun = first_noun(tokens, first, head) if document.lexicon.nouns_first else head
    made.append(settled(document, Mention(document, first, head + 1, noun, NOUN)))
    return made, head + 1


def tells_whom(document: Document, first: int, head: int, number: int) -> bool:
    """Tell whether a German article opens whom it was said to, behind who said it: sagte Ute Maier "der Zeitung"."""
    tokens, lexicon = document.tokens, document.lexicon
    lower = tokens[number].lower
    said = first > 0 and tokens[first - 1].lower in lexicon.cues
    if not lexicon.capital_nouns or number != head + 1 or lower not in ARTICLES_BEHIND or not said:
        return False
    owned = lower in lexicon.genitives and (
        is_role(tokens[head].lower, lexicon) or tokens[head].lower in lexicon.bodies
    )
    return not owned


def first_noun(tokens: list[Token], first: int, last: int) -> int:
    """Return the first noun of a chunk that holds no name: what follows it describes it, as in Spanish."""
    if any(token.tag == "NNP" for token in tokens[first : last + 1]):
        return last
    return next(number for number in range(first, last + 1) if tokens[number].tag in NOUN_TAGS)


def owner(document: Document, first: int, last: int, kind: str) -> Mention:
    """Return the mention of an owner: "her" or "the minister's"."""
    mention = Mention(document, first, last, last - 1, kind)
    if kind == NOUN:
        settled(document, mention)
    mention.possessive = True
    return mention


def goes_inside(tokens: list[Token], head: int, number: int, stop: int) -> bool:
    """Tell whether a word that is no noun goes on with a chunk: an adjective before its noun, not after it."""
    token = tokens[number]
    if head < 0:
        return token.tag in INSIDE_TAGS and (token.tag in CHUNK_TAGS or goes_on(tokens, number, stop))
    if not goes_on(tokens, number, stop):
        return False
    if token.tag == "JJ" and not token.word[0].isupper():
        return True
    if token.tag == "CD" and token.word[-1].isalpha():
        return tokens[number + 1].tag == "NNP"
    after_owner = tokens[number - 1].tag == "POS" and token.tag in ("JJ", "CD")
    return after_owner or (number > head + 1 and token.tag in ("JJ", "VBN", "VBG", "RB", "CD"))


def breaks_chunk(document: Document, head: int, number: int) -> bool:
    """Tell whether a noun begins a chunk of its own: a date word, or "Mr." after a plain noun.

    Where adjectives follow their noun, and where nouns have capitals, a small word behind a name is none of it.
    """
    if head < 0 or number != head + 1:
        return False
    tokens = document.tokens
    lexicon = document.lexicon
    lower = tokens[number].lower.rstrip(".")
    named = tokens[head].tag == "NNP" and (lexicon.nouns_first or lexicon.capital_nouns)
    if named and tokens[number].word[0].islower() and tokens[number].tag != "NNP":
        return True
    shown = tokens[head - 1].lower in lexicon.demonstratives if head else False
    if shown and tokens[head].tag != "NNP" and tokens[number].tag == "NNP":
        return True
    behind_time = lexicon.nouns_first and tokens[head].lower in lexicon.times and tokens[number].tag == "NNP"
    if behind_time and lower not in lexicon.times:
        return True
    if lower in lexicon.weekdays and tokens[head].lower not in lexicon.weekdays:
        return True
    if lower == "close" and number + 1 < len(tokens) and tokens[number + 1].lower == "to":
        return True
    return lower in ("mr", "mrs", "ms") and tokens[head].tag != "NNP"


def goes_on(tokens: list[Token], number: int, stop: int) -> bool:
    """Tell whether a noun follows an adjective, participle or adverb within the chunk."""
    for ahead in range(number + 1, min(number + 4, stop)):
        tag = tokens[ahead].tag
        if tag in NOUN_TAGS:
            return True
        if tag not in INSIDE_TAGS or tag == "DT":
            return False
    return False


def name_link(tokens: list[Token], head: int, number: int, stop: int) -> int:
    """Return how many tokens link two parts of a name: "of the" in "Bank of England", "van der", "&"."""
    if number + 1 >= stop or number != head + 1 or tokens[head].tag != "NNP":
        return 0
    lower = tokens[number].lower
    if lower in PARTICLES or lower == "&":
        if lower in NOBLE and tokens[number + 1].lower in ARTICLES_BEHIND and is_acronym(tokens, number + 2, stop):
            return 0
        ahead = number + 1
        while ahead < stop and tokens[ahead].lower in PARTICLES:
            ahead += 1
        if ahead >= stop or tokens[ahead].tag != "NNP" or (lower in AND and both_full(tokens, head, ahead, stop)):
            return 0
        return ahead - number
    if lower in LINKS:
        skip = 2 if tokens[number + 1].lower == "the" else 1
        follows = number + skip < stop and tokens[number + skip].tag == "NNP"
        return skip if follows and tokens[head].lower in LINKED_HEADS else 0
    return 0


ARTICLES_BEHIND = frozenset(("der", "dem", "den"))


def is_acronym(tokens: list[Token], at: int, stop: int) -> bool:
    """Tell whether a token is the letters of a body: Jörg Holzinger von der "LBBW" is no nobleman."""
    return at < stop and len(tokens[at].word) > 1 and tokens[at].word.isupper()


def body_link(document: Document, first: int, head: int, stop: int) -> int:
    """Return 1 where a small word goes on with a body's name: "Amt für Jagd", "Stiftung Watt und Wind"."""
    tokens, lexicon = document.tokens, document.lexicon
    at = head + 1
    if at + 1 >= stop or tokens[at].lower not in lexicon.body_links or tokens[at + 1].tag != "NNP":
        return 0
    named = [n for n in range(first, head + 1) if tokens[n].lower in lexicon.bodies and tokens[n].word[0].isupper()]
    if not named or is_role(tokens[at + 1].lower, lexicon):
        return 0
    joins = tokens[at].tag == "CC"
    follows = at + 2 < stop and tokens[at + 2].tag == "NNP"
    return 0 if joins and (named[-1] == head or follows) else 1


def both_full(tokens: list[Token], head: int, ahead: int, stop: int) -> bool:
    """Tell whether two names of several words stand beside "y": two people, no "Ortega y Gasset"."""
    following = tokens[ahead + 1] if ahead + 1 < stop else None
    return tokens[head - 1].tag == "NNP" and following is not None and following.tag == "NNP"


AND = frozenset(("y", "e"))
LINKED_HEADS = word_set(
    "department university secretary house bank board institute ministry bureau state college council center "
    "centre speaker chief court league director president minister head school church chamber office federation "
    "association commission committee union society academy museum order daughters sons republic city county port "
    "bishop archbishop governor mayor duke prince princess agency army friends alliance campaign coalition "
    "foundation fund party trust network service movement front congress guild fellowship hospital parliament assembly "
    "laboratory observatory archive orchestra",
)


def lone(document: Document, first: int) -> list[Mention]:
    """Return a mention for a determiner that stands alone: "some", "others"."""
    token = document.tokens[first]
    kind = SOME if token.lower in QUANTIFIERS or token.lower in ("this", "that", "these", "those") else ""
    return [Mention(document, first, first + 1, first, kind)] if kind else []


def settled(document: Document, mention: Mention) -> Mention:
    """Give a chunk its kind, and the name in it its place; persons and bodies are told apart later."""
    tokens = document.tokens
    lexicon = document.lexicon
    if is_time(tokens, mention, lexicon):
        mention.kind = TIME
        return mention
    first, last = name_part(tokens, mention.first, mention.last, lexicon)
    if last > first:
        mention.kind = BODY
        mention.name = (first, last)
    elif mention.last - mention.first == 1 and tokens[mention.head].lower in QUANTIFIERS:
        mention.kind = SOME
    return mention


def is_time(tokens: list[Token], mention: Mention, lexicon: Lexicon) -> bool:
    """Tell whether a chunk is a date or time of day."""
    head = tokens[mention.head].lower.rstrip(".")
    if head not in lexicon.times:
        return False
    return all(
        t.lower.rstrip(".") in lexicon.times
        or t.tag in ("DT", "JJ", "CD", "PRP$", "IN", "RB", "POS")
        or t.lower == "last"
        for t in tokens[mention.first : mention.last]
    )


NAME_MARKS = frozenset('"“”„«»‘')


def name_words(document: Document, mention: Mention) -> list[str]:
    """Return the words of a mention's name, suffixes such as Jr. and MP left out."""
    first, last = mention.name
    found: list[str] = []
    own = document.tokens[last - 1].region if last > first else -1
    for token in document.tokens[first:last]:
        if token.region != own or token.word in NAME_MARKS:
            continue
        if token.word in ("'", "’") and found:
            found[-1] += token.word
        else:
            found.append(token.word)
    while len(found) > 1 and found[-1].lower() in SUFFIXES:
        found.pop()
    return found
