"""Take the README's photographs: the real window over a catalogue made of the sample and the golden articles.

Run: python packaging/photographs.py
"""

import os
import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage

from quotebook.app.catalogue import Catalogue
from quotebook.app.detecting import detect_article
from quotebook.app.settings import Settings
from quotebook.model import Decision, Draft, Field, Reviewed
from quotebook.text.clean import clean
from quotebook.ui.main import Desktop, application
from quotebook.ui.preferences import Preferences
from quotebook.ui.window import Window

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
SIZE = (1280, 800)
OUTLETS = ("The Lindmoor Courier", "North Coast Daily", "Harbour Gazette", "Evening Post")


def main() -> None:
    """Make the catalogue and take one photograph of each place wanted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="quotebook-photographs-") as home:
        path = Path(home, "Statements.quotebook")
        fill(path)
        app = application()
        desktop = Desktop(app, Preferences(Settings(theme="light"), Path(home, "settings.toml")))
        window = desktop.open_window(path)
        window.resize(*SIZE)
        wait_for(lambda: bool(window.places))
        wait(1500)
        photograph(window, "add", "add-article-light", lambda: window.find_place("add").open_sample())
        desktop.preferences.change(theme="dark")
        photograph(window, "quotations", "quotations-dark", lambda: None)
        desktop.preferences.change(theme="light")
        photograph(window, "speakers", "speakers-light", lambda: None)
        desktop.close()


def fill(path: Path) -> None:
    """Keep every English golden article, in one catalogue."""
    catalogue = Catalogue.create(path)
    for at, case in enumerate(sorted((ROOT / "tests" / "cases").glob("*.toml"))):
        read = tomllib.loads(case.read_text(encoding="utf-8"))
        text = clean(read["text"]).text
        published = str(read.get("published") or f"2024-{at % 9 + 1:02}-{at % 27 + 1:02}")
        detection = detect_article(text, published=published)
        if read.get("language", "en") != "en" or not detection.quotations:
            continue
        first = text.strip().splitlines()[0][:70]
        basis = "typed"
        draft = Draft(text, Field(first, basis), Field(OUTLETS[at % 4], basis), published=Field(published, basis))
        kept = [Reviewed(one, Decision.ACCEPTED) for one in detection.quotations if one.speaker]
        catalogue.add_article(draft, detection, kept)
    catalogue.close()


def photograph(window: Window, place: str, name: str, prepare: Callable[[], object]) -> None:
    """Go to a place and keep what the window shows there."""
    window.visit(place)
    prepare()
    wait(3000)
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    image.save(str(DOCS / f"{name}.png"), "PNG", 0)


def wait_for(true: Callable[[], bool]) -> None:
    """Let the window live until something holds."""
    while not true():
        wait(20)


def wait(milliseconds: int) -> None:
    """Let the window live."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
