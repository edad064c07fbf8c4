"""A process apart for work that would hold up the window: reading articles in and finding quotations in them.

The window's own threads share Python's lock with it, so long work in them makes it stutter. The process is started on
first use, stays warm for the next article, and is ended and started anew where a person no longer wants its answer.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from time import monotonic
from typing import IO, Any, BinaryIO

from quotebook.app.job import Job
from quotebook.errors import Cancelled, QuotebookError

ARGUMENT = "work-apart"
"""The command line argument by which Quotebook becomes this process; __main__ knows it too."""

LOOK_EVERY = 0.05
GRACE = 0.5
"""Seconds that unwanted work may still take before its process is ended; starting another takes as long."""

_PART, _END, _REFUSED, _BROKE = "part", "end", "refused", "broke"

Work = Callable[..., Iterable[Any]]


class BrokenApartError(Exception):
    """A bug in work done apart; its message is the report, which quotes no article."""


class Apart:
    """The process and the way there. One call at a time; calls from several threads wait for each other."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: SimpleQueue[tuple[Any, ...] | None] = SimpleQueue()
        self._closed = False

    def call(self, work: Work, *arguments: Any, job: Job | None = None) -> Iterator[Any]:
        """Yield what work(*arguments) yields there; work is a function of a module that does not import Qt.

        QuotebookError as raised there, or where the process ended by itself; Cancelled where the job is to stop.
        """
        with self._lock:
            self._send((work, arguments))
            finished = False
            try:
                while (answer := self._answer(job)) is not None:
                    yield answer[0]
                finished = True
            except (QuotebookError, BrokenApartError):
                finished = True
                raise
            finally:
                if not finished:
                    # What is still in the pipe is no answer to the next call.
                    self._end()

    def close(self) -> None:
        """End the process, also in the middle of its work."""
        self._closed = True
        self._end()

    def _send(self, message: object) -> None:
        if self._closed:
            raise Cancelled
        if self._process is None or self._process.poll() is not None:
            self._start()
        assert self._process is not None and self._process.stdin is not None
        try:
            pickle.dump(message, self._process.stdin, pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()
        except OSError as error:
            self._end()
            raise _ended() from error

    def _start(self) -> None:
        self._end()
        frozen = bool(getattr(sys, "frozen", False))
        command = [sys.executable, *(() if frozen else ("-m", "quotebook")), ARGUMENT]
        pipe = subprocess.PIPE
        no_window = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        self._answers = SimpleQueue()
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, creationflags=no_window)
        assert self._process.stdout is not None
        Thread(target=_collect, args=(self._process.stdout, self._answers), name="apart", daemon=True).start()

    def _answer(self, job: Job | None) -> tuple[Any] | None:
        """Return the next part of the answer, or None at its end."""
        sort, *values = self._next(job)
        if sort == _PART:
            return (values[0],)
        if sort == _REFUSED:
            kind, message, hint = values
            raise kind(message, hint)
        if sort == _BROKE:
            raise BrokenApartError(values[0])
        return None

    def _next(self, job: Job | None) -> tuple[Any, ...]:
        unwanted_since: float | None = None
        while True:
            try:
                answer = self._answers.get(timeout=LOOK_EVERY)
            except Empty:
                unwanted_since = unwanted_since or (monotonic() if job is not None and job.is_cancelled else None)
                if unwanted_since is not None and monotonic() - unwanted_since > GRACE:
                    self._end()
                    raise Cancelled from None
                continue
            if answer is None:
                self._end()
                raise Cancelled if self._closed else _ended()
            return answer

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                _close(pipe)


def serve() -> int:
    """Be the process apart: carry out what comes in until the other end goes away."""
    with os.fdopen(os.dup(0), "rb") as questions, os.fdopen(os.dup(1), "wb") as answers:
        # Whatever a library prints must not stand between the answers.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        while True:
            try:
                work, arguments = pickle.load(questions)
                _carry_out(work, arguments, answers)
            except (EOFError, BrokenPipeError, KeyboardInterrupt):
                return 0


def _carry_out(work: Work, arguments: tuple[Any, ...], answers: BinaryIO) -> None:
    try:
        for part in work(*arguments):
            _write(answers, (_PART, part))
    except BrokenPipeError:
        raise
    except QuotebookError as error:
        _write(answers, (_REFUSED, type(error), error.message, error.hint))
    except Exception as error:  # noqa: BLE001 - a bug must reach the person, and the next article still be read
        _write(answers, (_BROKE, _report(error)))
    else:
        _write(answers, (_END,))


def _write(answers: BinaryIO, message: tuple[Any, ...]) -> None:
    pickle.dump(message, answers, pickle.HIGHEST_PROTOCOL)
    answers.flush()


def _report(error: BaseException) -> str:
    """Return where an error was raised and its kind; not its message, which may quote the article."""
    from traceback import format_tb

    return f"{''.join(format_tb(error.__traceback__))}{type(error).__module__}.{type(error).__qualname__}"


def _collect(pipe: BinaryIO, answers: "SimpleQueue[tuple[Any, ...] | None]") -> None:
    """Put what comes through the pipe into the queue; None once it ends."""
    try:
        while True:
            answers.put(pickle.load(pipe))
    except (EOFError, OSError, ValueError, pickle.UnpicklingError):
        answers.put(None)


def _close(pipe: IO[Any]) -> None:
    try:
        pipe.close()
    except OSError:
        return


def _ended() -> QuotebookError:
    return QuotebookError("Looking for quotations stopped unexpectedly.", "The article is safe: try again.")
