"""Articles that wait: kept in the catalogue as they come and as they are reviewed, read from folders, kept together."""

import os
import signal
import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest

from quotebook.app.catalogue import Catalogue
from quotebook.errors import CatalogueError, QuotebookError
from quotebook.intake.kinds import NAMES
from quotebook.ui.capture_failures import FailuresDialog
from quotebook.ui.intake_work import SUFFIXES

NEWS = """{title}

“{words},” said Ada Quill, the mayor of Hollin.

Piet Vandersteen, an engineer, said on Monday that the toll would stay at two pounds.
"""


def write(folder, name, words):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(NEWS.format(title=f"News of {path.stem}", words=words), encoding="utf-8")
    return path


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    assert window._offer(data)


def says(window, words):
    return next((notice for notice in window.notices if words in notice.text), None)


def ready(qtbot, place):
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=30_000)


def unfinished(path):
    catalogue = Catalogue.open(path, read_only=True)
    try:
        while True:
            try:
                return [catalogue.unfinished_review(row.key) for row in catalogue.unfinished()]
            except CatalogueError:  # the window dropped one between the list and its reading
                continue
    finally:
        catalogue.close()


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "articles"
    write(made, "one.txt", "The bridge opens in May whatever the weather does")
    write(made, "deep/er/two.md", "Nobody will pay more than their grandmother did")
    write(made, "deep/three.txt", "The bridge is the ugliest thing I have ever loved")
    write(made, ".hidden/four.txt", "Nobody reads what is hidden away in folders")
    (made / "picture.png").write_bytes(b"\x89PNG\r\n")
    (made / "broken.txt").write_bytes(b"%PDF-1.4 not text at all")
    (made / "empty.html").write_text("", encoding="utf-8")
    return made


@pytest.fixture
def place(qtbot, window, folder):
    """Give the place after a folder was dropped on the window and read."""
    drop(window, folder)
    made = window.find_place("add")
    qtbot.waitUntil(lambda: bool(says(window, "could not be read")), timeout=30_000)
    ready(qtbot, made)
    return made


def test_a_folder_fills_the_queue_and_what_cannot_be_read_is_listed(qtbot, window, place):
    assert [one.origin for one in place.queue.waiting] == ["one.txt", "three.txt", "two.md"]
    assert place._bar._place.text() == "1 of 3"
    said = says(window, "3 articles were read")
    assert "2 files could not be read" in said.text
    dict(said.actions)["Show them"]()
    dialog = place.findChild(FailuresDialog)
    shown = [(dialog.list.topLevelItem(row).text(0), dialog.list.topLevelItem(row).text(1)) for row in range(2)]
    assert {name for name, _ in shown} == {"broken.txt", "empty.html"}
    assert "PDF" in dict(shown)["broken.txt"] and "no text" in dict(shown)["empty.html"]
    dialog.accept()


def test_keeping_goes_on_to_the_next_article(qtbot, window, place, catalogue_path):
    QTest.keyClick(place._cards, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: place.session is not None and place.session.origin == "three.txt", timeout=10_000)
    assert place._bar._place.text() == "2 of 3"
    place.discard()
    qtbot.waitUntil(lambda: place.session.origin == "two.md")
    qtbot.waitUntil(lambda: [one.origin for one in unfinished(catalogue_path)] == ["two.md"])
    window.undo()
    assert place.session.origin == "three.txt"
    qtbot.waitUntil(lambda: len(unfinished(catalogue_path)) == 2)


def test_all_that_is_sure_is_kept_at_once_and_comes_back_by_one_undo(qtbot, window, place, catalogue_path):
    place._bar._all.click()
    qtbot.waitUntil(lambda: says(window, "Kept 3 articles") is not None, timeout=30_000)
    assert place.session is None
    qtbot.waitUntil(lambda: unfinished(catalogue_path) == [])
    window.undo()
    qtbot.waitUntil(lambda: len(place.queue.waiting) == 3 and place.session is not None, timeout=10_000)
    qtbot.waitUntil(lambda: window._status._text.text().startswith("0 quotations"), timeout=10_000)
    qtbot.waitUntil(lambda: len(unfinished(catalogue_path)) == 3)
    window.redo()
    qtbot.waitUntil(lambda: place.queue.waiting == (), timeout=10_000)


