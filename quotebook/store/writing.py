"""One write: one transaction, one step of undo, and in the end what it changed."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection

from quotebook.model import Changes, Step, Verb
from quotebook.store import follow, undo
from quotebook.store.database import Database
from quotebook.store.portions import PORTION, portions

Report = Callable[[int, int], None]
"""Told how many of how many rows are done; what it raises ends the write, of which then nothing is kept."""

CAUGHT_UP = 10
"""Portions of a long write after which what follows catches up."""
PLAYED = 15_000
"""Rows of a long undoing, some three of a quotation, after which it does."""


@dataclass(slots=True)
class Write:
    """A write in hand. now: ISO date and time; subject and count: what the step is about, for its name."""

    connection: Connection
    now: str
    subject: str = ""
    count: int = 1
    changes: Changes | None = None
    pending: follow.Pending = field(default_factory=follow.Pending)

    def advance(self) -> None:
        """Let what follows catch up in the midst of a long write, so that its end needs little memory."""
        follow.advance(self.connection, self.pending)

    def in_portions(self, ids: Sequence[int], report: Report) -> Iterator[Sequence[int]]:
        """Give ids in portions, each once, in the order in which they are stored; between two of them tell how far."""
        ordered = sorted(set(ids))
        for number, portion in enumerate(portions(ordered), 1):
            yield portion
            if number % CAUGHT_UP == 0:
                self.advance()
                report(min(number * PORTION, len(ordered)), len(ordered))

    def rebuild(self) -> Iterator[int]:
        """Work out anew all that follows; give the number of quotations done so far."""
        self.connection.exec_driver_sql("REINDEX")
        return follow.rebuild(self.connection, self.pending)

    @property
    def result(self) -> Changes:
        """What was changed; only after the write has ended."""
        assert self.changes is not None
        return self.changes


def open_database(path: Path, *, read_only: bool = False) -> Database:
    """Open a catalogue file whose writes are followed and can be undone."""
    return Database(path, read_only=read_only, on_writer=_prepare)


@contextmanager
def writing(database: Database, verb: Verb) -> Iterator[Write]:
    """Give a write whose changes are kept, as one step, when the block ends."""
    with database.writing() as connection:
        write = Write(connection, now())
        after = undo.begin(connection)
        yield write
        touched = follow.catch_up(connection, write.pending)
        step = undo.record(connection, verb, write.subject, write.count, write.now, after=after)
        changes = _changes(step, touched)
    write.changes = changes


def play(database: Database, report: Report, *, back: bool) -> Changes:
    """Undo the newest step, or redo the one undone last; of many rows, what follows catches up in the midst of it."""
    with database.writing() as connection:
        pending, caught_up = follow.Pending(), 0

        def reported(done: int, total: int) -> None:
            nonlocal caught_up
            if done - caught_up >= PLAYED:
                follow.advance(connection, pending)
                caught_up = done
            report(done, total)

        step = undo.undo(connection, reported) if back else undo.redo(connection, reported)
        return _changes(step, follow.catch_up(connection, pending))


def now() -> str:
    """Return the time as ISO text in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _prepare(connection: Connection) -> None:
    undo.install(connection)
    follow.install(connection)


def _changes(step: Step, touched: follow.Touched) -> Changes:
    return Changes(step, articles=touched.articles, quotations=touched.quotations, speakers=touched.speakers)
