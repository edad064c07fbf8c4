"""Duplicates, by keys and mouse: judged one by one, left out, by a rule; remembered, and brought back by undo."""

from threading import Event

import pytest
from catalogue_cases import one_quotation
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from quotebook.app import finding_duplicates
from quotebook.app.catalogue import Catalogue
from quotebook.app.job import Job
from quotebook.errors import Cancelled
from quotebook.model import Ruling
from quotebook.ui.duplicates_card import MemberCard
from quotebook.ui.duplicates_deck import Pile

SAFE = "The bridge is safe and it stays open, whatever the ministry says about the bolts."
COMMA = "The bridge is safe, and it stays open, whatever the ministry says about the bolts!"
CUT = "The bridge is safe and it stays open, whatever the ministry says."
TOLL = "We will raise the toll to 40 crowns before the end of the year, and not a day later."
TOLL_MORE = "We will raise the toll to 50 crowns before the end of the year, and not a day later."
RAIN = "Nobody expected so much rain in a single night of the dry season."
RAIN_TOO = "Nobody expected so much rain, in a single night of the dry season"


@pytest.fixture
def catalogue_path(tmp_path):
    path = tmp_path / "statements.quotebook"
    catalogue = Catalogue.create(path)
    for at, words in enumerate((SAFE, COMMA, CUT, TOLL, TOLL_MORE, RAIN, RAIN_TOO)):
        one_quotation(catalogue, words, speaker="Ana Torres", outlet=f"Paper {at}", published=f"2024-05-0{at + 1}")
    catalogue.close()
    return path


@pytest.fixture
def duplicates(qtbot, window):
    window.visit("duplicates")
    place = window.find_place("duplicates")
    shown(qtbot, place, {1, 2, 3})
    return place


def shown(qtbot, place, ids):
    """Wait until just these quotations lie side by side."""
    cluster = place._cluster
    qtbot.waitUntil(
        lambda: cluster.compared is not None and {row.id for row in cluster.compared.detail.members} == ids,
        timeout=10_000,
    )


def press(qtbot, place, key):
    qtbot.keyClick(place._list.view, key)


def words_of(read):
    return {row.words for row in read.rows(read.listing().ids)}


def pile(qtbot, place, at):
    qtbot.mouseClick(place._list._piles.button(at), Qt.MouseButton.LeftButton)


def test_same_makes_one_quotation_and_goes_on_to_the_next(qtbot, window, duplicates, read):
    duplicates._list.view.setFocus()
    press(qtbot, duplicates, Qt.Key.Key_S)
    shown(qtbot, duplicates, {6, 7})
    assert read.counts().quotations == 5
    assert COMMA in words_of(read) and SAFE not in words_of(read)
    assert "3 quotations are one now" in window.notices[-1].text
    window.undo()
    qtbot.waitUntil(lambda: [one.ids for one in duplicates._list.clusters] == [(1, 2, 3), (6, 7)])
    assert read.counts().quotations == 7
    shown(qtbot, duplicates, {1, 2, 3})
    window.redo()
    qtbot.waitUntil(lambda: [one.ids for one in duplicates._list.clusters] == [(6, 7)])


def test_one_left_out_stays_and_is_remembered_as_not_the_same(qtbot, window, duplicates, read):
    cut = next(at for at, row in enumerate(duplicates._cluster.compared.detail.members, 1) if row.words == CUT)
    press(qtbot, duplicates, str(cut))
    assert duplicates._cluster.outside == (3,)
    assert duplicates._verdicts._said.text() == "2 quotations are ticked · 1 left out"
    press(qtbot, duplicates, Qt.Key.Key_S)
    shown(qtbot, duplicates, {6, 7})
    assert read.counts().quotations == 6
    assert [one.ids for one in read.clusters() if 3 in one.ids] == []
    window.undo()
    assert_comes_back(qtbot, duplicates, (1, 2, 3))


def assert_comes_back(qtbot, place, ids):
    qtbot.waitUntil(lambda: ids in [one.ids for one in place._list.clusters])


def test_the_words_to_be_shown_can_be_chosen(qtbot, window, duplicates, read):
    before = duplicates._cluster.shown
    press(qtbot, duplicates, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: duplicates._cluster.shown != before)
    chosen = next(row for row in duplicates._cluster.compared.detail.members if row.id == duplicates._cluster.shown)
    press(qtbot, duplicates, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: read.counts().quotations == 5)
    assert read.quotation(chosen.id).row.words == chosen.words
    assert "words" in read.quotation(chosen.id).appearances[0].edited or read.quotation(chosen.id).row.appearances == 3


