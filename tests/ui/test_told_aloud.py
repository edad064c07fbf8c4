"""What screen readers are told of by themselves: what happens where the focus is not, and which card is in hand."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QToolButton

from quotebook.ui import quotation_cells, speaking
from quotebook.ui.duplicates_deck import Pile
from quotebook.ui.pages import Pages
from quotebook.ui.quotation_cells import Column, spoken_text

ARTICLE = """Mayor defends flood plan
RIVERTON, 12 September 2023

Mayor Elena Ortiz said on Tuesday that the city would rebuild the eastern dam within two years.

"We owe it to the families who lost their homes," Ortiz told reporters. "Nobody will be left behind."

"This is a plan on paper and nothing else," said Mark Feldmann, who leads the opposition.
"""


@pytest.fixture
def told(monkeypatch):
    """Give what is said, and the rows told to be in hand, in order; screen readers get it too."""
    said = []

    def note(event):
        said.append(event.message() if isinstance(event, QAccessibleAnnouncementEvent) else event.child())
        QAccessible.updateAccessibility(event)

    monkeypatch.setattr(speaking, "QAccessible", SimpleNamespace(Event=QAccessible.Event, updateAccessibility=note))
    return said


def paste(window, text):
    data = QMimeData()
    data.setText(text)
    assert window._offer(data)


def reviewed(qtbot, window, text=ARTICLE):
    """Paste an article, and return its list of cards once they are there."""
    paste(window, text)
    place = window.find_place("add")
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    qtbot.waitUntil(place._cards.hasFocus)
    return place._cards


def test_what_was_found_is_said(qtbot, window, told):
    cards = reviewed(qtbot, window)
    qtbot.waitUntil(lambda: any(str(words).startswith(f"{len(cards.cards)} quotations") for words in told))


def test_the_card_in_hand_is_told_in_every_article(qtbot, window, told):
    for text in (ARTICLE, ARTICLE.replace("Ortiz", "Ortega")):
        cards, place = reviewed(qtbot, window, text), window.find_place("add")
        qtbot.waitUntil(lambda place=place: not place._known.is_looking())
        cards.take_row(0)
        told.clear()
        QTest.keyClick(cards, Qt.Key.Key_Down)
        QTest.keyClick(cards, "K")
        assert told == [1, 0]
        place.keep()
        qtbot.waitUntil(lambda place=place: place.session is None, timeout=20_000)


@pytest.mark.parametrize(("key", "words"), [("X", "rejected"), ("T", "Mixed"), ("W", "Speaker: “Elena Ortiz”")])
def test_what_a_key_does_to_a_card_is_said(qtbot, window, told, key, words):
    cards = reviewed(qtbot, window)
    cards.take_row(next(row for row, card in enumerate(cards.cards) if card.words.startswith("We owe it")))
    told.clear()
    QTest.keyClick(cards, key)
    assert any(words in str(one) for one in told)


def test_an_end_that_moves_says_the_new_words(qtbot, window, told):
    cards = reviewed(qtbot, window)
    row = next(row for row, card in enumerate(cards.cards) if "eastern dam" in card.words)
    cards.take_row(row)
    QTest.keyClick(cards, "}")
    assert told[-1] == f"accepted. {cards.cards[row].words}"
    assert "two years" not in told[-1]


def test_undo_and_redo_say_what_they_did(qtbot, filled, told):
    filled.undo()
    qtbot.waitUntil(lambda: "Undone: add article" in told, timeout=10_000)
    filled.visit("quotations")
    qtbot.waitUntil(filled._undoing.redo_action.isEnabled, timeout=10_000)
    filled.redo()
    qtbot.waitUntil(lambda: "Redone: add article" in told, timeout=10_000)


@pytest.mark.parametrize(
    ("place", "query", "words"),
    [("quotations", "zebrafish", "0 quotations"), ("speakers", "osei", "1 speaker"), ("sources", "zzz", "0 articles")],
)
def test_how_many_were_found_is_said(qtbot, filled, told, place, query, words):
    filled.visit(place)
    qtbot.wait(200)
    told.clear()
    filled._bar.line.setText(query)
    QTest.keyClick(filled._bar.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(str(one).startswith(words) for one in told), timeout=10_000)


def test_the_palette_says_what_enter_would_run(qtbot, filled, told):
    filled._open_palette()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    palette = QApplication.activeModalWidget()
    QTest.keyClicks(palette._line, "history")
    assert "History" in told[-1]
    QTest.keyClicks(palette._line, "qqqq")
    assert told[-1] == "No command has these letters."
    palette.close()


def test_a_notice_is_said(qtbot, filled, told):
    from quotebook.ui.banners import Notice

    filled.say(Notice("The disk is full.", "bad", "Make room."))
    assert told[-1] == "The disk is full. Make room."


def test_the_rail_is_one_choice_of_several_and_tab_comes_to_the_one_in_view(qtbot, filled):
    for key in ("duplicates", "speakers"):
        filled.visit(key)
        buttons = filled._rail.buttons.buttons()
        assert {QAccessible.queryAccessibleInterface(one).role() for one in buttons} == {QAccessible.Role.RadioButton}
        reached = [one.accessibleName().lower() for one in buttons if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert reached == [key]


def test_no_layered_pane_is_read_out(filled):
    assert filled.findChildren(QStackedWidget) == []
    assert filled.findChildren(Pages)


def test_the_focus_does_not_wander_on_the_way_to_another_place(qtbot, qapp, filled):
    filled.visit("speakers")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is filled.find_place("speakers")._list.view, timeout=10_000)
    met = []
    note = qapp.focusChanged.connect(lambda old, new: met.append(new) if new is not None else None)
    filled.visit("sources")
    qapp.focusChanged.disconnect(note)
    assert met
    assert set(met) == {QApplication.focusWidget()}


def test_the_cells_of_a_row_say_each_thing_once_where_all_are_read(qtbot, filled, monkeypatch):
    rows = filled.find_place("quotations")._rows
    filled.visit("quotations")
    qtbot.waitUntil(lambda: rows.model().row_at(0) is not None, timeout=10_000)
    row = rows.model().row_at(0)
    monkeypatch.setattr(quotation_cells, "READS_ROWS", True)
    read = [spoken_text(row, column, roles_apart=True, dates_apart=True) for column in Column]
    assert sum(row.words in cell for cell in read) == sum(row.speaker in cell for cell in read) == 1
    narrow = spoken_text(row, Column.SPEAKER, roles_apart=False, dates_apart=False)
    assert row.speaker in narrow and "2024" in narrow
    monkeypatch.setattr(quotation_cells, "READS_ROWS", False)
    assert row.words in spoken_text(row, Column.SPEAKER, roles_apart=True, dates_apart=True)


def test_escape_closes_the_history(qtbot, filled):
    filled._toggle_history()
    qtbot.waitUntil(lambda: bool(filled._history.steps))
    QTest.keyClick(filled._history._list, Qt.Key.Key_Escape)
    assert not filled._history.isVisible()


def test_the_button_that_clears_the_search_has_a_name(qtbot, filled):
    names = [QAccessible.queryAccessibleInterface(one) for one in filled._bar.line.findChildren(QToolButton)]
    assert all(one.text(QAccessible.Text.Name) for one in names)


def test_what_enter_would_take_in_an_editor_is_said_and_why_it_takes_nothing(qtbot, window, told):
    cards = reviewed(qtbot, window)
    QTest.keyClick(cards, "S")
    editor = window.find_place("add")._keys._editor
    editor.offer([("Mark Feldmann", "Opposition leader")])
    QTest.keyClick(editor._line, Qt.Key.Key_Down)
    assert told[-1] == "Mark Feldmann, Opposition leader"
    QTest.keyClick(editor._line, Qt.Key.Key_Escape)
    QTest.keyClick(cards, "D")
    field = window.find_place("add")._keys._editor._line
    field.setText("one day")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert str(told[-1]).startswith("That is no date")


def test_tab_comes_to_the_pile_in_view(qtbot, filled):
    filled.visit("duplicates")
    piles = filled.find_place("duplicates")._list
    for pile in Pile:
        piles.choose_pile(pile)
        reached = [tab for tab in piles._piles.buttons() if tab.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert [tab.isChecked() for tab in reached] == [True]
