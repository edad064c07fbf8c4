"""What is done with one quotation or many: corrected, cited, dragged out, noted, each with a way back."""

from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication

from quotebook.app.catalogue import Catalogue
from quotebook.model import Precision
from quotebook.store import portions, writing
from quotebook.ui import handing_over
from quotebook.ui.field_popup import FieldPopup

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def answered(qtbot, place, key, words, *modifiers):
    """Press a key on the rows, type an answer into the field that opens."""
    # Offscreen no window manager gives the focus back when a popup closes.
    place.window().activateWindow()
    place._rows.setFocus()
    qtbot.waitUntil(place._rows.hasFocus)
    qtbot.keyClick(place._rows, key, *modifiers)
    popup = [one for one in place.findChildren(FieldPopup) if one.isVisible()][-1]
    popup.field.clear()
    qtbot.keyClicks(popup.field, words)
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    return popup


def shown(qtbot, place, holds):
    """Wait until every row of the list holds something."""

    def done():
        rows = [place._model.row_at(at) for at in range(place._model.rowCount())]
        return all(row is not None and holds(row) for row in rows)

    qtbot.waitUntil(done, timeout=10_000)


def test_many_get_another_speaker_date_and_role_in_one_step_each(qtbot, window, place, read):
    quotations = place("quotations")
    shown(qtbot, quotations, lambda row: row.words)
    quotations._rows.selectAll()
    answered(qtbot, quotations, Qt.Key.Key_S, "Eva Lind")
    shown(qtbot, quotations, lambda row: row.speaker == "Eva Lind")
    assert window.notices[-1].text == "5 quotations changed."
    window.notices[-1].actions[0][1]()
    shown(qtbot, quotations, lambda row: row.speaker != "Eva Lind")
    qtbot.waitUntil(lambda: len(quotations.chosen_ids()) == 5)  # so the next deed is about the same rows
    wrong = answered(qtbot, quotations, Qt.Key.Key_D, "soon")
    assert wrong.isVisible() and "2023-09" in wrong._wrong.text()
    wrong.close()
    answered(qtbot, quotations, Qt.Key.Key_D, "2023-09")
    shown(qtbot, quotations, lambda row: row.said_on and row.said_on.precision is Precision.MONTH)
    qtbot.waitUntil(lambda: len(quotations.chosen_ids()) == 5)
    answered(qtbot, quotations, Qt.Key.Key_R, "witness")
    shown(qtbot, quotations, lambda row: row.role == "witness")
    assert len(read.listing("said:2023-09 role:witness").ids) == read.history(1)[0].count == 5


def test_a_tag_is_put_on_and_taken_off_many(qtbot, window, place, read):
    quotations = place("quotations")
    shown(qtbot, quotations, lambda row: row.words)
    quotations._rows.selectAll()
    answered(qtbot, quotations, Qt.Key.Key_T, "port")
    shown(qtbot, quotations, lambda row: row.tags == ("port",))
    qtbot.waitUntil(lambda: quotations._deeds._tags == ("port",))
    qtbot.waitUntil(lambda: len(quotations.chosen_ids()) == 5)
    unknown = answered(qtbot, quotations, Qt.Key.Key_T, "nonsense", SHIFT)
    assert unknown.isVisible()
    unknown.close()
    answered(qtbot, quotations, Qt.Key.Key_T, "port", SHIFT)
    shown(qtbot, quotations, lambda row: row.tags == ())
    assert len(read.listing("tag:port").ids) == 0


def test_names_are_offered_while_the_speaker_is_typed(qtbot, window, place):
    quotations = place("quotations")
    quotations._rows.setFocus()
    quotations._rows.selectAll()
    qtbot.keyClick(quotations._rows, Qt.Key.Key_S)
    popup = [one for one in quotations.findChildren(FieldPopup) if one.isVisible()][-1]
    qtbot.keyClicks(popup.field, "ok")
    qtbot.waitUntil(lambda: sorted(popup.offered) == ["Ben Okafor", "Benjamin Okafor"])
    qtbot.keyClicks(popup.field, "afur")
    qtbot.waitUntil(lambda: popup.offered == ())
    popup.close()


def test_how_far_a_change_of_many_is_stands_in_the_status_line(qtbot, window, place, monkeypatch):
    monkeypatch.setattr(writing, "CAUGHT_UP", 1)
    quotations, told = place("quotations"), []
    window._runner.progressed.connect(lambda progress: told.append(window._status._work.text() if progress else ""))
    quotations._rows.selectAll()
    answered(qtbot, quotations, Qt.Key.Key_T, "port")
    shown(qtbot, quotations, lambda row: row.tags == ("port",))
    assert told[0].startswith("Tagging quotations") and told[-1] == ""
    assert not window._status._cancel.isVisible()


