"""In a window that runs from right to left, what delegates paint begins at the right and still reads in its order."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from quotebook.ui import controls
from quotebook.ui.language import Language
from quotebook.ui.painted import END, START, draw_line, inset, mirrored
from quotebook.ui.theme import Theme
from quotebook.ui.two_lines import draw_lines

ROOM = QRect(0, 0, 400, 40)


@pytest.fixture
def rtl(qapp):
    """Let windows run from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


def inked(picture):
    """Return the first and last column in which something other than white stands."""
    image = picture.toImage() if isinstance(picture, QPixmap) else picture
    ground = QColor("white").rgb()
    columns = [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height()))]
    return (columns[0], columns[-1]) if columns else None


def drawn(text, side=START):
    image = QImage(ROOM.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw_line(painter, ROOM, text, side)
    painter.end()
    return image


@pytest.mark.parametrize("text", ["16 Oct 2024", "محمود عباس"])
def test_a_line_stands_where_the_layout_begins_whichever_way_it_runs(qapp, text):
    assert inked(drawn(text))[0] < 20
    assert inked(drawn(text, END))[1] > ROOM.width() - 20
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert inked(drawn(text))[1] > ROOM.width() - 20
    assert inked(drawn(text, END))[0] < 20
    qapp.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


def test_a_date_reads_the_same_in_a_mirrored_window(qapp, rtl):
    """Qt would put the day of "1 MMM" behind the month."""
    image = drawn("1 MMMMMM")
    start, end = inked(image)
    first = image.copy(start, 0, (end - start) // 8, 40)
    ground = QColor("white").rgb()
    ink = sum(first.pixel(x, y) != ground for x in range(first.width()) for y in range(40))
    assert 0 < ink < first.width() * 8


def test_lines_of_hebrew_words_end_at_the_left(qapp):
    """The last line, which is short, begins at the right like the others."""
    image = QImage(200, 80, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw_lines(painter, image.rect(), "אנחנו נמשיך בדרך הזאת עד שכל החטופים", painter.font(), ground=None)
    second = QFontMetrics(painter.font()).lineSpacing()
    painter.end()
    first, last = inked(image.copy(0, second + 3, 200, second))
    assert last > 190 and first > 10


def test_parts_change_sides(rtl):
    assert mirrored(QRect(0, 0, 10, 40), ROOM) == QRect(390, 0, 10, 40)
    assert inset(ROOM, 16, 4) == QRect(4, 0, 380, 40)


def test_a_label_begins_where_the_layout_does(qapp, rtl):
    theme = Theme(qapp, "light")
    label = controls.label(theme, "Transport minister")
    label.resize(ROOM.size())
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    label.deleteLater()
    theme.deleteLater()


def test_qt_tells_which_way_a_language_runs(qapp):
    language = Language(qapp)
    language.use("de")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    language.use("en")


def test_reverse_mirrors_the_window():
    program = """
import sys
from quotebook.ui import main
from quotebook.ui.language import Language
sys.argv = ["quotebook", "-reverse"]
app = main.application()
Language(app).use("en")
print(app.layoutDirection().name)
"""
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "RightToLeft"


def test_every_place_begins_at_the_right(qtbot, desktop, rtl, window):
    place = window.find_place("add")
    place.open_sample()
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    cards = place._cards
    assert cards.part_rect(0, "check").left() > cards.viewport().width() / 2
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=cards.part_rect(0, "check").center())
    place.keep()
    qtbot.waitUntil(lambda: window._undoing.undo_action.isEnabled(), timeout=20_000)
    for key in ("quotations", "speakers", "sources", "duplicates"):
        window.visit(key)
        assert window._rail.mapTo(window, window._rail.rect().topLeft()).x() > window.width() / 2
        left = window.place.findChildren(QLabel)
        assert all(label.layoutDirection() == Qt.LayoutDirection.RightToLeft for label in left if label.isVisible())
