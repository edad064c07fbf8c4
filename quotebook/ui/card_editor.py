"""The small editor that opens over a field of a card: one line or the words, with completion over known speakers."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from quotebook.model import SpeakerRow
from quotebook.ui import controls, wording
from quotebook.ui.guard import guarded
from quotebook.ui.theme import GRID, Theme, Type

NARROWEST = GRID * 36
COMPLETE_DELAY = 120
HINT = Qt.ItemDataRole.UserRole + 1


class WordsField(QPlainTextEdit):
    """Several lines of text; Enter commits, Shift+Enter breaks the line."""

    committed = Signal()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.committed.emit()
            return
        super().keyPressEvent(event)


class CandidateDelegate(QStyledItemDelegate):
    """Draw a candidate's name with a quiet hint behind it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @guarded()
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("accent_soft"))
        inside = rect.adjusted(GRID, 0, -GRID, 0)
        name = index.data(Qt.ItemDataRole.DisplayRole)
        painter.setFont(self._theme.font(Type.STRONG))
        painter.setPen(self._theme.colour("text"))
        taken = painter.boundingRect(inside, Qt.AlignmentFlag.AlignVCenter, name)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(self._theme.font(Type.CAPTION))
        painter.setPen(self._theme.colour("quiet"))
        beside = inside.adjusted(taken.width() + GRID, 0, 0, 0)
        hint = painter.fontMetrics().elidedText(index.data(HINT) or "", Qt.TextElideMode.ElideRight, beside.width())
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, hint)

    @guarded(otherwise=QSize(200, 32))
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(NARROWEST, option.fontMetrics.height() + GRID * 2)  # pyright: ignore[reportAttributeAccessIssue]


class CardEditor(QFrame):
    """Edit one field in place. committed carries the text; candidates_wanted the beginning of a name, a moment after
    the last key."""

    committed = Signal(str)
    cancelled = Signal()
    candidates_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, *, title: str, text: str, hint: str, lines: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._room = parent
        self.setProperty("surface", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._line = None if lines else QLineEdit(text)
        self._words = WordsField(text) if lines else None
        self._hint = controls.wrapped(theme, hint, Type.CAPTION, "quiet")
        self._delay = QTimer(self, singleShot=True, interval=COMPLETE_DELAY)
        field = self._line or self._words
        assert field is not None
        field.setAccessibleName(title)
        self.setLayout(
            controls.column(
                controls.label(theme, title, Type.LABEL, "quiet"),
                field,
                self._hint,
                margins=GRID * 3 // 2,
                gap=GRID // 2,
            )
        )
        self.setFocusProxy(field)
        self._connect()

    def open_at(self, anchor: QRect) -> None:
        """Open over a field, inside the parent."""
        parent = self._room
        width = max(NARROWEST, min(parent.width() - GRID * 4, anchor.width() + GRID * 4))
        if self._words is not None:
            width = parent.width() - GRID * 4
            self._words.setFont(self._theme.quoted(Type.LEAD))
            self._words.setProperty("kind", "field")
            self._words.setFixedHeight(max(GRID * 12, min(parent.height() // 2, anchor.height() + GRID * 6)))
        self.setFixedWidth(min(width, parent.width() - GRID * 2))
        self.adjustSize()
        left = max(GRID, min(anchor.left() - GRID, parent.width() - self.width() - GRID))
        top = max(GRID, min(anchor.top() - GRID * 4, parent.height() - self.height() - GRID))
        self.move(left, top)
        self.show()
        self.raise_()
        self.setFocus()
        (self._line or self._words or self).selectAll()  # pyright: ignore[reportAttributeAccessIssue]

    def text(self) -> str:
        """Return what stands in the field."""
        return self._line.text() if self._line is not None else self._words.toPlainText() if self._words else ""

    def refuse(self, why: str) -> None:
        """Say why what was typed cannot be taken, and stay open."""
        self._hint.setText(why)
        controls.retone(self._hint, "bad")

    def complete_from(self, words: Sequence[str]) -> None:
        """Complete over a few plain words."""
        completer = QCompleter(QStringListModel(list(words), self), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._set_completer(completer)

    def offer(self, candidates: Sequence[tuple[str, str]]) -> None:
        """Offer (name, hint) pairs below the field as they are, best first."""
        if self._line is None:
            return
        model = QStandardItemModel(self)
        for name, hint in candidates:
            item = QStandardItem(name)
            item.setData(hint, HINT)
            model.appendRow(item)
        completer = QCompleter(model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        popup = QListView()
        completer.setPopup(popup)
        popup.setItemDelegate(CandidateDelegate(self._theme, popup))
        self._set_completer(completer)
        if candidates and self._line.hasFocus():
            completer.complete()

    def _set_completer(self, completer: QCompleter) -> None:
        if self._line is None:
            return
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(lambda: QTimer.singleShot(0, self, self._commit))
        self._line.setCompleter(completer)

    def _connect(self) -> None:
        self._delay.timeout.connect(lambda: self.candidates_wanted.emit(self.text()))
        if self._line is not None:
            self._line.returnPressed.connect(self._commit)
            self._line.textEdited.connect(lambda: self._delay.start())
        if self._words is not None:
            self._words.committed.connect(self._commit)

    def _commit(self) -> None:
        if self.isVisible():
            self.committed.emit(self.text())

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)


def candidates(typed: str, here: Sequence[str], known: Sequence[SpeakerRow]) -> list[tuple[str, str]]:
    """Return (name, hint) of the speakers of this article and of the catalogue that fit what is typed."""
    wanted = typed.casefold().strip()
    rows = {row.name: row for row in known}
    names = dict.fromkeys((*(name for name in here if wanted in name.casefold()), *rows))
    return [(name, _hint(rows.get(name), wanted)) for name in names]


def _hint(row: SpeakerRow | None, typed: str) -> str:
    if row is None:
        return wording.tr("in this article")
    alias = next((alias for alias in row.aliases if typed and typed in alias.casefold() and alias != row.name), "")
    count = wording.plural(row.quotations, wording.tr("%1 quotation"), wording.tr("%1 quotations"))
    return " · ".join(part for part in (alias, row.role or "", count) if part)
