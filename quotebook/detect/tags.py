"""Parts of speech, roughly: a word list, word endings and a few rules of context; enough to find noun chunks and verbs.

Tags are the Penn treebank's, coarse: comparatives count as JJ and RB, a punctuation mark is its own tag.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quotebook.detect.words import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from quotebook.detect.lexicon import Lexicon
    from quotebook.detect.token import Token

CLOSED = frozenset(("DT", "PRP", "PRP$", "IN", "CC", "MD", "TO", "WP", "WDT", "WRB", "EX", "RB"))
QUOTES_AND_COLON = frozenset('"“”‘«„:([—–-')
NOUNS = frozenset(("NN", "NNS", "NNP"))
NOUNISH = frozenset(("NN", "NNS", "NNP", "JJ", "CD", "NN/VB", "NNS/VBZ", "JJ/VB", "VBN", "VBG", "RB"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
VERBS = frozenset(("VBD", "VBZ", "VBP", "MD", "VB", "VBG", "VBN"))
AUXILIARIES = word_set(
    "have has had having 've 's be been being is are was were am 're get gets got getting not n't 'm",
)
VERB_AFTER = frozenset(("PRP", "MD", "TO", "WP", "WDT", "EX"))
BARE_AFTER = word_set("did does helped helps let lets made makes saw sees heard hears")
NOUN_BEFORE = frozenset(("DT", "JJ", "NN", "NNP", "PRP$", "POS"))
NOUN_AFTER = frozenset(("DT", "PRP$", "POS", "JJ", "CD", "VBG", "VBN"))


PARTICLE_NAME = re.compile(r"(?:al|el|ash|an|as|ar|d|l|dell)[-’'][^\W\d_a-z]")


def guess_tag(word: str, endings: Sequence[tuple[str, str]]) -> str:
    """Return the likeliest tag of a lower-case word by the first of the endings that fits."""
    for ending, tag in endings:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return tag
    return "JJ" if "-" in word and not word[-1:].isdigit() else "NN"


def tag_sentence(tokens: Sequence[Token], lexicon: Lexicon, proper: Set[str]) -> None:
    """Give every token of a sentence its part of speech; proper: words the article writes with a capital anywhere."""
    for number, token in enumerate(tokens):
        first = number == 0 or tokens[number - 1].word in QUOTES_AND_COLON
        token.tag = word_tag(token, lexicon, proper, first=first)
    last = len(tokens) - 1
    before: Token | None = None
    for number, token in enumerate(tokens):
        tag = token.tag
        after = tokens[number + 1] if number < last else None
        if after is not None and after.lower == "back" and token.lower in lexicon.cues_with_back:
            token.tag = "VBD"
        elif before is not None and before.tag in ("NN", "NNS") and token.lower in lexicon.cues and closes(after):
            token.tag = "VBD" if tag in ("VBD", "VBN", "VB", "NN") else "VBZ"
        elif "/" in tag:
            token.tag = tag_of_two(token, tag, before, after, lexicon)
        elif tag in SETTLED_BY_CONTEXT:
            token.tag = SETTLED_BY_CONTEXT[tag](token, before, after)
        elif tag == "JJ" and before is not None and before.tag in NOUN_BEFORE and token.lower in lexicon.roles:
            token.tag = tag if after is not None and after.tag in NOUNISH else "NN"
        if token.tag != "RB":
            before = token


def closes(token: Token | None) -> bool:
    """Tell whether a clause ends before token: "the editorial read." has a verb at its end."""
    return token is None or token.word in (",", ".", ":", "“", '"')


def word_tag(token: Token, lexicon: Lexicon, proper: Set[str], *, first: bool) -> str:
    """Return a token's tag without regard to its neighbours."""
    lower = token.lower
    known = lexicon.tags.get(lower)
    head = token.word[0]
    if head.isupper() or head in "@#" or (not lower.isalpha() and PARTICLE_NAME.match(token.word)):
        return capital_tag(token, known, lexicon, proper, first=first)
    if known is not None:
        return known
    if lower in ("'s", "'"):
        return "POS"
    if head.isdigit():
        return "NN" if lower.endswith(lexicon.role_endings) else "CD"
    if not head.isalpha():
        return token.word if not token.word[-1].isalpha() else "RB" if lower == "n't" else "NN"
    if lower in lexicon.cues:
        return "VBD" if lower.endswith("ed") else "VBP"
    if lower in lexicon.roles:
        return "NN"
    return guess_tag(lower, lexicon.endings)


def capital_tag(token: Token, known: str | None, lexicon: Lexicon, proper: Set[str], *, first: bool) -> str:
    """Return the tag of a word with a capital: a name, unless the language's grammar or a sentence's start says not."""
    lower = token.lower
    if token.word == "US":
        return "NNP"
    if known == "RB" and (not first or lower in lexicon.demonyms):
        return "NNP"
    if known in CLOSED:
        return known
    if lower in ("'s", "'"):
        return "POS"
    if first and known == "VBD" and lower in lexicon.cues:
        return known
    if not first or lower in proper or token.word in lexicon.names:
        return "NNP"
    if known is not None:
        return known
    guess = guess_tag(lower, lexicon.endings)
    return guess if guess in ("VBG", "VBN", "RB") and len(lower) > 5 and "-" not in lower else "NNP"


