"""The line at the window's foot: how much the catalogue holds, whether all is saved, and long work with Cancel."""

from time import monotonic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from quotebook.app.job import Progress
from quotebook.ui import controls, wording
from quotebook.ui.icons import Icons
from quotebook.ui.theme import GRID, Theme, Type


class StatusLine(QFrame):
    """Show counts on the left and a running job on the right."""

    cancelled = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setProperty("surface", "status")
        self._counts = ""
        self._writing = False
        self._began = 0.0
        self._text = controls.label(theme, "", Type.CAPTION, "quiet")
        self._work = controls.label(theme, "", Type.CAPTION, "quiet")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(GRID * 20)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = controls.icon_button(icons, "close", self.tr("Cancel"), self.cancelled.emit, side=14)
        self.setLayout(
            controls.row(self._text, None, self._work, self._bar, self._cancel, margins=(GRID * 2, 3, GRID, 3))
        )
        self.setMinimumHeight(max(GRID * 4, self._text.fontMetrics().height() + GRID))
        self.show_progress(None)

    def show_counts(self, words: str) -> None:
        """Show how much the catalogue holds."""
        self._counts = words
        self._show()

    def show_writing(self, writing: bool) -> None:
        """Show whether a write is under way."""
        self._writing = writing
        self._show()

    def show_progress(self, progress: Progress | None) -> None:
        """Show how far a job is, how long it still takes, and Cancel; None hides them."""
        for part in (self._work, self._bar, self._cancel):
            part.setVisible(progress is not None)
        if progress is None:
            self._began = 0.0
            return
        self._began = self._began or monotonic()
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        left = self._left(progress)
        label = wording.told(progress.label)
        self._work.setText(f"{label} · {left}" if left else label)

    def _show(self) -> None:
        if self._counts:
            self._text.setText(f"{self._counts} · {self.tr('saving …') if self._writing else self.tr('saved')}")

    def _left(self, progress: Progress) -> str:
        elapsed = monotonic() - self._began
        if not progress.total or not progress.done or elapsed < 1:
            return ""
        seconds = round(elapsed * (progress.total - progress.done) / progress.done)
        if seconds < 60:
            return self.tr("%1 s left").replace("%1", wording.number(seconds))
        return self.tr("%1 min left").replace("%1", wording.number(round(seconds / 60)))
