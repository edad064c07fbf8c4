"""Keeping everything that waits at once: each article searched apart, then all of them added in one step."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from quotebook.app.job import Progress
from quotebook.errors import QuotebookError
from quotebook.model import Changes, Detection, Unfinished
from quotebook.ui import intake_work
from quotebook.ui.review_queue import Waiting
from quotebook.ui.tasks import Runner, Ticket

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue
    from quotebook.app.keeping import KeptAll


class KeepAll(QObject):
    """Keep the confident quotations of many articles.

    kept: what came of it (KeptAll) and the reviews that ended; ended: it is over in any case; refused: why not.
    """

    kept = Signal(object, list)
    ended = Signal()
    refused = Signal(object)

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._waiting: list[Waiting] = []
        self._ready: list[Unfinished] = []
        self._language = ""
        self._ticket: Ticket | None = None
        runner.stopping.connect(self.stop)

    @property
    def is_running(self) -> bool:
        """Tell whether it is under way."""
        return self._ticket is not None

    def start(self, waiting: Sequence[Waiting], language: str) -> None:
        """Keep all that waits. language: of articles that do not show theirs, or ""."""
        if self._ticket is None:
            self._waiting, self._ready, self._language = list(waiting), [], language
            self._go_on()

    def stop(self) -> None:
        """Leave it; nothing was added yet."""
        if self._ticket is not None:
            self._ticket.cancel()
            self._end()

    def _go_on(self) -> None:
        if not self._waiting:
            return
        at = len(self._ready)
        if at == len(self._waiting):
            self._add()
            return
        label = self.tr("Looking for quotations: %1").replace("%1", self._waiting[at].title)
        self._runner.progressed.emit(Progress(at, len(self._waiting), label))
        session, key = self._waiting[at].session, self._waiting[at].key
        if session is not None:
            self._search(session.unfinished())
        else:
            self._ticket = self._runner.run_read(
                lambda catalogue: catalogue.unfinished_review(key), self._search, self._refuse
            )

    def _search(self, review: Unfinished) -> None:
        if review.detection is not None:
            self._found(review, review.detection)
            return
        published = review.draft.published.value if review.draft.published else None
        self._ticket = self._runner.run_apart(
            intake_work.detect,
            (review.draft.text, published, self._language),
            lambda detection: self._found(review, detection),
            self._refuse,
            then=intake_work.whole,
        )

    def _found(self, review: Unfinished, detection: Detection) -> None:
        self._ready.append(replace(review, detection=detection))
        # Not a call: one that was searched already would call on and on.
        QTimer.singleShot(0, self, self._go_on)

    def _add(self) -> None:
        reviews = tuple(self._ready)
        outcome: list[KeptAll] = []
        job = self._runner.job()

        def add(catalogue: "Catalogue") -> Changes:
            from quotebook.app.keeping import keep_all

            outcome.append(keep_all(catalogue, reviews, job=job))
            return outcome[0].changes

        self._ticket = self._runner.run_write(
            add, lambda _: self._added(outcome[0], list(reviews)), self._refuse, job=job
        )

    def _added(self, outcome: "KeptAll", reviews: list[Unfinished]) -> None:
        self._end()
        self.kept.emit(outcome, reviews)

    def _refuse(self, error: QuotebookError) -> None:
        self._end()
        self.refused.emit(error)

    def _end(self) -> None:
        self._ticket, self._ready, self._waiting = None, [], []
        self._runner.progressed.emit(None)
        self.ended.emit()
