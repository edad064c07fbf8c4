import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication

from quotebook.model import Order
from quotebook.ui import quotation_detail
from quotebook.ui.field_popup import FieldPopup
from quotebook.ui.flow_text import FlowText
from quotebook.ui.quotation_cells import Column


def words(place):
    rows = [place._model.row_at(at) for at in range(place._model.rowCount())]
    return [row.words if row else None for row in rows]


def search(qtbot, window, place, query):
    window._bar.line.setFocus()
    window._bar.line.selectAll()
    qtbot.keyClicks(window._bar.line, query)
    qtbot.waitUntil(lambda: place._model.listing.query == query, timeout=5_000)


def click_header(qtbot, place, column):
    header = place._rows.horizontalHeader()
    x = header.sectionViewportPosition(column) + 12
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=header.rect().center().__class__(x, 12))


def test_typing_in_the_search_field_finds_rows_and_shows_the_first_in_the_pane(qtbot, window, place):
    quotations = place("quotations")
    assert quotations._model.rowCount() == 5
    search(qtbot, window, quotations, "treaty")
    assert words(quotations) == ["We will not sign a bad treaty."]
    row = quotations._model.row_at(0)
    assert [row.words[start:end] for start, end in row.hits] == ["treaty"]
    pane = quotations._pane
    qtbot.waitUntil(lambda: pane.shown_id == row.id)
    assert pane._words.toPlainText() == "“We will not sign a bad treaty.”"
    assert pane._speaker.text() == "Ana Torres"
    assert pane._role.text() == "deputy mayor of Lisbon"
    assert "We will not sign a bad treaty." in pane._context.toPlainText()


def test_down_and_up_walk_through_the_rows(qtbot, window, place):
    quotations = place("quotations")
    rows = quotations._rows
    rows.setFocus()
    first = quotations._model.ids[0]
    qtbot.waitUntil(lambda: quotations._pane.shown_id == first)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: quotations._pane.shown_id == quotations._model.ids[1])


def test_who_moves_on_while_the_same_is_listed_again_stays_there(qtbot, window, place):
    quotations = place("quotations")
    rows, model = quotations._rows, quotations._model
    qtbot.waitUntil(lambda: quotations._pane.shown_id == model.ids[0])
    listed = []
    window._runner.changed.connect(
        lambda _: (model.listed.connect(listed.append), qtbot.keyClick(rows, Qt.Key.Key_Down))
    )
    window._runner.run_write(lambda catalogue: catalogue.tag((model.ids[4],), "late"))
    qtbot.waitUntil(lambda: bool(listed))
    assert rows.currentIndex().row() == 1
    qtbot.waitUntil(lambda: quotations._pane.shown_id == model.ids[1])


def test_a_click_on_a_header_sorts_and_the_third_click_takes_it_back(qtbot, window, place):
    quotations = place("quotations")
    click_header(qtbot, quotations, Column.SAID_ON)
    qtbot.waitUntil(lambda: not quotations._model.listing.descending)
    dated = [row.said_on.value for row in map(quotations._model.row_at, range(5)) if row.said_on]
    assert dated == sorted(dated)
    click_header(qtbot, quotations, Column.SAID_ON)
    qtbot.waitUntil(lambda: quotations._model.listing.descending)
    assert quotations._model.wish.order is Order.SAID_ON
    click_header(qtbot, quotations, Column.SAID_ON)
    qtbot.waitUntil(lambda: quotations._model.wish.order is None)


def test_a_filter_is_a_term_in_the_search_field(qtbot, window, place):
    quotations = place("quotations")
    ana = next(value for value in quotations._facets.values_of("speaker") if value.text() == "Ana Torres")
    qtbot.mouseClick(ana, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: quotations._model.rowCount() == 2)
    assert window._bar.line.text() == 'speaker:"Ana Torres"'
    qtbot.waitUntil(lambda: any(value.isChecked() for value in quotations._facets.values_of("speaker")))
    assert len(quotations._facets.values_of("speaker")) == 4
    quotations._facets.years.chosen.emit(("2022", "2022"))
    qtbot.waitUntil(lambda: quotations._model.rowCount() == 1)
    assert window._bar.line.text() == 'speaker:"Ana Torres" year:2022'


def test_two_filters_clicked_in_a_row_both_count(qtbot, window, place):
    quotations = place("quotations")
    ana = next(value for value in quotations._facets.values_of("speaker") if value.text() == "Ana Torres")
    ana.click()
    quotations._facets.years.chosen.emit(("2022", "2022"))
    assert window._bar.line.text() == 'speaker:"Ana Torres" year:2022'
    qtbot.waitUntil(lambda: words(quotations) == ["We will not sign a bad treaty."])


