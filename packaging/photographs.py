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
SINCE = "2019"
"""Articles from before would press what is shown by the year into its last bars."""
OUTLETS = ("The Lindmoor Courier", "North Coast Daily", "Harbour Gazette", "Evening Post")

SPEAKER = "Marta Kowalczyk"
DEPUTY, CHIEF = "deputy harbour master of Lindmoor", "chief executive of the Lindmoor Harbour Authority"
EARLIER = (
    ("2019-03-12", "Harbour opens a second quay", DEPUTY, "The new quay pays for itself in six years"),
    ("2019-11-05", "Storm closes the crossing", DEPUTY, "No captain of ours sails because a timetable says so"),
    ("2020-06-23", "Fewer ships, same fees", DEPUTY, "We will not raise the fees while the quays are empty"),
    ("2021-02-09", "Cranes come back", DEPUTY, "Every crane was taken apart and put together again"),
    ("2021-09-28", "Harbour has a new head", CHIEF, "I know every stone of this harbour, and most of its debts"),
    ("2022-05-17", "Harbour strike ends", CHIEF, "Nobody won, and everybody can go back to work"),
    ("2022-10-04", "Survey of the bridge", CHIEF, "The bridge is sound, and the report says so on every page"),
    ("2023-04-18", "A ferry for the summer", CHIEF, "An island needs two ways to its hospital"),
    ("2023-04-19", "Who pays for the ferry", CHIEF, "The boats will sail if the island pays half"),
    ("2024-01-30", "Bridge closed to lorries", CHIEF, "I would rather explain a closed bridge than a fallen one"),
    ("2024-06-11", "Ferry to sail all year", CHIEF, "We are not going to cut an island off from its hospital"),
)
"""What one speaker of the sample said before: published, title, role, words."""
REPEATED, SEARCHED = "We are not", 'speaker:"Marta Kowalczyk"'


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
        photograph(window, "add", "add-article-light", lambda: review_sample(window))
        desktop.preferences.change(theme="dark")
        photograph(window, "quotations", "quotations-dark", lambda: window.visit("quotations", SEARCHED))
        desktop.preferences.change(theme="light")
        photograph(window, "speakers", "speakers-light", lambda: None)
        desktop.close()


def fill(path: Path) -> None:
    """Keep the English golden articles of these years and what one speaker said before, in one catalogue."""
    catalogue, basis = Catalogue.create(path), "typed"
    for at, case in enumerate(sorted((ROOT / "tests" / "cases").glob("*.toml"))):
        read = tomllib.loads(case.read_text(encoding="utf-8"))
        text = clean(read["text"]).text
        published = str(read.get("published") or f"2024-{at % 9 + 1:02}-{at % 27 + 1:02}")
        detection = detect_article(text, published=published)
        if read.get("language", "en") != "en" or not detection.quotations:
            continue
        first = text.strip().splitlines()[0][:70]
        draft = Draft(text, Field(first, basis), Field(OUTLETS[at % 4], basis), published=Field(published, basis))
        kept = [Reviewed(one, Decision.ACCEPTED) for one in detection.quotations if one.speaker]
        if published >= SINCE:
            catalogue.add_article(draft, detection, kept)
    for at, (published, title, role, words) in enumerate(EARLIER):
        text = f"{title}\n\n“{words},” said {SPEAKER}, {role}, on Tuesday.\n"
        detection = detect_article(text, published=published)
        draft = Draft(text, Field(title, basis), Field(OUTLETS[at % 4], basis), published=Field(published, basis))
        catalogue.add_article(draft, detection, [Reviewed(one, Decision.ACCEPTED) for one in detection.quotations])
    catalogue.close()


def photograph(window: Window, place: str, name: str, prepare: Callable[[], object]) -> None:
    """Go to a place and keep what the window shows there."""
    window.visit(place)
    prepare()
    wait(3000)
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    image.save(str(DOCS / f"{name}.png"), "PNG", 0)


def review_sample(window: Window) -> None:
    """Open the sample and go to what its speaker said before."""
    place = window.find_place("add")
    place.open_sample()
    wait_for(lambda: place.session is not None and place.session.detection is not None)
    wait(1000)
    place._cards.take_row(next(at for at, card in enumerate(place._cards.cards) if REPEATED in card.words))


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
