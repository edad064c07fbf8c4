"""The page of a speaker: statements copied, dragged out, tagged, shown among all; speakers merged by hand."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from quotebook.ui.field_popup import FieldPopup

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def speakers(qtbot, place):
    """Give the place with the page of Ana Torres in view, her two statements listed."""
    found = place("speakers")
    found._list.choose([row.name for row in found._list.rows].index("Ana Torres"))
    qtbot.waitUntil(lambda: found._page.model.rowCount() == 2 and found._page.model.row_at(1) is not None)
    return found


@pytest.fixture
def rows(speakers):
    found = speakers._page._rows
    found.setFocus()
    found.go_to(0)
    return found


def test_statements_are_copied_as_text_and_as_a_citation(qtbot, window, rows):
    qtbot.keyClick(rows, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text().startswith("“We will not sign a bad treaty.”\n— Ana Torres, deputy mayor")
    qtbot.keyClick(rows, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(rows, Qt.Key.Key_C, CTRL | SHIFT)
    assert QApplication.clipboard().text().count("quoted in") == 2
    assert window.notices[-1].text == "2 quotations copied."


def test_statements_are_dragged_out(qtbot, rows):
    model = rows.model()
    data = model.mimeData([model.index(1, column) for column in range(model.columnCount())])
    assert data.text().startswith("“The bridge is safe and it stays open.”")
    assert rows.dragEnabled()


def test_statements_are_tagged_and_the_tag_is_taken_off(qtbot, window, rows, read):
    qtbot.keyClick(rows, Qt.Key.Key_A, CTRL)
    for modifier, count in ((Qt.KeyboardModifier.NoModifier, 2), (SHIFT, 0)):
        # Offscreen no window manager gives the focus back when a popup closes.
        window.activateWindow()
        rows.setFocus()
        qtbot.waitUntil(lambda: rows.hasFocus() and len(rows.chosen_ids()) == 2)
        qtbot.keyClick(rows, Qt.Key.Key_T, modifier)
        popup = [one for one in rows.findChildren(FieldPopup) if one.isVisible()][-1]
        qtbot.keyClicks(popup.field, "port")
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda count=count: len(read.listing("tag:port").ids) == count)
        qtbot.waitUntil(lambda: rows._deeds._tags == read.tags())


def test_the_menu_shows_the_same_statements_among_all(qtbot, window, speakers, rows):
    qtbot.keyClicks(speakers._page._search, "treaty")
    qtbot.waitUntil(lambda: rows.model().rowCount() == 1 and rows.model().row_at(0) is not None)
    qtbot.keyClick(speakers._page._search, Qt.Key.Key_Down)
    assert rows.hasFocus()
    rows.go_to(0)
    menu = rows.menu_of(0)
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words[:3] == ["Open in its article", "Show these in Quotations", "Copy"]
    menu.actions()[1].trigger()
    assert window.place.key == "quotations"
    assert window._bar.line.text() == 'speaker:"Ana Torres" treaty'
    qtbot.waitUntil(lambda: window.place._model.rowCount() == 1)


def test_a_click_with_the_right_button_opens_the_menu(qtbot, window, rows):
    spot = rows.visualRect(rows.model().index(0, 3)).center()
    rows.customContextMenuRequested.emit(spot)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
    rows.customContextMenuRequested.emit(QPoint(4, rows.viewport().height() - 2))
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize("by", ["key", "button"])
def test_two_speakers_are_merged_by_hand(qtbot, window, place, by):
    speakers = place("speakers")
    view = speakers._list.view
    names = [row.name for row in speakers._list.rows]
    view.setFocus()
    for name, modifier in (("Ben Okafor", Qt.KeyboardModifier.NoModifier), ("Benjamin Okafor", CTRL)):
        at = view.visualRect(view.model().index(names.index(name), 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, at)
    if by == "key":
        qtbot.keyClick(view, Qt.Key.Key_M)
    else:
        qtbot.mouseClick(speakers._page.merge, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    question, _, *offered = menu.actions()
    assert question.text() == "Merge, and keep the name …" and not question.isEnabled()
    assert sorted(action.text() for action in offered) == ["Ben Okafor", "Benjamin Okafor"]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(speakers._list.rows) == len(names) - 1)


def test_a_new_name_is_told_and_taken_back(qtbot, window, speakers, read):
    page = speakers._page
    speakers._list.view.setFocus()
    qtbot.keyClick(speakers._list.view, Qt.Key.Key_F2)
    qtbot.keyClicks(page._name, "Anabela Torres")
    qtbot.keyClick(page._name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.notices))
    assert window.notices[-1].text == "Renamed to “Anabela Torres” in 2 statements."
    assert page._rows.hasFocus()
    window.notices[-1].actions[0][1]()
    qtbot.waitUntil(lambda: "Ana Torres" in {row.name for row in read.speakers()})


def test_escape_leaves_the_name_as_it_was(qtbot, window, speakers, read):
    page, before = speakers._page, read.undoable()
    speakers._list.view.setFocus()
    qtbot.keyClick(speakers._list.view, Qt.Key.Key_F2)
    qtbot.keyClicks(page._name, "Nobody")
    qtbot.keyClick(page._name, Qt.Key.Key_Escape)
    assert page._name.text() == "Ana Torres" and page._rows.hasFocus()
    qtbot.waitUntil(lambda: not window._runner.busy)
    assert read.undoable() == before