def test_delete_and_undo_from_the_banner(qtbot, window, place, read):
    quotations = place("quotations")
    rows = quotations._rows
    rows.setFocus()
    rows.go_to(1)
    gone, after = quotations._model.ids[1], quotations._model.ids[2]
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: quotations._model.rowCount() == 4)
    assert gone not in quotations._model.ids
    assert quotations._model.ids[rows.currentIndex().row()] == after
    notice = window.notices[-1]
    assert notice.text == "1 quotation deleted."
    notice.actions[0][1]()
    qtbot.waitUntil(lambda: quotations._model.rowCount() == 5)
    assert gone in quotations._model.ids


def test_the_banner_undoes_nothing_else(qtbot, window, place, read):
    quotations = place("quotations")
    quotations._deeds.delete_chosen()
    qtbot.waitUntil(lambda: quotations._model.rowCount() == 4)
    undo = window.notices[-1].actions[0][1]
    quotations._rows.selectAll()
    quotations._deeds.put_tag("bridge")
    qtbot.waitUntil(lambda: all(row.tags for row in read.rows(read.listing().ids)))
    undo()
    qtbot.waitUntil(lambda: any("Something else" in notice.text for notice in window.notices))
    assert all(row.tags == ("bridge",) for row in read.rows(read.listing().ids))


def test_several_rows_are_tagged_and_deleted_at_once(qtbot, window, place, read):
    quotations = place("quotations")
    quotations._rows.selectAll()
    assert len(quotations.chosen_ids()) == 5
    assert "5" in quotations._pane._nothing.text()
    quotations._deeds.put_tag("to check")
    qtbot.waitUntil(lambda: len(read.listing('tag:"to check"').ids) == 5)
    qtbot.waitUntil(lambda: [value.text() for value in quotations._facets.values_of("tag")] == ["to check"])
    quotations._rows.selectAll()
    quotations._deeds.delete_chosen()
    qtbot.waitUntil(lambda: quotations._whole.currentWidget() is quotations._empty)
    assert not window._detail.isVisible()


def test_t_opens_a_small_field_that_tags_the_row_in_hand(qtbot, window, place, read):
    quotations = place("quotations")
    quotations._rows.setFocus()
    quotations._rows.go_to(1)
    chosen = quotations._model.ids[1]
    qtbot.keyClick(quotations._rows, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: quotations.findChild(FieldPopup) is not None)
    popup = quotations.findChild(FieldPopup)
    assert popup.isVisible()
    qtbot.keyClicks(popup.field, "to check")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: read.quotation(chosen).row.tags == ("to check",))
    assert read.listing("tag:check").ids[:] == read.listing().ids[1:2]


def test_tags_and_note_are_kept_from_the_pane(qtbot, window, place, read):
    quotations = place("quotations")
    pane = quotations._pane
    qtbot.waitUntil(lambda: pane.shown_id is not None)
    chosen = pane.shown_id
    qtbot.keyClicks(pane._tags.field, "harbour")
    qtbot.keyClick(pane._tags.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane._tags.values == ("harbour",))
    pane._tags.removed.emit("harbour")
    qtbot.waitUntil(lambda: pane._tags.values == ())
    pane._note.setFocus()
    qtbot.keyClicks(pane._note, "Ask again.")
    qtbot.keyClick(pane._note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: read.quotation(chosen).row.note == "Ask again.")


def test_a_note_is_kept_when_another_row_is_chosen(qtbot, window, place, read):
    quotations = place("quotations")
    pane = quotations._pane
    qtbot.waitUntil(lambda: pane.shown_id is not None)
    chosen = pane.shown_id
    pane._note.setPlainText("Half a thought")
    quotations._rows.go_to(2)
    qtbot.waitUntil(lambda: read.quotation(chosen).row.note == "Half a thought")
    qtbot.waitUntil(lambda: pane.shown_id != chosen)
    assert pane._note.toPlainText() == ""


@pytest.mark.parametrize("go_on", [lambda rows: rows.go_to(2), lambda rows: rows.selectAll()], ids=["another", "all"])
def test_corrected_words_are_kept_when_another_row_is_chosen_and_dropped_by_esc(qtbot, window, place, read, go_on):
    quotations = place("quotations")
    pane = quotations._pane
    qtbot.waitUntil(lambda: pane.shown_id is not None)
    chosen = pane.shown_id
    before = read.quotation(chosen).row.words
    pane._correct.click()
    qtbot.keyClicks(pane._editor.field, "No. ")
    qtbot.keyClick(pane._editor.field, Qt.Key.Key_Escape)
    pane._correct.click()
    assert pane._editor.field.toPlainText() == before
    qtbot.keyClicks(pane._editor.field, "Yes. ")
    go_on(quotations._rows)
    qtbot.waitUntil(lambda: read.quotation(chosen).row.words == f"Yes. {before}")
    assert pane._editor.isHidden()


