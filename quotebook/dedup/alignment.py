"""Lay two wordings side by side: the part in which they run along, and in it the words that differ."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from quotebook.dedup.relation import Sort, near_joined, relation
from quotebook.dedup.statement import Tokens

WEIGHTS = {Sort.TYPING: 0.95, Sort.GRAMMAR: 0.9}
"""What a pair of differing words counts against an equal one; other sorts count nothing."""

_GAP_COST = 3.0
_CUT_COST = 1.0
_WIDEST_GAP = 10
_EDGE = 3
_AT_ODDS = 0.3


class Pair(NamedTuple):
    """Words of the one wording that stand for words of the other: index ranges, and of which sort the difference is."""

    left: tuple[int, int]
    right: tuple[int, int]
    sort: Sort


class Gap(NamedTuple):
    """A place where the wordings differ. left, right: index ranges; pairs: words in it that belong together.

    loose: indices of the words of either side that no pair accounts for; cut: an ellipsis or an [insertion] stands
    there; edge: it lies before or after all that both have.
    """

    left: tuple[int, int]
    right: tuple[int, int]
    pairs: list[Pair]
    loose: tuple[list[int], list[int]]
    cut: bool
    edge: bool = False


class Alignment(NamedTuple):
    """What two wordings share. equal: number of equal words; left, right: index ranges of the part in common."""

    equal: int
    left: tuple[int, int]
    right: tuple[int, int]
    gaps: list[Gap]


def align(left: Tokens, right: Tokens) -> Alignment | None:
    """Find the part in which two wordings run along, or None where no word is equal."""
    runs = _runs(left.keys, right.keys)
    if not runs:
        return None
    between = [
        _gap(left, right, (a + size, next_a), (b + size, next_b))
        for (a, b, size), (next_a, next_b, _) in pairwise(runs)
    ]
    first, last = _core(runs, between)
    (first_a, first_b, _), (last_a, last_b, size) = runs[first], runs[last]
    end_a, end_b = last_a + size, last_b + size
    before = min(first_a, first_b, _EDGE)
    after = min(len(left.keys) - end_a, len(right.keys) - end_b, _EDGE)
    gaps = between[first:last]
    if before:
        gaps.append(_gap(left, right, (first_a - before, first_a), (first_b - before, first_b), edge=True))
    if after:
        gaps.append(_gap(left, right, (end_a, end_a + after), (end_b, end_b + after), edge=True))
    equal = sum(size for _, _, size in runs[first : last + 1])
    return Alignment(equal, (first_a, end_a), (first_b, end_b), gaps)


def _runs(left: list[str], right: list[str]) -> list[tuple[int, int, int]]:
    """Return the runs of equal words as (index, index, length)."""
    blocks = Levenshtein.editops(left, right).as_matching_blocks()
    return [(block.a, block.b, block.size) for block in blocks if block.size]


def _core(runs: list[tuple[int, int, int]], between: list[Gap]) -> tuple[int, int]:
    """Return the first and last of the runs worth most, so that words met by chance far off do not count.

    Kadane's algorithm: a run is worth its words, a gap costs what its words are not paired.
    """
    best, best_range, worth, start = 0.0, (0, 0), 0.0, 0
    for at, run in enumerate(runs):
        if at:
            worth -= _cost(between[at - 1])
        if worth < 0:
            worth, start = 0.0, at
        worth += run[2]
        if worth >= best:
            best, best_range = worth, (start, at)
    return best_range


def _cost(gap: Gap) -> float:
    width = max(gap.left[1] - gap.left[0], gap.right[1] - gap.right[0])
    paired = sum(WEIGHTS.get(pair.sort, _AT_ODDS) * (pair.left[1] - pair.left[0]) for pair in gap.pairs)
    return min(0.5 * (width - paired) - 0.5 * paired, _CUT_COST if gap.cut else _GAP_COST)


def _is_cut(tokens: Tokens, span: tuple[int, int]) -> bool:
    if not tokens.cuts and not tokens.insertions:
        return False
    return any(at in tokens.cuts or at in tokens.insertions for at in range(span[0], span[1] + 1))


def _gap(left: Tokens, right: Tokens, span: tuple[int, int], other: tuple[int, int], *, edge: bool = False) -> Gap:
    (first, end), (other_first, other_end) = span, other
    pairs = [
        Pair((first + a, first + a_end), (other_first + b, other_first + b_end), sort)
        for a, a_end, b, b_end, sort in _pairs(left.keys[first:end], right.keys[other_first:other_end])
    ]
    loose = _loose(span, [pair.left for pair in pairs]), _loose(other, [pair.right for pair in pairs])
    return Gap(span, other, pairs, loose, _is_cut(left, span) or _is_cut(right, other), edge)


def _loose(span: tuple[int, int], paired: list[tuple[int, int]]) -> list[int]:
    found = list(range(*span))
    for first, end in paired:
        found = [at for at in found if not first <= at < end]
    return found


_Step = tuple[int, int, int, int, Sort]


def _pairs(left: list[str], right: list[str]) -> list[_Step]:
    """Pair the words of a gap in order so that most of them are accounted for."""
    if not left or not right or max(len(left), len(right)) > _WIDEST_GAP:
        return []
    if len(left) == len(right) == 1:
        sort = Sort.TYPING if left == right else relation(left[0], right[0])
        return [(0, 1, 0, 1, sort)] if sort is not None else []
    rows, columns = len(left), len(right)
    worth = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    step: dict[tuple[int, int], _Step] = {}
    for a in range(rows - 1, -1, -1):
        row, below = worth[a], worth[a + 1]
        for b in range(columns - 1, -1, -1):
            best = max(below[b], row[b + 1])
            for a_end, b_end, sort, gain in _moves(left, right, a, b):
                if gain + worth[a_end][b_end] > best:
                    best = gain + worth[a_end][b_end]
                    step[a, b] = (a, a_end, b, b_end, sort)
            row[b] = best
    return _walk(worth, step)


_Move = tuple[int, int, Sort, float]


def _moves(left: list[str], right: list[str], a: int, b: int) -> Sequence[_Move]:
    """Return how the words at two places may be paired: where that leads to, of which sort, and what it is worth."""
    word, other = left[a], right[b]
    joined = _joined_moves(left, right, a, b) if word[0] == other[0] and len(word) != len(other) else ()
    sort = Sort.TYPING if word == other else relation(word, other)
    if sort is None:
        return joined
    gain = 1.0 if word == other else WEIGHTS.get(sort, _AT_ODDS)
    return ((a + 1, b + 1, sort, gain), *joined)


def _joined_moves(left: list[str], right: list[str], a: int, b: int) -> list[_Move]:
    found: list[_Move] = []
    for width in (2, 3):
        if len(left[a]) < len(right[b]) and a + width <= len(left) and near_joined(left[a : a + width], right[b]):
            found.append((a + width, b + 1, Sort.TYPING, 0.95 * width))
        if len(left[a]) > len(right[b]) and b + width <= len(right) and near_joined(right[b : b + width], left[a]):
            found.append((a + 1, b + width, Sort.TYPING, 0.95 * width))
    return found


def _walk(worth: list[list[float]], step: dict[tuple[int, int], _Step]) -> list[_Step]:
    a = b = 0
    found: list[_Step] = []
    while a < len(worth) - 1 and b < len(worth[0]) - 1:
        taken = step.get((a, b))
        if taken and worth[a][b] > max(worth[a + 1][b], worth[a][b + 1]):
            found.append(taken)
            a, b = taken[1], taken[3]
        elif worth[a + 1][b] >= worth[a][b + 1]:
            a += 1
        else:
            b += 1
    return found
