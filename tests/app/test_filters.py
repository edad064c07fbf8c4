"""Saved filters, and the same change to many quotations."""

import pytest
from catalogue_cases import one_quotation

from quotebook.app.catalogue import Catalogue
from quotebook.errors import CatalogueError
from quotebook.model import Kind, Order, Precision, SaidOn, SavedFilter, Verb


@pytest.fixture
def catalogue(tmp_path):
    catalogue = Catalogue.create(tmp_path / "work.quotebook")
    yield catalogue
    catalogue.close()


def names(catalogue):
    return [(one.name, one.query) for one in catalogue.filters()]


def test_a_filter_is_kept_with_its_sorting_and_replaced_under_its_name(catalogue):
    catalogue.save_filter("  Budget, 2024 ", "budget year:2024", order=Order.SPEAKER, descending=False)
    (kept,) = catalogue.filters()
    assert kept == SavedFilter(kept.id, "Budget, 2024", "budget year:2024", Order.SPEAKER, False)
    catalogue.save_filter("budget, 2024", "budget")
    assert catalogue.filters() == (SavedFilter(kept.id, "budget, 2024", "budget"),)
    catalogue.save_filter("Able", "x")
    assert names(catalogue) == [("Able", "x"), ("budget, 2024", "budget")]


def test_a_deleted_filter_can_be_brought_back(catalogue):
    catalogue.save_filter("Budget", "budget")
    (kept,) = catalogue.filters()
    step = catalogue.delete_filter(kept.id).step
    assert (step.subject, catalogue.filters()) == ("Budget", ())
    catalogue.undo()
    assert catalogue.filters() == (kept,)
    catalogue.redo()
    with pytest.raises(CatalogueError, match="no longer"):
        catalogue.rename_filter(kept.id, "Money")


def test_two_filters_never_share_a_name(catalogue):
    catalogue.save_filter("Budget", "budget")
    catalogue.save_filter("Port", "port")
    budget, port = catalogue.filters()
    with pytest.raises(CatalogueError, match="already"):
        catalogue.rename_filter(port.id, "BUDGET")
    catalogue.rename_filter(budget.id, "BUDGET")
    assert names(catalogue) == [("BUDGET", "budget"), ("Port", "port")]
    with pytest.raises(CatalogueError, match="needs a name"):
        catalogue.save_filter(" ", "x")


def test_many_quotations_are_changed_as_one_step(catalogue):
    ids = [one_quotation(catalogue, f"We count to {number}.", speaker=f"Ann {number}") for number in (1, 2, 3)]
    said_on = SaidOn("2023-09", Precision.MONTH, "typed")
    catalogue.edit_quotation(ids[0], role="mayor")
    step = catalogue.edit_quotations(ids, speaker="Bo Ek", said_on=said_on, kind=Kind.INDIRECT).step
    assert step.count == 3
    rows = catalogue.rows(ids)
    assert [(row.speaker, row.said_on, row.kind) for row in rows] == [("Bo Ek", said_on, Kind.INDIRECT)] * 3
    assert [row.role for row in rows] == ["mayor", None, None]
    assert len(catalogue.listing("speaker:ek said:2023-09").ids) == 3
    assert catalogue.edit_quotations(ids, speaker="Bo Ek").step.id == 0
    catalogue.undo()
    assert [row.speaker for row in catalogue.rows(ids)] == ["Ann 1", "Ann 2", "Ann 3"]
    assert catalogue.history(1)[0].subject == "We count to 1."


def test_the_history_tells_what_changed_and_who_kept_it(catalogue):
    one = one_quotation(catalogue, "We stay.", role="mayor")
    other = one_quotation(catalogue, "We go.")
    catalogue.edit_quotation(one, speaker="Bo Ek", role="chair")
    catalogue.tag([one, other], "port")
    catalogue.edit_quotation(other, note="x")
    catalogue.untag([one], "port")
    told = [(each.verb, each.fields) for each in catalogue.quotation_history(one)]
    assert told == [
        (Verb.TAG, ()),
        (Verb.TAG, ()),
        (Verb.EDIT_QUOTATION, ("speaker", "role")),
        (Verb.ADD_ARTICLE, ()),
        (None, ()),
    ]
    kept = catalogue.quotation_history(one)[-1]
    assert (kept.by_person, kept.detector) == (False, "rules 1")
    catalogue.undo()
    assert len(catalogue.quotation_history(one)) == len(told) - 1
