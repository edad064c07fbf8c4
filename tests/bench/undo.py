"""How long undoing a large step takes from the window, and how long the window's own thread is held meanwhile.

Run: python tests/bench/undo.py CATALOGUE   (a copy is written to; QT_QPA_PLATFORM=offscreen needs no screen)
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))

from places import Watch

from quotebook.app.settings import Settings
from quotebook.model import Decision, Detection, Draft, Kind, Quotation, Reviewed
from quotebook.ui import main as front
from quotebook.ui.preferences import Preferences

ARTICLES, EACH, MERGED = 1_000, 8, 500


def main() -> None:
    """Import many articles and merge many quotations, and undo each."""
    app = front.application()
    folder = Path(tempfile.mkdtemp(prefix="quotebook-bench-"))
    path = Path(shutil.copy(sys.argv[1], folder / "copy.quotebook"))
    desktop = front.Desktop(app, Preferences(Settings(theme="light"), folder / "settings.toml"))
    window = desktop.open_window(path)
    watch = Watch()
    watch.step("open", lambda: None, lambda: len(window.places) == 5 and window._runner.catalogue is not None)
    window.visit("quotations")
    runner, model, done = window._runner, window.place._model, []
    runner.changed.connect(done.append)

    def step(name: str, do: Callable[[], object]) -> None:
        done.clear()
        watch.step(name, do, lambda: done and not runner._tickets)

    imported, ids = list(articles()), tuple(model.ids[:MERGED])
    step(f"import {ARTICLES:,} articles", lambda: runner.run_write(lambda catalogue: catalogue.add_articles(imported)))
    step("undo it", window.undo)
    step(
        f"merge {MERGED} quotations",
        lambda: runner.run_write(lambda catalogue: catalogue.merge_quotations(ids, into=ids[0])),
    )
    step("undo it", window.undo)
    desktop.close()
    shutil.rmtree(folder)
    print(f"processor time of the whole process {time.process_time():.1f} s")


def articles() -> Iterator[tuple[Draft, Detection, list[Reviewed]]]:
    """Make articles of EACH quotations."""
    for number in range(ARTICLES):
        said = [f"The ferry number {number * EACH + at} leaves at noon and not before." for at in range(EACH)]
        text = "\n\n".join(f"“{words}” said Ada Quill." for words in said)
        found = tuple(quotation(text, words) for words in said)
        yield Draft(text), Detection("en", found, (), "rules 1"), [Reviewed(one, Decision.ACCEPTED) for one in found]


def quotation(text: str, words: str) -> Quotation:
    """Return a quotation standing in a text."""
    start = text.index(words)
    return Quotation(Kind.DIRECT, ((start, start + len(words)),), words, (), (), "Ada Quill", None, None, 0.9)


if __name__ == "__main__":
    main()
