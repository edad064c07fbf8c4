"""What a dialog holds above its buttons: it scrolls where the screen is too small, so that these stay in reach."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from quotebook.ui.guard import guarded


class Scrolled(QScrollArea):
    """A layout that takes the room it wants, or scrolls, but never sideways: what stands side by side stands one
    above the other where that is too wide. name: what screen readers call it."""

    def __init__(self, inside: QBoxLayout, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._inside = inside
        self._along = inside.direction()
        self._page = QWidget()
        self._page.setLayout(inside)
        self.setWidget(self._page)

    @guarded(otherwise=QSize())
    def sizeHint(self) -> QSize:
        return self._page.sizeHint()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        wide = self._across() <= self.width() - self.verticalScrollBar().sizeHint().width()
        self._inside.setDirection(self._along if wide else QBoxLayout.Direction.TopToBottom)

    def _across(self) -> int:
        """Return how wide it is where everything stands side by side, in pixels."""
        items = (self._inside.itemAt(at) for at in range(self._inside.count()))
        parts = [item.minimumSize().width() for item in items if item is not None]
        margins = self._inside.contentsMargins()
        return sum(parts) + self._inside.spacing() * (len(parts) - 1) + margins.left() + margins.right()
