"""The files that could not be read, each with its reason, to look through and to copy."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QTreeWidget, QTreeWidgetItem, QWidget

from quotebook.ui import controls
from quotebook.ui.theme import GRID, Theme, Type
from quotebook.ui.wording import told

if TYPE_CHECKING:
    from quotebook.intake.folders import Failure

LINE = 64
"""Characters of a reason from which on it takes one more line; Qt makes room for the first alone."""


class FailuresDialog(QDialog):
    """Show which files could not be read, and why."""

    def __init__(self, theme: Theme, failures: "Sequence[Failure]", parent: QWidget) -> None:
        super().__init__(parent)
        self._failures = tuple((path, f"{told(why)} {told(hint)}".strip()) for path, why, hint in failures)
        self.setWindowTitle(self.tr("Files that could not be read"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setHeaderLabels([self.tr("File"), self.tr("Why")])
        self.list.setRootIsDecorated(False)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.windowTitle())
        for path, why in self._failures:
            item = QTreeWidgetItem(self.list, [Path(path).name, why])
            item.setToolTip(0, path)
            item.setToolTip(1, why)
            lines = 1 + len(why) // LINE
            item.setSizeHint(1, QSize(0, self.list.fontMetrics().lineSpacing() * lines + GRID))
        self.list.resizeColumnToContents(0)
        self.list.setColumnWidth(0, min(self.list.columnWidth(0), GRID * 32))
        text = self.tr("Everything else was read and waits for review.")
        copy = controls.button(self.tr("Copy list"), self.copy)
        close = controls.button(self.tr("Close"), self.accept)
        close.setDefault(True)
        explained = controls.wrapped(theme, text, Type.BODY, "quiet")
        buttons = controls.row(None, copy, close)
        self.setLayout(controls.column(explained, self.list, buttons, margins=GRID * 3, gap=GRID * 2))
        self.list.setMinimumSize(controls.theme_width(theme, 80), self.list.fontMetrics().lineSpacing() * 16)
        controls.fit(self)

    def copy(self) -> None:
        """Put the list on the clipboard, a file a line."""
        QGuiApplication.clipboard().setText("\n".join(f"{path}\t{why}" for path, why in self._failures))
