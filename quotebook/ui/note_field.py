"""A note that keeps itself: a moment after the last key, when it is left, and before the window closes."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from quotebook.ui.guard import guarded
from quotebook.ui.theme import GRID

KEPT_AFTER = 1_500
"""Milliseconds after the last key; each time is a step of undo, so it is no moment between two words."""


class NoteField(QPlainTextEdit):
    """A note about what owner names. written carries (owner, note)."""

    written = Signal(int, str)

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__()
        self._stored = ""
        self._owner = 0
        self._timer = QTimer(self, singleShot=True, interval=KEPT_AFTER)
        self._timer.timeout.connect(self.hand_over)
        self.setProperty("kind", "field")
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._timer.start)
        self._fit()
        self.document().documentLayout().documentSizeChanged.connect(lambda: self._fit())

    def show_note(self, owner: int, note: str) -> None:
        """Show the stored note of what owner names; what is being written about it stays."""
        if owner != self._owner:
            self.hand_over()
        elif self.toPlainText().strip() != self._stored.strip():
            self._stored = note
            return
        self._owner, self._stored = owner, note
        if self.toPlainText().strip() != note.strip():
            self.setPlainText(note)
            self._timer.stop()

    def hand_over(self) -> None:
        """Hand over what was written, if anything was."""
        self._timer.stop()
        note = self.toPlainText().strip()
        if self._owner and note != self._stored.strip():
            self._stored = note
            self.written.emit(self._owner, note)

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        lines = min(max(3, round(self.document().size().height())), 12)
        self.setFixedHeight(line * lines + GRID * 2)

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hand_over()

    @guarded()
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hand_over()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.hand_over()
        else:
            super().keyPressEvent(event)
