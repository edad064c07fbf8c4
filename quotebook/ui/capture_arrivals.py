"""How articles come in: pasted, dropped, opened or read from a folder, and what is said about it."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from quotebook.errors import QuotebookError
from quotebook.ui import article_folder, capture_data, intake_work, wording
from quotebook.ui.banners import Notice
from quotebook.ui.capture_failures import FailuresDialog
from quotebook.ui.capture_import import Import
from quotebook.ui.metadata import MetadataForm
from quotebook.ui.place import Desk
from quotebook.ui.review import Session
from quotebook.ui.review_queue import NONE, ReviewQueue
from quotebook.ui.tasks import Work

if TYPE_CHECKING:
    from quotebook.intake.folders import Failure


class Arrivals(QObject):
    """Put what comes in into the queue. refused: a QuotebookError."""

    refused = Signal(object)

    def __init__(self, desk: Desk, queue: ReviewQueue, reading: Import, form: MetadataForm, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._queue = queue
        self._import = reading
        self._form = form
        self._parent = parent
        self._reading = 0
        reading.read.connect(self._take_read)
        reading.ended.connect(self._say_read)

    @property
    def is_reading(self) -> bool:
        """Tell whether something that was pasted or opened is on its way."""
        return self._reading > 0

    def take(self, data: QMimeData) -> bool:
        """Take files, folders or text that were pasted or dropped; return whether it was of use."""
        paths = capture_data.paths_of(data)
        if paths:
            self.open_files(paths)
            return True
        formats = capture_data.formats_of(data)
        link = capture_data.link_of(formats)
        if link:
            self._take_link(link)
            return True
        if not formats:
            return False
        self._read(intake_work.from_formats, formats)
        return True

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open one file now; several, or a folder, fill the queue."""
        # Path.is_dir fails below a folder that may not be entered; reading the file then tells why.
        if len(paths) == 1 and not os.path.isdir(paths[0]):  # noqa: PTH112
            self._read(intake_work.from_file, paths[0])
        elif paths:
            self._import.start(tuple(paths))

    def open_sample(self) -> None:
        """Open the article that comes with Quotebook."""
        self._read(intake_work.sample)

    def choose_files(self) -> None:
        """Ask for articles to open."""
        kinds = " ".join(f"*{suffix}" for suffix in intake_work.SUFFIXES)
        pattern = self.tr("Articles (%1)").replace("%1", kinds)
        names, _ = QFileDialog.getOpenFileNames(
            self._parent, self.tr("Open articles"), article_folder.last(self._desk), pattern
        )
        if names:
            article_folder.remember(self._desk, Path(names[0]).parent)
        self.open_files([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Ask for a folder whose articles are to be read."""
        title, folder = self.tr("Import a folder of articles"), article_folder.last(self._desk)
        name = QFileDialog.getExistingDirectory(self._parent, title, folder)
        if name:
            article_folder.remember(self._desk, Path(name))
            self._import.start((Path(name),))

    def _take_link(self, link: str) -> None:
        """Fill in the address of the article in view; without one, say how to bring the page in."""
        if self._queue.session is not None and self._parent.isVisible():
            self._form.put("url", link, self.tr("the link you gave"))
            return
        text = self.tr("Quotebook opens no web pages.")
        hint = self.tr("Open the page in your browser, select the article, copy it, and paste it here.")
        self._desk.say(Notice(text, "info", hint, topic="link"))

    def _read(self, work: Work, *arguments: object) -> None:
        self._reading += 1
        self._desk.runner.run_apart(work, arguments, self._arrived, self._refuse)

    def _refuse(self, error: QuotebookError) -> None:
        self._reading -= 1
        self.refused.emit(error)

    def _arrived(self, parts: list[Session]) -> None:
        """Take up what was pasted or opened; a review that a person has begun goes on, and the new one waits."""
        self._reading -= 1
        [session] = parts
        current = self._queue.session
        row = self._queue.row + 1
        self._queue.add([session], row)
        for sentence in session.draft.notices:
            self._desk.say(Notice(sentence, "info", topic="draft"))
        if current is None or not current.is_touched:
            self._queue.take(row)
            return
        text = self.tr("“%1” waits for review.").replace("%1", session.title or self.tr("The article"))
        go = (self.tr("Go to it"), lambda: self._queue.take(self._queue.row_of(session)))
        self._desk.say(Notice(text, "info", actions=(go,), topic="waits", passing=True))

    def _take_read(self, sessions: list[Session]) -> None:
        self._queue.add(sessions)
        if self._queue.row == NONE:
            self._queue.take(self._queue.row_of(sessions[0]))

    def _say_read(self, failures: "list[Failure]", count: int) -> None:
        none = self.tr("There are no articles in this folder: text, Markdown, web pages.")
        waiting = wording.plural(count, "%Ln article waits for review", "%Ln articles wait for review")
        if not failures:
            text = f"{waiting}." if count else none
            self._desk.say(Notice(text, "good" if count else "warn", topic="import", passing=True))
            return
        failed = wording.plural(len(failures), "%Ln file could not be read", "%Ln files could not be read")
        show = (self.tr("Show them"), lambda: FailuresDialog(self._desk.theme, failures, self._parent).open())
        read = wording.plural(count, "%Ln article was read", "%Ln articles were read")
        text = f"{read}; {failed}." if count else f"{failed}."
        self._desk.say(Notice(text, "warn", actions=(show,), topic="import"))
