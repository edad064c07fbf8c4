"""The first start: an empty catalogue says hello and offers the sample; once something is kept it does not."""

from PySide6.QtCore import Qt


def test_an_empty_catalogue_says_hello_until_something_is_kept(qtbot, window):
    place = window.find_place("add")
    qtbot.waitUntil(place._welcome.isVisible)
    qtbot.mouseClick(place._welcome.sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    place.keep()
    qtbot.waitUntil(place._empty.isVisible, timeout=20_000)
    window.undo()
    qtbot.waitUntil(lambda: place.session is not None)
    place.discard()
    qtbot.waitUntil(place._welcome.isVisible)
