"""Connections to a catalogue file by SQLite alone: set up to be safe and durable; which files this process has open.

Nothing here imports SQLAlchemy, so that the first rows can be read before it is loaded.
"""

import os
import sqlite3
from collections import Counter
from collections.abc import Callable
from operator import methodcaller
from pathlib import Path
from threading import Lock
from typing import Any

from quotebook.errors import CatalogueError
from quotebook.store.header import SCHEMA_VERSION, check_identity, read_header

BUSY_SECONDS = 30
"""How long a write waits for another program to finish its own."""
LONGEST_VALUE = 256 * 1024 * 1024
"""Bytes of the longest value that is read or written; an article's text is far shorter."""
_CACHE_KIB = {True: 16 * 1024, False: 3 * 1024}
"""Kilobytes of pages kept by the connection that writes, and by each that reads: several of these stay open, and more
pages make no look-up faster, since the system keeps them too."""

# The files this process has open, by device and inode: closing a second handle on one would drop SQLite's locks.
_open_files: Counter[tuple[int, int]] = Counter()
_open_files_lock = Lock()


class Reader(sqlite3.Connection):
    """A connection that keeps what store.shingles read through it, beside the data_version for which that holds."""

    recent: tuple[int, Any] | None = None


def prepare(raw: sqlite3.Connection, *, writable: bool) -> None:
    """Set a fresh SQLite connection up: safe from a hostile file, durable, and read-only where it is to be."""
    raw.isolation_level = None
    raw.text_factory = _text
    raw.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    raw.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 10)
    raw.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    _defend(raw)
    for setting in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "foreign_keys=ON", "temp_store=MEMORY"):
        raw.execute(f"PRAGMA {setting}")
    raw.execute(f"PRAGMA cache_size=-{_CACHE_KIB[writable]}")
    if writable:
        (mode,) = raw.execute("PRAGMA journal_mode=WAL").fetchone()
        # Some network file systems cannot do WAL; there only EXTRA keeps what was reported as kept.
        raw.execute(f"PRAGMA synchronous={'FULL' if mode == 'wal' else 'EXTRA'}")
    else:
        # The words of the search index, for "did you mean"; it cannot be made once only reading is allowed.
        raw.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, quotation_search, row)")
        raw.execute("PRAGMA query_only=ON")


def connect(path: Path, *, writable: bool, locked: bool) -> sqlite3.Connection:
    """Return a prepared connection. locked: the file cannot be written, so not even a log may be made beside it."""
    if locked:
        # With no log beside it nobody writes it, and SQLite need not lock what it cannot.
        mode = "mode=ro" if path.with_name(path.name + "-wal").exists() else "immutable=1"
        name, uri = f"{path.absolute().as_uri()}?{mode}", True
    else:
        name, uri = os.fspath(path), False
    raw = sqlite3.connect(
        name,
        uri=uri,
        timeout=BUSY_SECONDS,
        check_same_thread=False,
        factory=sqlite3.Connection if writable else Reader,
    )
    try:
        prepare(raw, writable=writable)
    except BaseException:
        raw.close()
        raise
    return raw


def _defend(raw: sqlite3.Connection) -> None:
    """Forbid on Python 3.12 and newer what no catalogue needs; below, check_schema has to be enough."""
    setconfig: Callable[[int, bool], None] | None = getattr(raw, "setconfig", None)
    if setconfig is None:
        return
    for name, value in (("DEFENSIVE", True), ("ENABLE_TRIGGER", False), ("ENABLE_VIEW", False)):
        code: Any = getattr(sqlite3, f"SQLITE_DBCONFIG_{name}", None)
        if code is not None:
            setconfig(code, value)


# Called for each text that is read: a function of ours would take twice as long.
_text = methodcaller("decode", "utf-8", "replace")


def note_opened(file: tuple[int, int]) -> None:
    """Take note that this process connects to a file, known by its identity()."""
    with _open_files_lock:
        _open_files[file] += 1


def note_closed(file: tuple[int, int]) -> None:
    """Take note that this process no longer has that connection."""
    with _open_files_lock:
        _open_files.subtract([file])


def is_outdated(path: Path) -> bool:
    """Tell whether a catalogue has an older schema; CatalogueError where the file is none, or of a newer one."""
    with _open_files_lock:
        if _open_files[identity(path)]:
            # It was looked at when it was opened; reading it again would drop SQLite's locks.
            return False
        header = read_header(path)
    check_identity(path, header.application_id, header.user_version)
    return header.user_version < SCHEMA_VERSION


def identity(path: Path) -> tuple[int, int]:
    """Return by what a file is known whatever it is called; CatalogueError where there is none."""
    try:
        found = path.stat()
    except (OSError, ValueError) as error:
        raise CatalogueError(f"There is no catalogue at {path}.", "Choose another, or make a new one.") from error
    return found.st_dev, found.st_ino


def is_writable(path: Path) -> bool:
    """Tell whether a file, and the log beside it, may be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