def test_appearances_show_what_differs_by_more_than_colour(qtbot, window, place):
    quotations = place("quotations")
    search(qtbot, window, quotations, '"stays open"')
    pane = quotations._pane
    qtbot.waitUntil(lambda: pane._wordings_heading.text() == "2 appearances")
    view = pane._wordings.findChildren(FlowText)[-1]
    assert view.toPlainText() == "The bridge is safe and it stays open shut."
    formats = {}
    block = view.document().begin()
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        formats[fragment.text().strip()] = QTextCharFormat(fragment.charFormat())
        iterator += 1
    assert formats["open"].fontStrikeOut()
    assert formats["shut"].fontUnderline()
    assert "left out: open" in view.accessibleDescription()


def test_copy_gives_words_speaker_and_source(qtbot, window, place):
    quotations = place("quotations")
    search(qtbot, window, quotations, "treaty")
    quotations._rows.setFocus()
    qtbot.keyClick(quotations._rows, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert (
        QApplication.clipboard()
        .text()
        .startswith("“We will not sign a bad treaty.”\n— Ana Torres, deputy mayor of Lisbon, 19 November 2022")
    )


def test_nothing_found_offers_to_clear_the_search(qtbot, window, place):
    quotations = place("quotations")
    search(qtbot, window, quotations, "zeppelin")
    assert quotations._found.currentWidget() is quotations._nothing
    quotations._ask("")
    qtbot.waitUntil(lambda: quotations._model.rowCount() == 5)
    assert window._bar.line.text() == ""


def test_rows_stay_while_a_filter_is_half_typed(qtbot, window, place):
    quotations = place("quotations")
    search(qtbot, window, quotations, "speaker:")
    assert quotations._model.rowCount() == 5
    search(qtbot, window, quotations, "speaker:tor")
    assert {quotations._model.row_at(at).speaker for at in range(quotations._model.rowCount())} == {"Ana Torres"}
    assert "“tor” stands nowhere as a whole" in quotations._head.notes
    search(qtbot, window, quotations, "speaker:torres")
    assert not quotations._head.notes
    search(qtbot, window, quotations, "treat")
    assert quotations._model.rowCount() and not quotations._head.suggestions
    search(qtbot, window, quotations, "treaty before:2")
    assert words(quotations) == ["We will not sign a bad treaty."]


def test_what_may_be_meant_stands_beside_what_was_found_and_moves_no_row(qtbot, window, place):
    quotations = place("quotations")
    search(qtbot, window, quotations, "treat")
    top = quotations._rows.mapTo(window, QPoint()).y()
    assert not quotations._head.suggestions, "somebody may still be typing"
    qtbot.waitUntil(lambda: bool(quotations._head.suggestions))
    assert quotations._head.suggestions[0].text() == "treaty" and quotations._head.suggestions[0].isVisible()
    assert quotations._model.rowCount() and quotations._rows.mapTo(window, QPoint()).y() == top
    qtbot.keyClick(window._bar.line, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: quotations._model.listing.query == "treaty")
    assert window._bar.line.text() == "treaty" and not quotations._head.suggestions


def test_a_word_that_is_not_there_is_told_though_another_was_found(qtbot, window, place):
    quotations = place("quotations")
    search(qtbot, window, quotations, "treety OR bridge")
    assert quotations._model.rowCount()
    qtbot.waitUntil(lambda: bool(quotations._head.suggestions))
    quotations._head.suggestions[0].click()
    qtbot.waitUntil(lambda: quotations._model.listing.query == "treaty OR bridge")


def test_did_you_mean_keeps_the_filter(qtbot, window, place):
    quotations = place("quotations")
    search(qtbot, window, quotations, 'treety speaker:"Ana Torres"')
    assert quotations._model.rowCount() == 0
    meant = quotations._head.suggestions[0]
    assert meant.text() == "treaty"
    meant.click()
    qtbot.waitUntil(lambda: words(quotations) == ["We will not sign a bad treaty."])
    assert window._bar.line.text() == 'treaty speaker:"Ana Torres"'


def test_letters_in_the_table_do_not_search_it_row_by_row(qtbot, window, place):
    quotations = place("quotations")
    quotations._rows.setFocus()
    quotations._rows.go_to(0)
    qtbot.keyClick(quotations._rows, Qt.Key.Key_E)
    assert quotations._rows.currentIndex().row() == 0


def test_context_begins_and_ends_at_paragraphs_or_words():
    assert quotation_detail.lead_in("a short start ") == "a short start "
    assert quotation_detail.lead_in("x" * 300 + "\n\nNew paragraph. ") == "New paragraph. "
    assert quotation_detail.lead_in("word " * 100).startswith("… word")
    assert quotation_detail.lead_out(" said Ana.\n\n" + "y" * 300) == " said Ana."
    assert quotation_detail.lead_out(" word" * 100).endswith("word …")