def test_a_change_of_many_is_stopped_in_the_status_line(qtbot, window, place, read, monkeypatch):
    for module in (portions, writing):
        monkeypatch.setattr(module, "PORTION", 1)
    monkeypatch.setattr(writing, "CAUGHT_UP", 1)
    stopped, told, advance = Event(), [], writing.Write.advance

    def wait(write):
        """Go on with the second portion only once the button was clicked."""
        if told:
            stopped.wait(20)
        told.append(write)
        advance(write)

    def stop(progress):
        if progress is not None and not stopped.is_set():
            qtbot.mouseClick(window._status._cancel, Qt.MouseButton.LeftButton)
            stopped.set()

    monkeypatch.setattr(writing.Write, "advance", wait)
    quotations = place("quotations")
    window._runner.progressed.connect(stop)
    quotations._rows.selectAll()
    answered(qtbot, quotations, Qt.Key.Key_T, "port")
    qtbot.waitUntil(lambda: bool(window.notices), timeout=20_000)
    assert window.notices[-1].text == "Stopped: nothing was changed."
    assert len(told) == 2 and read.tags() == ()
    assert len(quotations.chosen_ids()) == 5


def test_a_change_of_many_is_finished_when_the_window_closes(qtbot, window, place, catalogue_path, monkeypatch):
    for module in (portions, writing):
        monkeypatch.setattr(module, "PORTION", 1)
    monkeypatch.setattr(writing, "CAUGHT_UP", 1)
    closing, advance = Event(), writing.Write.advance
    monkeypatch.setattr(writing.Write, "advance", lambda write: (closing.wait(20), advance(write)))
    quotations = place("quotations")
    window._runner.stopping.connect(closing.set)
    quotations._rows.selectAll()
    answered(qtbot, quotations, Qt.Key.Key_T, "port")
    window.close()
    again = Catalogue.open(catalogue_path)
    assert len(again.listing("tag:port").ids) == 5
    again.close()


def test_the_pane_offers_what_can_be_done_with_many(qtbot, window, place):
    quotations = place("quotations")
    quotations._rows.selectAll()
    assert quotations._pane._many.isVisible()
    quotations._rows.go_to(0)
    qtbot.waitUntil(lambda: quotations._pane.shown_id is not None)
    assert not quotations._pane._many.isVisible()


def test_rows_are_dragged_out_as_a_table_and_as_text(qtbot, window, place):
    quotations = place("quotations")
    model = quotations._model
    quotations._ask("treaty")
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    data = model.mimeData([model.index(0, column) for column in range(model.columnCount())])
    head, line = bytes(data.data("text/tab-separated-values")).decode().split("\r\n")
    assert head.split("\t")[:4] == ["Said on", "Speaker", "Role", "Quotation"]
    assert line.split("\t")[:4] == [
        "2022-11-19",
        "Ana Torres",
        "deputy mayor of Lisbon",
        "We will not sign a bad treaty.",
    ]
    assert data.html().startswith("<p>“We will not sign a bad treaty.”<br>— Ana Torres")
    assert "<i>Harbour Gazette</i>" in data.html()
    assert data.text().startswith("“We will not sign a bad treaty.”\n— Ana Torres")
    quotations._ask("")
    qtbot.waitUntil(lambda: model.rowCount() == 5)
    several = model.mimeData([model.index(row, 0) for row in range(5)])
    assert several.html().count("<tr>") == 6 and "<td>We will not sign a bad treaty.</td>" in several.html()


@pytest.fixture
def drags(monkeypatch):
    """Give the drags that begin; the platform without a screen cannot carry them on."""
    begun = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: begun.append(drag))
    return begun


