"""Speakers, Sources, Duplicates and the history in German and Spanish, in large letters and from right to left."""

import re

import pytest
from catalogue_cases import one_quotation
from PySide6.QtCore import QPoint, Qt
from room import faults

from quotebook.app.catalogue import Catalogue
from quotebook.app.settings import Settings
from quotebook.ui.capture_failures import FailuresDialog
from quotebook.ui.duplicates_deck import Pile

SAFE = "The bridge is safe and it stays open, whatever the ministry says about the bolts."
CUT = "The bridge is safe and it stays open, whatever the ministry says."
TOLL = "We will raise the toll to 40 crowns before the end of the year, and not a day later."
LONG_NAME = "Dr. Karl-Theodor Maria Nikolaus Johann Jacob Philipp Franz Joseph Sylvester"


@pytest.fixture
def catalogue_path(tmp_path):
    path = tmp_path / "statements.quotebook"
    catalogue = Catalogue.create(path)
    for at, words in enumerate((SAFE, SAFE[:-1] + "!", CUT, TOLL, TOLL.replace("40", "50"))):
        one_quotation(catalogue, words, speaker="Ana Torres", outlet=f"Paper {at}", published=f"2024-05-0{at + 1}")
    others = (
        "The ferry sank.",
        "Bread is dear this winter.",
        "Schools open again in May.",
        "Nobody came to the hearing.",
    )
    for name, words in zip(("A. Torres", "Ana Maria Torres", LONG_NAME, "محمود عباس"), others, strict=True):
        one_quotation(catalogue, words, speaker=name, outlet="The River Post")
    catalogue.close()
    return path


@pytest.fixture
def wanted():
    return Settings(theme="light", text_size=200, language="de")


@pytest.fixture
def window(qtbot, desktop, catalogue_path):
    made = desktop.open_window(catalogue_path)
    made.resize(1280, 800)
    qtbot.waitUntil(lambda: bool(made.places) and made._runner.catalogue is not None, timeout=20_000)
    return made


@pytest.fixture
def duplicates(qtbot, window):
    window.visit("duplicates")
    place = window.find_place("duplicates")
    qtbot.waitUntil(lambda: len(place._list.clusters) == 1 and len(place._cluster._cards) == 3, timeout=10_000)
    return place


@pytest.fixture
def speakers(qtbot, window):
    window.visit("speakers")
    place = window.find_place("speakers")
    qtbot.waitUntil(lambda: len(place._list.rows) == 5 and place._page.alike.isVisible(), timeout=10_000)
    return place


def at_odds(qtbot, place):
    place._list.choose_pile(Pile.CONFLICTS)
    qtbot.waitUntil(lambda: len(place._cluster._cards) == 2)


@pytest.mark.parametrize(
    "wanted",
    [Settings(theme="light", text_size=200, language=language) for language in ("en", "de", "es")],
    ids=lambda wanted: wanted.language,
)
def test_nothing_is_cut_off_in_twice_as_large_letters(qtbot, window, speakers, duplicates):
    assert faults(qtbot, window) == [], "groups to judge"
    duplicates._batch._marks.setChecked(False)
    duplicates._open_batch()
    qtbot.waitUntil(lambda: bool(duplicates._batch._model.rows))
    assert faults(qtbot, window) == [], "several by a rule"
    duplicates._leave_batch()
    at_odds(qtbot, duplicates)
    qtbot.keyClick(duplicates._list.view, Qt.Key.Key_S)
    assert duplicates._verdicts._question.isVisible()
    assert faults(qtbot, window) == [], "pairs at odds"
    window._toggle_history()
    qtbot.waitUntil(lambda: bool(window._history.steps))
    assert faults(qtbot, window) == [], "beside the history"
    window._toggle_history()
    window.visit("speakers")
    assert faults(qtbot, window) == [], "somebody who may be double"
    speakers._list.view.selectAll()
    assert faults(qtbot, window) == [], "several speakers"
    window.visit("sources")
    sources = window.find_place("sources")
    qtbot.waitUntil(lambda: sources._article.isVisible())
    assert faults(qtbot, window) == [], "an article"


def test_the_date_of_an_article_has_room_beside_the_list_of_its_quotations(qtbot, window):
    window.visit("sources")
    place = window.find_place("sources")
    qtbot.waitUntil(lambda: place._article.isVisible())
    date = place._article.form._fields["published"]
    qtbot.waitUntil(lambda: date.fontMetrics().horizontalAdvance(date.text()) < date.width() - 8)


def test_why_wordings_differ_is_said_in_the_windows_language(qtbot, window, duplicates):
    whys = [
        duplicates._cluster._cards[at]._why(pair) for at, pair in enumerate(duplicates._cluster.compared.detail.pairs)
    ]
    assert any("Teil des längeren Wortlauts" in why for why in whys)
    at_odds(qtbot, duplicates)
    assert duplicates._cluster._note_text.text() == "Diese widersprechen einander: andere Zahl: 40 / 50"
    duplicates._open_batch()
    qtbot.waitUntil(lambda: duplicates._batch._reason.count() == 2)
    assert duplicates._batch._reason.itemText(1) == "andere Zahl (1)"
    assert duplicates._batch._count.text() == "1 Paar"


