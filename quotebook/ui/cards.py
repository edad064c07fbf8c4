"""The found quotations as a list of cards: the model with undo, the delegate, the list with its one-key commands."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from quotebook.ui import review
from quotebook.ui.card_paint import CardPainter, Laid, Look, described
from quotebook.ui.guard import guarded
from quotebook.ui.icons import Icons
from quotebook.ui.review import Card, Session
from quotebook.ui.theme import Theme

NOTHING = -1
Index = QModelIndex | QPersistentModelIndex
CARD = Qt.ItemDataRole.UserRole
BATCH = 60
"""Cards laid out before the window answers again."""

MOST_STEPS = 500
"""Steps of a review that can be taken back."""


class CardModel(QAbstractListModel):
    """The cards of a session, each change of them a named step. edited: the cards are others than before."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards in the order of the list."""
        return self._session.cards if self._session else ()

    def show(self, session: Session | None) -> None:
        """Show another session's cards."""
        self.beginResetModel()
        self._session = session
        self.endResetModel()
        self.edited.emit()

    def replace_all(self, cards: Sequence[Card]) -> None:
        """Show other cards, found by the program: no step."""
        if self._session is None:
            return
        self.beginResetModel()
        self._session.cards = tuple(cards)
        self.endResetModel()
        self.edited.emit()

    def change(self, row: int, card: Card, words: str) -> None:
        """Change one card: a step that is undone under these words."""
        if self._session is None or card == self.cards[row]:
            return
        self._remember(words)
        self._session.cards = (*self.cards[:row], card, *self.cards[row + 1 :])
        self.dataChanged.emit(self.index(row), self.index(row))
        self.edited.emit()

    def add(self, card: Card, words: str) -> int:
        """Put a card made by hand on top: a step. Return its row."""
        if self._session is None:
            return NOTHING
        self._remember(words)
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._session.cards = (card, *self.cards)
        self.endInsertRows()
        self.edited.emit()
        return 0

    def undo_words(self) -> tuple[str, str]:
        """Return what undo and redo would do, "" for nothing."""
        session = self._session
        if session is None:
            return "", ""
        return session.past[-1][0] if session.past else "", session.future[-1][0] if session.future else ""

    def undo(self) -> None:
        """Take the newest step back."""
        if self._session is not None:
            self._step(self._session.past, self._session.future)

    def redo(self) -> None:
        """Take the newest undone step again."""
        if self._session is not None:
            self._step(self._session.future, self._session.past)

    def row_of(self, number: int) -> int:
        """Return the row of a card by its number, NOTHING where there is none."""
        return next((row for row, card in enumerate(self.cards) if card.number == number), NOTHING)

    @guarded(otherwise=0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.cards)

    @guarded()
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.cards):
            return None
        card = self.cards[index.row()]
        if role == CARD:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return described(card)
        return None

    def _remember(self, words: str) -> None:
        if self._session is not None:
            self._session.past = [*self._session.past, (words, self.cards)][-MOST_STEPS:]
            self._session.future = []

    def _step(self, source: list[tuple[str, tuple[Card, ...]]], target: list[tuple[str, tuple[Card, ...]]]) -> None:
        if self._session is None or not source:
            return
        words, cards = source.pop()
        target.append((words, self.cards))
        same = len(cards) == len(self.cards)
        if not same:
            self.beginResetModel()
        self._session.cards = cards
        if same:
            self.dataChanged.emit(self.index(0), self.index(len(cards) - 1))
        else:
            self.endResetModel()
        self.edited.emit()


class CardDelegate(QStyledItemDelegate):
    """Draw cards; a layout is kept per card, width and look."""

    def __init__(self, view: "CardList", painter: CardPainter) -> None:
        super().__init__(view)
        self._view = view
        self._painter = painter
        self._laid: dict[int, tuple[Card, int, Look, Laid]] = {}

    def forget(self) -> None:
        """Lay everything out anew."""
        self._laid.clear()

    def laid(self, row: int) -> Laid:
        """Return the layout of a row's card."""
        card = self._view.cards[row]
        width = self._view.viewport().width()
        look = replace(self._view.look(row), focused=False, hovered=False, twin=False)
        kept = self._laid.get(card.number)
        if kept is not None and kept[0] is card and kept[1] == width and kept[2] == look:
            return kept[3]
        made = self._painter.lay_out(card, width, look)
        self._laid[card.number] = (card, width, look, made)
        return made

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.row()
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        self._painter.paint(painter, rect.topLeft(), self._view.cards[row], self.laid(row), self._view.look(row))

    @guarded(otherwise=QSize(100, 100))
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.laid(index.row()).size


