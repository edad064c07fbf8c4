"""Writing in the article in hand before it is kept: typed from nothing or corrected, searched anew at each pause."""

from PySide6.QtCore import QObject, QTimer, Signal

from quotebook.model import Draft
from quotebook.text.clean import BOM, clean
from quotebook.text.edits import edit_between
from quotebook.ui import intake_work, offsets
from quotebook.ui.article_view import AT_ONCE
from quotebook.ui.banners import Notice
from quotebook.ui.capture_detecting import Detecting
from quotebook.ui.capture_panes import ReviewDesk
from quotebook.ui.metadata import NAMES
from quotebook.ui.place import Desk
from quotebook.ui.review import Session
from quotebook.ui.review_queue import ReviewQueue
from quotebook.ui.review_text import spliced

PAUSE = 350
"""Milliseconds without a key after which what was written is taken up."""


class Writing(QObject):
    """Let a person write in the text. ended: they are done with that Session."""

    ended = Signal(object)

    def __init__(
        self, desk: Desk, review: ReviewDesk, queue: ReviewQueue, detecting: Detecting, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._review = review
        self._queue = queue
        self._detecting = detecting
        self._session: Session | None = None
        self._taken = self._written = ""
        self._empty: frozenset[str] = frozenset()
        self._words = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.take_up)
        review.article.written.connect(self._follow)
        review.article.left.connect(self.end)
        review.article.refused.connect(self._refuse_pasted)
        review.done.clicked.connect(self.end)

    @property
    def is_on(self) -> bool:
        """Tell whether somebody is writing."""
        return self._session is not None

    def begin(self, session: Session | None) -> None:
        """Open the text for writing."""
        if session is None or self.is_on:
            return
        if len(session.text) > AT_ONCE:
            text = self.tr("This article is too long to be changed here.")
            self._desk.say(
                Notice(text, "info", self.tr("Change it where it comes from, then open it anew."), topic="long")
            )
            return
        self._session = session
        self._empty = frozenset(name for name in NAMES if getattr(session.draft, name) is None)
        self._words = self.tr("change of the text")
        self._review.open_text(session)
        self._taken = self._written = self._review.article.raw_text()
        if len(self._taken) != len(session.text):
            self.end()

    def end(self) -> None:
        """Close the text again, all that was written taken up."""
        session = self._session
        if session is None:
            return
        self.take_up()
        self._session = None
        self._review.close_text(session)
        self.ended.emit(session)

    def take_up(self) -> None:
        """Take up what was written since the last pause."""
        self._pause.stop()
        session = self._session
        if session is None or self._written == self._taken:
            return
        self._move_along(session)
        text = session.text
        self._review.article.follow(offsets.plain(text))
        self._queue.save_whole(session)
        self._desk.runner.run_apart(
            intake_work.facts_of,
            (text,),
            lambda parts: self._search(session, text, parts[0]),
            lambda _: self._detecting.start(session),
            topic=(id(self), "facts"),
        )

    def _refuse_pasted(self) -> None:
        text = self.tr("That is too much to be put into a text that is being written.")
        hint = self.tr("Press Esc first: pasted then, it is an article of its own.")
        self._desk.say(Notice(text, "info", hint, topic="long"))

    def _follow(self) -> None:
        """Note a change; where the one before it was elsewhere, that is taken up first: each moves what follows."""
        written = self._review.article.raw_text()
        before, now = edit_between(self._taken, self._written), edit_between(self._written, written)
        is_beside = now.start <= before.start + before.length and now.end >= before.start
        if self._session is not None and self._written != self._taken and not is_beside:
            self._move_along(self._session)
        self._written = written
        self._pause.start()

    def _move_along(self, session: Session) -> None:
        """Give the session the text as it was noted last, a step back to before all that is written in one go."""
        text = clean(spliced(session.text, self._taken, self._written).replace(BOM, " ")).text
        self._taken = self._written
        self._review.rewrite(text, self._words)
        self._words = ""

    def _search(self, session: Session, text: str, draft: Draft) -> None:
        """Fill in what the text says about itself, then look for quotations by it."""
        if session is self._queue.session and session.text == text:
            self._review.form.propose(draft, self._empty)
            self._detecting.start(session)