def tag_of_two(token: Token, tag: str, before: Token | None, after: Token | None, lexicon: Lexicon) -> str:
    """Decide between noun and verb for a word that may be either."""
    noun, verb = tag.split("/")
    if before is None:
        return noun
    if before.tag in ("MD", "TO"):
        return "VB"
    if before.tag in VERB_AFTER:
        return "VBP" if verb == "VB" else verb
    if before.tag in NOUN_AFTER or before.tag == "IN":
        return noun
    if before.tag in NOUNS and token.lower in lexicon.cues:
        plural = before.tag == "NNS" or before.lower in lexicon.people
        agrees = (verb == "VBZ") != plural or before.tag == "NNP"
        goes_on = starts_clause(after) or (after is not None and before.tag == "NNP" and after.tag in ("RB", "IN"))
        return (verb if verb == "VBZ" else "VBP") if agrees and goes_on else noun
    if verb == "VBZ" and before.tag in ("NN", "NNP") and starts_clause(after):
        return "VBZ"
    return noun


def starts_clause(token: Token | None) -> bool:
    """Tell whether an object or clause may begin at token."""
    return token is not None and (
        token.tag in ("DT", "PRP", "PRP$", "NNP", "WP", "WRB", "NNS", "CD", "TO") or token.word in ',:"“'
    )


def settle_participle(token: Token, before: Token | None, after: Token | None) -> str:
    """Tell past tense from participle."""
    if before is None:
        return "VBN" if after is not None and after.tag in ("IN", "TO") else token.tag
    if before.lower in AUXILIARIES and before.tag != "POS":
        return "VBN"
    if before.tag in ("DT", "PRP$", "POS", "JJ") or (after is not None and after.lower == "by"):
        return "VBN"
    if before.tag in ("PRP", "NNP", "WP", "WDT", "NNS", "NN", "CC") or before.word in ',)"”’':
        return "VBD"
    return token.tag


def settle_that(token: Token, before: Token | None, after: Token | None) -> str:
    """Tell the article "that" from the conjunction."""
    if token.lower != "that":
        return token.tag
    if before is not None and before.tag in ("VBD", "VBZ", "VBP", "VB", "VBG", "VBN"):
        return "IN"
    if before is not None and before.tag in NOUNS and after is not None and after.tag in VERBS:
        return "WDT"
    if after is None or after.tag in FINITE:
        return "DT"
    return "DT" if after.tag in ("NN", "NN/VB") else "IN"


def settle_possessive(token: Token, before: Token | None, after: Token | None) -> str:
    """Tell "his" and "her" before a noun from "her" alone."""
    if token.lower == "her" and (after is None or after.tag not in NOUNISH):
        return "PRP"
    return token.tag


def settle_apostrophe(token: Token, before: Token | None, after: Token | None) -> str:
    """Tell the genitive 's from "is" and "has"."""
    if before is not None and before.tag in ("PRP", "EX", "WP", "WRB"):
        return "VBZ"
    if after is not None and after.tag in ("DT", "VBG", "RB", "PRP$", "IN", "TO") and after.lower != "own":
        return "VBZ" if before is not None and before.tag in ("NN", "NNP", "DT") else "POS"
    return "POS"


def settle_verb(token: Token, before: Token | None, after: Token | None) -> str:
    """Tell a finite verb from an infinitive, and either from a noun; "a source close to her" has none of them."""
    if before is None or before.tag in ("MD", "TO"):
        return token.tag
    if before.tag in ("DT", "PRP$", "POS", "JJ"):
        return "NN"
    if token.lower == "close" and after is not None and after.lower == "to":
        return "JJ"
    if before.tag in ("VBD", "VBZ") and before.lower not in AUXILIARIES and before.lower not in BARE_AFTER:
        return "NN"
    if before.tag in ("PRP", "NNS", "WP", "WDT") or before.word.endswith("s"):
        return "VBP"
    return "NN" if before.tag in ("NN", "NNP") else token.tag


def number_or_age(token: Token, before: Token | None, after: Token | None) -> str:
    """Tell an age that stands for somebody, "the 18-year-old", from a number."""
    aged = token.lower.endswith("-year-old") and before is not None and before.tag == "DT"
    return "NN" if aged and (after is None or after.tag not in NOUNISH or after.tag == "RB") else "CD"


def settle_modal(token: Token, before: Token | None, after: Token | None) -> str:
    """Tell a first name from the verb it is spelt like: "lead author May Dixon", "her brother Will Ames"."""
    if not token.word[0].isupper() or before is None or after is None or after.tag != "NNP":
        return token.tag
    return "NNP" if before.word[0].islower() or before.word == "," else token.tag


SETTLED_BY_CONTEXT = {
    "MD": settle_modal,
    "CD": number_or_age,
    "VB": settle_verb,
    "VBD": settle_participle,
    "VBN": settle_participle,
    "IN": settle_that,
    "DT": settle_that,
    "PRP$": settle_possessive,
    "POS": settle_apostrophe,
}
