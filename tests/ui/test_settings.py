"""The preferences: chosen in a dialog, in force at once, kept in the file."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton
from shiboken6 import isValid

from quotebook.app.settings import Settings, load_settings, save_settings
from quotebook.errors import QuotebookError
from quotebook.ui import wording
from quotebook.ui.scrolled import Scrolled
from quotebook.ui.settings_dialog import SettingsDialog


def reopened(qtbot, desktop, before):
    """Wait for the window that took the place of one."""

    def windows():
        return [window for window, _ in desktop._windows.values()]

    qtbot.waitUntil(lambda: windows() != [before] and all(one.places for one in windows()), timeout=20_000)
    return windows()[0]


def choose(dialog, name, value):
    box = next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_what_is_chosen_is_in_force_and_kept(qtbot, desktop, window):
    desktop._show_settings(window)
    dialog = window.findChild(SettingsDialog)
    choose(dialog, "Theme", "dark")
    choose(dialog, "Citations", "mla")
    dialog.findChild(QCheckBox).setChecked(False)
    assert desktop._theme.is_dark
    kept = load_settings(desktop.preferences.file)
    assert (kept.theme, kept.citation, kept.indirect) == ("dark", "mla", False)
    desktop.preferences.change(theme="light")
    dialog.accept()


def test_another_text_size_opens_the_window_again_where_it_was(qtbot, desktop, window):
    window.visit("speakers")
    points = window.place.font().pointSizeF()
    desktop.preferences.change(text_size=200)
    larger = reopened(qtbot, desktop, window)
    assert larger.place.key == "speakers"
    assert larger.place.font().pointSizeF() == pytest.approx(2 * points)
    desktop.preferences.change(text_size=100)
    assert reopened(qtbot, desktop, larger).place.font().pointSizeF() == pytest.approx(points)


def test_the_dialog_comes_back_with_the_window_at_the_same_field(qtbot, desktop, window):
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(SettingsDialog)
    dialog.go_to("text_size")
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    larger = reopened(qtbot, desktop, window)
    assert desktop.preferences.settings.text_size > 100
    qtbot.waitUntil(lambda: larger.findChild(SettingsDialog) is not None, timeout=10_000)
    again = larger.findChild(SettingsDialog)
    assert again.field == "text_size"
    qtbot.keyClick(again.focusWidget(), Qt.Key.Key_Up)
    reopened(qtbot, desktop, larger)
    assert desktop.preferences.settings.text_size == 100


def test_dates_are_written_as_chosen(qtbot, desktop, window):
    assert wording.date("2023-09-12") == QLocale().toString(wording.QDate(2023, 9, 12), "d MMM yyyy")
    desktop.preferences.change(date_format="iso")
    reopened(qtbot, desktop, window)
    assert wording.date("2023-09-12") == "2023-09-12"
    assert wording.date("2023-09") == "2023-09"


def test_settings_come_back_and_what_is_wrong_in_the_file_is_the_default(tmp_path):
    path = tmp_path / "settings.toml"
    chosen = Settings(theme="dark", language="de", text_size=150, date_format="iso", indirect=False, recent=("a",))
    save_settings(chosen, path)
    assert load_settings(path) == chosen
    path.write_text('theme = "pink"\ntext_size = true\nindirect = 0\nlanguage = "de"\n', encoding="utf-8")
    assert load_settings(path) == Settings(language="de")


def test_what_went_wrong_before_there_was_a_window_is_said_in_it_once(qtbot, desktop, tmp_path):
    desktop.say_once(QuotebookError("The file settings.toml is damaged, so what it held is not in force.", "Look."))
    first = desktop.open_window(tmp_path / "one.quotebook")
    qtbot.waitUntil(lambda: bool(first.notices), timeout=20_000)
    assert "settings.toml" in first.notices[0].text
    second = desktop.open_window(tmp_path / "two.quotebook")
    qtbot.waitUntil(lambda: bool(second.sites), timeout=20_000)
    assert not second.notices


def test_a_closed_window_minds_no_change_of_theme(qtbot, desktop, window):
    place = window.find_place("add")
    place.open_sample()
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    place.keep()
    quotations = window.find_place("quotations")
    window.visit("quotations")
    qtbot.waitUntil(lambda: quotations._pane.shown_id is not None, timeout=20_000)
    window.close()
    qtbot.waitUntil(lambda: not isValid(window))
    with qtbot.captureExceptions() as caught:
        desktop.preferences.change(theme="dark")
        desktop.preferences.change(theme="light")
    assert caught == []


def test_close_stays_in_reach_where_the_screen_is_too_low_for_all_settings(qtbot, desktop, window):
    desktop._show_settings(window)
    dialog = window.findChild(SettingsDialog)
    dialog.resize(dialog.width(), 260)
    dialog.show()
    close = next(button for button in dialog.findChildren(QPushButton) if button.isDefault())
    assert dialog.height() == 260
    assert dialog.rect().contains(close.geometry())
    last = dialog.findChild(QCheckBox)
    last.setFocus()
    dialog.findChild(Scrolled).ensureWidgetVisible(last)
    assert last.visibleRegion().boundingRect() == last.rect()
    dialog.accept()
