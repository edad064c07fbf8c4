"""Work off the GUI thread: one thread writes, one reads, one thinks, and a process apart does what takes long.

What a turn of the window's loop asks for begins when that turn is over, so that they do not share Python's lock.
Results come back as signals on the GUI thread.
"""

from collections.abc import Callable, Hashable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from quotebook.app.apart import Apart, BrokenApartError, Work
from quotebook.app.job import Job, Progress
from quotebook.errors import Cancelled, QuotebookError
from quotebook.model import Changes
from quotebook.ui.bugs import report_of

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

T = TypeVar("T")
Failed = Callable[[QuotebookError], None]


@dataclass(eq=False, slots=True)
class Ticket:
    """A piece of work that was asked for. Cancelling it drops its result, and stops its job where it has one.

    job: reports progress to the window; unseen: a job that does not; stopped: called where a person stopped the job.
    """

    job: Job | None = None
    unseen: Job | None = None
    writes: bool = False
    cancelled: bool = False
    stopped: Callable[[None], None] | None = None
    future: "Future[None] | None" = field(default=None, repr=False)

    def cancel(self) -> None:
        """Want the result no longer."""
        self.cancelled = True
        for job in (self.job, self.unseen):
            if job is not None:
                job.cancel()
        if self.future is not None:
            self.future.cancel()


