"""Look for duplicates in a process apart, so that a window over a large catalogue stays alive meanwhile."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Early:
    """What was found so far."""

    clusters: Clusters


def find(catalogue: "Catalogue", job: Job, *, early: Callable[[Clusters], None] | None = None) -> Clusters:
    """Return catalogue.clusters(), in large catalogues without holding Python's lock in this process.

    early: told of the likeliest groups found so far, in large catalogues, more and more of them.
    """
    if catalogue.counts().quotations < APART_FROM:
        return catalogue.clusters(job=job)
    found: list[Cluster] = []
    apart = Apart()
    try:
        for part in apart.call(search, catalogue.path, job=job):
            if isinstance(part, Progress):
                job.step(part.done, part.total, part.label)
            elif isinstance(part, Early):
                if early is not None:
                    early(part.clusters)
            else:
                found += part
    finally:
        apart.close()
    return tuple(found)


def search(path: Path) -> Iterator[Progress | Early | Clusters]:
    """Yield how far the search is, what it has found so far, and in the end all, in portions; for the process apart."""
    answers: SimpleQueue[Answer] = SimpleQueue()
    Thread(target=_work, args=(path, answers), daemon=True).start()
    while True:
        answer = answers.get()
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, (Progress, Early)):
            yield answer
            continue
        # In portions: whoever unpacks them holds Python's lock meanwhile.
        for start in range(0, len(answer), PORTION):
            yield answer[start : start + PORTION]
        return


Answer = Progress | Early | Clusters | Exception


def _work(path: Path, answers: "SimpleQueue[Answer]") -> None:
    from quotebook.app.catalogue import Catalogue  # late: this process has done nothing with SQLAlchemy so far

    try:
        catalogue = Catalogue.open(path, read_only=True)
        try:
            answers.put(catalogue.clusters(job=Job(answers.put), early=lambda some: answers.put(Early(some))))
        finally:
            catalogue.close()
    except Exception as error:  # noqa: BLE001 - it goes on to whoever asked
        answers.put(error)
