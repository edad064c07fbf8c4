"""A read-only text as high as its words need, in several formats; it never reads markup."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from quotebook.ui.guard import guarded

LONGEST = 20_000
"""Characters that are laid out; what is longer is read in its article."""

Run = tuple[str, QTextCharFormat]


class FlowText(QTextEdit):
    """Show runs of text; selectable, never scrolled."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("QTextEdit { background: transparent; border: none; padding: 0; }")
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        self.document().documentLayout().documentSizeChanged.connect(lambda: self._fit())

    def show_runs(self, runs: Sequence[Run], font: QFont, *, spacing: int = 125) -> None:
        """Show text in formats. spacing: the height of a line in percent of the font's own."""
        self.clear()
        self.document().setDefaultFont(font)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        cursor = QTextCursor(self.document())
        block = cursor.blockFormat()
        block.setLineHeight(spacing, 1)  # 1 is QTextBlockFormat.LineHeightTypes.ProportionalHeight
        cursor.setBlockFormat(block)
        room = LONGEST
        for text, form in runs:
            cursor.insertText(text[:room] + ("…" if len(text) > room > 0 else ""), form)
            room = max(0, room - len(text))
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit()

    @guarded(otherwise=QSize(100, 20))
    def sizeHint(self) -> QSize:
        return QSize(200, ceil(self.document().size().height()))

    @guarded(otherwise=QSize(40, 20))
    def minimumSizeHint(self) -> QSize:
        return QSize(40, 20)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = ceil(self.document().size().height())
        if height > 0 and height != self.height():
            self.setFixedHeight(height)
