"""The open file: one writing connection owned by one thread, and a pool of connections that can only read."""

import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock, get_ident
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool

from quotebook.errors import CatalogueError
from quotebook.store.checks import check_complete, check_identity, check_schema, read_header
from quotebook.store.schema import SCHEMA_VERSION
from quotebook.store.trouble import explained

Reading = Connection
"""What reading functions take; rooms above know it by this name alone."""

BUSY_SECONDS = 30
"""How long a write waits for another program to finish its own."""
LONGEST_VALUE = 256 * 1024 * 1024
"""Bytes of the longest value that is read or written; an article's text is far shorter."""
_READERS = 4
_READERS_AT_MOST = 16
_CACHE_KIB = 16 * 1024

# The files this process has open, by device and inode: closing a second handle on one would drop SQLite's locks.
_open_files: Counter[tuple[int, int]] = Counter()
_open_files_lock = Lock()


class Database:
    """A catalogue file, open. Reads may come from any thread; writes from the first thread that wrote."""

    def __init__(self, path: Path, *, read_only: bool = False, on_writer: Callable[[Connection], None]) -> None:
        """Open the catalogue at path, of the current schema.

        read_only: never write, also where it could be; on_writer: prepares the writing connection. CatalogueError
        where the file is missing, something else, of another schema, damaged, or holds what no Quotebook writes.
        """
        self.path = path
        self._on_writer = on_writer
        self._identity = _identity(path)
        self._writer: Connection | None = None
        self._writer_thread: int | None = None
        if is_outdated(path):
            raise CatalogueError(
                f"The catalogue {path.name} has to be brought up to date first.", "Open it for writing."
            )
        self.read_only = read_only or not _writable(path)
        self._readers = _engine(lambda: _connect(path, writable=False, locked=self.read_only), pooled=True)
        with _open_files_lock:
            _open_files[self._identity] += 1
        try:
            with explained(path):
                self._check_inside()
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the catalogue throughout and cannot change it."""
        with explained(self.path), self._readers.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give the writing connection inside a transaction that is kept when the block ends and undone when it raises.

        RuntimeError in any thread but the first that wrote; CatalogueError where the file is read-only, locked for
        more than BUSY_SECONDS, full, or no longer where it was.
        """
        if self.read_only:
            raise CatalogueError(
                f"The catalogue {self.path.name} is open read-only.", "Copy it to a folder of your own to change it."
            )
        self._own_writer()
        with explained(self.path):
            if self._writer is None:
                self._writer = self._open_writer()
            with self._writer.begin():
                yield self._writer
                self._check_still_there()

    @contextmanager
    def trying(self) -> Iterator[Connection]:
        """Give the writing connection inside a transaction of which nothing is kept."""
        try:
            with self.writing() as connection:
                yield connection
                raise _NothingKept
        except _NothingKept:
            return

    def close(self) -> None:
        """Close every connection, and put what was written into the one file."""
        writer, self._writer = self._writer, None
        self._readers.dispose()
        if writer is not None:
            _checkpoint(writer)
            writer.close()
            writer.engine.dispose()
        with _open_files_lock:
            _open_files.subtract([self._identity])

    def _own_writer(self) -> None:
        if self._writer_thread is None:
            self._writer_thread = get_ident()
        if self._writer_thread != get_ident():
            raise RuntimeError("a catalogue is written from one thread only")

    def _open_writer(self) -> Connection:
        engine = _engine(lambda: _connect(self.path, writable=True, locked=False), pooled=False)
        connection = engine.connect()
        try:
            with connection.begin():
                self._on_writer(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _check_inside(self) -> None:
        connection = self._readers.raw_connection()
        try:
            raw = connection.driver_connection
            assert isinstance(raw, sqlite3.Connection)
            check_identity(self.path, _pragma(raw, "application_id"), _pragma(raw, "user_version"))
            check_schema(self.path, raw)
            check_complete(self.path, raw)
        finally:
            connection.close()

    def _check_still_there(self) -> None:
        try:
            unchanged = _identity(self.path) == self._identity
        except CatalogueError:
            unchanged = False
        if not unchanged:
            raise CatalogueError(
                f"The catalogue {self.path} was moved, deleted or replaced while it was open; the change was not kept.",
                "Open it again from where it is now.",
            )


class _NothingKept(Exception):
    """Ends a transaction that was only tried."""


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
    raw.execute(f"PRAGMA cache_size=-{_CACHE_KIB}")
    if writable:
        (mode,) = raw.execute("PRAGMA journal_mode=WAL").fetchone()
        # Some network file systems cannot do WAL; there only EXTRA keeps what was reported as kept.
        raw.execute(f"PRAGMA synchronous={'FULL' if mode == 'wal' else 'EXTRA'}")
    else:
        # The words of the search index, for "did you mean"; it cannot be made once only reading is allowed.
        raw.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, quotation_search, row)")
        raw.execute("PRAGMA query_only=ON")


