import pytest
from heart import Heart

from quotebook.app.catalogue import Catalogue
from quotebook.model import Decision, Detection, Draft, Field, Kind, Quotation, Reviewed
from quotebook.ui.main import Desktop
from quotebook.ui.quotation_model import PAGE

MANY = PAGE * 2 + 7
LONGEST_TURN = 0.05


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


def test_who_left_far_down_sees_the_same_rows_before_the_catalogue_is_open(
    qtbot, window, place, desktop, catalogue_path, monkeypatch
):
    rows = place("quotations")._rows
    rows.go_to(300)
    qtbot.waitUntil(lambda: rows.model().row_at(rows.rowAt(0)) is not None and rows.model().row_at(300) is not None)
    top, scrolled, chosen = rows.rowAt(0), rows.verticalScrollBar().value(), rows.model().ids[300]
    seen = [rows.model().ids[at] for at in range(top, 301)]
    desktop.close()
    monkeypatch.setattr(Desktop, "_load", lambda *_: None)
    window = desktop.open_window(catalogue_path)
    qtbot.waitUntil(lambda: bool(window.places) and window.place._model.rowCount() > 0, timeout=20_000)
    rows = window.place._rows
    assert list(rows.model().ids[: len(seen)]) == seen
    assert rows.model().ids[rows.currentIndex().row()] == chosen
    desktop.close()
    monkeypatch.undo()
    window = desktop.open_window(catalogue_path)
    qtbot.waitUntil(lambda: bool(window.places) and window.place._model.rowCount() == MANY, timeout=20_000)
    rows = window.place._rows
    assert rows.verticalScrollBar().value() == scrolled
    assert rows.model().ids[rows.currentIndex().row()] == chosen


def test_the_loop_turns_while_rows_fly_past_and_are_exported(qtbot, window, place, tmp_path):
    quotations = place("quotations")
    qtbot.waitUntil(lambda: len(window.places) == len(window.sites), timeout=20_000)
    qtbot.wait(200)
    heart = Heart()
    bar = quotations._rows.verticalScrollBar()
    for step in range(40):
        bar.setValue(bar.maximum() * step // 39)
        qtbot.wait(5)
    qtbot.waitUntil(lambda: quotations._model.row_at(len(quotations._model.ids) - 1) is not None)
    quotations._rows.selectAll()
    qtbot.wait(20)
    flown = heart.most
    dialog = quotations.export_dialog()
    qtbot.addWidget(dialog)
    dialog._folder = tmp_path
    dialog.show()
    qtbot.waitUntil(dialog._export.isEnabled)
    heart.most = 0.0
    dialog._export.click()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=60_000)
    heart.timer.stop()
    assert (tmp_path / "Quotations.xlsx").exists()
    assert flown < LONGEST_TURN and heart.most < LONGEST_TURN
