"""Articles under review: what was found in them and what was decided about it."""

from dataclasses import dataclass
from enum import StrEnum

from quotebook.model.draft import Draft
from quotebook.model.quotation import Detection, Quotation


class Decision(StrEnum):
    """What was decided about a detected quotation."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A quotation of a draft with what was decided about it.

    edited: names of the fields a person set ("words", "content", "speaker", "role", "said_on", "kind"; a quotation
    made by hand names "content"). by_person: a person accepted or rejected it, rather than the program's default.
    appearance_of: the stored quotation it repeats, or None for a new one. not_same: stored quotations a
    person ruled it apart from. words: corrected wording, or None to keep the article's.
    """

    quotation: Quotation
    decision: Decision
    by_person: bool = False
    edited: tuple[str, ...] = ()
    words: str | None = None
    appearance_of: int | None = None
    not_same: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Unseen:
    """What looking at a stored article again brings up.

    new: not known in the article so far; left_out: found before, but kept by nobody and refused by no person.
    """

    new: tuple[Quotation, ...]
    left_out: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An article under review, or waiting for it, as it is kept until it is added or discarded.

    key: its identity, made by whoever began it; draft: with the cleaned text; origin: the file's name, or "";
    detection: None before the article was searched; decided: (card number, what was decided) where a person changed
    something.
    """

    key: str
    draft: Draft
    origin: str = ""
    detection: Detection | None = None
    decided: tuple[tuple[int, Reviewed], ...] = ()


@dataclass(frozen=True, slots=True)
class UnfinishedRow:
    """An unfinished review as a list shows it. seen_at: when it was last in hand (ISO), "" for never."""

    key: str
    title: str
    origin: str
    seen_at: str
