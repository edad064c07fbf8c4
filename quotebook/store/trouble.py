"""What SQLite reports, said so that a person can act on it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from quotebook.errors import CatalogueError

_PRIMARY = 0xFF
_SENTENCES = {
    sqlite3.SQLITE_BUSY: (
        "The catalogue {name} is locked by another program.",
        "Close the other program, or wait for it to finish, and try again.",
    ),
    sqlite3.SQLITE_LOCKED: (
        "The catalogue {name} is locked by another program.",
        "Close the other program, or wait for it to finish, and try again.",
    ),
    sqlite3.SQLITE_FULL: (
        "The disk is full: the change to {name} was not kept.",
        "Free some space and try again; everything kept before is still there.",
    ),
    sqlite3.SQLITE_READONLY: (
        "The catalogue {name} cannot be written: the file or its folder {folder} is read-only.",
        "Change the permissions, or copy the catalogue to a folder of your own.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "The catalogue {name} is damaged.",
        "Do not write to it; keep a copy of the file and go back to a backup.",
    ),
    sqlite3.SQLITE_NOTADB: (
        "The file {name} is damaged or not a catalogue.",
        "Choose another file, or go back to a backup.",
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk reported an error while {name} was read or written; the last change was not kept.",
        "Check the disk or the network folder, then try again.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The catalogue {name} cannot be opened.",
        "Check that the folder {folder} exists and may be written to.",
    ),
    sqlite3.SQLITE_PERM: (
        "The catalogue {name} may not be opened.",
        "Change the permissions, or copy the catalogue to a folder of your own.",
    ),
    sqlite3.SQLITE_TOOBIG: (
        "Something in {name} is too long to be read or kept.",
        "Split the text into several articles; a catalogue that says this on opening is damaged.",
    ),
    sqlite3.SQLITE_NOMEM: ("There is not enough memory to work on {name}.", "Close other programs and try again."),
    sqlite3.SQLITE_PROTOCOL: (
        "The catalogue {name} could not be locked.",
        "If it lies in a network folder, copy it to a local one.",
    ),
}
_DAMAGED_INDEX = ("vtable constructor failed", "fts5")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite reports inside into a CatalogueError; anything that is not the file's fault passes."""
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise _explanation(error.orig, path) or error from error
        raise
    except sqlite3.Error as error:
        raise _explanation(error, path) or error from error


def _explanation(error: sqlite3.Error, path: Path) -> CatalogueError | None:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    names = {"name": path.name, "folder": path.parent}
    text = str(error)
    if text.startswith("malformed database schema"):
        return CatalogueError(f"The catalogue {path.name} is damaged: {text}.", "Go back to a backup.")
    found = _SENTENCES.get(code & _PRIMARY)
    if found:
        return CatalogueError(found[0].format(**names), found[1].format(**names))
    if any(mark in text for mark in _DAMAGED_INDEX):
        return CatalogueError(f"The search index of {path.name} is damaged.", "The quotations themselves are readable.")
    return None
