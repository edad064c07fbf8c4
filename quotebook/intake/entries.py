"""Lists of quotations that others keep: JSON lines to Entry, each complaint with file and line."""

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quotebook.errors import UnreadableFile
from quotebook.intake.files import shown
from quotebook.intake.json_lines import json_object, stated_date
from quotebook.model import Entry, Kind
from quotebook.text.clean import clean

LONGEST_LINE = 4_000_000
"""Bytes of the longest line that is read."""

_TEXTS = ("speaker", "role", "title", "outlet", "author", "url")
_DATES = ("date", "said_on")
_HINT = "Nothing was imported: correct the line and import the file again."


def entries(path: Path) -> Iterator[Entry]:
    """Give the quotations of a file of JSON lines; UnreadableFile names the file and the line that is wrong.

    Each line is an object with "id" and "text", and what is known of "speaker", "role", "date" (when it was published),
    "said_on", "kind", "note", "outlet", "title", "author", "url", "article_id". Other names are passed over.
    """
    try:
        with path.open("rb") as file:
            for number, line in enumerate(iter(lambda: file.readline(LONGEST_LINE + 1), b""), start=1):
                if line.strip():
                    yield _entry(shown(path), number, line)
    except OSError as error:
        raise UnreadableFile(f"“{shown(path)}” cannot be read: {error.strerror}.", "Choose another file.") from error


def count_lines(path: Path) -> int:
    """Return the number of lines of a file, for progress; 0 where it cannot be told, as of a pipe."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return 0
        with path.open("rb") as file:
            return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b"")) + 1
    except OSError:
        return 0


def _entry(name: str, number: int, line: bytes) -> Entry:
    if len(line) > LONGEST_LINE:
        raise _wrong(name, number, f"is longer than {LONGEST_LINE:,} bytes")
    try:
        row = json_object(line)
    except ValueError as error:
        raise _wrong(name, number, str(error)) from error
    key = row.get("id")
    if isinstance(key, bool) or not isinstance(key, str | int) or not str(key).strip():
        raise _wrong(name, number, 'has no "id" (a text or a whole number)')
    words = _text(name, number, row, "text")
    if words is None:
        raise _wrong(name, number, 'has no "text"')
    texts = {field: _text(name, number, row, field) for field in _TEXTS}
    published, said_on = (_date(name, number, row, field) for field in _DATES)
    return Entry(
        line=number,
        key=clean(str(key)).text.strip(),
        words=words,
        kind=_kind(row),
        said_on=said_on,
        note=_text(name, number, row, "note") or "",
        published=published,
        source=clean(str(row.get("article_id") or "")).text,
        **texts,
    )


def _text(name: str, number: int, row: dict[str, Any], field: str) -> str | None:
    value = row.get(field)
    if value is None:
        return None
    if not isinstance(value, str):
        raise _wrong(name, number, f'has a "{field}" that is not text')
    return clean(value).text.strip() or None


def _date(name: str, number: int, row: dict[str, Any], field: str) -> str | None:
    value = _text(name, number, row, field)
    if value is None:
        return None
    given = stated_date(value)
    if not given:
        raise _wrong(name, number, f'has a "{field}" that is no date (YYYY-MM-DD, YYYY-MM or YYYY)')
    return given


def _kind(row: dict[str, Any]) -> Kind:
    value = row.get("kind")
    if isinstance(value, str) and value in set(Kind):
        return Kind(value)
    # Another list may use "kind" for something of its own.
    return Kind.DIRECT


def _wrong(name: str, number: int, what: str) -> UnreadableFile:
    return UnreadableFile(f"“{name}”, line {number} {what}.", _HINT)
