"""The place where stored quotations are found: filters, rows, and the pane about the one in hand."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from quotebook.app.job import Job
from quotebook.model import Changes, Facet, Listing, Order, SavedFilter
from quotebook.ui import controls, handing_over, query_terms
from quotebook.ui.detail_pane import least_width
from quotebook.ui.facets import Facets
from quotebook.ui.filter_room import FilterRoom
from quotebook.ui.guard import guarded
from quotebook.ui.meant import TAKE
from quotebook.ui.pages import Pages
from quotebook.ui.picked import Picked
from quotebook.ui.place import Desk, Place
from quotebook.ui.quotation_cells import ORDERS
from quotebook.ui.quotation_columns import QuotationColumns
from quotebook.ui.quotation_deeds import QuotationDeeds
from quotebook.ui.quotation_delegate import QuotationDelegate
from quotebook.ui.quotation_detail import QuotationPane
from quotebook.ui.quotation_empty import empty_catalogue, nothing_found
from quotebook.ui.quotation_head import QuotationHead
from quotebook.ui.quotation_model import QuotationModel, Wish
from quotebook.ui.rows_view import RowsView
from quotebook.ui.saved_filters import SavedFilters
from quotebook.ui.theme import GRID, Type
from quotebook.ui.whereabouts import Whereabouts

FILTERS, FILTERS_LEAST, ROWS_LEAST = 31, 24, 42
"""Characters: of the filters, of the filters where text is large, and of the rows that stand beside them."""

if TYPE_CHECKING:
    from quotebook.ui.export_dialog import ExportDialog


class QuotationsPlace(Place):
    """Quotations: search, filter, sort, read, tag, correct, copy, delete."""

    key = "quotations"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._stale = self._has_read_ahead = False
        self._build()
        self._lay_out()
        self._connect()

    # --- what the window asks for ----------------------------------------------------------------------------

    def search_hint(self) -> str:
        return self.tr('Search what was said: words, "exact words", speaker:name, before:2023-10 …')

    def query(self) -> str:
        return self._model.wish.query

    def search(self, query: str) -> None:
        if query.strip() != self._model.wish.query.strip():
            self._ask(query)
            self._read_ahead()

    def go_to_rows(self) -> None:
        self._rows.setFocus()

    def arrive(self, what: object = None) -> None:
        if isinstance(what, str):
            self._ask(what)
        elif isinstance(what, int):
            self._where.wanted = what
            self._ask("")
        elif self._stale:
            self._list_again()
        if not isinstance(QApplication.focusWidget(), QLineEdit):
            self._rows.setFocus()

    def begin(self, path: Path, then: Callable[[], None]) -> None:
        self._model.begin(path, then, seen=self._where.seen, is_scrolled=not self._where.is_at_the_top)

    def refresh(self, changes: Changes | None) -> None:
        if changes is None:
            self._list_first()
        elif self.isVisible():
            self._list_again()
        else:
            self._stale = True

    def detail(self) -> QWidget:
        return self._pane

    def state(self) -> dict[str, Any]:
        self._pane.keep_typed()
        wish = self._model.wish
        return {
            "query": wish.query,
            "order": wish.order.value if wish.order else None,
            "descending": wish.descending,
            "columns": self._columns.state(),
            "filters": self._filters.wanted,
            **self._where.state(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        query, order = state.get("query"), state.get("order")
        wish = Wish(
            query if isinstance(query, str) else "",
            Order(order) if order in list(Order) else None,
            state.get("descending") is not False,
        )
        self._model.prepare(wish)
        self._show_sorting(wish)
        self._columns.restore(state.get("columns"))
        if state.get("filters") is False:
            self._filters.close()
        self._where.take_up(state)

    def keys(self) -> tuple[tuple[str, tuple[tuple[tuple[str, ...], str], ...]], ...]:
        mine = ((TAKE,), self.tr("Search for the word that may have been meant"))
        return ((self.tr("Quotations"), (*self._deeds.keys(), mine)),)

    def chosen_ids(self) -> Sequence[int]:
        """Return the ids of the selected rows, from top to bottom; look at them where waiting is allowed."""
        return Picked(self._model.ids, self._rows.selected_ranges())

    def export_dialog(self) -> "ExportDialog":
        """Return the dialog that exports the selected rows, what is searched for, or everything."""
        from quotebook.ui.export_dialog import ExportDialog, Scope

        listing = self._model.listing
        chosen = self.chosen_ids()
        return ExportDialog(self.desk, Scope(chosen, listing.query, len(listing.ids)), self.window())

    def crowds_detail(self) -> bool:
        return self._filters.crowds

    def make_room(self) -> None:
        self._filters.close()

    def is_empty(self) -> bool:
        return self._whole.currentIndex() == 1

    # --- building --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self._model = QuotationModel(self.desk.runner, self)
        self._rows = RowsView(theme, self.tr("Quotations"))
        self._rows.setModel(self._model)
        self._where = Whereabouts(self._model, self._rows, self.desk.runner, self)
        self._delegate = QuotationDelegate(theme, self._rows)
        self._rows.setItemDelegate(self._delegate)
        self._rows.verticalHeader().setDefaultSectionSize(self._delegate.row_height())
        self._rows.setDragEnabled(True)
        self._rows.setDragDropMode(self._rows.DragDropMode.DragOnly)
        header = self._rows.horizontalHeader()
        header.setFont(theme.font(Type.LABEL))
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._rows.setSortingEnabled(True)
        self._columns = QuotationColumns(theme, self._rows)
        self._deeds = QuotationDeeds(self.desk, self, self.chosen_ids, self._hand_over)
        self._saved = SavedFilters(self.desk)
        self._facets = Facets(theme, icons, self._saved)
        self._pane = QuotationPane(self.desk)
        self._pane.show_deeds(self._deeds.many())
        self._head = QuotationHead(self.desk, self._deeds)
        least = controls.theme_width(theme, ROWS_LEAST)
        self._filters = FilterRoom(self._head.filter, self._facets, least=least, detail=least_width(self.fontMetrics()))
        self._empty = empty_catalogue(self.desk)
        self._nothing = nothing_found(self.desk, lambda: self._ask(""))

    def _lay_out(self) -> None:
        full, panel = QWidget(), controls.panel("surface")
        self._whole, self._found = Pages(), Pages()
        self.setLayout(controls.column(self._whole, gap=0))
        for part in (full, self._empty):
            self._whole.addWidget(part)
        self._facets.setFixedWidth(controls.list_width(self.desk.theme, FILTERS, FILTERS_LEAST))
        line = controls.row(self._facets, panel, gap=0)
        line.setStretch(1, 1)
        full.setLayout(line)
        right = controls.column(self._head, self._found, gap=0)
        right.setStretch(1, 1)
        panel.setLayout(right)
        for part in (self._rows, self._nothing):
            self._found.addWidget(part)
        for before, after in ((self._head.filter, self._facets.years), *pairwise((self._rows, *self._head.tools))):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self._model.listed.connect(self._show_listing)
        self._model.began.connect(self._show_beginning)
        self._model.sort_chosen.connect(self._sorted)
        self._rows.selectionModel().selectionChanged.connect(lambda: self._show_chosen())
        self._rows.opened.connect(self._open)
        self._rows.hovered.connect(lambda row: setattr(self._delegate, "hovered_row", row))
        self._rows.dragged.connect(self._deeds.say_dragged)
        self._rows.customContextMenuRequested.connect(self._show_menu)
        self._rows.add_key("Space", lambda: self.detail_shown.emit(True))
        save = self.add_command(self.tr("Save this filter …"), "", "Ctrl+Shift+S", self._save_filter)
        take = self.add_command(
            self.tr("Search for the word that may have been meant"), "", TAKE, self._head.take_meant
        )
        for one in (save, take):
            one.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._rows.addActions(self._deeds.many())
        self.addActions(self._deeds.many())
        for one in (self._delegate, self._model):
            self._columns.dates_apart.connect(lambda apart, one=one: setattr(one, "dates_apart", apart))
            self._columns.roles_apart.connect(lambda apart, one=one: setattr(one, "roles_apart", apart))
        self._facets.query_wanted.connect(self._ask)
        self._head.chips.query_wanted.connect(self._ask)
        self._head.filters_turned.connect(self._filters.turn)
        self._filters.changed.connect(self._fit_columns)
        # Not at once: what is being laid out would be laid out anew.
        self._filters.changed.connect(self.detail_changed, Qt.ConnectionType.QueuedConnection)
        self._head.corrected.connect(self._correct)
        self._saved.wanted.connect(self._apply)
        self._saved.cleared.connect(lambda: self._ask(""))
        self._pane.delete_wanted.connect(lambda chosen: self._deeds.delete_quotations((chosen,)))
        self.desk.theme.changed.connect(self._take_fonts)

    def _take_fonts(self) -> None:
        self._delegate.take_fonts()
        self._rows.verticalHeader().setDefaultSectionSize(self._delegate.row_height())

    # --- listing ---------------------------------------------------------------------------------------------

    def _ask(self, query: str) -> None:
        """List what a query finds, from the top."""
        wish = self._model.wish
        self._where.forget()
        self._list(Wish(query, wish.order, wish.descending))

    def _read_ahead(self) -> None:
        """Let the words that may be meant be read while somebody begins to type, before the first one is mistyped."""
        catalogue = self.desk.runner.catalogue
        if catalogue is not None and not self._has_read_ahead:
            self._has_read_ahead = True
            self.desk.runner.run_work(catalogue.prepare_suggestions, lambda _: None)

    def _apply(self, saved: SavedFilter) -> None:
        """List what a saved filter finds, sorted as it says."""
        self._where.forget()
        wish = Wish(saved.query, saved.order, saved.descending)
        self._show_sorting(wish)
        self._list(wish)

    def _list(self, wish: Wish, *, around: int = 0) -> None:
        self._model.show(wish, around=around, wanted=self._where.wanted)
        self.query_changed.emit()
        self._facets.take_query(wish.query)
        self._head.chips.show_query(wish.query)
        self._saved.show_query(wish.query, wish.order, descending=wish.descending)
        self._read_facets(wish.query)

    def _list_first(self) -> None:
        """List what was listed when the window closed, or everything, once the catalogue is open."""
        self._list(self._model.wish, around=self._where.around)
        self._saved.read()

    def _list_again(self) -> None:
        """List the same again after a write, staying where the person is."""
        self._stale = False
        self._where.keep()
        self._model.show(self._model.wish, around=max(0, self._rows.rowAt(0)), wanted=self._where.wanted)
        self._read_facets(self._model.wish.query)
        self._saved.read()

    def _read_facets(self, query: str) -> None:
        job = Job()
        self.desk.runner.run_survey(
            lambda catalogue: (query, catalogue.facets(query, job=job)),
            self._show_facets,
            topic=(id(self), "facets"),
            job=job,
        )

    def _show_facets(self, answer: tuple[str, tuple[Facet, ...]]) -> None:
        query, facets = answer
        self._facets.show_facets(query, facets)
        tags = next((tuple(value for value, _ in facet.values) for facet in facets if facet.field == "tag"), ())
        self._pane.know_tags(tags)
        self._deeds.know_tags(tags)

    def _sorted(self) -> None:
        self._where.forget()
        wish = self._model.wish
        self._saved.show_query(wish.query, wish.order, descending=wish.descending)
        self._rows.scrollToTop()

    def _show_sorting(self, wish: Wish) -> None:
        """Show in the header what the rows are sorted by, without sorting them once more."""
        column = next((column for column, order in ORDERS.items() if order is wish.order), None)
        header = self._rows.horizontalHeader()
        header.blockSignals(True)
        ways = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        header.setSortIndicator(-1 if column is None else column, ways[0] if wish.descending else ways[1])
        header.blockSignals(False)
        header.viewport().update()

    def _show_beginning(self) -> None:
        """Show the first rows while the number of all of them is still being read."""
        self._found.setCurrentIndex(0)
        self._show_whole(0)
        if self._where.is_nowhere:
            self._rows.go_to(0)
        else:
            self._where.go_to_seen()

    def _show_listing(self, listing: Listing) -> None:
        count = len(listing.ids)
        self._found.setCurrentIndex(0 if count else 1)
        self._show_whole(1 if not count and not listing.query.strip() else 0)
        self.detail_changed.emit()
        self._head.show_listing(listing)
        self._where.go_back()
        self._show_chosen()

    def _show_whole(self, at: int) -> None:
        """Show the rows (0) or that there are none yet; rows that come into view take the focus, as on arriving."""
        came = at == 0 and self.is_empty()
        self._whole.setCurrentIndex(at)
        if came and self.isVisible() and not isinstance(QApplication.focusWidget(), QLineEdit):
            self._rows.setFocus()

    def _sorting(self, listing: Listing) -> str:
        if self._model.wish.order is not None or not listing.ids:
            return ""
        return self.tr("Best match first") if listing.order is Order.RELEVANCE else self.tr("Newest first")

    def _correct(self, word: str) -> None:
        self._ask(query_terms.corrected(self._model.wish.query, word))

    # --- the rows in hand ------------------------------------------------------------------------------------

    def _show_chosen(self) -> None:
        ranges = self._rows.selected_ranges()
        count = sum(len(part) for part in ranges)
        self._head.show_selected(count, self._sorting(self._model.listing))
        self._deeds.enable(enabled=count > 0)
        if count > 1:
            self._pane.show_none(count)
            self._hand_over(lambda rows: None)
            return
        if count == 1:
            chosen = self._model.id_at(ranges[0][0])
            if chosen is not None:
                self._pane.read(chosen)
        else:
            self._pane.show_none()

    def _hand_over(self, done: "handing_over.Done") -> None:
        self._model.gather(self._rows.selected_ranges(), done)

    def _open(self, at: int) -> None:
        row = self._model.row_at(at)
        if row is not None and row.article_id is not None:
            self.desk.visit("sources", row)

    def _save_filter(self) -> None:
        if self._model.wish.query.strip():
            self._saved.ask_name(self._head.filter)

    def _show_menu(self, point: QPoint) -> None:
        index = self._rows.indexAt(point)
        if not index.isValid():
            return
        menu = self._menu(index)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._rows.viewport().mapToGlobal(point))

    def _menu(self, index: QModelIndex) -> QMenu:
        at = index.row()
        alone = len(self.chosen_ids()) == 1
        return self._deeds.menu(self, self._model.row_at(at) if alone else None, lambda: self._open(at), self._ask)

    # --- widths ----------------------------------------------------------------------------------------------

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._filters.fit(self.width())
        self._fit_columns()

    def _fit_columns(self) -> None:
        self._columns.fit(self.width() - self._filters.taken() - GRID * 2)
