"""A wording taken apart for comparison: its words with what their surroundings say about them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from quotebook.dedup.relation import negated
from quotebook.model import Span
from quotebook.text.keys import blurred, match_words, name_keys, word_spans

LONGEST = 20_000
"""Characters of a wording that are compared word by word."""

_INSERTION = re.compile(r"[\[(][^\[\]()]{0,80}[\])]")
_CUT = re.compile(r"…|\.\s?\.")
_SENTENCE_END = re.compile(r"[.!?:;\"'“”‘’«»]")
_UNITS = {"%": "%", "$": "$", "€": "€", "£": "£", "¥": "¥"}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a wording without its [insertions].

    keys: folded; raws: as written; starts: whether a capital letter says nothing, since a sentence begins there;
    insertions: the words as written of each, by the index of the word after it; cuts: indices of the words before
    which an ellipsis stood; units: of numbers; flat: whether capitals say nothing at all.
    """

    keys: list[str]
    raws: list[str]
    starts: list[bool]
    insertions: dict[int, list[str]]
    cuts: frozenset[int]
    units: dict[int, str]
    flat: bool


class Statement:
    """A wording and who may have said it, its words worked out once they are asked for.

    names: the speaker's name, then its aliases; none where the speaker is unknown.
    """

    __slots__ = ("_blurred", "_tokens", "_words", "names", "text")

    def __init__(self, text: str, names: tuple[str, ...] = ()) -> None:
        self.text = text
        self.names = names
        self._words: list[str] | None = None
        self._blurred: list[str] | None = None
        self._tokens: Tokens | None = None

    @property
    def words(self) -> list[str]:
        """Its words as they are matched, insertions included."""
        if self._words is None:
            self._words = match_words(self.text[:LONGEST])
        return self._words

    @property
    def blurred(self) -> list[str]:
        """Its words with the usual typing and scanning errors evened out."""
        if self._blurred is None:
            self._blurred = [blurred(word) for word in self.words]
        return self._blurred

    @property
    def tokens(self) -> Tokens:
        """Its words with their surroundings."""
        if self._tokens is None:
            self._tokens = _tokens(self.text[:LONGEST])
        return self._tokens

    def speakers(self) -> frozenset[str]:
        """Return the keys of all its speaker's names."""
        return frozenset(key for name in self.names for key in name_keys(name))


def statement(words: str, *, speaker: str | Iterable[str] | None = None) -> Statement:
    """Make ready a wording that is compared with many. speaker: a name, or a name followed by its aliases."""
    return Statement(words, (speaker,) if isinstance(speaker, str) else tuple(speaker or ()))


def _tokens(text: str) -> Tokens:
    placed = word_spans(text)
    outside, insertions = _apart(text, placed) if "[" in text or "(" in text else (placed, {})
    keys = [key for key, _ in outside]
    raws = [text[start:end] for _, (start, end) in outside]
    edges = [0, *(end for _, (_, end) in outside)]
    gaps = [text[edge:start] for edge, (_, (start, _)) in zip(edges, outside, strict=False)] + [text[edges[-1] :]]
    units = {at: unit for at, key in enumerate(keys) if key[0].isdigit() and (unit := _unit(gaps, keys, at))}
    for at, unit in units.items():
        raws[at] = f"{raws[at]}%" if unit == "%" else f"{unit}{raws[at]}"
    return Tokens(
        keys,
        raws,
        [at == 0 or (gap != " " and bool(_SENTENCE_END.search(gap))) for at, gap in enumerate(gaps)],
        insertions,
        frozenset(at for at, gap in enumerate(gaps) if gap != " " and _CUT.search(gap)),
        units,
        _flat(text),
    )


_Placed = list[tuple[str, Span]]


def _apart(text: str, placed: _Placed) -> tuple[_Placed, dict[int, list[str]]]:
    """Part the words outside brackets from the inserted ones; a negation counts wherever it stands."""
    spans = [found.span() for found in _INSERTION.finditer(text)]
    outside: _Placed = []
    insertions: dict[int, list[str]] = {}
    for key, (start, end) in placed:
        if negated(key) or not any(opened < start < closed for opened, closed in spans):
            outside.append((key, (start, end)))
        else:
            insertions.setdefault(len(outside), []).append(text[start:end])
    return (outside, insertions) if outside else (placed, {})


def _unit(gaps: list[str], keys: list[str], at: int) -> str:
    before, after = gaps[at][-1:], gaps[at + 1][:1]
    if before in _UNITS:
        return _UNITS[before]
    return (
        "%" if after == "%" or keys[at + 1 : at + 2] == ["percent"] or keys[at + 1 : at + 3] == ["per", "cent"] else ""
    )


def _flat(text: str) -> bool:
    """Tell whether capitals carry no information: all letters are capitals, or none is."""
    return text == text.lower() or text == text.upper()
