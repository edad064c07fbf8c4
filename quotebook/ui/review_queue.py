"""The articles that wait for review, in the order in which they came; each change is on the disk shortly after."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from quotebook.errors import QuotebookError
from quotebook.model import Unfinished, UnfinishedRow
from quotebook.ui import offsets
from quotebook.ui.review import Session, first_line, resumed
from quotebook.ui.tasks import Runner

SAVE_DELAY = 250
"""Milliseconds after a change until it is on its way to the disk; changes within it go together."""

NONE = -1


@dataclass(slots=True)
class Waiting:
    """One article of the queue. session: None until it is first taken in hand after a start."""

    key: str
    title: str
    origin: str
    session: Session | None = None


class ReviewQueue(QObject):
    """What waits, and which of it is in hand.

    changed: the list, its titles or the place in it; leaving: another one is about to be taken in hand; taken: the
    Session now in hand, or None; refused: a QuotebookError that kept an article from being opened or a change from
    being kept.
    """

    changed = Signal()
    leaving = Signal()
    taken = Signal(object)
    refused = Signal(object)

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._waiting: list[Waiting] = []
        self._row = NONE
        self._done = 0
        self._changed = False
        self._refused = False
        self._timer = QTimer(self, singleShot=True, interval=SAVE_DELAY)
        self._timer.timeout.connect(self.save_now)

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """Everything in the queue, the one in hand too."""
        return tuple(self._waiting)

    @property
    def row(self) -> int:
        """Where the one in hand stands, NONE where none is."""
        return self._row

    @property
    def position(self) -> tuple[int, int]:
        """Which one is in hand and out of how many, those finished since the queue was last empty counted in."""
        return self._done + self._row + 1, self._done + len(self._waiting)

    @property
    def session(self) -> Session | None:
        """The article in hand."""
        return self._waiting[self._row].session if self._row != NONE else None

    # --- coming and going ------------------------------------------------------------------------------------

    def resume(self) -> None:
        """Take up what an earlier run left unfinished; the one it had in hand comes first."""
        self._runner.run_read(lambda catalogue: catalogue.unfinished(), self._resumed, self.refused.emit)

    def add(self, sessions: Sequence[Session], row: int | None = None) -> None:
        """Put articles at the end, or at a row, and keep them."""
        if not sessions:
            return
        at = len(self._waiting) if row is None else min(row, len(self._waiting))
        self._waiting[at:at] = [Waiting(one.key, one.title, one.origin, one) for one in sessions]
        if NONE != self._row >= at:
            self._row += len(sessions)
        kept = [one.unfinished() for one in sessions]
        self._keep(kept)
        self.changed.emit()

    def take(self, row: int) -> None:
        """Take the article of a row in hand."""
        if not 0 <= row < len(self._waiting):
            return
        self.leaving.emit()
        self.save_now()
        wanted = self._waiting[row]
        if wanted.session is not None:
            self._hold(wanted)
            return
        self._runner.run_read(
            lambda catalogue: _session(catalogue.unfinished_review(wanted.key)),
            lambda session: self._opened(wanted, session),
            self.refused.emit,
            topic=(id(self), "take"),
        )

    def go(self, by: int) -> None:
        """Go on or back by so many articles."""
        self.take(self._row + by)

    def row_of(self, session: Session) -> int:
        """Return where an article stands, NONE where it does not."""
        return next((row for row, one in enumerate(self._waiting) if one.key == session.key), NONE)

    def remove(self, keys: Sequence[str], *, forget: bool = True) -> None:
        """Take articles out and take the next one in hand. forget: it is not forgotten in the catalogue yet."""
        in_hand = self._waiting[self._row].key if self._row != NONE else ""
        gone = set(keys)
        row = self._row - sum(one.key in gone for one in self._waiting[: max(0, self._row)])
        self._done += sum(one.key in gone for one in self._waiting)
        self._waiting = [one for one in self._waiting if one.key not in gone]
        if forget:
            self._runner.run_aside(lambda catalogue: catalogue.drop_unfinished(list(keys)), failed=self._unkept)
        if not self._waiting:
            self._done = 0
        if in_hand in gone:
            self._settle()
            self._row = NONE
            self.taken.emit(None)
            self.take(min(row, len(self._waiting) - 1))
        else:
            self._row = row
        self.changed.emit()

    def bring_back(self, session: Session, row: int) -> None:
        """Put an article back where it was, and take it in hand."""
        if self.row_of(session) == NONE:
            self._done = max(0, self._done - 1)
            self.add([session], row)
        self.take(self.row_of(session))

    def bring_back_all(self, reviews: Sequence[Unfinished]) -> None:
        """Put articles back that were kept together."""
        here = {one.key for one in self._waiting}
        back = [one for one in reviews if one.key not in here]
        titles = [one.draft.title.value if one.draft.title else first_line(one.draft.text) for one in back]
        self._waiting += [Waiting(one.key, title, one.origin) for one, title in zip(back, titles, strict=True)]
        self._keep(list(back))
        self._done = max(0, self._done - len(back))
        if self._row == NONE and back:
            self._runner.run_aside(lambda catalogue: None, lambda _: self.take(0))
        self.changed.emit()

    # --- keeping ---------------------------------------------------------------------------------------------

    def touch(self) -> None:
        """Note that a person changed something about the article in hand."""
        if self._row != NONE and not self._changed:
            self._changed = True
            self._timer.start()

    def save_now(self) -> None:
        """Keep the decisions about the article in hand, where any were made since they were kept last."""
        session = self.session
        if session is None or not self._changed:
            return
        self._settle()
        key, draft, decided = session.key, session.draft, session.decided()
        self._waiting[self._row].title = session.title
        self._runner.run_aside(
            lambda catalogue: catalogue.note_decisions(key, draft, decided), self._was_kept, self._unkept
        )

    def save_found(self, session: Session) -> None:
        """Keep what was found in an article that had not been searched."""
        key, detection = session.key, session.detection
        if self.row_of(session) != NONE and detection is not None:
            self._runner.run_aside(
                lambda catalogue: catalogue.note_detection(key, detection), self._was_kept, self._unkept
            )

    def save_whole(self, session: Session) -> None:
        """Keep an article with what was found in it anew."""
        row = self.row_of(session)
        if row != NONE:
            self._settle()
            self._waiting[row].title = session.title
            self._keep([session.unfinished()])

    def _keep(self, reviews: list[Unfinished]) -> None:
        self._runner.run_aside(lambda catalogue: catalogue.keep_unfinished(reviews), self._was_kept, self._unkept)

    def _hold(self, wanted: Waiting) -> None:
        self._row = self._waiting.index(wanted)
        key = wanted.key
        self._runner.run_aside(lambda catalogue: catalogue.take_in_hand(key), failed=self._unkept)
        self.taken.emit(wanted.session)
        self.changed.emit()

    def _opened(self, wanted: Waiting, session: Session) -> None:
        if wanted in self._waiting:
            wanted.session = session
            self._hold(wanted)

    def _resumed(self, rows: tuple[UnfinishedRow, ...]) -> None:
        here = {one.key for one in self._waiting}
        older = [Waiting(row.key, row.title, row.origin) for row in rows if row.key not in here]
        self._waiting[:0] = older
        if self._row != NONE:
            self._row += len(older)
        elif older:
            newest = max((row for row in rows if row.key not in here), key=lambda row: row.seen_at)
            self.take(next(at for at, one in enumerate(self._waiting) if one.key == newest.key))
        self.changed.emit()

    def _settle(self) -> None:
        self._timer.stop()
        self._changed = False

    def _was_kept(self, _: object) -> None:
        self._refused = False

    def _unkept(self, error: QuotebookError) -> None:
        """Say once that the review is not safe; the person may go on nevertheless."""
        if not self._refused:
            self._refused = True
            self.refused.emit(error)


def _session(kept: Unfinished) -> Session:
    return resumed(kept, offsets.shown(kept.draft.text))
