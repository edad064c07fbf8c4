"""Work in a process apart: parts come back in order, refusals and bugs as they are, and nothing hangs when it dies."""

import os
import subprocess
import sys
import threading
import time

import pytest

from quotebook.app.apart import ARGUMENT, Apart, BrokenApartError
from quotebook.app.job import Job
from quotebook.errors import Cancelled, QuotebookError, UnreadableFile
from quotebook.ui import intake_work


@pytest.fixture
def apart(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    made = Apart()
    yield made
    made.close()


def numbers(count):
    yield from range(count)


def pid():
    yield os.getpid()


def modules():
    yield tuple(sys.modules)


def refuse():
    yield 1
    raise UnreadableFile("There is nothing in it.", "Choose another.")


def stumble(words):
    yield {}[words]


def die():
    os._exit(3)
    yield


def talk():
    print("a library's chatter")
    yield "answer"


def sleep(seconds):
    time.sleep(seconds)
    yield os.getpid()


def test_parts_come_back_in_order_and_the_process_stays(apart):
    assert list(apart.call(numbers, 500)) == list(range(500))
    first, second = list(apart.call(pid)), list(apart.call(pid))
    assert first == second != [os.getpid()]


def test_a_refusal_is_raised_here_and_the_process_stays(apart):
    [before] = apart.call(pid)
    with pytest.raises(UnreadableFile) as refused:
        list(apart.call(refuse))
    assert (refused.value.message, refused.value.hint) == ("There is nothing in it.", "Choose another.")
    assert list(apart.call(pid)) == [before]


def test_a_bug_comes_back_as_a_report_without_its_words(apart):
    with pytest.raises(BrokenApartError) as broke:
        list(apart.call(stumble, "words of the article"))
    assert "KeyError" in str(broke.value) and "stumble" in str(broke.value)
    assert "words of the article" not in str(broke.value)


def test_a_process_that_dies_is_told_and_replaced(apart):
    with pytest.raises(QuotebookError, match="unexpectedly"):
        list(apart.call(die))
    assert list(apart.call(numbers, 2)) == [0, 1]


def test_what_a_library_prints_is_no_answer(apart):
    assert list(apart.call(talk)) == ["answer"]


def test_cancelling_ends_long_work_soon(apart):
    job = Job()
    threading.Timer(0.2, job.cancel).start()
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        list(apart.call(sleep, 60, job=job))
    assert time.monotonic() - begun < 30
    assert list(apart.call(numbers, 1)) == [0]


def test_short_work_that_is_no_longer_wanted_does_not_cost_the_process(apart):
    [before] = apart.call(pid)
    job = Job()
    job.cancel()
    list(apart.call(sleep, 0.1, job=job))
    assert list(apart.call(pid)) == [before]


def test_an_answer_that_is_only_half_read_does_not_become_the_next_one(apart):
    parts = apart.call(numbers, 1000)
    assert next(parts) == 0
    parts.close()
    assert list(apart.call(numbers, 3)) == [0, 1, 2]


def test_closing_ends_it_in_the_middle_of_its_work(apart):
    threading.Timer(0.2, apart.close).start()
    with pytest.raises(Cancelled):
        list(apart.call(sleep, 60))


def test_reading_and_detecting_load_no_qt(apart):
    [session] = apart.call(intake_work.sample)
    detection = intake_work.whole(apart.call(intake_work.detect, session.text, "2024-10-17"))
    assert detection.quotations
    [names] = apart.call(modules)
    assert not [name for name in names if name.startswith(("PySide6", "shiboken6", "sqlalchemy"))]
    assert "quotebook.detect.pipeline" in names


def test_it_ends_when_the_window_goes_away():
    process = subprocess.Popen(
        [sys.executable, "-m", "quotebook", ARGUMENT],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    with process:
        process.stdin.close()
        assert process.wait(timeout=60) == 0
