"""Speakers, by keys and mouse: found, read, renamed, merged, split."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton

from quotebook.ui.rows_view import RowsView


def choose(qtbot, place, *names):
    rows = [row.name for row in place._list.rows]
    selection = place._list.view.selectionModel()
    selection.clear()
    for name in names:
        selection.select(place._list._model.index(rows.index(name), 0), selection.SelectionFlag.Select)
    if len(names) == 1:
        page = place._page
        qtbot.waitUntil(lambda: page._shown is not None and page._shown.row.name == names[0])


def names(place):
    return [row.name for row in place._list.rows]


def said(page):
    return [page.model.row_at(at).words for at in range(page.model.rowCount())]


def test_a_speaker_shows_roles_months_and_statements_in_order(qtbot, window, place):
    speakers = place("speakers")
    choose(qtbot, speakers, "Ana Torres")
    page = speakers._page
    qtbot.waitUntil(lambda: page._name.text() == "Ana Torres" and page.model.rowCount() == 2)
    assert said(page) == ["We will not sign a bad treaty.", "The bridge is safe and it stays open."]
    assert page._timeline.bars[0] == ("2022-11", 1)
    assert page._timeline.bars[-1] == ("2024-05", 1)
    latest, earlier = page._roles.lines
    assert latest.startswith("mayor of Lisbon · ") and "2024" in latest
    assert earlier.startswith("deputy mayor of Lisbon · ") and "2022" in earlier


def test_what_have_they_said_about(qtbot, window, place):
    speakers = place("speakers")
    choose(qtbot, speakers, "Ana Torres")
    page = speakers._page
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    qtbot.keyClicks(page._search, "treaty")
    qtbot.waitUntil(lambda: said(page) == ["We will not sign a bad treaty."])


def test_months_dragged_over_bound_the_list(qtbot, window, place):
    speakers = place("speakers")
    choose(qtbot, speakers, "Ana Torres")
    page = speakers._page
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    timeline = page._timeline
    timeline.setFocus()
    qtbot.keyClick(timeline, Qt.Key.Key_Right)
    qtbot.keyClick(timeline, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: said(page) == ["We will not sign a bad treaty."])
    qtbot.keyClick(timeline, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)


def test_the_search_field_finds_speakers_here(qtbot, window, place):
    speakers = place("speakers")
    qtbot.keyClicks(window._bar.line, "okafor")
    qtbot.waitUntil(lambda: sorted(names(speakers)) == ["Ben Okafor", "Benjamin Okafor"])


def test_two_speakers_are_merged_and_taken_apart_by_undo(qtbot, window, place, read):
    speakers = place("speakers")
    choose(qtbot, speakers, "Ben Okafor", "Benjamin Okafor")
    assert speakers._merge.isVisible()
    menu = speakers.merge_menu(speakers._list.chosen_rows())
    keep = next(action for action in menu.actions() if action.text() == "Benjamin Okafor")
    keep.trigger()
    qtbot.waitUntil(lambda: "Ben Okafor" not in names(speakers))
    page = speakers._page
    qtbot.waitUntil(lambda: page._name.text() == "Benjamin Okafor" and page.model.rowCount() == 2)
    assert page._aliases.values == ("Ben Okafor",)
    window.notices[-1].actions[0][1]()
    qtbot.waitUntil(lambda: "Ben Okafor" in names(speakers))


def test_a_page_read_too_late_does_not_hide_that_two_are_chosen(qtbot, window, place):
    speakers = place("speakers")
    choose(qtbot, speakers, "Ben Okafor", "Benjamin Okafor")
    qtbot.wait(300)
    assert speakers._page.shown_id is None
    assert speakers._page._nothing.text() == "2 speakers chosen"


def test_a_speaker_is_renamed_everywhere(qtbot, window, place, read):
    speakers = place("speakers")
    choose(qtbot, speakers, "Ana Torres")
    page = speakers._page
    qtbot.waitUntil(lambda: page._name.text() == "Ana Torres")
    page._name.setFocus()
    page._name.selectAll()
    qtbot.keyClicks(page._name, "Ana Maria Torres")
    qtbot.keyClick(page._name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Ana Maria Torres" in names(speakers))
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    assert {row.speaker for row in read.rows(read.listing("treaty OR open").ids)} == {"Ana Maria Torres"}


def test_another_name_is_added(qtbot, window, place, read):
    speakers = place("speakers")
    choose(qtbot, speakers, "Ana Torres")
    page = speakers._page
    qtbot.waitUntil(lambda: page._name.text() == "Ana Torres")
    qtbot.keyClicks(page._aliases.field, "Mayor Torres")
    qtbot.keyClick(page._aliases.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._aliases.values == ("Mayor Torres",))


def test_a_statement_opens_in_its_article(qtbot, window, place):
    speakers = place("speakers")
    choose(qtbot, speakers, "Ana Torres")
    page = speakers._page
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    rows = page.findChild(RowsView)
    rows.setFocus()
    rows.go_to(0)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    sources = window.find_place("sources")
    assert window.place is sources
    qtbot.waitUntil(lambda: sources._shown is not None and sources._shown.row.title == "Port talks fail")
    qtbot.waitUntil(lambda: sources._article.text._lit == 0)


def test_the_months_chosen_are_named_and_taken_off(qtbot, window, place):
    speakers = place("speakers")
    choose(qtbot, speakers, "Ana Torres")
    page = speakers._page
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    timeline = page._timeline
    bars, middle = timeline.bars, timeline.height() // 3
    qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=QPoint(4, middle))
    at = QPoint(round(timeline._ground().left() + timeline._pitch() * 1.5), middle)
    qtbot.mouseMove(timeline, at)
    qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: said(page) == ["We will not sign a bad treaty."])
    assert page._range.isVisible() and "2022" in page._range.text() and len(bars) > 2
    qtbot.mouseClick(page._range, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    assert not page._range.isVisible()


def test_only_this_speaker_is_listed_whoever_else_has_such_a_name(qtbot, window, place, read):
    window._runner.run_write(
        lambda catalogue: catalogue.edit_quotation(catalogue.listing("cranes").ids[0], speaker="Ana Torres Silva")
    )
    speakers = place("speakers")
    qtbot.waitUntil(lambda: "Ana Torres Silva" in names(speakers))
    choose(qtbot, speakers, "Ana Torres")
    page = speakers._page
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    assert said(page) == ["We will not sign a bad treaty.", "The bridge is safe and it stays open."]


@pytest.fixture
def double(qtbot, window, read):
    """Give one speaker a name that may be another's, before Speakers is looked at."""
    ben = next(row.id for row in read.speakers() if row.name == "Ben Okafor")
    window._runner.run_write(lambda catalogue: catalogue.edit_speaker(ben, name="B. Okafor"))
    qtbot.waitUntil(lambda: "B. Okafor" in [row.name for row in read.speakers()])
    return ben


