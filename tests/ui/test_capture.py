"""The main job through the real window: paste, review with keys, keep, undo."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu

from quotebook.app.catalogue import Catalogue
from quotebook.model import Kind
from quotebook.ui import offsets

ARTICLE = """Bridge over the Larn to open in May

The new bridge over the river Larn will open on 4 May, the mayor of Hollin said on Monday.

“We have waited nineteen years for this, and I am not going to wait for a ribbon,” said Ada Quill, the mayor.

Quill said the toll would stay at two pounds. “Nobody will pay more than their grandmother did,” she added. 📌

“It is the ugliest bridge I have ever loved,” said Piet Vandersteen, the engineer who drew it.
"""
WAITED = "We have waited nineteen years for this, and I am not going to wait for a ribbon"


def paste(window, text, html=None):
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
    window.activateWindow()
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def reviewing(qtbot, window):
    place = window.find_place("add")
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    qtbot.wait(50)
    return place


def press(place, *keys):
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(place._cards, key)
        else:
            QTest.keyClick(place._cards, key)


def row_of(place, words):
    return next(row for row, card in enumerate(place._cards.cards) if card.words == words)


def take(place, words):
    row = row_of(place, words)
    place._cards.take_row(row)
    return row


def card_of(place, words):
    return place._cards.cards[row_of(place, words)]


def says(window, words):
    return any(words in notice.text for notice in window.notices)


def test_paste_review_keep_undo(qtbot, window, catalogue_path):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    assert len(place._cards.cards) >= 3

    take(place, WAITED)
    if not card_of(place, WAITED).is_accepted:
        press(place, " ")
    take(place, WAITED)
    press(place, "s")
    editor = place._keys._editor
    editor._field.selectAll()
    QTest.keyClicks(editor._field, "Ada Margaret Quill")
    QTest.keyClick(editor._field, Qt.Key.Key_Return)
    assert card_of(place, WAITED).quotation.speaker == "Ada Margaret Quill"

    ugliest = next(card.words for card in place._cards.cards if card.words.startswith("It is the ugliest"))
    take(place, ugliest)
    press(place, "x")
    assert card_of(place, ugliest).is_rejected

    accepted = sum(card.is_accepted for card in place._cards.cards)
    QTest.keyClick(place._cards, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: says(window, "Kept"), timeout=10_000)
    assert place.session is None
    qtbot.waitUntil(lambda: window._status._text.text().startswith(f"{accepted} quotation"), timeout=5_000)
    with_reader(catalogue_path, lambda catalogue: check_kept(catalogue, accepted, ugliest))

    qtbot.waitUntil(window._undoing.undo_action.isEnabled, timeout=5_000)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window._status._text.text().startswith("0 quotations"), timeout=10_000)
    qtbot.waitUntil(lambda: place.session is not None)
    assert card_of(place, WAITED).quotation.speaker == "Ada Margaret Quill"
    assert not says(window, "Kept")


def with_reader(path, check):
    catalogue = Catalogue.open(path)
    try:
        check(catalogue)
    finally:
        catalogue.close()


def check_kept(catalogue, accepted, rejected):
    rows = catalogue.rows(list(catalogue.listing("").ids))
    assert len(rows) == accepted
    assert {row.speaker for row in rows if row.words == WAITED} == {"Ada Margaret Quill"}
    assert rejected not in {row.words for row in rows}
    [article] = catalogue.articles()
    assert catalogue.article(article.id).text == ARTICLE


def test_undo_inside_the_review_comes_before_the_catalogue(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    take(place, WAITED)
    before = place._cards.cards
    press(place, "x")
    assert window._undoing.undo_action.text() == "&Undo reject quotation"
    window.undo()
    assert place._cards.cards == before
    window.redo()
    assert card_of(place, WAITED).is_rejected


def test_highlights_stand_on_the_very_words(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    view = place._article
    drawn = {selection.cursor.selectedText().replace("\u2029", "\n") for selection in view.extraSelections()}
    for card in place._cards.cards:
        for start, end in card.quotation.content:
            assert place.session.text[start:end] in drawn


def test_hovering_a_highlight_lights_its_card_and_back(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    card = card_of(place, WAITED)
    view = place._article
    begin = offsets.to_qt(place.session.shown, card.quotation.content[0][0])
    cursor = QTextCursor(view.document())
    cursor.setPosition(begin + 5)
    point = view.cursorRect(cursor).center()
    assert view.number_at(point) == card.number
    assert view.number_at(QPoint(2, 2)) == -1
    QTest.mouseMove(view.viewport(), point)
    qtbot.waitUntil(lambda: place._cards._twin == card.number)
    place._cards.hovered.emit(card.number)
    assert view._lit == card.number
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert place._cards.row == row_of(place, WAITED)


def test_a_selection_becomes_a_quotation_with_q(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    view = place._article
    start = place.session.text.index("the ugliest bridge")
    cursor = QTextCursor(view.document())
    cursor.setPosition(offsets.to_qt(place.session.shown, start))
    end = offsets.to_qt(place.session.shown, start + len("the ugliest bridge"))
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    QTest.keyClick(view, Qt.Key.Key_Q)
    made = place._cards.cards[0]
    assert made.words == "the ugliest bridge"
    assert made.quotation.kind is Kind.INDIRECT
    assert place._keys._editor is not None
    QTest.keyClick(place._keys._editor._field, Qt.Key.Key_Escape)
    assert place._keys._editor is None


def test_a_typed_date_that_is_none_is_refused_where_it_stands(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    take(place, WAITED)
    press(place, "d")
    editor = place._keys._editor
    editor._field.setText("whenever")
    QTest.keyClick(editor._field, Qt.Key.Key_Return)
    assert place._keys._editor is editor
    editor._field.setText("5 Feb 2024")
    QTest.keyClick(editor._field, Qt.Key.Key_Return)
    assert card_of(place, WAITED).quotation.said_on.value == "2024-02-05"


def test_an_article_that_is_stored_already_is_said_so(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    place.keep()
    qtbot.waitUntil(lambda: place.session is None, timeout=10_000)
    paste(window, ARTICLE.replace("\n", "\r\n"))
    qtbot.waitUntil(lambda: says(window, "in the catalogue already"), timeout=10_000)


def test_a_repeated_quotation_is_offered_as_a_further_appearance(qtbot, window, catalogue_path):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    take(place, WAITED)
    if not card_of(place, WAITED).is_accepted:
        press(place, " ")
    place.keep()
    qtbot.waitUntil(lambda: place.session is None, timeout=10_000)
    paste(window, f"Ribbon row in Hollin\n\n“{WAITED},” said Ada Quill, the mayor of Hollin.\n")
    place = reviewing(qtbot, window)
    qtbot.waitUntil(lambda: card_of(place, WAITED).repeats, timeout=5_000)
    take(place, WAITED)
    press(place, "n")
    assert not card_of(place, WAITED).repeats
    window.undo()
    assert card_of(place, WAITED).repeats


def test_files_are_dropped_one_after_the_other(qtbot, window, tmp_path):
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(f"{name} news\n\n{ARTICLE}", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("one.txt", "two.txt")])
    assert window._offer(data)
    place = reviewing(qtbot, window)
    assert place.session.text.startswith("one.txt")
    place.discard()
    qtbot.waitUntil(lambda: place.session is not None and place.session.text.startswith("two.txt"), timeout=10_000)


def test_what_is_pasted_during_a_review_waits_its_turn(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    take(place, WAITED)
    press(place, "x")
    paste(window, "Another day\n\n“Nothing happened,” said Ada Quill.\n")
    qtbot.waitUntil(lambda: says(window, "“Another day” waits"), timeout=10_000)
    assert place.session.text == ARTICLE and card_of(place, WAITED).is_rejected
    assert place._bar._place.text() == "1 of 2" and place._bar.isVisibleTo(place)
    QTest.keyClick(place._cards, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: place.session.text.startswith("Another day"))
    QTest.keyClick(place._cards, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert card_of(place, WAITED).is_rejected
    place.discard()
    assert place.session.text.startswith("Another day")


@pytest.mark.parametrize(
    "text",
    [
        "x" * 400_000,
        "word " * 200_000,
        "“" * 50_000,
        "e" + "\u0301" * 100_000,
        "<img src=file:///etc/passwd> & <b>no</b>",
    ],
    ids=["one token", "one line", "open marks", "combining marks", "markup"],
)
def test_hostile_text_is_shown_as_text(qtbot, window, text):
    paste(window, text)
    place = reviewing(qtbot, window)
    shown = place._article.toPlainText()
    assert len(shown) <= len(text) + 2
    assert place.session.text == text.strip() or place.session.text == text
    window.repaint()


def test_the_sample_opens_with_its_metadata(qtbot, window):
    place = window.find_place("add")
    place.open_sample()
    reviewing(qtbot, window)
    draft = place._form.filled(place.session.draft)
    assert draft.title is not None and draft.outlet is not None and draft.published is not None
    assert place._form._bases["outlet"].text() == "page metadata"
    assert place._form._fields["outlet"].accessibleDescription() == draft.outlet.basis
    QTest.keyClicks(place._form._fields["outlet"], "!")
    typed = place._form.filled(place.session.draft).outlet
    assert typed is not None and typed.basis == "typed"


def test_a_field_undoes_its_own_typing_before_the_review(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    take(place, WAITED)
    press(place, "x")
    field = place._form._fields["outlet"]
    field.setFocus()
    QTest.keyClicks(field, "Echo")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    assert card_of(place, WAITED).is_rejected
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not card_of(place, WAITED).is_rejected


def test_the_confirmations_undo_brings_the_review_back(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    place.keep()
    qtbot.waitUntil(lambda: says(window, "Kept"), timeout=10_000)
    actions = dict(next(notice.actions for notice in window.notices if "Kept" in notice.text))
    actions["Undo"]()
    qtbot.waitUntil(lambda: place.session is not None, timeout=10_000)
    assert place.session.text == ARTICLE


def keep_first(qtbot, window):
    """Keep the article, every quotation of it accepted, so that the catalogue knows them."""
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    for row, card in enumerate(place._cards.cards):
        if not card.is_accepted:
            place._keys.do(row, "toggle")
    place.keep()
    qtbot.waitUntil(lambda: place.session is None, timeout=10_000)
    return place


def test_what_the_speaker_said_before_stands_on_the_card_and_opens_by_a_key(qtbot, window):
    place = keep_first(qtbot, window)
    paste(window, "Toll row\n\n“The toll pays for the paint, and the paint is expensive,” said Ada Quill, the mayor.\n")
    reviewing(qtbot, window)
    qtbot.waitUntil(lambda: bool(place._cards.earlier.rows), timeout=10_000)
    assert {row.speaker for row in place._cards.earlier.rows} == {"Ada Quill"}
    assert place._cards.part_rect(0, "earlier 0").height() > 0
    press(place, "o")
    qtbot.waitUntil(lambda: window.place.key == "quotations")
    window.visit("add")
    press(place, "m")
    editor = place._keys._editor
    qtbot.waitUntil(lambda: editor._list.model().rowCount() > 0)
    QTest.keyClick(editor._field, Qt.Key.Key_Return)
    assert place._cards.cards[0].repeats


def test_a_conflict_shows_both_wordings_side_by_side(qtbot, window):
    place = keep_first(qtbot, window)
    other = WAITED.replace("nineteen", "ninety")
    paste(window, f"Ribbon row\n\n“{other},” said Ada Quill, the mayor of Hollin.\n")
    reviewing(qtbot, window)
    qtbot.waitUntil(lambda: card_of(place, other).match is not None, timeout=10_000)
    take(place, other)
    shown = [text.layout.text() for text in place._cards._lay(place._cards.row).more]
    assert other in shown and WAITED in shown
    marked = [text.layout.formats() for text in place._cards._lay(place._cards.row).more if text.layout.text() == other]
    [[only]] = marked
    assert other[only.start : only.start + only.length] == "ninety"


def test_keys_of_the_place_work_wherever_the_focus_is(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    qtbot.waitUntil(lambda: not place._known.is_looking())
    search = window.findChild(QLineEdit)
    assert search is not None and not place.isAncestorOf(search)
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: place.session is None)
    window.visit("quotations")
    paste(window, ARTICLE + "More of it. ")
    reviewing(qtbot, window)
    window.visit("quotations")
    qtbot.waitUntil(lambda: not place._known.is_looking())
    QTest.keyClick(window.place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert place.session is not None and not place._keeping._keeping


def test_why_a_card_is_so_is_shown_by_a_key(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    take(place, WAITED)
    assert place._cards.look(place._cards.row).why == ()
    press(place, "w")
    why = place._cards.look(place._cards.row).why
    assert any("Ada Quill" in line and "paragraph 3" in line for line in why)
    press(place, "w")
    assert place._cards.look(place._cards.row).why == ()


def test_every_key_of_the_review_does_something_that_undo_takes_back(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    for key in (" ", "x", "t", "[", "{", "]", "}"):
        take(place, WAITED)
        before = place._cards.cards
        press(place, key)
        assert place._cards.cards != before, key
        QTest.keyClick(place._cards, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert place._cards.cards == before, key
    take(place, WAITED)
    for key, name in (("e", "words"), ("s", "speaker"), ("r", "role"), ("d", "said_on")):
        press(place, key)
        assert place._keys._editor is not None, key
        place._keys._commit(place._cards.number, name, "2024" if name == "said_on" else f"Other {name}")
        assert name in card_of_number(place).reviewed.edited
        window.undo()
        assert name not in card_of_number(place).reviewed.edited
    place._cards.take_row(1)
    for key, row in (("k", 0), ("j", 1), (Qt.Key.Key_Up, 0), (Qt.Key.Key_Down, 1)):
        press(place, key)
        assert place._cards.row == row


def card_of_number(place):
    return place._cards.cards[place._cards.row]


def test_q_in_the_list_takes_the_selection_of_the_article(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    start = place.session.text.index("the ugliest bridge")
    cursor = QTextCursor(place._article.document())
    cursor.setPosition(offsets.to_qt(place.session.shown, start))
    end = offsets.to_qt(place.session.shown, start + len("the ugliest bridge"))
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    place._article.setTextCursor(cursor)
    place._cards.setFocus()
    press(place, "q")
    assert place._cards.cards[0].words == "the ugliest bridge"


def test_everything_that_can_be_done_to_a_card_stands_in_its_menu(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    row = take(place, WAITED)
    place._cards.menu_wanted.emit(row, QPoint(10, 10))
    menu = next(menu for menu in place._cards.findChildren(QMenu) if menu.isVisible())
    keys = {action.text().partition("\t")[2] for action in menu.actions() if not action.isSeparator()}
    assert {"Space", "X", "E", "S", "R", "D", "T", "M", "N", "O", "W", "[", "]", "{", "}"} == keys
    reject = next(action for action in menu.actions() if action.text().endswith("\tX"))
    reject.trigger()
    menu.close()
    assert card_of(place, WAITED).is_rejected


@pytest.mark.parametrize(
    "text",
    [
        "📌 Title 👩🏽‍🚀\r\n\r\n“We\u00a0waited e\u0301 long 📌 years,” said Zoë\u00a0Quill.\r\n",
        "عنوان\n\nقالت آدا كويل: «لقد انتظرنا 📌 تسعة عشر عاما ولن أنتظر شريطا».\n",
        "标题\n\n王小明说：“我们已经等了十九年👩🏽‍🚀，我不会再等一条彩带。”\n",
    ],
    ids=["emoji, NBSP, CRLF, marks", "right to left", "Chinese"],
)
def test_a_click_on_any_letter_of_a_quotation_finds_its_card(qtbot, window, text):
    paste(window, text)
    place = reviewing(qtbot, window)
    view = place._article
    words = "waited" if "waited" in text else "انتظرنا" if "انتظرنا" in text else "十九年"
    if not any(words in card.words for card in place._cards.cards):
        start = place.session.text.index(words)
        place._make_by_hand((start, start + len(words)))
        place._keys._close()
    card = next(card for card in place._cards.cards if words in card.words)
    drawn = {selection.cursor.selectedText() for selection in view.extraSelections()}
    start, end = card.quotation.content[0]
    assert place.session.text[start:end] in drawn
    for offset in (start, (start + end) // 2, end - 1):
        cursor = QTextCursor(view.document())
        cursor.setPosition(offsets.to_qt(place.session.shown, offset))
        point = view.cursorRect(cursor).center()
        assert view.number_at(point) == card.number


def test_a_proposal_goes_when_what_it_repeats_is_taken_back(qtbot, window):
    place = keep_first(qtbot, window)
    kept = window.notices
    paste(window, f"Ribbon row\n\n“{WAITED},” said Ada Quill, the mayor of Hollin.\n")
    reviewing(qtbot, window)
    qtbot.waitUntil(lambda: card_of(place, WAITED).repeats, timeout=10_000)
    dict(next(notice.actions for notice in kept if "Kept" in notice.text))["Undo"]()
    qtbot.waitUntil(lambda: len(place.queue.waiting) == 2, timeout=10_000)
    place.queue.take(next(row for row, one in enumerate(place.queue.waiting) if one.session.text != ARTICLE))
    qtbot.waitUntil(lambda: not card_of(place, WAITED).repeats, timeout=10_000)
