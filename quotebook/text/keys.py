"""Folded forms of text by which words, statements and names are matched; what is shown is never folded."""

import re
import unicodedata
from array import array
from functools import lru_cache
from itertools import accumulate
from zlib import crc32

from quotebook.model import Span

SHINGLE_WORDS = 3
"""How many words in a row make one shingle."""

_LETTERS = {
    "ı": "i",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ħ": "h",
    "ŧ": "t",
    "æ": "ae",
    "œ": "oe",
    "ð": "d",
    "þ": "th",
    "ŋ": "n",
}
_SIGNS = dict.fromkeys("‘’‚‛ʼʻʹ′`´＇", "'") | dict.fromkeys("“”„‟«»″＂", '"') | dict.fromkeys("‐‑‒–—―−﹣－", "-")
_INVISIBLE = "Cf"
# A few signs stand for whole sentences (U+FDFA is 18 letters); a text of them would grow beyond measure.
_LONGEST_PARTS = 6
# Combining classes kept: nukta, kana voicing and virama change the letter; the others are accents and points.
_KEPT_CLASSES = (0, 7, 8, 9)
_RECOMPOSED = re.compile("[\u1100-\u11ff]+|[\u3041-\u30ff][\u3099\u309a]")

# Scripts written without spaces are matched character by character.
_UNSPACED = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u1000-\u1049\u1780-\u17d3"
    "\u2e80-\u2fff\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_VOWELS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3"
_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0df3"
_RUN = rf"[^\W_{_UNSPACED}](?:[^\W_{_UNSPACED}]|[{_MARKS}])*"
_WORD = re.compile(
    rf"(?=[^\W_])[{_UNSPACED}][{_MARKS}{_VOWELS}\u3099\u309a]*"
    rf"|(?:[^\W\d_{_UNSPACED}][\u0300-\u036f]*\.){{2,}}"
    rf"|{_RUN}(?:(?:['’‘]|(?<=\d)[.,](?=\d)){_RUN})*"
)
# The same for text that is all ASCII and folded: twice as fast, and most text is.
_PLAIN_WORD = re.compile(r"(?:[a-z]\.){2,}|[a-z0-9]+(?:(?:'|(?<=\d)[.,](?=\d))[a-z0-9]+)*")
_WRITTEN_WORD = re.compile(_PLAIN_WORD.pattern, re.IGNORECASE)
_POINTED = re.compile(r"[^\W_][.,][^\W_]")
# Signs of plain English text that become one ASCII sign each, and what then needs more than cutting at spaces.
_PLAIN_SIGNS = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("—", "-"), ("–", "-"), ("…", " "), ("\u00a0", " "))
_SIGN_INSIDE = re.compile(r"[.,][0-9A-Za-z]")


def _spaced_but(kept: str) -> bytes:
    """Return the table of bytes.translate that makes a space of every sign but letters, digits and kept ones."""
    return bytes(code if chr(code).isalnum() or chr(code) in kept else ord(" ") for code in range(128)).ljust(256)


_WORD_SIGNS = _spaced_but("'")
_WORD_SIGNS_AND_POINTS = _spaced_but("'.,")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")

# What scanners take for one another: first pairs of letters, then single ones, each group under one sign.
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"), ("ri", "n"), ("li", "h"))
_CONFUSED = {
    "1": "l",
    "i": "l",
    "|": "l",
    "0": "o",
    "a": "o",
    "5": "s",
    "c": "e",
    "b": "h",
    "f": "t",
    "q": "g",
    "y": "v",
}
_SINGLE = str.maketrans(_CONFUSED)
_DOUBLED = re.compile(r"(.)\1+")

