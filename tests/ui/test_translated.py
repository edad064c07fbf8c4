"""Every word of the window goes through the translator: with one that marks what it is given, nothing is unmarked."""

import re

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from quotebook import resources
from quotebook.app.settings import Settings
from quotebook.ui.main import Desktop
from quotebook.ui.preferences import Preferences

MARK = "⟦"
WORD = re.compile(r"[^\W\d_]+")
NOT_OURS = {"quotebook", "am", "pm", "oct", "nov", "dec", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep"}
"""A name, and what the locale writes in dates."""

Role = QAccessible.Role
DATA = (Role.Cell, Role.ListItem, Role.ComboBox, Role.ColumnHeader, Role.Window)
"""What shows what is stored; headings of an export's first rows are those of the file."""


class Marking(QTranslator):
    """Put every word in brackets."""

    def translate(self, context, source, disambiguation=None, n=-1):
        return f"{MARK}{source}⟧"

    def isEmpty(self):
        return False


@pytest.fixture
def desktop(qapp, request):
    """Give a desktop whose words are all marked."""
    marking = Marking(qapp)
    qapp.installTranslator(marking)
    yield request.getfixturevalue("plain_desktop")
    qapp.removeTranslator(marking)


@pytest.fixture
def plain_desktop(qtbot, qapp, tmp_path):
    made = Desktop(qapp, Preferences(Settings(theme="light", language="en"), tmp_path / "settings.toml"))
    yield made
    made.close()
    made.deleteLater()
    qtbot.wait(1)


@pytest.fixture
def window(qtbot, desktop, catalogue_path):
    made = desktop.open_window(catalogue_path)
    qtbot.waitUntil(lambda: bool(made.places) and made._runner.catalogue is not None, timeout=20_000)
    qtbot.waitUntil(lambda: len(made.places) == len(made.sites), timeout=20_000)
    return made


def unmarked(root, known):
    """Yield what is said in root without having been translated, but what stands in the sample."""
    waiting = [QAccessible.queryAccessibleInterface(root)]
    while waiting:
        one = waiting.pop()
        if one is None or not one.isValid() or one.state().invisible:
            continue
        waiting += [one.child(at) for at in range(one.childCount())]
        is_cap = isinstance(one.object(), QLabel) and one.object().property("cap")
        for sort in (QAccessible.Text.Name, QAccessible.Text.Description):
            text = "" if is_cap or one.role() in DATA else one.text(sort)
            if MARK not in text and {word.lower() for word in WORD.findall(text)} - known:
                yield text


def test_every_word_goes_through_the_translator(qtbot, window):
    known = NOT_OURS | {word.lower() for word in WORD.findall(resources.read_text("sample/article.html"))}
    found = {"welcome": set(unmarked(window, known))}
    place = window.find_place("add")
    place.open_sample()
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    found["review"] = set(unmarked(window, known))
    place.keep()
    qtbot.waitUntil(lambda: window._undoing.undo_action.isEnabled(), timeout=20_000)
    for key in ("quotations", "speakers", "sources", "duplicates"):
        window.visit(key)
        qtbot.wait(250)
        found[key] = set(unmarked(window, known))
    for name in ("keys", "about", "settings", "export"):
        getattr(window, f"{name}_wanted").emit()
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog), timeout=10_000)
        dialog = QApplication.activeModalWidget()
        found[name] = set(unmarked(dialog, known))
        dialog.close()
        qtbot.wait(1)
    menus = [action for menu in window.menuBar().actions() for action in menu.menu().actions()]
    found["menus"] = {action.text() for action in menus if action.text() and MARK not in action.text()}
    assert {where: what for where, what in found.items() if what} == {}
