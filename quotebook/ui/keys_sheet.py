"""The sheet of keys under F1."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from quotebook.ui import controls
from quotebook.ui.review_keys import key_groups
from quotebook.ui.theme import GRID, Theme, Type

Group = tuple[str, tuple[tuple[tuple[str, ...], str], ...]]


class KeysSheet(QDialog):
    """Show every key and what it does, in groups."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        review, window = self._groups()
        columns = controls.row(_group(theme, review), GRID * 3, _column(theme, window), gap=0)
        close = controls.button(self.tr("Close"), self.accept)
        close.setDefault(True)
        self.setLayout(controls.column(columns, controls.row(None, close), margins=GRID * 3, gap=GRID * 3))

    def _groups(self) -> tuple[Group, tuple[Group, ...]]:
        review: Group = key_groups()[0]
        everywhere: Group = (
            self.tr("Everywhere"),
            (
                (("Ctrl", "V"), self.tr("Paste an article")),
                (_keys(QKeySequence.StandardKey.Find), self.tr("Search")),
                (_keys(QKeySequence.StandardKey.Undo), self.tr("Undo")),
                (("Ctrl", "Shift", "Z"), self.tr("Redo")),
                (("Ctrl", "1 … 4"), self.tr("Go to a place")),
                (("Ctrl", "Shift", "A"), self.tr("Add article")),
                (("Ctrl", "E"), self.tr("Export")),
                (("Ctrl", "Shift", "D"), self.tr("Show or hide the detail pane")),
            ),
        )
        catalogue: Group = (
            self.tr("Catalogue"),
            (
                (_keys(QKeySequence.StandardKey.New), self.tr("New catalogue")),
                (_keys(QKeySequence.StandardKey.Open), self.tr("Open catalogue")),
                (_keys(QKeySequence.StandardKey.Close), self.tr("Close window")),
            ),
        )
        return review, (everywhere, catalogue)


def _keys(standard: QKeySequence.StandardKey) -> tuple[str, ...]:
    return tuple(QKeySequence(standard).toString(QKeySequence.SequenceFormat.NativeText).split("+"))


def _column(theme: Theme, groups: tuple[Group, ...]) -> QVBoxLayout:
    return controls.column(*(_group(theme, group) for group in groups), None, gap=GRID * 3)


def _group(theme: Theme, group: Group) -> QVBoxLayout:
    title, lines = group
    grid = QGridLayout()
    grid.setHorizontalSpacing(GRID * 2)
    grid.setVerticalSpacing(GRID)
    for at, (keys, words) in enumerate(lines):
        grid.addLayout(controls.row(None, *(_cap(theme, key) for key in keys), gap=GRID // 2), at, 0)
        grid.addWidget(controls.label(theme, words), at, 1)
    return controls.column(controls.label(theme, title, Type.LABEL, "quiet"), grid, None, gap=GRID * 3 // 2)


def _cap(theme: Theme, key: str) -> QLabel:
    cap = controls.label(theme, key, Type.CAPTION)
    cap.setProperty("cap", "true")
    cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return cap
