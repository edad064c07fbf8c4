from PySide6.QtCore import Qt

from quotebook.ui.rows_view import RowsView


def choose(qtbot, place, *names):
    rows = [row.name for row in place._model.rows]
    selection = place._list.selectionModel()
    selection.clear()
    for name in names:
        selection.select(place._model.index(rows.index(name), 0), selection.SelectionFlag.Select)
    if len(names) == 1:
        page = place._page
        qtbot.waitUntil(lambda: page._shown is not None and page._shown.row.name == names[0])


def names(place):
    return [row.name for row in place._model.rows]


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
    shown = [page._roles.itemAt(at).widget().text() for at in range(page._roles.count())]
    assert "mayor of Lisbon" in shown
    assert "deputy mayor of Lisbon" in shown


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
    menu = speakers.merge_menu()
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
    qtbot.waitUntil(lambda: sources._text._lit == 0)
