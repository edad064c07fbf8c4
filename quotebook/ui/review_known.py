"""What the catalogue knows about the cards of a review: what each repeats, and what its speaker has said before."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from quotebook.errors import QuotebookError
from quotebook.model import Match
from quotebook.ui.card_list import CardList
from quotebook.ui.place import Desk
from quotebook.ui.review import Card, Session
from quotebook.ui.review_same import chosen_match

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

AT_ONCE = 24
"""Quotations looked up in one go; other questions come in between."""

MOST_SHOWN = 20 * AT_ONCE
"""Looked up quotations until what was found is shown; that may put all cards of a long list in another order."""

LOOK_BACK_DELAY = 120
"""Milliseconds a card stays in hand before its speaker's earlier statements are looked for."""


class Known(QObject):
    """Look the cards up, a few at a time, and the card in hand once more for its speaker.

    ended: all that are shown were looked up, the Session; failed: they could not be.
    """

    ended = Signal(object)
    failed = Signal()

    def __init__(self, cards: CardList, desk: Desk) -> None:
        super().__init__(cards)
        self._cards = cards
        self._runner = desk.runner
        self._session: Session | None = None
        self._number = -1
        self._left: list[int] | None = None
        self._found: dict[int, tuple[Match, ...]] = {}
        self._done = self._shown = 0
        self._asked: tuple[Sequence[Card], dict[int, Card]] = ((), {})
        self._delay = QTimer(self, singleShot=True, interval=LOOK_BACK_DELAY)
        self._delay.timeout.connect(self._ask_back)
        desk.runner.broke.connect(self._give_up)

    def take(self, session: Session | None) -> None:
        """Look up the cards that are shown now: another article's, or the same one's anew."""
        self._session = session
        self._cards.model_of_cards.forget_matches()
        self.look_up()

    def is_looking(self) -> bool:
        """Tell whether something that is shown is still to be looked up."""
        return self._left is not None

    def look_up(self) -> None:
        """Ask what the cards repeat, in the order of the list."""
        self._left = [card.number for card in self._session.cards] if self._session else []
        self._found, self._done, self._shown = {}, 0, 0
        self._go_on()

    def _go_on(self) -> None:
        session, left = self._session, self._left or []
        numbers, self._left = left[:AT_ONCE], left[AT_ONCE:]
        if session is None or not numbers:
            self._left = None
            self.ended.emit(session)
            return
        cards = self._by_number(session)
        asked = [cards[number] for number in numbers if number in cards]
        self._runner.run_read(
            lambda catalogue: _matches(catalogue, asked),
            lambda found: self._matched(session, asked, found),
            self._fail,
            topic=(id(self), "matches"),
        )

    def look_again(self) -> None:
        """Look the cards up anew: the catalogue holds other quotations than before."""
        if self._session is not None:
            self._cards.model_of_cards.forget_matches()
            self.look_up()
            self.look_back(self._cards.number)

    def look_back(self, number: int) -> None:
        """Ask what the speaker of a card has said before, unless another card is in hand by then."""
        self._number = number
        self._delay.start()

    def _matched(self, session: Session, asked: Sequence[Card], found: Sequence[tuple[Match, ...]]) -> None:
        if session is not self._session:
            return
        known = zip(asked, found, strict=True)
        self._found |= {card.number: matches for card, matches in known if matches or card.at_odds}
        self._done += len(asked)
        if not self._left or self._done - self._shown >= min(self._shown, MOST_SHOWN):
            self._shown = self._done
            self._take(session)
        self._go_on()

    def _by_number(self, session: Session) -> dict[int, Card]:
        if self._asked[0] is not session.cards:
            self._asked = session.cards, {card.number: card for card in session.cards}
        return self._asked[1]

    def _take(self, session: Session) -> None:
        """Show what was found; the card in hand stays there, unless nobody has begun and another comes first now."""
        matches, self._found = self._found, {}
        if not matches:
            return
        cards, model = self._cards, self._cards.model_of_cards
        number, was_first = cards.number, cards.row <= _first_open(session)
        model.take_matches(matches)
        first = _first_open(session)
        if cards.number == number and (not was_first or cards.row <= first):
            return
        has_begun = not was_first or _is_writing(cards) or session.is_touched
        cards.take_row(model.row_of(number) if has_begun else first)

    def _fail(self, error: QuotebookError) -> None:
        self._runner.failed.emit(error)
        self._give_up()

    def _give_up(self) -> None:
        """Let the article be kept, though not unasked: what it is at odds with is not known."""
        self._left = None
        self.failed.emit()

    def _ask_back(self) -> None:
        row = self._cards.model_of_cards.row_of(self._number)
        if row < 0:
            return
        quotation = self._cards.cards[row].quotation
        number = self._number
        self._runner.run_read(
            lambda catalogue: catalogue.said_before(quotation),
            lambda found: self._cards.show_earlier(number, found),
            topic=(id(self), "before"),
        )


def _first_open(session: Session) -> int:
    return next((row for row, card in enumerate(session.cards) if card.is_open), 0)


def _is_writing(cards: CardList) -> bool:
    focus = cards.window().focusWidget()
    return focus is not None and cards.viewport().isAncestorOf(focus)


def _matches(catalogue: "Catalogue", cards: Sequence[Card]) -> list[tuple[Match, ...]]:
    """Return what cards repeat as far as it can be told, and what a person said that they repeat."""
    found = catalogue.matches([card.quotation for card in cards])
    return [_with_chosen(catalogue, card, matches) for card, matches in zip(cards, found, strict=True)]


def _with_chosen(catalogue: "Catalogue", card: Card, matches: tuple[Match, ...]) -> tuple[Match, ...]:
    wanted = card.reviewed.appearance_of
    if wanted is None or any(match.quotation_id == wanted for match in matches):
        return matches
    return (*matches, *(chosen_match(row) for row in catalogue.rows([wanted])))
