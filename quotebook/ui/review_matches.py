"""What the catalogue was found to hold of the cards of a review, and what follows for those nobody decided about."""

from collections.abc import Sequence
from dataclasses import replace

from quotebook.app.reviewing import is_at_odds, propose
from quotebook.model import Decision, Match
from quotebook.ui import review
from quotebook.ui.review import Card


def with_matches(cards: Sequence[Card], matches: dict[int, tuple[Match, ...]]) -> tuple[Card, ...]:
    """Return the cards with what each repeats, by card number, those at odds first; a person's word on it stands."""

    # Of many cards only a few are asked about at a time.
    return _sorted(cards, [_matched(card, matches[card.number]) if card.number in matches else card for card in cards])


def with_known(cards: Sequence[Card], newest: Sequence[Card]) -> tuple[Card, ...]:
    """Return earlier cards with what has been found of them since: what they may repeat, and are at odds with."""
    known = {card.number: card for card in newest}
    return _sorted(cards, [_known(card, known.get(card.number, card)) for card in cards])


def without_matches(cards: Sequence[Card]) -> tuple[Card, ...]:
    """Return the cards as before they were looked up, since what is stored has changed; a person's word stands."""

    def forgotten(card: Card) -> Card:
        if not card.matches:
            return card
        chosen = card.reviewed.appearance_of if card.reviewed.by_person else None
        return replace(card, matches=(), reviewed=replace(card.reviewed, appearance_of=chosen))

    return tuple(forgotten(card) for card in cards)


def not_the_same(card: Card) -> Card:
    """Say that it does not repeat the stored quotation it was held against; where that was the doubt, there is none."""
    match = card.match
    if match is None:
        return card
    apart = (*card.reviewed.not_same, match.quotation_id)
    reviewed = replace(card.reviewed, appearance_of=None, not_same=apart)
    card = replace(card, reviewed=reviewed)
    if not card.at_odds or not card.is_open or is_at_odds(_may_be(card.matches, card)):
        return card
    decision = propose([card.quotation], [()])[0].decision
    return replace(card, reviewed=replace(reviewed, decision=decision))


def _sorted(before: Sequence[Card], after: Sequence[Card]) -> tuple[Card, ...]:
    """Return cards with those at odds first, and those that are so no longer where they stood before that."""
    changed = {new.number for old, new in zip(before, after, strict=True) if old.at_odds != new.at_odds}
    if not changed:
        return tuple(after)
    freed = [card for card in after if card.number in changed and not card.at_odds]
    kept = [card for card in after if card.at_odds or card.number not in changed]
    kept.sort(key=lambda card: not card.at_odds)
    for card in freed:
        order = review.order_of(card)
        at = max((row for row, other in enumerate(kept, 1) if review.order_of(other) <= order), default=0)
        kept.insert(at, card)
    return tuple(kept)


def _matched(card: Card, found: tuple[Match, ...]) -> Card:
    if not found and not card.matches and not card.at_odds:
        return card
    chosen = [one for one in card.matches if one.quotation_id == card.reviewed.appearance_of]
    found = (*found, *(one for one in chosen if one.quotation_id not in {each.quotation_id for each in found}))
    proposed = propose([card.quotation], [_may_be(found, card)])[0]
    card = _with_doubt(card, at_odds=is_at_odds(_may_be(found, card)))
    reviewed = card.reviewed
    if reviewed.appearance_of is None and not reviewed.not_same:
        reviewed = replace(reviewed, appearance_of=proposed.appearance_of)
    return replace(card, matches=found, reviewed=reviewed)


def _known(card: Card, newest: Card) -> Card:
    if (card.matches, card.at_odds) == (newest.matches, newest.at_odds):
        return card
    return replace(_with_doubt(card, at_odds=newest.at_odds), matches=newest.matches)


def _with_doubt(card: Card, *, at_odds: bool) -> Card:
    """Return a card that is at odds with the catalogue or no longer; what was only proposed for it follows that."""
    reviewed = card.reviewed
    if at_odds != card.at_odds and not reviewed.by_person and (at_odds or card.is_open):
        decision = Decision.REJECTED if at_odds else propose([card.quotation], [()])[0].decision
        reviewed = replace(reviewed, decision=decision)
    return replace(card, at_odds=at_odds, reviewed=reviewed)


def _may_be(found: Sequence[Match], card: Card) -> tuple[Match, ...]:
    return tuple(match for match in found if match.quotation_id not in card.reviewed.not_same)
