"""A window comes back as it was left: what is selected and how far a list was scrolled, in every place."""

import pytest
from catalogue_cases import add, said

from quotebook.app.catalogue import Catalogue

COUNT = 320
"""Quotations: more than one page of the table."""


@pytest.fixture
def catalogue_path(tmp_path):
    """Make a catalogue whose lists are longer than a window is high."""
    path = tmp_path / "long.quotebook"
    catalogue = Catalogue.create(path)
    for article in range(80):
        names = [f"Ada Quill the {article * 4 + at}th" for at in range(4)]
        words = [f"The tide number {article * 4 + at} came in twice before noon." for at in range(4)]
        text = "\n\n".join(f"“{one}” said {name}." for one, name in zip(words, names, strict=True))
        quotations = [said(text, one, speaker=name) for one, name in zip(words, names, strict=True)]
        add(catalogue, text, *quotations, title=f"Tides {article:02}", outlet="The Quay", published="2024-03-05")
    catalogue.close()
    return path


@pytest.fixture
def reopened(qtbot, desktop, catalogue_path):
    """Close the window and open it again; gives the place that comes into view, once it is filled."""

    def reopen(rows, between=lambda: None):
        desktop.close()
        between()
        window = desktop.open_window(catalogue_path)
        qtbot.waitUntil(lambda: bool(window.places) and window._runner.catalogue is not None, timeout=20_000)
        qtbot.waitUntil(lambda: rows(window.place), timeout=20_000)
        return window.place

    return reopen


def listed(place):
    return place._model.rowCount() == COUNT and place._facets.values_of("speaker") != []


@pytest.mark.parametrize(
    "ranges", [[range(COUNT)], [range(3, 9), range(250, 260), range(300, 301)]], ids=["all", "some"]
)
def test_selected_quotations_and_the_scroll(qtbot, window, reopened, ranges):
    window.visit("quotations")
    place = window.place
    qtbot.waitUntil(lambda: listed(place), timeout=20_000)
    place._rows.go_to(205)
    place._rows.select_ranges(ranges)
    place._rows.verticalScrollBar().setValue(204)
    scroll = place._rows.verticalScrollBar().value()
    again = reopened(listed)
    qtbot.waitUntil(lambda: again._rows.selected_ranges() == ranges, timeout=5_000)
    assert again._rows.verticalScrollBar().value() == scroll > 0
    assert again._rows.currentIndex().row() == 205


def test_a_selection_is_not_shown_where_other_rows_stand_now(qtbot, window, catalogue_path, reopened):
    window.visit("quotations")
    qtbot.waitUntil(lambda: listed(window.place), timeout=20_000)
    window.place._rows.select_ranges([range(3, 9)])

    def delete_first():
        catalogue = Catalogue.open(catalogue_path)
        catalogue.delete_quotations(catalogue.newest(1))
        catalogue.close()

    again = reopened(lambda place: place._model.rowCount() == COUNT - 1, delete_first)
    qtbot.wait(200)
    assert sum(map(len, again._rows.selected_ranges())) == 1


@pytest.mark.parametrize(("key", "count"), [("speakers", 320), ("sources", 80)])
def test_chosen_rows_and_the_scroll_of_a_list(qtbot, window, reopened, key, count):
    window.visit(key)
    view = window.place._list.view
    qtbot.waitUntil(lambda: len(window.place._list.rows) == count, timeout=20_000)
    window.place._list.choose(40)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    chosen, scroll = window.place._list.chosen_rows(), view.verticalScrollBar().value()
    again = reopened(lambda place: len(place._list.rows) == count)
    assert again._list.chosen_rows() == chosen
    assert again._list.view.verticalScrollBar().value() == scroll > 0


@pytest.mark.parametrize("key", ["quotations", "speakers"])
def test_the_same_rows_are_in_view_where_text_is_larger(qtbot, desktop, window, reopened, key):
    def rows(place):
        return place._rows if key == "quotations" else place._list.view

    def filled(place):
        return rows(place).model().rowCount() == COUNT and (key != "quotations" or listed(place))

    window.visit(key)
    qtbot.waitUntil(lambda: filled(window.place), timeout=20_000)
    view = rows(window.place)
    view.verticalScrollBar().setValue(view.verticalHeader().defaultSectionSize() * 150)
    height = view.verticalHeader().defaultSectionSize()
    again = rows(reopened(filled, lambda: desktop._theme.resize_text(150)))
    try:
        assert again.verticalHeader().defaultSectionSize() > height
        qtbot.waitUntil(lambda: again.rowAt(1) == 150)
    finally:
        desktop._theme.resize_text(100)


def test_all_speakers_stay_chosen(qtbot, window, reopened):
    window.visit("speakers")
    qtbot.waitUntil(lambda: len(window.place._list.rows) == COUNT, timeout=20_000)
    window.place._list.view.selectAll()
    assert len(reopened(lambda place: len(place._list.rows) == COUNT)._list.chosen_rows()) == COUNT
