"""A real desktop over a real catalogue file, offscreen."""

import pytest

from quotebook.app.apart import Apart
from quotebook.app.settings import Settings
from quotebook.ui.main import Desktop
from quotebook.ui.preferences import Preferences


@pytest.fixture(scope="session")
def apart():
    """Give one process apart to all tests: starting one takes longer than most of them."""
    made = Apart()
    yield made
    made.close()


@pytest.fixture(autouse=True)
def shared_apart(monkeypatch, apart):
    """Let every window use that process, and leave it running."""

    class Shared:
        call = staticmethod(apart.call)

        def close(self):
            pass

    monkeypatch.setattr("quotebook.ui.tasks.Apart", Shared)


@pytest.fixture
def wanted():
    """Give the preferences, for a test to replace."""
    return Settings(theme="light")


@pytest.fixture
def desktop(qtbot, qapp, tmp_path, wanted):
    """Give everything that is open, closed and deleted afterwards."""
    made = Desktop(qapp, Preferences(wanted, tmp_path / "settings.toml"))
    yield made
    made._theme.resize_text(100)
    made.close()
    made.deleteLater()
    # Offscreen the clipboard outlives Python, and with it what Python made for it, which then crashes the process.
    qapp.clipboard().setText("")
    qtbot.wait(1)


@pytest.fixture
def catalogue_path(tmp_path):
    return tmp_path / "statements.quotebook"


@pytest.fixture
def window(qtbot, desktop, catalogue_path):
    """Give a window whose catalogue is open."""
    made = desktop.open_window(catalogue_path)
    made.resize(1280, 800)  # more than the screen of the tests has room for: all columns are there
    qtbot.waitUntil(lambda: bool(made.places), timeout=20_000)
    qtbot.waitUntil(lambda: made._runner.catalogue is not None, timeout=20_000)
    qtbot.waitUntil(lambda: "saved" in made._status._text.text(), timeout=10_000)
    made.activateWindow()
    return made


@pytest.fixture
def filled(qtbot, window):
    """Give a window whose catalogue holds the sample."""
    place = window.find_place("add")
    place.open_sample()
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    place.keep()
    qtbot.waitUntil(lambda: window._undoing.undo_action.isEnabled(), timeout=20_000)
    qtbot.waitUntil(lambda: len(window.places) == len(window.sites), timeout=20_000)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window
