"""Cleaning: the one place where raw text becomes an article's text, with the way back to the raw offsets."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from quotebook.model import Span

BOM = "\ufeff"
REPLACEMENT = "\ufffd"

_CRLF = re.compile("\r\n")
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Clean:
    """A cleaned text with the map back to the raw one.

    replaced: number of NULs and lone surrogates that became U+FFFD; dropped: leading byte-order marks that went;
    joined: offsets in text of the line feeds that were CRLF, ascending.
    """

    text: str
    replaced: int = 0
    dropped: int = 0
    joined: tuple[int, ...] = ()

    def original(self, span: Span) -> Span:
        """Return the code points of the raw text that span of the cleaned text came from."""
        start, end = span
        return self._raw_offset(start), self._raw_offset(end)

    def _raw_offset(self, offset: int) -> int:
        return offset + self.dropped + bisect_left(self.joined, offset)


def clean(raw: str) -> Clean:
    """Return raw with LF as the only line end, no leading byte-order mark, and nothing that cannot be stored.

    CRLF and CR become LF; NUL and lone surrogates become U+FFFD; everything else stays. Linear; idempotent.
    """
    if raw.isascii() and "\r" not in raw and "\0" not in raw:
        return Clean(raw)
    text = raw.lstrip(BOM)
    dropped = len(raw) - len(text)
    joined: tuple[int, ...] = ()
    if "\r" in text:
        joined = tuple(match.start() - earlier for earlier, match in enumerate(_CRLF.finditer(text)))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    replaced = 0
    if "\0" in text or not _encodable(text):
        text, replaced = _UNSTORABLE.subn(REPLACEMENT, text)
    return Clean(text, replaced, dropped, joined)


def clean_text(raw: str) -> str:
    """Return the text of clean(raw), quickly where it is a line of plain words."""
    return raw if raw.isprintable() else clean(raw).text


def _encodable(text: str) -> bool:
    """Tell whether text holds no surrogates; far quicker than looking for them."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