_HONORIFICS = frozenset(
    (
        *("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "rev", "reverend"),
        *("hon", "honorable", "honourable", "madam", "madame", "monsieur", "mme", "herr", "frau", "his", "her", "the"),
        *("senor", "senora", "don", "dona", "signor", "signora", "excellency", "highness", "majesty"),
    )
)
_BRACKETED = re.compile(r"[(\[（]([^()\[\]（）]*)[)\]）]")


class _Folding(dict[int, str]):
    """A translation table that works out each character the first time it is met."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", chr(code)).casefold()
        folded = "".join(map(_fold_sign, parts if len(parts) <= _LONGEST_PARTS else chr(code)))
        self[code] = folded
        return folded


def fold(text: str) -> str:
    """Return text without case, accents, invisible characters and the many shapes of apostrophe, quote and dash.

    Works character by character, so that its time grows with the length alone whatever marks are heaped up.
    """
    plain = text
    if not text.isascii():
        # The marks and dashes of most articles: what is left is then ASCII, and read at once.
        for sign, _ in _PLAIN_SIGNS:
            plain = plain.replace(sign, _FOLDING[ord(sign)])
    if plain.isascii():
        return plain.lower().replace("`", "'")
    return _RECOMPOSED.sub(_composed, text.translate(_FOLDING))


def match_words(text: str) -> list[str]:
    """Return the folded words of text: "don't" is one, "well-known" two, 1,000 is 1000, U.S. is us; 主席 is two."""
    plain = _plain(text)
    if plain is not None and not _SIGN_INSIDE.search(plain):
        return _cut(plain.lower())
    if plain is not None and "…" not in text:
        return _unpointed_all(_cut_pointed(plain.lower()))
    folded = fold(text)
    words: list[str] = (_PLAIN_WORD if folded.isascii() else _WORD).findall(folded)
    return _unpointed_all(words) if _POINTED.search(folded) else words


def written_words(text: str) -> list[str] | None:
    """Return the words of match_words as they are written, or None where only word_spans can tell."""
    plain = _plain(text)
    if plain is None:
        return None
    is_pointed = bool(_SIGN_INSIDE.search(plain))
    if is_pointed and "…" in text:
        return None
    words = _cut_pointed(plain) if is_pointed else _cut(plain)
    if "’" not in text and "‘" not in text:
        return words
    return None if "'" in text or "‘" in text else [word.replace("'", "’") for word in words]


def folded_words(written: list[str]) -> list[str]:
    """Return the words of match_words, given those of written_words."""
    folded = " ".join(written).lower().replace("’", "'")
    return _unpointed_all(folded.split()) if "." in folded or "," in folded else folded.split()


def word_spans(text: str) -> list[tuple[str, Span]]:
    """Return the words of match_words each with its span in text."""
    if text.isascii():
        found = [(match[0], match.span()) for match in _PLAIN_WORD.finditer(fold(text))]
    else:
        found = [(fold(match[0]), match.span()) for match in _WORD.finditer(text)]
    return [(_unpointed(word) if "." in word or "," in word else word, span) for word, span in found if word]


def shingles(words: str) -> tuple[int, ...]:
    """Return the distinct shingles of a statement as signed 32-bit numbers, in order of first occurrence.

    A shingle is the CRC-32 of three successive words of match_words, blurred; a shorter statement is one shingle.
    """
    return word_shingles(match_words(words))


def word_shingles(matched: list[str]) -> tuple[int, ...]:
    """Return the shingles of a statement whose match_words are at hand."""
    words = " ".join(map(blurred, matched)).encode("utf-8", "replace")
    lengths = [len(word) + 1 for word in words.split(b" ")]
    if len(lengths) <= SHINGLE_WORDS:
        return tuple(_signed([crc32(words)])) if words else ()
    starts = accumulate(lengths[: 1 - SHINGLE_WORDS], initial=0)
    ends = accumulate(lengths[SHINGLE_WORDS:], initial=sum(lengths[:SHINGLE_WORDS]) - 1)
    return tuple(dict.fromkeys(_signed([crc32(words[start:end]) for start, end in zip(starts, ends, strict=False)])))


@lru_cache(maxsize=1 << 15)
def scanned(word: str) -> str:
    """Return a folded word with the letters that scanners confuse written alike: 1 is l, rn is m."""
    for pair, single in _PAIRS:
        word = word.replace(pair, single)
    return word.translate(_SINGLE)


@lru_cache(maxsize=1 << 15)
def blurred(word: str) -> str:
    """Return a folded word as scanned, and every letter once where it is doubled."""
    return _DOUBLED.sub(r"\1", scanned(word))


def name_key(name: str) -> str:
    """Return the form under which spellings of a name fall together: folded words without honorifics.

    "Kim Jong-Un" and "kim jong un" have one key; what stands in brackets is left out unless nothing else does.
    """
    bare = _BRACKETED.sub(" ", name)
    words = [word.removesuffix("'s") for word in match_words(bare) or match_words(name)]
    while len(words) > 1 and words[0] in _HONORIFICS:
        words.pop(0)
    return " ".join(words)


def name_keys(name: str) -> tuple[str, ...]:
    """Return name_key of a name and of each other name given in its brackets, as in "김정은 (Kim Jong Un)"."""
    inner = [name_key(found) for found in _BRACKETED.findall(name)]
    return tuple(dict.fromkeys(key for key in [name_key(name), *inner] if key))


def _plain(text: str) -> str | None:
    """Return text in ASCII, sign for sign, or None where cutting at spaces would not do: most text is so plain.

    It is cut many times faster than by a regular expression.
    """
    if not text.isascii():
        for sign, plain in _PLAIN_SIGNS:
            text = text.replace(sign, plain)
    return None if not text.isascii() or "''" in text or "`" in text else text


def _cut(plain: str) -> list[str]:
    words = plain.encode("ascii").translate(_WORD_SIGNS).decode("ascii").split()
    return [bare for word in words if (bare := word.strip("'"))] if "'" in plain else words


def _cut_pointed(plain: str) -> list[str]:
    words: list[str] = []
    for part in plain.encode("ascii").translate(_WORD_SIGNS_AND_POINTS).decode("ascii").split():
        bare = part.strip(".,'")
        if "." in bare or "," in bare:
            words += _WRITTEN_WORD.findall(part)
        elif bare:
            words.append(bare)
    return words


def _fold_sign(sign: str) -> str:
    if sign in _SIGNS:
        return _SIGNS[sign]
    if unicodedata.combining(sign) not in _KEPT_CLASSES or unicodedata.category(sign) == _INVISIBLE:
        return ""
    return _LETTERS.get(sign, sign)


def _composed(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", found[0])


def _unpointed(word: str) -> str:
    if not word[0].isdigit():
        return word.replace(".", "") if word.endswith(".") else word
    return word.replace(",", "") if _THOUSANDS.fullmatch(word) else word.replace(",", ".")


def _unpointed_all(words: list[str]) -> list[str]:
    return [_unpointed(word) if "." in word or "," in word else word for word in words]


def _signed(hashes: list[int]) -> list[int]:
    return array("i", array("I", hashes).tobytes()).tolist()


_FOLDING = _Folding()
