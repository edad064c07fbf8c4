"""What a person decides about the quotations found in one article: plain data and the changes a key makes to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from uuid import uuid4

from quotebook.app.reviewing import propose
from quotebook.model import (
    CONFIDENT,
    Decision,
    Detection,
    Draft,
    Kind,
    Match,
    Quotation,
    Reviewed,
    SaidOn,
    Span,
    Unfinished,
    Verdict,
    words_at,
)
from quotebook.text.ends import whole_words
from quotebook.text.spans import same_words
from quotebook.ui.offsets import Shown

MARKS = "“”„‟«»\"‘’‹›'「」『』"
LONGEST_NAME = 80
OWN_FIELDS = ("speaker", "role", "said_on", "kind")
"""What a person may set that another detection would overwrite."""


@dataclass(frozen=True, slots=True)
class Card:
    """One quotation under review. number: its identity within the article; matches: what it may repeat.

    at_odds: it was found to be nearly what the catalogue holds, and not the same; it stays so while matches are looked
    up anew, and where a person says something on it.
    """

    number: int
    reviewed: Reviewed
    matches: tuple[Match, ...] = ()
    at_odds: bool = False

    @property
    def quotation(self) -> Quotation:
        return self.reviewed.quotation

    @property
    def words(self) -> str:
        """The words as they will be kept."""
        return self.reviewed.words or self.quotation.text

    @property
    def is_accepted(self) -> bool:
        return self.reviewed.decision is Decision.ACCEPTED

    @property
    def is_rejected(self) -> bool:
        """A person said no; what merely was not accepted yet is open."""
        return self.reviewed.decision is Decision.REJECTED and self.reviewed.by_person

    @property
    def is_open(self) -> bool:
        return not self.is_accepted and not self.is_rejected

    @property
    def is_doubtful(self) -> bool:
        """It is for a person to look at, however they decide."""
        return self.at_odds or self.quotation.confidence < CONFIDENT

    @property
    def match(self) -> Match | None:
        """The stored quotation it is taken to repeat, or the one it contradicts."""
        wanted = self.reviewed.appearance_of
        chosen = next((match for match in self.matches if match.quotation_id == wanted), None)
        return chosen or next((match for match in self.matches if self._may_be(match)), None)

    @property
    def repeats(self) -> bool:
        return self.reviewed.appearance_of is not None

    def _may_be(self, match: Match) -> bool:
        return match.quotation_id not in self.reviewed.not_same


@dataclass(frozen=True, slots=True)
class Step:
    """A change of the review that can be taken back: what it was, and how all stood before it."""

    words: str
    cards: tuple[Card, ...]
    text: str
    shown: Shown
    first: dict[int, Reviewed]
    detection: Detection | None


@dataclass(slots=True)
class Session:
    """One article under review: what came in, what was found, what was decided, and the steps back.

    key: its identity among the unfinished reviews; origin: the file's name, or ""; first: what was proposed about each
    card before a person looked, by its number.
    """

    draft: Draft
    text: str
    shown: Shown
    key: str = field(default_factory=lambda: uuid4().hex)
    origin: str = ""
    first: dict[int, Reviewed] = field(default_factory=dict)
    detection: Detection | None = None
    cards: tuple[Card, ...] = ()
    past: list[Step] = field(default_factory=list)
    future: list[Step] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The article's title, or what it is known by without one."""
        return self.draft.title.value if self.draft.title else self.origin or first_line(self.text)

    @property
    def is_touched(self) -> bool:
        """Tell whether a person decided anything."""
        return bool(self.decided())

    def decided(self) -> tuple[tuple[int, Reviewed], ...]:
        """Return what differs from what was proposed, by card number; what the catalogue was found to hold is none."""
        return tuple((card.number, card.reviewed) for card in self.cards if self._is_changed(card))

    def take(self, found: "Found") -> None:
        """Take what was found; what a person decided before stays."""
        self.first = found.first
        self.cards = found.cards if self.detection is None else carry_over(self.cards, found.cards)
        self.detection = found.detection

    def put_text(self, text: str, shown: Shown) -> None:
        """Set the article's text alone."""
        self.text, self.shown, self.draft = text, shown, replace(self.draft, text=text)

    def step(self, words: str) -> Step:
        """Return how all stands now, as the step back from a change of these words."""
        return Step(words, self.cards, self.text, self.shown, self.first, self.detection)

    def go_back(self, step: Step) -> bool:
        """Put all back to how it stood at a step; tell whether that was another text or another detection."""
        is_other = self.text != step.text or self.detection is not step.detection
        if self.text != step.text:
            self.put_text(step.text, step.shown)
        self.cards, self.first, self.detection = step.cards, step.first, step.detection
        return is_other

    def unfinished(self) -> Unfinished:
        """Return it as it is kept until it is added or discarded."""
        return Unfinished(self.key, self.draft, self.origin, self.detection, self.decided())

    def _is_changed(self, card: Card) -> bool:
        proposed = self.first.get(card.number)
        if proposed is card.reviewed:
            return False
        if proposed is None or card.reviewed.by_person:
            return True
        decision = proposed.decision if card.at_odds else card.reviewed.decision
        return replace(card.reviewed, appearance_of=proposed.appearance_of, decision=decision) != proposed


