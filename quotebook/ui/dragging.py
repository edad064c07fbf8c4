"""Rows dragged out of a list: a sign at the pointer says how many of them, and of how many, come along."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from quotebook.ui import handing_over, wording
from quotebook.ui.picked import shortened
from quotebook.ui.theme import GRID, Theme, Type


def first_rows(ranges: Sequence[range]) -> list[int]:
    """Return the rows of some ranges from the top, as many as are handed over at once."""
    return [at for part in shortened(ranges, handing_over.AT_MOST) for at in part]


def sign(theme: Theme, owner: QWidget, rows: int, chosen: int) -> QPixmap:
    """Return the picture that goes along with the pointer."""
    words = wording.plural(rows, "%Ln quotation", "%Ln quotations")
    if chosen > rows:
        words = wording.tr("%1 of %2 quotations").replace("%1", wording.number(rows))
        words = words.replace("%2", wording.number(chosen))
    font = theme.font(Type.STRONG)
    metrics = QFontMetrics(font)
    box = QRect(0, 0, metrics.horizontalAdvance(words) + GRID * 4, metrics.height() + GRID * 2)
    ratio = owner.devicePixelRatioF()
    picture = QPixmap(box.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.colour("outline"))
    painter.setBrush(theme.colour("surface"))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), GRID - 2, GRID - 2)
    painter.setPen(theme.colour("text"))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return picture
