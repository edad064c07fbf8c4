"""An article is typed or corrected in the window, and what is found follows while somebody writes."""

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from test_capture import ARTICLE, WAITED, card_of, paste, press, reviewing, says, take

from quotebook.app.catalogue import Catalogue

TYPED = """Toll stays at two pounds

By Ann Lee
4 May 2023

"Nobody will pay more than their grandmother did," the mayor, Ada Quill, said on Monday."""
GRANDMOTHER = "Nobody will pay more than their grandmother did"
CLEAN = f"Toll stays\n\n“{GRANDMOTHER}, and that is my last word on it,” said Ada Quill, the mayor of Hollin.\n"


def write(place, words):
    QTest.keyClicks(place._article, words)


def drawn(place):
    chosen = (selection.cursor.selectedText() for selection in place._article.extraSelections())
    return {words.replace("\u2029", "\n") for words in chosen}


def on_their_words(place):
    text = place.session.text
    pieces = {text[start:end] for card in place._cards.cards for start, end in card.quotation.content}
    return pieces <= drawn(place) and all(card.quotation.text for card in place._cards.cards)


def test_an_article_is_typed_and_found_in_while_one_types(qtbot, window, catalogue_path):
    place = window.find_place("add")
    button = next(one for one in place._empty.findChildren(QPushButton) if one.text() == "Write one")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: place.session is not None and place._writing.is_on)
    for line in TYPED.split("\n"):
        write(place, line)
        QTest.keyClick(place._article, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [card.words for card in place._cards.cards] == [GRANDMOTHER], timeout=20_000)
    assert place._writing.is_on
    assert place._form._fields["title"].text() == "Toll stays at two pounds"
    assert place._form._fields["author"].text() == "Ann Lee"
    assert card_of(place, GRANDMOTHER).quotation.speaker == "Ada Quill"
    qtbot.waitUntil(lambda: GRANDMOTHER in drawn(place))
    write(place, "It rained.")
    QTest.keyClick(place._article, Qt.Key.Key_Escape)
    assert not place._writing.is_on and place.session.text == f"{TYPED}\nIt rained."
    qtbot.waitUntil(lambda: not place._detecting.is_looking(place.session), timeout=20_000)
    if not card_of(place, GRANDMOTHER).is_accepted:
        press(place, " ")
    QTest.keyClick(place._cards, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: place.session is None, timeout=10_000)
    with closing(Catalogue.open(catalogue_path)) as catalogue:
        [row] = catalogue.articles()
        detail = catalogue.article(row.id)
        assert detail.text == f"{TYPED}\nIt rained." and row.title == "Toll stays at two pounds"
        assert [one.words for one in detail.appearances] == [GRANDMOTHER]


def test_decisions_and_highlights_follow_a_changed_text_and_undo_brings_it_back(qtbot, window):
    marked = ARTICLE.replace("“It is", "A\u00a0line with e\u0301 and 👩\u200d👩\u200d👧.\n\n“It is")
    paste(window, marked)
    place = reviewing(qtbot, window)
    take(place, WAITED)
    press(place, "{", "x")
    moved = WAITED.removeprefix("We ")
    cards = place._cards.cards
    QTest.keyClick(place._cards, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: place._writing.is_on)
    place._article.moveCursor(QTextCursor.MoveOperation.Start)
    write(place, "q [] x 1 ")
    place._article.moveCursor(QTextCursor.MoveOperation.End)
    write(place, "It rained.")
    qtbot.waitUntil(lambda: place.session.text == f"q [] x 1 {marked}It rained.", timeout=5_000)
    qtbot.waitUntil(lambda: not place._detecting.is_looking(place.session), timeout=20_000)
    assert place._writing.is_on and card_of(place, moved).is_rejected
    QTest.keyClick(place._article, Qt.Key.Key_Escape)
    press(place, "x")
    assert not card_of(place, moved).is_rejected
    qtbot.waitUntil(lambda: on_their_words(place))
    window.undo()
    assert window._undoing.undo_action.text() == "&Undo change of the text"
    window.undo()
    assert place.session.text == marked and place._cards.cards == cards
    assert place._article.raw_text() == marked
    window.redo()
    assert place.session.text == f"q [] x 1 {marked}It rained."
    qtbot.waitUntil(lambda: card_of(place, moved).is_rejected)


def test_a_deleted_paragraph_takes_its_quotations_along(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    take(place, WAITED)
    press(place, "x")
    QTest.keyClick(place._cards, Qt.Key.Key_F2)
    view = place._article
    cursor = view.document().find("We have waited")
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    view.setTextCursor(cursor)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: all(WAITED not in card.words for card in place._cards.cards), timeout=5_000)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert WAITED not in place.session.text and "grandmother" in place.session.text


def test_an_article_of_which_nothing_was_written_leaves_no_trace(qtbot, window):
    place = window.find_place("add")
    place.write_one()
    qtbot.waitUntil(lambda: place._writing.is_on)
    QTest.keyClick(place._article, Qt.Key.Key_Escape)
    assert place.queue.waiting == () and place.session is None


def test_what_was_written_is_there_after_a_restart(qtbot, desktop, window, catalogue_path):
    place = window.find_place("add")
    place.write_one()
    qtbot.waitUntil(lambda: place._writing.is_on)
    write(place, "Ada Quill spoke.")
    window.close()
    again = desktop.open_window(catalogue_path)
    qtbot.waitUntil(lambda: again.find_place("add") is not None, timeout=20_000)
    place = again.find_place("add")
    qtbot.waitUntil(lambda: place.session is not None, timeout=20_000)
    assert place.session.text == "Ada Quill spoke."


def test_a_clean_article_is_kept_by_two_gestures_however_quick(qtbot, window):
    place = window.find_place("add")
    paste(window, CLEAN)
    QTest.keyClick(place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: says(window, "1 quotation"), timeout=20_000)
    assert place.session is None


def test_a_doubtful_article_waits_for_a_look_however_quick_one_is(qtbot, window):
    place = window.find_place("add")
    paste(window, "Talks\n\nIn the hall the old man said it was late and it would rain, perhaps.\n\n" + CLEAN)
    QTest.keyClick(place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    place = reviewing(qtbot, window)
    if any(card.is_open for card in place._cards.cards):
        assert place.session is not None and not says(window, "Kept")


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_what_is_in_view_stays_in_view_while_the_text_is_opened_and_closed(qtbot, window, gap):
    filler = "The river rose overnight, and nobody on either bank of it had anything to say about that for long. "
    paste(window, gap.join([CLEAN.strip(), *(f"{number}. {filler * 2}".strip() for number in range(60))]))
    place = reviewing(qtbot, window)
    view = place._article
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    top = view.top()
    QTest.keyClick(place._cards, Qt.Key.Key_F2)
    assert place._writing.is_on and abs(view.top() - top) < 300
    write(place, "x")
    assert abs(view.top() - top) < 300
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert abs(view.top() - top) < 300 and place.session.text[top : top + 1] == "x"
