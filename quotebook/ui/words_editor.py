"""Correct the wording that the catalogue shows; what each article printed stays as it is beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from quotebook.ui import controls
from quotebook.ui.guard import guarded
from quotebook.ui.theme import GRID, Theme, Type


class _Field(QPlainTextEdit):
    done = Signal()
    given_up = Signal()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class WordsEditor(QFrame):
    """A field with Keep and Cancel. kept: the corrected words, closed: it went away, whatever was done with them."""

    kept = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._before = ""
        self.field = _Field()
        self.field.setProperty("kind", "field")
        self.field.setAccessibleName(self.tr("Corrected words"))
        self.field.setFont(theme.quoted(Type.LEAD))
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(self.field.fontMetrics().lineSpacing() * 6 + GRID * 2)
        hint = self.tr("What the articles printed stays as it is; this wording stands above it.")
        keep = controls.button(self.tr("Keep"), self._keep, "primary")
        cancel = controls.button(self.tr("Cancel"), self.close_it)
        foot = controls.row(None, cancel, keep)
        self.setLayout(controls.column(self.field, controls.wrapped(theme, hint, Type.CAPTION, "quiet"), foot))
        self.field.done.connect(self._keep)
        self.field.given_up.connect(self.close_it)
        self.hide()

    def edit(self, words: str) -> None:
        """Open it over these words."""
        self._before = words
        self.field.setPlainText(words)
        self.show()
        self.field.setFocus()

    def hand_over(self) -> None:
        """Hand over what was typed, if anything was; it stays open."""
        words = self.field.toPlainText().strip()
        if not self.isHidden() and words and words != self._before.strip():
            self._before = words
            self.kept.emit(words)

    def close_it(self) -> None:
        """Close it, and forget what was typed."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def _keep(self) -> None:
        self.hand_over()
        self.close_it()
