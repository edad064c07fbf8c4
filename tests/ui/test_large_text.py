"""Text at 200 % in a window of 1280×800: nothing is wider than what shows it, nor cut off."""

import pytest
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QPushButton, QScrollArea

from quotebook.app.settings import Settings
from quotebook.ui.controls import NarrowButton, SpareLabel
from quotebook.ui.main import Desktop
from quotebook.ui.preferences import Preferences

PLACES = ("add", "quotations", "speakers", "sources", "duplicates")


@pytest.fixture
def desktop(qtbot, qapp, tmp_path):
    """Give a desktop with German words and large letters."""
    settings = Settings(theme="light", text_size=200, language="de")
    made = Desktop(qapp, Preferences(settings, tmp_path / "settings.toml"))
    yield made
    made._theme.resize_text(100)
    made.close()
    made.deleteLater()
    qtbot.wait(1)


@pytest.fixture
def window(qtbot, desktop, catalogue_path):
    """Give a window whose catalogue holds the sample."""
    made = desktop.open_window(catalogue_path)
    qtbot.waitUntil(lambda: bool(made.places) and made._runner.catalogue is not None, timeout=20_000)
    made.resize(1280, 800)
    place = made.find_place("add")
    place.open_sample()
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    place.keep()
    qtbot.waitUntil(lambda: made._undoing.undo_action.isEnabled(), timeout=20_000)
    place.open_sample()
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    return made


def cut_off(window):
    """Yield what has less room than it needs."""
    for area in window.findChildren(QScrollArea):
        inner = area.widget()
        if area.isVisible() and inner and inner.width() > area.viewport().width():
            yield f"{type(area).__name__} {area.accessibleName()}: {inner.width()} > {area.viewport().width()}"
    for part in (*window.findChildren(QLabel), *window.findChildren(QPushButton)):
        if not part.isVisible() or not part.text() or isinstance(part, SpareLabel | NarrowButton):
            continue
        needed = part.minimumSizeHint()
        low = isinstance(part, QLabel) and part.height() < min(needed.height(), part.fontMetrics().height())
        if part.width() < needed.width() or low:
            yield f"{type(part).__name__} {part.text()!r}: {part.size().toTuple()} < {needed.toTuple()}"


def covered(window):
    """Yield what is laid over its neighbour, since their parent is narrower than both need."""
    for part in window.place.findChildren(QAbstractScrollArea):
        if part.isVisible() and part.geometry().right() > part.parentWidget().width():
            yield f"{type(part).__name__} {part.accessibleName()}"


@pytest.mark.parametrize("key", PLACES)
def test_nothing_is_cut_off(qtbot, window, key):
    window.visit(key)
    qtbot.wait(500)
    assert list(cut_off(window)) == []
    assert list(covered(window)) == []


def test_the_words_are_never_the_column_that_gives_way(qtbot, window):
    window.visit("quotations")
    place = window.find_place("quotations")
    qtbot.waitUntil(lambda: place._model.rowCount() > 0)
    qtbot.wait(200)
    words = place._rows.columnWidth(3)
    assert words > place._rows.viewport().width() / 3
    assert not place._head.filter.isChecked()
    window.resize(1900, 1000)
    qtbot.waitUntil(place._head.filter.isChecked)
    assert place.state()["filters"] is True
