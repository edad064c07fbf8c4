"""Phrases that may be roles beside the plain title and apposition: shared by several, joined to others, or second."""

import re
from collections.abc import Iterable

from quotebook.detect.document import Document, Token
from quotebook.detect.mentions import PERSON, Mention
from quotebook.detect.names import is_human
from quotebook.detect.speakers import Speaker

MANY = frozenset(("sens", "reps", "govs", "drs", "profs", "gens"))
"""Titles of several people before the first of their names: "Sens." Ann Lee (R-Ohio) and Tom Roe."""
NOUNS = frozenset(("NN", "NNS", "NNP"))
BEFORE_TAGS = NOUNS | {"JJ", "VBN", "CD", "POS"}
MODIFIERS = frozenset(("RB", "VBN", "VBD", "JJ", "VBG"))
OWNERS = frozenset(("'s", "’s"))
NAMED = frozenset(("named", "called"))
LISTED = 5
"""People of a list that a title before the first is looked for."""
BRACKET = 8
MOST_BEFORE = 8
HEADED = 6
"""Words of a role among which its noun is looked for."""
SECOND = re.compile(r" and (?:(?:now|currently|then|also|the|an?) )+")
SHORT = 4
"""Words of a title in marks before an office: “Daily Show” host."""


class People:
    """The mentions of an article's persons by the tokens where they begin and end."""

    def __init__(self, speakers: Iterable[Speaker]) -> None:
        people = [mention for speaker in speakers if speaker.kind == PERSON for mention in speaker.mentions]
        self.starting = {mention.first: mention for mention in people}
        self.ending = {mention.last: mention for mention in people}


def wider_before(document: Document, mention: Mention) -> str:
    """Return a title with what goes with it: "Senate colleague and rival", “Daily Show” host, "Oslo's new" mayor."""
    tokens = document.tokens
    begin = mention.first
    while begin < mention.name[0] and tokens[begin].tag in ("DT", "PRP$"):
        begin += 1
    if begin != mention.first or begin >= mention.name[0]:
        return ""
    low = document.sentences[mention.sentence].first
    found = (marked(document, begin), joined(document, low, begin), owned(document, low, begin))
    first = min(found)
    return document.words(first, mention.name[0]) if first < begin else ""


def marked(document: Document, begin: int) -> int:
    """Return where a short title in marks opens that ends right before a token, else the token."""
    number = document.tokens[begin - 2].region if begin > 1 else -1
    if number < 0 or document.sizes[number] > SHORT or document.extents[number][1] != begin - 1:
        return begin
    return document.extents[number][0] - 1


def joined(document: Document, low: int, begin: int) -> int:
    """Return where a noun for a person begins that "and" joins to the title at a token, else the token."""
    tokens = document.tokens
    at = begin - 1
    if at <= low or tokens[at].lower != "and" or not is_human(tokens[at - 1], document.lexicon):
        return begin
    if tokens[at - 1].tag not in ("NN", "NNP") or tokens[at - 1].word in document.lexicon.names:
        return begin
    return back_over(tokens, max(low, at - MOST_BEFORE), at, BEFORE_TAGS)


def owned(document: Document, low: int, begin: int) -> int:
    """Return where the owner of an office begins, past what is between: "London's new" mayor; else the token."""
    tokens = document.tokens
    at = back_over(tokens, max(low, begin - 3), begin, MODIFIERS)
    if at == begin or at <= low or tokens[at - 1].lower not in OWNERS:
        return begin
    return back_over(tokens, max(low, at - 4), at - 1, NOUNS)


def back_over(tokens: list[Token], low: int, at: int, tags: frozenset[str]) -> int:
    """Return the first of the tokens before one that all have some tags."""
    while at > low and tokens[at - 1].tag in tags:
        at -= 1
    return at


