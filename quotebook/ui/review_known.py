"""What the catalogue knows about the cards of a review: what each repeats, and what its speaker has said before."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from quotebook.model import Match
from quotebook.ui.card_list import CardList
from quotebook.ui.place import Desk
from quotebook.ui.review import Card, Session
from quotebook.ui.review_same import chosen_match

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

AT_ONCE = 24
"""Quotations looked up in one go; other questions come in between."""

LOOK_BACK_DELAY = 120
"""Milliseconds a card stays in hand before its speaker's earlier statements are looked for."""


class Known(QObject):
    """Look the cards up, a few at a time, and the card in hand once more for its speaker."""

    def __init__(self, cards: CardList, desk: Desk) -> None:
        super().__init__(cards)
        self._cards = cards
        self._runner = desk.runner
        self._session: Session | None = None
        self._number = -1
        self._delay = QTimer(self, singleShot=True, interval=LOOK_BACK_DELAY)
        self._delay.timeout.connect(self._ask_back)

    def take(self, session: Session | None) -> None:
        """Look up the cards that are shown now: another article's, or the same one's anew."""
        self._session = session
        self._cards.model_of_cards.forget_matches()
        self.look_up()

    def look_up(self, start: int = 0) -> None:
        """Ask what the cards from a row on repeat."""
        session = self._session
        if session is None or start >= len(session.cards):
            return
        asked = session.cards[start : start + AT_ONCE]
        self._runner.run_read(
            lambda catalogue: _matches(catalogue, asked),
            lambda found: self._matched(
                session, start, {card.number: match for card, match in zip(asked, found, strict=True)}
            ),
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

    def _matched(self, session: Session, start: int, matches: dict[int, tuple[Match, ...]]) -> None:
        if session is not self._session:
            return
        if any(matches.values()):
            self._cards.model_of_cards.take_matches(matches)
        self.look_up(start + AT_ONCE)

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


def _matches(catalogue: "Catalogue", cards: Sequence[Card]) -> list[tuple[Match, ...]]:
    """Return what cards repeat as far as it can be told, and what a person said that they repeat."""
    found = catalogue.matches([card.quotation for card in cards])
    return [_with_chosen(catalogue, card, matches) for card, matches in zip(cards, found, strict=True)]


def _with_chosen(catalogue: "Catalogue", card: Card, matches: tuple[Match, ...]) -> tuple[Match, ...]:
    wanted = card.reviewed.appearance_of
    if wanted is None or any(match.quotation_id == wanted for match in matches):
        return matches
    return (*matches, *(chosen_match(row) for row in catalogue.rows([wanted])))
