"""What two single words are to each other: one number, typing errors, forms of one word, opposites, or nothing."""

import re
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from quotebook.dedup.opposites import opposite, stem
from quotebook.dedup.wording import (
    BARE_NEGATIONS,
    DATE_CLASSES,
    FUNCTION_WORDS,
    GRAMMAR_CLASSES,
    NEGATED_END,
    NEGATIONS,
    NUMBER_WORDS,
    PLACES,
)
from quotebook.text.keys import blurred, scanned


class Sort(StrEnum):
    """Of which sort a difference between two wordings is."""

    NUMBER = "number"
    NAME = "name"
    PLACE = "place"
    DATE = "date"
    NEGATION = "negation"
    OPPOSITE = "opposite"
    SPEAKER = "speaker"
    GRAMMAR = "grammar"
    TYPING = "typing"
    WORDING = "wording"


CONFLICTS = frozenset({Sort.NUMBER, Sort.NAME, Sort.PLACE, Sort.DATE, Sort.NEGATION, Sort.OPPOSITE, Sort.SPEAKER})
"""The sorts that make two wordings two statements."""

_NUMBER = re.compile(r"(\d+(?:\.\d+)?)(st|nd|rd|th|'?s|k|m|bn|tn)?")
_DIGITS = re.compile(r"\d+")
_GRAMMAR: dict[str, set[int]] = {}
for _index, _class in enumerate(GRAMMAR_CLASSES):
    for _word in _class:
        _GRAMMAR.setdefault(_word, set()).add(_index)

# English words that are one letter away from a negation and no misspelling of it.
_NO_MISSPELLING = frozenset(
    (
        *("now", "note", "hot", "got", "lot", "dot", "pot", "rot", "nut", "net", "nod", "knot", "on", "so", "go", "do"),
        *("to", "know", "ever", "fever", "lever", "one", "done", "gone", "bone", "tone", "or", "for", "nth", "noted"),
        *("either", "thing", "something", "without", "within", "non", "can", "do", "did", "is", "was", "has", "had"),
    )
)


def number(word: str) -> str:
    """Return the value of a number in digits or letters in one spelling, or "" for a word that is none."""
    if not word[0].isdigit():
        return NUMBER_WORDS.get(word, "")
    found = _NUMBER.fullmatch(word)
    if not found:
        return ""
    value = found[1].rstrip("0").rstrip(".") if "." in found[1] else found[1].lstrip("0") or "0"
    return value + ("th" if found[2] in ("st", "nd", "rd") else (found[2] or "").lstrip("'"))


def negated(word: str) -> bool:
    """Tell whether a word turns a statement round."""
    return word in NEGATIONS or word.endswith(NEGATED_END) or word in BARE_NEGATIONS


def numbers_glued_differ(word: str, other: str) -> bool:
    """Tell whether two words are alike but for a number that is glued to each: Covid19 and Covid21, 2pm and 3pm."""
    if word.isalpha() or other.isalpha() or scanned(word) == scanned(other):
        return False
    digits, other_digits = _DIGITS.findall(word), _DIGITS.findall(other)
    if len(digits) != len(other_digits) or digits == other_digits:
        return False
    letters, other_letters = _DIGITS.sub("0", word), _DIGITS.sub("0", other)
    return letters == other_letters or (_DIGITS.search(word[0] + word[-1]) is not None and near(letters, other_letters))


@lru_cache(maxsize=1 << 15)
def relation(word: str, other: str) -> Sort | None:
    """Return of which sort the difference of two words is, or None where they have nothing to do with each other.

    Most words that are asked for have not: what only words of a closed list can be is not looked for in others.
    """
    value, is_negated, plain, is_listed = _traits(word)
    other_value, other_is_negated, other_plain, other_is_listed = _traits(other)
    both_listed = is_listed and other_is_listed
    if both_listed:
        if value and other_value:
            return Sort.TYPING if value == other_value else Sort.NUMBER
        if numbers_glued_differ(word, other):
            return Sort.NUMBER
    if is_negated != other_is_negated:
        return Sort.TYPING if _misspelt_negation(word, other) else None
    if plain == other_plain or (both_listed and _same_class(word, other)):
        return Sort.GRAMMAR
    if opposite(word, other):
        return Sort.OPPOSITE
    if both_listed:
        if word in PLACES and other in PLACES:
            return Sort.PLACE
        if word in DATE_CLASSES and DATE_CLASSES.get(other) == DATE_CLASSES[word]:
            return Sort.DATE
    return Sort.TYPING if near(word, other) else None


@lru_cache(maxsize=1 << 15)
def _traits(word: str) -> tuple[str, bool, str, bool]:
    """Return (value, is_negated, stem, is_listed) of a word: what relation asks about it again and again.

    value: of a number, else ""; stem: by which forms of one word are known; is_listed: whether it holds more than
    letters, or stands in a list of numbers, forms, places or times.
    """
    bare = word.removesuffix("'s")
    value = number(word)
    is_listed = bool(value) or not word.isalpha() or word in _GRAMMAR or word in PLACES or word in DATE_CLASSES
    return value, negated(word), stem(bare) if len(bare) > 3 else f" {bare}", is_listed


def near(word: str, other: str) -> bool:
    """Tell whether two words could be one with typing or scanning errors; generous, as meaning is judged apart."""
    left, right = scanned(word), scanned(other)
    if left == right:
        return True
    if common(word) and common(other):
        return False
    longest = max(len(word), len(other))
    if longest < 4:
        return (common(word) or common(other)) and OSA.distance(word, other) == 1
    allowed = 1 if longest < 7 else 2 if longest < 11 else 3
    if abs(len(word) - len(other)) > allowed + 1:
        return False
    return (
        OSA.distance(left, right, score_cutoff=allowed) <= allowed
        or OSA.distance(word, other, score_cutoff=allowed) <= allowed
    )


def near_joined(parts: list[str], word: str) -> bool:
    """Tell whether words are one word into which a space strayed."""
    joined = "".join(parts)
    if len(parts) < 2 or abs(len(joined) - len(word)) > 2 or (joined[0] != word[0] and joined[-1] != word[-1]):
        return False
    if numbers_glued_differ(joined, word):
        return False
    return scanned(joined) == scanned(word) or OSA.distance(joined, word) <= len(word) // 5


def near_name(word: str, other: str, *, damaged: bool = False) -> bool:
    """Tell whether two names could be one misspelt: stricter than near, for Iran and Iraq are two.

    damaged: whether other words around show that typing or scanning went wrong.
    """
    if word in PLACES and other in PLACES:
        return False
    if blurred(word) == blurred(other):
        return True
    longest = max(len(word), len(other))
    allowed = longest // 5 if not damaged else max(1, (longest + 1) // 3)
    return min(OSA.distance(word, other), OSA.distance(scanned(word), scanned(other))) <= min(allowed, 3)


def common(word: str) -> bool:
    """Tell whether a word is one of those that glue sentences together."""
    return word in FUNCTION_WORDS


def _same_class(word: str, other: str) -> bool:
    classes = _GRAMMAR.get(word)
    return bool(classes) and not classes.isdisjoint(_GRAMMAR.get(other, ()))


def _misspelt_negation(word: str, other: str) -> bool:
    bad = other if negated(word) else word
    return bad not in _NO_MISSPELLING and not common(bad) and (near(word, other) or OSA.distance(word, other) <= 1)
