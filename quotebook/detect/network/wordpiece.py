"""BERT's uncased WordPiece with code-point offsets: a text to vocabulary numbers, each with the span it stands for."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

UNKNOWN, FIRST, LAST = 100, 101, 102
"""The vocabulary's numbers of [UNK], [CLS] and [SEP]."""
LONGEST_WORD = 100
"""Code points; a longer word is unknown, as in BERT."""
MOST_REMEMBERED = 20_000
WORD = re.compile(
    "[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"  # an ideograph is a word
    "|[^\\W_\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff](?:[^\\W_\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[\u0300-\u036f])*"
    "|[^\\w\\s\x00-\x1f\x7f-\x9f\u00ad\u0300-\u036f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffd]"
    "|_"
)
OTHER, LOWER, TITLE, UPPER, MIXED, DIGIT = range(6)


@dataclass(frozen=True, slots=True)
class Word:
    """How a word is cut: pieces are (number, start, end) within it; case is that of the whole word."""

    pieces: tuple[tuple[int, int, int], ...]
    case: int


class WordPiece:
    """Cuts words as the base model was trained to read them; remembers the words it has cut."""

    def __init__(self, vocabulary: str) -> None:
        """Take a vocabulary: one piece a line, its number is the line's, from 0."""
        self.numbers = {piece: number for number, piece in enumerate(vocabulary.removesuffix("\n").split("\n"))}
        self.longest = max(map(len, self.numbers), default=0)
        self.words: dict[str, Word] = {}

    def words_of(self, text: str) -> Iterator[tuple[int, Word]]:
        """Yield where each word starts, and how it is cut; unprintable code points are passed over."""
        for found in WORD.finditer(text):
            word = found.group()
            cut = self.words.get(word)
            yield found.start(), cut or self.cut(word)

    def cut(self, word: str) -> Word:
        """Cut one word: the longest known piece first, or [UNK] as a whole."""
        folded, places = fold(word) if len(word) <= LONGEST_WORD else ("", ())
        pieces = self.greedy(folded)
        known = tuple((number, places[start], places[end - 1] + 1) for number, start, end in pieces)
        cut = Word(known or ((UNKNOWN, 0, len(word)),), case_of(word))
        if len(self.words) >= MOST_REMEMBERED:
            self.words.clear()
        self.words[word] = cut
        return cut

    def greedy(self, folded: str) -> list[tuple[int, int, int]]:
        """Return (number, start, end) of the pieces of a folded word, none where some part is unknown."""
        pieces: list[tuple[int, int, int]] = []
        start = 0
        while start < len(folded):
            for end in range(min(len(folded), start + self.longest), start, -1):
                number = self.numbers.get(folded[start:end] if not start else "##" + folded[start:end])
                if number is not None:
                    pieces.append((number, start, end))
                    start = end
                    break
            else:
                return []
        return pieces


def fold(word: str) -> tuple[str, tuple[int, ...]]:
    """Return a word in lower case without accents, and which code point of it each one came from."""
    if word.isascii():
        return word.lower(), tuple(range(len(word)))
    parts = [(plain, place) for place, point in enumerate(word) for plain in bare(point)]
    return "".join(plain for plain, _ in parts), tuple(place for _, place in parts)


def bare(point: str) -> str:
    """Return one code point in lower case without its accents."""
    apart = unicodedata.normalize("NFD", point.lower())
    return "".join(part for part in apart if unicodedata.category(part) != "Mn")


def case_of(word: str) -> int:
    """Return how a word is written: LOWER, TITLE, UPPER, MIXED, DIGIT or OTHER."""
    if not word.isalpha():
        return DIGIT if any(point.isdigit() for point in word) else OTHER
    if word.islower():
        return LOWER
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return TITLE
    return UPPER if word.isupper() else MIXED
