"""Exporting in a process apart: writing a workbook of a hundred thousand rows would make the window stutter."""

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from time import monotonic

from quotebook.app.apart import Apart
from quotebook.app.job import Job, Progress
from quotebook.errors import QuotebookError
from quotebook.export.place import aside_prefix
from quotebook.export.request import Outcome

REPORT_EVERY = 0.1
"""Seconds between two reports of how far the writing is."""

Part = int | tuple[int, int] | Outcome


def export_apart(
    catalogue: Path,
    path: Path,
    *,
    query: str,
    ids: Sequence[int] | None,
    columns: Sequence[str] | None,
    job: Job,
) -> Outcome:
    """Write quotations as Catalogue.export does, in another process; Cancelled leaves nothing behind."""
    process = Apart()
    worker = 0
    try:
        for part in process.call(write_parts, catalogue, path, query, ids, columns, job=job):
            if isinstance(part, Outcome):
                return part
            if isinstance(part, int):
                worker = part
            else:
                done, total = part
                job.step(done, total, f"Writing {path.name}")
        raise QuotebookError("The export ended before the file was whole.", "Try again.")
    finally:
        process.close()
        _sweep(path, worker)


def write_parts(
    catalogue: Path, path: Path, query: str, ids: Sequence[int] | None, columns: Sequence[str] | None
) -> Iterator[Part]:
    """Write the export here; yield this process's id, then (done, total) now and then, last the Outcome."""
    from quotebook.app.catalogue import Catalogue

    _give_way()
    yield os.getpid()
    source = Catalogue.open(catalogue, read_only=True)
    parts: SimpleQueue[Part | BaseException] = SimpleQueue()
    report = _now_and_then(parts)

    def work() -> None:
        try:
            parts.put(source.export(path, query=query, ids=ids, columns=columns, job=Job(report)))
        except BaseException as error:  # noqa: BLE001 - raised again below, in the thread that answers
            parts.put(error)

    thread = Thread(target=work, name="export")
    thread.start()
    try:
        while not isinstance(part := parts.get(), Outcome):
            if isinstance(part, BaseException):
                raise part
            yield part
        yield part
    finally:
        thread.join()
        source.close()


def _now_and_then(parts: "SimpleQueue[Part | BaseException]") -> Callable[[Progress], None]:
    last = 0.0

    def report(progress: Progress) -> None:
        nonlocal last
        if monotonic() - last > REPORT_EVERY:
            last = monotonic()
            parts.put((progress.done, progress.total))

    return report


def _give_way() -> None:
    """Let the window go first where both want the processor."""
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(5)


def _sweep(path: Path, worker: int) -> None:
    """Remove what a process that was ended in the middle left beside the file."""
    with contextlib.suppress(OSError):
        for left in Path(os.path.realpath(path)).parent.glob(f"{aside_prefix(worker)}*"):
            left.unlink(missing_ok=True)