@pytest.mark.parametrize(("key", "ruling"), [(Qt.Key.Key_H, Ruling.SHORTENED), (Qt.Key.Key_A, Ruling.ALTERED)])
def test_shortened_and_altered_keep_every_quotation_and_are_remembered(qtbot, window, duplicates, read, key, ruling):
    press(qtbot, duplicates, key)
    shown(qtbot, duplicates, {6, 7})
    assert read.counts().quotations == 7
    assert {pair.ruling for pair in read.cluster([1, 2]).pairs} == {ruling}
    duplicates._look()
    qtbot.waitUntil(lambda: duplicates._deck.counts()[Pile.SETTLED] == 1)
    pile(qtbot, duplicates, 2)
    shown(qtbot, duplicates, {1, 2, 3})


def test_not_the_same_is_never_asked_again(qtbot, window, duplicates, read):
    press(qtbot, duplicates, Qt.Key.Key_N)
    shown(qtbot, duplicates, {6, 7})
    duplicates._look()
    qtbot.waitUntil(lambda: not duplicates._looking.is_on)
    assert [one.ids for one in duplicates._list.clusters] == [(6, 7)]
    window.undo()
    qtbot.waitUntil(lambda: len(read.clusters()) == 3)


def test_not_the_same_stands_among_what_was_judged_and_is_taken_back_there(qtbot, window, duplicates, read):
    assert not duplicates._verdicts._forget.isVisible()
    press(qtbot, duplicates, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: duplicates._list._piles.button(2).text() == "Judged 1")
    pile(qtbot, duplicates, 2)
    shown(qtbot, duplicates, {1, 2, 3})
    assert "not the same · 3 quotations" in duplicates._list._model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.mouseClick(duplicates._verdicts._forget, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: duplicates._deck.counts() == {Pile.LIKELY: 2, Pile.CONFLICTS: 1, Pile.SETTLED: 0})
    assert "forgotten" in window.notices[-1].text
    window.undo()
    shown(qtbot, duplicates, {1, 2, 3})
    qtbot.waitUntil(lambda: duplicates._deck.counts() == {Pile.LIKELY: 1, Pile.CONFLICTS: 1, Pile.SETTLED: 1})


def test_a_group_kept_as_shortened_is_asked_about_again_once_that_is_forgotten(qtbot, window, duplicates, read):
    press(qtbot, duplicates, Qt.Key.Key_H)
    shown(qtbot, duplicates, {6, 7})
    duplicates._look()
    qtbot.waitUntil(lambda: duplicates._deck.counts()[Pile.SETTLED] == 1)
    pile(qtbot, duplicates, 2)
    shown(qtbot, duplicates, {1, 2, 3})
    press(qtbot, duplicates, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: {pair.ruling for pair in read.cluster([1, 2]).pairs} == {None})
    qtbot.waitUntil(lambda: duplicates._deck.counts()[Pile.SETTLED] == 0)
    qtbot.waitUntil(lambda: duplicates._deck.counts()[Pile.LIKELY] == 2)


def test_the_heading_stands_on_the_line_of_other_places_and_on_one_baseline(qtbot, window, duplicates):
    def baseline(words):
        metrics = words.fontMetrics()
        return (
            words.mapTo(window, QPoint()).y() + round((words.height() - metrics.height()) / 2 + 0.1) + metrics.ascent()
        )

    title = duplicates._list._title
    (link,) = (one for one in duplicates._list.findChildren(QPushButton) if one.text() == "Several by a rule")
    here = baseline(title)
    assert baseline(link) == here
    window.visit("speakers")
    count = window.find_place("speakers")._list._count
    qtbot.waitUntil(lambda: count.isVisible() and bool(count.text()))
    assert baseline(count) == here


def test_a_contradiction_is_told_in_words_and_merged_only_when_said_twice(qtbot, window, duplicates, read):
    pile(qtbot, duplicates, 1)
    shown(qtbot, duplicates, {4, 5})
    assert "another number: 40 / 50" in duplicates._cluster._note_text.text()
    press(qtbot, duplicates, Qt.Key.Key_S)
    assert duplicates._verdicts._question.isVisible()
    qtbot.wait(100)
    assert read.counts().quotations == 7
    press(qtbot, duplicates, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: read.counts().quotations == 6)
    window.undo()
    assert_comes_back(qtbot, duplicates, (4, 5))


