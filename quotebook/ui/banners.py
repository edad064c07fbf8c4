"""Banners: a sentence with a way out, above the place; quiet confirmations that leave by themselves, below it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from quotebook.errors import QuotebookError
from quotebook.ui import controls, speaking, wording
from quotebook.ui.icons import Icons
from quotebook.ui.theme import GRID, Theme, Type

SHOWN_FOR = 10_000
"""How long a passing notice stays, in milliseconds."""

ICONS = {"info": "info", "good": "check", "warn": "warning", "bad": "warning"}
ICON_TONES = {"info": "accent", "good": "good", "warn": "warn", "bad": "bad"}


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to say. tone: "info", "good", "warn" or "bad"; actions: (words, what to do) per button.

    topic: a newer notice of the same topic takes the older one's place; passing: it leaves by itself.
    """

    text: str
    tone: str = "info"
    hint: str = ""
    actions: tuple[tuple[str, Callable[[], object]], ...] = ()
    topic: str = ""
    passing: bool = False


def from_error(error: QuotebookError) -> Notice:
    """Return the banner of a foreseen failure."""
    return Notice(wording.told(error.message), "bad", wording.told(error.hint), topic=error.message)


class Notices(QWidget):
    """A column of notices, newest last."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._shown: dict[QFrame, Notice] = {}
        self._before: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        self._column.setSpacing(GRID)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._note_focus)

    @property
    def shown(self) -> tuple[Notice, ...]:
        """What is being said now."""
        return tuple(self._shown.values())

    def say(self, notice: Notice) -> None:
        """Show a notice; read aloud by screen readers."""
        for frame, older in list(self._shown.items()):
            if notice.topic and older.topic == notice.topic:
                self._remove(frame)
        frame = self._frame(notice)
        self._shown[frame] = notice
        self._column.addWidget(frame)
        self.show()
        speaking.announce(self, f"{notice.text} {notice.hint}".strip())
        if notice.passing:
            QTimer.singleShot(SHOWN_FOR, frame, lambda: self._remove(frame))

    def clear(self, topic: str) -> None:
        """Take back what was said on a topic."""
        for frame, notice in list(self._shown.items()):
            if notice.topic == topic:
                self._remove(frame)

    def _frame(self, notice: Notice) -> QFrame:
        frame = QFrame()
        frame.setProperty("notice", notice.tone)
        line = QHBoxLayout(frame)
        controls.set_edges(line, GRID * 3 // 2, GRID // 2, GRID // 2, GRID // 2)
        line.setSpacing(GRID)
        picture = QLabel()
        side = self._theme.scaled(20)
        tone = ICON_TONES[notice.tone]
        picture.setPixmap(self._icons.pixmap(ICONS[notice.tone], side, tone, self.devicePixelRatioF()))
        line.addWidget(picture)
        line.addWidget(controls.wrapped(self._theme, f"{notice.text} {notice.hint}".strip(), Type.BODY), 1)
        for words, do in notice.actions:
            line.addWidget(controls.button(words, lambda do=do: self._act(frame, do)))
        line.addWidget(controls.icon_button(self._icons, "close", self.tr("Dismiss"), lambda: self._remove(frame)))
        return frame

    def _act(self, frame: QFrame, do: Callable[[], object]) -> None:
        self._remove(frame)
        do()

    def _remove(self, frame: QFrame) -> None:
        if self._shown.pop(frame, None) is None:
            return
        self._hand_focus_back(frame)
        frame.hide()
        self._column.removeWidget(frame)
        frame.deleteLater()
        self.setVisible(bool(self._shown))

    def _note_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        """Remember what had the focus before it came in here."""
        if old is not None and now is not None and self.isAncestorOf(now) and not self.isAncestorOf(old):
            self._before = old

    def _hand_focus_back(self, frame: QFrame) -> None:
        """Give the focus back before a notice that has it goes; else Qt takes whatever comes next, somewhere else."""
        now, before = QApplication.focusWidget(), self._before
        if now is not None and frame.isAncestorOf(now) and before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
