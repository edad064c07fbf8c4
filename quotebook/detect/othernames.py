"""Other names that an article tells for a person: "known as Jokowi", Maria "Imee" Rojas, "the elder Pereira"."""

from collections.abc import Iterator, Sequence

from quotebook.detect.document import Document
from quotebook.detect.mentions import NAME_MARKS, PERSON, Mention
from quotebook.detect.words import word_set

KNOWN = frozenset(("known", "nicknamed", "dubbed"))
ELDER = frozenset(("elder", "older"))
YOUNGER = frozenset(("younger",))
SIBLINGS = word_set("brother sister sibling twin cousin son daughter")
NEAREST = 8
"""Tokens between a full name and "known as", or between "older brother" and the name."""


def other_names(document: Document, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """Yield the mentions of full names with another name that the article gives each."""
    for number, mention in enumerate(mentions):
        yield from ((mention, word) for word in nicknames(document, mention))
        following = mentions[number + 1] if number + 1 < len(mentions) else None
        if following and is_alias(document, mention, following):
            yield mention, document.tokens[following.name[0]].word


def nicknames(document: Document, mention: Mention) -> Iterator[str]:
    """Yield the words that stand in marks within a name."""
    first, last = mention.name
    own = document.tokens[last - 1].region if last > first else -1
    for token in document.tokens[first:last]:
        if token.region != own and token.word not in NAME_MARKS and token.word[0].isalpha():
            yield token.word


def is_alias(document: Document, mention: Mention, following: Mention) -> bool:
    """Tell whether a single name is another for the person named before it: "Joko Widodo, widely known as Jokowi"."""
    tokens, at = document.tokens, following.first
    single = following.name[1] - following.name[0] == 1 and following.name[0] == at
    near = mention.sentence == following.sentence and at - mention.last <= NEAREST
    full = mention.kind == PERSON and mention.name[1] - mention.name[0] > 1
    if not (single and near and full) or at < 1:
        return False
    known = tokens[at - 1].lower in KNOWN or (tokens[at - 1].lower == "as" and tokens[at - 2].lower in KNOWN)
    return known and tokens[mention.last].word in ",("


def is_told_apart(document: Document, bearer: Mention, mention: Mention) -> bool:
    """Tell whether "the elder Pereira" is whom the article calls an older brother where it names him in full."""
    tokens = document.tokens
    before = tokens[mention.name[0] - 1].lower if mention.name[0] else ""
    words = ELDER if before in ELDER else YOUNGER if before in YOUNGER else frozenset[str]()
    first = max(document.sentences[bearer.sentence].first, bearer.name[0] - NEAREST)
    near = [token.lower for token in tokens[first : bearer.name[0]]]
    return any(word in words and near[at + 1] in SIBLINGS for at, word in enumerate(near[:-1]))
