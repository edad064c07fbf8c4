"""Several pages of which one is in view."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QStackedLayout, QWidget


class Pages(QFrame):
    """What QStackedWidget is, but quiet: a screen reader calls that one a layered pane at every step into it.

    Nor does the focus wander: Qt gives that of a page which goes to whatever comes next in the window, then to the new
    page, and each of those is read out.
    """

    def __init__(self) -> None:
        super().__init__()
        self._stack = QStackedLayout(self)

    def addWidget(self, page: QWidget) -> int:
        """Add a page at the end."""
        return self._stack.addWidget(page)

    def currentIndex(self) -> int:
        """Return the place of the page in view, -1 for none."""
        return self._stack.currentIndex()

    def currentWidget(self) -> QWidget | None:
        """Return the page in view."""
        return self._stack.currentWidget()

    def widget(self, at: int) -> QWidget | None:
        """Return a page by its place, None where there is none."""
        return self._stack.widget(at)

    def setCurrentIndex(self, at: int) -> None:
        """Bring a page into view; if the page before had the focus, it has it."""
        before, focused = self.currentWidget(), QApplication.focusWidget()
        if at == self.currentIndex() or before is None or focused is None or not before.isAncestorOf(focused):
            self._stack.setCurrentIndex(at)
            return
        focused.clearFocus()
        self._stack.setCurrentIndex(at)
        if QApplication.focusWidget() is None:
            take_focus(self._stack.widget(at))

    def setCurrentWidget(self, page: QWidget) -> None:
        """Bring a page into view."""
        self.setCurrentIndex(self._stack.indexOf(page))


def take_focus(page: QWidget | None) -> None:
    """Give the focus to what had it last on a page, or to the first that can have it."""
    if page is None:
        return
    last = page.focusWidget()
    if last is not None and last is not page and last.isVisible() and last.isEnabled():
        last.setFocus()
        return
    widget = page.nextInFocusChain()
    while widget is not None and page.isAncestorOf(widget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            widget.setFocus()
            return
        widget = widget.nextInFocusChain()
    page.setFocus()