class Runner(QObject):
    """Run reads, writes and pure work on threads of their own, in the order they were asked for.

    stopping: a person asked every running job to stop;
    changed: Changes of every write; opened: the Catalogue, once it can be used; failed: a QuotebookError nobody else
    took; broke: the report (str) of a bug; progressed: Progress of a running job, or None when it ended;
    writing: whether a write is under way.
    Every signal and callback comes on the GUI thread. Work asked for before a catalogue is open waits for it.
    """

    stopping = Signal()
    changed = Signal(object)
    opened = Signal(object)
    failed = Signal(object)
    broke = Signal(str)
    progressed = Signal(object)
    writing = Signal(bool)
    _delivered = Signal(object)

    def __init__(self, parent: QObject | None = None, *, apart: Apart | None = None) -> None:
        super().__init__(parent)
        self._apart = apart or Apart()
        self._messenger = ThreadPoolExecutor(1, "messenger")
        self._writer = ThreadPoolExecutor(1, "writer")
        self._reader = ThreadPoolExecutor(1, "reader")
        self._thinker = ThreadPoolExecutor(1, "thinker")
        self._searcher = ThreadPoolExecutor(1, "searcher")
        self._surveyor = ThreadPoolExecutor(1, "surveyor")
        self._catalogue: Catalogue | None = None
        self._to_close: Catalogue | None = None
        """The open catalogue as the writing thread knows it: a window may be closed before it hears of it."""
        self._waiting: list[Callable[[], None]] = []
        self._newest: dict[Hashable, Ticket] = {}
        self._tickets: set[Ticket] = set()
        self._closed = False
        self._asked: list[tuple[ThreadPoolExecutor, Ticket, Callable[[], None]]] = []
        """What begins once this turn of the loop is over: before, it would share Python's lock with it."""
        self._after_turn = QTimer(self, singleShot=True, interval=0)
        self._after_turn.timeout.connect(self._begin)
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def catalogue(self) -> "Catalogue | None":
        """The open catalogue, for its path and counts of nothing; call its methods through run_read and run_write."""
        return self._catalogue

    @property
    def busy(self) -> bool:
        """Whether a write or a job is under way, or asked for."""
        return any(ticket.writes or ticket.job is not None for ticket in self._tickets)

    def run_first(self, op: Callable[[], T], done: Callable[[T], None]) -> None:
        """Look at a catalogue before it is opened, on the thread that will open it."""
        self._submit(self._writer, Ticket(), op, done, None)
        self._begin()  # nothing is shown yet that could be held up

    def open(self, opener: "Callable[[], Catalogue]", failed: Failed | None = None) -> None:
        """Open a catalogue on the writing thread."""

        def opening() -> "Catalogue":
            self._to_close = opener()
            return self._to_close

        self._submit(self._writer, Ticket(), opening, self._take_catalogue, failed)
        self._begin()

    def run_write(
        self,
        op: "Callable[[Catalogue], Changes]",
        done: Callable[[Changes], None] | None = None,
        failed: Failed | None = None,
        *,
        job: Job | None = None,
        stopped: Callable[[None], None] | None = None,
    ) -> Ticket:
        """Write: one verb of the catalogue. changed is emitted first, then done is called.

        stopped: called instead where a person stopped the job before it was through.
        """

        def finished(changes: Changes) -> None:
            self.changed.emit(changes)
            if done is not None and _is_alive(done):
                done(changes)

        ticket = Ticket(job, writes=True, stopped=stopped)

        def start(catalogue: "Catalogue") -> None:
            self.writing.emit(True)
            self._submit(self._writer, ticket, lambda: op(catalogue), finished, failed)

        self._when_open(start)
        return ticket

    def run_aside(
        self,
        op: "Callable[[Catalogue], T]",
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> Ticket:
        """Write what no view shows, for instance how far a review is: nothing is emitted but writing."""
        ticket = Ticket(writes=True)

        def start(catalogue: "Catalogue") -> None:
            self.writing.emit(True)
            self._submit(self._writer, ticket, lambda: op(catalogue), done or _nothing, failed)

        self._when_open(start)
        return ticket

    def run_apart(
        self,
        work: Work,
        arguments: tuple[Any, ...],
        done: Callable[[Any], None],
        failed: Failed | None = None,
        *,
        topic: Hashable = None,
        then: Callable[[Iterator[Any]], Any] = list,
    ) -> Ticket:
        """Do work in the process apart; done gets what then makes, off the GUI thread, of the parts it yields.

        work: a function of a module that does not import Qt. Outdated or cancelled work is ended there.
        """
        job = Job()
        ticket = self._outdate(topic, Ticket(unseen=job))

        def op() -> Any:
            return then(self._apart.call(work, *arguments, job=job))

        self._submit(self._messenger, ticket, op, done, failed)
        return ticket

    def run_read(
        self,
        op: "Callable[[Catalogue], T]",
        done: Callable[[T], None],
        failed: Failed | None = None,
        *,
        topic: Hashable = None,
        job: Job | None = None,
    ) -> Ticket:
        """Read. topic: a newer read of the same topic outdates this one, whose result is then dropped."""
        ticket = self._outdate(topic, Ticket(job))
        self._when_open(lambda catalogue: self._submit(self._reader, ticket, lambda: op(catalogue), done, failed))
        return ticket

    def run_survey(
        self,
        op: "Callable[[Catalogue], T]",
        done: Callable[[T], None],
        failed: Failed | None = None,
        *,
        topic: Hashable = None,
        job: Job | None = None,
    ) -> Ticket:
        """Read what looks at the whole catalogue, beside the reads that somebody waits for.

        job: stopped, without a word, where a newer survey of the same topic outdates this one.
        """
        ticket = self._outdate(topic, Ticket(unseen=job))
        self._when_open(lambda catalogue: self._submit(self._surveyor, ticket, lambda: op(catalogue), done, failed))
        return ticket

    def run_work(
        self,
        op: Callable[[], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        *,
        topic: Hashable = None,
        job: Job | None = None,
    ) -> Ticket:
        """Do work that needs no catalogue (read a file, detect), so that it holds up neither reads nor writes."""
        ticket = self._outdate(topic, Ticket(job))
        self._submit(self._thinker, ticket, op, done, failed)
        return ticket

    def run_long(self, op: Callable[[], T], done: Callable[[T], None], failed: Failed | None, job: Job) -> Ticket:
        """Do work that may take minutes, so that it holds up nothing shorter."""
        ticket = Ticket(job)
        self._submit(self._searcher, ticket, op, done, failed)
        return ticket

    def job(self) -> Job:
        """Return a Job whose progress comes back through progressed: the latest, however often it is told."""
        waiting: list[Progress] = []

        def tell(progress: Progress) -> None:
            waiting.append(progress)
            if len(waiting) == 1:
                self._send(show)

        def show() -> None:
            while waiting:
                told = len(waiting)
                latest = waiting[told - 1]
                del waiting[:told]
                self.progressed.emit(latest)

        return Job(tell)

    def stop(self) -> None:
        """Ask every running job to stop."""
        self.stopping.emit()
        for ticket in self._tickets:
            if ticket.job is not None:
                ticket.job.cancel()

    def close(self) -> None:
        """Stop what can be stopped, finish the writes, close the catalogue, end the threads.

        A write of which nothing would be left if it were stopped is finished: a person wanted it, and is gone.
        """
        if self._closed:
            return
        self._closed = True
        self._begin()
        self.stopping.emit()
        for ticket in self._tickets:
            for job in (ticket.job, ticket.unseen):
                if job is not None and not (ticket.writes and ticket.stopped is not None):
                    job.cancel()
        self._apart.close()
        for executor in (self._messenger, self._thinker, self._searcher, self._reader, self._surveyor):
            executor.shutdown(wait=True, cancel_futures=True)
        self._writer.submit(self._close_catalogue)
        self._writer.shutdown(wait=True)

    def _close_catalogue(self) -> None:
        if self._to_close is not None:
            self._to_close.close()

    def _take_catalogue(self, catalogue: "Catalogue") -> None:
        self._catalogue = catalogue
        waiting, self._waiting = self._waiting, []
        self.opened.emit(catalogue)
        for start in waiting:
            start()

    def _when_open(self, start: "Callable[[Catalogue], None]") -> None:
        def begin() -> None:
            if self._catalogue is not None:
                start(self._catalogue)

        if self._catalogue is None:
            self._waiting.append(begin)
        else:
            begin()

    def _outdate(self, topic: Hashable, ticket: Ticket) -> Ticket:
        if topic is not None:
            older = self._newest.get(topic)
            if older is not None:
                older.cancel()
            self._newest[topic] = ticket
        return ticket

    def _submit(
        self,
        executor: ThreadPoolExecutor,
        ticket: Ticket,
        op: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Failed | None,
    ) -> None:
        if self._closed or ticket.cancelled:
            return
        self._tickets.add(ticket)

        def work() -> None:
            if ticket.cancelled:
                self._send(lambda: self._finish(ticket))
                return
            outcome = self._attempt(ticket, op, done, failed)
            self._send(outcome)

        self._asked.append((executor, ticket, work))
        self._after_turn.start()

    def _begin(self) -> None:
        """Begin what was asked for, in that order."""
        asked, self._asked = self._asked, []
        for executor, ticket, work in asked:
            if ticket.cancelled:
                self._forget(ticket)
                continue
            future = ticket.future = executor.submit(work)
            future.add_done_callback(lambda future, ticket=ticket: self._forget(ticket) if future.cancelled() else None)

    def _forget(self, ticket: Ticket) -> None:
        """Take note that work was taken back before it began."""
        self._send(lambda: self._finish(ticket))

    def _attempt(
        self, ticket: Ticket, op: Callable[[], Any], done: Callable[[Any], None], failed: Failed | None
    ) -> Callable[[], None]:
        """Run op on this thread; return what is to happen on the GUI thread."""
        try:
            result = op()
        except Cancelled:
            return lambda: self._finish(ticket, ticket.stopped)
        except QuotebookError as error:
            refused = error
            return lambda: self._finish(ticket, failed or self.failed.emit, refused)
        except BrokenApartError as error:
            report = f"{report_of(error)}\n{error}"
            return lambda: self._finish(ticket, self.broke.emit, report)
        except Exception as error:  # noqa: BLE001 - a bug in any room must reach the person, not die on a thread
            report = report_of(error)
            return lambda: self._finish(ticket, self.broke.emit, report)
        return lambda: self._finish(ticket, done, result)

    def _finish(self, ticket: Ticket, then: Callable[[Any], None] | None = None, value: Any = None) -> None:
        self._tickets.discard(ticket)
        if ticket.writes:
            self.writing.emit(any(other.writes for other in self._tickets))
        if ticket.job is not None:
            self.progressed.emit(None)
        if then is not None and not ticket.cancelled and _is_alive(then):
            then(value)

    def _send(self, outcome: Callable[[], None]) -> None:
        if isValid(self):
            self._delivered.emit(outcome)

    def _deliver(self, outcome: Callable[[], None]) -> None:
        if not self._closed:
            outcome()


def _nothing(_: object) -> None:
    """Stand for a callback nobody gave."""


def _is_alive(call: Callable[..., Any]) -> bool:
    """Tell whether the widget a bound method belongs to still exists."""
    owner = getattr(call, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