@dataclass(frozen=True, slots=True)
class Found:
    """A detection with its cards, and what is proposed about each of them by its number."""

    detection: Detection
    cards: tuple[Card, ...]
    first: dict[int, Reviewed]


def first_line(text: str) -> str:
    """Return what an article without a title is known by."""
    return text[: 4 * LONGEST_NAME].strip().partition("\n")[0][:LONGEST_NAME]


def found(detection: Detection) -> Found:
    """Return a detection with its cards."""
    cards = first_cards(detection.quotations)
    return Found(detection, cards, {card.number: card.reviewed for card in cards})


def resumed(kept: Unfinished, shown: Shown) -> Session:
    """Return the session of a review that was begun earlier."""
    session = Session(kept.draft, kept.draft.text, shown, kept.key, kept.origin)
    if kept.detection is None:
        return session
    session.take(found(kept.detection))
    decided = dict(kept.decided)
    cards = tuple(
        replace(card, reviewed=decided.pop(card.number)) if card.number in decided else card for card in session.cards
    )
    session.cards = (*(Card(number, one) for number, one in decided.items()), *cards)
    return session


def first_cards(quotations: Sequence[Quotation]) -> tuple[Card, ...]:
    """Return the cards of a fresh detection, doubtful ones first, each group in the order of the text."""
    proposed = propose(quotations, [()] * len(quotations))
    cards = (Card(number, reviewed) for number, reviewed in enumerate(proposed))
    return tuple(sorted(cards, key=order_of))


def order_of(card: Card) -> tuple[bool, bool, int]:
    """Return what cards are sorted by: at odds with the catalogue, doubtful, the order of the text."""
    return not card.at_odds, not card.is_doubtful, _begin(card.quotation)


def carry_over(old: Sequence[Card], new: Sequence[Card]) -> tuple[Card, ...]:
    """Return the cards of a second detection with every decision and edit a person had made in the first.

    What a person decided takes the place of what was found anew at the same words, so that nothing stands there twice.
    """
    decided = [card for card in old if card.reviewed.by_person or card.reviewed.edited or card.reviewed.not_same]
    taken: dict[int, Card] = {}
    rest: list[Card] = []
    exact = {card.quotation.content: at for at, card in enumerate(new)}
    near = same_words([card.quotation.content for card in decided], [card.quotation.content for card in new])
    for card, others in sorted(
        zip(decided, near, strict=True), key=lambda pair: pair[0].quotation.content not in exact
    ):
        place = exact.get(card.quotation.content, next((at for at in others if at not in taken), None))
        if place is None or place in taken:
            rest.append(card)
        else:
            taken[place] = card
    first_free = max((card.number for card in new), default=-1) + 1
    alone = [replace(card, number=number) for number, card in enumerate(rest, first_free)]
    return (*alone, *(_carried(taken.get(at), card) for at, card in enumerate(new)))


def _carried(old: Card | None, new: Card) -> Card:
    """Return what was found anew with what a person had decided at its words; these words stay as they were."""
    if old is None:
        return new
    before = old.quotation
    kept = {name: getattr(before, name) for name in old.reviewed.edited if name in OWN_FIELDS}
    quotation = replace(new.quotation, content=before.content, text=before.text, **kept)
    return replace(old, number=new.number, reviewed=replace(old.reviewed, quotation=quotation))


# --- what a key does ---------------------------------------------------------------------------------------------


def toggled(card: Card) -> Card:
    """Accept, or take the acceptance back."""
    decision = Decision.REJECTED if card.is_accepted else Decision.ACCEPTED
    return replace(card, reviewed=replace(card.reviewed, decision=decision, by_person=not card.is_accepted))


