"""Reading many articles in: files and folders, a few at a time in the process apart, with progress and cancel."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quotebook.app.job import Progress
from quotebook.errors import QuotebookError
from quotebook.ui import intake_work
from quotebook.ui.review import Session
from quotebook.ui.tasks import Runner, Ticket

if TYPE_CHECKING:
    from quotebook.intake.folders import Failure, Folders

AT_ONCE = 4
"""Files read in one go; a cancel waits for no more than these, and a pasted article comes in between."""


class Import(QObject):
    """Read files and folders. read: a list of Sessions, some at a time; ended: the Failures, and how many were read."""

    read = Signal(list)
    ended = Signal(list, int)

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._files: tuple[Path, ...] = ()
        self._later: tuple[Path, ...] = ()
        self._next = 0
        self._count = 0
        self._failures: list[Failure] = []
        self._ticket: Ticket | None = None
        runner.stopping.connect(self.stop)

    @property
    def is_running(self) -> bool:
        """Tell whether files are being read."""
        return self._ticket is not None

    def start(self, places: tuple[Path, ...]) -> None:
        """Read files and what is in folders; while others are being read, after those."""
        if self._ticket is not None:
            self._later = (*self._later, *places)
            return
        self._failures, self._next, self._count, self._files = [], 0, 0, ()
        self._ticket = self._runner.run_apart(
            intake_work.files_in, (places,), lambda parts: self._found(parts[0]), self._fail
        )

    def stop(self) -> None:
        """Read no more; what was read stays."""
        if self._ticket is not None:
            self._ticket.cancel()
            self._later = ()
            self._end()

    def _found(self, folders: "Folders") -> None:
        self._files, self._failures = folders.files, [*folders.failures]
        self._go_on()

    def _go_on(self) -> None:
        portion = self._files[self._next : self._next + AT_ONCE]
        if not portion:
            self._end()
            return
        label = self.tr("Reading articles: %1").replace("%1", portion[0].name)
        self._runner.progressed.emit(Progress(self._next, len(self._files), label))
        self._next += len(portion)
        self._ticket = self._runner.run_apart(intake_work.read_some, (portion,), self._took, self._fail)

    def _took(self, parts: "list[Session | Failure]") -> None:
        sessions = [part for part in parts if isinstance(part, Session)]
        self._failures += [part for part in parts if not isinstance(part, Session)]
        self._count += len(sessions)
        if sessions:
            self.read.emit(sessions)
        self._go_on()

    def _fail(self, error: QuotebookError) -> None:
        at = max(0, self._next - AT_ONCE)
        self._failures += [(str(file), error.message, error.hint) for file in self._files[at : self._next]]
        self._go_on()

    def _end(self) -> None:
        self._ticket = None
        later, self._later = self._later, ()
        self._runner.progressed.emit(None)
        self.ended.emit(self._failures, self._count)
        if later:
            self.start(later)
