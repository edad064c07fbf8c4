"""What a review holds that nobody finished: an unread date, a field that is being edited; kept until the next start.

All that is decided is in the catalogue already, so only this is lost when a window closes.
"""

from typing import Any

from quotebook.ui.capture_panes import ReviewDesk
from quotebook.ui.review import Session
from quotebook.ui.review_keys import ReviewKeys


def left(session: Session | None, desk: ReviewDesk, keys: ReviewKeys) -> dict[str, Any]:
    """Return what stands in the article in hand, as data that JSON can hold."""
    if session is None:
        return {}
    return {
        "key": session.key,
        "date": desk.form.unread_date(),
        "card": desk.cards.number,
        "editor": list(keys.being_edited() or ()),
    }


def take_up(kept: dict[str, Any], desk: ReviewDesk, keys: ReviewKeys) -> None:
    """Show what left() returned, whatever stands in it, once the article is in hand and its cards are there."""
    date, number, editor = (kept.get(name) for name in ("date", "card", "editor"))
    if isinstance(date, str) and date:
        desk.form.put_unread_date(date)
    if isinstance(number, int):
        desk.cards.take_row(desk.cards.model_of_cards.row_of(number))
    match editor:
        case [int(edited), str(what), str(typed)] if what in keys.FIELDS:
            row = desk.cards.model_of_cards.row_of(edited)
            if row >= 0:
                keys.edit(row, what, typed)
        case _:
            return