def test_names_alike_are_proposed_and_merged(qtbot, window, place, read, double):
    speakers = place("speakers")
    choose(qtbot, speakers, "B. Okafor")
    strip = speakers._page.alike
    qtbot.waitUntil(strip.isVisible)
    assert "Benjamin Okafor (1 statement)" in strip._text.text()
    (row,) = speakers._list.chosen_rows()
    menu = speakers.merge_menu((row, *strip._others))
    next(action for action in menu.actions() if action.text() == "Benjamin Okafor").trigger()
    qtbot.waitUntil(lambda: "B. Okafor" not in names(speakers))
    qtbot.waitUntil(lambda: not strip.isVisible())
    window.undo()
    qtbot.waitUntil(lambda: "B. Okafor" in names(speakers))


def test_names_alike_that_are_not_the_same_are_never_proposed_again(qtbot, window, place, read, double):
    speakers = place("speakers")
    choose(qtbot, speakers, "B. Okafor")
    strip = speakers._page.alike
    qtbot.waitUntil(strip.isVisible)
    strip.apart.setFocus()
    qtbot.keyClick(strip.apart, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not strip.isVisible())
    assert read.alike_speakers() == ()
    window.undo()
    qtbot.waitUntil(strip.isVisible)


def test_that_names_are_not_the_same_is_taken_back_on_their_page(qtbot, window, place, read, double):
    speakers = place("speakers")
    choose(qtbot, speakers, "B. Okafor")
    page = speakers._page
    qtbot.waitUntil(page.alike.isVisible)
    assert not page._join.isVisible()
    page.alike.apart.setFocus()
    page.alike.apart.click()
    qtbot.waitUntil(page._join.isVisible)
    assert speakers._list.view.hasFocus(), "not the name, which a key would overwrite"
    assert "not the same as Benjamin Okafor" in page._apart.text()
    qtbot.waitUntil(lambda: not page.alike.isVisible())
    page._join.setFocus()
    qtbot.keyClick(page._join, Qt.Key.Key_Space)
    qtbot.waitUntil(page.alike.isVisible)
    qtbot.waitUntil(lambda: not page._join.isVisible())
    assert not page._name.hasFocus()
    window.undo()
    qtbot.waitUntil(page._join.isVisible)


