"""A wording taken apart for comparison: its words with what their surroundings say about them."""

import re
from collections.abc import Iterable

from quotebook.dedup.relation import negated
from quotebook.model import Span
from quotebook.text.keys import blurred, folded_words, match_words, name_keys, word_spans, written_words

LONGEST = 20_000
"""Characters of a wording that are compared word by word."""

_INSERTION = re.compile(r"[\[(][^\[\]()]{0,80}[\])]")
_CUT = re.compile(r"…|\.\s?\.")
_SENTENCE_END = re.compile(r"[.!?:;\"'“”‘’«»]")
_DIGIT = re.compile(r"\d")
_UNIT = re.compile(r"[%$€£¥]|per\s?cent", re.IGNORECASE)
_NOWHERE: frozenset[int] = frozenset()
_UNITS = {"%": "%", "$": "$", "€": "€", "£": "£", "¥": "¥"}


class Tokens:
    """The words of a wording without its [insertions]; what only differing words need is worked out when asked for.

    keys: folded; insertions: the words as written of each, by the index of the word after it; cuts: indices of the
    words before which an ellipsis stood; units: of numbers; flat: whether capitals say nothing at all.
    """

    __slots__ = ("_raws", "_spans", "_text", "cuts", "flat", "insertions", "keys", "units")

    def __init__(self, text: str, words: list[str], written: list[str] | None) -> None:
        self._text = text
        self._spans: list[Span] | None = None
        self._raws = None if "[" in text or "(" in text else written
        self.keys = words
        self.insertions: dict[int, list[str]] = {}
        self.flat = text.islower() or text.isupper()
        if self._raws is None:
            self._place(word_spans(text))
        self.cuts = self._cuts() if _may_be_cut(text) and _CUT.search(text) else _NOWHERE
        self.units = self._units() if _DIGIT.search(text) and _UNIT.search(text) else {}

    def raw(self, at: int) -> str:
        """Return a word as it is written, a number with its unit."""
        if self._raws is None:
            self._raws = [self._text[start:end] for start, end in self._placed()]
        written, unit = self._raws[at], self.units.get(at)
        return written if unit is None else f"{written}%" if unit == "%" else f"{unit}{written}"

    def starts(self, at: int) -> bool:
        """Tell whether a capital letter says nothing at a word, since a sentence begins there."""
        gap = self._gap(at)
        return at == 0 or (gap != " " and bool(_SENTENCE_END.search(gap)))

    def _place(self, placed: "_Placed") -> None:
        outside, self.insertions = _apart(self._text, placed)
        self.keys = [key for key, _ in outside]
        self._spans = [span for _, span in outside]

    def _placed(self) -> list[Span]:
        if self._spans is None:
            self._spans = [span for _, span in word_spans(self._text)]
        return self._spans

    def _gap(self, at: int) -> str:
        """Return what stands between a word and the one before it, or the ends of the text."""
        spans = self._placed()
        return self._text[spans[at - 1][1] if at else 0 : spans[at][0] if at < len(spans) else None]

    def _cuts(self) -> frozenset[int]:
        return frozenset(at for at in range(len(self._placed()) + 1) if _CUT.search(self._gap(at)))

    def _units(self) -> dict[int, str]:
        return {at: unit for at, key in enumerate(self.keys) if key[0].isdigit() and (unit := self._unit(at))}

    def _unit(self, at: int) -> str:
        before, after = self._gap(at)[-1:], self._gap(at + 1)[:1]
        if before in _UNITS:
            return _UNITS[before]
        keys = self.keys
        percent = after == "%" or keys[at + 1 : at + 2] == ["percent"] or keys[at + 1 : at + 3] == ["per", "cent"]
        return "%" if percent else ""


class Statement:
    """A wording and who may have said it, its words worked out once they are asked for.

    names: the speaker's name, then its aliases; none where the speaker is unknown.
    """

    __slots__ = ("_blurred", "_tokens", "_words", "_written", "names", "text")

    def __init__(self, text: str, names: tuple[str, ...] = ()) -> None:
        self.text = text
        self.names = names
        self._words: list[str] | None = None
        self._written: list[str] | None = None
        self._blurred: list[str] | None = None
        self._tokens: Tokens | None = None

    @property
    def words(self) -> list[str]:
        """Its words as they are matched, insertions included."""
        if self._words is None:
            text = self.text[:LONGEST]
            self._written = written_words(text)
            self._words = match_words(text) if self._written is None else folded_words(self._written)
        return self._words

    @property
    def blurred(self) -> list[str]:
        """Its words with the usual typing and scanning errors evened out."""
        if self._blurred is None:
            self._blurred = list(map(blurred, self.words))
        return self._blurred

    @property
    def tokens(self) -> Tokens:
        """Its words with their surroundings."""
        if self._tokens is None:
            words = self.words
            self._tokens = Tokens(self.text[:LONGEST], words, self._written)
        return self._tokens

    def speakers(self) -> frozenset[str]:
        """Return the keys of all its speaker's names."""
        return frozenset(key for name in self.names for key in name_keys(name))


def statement(words: str, *, speaker: str | Iterable[str] | None = None) -> Statement:
    """Make ready a wording that is compared with many. speaker: a name, or a name followed by its aliases."""
    return Statement(words, (speaker,) if isinstance(speaker, str) else tuple(speaker or ()))


_Placed = list[tuple[str, Span]]


def _may_be_cut(text: str) -> bool:
    return "…" in text or text.count(".") > 1


def _apart(text: str, placed: _Placed) -> tuple[_Placed, dict[int, list[str]]]:
    """Part the words outside brackets from the inserted ones; a negation counts wherever it stands."""
    spans = [found.span() for found in _INSERTION.finditer(text)]
    outside: _Placed = []
    insertions: dict[int, list[str]] = {}
    for key, (start, end) in placed:
        if not any(opened < start < closed for opened, closed in spans) or negated(key):
            outside.append((key, (start, end)))
        else:
            insertions.setdefault(len(outside), []).append(text[start:end])
    return (outside, insertions) if outside else (placed, {})
