"""Roles: what a person is, in the article's own words, at the fullest place where the article says it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from quotebook.detect.document import Document, Token
from quotebook.detect.mentions import NOUN, PERSON, Mention, is_human, is_role
from quotebook.detect.resolve import Resolver
from quotebook.detect.speakers import Speaker
from quotebook.detect.words import word_set

NO_ROLE = word_set("mr mrs ms dr miss former fellow rival opponent challenger mister sir madam meanwhile")
STOPS = frozenset('.;:"“”?!—–(«»') | {"--"}
LONGEST = 24
CLEAR = 1.3
LEAST_DESCRIPTION = 3
"""Words: "the Vermont senator" tells a role, "the senator" little."""
APPOSITION_TAGS = frozenset(("DT", "JJ", "NN", "NNP", "NNS", "PRP$", "VBN", "VBG", "CD", "RB", "POS"))


def find_roles(document: Document, speakers: list[Speaker]) -> None:
    """Give every speaker its role where the article states one."""
    for speaker in speakers:
        best: tuple[float, str] | None = None
        for number, mention in enumerate(speaker.mentions[:60]):
            for weight, words in stated_roles(document, mention, speaker):
                full = mention.name[1] - mention.name[0] > 1
                score = weight + 2 * full + 0.3 * min(len(words.split()), 6) - 0.02 * number
                if best is None or score > best[0]:
                    best = (score, words)
        if best:
            speaker.role = best[1]
            speaker.titles |= {w.lower() for w in re.findall(r"[\w-]+", best[1])}


def add_described_roles(document: Document, mentions: Iterable[Mention], resolver: Resolver) -> None:
    """Give speakers without a role the description by which the article points back to them: "the Vermont senator"."""
    votes: dict[int, Counter[str]] = {}
    for mention in mentions:
        if mention.kind != NOUN or mention.quoted >= 0 or mention.last - mention.first < LEAST_DESCRIPTION:
            continue
        speaker = resolver.described(mention, margin=CLEAR)
        if speaker is not None and not speaker.role:
            words = resolver.phrase(mention)
            if words.lower() not in NO_ROLE:
                votes.setdefault(id(speaker), Counter())[words] += 1
    for key, found in votes.items():
        resolver.by_id[key].role = max(found, key=lambda words: (found[words], len(words.split()), words))


def stated_roles(document: Document, mention: Mention, speaker: Speaker) -> Iterator[tuple[float, str]]:
    """Yield the roles stated at a mention, each with its weight."""
    before = role_before(document, mention, person=speaker.kind == PERSON)
    if before:
        yield 2.0, before
    if speaker.kind != PERSON:
        return
    after = role_after(document, mention)
    if after:
        yield 3.0, after
    elif not before and (ahead := role_ahead(document, mention)):
        yield 2.5, ahead


def role_before(document: Document, mention: Mention, *, person: bool) -> str:
    """Return the title before a name: "Kremlin spokesman" Dmitry Peskov."""
    tokens = document.tokens
    first, last = mention.first, mention.name[0]
    while first < last and tokens[first].tag in ("DT", "PRP$", "CD") and not tokens[first].word[0].isdigit():
        first += 1
    if first >= last:
        return ""
    words = document.words(first, last)
    if words.lower().strip(".") in NO_ROLE:
        return ""
    lexicon = document.lexicon
    if person and any(is_human(t, lexicon) or t.lower.rstrip(".") in lexicon.honorifics for t in tokens[first:last]):
        return words
    return words if not person and tokens[last - 1].tag == "NN" and last - first <= 5 else ""


def role_after(document: Document, mention: Mention) -> str:
    """Return the apposition behind a name: Michael Madden, "lead expert at the Stimson Center"."""
    tokens = document.tokens
    last = document.sentences[mention.sentence].last
    at = past_bracket(tokens, mention.last, last)
    if at < last and tokens[at].lower == "who":
        return role_in_clause(document, at, last)
    if at + 1 < last and tokens[at].lower in ("is", "was") and tokens[at + 1].lower in ("the", "a", "an"):
        return apposition(document, at + 1, last)
    if at + 1 >= last or tokens[at].word not in (",", "—", "–", "--"):
        return ""
    first = at + 1
    if tokens[first].tag == "CD" and first + 1 < last and tokens[first + 1].word == ",":
        first += 2
    if first < last and tokens[first].lower == "who":
        return role_in_clause(document, first, last)
    if first >= last or tokens[first].tag not in APPOSITION_TAGS or tokens[first].lower in ("also", "then", "though"):
        return ""
    return apposition(document, first, last)


def past_bracket(tokens: list[Token], at: int, last: int) -> int:
    """Return the token behind a bracket such as "(R-Ala.)"."""
    if at < last and tokens[at].word == "(":
        return next((n + 1 for n in range(at, min(at + 12, last)) if tokens[n].word == ")"), at)
    return at


def apposition(document: Document, first: int, last: int) -> str:
    """Return the words of an apposition that begins at first, where a noun for a person heads it."""
    tokens, lexicon = document.tokens, document.lexicon
    while first < last and tokens[first].tag == "DT":
        first += 1
    end = first
    human = False
    while end < min(last, first + LONGEST):
        token = tokens[end]
        if token.word in STOPS or token.word == "," or token.lower in ("who", "whose", "which", "whom", "said", "says"):
            break
        if token.tag in ("VBD", "VBZ", "VBP", "MD"):
            break
        human = human or (is_human(token, lexicon) and end - first < 9 and token.region < 0)
        end += 1
    while end > first and tokens[end - 1].tag in ("IN", "DT", "CC", "TO", "RB"):
        end -= 1
    if not human or end <= first:
        return ""
    heads = [n for n in range(first, end) if tokens[n].tag == "IN" and tokens[n - 1].tag != "NNP"]
    if not any(is_human(t, lexicon) for t in tokens[first : heads[0] if heads else end]):
        return ""
    only_name = all(t.tag == "NNP" and not is_role(t.lower, lexicon) for t in tokens[first:end])
    return "" if only_name else document.words(first, end)


def role_in_clause(document: Document, who: int, last: int) -> str:
    """Return the role in "who is the …", "who serves as …"."""
    tokens = document.tokens
    at = who + 1
    if at >= last or tokens[at].lower not in ("is", "was", "serves", "served", "works", "worked", "has"):
        return ""
    at += 1
    while at < last and tokens[at].lower in (
        "as",
        "been",
        "also",
        "now",
        "once",
        "the",
        "a",
        "an",
        "currently",
        "served",
    ):
        at += 1
    return apposition(document, at, last) if at < last and tokens[at].tag in ("JJ", "NN", "NNP", "VBN") else ""


def role_ahead(document: Document, mention: Mention) -> str:
    """Return the role before a name and comma: "the campaign manager, Kellyanne Conway"."""
    tokens, lexicon = document.tokens, document.lexicon
    at = mention.first - 1
    sentence = document.sentences[mention.sentence]
    if mention.name[1] - mention.name[0] < 2 or at <= sentence.first or tokens[at].word != ",":
        return ""
    first = at
    while (
        first > max(sentence.first, at - 14)
        and tokens[first - 1].tag in (*APPOSITION_TAGS, "IN")
        and tokens[first - 1].tag != "RB"
    ):
        first -= 1
    starts = [n for n in range(first, at) if tokens[n].tag in ("DT", "PRP$")]
    if starts:
        first = starts[0] + 1
    elif not any(tokens[n].tag == "POS" for n in range(first, at)):
        return ""
    if first < at and any(is_role(t.lower, lexicon) for t in tokens[first:at]):
        return document.words(first, at)
    return ""
