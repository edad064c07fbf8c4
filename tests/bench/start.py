"""Start Quotebook beside a process that paints a bare QMainWindow, in pairs; then let it idle and weigh it.

Run: python tests/bench/start.py [CATALOGUE] [--pairs N] [--idle SECONDS] [--left top|scrolled|QUERY]

The figures of each pair come from the same moment, so a busy machine slows both; the processor's time, of all threads
of the process, is given beside the clock's. Give a catalogue to see its first rows and its weight (tests/bench/crowd.py
makes one); without, an empty one is made. --left: how Quotations was left, half-way down or searched for something;
the rows that count as the first are then those in view.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

Said = tuple[float, float]

BARE = """
import sys
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
"""

OURS = """
import sys
from pathlib import Path
from quotebook.ui.bindings import leave_sources_unread
leave_sources_unread()
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, QTimer
from PySide6.QtWidgets import QTableView
from quotebook.app import settings
from quotebook.ui.main import Desktop, application
from quotebook.ui.preferences import Preferences
"""

WATCH = """
def weight():
    fields = dict(line.split(":", 1) for line in open("/proc/self/smaps_rollup").read().splitlines()[1:])
    return int(fields["Pss"].split()[0]) / 1024

class Watch(QObject):
    painted = False
    rows = False

    def eventFilter(self, watched, event):
        # Watching the window alone: to see other objects, Qt for Python would first have to describe all their classes.
        if event.type() in (QEvent.Type.Paint, QEvent.Type.UpdateRequest):
            # An event of ours comes right after what is painted in this turn, before anything the program does next.
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))
        return False

    def event(self, event):
        if event.type() == QEvent.Type.User:
            self.look()
        return super().event(event)

    def look(self):
        import time
        if not self.painted:
            self.painted = True
            print("painted", time.time(), time.process_time(), flush=True)
        if not self.rows and self.has_rows():
            self.rows = True
            print("rows", time.time(), time.process_time(), flush=True)

    def has_rows(self):
        return False

def leave():
    print("weight", weight(), 0, flush=True)
    fly(0)

def fly(step):
    bars = [table.verticalScrollBar() for table in window.findChildren(QTableView) if table.isVisible()]
    bar = max(bars, key=lambda bar: bar.maximum(), default=None)
    if bar is None or not bar.maximum() or step > 400:
        QTimer.singleShot(1000, end)
        return
    bar.setValue(bar.maximum() * step // 400)
    QTimer.singleShot(8, lambda: fly(step + 1))

def end():
    print("flown", weight(), 0, flush=True)
    app.quit()
"""

BARE_RUN = """
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1280, 800)
watch = Watch()
window.installEventFilter(watch)
window.show()
QTimer.singleShot(int(float(sys.argv[2]) * 1000), leave)
app.exec()
"""

OURS_RUN = """
class Ours(Watch):
    def has_rows(self):
        from PySide6.QtWidgets import QTableView
        tables = [table for table in window.findChildren(QTableView) if table.isVisible() and table.model()]
        return any(table.model().index(max(0, table.rowAt(20)), at).data() for table in tables for at in range(5))

app = application()
desktop = Desktop(app, Preferences(settings.load_settings()))
watch = Ours()
window = desktop.open_window(Path(sys.argv[1]))
window.installEventFilter(watch)
QTimer.singleShot(int(float(sys.argv[2]) * 1000), leave)
app.exec()
desktop.close()
"""


LEAVE = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from quotebook.app import settings
from quotebook.ui.main import Desktop, application
from quotebook.ui.preferences import Preferences
app = application()
desktop = Desktop(app, Preferences(settings.load_settings()))
window = desktop.open_window(Path(sys.argv[1]))
def wait(holds):
    for _ in range(6000):
        if holds():
            return
        QTest.qWait(10)
    sys.exit("nothing to be seen")
wait(lambda: window.places)
window.visit("quotations")
place = window.place
wait(lambda: place._head.count and not window._runner._tickets)
if sys.argv[2] == "scrolled":
    bar = place._rows.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place._rows.go_to(place._rows.rowAt(20))
else:
    place.search(sys.argv[2])
    wait(lambda: place._model.listing.query == sys.argv[2])
wait(lambda: place._model.row_at(place._rows.rowAt(20)) and not window._runner._tickets)
desktop.close()
"""


