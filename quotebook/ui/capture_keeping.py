"""How a review ends: its article kept, with others or alone, or discarded; and how it comes back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quotebook.errors import NothingToDo, QuotebookError
from quotebook.model import Changes, Spans, Unfinished
from quotebook.ui import review, wording
from quotebook.ui.banners import Notice
from quotebook.ui.place import Desk
from quotebook.ui.review import Card, Session
from quotebook.ui.review_bulk import KeepAll
from quotebook.ui.review_queue import ReviewQueue

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue
    from quotebook.app.keeping import KeptAll

KEPT = "kept"
"""The topic of what is said about the end of a review."""


@dataclass(slots=True)
class Ended:
    """Reviews that a step of the catalogue ended. restore: put them back; back: they are, since it was undone."""

    step: int
    keys: list[str]
    restore: Callable[[], None]
    back: bool = False


class Keeping(QObject):
    """End reviews. busy: whether that is under way; refused: a QuotebookError."""

    busy = Signal(bool)
    refused = Signal(object)

    def __init__(self, desk: Desk, queue: ReviewQueue, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._queue = queue
        self._all = KeepAll(desk.runner, self)
        self._all.kept.connect(self._all_kept)
        self._all.ended.connect(lambda: self.busy.emit(False))
        self._all.refused.connect(self.refused.emit)
        self._keeping = False
        self._ended: Ended | None = None
        self._discarded: list[tuple[int, Session]] = []

    @property
    def can_bring_back(self) -> bool:
        """Tell whether an article was discarded and nothing was decided since."""
        return bool(self._discarded)

    def keep(self, session: Session | None, *, unread_date: str = "") -> None:
        """Keep the article in hand and what was accepted. unread_date: what was typed for its date and is none."""
        if session is None or session.detection is None or self._keeping or self._all.is_running:
            return
        added = (session.draft, session.detection, review.kept(session.cards))
        row = self._queue.row
        self._keeping = True
        self.busy.emit(True)
        self._desk.runner.run_write(
            lambda catalogue: catalogue.add_articles([added], finished=[session.key]),
            lambda changes: self._was_kept(row, session, changes, unread_date),
            self._was_not_kept,
        )

    def keep_all(self) -> None:
        """Keep every article that waits, with its sure quotations."""
        if not self._queue.waiting or self._keeping:
            return
        self._queue.save_now()
        self.busy.emit(True)
        self._all.start(self._queue.waiting, self._desk.preferences.settings.article_language)

    def discard(self, session: Session | None) -> None:
        """Put the article in hand away without keeping it; it can be brought back."""
        if session is None:
            return
        row = self._queue.row
        self._discarded.append((row, session))
        back = (self.tr("Bring it back"), lambda: self._bring_back(row, session))
        text = self.tr("The article was discarded.")
        self._desk.say(Notice(text, "info", actions=(back,), topic=KEPT, passing=True))
        self._queue.remove([session.key])

    def bring_back(self) -> None:
        """Bring the article back that was discarded last."""
        if self._discarded:
            self._bring_back(*self._discarded[-1])

    def go_on(self) -> None:
        """Note that a person decided something since: undo is about that now."""
        self._discarded.clear()

    def follow(self, changes: Changes) -> None:
        """Bring reviews back where their keeping was undone; take them out where it was done again."""
        ended = self._ended
        if ended is None or changes.step.id != ended.step or self._keeping:
            return
        self._desk.hush(KEPT)
        ended.back = not ended.back
        if ended.back:
            ended.restore()
        else:
            self._queue.remove(ended.keys)

    def _was_kept(self, row: int, session: Session, changes: Changes, unread_date: str) -> None:
        self._keeping = False
        self.busy.emit(False)
        self._ended = Ended(changes.step.id, [session.key], lambda: self._bring_back(row, session))
        count = sum(card.is_accepted for card in session.cards)
        text = self.tr("Kept “%1”").replace("%1", session.title or self.tr("the article"))
        quotations = wording.plural(count, "%Ln quotation", "%Ln quotations")
        text = f"{text} · {quotations}"
        if odd := at_odds_left_out(sum(card.at_odds and card.is_open for card in session.cards)):
            text += " · " + odd
        if unread_date:
            text += " · " + self.tr("without its date: “%1” could not be read as one").replace("%1", unread_date)
        tone = "warn" if unread_date or odd else "good"
        self._say_kept(text, changes, next(iter(changes.articles), None), tone=tone)
        self._queue.remove([session.key], forget=False)

    def _all_kept(self, outcome: "KeptAll", reviews: list[Unfinished]) -> None:
        step = outcome.changes.step.id
        self._ended = Ended(step, [one.key for one in reviews], lambda: self._queue.bring_back_all(reviews))
        articles = wording.plural(outcome.articles, "Kept %Ln article", "Kept %Ln articles")
        quotations = wording.plural(outcome.quotations, "%Ln quotation", "%Ln quotations")
        text = f"{articles} · {quotations}"
        if outcome.repeated:
            text += " · " + wording.plural(outcome.repeated, "%Ln repeated among them", "%Ln repeated among them")
        if outcome.already:
            known = len(outcome.already)
            text += " · " + wording.plural(known, "%Ln was there already", "%Ln were there already")
        if odd := at_odds_left_out(outcome.at_odds):
            text += " · " + odd
        self._say_kept(text, outcome.changes, None, tone="warn" if odd else "good")
        self._queue.remove([one.key for one in reviews], forget=False)

    def _say_kept(self, text: str, changes: Changes, article: int | None, *, tone: str = "good") -> None:
        actions = (
            (self.tr("Show"), lambda: self._desk.visit("sources", article)),
            (self.tr("Undo"), lambda: self._undo(changes)),
        )
        self._desk.say(Notice(text, tone, actions=actions, topic=KEPT, passing=tone == "good"))

    def _undo(self, kept: Changes) -> None:
        """Undo that very step, or say that others came after it."""
        later = self.tr("Other changes came after it: undo those first.")

        def take_back(catalogue: "Catalogue") -> Changes:
            newest = catalogue.undoable()
            if newest is None or newest.id != kept.step.id:
                raise NothingToDo(later)
            return catalogue.undo()

        self._desk.runner.run_write(take_back)

    def _was_not_kept(self, error: QuotebookError) -> None:
        self._keeping = False
        self.busy.emit(False)
        self.refused.emit(error)

    def _bring_back(self, row: int, session: Session) -> None:
        self._discarded = [one for one in self._discarded if one[1] is not session]
        self._desk.hush(KEPT)
        self._queue.bring_back(session, row)


def undecided(session: Session | None) -> frozenset[Spans]:
    """Return where the quotations stand that nobody has decided about."""
    return frozenset(card.quotation.content for card in session.cards if card.is_open) if session else frozenset()


def not_yet(cards: Sequence[Card]) -> str:
    """Say why an article was not kept at once: what is at odds with the catalogue, or else to be decided."""
    odd = sum(card.at_odds and card.is_open for card in cards)
    if not odd:
        doubtful = sum(card.is_open for card in cards)
        return wording.plural(
            doubtful,
            "Not kept yet: %Ln quotation is worth a look",
            "Not kept yet: %Ln quotations are worth a look",
        )
    return wording.plural(
        odd,
        "Not kept yet: %Ln quotation is nearly like one in the catalogue, but not the same",
        "Not kept yet: %Ln quotations are nearly like some in the catalogue, but not the same",
    )


def at_odds_left_out(count: int) -> str:
    """Say how many quotations were left out since the catalogue contradicts them, "" for none."""
    if not count:
        return ""
    return wording.plural(
        count,
        "%Ln left out: nearly like one in the catalogue, but not the same",
        "%Ln left out: nearly like some in the catalogue, but not the same",
    )
