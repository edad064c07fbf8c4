"""A change of the article's text under review: everything that was found and decided moves along with its words."""

from dataclasses import replace

from quotebook.model import Quotation, Reviewed, words_at
from quotebook.text.edits import Edit, edit_between, moved
from quotebook.ui import offsets
from quotebook.ui.review import Session


def rewrite(session: Session, text: str) -> None:
    """Give the session another text; quotations whose words are gone go with them."""
    edit = edit_between(session.text, text)

    def follow(quotation: Quotation) -> Quotation:
        return _moved(quotation, edit, text)

    def of(reviewed: Reviewed) -> Reviewed:
        return replace(reviewed, quotation=follow(reviewed.quotation))

    cards = (replace(card, reviewed=of(card.reviewed)) for card in session.cards)
    session.cards = tuple(card for card in cards if card.quotation.content)
    session.first = {number: of(one) for number, one in session.first.items()}
    if session.detection is not None:
        found = tuple(follow(one) for one in session.detection.quotations)
        session.detection = replace(session.detection, quotations=found)
    session.put_text(text, offsets.shown(text))


def spliced(before: str, shown: str, written: str) -> str:
    """Return the text before with what a person changed in a view of it, where signs may look alike.

    shown: how that view gave the text back unchanged, sign by sign; written: how it gives it back now.
    """
    edit = edit_between(shown, written)
    return before[: edit.start] + written[edit.start : edit.start + edit.length] + before[edit.end :]


def _moved(quotation: Quotation, edit: Edit, text: str) -> Quotation:
    content = moved(quotation.content, edit)
    source, cue = moved(quotation.source, edit), moved(quotation.cue, edit)
    return replace(quotation, content=content, text=words_at(text, content), source=source, cue=cue)
