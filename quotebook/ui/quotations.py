"""The place where stored quotations are found: filters, rows, and the pane about the one in hand."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from quotebook.app import citing
from quotebook.model import Changes, Facet, Listing, Order, QuotationRow
from quotebook.ui import controls, query_terms, wording
from quotebook.ui.controls import EmptyState
from quotebook.ui.export_dialog import ExportDialog, Scope
from quotebook.ui.facets import FIELDS, Facets
from quotebook.ui.guard import guarded
from quotebook.ui.place import Desk, Place
from quotebook.ui.quotation_delegate import QuotationDelegate
from quotebook.ui.quotation_detail import QuotationPane, copy_menu, copy_rows
from quotebook.ui.quotation_model import Column, QuotationModel, Wish
from quotebook.ui.rows_view import RowsView
from quotebook.ui.theme import GRID, Type
from quotebook.ui.undoing import say_done

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

COPIED_AT_MOST = 500
"""Rows that are copied or dragged at once; more of them are a matter for Export."""

WIDTHS = {
    Column.SAID_ON: 15,
    Column.SPEAKER: 21,
    Column.ROLE: 20,
    Column.SOURCE: 20,
    Column.APPEARANCES: 8,
    Column.TAGS: 16,
}
"""Widths of the columns in characters; the words take what is left."""

FEWEST_WORDS = 36
"""Characters the words need; before they get fewer, other columns give way in the order of GIVE_WAY."""

GIVE_WAY = (Column.TAGS, Column.ROLE, Column.APPEARANCES, Column.SOURCE)
EXCLUSIVE = ("speaker", "outlet", "kind", "year")
"""Fields of which a query holds one value at most, so that the filters go on showing the other values."""


class QuotationsPlace(Place):
    """Quotations: search, filter, sort, read, tag, delete."""

    key = "quotations"
    icon = "quotations"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._stale = False
        self._wanted_id: int | None = None
        self._kept: tuple[int, int] | None = None
        self._tags: tuple[str, ...] = ()
        self._build()
        self._lay_out()
        self._connect()

    # --- what the window asks for ----------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Quotations")

    def search_hint(self) -> str:
        return self.tr('Search what was said: words, "exact words", speaker:name, before:2023-10 …')

    def query(self) -> str:
        return self._model.wish.query

    def search(self, query: str) -> None:
        if query.strip() != self._model.wish.query.strip():
            self._ask(query)

    def arrive(self, what: object = None) -> None:
        if isinstance(what, str):
            self._ask(what)
        elif isinstance(what, int):
            self._wanted_id = what
            self._ask("")
        elif self._stale:
            self._list_again()
        if not isinstance(QApplication.focusWidget(), QLineEdit):
            self._rows.setFocus()

    def refresh(self, changes: Changes | None) -> None:
        if changes is None:
            self._ask(self._model.wish.query)
        elif self.isVisible():
            self._list_again()
        else:
            self._stale = True

    def detail(self) -> QWidget:
        return self._pane

    def chosen_ids(self) -> tuple[int, ...]:
        """Return the ids of the selected rows, from top to bottom."""
        ids = self._model.ids
        return tuple(ids[at] for part in self._rows.selected_ranges() for at in part)

    def export_dialog(self) -> ExportDialog:
        """Return the dialog that exports the selected rows, what is searched for, or everything."""
        listing = self._model.listing
        chosen = self.chosen_ids()
        return ExportDialog(self.desk, Scope(chosen, listing.query, len(listing.ids)), self.window())

    def is_empty(self) -> bool:
        return self._whole.currentIndex() == 1

    # --- building --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self._model = QuotationModel(self.desk.runner, self)
        self._rows = RowsView(theme, self.tr("Quotations"))
        self._rows.setModel(self._model)
        self._delegate = QuotationDelegate(theme, self._rows)
        self._rows.setItemDelegate(self._delegate)
        self._rows.verticalHeader().setDefaultSectionSize(self._delegate.row_height())
        self._rows.setDragEnabled(True)
        header = self._rows.horizontalHeader()
        header.setFont(theme.font(Type.LABEL))
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._rows.setSortingEnabled(True)
        self._facets = Facets(theme, icons)
        self._pane = QuotationPane(self.desk)
        self._count = controls.label(theme, "", Type.TITLE)
        self._said = controls.label(theme, "", Type.CAPTION, "quiet")
        self._said.setSizePolicy(controls.QSizePolicy.Policy.Ignored, controls.QSizePolicy.Policy.Preferred)
        self._notes = controls.wrapped(theme, "", Type.CAPTION, "warn")
        self._meant = QHBoxLayout()
        self._build_tools()
        self._build_empty()

    def _build_tools(self) -> None:
        icons = self.desk.icons
        self._filter = controls.icon_button(icons, "filter", self.tr("Show or hide the filters"), self._turn_filters)
        self._filter.setCheckable(True)
        self._filter.setChecked(True)
        self._tag = controls.icon_button(icons, "tag", self.tr("Tag the selected quotations (T)"), self._ask_tag)
        self._copy = controls.icon_button(icons, "copy", self.tr("Copy the selected quotations"))
        self._copy.setMenu(copy_menu(self, self._chosen_rows))
        self._copy.setPopupMode(self._copy.ToolButtonPopupMode.InstantPopup)
        self._trash = controls.icon_button(icons, "trash", self.tr("Delete the selected quotations"), self._delete)

    def _build_empty(self) -> None:
        add = controls.button(self.tr("Add an article"), lambda: self.desk.visit("add", None), "primary")
        self._empty = EmptyState(
            self.desk.theme,
            self.desk.icons,
            icon="quotations",
            title=self.tr("No quotations yet"),
            text=self.tr("Paste or drop an article, and what people say in it is kept here."),
            buttons=(add,),
        )
        clear = controls.button(self.tr("Clear the search"), lambda: self._ask(""), "primary")
        self._nothing = EmptyState(
            self.desk.theme,
            self.desk.icons,
            icon="search",
            title=self.tr("Nothing matches"),
            text=self.tr("Try fewer words, or take a filter away."),
            buttons=(clear,),
        )

    def _lay_out(self) -> None:
        head = controls.row(
            self._filter,
            self._count,
            self._said,
            self._tag,
            self._copy,
            self._trash,
            margins=(GRID, GRID, GRID * 2, GRID // 2),
            gap=GRID // 2,
        )
        head.insertSpacing(2, GRID)
        head.setStretch(3, 1)
        self._meant.setContentsMargins(GRID * 2, 0, GRID * 2, 0)
        notes = controls.column(self._notes, margins=(GRID * 2, 0, GRID * 2, 0))
        self._found = QStackedWidget()
        for part in (self._rows, self._nothing):
            self._found.addWidget(part)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        for part in (head, notes, self._meant):
            right.addLayout(part)
        right.addWidget(self._found, 1)
        self._facets.setFixedWidth(controls.theme_width(self.desk.theme, 31))
        line = controls.row(self._facets, controls.panel("surface", right), gap=0)
        line.setStretch(1, 1)
        full = QWidget()
        full.setLayout(line)
        self._whole = QStackedWidget()
        for part in (full, self._empty):
            self._whole.addWidget(part)
        self.setLayout(controls.column(self._whole, gap=0))
        for before, after in ((self._filter, self._facets.years), (self._rows, self._tag)):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self._model.listed.connect(self._show_listing)
        self._model.sort_chosen.connect(self._rows.scrollToTop)
        self._rows.selectionModel().selectionChanged.connect(lambda: self._show_chosen())
        self._rows.opened.connect(self._open)
        self._rows.hovered.connect(lambda row: setattr(self._delegate, "hovered_row", row))
        self._rows.customContextMenuRequested.connect(self._show_menu)
        self._rows.add_key(QKeySequence.StandardKey.Delete, self._delete)
        self._rows.add_key(QKeySequence.StandardKey.Copy, lambda: copy_rows(self._chosen_rows(), citing.as_text))
        self._rows.add_key("T", self._ask_tag)
        self._rows.add_key("Space", lambda: self.detail_shown.emit(True))
        self._facets.query_wanted.connect(self._ask)
        self._pane.delete_wanted.connect(lambda chosen: self._delete((chosen,)))
        self.desk.theme.changed.connect(self._delegate.take_fonts)

    # --- listing ---------------------------------------------------------------------------------------------

    def _ask(self, query: str) -> None:
        """List what a query finds, from the top."""
        wish = self._model.wish
        self._kept = None
        self._model.show(Wish(query, wish.order, wish.descending))
        self.query_changed.emit()
        self._facets.take_query(query)
        self._read_facets(query)

    def _list_again(self) -> None:
        """List the same again after a write, staying where the person is."""
        self._stale = False
        bar = self._rows.verticalScrollBar()
        current = self._rows.currentIndex().row()
        self._kept = (bar.value(), current)
        ids = self._model.ids
        if self._wanted_id is None and 0 <= current < len(ids):
            self._wanted_id = ids[current]
        self._model.show(self._model.wish, around=max(0, self._rows.rowAt(0)))
        self._read_facets(self._model.wish.query)

    def _read_facets(self, query: str) -> None:
        self.desk.runner.run_read(
            lambda catalogue: read_facets(catalogue, query), self._show_facets, topic=(id(self), "facets")
        )

    def _show_facets(self, answer: tuple[str, tuple[Facet, ...]]) -> None:
        query, facets = answer
        self._facets.show_facets(query, facets)
        self._tags = next((tuple(value for value, _ in facet.values) for facet in facets if facet.field == "tag"), ())
        self._pane.know_tags(self._tags)

    def _show_listing(self, listing: Listing) -> None:
        count = len(listing.ids)
        self._whole.setCurrentIndex(1 if not count and not listing.query.strip() else 0)
        self.detail_changed.emit()
        self._found.setCurrentIndex(0 if count else 1)
        self._count.setText(wording.plural(count, self.tr("%1 quotation"), self.tr("%1 quotations")))
        self._said.setText(self._sorting(listing))
        self._notes.setText("\n".join(listing.notes))
        self._notes.setVisible(bool(listing.notes))
        self._show_meant(listing)
        self._go_back()
        self._show_chosen()

    def _sorting(self, listing: Listing) -> str:
        if self._model.wish.order is not None or not listing.ids:
            return ""
        return self.tr("Best match first") if listing.order is Order.RELEVANCE else self.tr("Newest first")

    def _show_meant(self, listing: Listing) -> None:
        while (item := self._meant.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not listing.suggestions:
            return
        self._meant.addWidget(controls.label(self.desk.theme, self.tr("Did you mean"), tone="quiet"))
        for word in listing.suggestions:
            self._meant.addWidget(controls.button(word, lambda word=word: self._correct(word), "link"))
        self._meant.addStretch(1)

    def _correct(self, word: str) -> None:
        self._ask(query_terms.corrected(self._model.wish.query, word))

    def _go_back(self) -> None:
        """Select the row the person was on, or the one in its place; the first one in a new listing."""
        count = self._model.rowCount()
        row = self._model.place_of(self._wanted_id) if self._wanted_id is not None else None
        was_wanted, self._wanted_id = self._wanted_id is not None, None
        if row is None and self._kept is not None:
            row = min(self._kept[1], count - 1)
        if row is None:
            row = 0
        if count and row >= 0:
            self._rows.go_to(row)
        if self._kept is not None:
            self._rows.verticalScrollBar().setValue(self._kept[0])
            self._kept = None
        elif not was_wanted:
            self._rows.scrollToTop()

    # --- the rows in hand ------------------------------------------------------------------------------------

    def _show_chosen(self) -> None:
        ranges = self._rows.selected_ranges()
        count = sum(len(part) for part in ranges)
        for tool in (self._tag, self._copy, self._trash):
            tool.setVisible(count > 0)
        if count > 1:
            chosen = self.tr("%1 selected").replace("%1", wording.number(count))
            self._said.setText(chosen)
            self._pane.show_none(count)
            return
        self._said.setText(self._sorting(self._model.listing))
        if count == 1:
            self._pane.read(self._model.ids[ranges[0][0]])
        else:
            self._pane.show_none()

    def _chosen_rows(self) -> list[QuotationRow]:
        places = [at for part in self._rows.selected_ranges() for at in part][:COPIED_AT_MOST]
        return [row for row in map(self._model.row_at, places) if row is not None]

    def _open(self, at: int) -> None:
        row = self._model.row_at(at)
        if row is not None and row.article_id is not None:
            self.desk.visit("sources", row)

    def _delete(self, ids: Sequence[int] | None = None) -> None:
        wanted = tuple(ids) if ids is not None else self.chosen_ids()
        if wanted:
            self.desk.runner.run_write(lambda catalogue: catalogue.delete_quotations(wanted), self._say_deleted)

    def _say_deleted(self, changes: Changes) -> None:
        count = changes.step.count
        text = wording.plural(count, self.tr("%1 quotation deleted."), self.tr("%1 quotations deleted."))
        self._say_done(text, changes)

    def _say_done(self, text: str, changes: Changes) -> None:
        refused = self.tr("Something else was changed since; see Edit for what can be undone.")
        say_done(self.desk, text, changes, undo=self.tr("Undo"), refused=refused)

    def _ask_tag(self) -> None:
        if not self.chosen_ids():
            return
        popup = TagPopup(self, self._tags, self._put_tag)
        popup.show_below(self._tag)

    def _put_tag(self, name: str) -> None:
        wanted = self.chosen_ids()

        def say(changes: Changes) -> None:
            count = changes.step.count
            text = wording.plural(count, self.tr("%1 quotation tagged."), self.tr("%1 quotations tagged."))
            self._say_done(text, changes)

        if wanted:
            self.desk.runner.run_write(lambda catalogue: catalogue.tag(wanted, name), say)

    def _show_menu(self, point: QPoint) -> None:
        index = self._rows.indexAt(point)
        if not index.isValid():
            return
        menu = self._menu(index)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._rows.viewport().mapToGlobal(point))

    def _menu(self, index: QModelIndex) -> QMenu:
        menu = QMenu(self)
        row = self._model.row_at(index.row())
        menu.addAction(self.tr("Open in its article"), lambda: self._open(index.row()))
        if row is not None and row.speaker_id is not None:
            menu.addAction(self.tr("Show the speaker"), lambda: self.desk.visit("speakers", row.speaker_id))
        menu.addSeparator()
        copies = copy_menu(menu, self._chosen_rows)
        copies.setTitle(self.tr("Copy"))
        menu.addMenu(copies)
        menu.addAction(self.tr("Tag …"), self._ask_tag)
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), self._delete)
        return menu

    # --- widths ----------------------------------------------------------------------------------------------

    def _turn_filters(self) -> None:
        self._facets.setVisible(self._filter.isChecked())
        self._fit_columns()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give the words room: the less important columns give way, and the role moves below the speaker."""
        room = self.width() - (self._facets.width() if self._filter.isChecked() else 0) - GRID * 2
        one = controls.theme_width(self.desk.theme, 1)
        shown = dict(WIDTHS)
        for column in GIVE_WAY:
            if room - sum(shown.values()) * one >= FEWEST_WORDS * one:
                break
            del shown[column]
        self._delegate.roles_apart = Column.ROLE in shown
        for column in Column:
            self._rows.setColumnHidden(column, column is not Column.WORDS and column not in shown)
            if column in shown:
                self._rows.setColumnWidth(column, shown[column] * one)
        header = self._rows.horizontalHeader()
        header.setSectionResizeMode(Column.WORDS, header.ResizeMode.Stretch)


