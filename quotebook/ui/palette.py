"""The command palette: every command of the menus and of the place in view, found by a few letters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from quotebook.ui import controls, fuzzy, speaking
from quotebook.ui.guard import guarded
from quotebook.ui.list_model import ListModel, brief_list
from quotebook.ui.theme import GRID, Theme

MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
WIDTH = 72
"""Characters."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command that can be run. where: the menu it stands in."""

    words: str
    where: str
    keys: str
    action: QAction


class Palette(QDialog):
    """Offer commands; Enter or a click runs the chosen one once the palette is gone."""

    def __init__(self, theme: Theme, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Commands"))
        self.setProperty("surface", "popup")
        self._commands = tuple(commands)
        self._line = QLineEdit()
        self._line.setAccessibleName(self.tr("Find a command"))
        self._line.setPlaceholderText(self.tr("Type a few letters of a command or a place …"))
        self._line.installEventFilter(self)
        self._line.textChanged.connect(self._find)
        self._model: ListModel[Command] = ListModel(lambda one: (one.words, one.keys, one.where, ""), self)
        self._list = brief_list(theme, self.tr("Commands"), self._model)
        self._list.setSelectionMode(self._list.SelectionMode.SingleSelection)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(lambda index: self._run(index.row()))
        self._none = controls.label(theme, self.tr("No command has these letters."), tone="quiet")
        self.setLayout(controls.column(self._line, self._none, self._list, margins=GRID, gap=GRID))
        self._place(parent, theme)
        self._find("")
        self.setFocusProxy(self._line)
        self._line.setFocus()

    @property
    def offered(self) -> tuple[Command, ...]:
        """What the letters typed so far find, best first."""
        return self._model.rows

    def _place(self, parent: QWidget, theme: Theme) -> None:
        width = min(controls.theme_width(theme, WIDTH), parent.width() - GRID * 4)
        height = min(parent.height() * 2 // 3, theme.scaled(GRID * 56))
        self.resize(width, height)
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.move(corner.x() + (parent.width() - width) // 2, corner.y() + GRID * 8)

    def _find(self, typed: str) -> None:
        every = _found(typed, self._commands)
        found = [one for one in every if one.action.isEnabled()]
        # A command that cannot be run is named where nothing else is found: nobody is to think it does not exist.
        known = self.tr("“%1” cannot be done now.").replace("%1", every[0].words) if every else ""
        self._none.setText(known or self.tr("No command has these letters."))
        self._model.show(found)
        self._none.setVisible(not found)
        self._list.setVisible(bool(found))
        if found:
            self._list.setCurrentIndex(self._model.index(0, 0))
        self._tell()

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in MOVES:
                self._list.event(event)
                self._tell()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self._list.currentIndex().row())
                return True
        return False

    def _tell(self) -> None:
        """Say which command Enter would run: the focus stays with what is typed."""
        chosen = self._list.currentIndex()
        told = chosen.data(Qt.ItemDataRole.AccessibleTextRole) if self._model.rows else self._none.text()
        if self.isVisible():
            speaking.announce(self._line, str(told))

    def _run(self, at: int) -> None:
        if 0 <= at < len(self._model.rows):
            action = self._model.rows[at].action
            QTimer.singleShot(0, action, action.trigger)  # the command finds the window as it was, without the palette
            self.accept()


def _found(typed: str, commands: Sequence[Command]) -> list[Command]:
    scored = [(fuzzy.score(typed, one.words), one) for one in commands]
    return [one for score, one in sorted(scored, key=lambda pair: -pair[0]) if score]


def commands(menus: Sequence[QAction], place: QWidget) -> tuple[Command, ...]:
    """Return every command: those of the place in view, then those of the menus."""
    own = [_command(action, "") for action in place.actions() if _is_command(action)]
    return (*own, *(found for menu in menus for found in _in_menu(menu, ())))


def _in_menu(action: QAction, path: tuple[str, ...]) -> Iterator[Command]:
    menu = action.menu()
    if menu is None:
        if _is_command(action):
            yield _command(action, " › ".join(path))
    elif action.isEnabled():
        for inside in menu.actions():  # pyright: ignore[reportAttributeAccessIssue]
            yield from _in_menu(inside, (*path, plain(action)))


def _is_command(action: QAction) -> bool:
    return action.isVisible() and bool(action.text()) and not action.isSeparator()


def _command(action: QAction, where: str) -> Command:
    return Command(plain(action), where, action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), action)


def plain(action: QAction) -> str:
    """Return an action's words without the marks of its menu key and of a dialog to come."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…").rstrip()
