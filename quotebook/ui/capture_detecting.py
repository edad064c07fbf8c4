"""Looking for quotations in the article in hand, in the process apart; again when its date or text has changed."""

from PySide6.QtCore import QObject, QTimer, Signal

from quotebook.errors import QuotebookError
from quotebook.ui import capture_data, intake_work
from quotebook.ui.banners import Notice
from quotebook.ui.capture_panes import ReviewDesk
from quotebook.ui.place import Desk
from quotebook.ui.review import Found, Session
from quotebook.ui.review_queue import ReviewQueue

DELAY = 350
"""Milliseconds between a change and looking again."""


class Detecting(QObject):
    """Look for quotations. found: the Session that took them, and where the words of the card in hand stand."""

    found = Signal(object, tuple)

    def __init__(self, desk: Desk, review: ReviewDesk, queue: ReviewQueue, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._review = review
        self._queue = queue
        self._session: Session | None = None
        self._asked: Session | None = None
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(lambda: self.start(self._session))

    def is_looking(self, session: Session) -> bool:
        """Tell whether something is still to be found in an article as it stands now."""
        return self._asked is session or (self._timer.isActive() and self._session is session)

    def start_soon(self, session: Session | None) -> None:
        """Look again in a moment; asked once more before that, in a moment from then."""
        self._session = session
        self._timer.start()

    def leave(self) -> None:
        """Look no more in the article that was in hand."""
        self._timer.stop()

    def start(self, session: Session | None) -> None:
        """Look now. What is found in a text that was changed meanwhile is dropped."""
        self._timer.stop()
        if session is None:
            return
        self._asked = session
        self._review.say_busy(True)
        text = session.text
        published = self._review.form.filled(session.draft).published
        settings = self._desk.preferences.settings
        self._desk.runner.run_apart(
            intake_work.detect,
            (text, published.value if published else None, settings.article_language),
            lambda found: self._take(session, text, found),
            lambda error: self._fail(session, error),
            topic=(id(self), "detect"),
            then=lambda parts: capture_data.gathered(parts, indirect=settings.indirect),
        )

    def _take(self, session: Session, text: str, found: Found) -> None:
        if session.text != text:
            return
        self._asked = None
        held = self._review.words_in_hand()
        keep = self._queue.save_found if session.detection is None else self._queue.save_whole
        session.take(found)
        keep(session)
        if session is self._queue.session:
            self._review.say_busy(False)
        self.found.emit(session, held)

    def _fail(self, session: Session, error: QuotebookError) -> None:
        self._asked = None
        self._review.say_busy(False)
        again = (self.tr("Try again"), lambda: self.start(session))
        self._desk.say(Notice(error.message, "bad", error.hint, (again,), topic="detect"))