def _connect(path: Path, *, writable: bool, locked: bool) -> sqlite3.Connection:
    """Return a prepared connection. locked: the file cannot be written, so not even a log may be made beside it."""
    if locked:
        # With no log beside it nobody writes it, and SQLite need not lock what it cannot.
        mode = "mode=ro" if path.with_name(path.name + "-wal").exists() else "immutable=1"
        name, uri = f"{path.absolute().as_uri()}?{mode}", True
    else:
        name, uri = os.fspath(path), False
    raw = sqlite3.connect(name, uri=uri, timeout=BUSY_SECONDS, check_same_thread=False)
    try:
        prepare(raw, writable=writable)
    except BaseException:
        raw.close()
        raise
    return raw


def _engine(connect: Callable[[], sqlite3.Connection], *, pooled: bool) -> Engine:
    if pooled:
        engine = create_engine(
            "sqlite://",
            creator=connect,
            poolclass=QueuePool,
            pool_size=_READERS,
            max_overflow=_READERS_AT_MOST - _READERS,
            pool_reset_on_return="rollback",
        )
    else:
        engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    begin = "BEGIN" if pooled else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:  # pyright: ignore[reportUnusedFunction]
        connection.exec_driver_sql(begin)

    return engine


def _defend(raw: sqlite3.Connection) -> None:
    """Forbid on Python 3.12 and newer what no catalogue needs; below, check_schema has to be enough."""
    setconfig: Callable[[int, bool], None] | None = getattr(raw, "setconfig", None)
    if setconfig is None:
        return
    for name, value in (("DEFENSIVE", True), ("ENABLE_TRIGGER", False), ("ENABLE_VIEW", False)):
        code: Any = getattr(sqlite3, f"SQLITE_DBCONFIG_{name}", None)
        if code is not None:
            setconfig(code, value)


def _text(value: bytes) -> str:
    return value.decode("utf-8", "replace")


def is_outdated(path: Path) -> bool:
    """Tell whether a catalogue has an older schema; CatalogueError where the file is none, or of a newer one."""
    with _open_files_lock:
        if _open_files[_identity(path)]:
            # It was looked at when it was opened; reading it again would drop SQLite's locks.
            return False
        header = read_header(path)
    check_identity(path, header.application_id, header.user_version)
    return header.user_version < SCHEMA_VERSION


def _identity(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except (OSError, ValueError) as error:
        raise CatalogueError(f"There is no catalogue at {path}.", "Choose another, or make a new one.") from error
    return found.st_dev, found.st_ino


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _pragma(raw: sqlite3.Connection, name: str) -> int:
    return int(raw.execute(f"PRAGMA {name}").fetchone()[0])


def _checkpoint(writer: Connection) -> None:
    raw = writer.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    try:
        raw.execute("PRAGMA busy_timeout=0")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.Error:
        # What was kept is in the log beside the file, and the next opening reads it from there.
        return
