"""The place where an article comes in: pasted, dropped or opened, its quotations reviewed and kept."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QWidget

from quotebook.errors import QuotebookError
from quotebook.model import Changes, Counts, Draft, Span, Spans
from quotebook.ui import banners, capture_keeping, capture_left, controls, offsets, review
from quotebook.ui.banners import Notice
from quotebook.ui.capture_arrivals import Arrivals
from quotebook.ui.capture_detecting import Detecting
from quotebook.ui.capture_import import Import
from quotebook.ui.capture_keeping import Keeping
from quotebook.ui.capture_panes import Empty, ReviewDesk
from quotebook.ui.capture_same import SameArticle
from quotebook.ui.capture_writing import Writing
from quotebook.ui.guard import guarded
from quotebook.ui.pages import Pages
from quotebook.ui.place import Desk, Place
from quotebook.ui.review import Session
from quotebook.ui.review_keys import ReviewKeys, key_groups
from quotebook.ui.review_known import Known
from quotebook.ui.review_queue import NONE, ReviewQueue
from quotebook.ui.review_queue_bar import QueueBar
from quotebook.ui.welcome import Welcome

WELCOME = 2
"""Where the page that says hello stands among the others, once it is needed."""

FOLDER = "folder"
"""What arrive() takes to ask for a folder; the window knows it too."""

NOT_YET = "not kept yet"
"""The topic of why an article was not kept at once."""


class ArticlePlace(Place):
    """Add article: the article on the left, what was found in it on the right."""

    key = "add"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._is_first = False
        self._hurried: Session | bool = False
        self._seen: frozenset[Spans] = frozenset()
        self._left: dict[str, Any] = {}
        self._queue = ReviewQueue(desk.runner, self)
        self._import = Import(desk.runner, self)
        self._keeping = Keeping(desk, self._queue, self)
        self._build()
        self._lay_out()
        self._connect()

    @property
    def session(self) -> Session | None:
        """The article under review."""
        return self._queue.session

    @property
    def queue(self) -> ReviewQueue:
        """The articles that wait, the one under review among them."""
        return self._queue

    # --- what comes in ---------------------------------------------------------------------------------------

    def take(self, data: QMimeData) -> bool:
        return self._arrivals.take(data)

    def arrive(self, what: object = None) -> None:
        if isinstance(what, tuple):
            self._arrivals.open_files(tuple(path for path in what if isinstance(path, Path)))
        elif what == FOLDER:
            self._arrivals.choose_folder()
        (self._article if self._writing.is_on else self._cards if self.session else self).setFocus()
        self._take_up()

    def open_sample(self) -> None:
        """Open the article that comes with Quotebook."""
        self._arrivals.open_sample()

    def write_one(self) -> None:
        """Begin an article that is typed here."""
        session = Session(Draft(""), "", offsets.shown(""))
        self._queue.add([session], self._queue.row + 1)
        self._queue.take(self._queue.row_of(session))

    def refresh(self, changes: Changes | None) -> None:
        if changes is None:
            self._queue.resume()
            self._known.look_up()
            self._count()
        else:
            self._keeping.follow(changes)
            self._count()
            if changes.quotations:
                self._known.look_again()

    def state(self) -> dict[str, Any]:
        self._writing.take_up()
        self._queue.save_now()
        left = self._left or capture_left.left(self.session, self._review, self._keys)
        # Until all is as it was left, those that wait may not be read yet.
        waiting = None if self._left else [one.key for one in self._queue.waiting]
        return left | {"dates": self._unread.left(waiting)}

    def restore(self, state: dict[str, Any]) -> None:
        self._left = dict(state)
        self._unread.take(self._left.pop("dates", None))

    def keys(self) -> tuple[tuple[str, tuple[tuple[tuple[str, ...], str], ...]], ...]:
        return key_groups()

    # --- undo inside the review ------------------------------------------------------------------------------

    def undo_words(self) -> tuple[str, str]:
        undo, redo = self._cards.model_of_cards.undo_words()
        if not undo and self._keeping.can_bring_back:
            undo = self.tr("discard of article")
        return undo, redo

    def undo(self) -> None:
        if self._cards.model_of_cards.undo_words()[0]:
            self._cards.take_row(self._cards.model_of_cards.undo())
        else:
            self._keeping.bring_back()

    def redo(self) -> None:
        self._cards.take_row(self._cards.model_of_cards.redo())

    # --- building --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._review = ReviewDesk(self.desk.theme, self.desk.icons, self.keep, self.discard)
        self._form, self._article, self._cards = self._review.form, self._review.article, self._review.cards
        self._unread = capture_left.UnreadDates(self._form)
        self._keys = ReviewKeys(self._cards, self.desk)
        self._known = Known(self._cards, self.desk)
        self._same = SameArticle(self.desk, self)
        self._bar = QueueBar(self.desk.theme, self.desk.icons, self._queue)
        self._detecting = Detecting(self.desk, self._review, self._queue, self)
        self._writing = Writing(self.desk, self._review, self._queue, self._detecting, self)
        self._arrivals = come = Arrivals(self.desk, self._queue, self._import, self._form, self)
        ways = {"files": come.choose_files, "folder": come.choose_folder, "sample": come.open_sample}
        self._empty = Empty(self.desk, write=self.write_one, **ways)
        self._make_welcome = lambda: Welcome(self.desk, **ways)

    def _lay_out(self) -> None:
        self._pages = Pages()
        column = controls.column(self._bar, self._pages, gap=0)
        column.setStretch(1, 1)
        self.setLayout(column)
        for page in (self._empty, self._review):
            self._pages.addWidget(page)

    def _connect(self) -> None:
        self._queue.leaving.connect(self._keys.take_typed)
        self._queue.taken.connect(self._show)
        self._queue.refused.connect(self._refuse)
        self._queue.changed.connect(self._show_cards)
        self._arrivals.refused.connect(self._refuse)
        self._keeping.busy.connect(self._set_busy)
        self._keeping.refused.connect(self._refuse)
        self._bar.all_wanted.connect(self._keep_all)
        self._detecting.found.connect(self._show_found)
        self._known.ended.connect(self._keep_if_hurried)
        self._known.failed.connect(self._take_time)
        self._writing.ended.connect(self._wrote)
        self._review.write.clicked.connect(lambda: self._writing.begin(self.session))
        self._cards.model_of_cards.went_back.connect(self._went_back)
        self._form.published_changed.connect(lambda: self._detecting.start_soon(self.session))
        self._form.edited.connect(self._typed)
        self._cards.model_of_cards.edited.connect(self._edited)
        self._cards.hovered.connect(self._light)
        self._cards.shown.connect(self._show_in_article)
        self._article.hovered.connect(self._cards.show_twin)
        self._article.hovered.connect(self._light)
        self._article.clicked.connect(self._take_in_hand)
        self._article.quote_wanted.connect(self._make_of_selection)
        self._keys.typed.connect(self.typed)
        self._form.edited.connect(self._tell_unread)
        self._keys.selection_wanted.connect(self._make_of_selection)
        self._add_commands()

    def _add_commands(self) -> None:
        """Make the commands that stand in the palette while this place is in view."""
        for words, do, keys in (
            (self.tr("Keep article and accepted quotations"), self.keep, ("Ctrl+Return", "Ctrl+Enter")),
            (self.tr("Discard article"), self.discard, ()),
            (self.tr("Next article that waits"), lambda: self._queue.go(1), ("Alt+Right",)),
            (self.tr("Article before"), lambda: self._queue.go(-1), ("Alt+Left",)),
            (self.tr("Keep all that are sure"), self._keep_all, ()),
            (self.tr("Change the article's text"), lambda: self._writing.begin(self.session), ("F2",)),
            (self.tr("Write an article"), self.write_one, ()),
            (self.tr("Open articles …"), self._arrivals.choose_files, ()),
            (self.tr("Open the sample article"), self.open_sample, ()),
        ):
            action = QAction(words, self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            # Of the whole window: wherever the focus is. While another place is in view Qt passes these keys by.
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(lambda _, do=do: do())
            self.addAction(action)

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.session is not None:
            self._same.look_up(self.session)

    @guarded()
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._same.forget()  # what is said about the article in hand is of no use in another place

    # --- the queue -------------------------------------------------------------------------------------------

    def _show(self, session: Session | None) -> None:
        """Show the article in hand, or the empty place."""
        self.desk.hush(NOT_YET)
        self._same.forget()
        self._writing.end()
        self._keys.take_text(session.text if session else "")
        self._detecting.leave()
        if session is None:
            self._cards.model_of_cards.show(None)
            self._known.take(None)
            self._show_nothing()
            return
        self._review.show_session(session)
        self._unread.show(session)
        self._known.take(session)
        self._pages.setCurrentWidget(self._review)
        self._take_focus(self._cards)
        if self.isVisible():
            self._same.look_up(session)
        if session.detection is None:
            self._detecting.start(session)
        if not session.text:
            self._writing.begin(session)
        self._take_up()

    def _take_up(self) -> None:
        """Go on where the window was closed, once the article that was in hand then is in view again."""
        session, kept = self.session, self._left
        if session is not None and session.detection is not None and self.isVisible():
            self._left = {}
            if kept.get("key") == session.key:
                capture_left.take_up(kept, self._review, self._keys)

    def _show_nothing(self) -> None:
        """Say what to do next; where the catalogue is empty too, say hello."""
        self._take_focus(self)
        self._pages.setCurrentWidget(self._welcome() if self._is_first else self._empty)

    def _welcome(self) -> Welcome:
        """Return the page that says hello, which most windows never show."""
        made = self._pages.widget(WELCOME)
        if not isinstance(made, Welcome):
            made = self._make_welcome()
            self._pages.addWidget(made)
        return made

    def _take_focus(self, part: QWidget) -> None:
        """Give a part the focus, unless the person is in another place."""
        if self.isVisible():
            part.setFocus()

    def _count(self) -> None:
        self.desk.runner.run_read(lambda catalogue: catalogue.counts(), self._take_counts, topic=(id(self), "counts"))

    def _take_counts(self, counts: Counts) -> None:
        self._is_first = not counts.articles and not counts.quotations
        if self._pages.currentWidget() is not self._review:
            self._pages.setCurrentWidget(self._welcome() if self._is_first else self._empty)

    # --- showing ---------------------------------------------------------------------------------------------

    def _show_found(self, session: Session, held: Spans) -> None:
        if session is not self.session:
            return
        self._review.show_found(session, held)
        if self.isVisible() and not self._writing.is_on:
            self._review.tell_found()
        self._known.take(session)

    def _keep_if_hurried(self, session: Session | None) -> None:
        """Keep what somebody wanted kept before all was found and looked up, where nothing of it is doubtful."""
        if session is None or session.detection is None or self._detecting.is_looking(session):
            return
        hurried, self._hurried = self._hurried, False
        if hurried not in (True, session):
            return
        if capture_keeping.undecided(session) <= self._seen:
            self.keep()
        else:
            self.desk.say(Notice(capture_keeping.not_yet(session.cards), "warn", topic=NOT_YET))

    def _take_time(self) -> None:
        """Keep nothing by itself: it could not be looked up."""
        self._hurried = False

    def _wrote(self, session: Session) -> None:
        """Go on with what was written; where that is nothing, put it away."""
        self._keys.take_text(session.text)
        if not session.text.strip():
            self._queue.remove([session.key])

    def _went_back(self) -> None:
        """Show the text and the detection that undo brought back."""
        session = self.session
        if session is not None:
            self._article.show_text(session.shown)
            self._review.highlight()
            self._keys.take_text(session.text)
            self._queue.save_whole(session)
            self._known.take(session)

    def _typed(self) -> None:
        session = self.session
        if session is not None:
            session.draft = self._form.filled(session.draft)
            self._unread.note(session)
            self._queue.touch()

    def _tell_unread(self) -> None:
        if self._form.has_unread_date():
            self.typed.emit()

    def _edited(self, by_person: bool) -> None:
        if by_person:
            self.desk.hush(NOT_YET)
            self._keeping.go_on()
            self._queue.touch()
        self._show_cards()

    def _show_cards(self) -> None:
        self._review.show_state(self.session)
        self.undo_changed.emit()

    def _light(self, number: int) -> None:
        self._article.light(number if number != NONE else self._cards.number)

    def _show_in_article(self, number: int) -> None:
        self._article.light(number)
        self._article.scroll_to(number)
        self._known.look_back(number)

    def _take_in_hand(self, number: int) -> None:
        self._cards.take_row(self._cards.model_of_cards.row_of(number))
        self._cards.setFocus()

    def _make_of_selection(self) -> None:
        span = self._article.selected_span()
        if span is not None:
            self._make_by_hand(span)
        elif self.session is not None:
            words = self.tr("Select the words in the article first; Q then makes them a quotation.")
            self.desk.say(Notice(words, topic="select", passing=True))

    def _make_by_hand(self, span: Span) -> None:
        session = self.session
        if session is None:
            return
        number = max((card.number for card in session.cards), default=-1) + 1
        card = review.made_by_hand(session.text, span, number)
        if card is None:
            return
        row = self._cards.model_of_cards.add(card, self.tr("new quotation"))
        self._cards.take_row(row)
        self._cards.setFocus()
        self._keys.edit(row, "speaker")

    # --- ending ----------------------------------------------------------------------------------------------

    def keep(self) -> None:
        """Keep the article and what was accepted; what is being searched then, once none is found to be doubtful."""
        self._writing.end()
        if not self._keys.take_typed():
            return
        session = self.session
        if session is None or self._detecting.is_looking(session) or self._known.is_looking():
            self._hurried = session or self._arrivals.is_reading
            self._seen = capture_keeping.undecided(session)
            return
        session.draft = self._form.filled(session.draft)
        self._keeping.keep(session, unread_date=self._unread.of(session))

    def _keep_all(self) -> None:
        self._writing.end()
        if self._keys.take_typed():
            self._keeping.keep_all()

    def discard(self) -> None:
        """Put the article away without keeping it; it can be brought back."""
        self._keeping.discard(self.session)

    def _set_busy(self, busy: bool) -> None:
        self._bar.set_busy(busy)
        self._review.allow_keeping(not busy and self.session is not None and self.session.detection is not None)

    def _refuse(self, error: QuotebookError) -> None:
        self._review.say_busy(False)
        self.desk.say(banners.from_error(error))
