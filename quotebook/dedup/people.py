"""Tell which names may be one speaker, and which word of a vocabulary a mistyped one was meant to be."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations

from rapidfuzz import process
from rapidfuzz.distance import OSA, DamerauLevenshtein, LCSseq, Levenshtein

from quotebook.text.keys import fold, name_keys

_GENERATIONS = frozenset({"jr", "junior", "sr", "senior", "ii", "iii", "iv"})
_LARGEST_BLOCK = 60
_TYPING_ERRORS = 2
_LAST_SIGN = "\U0010ffff"


def same_name(a: str, b: str) -> bool:
    """Tell whether two names are so alike that they should be proposed as one speaker.

    Spelling, hyphens, order and initials may differ ("Kim Jong Un", "Kim Jong-un"); generations and
    other middle names may not ("George H. W. Bush", "George W. Bush").
    """
    return any(_alike(key, other) for key in name_keys(a) for other in name_keys(b))


def one_speaker(keys: Iterable[str], others: Iterable[str]) -> bool:
    """Tell whether two sets of name keys could mean one speaker; a surname alone could be anybody of that name."""
    return any(_alike(key, other) or _short_for(key, other) for key in keys for other in others)


def propose_speakers(
    names: Mapping[int, Sequence[str]], *, ruled_apart: Collection[tuple[int, int]] = ()
) -> tuple[tuple[int, ...], ...]:
    """Return groups of speakers, by id, that may be one; every two of a group have names that are alike.

    names: each speaker's name and aliases by id. ruled_apart: pairs, the smaller id first, that are never in one
    group. The groups do not depend on the order of names.
    """
    keys = {
        speaker: tuple(dict.fromkeys(key for name in names[speaker] for key in name_keys(name))) for speaker in names
    }
    alike = {
        pair
        for block in _blocks(keys)
        for pair in combinations(block, 2)
        if pair not in ruled_apart and any(_alike(key, other) for key in keys[pair[0]] for other in keys[pair[1]])
    }
    near: dict[int, set[int]] = {}
    for one, other in alike:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    home_of: dict[int, list[int]] = {}
    for speaker in sorted(near):
        known = {home_of[other][0]: home_of[other] for other in near[speaker] if other in home_of}
        homes = [known[first] for first in sorted(known) if near[speaker].issuperset(known[first])]
        # Names that are spelt alike bind closer than names that could be.
        home = max(
            homes, key=lambda group: len({*keys[speaker]}.intersection(*(keys[one] for one in group))), default=None
        )
        if home is None:
            home = []
        home.append(speaker)
        home_of[speaker] = home
    groups = {group[0]: group for group in home_of.values()}
    return tuple(tuple(groups[first]) for first in sorted(groups) if len(groups[first]) > 1)


def suggest(word: str, vocabulary: Sequence[str], counts: Sequence[int] = (), *, limit: int = 10) -> tuple[str, ...]:
    """Return the words of a vocabulary that are one or two typing errors away from word, likeliest first.

    vocabulary: folded words; counts: how often each stands. The fewer errors and the fewer letters hit by chance (one
    left out or two exchanged is one way of a few, a wrong one is one of many) the better, and a wrong first letter, the
    rarest of errors, is as bad as two more. Then come those that share the longer beginning and end, then the more
    frequent; a single letter is near to nothing. One pass of optimal string alignment over all of them.
    """
    typed = fold(word)
    if len(typed) < 2:
        return ()
    allowed = 1 if len(typed) < 4 else _TYPING_ERRORS
    found = process.extract(typed, vocabulary, scorer=OSA.distance, score_cutoff=allowed, limit=None)
    if allowed == _TYPING_ERRORS and len(found) < limit:
        found += _entangled(typed, vocabulary)

    def place(hit: tuple[str, int, int]) -> tuple[int, int, int, int, int]:
        known, distance, at = hit
        unlikely = distance + _hit_by_chance(typed, known, distance) + 2 * (known[:1] != typed[0])
        return unlikely, distance, -_ends_alike(typed, known), -counts[at] if counts else 0, at

    near = sorted(found, key=place)
    return tuple(hit[0] for hit in near if hit[1])[:limit]


def commoner(word: str, vocabulary: Sequence[str], counts: Sequence[int], *, least: int) -> tuple[str, ...]:
    """Return the words of a vocabulary that stand there at least so often and are one typing error from word.

    The most frequent first. A first letter is seldom mistyped, and a letter more or less at the end is another form.
    """
    found = process.extract(word, vocabulary, scorer=OSA.distance, score_cutoff=1, limit=None)
    near = [
        (-counts[at], known)
        for known, distance, at in found
        if distance and counts[at] >= least and known[0] == word[0] and not _is_longer(known, word)
    ]
    return tuple(known for _, known in sorted(near))


def _is_longer(one: str, other: str) -> bool:
    """Tell whether one of two words begins the other."""
    return one.startswith(other) or other.startswith(one)


def _entangled(typed: str, vocabulary: Sequence[str]) -> list[tuple[str, int, int]]:
    """Return the words that two typing errors explain of which one hit what the other had moved.

    "hrxabour" for "harbour": optimal string alignment counts three there. Only words that begin with the same letter,
    and where vocabulary is sorted.
    """
    begin, end = bisect_left(vocabulary, typed[0]), bisect_left(vocabulary, typed[0] + _LAST_SIGN)
    least = _TYPING_ERRORS + 1
    found = process.extract(typed, vocabulary[begin:end], scorer=OSA.distance, score_cutoff=least, limit=None)
    return [
        (known, distance, begin + at)
        for known, distance, at in found
        if distance == least and DamerauLevenshtein.distance(typed, known) <= _TYPING_ERRORS
    ]


def _hit_by_chance(typed: str, word: str, distance: int) -> int:
    """Return how many of the letters typed the word does not explain; distance: by optimal string alignment."""
    exchanged = Levenshtein.distance(typed, word) - distance
    return len(typed) - LCSseq.similarity(typed, word) - exchanged


def _ends_alike(one: str, other: str) -> int:
    """Return how many letters two words share at their beginning and end: typing errors seldom stand far apart."""
    begin = _alike_so_far(one, other)
    return begin + _alike_so_far(one[begin:][::-1], other[begin:][::-1])


def _alike_so_far(one: str, other: str) -> int:
    unlike = (at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right)
    return next(unlike, min(len(one), len(other)))


def _blocks(keys: Mapping[int, Sequence[str]]) -> list[list[int]]:
    """Gather speakers that share a trait which names of one person nearly always share."""
    blocks: dict[str, set[int]] = {}
    for speaker, own in keys.items():
        for key in own:
            words = key.split()
            for trait in {"".join(words), *words, *(word[:4] + words[0][:1] for word in words if len(word) > 4)}:
                blocks.setdefault(trait, set()).add(speaker)
    return [sorted(block) for block in blocks.values() if 1 < len(block) <= _LARGEST_BLOCK]


def _alike(key: str, other: str) -> bool:
    left, right = key.split(), other.split()
    if "".join(left) == "".join(right):
        return True
    if _GENERATIONS.intersection(left) != _GENERATIONS.intersection(right):
        return False
    left = [word for word in left if word not in _GENERATIONS]
    right = [word for word in right if word not in _GENERATIONS]
    if min(len(left), len(right)) < 2:
        return False
    if sorted(left) == sorted(right):
        return True
    return _alike_in_order(left, right)


def _alike_in_order(left: list[str], right: list[str]) -> bool:
    middle, other_middle = left[1:-1], right[1:-1]
    if middle and other_middle and len(middle) != len(other_middle):
        return False
    if not middle or not other_middle:
        middle = other_middle = []
    words = list(zip([left[0], *middle, left[-1]], [right[0], *other_middle, right[-1]], strict=True))
    misspelt = sum(word != other and not _initial(word, other) for word, other in words)
    if misspelt > 1 or words[-1][0][0] != words[-1][1][0]:
        return False
    if _initial(*words[0]) and words[-1][0] != words[-1][1]:
        return False
    return all(word == other or _initial(word, other) or _misspelt(word, other) for word, other in words)


def _initial(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    return len(short) == 1 and short != long and long.startswith(short)


def _misspelt(word: str, other: str) -> bool:
    longest = max(len(word), len(other))
    return longest >= 6 and OSA.distance(word, other) <= (1 if longest < 9 else 2)


def _short_for(key: str, other: str) -> bool:
    left, right = set(key.split()), set(other.split())
    return bool(left) and bool(right) and (left <= right or right <= left)
