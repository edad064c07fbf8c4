"""What reviews hold that nobody finished: unread dates, a field that is being edited; kept until the next start.

All that is decided is in the catalogue already, so only this is lost when a window closes.
"""

from collections.abc import Collection
from typing import Any

from quotebook.ui.capture_panes import ReviewDesk
from quotebook.ui.metadata import MetadataForm
from quotebook.ui.review import Session
from quotebook.ui.review_keys import ReviewKeys


class UnreadDates:
    """What was typed for the dates of articles and is none yet, by their keys; no other article loses it."""

    def __init__(self, form: MetadataForm) -> None:
        self._form = form
        self._typed: dict[str, str] = {}

    def note(self, session: Session) -> None:
        """Note what stands in the form of an article."""
        self._typed.pop(session.key, None)
        if self._form.has_unread_date():
            self._typed[session.key] = self._form.unread_date()

    def show(self, session: Session) -> None:
        """Put back what was typed for an article that is shown."""
        typed = self._typed.get(session.key)
        if typed and session.draft.published is None:
            self._form.put_unread_date(typed)

    def of(self, session: Session) -> str:
        """Return what was typed for an article, "" where that could be read."""
        return self._typed.get(session.key, "")

    def left(self, keys: Collection[str] | None) -> dict[str, str]:
        """Return what was typed for these articles, None for all."""
        return {key: typed for key, typed in self._typed.items() if keys is None or key in keys}

    def take(self, kept: object) -> None:
        """Know again what left() returned, whatever stands in it."""
        if isinstance(kept, dict):
            self._typed |= {str(key): typed for key, typed in kept.items() if isinstance(typed, str)}


def left(session: Session | None, desk: ReviewDesk, keys: ReviewKeys) -> dict[str, Any]:
    """Return what stands in the article in hand, as data that JSON can hold."""
    if session is None:
        return {}
    return {
        "key": session.key,
        "card": desk.cards.number,
        "editor": list(keys.being_edited() or ()),
    }


def take_up(kept: dict[str, Any], desk: ReviewDesk, keys: ReviewKeys) -> None:
    """Show what left() returned, whatever stands in it, once the article is in hand and its cards are there."""
    number, editor = kept.get("card"), kept.get("editor")
    if isinstance(number, int):
        desk.cards.take_row(desk.cards.model_of_cards.row_of(number))
    match editor:
        case [int(edited), str(what), str(typed)] if what in keys.FIELDS:
            row = desk.cards.model_of_cards.row_of(edited)
            if row >= 0:
                keys.edit(row, what, typed)
        case _:
            return