def of_before(document: Document, mention: Mention) -> str:
    """Return an office whose field parts it from the name: "professor of law" Jane Roe."""
    tokens = document.tokens
    at = mention.first - 1
    low = document.sentences[mention.sentence].first
    plain = all(token.tag == "NN" for token in tokens[mention.first : mention.name[0]])
    if mention.first == mention.name[0] or not plain or at <= low or tokens[at].lower != "of":
        return ""
    if not is_human(tokens[at - 1], document.lexicon):
        return ""
    return document.words(back_over(tokens, max(low, at - MOST_BEFORE), at, BEFORE_TAGS), mention.name[0])


def named_as(document: Document, mention: Mention) -> str:
    """Return what somebody is of whom it is told how they are called: "a former staffer" named Ann Lee."""
    tokens = document.tokens
    at = mention.first - 1
    low = document.sentences[mention.sentence].first
    if at <= low or tokens[at].lower not in NAMED or not is_human(tokens[at - 1], document.lexicon):
        return ""
    return document.words(back_over(tokens, max(low, at - MOST_BEFORE), at, BEFORE_TAGS), at)


def shared_title(document: Document, mention: Mention, people: People) -> str:
    """Return the title of several people that stands before the first of a list: "Sens." Ann Lee and Tom Roe."""
    tokens, lexicon = document.tokens, document.lexicon
    one: Mention | None = mention
    for _ in range(LISTED):
        if one is None or one.sentence != mention.sentence:
            return ""
        first, last = one.first, one.name[0]
        if first < last:
            many = tokens[last - 1].lower.rstrip(".") in MANY
            plural = tokens[last - 1].tag == "NNS" and is_human(tokens[last - 1], lexicon)
            while first < last and tokens[first].tag == "DT":
                first += 1
            return document.words(first, last) if many or (plural and one is not mention) else ""
        one = people.ending.get(list_before(tokens, one.first))
    return ""


def list_before(tokens: list[Token], at: int) -> int:
    """Return the token behind the name before this one in a list, past "and" and a bracket; -1 where there is none."""
    begin = at
    if at and tokens[at - 1].lower == "and":
        at -= 1
    if at and tokens[at - 1].word == ",":
        at -= 1
    if at == begin or not at:
        return -1
    if tokens[at - 1].word == ")":
        at = next((n for n in range(at - 1, max(at - BRACKET, -1), -1) if tokens[n].word == "("), -1)
    return at


def partner(document: Document, mention: Mention, people: People) -> Mention | None:
    """Return the other of two people told of together, "Ann Lee" and Tom Roe, who are both what follows."""
    tokens, at = document.tokens, mention.last
    if at >= len(tokens) or tokens[at].lower != "and":
        return None
    other = people.starting.get(at + 1)
    return other if other is not None and other.kind == PERSON and other.first == other.name[0] else None


def of_several(document: Document, role: str) -> bool:
    """Tell whether a role is of several people: "two of the survivors", "lawyers in Ohio"."""
    words = role.lower().split()[:HEADED]
    roles, people = document.lexicon.roles, document.lexicon.people
    return any(word in people or (word.endswith("s") and word[:-1] in roles) for word in words)


def past_quantity(tokens: list[Token], first: int, last: int) -> int:
    """Return the token behind "one of the" or "two of the three"."""
    if first + 2 >= last or tokens[first].tag != "CD" or tokens[first + 1].lower != "of":
        return first
    at = first + 2
    while at < last and tokens[at].tag in ("DT", "CD", "PRP$"):
        at += 1
    return at


def second_role(role: str) -> str:
    """Return what somebody is besides, behind "and": aide in 2008 and now "director of the institute"."""
    found = SECOND.search(role)
    return role[found.end() :] if found else ""


def house_before(document: Document, mention: Mention) -> str:
    """Return the house that a person belongs to: "the Zionist Union"'s Nachman Shai."""
    tokens = document.tokens
    at = mention.name[0] - 1
    if at < 1 or tokens[at].tag != "POS" or mention.name[1] - mention.name[0] < 2:
        return ""
    first = at
    while first > 0 and tokens[first - 1].tag == "NNP" and tokens[first - 1].sentence == mention.sentence:
        first -= 1
    return document.words(first, at) if first < at else ""
