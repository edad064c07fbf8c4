"""Check an installation from the inside: the main job, done once in a real window that nobody sees."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer

from quotebook.app.catalogue import Catalogue
from quotebook.app.detecting import why_rules_alone
from quotebook.app.settings import Settings
from quotebook.errors import QuotebookError
from quotebook.ui.capture import ArticlePlace
from quotebook.ui.display import missing_for_a_window
from quotebook.ui.main import Desktop, application
from quotebook.ui.preferences import Preferences
from quotebook.ui.window import Window

PATIENCE = 30_000
"""Milliseconds after which a step counts as failed; a working one takes far less than a second."""

SAID = "date that pleases"
"""Words that stand in one quotation of the sample."""


def selftest() -> int:
    """Open the window offscreen, add the sample, find it, export it, reopen the file; return the exit code."""
    missing = missing_for_a_window()
    if missing:
        return _failed(missing)
    app = application()
    with tempfile.TemporaryDirectory(prefix="quotebook-selftest-") as folder:
        desktop = Desktop(app, Preferences(Settings(theme="light"), Path(folder, "settings.toml")))
        try:
            _main_job(desktop, Path(folder))
        except (QuotebookError, AssertionError) as error:
            return _failed(str(error))
        finally:
            desktop.close()
            desktop.deleteLater()
            app.setQuitOnLastWindowClosed(False)
            _turn_until(lambda: True)
    _done("all is well")
    return 0


def _main_job(desktop: Desktop, folder: Path) -> None:
    path = folder / "selftest.quotebook"
    window = desktop.open_window(path)
    _expect(lambda: path.exists() and window.isVisible(), "the window opens over a new catalogue")
    _add_sample(window)
    desktop.close()
    catalogue = Catalogue.open(path)
    try:
        _find_and_export(catalogue, folder)
    finally:
        catalogue.close()


def _add_sample(window: Window) -> None:
    place = window.find_place("add")
    if not isinstance(place, ArticlePlace):
        raise AssertionError("the window has no place to add an article")
    kept: list[object] = []
    place.desk.runner.changed.connect(kept.append)
    place.open_sample()
    _expect(lambda: bool(place.session and place.session.cards), "the sample is read and quotations are found in it")
    _done(why_rules_alone() or "quotations are found by rules and network together")
    place.keep()
    _expect(lambda: bool(kept), "the article is kept")


def _find_and_export(catalogue: Catalogue, folder: Path) -> None:
    found = catalogue.rows(catalogue.listing(f'"{SAID}"').ids)
    _expect(lambda: len(found) == 1 and found[0].speaker == "Daniel Osei", "the reopened file holds what was kept")
    out = folder / "selftest.xlsx"
    outcome = catalogue.export(out)
    _expect(lambda: outcome.quotations == catalogue.counts().quotations and out.exists(), "the export is written")


def _expect(holds: Callable[[], bool], what: str) -> None:
    if not _turn_until(holds):
        raise AssertionError(f"failed: {what}")
    _done(what)


def _turn_until(holds: Callable[[], bool]) -> bool:
    """Let the event loop turn until holds() is true; return whether it came true in time."""
    loop = QEventLoop()
    deadline = QDeadlineTimer(PATIENCE)
    timer = QTimer(interval=10)
    timer.timeout.connect(lambda: loop.quit() if deadline.hasExpired() or holds() else None)
    timer.start()
    loop.exec()
    timer.stop()
    return holds()


def _done(what: str) -> None:
    sys.stdout.write(f"ok: {what}\n")


def _failed(why: str) -> int:
    sys.stderr.write(f"quotebook selftest: {why}\n")
    return 1
