"""The first start: an empty catalogue says hello and offers the sample; once something is kept it does not."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea

from quotebook.app.settings import Settings
from quotebook.ui.keys_sheet import KeysSheet
from quotebook.ui.welcome import Welcome


def test_an_empty_catalogue_says_hello_until_something_is_kept(qtbot, window):
    place = window.find_place("add")
    qtbot.waitUntil(lambda: place._welcome().isVisible())
    qtbot.mouseClick(place._welcome().sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    place.keep()
    qtbot.waitUntil(place._empty.isVisible, timeout=20_000)
    window.undo()
    qtbot.waitUntil(lambda: place.session is not None)
    place.discard()
    qtbot.waitUntil(lambda: place._welcome().isVisible())


def test_the_first_quotation_kept_is_in_hand_when_the_list_is_opened(qtbot, window):
    quotations = window.find_place("quotations")
    qtbot.waitUntil(quotations.is_empty)
    place = window.find_place("add")
    place.open_sample()
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    place.keep()
    qtbot.waitUntil(lambda: window._undoing.undo_action.isEnabled(), timeout=20_000)
    place.setFocus()
    window.visit("quotations")
    qtbot.waitUntil(lambda: quotations._rows.selected_ranges() == [range(1)], timeout=20_000)
    qtbot.waitUntil(lambda: window.focusWidget() is quotations._rows)
    assert quotations._pane.shown_id is not None or quotations._pane._ticket is not None


def test_the_sheet_of_keys_has_as_many_columns_as_have_room(qtbot, window):
    window.resize(1280, 800)
    sheet = KeysSheet(window._theme, window.menuBar().actions(), window.places, window)
    inner = sheet.findChild(QScrollArea).widget()
    assert inner.sizeHint().width() <= 1280
    sheet.deleteLater()


@pytest.mark.parametrize("wanted", [Settings(theme="light", text_size=size) for size in (100, 200)])
def test_the_first_thing_to_do_is_seen_without_scrolling(qtbot, window, wanted):
    welcome = window.find_place("add").findChild(Welcome)
    qtbot.waitUntil(welcome.sample.isVisible)
    seen = welcome.viewport().rect()

    def place(part):
        return part.rect().translated(part.mapTo(welcome.viewport(), QPoint()))

    qtbot.waitUntil(lambda: seen.contains(place(welcome.sample)))
    assert welcome._picture.isVisible() == (wanted.text_size == 100)
    window.resize(1280, 1400)
    qtbot.waitUntil(welcome._picture.isVisible)
    last_step = welcome._marks[-1][0]
    qtbot.waitUntil(lambda: place(last_step).bottom() < place(welcome.sample).top())
