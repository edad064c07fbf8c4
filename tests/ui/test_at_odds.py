"""A quotation at odds with a stored one: first in the review, not kept unasked, whatever else happens meanwhile."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from test_capture import ARTICLE, WAITED, card_of, keep_first, paste, press, reviewing, says

from quotebook.app.catalogue import Catalogue
from quotebook.model import CONFIDENT

OTHER = WAITED.replace("nineteen", "ninety")
AT_ODDS = ARTICLE.replace("nineteen", "ninety")


def press_keep(widget):
    QTest.keyClick(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_what_is_at_odds_comes_first_and_is_not_kept_unasked(qtbot, window):
    keep_first(qtbot, window)
    paste(window, AT_ODDS)
    place = reviewing(qtbot, window)
    qtbot.waitUntil(lambda: card_of(place, OTHER).at_odds, timeout=10_000)
    assert place._cards.row == 0 and place._cards.cards[0].words == OTHER
    assert place._cards._header(0) == "Worth a look" and card_of(place, OTHER).is_open
    press_keep(place._cards)
    qtbot.waitUntil(lambda: says(window, "1 left out: nearly like one in the catalogue, but not the same"))
    assert place.session is None
    paste(window, "Toll\n\n“The toll pays for the paint, and the paint is expensive,” said Ada Quill, the mayor.\n")
    press_keep(place)
    qtbot.waitUntil(lambda: says(window, "Kept “Toll”"), timeout=20_000)
    assert not says(window, "left out")


def test_keeping_at_once_waits_for_what_the_catalogue_holds(qtbot, window):
    place = keep_first(qtbot, window)
    paste(window, f"Ribbon row\n\n“{OTHER},” said Ada Quill, the mayor of Hollin.\n")
    press_keep(place)
    qtbot.waitUntil(lambda: says(window, "Not kept yet: 1 quotation"), timeout=20_000)
    assert place.session is not None
    press(place, "n")
    assert place._cards.cards[0].is_accepted and not says(window, "Not kept yet")
    press_keep(place._cards)
    qtbot.waitUntil(lambda: place.session is None)


def test_undo_in_a_review_never_accepts_what_is_at_odds(qtbot, window):
    keep_first(qtbot, window)
    paste(window, AT_ODDS)
    place = reviewing(qtbot, window)
    qtbot.waitUntil(lambda: card_of(place, OTHER).at_odds, timeout=10_000)
    press(place, " ")
    assert card_of(place, OTHER).is_accepted
    place.undo()
    assert card_of(place, OTHER).is_open and not place.session.is_touched


def test_what_is_at_odds_no_longer_stands_where_it_stood_and_is_accepted(qtbot, window):
    keep_first(qtbot, window)
    paste(window, AT_ODDS)
    place = reviewing(qtbot, window)
    order = sorted(
        place._cards.cards, key=lambda card: (card.quotation.confidence >= CONFIDENT, card.quotation.content)
    )
    qtbot.waitUntil(lambda: card_of(place, OTHER).at_odds, timeout=10_000)
    window._runner.run_write(lambda catalogue: catalogue.undo())
    qtbot.waitUntil(lambda: place.session is not None and place.session.text == ARTICLE, timeout=10_000)
    place.queue.go(1)
    qtbot.waitUntil(lambda: place.session.text == AT_ODDS and not place._known.is_looking(), timeout=10_000)
    card = card_of(place, OTHER)
    assert card.is_accepted and not card.at_odds and not place.session.is_touched
    assert [card.words for card in place._cards.cards] == [card.words for card in order]


def test_not_the_same_outlives_another_date(qtbot, window):
    keep_first(qtbot, window)
    paste(window, AT_ODDS)
    place = reviewing(qtbot, window)
    qtbot.waitUntil(lambda: card_of(place, OTHER).at_odds, timeout=10_000)
    press(place, "n")
    field = place._form._fields["published"]
    field.setFocus()
    QTest.keyClicks(field, "2 May 2024")
    QTest.keyClick(field, Qt.Key.Key_Return)
    press_keep(field)
    qtbot.waitUntil(lambda: place.session is None, timeout=20_000)
    qtbot.waitUntil(lambda: says(window, "Kept"))
    assert not says(window, "left out")


def test_what_is_doubtful_is_said_where_it_is_not_kept_at_once(qtbot, window):
    paste(window, ARTICLE)
    place = window.find_place("add")
    press_keep(place)
    place = reviewing(qtbot, window)
    doubtful = sum(card.is_open for card in place._cards.cards)
    assert doubtful > 1
    qtbot.waitUntil(lambda: says(window, f"Not kept yet: {doubtful} quotations are worth a look"), timeout=10_000)
    assert place.session is not None
    press_keep(place)
    qtbot.waitUntil(lambda: place.session is None, timeout=10_000)


def test_a_fault_in_looking_up_keeps_nothing_unasked_and_blocks_nothing(qtbot, window, monkeypatch):
    told = []
    window._runner.broke.disconnect()
    window._runner.broke.connect(told.append)
    place = window.find_place("add")
    window._runner.broke.connect(place._known._give_up)
    monkeypatch.setattr(Catalogue, "matches", lambda *_: 1 // 0)
    paste(window, ARTICLE)
    press_keep(place)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert place.session is not None and not place._known.is_looking()
    press_keep(place)
    qtbot.waitUntil(lambda: place.session is None, timeout=10_000)


def test_what_keeping_all_sure_ones_leaves_out_is_said(qtbot, window, tmp_path):
    place = keep_first(qtbot, window)
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in (
        ("one", AT_ODDS),
        ("two", "Toll\n\n“The toll pays for the paint,” said Ada Quill, the mayor.\n"),
    ):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    place.arrive((folder,))
    qtbot.waitUntil(lambda: len(place.queue.waiting) == 2, timeout=20_000)
    place._keep_all()
    qtbot.waitUntil(lambda: says(window, "Kept 2 articles"), timeout=20_000)
    assert says(window, "1 left out: nearly like one in the catalogue, but not the same")
