"""Open the window over catalogues and measure it: time to the first rows, pauses of the event loop, memory, export.

Run: python tests/bench/window.py FILE … [--export]        (catalogues by tests/bench/crowd.py)
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

BEAT = 5
"""Milliseconds between two heartbeats; what is reported is how much later than that one came."""
FLIGHT = 400
"""Steps of a flight through the whole table."""


def main() -> None:
    """Measure each file in a process of its own, so that none profits from the one before."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--export", action="store_true", help="also export everything to a workbook")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.inside:
        measure(wanted.files[0], export=wanted.export)
        return
    for path in wanted.files:
        command = [sys.executable, __file__, str(path), "--inside", *(["--export"] if wanted.export else [])]
        subprocess.run(command, check=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})


def measure(path: Path, *, export: bool) -> None:
    """Print what one catalogue takes."""
    start = time.perf_counter()
    from turning import turn_for, turn_until

    from quotebook.app.settings import Settings
    from quotebook.ui.main import Desktop, application
    from quotebook.ui.preferences import Preferences

    folder = Path(tempfile.mkdtemp(prefix="quotebook-bench-"))
    app = application()
    desktop = Desktop(app, Preferences(Settings(theme="light"), folder / "settings.toml"))
    heart = Heart()
    window = desktop.open_window(path)
    painted = time.perf_counter() - start
    turn_until(lambda: window.find_place("quotations") is not None)
    window.visit("quotations")
    place = window.find_place("quotations")
    model, rows = place._model, place._rows
    turn_until(lambda: model.rowCount() > 0 and model.row_at(0) is not None)
    first = time.perf_counter() - start
    print(f"\n{path.name}: window {painted:.2f} s, first rows {first:.2f} s, worst pause {heart.worst():.0f} ms")
    turn_until(lambda: place._facets.values_of("speaker"))
    print(f"  {model.rowCount():,} rows; facets after {time.perf_counter() - start:.2f} s; {heart.said()}")
    turn_for(1500)
    heart.worst()
    print(f"  memory {memory():.0f} MB")
    bar = rows.verticalScrollBar()
    for step in range(FLIGHT):
        bar.setValue(bar.maximum() * step // FLIGHT)
        turn_for(8)
    print(f"  flight through all rows {heart.said()}; memory {memory():.0f} MB")
    for _ in range(40):
        bar.setValue(bar.value() - bar.pageStep())
        turn_for(30)
    print(f"  page by page            {heart.said()}")
    start = time.perf_counter()
    bar.setValue(bar.maximum() // 3)
    at = rows.rowAt(20)
    turn_until(lambda: model.row_at(at) is not None)
    print(
        f"  a jump to unread rows   {1000 * (time.perf_counter() - start):.0f} ms until they are read; {heart.said()}"
    )
    for order in ("speaker", "words"):
        start = time.perf_counter()
        sort(model, order)
        turn_until(lambda order=order: model.listing.order == order)
        print(f"  sort by {order:<16}{1000 * (time.perf_counter() - start):.0f} ms; {heart.said()}")
    for query in ("bridge", "year:2024", 'speaker:"Ana Torres"', ""):
        start = time.perf_counter()
        place.search(query)
        turn_until(lambda query=query: model.listing.query == query)
        print(
            f"  search {query!r:<17}{1000 * (time.perf_counter() - start):.0f} ms, {model.rowCount():,}; {heart.said()}"
        )
    turn_for(500)
    heart.worst()
    start = time.perf_counter()
    rows.selectAll()
    print(f"  select all              {1000 * (time.perf_counter() - start):.0f} ms", end="; ")
    turn_for(300)
    print(heart.said())
    if export:
        measure_export(place, heart, folder)
    desktop.close()


def measure_export(place: object, heart: "Heart", folder: Path) -> None:
    """Print how the window fares while everything is written to a workbook."""
    from turning import turn_until

    heart.worst()
    dialog = place.export_dialog()
    dialog._folder = folder
    dialog.show()
    turn_until(lambda: dialog._export.isEnabled())
    print(f"  export dialog           {heart.said()}")
    start = time.perf_counter()
    dialog._export.click()
    turn_until(lambda: not dialog.isVisible(), seconds=600)
    size = (folder / "Quotations.xlsx").stat().st_size / 1e6
    print(f"  export to a workbook    {time.perf_counter() - start:.1f} s, {size:.1f} MB; {heart.said()}")


class Heart:
    """Beats in the event loop, and knows its longest pause and how many were too long.

    A pause counts the clock, so another busy program makes it longer; a turn of work counts this thread's own time.
    """

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._timer = QTimer(interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._pauses: list[float] = []
        self._turns: list[float] = []
        self._timer.start()

    def worst(self) -> float:
        """Return the longest pause in milliseconds since it was asked last."""
        self._beat()
        pauses, self._pauses = self._pauses, []
        return max(pauses, default=0.0)

    def said(self) -> str:
        """Say the longest pause, and how many were longer than 50 ms, since it was asked last."""
        self._beat()
        many = sum(pause > 50 for pause in self._pauses)
        turn, self._turns = max(self._turns), []
        return f"worst pause {self.worst():.0f} ms, {many} over 50 ms; longest turn of work {turn:.0f} ms"

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self._pauses.append(1000 * (now - self._last) - BEAT)
        self._turns.append(1000 * (worked - self._worked))
        self._last, self._worked = now, worked


def sort(model: object, order: str) -> None:
    """Sort as a click on the header does."""
    from PySide6.QtCore import Qt

    from quotebook.ui.quotation_cells import ORDERS

    column = next(column for column, by in ORDERS.items() if by == order)
    model.sort(column, Qt.SortOrder.AscendingOrder)


def memory() -> float:
    """Return the megabytes in memory now where the system says, else the most there ever were."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