def main() -> None:
    """Print the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("catalogue", type=Path, nargs="?")
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--idle", type=float, default=4.0)
    parser.add_argument("--left", default="top")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="quotebook-start-") as home:
        path = wanted.catalogue or Path(home, "empty.quotebook")
        environment = home_of(Path(home), path)
        start("ours", path, 3, environment)  # once, so that the bytecode is there and the catalogue is made
        if wanted.left != "top":
            leave(path, wanted.left, environment)
        pairs = [
            (start("bare", path, 0.5, environment), start("ours", path, wanted.idle, environment))
            for _ in range(wanted.pairs)
        ]
    report(pairs)


def home_of(home: Path, path: Path) -> dict[str, str]:
    """Return the environment of a person whose Quotebook was left in Quotations."""
    (home / "config" / "Quotebook").mkdir(parents=True)
    leave_in_quotations(home, path)
    keep = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "XDG_DATA_HOME": str(home / "data")}
    environment = os.environ | keep | {"PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a person's Quotebook keeps its bytecode
    return environment


def leave(path: Path, how: str, environment: dict[str, str]) -> None:
    """Leave the window half-way down or searched, as a person would, and let it come back so each time."""
    subprocess.run([sys.executable, "-c", LEAVE, str(path), how], env=environment, check=True, cwd=ROOT)
    state = Path(environment["HOME"], "config", "Quotebook", "window.ini")
    state.with_name("left.ini").write_bytes(state.read_bytes())


def leave_in_quotations(home: Path, path: Path) -> None:
    """Let the window come back in Quotations, at the top or as it was left once; a flight leaves it at the end."""
    from hashlib import sha256

    left = home / "config" / "Quotebook" / "left.ini"
    if left.exists():
        left.with_name("window.ini").write_bytes(left.read_bytes())
        return
    name = sha256(str(path.resolve()).encode()).hexdigest()[:16]
    state = f'[session]\n{name}="{{\\"place\\": \\"quotations\\", \\"places\\": {{}}}}"\n'
    (home / "config" / "Quotebook" / "window.ini").write_text(state)


def start(which: str, path: Path, idle: float, environment: dict[str, str]) -> dict[str, Said]:
    """Run one process; return what it said: seconds from its start and of processor time, or its weight in MB."""
    code = BARE + WATCH + BARE_RUN if which == "bare" else OURS + WATCH + OURS_RUN
    leave_in_quotations(Path(environment["HOME"]), path)
    began = time.time()
    command = [sys.executable, "-c", code, str(path), str(idle)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, cwd=ROOT)
    said = {name: (float(first), float(second)) for name, first, second in map(str.split, done.stdout.splitlines())}
    return {name: (one if name in ("weight", "flown") else (one[0] - began, one[1])) for name, one in said.items()}


def report(pairs: list[tuple[dict[str, Said], dict[str, Said]]]) -> None:
    """Print ratios of each pair's times, and the difference of their weights."""
    print("                              clock                    processor")
    bare = [one["painted"] for one, _ in pairs]
    print(f"bare window painted      {_median(clock for clock, _ in bare) * 1000:6.0f} ms", end="           ")
    print(f"{_median(cpu for _, cpu in bare) * 1000:6.0f} ms")
    for name in ("painted", "rows"):
        known = [(one["painted"], ours[name]) for one, ours in pairs if name in ours]
        for at in (0, 1) if known else ():
            ratio = _median(ours[at] / one[at] for one, ours in known)
            taken = _median(ours[at] for _, ours in known)
            print(f"{'' if at else f'Quotebook: {name:<14}'}{taken * 1000:6.0f} ms {ratio:5.2f} x", end="  ")
        print()
    for name, words in (("weight", "idle"), ("flown", "after a flight through the table")):
        more = _median(ours[name][0] - one[name][0] for one, ours in pairs)
        print(f"memory above the bare window, {words}: {more:.0f} MB")


def _median(values: Iterable[float]) -> float:
    return statistics.median(values)


if __name__ == "__main__":
    main()
