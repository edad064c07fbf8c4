"""A window comes back as it was left, and where it can be seen."""

from PySide6.QtCore import QPoint, QSettings
from PySide6.QtGui import QGuiApplication

from quotebook.ui import session


def reopened(qtbot, desktop, path):
    desktop.open_window(path)
    qtbot.waitUntil(lambda: bool(desktop._windows), timeout=5_000)
    [(window, _)] = desktop._windows.values()
    qtbot.waitUntil(lambda: bool(window.places), timeout=20_000)
    return window


def test_the_place_and_the_size_come_back(qtbot, desktop, window, catalogue_path):
    window.visit("sources")
    window.resize(900, 600)
    window.close()
    again = reopened(qtbot, desktop, catalogue_path)
    assert again is not window
    assert again.place.key == "sources"
    assert again.height() == 600


def test_a_window_left_on_a_screen_that_is_gone_can_be_taken_hold_of(qtbot, desktop, window, catalogue_path):
    window.move(QPoint(-9000, -9000))
    window.close()
    again = reopened(qtbot, desktop, catalogue_path)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.intersects(again.frameGeometry())
    assert again.frameGeometry().top() >= screen.top()


def test_a_state_that_cannot_be_read_is_none(tmp_path):
    state = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    state.setValue("session/x", "{no json")
    assert session.read(state, "session/x") == {}
    state.setValue("session/x", "[1, 2]")
    assert session.read(state, "session/x") == {}
    session.keep(state, "session/x", {"place": "speakers", "places": {"speakers": {"q": "Пéskov"}}})
    assert session.read(state, "session/x")["places"] == {"speakers": {"q": "Пéskov"}}
