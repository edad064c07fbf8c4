"""The strip above an article that is one of several: which of them it is, the way to the others, and all at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QMenu

from quotebook.ui import controls, wording
from quotebook.ui.icons import Icons
from quotebook.ui.review_queue import ReviewQueue
from quotebook.ui.theme import GRID, Theme, Type

MOST_LISTED = 30
"""Articles in the list that opens; the others are reached by going on."""

LONGEST_TITLE = 60


class QueueBar(QFrame):
    """Show the queue in one line while more than one article waits. all_wanted: keep every confident quotation."""

    all_wanted = Signal()

    def __init__(self, theme: Theme, icons: Icons, queue: ReviewQueue) -> None:
        super().__init__()
        self._theme = theme
        self._queue = queue
        self.setProperty("surface", "strip")
        self._back = controls.icon_button(icons, "left", self.tr("Back (Alt+Left)"), lambda: queue.go(-1))
        self._skip = controls.icon_button(icons, "right", self.tr("Skip (Alt+Right)"), lambda: queue.go(1))
        self._place = controls.label(theme, "", Type.LABEL)
        self._list = controls.button("", self._open_list, "quiet")
        self._list.setToolTip(self.tr("Show the articles that wait"))
        self._all = controls.button(self.tr("Keep all that are sure"), self.all_wanted.emit, "link")
        self._all.setToolTip(self.tr("Add every article that waits with its sure quotations, as one step to undo"))
        edge = (GRID * 2, 2, GRID, 2)
        self.setLayout(controls.row(self._back, self._place, self._skip, self._list, None, self._all, margins=edge))
        queue.changed.connect(self.show_queue)
        self.show_queue()

    def show_queue(self) -> None:
        """Show where the queue stands."""
        waiting, row = self._queue.waiting, self._queue.row
        self.setVisible(len(waiting) > 1)
        at, count = self._queue.position
        words = self.tr("%1 of %2").replace("%1", wording.number(at)).replace("%2", wording.number(count))
        self._place.setText(words)
        self._back.setEnabled(row > 0)
        self._skip.setEnabled(0 <= row < len(waiting) - 1)
        following = waiting[row + 1] if 0 <= row < len(waiting) - 1 else None
        self._list.setText(self.tr("Next: %1").replace("%1", self._name(following)) if following else "")
        self._list.setVisible(following is not None)
        self._list.setAccessibleName(self.tr("Articles that wait"))

    def set_busy(self, busy: bool) -> None:
        """Offer to keep them all, or not while that is under way."""
        self._all.setEnabled(not busy)

    def _open_list(self) -> None:
        menu = QMenu(self)
        first = max(0, self._queue.row - MOST_LISTED // 2)
        for row, one in list(enumerate(self._queue.waiting))[first : first + MOST_LISTED]:
            action = menu.addAction(self._name(one).replace("&", "&&"), lambda row=row: self._queue.take(row))
            action.setCheckable(True)
            action.setChecked(row == self._queue.row)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._list.mapToGlobal(self._list.rect().bottomLeft()))

    def _name(self, one: object) -> str:
        title = " ".join(getattr(one, "title", "").split()) or self.tr("Untitled article")
        return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1]}…"