def drag(qtbot, rows, drags):
    """Press on a selected row and move; return the rows and the picture that came along."""
    drags.clear()
    at = rows.visualRect(rows.model().index(0, 3)).center()
    qtbot.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    for far in (QApplication.startDragDistance() + 1, 2 * QApplication.startDragDistance()):
        qtbot.mouseMove(rows.viewport(), at + QPoint(0, far))
    qtbot.mouseRelease(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    lines = bytes(drags[0].mimeData().data("text/tab-separated-values")).decode().split("\r\n")
    return lines[1:], drags[0].pixmap().width()


def test_more_rows_than_can_be_dragged_out_are_told_as_the_drag_begins(qtbot, window, place, monkeypatch, drags):
    quotations = place("quotations")
    quotations._rows.selectAll()
    lines, width = drag(qtbot, quotations._rows, drags)
    assert len(lines) == 5 and not window.notices
    monkeypatch.setattr(handing_over, "AT_MOST", 2)
    quotations._rows.selectAll()
    lines, wider = drag(qtbot, quotations._rows, drags)
    assert len(lines) == 2 and wider > width
    assert window.notices[-1].text == "Only the first 2 of 5 selected ones: Export hands over all of them."


def test_the_keys_copy_the_citation_in_the_style_preferred(qtbot, window, place):
    quotations = place("quotations")
    quotations._ask("treaty")
    qtbot.waitUntil(lambda: quotations._model.rowCount() == 1)
    quotations.desk.preferences.change(citation="mla")
    quotations._rows.setFocus()
    qtbot.keyClick(quotations._rows, Qt.Key.Key_C, CTRL | SHIFT)
    assert QApplication.clipboard().text().endswith("“Port talks fail.” Harbour Gazette, 20 Nov. 2022.")
    assert "<i>Harbour Gazette</i>, 20 Nov. 2022." in QApplication.clipboard().mimeData().html()
    assert window.notices[-1].text == "1 quotation copied."


def test_more_than_can_be_copied_is_told(qtbot, window, place, monkeypatch):
    monkeypatch.setattr(handing_over, "AT_MOST", 2)
    quotations = place("quotations")
    quotations._rows.setFocus()
    quotations._rows.selectAll()
    qtbot.keyClick(quotations._rows, Qt.Key.Key_C, CTRL)
    qtbot.waitUntil(lambda: bool(window.notices))
    assert window.notices[-1].text == "2 quotations copied."
    assert window.notices[-1].hint == "Only the first 2 of 5 selected ones: Export hands over all of them."


def test_a_corrected_wording_stands_above_what_was_printed(qtbot, window, place, read):
    quotations = place("quotations")
    pane = quotations._pane
    quotations._ask("treaty")
    qtbot.waitUntil(lambda: pane.shown_id == read.listing("treaty").ids[0] and pane._words.isVisible())
    chosen = pane.shown_id
    pane._correct.click()
    assert pane._editor.isVisible() and not pane._words.isVisible()
    pane._editor.field.setPlainText("We will not sign a bad treaty, ever.")
    qtbot.keyClick(pane._editor.field, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: read.quotation(chosen).row.words.endswith("ever."))
    assert read.quotation(chosen).appearances[0].words == "We will not sign a bad treaty."
    qtbot.waitUntil(lambda: pane._history.lines and pane._history.lines[0].startswith("Changed: words"))
    assert pane._words.isVisible() and not pane._editor.isVisible()
    assert any("found by rules 1" in line for line in pane._history.lines)


def test_a_note_keeps_itself_while_the_person_thinks(qtbot, window, place, read):
    pane = place("quotations")._pane
    qtbot.waitUntil(lambda: pane.shown_id is not None)
    chosen = pane.shown_id
    pane._note.setFocus()
    qtbot.keyClicks(pane._note, "Ask again")
    qtbot.waitUntil(lambda: read.quotation(chosen).row.note == "Ask again", timeout=6_000)
    assert pane._note.hasFocus()


def test_a_note_is_kept_when_the_window_closes(qtbot, desktop, window, place, catalogue_path, read):
    pane = place("quotations")._pane
    qtbot.waitUntil(lambda: pane.shown_id is not None)
    chosen = pane.shown_id
    pane._note.setFocus()
    qtbot.keyClicks(pane._note, "Last words")
    window.close()
    again = Catalogue.open(catalogue_path)
    assert again.quotation(chosen).row.note == "Last words"
    again.close()


def picked(qtbot, menu, *words):
    """Choose an entry of a menu, and of the menu in it, by the keys."""
    for word in words:
        entries = [action for action in menu.actions() if not action.isSeparator() and action.isEnabled()]
        at = [action.text() for action in entries].index(word)
        for _ in range(at + (menu.activeAction() is None)):
            qtbot.keyClick(menu, Qt.Key.Key_Down)
        assert menu.activeAction() is entries[at]
        inside = entries[at].menu()
        qtbot.keyClick(menu, Qt.Key.Key_Right if inside else Qt.Key.Key_Return)
        menu = inside


@pytest.mark.parametrize(
    ("form", "begins", "is_rich"),
    [
        ("As text", "“We will not sign a bad treaty.”\n— Ana Torres, deputy mayor of Lisbon, 19 November 2022", True),
        (
            "As citation (APA)",
            "“We will not sign a bad treaty.” (Ana Torres, November 19, 2022)\nPort talks fail.",
            True,
        ),
        ("As citation (Chicago)", "“We will not sign a bad treaty.” Ana Torres, November 19, 2022, quoted in", True),
        ("As citation (MLA)", "“We will not sign a bad treaty.” (Ana Torres, November 19, 2022)\n“Port talks", True),
        ("As Markdown", "> We will not sign a bad treaty.\n>\n> — **Ana Torres**", False),
        ("As a table", "Said on\tSpeaker\tRole\tQuotation", True),
    ],
)
def test_a_quotation_is_copied_through_the_menu(qtbot, window, place, form, begins, is_rich):
    quotations = place("quotations")
    quotations._ask("treaty")
    qtbot.waitUntil(lambda: quotations._model.rowCount() == 1 and quotations._model.row_at(0) is not None)
    rows = quotations._rows
    rows.setFocus()
    rows.go_to(0)
    rows.customContextMenuRequested.emit(rows.visualRect(rows.model().index(0, 3)).center())
    picked(qtbot, QApplication.activePopupWidget(), "Copy", form)
    assert QApplication.clipboard().text().startswith(begins)
    assert QApplication.clipboard().mimeData().hasHtml() == is_rich
    assert window.notices[-1].text == "1 quotation copied."
