"""Judge whether two wordings are one statement, two that contradict each other, or neither, and say why."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import TypeVar

from rapidfuzz.distance import LCSseq

from quotebook.dedup.alignment import Alignment, align
from quotebook.dedup.differences import Difference, differences, matched
from quotebook.dedup.people import one_speaker
from quotebook.dedup.relation import CONFLICTS, Sort
from quotebook.dedup.statement import LONGEST, Statement, Tokens, statement
from quotebook.model import Verdict

Wording = str | Statement
Speaker = str | Iterable[str] | None
Key = TypeVar("Key")

_LIKELY = 0.55
"""Share of words in order, typing and scanning errors aside, from which a closer look is worth its time."""
_DAMAGED = 0.35
"""Share of words in order from which it may be typing and scanning errors that hide the rest."""
_NEEDED = 0.68
_SHORT = 11
_NEEDED_MORE = 0.025
"""What every word that the shorter wording has fewer than _SHORT adds to the share that is needed."""
_PART_LENGTH = 1.6
_PART_NEEDED = 0.08
_PART_SHORTEST = 5
"""A wording that is a part of a longer one must have some words and match better, for short runs recur by chance."""
_DENSE = 0.6
_APART = 2
_APART_NEEDED = 0.12
"""Wordings that share a beginning or an end and then run apart must share nearly all the same."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two wordings are to each other.

    score: 0..100, the share of the shorter one that both have; extent: the number of words that both have.
    """

    verdict: Verdict
    score: float
    why: str
    differences: tuple[Difference, ...] = ()
    extent: int = 0


def compare(a: Wording, b: Wording, *, speaker_a: Speaker = None, speaker_b: Speaker = None) -> Comparison | None:
    """Compare two wordings; None where they are neither one statement nor nearly so.

    speaker_a, speaker_b: a name, a name followed by its aliases, or None where unknown; unknown may be anybody.
    They count where a wording is given as text; a Statement has its own.
    """
    left = a if isinstance(a, Statement) else statement(a, speaker=speaker_a)
    right = b if isinstance(b, Statement) else statement(b, speaker=speaker_b)
    return _by_speaker(_compare(left, right), left, right)


def rank(
    words: Wording, candidates: Iterable[tuple[Key, Wording]], *, speaker: Speaker = None
) -> list[tuple[Key, Comparison]]:
    """Return the candidates that repeat or contradict a wording: repeats first, each sort best first.

    A candidate that is a mere part of the wording is judged by the whole: where the candidate that has most of it
    contradicts it, a part of that candidate is no repeat either.
    """
    asked = words if isinstance(words, Statement) else statement(words, speaker=speaker)
    ready = ((key, text if isinstance(text, Statement) else statement(text)) for key, text in candidates)
    compared = [(key, text, compare(asked, text)) for key, text in ready]
    found = _judged_by_whole([(key, text, comparison) for key, text, comparison in compared if comparison is not None])
    return sorted(found, key=lambda pair: (pair[1].verdict is not Verdict.SAME, -pair[1].score, -pair[1].extent))


def _judged_by_whole(found: list[tuple[Key, Statement, Comparison]]) -> list[tuple[Key, Comparison]]:
    wholes = [entry for entry in found if entry[2].verdict is Verdict.CONFLICT]
    whole = max(wholes, key=lambda entry: entry[2].extent, default=None)
    most = max((entry[2].extent for entry in found if entry[2].verdict is Verdict.SAME), default=0)
    if whole is None or whole[2].extent <= most:
        return [(key, comparison) for key, _, comparison in found]
    return [(key, _as_part(text, comparison, whole[1], whole[2])) for key, text, comparison in found]


def _as_part(text: Statement, comparison: Comparison, whole: Statement, against: Comparison) -> Comparison:
    if comparison.verdict is Verdict.CONFLICT:
        return comparison
    kin = compare(text, whole)
    if kin is None or kin.verdict is Verdict.CONFLICT:
        return comparison
    why = f"a part of a wording that differs: {against.why}"
    return Comparison(Verdict.CONFLICT, comparison.score, why, against.differences, comparison.extent)


def _compare(left: Statement, right: Statement) -> Comparison | None:
    if min(len(left.text), len(right.text)) > LONGEST:
        return _compare_long(left, right)
    if not left.words or not right.words:
        return None
    if left.words == right.words and left.tokens.units == right.tokens.units:
        return Comparison(Verdict.SAME, 100.0, _why_equal(left.text, right.text), (), len(left.words))
    return _compare_words(left.tokens, right.tokens) if _is_likely(left, right) else None


def _is_likely(left: Statement, right: Statement) -> bool:
    """Tell whether two wordings share so many words in order that a closer look is worth its time."""
    short = min(len(left.words), len(right.words))
    wanted, least = ceil(_LIKELY * short), int(_DAMAGED * short)
    shared = LCSseq.similarity(left.words, right.words, score_cutoff=least)
    if shared >= wanted or shared < least:
        return shared >= wanted
    return LCSseq.similarity(left.blurred, right.blurred, score_cutoff=wanted) >= wanted


def _compare_long(left: Statement, right: Statement) -> Comparison | None:
    """Compare the beginnings of two very long wordings; only equal ones are taken for one statement."""
    if left.text == right.text:
        return Comparison(Verdict.SAME, 100.0, "the same words")
    length = LONGEST // 10
    found = _compare(Statement(left.text[:length]), Statement(right.text[:length]))
    if found is None:
        return None
    return Comparison(Verdict.CONFLICT, found.score, "too long to be compared word by word")


def _compare_words(left: Tokens, right: Tokens) -> Comparison | None:
    aligned = align(left, right)
    if aligned is None:
        return None
    shares = (matched(aligned, left, right, side=0), matched(aligned, right, left, side=1))
    same, nearly = (max(share[at] for share in shares) for at in (0, 1))
    if not _enough(nearly, left, right, aligned):
        return None
    found = differences(left, right, aligned)
    conflicts = [difference for difference in found if difference.sort in CONFLICTS]
    if not conflicts and not _enough(same, left, right, aligned):
        return None
    if conflicts:
        return Comparison(Verdict.CONFLICT, _score(nearly), _why_not(conflicts[0]), found, aligned.equal)
    return Comparison(Verdict.SAME, _score(same), _why(found, left, right), found, aligned.equal)


def _enough(share: float, left: Tokens, right: Tokens, aligned: Alignment) -> bool:
    short, long = sorted((len(left.keys), len(right.keys)))
    needed = (
        _NEEDED + _NEEDED_MORE * max(0, _SHORT - short) + (_APART_NEEDED if _run_apart(left, right, aligned) else 0)
    )
    if long <= short * _PART_LENGTH:
        return share >= min(needed, 1.0)
    if short < _PART_SHORTEST or share < min(needed + _PART_NEEDED, 1.0):
        return False
    return _density(left, right, aligned) >= _DENSE


def _run_apart(left: Tokens, right: Tokens, aligned: Alignment) -> bool:
    """Tell whether both wordings go on before or after what they share, each in its own way."""
    before = min(aligned.left[0], aligned.right[0])
    after = min(len(left.keys) - aligned.left[1], len(right.keys) - aligned.right[1])
    return max(before, after) > _APART


def _density(left: Tokens, right: Tokens, aligned: Alignment) -> float:
    """Return how much of the longer wording's part in common is equal, words left out at an ellipsis aside."""
    side = 0 if len(left.keys) >= len(right.keys) else 1
    start, end = (aligned.left, aligned.right)[side]
    spans = [(gap.left, gap.right)[side] for gap in aligned.gaps if gap.cut and not gap.edge]
    return aligned.equal / max(1, end - start - sum(stop - first for first, stop in spans))


