"""The sheet of keys under F1."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from quotebook.ui import controls
from quotebook.ui.painted import is_mirrored
from quotebook.ui.palette import plain
from quotebook.ui.place import Place
from quotebook.ui.theme import GRID, Theme, Type

Group = tuple[str, tuple[tuple[tuple[str, ...], str], ...]]


COLUMNS = 3
"""At most, as many as have room."""

CAPS, LINE = 14, 32
"""Characters of width of the keys, and of what they do before that breaks into lines."""

TITLE_BAR = GRID * 5
"""Room for the bar that the window manager puts over the sheet, so that its foot stays on a small screen."""

HEAD = 2
"""A group's title takes the room of so many lines."""


class KeysSheet(QDialog):
    """Show every key and what it does: those of each place, and those of the menus as they are."""

    def __init__(self, theme: Theme, menus: Sequence[QAction], places: Sequence[Place], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        groups = [group for place in places for group in place.keys()]  # noqa: SIM118 - no dict
        groups += [group for menu in menus for group in _of_menu(menu)]
        room = parent.size()
        sheet = _sheet(theme, groups, COLUMNS)
        for count in range(COLUMNS - 1, 0, -1):
            if sheet.sizeHint().width() > room.width() - GRID * 6:
                sheet = _sheet(theme, groups, count)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("Keyboard shortcuts"))
        scroll.setWidget(sheet)
        scroll.setWidgetResizable(True)
        close = controls.button(self.tr("Close"), self.accept)
        close.setDefault(True)
        foot = controls.row(None, close, margins=(GRID * 3, GRID, GRID * 3, GRID * 2))
        self.setLayout(controls.column(scroll, foot, gap=0))
        self.resize(
            min(sheet.sizeHint().width() + GRID * 4, room.width()),
            min(sheet.sizeHint().height() + GRID * 9, room.height() - TITLE_BAR),
        )


def _sheet(theme: Theme, groups: Sequence[Group], count: int) -> QWidget:
    """Return all groups in so many columns."""
    columns = QHBoxLayout()
    columns.setSpacing(GRID * 4)
    for column in _in_columns(groups, count):
        columns.addLayout(_column(theme, column))
    columns.addStretch(1)
    columns.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, 0)
    sheet = QWidget()
    sheet.setProperty("surface", "canvas")
    sheet.setLayout(columns)
    return sheet


def _in_columns(groups: Sequence[Group], count: int) -> Sequence[Sequence[Group]]:
    """Part groups, in their order, into so many columns of about the same height."""
    height = sum(len(lines) + HEAD for _, lines in groups) / count
    columns: list[list[Group]] = [[]]
    filled = 0.0
    for group in groups:
        lines = len(group[1]) + HEAD
        if columns[-1] and filled + lines / 2 > height and len(columns) < count:
            columns.append([])
            filled = 0
        columns[-1].append(group)
        filled += lines
    return columns


def _of_menu(menu: QAction) -> Iterator[Group]:
    inside = menu.menu()
    if inside is None:
        return
    actions = inside.actions()  # pyright: ignore[reportAttributeAccessIssue]
    lines = tuple((_caps(action.shortcut()), plain(action)) for action in actions if not action.shortcut().isEmpty())
    if lines:
        yield plain(menu), lines


def _caps(keys: QKeySequence) -> tuple[str, ...]:
    text = keys.toString(QKeySequence.SequenceFormat.NativeText)
    return tuple(part or "+" for part in text.split("+"))


def _column(theme: Theme, groups: Sequence[Group]) -> QVBoxLayout:
    return controls.column(*(_group(theme, group) for group in groups), None, gap=GRID * 3)


def _group(theme: Theme, group: Group) -> QVBoxLayout:
    title, lines = group
    grid = QGridLayout()
    grid.setHorizontalSpacing(GRID * 2)
    grid.setVerticalSpacing(GRID)
    grid.setColumnMinimumWidth(0, controls.theme_width(theme, CAPS))
    grid.setColumnStretch(1, 1)
    for at, (keys, words) in enumerate(lines):
        caps = controls.panel("", controls.row(*(_cap(theme, key) for key in keys), gap=GRID // 2))
        caps.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        beside = Qt.AlignmentFlag.AlignLeft if is_mirrored() else Qt.AlignmentFlag.AlignRight
        grid.addWidget(caps, at, 0, beside | Qt.AlignmentFlag.AlignVCenter)
        said = controls.wrapped(theme, words[:1].upper() + words[1:])
        said.setAccessibleName(f"{said.text()}: {' '.join(map(key_name, keys))}")
        said.setMinimumWidth(controls.theme_width(theme, min(len(words) + 2, LINE)))
        grid.addWidget(said, at, 1)
    return controls.column(controls.label(theme, title, Type.LABEL, "quiet"), grid, None, gap=GRID * 3 // 2)


def _cap(theme: Theme, key: str) -> QLabel:
    cap = controls.label(theme, key_name(key), Type.CAPTION)
    cap.setProperty("cap", "true")
    cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
    cap.setSizePolicy(controls.QSizePolicy.Policy.Preferred, controls.QSizePolicy.Policy.Fixed)
    return cap


def key_name(key: str) -> str:
    """Return what the system calls a key in the window's language: "Strg" for Ctrl, "Entf" for Del."""
    native = QKeySequence.SequenceFormat.NativeText
    if key in ("Ctrl", "Alt", "Shift"):
        return QKeySequence(f"{key}+A").toString(native).removesuffix("A").rstrip("+")
    return QKeySequence(key).toString(native) or key if key.isalpha() and len(key) > 1 else key
