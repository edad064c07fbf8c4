"""Looking for duplicates over the whole catalogue: what is found first is told while the rest is still compared."""

from collections.abc import Sequence
from time import monotonic

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from quotebook.app import finding_duplicates
from quotebook.errors import Cancelled, QuotebookError
from quotebook.model import Cluster
from quotebook.ui.tasks import Runner, Ticket


class Looking(QObject):
    """One search at a time. early: Clusters found so far; found: all of them; stopped: nobody waits for the rest."""

    early = Signal(object)
    found = Signal(object)
    stopped = Signal()
    _met = Signal(object, object)

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._search: Ticket | None = None
        self.took = 0.0
        self._met.connect(self._tell_early, Qt.ConnectionType.QueuedConnection)

    @property
    def is_on(self) -> bool:
        """Tell whether a search is under way."""
        return self._search is not None

    def start(self) -> None:
        """Search, unless that is under way or no catalogue is open."""
        catalogue = self._runner.catalogue
        if self._search is not None or catalogue is None:
            return
        began, job = monotonic(), self._runner.job()

        def work() -> tuple[Cluster, ...] | None:
            try:
                return finding_duplicates.find(catalogue, job, early=lambda some: self._meet(job, some))
            except Cancelled:
                return None

        def done(clusters: Sequence[Cluster] | None) -> None:
            self._search = None
            self.took = monotonic() - began
            if clusters is None:
                self.stopped.emit()
            else:
                self.found.emit(clusters)

        def failed(error: QuotebookError) -> None:
            self._search = None
            self.stopped.emit()
            self._runner.failed.emit(error)

        # Not a read: it may take minutes, and lists must still fill meanwhile.
        self._search = self._runner.run_long(work, done, failed, job)

    def stop(self) -> None:
        """Search no further."""
        if self._search is not None and self._search.job is not None:
            self._search.job.cancel()

    def _meet(self, job: object, clusters: Sequence[Cluster]) -> None:
        """Hand on what the thread that searches has found."""
        if isValid(self):
            self._met.emit(job, clusters)

    def _tell_early(self, job: object, clusters: Sequence[Cluster]) -> None:
        if self._search is not None and self._search.job is job:
            self.early.emit(clusters)
