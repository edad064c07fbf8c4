"""The open file: one writing connection owned by one thread, and a pool of connections that can only read."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import get_ident
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool

from quotebook.errors import CatalogueError
from quotebook.store.checks import check_complete, check_schema
from quotebook.store.connecting import connect, identity, is_outdated, is_writable, note_closed, note_opened
from quotebook.store.header import check_identity
from quotebook.store.trouble import explained

Reading = Connection
"""What reading functions take; rooms above know it by this name alone."""
LookingUp = sqlite3.Connection
"""What look-ups of near-duplicates take, in the same way."""

_SMALL = 4_000
"""Pages of a file, 16 megabytes, that is written anew in a tenth of a second."""
_MUCH_FREE = 0.1
_READERS = 4
_READERS_AT_MOST = 16
_LOOKING_UP_CACHE_KIB = {True: 16 * 1024, False: 4 * 1024}
"""Kilobytes of pages kept by the first connection that looks up, which is used whenever it is free, and by each other.

A rare word has its hits all over the file. With 4 MB the pages near the roots of the trees were gone before the next
one was looked for: it read 40 % more of them, and reading a page takes the system longer than all else about it."""


class Database:
    """A catalogue file, open. Reads may come from any thread; writes from the first thread that wrote."""

    def __init__(self, path: Path, *, read_only: bool = False, on_writer: Callable[[Connection], None]) -> None:
        """Open the catalogue at path, of the current schema.

        read_only: never write, also where it could be; on_writer: prepares the writing connection. CatalogueError
        where the file is missing, something else, of another schema, damaged, or holds what no Quotebook writes.
        """
        self.path = path
        self._on_writer = on_writer
        self._identity = identity(path)
        self._idle: list[sqlite3.Connection] = []
        self._first: sqlite3.Connection | None = None
        self._closed = False
        self._writer: Connection | None = None
        self._writer_thread: int | None = None
        if is_outdated(path):
            raise CatalogueError(
                f"The catalogue {path.name} has to be brought up to date first.", "Open it for writing."
            )
        self.read_only = read_only or not is_writable(path)
        self._readers = _engine(lambda: connect(path, writable=False, locked=self.read_only), pooled=True)
        note_opened(self._identity)
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
    def looking_up(self) -> Iterator[sqlite3.Connection]:
        """Give what reading gives, without SQLAlchemy: beginning and ending there takes longer than most look-ups."""
        with explained(self.path):
            raw = self._idle_connection()
            try:
                raw.execute("BEGIN")
                yield raw
            finally:
                raw.rollback()
                self._idle.insert(len(self._idle) if raw is self._first else 0, raw)
                if self._closed:
                    self._close_idle()

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
        self._closed = True
        self._close_idle()
        if writer is not None:
            _checkpoint(writer)
            writer.close()
            writer.engine.dispose()
        note_closed(self._identity)

    def _idle_connection(self) -> sqlite3.Connection:
        try:
            return self._idle.pop()
        except IndexError:
            raw = connect(self.path, writable=False, locked=self.read_only)
            self._first = self._first or raw
            raw.execute(f"PRAGMA cache_size=-{_LOOKING_UP_CACHE_KIB[raw is self._first]}")
            return raw

    def _close_idle(self) -> None:
        while self._idle:
            self._idle.pop().close()

    def _own_writer(self) -> None:
        if self._writer_thread is None:
            self._writer_thread = get_ident()
        if self._writer_thread != get_ident():
            raise RuntimeError("a catalogue is written from one thread only")

    def _open_writer(self) -> Connection:
        engine = _engine(lambda: connect(self.path, writable=True, locked=False), pooled=False)
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
            unchanged = identity(self.path) == self._identity
        except CatalogueError:
            unchanged = False
        if not unchanged:
            raise CatalogueError(
                f"The catalogue {self.path} was moved, deleted or replaced while it was open; the change was not kept.",
                "Open it again from where it is now.",
            )


class _NothingKept(Exception):
    """Ends a transaction that was only tried."""


def _engine(connect: Callable[[], sqlite3.Connection], *, pooled: bool) -> Engine:
    if pooled:
        engine = create_engine(
            "sqlite://",
            creator=connect,
            poolclass=QueuePool,
            pool_size=_READERS,
            max_overflow=_READERS_AT_MOST - _READERS,
            pool_use_lifo=True,
            pool_reset_on_return="rollback",
        )
    else:
        engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    begin = "BEGIN" if pooled else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:  # pyright: ignore[reportUnusedFunction]
        # Below SQLAlchemy, which takes longer over it than a rare word takes to be found.
        raw: Any = connection.connection.driver_connection
        raw.execute(begin)

    return engine


def _pragma(raw: sqlite3.Connection, name: str) -> int:
    return int(raw.execute(f"PRAGMA {name}").fetchone()[0])


def _give_free_pages_back(raw: sqlite3.Connection) -> None:
    """Make a small file smaller of which much is free; a large one will need its free pages again."""
    pages, free = _pragma(raw, "page_count"), _pragma(raw, "freelist_count")
    if pages <= _SMALL and free > pages * _MUCH_FREE:
        # SQLite attaches the file that it fills meanwhile.
        raw.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 1)
        raw.execute("VACUUM")


def _checkpoint(writer: Connection) -> None:
    raw = writer.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    try:
        raw.execute("PRAGMA busy_timeout=0")
        _give_free_pages_back(raw)
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.Error:
        # What was kept is in the log beside the file, and the next opening reads it from there.
        return
