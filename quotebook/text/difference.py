"""How two wordings differ, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

WORD = re.compile(r"\s*(?:[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|\w+(?:['’-]\w+)*|[^\w\s])|\s+")
SAME_CHARACTERS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
TOO_LONG = 20_000_000
"""Above so many pairs of words the two are shown as wholly different, since a comparison would take seconds."""


class Part(StrEnum):
    """What a piece is to the two wordings."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that both wordings share, or that only the first (REMOVED) or the second (ADDED) has."""

    part: Part
    words: str


def differences(first: str, second: str) -> tuple[Piece, ...]:
    """Return what leads from first to second, in reading order; whole words, with the white space before them.

    Kinds of quotation marks, dashes and spaces are no difference. The pieces that are not ADDED make up first but
    for that; the pieces that are not REMOVED make up second exactly.
    """
    before, after = WORD.findall(first), WORD.findall(second)
    if len(before) * len(after) > TOO_LONG:
        return tuple(piece for piece in (Piece(Part.REMOVED, first), Piece(Part.ADDED, second)) if piece.words)
    matcher = SequenceMatcher(None, [_key(word) for word in before], [_key(word) for word in after], autojunk=False)
    pieces: list[Piece] = []
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece(Part.SAME, "".join(after[b1:b2])))
            continue
        pieces += [Piece(Part.REMOVED, "".join(before[a1:a2]))] if a2 > a1 else []
        pieces += [Piece(Part.ADDED, "".join(after[b1:b2]))] if b2 > b1 else []
    return tuple(pieces)


def _key(word: str) -> str:
    return " ".join(word.translate(SAME_CHARACTERS).split())
