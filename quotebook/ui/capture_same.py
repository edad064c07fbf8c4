"""Whether the article under review stands in the catalogue already."""

from PySide6.QtCore import QObject

from quotebook.model import ArticleRow
from quotebook.ui import wording
from quotebook.ui.banners import Notice
from quotebook.ui.place import Desk
from quotebook.ui.review import Session
from quotebook.ui.tasks import Ticket


class SameArticle(QObject):
    """Look an article up, and say so where it is known."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked: Ticket | None = None

    def look_up(self, session: Session) -> None:
        """Look the article up that was taken in hand."""
        self.forget()
        self._asked = self._desk.runner.run_read(lambda catalogue: catalogue.same_article(session.text), self._say)

    def forget(self) -> None:
        """Take back what was said or asked about the article before."""
        self._desk.hush("known")
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None

    def _say(self, row: ArticleRow | None) -> None:
        if row is None:
            return
        where = ", ".join(part for part in (row.outlet, wording.date(row.published)) if part)
        text = self.tr("This article is in the catalogue already: %1").replace("%1", row.title)
        go = (self.tr("Open it"), lambda: self._desk.visit("sources", row.id))
        self._desk.say(Notice(f"{text} ({where})." if where else f"{text}.", "warn", actions=(go,), topic="known"))
