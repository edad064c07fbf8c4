"""The place where an article comes in: pasted, dropped or opened, its quotations reviewed and kept."""

from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QProgressBar,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from quotebook.errors import NothingToDo, QuotebookError
from quotebook.model import ArticleRow, Changes, Detection, Match, Span
from quotebook.ui import banners, controls, intake_work, review, wording
from quotebook.ui.article_view import NOTHING, ArticleView
from quotebook.ui.banners import Notice
from quotebook.ui.cards import CardList
from quotebook.ui.controls import EmptyState
from quotebook.ui.metadata import MetadataForm
from quotebook.ui.place import Desk, Place
from quotebook.ui.review import Session
from quotebook.ui.review_keys import ReviewKeys
from quotebook.ui.theme import GRID, Type

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

REDETECT_DELAY = 350
"""Milliseconds between a change of the date and looking for quotations again."""

ARTICLE_SHARE, CARDS_SHARE = 58, 42


class ArticlePlace(Place):
    """Add article: the article on the left, what was found in it on the right."""

    key = "add"
    icon = "add"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._session: Session | None = None
        self._waiting: deque[Session | Path] = deque()
        self._kept: tuple[int, Session] | None = None
        self._keeping = False
        self._build()
        self._lay_out()
        self._connect()

    def title(self) -> str:
        return self.tr("Add article")

    @property
    def session(self) -> Session | None:
        """The article under review."""
        return self._session

    # --- what comes in ---------------------------------------------------------------------------------------

    def take(self, data: QMimeData) -> bool:
        """Take files or text that were pasted or dropped."""
        files = intake_work.files_of(data)
        if files:
            self.open_files(files)
            return True
        formats = intake_work.formats_of(data)
        if not formats:
            return False
        self._read(lambda: intake_work.from_formats(formats))
        return True

    def arrive(self, what: object = None) -> None:
        if isinstance(what, tuple):
            self.open_files(tuple(path for path in what if isinstance(path, Path)))
        (self._cards if self._session else self).setFocus()

    def open_files(self, files: tuple[Path, ...]) -> None:
        """Open the first file now; the others wait their turn."""
        self._waiting.extend(files[1:])
        if files:
            self._read(lambda: intake_work.from_file(files[0]))

    def open_sample(self) -> None:
        """Open the article that comes with Quotebook."""
        self._read(intake_work.sample)

    def refresh(self, changes: Changes | None) -> None:
        if changes is None:
            self._look_up()
        elif (
            self._kept is not None
            and changes.step is not None
            and changes.step.id == self._kept[0]
            and not self._keeping
        ):
            self._bring_back(self._kept[1])

    def undo_words(self) -> tuple[str, str]:
        return self._cards.model_of_cards.undo_words()

    def undo(self) -> None:
        self._cards.model_of_cards.undo()

    def redo(self) -> None:
        self._cards.model_of_cards.redo()

    # --- building --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self._form = MetadataForm(theme)
        self._article = ArticleView(theme)
        self._cards = CardList(theme, icons)
        self._keys = ReviewKeys(self._cards, self.desk)
        self._found = controls.label(theme, "", Type.TITLE)
        self._state = controls.label(theme, "", Type.CAPTION, "quiet")
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(self.tr("Looking for quotations"))
        self._keep = controls.button(self.tr("Keep"), self.keep, "primary")
        self._keep.setToolTip(self.tr("Ctrl+Enter"))
        self._discard = controls.button(self.tr("Discard"), self.discard, "quiet")
        self._none = EmptyState(theme, icons, icon="quotations", title="", text="")
        self._redetect = QTimer(self, singleShot=True, interval=REDETECT_DELAY)
        self._build_empty()

    def _build_empty(self) -> None:
        self._open_button = controls.button(self.tr("Open a file …"), self._choose_files, "primary")
        sample = controls.button(self.tr("Open the sample article"), self.open_sample, "link")
        self._empty = EmptyState(
            self.desk.theme,
            self.desk.icons,
            icon="paste",
            title=self.tr("Paste an article"),
            text=self.tr(
                "Press Ctrl+V anywhere in this window, or drop a text, Markdown or web page file on it. "
                "Quotebook finds what was said, by whom and when; you decide what to keep."
            ),
            buttons=(self._open_button, sample),
        )

    def _lay_out(self) -> None:
        article = controls.column(self._form, controls.rule(), self._article, gap=0)
        article.setStretch(2, 1)
        left = controls.panel("surface", article)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._review_pane())
        split.setStretchFactor(0, ARTICLE_SHARE)
        split.setStretchFactor(1, CARDS_SHARE)
        split.setSizes([ARTICLE_SHARE * GRID, CARDS_SHARE * GRID])
        left.setMinimumWidth(GRID * 45)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(split)
        self.setLayout(controls.column(self._pages))

    def _review_pane(self) -> QWidget:
        titles = controls.column(self._found, self._state, gap=2)
        hint = controls.label(self.desk.theme, self.tr("F1 shows all keys"), Type.CAPTION, "quiet")
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        head = controls.row(titles, hint, margins=(GRID * 2, GRID * 2, GRID * 2, GRID))
        self._results = QStackedWidget()
        self._results.addWidget(self._cards)
        self._results.addWidget(self._none)
        shortcut = controls.label(self.desk.theme, self.tr("Ctrl+Enter"), Type.CAPTION, "quiet")
        foot = controls.row(
            self._discard, None, shortcut, self._keep, margins=(GRID * 2, GRID * 3 // 2, GRID * 2, GRID * 3 // 2)
        )
        pane = controls.panel("canvas", controls.column(head, self._busy, self._results, controls.rule(), foot, gap=0))
        pane.setMinimumWidth(GRID * 46)
        return pane

    def _connect(self) -> None:
        self._redetect.timeout.connect(self._detect)
        self._form.published_changed.connect(lambda: self._redetect.start())
        model = self._cards.model_of_cards
        model.edited.connect(self._show_cards)
        self._cards.hovered.connect(self._light)
        self._cards.shown.connect(self._show_in_article)
        self._article.hovered.connect(self._cards.show_twin)
        self._article.hovered.connect(self._light)
        self._article.clicked.connect(self._take_in_hand)
        self._article.quote_wanted.connect(self._make_by_hand)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.keep, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # --- reading and detecting -------------------------------------------------------------------------------

    def _read(self, read: Callable[[], Session]) -> None:
        self.desk.runner.run_work(read, self._arrived, self._refuse)

    def _arrived(self, session: Session) -> None:
        if self._session is not None and self._session.is_touched:
            self._set_aside(self._session)
        self._show(session)
        self._detect()
        for sentence in session.draft.notices:
            self.desk.say(Notice(sentence, "info", topic="draft"))

    def _set_aside(self, session: Session) -> None:
        self._waiting.appendleft(session)
        text = self.tr("“%1” was set aside; it comes back when this one is done.")
        title = session.draft.title.value if session.draft.title else self.tr("The article before")
        self.desk.say(Notice(text.replace("%1", title), "info", passing=True))

    def _show(self, session: Session) -> None:
        self.desk.hush("known")
        self._session = session
        self._form.show_draft(session.draft)
        self._article.show_text(session.shown)
        self._cards.model_of_cards.show(session)
        self._keys.take_text(session.text)
        self._pages.setCurrentIndex(1)
        self._cards.setFocus()
        if session.cards:
            self._cards.take_row(0)
        self._look_up_article()

    def _detect(self) -> None:
        session = self._session
        if session is None:
            return
        self._busy.show()
        self._state.setText(self.tr("Looking for quotations …"))
        published = self._form.filled(session.draft).published
        work = intake_work.detect(session.text, published.value if published else None)
        self.desk.runner.run_work(
            work, lambda detection: self._detected(session, detection), self._refuse, topic=(id(self), "detect")
        )

    def _detected(self, session: Session, detection: Detection) -> None:
        if session is not self._session:
            return
        self._busy.hide()
        cards = review.first_cards(detection.quotations)
        if session.detection is not None:
            cards = review.carry_over(session.cards, cards)
        session.detection = detection
        self._cards.model_of_cards.replace_all(cards)
        self._cards.take_row(0)
        self._look_up()

    # --- what the catalogue knows ----------------------------------------------------------------------------

    def _look_up_article(self) -> None:
        session = self._session
        if session is None:
            return
        self.desk.runner.run_read(
            lambda catalogue: catalogue.same_article(session.text),
            lambda row: self._say_known(session, row),
            topic=(id(self), "same"),
        )

    def _say_known(self, session: Session, row: ArticleRow | None) -> None:
        if row is None or session is not self._session:
            return
        where = ", ".join(part for part in (row.outlet, wording.date(row.published)) if part)
        text = self.tr("This article is in the catalogue already: %1").replace("%1", row.title)
        go = (self.tr("Open it"), lambda: self.desk.visit("sources", row.id))
        self.desk.say(Notice(f"{text} ({where})." if where else f"{text}.", "warn", actions=(go,), topic="known"))

    def _look_up(self) -> None:
        """Ask what the quotations repeat."""
        session = self._session
        if session is None or not session.cards:
            return
        cards = session.cards
        self.desk.runner.run_read(
            lambda catalogue: catalogue.matches([card.quotation for card in cards]),
            lambda found: self._matched(
                session, {card.number: match for card, match in zip(cards, found, strict=True)}
            ),
            topic=(id(self), "matches"),
        )

    def _matched(self, session: Session, matches: dict[int, tuple[Match, ...]]) -> None:
        if session is not self._session or not any(matches.values()):
            return
        row = self._cards.row
        self._cards.model_of_cards.replace_all(review.with_matches(session.cards, matches))
        self._cards.take_row(max(0, row))

    # --- showing ---------------------------------------------------------------------------------------------

    def _show_cards(self) -> None:
        cards = self._cards.cards
        self._article.highlight([(card.number, card.quotation) for card in cards if not card.is_rejected])
        accepted = sum(card.is_accepted for card in cards)
        found = self._session is not None and self._session.detection is not None
        self._results.setCurrentIndex(1 if found and not cards else 0)
        self._none.say(
            self.tr("No quotations found"),
            self.tr("Select words in the article and press Q to make one yourself, or keep the article alone."),
        )
        self._found.setText(wording.plural(len(cards), self.tr("%1 quotation"), self.tr("%1 quotations")))
        if found:
            self._state.setText(self._summary(accepted))
        self._keep.setText(
            wording.plural(
                accepted, self.tr("Keep article and %1 quotation"), self.tr("Keep article and %1 quotations")
            )
            if accepted
            else self.tr("Keep article")
        )
        self._keep.setEnabled(found)
        self.undo_changed.emit()

    def _summary(self, accepted: int) -> str:
        open_ones = sum(card.is_open for card in self._cards.cards)
        parts = [self.tr("%1 accepted").replace("%1", wording.number(accepted))]
        if open_ones:
            parts.append(self.tr("%1 to decide").replace("%1", wording.number(open_ones)))
        if self._waiting:
            parts.append(self.tr("%1 more articles waiting").replace("%1", wording.number(len(self._waiting))))
        return " · ".join(parts)

    def _light(self, number: int) -> None:
        row = self._cards.row
        current = self._cards.cards[row].number if 0 <= row < len(self._cards.cards) else NOTHING
        self._article.light(number if number != NOTHING else current)

    def _show_in_article(self, number: int) -> None:
        self._article.light(number)
        self._article.scroll_to(number)

    def _take_in_hand(self, number: int) -> None:
        self._cards.take_row(self._cards.model_of_cards.row_of(number))
        self._cards.setFocus()

    def _make_by_hand(self, span: Span) -> None:
        session = self._session
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

    # --- keeping ---------------------------------------------------------------------------------------------

    def keep(self) -> None:
        """Keep the article and what was accepted."""
        session = self._session
        if session is None or session.detection is None or self._keeping:
            return
        draft, detection, decided = self._form.filled(session.draft), session.detection, review.kept(session.cards)
        session.draft = draft
        self._keeping = True
        self._keep.setEnabled(False)
        self.desk.runner.run_write(
            lambda catalogue: catalogue.add_article(draft, detection, decided),
            lambda changes: self._was_kept(session, changes),
            self._was_not_kept,
        )

    def discard(self) -> None:
        """Put the article away without keeping it; it can be brought back."""
        session = self._session
        if session is None:
            return
        back = (self.tr("Bring it back"), lambda: self._bring_back(session))
        self.desk.say(
            Notice(self.tr("The article was discarded."), "info", actions=(back,), topic="kept", passing=True)
        )
        self._next()

    def _was_kept(self, session: Session, changes: Changes) -> None:
        self._keeping = False
        count = sum(card.is_accepted for card in session.cards)
        if changes.step is not None:
            self._kept = (changes.step.id, session)
        title = session.draft.title.value if session.draft.title else self.tr("the article")
        text = self.tr("Kept “%1”").replace("%1", title)
        quotations = wording.plural(count, self.tr("%1 quotation"), self.tr("%1 quotations"))
        article = next(iter(changes.articles), None)
        actions = (
            (self.tr("Show"), lambda: self.desk.visit("sources", article)),
            (self.tr("Undo"), lambda: self._undo_keeping(changes)),
        )
        self.desk.say(Notice(f"{text} · {quotations}", "good", actions=actions, topic="kept", passing=True))
        self._next()

    def _undo_keeping(self, kept: Changes) -> None:
        """Undo that very step, or say that others came after it."""
        later = self.tr("Other changes came after it: undo those first.")

        def take_back(catalogue: "Catalogue") -> Changes:
            newest = catalogue.undoable()
            if newest is None or newest.id != kept.step.id:
                raise NothingToDo(later)
            return catalogue.undo()

        self.desk.runner.run_write(take_back)

    def _was_not_kept(self, error: QuotebookError) -> None:
        self._keeping = False
        self._keep.setEnabled(True)
        self._refuse(error)

    def _bring_back(self, session: Session) -> None:
        if self._session is not None and self._session is not session:
            self._waiting.appendleft(self._session)
        self._kept = None
        self.desk.hush("kept")
        self._show(session)
        self._busy.setVisible(session.detection is None)
        if session.detection is None:
            self._detect()

    def _next(self) -> None:
        """Take up the next article that waits, or show the empty place."""
        self._session = None
        self.desk.hush("known")
        self._cards.model_of_cards.show(None)
        self._pages.setCurrentIndex(0)
        self.setFocus()
        if not self._waiting:
            return
        upcoming = self._waiting.popleft()
        if isinstance(upcoming, Session):
            self._bring_back(upcoming)
        else:
            self._read(lambda: intake_work.from_file(upcoming))

    def _refuse(self, error: QuotebookError) -> None:
        self._busy.hide()
        self.desk.say(banners.from_error(error))

    def _choose_files(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in intake_work.SUFFIXES)
        pattern = self.tr("Articles (%1)").replace("%1", kinds)
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Open articles"), "", pattern)
        self.open_files(tuple(Path(name) for name in names))
