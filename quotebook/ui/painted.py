"""Draw lines of text where the layout begins or ends, mirrored where the window runs right to left; for delegates."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter
from PySide6.QtWidgets import QStyle

from quotebook.ui.direction import begins_right_to_left

START, END = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
"""The side at which the layout begins, and the other one."""

MIDDLE = Qt.AlignmentFlag.AlignHCenter


def is_mirrored() -> bool:
    """Tell whether the window runs from right to left."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def mirrored(inner: QRect, outer: QRect) -> QRect:
    """Return where a part that was laid out from left to right stands in outer."""
    return QStyle.visualRect(QGuiApplication.layoutDirection(), outer, inner)


def inset(box: QRect, start: int, end: int = 0) -> QRect:
    """Return a box without so many pixels at the side where the layout begins, and at the other one."""
    return box.adjusted(end, 0, -start, 0) if is_mirrored() else box.adjusted(start, 0, -end, 0)


def draw_line(painter: QPainter, box: QRect, text: str, side: Qt.AlignmentFlag = START) -> None:
    """Draw one line in the painter's font and colour, in the text's own direction, with an ellipsis where it is cut."""
    line = " ".join(text.split("\n"))
    rtl = begins_right_to_left(line)
    shown = QFontMetrics(painter.font()).elidedText(line, Qt.TextElideMode.ElideRight, box.width())
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    place = side if side is MIDDLE else _visual(side)
    flags = place | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(box, int(flags) | int(Qt.TextFlag.TextSingleLine), shown)


def _visual(side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    if not is_mirrored():
        return side
    return END if side is START else START
