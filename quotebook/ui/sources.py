"""The place of the articles: a list on the left, one of them with all its highlights, and these as a list beside it."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QSplitter, QStackedWidget, QToolButton, QWidget

from quotebook.errors import QuotebookError
from quotebook.model import (
    AppearanceRow,
    ArticleDetail,
    ArticleRow,
    Changes,
    Draft,
    Field,
    Quotation,
    QuotationRow,
)
from quotebook.ui import controls, offsets, wording
from quotebook.ui.article_view import ArticleView
from quotebook.ui.controls import EmptyState
from quotebook.ui.list_model import Entry, ListModel, entry_list
from quotebook.ui.metadata import NAMES, MetadataForm
from quotebook.ui.offsets import Shown
from quotebook.ui.place import Desk, Place
from quotebook.ui.quotation_detail import quoted
from quotebook.ui.tasks import Ticket
from quotebook.ui.theme import GRID, Type
from quotebook.ui.undoing import say_done

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

LIST_WIDTH = 42


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked to be shown: an article, and in it a quotation or just one of its appearances."""

    article: int
    quotation: int | None = None
    appearance: int | None = None


class SourcesPlace(Place):
    """Sources: find an article, read it with its highlights, correct what is known about it, delete it."""

    key = "sources"
    icon = "sources"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._search_words = ""
        self._order = "published"
        self._all: tuple[ArticleRow, ...] = ()
        self._wanted: Wanted | None = None
        self._shown: ArticleDetail | None = None
        self._chosen_id: int | None = None
        self._ticket: Ticket | None = None
        self._stale = True
        self._build()
        self._lay_out()
        self._connect()

    # --- what the window asks for ----------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Sources")

    def search_hint(self) -> str:
        return self.tr("Search sources: title, outlet, author")

    def query(self) -> str:
        return self._search_words

    def search(self, query: str) -> None:
        self._search_words = query
        self._read()

    def arrive(self, what: object = None) -> None:
        wanted = _wanted(what)
        if wanted is not None:
            self._wanted = wanted
            self._search_words = ""
            self._read()
        elif self._stale:
            self._read()
        if not isinstance(QApplication.focusWidget(), QLineEdit):
            self._list.setFocus()

    def refresh(self, changes: Changes | None) -> None:
        self._stale = True
        if self.isVisible():
            self._read()

    def detail(self) -> QWidget:
        return self._found

    def is_empty(self) -> bool:
        return self._whole.currentIndex() == 1

    # --- building --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self._model: ListModel[ArticleRow] = ListModel(self._entry, self)
        self._list = entry_list(theme, self.tr("Sources"), self._model)
        self._count = controls.label(theme, "", Type.TITLE)
        self._sort = controls.icon_button(icons, "sort", self.tr("Sort the sources"))
        self._sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._sort.setMenu(self._sort_menu())
        self._trash = controls.icon_button(icons, "trash", self.tr("Delete this article"), self._delete)
        self._form = MetadataForm(theme)
        self._text = ArticleView(theme)
        self._kept: ListModel[AppearanceRow] = ListModel(self._kept_entry, self)
        self._kept_list = entry_list(theme, self.tr("Quotations in this article"), self._kept, quoted=True)
        self._kept_list.setProperty("surface", "surface")
        self._kept_list.setSelectionMode(self._kept_list.SelectionMode.SingleSelection)
        self._kept_count = controls.label(theme, "", Type.STRONG)
        add = controls.button(self.tr("Add an article"), lambda: self.desk.visit("add", None), "primary")
        self._empty = EmptyState(
            theme,
            icons,
            icon="sources",
            title=self.tr("No articles yet"),
            text=self.tr("Paste or drop an article; it is kept here with everything quoted in it."),
            buttons=(add,),
        )
        self._none = controls.wrapped(theme, self.tr("No article matches."), tone="quiet")
        self._none.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        for words, order in (
            (self.tr("Newest first"), "published"),
            (self.tr("Added last first"), "added"),
            (self.tr("By title"), "title"),
            (self.tr("By outlet"), "outlet"),
            (self.tr("Most quotations first"), "quotations"),
        ):
            menu.addAction(words, lambda order=order: self._sort_by(order))
        return menu

    def _lay_out(self) -> None:
        head = controls.row(self._count, None, self._sort, margins=(GRID * 2, GRID, GRID, GRID // 2))
        column = controls.column(head, self._none, self._list, gap=0)
        column.setStretch(2, 1)
        left = controls.panel("canvas", column)
        left.setMinimumWidth(controls.theme_width(self.desk.theme, 26))
        top = controls.row(self._form, self._trash, margins=(0, 0, GRID, 0), gap=0)
        top.setStretch(0, 1)
        top.setAlignment(self._trash, Qt.AlignmentFlag.AlignTop)
        article = controls.column(top, controls.rule(), self._text, gap=0)
        article.setStretch(2, 1)
        self._article = controls.panel("surface", article)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._article)
        split.setStretchFactor(1, 1)
        split.setSizes([controls.theme_width(self.desk.theme, LIST_WIDTH), 900])
        self._whole = QStackedWidget()
        self._whole.addWidget(split)
        self._whole.addWidget(self._empty)
        self.setLayout(controls.column(self._whole, gap=0))
        self._found = QWidget()
        found = controls.column(
            controls.row(self._kept_count, margins=(GRID * 2, GRID // 2, GRID, GRID)), self._kept_list, gap=0
        )
        found.setStretch(1, 1)
        self._found.setLayout(found)

    def _connect(self) -> None:
        self._list.selectionModel().selectionChanged.connect(lambda: self._show_chosen())
        self._form.left.connect(self._keep_form)
        self._text.hovered.connect(self._light)
        self._text.clicked.connect(self._choose_kept)
        self._kept_list.selectionModel().currentChanged.connect(lambda index: self._light_kept(index.row()))
        self._kept_list.activated.connect(lambda index: self._open_kept(index.row()))
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._list)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self._delete)

    def _entry(self, row: ArticleRow) -> Entry:
        facts = wording.facts(row.outlet, wording.date(row.published))
        return row.title, "", facts, wording.number(row.quotations)

    def _kept_entry(self, row: AppearanceRow) -> Entry:
        when = wording.said_on(row.said_on)
        return quoted(row.words, row.kind), "", wording.facts(row.speaker or self.tr("Unattributed"), when), ""

    # --- the list --------------------------------------------------------------------------------------------

    def _read(self) -> None:
        self._stale = False
        words = self._search_words
        self.desk.runner.run_read(
            lambda catalogue: catalogue.articles(words), self._show_list, topic=(id(self), "articles")
        )

    def _show_list(self, rows: tuple[ArticleRow, ...]) -> None:
        self._all = rows
        before = self._list.currentIndex().row()
        chosen = self._wanted.article if self._wanted else self._chosen_id
        self._model.show(self._sorted(rows))
        self._whole.setCurrentIndex(0 if rows or self._search_words else 1)
        self.detail_changed.emit()
        self._none.setVisible(not rows)
        self._list.setVisible(bool(rows))
        self._count.setText(wording.plural(len(rows), self.tr("%1 article"), self.tr("%1 articles")))
        places = [at for at, row in enumerate(self._model.rows) if row.id == chosen]
        if rows:
            index = self._model.index(places[0] if places else min(max(0, before), len(rows) - 1), 0)
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index)
        self._show_chosen(again=True)

    def _sorted(self, rows: tuple[ArticleRow, ...]) -> list[ArticleRow]:
        newest = sorted(rows, key=lambda row: row.published or "", reverse=True)
        if self._order == "added":
            return sorted(newest, key=lambda row: row.added_at, reverse=True)
        if self._order == "quotations":
            return sorted(newest, key=lambda row: -row.quotations)
        if self._order in ("title", "outlet"):
            return sorted(newest, key=lambda row: (getattr(row, self._order) or "").casefold())
        return newest

    def _sort_by(self, order: str) -> None:
        self._order = order
        self._show_list(self._all)

    def _show_chosen(self, *, again: bool = False) -> None:
        rows = self._model.rows
        chosen = [rows[index.row()] for index in self._list.selectedIndexes()]
        self._article.setVisible(len(chosen) == 1)
        before, self._chosen_id = self._chosen_id, chosen[0].id if len(chosen) == 1 else None
        if len(chosen) != 1:
            if self._ticket is not None:
                self._ticket.cancel()
            self._shown = None
            self._kept.show(())
            return
        if again or chosen[0].id != before:
            article_id = chosen[0].id
            self._ticket = self.desk.runner.run_read(
                lambda catalogue: _read_article(catalogue, article_id), self._show_article, topic=(id(self), "article")
            )

    # --- one article -----------------------------------------------------------------------------------------

    def _show_article(self, answer: tuple[ArticleDetail, Shown]) -> None:
        detail, shown = answer
        is_other = self._shown is None or self._shown.row.id != detail.row.id
        self._shown = detail
        if is_other or not self._form.isAncestorOf(QApplication.focusWidget() or self):
            self._form.show_draft(_draft(detail))
        if is_other:
            self._text.show_text(shown)
        self._text.highlight([(at, _quotation(each)) for at, each in enumerate(detail.appearances)])
        self._kept.show(detail.appearances)
        count = len(detail.appearances)
        self._kept_count.setText(wording.plural(count, self.tr("%1 quotation"), self.tr("%1 quotations")))
        self._show_wanted(detail)

    def _show_wanted(self, detail: ArticleDetail) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None or wanted.article != detail.row.id:
            return
        for at, each in enumerate(detail.appearances):
            if each.id == wanted.appearance or (wanted.appearance is None and each.quotation_id == wanted.quotation):
                self._choose_kept(at)
                return

    def _light(self, number: int) -> None:
        self._text.light(number if number >= 0 else self._kept_list.currentIndex().row())

    def _choose_kept(self, number: int) -> None:
        if 0 <= number < len(self._kept.rows):
            self._kept_list.setCurrentIndex(self._kept.index(number, 0))
            self._light_kept(number)

    def _light_kept(self, at: int) -> None:
        self._text.light(at)
        self._text.scroll_to(at)

    def _open_kept(self, at: int) -> None:
        if 0 <= at < len(self._kept.rows):
            self.desk.visit("quotations", self._kept.rows[at].quotation_id)

    # --- doing -----------------------------------------------------------------------------------------------

    def _keep_form(self) -> None:
        """Keep what was typed over the article, once a field is left."""
        if self._shown is None or self._form.has_unread_date():
            return
        row, typed = self._shown.row, self._form.filled(_draft(self._shown))
        values = {name: field.value if (field := getattr(typed, name)) else None for name in NAMES}
        changed: dict[str, Any] = {
            name: value for name, value in values.items() if value != (getattr(row, name) or None)
        }
        if changed.get("title", "") is None:
            self._form.show_draft(_draft(self._shown))
            return
        if changed:
            self.desk.runner.run_write(
                lambda catalogue: catalogue.edit_article(row.id, **changed), failed=self._refuse_edit
            )

    def _refuse_edit(self, error: QuotebookError) -> None:
        if self._shown is not None:
            self._form.show_draft(_draft(self._shown))
        self.desk.runner.failed.emit(error)

    def _delete(self) -> None:
        rows = [self._model.rows[index.row()] for index in self._list.selectedIndexes()]
        if len(rows) != 1:
            return
        row = rows[0]

        def say(changes: Changes) -> None:
            text = self.tr("“%1” was deleted with its quotations.").replace("%1", row.title)
            refused = self.tr("Something else was changed since; see Edit for what can be undone.")
            say_done(self.desk, text, changes, undo=self.tr("Undo"), refused=refused)

        self.desk.runner.run_write(lambda catalogue: catalogue.delete_article(row.id), say)


def _wanted(what: object) -> Wanted | None:
    if isinstance(what, QuotationRow) and what.article_id is not None:
        return Wanted(what.article_id, quotation=what.id)
    if isinstance(what, AppearanceRow):
        return Wanted(what.article_id, what.quotation_id, what.id)
    return Wanted(what) if isinstance(what, int) else None


def _read_article(catalogue: "Catalogue", article_id: int) -> tuple[ArticleDetail, Shown]:
    detail = catalogue.article(article_id)
    return detail, offsets.shown(detail.text)


def _draft(detail: ArticleDetail) -> Draft:
    """Return what is known about a stored article as the form takes it."""
    values = {name: getattr(detail.row, name) for name in NAMES}
    fields = {name: Field(value, detail.basis.get(name, "")) for name, value in values.items() if value}
    return replace(Draft(""), **fields)


def _quotation(row: AppearanceRow) -> Quotation:
    return Quotation(row.kind, row.content, row.words, row.source, row.cue, row.speaker)
