"""What was typed in the editor of a card is taken wherever the person goes on, or the editor stays."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


@pytest.fixture
def place(qtbot, window):
    place = window.find_place("add")
    window.visit("add")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    place.open_sample()
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    return place


def begin(qtbot, place, key, words):
    """Type words in the editor of the first card's field."""
    place._cards.take_row(0)
    place._cards.setFocus()
    QTest.keyClick(place._cards, key)
    qtbot.waitUntil(lambda: QApplication.focusWidget() not in (None, place._cards))
    field = QApplication.focusWidget()
    QTest.keyClicks(field, words)
    return field


def click_another_card(place):
    box = place._cards.visualRect(place._cards.model().index(1, 0))
    QTest.mouseClick(place._cards.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + QPoint(4, 40))


def editing(place):
    return place._keys.being_edited()


@pytest.mark.parametrize(
    "go_on",
    [
        click_another_card,
        lambda place: QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab),
        lambda place: QTest.mouseClick(place._article.viewport(), Qt.MouseButton.LeftButton),
        lambda place: place._keys.edit(1, "role"),
    ],
    ids=["another card", "tab", "article", "another field"],
)
def test_who_goes_on_elsewhere_has_it_taken(qtbot, place, go_on):
    number = place._cards.cards[0].number
    begin(qtbot, place, "S", "Ada Nobody")
    go_on(place)
    row = place._cards.model_of_cards.row_of(number)
    qtbot.waitUntil(lambda: place._cards.cards[row].quotation.speaker == "Ada Nobody")
    assert editing(place) is None or editing(place)[1] == "role"


def test_what_was_looked_at_alone_decides_nothing(qtbot, place):
    card = place._cards.cards[0]
    begin(qtbot, place, "S", "")
    click_another_card(place)
    assert editing(place) is None
    assert place._cards.cards[place._cards.model_of_cards.row_of(card.number)].reviewed == card.reviewed


def test_the_editor_goes_along_where_the_list_is_scrolled(qtbot, place):
    field = begin(qtbot, place, "S", "Ada Nobody")
    editor = field.parentWidget()
    before = editor.pos().y()
    place._cards.verticalScrollBar().setValue(place._cards.verticalScrollBar().value() + 24)
    assert editing(place)[2] == "Ada Nobody"
    assert field.hasFocus()
    assert editor.pos().y() <= before


def test_keeping_the_article_takes_it_too(qtbot, place, window):
    begin(qtbot, place, "S", "Ada Nobody")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: place.session is None, timeout=20_000)
    found = []
    window._runner.run_read(lambda catalogue: catalogue.speakers("Ada Nobody"), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert [row.name for row in found[0]] == ["Ada Nobody"]


def test_an_article_is_not_kept_over_a_date_nobody_can_read(qtbot, place):
    begin(qtbot, place, "D", "the day after")
    place.keep()
    assert editing(place)[2] == "the day after"
    assert place.session is not None
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert editing(place) is None


def test_the_next_article_in_the_queue_waits_for_it(qtbot, place):
    place.open_sample()
    qtbot.waitUntil(lambda: len(place.queue.waiting) == 2)
    place.queue.take(0)
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    first = place.session
    number = place._cards.cards[0].number
    begin(qtbot, place, "S", "Ada Nobody")
    place.queue.go(1)
    qtbot.waitUntil(lambda: place.session is not first)
    assert next(card for card in first.cards if card.number == number).quotation.speaker == "Ada Nobody"
    assert dict(first.decided())[number].quotation.speaker == "Ada Nobody"