class CardList(QListView):
    """The list of cards. Keys and clicks ask for things by name: asked carries (row, what).

    what: a part of a card ("speaker", "role", "said_on", "words", "kind", "match"), or "toggle", "reject", "same",
    "apart", "[", "]", "{", "}". hovered: the number of the card under the pointer; shown: of the one in hand.
    """

    asked = Signal(int, str)
    hovered = Signal(int)
    shown = Signal(int)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._cards = CardModel()
        self._painter = CardPainter(theme, icons)
        self._delegate = CardDelegate(self, self._painter)
        self._under = NOTHING
        self._twin = NOTHING
        self.setProperty("surface", "canvas")
        self.setModel(self._cards)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Found quotations"))
        self.verticalScrollBar().setSingleStep(24)
        theme.changed.connect(self._restyle)

    @property
    def model_of_cards(self) -> CardModel:
        """The model, typed."""
        return self._cards

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards in the order of the list."""
        return self._cards.cards

    @property
    def row(self) -> int:
        """The row in hand, NOTHING for none."""
        return self.currentIndex().row()

    def take_row(self, row: int) -> None:
        """Take a row in hand and bring it into view."""
        if 0 <= row < len(self.cards):
            self.setCurrentIndex(self._cards.index(row))

    def show_twin(self, number: int) -> None:
        """Light the card whose highlight in the article is under the pointer."""
        if number != self._twin:
            self._twin = number
            self.viewport().update()

    def part_rect(self, row: int, part: str) -> QRect:
        """Return where a part of a card stands in the viewport."""
        laid = self._delegate.laid(row)
        return laid.parts.get(part, laid.parts["words"]).translated(self.visualRect(self._cards.index(row)).topLeft())

    def look(self, row: int) -> Look:
        """Return how a row stands in the list."""
        number = self.cards[row].number
        return Look(row == self.row, self.hasFocus(), number == self._under, number == self._twin, self._header(row))

    @guarded()
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)  # pyright: ignore[reportArgumentType]
        for index in (current, previous):
            if index.isValid():
                self._delegate.sizeHintChanged.emit(index)
        if current.isValid():
            self.scrollTo(current)  # pyright: ignore[reportArgumentType]
            self.shown.emit(self.cards[current.row()].number)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        what = KEYS.get(event.text().lower()) if event.text() else None
        control = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if control or what is None:
            super().keyPressEvent(event)
        elif what in ("down", "up"):
            self.take_row(self.row + (1 if what == "down" else -1))
        elif self.row >= 0:
            self.asked.emit(self.row, what)

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        row, part = self._at(point)
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and part not in ("", "words"):
            self.asked.emit(row, "toggle" if part == "check" else part)

    @guarded()
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row, part = self._at(event.position().toPoint())
        if part == "words":
            self.asked.emit(row, "words")

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        row, part = self._at(event.position().toPoint())
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if part not in ("", "words") else Qt.CursorShape.ArrowCursor
        )
        self._hover(self.cards[row].number if row >= 0 else NOTHING)

    @guarded()
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(NOTHING)

    @guarded(otherwise=False)
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            row, part = self._at(event.pos())
            QToolTip.showText(event.globalPos(), self._hint(row, part), self)
            return True
        return super().viewportEvent(event)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def _at(self, point: QPoint) -> tuple[int, str]:
        index = self.indexAt(point)
        if not index.isValid():
            return NOTHING, ""
        laid = self._delegate.laid(index.row())
        inside = point - self.visualRect(index).topLeft()
        return index.row(), self._painter.part_at(laid, inside)

    def _hover(self, number: int) -> None:
        if number != self._under:
            self._under = number
            self.viewport().update()
            self.hovered.emit(number)

    def _hint(self, row: int, part: str) -> str:
        if row < 0:
            return ""
        quotation = self.cards[row].quotation
        about = {"speaker": "speaker", "role": "role", "said_on": "said_on"}.get(part)
        if about is None:
            return {"check": self.tr("Accept (Space)"), "reject": self.tr("Reject (X)")}.get(part, "")
        reasons = [f"“{reason.words}” – {reason.rule}" for reason in quotation.reasons if reason.about == about]
        return "\n".join(reasons)

    def _header(self, row: int) -> str:
        doubtful = self.cards[row].is_doubtful
        if row and self.cards[row - 1].is_doubtful == doubtful:
            return ""
        if doubtful:
            return self.tr("Worth a look")
        return self.tr("Sure") if row else self.tr("Sure, ready to keep")

    def _restyle(self) -> None:
        self._painter.fonts_changed()
        self._delegate.forget()
        self.viewport().update()


KEYS = {
    "j": "down",
    "k": "up",
    " ": "toggle",
    "x": "reject",
    "e": "words",
    "s": "speaker",
    "r": "role",
    "d": "said_on",
    "m": "same",
    "n": "apart",
    "[": "[",
    "]": "]",
    "{": "{",
    "}": "}",
}
"""What each key asks for while the list has the focus."""

Change = Callable[[Card], Card]
DECISIONS: dict[str, Change] = {"toggle": review.toggled, "reject": review.rejected, "apart": review.not_the_same}
