"""The shell: places, search, banners, undo, files and catalogues, names for those who cannot see it."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
)

from quotebook.app.job import Progress
from quotebook.app.settings import load_settings
from quotebook.errors import CatalogueError
from quotebook.ui.banners import Notice


def test_the_window_says_how_much_the_catalogue_holds(window):
    assert window._status._text.text() == "0 quotations · 0 speakers · saved"
    assert window.windowTitle() == "statements – Quotebook"


def test_every_place_opens_from_the_rail_and_by_its_key(qtbot, window):
    assert [place.key for place in window.places] == ["add"]
    for at, site in enumerate(window.sites):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_1 + at), Qt.KeyboardModifier.ControlModifier)
        assert window.place.key == site.key
        assert window._rail.buttons.checkedId() == at
        assert window._rail.buttons.button(at).text() == site.title
    assert len(window.places) == 5


def test_a_place_is_loaded_where_its_button_is_clicked_and_the_last_click_counts(qtbot, window):
    add, _, speakers, *_ = window._rail.buttons.buttons()
    speakers.click()
    qtbot.waitUntil(lambda: window.place.key == "speakers")
    window._rail.buttons.button(4).click()
    add.click()
    qtbot.waitUntil(lambda: len(window.places) == len(window.sites), timeout=10_000)
    assert window.place.key == "add"


def test_places_nobody_has_opened_are_built_while_nothing_else_happens(qtbot, window):
    qtbot.waitUntil(lambda: len(window.places) == len(window.sites), timeout=10_000)
    assert window.place.key == "add"


def test_building_a_place_shows_nothing_beside_the_window_and_takes_no_focus(window):
    window._bar.focus()
    for site in window.sites:
        window.find_place(site.key)
        assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [window]
        assert window._bar.line.hasFocus()


def test_a_catalogue_that_cannot_be_opened_is_a_banner_with_a_way_out(qtbot, desktop, tmp_path):
    wrong = tmp_path / "letter.quotebook"
    wrong.write_text("Dear reader, this is no catalogue at all.\n" * 50, encoding="utf-8")
    window = desktop.open_window(wrong)
    qtbot.waitUntil(lambda: bool(window.notices), timeout=20_000)
    [notice] = window.notices
    assert notice.tone == "bad"
    assert "letter.quotebook" in notice.text
    assert len(notice.actions) == 2
    assert wrong.read_text(encoding="utf-8").startswith("Dear reader")


def test_one_catalogue_has_one_window_and_is_remembered(qtbot, desktop, window, catalogue_path):
    assert desktop.open_window(catalogue_path) is window
    assert load_settings(desktop.preferences.file).recent == (str(catalogue_path.resolve()),)


def test_the_theme_is_chosen_in_the_menu_and_kept(desktop, window):
    desktop.preferences.change(theme="dark")
    assert desktop._theme.is_dark
    assert load_settings(desktop.preferences.file).theme == "dark"
    desktop.preferences.change(theme="light")


def test_a_newer_notice_of_a_topic_takes_the_older_ones_place(window):
    window.say(Notice("First", topic="export"))
    window.say(Notice("Second", topic="export"))
    assert [notice.text for notice in window.notices] == ["Second"]
    window.hush("export")
    assert window.notices == ()


def test_the_focus_goes_back_to_where_it_was_when_a_notice_is_answered(qtbot, window):
    done = []
    search = next(field for field in window.findChildren(QLineEdit) if field.isVisible())
    search.setFocus()
    window.say(Notice("Deleted", actions=(("Undo", lambda: done.append(True)),), topic="done"))
    button = next(one for one in window.findChildren(QPushButton) if one.text() == "Undo" and one.isVisible())
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert done == [True]
    assert search.hasFocus()


def test_a_refused_write_is_a_banner(qtbot, window):
    def refuse(catalogue):
        raise CatalogueError("The disk is full.", "Free some space, then try again.")

    window._runner.run_write(refuse)
    qtbot.waitUntil(lambda: bool(window.notices))
    assert [notice.text for notice in window.notices] == ["The disk is full."]


def test_nothing_to_undo_is_not_offered(window):
    assert not window._undoing.undo_action.isEnabled()
    assert window._undoing.undo_action.text() == "&Undo"


def test_long_work_is_shown_with_what_how_far_and_cancel(qtbot, window):
    window._runner.progressed.emit(Progress(3, 10, "Exporting"))
    assert window._status._bar.isVisibleTo(window)
    assert (window._status._bar.value(), window._status._bar.maximum()) == (3, 10)
    assert window._status._work.text() == "Exporting"
    assert window._status._cancel.accessibleName() == "Cancel"
    window._runner.progressed.emit(None)
    assert not window._status._bar.isVisibleTo(window)


@pytest.mark.parametrize("focus", ["article", "cards", "place"])
def test_pasting_works_wherever_no_text_is_typed(qtbot, window, focus):
    place = window.find_place("add")
    place.open_sample()
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    target = {"article": place._article, "cards": place._cards, "place": place}[focus]
    target.setFocus()
    data = QMimeData()
    data.setText("Other news\n\n“It rained,” said Ada Quill.\n")
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keyClick(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: place.session.text.startswith("Other news"), timeout=5_000)


def test_pasting_into_a_field_stays_in_the_field(qtbot, window):
    data = QMimeData()
    data.setText("peskov friendship")
    QGuiApplication.clipboard().setMimeData(data)
    window._bar.focus()
    QTest.keyClick(window._bar.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window._bar.line.text() == "peskov friendship"
    assert window.find_place("add").session is None


def test_everything_that_can_be_used_has_a_name(qtbot, window):
    window.find_place("add").open_sample()
    qtbot.waitUntil(lambda: window.find_place("add").session is not None, timeout=20_000)
    for site in window.sites:
        window.visit(site.key)
        qtbot.wait(50)
        assert "\n".join(nameless(window)) == ""


def nameless(window):
    for kind in (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView):
        for widget in window.findChildren(kind):
            named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
            part = widget.objectName().startswith("qt_") or isinstance(widget.parent(), QLineEdit | QTableView)
            if widget.isVisible() and not named and not part:
                yield f"{type(widget).__name__} in {type(widget.parent()).__name__}"


def test_no_label_takes_markup(qtbot, window):
    window.find_place("add").open_sample()
    qtbot.waitUntil(lambda: window.find_place("add").session is not None, timeout=20_000)
    rich = [
        label.text()
        for label in window.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText and label.text()
    ]
    assert rich == []


def test_nothing_is_wider_than_the_smallest_window(qtbot, window):
    for site in window.sites:
        window.visit(site.key)
        assert window.minimumSizeHint().width() <= 1280
        assert window.minimumSizeHint().height() <= 760


def test_the_window_may_be_as_small_as_the_screen(window):
    """Where the system draws all of it larger, a small screen has less room than it would like."""
    room = window.screen().availableSize()
    assert window.minimumWidth() <= room.width()
    assert window.minimumHeight() <= room.height()
