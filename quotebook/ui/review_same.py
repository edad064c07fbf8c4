"""Which stored quotation a card repeats: what was proposed, what its speaker said before, or what a search finds."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from shiboken6 import isValid

from quotebook.model import Earlier, Match, Order, QuotationRow, Verdict
from quotebook.ui import wording
from quotebook.ui.card_editor import CardEditor, Offered
from quotebook.ui.card_paint import NONE_EARLIER
from quotebook.ui.card_words import match_words, one_line
from quotebook.ui.place import Desk
from quotebook.ui.review import Card
from quotebook.ui.wording import tr

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

MOST_FOUND = 8
LONGEST_WORDS = 300

TOPIC = "same as"

NOT_THE_SAME = "not the same"
"""What is picked to say that a card repeats none of them."""


def propose(editor: CardEditor, desk: Desk, card: Card) -> None:
    """Offer what may be meant before anybody types, and what the speaker said before once it is read."""
    editor.offer(_proposed(card, NONE_EARLIER))

    def show(earlier: Earlier) -> None:
        if isValid(editor) and editor.isVisible() and not editor.text():
            editor.offer(_proposed(card, earlier))

    desk.runner.run_read(lambda catalogue: catalogue.said_before(card.quotation), show, topic=TOPIC)


def _proposed(card: Card, earlier: Earlier) -> list[Offered]:
    proposed = [Offered(one_line(match.words), match_words(card, match), match) for match in card.matches]
    known = {match.quotation_id for match in card.matches}
    before = [_offered(row, tr("said before")) for row in earlier.rows if row.id not in known]
    none = [Offered(tr("Not the same"), "", NOT_THE_SAME)] if card.match is not None else []
    return [*proposed, *before, *none]


def search(editor: CardEditor, desk: Desk, typed: str) -> None:
    """Offer the stored quotations that a search finds, best first."""

    def read(catalogue: "Catalogue") -> tuple[QuotationRow, ...]:
        return catalogue.rows(catalogue.listing(typed, order=Order.RELEVANCE).ids[:MOST_FOUND])

    desk.runner.run_read(read, lambda rows: _offer(editor, typed, rows), topic=TOPIC)


def chosen_match(row: QuotationRow) -> Match:
    """Return a stored quotation that a person chose as what a card repeats."""
    return Match(
        quotation_id=row.id,
        verdict=Verdict.SAME,
        score=0.0,
        why="",
        words=row.words,
        speaker=row.speaker,
        said_on=row.said_on,
        outlet=row.outlet,
        title=row.title,
        published=row.published,
    )


def _offer(editor: CardEditor, typed: str, rows: Sequence[QuotationRow]) -> None:
    if isValid(editor) and editor.isVisible() and editor.text() == typed:
        editor.offer([_offered(row, "") for row in rows])
        if not rows:
            editor.hint(tr("Nothing in the catalogue matches."))


def _offered(row: QuotationRow, why: str) -> Offered:
    when = wording.said_on(row.said_on) or wording.date(row.published)
    hint = wording.facts(row.speaker, when, row.outlet, why)
    return Offered(one_line(row.words)[:LONGEST_WORDS], hint, chosen_match(row))
