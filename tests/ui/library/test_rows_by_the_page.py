import pytest

from quotebook.app.catalogue import Catalogue
from quotebook.model import Decision, Detection, Draft, Field, Kind, Quotation, Reviewed
from quotebook.ui.quotation_model import PAGE

MANY = PAGE * 2 + 7


@pytest.fixture
def catalogue_path(tmp_path):
    path = tmp_path / "many.quotebook"
    catalogue = Catalogue.create(path)
    text = "".join(f"Line number {number} was spoken.\n" for number in range(MANY))
    quotations, start = [], 0
    for line in text.splitlines(keepends=True):
        quotations.append(Quotation(Kind.INDIRECT, ((start, start + len(line) - 1),), line[:-1], speaker="Ana Torres"))
        start += len(line)
    reviewed = [Reviewed(quotation, Decision.ACCEPTED) for quotation in quotations]
    draft = Draft(text, title=Field("Many lines", "typed"))
    catalogue.add_article(draft, Detection("en", tuple(quotations)), reviewed)
    catalogue.close()
    return path


def test_only_pages_in_view_are_read(qtbot, window, place):
    quotations = place("quotations")
    model = quotations._model
    assert model.rowCount() == MANY
    assert list(model._pages) == [0]
    assert model.row_at(MANY - 1) is None
    qtbot.waitUntil(lambda: model.row_at(MANY - 1) is not None)
    assert model.row_at(MANY - 1).id == model.ids[MANY - 1]
    assert 1 not in model._pages


def test_selecting_all_and_deleting_reads_no_rows(qtbot, window, place, read):
    quotations = place("quotations")
    quotations._rows.selectAll()
    assert len(quotations.chosen_ids()) == MANY
    assert list(quotations._model._pages) == [0]
    quotations._deeds.delete_chosen()
    qtbot.waitUntil(lambda: read.counts().quotations == 0)
    window.undo()
    qtbot.waitUntil(lambda: quotations._model.rowCount() == MANY)


def test_a_write_leaves_the_person_where_they_were(qtbot, window, place, read):
    quotations = place("quotations")
    rows = quotations._rows
    rows.go_to(300)
    qtbot.waitUntil(lambda: quotations._model.row_at(300) is not None)
    scrolled, chosen = rows.verticalScrollBar().value(), quotations._model.ids[300]
    quotations._deeds.put_tag("here")
    qtbot.waitUntil(lambda: (row := quotations._model.row_at(300)) is not None and row.tags == ("here",))
    assert rows.verticalScrollBar().value() == scrolled
    assert quotations._model.ids[rows.currentIndex().row()] == chosen