class TagPopup(QFrame):
    """A small field that takes one tag and goes away."""

    def __init__(self, owner: Place, known: Sequence[str], take: Callable[[str], object]) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "popup")
        self._take = take
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Tag, then Enter"))
        self._field.setAccessibleName(self.tr("Tag for the selected quotations"))
        self._field.setMinimumWidth(controls.theme_width(owner.desk.theme, 30))
        completer = QCompleter(list(known), self._field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._field.setCompleter(completer)
        self._field.returnPressed.connect(self._done)
        self.setLayout(controls.column(self._field, margins=GRID))

    def show_below(self, anchor: QWidget) -> None:
        """Show it under a button, inside the window."""
        self.adjustSize()
        right = anchor.mapToGlobal(QPoint(anchor.width(), anchor.height() + GRID // 2))
        self.move(right - QPoint(self.width(), 0))
        self.show()
        self._field.setFocus()

    def _done(self) -> None:
        name = " ".join(self._field.text().split())
        self.close()
        if name:
            self._take(name)


def read_facets(catalogue: "Catalogue", query: str) -> tuple[str, tuple[Facet, ...]]:
    """Read the values of each field; of a field the query asks for, those it would have without that term."""
    facets = {facet.field: facet for facet in catalogue.facets(query)}
    for field in EXCLUSIVE:
        if query_terms.chosen(query, field):
            others = catalogue.facets(query_terms.without(query, field))
            facets.update((facet.field, facet) for facet in others if facet.field == field)
    return query, tuple(facets[field] for field in ("year", *FIELDS) if field in facets)
