"""Every control has a name and a role, can be reached by Tab, lets Tab go on, and shows that it has the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QScrollBar,
    QSplitterHandle,
    QWidget,
)

PLACES = ("add", "quotations", "speakers", "sources", "duplicates")
DIALOGS = ("keys", "about", "settings", "export")
PARTS = (QScrollBar, QSplitterHandle, QHeaderView)


def controls_of(root):
    """Yield what can be seen and used in root, but not the inner parts of Qt's own controls."""
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or not widget.isEnabled() or isinstance(widget, PARTS):
            continue
        inner = widget.objectName().startswith("qt_") or isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
        is_popup_part = isinstance(widget.parent(), QLineEdit | QAbstractScrollArea)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not inner and not is_popup_part:
            yield widget


def described(widget):
    return f"{type(widget).__name__} {widget.accessibleName()!r} in {type(widget.parent()).__name__}"


def faults(root):
    for widget in controls_of(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface else ""
        role = interface.role() if interface else QAccessible.Role.NoRole
        if not name:
            yield f"no name: {described(widget)}"
        if role in (QAccessible.Role.NoRole, QAccessible.Role.Client) and not isinstance(widget, QAbstractScrollArea):
            yield f"no role: {described(widget)}"


def walked(root):
    """Press Tab until the focus comes round; return where it was."""
    met = []
    for _ in range(200):
        focused = QApplication.focusWidget()
        if focused is None or (met and focused is met[0]):
            break
        if focused in met:
            return met, f"Tab goes in a circle at {described(focused)}"
        met.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is focused:
            return met, f"Tab stays in {described(focused)}"
    return met, ""


def unreached(root, met):
    """Return what Tab never comes to; of a group of radio buttons or an exclusive group one is enough."""
    groups = {widget.group() for widget in met if hasattr(widget, "group") and widget.group()}
    for widget in controls_of(root):
        grouped = hasattr(widget, "group") and widget.group() in groups
        if widget not in met and not grouped and not any(met_one.focusProxy() is widget for met_one in met):
            yield described(widget)


@pytest.mark.parametrize("key", PLACES)
def test_a_place_can_be_used_without_seeing_it_and_without_a_mouse(qtbot, filled, key):
    if filled.find_place(key) is None:
        pytest.skip("this window has no such place")
    filled.visit(key)
    qtbot.wait(300)
    assert list(faults(filled)) == []
    filled._bar.focus()
    met, trouble = walked(filled)
    assert trouble == ""
    assert list(unreached(filled, met)) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_can_be_used_without_seeing_it_and_without_a_mouse(qtbot, filled, name):
    filled.visit("quotations")
    qtbot.wait(300)
    getattr(filled, f"{name}_wanted").emit()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog), timeout=10_000)
    dialog = QApplication.activeModalWidget()
    qtbot.wait(200)
    assert list(faults(dialog)) == []
    next(controls_of(dialog)).setFocus(Qt.FocusReason.TabFocusReason)
    met, trouble = walked(dialog)
    assert trouble == ""
    assert list(unreached(dialog, met)) == []
    dialog.close()


def test_what_has_the_focus_looks_otherwise(qtbot, filled):
    filled.visit("speakers")
    qtbot.wait(300)
    same = []
    for widget in controls_of(filled):
        if isinstance(widget, QAbstractItemView | QAbstractScrollArea):
            continue  # they show the focus in their current row, or by the cursor
        filled.setFocus()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if widget.hasFocus() and widget.grab().toImage() == before:
            same.append(described(widget))
    assert same == []


def test_the_palette_can_be_used_without_seeing_it(qtbot, filled):
    filled._open_palette()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    palette = QApplication.activeModalWidget()
    assert list(faults(palette)) == []
    palette.close()


@pytest.mark.parametrize("key", ["S", "R", "D", "E"])
def test_an_editor_of_the_review_can_be_used_without_seeing_it(qtbot, filled, key):
    place = filled.find_place("add")
    filled.visit("add")
    place.open_sample()
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    place._cards.setFocus()
    QTest.keyClick(place._cards, key)
    qtbot.waitUntil(lambda: QApplication.focusWidget() not in (None, place._cards))
    editor = QApplication.focusWidget()
    assert list(faults(editor.window())) == []
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert place._cards.hasFocus()


@pytest.mark.parametrize("key", ["T", "S", "D"])
def test_a_question_about_rows_can_be_used_without_seeing_it(qtbot, filled, key):
    filled.visit("quotations")
    rows = filled.find_place("quotations")._rows
    qtbot.waitUntil(lambda: rows.model().rowCount() > 0 and bool(rows.selected_ranges()), timeout=20_000)
    rows.setFocus()
    QTest.keyClick(rows, key)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None or QApplication.focusWidget() is not rows)
    asked = QApplication.activePopupWidget() or QApplication.focusWidget().window()
    assert list(faults(asked)) == []
    QTest.keyClick(QApplication.focusWidget() or asked, Qt.Key.Key_Escape)


def test_highlights_are_a_list_too(qtbot, filled):
    filled.visit("sources")
    sources = filled.find_place("sources")
    qtbot.waitUntil(lambda: sources._found.kept.rowCount() > 0)
    model = sources._found.kept
    spoken = [model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())]
    assert all(spoken)
    assert len(spoken) == len(sources._shown.appearances)