def test_an_article_twice_in_a_folder_is_added_once(qtbot, window, tmp_path):
    for name in ("a.txt", "b.txt"):
        write(tmp_path, name, "The same words stand in both of these files").write_text(
            NEWS.format(title="Same", words="The same words stand in both of these files"), encoding="utf-8"
        )
    drop(window, tmp_path / "a.txt", tmp_path / "b.txt")
    place = window.find_place("add")
    qtbot.waitUntil(lambda: bool(says(window, "2 articles wait")), timeout=30_000)
    place._bar._all.click()
    qtbot.waitUntil(lambda: says(window, "Kept 1 article ") is not None, timeout=30_000)
    assert "1 was there already" in says(window, "Kept 1 article ").text


def test_a_cancelled_import_keeps_what_was_read(qtbot, window, tmp_path):
    for number in range(60):
        write(tmp_path, f"{number:03}.txt", f"The toll will be {number} pounds and not a penny more")
    drop(window, tmp_path)
    place = window.find_place("add")
    qtbot.waitUntil(lambda: len(place.queue.waiting) >= 4, timeout=30_000)
    assert window._status._bar.isVisibleTo(window)
    window._status._cancel.click()
    read = len(place.queue.waiting)
    assert not place._import.is_running and 4 <= read < 60
    qtbot.wait(200)
    assert len(place.queue.waiting) == read
    ready(qtbot, place)


def test_a_review_is_there_after_a_restart_as_it_was_left(qtbot, desktop, window, place, catalogue_path):
    place.queue.take(1)
    ready(qtbot, place)
    words = place._cards.cards[0].words
    QTest.keyClicks(place._cards, "x")
    place._form._fields["outlet"].setFocus()
    QTest.keyClicks(place._form._fields["outlet"], "The Hollin Echo")
    desktop.close()
    again = desktop.open_window(catalogue_path)
    qtbot.waitUntil(lambda: bool(again.places), timeout=20_000)
    other = again.find_place("add")
    qtbot.waitUntil(lambda: other.session is not None, timeout=20_000)
    assert other.session.origin == "three.txt"
    assert [one.origin for one in other.queue.waiting] == ["one.txt", "three.txt", "two.md"]
    assert other._form._fields["outlet"].text() == "The Hollin Echo"
    row = next(row for row, card in enumerate(other._cards.cards) if card.words == words)
    assert other._cards.cards[row].is_rejected


def test_what_nobody_finished_typing_is_there_after_a_restart(qtbot, desktop, window, place, catalogue_path):
    place.queue.take(1)
    ready(qtbot, place)
    published = place._form._fields["published"]
    published.setFocus()
    published.selectAll()
    QTest.keyClicks(published, "soonish")
    place._cards.take_row(1)
    number = place._cards.number
    place._cards.setFocus()
    QTest.keyClicks(place._cards, "e")
    place._keys._editor.focusProxy().selectAll()
    QTest.keyClicks(place._keys._editor.focusProxy(), "half a correc")
    desktop.close()
    again = desktop.open_window(catalogue_path)
    qtbot.waitUntil(lambda: bool(again.places), timeout=20_000)
    other = again.find_place("add")
    qtbot.waitUntil(lambda: other._keys._editor is not None, timeout=20_000)
    assert other._keys.being_edited() == (number, "words", "half a correc")
    assert other._form._fields["published"].text() == "soonish"
    assert other.session.draft.published is None


def typed_date(place, words):
    published = place._form._fields["published"]
    published.setFocus()
    published.selectAll()
    QTest.keyClicks(published, words)


def take(qtbot, place, row):
    place.queue.take(row)
    qtbot.waitUntil(lambda: place.queue.row == row, timeout=20_000)
    ready(qtbot, place)


