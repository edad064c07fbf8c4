"""The found quotations of the article in hand as a list model, every change of them a step that can be taken back."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from quotebook.model import Decision, Match
from quotebook.ui import review_matches
from quotebook.ui.card_words import described
from quotebook.ui.guard import guarded
from quotebook.ui.review import Card, Session, Step
from quotebook.ui.review_text import rewrite

NOTHING = -1
Index = QModelIndex | QPersistentModelIndex
CARD = Qt.ItemDataRole.UserRole

MOST_STEPS = 500
"""Steps of a review that can be taken back; of thousands of quotations fewer, since each holds them all."""
MOST_KEPT = 400_000

KEYS = {
    "j": "down",
    "k": "up",
    " ": "toggle",
    "x": "reject",
    "e": "words",
    "s": "speaker",
    "r": "role",
    "d": "said_on",
    "t": "kind",
    "m": "same",
    "n": "apart",
    "o": "open",
    "w": "why",
    "q": "quote",
    "[": "[",
    "]": "]",
    "{": "{",
    "}": "}",
}
"""What each key asks for while the list has the focus."""


class CardModel(QAbstractListModel):
    """The cards of a session.

    edited: they are others than before; True where a person changed them. found: all of them may be others;
    altered: the rows whose quotations or decisions are; went_back: a step brought back another text or detection.
    """

    edited = Signal(bool)
    found = Signal()
    altered = Signal(list)
    went_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._accepted = self._open = 0

    @property
    def accepted(self) -> int:
        """How many are accepted."""
        return self._accepted

    @property
    def open(self) -> int:
        """How many nobody decided about yet."""
        return self._open

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards in the order of the list."""
        return self._session.cards if self._session else ()

    @property
    def text(self) -> str:
        """The article's text, in which the spans of the cards count."""
        return self._session.text if self._session else ""

    def show(self, session: Session | None) -> None:
        """Show another session's cards, or the same one's after they were found anew."""
        self.beginResetModel()
        self._session = session
        self._count()
        self.endResetModel()
        self.found.emit()
        self.edited.emit(False)

    def take_matches(self, matches: dict[int, tuple[Match, ...]]) -> None:
        """Show what some cards repeat, by card number; no step."""
        if self._session is None:
            return
        before = self.cards
        self._session.cards = review_matches.with_matches(before, matches)
        if [card.number for card in before] != [card.number for card in self.cards]:
            self._show_anew()
            return
        changed = [row for row, (old, new) in enumerate(zip(before, self.cards, strict=True)) if old is not new]
        if changed:
            self._count()
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            self.edited.emit(False)

    def forget_matches(self) -> None:
        """Show nothing that cards were found to repeat; no step."""
        if self._session is None or not any(card.matches for card in self.cards):
            return
        self._session.cards = review_matches.without_matches(self.cards)
        self.dataChanged.emit(self.index(0), self.index(len(self.cards) - 1))
        self.edited.emit(False)

    def change(self, row: int, card: Card, words: str) -> None:
        """Change one card: a step that is undone under these words."""
        if self._session is None or card == self.cards[row]:
            return
        self._remember(words)
        self._recount(self.cards[row], card)
        self._session.cards = (*self.cards[:row], card, *self.cards[row + 1 :])
        self.dataChanged.emit(self.index(row), self.index(row))
        self.altered.emit([row])
        self.edited.emit(True)

    def add(self, card: Card, words: str) -> int:
        """Put a card made by hand on top: a step. Return its row."""
        if self._session is None:
            return NOTHING
        self._remember(words)
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._session.cards = (card, *self.cards)
        self._count()
        self.endInsertRows()
        self.altered.emit([0])
        self.edited.emit(True)
        return 0

    def rewrite(self, text: str, words: str) -> None:
        """Give the article another text, to which the cards move along: a step; where words is "", part of the last."""
        if self._session is None:
            return
        if words:
            self._remember(words)
        self.beginResetModel()
        rewrite(self._session, text)
        self._count()
        self.endResetModel()
        self.found.emit()
        self.edited.emit(True)

    def undo_words(self) -> tuple[str, str]:
        """Return what undo and redo would do, "" for nothing."""
        session = self._session
        if session is None:
            return "", ""
        return session.past[-1].words if session.past else "", session.future[-1].words if session.future else ""

    def undo(self) -> int:
        """Take the newest step back; return the row it changed, NOTHING for none or all."""
        return self._step(self._session.past, self._session.future) if self._session else NOTHING

    def redo(self) -> int:
        """Take the newest undone step again; return the row it changed."""
        return self._step(self._session.future, self._session.past) if self._session else NOTHING

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

    def _show_anew(self) -> None:
        self.beginResetModel()
        self._count()
        self.endResetModel()
        self.edited.emit(False)

    def _count(self) -> None:
        self._accepted = sum(card.reviewed.decision is Decision.ACCEPTED for card in self.cards)
        self._open = len(self.cards) - self._accepted - sum(card.is_rejected for card in self.cards)

    def _recount(self, old: Card, new: Card) -> None:
        self._accepted += new.is_accepted - old.is_accepted
        self._open += new.is_open - old.is_open

    def _remember(self, words: str) -> None:
        if self._session is not None:
            most = max(20, min(MOST_STEPS, MOST_KEPT // max(1, len(self.cards))))
            self._session.past = [*self._session.past, self._session.step(words)][-most:]
            self._session.future = []

    def _step(self, source: list[Step], target: list[Step]) -> int:
        if self._session is None or not source:
            return NOTHING
        step = source.pop()
        before = self.cards
        target.append(self._session.step(step.words))
        same = len(step.cards) == len(before)
        if not same:
            self.beginResetModel()
        is_other = self._session.go_back(step)
        if not is_other:
            self._session.cards = review_matches.with_known(step.cards, before)
        changed = [row for row, (old, new) in enumerate(zip(before, self.cards, strict=False)) if old is not new]
        self._count()
        if not same:
            self.endResetModel()
            self.found.emit()
        elif changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            self.altered.emit(changed)
        self.edited.emit(True)
        if is_other:
            self.went_back.emit()
        return changed[0] if same and changed else 0
