"""What stands in a window until it is furnished: its zones in the theme's colours, nothing that has to be loaded."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quotebook.ui.guard import guarded
from quotebook.ui.theme import GRID, Theme

RAIL, BAR, STATUS = GRID * 11, GRID * 7, GRID * 4


class Skeleton(QWidget):
    """painted: it was seen for the first time."""

    painted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.colour
        painter = QPainter(self)
        width, foot = self.width(), self.height() - STATUS
        painter.fillRect(self.rect(), colour("canvas"))
        painter.fillRect(0, 0, RAIL, foot, colour("chrome"))
        painter.fillRect(RAIL, 0, width, BAR, colour("chrome"))
        painter.fillRect(0, foot, width, STATUS, colour("chrome"))
        for line in ((RAIL, 0, 1, foot), (RAIL, BAR, width, 1), (0, foot, width, 1)):
            painter.fillRect(*line, colour("line"))
        self.painted.emit()
