"""Work runs off the GUI thread; its results, refusals and bugs come back on it."""

import threading

import pytest

from quotebook.app.catalogue import Catalogue
from quotebook.errors import QuotebookError
from quotebook.ui.tasks import Runner


@pytest.fixture
def runner(qtbot):
    made = Runner()
    yield made
    made.close()
    made.deleteLater()
    qtbot.wait(1)


def test_work_runs_elsewhere_and_its_result_comes_back_here(qtbot, runner):
    threads = []
    runner.run_work(threading.get_ident, lambda worker: threads.append((worker, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(threads))
    worker, here = threads[0]
    assert here == threading.get_ident() != worker


def test_what_a_turn_of_the_loop_asks_for_begins_when_it_is_over(qtbot, runner):
    runner.open(lambda: Opened("statements"))
    qtbot.waitUntil(lambda: runner.catalogue is not None)
    begun, over = threading.Event(), []
    runner.run_read(lambda catalogue: begun.set(), over.append)
    assert not begun.wait(0.2)  # the turn goes on
    qtbot.waitUntil(lambda: bool(over))
    assert begun.is_set()


def test_newer_work_of_a_topic_outdates_older(qtbot, runner):
    go = threading.Event()
    seen = []
    runner.run_work(lambda: go.wait(5) and "old", seen.append, topic="search")
    runner.run_work(lambda: "new", seen.append, topic="search")
    runner.run_work(lambda: "other", seen.append)
    go.set()
    qtbot.waitUntil(lambda: "other" in seen)
    assert seen == ["new", "other"]


def test_a_foreseen_failure_goes_to_whoever_asked_or_to_the_window(qtbot, runner):
    def fail():
        raise QuotebookError("The disk is full.", "Free some space.")

    mine, all_others = [], []
    runner.failed.connect(all_others.append)
    runner.run_work(fail, print, mine.append)
    runner.run_work(fail, print)
    qtbot.waitUntil(lambda: bool(mine and all_others))
    assert [str(error) for error in mine] == ["The disk is full. Free some space."]
    assert len(all_others) == 1


def test_a_bug_is_reported_without_the_words_of_its_message(qtbot, runner):
    reports = []
    runner.broke.connect(reports.append)
    runner.run_work(lambda: {}["the article's own words"], print)
    qtbot.waitUntil(lambda: bool(reports))
    assert "KeyError" in reports[0]
    assert "test_tasks.py" in reports[0]
    assert "own words" not in reports[0].replace('{}["the article\'s own words"]', "")


def test_a_job_reports_its_progress_and_can_be_stopped(qtbot, runner):
    progress = []
    runner.progressed.connect(progress.append)
    job = runner.job()
    halfway = threading.Event()
    done = []

    def work():
        job.step(1, 2, "Reading")
        halfway.wait(5)
        job.step(2, 2, "Reading")

    runner.run_work(work, done.append, job=job)
    qtbot.waitUntil(lambda: bool(progress))
    runner.stop()
    halfway.set()
    qtbot.waitUntil(lambda: progress[-1] is None)
    assert (progress[0].done, progress[0].total, progress[0].label) == (1, 2, "Reading")
    assert done == []


def test_of_progress_told_often_the_latest_is_shown(qtbot, runner):
    told, begun, go, over = [], threading.Event(), threading.Event(), threading.Event()
    runner.progressed.connect(told.append)
    job = runner.job()

    def work():
        begun.set()
        go.wait(5)
        for done in range(1, 501):
            job.step(done, 500, "Comparing")
        over.set()

    runner.run_work(work, lambda _: None, job=job)
    qtbot.waitUntil(begun.is_set)
    go.set()
    assert over.wait(5)  # while the window does something else
    qtbot.waitUntil(lambda: bool(told) and told[-1] is None)
    assert [progress.done for progress in told if progress] == [500]


def test_reads_wait_for_the_catalogue(qtbot, runner):
    seen = []
    runner.run_read(lambda catalogue: catalogue.upper(), seen.append)
    qtbot.wait(20)
    assert seen == []
    runner.open(lambda: Opened("statements"))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["STATEMENTS"]


def test_closing_finishes_what_is_being_written(qtbot):
    runner = Runner()
    opened = Opened("x")
    runner.open(lambda: opened)
    qtbot.waitUntil(lambda: runner.catalogue is not None)
    written = []
    runner.run_write(lambda catalogue: written.append(catalogue))
    runner.close()
    assert written == [opened]
    assert opened.closed_on not in (None, threading.get_ident())
    runner.deleteLater()
    qtbot.wait(1)


class Opened(str):
    """The least a runner asks of what it opened: that it can be closed."""

    closed_on = None

    def close(self):
        self.closed_on = threading.get_ident()


def test_work_taken_back_before_it_began_is_forgotten(qtbot, runner):
    go = threading.Event()
    runner.run_work(lambda: go.wait(5), print)
    runner.run_work(lambda: "never", print, job=runner.job()).cancel()
    with qtbot.waitSignal(runner.progressed):
        go.set()
    qtbot.waitUntil(lambda: not runner._tickets)


def test_a_catalogue_whose_window_closed_before_it_was_open_is_closed_too(tmp_path):
    runner, path = Runner(), tmp_path / "brief.quotebook"
    opened = []
    runner.open(lambda: opened.append(Catalogue.open_or_create(path)) or opened[0])
    runner.close()
    assert len(opened) == 1
    assert not path.with_name(path.name + "-wal").exists()
    runner.deleteLater()
