"""The place of the articles: a list on the left, one of them with all its highlights, and these as a list beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QKeySequence, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QSplitter, QWidget

from quotebook.model import AppearanceRow, ArticleDetail, ArticleRow, Changes, QuotationRow, Reviewed
from quotebook.ui import controls, offsets, wording
from quotebook.ui.banners import Notice
from quotebook.ui.controls import EmptyState
from quotebook.ui.list_model import Entry
from quotebook.ui.list_pane import Listed, ListPane, Sorting
from quotebook.ui.offsets import Shown
from quotebook.ui.pages import Pages
from quotebook.ui.place import Desk, Place
from quotebook.ui.sources_article import ArticlePane
from quotebook.ui.sources_found import FoundPane
from quotebook.ui.sources_looking import LookingAgain
from quotebook.ui.tasks import Ticket
from quotebook.ui.theme import GRID
from quotebook.ui.undoing import say_done

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

LIST_WIDTH, LIST_LEAST = 42, 20
"""Characters of the list at first, and at least."""
ARTICLE, MANY, NOTHING = range(3)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked to be shown: an article, and in it a quotation or just one of its appearances."""

    article: int
    quotation: int | None = None
    appearance: int | None = None


class SourcesPlace(Place):
    """Sources: find an article, read it with its highlights, correct what is known about it, look again, delete it."""

    key = "sources"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wanted: Wanted | None = None
        self._shown: ArticleDetail | None = None
        self._ticket: Ticket | None = None
        self._stale = True
        self._build()
        self._lay_out()
        self._connect()

    # --- what the window asks for ----------------------------------------------------------------------------

    def search_hint(self) -> str:
        return self.tr("Search sources: title, outlet, author")

    def query(self) -> str:
        return self._list.words

    def search(self, query: str) -> None:
        self._list.search(query)

    def go_to_rows(self) -> None:
        self._list.view.setFocus()

    def arrive(self, what: object = None) -> None:
        self._wanted = _wanted(what) or self._wanted
        if self._wanted is not None:
            self._list.want(self._wanted.article)
        elif self._stale:
            self._list.read()
        self._stale = False
        if not isinstance(QApplication.focusWidget(), QLineEdit):
            self._list.view.setFocus()

    def refresh(self, changes: Changes | None) -> None:
        self._stale = not self.isVisible()
        if not self._stale:
            self._list.read()

    def detail(self) -> QWidget:
        return self._found

    def is_empty(self) -> bool:
        return self._list.is_empty

    def state(self) -> dict[str, Any]:
        return self._list.state()

    def restore(self, state: dict[str, Any]) -> None:
        self._list.restore(state)

    def keys(self) -> tuple[tuple[str, tuple[tuple[tuple[str, ...], str], ...]], ...]:
        found = ((("↑", "↓"), self.tr("In the list of quotations: show it in the article")),)
        opened = ((("Enter",), self.tr("Open the quotation")),)
        again = ((("F5",), self.tr("Look for quotations again")), (("Del",), self.tr("Delete the article")))
        return ((self.tr("Sources"), (*found, *opened, *again)),)

    # --- building --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self._again = self.add_command(self.tr("Look for quotations again"), "repeat", "F5", self._look_again)
        self._trash = self.add_command(self.tr("Delete the article"), "trash", "", self._delete)
        self._list: ListPane[ArticleRow] = ListPane(self.desk, self._listed())
        self._list.setMinimumWidth(controls.theme_width(theme, LIST_LEAST))
        self._article = ArticlePane(self.desk, (self._again, self._trash))
        self._found = FoundPane(self.desk)
        self._looking = LookingAgain(self.desk, self)
        self._many = controls.wrapped(theme, "", tone="quiet")
        self._many.setAlignment(Qt.AlignmentFlag.AlignCenter)
        add = controls.button(self.tr("Add an article"), lambda: self.desk.visit("add", None), "primary")
        self._empty = EmptyState(
            theme,
            icons,
            icon="sources",
            title=self.tr("No articles yet"),
            text=self.tr("Paste or drop an article; it is kept here with everything quoted in it."),
            buttons=(add,),
        )

    def _listed(self) -> Listed[ArticleRow]:
        return Listed(
            name=self.tr("Sources"),
            read=lambda catalogue: catalogue.articles(),
            say=_entry,
            spoken=_spoken,
            names=lambda row: (row.title, row.outlet, row.author),
            count=lambda count: wording.plural(count, "%Ln article", "%Ln articles"),
            none=self.tr("No article matches."),
            sortings={
                "published": Sorting(self.tr("Newest first"), lambda row: row.published or "", descending=True),
                "oldest": Sorting(self.tr("Oldest first"), lambda row: row.published or "9999"),
                "added": Sorting(self.tr("Added last first"), lambda row: (row.added_at, row.id), descending=True),
                "title": Sorting(self.tr("By title"), lambda row: row.title.casefold()),
                "outlet": Sorting(
                    self.tr("By outlet"), lambda row: ((row.outlet or "\uffff").casefold(), row.title.casefold())
                ),
                "author": Sorting(
                    self.tr("By author"), lambda row: ((row.author or "\uffff").casefold(), row.title.casefold())
                ),
                "quotations": Sorting(self.tr("Most quotations first"), lambda row: row.quotations, descending=True),
            },
        )

    def _lay_out(self) -> None:
        self._whole, self._middle, split = Pages(), Pages(), QSplitter()
        self.setLayout(controls.column(self._whole, gap=0))
        self._whole.addWidget(split)
        self._whole.addWidget(self._empty)
        split.setChildrenCollapsible(False)
        split.addWidget(self._list)
        split.addWidget(self._middle)
        split.setStretchFactor(1, 1)
        split.setSizes([controls.list_width(self.desk.theme, LIST_WIDTH, LIST_LEAST), 900])
        self._middle.addWidget(self._article)
        delete = controls.button(self.tr("Delete them"), self._delete)
        several = controls.column(
            None, self._many, controls.row(None, delete, None), None, None, margins=GRID * 3, gap=GRID * 2
        )
        self._middle.addWidget(controls.panel("canvas", several))
        self._middle.addWidget(controls.panel("surface"))
        self._middle.setCurrentIndex(NOTHING)

    def _connect(self) -> None:
        self._list.chosen.connect(self._show_chosen)
        self._list.filled.connect(self._show_filled)
        self._list.on_key(QKeySequence.StandardKey.Delete, self._delete)
        text, found = self._article.text, self._found
        text.hovered.connect(found.hover)
        text.clicked.connect(found.choose)
        found.lit.connect(text.light)
        found.chosen.connect(self._scroll_to)
        found.opened.connect(lambda quotation_id: self.desk.visit("quotations", quotation_id))
        found.decided.connect(self._looking.keep)
        self._looking.found.connect(self._show_finds)
        self._looking.ended.connect(self._end_finds)

    # --- the list --------------------------------------------------------------------------------------------

    def _show_filled(self) -> None:
        self._whole.setCurrentIndex(1 if self._list.is_empty else 0)
        self.detail_changed.emit()

    def _show_chosen(self, chosen: Sequence[ArticleRow]) -> None:
        self._again.setEnabled(len(chosen) == 1)
        self._trash.setEnabled(bool(chosen))
        if len(chosen) == 1:
            article_id = chosen[0].id
            self._ticket = self.desk.runner.run_read(
                lambda catalogue: _read_article(catalogue, article_id), self._show_article, topic=(id(self), "article")
            )
            return
        if self._ticket is not None:
            self._ticket.cancel()
        self._shown = None
        self._forget_finds()
        self._found.show_article(None)
        self._many.setText(wording.plural(len(chosen), "%Ln article chosen", "%Ln articles chosen"))
        self._middle.setCurrentIndex(MANY if chosen else NOTHING)

    # --- one article -----------------------------------------------------------------------------------------

    def _show_article(self, answer: tuple[ArticleDetail, Shown]) -> None:
        detail, shown = answer
        is_other = self._shown is None or self._shown.row.id != detail.row.id
        self._shown = detail
        if is_other:
            self._forget_finds()
        self._article.show_article(detail, shown)
        self._found.show_article(detail)
        self._middle.setCurrentIndex(ARTICLE)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted.article == detail.row.id:
            self._choose_wanted(detail, wanted)

    def _choose_wanted(self, detail: ArticleDetail, wanted: Wanted) -> None:
        for at, each in enumerate(detail.appearances):
            if each.id == wanted.appearance or (wanted.appearance is None and each.quotation_id == wanted.quotation):
                self._found.choose(at)
                return

    def _scroll_to(self, number: int) -> None:
        self._article.text.light(number)
        self._article.text.scroll_to(number)

    # --- doing -----------------------------------------------------------------------------------------------

    def _look_again(self) -> None:
        if self._shown is not None:
            self._looking.begin(self._shown)

    def _show_finds(self, finds: Sequence[Reviewed]) -> None:
        if self._shown is not None:
            self._article.mark(self._shown, [one.quotation for one in finds])
            self._found.show_finds(finds)
            self.detail_shown.emit(True)

    def _end_finds(self) -> None:
        if self._shown is not None:
            self._article.mark(self._shown, ())
        self._found.end_finds()

    def _forget_finds(self) -> None:
        self._looking.forget()
        self._found.end_finds()

    def _delete(self) -> None:
        rows = self._list.chosen_rows()
        if not rows:
            return
        ids = [row.id for row in rows]

        def say(changes: Changes) -> None:
            one = self.tr("“%1” was deleted with its quotations.").replace("%1", rows[0].title)
            many = self.tr("%1 articles were deleted with their quotations.")
            text = one if len(rows) == 1 else wording.plural(len(rows), one, many)
            refused = self.tr("Something else was changed since; see Edit for what can be undone.")
            say_done(self.desk, text, changes, undo=self.tr("Undo"), refused=refused)

        job = self.desk.runner.job()
        stopped = Notice(self.tr("Stopped: nothing was changed."), topic="done", passing=True)
        self.desk.runner.run_write(
            lambda catalogue: catalogue.delete_articles(ids, job=job),
            say,
            job=job,
            stopped=lambda _: self.desk.say(stopped),
        )


def _entry(row: ArticleRow) -> Entry:
    facts = wording.facts(row.outlet, row.author, wording.date(row.published))
    return row.title or row.opening or "–", "", facts, wording.number(row.quotations)


def _spoken(row: ArticleRow) -> str:
    title, _, facts, _ = _entry(row)
    return wording.facts(title, facts, wording.plural(row.quotations, "%Ln quotation", "%Ln quotations"))


def _wanted(what: object) -> Wanted | None:
    if isinstance(what, QuotationRow) and what.article_id is not None:
        return Wanted(what.article_id, quotation=what.id)
    if isinstance(what, AppearanceRow):
        return Wanted(what.article_id, what.quotation_id, what.id)
    return Wanted(what) if isinstance(what, int) else None


def _read_article(catalogue: "Catalogue", article_id: int) -> tuple[ArticleDetail, Shown]:
    detail = catalogue.article(article_id)
    return detail, offsets.shown(detail.text)