def test_a_date_nobody_finished_typing_stays_with_its_article(qtbot, desktop, window, place, catalogue_path):
    published = place._form._fields["published"]
    typed_date(place, "soonish")
    take(qtbot, place, 1)
    assert published.text() == ""
    typed_date(place, "the ides")
    take(qtbot, place, 2)
    assert published.text() == ""
    take(qtbot, place, 0)
    assert published.text() == "soonish" and place._form._bases["published"].text() == "not a date yet"
    desktop.close()
    again = desktop.open_window(catalogue_path)
    qtbot.waitUntil(lambda: bool(again.places), timeout=20_000)
    other = again.find_place("add")
    qtbot.waitUntil(lambda: other._form._fields["published"].text() == "soonish", timeout=20_000)
    ready(qtbot, other)
    take(qtbot, other, 1)
    assert other._form._fields["published"].text() == "the ides"
    typed_date(other, "15 Mar 2023")
    take(qtbot, other, 0)
    take(qtbot, other, 1)
    assert other.session.draft.published.value == "2023-03-15"


def test_an_article_kept_without_the_date_that_was_typed_is_said_to_be(qtbot, window, place):
    typed_date(place, "soonish")
    place.keep()
    qtbot.waitUntil(lambda: bool(says(window, "“soonish” could not be read")), timeout=20_000)
    assert not says(window, "soonish").passing
    window.undo()
    qtbot.waitUntil(lambda: place._form._fields["published"].text() == "soonish", timeout=20_000)


KILLED = """
import sys, os, signal
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from quotebook.app.settings import Settings
from quotebook.ui.main import Desktop, application
from quotebook.ui.preferences import Preferences
app = application()
folder = Path(sys.argv[1])
desktop = Desktop(app, Preferences(Settings(theme="light"), folder / "settings.toml"))
window = desktop.open_window(folder / "killed.quotebook")
begun = []
def look():
    place = window.find_place("add") if window.places else None
    if place is None or window._runner.catalogue is None:
        return
    if not begun:
        place.open_sample()
        begun.append(1)
    elif len(begun) == 1 and place.session and place.session.cards:
        begun.append(2)
        card = place._cards.cards[0]
        place._keys.do(0, "reject")
        place._keys.edit(1, "speaker")
        QTest.keyClicks(place._keys._editor._field, "Ada Q")
        QTimer.singleShot(1500, lambda: (print(card.words, flush=True), os.kill(os.getpid(), signal.SIGKILL)))
timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
app.exec()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no process can be killed so here")
def test_a_review_and_what_is_being_typed_survive_the_death_of_the_program(qtbot, desktop, tmp_path):
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path)], capture_output=True, text=True, env=environment, timeout=120
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    [review] = unfinished(tmp_path / "killed.quotebook")
    [(_, one)] = review.decided
    assert one.by_person and one.quotation.text == done.stdout.strip()
    made = desktop.open_window(tmp_path / "killed.quotebook")
    qtbot.waitUntil(lambda: made.find_place("add") is not None, timeout=20_000)
    place = made.find_place("add")
    qtbot.waitUntil(lambda: place._keys.being_edited() is not None, timeout=20_000)
    assert place._keys.being_edited()[1:] == ("speaker", "Ada Q")


def test_a_link_fills_the_address_of_the_article_in_hand(qtbot, window, place):
    data = QMimeData()
    data.setText("https://echo.hollin.example/bridge")
    assert window._offer(data)
    assert place._form._fields["url"].text() == "https://echo.hollin.example/bridge"
    assert len(place.queue.waiting) == 3
    qtbot.wait(10)


def test_a_link_alone_is_no_article(qtbot, window):
    data = QMimeData()
    data.setText("https://echo.hollin.example/bridge")
    assert window._offer(data)
    assert says(window, "opens no web pages") is not None
    assert window.find_place("add").session is None


def test_files_are_told_by_the_suffixes_that_are_read():
    assert set(SUFFIXES) == set(NAMES)


def test_a_search_that_breaks_off_is_told_and_can_be_tried_again(qtbot, window, place, monkeypatch):
    def die(*_, **__):
        raise QuotebookError("Looking for quotations stopped unexpectedly.", "The article is safe: try again.")

    call = place.desk.runner._apart.call
    monkeypatch.setattr(place.desk.runner._apart, "call", die)
    place._detecting.start(place.session)
    qtbot.waitUntil(lambda: says(window, "stopped unexpectedly") is not None)
    monkeypatch.setattr(place.desk.runner._apart, "call", call)
    place.session.detection = None
    dict(says(window, "stopped unexpectedly").actions)["Try again"]()
    ready(qtbot, place)
    assert place._cards.cards
