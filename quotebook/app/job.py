"""Long work: how far it is, and whether a person wants it to stop."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from quotebook.errors import Cancelled


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: done of total (0 where unknown), and what it is doing."""

    done: int
    total: int
    label: str


class Job:
    """Carry progress out of a long call and a wish to stop into it; safe to use from two threads."""

    def __init__(self, report: Callable[[Progress], None] | None = None) -> None:
        self._report = report
        self._stop = Event()

    @property
    def is_cancelled(self) -> bool:
        """Tell whether the work was asked to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def step(self, done: int, total: int, label: str) -> None:
        """Report how far the work is; raise Cancelled where a person asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        if self._report is not None:
            self._report(Progress(done, total, label))
