"""Several catalogues, each in a window of its own: made, found again under its name, listed as recent."""

import pytest
from catalogue_cases import one_quotation
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from quotebook.app import settings
from quotebook.app.catalogue import Catalogue
from quotebook.app.settings import Settings

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def named(monkeypatch):
    """Give a function that says what a person will choose in the next dialog for files."""
    asked = []

    def choose(name):
        def answer(parent, title, folder, *_, **__):
            asked.append(folder)
            return str(name), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
        return asked

    return choose


def other(qtbot, desktop, window):
    """Wait for the second window."""
    qtbot.waitUntil(lambda: len(desktop._windows) == 2, timeout=10_000)
    (made,) = [one for one, _ in desktop._windows.values() if one is not window]
    qtbot.waitUntil(lambda: "saved" in made._status._text.text() if made.places else False, timeout=20_000)
    return made


def test_a_new_catalogue_keeps_its_name_with_the_dots(qtbot, desktop, window, tmp_path, named):
    named(tmp_path / "Elections 2.0")
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    made = other(qtbot, desktop, window)
    assert made.windowTitle() == "Elections 2.0 – Quotebook"
    assert (tmp_path / "Elections 2.0.quotebook").is_file()
    made._menus.fill_recent()
    recent = [action.text() for action in made._menus._recent.actions()]
    assert recent[:2] == [str(tmp_path / "Elections 2.0.quotebook"), str(tmp_path / "statements.quotebook")]


def test_a_name_that_is_taken_opens_what_is_there(qtbot, desktop, window, tmp_path, named):
    catalogue = Catalogue.create(tmp_path / "old.quotebook")
    one_quotation(catalogue, "The tide is out.")
    catalogue.close()
    named(tmp_path / "old.quotebook")
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    assert other(qtbot, desktop, window)._status._text.text().startswith("1 quotation · 1 speaker")


def test_dialogs_begin_in_a_folder_that_is_there(qtbot, window, named, monkeypatch, tmp_path):
    monkeypatch.setattr("quotebook.app.settings.default_catalogue", lambda: tmp_path / "no" / "such" / "My.quotebook")
    asked = named("")
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_O, CTRL)
    assert asked == [str(tmp_path / "Untitled catalogue"), str(tmp_path)]


def test_a_recent_catalogue_that_is_gone_is_told_and_not_made_anew(qtbot, desktop, window, tmp_path):
    lost = tmp_path / "lost.quotebook"
    desktop.preferences.change(recent=(str(lost), *desktop.preferences.settings.recent))
    window._menus.fill_recent()
    next(action for action in window._menus._recent.actions() if action.text() == str(lost)).trigger()
    assert window.notices[-1].text == f"There is no catalogue at {lost}."
    assert [words for words, _ in window.notices[-1].actions] == ["Open another …", "New …"]
    assert not lost.exists() and len(desktop._windows) == 1


def test_the_last_catalogue_is_missed_only_where_it_is_gone(tmp_path, monkeypatch):
    monkeypatch.delenv(settings.CATALOGUE_VARIABLE, raising=False)
    here, lost = tmp_path / "here.quotebook", tmp_path / "lost.quotebook"
    here.touch()
    asked = Settings(recent=(str(lost), str(here)))
    assert settings.last_catalogue(asked) == here
    assert settings.lost_catalogue(asked) == lost
    assert settings.lost_catalogue(Settings(recent=(str(here), str(lost)))) is None
    assert settings.lost_catalogue(Settings()) is None
    monkeypatch.setenv(settings.CATALOGUE_VARIABLE, str(here))
    assert settings.lost_catalogue(asked) is None


def test_dialogs_for_articles_begin_where_the_last_ones_lay(qtbot, window, monkeypatch, tmp_path):
    asked, articles = [], tmp_path / "articles"
    articles.mkdir()
    (articles / "one.txt").write_text("Ann Lee said: “The tide is out.”", encoding="utf-8")
    place = window.find_place("add")

    def choose(parent, title, folder, *_):
        asked.append(folder)
        return str(articles) if title == "Import a folder of articles" else ([str(articles / "one.txt")], "")

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    qtbot.keyClick(window, Qt.Key.Key_I, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: place.session is not None, timeout=20_000)
    window.find_place("add")._arrivals.choose_files()
    assert asked == [QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation), str(articles)]
    qtbot.waitUntil(lambda: not place._arrivals.is_reading, timeout=20_000)
    (articles / "one.txt").unlink()
    articles.rmdir()
    window.find_place("add")._arrivals.choose_files()
    assert asked[2] == asked[0], "a folder that is gone is no place to begin in"