def test_a_rule_shows_what_it_takes_in_and_does_it_in_one_step(qtbot, window, duplicates, read):
    press(qtbot, duplicates, Qt.Key.Key_B)
    batch = duplicates._batch
    qtbot.waitUntil(lambda: batch._count.text() == "1 group, 2 quotations")
    batch._marks.click()
    qtbot.waitUntil(lambda: batch._count.text() == "2 groups, 5 quotations")
    batch._list.setFocus()
    batch._list.setCurrentIndex(batch._model.index(0, 0))
    qtbot.keyClick(batch._list, Qt.Key.Key_Space)
    assert batch._count.text() in ("1 group, 2 quotations", "1 group, 3 quotations")
    qtbot.keyClick(batch._list, Qt.Key.Key_Space)
    qtbot.mouseClick(batch._merge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: read.counts().quotations == 4)
    assert {TOLL, TOLL_MORE} <= words_of(read), "contradictions are left alone"
    window.undo()
    qtbot.waitUntil(lambda: read.counts().quotations == 7)
    assert_comes_back(qtbot, duplicates, (1, 2, 3))
    assert_comes_back(qtbot, duplicates, (6, 7))


def test_what_contradicts_itself_is_not_proposed_as_the_same(qtbot, duplicates):
    def proposed():
        return [ruling for ruling, button in duplicates._verdicts._buttons.items() if button.property("kind")]

    assert proposed() == [Ruling.SAME]
    pile(qtbot, duplicates, 1)
    shown(qtbot, duplicates, {4, 5})
    assert proposed() == [Ruling.NOT_SAME]


def test_where_nothing_is_likely_the_way_leads_to_what_is_at_odds(qtbot, duplicates):
    for group in ({1, 2, 3}, {6, 7}):
        shown(qtbot, duplicates, group)
        press(qtbot, duplicates, Qt.Key.Key_N)
    qtbot.waitUntil(duplicates._to_conflicts.isVisible)
    assert duplicates._to_conflicts.text() == "Look at 1 pair at odds"
    qtbot.mouseClick(duplicates._to_conflicts, Qt.MouseButton.LeftButton)
    shown(qtbot, duplicates, {4, 5})


def test_why_two_contradict_each_other_has_the_width_of_its_card_in_a_small_window(qtbot, window, duplicates):
    pile(qtbot, duplicates, 1)
    window.resize(1024, 640)

    def reasons():
        cards = duplicates.findChildren(MemberCard)
        return [
            (label, card)
            for card in cards
            for label in card.findChildren(QLabel)
            if label.isVisible() and label.text().startswith("Contradicts")
        ]

    qtbot.waitUntil(lambda: bool(reasons()) and all(one.width() > 0.7 * card.width() for one, card in reasons()))


def test_a_rule_keeps_many_apart_in_one_step(qtbot, window, duplicates, read):
    pile(qtbot, duplicates, 1)
    shown(qtbot, duplicates, {4, 5})
    press(qtbot, duplicates, Qt.Key.Key_B)
    batch = duplicates._batch
    qtbot.waitUntil(lambda: batch._merge.text() == "Keep 1 pair apart")
    assert [batch._reason.itemText(at) for at in range(2)] == ["anything", "another number (1)"]
    batch._reason.setCurrentIndex(1)
    batch._preview()
    assert not batch._merge.isEnabled()
    qtbot.waitUntil(batch._merge.isEnabled)
    qtbot.mouseClick(batch._merge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: read.cluster([4, 5]).pairs[0].ruling is Ruling.NOT_SAME)
    assert read.counts().quotations == 7
    window.undo()
    assert_comes_back(qtbot, duplicates, (4, 5))


def test_escape_leaves_the_rule_and_changes_nothing(qtbot, window, duplicates, read):
    press(qtbot, duplicates, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: duplicates._batch._merge.isEnabled())
    qtbot.keyClick(duplicates._batch._list, Qt.Key.Key_Escape)
    assert duplicates._whole.currentIndex() == 0
    assert read.counts().quotations == 7


def test_words_side_by_side_show_and_tell_what_differs(qtbot, window, duplicates):
    card = next(card for card in duplicates._cluster._cards if card.row.words == CUT)
    view = card.findChild(type(card._words((), is_shown=True)))
    assert "left out: " in view.accessibleDescription()
    assert "about the bolts" in view.toPlainText()


def test_opening_goes_to_the_words_in_their_article(qtbot, window, duplicates):
    card = duplicates._cluster._cards[0]
    card.opened.emit()
    sources = window.find_place("sources")
    assert window.place is sources
    qtbot.waitUntil(lambda: sources._shown is not None and sources._shown.row.id == card.row.article_id)


def test_a_change_elsewhere_is_seen(qtbot, window, duplicates, read):
    window._runner.run_write(lambda catalogue: catalogue.delete_quotations([6]))
    qtbot.waitUntil(lambda: [one.ids for one in duplicates._list.clusters] == [(1, 2, 3)])
    window.undo()
    assert_comes_back(qtbot, duplicates, (6, 7))


