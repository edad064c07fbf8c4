"""Look for quotations in a stored article again: detection, what is new of it, and keeping what a person ticks."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quotebook.app.reviewing import propose
from quotebook.model import ArticleDetail, Changes, Decision, Detection, Reviewed
from quotebook.ui import wording
from quotebook.ui.banners import Notice
from quotebook.ui.place import Desk
from quotebook.ui.tasks import Ticket
from quotebook.ui.undoing import say_done

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue


class LookingAgain(QObject):
    """One look at a time. found: the quotations to decide on, in text order; ended: there is nothing to decide."""

    found = Signal(object)
    ended = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._article: ArticleDetail | None = None
        self._detection = Detection("", ())
        self._proposed: tuple[Reviewed, ...] = ()
        self._ticket: Ticket | None = None

    def begin(self, article: ArticleDetail) -> None:
        """Detect anew, off the window's thread."""
        self.forget()
        self._article = article
        self._ticket = self._desk.runner.run_work(
            lambda: _detect(article), self._compare, topic=(id(self), "look"), job=self._desk.runner.job()
        )

    def forget(self) -> None:
        """Want nothing of the last look any more."""
        if self._ticket is not None:
            self._ticket.cancel()
        self._article, self._proposed = None, ()

    def keep(self, kept: frozenset[int] | None) -> None:
        """Keep the finds of these numbers; a person has seen the others, which are not offered again. None: later."""
        article, proposed, detection = self._article, self._proposed, self._detection
        self.forget()
        if article is None or kept is None:
            self.ended.emit()
            return
        reviewed = tuple(_decided(one, number in kept) for number, one in enumerate(proposed))
        self._desk.runner.run_write(
            lambda catalogue: catalogue.add_quotations(article.row.id, detection, reviewed),
            lambda changes: self._say(changes, len(kept)),
        )
        self.ended.emit()

    def _compare(self, detection: Detection) -> None:
        article = self._article
        if article is None:
            return
        self._detection = detection

        def read(catalogue: "Catalogue") -> tuple[Reviewed, ...]:
            unseen = catalogue.unseen(article.row.id, detection)
            found = sorted((*unseen.new, *unseen.left_out), key=lambda one: one.content)
            return propose(found, catalogue.matches(found))

        self._ticket = self._desk.runner.run_read(read, self._offer, topic=(id(self), "unseen"))

    def _offer(self, proposed: Sequence[Reviewed]) -> None:
        self._proposed = tuple(proposed)
        if not proposed:
            self.forget()
            text = self.tr("Nothing new was found in this article.")
            self._desk.say(Notice(text, "info", topic="done", passing=True))
            return
        self.found.emit(self._proposed)

    def _say(self, changes: Changes, count: int) -> None:
        many = self.tr("%1 quotations were added.")
        text = wording.plural(count, self.tr("%1 quotation was added."), many)
        text = text if count else self.tr("Nothing was added; what was found is not offered again.")
        refused = self.tr("Something else was changed since; see Edit for what can be undone.")
        say_done(self._desk, text, changes, undo=self.tr("Undo"), refused=refused)


def _detect(article: ArticleDetail) -> Detection:
    from quotebook.app.detecting import detect_again  # late: a window that adds nothing need not load the detector

    return detect_again(article)


def _decided(one: Reviewed, is_kept: bool) -> Reviewed:
    return replace(one, decision=Decision.ACCEPTED if is_kept else Decision.REJECTED, by_person=True)
