"""What a review does when things change under it: dates, what the catalogue knows, the place in view."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QTextCursor
from PySide6.QtTest import QTest
from test_capture import ARTICLE, WAITED, card_of, paste, press, reviewing, row_of, says, take

from quotebook.ui import offsets
from quotebook.ui.card_editor import HINT
from quotebook.ui.theme import GRID, Type


def select(place, words):
    view, text = place._article, place.session.text
    start = text.index(words)
    cursor = QTextCursor(view.document())
    cursor.setPosition(offsets.to_qt(place.session.shown, start))
    cursor.setPosition(offsets.to_qt(place.session.shown, start + len(words)), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def date(place, typed):
    field = place._form._fields["published"]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_moved_ends_and_the_card_in_hand_outlive_another_date(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    take(place, WAITED)
    press(place, "{")
    moved = WAITED.removeprefix("We ")
    count = len(place._cards.cards)
    before = place.session.detection
    date(place, "4 May 2023")
    qtbot.waitUntil(lambda: place.session.detection is not before, timeout=20_000)
    assert len(place._cards.cards) == count
    assert place._cards.row == row_of(place, moved)
    assert not any(card.words == WAITED for card in place._cards.cards)


def test_a_selection_that_cuts_words_takes_them_whole(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    select(place, "e ugliest brid")
    QTest.keyClick(place._article, Qt.Key.Key_Q)
    assert place._cards.cards[0].words == "the ugliest bridge"
    nearest = place._keys._editor._list.model()
    qtbot.waitUntil(lambda: nearest.rowCount() > 0)
    assert nearest.index(0, 0).data() == "Piet Vandersteen"


def test_the_names_that_are_offered_have_room_beside_what_they_are(qtbot, window):
    window.resize(1280, 800)
    place = window.find_place("add")
    place.open_sample()
    qtbot.waitUntil(lambda: bool(place._cards.cards), timeout=20_000)
    take(place, "the damage was worse than a survey in 2021 had suggested")
    press(place, "s")
    offered = place._keys._editor._list
    qtbot.waitUntil(lambda: offered.isVisible() and offered.model().rowCount() > 3, timeout=10_000)
    strong, caption = (QFontMetrics(window._theme.font(kind)) for kind in (Type.STRONG, Type.CAPTION))
    for row in range(offered.model().rowCount()):
        index = offered.model().index(row, 0)
        words = strong.horizontalAdvance(index.data()) + caption.horizontalAdvance(index.data(HINT))
        assert words + 3 * GRID <= offered.viewport().width()


def test_q_says_what_it_needs_where_nothing_is_selected(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    count = len(place._cards.cards)
    QTest.keyClick(place._article, Qt.Key.Key_Q)
    assert says(window, "Select the words") and len(place._cards.cards) == count


def test_a_list_that_needs_no_scrolling_shows_no_handle(qtbot, window):
    window.resize(1280, 800)
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    bar = place._cards.verticalScrollBar()
    place.session.cards = place.session.cards[:1]
    place._cards.model_of_cards.show(place.session)
    qtbot.waitUntil(lambda: bar.maximum() == 0 and not bar.isEnabled())
    window.resize(1280, 500)
    place.open_sample()
    qtbot.waitUntil(lambda: len(place.queue.waiting) == 2, timeout=20_000)
    place.queue.take(1)
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.isEnabled(), timeout=20_000)


def test_a_card_in_hand_that_grows_stays_whole_in_view(qtbot, window):
    lines = [f"“Nobody will pay more than {number} pounds for it,” said Ada Quill.\n" for number in range(12)]
    paste(window, "Toll\n\n" + "\n".join(lines))
    place = reviewing(qtbot, window)
    place.keep()
    qtbot.waitUntil(lambda: place.session is None, timeout=10_000)
    paste(window, "Toll again\n\n" + "\n".join(lines).replace("for it", "for that"))
    place = reviewing(qtbot, window)
    cards = place._cards
    for _ in range(4):
        press(place, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: bool(cards.earlier.rows), timeout=10_000)
        shown = cards._rect(cards.row)
        assert shown.bottom() <= cards.viewport().height() or shown.height() > cards.viewport().height()


def test_that_an_article_is_known_is_said_only_beside_it(qtbot, window):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    place.keep()
    qtbot.waitUntil(lambda: place.session is None, timeout=10_000)
    paste(window, ARTICLE)
    qtbot.waitUntil(lambda: says(window, "in the catalogue already"), timeout=10_000)
    window.visit("sources")
    assert not says(window, "in the catalogue already")
    window.visit("add")
    qtbot.waitUntil(lambda: says(window, "in the catalogue already"), timeout=10_000)


def test_any_stored_quotation_can_be_found_to_be_the_same_and_is_after_a_restart(
    qtbot, desktop, window, catalogue_path
):
    paste(window, ARTICLE)
    place = reviewing(qtbot, window)
    take(place, WAITED)
    if not card_of(place, WAITED).is_accepted:
        press(place, " ")
    place.keep()
    qtbot.waitUntil(lambda: place.session is None, timeout=10_000)
    other = "It took almost two decades and the ribbon can wait a little longer"
    paste(window, f"Ribbon\n\n“{other},” said Piet Vandersteen, the engineer.\n")
    place = reviewing(qtbot, window)
    take(place, other)
    assert card_of(place, other).match is None
    press(place, "m")
    editor = place._keys._editor
    QTest.keyClicks(editor._field, "ninete")
    offered = editor._list.model()
    qtbot.waitUntil(lambda: offered.rowCount() == 1 and offered.index(0, 0).data() == WAITED, timeout=10_000)
    QTest.keyClick(editor._field, Qt.Key.Key_Return)
    assert card_of(place, other).repeats and card_of(place, other).match.words == WAITED
    window.undo()
    assert not card_of(place, other).repeats
    window.redo()
    qtbot.waitUntil(lambda: not place.queue._changed, timeout=5_000)
    window.close()
    again = desktop.open_window(catalogue_path)
    qtbot.waitUntil(lambda: again.find_place("add") is not None, timeout=20_000)
    place = again.find_place("add")
    qtbot.waitUntil(lambda: place.session is not None and bool(place._cards.cards), timeout=20_000)
    qtbot.waitUntil(lambda: card_of(place, other).match is not None, timeout=10_000)
    assert card_of(place, other).match.words == WAITED
    place._cards.setFocus()
    press(place, "n")
    assert not card_of(place, other).repeats
