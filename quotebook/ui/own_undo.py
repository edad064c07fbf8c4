"""A text field undoes its own typing first; where it has nothing to undo, Ctrl+Z goes on to the window."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from quotebook.ui.guard import guarded


class OwnUndoFirst(QObject):
    """Let a line's undo and redo keys pass while the line has nothing of its own to undo or redo."""

    def watch(self, line: QLineEdit) -> None:
        """Watch a line."""
        line.installEventFilter(self)

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(watched, QLineEdit):
            return False
        if not isinstance(event, QKeyEvent) or not _passes(watched, event):
            return False
        event.ignore()
        return True


def _passes(line: QLineEdit, event: QKeyEvent) -> bool:
    if event.matches(QKeySequence.StandardKey.Undo):
        return not line.isUndoAvailable()
    return event.matches(QKeySequence.StandardKey.Redo) and not line.isRedoAvailable()
