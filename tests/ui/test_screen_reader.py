"""What a screen reader is told: every place and dialog walked as it walks them, by the tree that Qt hands to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog

from quotebook.ui import quotation_cells

Role = QAccessible.Role
NAMED = (
    *(Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.Slider, Role.EditableText),
    *(Role.Table, Role.List, Role.Tree, Role.ListItem, Role.ColumnHeader, Role.MenuItem, Role.Dialog, Role.Window),
)
"""What is nothing to a person who does not hear its name. A table's cells may be empty."""

NO_ROLE = (Role.NoRole, Role.Client, Role.Border, Role.Pane, Role.LayeredPane)
"""What a widget is to Qt that is no control."""

PLACES = ("add", "quotations", "speakers", "sources", "duplicates")
DIALOGS = ("keys", "about", "settings", "export")


def walk(root):
    """Yield every interface below root that can be seen."""
    waiting = [root]
    while waiting:
        one = waiting.pop()
        if one is None or not one.isValid() or one.state().invisible:
            continue
        yield one
        waiting += [one.child(at) for at in range(one.childCount())]


def told(widget):
    return list(walk(QAccessible.queryAccessibleInterface(widget)))


def name_of(one):
    return one.text(QAccessible.Text.Name).strip()


def faults(widget):
    """Yield what would be silence, a bare number, or a lie."""
    for one in told(widget):
        name, role, state, behind = name_of(one), one.role(), one.state(), one.object()
        where = f"{role.name} {name!r} {type(behind).__name__}"
        if role in NAMED and not name and not (role is Role.ComboBox and not behind.isEnabled()):
            yield f"no name: {where}"
        scrolls = behind is not None and behind.inherits("QScrollArea")
        viewport = behind is not None and behind.objectName() == "qt_scrollarea_viewport"
        if state.focusable and role in NO_ROLE and not scrolls and not viewport and name_of(one) == "":
            yield f"focus on nothing: {where}"
        if isinstance(behind, QAbstractButton) and behind.isCheckable() and state.checked != behind.isChecked():
            yield f"another state: {where}"


def rows_of(widget, name):
    """Return what is read out of each row of a list, by its first cell."""
    [table] = [one for one in told(widget) if one.role() in (Role.Table, Role.List) and name_of(one) == name]
    cells = [one for one in walk(table) if one.role() in (Role.Cell, Role.ListItem)]
    return [name_of(cell) for cell in cells if name_of(cell)]


@pytest.mark.parametrize("key", PLACES)
def test_every_place_speaks(qtbot, filled, key):
    filled.visit(key)
    qtbot.wait(300)
    assert list(faults(filled)) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_speaks(qtbot, filled, name):
    getattr(filled, f"{name}_wanted").emit()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog), timeout=10_000)
    dialog = QApplication.activeModalWidget()
    qtbot.wait(200)
    assert list(faults(dialog)) == []
    dialog.close()


def test_the_history_and_the_palette_speak(qtbot, filled):
    filled._toggle_history()
    qtbot.waitUntil(lambda: bool(filled._history.steps))
    assert any("Add article" in row for row in rows_of(filled, "History"))
    assert list(faults(filled)) == []
    filled._open_palette()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    assert list(faults(QApplication.activeModalWidget())) == []
    assert any("Ctrl+N" in row for row in rows_of(QApplication.activeModalWidget(), "Commands"))
    QApplication.activeModalWidget().close()


@pytest.mark.parametrize("reads_rows", [True, False])
def test_a_row_is_read_out_whole(qtbot, filled, monkeypatch, reads_rows):
    """Whether a screen reader reads all cells of the row, or the one that has the focus."""
    monkeypatch.setattr(quotation_cells, "READS_ROWS", reads_rows)
    filled.visit("quotations")
    rows = filled.find_place("quotations")._rows
    qtbot.waitUntil(lambda: rows.model().row_at(0) is not None, timeout=10_000)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    row = rows.model().row_at(rows.currentIndex().row())
    [table] = [one for one in told(filled) if one.role() is Role.Table and name_of(one) == "Quotations"]
    cells = [one for one in walk(table) if one.role() is Role.Cell and one.state().selected]
    read = ". ".join(name_of(one) for one in cells if reads_rows or one.state().focused)
    assert (read.count(row.words), read.count(row.speaker)) == (1, 1)
    assert "2024" in read


@pytest.mark.parametrize(
    ("key", "name", "words"),
    [
        ("speakers", "Speakers", "statement"),
        ("sources", "Sources", "quotation"),
        ("sources", "Quotations in this article", "Kowalczyk"),
    ],
)
def test_a_number_is_read_out_with_what_it_counts(qtbot, filled, key, name, words):
    filled.visit(key)
    qtbot.waitUntil(lambda: bool(rows_of(filled, name)), timeout=10_000)
    assert any(words in row for row in rows_of(filled, name))
    assert not [row for row in rows_of(filled, name) if not any(letter.isalpha() for letter in row)]


def test_the_cards_tell_their_state_and_their_doubt(qtbot, filled):
    filled.visit("add")
    place = filled.find_place("add")
    place.open_sample()
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    read = rows_of(filled, "Found quotations")
    assert read
    assert all(row.startswith(("open. ", "accepted. ", "rejected. ")) for row in read)
    assert list(faults(filled)) == []


def test_bars_are_a_slider_that_says_its_range(qtbot, filled):
    filled.visit("speakers")
    bars = filled.find_place("speakers")._page._timeline
    qtbot.waitUntil(lambda: bool(bars.accessibleDescription()), timeout=10_000)
    spoken = QAccessible.queryAccessibleInterface(bars)
    assert spoken.role() is Role.Slider
    assert "2024" in spoken.text(QAccessible.Text.Description)