def test_the_next_double_is_one_click_away(qtbot, window, place, double):
    speakers = place("speakers")
    choose(qtbot, speakers, "Ana Torres")
    qtbot.waitUntil(speakers._proposals.isVisible)
    qtbot.mouseClick(speakers._proposals, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: speakers._page.alike.isVisible())
    assert "Okafor" in speakers._list.chosen_rows()[0].name


def test_a_name_is_split_off_and_brought_back(qtbot, window, place, read):
    speakers = place("speakers")
    rows = {row.name: row.id for row in read.speakers()}
    window._runner.run_write(
        lambda catalogue: catalogue.merge_speakers([rows["Ben Okafor"]], into=rows["Benjamin Okafor"])
    )
    qtbot.waitUntil(lambda: "Ben Okafor" not in names(speakers))
    choose(qtbot, speakers, "Benjamin Okafor")
    page = speakers._page
    qtbot.waitUntil(lambda: page._aliases.values == ("Ben Okafor",))
    button = next(
        one
        for one in page._aliases.findChildren(QToolButton)
        if one.accessibleName() == "Make Ben Okafor a speaker of its own"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._name.text() == "Ben Okafor")
    qtbot.waitUntil(lambda: said(page) == ["The cranes stand still until Friday. 📌"])
    window.notices[-1].actions[0][1]()
    qtbot.waitUntil(lambda: "Ben Okafor" not in names(speakers))


def test_the_old_name_stays_as_another_name(qtbot, window, place, read):
    speakers = place("speakers")
    choose(qtbot, speakers, "Ana Torres")
    page = speakers._page
    speakers._list.view.setFocus()
    qtbot.keyClick(speakers._list.view, Qt.Key.Key_F2)
    qtbot.keyClicks(page._name, "Anabela Torres")
    qtbot.keyClick(page._name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._aliases.values == ("Ana Torres",))
    assert names(speakers).count("Anabela Torres") == 1
    window.undo()
    qtbot.waitUntil(lambda: page._name.text() == "Ana Torres" and page._aliases.values == ())


def test_a_note_is_kept(qtbot, window, place, read):
    speakers = place("speakers")
    choose(qtbot, speakers, "Ana Torres")
    page = speakers._page
    qtbot.mouseClick(page._add_note, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page._note, "Met in 2019")
    qtbot.keyClick(page._note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    chosen = page.shown_id
    qtbot.waitUntil(lambda: read.speaker(chosen).note == "Met in 2019")
    choose(qtbot, speakers, "Benjamin Okafor")
    assert not page._note.isVisible()


def test_speakers_are_sorted_and_the_order_outlives_the_window(qtbot, window, place):
    speakers = place("speakers")
    speakers._list.sort_by("name")
    qtbot.waitUntil(lambda: names(speakers)[:3] == ["Ana Torres", "Ben Okafor", "Benjamin Okafor"])
    choose(qtbot, speakers, "Benjamin Okafor")
    kept = speakers.state()
    speakers._list.sort_by("quotations")
    speakers.restore(kept)
    speakers._list.read()
    qtbot.waitUntil(lambda: names(speakers)[:3] == ["Ana Torres", "Ben Okafor", "Benjamin Okafor"])
    assert speakers._list.chosen_rows()[0].name == "Benjamin Okafor"
