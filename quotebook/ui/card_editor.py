"""The small editor that opens over a field of a card: one line with candidates below it, or the words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
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
from quotebook.ui import controls, speaking, wording
from quotebook.ui.guard import guarded
from quotebook.ui.painted import draw_line, inset
from quotebook.ui.theme import GRID, Theme, Type


@dataclass(frozen=True, slots=True)
class Offered:
    """A candidate that stands for something: its words, a hint, and what is picked by it."""

    name: str
    hint: str
    value: object


NARROWEST = GRID * 38
BESIDE_WORDS = GRID * 9
"""Pixels of an editor beside what is written in one of its rows."""

COMPLETE_DELAY = 120
MOST_SHOWN, FEWEST_SHOWN, BESIDE = 6, 2, 6
"""Candidates in view, and how many rows of theirs the rest of the editor takes."""

STAYING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
"""Why a field loses the focus to give it back soon."""

HINT = Qt.ItemDataRole.UserRole + 1
VALUE = Qt.ItemDataRole.UserRole + 2


class LineField(QLineEdit):
    """One line of text; the arrow keys go to the candidates below it. left: the person went elsewhere."""

    moved = Signal(int)
    left = Signal()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            return
        super().keyPressEvent(event)

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in STAYING:
            self.left.emit()


class WordsField(QPlainTextEdit):
    """Several lines of text; Enter commits, Shift+Enter breaks the line. left: the person went elsewhere."""

    committed = Signal()
    left = Signal()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.committed.emit()
            return
        super().keyPressEvent(event)

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in STAYING:
            self.left.emit()


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
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = state & QStyle.StateFlag.State_Selected
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft" if chosen else "sunken"))
            painter.drawRoundedRect(rect, GRID // 2, GRID // 2)
        inside = rect.adjusted(GRID, 0, -GRID, 0)
        name = index.data(Qt.ItemDataRole.DisplayRole)
        if index.data(VALUE) is not None:
            self._draw_two_lines(painter, inside, name, index.data(HINT) or "")
            return
        painter.setFont(self._theme.font(Type.STRONG))
        painter.setPen(self._theme.colour("text"))
        taken = painter.fontMetrics().horizontalAdvance(name)
        draw_line(painter, inside, name)
        painter.setFont(self._theme.font(Type.CAPTION))
        painter.setPen(self._theme.colour("quiet"))
        draw_line(painter, inset(inside, taken + GRID), index.data(HINT) or "")

    @guarded(otherwise=QSize(200, 32))
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        height = row_height(self._theme)
        has_two_lines = index.data(VALUE) is not None and index.data(HINT)
        return QSize(GRID * 20, height * 2 - GRID // 2 if has_two_lines else height)

    def _draw_two_lines(self, painter: QPainter, box: QRect, words: str, hint: str) -> None:
        """Draw quoted words, and below them whose they are."""
        upper = QRect(box.left(), box.top(), box.width(), box.height() // 2 if hint else box.height())
        for part, font, tone, text in (
            (upper, self._theme.quoted(Type.BODY), "text", words),
            (upper.translated(0, upper.height()), self._theme.font(Type.CAPTION), "quiet", hint),
        ):
            painter.setFont(font)
            painter.setPen(self._theme.colour(tone))
            draw_line(painter, part, text)


class CardEditor(QFrame):
    """Edit one field in place.

    committed: the text to take; picked: what an Offered stands for; left: the person went elsewhere;
    candidates_wanted: what is typed, a moment after the last key and on opening. wide: as wide as the parent.
    """

    committed = Signal(str)
    picked = Signal(object)
    cancelled = Signal()
    left = Signal()
    typed = Signal()
    candidates_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        *,
        title: str,
        text: str,
        hint: str,
        lines: bool = False,
        wide: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._room = parent
        self._anchor = QRect()
        self._wide = wide
        self._first = text
        self.setProperty("surface", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._line = None if lines else LineField(text)
        self._words = WordsField(text) if lines else None
        self._field: QLineEdit | QPlainTextEdit = self._line or self._words or LineField(text)
        self._field.setAccessibleName(title)
        self._hint = controls.wrapped(theme, hint, Type.CAPTION, "quiet")
        self._list = self._candidate_list()
        self._delay = QTimer(self, singleShot=True, interval=COMPLETE_DELAY)
        caption = controls.label(theme, title, Type.LABEL, "quiet")
        parts = (caption, self._field, self._list, self._hint)
        self.setLayout(controls.column(*parts, margins=GRID * 3 // 2, gap=GRID // 2))
        self.setFocusProxy(self._field)
        self._connect()

    def open_at(self, anchor: QRect) -> None:
        """Open over a field, inside the parent."""
        self._anchor = anchor
        width = max(self._theme.scaled(NARROWEST), anchor.width() + GRID * 4)
        if self._wide:
            width = self._room.width()
        if self._words is not None:
            width = self._room.width()
            self._words.setFont(self._theme.quoted(Type.LEAD))
            self._words.setProperty("kind", "field")
            self._words.setFixedHeight(max(GRID * 12, min(self._room.height() // 2, anchor.height() + GRID * 6)))
        self.setFixedWidth(min(width, self._room.width() - GRID * 4))
        self._fit()
        self.show()
        self.raise_()
        self.setFocus()
        self._field.selectAll()
        self.candidates_wanted.emit("")

    def follow(self, anchor: QRect) -> None:
        """Go along with the field it was opened over, as far as the parent goes."""
        self._anchor = anchor
        self._fit()

    @property
    def is_changed(self) -> bool:
        """Whether something else stands in the field than at first."""
        return self.text() != self._first

    def text(self) -> str:
        """Return what stands in the field."""
        return self._field.text() if isinstance(self._field, QLineEdit) else self._field.toPlainText()

    def refuse(self, why: str) -> None:
        """Say why what was typed cannot be taken, and stay open."""
        self._hint.setText(why)
        controls.retone(self._hint, "bad")
        speaking.announce(self._field, why)
        self._fit()

    def hint(self, words: str) -> None:
        """Say something below the field."""
        self._hint.setText(words)
        self._fit()

    def offer(self, candidates: Sequence[tuple[str, str] | Offered]) -> None:
        """Offer (name, hint) pairs below the field as they are, best first; of what is Offered the first is chosen."""
        self._model.clear()
        for one in candidates:
            name, hint = (one.name, one.hint) if isinstance(one, Offered) else one
            item = QStandardItem(name)
            item.setData(hint, HINT)
            item.setData(one.value if isinstance(one, Offered) else None, VALUE)
            item.setData(f"{name}, {hint}" if hint else name, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        self._list.setVisible(bool(candidates))
        self._widen()
        room = max(FEWEST_SHOWN, self._room.height() // row_height(self._theme) - BESIDE) * row_height(self._theme)
        heights = [self._list.sizeHintForRow(row) for row in range(min(len(candidates), MOST_SHOWN))]
        self._list.setFixedHeight(min(sum(heights), room) + 2)
        if candidates and isinstance(candidates[0], Offered):
            self._list.setCurrentIndex(self._model.index(0, 0))
            self._tell_chosen()
        self._fit()

    def _widen(self) -> None:
        """Let names have room beside their hints, as far as the parent is wide."""
        strong, caption = (QFontMetrics(self._theme.font(kind)) for kind in (Type.STRONG, Type.CAPTION))
        items = [self._model.item(row) for row in range(self._model.rowCount())]
        lines = [
            strong.horizontalAdvance(item.text()) + caption.horizontalAdvance(item.data(HINT) or "") for item in items
        ]
        wanted = max(lines, default=0) + BESIDE_WORDS
        self.setFixedWidth(max(self.width(), min(wanted, self._room.width() - GRID * 4)))

    def _candidate_list(self) -> QListView:
        self._model = QStandardItemModel(self)
        made = QListView()
        made.setModel(self._model)
        made.setItemDelegate(CandidateDelegate(self._theme, made))
        made.setAccessibleName(self.tr("Candidates"))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setMouseTracking(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.clicked.connect(self._take)
        made.hide()
        return made

    def _fit(self) -> None:
        """Take the height that is needed, and stay inside the parent."""
        layout = self.layout()
        if layout is None:
            return
        layout.activate()
        self.setFixedHeight(max(layout.totalHeightForWidth(self.width()), layout.sizeHint().height()))
        left = max(GRID, min(self._anchor.left() - GRID, self._room.width() - self.width() - GRID))
        top = max(GRID, min(self._anchor.top() - GRID * 4, self._room.height() - self.height() - GRID))
        self.move(left, top)

    def _connect(self) -> None:
        self._delay.timeout.connect(lambda: self.candidates_wanted.emit(self.text()))
        if self._line is not None:
            self._line.returnPressed.connect(self._commit)
            self._line.textEdited.connect(lambda: self._delay.start())
            self._line.textEdited.connect(lambda: self.typed.emit())
            self._line.moved.connect(self._move)
            self._line.left.connect(self.left)
        if self._words is not None:
            self._words.setTabChangesFocus(True)
            self._words.committed.connect(self._commit)
            self._words.left.connect(self.left)
            self._words.textChanged.connect(self.typed)

    def _move(self, by: int) -> None:
        row = max(-1, min(self._list.currentIndex().row() + by, self._model.rowCount() - 1))
        self._list.setCurrentIndex(self._model.index(row, 0))
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        """Say what Enter would take: the focus stays in the field."""
        chosen = self._list.currentIndex()
        told = chosen.data(Qt.ItemDataRole.AccessibleTextRole) if chosen.isValid() else self.text()
        speaking.announce(self._field, str(told))

    def _commit(self) -> None:
        chosen = self._list.currentIndex()
        if self.isVisible() and chosen.isValid():
            self._take(chosen)
        elif self.isVisible():
            self.committed.emit(self.text())

    def _take(self, chosen: QModelIndex) -> None:
        value = chosen.data(VALUE)
        if value is not None:
            self.picked.emit(value)
        else:
            self.committed.emit(chosen.data())

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        event.accept()

    @guarded(otherwise=True)
    def focusNextPrevChild(self, next: bool) -> bool:
        self._commit()
        return True


def row_height(theme: Theme) -> int:
    """Return the height of a candidate's row."""
    return QFontMetrics(theme.font(Type.STRONG)).height() + GRID


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
    count = wording.plural(row.quotations, "%Ln quotation", "%Ln quotations")
    return " · ".join(part for part in (alias, row.role or "", count) if part)
