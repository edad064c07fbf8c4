"""Every command by a few letters, by its key on the sheet, and every change in the history."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from quotebook.ui import fuzzy
from quotebook.ui.keys_sheet import KeysSheet
from quotebook.ui.palette import Palette

ARTICLES = ("One", "Two", "Three")


def palette(window):
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    return window.findChild(Palette)


def add_articles(qtbot, window):
    from quotebook.app.detecting import detect_article
    from quotebook.model import Draft

    for title in ARTICLES:
        text = f"“It rained in {title},” said Ada Quill.\n"
        draft = Draft(text)
        window._runner.run_write(
            lambda catalogue, draft=draft, text=text: catalogue.add_article(draft, detect_article(text), [])
        )
    qtbot.waitUntil(lambda: window._undoing.undo_action.isEnabled(), timeout=20_000)
    qtbot.waitUntil(lambda: not window._runner.busy, timeout=20_000)


@pytest.mark.parametrize(
    ("typed", "words"), [("exp", "Export"), ("ocat", "Open catalogue"), ("ADD", "Add article"), ("shrtc", "Shortcuts")]
)
def test_letters_in_order_find_words(typed, words):
    assert fuzzy.score(typed, words)
    assert not fuzzy.score(typed + "q", words)


def test_beginnings_of_words_count_most():
    assert fuzzy.score("oc", "Open catalogue") > fuzzy.score("oc", "Find a location") > 0


def test_the_palette_runs_what_a_few_letters_find(qtbot, window):
    found = palette(window)
    assert found.focusWidget() is found.findChild(QLineEdit)
    QTest.keyClicks(found.focusWidget(), "speak")
    assert found.offered[0].words == "Speakers"
    QTest.keyClick(found.findChild(QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.place.key == "speakers")


def test_the_palette_offers_every_command_of_the_menus_that_can_be_run(window):
    offered = {one.words for one in palette(window).offered}
    assert {"New catalogue", "Add article", "Export", "Quotations", "History", "Settings", "Dark", "Quit"} <= offered
    assert "Undo" not in offered  # there is nothing to undo


def test_a_command_that_cannot_be_run_now_is_named(qtbot, window):
    found = palette(window)
    QTest.keyClicks(found.focusWidget(), "undo")
    assert found.offered == ()
    assert found._none.isVisible() and found._none.text() == "“Undo” cannot be done now."
    QTest.keyClicks(found.focusWidget(), "xyz")
    assert found._none.text() == "No command has these letters."


def test_the_sheet_shows_the_keys_that_the_menus_have(qtbot, window):
    QTest.keyClick(window, Qt.Key.Key_F1)
    sheet = window.findChild(KeysSheet)
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"Ctrl", "Find a command", "History", "Undo", "Accept, or take it back"} <= shown
    sheet.accept()


def test_everything_back_to_a_point_is_undone_and_redone_from_the_history(qtbot, window):
    add_articles(qtbot, window)
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    pane = window._history
    qtbot.waitUntil(lambda: len(pane.steps) == 3, timeout=10_000)
    pane._list.setCurrentIndex(pane._model.index(1, 0))
    assert pane._button.text() == "Undo back to here"
    pane._button.click()
    qtbot.waitUntil(lambda: len(pane._undone) == 2, timeout=10_000)
    assert [step.id in pane._undone for step in pane.steps] == [True, True, False]
    pane._list.setCurrentIndex(pane._model.index(0, 0))
    assert pane._button.text() == "Redo up to here"
    pane._button.click()
    qtbot.waitUntil(lambda: not pane._undone, timeout=10_000)
    assert len(pane.steps) == 3
    assert QApplication.activePopupWidget() is None