def _by_speaker(found: Comparison | None, left: Statement, right: Statement) -> Comparison | None:
    if found is None or found.verdict is not Verdict.SAME or left.names == right.names:
        return found
    speakers, others = left.speakers(), right.speakers()
    if not speakers or not others or one_speaker(speakers, others):
        return found
    other = Difference(Sort.SPEAKER, left.names[0], right.names[0])
    return Comparison(Verdict.CONFLICT, found.score, _why_not(other), (*found.differences, other), found.extent)


def _score(share: float) -> float:
    return round(100 * min(share, 1.0), 1)


# --- reasons ---------------------------------------------------------------------------------------------------

_CONFLICT_WORDS = {
    Sort.NUMBER: "another number",
    Sort.NAME: "another name",
    Sort.PLACE: "another place",
    Sort.DATE: "another date",
    Sort.NEGATION: "negated",
    Sort.OPPOSITE: "the opposite",
    Sort.SPEAKER: "another speaker",
}
_SAME_WORDS = {Sort.GRAMMAR: "other tense or person", Sort.TYPING: "other spelling", Sort.WORDING: "other words"}
_SHOWN = 2


def _why_equal(left: str, right: str) -> str:
    return "the same words" if left == right else "the same words, other punctuation or case"


def _why_not(difference: Difference) -> str:
    return f"{_CONFLICT_WORDS[difference.sort]}: {_side(difference.left)} / {_side(difference.right)}"


def _why(found: tuple[Difference, ...], left: Tokens, right: Tokens) -> str:
    short, long = sorted((len(left.keys), len(right.keys)))
    parts = ["a part of the longer wording"] if long > short * 1.2 else []
    for sort, words in _SAME_WORDS.items():
        places = [difference for difference in found if difference.sort is sort]
        if places:
            shown = ", ".join(f"{_side(place.left)} / {_side(place.right)}" for place in places[:_SHOWN])
            parts.append(f"{words}: {shown}" + (" …" if len(places) > _SHOWN else ""))
    return "; ".join(parts) or "the same words, cut or with insertions"


def _side(words: str) -> str:
    return (words if len(words) <= 40 else words[:39] + "…") or "–"
