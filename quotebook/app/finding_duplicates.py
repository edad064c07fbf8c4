"""Look for duplicates in a process apart, so that a window over a large catalogue stays alive meanwhile."""

from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from quotebook.app.apart import Apart
from quotebook.app.job import Job, Progress
from quotebook.model import Cluster

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

APART_FROM = 3_000
"""Quotations from which a process of its own is worth starting."""

PORTION = 500

Clusters = tuple[Cluster, ...]


def find(catalogue: "Catalogue", job: Job) -> Clusters:
    """Return catalogue.clusters(), in large catalogues without holding Python's lock in this process."""
    if catalogue.counts().quotations < APART_FROM:
        return catalogue.clusters(job=job)
    found: list[Cluster] = []
    apart = Apart()
    try:
        for part in apart.call(search, catalogue.path, job=job):
            if isinstance(part, Progress):
                job.step(part.done, part.total, part.label)
            else:
                found += part
    finally:
        apart.close()
    return tuple(found)


def search(path: Path) -> Iterator[Progress | Clusters]:
    """Yield how far the search is, and in the end what it found, in portions; for the process apart."""
    answers: SimpleQueue[Progress | Clusters | Exception] = SimpleQueue()
    Thread(target=_work, args=(path, answers), daemon=True).start()
    while True:
        answer = answers.get()
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, Progress):
            yield answer
            continue
        # In portions: whoever unpacks them holds Python's lock meanwhile.
        for start in range(0, len(answer), PORTION):
            yield answer[start : start + PORTION]
        return


def _work(path: Path, answers: "SimpleQueue[Progress | Clusters | Exception]") -> None:
    from quotebook.app.catalogue import Catalogue  # late: this process has done nothing with SQLAlchemy so far

    try:
        catalogue = Catalogue.open(path, read_only=True)
        try:
            answers.put(catalogue.clusters(job=Job(answers.put)))
        finally:
            catalogue.close()
    except Exception as error:  # noqa: BLE001 - it goes on to whoever asked
        answers.put(error)
