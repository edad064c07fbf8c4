"""Text at 100 and 200 % in a window of 1280×800, in every language: nothing is cut off, covered or out of reach."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QStyle, QToolButton
from room import faults

from quotebook.app.settings import Settings
from quotebook.ui.export_columns import ExportColumns
from quotebook.ui.export_preview import ExportPreview
from quotebook.ui.scrolled import Scrolled

TITLE_BAR = 30
"""Pixels that a window manager adds to a dialog, which has to fit on a screen of the window's size."""

PLACES = ("add", "quotations", "speakers", "sources", "duplicates")
DIALOGS = ("keys", "about", "settings", "export")


@pytest.fixture
def wanted():
    return Settings(theme="light", text_size=200, language="de")


@pytest.fixture
def window(qtbot, desktop, catalogue_path):
    """Give a window whose catalogue holds the sample, which is also under review again."""
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


@pytest.mark.parametrize(
    "wanted",
    [
        Settings(theme="light", text_size=size, language=language)
        for language in ("en", "de", "es")
        for size in (100, 200)
    ],
    ids=lambda wanted: f"{wanted.language}-{wanted.text_size}",
)
def test_nothing_is_cut_off_or_out_of_reach(qtbot, window):
    found = {}
    for key in PLACES:
        window.visit(key)
        qtbot.wait(250)
        found[key] = faults(qtbot, window)
    for name in DIALOGS:
        getattr(window, f"{name}_wanted").emit()
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog), timeout=10_000)
        dialog = QApplication.activeModalWidget()
        qtbot.wait(100)
        found[name] = faults(qtbot, dialog)
        if dialog.height() + TITLE_BAR > window.height():
            found[name].append(f"{dialog.height()} pixels high")
        dialog.close()
        qtbot.wait(1)
    window._toggle_history()
    qtbot.waitUntil(lambda: bool(window._history.steps))
    found["history"] = faults(qtbot, window)
    assert {where: what for where, what in found.items() if what} == {}


def top_of(dialog, part):
    return part.mapTo(dialog, part.rect().topLeft()).y()


@pytest.mark.parametrize("wanted", [Settings(theme="light", text_size=200, language="es")])
@pytest.mark.parametrize(("width", "stacked"), [(1248, False), (992, True), (700, True)])
def test_the_export_never_scrolls_sideways_and_keeps_its_buttons_in_reach(qtbot, window, width, stacked):
    window.export_wanted.emit()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog), timeout=10_000)
    dialog = QApplication.activeModalWidget()
    dialog.resize(width, 592)  # a screen of 1024×640 within a frame, and narrower and wider ones
    choices = dialog.findChild(Scrolled)
    columns, preview = dialog.findChild(ExportColumns), dialog.findChild(ExportPreview)
    qtbot.waitUntil(lambda: (top_of(dialog, columns) + columns.height() <= top_of(dialog, preview)) == stacked)
    assert faults(qtbot, dialog) == []
    assert choices.horizontalScrollBar().maximum() == 0
    assert columns.viewport().height() >= 4 * columns.sizeHintForRow(0)

    def buttons():
        return {part.text(): part for part in dialog.findChildren(QPushButton)}

    qtbot.waitUntil(lambda: "Exportar 5 citas" in buttons())
    assert all(dialog.rect().contains(buttons()[words].geometry()) for words in ("Cancelar", "Exportar 5 citas"))
    dialog.close()


def test_nothing_is_cut_off_where_a_large_window_shows_more(qtbot, window):
    window.resize(1920, 1080)
    found = {}
    for key in PLACES:
        window.visit(key)
        qtbot.wait(250)
        found[key] = faults(qtbot, window)
    assert {where: what for where, what in found.items() if what} == {}
    window.visit("quotations")
    facets = window.find_place("quotations")._facets
    qtbot.waitUntil(lambda: facets.isVisible() and bool(facets.values_of("speaker")))
    assert facets.years._ground().height() >= 40
    links = [one for one in facets.findChildren(QPushButton) if one.isVisible()]
    assert links and all(one.minimumHeight() >= one.fontMetrics().height() for one in links)


def test_what_can_be_done_with_several_quotations_has_room(qtbot, window):
    window.visit("quotations")
    place = window.find_place("quotations")
    qtbot.waitUntil(lambda: place._model.rowCount() > 0)
    place._rows.selectAll()

    def deeds():
        return [one for one in place.detail().findChildren(QPushButton) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(deeds()))
    assert faults(qtbot, window) == []
    pane = place.detail()
    assert all(pane.rect().contains(one.rect().translated(one.mapTo(pane, QPoint()))) for one in deeds())


def test_filters_opened_in_a_small_window_take_the_room_of_the_detail_pane(qtbot, window):
    window.visit("quotations")
    place = window.find_place("quotations")
    qtbot.waitUntil(lambda: window._detail.isVisible() and not place._facets.isVisible())

    def words_have_room():
        return place._rows.columnWidth(3) > place._rows.viewport().width() / 3

    place._head.filter.click()
    qtbot.waitUntil(lambda: place._facets.isVisible() and not window._detail.isVisible())
    assert faults(qtbot, window) == []
    qtbot.waitUntil(words_have_room)
    qtbot.keyClick(place._rows, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window._detail.isVisible() and not place._facets.isVisible())
    qtbot.waitUntil(words_have_room)
    place._head.filter.click()
    qtbot.waitUntil(lambda: not window._detail.isVisible())
    place._head.filter.click()
    qtbot.waitUntil(lambda: window._detail.isVisible() and not place._facets.isVisible())
    assert place.state()["filters"] is True, "where there is room they are wanted as before"


@pytest.mark.parametrize("key", ["sources", "add"])
def test_what_is_known_about_an_article_is_not_cut_after_a_few_letters(qtbot, window, key):
    window.visit(key)
    if key == "add":
        window._toggle_history()
    place = window.find_place(key)
    form = place._article if key == "sources" else place
    form = getattr(form, "form", None) or form._form
    line = form._fields["author"]
    qtbot.waitUntil(lambda: line.isVisible() and line.text() == "Ruth Adeyemi")
    letters = line.fontMetrics().horizontalAdvance(line.text())
    qtbot.waitUntil(lambda: line.width() >= letters)


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


def test_the_icons_of_a_field_to_search_in_grow_with_its_text(qtbot, window):
    line = window._bar.line
    qtbot.keyClicks(line, "bridge")
    glass, cross = (one for one in line.findChildren(QToolButton) if one.isVisible())
    letters = line.fontMetrics().height()
    for icon in (glass, cross):
        shown = icon.icon().actualSize(icon.iconSize()).height()
        assert 0.7 * letters < shown < 1.3 * letters
        assert line.rect().contains(icon.geometry())
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert line.text() == "" and not cross.isVisible()
    line.undo()
    assert line.text() == "bridge"


def test_the_icons_of_a_menu_grow_with_its_text(window):
    menu = next(action.menu() for action in window.menuBar().actions() if action.menu())
    side = menu.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, menu)
    assert 0.7 * menu.fontMetrics().height() < side < 1.3 * menu.fontMetrics().height()
