"""Files to drafts: opened with care, told apart by what they hold, each kind read by its own function."""

import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from quotebook.errors import UnreadableFile
from quotebook.intake.encoding import Decoded, decode, decode_page
from quotebook.intake.kinds import MARKDOWN, NAMES, PAGE, TEXT, binary_kind, looks_like_page
from quotebook.intake.markdown import from_markdown
from quotebook.intake.page.draft import from_html
from quotebook.intake.plain import from_text
from quotebook.model import Draft
from quotebook.text.clean import clean

LARGEST = 20_000_000
"""Bytes of the largest file that is read; the longest articles have a thousandth of that."""

READABLE = "Quotebook reads plain text, Markdown and web pages."
_CHUNK = 1 << 20
_OPEN = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def read_file(path: Path) -> Draft:
    """Return the draft of the article in the file at path.

    Raises UnreadableFile where it is missing, not a file, too large, changing, empty, or no text.
    """
    name = shown(path)
    return _draft(_read(path, name), name, path.suffix)


def read_bytes(data: bytes, name: str) -> Draft:
    """Return the draft of an article that came some other way than as a file, as read_file does; name: for errors."""
    _check_size(len(data), name)
    return _draft(data, name, "")


def _draft(data: bytes, name: str, suffix: str) -> Draft:
    kind = binary_kind(data) or _kind_of(suffix, data)
    reader = READERS.get(kind)
    if reader is None:
        raise UnreadableFile(f"“{name}” is {_a(kind)}, which cannot be read.", f"{READABLE} Save it as one of these.")
    try:
        draft = reader(data)
    except UnreadableFile as error:
        raise UnreadableFile(f"“{name}”: {error.message}", error.hint) from error
    if not draft.text.strip("\0\ufeff\ufffd \t\r\n\v\f"):
        raise UnreadableFile(f"“{name}” holds no text, so there is nothing to add.")
    return _say_what_it_is(draft, suffix, kind)


def shown(path: Path) -> str:
    """Return the name of the file at path for a sentence: what cannot be printed is escaped, the middle cut."""
    name = path.name or str(path)
    safe = "".join(one if one.isprintable() else ascii(one)[1:-1] for one in name)
    return safe if len(safe) <= 120 else f"{safe[:80]}…{safe[-30:]}"


def _read_text(data: bytes) -> Draft:
    decoded = decode(data)
    return _with_notices(from_text(decoded.text), decoded)


def _read_page(data: bytes) -> Draft:
    decoded = decode_page(data)
    return _with_notices(from_html(decoded.text), decoded)


def _read_markdown(data: bytes) -> Draft:
    decoded = decode(data)
    return _with_notices(from_markdown(clean(decoded.text).text), decoded)


READERS: dict[str, Callable[[bytes], Draft]] = {TEXT: _read_text, PAGE: _read_page, MARKDOWN: _read_markdown}
"""A further format is a module with one such function, and its line here; kinds.py names the kinds."""


def _with_notices(draft: Draft, decoded: Decoded) -> Draft:
    return replace(draft, notices=(*decoded.notices, *draft.notices))


def _kind_of(suffix: str, data: bytes) -> str:
    named = NAMES.get(suffix.lower(), TEXT)
    return PAGE if named == TEXT and looks_like_page(data) else named


def _say_what_it_is(draft: Draft, suffix: str, kind: str) -> Draft:
    if kind == PAGE and NAMES.get(suffix.lower()) == TEXT:
        return replace(draft, notices=("The file is named as plain text but holds a web page.", *draft.notices))
    if draft.text.startswith("{\\rtf"):
        return replace(draft, notices=("This is RTF with its marks: save it as plain text first.", *draft.notices))
    return draft


def _read(path: Path, name: str) -> bytes:
    """Return the bytes of the regular file at path; never waits for a pipe or reads from a device."""
    try:
        handle = os.open(path, _OPEN)
    except ValueError as error:
        raise UnreadableFile(f"“{name}” is not a name that a file can have.") from error
    except OSError as error:
        raise UnreadableFile(f"“{name}” cannot be opened: {_reason(error, path)}.") from error
    try:
        return _read_open(handle, name)
    except OSError as error:
        raise UnreadableFile(f"“{name}” cannot be read: {error.strerror or error}.") from error
    finally:
        os.close(handle)


def _read_open(handle: int, name: str) -> bytes:
    before = os.fstat(handle)
    if not stat.S_ISREG(before.st_mode):
        raise UnreadableFile(f"“{name}” is {_sort(before.st_mode)}, not a file.", "Choose a file.")
    _check_size(before.st_size, name)
    data = bytearray()
    while len(data) <= before.st_size and (chunk := os.read(handle, _CHUNK)):
        data += chunk
    after = os.fstat(handle)
    if len(data) != before.st_size or after.st_mtime_ns != before.st_mtime_ns:
        raise UnreadableFile(f"“{name}” changed while it was being read.", "Try again when it is finished.")
    return bytes(data)


def _check_size(size: int, name: str) -> None:
    if size > LARGEST:
        raise UnreadableFile(
            f"“{name}” has {size / 1e6:,.0f} MB; files of up to {LARGEST // 10**6} MB are read.",
            "Split it into articles.",
        )


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'EeOo' else 'a'} {kind}"


def _reason(error: OSError, path: Path) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        # On Windows a folder cannot be opened as a file, and that is all it says.
        return "it is a folder" if path.is_dir() else "you may not read it"
    return error.strerror or "it cannot be reached"


def _sort(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "a folder"
    return "a pipe" if stat.S_ISFIFO(mode) else "a device"