def rejected(card: Card) -> Card:
    """Reject, or take the rejection back."""
    by_person = not card.is_rejected
    return replace(card, reviewed=replace(card.reviewed, decision=Decision.REJECTED, by_person=by_person))


def with_speaker(card: Card, name: str) -> Card:
    return _edited(card, "speaker", speaker=name.strip() or None)


def with_role(card: Card, role: str) -> Card:
    return _edited(card, "role", role=role.strip() or None)


def with_said_on(card: Card, said_on: SaidOn | None) -> Card:
    return _edited(card, "said_on", said_on=said_on)


def with_kind(card: Card, kind: Kind) -> Card:
    return _edited(card, "kind", kind=kind)


def with_words(card: Card, words: str) -> Card:
    """Set a corrected wording beside the article's own; the same words or none take the correction away."""
    words = words.strip()
    correction = None if words in ("", card.quotation.text) else words
    return replace(_edited(card, "words"), reviewed=replace(_edited(card, "words").reviewed, words=correction))


def with_content(card: Card, text: str, span: Span) -> Card:
    """Set where the first piece begins and the last one ends."""
    inner = [(start, end) for start, end in card.quotation.content if end > span[0] and start < span[1]] or [span]
    inner[0] = (span[0], inner[0][1])
    inner[-1] = (inner[-1][0], span[1])
    return _edited(card, "content", content=tuple(inner), text=words_at(text, tuple(inner)))


def same_as(card: Card, match: Match) -> Card:
    """Say that it repeats a stored quotation."""
    quotation_id = match.quotation_id
    known = any(one.quotation_id == quotation_id for one in card.matches)
    card = card if known else replace(card, matches=(*card.matches, match))
    apart = tuple(number for number in card.reviewed.not_same if number != quotation_id)
    accepted = replace(card.reviewed, appearance_of=quotation_id, not_same=apart)
    return replace(card, reviewed=replace(accepted, decision=Decision.ACCEPTED, by_person=True))


def made_by_hand(text: str, span: Span, number: int) -> Card | None:
    """Return a card for a selection, words cut in two taken whole, marks at its ends left out; None for no words."""
    start, end = span = whole_words(text, span)
    while start < end and (text[start].isspace() or text[start] in MARKS):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in MARKS):
        end -= 1
    if start == end:
        return None
    in_marks = text[start - 1 : start] in MARKS and start > 0 and text[end : end + 1] in MARKS
    kind = Kind.DIRECT if in_marks or (start, end) != _stripped(text, span) else Kind.INDIRECT
    quotation = Quotation(kind, ((start, end),), text[start:end], confidence=1.0)
    return Card(number, Reviewed(quotation, Decision.ACCEPTED, by_person=True, edited=("content",)))


def kept(cards: Iterable[Card]) -> tuple[Reviewed, ...]:
    """Return what is to be stored: accepted ones, and what a person rejected, in the order of the text."""
    return tuple(card.reviewed for card in sorted(cards, key=lambda card: _begin(card.quotation)) if not card.is_open)


def nearest_first(cards: Sequence[Card], number: int) -> list[Card]:
    """Return the cards in the order of how far from one of them they stand in the article, what is before it first."""
    at = next((_begin(card.quotation) for card in cards if card.number == number), 0)
    return sorted(cards, key=lambda card: (abs(_begin(card.quotation) - at), _begin(card.quotation)))


def is_conflict(match: Match) -> bool:
    """Tell whether a match is nearly the same words with another number, name or negation."""
    return match.verdict is Verdict.CONFLICT


def whole_span(quotation: Quotation) -> Span:
    """Return the stretch from where the content begins to where it ends."""
    return quotation.content[0][0], quotation.content[-1][1]


def _edited(card: Card, name: str, **values: object) -> Card:
    """Set fields of a card; whoever corrects one means to keep it, unless it was rejected."""
    reviewed = card.reviewed
    names = reviewed.edited if name in reviewed.edited else (*reviewed.edited, name)
    decision = reviewed.decision if card.is_rejected else Decision.ACCEPTED
    quotation = replace(card.quotation, **values)  # pyright: ignore[reportArgumentType]
    return replace(
        card, reviewed=replace(reviewed, quotation=quotation, edited=names, decision=decision, by_person=True)
    )


def _begin(quotation: Quotation) -> int:
    return quotation.content[0][0] if quotation.content else 0


def _stripped(text: str, span: Span) -> Span:
    words = text[span[0] : span[1]]
    start = span[0] + len(words) - len(words.lstrip())
    return start, start + len(words.strip())
