"""How long Speakers, Sources and Duplicates take over a catalogue, and how long the window's own thread is held.

Run: python tests/bench/places.py CATALOGUE   (QT_QPA_PLATFORM=offscreen needs no screen)
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QTimer
from turning import turn_until

from quotebook.app.settings import Settings
from quotebook.ui import main as front
from quotebook.ui.preferences import Preferences

PATIENCE = 600


class Watch:
    """Notes how much processor time the window's thread takes between two beats of its loop."""

    def __init__(self) -> None:
        self._beats: list[float] = []
        self._last = time.thread_time()
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def step(self, name: str, do: Callable[[], object], done: Callable[[], object]) -> None:
        """Do something, wait until it is done, and print what it took."""
        self._beats.clear()
        self._last, began = time.thread_time(), time.perf_counter()
        do()
        turn_until(done, PATIENCE)
        worst = 1000 * max(self._beats, default=0.0)
        print(f"{name:28} {time.perf_counter() - began:7.2f} s, at most {worst:4.0f} ms of the window's thread at once")

    def _beat(self) -> None:
        now = time.thread_time()
        self._beats.append(now - self._last)
        self._last = now


def main() -> None:
    """Go through the three places."""
    app = front.application()
    folder = Path(tempfile.mkdtemp(prefix="quotebook-bench-"))
    desktop = front.Desktop(app, Preferences(Settings(theme="light"), folder / "settings.toml"))
    window = desktop.open_window(Path(sys.argv[1]))
    watch = Watch()
    watch.step("open", lambda: None, lambda: window.places and window._runner.catalogue is not None)
    speakers, sources, duplicates = (window.find_place(key) for key in ("speakers", "sources", "duplicates"))

    def idle() -> bool:
        return not window._runner._tickets

    watch.step("speakers", lambda: window.visit("speakers"), lambda: speakers._list.rows and idle())
    print(f"  {len(speakers._list.rows):,} speakers, {len(speakers._alike.groups):,} groups alike")
    watch.step("speakers by name", lambda: speakers._list.sort_by("name"), idle)
    watch.step("search", lambda: speakers.search("an"), idle)
    watch.step("search nothing", lambda: speakers.search(""), idle)
    watch.step("sources", lambda: window.visit("sources"), lambda: sources._list.rows and idle())
    watch.step("sources by title", lambda: sources._list.sort_by("title"), idle)
    watch.step("duplicates", lambda: window.visit("duplicates"), lambda: duplicates._deck is not None)
    print(f"  {', '.join(f'{count:,} {pile.value}' for pile, count in duplicates._deck.counts().items())}")
    desktop.close()


if __name__ == "__main__":
    main()
