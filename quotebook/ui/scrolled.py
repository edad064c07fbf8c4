"""What a dialog holds above its buttons: it scrolls where the screen is too small, so that these stay in reach."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

from quotebook.ui.guard import guarded


class Scrolled(QScrollArea):
    """A layout that takes the room it wants, or scrolls. name: what screen readers call it."""

    def __init__(self, inside: QLayout, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._page = QWidget()
        self._page.setLayout(inside)
        self.setWidget(self._page)

    @guarded(otherwise=QSize())
    def sizeHint(self) -> QSize:
        return self._page.sizeHint()
