"""A small field under a button that takes one value and goes away: a tag, a speaker, a date, a filter's name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QStringListModel, Qt, QTimer
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QListView, QWidget

from quotebook.ui import controls, speaking
from quotebook.ui.theme import GRID, Theme, Type

DELAY = 60
"""Milliseconds between the last key and what is offered."""
SHOWN = 10
"""Values that are offered at once, without scrolling."""


class FieldPopup(QFrame):
    """Ask for one value. take gets what was typed and returns what is wrong with it, or "" where it was taken."""

    def __init__(
        self,
        owner: QWidget,
        theme: Theme,
        *,
        name: str,
        hint: str,
        take: Callable[[str], str],
        known: Sequence[str] = (),
        value: str = "",
    ) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "popup")
        self.setAccessibleName(name)
        self._take = take
        self.field = QLineEdit(value)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(name)
        self.field.setMinimumWidth(controls.theme_width(theme, 34))
        self._known = QStringListModel(list(known), self)
        self._completer = QCompleter(self._known, self.field)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setMaxVisibleItems(SHOWN)
        offers = QListView()
        offers.setProperty("popup", "true")
        offers.setAccessibleName(name)
        self._completer.setPopup(offers)
        self.field.setCompleter(self._completer)
        self.field.returnPressed.connect(self._done)
        self._wrong = controls.wrapped(theme, "", Type.CAPTION, "bad")
        self._wrong.hide()
        heading = controls.label(theme, name, Type.LABEL, "quiet")
        self.setLayout(controls.column(heading, self.field, self._wrong, margins=GRID * 3 // 2, gap=GRID // 2))

    @property
    def offered(self) -> tuple[str, ...]:
        """What is offered to complete what was typed."""
        return tuple(self._known.stringList())

    def ask_while_typing(self, ask: Callable[[str], None]) -> None:
        """Ask for the values to offer each time something is typed; know() takes the answer. For long lists of them."""
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        pause = QTimer(self, singleShot=True, interval=DELAY)
        pause.timeout.connect(lambda: ask(self.field.text()))
        self.field.textEdited.connect(lambda: pause.start())

    def know(self, values: Sequence[str]) -> None:
        """Offer these values for what was typed."""
        self._known.setStringList(list(values))
        popup = self._completer.popup()
        if values and list(values) != [self.field.text()]:
            self._completer.complete()
        elif popup is not None:
            popup.hide()

    def show_below(self, anchor: QWidget) -> None:
        """Show it under a widget, inside the screen."""
        self.adjustSize()
        left = anchor.mapToGlobal(QPoint(0, anchor.height() + GRID // 2))
        room = anchor.screen().availableGeometry()
        x = max(room.left(), min(left.x(), room.right() - self.width()))
        self.move(x, min(left.y(), room.bottom() - self.height()))
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def _done(self) -> None:
        wrong = self._take(" ".join(self.field.text().split()))
        if wrong:
            self._wrong.setText(wrong)
            speaking.announce(self.field, wrong)
            self._wrong.show()
            self.adjustSize()
        else:
            self.close()
