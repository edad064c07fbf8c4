"""The list of cards: only what is in view is laid out, so that an article of thousands of quotations opens at once."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip

from quotebook.model import Earlier
from quotebook.ui import speaking
from quotebook.ui.card_heights import Heights
from quotebook.ui.card_paint import NONE_EARLIER, CardPainter, Laid, Look
from quotebook.ui.card_words import hint_of, reasons_of
from quotebook.ui.cards import KEYS, NOTHING, CardModel, Index
from quotebook.ui.guard import guarded
from quotebook.ui.icons import Icons
from quotebook.ui.review import Card
from quotebook.ui.theme import GRID, Theme

MOST_LAID = 300
"""Layouts kept; a card out of view longest is laid out again when it comes back."""

MOVES = QAbstractItemView.CursorAction


class CardList(QListView):
    """The list of cards. Keys and clicks ask for things by name: asked carries (row, what).

    what: a part of a card ("speaker", "role", "said_on", "words", "kind", "match", "earlier 0" …), or a key's command
    (see cards.KEYS). hovered: the number of the card under the pointer; shown: of the one in hand;
    menu_wanted: (row, point).
    """

    asked = Signal(int, str)
    hovered = Signal(int)
    shown = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._cards = CardModel()
        self._painter = CardPainter(theme, icons)
        self._heights = Heights()
        self._laid: dict[int, tuple[Card, int, Look, Laid]] = {}
        self._under = NOTHING
        self._twin = NOTHING
        self._why = False
        self._earlier: tuple[int, Earlier] = (NOTHING, NONE_EARLIER)
        self.setProperty("surface", "canvas")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(lambda low, high: self.verticalScrollBar().setEnabled(high > low))
        self.setModel(self._cards)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Found quotations"))
        self.verticalScrollBar().setSingleStep(GRID * 3)
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

    @property
    def number(self) -> int:
        """The number of the card in hand, NOTHING for none."""
        return self.cards[self.row].number if 0 <= self.row < len(self.cards) else NOTHING

    def take_row(self, row: int) -> None:
        """Take a row in hand and bring it into view."""
        if 0 <= row < len(self.cards):
            self.setCurrentIndex(self._cards.index(row))

    def show_twin(self, number: int) -> None:
        """Light the card whose highlight in the article is under the pointer."""
        if number != self._twin:
            self._twin = number
            self.viewport().update()

    def show_earlier(self, number: int, earlier: Earlier) -> None:
        """Show what the speaker of a card has said before, on that card while it is in hand."""
        was_whole = self._is_whole()
        self._earlier = (number, earlier)
        self._settle()
        if was_whole:
            self.scrollTo(self.currentIndex())

    def toggle_why(self) -> bool:
        """Show why the card in hand is as it is, or no longer; return whether it shows now."""
        self._why = not self._why
        self._settle()
        self.scrollTo(self.currentIndex())
        return self._why

    @property
    def earlier(self) -> Earlier:
        """What the speaker of the card in hand has said before, as far as it is known."""
        number, found = self._earlier
        if number != self.number:
            return NONE_EARLIER
        shown = self.cards[self.row].match
        return replace(found, rows=tuple(row for row in found.rows if shown is None or row.id != shown.quotation_id))

    def why(self) -> tuple[str, ...]:
        """Return why the card in hand is as it is."""
        return tuple(reasons_of(self.cards[self.row], text=self._cards.text)) if self.row >= 0 else ()

    def part_rect(self, row: int, part: str) -> QRect:
        """Return where a part of a card stands in the viewport."""
        laid = self._lay(row)
        return laid.parts.get(part, laid.parts["words"]).translated(self._rect(row).topLeft())

    def look(self, row: int) -> Look:
        """Return how a row stands in the list."""
        number, current = self.cards[row].number, row == self.row
        return Look(
            current,
            self.hasFocus(),
            number == self._under,
            number == self._twin,
            self._header(row),
            why=self.why() if current and self._why else (),
            earlier=self.earlier if current else NONE_EARLIER,
        )

    # --- where the cards stand -------------------------------------------------------------------------------

    @guarded()
    def reset(self) -> None:
        super().reset()
        self._laid.clear()
        self._heights.reset(len(self.cards))
        self._settle()

    @guarded()
    def doItemsLayout(self) -> None:
        self._settle()

    @guarded()
    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        self._heights.insert(start, end - start + 1)
        self._settle()
        super().rowsInserted(parent, start, end)  # pyright: ignore[reportArgumentType]

    @guarded()
    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: object = ()) -> None:
        super().dataChanged(topLeft, bottomRight)  # pyright: ignore[reportArgumentType]
        was_whole = self._is_whole()
        self._settle()
        if was_whole and topLeft.row() <= self.row <= bottomRight.row():
            self.scrollTo(self.currentIndex())

    @guarded()
    def updateGeometries(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._heights.total() + GRID - height))

    @guarded(otherwise=0)
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @guarded(otherwise=0)
    def horizontalOffset(self) -> int:
        return 0

    @guarded()
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._settle()

    @guarded(otherwise=QRect())
    def visualRect(self, index: Index) -> QRect:
        return self._rect(index.row()) if 0 <= index.row() < len(self.cards) else QRect()

    @guarded(otherwise=QModelIndex())
    def indexAt(self, p: QPoint) -> QModelIndex:
        row = self._heights.row_at(p.y() + self.verticalOffset())
        return self._cards.index(row) if row >= 0 and self._rect(row).contains(p) else QModelIndex()

    @guarded()
    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        row = index.row()
        if not 0 <= row < len(self.cards) or not self.viewport().height():
            return
        self._lay(row)
        self.updateGeometries()
        top, bottom = self._heights.top(row), self._heights.top(row + 1)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value() or bottom - top > height:
            bar.setValue(top)
        elif bottom > bar.value() + height:
            bar.setValue(bottom - height)
            # What came into view above was laid out only now and may have pushed it down.
            bar.setValue(self._heights.top(row + 1) - height)

    @guarded(otherwise=QModelIndex())
    def moveCursor(self, cursorAction: MOVES, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        steps = {MOVES.MoveUp: -1, MOVES.MovePrevious: -1, MOVES.MoveDown: 1, MOVES.MoveNext: 1}
        last = len(self.cards) - 1
        row = self.row + steps.get(cursorAction, 0)
        if cursorAction in (MOVES.MoveHome, MOVES.MoveEnd):
            row = 0 if cursorAction is MOVES.MoveHome else last
        if cursorAction in (MOVES.MovePageUp, MOVES.MovePageDown):
            page = self.viewport().height() * (1 if cursorAction is MOVES.MovePageDown else -1)
            row = self._heights.row_at(self._heights.top(max(0, self.row)) + page)
        return self._cards.index(max(0, min(last, row)))

    @guarded(otherwise=QRegion())
    def visualRegionForSelection(self, selection: object) -> QRegion:
        return QRegion(self.viewport().rect())

    def _is_whole(self) -> bool:
        """Tell whether all of the card in hand is in view, so that it is to stay so where it grows."""
        return self.row >= 0 and self.viewport().rect().contains(self._rect(self.row))

    def _rect(self, row: int) -> QRect:
        top = self._heights.top(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights.height(row))

    def _lay(self, row: int) -> Laid:
        """Return the layout of a row's card, laid out where it is not yet, and take its height."""
        card, width, look = self.cards[row], self.viewport().width(), self.look(row).of_layout()
        kept = self._laid.get(card.number)
        if kept is None or kept[0] is not card or kept[1] != width or kept[2] != look:
            kept = (card, width, look, self._painter.lay_out(card, width, look))
            self._laid.pop(card.number, None)
            self._laid[card.number] = kept
            while len(self._laid) > MOST_LAID:
                self._laid.pop(next(iter(self._laid)))
        self._heights.set(row, kept[3].size.height())
        return kept[3]

    def _settle(self) -> None:
        """Lay out what is in view; what stands above it stays where it is."""
        if not self.cards or len(self.cards) != self._heights.count():
            self.updateGeometries()
            self.viewport().update()
            return
        offset, height = self.verticalOffset(), self.viewport().height()
        first = self._heights.row_at(offset)
        into = offset - self._heights.top(first)
        row = first
        while row < len(self.cards) and self._heights.top(row) < offset + height + GRID * 10:
            before = self._heights.height(row)
            self._lay(row)
            if row == first and self._heights.height(row) != before and into > 0:
                offset += self._heights.height(row) - before
            row += 1
        self.updateGeometries()
        if offset != self.verticalOffset():
            self.verticalScrollBar().setValue(offset)
        self.viewport().update()

    # --- drawing ---------------------------------------------------------------------------------------------

    @guarded()
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        row = self._heights.row_at(self.verticalOffset() + e.rect().top())
        while 0 <= row < len(self.cards) and self._rect(row).top() <= e.rect().bottom():
            self._painter.paint(painter, self._rect(row).topLeft(), self.cards[row], self._lay(row), self.look(row))
            row += 1
        painter.end()

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # --- keys and pointer ------------------------------------------------------------------------------------

    @guarded()
    def currentChanged(self, current: Index, previous: Index) -> None:
        # Not QListView's own: it tells screen readers of the item in its own layout, of which there is none here.
        QAbstractItemView.currentChanged(self, current, previous)
        self._settle()
        speaking.tell_in_hand(self, self.row)
        if current.isValid():
            self.scrollTo(current)
            self.shown.emit(self.cards[current.row()].number)

    @guarded()
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        QAbstractItemView.selectionChanged(self, selected, deselected)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        what = KEYS.get(event.text().lower()) if event.text() else None
        control = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if control or what is None:
            super().keyPressEvent(event)
        elif what in ("down", "up"):
            self.take_row(self.row + (1 if what == "down" else -1))
        elif self.row >= 0 or what == "quote":
            self.asked.emit(self.row, what)

    @guarded()
    def keyboardSearch(self, search: str) -> None:
        """Find nothing by letters: each of them is a command here."""

    @guarded()
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        row = self.row if by_key else self.indexAt(event.pos()).row()
        if row >= 0:
            self.take_row(row)
            at = self._rect(row).center() if by_key else event.pos()
            self.menu_wanted.emit(row, self.viewport().mapToGlobal(at))

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        row, part = self._at(event.position().toPoint())
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and part not in ("", "words"):
            self.asked.emit(row, {"check": "toggle", "sure": "why"}.get(part, part))

    @guarded()
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row, part = self._at(event.position().toPoint())
        if part == "words":
            self.asked.emit(row, "words")

    @guarded()
    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        row, part = self._at(e.position().toPoint())
        pointing = Qt.CursorShape.PointingHandCursor if part not in ("", "words") else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(pointing)
        self._hover(self.cards[row].number if row >= 0 else NOTHING)

    @guarded()
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(NOTHING)

    @guarded(otherwise=False)
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            row, part = self._at(event.pos())
            QToolTip.showText(event.globalPos(), hint_of(self.cards[row], part) if row >= 0 else "", self)
            return True
        return super().viewportEvent(event)

    @guarded()
    def resizeEvent(self, e: QResizeEvent) -> None:
        self._settle()

    def _at(self, point: QPoint) -> tuple[int, str]:
        index = self.indexAt(point)
        if not index.isValid():
            return NOTHING, ""
        return index.row(), self._painter.part_at(self._lay(index.row()), point - self._rect(index.row()).topLeft())

    def _hover(self, number: int) -> None:
        if number != self._under:
            self._under = number
            self.viewport().update()
            self.hovered.emit(number)

    def _header(self, row: int) -> str:
        doubtful = self.cards[row].is_doubtful
        if row and self.cards[row - 1].is_doubtful == doubtful:
            return ""
        if doubtful:
            return self.tr("Worth a look")
        return self.tr("Sure") if row else self.tr("Sure, ready to keep")

    def _restyle(self) -> None:
        self._painter.fonts_changed()
        self._laid.clear()
        self._settle()
