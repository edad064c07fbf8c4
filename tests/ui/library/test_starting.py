"""What a person sees first, and what stays as it was in places they did not open."""

import pytest

from quotebook.app.catalogue import Catalogue
from quotebook.model import Order
from quotebook.ui.quotation_cells import Column
from quotebook.ui.quotation_model import QuotationModel


@pytest.fixture
def reopened(qtbot, desktop, catalogue_path):
    """Close the window and open it again; gives the new one, once it can be used."""

    def reopen():
        desktop.close()
        window = desktop.open_window(catalogue_path)
        qtbot.waitUntil(lambda: bool(window.places), timeout=20_000)
        return window

    return reopen


@pytest.fixture
def begun(monkeypatch):
    """Give what every list showed before its rows were counted: how many rows, over which open catalogue."""
    seen = []
    begin = QuotationModel.begin

    def watched(model, path, then, **more):
        model.began.connect(lambda: seen.append((model.rowCount(), model._runner.catalogue)))
        begin(model, path, then, **more)

    monkeypatch.setattr(QuotationModel, "begin", watched)
    return seen


def test_rows_are_shown_before_the_catalogue_is_open(qtbot, window, place, begun, reopened):
    place("quotations")
    begun.clear()
    again = reopened()
    found = again.find_place("quotations")
    qtbot.waitUntil(lambda: again._runner.catalogue is not None, timeout=20_000)
    qtbot.waitUntil(lambda: found._facets.values_of("speaker") != [], timeout=10_000)
    assert begun == [(5, None)]
    assert found._model.rowCount() == 5
    assert found._model.row_at(0).words == "Every bolt of the bridge was looked at twice."


def test_of_a_filter_that_was_left_the_rows_seen_last_are_shown_first(qtbot, window, place, begun, reopened):
    place("quotations", "crane*")
    begun.clear()
    again = reopened()
    found = again.find_place("quotations")
    qtbot.waitUntil(lambda: found._model.rowCount() > 0, timeout=10_000)
    assert (begun, found._model.rowCount()) == ([(1, None)], 1)
    (start, end), *_ = found._model.row_at(0).hits
    assert found._model.row_at(0).words[start:end].lower().startswith("crane")


def test_a_row_seen_last_that_is_gone_is_not_shown(qtbot, window, place, begun, reopened, desktop, catalogue_path):
    quotations = place("quotations")
    quotations._model.sort(Column.WORDS)
    qtbot.waitUntil(lambda: quotations._model.listing.order is Order.WORDS)
    gone, *others = quotations._model.ids
    desktop.close()
    catalogue = Catalogue.open(catalogue_path)
    catalogue.delete_quotations([gone])
    catalogue.close()
    begun.clear()
    found = reopened().find_place("quotations")
    qtbot.waitUntil(lambda: list(found._model.ids) == others, timeout=10_000)
    assert begun == [(4, None)]


def test_a_place_that_was_not_opened_is_left_as_it_was(qtbot, window, place, reopened):
    speakers = place("speakers")
    speakers._list.sort_by("name")
    window.visit("quotations")
    assert [one.key for one in reopened().places] == ["quotations"]
    last = reopened().find_place("speakers")
    assert last.state()["order"] == "name"
