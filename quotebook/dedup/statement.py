"""A wording taken apart for comparison: its words with what their surroundings say about them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from quotebook.text.keys import match_words, name_keys, word_spans

LONGEST = 20_000
"""Characters of a wording that are compared word by word."""

_INSERTION = re.compile(r"[\[(][^\[\]()]{0,80}[\])]")
_CUT = re.compile(r"…|\.\s?\.")
_SENTENCE_END = re.compile(r"[.!?:;\"“”«»]")
_UNITS = {"%": "%", "$": "$", "€": "€", "£": "£", "¥": "¥"}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a wording without its [insertions].

    keys: folded; raws: as written; starts: whether a capital letter says nothing, since a sentence begins there;
    insertions and cuts: indices of the words before which an insertion stood or an ellipsis; units: of numbers.
    """

    keys: list[str]
    raws: list[str]
    starts: list[bool]
    insertions: frozenset[int]
    cuts: frozenset[int]
    units: dict[int, str]
    flat: bool


@dataclass(frozen=True)
class Statement:
    """A wording and who may have said it. speakers: keys of the name and its aliases; none where it is unknown."""

    text: str
    speakers: frozenset[str] = frozenset()
    speaker: str = ""

    @cached_property
    def words(self) -> list[str]:
        """Its words as they are matched, insertions included."""
        return match_words(self.text[:LONGEST])

    @cached_property
    def tokens(self) -> Tokens:
        """Its words with their surroundings."""
        return _tokens(self.text[:LONGEST])


def statement(words: str, *, speaker: str | Iterable[str] | None = None) -> Statement:
    """Make ready a wording that is compared with many. speaker: a name, or a name followed by its aliases."""
    names = [speaker] if isinstance(speaker, str) else list(speaker or ())
    keys = frozenset(key for name in names for key in name_keys(name))
    return Statement(words, keys, names[0] if names else "")


def _tokens(text: str) -> Tokens:
    placed = word_spans(text)
    inserted = [found.span() for found in _INSERTION.finditer(text)]
    outside = [(key, span) for key, span in placed if not any(start < span[0] < end for start, end in inserted)]
    if not outside:
        outside, inserted = placed, []
    keys = [key for key, _ in outside]
    raws = [text[start:end] for _, (start, end) in outside]
    edges = [0, *(end for _, (_, end) in outside)]
    gaps = [text[edge:start] for edge, (_, (start, _)) in zip(edges, outside, strict=False)] + [text[edges[-1] :]]
    return Tokens(
        keys,
        raws,
        [at == 0 or bool(_SENTENCE_END.search(gap)) for at, gap in enumerate(gaps)],
        frozenset(at for at, gap in enumerate(gaps) if inserted and ("[" in gap or "(" in gap)),
        frozenset(at for at, gap in enumerate(gaps) if _CUT.search(gap)),
        {at: unit for at, key in enumerate(keys) if key[0].isdigit() and (unit := _unit(gaps, keys, at))},
        _flat(text),
    )


def _unit(gaps: list[str], keys: list[str], at: int) -> str:
    before, after = gaps[at][-1:], gaps[at + 1][:1]
    if before in _UNITS:
        return _UNITS[before]
    if after == "%" or keys[at + 1 : at + 2] in (["percent"], ["per"]):
        return "%"
    return ""


def _flat(text: str) -> bool:
    """Tell whether capitals carry no information: all letters are capitals, or none is."""
    return text == text.lower() or text == text.upper()
