"""What a spreadsheet's cell can hold: characters, lengths, dates and links, with nothing cut and nothing that runs."""

import re
from datetime import date

UNITS = 32_767
"""UTF-16 units that a cell of Excel holds."""
LINE_FEEDS = 253
"""Line feeds that a cell of Excel holds."""
LINK_LENGTH = 2_000
FIRST_YEAR = 1900
"""Excel's calendar begins here."""
REPLACEMENT = "\ufffd"

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_LINK = re.compile(r"https?://[^\s/?#]+[^\s<>\"]*", re.I)
_RISKY = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def writable(text: str) -> tuple[str, int]:
    """Return text with what no workbook can hold replaced by U+FFFD, and how many characters those were."""
    if text.isascii() and text.isprintable():
        return text, 0
    return _UNWRITABLE.subn(REPLACEMENT, text)


def split(text: str) -> list[str]:
    """Return text (writable) as pieces that each fit a cell of Excel; joined they are the text again."""
    if len(text) * 2 <= UNITS and text.count("\n") <= LINE_FEEDS:
        return [text]
    # An escape below is twice as long as what it stands for, and Excel counts it in full.
    limit = UNITS // 2 if _ESCAPE.search(text) else UNITS
    pieces: list[str] = []
    start = 0
    while start < len(text):
        end = _end_of_piece(text, start, limit)
        pieces.append(text[start:end])
        start = end
    return pieces


def escape(text: str) -> str:
    """Return text so that Excel does not read "_x000D_" in it as a character."""
    return _ESCAPE.sub("_x005F_", text) if "_x" in text else text


def real_date(value: str) -> date | None:
    """Return an ISO date as one if it names a day that Excel's calendar has, else None."""
    if len(value) != 10:
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day if day.year >= FIRST_YEAR else None


def is_link(address: str) -> bool:
    """Tell whether address may be a link in a workbook: http or https, and short enough."""
    return len(address) <= LINK_LENGTH and _LINK.fullmatch(address) is not None


def tamed(text: str) -> str:
    """Return text with "'" before it where a spreadsheet would take it for a formula; see untamed."""
    return f"'{text}" if _RISKY.match(text) else text


def untamed(text: str) -> str:
    """Return the text that tamed made this of."""
    return text[1:] if text.startswith("'") and _RISKY.match(text) else text


def _end_of_piece(text: str, start: int, limit: int) -> int:
    end = start
    units = feeds = 0
    for end in range(start, min(len(text), start + limit)):
        units += 2 if text[end] > "\uffff" else 1
        feeds += text[end] == "\n"
        if units > limit or feeds > LINE_FEEDS:
            break
    else:
        return min(len(text), start + limit)
    space = text.rfind(" ", max(start + 1, end - 100), end)
    return space + 1 if space > start else end
