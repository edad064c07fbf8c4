"""Measure whether the window stays alive: the longest pauses of its event loop while it adds and imports.

    PYTHONPATH=. python tests/bench/alive.py [--megabytes 5] [--articles 200]

A timer beats every 5 ms. For each phase the longest time between two beats is printed, and the most time that the
window's own thread worked between two beats, which other programs on the machine do not lengthen.
"""

import argparse
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QMimeData, QTimer, QUrl

from quotebook.app.settings import Settings
from quotebook.ui.main import Desktop, application
from quotebook.ui.preferences import Preferences

STORY = """Bridge {number} over the Larn to open in May

“We have waited {number} years for this, and I am not going to wait for a ribbon,” said Ada Quill, the mayor of Hollin.

Quill said on Monday that toll number {number} would stay at two pounds. “Nobody will pay more,” she added. 📌

“It is the ugliest bridge of the {number} I have loved,” said Piet Vandersteen, the engineer who drew it.

The river rose by {number} centimetres overnight, and the fields on both sides of it stood under water until noon.

"""


class Heart:
    """Beats, and notes the longest pauses: on the clock, and of work in this thread."""

    def __init__(self):
        self.timer = QTimer(interval=5)
        self.timer.timeout.connect(self.beat)
        self.reset()
        self.timer.start()

    def reset(self):
        self.clock, self.work = time.perf_counter(), time.thread_time()
        self.longest = self.most = 0.0

    def beat(self):
        clock, work = time.perf_counter(), time.thread_time()
        self.longest, self.most = max(self.longest, clock - self.clock), max(self.most, work - self.work)
        self.clock, self.work = clock, work


class Bench:
    """A window over a fresh catalogue, and phases of work in it."""

    def __init__(self, folder):
        self.app = application()
        self.desktop = Desktop(self.app, Preferences(Settings(theme="light"), folder / "settings.toml"))
        self.window = self.desktop.open_window(folder / "alive.quotebook")
        self.heart = Heart()
        self.until(lambda: self.window.places and self.window._runner.catalogue is not None)
        self.place = self.window.find_place("add")

    def until(self, holds, seconds=600):
        loop, end = QEventLoop(), time.monotonic() + seconds
        timer = QTimer(interval=20)
        timer.timeout.connect(lambda: loop.quit() if holds() or time.monotonic() > end else None)
        timer.start()
        loop.exec()

    def phase(self, words, begin, holds):
        self.heart.reset()
        begun = time.perf_counter()
        begin()
        self.until(holds)
        took = time.perf_counter() - begun
        print(
            f"{words:44} {took:7.1f} s   longest pause {self.heart.longest * 1000:6.0f} ms"
            f"   most work in one turn {self.heart.most * 1000:6.0f} ms",
            flush=True,
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=5)
    parser.add_argument("--articles", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="quotebook-alive-") as name:
        run(Bench(Path(name)), Path(name), options)


def run(bench, folder, options):
    place, runner = bench.place, bench.window._runner
    bench.phase("nothing, for comparison", lambda: None, waits(2))
    size = len(STORY.format(number=1000).encode())
    data = QMimeData()
    data.setText("".join(STORY.format(number=n) for n in range(int(options.megabytes * 1e6 / size))))
    bench.phase("paste and show", lambda: bench.window._offer(data), lambda: place.session and place._article.is_whole)
    bench.phase("find quotations", lambda: None, lambda: place.session.detection is not None)
    count = len(place._cards.cards)
    print(f"    {count} quotations")
    bench.phase("look up what they repeat", lambda: None, waits(10))
    bench.phase("go to the last card and back", lambda: one_by_one((count - 1, 0), place._cards.take_row), waits(1))
    bench.phase("reject 20 cards", lambda: one_by_one(range(20), lambda row: place._keys.do(row, "reject")), waits(2))
    kept = []
    runner.changed.connect(kept.append)
    bench.phase("keep", place.keep, lambda: bool(kept))
    articles = folder / "articles"
    articles.mkdir()
    for number in range(options.articles):
        (articles / f"{number:04}.txt").write_text(STORY.format(number=number * 7919), encoding="utf-8")
    drop = QMimeData()
    drop.setUrls([QUrl.fromLocalFile(str(articles))])
    bench.phase(
        f"read {options.articles} articles",
        lambda: bench.window._offer(drop),
        lambda: len(place.queue.waiting) == options.articles and not place._import.is_running,
    )
    kept.clear()
    bench.phase("keep all that is sure", place._keeping.keep_all, lambda: bool(kept))
    bench.phase("undo it", bench.window.undo, lambda: len(kept) == 2)
    bench.desktop.close()


def one_by_one(rows, do):
    """Do something to each row, each in a turn of the loop of its own, as keys do."""
    for at, row in enumerate(rows):
        QTimer.singleShot(20 * (at + 1), lambda row=row: do(row))


def waits(seconds):
    end = []

    def holds():
        end.append(time.monotonic()) if not end else None
        return time.monotonic() - end[0] > seconds

    return holds


if __name__ == "__main__":
    main()
