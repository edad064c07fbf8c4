"""Name the differences of two aligned wordings, and count what they have in common."""

from dataclasses import dataclass

from quotebook.dedup.alignment import WEIGHTS, Alignment, Gap, Pair
from quotebook.dedup.relation import CONFLICTS, Sort, common, near_name, negated, number
from quotebook.dedup.statement import Tokens
from quotebook.dedup.wording import FAMILIAR_NAMES, PLACES
from quotebook.text.keys import fold

_NEARLY = 0.9
"""What a pair of words at odds (another number, an opposite) counts in asking whether two wordings are nearly one."""
_SHORT_CHANGE = 5
_SHORT_LOSS = 3
_EXCLAIMED = frozenset({"no"})


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the one wording and of the other in one place, as written, and of which sort the difference is."""

    sort: Sort
    left: str
    right: str


def differences(left: Tokens, right: Tokens, aligned: Alignment) -> tuple[Difference, ...]:
    """Return all differences, those that make two statements of them first."""
    damaged = any(_misspelt(left, right, pair) for gap in aligned.gaps for pair in gap.pairs)
    found = [difference for gap in aligned.gaps for difference in _in_gap(left, right, gap, damaged)]
    found += _other_units(left, right)
    found += _lost_edges(left, right, aligned)
    found += _inserted_names(left, right, aligned)
    return tuple(sorted(found, key=lambda difference: difference.sort not in CONFLICTS))


def matched(aligned: Alignment, own: Tokens, other: Tokens, *, side: int) -> tuple[float, float]:
    """Return the share of one side's words that the other has, and that share were words at odds equal.

    side: 0 for the left wording, 1 for the right; words that an [insertion] of the other replaces are not asked for.
    """
    same = nearly = float(aligned.equal)
    replaced = 0
    for gap in aligned.gaps:
        for pair in gap.pairs:
            start, end = (pair.left, pair.right)[side]
            same += WEIGHTS.get(pair.sort, 0.0) * (end - start)
            nearly += WEIGHTS.get(pair.sort, _NEARLY) * (end - start)
        loose = gap.loose[side]
        if other.insertions:
            first, last = (gap.right, gap.left)[side]
            inserted = sum(len(other.insertions.get(at, ())) for at in range(first, last + 1))
            if inserted and (not gap.edge or len(loose) == 1):
                replaced += min(len(loose), inserted + 1)
        nearly += 0.5 * sum(bool(number(own.keys[at])) or negated(own.keys[at]) or _named(own, at) for at in loose)
    asked = len(own.keys) - min(replaced, len(own.keys) // 4)
    return same / asked, nearly / asked


def _in_gap(left: Tokens, right: Tokens, gap: Gap, damaged: bool) -> list[Difference]:
    pairs = [pair for pair in gap.pairs if left.keys[slice(*pair.left)] != right.keys[slice(*pair.right)]]
    found = [_of_pair(left, right, pair, damaged) for pair in pairs]
    loose, others = gap.loose
    if not loose and not others:
        return found
    sort = _loose_sort(left, right, loose, others, damaged=damaged)
    if sort is None and (gap.cut or gap.edge):
        return found
    return [*found, Difference(sort or Sort.WORDING, _written(left, loose), _written(right, others))]


def _of_pair(left: Tokens, right: Tokens, pair: Pair, damaged: bool) -> Difference:
    first, second = pair.left[0], pair.right[0]
    sort = pair.sort
    if sort is Sort.NUMBER and damaged and _damaged_number(left.keys[first], right.keys[second]):
        sort = Sort.TYPING
    elif sort is Sort.TYPING and _named(left, first) and _named(right, second) and _one_to_one(pair):
        word, other = left.keys[first], right.keys[second]
        sort = sort if near_name(word, other, damaged=damaged) else _name_sort(word, other)
    return Difference(sort, _written(left, range(*pair.left)), _written(right, range(*pair.right)))


def _misspelt(left: Tokens, right: Tokens, pair: Pair) -> bool:
    """Tell whether a pair shows typing or scanning errors beyond doubt: no number, no name against another."""
    if pair.sort is not Sort.TYPING or number(left.keys[pair.left[0]]):
        return False
    return left.keys[pair.left[0]] != right.keys[pair.right[0]] and not (
        _named(left, pair.left[0]) and _named(right, pair.right[0])
    )


def _one_to_one(pair: Pair) -> bool:
    return pair.left[1] - pair.left[0] == pair.right[1] - pair.right[0] == 1


def _damaged_number(word: str, other: str) -> bool:
    """Tell whether a number lost or doubled one digit, as where scanning damaged other words too."""
    short, long = sorted((word.replace(".", ""), other.replace(".", "")), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _loose_sort(left: Tokens, right: Tokens, loose: list[int], others: list[int], *, damaged: bool) -> Sort | None:
    """Return the sort of a conflict between the words of a gap that have no partner, or None."""
    shortest = min(len(loose), len(others))
    few = len(loose) + len(others) <= (_SHORT_CHANGE if shortest else _SHORT_LOSS)
    if few and any(negated(left.keys[at]) for at in loose) != any(negated(right.keys[at]) for at in others):
        return Sort.NEGATION
    if not shortest:
        return None
    numbers, other_numbers = _numbers(left, loose), _numbers(right, others)
    if (numbers or other_numbers) and numbers != other_numbers and _digits(left, right, loose, others):
        return Sort.NUMBER
    if damaged and near_name(left.keys[loose[0]], right.keys[others[0]], damaged=True):
        return None
    return _loose_names(left, right, loose, others)


def _numbers(tokens: Tokens, at: list[int]) -> list[str]:
    return [value for value in (number(tokens.keys[index]) for index in at) if value]


def _digits(left: Tokens, right: Tokens, loose: list[int], others: list[int]) -> bool:
    """Tell whether a number in digits stands against other words, not "one" or "half" against any word."""
    in_digits = any(left.keys[at][0].isdigit() for at in loose) or any(right.keys[at][0].isdigit() for at in others)
    return in_digits and len(loose) + len(others) <= _SHORT_CHANGE


def _loose_names(left: Tokens, right: Tokens, loose: list[int], others: list[int]) -> Sort | None:
    names = [left.keys[at] for at in loose if _named(left, at)]
    other_names = [right.keys[at] for at in others if _named(right, at)]
    if names and other_names:
        return _name_sort(names[0], other_names[0])
    if len(loose) != 1 or len(others) != 1:
        return None
    if (
        (names or other_names)
        and loose[0]
        and others[0]
        and left.starts(loose[0])
        and right.starts(others[0])
        and not left.flat | right.flat
    ):
        return _name_sort(left.keys[loose[0]], right.keys[others[0]])
    if common(left.keys[loose[0]]) or common(right.keys[others[0]]):
        return None
    # One name against one other word: where a sentence begins both must be capital, elsewhere one tells.
    if (names and not left.starts(loose[0])) or (other_names and not right.starts(others[0])):
        return _name_sort(left.keys[loose[0]], right.keys[others[0]])
    return None


def _name_sort(word: str, other: str) -> Sort:
    return Sort.PLACE if word in PLACES and other in PLACES else Sort.NAME


def _named(tokens: Tokens, at: int) -> bool:
    """Tell whether a word is written as a name is; the first word of all only where it is known for one."""
    raw, key = tokens.raw(at), tokens.keys[at]
    if tokens.flat or not raw[0].isupper() or len(raw) < 2:
        return False
    if at == 0:
        return key in PLACES or key in FAMILIAR_NAMES
    return not (common(key) and tokens.starts(at)) and not key.startswith("i'")


def _other_units(left: Tokens, right: Tokens) -> list[Difference]:
    """Find numbers that both wordings have, but in another currency, or as a share and not as a sum."""
    if not left.units or not right.units:
        return []
    found: list[Difference] = []
    for at in left.units:
        same = [other for other in right.units if number(right.keys[other]) == number(left.keys[at])]
        if same and all(right.units[other] != left.units[at] for other in same):
            found.append(Difference(Sort.NUMBER, left.raw(at), right.raw(same[0])))
    return found


def _lost_edges(left: Tokens, right: Tokens, aligned: Alignment) -> list[Difference]:
    """Find a negation among one or two words that one wording has before or after all of the other."""
    found: list[Difference] = []
    ends = (len(left.keys), len(right.keys))
    for own, span, beyond, end in (
        (left, aligned.left, aligned.right, ends[1]),
        (right, aligned.right, aligned.left, ends[0]),
    ):
        before = range(span[0]) if not beyond[0] else range(0)
        after = range(span[1], len(own.keys)) if beyond[1] == end else range(0)
        for lost in (before, after):
            if 0 < len(lost) < _SHORT_LOSS and any(negated(own.keys[at]) for at in lost) and not _exclaimed(own, lost):
                words = _written(own, lost)
                found.append(Difference(Sort.NEGATION, words if own is left else "", "" if own is left else words))
    return found


def _inserted_names(left: Tokens, right: Tokens, aligned: Alignment) -> list[Difference]:
    """Find [insertions] that name somebody else than the other wording does in the same place."""
    if not left.insertions and not right.insertions:
        return []
    found: list[Difference] = []
    for at, words in left.insertions.items():
        for other_at, others in right.insertions.items():
            if _same_place(left.keys, at, right.keys, other_at) and _other_names(words, others):
                found.append(Difference(Sort.NAME, " ".join(words), " ".join(others)))
    for gap in aligned.gaps:
        loose = [right.raw(at) for at in gap.loose[1] if _named(right, at)]
        words = [word for at in range(gap.left[0], gap.left[1] + 1) for word in left.insertions.get(at, ())]
        others = [word for at in range(gap.right[0], gap.right[1] + 1) for word in right.insertions.get(at, ())]
        loose_left = [left.raw(at) for at in gap.loose[0] if _named(left, at)]
        # Where an ellipsis stands too, what is named may just be left out.
        if _other_names(words, loose) and left.cuts.isdisjoint(range(gap.left[0], gap.left[1] + 1)):
            found.append(Difference(Sort.NAME, " ".join(words), " ".join(loose)))
        if _other_names(loose_left, others) and right.cuts.isdisjoint(range(gap.right[0], gap.right[1] + 1)):
            found.append(Difference(Sort.NAME, " ".join(loose_left), " ".join(others)))
    return found


def _same_place(keys: list[str], at: int, others: list[str], other_at: int) -> bool:
    before, after = keys[max(0, at - 1) : at], keys[at : at + 1]
    return before == others[max(0, other_at - 1) : other_at] or after == others[other_at : other_at + 1]


def _other_names(words: list[str], others: list[str]) -> bool:
    """Tell whether both lists hold names or numbers, and other ones: none in common, or as many words and not all."""
    names, other_names = _telling(words), _telling(others)
    if not names or not other_names or names <= other_names or other_names <= names:
        return False
    return names.isdisjoint(other_names) or len(words) == len(others)


def _telling(words: list[str]) -> set[str]:
    """Return the names and the values of the numbers among words."""
    keys = [(word, fold(word)) for word in words]
    return {number(key) or key for word, key in keys if number(key) or (word[0].isupper() and not common(key))}


def _exclaimed(tokens: Tokens, lost: range) -> bool:
    return lost[0] == 0 and tokens.keys[0] in _EXCLAIMED


def _written(tokens: Tokens, at: "list[int] | range") -> str:
    return " ".join(tokens.raw(index) for index in at)
