"""What is dropped on the window: files become articles wherever they fall, text stays in the field it is dropped on."""

import pytest
from catalogue_cases import one_quotation
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from quotebook.app.catalogue import Catalogue
from quotebook.model import Draft

COPY = Qt.DropAction.CopyAction
NEWS = "Bridge opens\n\n“The bridge is safe,” said Ana Torres, mayor of Lisbon, on 3 May 2024.\n"


def over(window, widget, data, *kinds):
    """Drag data over the middle of a widget, as the system tells the window; return whether each event was accepted."""
    spot = QPointF(widget.mapTo(window, widget.rect().center()))
    taken = []
    for kind in kinds:
        rest = COPY, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        try:
            event = kind(spot, *rest)
        except TypeError:  # before Qt 6.12 whole points alone
            event = kind(spot.toPoint(), *rest)
        QApplication.sendEvent(window.windowHandle(), event)
        taken.append(event.isAccepted())
    return taken


@pytest.fixture
def files(tmp_path):
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "news.txt"))])
    data.setText(str(tmp_path / "news.txt"))
    return data


@pytest.mark.parametrize("key", ["quotations", "speakers", "add"])
def test_a_file_dropped_on_the_search_field_is_an_article(qtbot, window, files, key):
    window.visit(key)
    line = window._bar.line
    assert over(window, line, files, QDragEnterEvent, QDragMoveEvent) == [True, True]
    assert window._dropping.is_offered
    assert over(window, line, files, QDropEvent) == [True]
    assert not window._dropping.is_offered
    place = window.find_place("add")
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    assert window.place is place and line.text() == ""


def test_the_sign_goes_when_the_drag_leaves(qtbot, window, files):
    over(window, window._stack, files, QDragEnterEvent)
    assert window._dropping.is_offered
    QApplication.sendEvent(window.windowHandle(), QDragLeaveEvent())
    assert not window._dropping.is_offered


def test_text_dropped_on_a_field_stays_there(qtbot, window):
    data = QMimeData()
    data.setText("bridge")
    window.visit("quotations")
    line = window._bar.line
    over(window, line, data, QDragEnterEvent, QDragMoveEvent, QDropEvent)
    assert line.text() == "bridge"
    assert window.place.key == "quotations"


def test_a_link_dropped_elsewhere_leaves_the_article_in_hand_alone(qtbot, window, files):
    over(window, window._stack, files, QDragEnterEvent, QDropEvent)
    place = window.find_place("add")
    qtbot.waitUntil(lambda: place.session is not None, timeout=20_000)
    window.visit("quotations")
    data = QMimeData()
    data.setUrls([QUrl("https://courier.example/another")])
    over(window, window._rail, data, QDragEnterEvent, QDropEvent)
    assert window.notices[-1].text == "Quotebook opens no web pages."
    assert place._form.filled(Draft("")).url is None


def test_a_catalogue_that_is_dropped_is_opened(qtbot, desktop, window, tmp_path):
    catalogue = Catalogue.create(tmp_path / "Other.quotebook")
    one_quotation(catalogue, "The tide is out.")
    catalogue.close()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "Other.quotebook"))])
    over(window, window._bar.line, data, QDragEnterEvent, QDropEvent)
    qtbot.waitUntil(lambda: len(desktop._windows) == 2, timeout=10_000)
    (other,) = [one for one, _ in desktop._windows.values() if one is not window]
    qtbot.waitUntil(lambda: bool(other.places) and "1 quotation" in other._status._text.text(), timeout=20_000)
    assert window.find_place("add").session is None