def test_where_looking_takes_long_a_change_only_offers_to_look_again(qtbot, window, duplicates, read):
    duplicates._looking.took = 60.0
    window._runner.run_write(lambda catalogue: catalogue.delete_quotations([6]))
    qtbot.waitUntil(duplicates._stale_note.isVisible)
    press(qtbot, duplicates, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: [one.ids for one in duplicates._list.clusters] == [(1, 2, 3)])
    press(qtbot, duplicates, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: not duplicates._stale_note.isVisible())


def test_looking_can_be_cancelled_and_begun_again(qtbot, window):
    window.visit("duplicates")
    place = window.find_place("duplicates")
    place._looking.stop()
    qtbot.waitUntil(lambda: not place._looking.is_on)
    if place._deck is None:
        assert place._look_button.isVisible()
        qtbot.mouseClick(place._look_button, Qt.MouseButton.LeftButton)
    shown(qtbot, place, {1, 2, 3})


def test_the_pile_outlives_the_window(qtbot, window, duplicates):
    pile(qtbot, duplicates, 1)
    assert duplicates.state()["pile"] == "conflicts"
    duplicates.restore({"pile": "likely"})
    assert duplicates._list.pile is Pile.LIKELY
    duplicates.restore({"pile": 7})


def test_a_large_catalogue_is_searched_in_a_process_apart(window, read, monkeypatch):
    monkeypatch.setattr(finding_duplicates, "APART_FROM", 0)
    monkeypatch.setattr(finding_duplicates, "PORTION", 1)
    job = Job()
    assert finding_duplicates.find(read, job) == read.clusters()
    job.cancel()
    with pytest.raises(Cancelled):
        finding_duplicates.find(read, job)


@pytest.fixture
def slow(monkeypatch, read):
    """Search in a process apart, tell of single pairs, and hold the answer back until let go."""
    monkeypatch.setattr(finding_duplicates, "APART_FROM", 0)
    whole, go_on = finding_duplicates.find, Event()

    def find(catalogue, job, *, early):
        found = whole(catalogue, job)
        for count in (1, 2):
            early(found[:count])
        while not go_on.wait(0.01):
            job.step(0, 0, "Comparing quotations")
        return found

    monkeypatch.setattr(finding_duplicates, "find", find)
    yield go_on
    go_on.set()


def test_the_first_groups_are_judged_while_others_are_looked_for(qtbot, window, slow, read):
    window.visit("duplicates")
    place = window.find_place("duplicates")
    shown(qtbot, place, {1, 2, 3})
    qtbot.waitUntil(lambda: len(place._list.clusters) == 2, timeout=20_000)
    assert place._looking.is_on and place._stale_note._text.text() == "The first groups; others are still looked for."
    press(qtbot, place, Qt.Key.Key_Down)
    shown(qtbot, place, {6, 7})
    press(qtbot, place, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: read.counts().quotations == 6)
    shown(qtbot, place, {1, 2, 3})
    press(qtbot, place, Qt.Key.Key_3)
    assert place._cluster.outside == (3,)
    slow.set()
    qtbot.waitUntil(lambda: not place._looking.is_on)
    assert place._cluster.outside == (3,)
    assert [one.ids for one in place._list.clusters] == [(1, 2, 3)]
    window.undo()
    assert_comes_back(qtbot, place, (6, 7))


def test_who_would_not_wait_keeps_the_first_groups(qtbot, window, slow):
    window.visit("duplicates")
    place = window.find_place("duplicates")
    qtbot.waitUntil(lambda: len(place._list.clusters) == 2, timeout=20_000)
    window._status.cancelled.emit()
    qtbot.waitUntil(lambda: not place._looking.is_on)
    assert place._stale_note._text.text() == "Not all was compared." and place._stale_note._look.isVisible()
    assert len(place._list.clusters) == 2
    slow.set()
    qtbot.mouseClick(place._stale_note._look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not place._looking.is_on, timeout=20_000)
    assert not place._stale_note.isVisible()
    pile(qtbot, place, 1)
    assert len(place._list.clusters) == 1


def test_pairs_at_odds_are_told_apart_by_both_wordings(qtbot, duplicates):
    pile(qtbot, duplicates, 1)
    model = duplicates._list.view.model()
    qtbot.waitUntil(lambda: model.index(0, 0).data() == f"“{TOLL}”")
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert f"against “{TOLL_MORE}”" in said
    shown(qtbot, duplicates, {4, 5})
    press(qtbot, duplicates, Qt.Key.Key_B)
    batch = duplicates._batch
    qtbot.waitUntil(lambda: batch._merge.isEnabled())
    assert TOLL_MORE in batch._list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
