"""Complete a query while it is typed: names of fields, and the values of the field the cursor stands in."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QStringListModel, Qt, QTimer
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from quotebook.text.query import Completion
from quotebook.ui.tasks import Runner

DELAY = 60
"""Milliseconds between the last key and the proposals."""

SHOWN = 10


class QueryCompleter(QObject):
    """Offer completions below a search field, read from the catalogue; Enter or a click takes the one chosen.

    wanted: whether what is typed now is a query of quotations.
    """

    def __init__(self, field: QLineEdit, runner: Runner, wanted: Callable[[], bool]) -> None:
        super().__init__(field)
        self._wanted = wanted
        self._field = field
        self._runner = runner
        self._offered: tuple[Completion, ...] = ()
        self._labels = QStringListModel(self)
        self._completer = QCompleter(self._labels, self)
        self._completer.setWidget(field)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(SHOWN)
        self._popup = QListView()
        self._completer.setPopup(self._popup)
        self._popup.setProperty("popup", "true")
        self._popup.setAccessibleName(self.tr("Completions of the search"))
        self._completer.activated[QModelIndex].connect(self._take)  # pyright: ignore[reportIndexIssue]
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self._read)
        field.textEdited.connect(lambda: self._timer.start())
        field.returnPressed.connect(self.hide)

    @property
    def offered(self) -> tuple[str, ...]:
        """What is offered now, as shown."""
        return tuple(self._labels.stringList()) if self._popup.isVisible() else ()

    def hide(self) -> None:
        """Offer nothing until the next key."""
        self._timer.stop()
        self._popup.hide()

    def take(self, at: int) -> None:
        """Take one of what is offered."""
        chosen = self._offered[at]
        self._field.setText(chosen.query)
        self._field.setCursorPosition(chosen.cursor)
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self._field.textEdited.emit(chosen.query)

    def _take(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._offered):
            self.take(index.row())

    def _read(self) -> None:
        text, cursor = self._field.text(), self._field.cursorPosition()
        if self._field.hasFocus() and not self._field.selectedText() and self._wanted():
            self._runner.run_read(
                lambda catalogue: (text, catalogue.completions(text, cursor)), self._show, topic=(id(self), "complete")
            )

    def _show(self, answer: tuple[str, Sequence[Completion]]) -> None:
        text, found = answer
        if text != self._field.text() or not self._field.hasFocus():
            return
        self._offered = tuple(one for one in found if _adds(text, one))[:SHOWN]
        self._labels.setStringList([one.label for one in self._offered])
        if self._offered:
            self._completer.complete()
            self._popup.clearSelection()
        else:
            self._popup.hide()


def _adds(text: str, one: Completion) -> bool:
    """Tell whether a proposal is worth showing: it adds something, and a field's name was begun with two letters."""
    if one.query.strip() == text.strip():
        return False
    is_name = one.label.endswith(":")
    begun = text[: one.cursor].rsplit(None, 1)[-1] if text.strip() and not text[-1:].isspace() else ""
    return not is_name or len(begun.lstrip("-(")) >= 2