def test_a_verdict_and_forgetting_it_are_named_in_the_windows_language(qtbot, window, duplicates):
    at_odds(qtbot, duplicates)
    qtbot.keyClick(duplicates._list.view, Qt.Key.Key_N)
    window._toggle_history()
    qtbot.waitUntil(lambda: len(window._history.steps) == 10)
    newest = window._history._model.index(0, 0)
    qtbot.waitUntil(lambda: "nicht dasselbe" in newest.data(Qt.ItemDataRole.AccessibleTextRole))
    duplicates._list.choose_pile(Pile.SETTLED)
    qtbot.waitUntil(lambda: duplicates._cluster.compared is not None and duplicates._cluster.compared.cluster.settled)
    judged = duplicates._list._model.index(0, 0)
    qtbot.waitUntil(lambda: "nicht dasselbe wie “We will raise" in judged.data(Qt.ItemDataRole.AccessibleTextRole))
    duplicates._list.view.setFocus()
    qtbot.keyClick(duplicates._list.view, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: "vergessen" in window._history._model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    window.undo()
    undone = "rückgängig gemacht · vergessen"
    qtbot.waitUntil(lambda: undone in window._history._model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_history_tells_when_a_change_was_made_that_is_about_many(qtbot, window):
    window._runner.run_write(lambda catalogue: catalogue.edit_quotations([1, 2], role="mayor"))
    window._toggle_history()
    qtbot.waitUntil(lambda: len(window._history.steps) == 10)
    assert window._history._entry(window._history.steps[0])[0] == "2 Zitate bearbeiten"
    assert re.fullmatch(r"\d\d:\d\d", window._history._entry(window._history.steps[0])[2])


def test_the_preview_of_a_rule_tells_what_would_be_taken_in(qtbot, window, duplicates):
    duplicates._open_batch()
    batch = duplicates._batch
    batch._marks.setChecked(False)
    qtbot.waitUntil(lambda: batch._count.text() not in ("Wird gesucht …", "Die Regel trifft auf keine Gruppe zu."))
    assert batch._count.text() == "1 Gruppe, 3 Zitate"
    assert "mit “The bridge is safe" in batch._model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    # The square that is ticked grows with the letters, and so does where it can be clicked.
    qtbot.mouseClick(
        batch._list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=batch._list.visualRect(batch._model.index(0, 0)).topLeft() + QPoint(46, 20),
    )
    assert not batch._merge.isEnabled()


def test_a_long_name_takes_two_lines_and_any_name_begins_where_the_page_does(qtbot, window, speakers):
    page = speakers._page
    for wanted in (LONG_NAME, "محمود عباس"):
        speakers._list.choose([row.name for row in speakers._list.rows].index(wanted))
        qtbot.waitUntil(lambda wanted=wanted: page._name.text() == wanted)
    assert page._name.cursorRect().x() < page._name.width() / 2
    speakers._list.choose([row.name for row in speakers._list.rows].index(LONG_NAME))
    qtbot.waitUntil(lambda: page._name.lines == 2)
    assert page._name.height() >= 2 * page._name.fontMetrics().lineSpacing()


def test_nothing_is_asked_or_counted_where_nothing_is_chosen(qtbot, window, speakers):
    speakers.search("zzz")
    qtbot.waitUntil(lambda: speakers._list.rows == ())
    assert speakers._page._nothing.text() == ""
    assert speakers._list._none.geometry().top() < speakers._list.height() / 3
    window.visit("sources")
    sources = window.find_place("sources")
    qtbot.waitUntil(lambda: len(sources._list.rows) == 9)
    assert sources._found._kept_count.isVisible()
    sources._list.view.selectAll()
    qtbot.waitUntil(lambda: not sources._found._kept_count.isVisible())


def test_a_confirmation_goes_once_its_undo_would_undo_nothing(qtbot, window, speakers):
    speakers._rename()
    qtbot.keyClicks(speakers._page._name, "Ana Torres de la Cruz")
    qtbot.keyClick(speakers._page._name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any("umbenannt" in notice.text for notice in window.notices))
    assert window.notices[-1].text == "In 5 Aussagen in „Ana Torres de la Cruz“ umbenannt."
    window.undo()
    qtbot.waitUntil(lambda: window.notices == ())


def test_why_files_of_a_folder_were_not_read_is_told_whole_and_in_the_windows_language(qtbot, window, tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "good.txt").write_text("Harbour\n\n“The port stays open,” said Ann Lee, the mayor.\n", encoding="utf-8")
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "lost.txt").symlink_to(tmp_path / "nowhere.txt")
    place = window.find_place("add")
    place._arrivals.open_files([folder])
    qtbot.waitUntil(lambda: any(notice.topic == "import" for notice in window.notices), timeout=10_000)
    notice = next(one for one in window.notices if one.topic == "import")
    assert notice.text == "1 Artikel wurde gelesen; 2 Dateien konnten nicht gelesen werden."
    notice.actions[0][1]()
    dialog = place.findChild(FailuresDialog)
    items = [dialog.list.topLevelItem(at) for at in range(2)]
    told = {item.text(0): item.text(1) for item in items}
    assert told["lost.txt"] == "„lost.txt“ lässt sich nicht öffnen: diese Datei gibt es nicht."
    assert "Die Datei enthält Bytes, die kein Text sind." in told["noise.txt"]
    rows = {item.text(0): dialog.list.visualItemRect(item).height() for item in items}
    assert rows["noise.txt"] >= dialog.list.fontMetrics().lineSpacing() * 2
    dialog.close()
