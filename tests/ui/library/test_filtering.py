"""Filters: values of a field, months, chips, filters kept by name, completion, and what a restart brings back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton, QToolTip

from quotebook.model import Order
from quotebook.ui.facet_value import FacetValue
from quotebook.ui.field_popup import FieldPopup
from quotebook.ui.filter_chips import FilterChips
from quotebook.ui.quotation_cells import Column

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


def value(place, field, words):
    return next(one for one in place._facets.values_of(field) if one.text() == words)


def listed(qtbot, place, count):
    qtbot.waitUntil(lambda: place._model.rowCount() == count, timeout=10_000)


def test_several_speakers_are_alternatives_and_each_chip_takes_one_off(qtbot, window, place):
    quotations = place("quotations")
    qtbot.mouseClick(value(quotations, "speaker", "Ana Torres"), LEFT)
    listed(qtbot, quotations, 2)
    qtbot.mouseClick(value(quotations, "speaker", "Benjamin Okafor"), LEFT)
    listed(qtbot, quotations, 3)
    assert window._bar.line.text() == 'speaker:"Ana Torres" OR speaker:"Benjamin Okafor"'
    qtbot.waitUntil(lambda: sum(one.isChecked() for one in quotations._facets.values_of("speaker")) == 2)
    qtbot.mouseClick(value(quotations, "kind", "Direct"), LEFT)
    chips = quotations._head.chips
    assert chips.words == ("Speaker: Ana Torres", "Speaker: Benjamin Okafor", "Kind: Direct")
    first = chips.findChildren(type(quotations._head.filter))[0]
    assert first.accessibleName() == "Take away the filter Speaker: Ana Torres"
    qtbot.mouseClick(first, LEFT)
    listed(qtbot, quotations, 1)
    assert window._bar.line.text() == 'speaker:"Benjamin Okafor" kind:direct'


def test_what_is_typed_is_a_chip_and_a_tick(qtbot, window, place):
    quotations = place("quotations")
    qtbot.keyClicks(window._bar.line, 'outlet:"Harbour Gazette" treaty')
    listed(qtbot, quotations, 1)
    assert quotations._head.chips.words == ("Outlet: Harbour Gazette",)
    qtbot.waitUntil(lambda: value(quotations, "outlet", "Harbour Gazette").isChecked())


def test_years_are_dragged_over_and_then_months_chosen_with_the_keys(qtbot, window, place):
    window.resize(1280, 800)
    quotations = place("quotations")
    years = quotations._facets.years
    qtbot.waitUntil(years.isVisible)
    assert [key for key, _ in years.bars] == ["2022", "2023", "2024"]
    pitch = int(years._pitch())
    qtbot.mousePress(years, LEFT, pos=QPoint(pitch // 2, 20))
    qtbot.mouseMove(years, QPoint(pitch * 2 + pitch // 2, 20))
    qtbot.mouseRelease(years, LEFT, pos=QPoint(pitch * 2 + pitch // 2, 20))
    assert window._bar.line.text() == "year:2022..2024"
    qtbot.waitUntil(lambda: years._range == (0, 2) and quotations._facets.months.isVisible())
    months = quotations._facets.months
    months.setFocus()
    qtbot.keyClick(months, Qt.Key.Key_Home)
    qtbot.keyClick(months, Qt.Key.Key_Return)
    assert window._bar.line.text() == "date:2022-11"
    listed(qtbot, quotations, 3)
    qtbot.keyClick(months, Qt.Key.Key_Escape)
    assert window._bar.line.text() == ""


def test_a_range_grows_and_shrinks_with_shift(qtbot, window, place):
    years = place("quotations")._facets.years
    years.setFocus()
    qtbot.keyClick(years, Qt.Key.Key_End)
    qtbot.keyClick(years, Qt.Key.Key_Left, SHIFT)
    qtbot.keyClick(years, Qt.Key.Key_Left, SHIFT)
    assert years._range == (0, 2)
    qtbot.keyClick(years, Qt.Key.Key_Right, SHIFT)
    assert years._range == (1, 2)
    assert years.accessibleDescription() == "2023 – 2024: 2"


def test_a_filter_is_kept_by_name_renamed_deleted_and_brought_back(qtbot, window, place, read):
    quotations = place("quotations")
    quotations._ask("treaty speaker:torres")
    listed(qtbot, quotations, 1)
    quotations._rows.setFocus()
    qtbot.keyClick(quotations._rows, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | SHIFT)
    popup = quotations.findChild(FieldPopup)
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert popup.isVisible(), "a filter needs a name"
    qtbot.keyClicks(popup.field, "Treaties")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    saved = quotations._saved
    qtbot.waitUntil(lambda: [one.name for one in saved.saved] == ["Treaties"])
    quotations._ask("")
    listed(qtbot, quotations, 5)
    saved.wanted.emit(saved.saved[0])
    listed(qtbot, quotations, 1)
    assert window._bar.line.text() == "treaty speaker:torres"
    saved.delete_filter(saved.saved[0])
    qtbot.waitUntil(lambda: saved.saved == ())
    assert window.notices[-1].text == "The filter “Treaties” was deleted."
    window.notices[-1].actions[0][1]()
    qtbot.waitUntil(lambda: [one.name for one in saved.saved] == ["Treaties"])


def test_filters_do_not_jump_when_the_first_is_chosen(qtbot, window, place):
    quotations = place("quotations")
    years, saved = quotations._facets.years, quotations._saved
    before = years.mapTo(quotations, years.rect().topLeft())
    assert not saved._save.isEnabled()
    quotations._ask("year:2022..2024")
    qtbot.waitUntil(lambda: years._range is not None)
    assert saved._save.isEnabled()
    assert years.mapTo(quotations, years.rect().topLeft()) == before


def test_a_filter_is_saved_from_the_search_field_and_unticked(qtbot, window, place):
    quotations = place("quotations")
    line = window._bar.line
    line.setFocus()
    qtbot.keyClicks(line, "treaty")
    listed(qtbot, quotations, 1)
    qtbot.keyClick(line, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | SHIFT)
    popup = quotations.findChild(FieldPopup)
    qtbot.keyClicks(popup.field, "Treaties")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one.name for one in quotations._saved.saved] == ["Treaties"])
    (box,) = [one for one in quotations._saved.findChildren(FacetValue) if not one.property("gone")]
    assert box.isChecked()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    listed(qtbot, quotations, 5)
    assert line.text() == "" and not box.isChecked()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    listed(qtbot, quotations, 1)


@pytest.mark.parametrize("key", ["quotations", "speakers", "sources"])
def test_the_down_key_leads_from_the_search_to_the_rows(qtbot, window, place, key):
    found = place(key)
    line = window._bar.line
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    rows = found._rows if key == "quotations" else found._list.view
    assert rows.hasFocus()


def test_a_saved_filter_is_renamed_and_set_anew_from_its_menu(qtbot, window, place, read):
    quotations, saved = place("quotations"), place("quotations")._saved
    window._runner.run_write(lambda catalogue: catalogue.save_filter("Treaties", "treaty"))
    qtbot.waitUntil(lambda: [one.query for one in saved.saved] == ["treaty"])
    more = next(one for one in saved.findChildren(QToolButton) if "Treaties" in one.accessibleName())
    more.menu().aboutToShow.emit()
    rename, update, _ = more.menu().actions()
    assert not update.isEnabled()  # nothing is searched for that it could be set to
    rename.trigger()
    popup = [one for one in saved.findChildren(FieldPopup) if one.isVisible()][-1]
    assert popup.field.selectedText() == "Treaties"
    qtbot.keyClicks(popup.field, "Bridges")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one.name for one in saved.saved] == ["Bridges"])
    quotations._ask("bridge")
    listed(qtbot, quotations, 2)
    more = [one for one in saved.findChildren(QToolButton) if "Bridges" in one.accessibleName()][-1]
    more.menu().aboutToShow.emit()
    more.menu().actions()[1].trigger()
    qtbot.waitUntil(lambda: [(one.name, one.query) for one in saved.saved] == [("Bridges", "bridge")])
    window.undo()
    qtbot.waitUntil(lambda: [one.query for one in saved.saved] == ["treaty"])


def test_what_is_ticked_stays_where_it_is(qtbot, window, place, monkeypatch):
    monkeypatch.setattr("quotebook.ui.facets.FEW", 3)
    quotations = place("quotations")

    def shown():
        return [one.text() for one in quotations._facets.values_of("speaker")]

    quotations._ask("a OR e OR i OR the")
    qtbot.waitUntil(lambda: len(shown()) >= 3)
    before = shown()[:3]
    for name in before[1:]:
        qtbot.mouseClick(value(quotations, "speaker", name), LEFT)
        qtbot.waitUntil(lambda name=name: value(quotations, "speaker", name).isChecked())
        assert shown()[:3] == before
    (hidden,) = {"Ana Torres", "Ben Okafor", "Benjamin Okafor", "خالد منصور"} - set(before)
    quotations._ask(f'speaker:"{hidden}"')
    qtbot.waitUntil(lambda: shown() == [*before, hidden])
    assert value(quotations, "speaker", hidden).isChecked()


def test_the_years_say_what_is_dragged_over(qtbot, window, place):
    years = place("quotations")._facets.years
    middle = years.height() // 3
    qtbot.mousePress(years, Qt.MouseButton.LeftButton, pos=QPoint(4, middle))
    at = QPoint(round(years._ground().left() + years._pitch() * 1.5), middle)
    qtbot.mouseMove(years, at)
    assert QToolTip.text() == "2022 – 2023: 3"
    qtbot.mouseRelease(years, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: window._bar.line.text() == "year:2022..2023")


def test_a_speaker_is_completed_while_typing(qtbot, window, place):
    quotations = place("quotations")
    window._bar.line.setFocus()
    qtbot.keyClicks(window._bar.line, "sp")
    qtbot.waitUntil(lambda: window._searching.completer.offered == ("speaker:",))
    window._searching.completer.take(0)
    qtbot.keyClicks(window._bar.line, "tor")
    qtbot.waitUntil(lambda: window._searching.completer.offered == ("Ana Torres",))
    window._searching.completer.take(0)
    assert window._bar.line.text() == 'speaker:"Ana Torres" '
    listed(qtbot, quotations, 2)
    window.visit("speakers")
    assert not window._searching.asks_for_quotations()


def test_filter_sort_widths_and_the_row_survive_a_restart(qtbot, desktop, window, place, catalogue_path):
    quotations = place("quotations")
    header = quotations._rows.horizontalHeader()
    header.sectionClicked.emit(Column.SPEAKER)
    quotations._rows.sortByColumn(Column.SPEAKER, Qt.SortOrder.AscendingOrder)
    quotations._ask("outlet:gazette")
    listed(qtbot, quotations, 3)
    quotations._rows.setColumnWidth(Column.SPEAKER, 260)
    quotations._rows.go_to(2)
    chosen = quotations._model.ids[2]
    kept = quotations._columns.state()
    window.close()
    again = desktop.open_window(catalogue_path)
    qtbot.waitUntil(lambda: bool(again.places), timeout=20_000)
    found = again.find_place("quotations")
    listed(qtbot, found, 3)
    assert again.place is found
    assert again._bar.line.text() == "outlet:gazette"
    assert (found._model.listing.order, found._model.listing.descending) == (Order.SPEAKER, False)
    qtbot.waitUntil(lambda: found._model.ids[found._rows.currentIndex().row()] == chosen)
    assert found._columns.state() == kept
    assert found._rows.horizontalHeader().sortIndicatorSection() == Column.SPEAKER


def test_any_state_is_borne_with(qtbot, window, place):
    quotations = place("quotations")
    for state in (
        {"query": 3, "order": "nonsense", "columns": [1], "row": -4, "scroll": "x"},
        {"columns": {"widths": 3}},
    ):
        quotations.restore(state)
    assert isinstance(quotations._head.chips, FilterChips)
    quotations._list_first()
    listed(qtbot, quotations, 5)


def test_sources_are_cut_off_less_where_the_window_is_wide(qtbot, window, place):
    quotations, speakers = place("quotations"), place("speakers")
    tables = {"quotations": quotations._rows, "speakers": speakers._page._rows}
    narrow, wide = {}, {}
    for width, found in ((1700, narrow), (2560, wide), (1700, {})):
        window.resize(width, 900)
        for key, table in tables.items():
            window.visit(key)
            qtbot.wait(100)
            assert not table.isColumnHidden(Column.SOURCE)
            found[key] = table.columnWidth(Column.SOURCE)
            assert table.columnWidth(Column.WORDS) > 1.5 * found[key]
    assert all(wide[key] > 1.2 * narrow[key] for key in tables), (narrow, wide)
    assert found == narrow
    quotations._rows.setColumnWidth(Column.SOURCE, 130)
    window.resize(2560, 900)
    window.visit("quotations")
    qtbot.wait(50)
    assert abs(quotations._rows.columnWidth(Column.SOURCE) - 130) < 10, "as a person made it"


def test_columns_are_hidden_and_come_back(qtbot, window, place):
    window.resize(1900, 900)
    quotations = place("quotations")
    qtbot.waitUntil(lambda: not quotations._rows.isColumnHidden(Column.TAGS))
    menu = quotations._columns.menu()
    next(action for action in menu.actions() if action.text() == "Role then").trigger()
    assert quotations._rows.isColumnHidden(Column.ROLE)
    assert not quotations._delegate.roles_apart
    menu.actions()[-1].trigger()
    assert not quotations._rows.isColumnHidden(Column.ROLE)
