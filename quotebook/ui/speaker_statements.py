"""What one speaker said, as rows: opened, copied, dragged out, tagged and corrected as those of Quotations are."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from quotebook.ui import controls, handing_over
from quotebook.ui.picked import Picked
from quotebook.ui.place import Desk
from quotebook.ui.quotation_cells import Column
from quotebook.ui.quotation_columns import GROWING, grown
from quotebook.ui.quotation_deeds import QuotationDeeds
from quotebook.ui.quotation_delegate import QuotationDelegate
from quotebook.ui.quotation_model import QuotationModel, Wish
from quotebook.ui.rows_view import RowsView
from quotebook.ui.theme import Type
from quotebook.ui.whereabouts import Whereabouts

ROWS_SEEN = 5
"""Rows of statements that always have room; the page above them scrolls where it has not."""

WITH_SOURCE, WITH_ROLE = 94, 72
"""Characters of width from which these columns stand beside the words."""

WIDTHS = {Column.SAID_ON: 16, Column.ROLE: 18, Column.SOURCE: 22}
"""Widths of these columns in characters; the words take what is left."""


class Statements(RowsView):
    """List what a speaker said. article_wanted carries a row; listing_wanted: show the same among all quotations."""

    article_wanted = Signal(object)
    listing_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, self.tr("What they said"))
        self._desk = desk
        self.statements = QuotationModel(desk.runner, self)
        self.setModel(self.statements)
        self._delegate = QuotationDelegate(desk.theme, self)
        self.setItemDelegate(self._delegate)
        self._deeds = QuotationDeeds(desk, self, self.chosen_ids, self._hand_over)
        self._deeds.anchor = self.horizontalHeader()
        self.setDragEnabled(True)
        self.setDragDropMode(self.DragDropMode.DragOnly)
        self._where = Whereabouts(self.statements, self, desk.runner, self)
        self._lay_out()
        self._connect()

    def show_wish(self, wish: Wish) -> None:
        """List what matches; where it is the same as before, after a write, the same rows stay selected."""
        if wish == self.statements.wish:
            self._where.keep()
        else:
            self._where.forget()
        self.statements.show(wish, around=max(0, self._where.around), wanted=self._where.wanted)

    def chosen_ids(self) -> Sequence[int]:
        """Return the ids of the selected rows, from top to bottom."""
        return Picked(self.statements.ids, self.selected_ranges())

    def menu_of(self, at: int) -> QMenu:
        """Return the menu of the selected rows, one of which is at a place."""
        menu = self._deeds.menu(self, None, lambda: None, lambda query: None)
        first = menu.actions()[0]
        if len(self.chosen_ids()) == 1:
            menu.insertAction(first, menu.addAction(self.tr("Open in its article"), lambda: self._open(at)))
        menu.insertAction(first, menu.addAction(self.tr("Show these in Quotations"), self.listing_wanted.emit))
        menu.insertSeparator(first)
        return menu

    def fit(self, width: int) -> None:
        """Show beside the words what has room in a page of so many pixels."""
        room = width // controls.theme_width(self._desk.theme, 1)
        self.setColumnHidden(Column.SOURCE, room < WITH_SOURCE)
        self.setColumnHidden(Column.ROLE, room < WITH_ROLE)
        shown = {column: chars for column, chars in WIDTHS.items() if not self.isColumnHidden(column)}
        growing = {column: chars for column, chars in shown.items() if column in GROWING}
        shown |= grown(growing, room - sum(shown.values()))
        for column, chars in shown.items():
            if self.columnWidth(column) == self._widths.get(column):  # else a person made it as it is
                heading = self.horizontalHeader().sectionSizeHint(column)
                self._set_width(column, max(chars * controls.theme_width(self._desk.theme, 1), heading))

    def _set_width(self, column: Column, width: int) -> None:
        self.setColumnWidth(column, width)
        self._widths[column] = self.columnWidth(column)

    def _lay_out(self) -> None:
        for column in (Column.SPEAKER, Column.APPEARANCES, Column.TAGS):
            self.setColumnHidden(column, True)
        one = controls.theme_width(self._desk.theme, 1)
        header = self.horizontalHeader()
        header.setFont(self._desk.theme.font(Type.LABEL))
        self._widths: dict[Column, int] = {}
        for column, width in WIDTHS.items():
            self._set_width(column, width * one)
        header.setSectionResizeMode(Column.WORDS, header.ResizeMode.Stretch)
        height = self._delegate.row_height()
        self.verticalHeader().setDefaultSectionSize(height)
        self.setMinimumHeight(height * ROWS_SEEN)

    def _connect(self) -> None:
        self.addActions(self._deeds.many())
        self.opened.connect(self._open)
        self.hovered.connect(lambda row: setattr(self._delegate, "hovered_row", row))
        self.dragged.connect(self._deeds.say_dragged)
        self.customContextMenuRequested.connect(self._show_menu)
        self.selectionModel().selectionChanged.connect(lambda: self._follow_selection())
        self.statements.listed.connect(lambda: self._show_listed())
        self._desk.theme.changed.connect(self._delegate.take_fonts)

    def _follow_selection(self) -> None:
        count = sum(map(len, self.selected_ranges()))
        self._deeds.enable(enabled=count > 0)
        if count > 1:
            self._hand_over(lambda rows: None)

    def _show_listed(self) -> None:
        if not self._where.is_nowhere:
            self._where.go_back()
        self._follow_selection()
        self._desk.runner.run_read(lambda catalogue: catalogue.tags(), self._deeds.know_tags, topic=(id(self), "tags"))

    def _hand_over(self, done: handing_over.Done) -> None:
        self.statements.gather(self.selected_ranges(), done)

    def _open(self, at: int) -> None:
        row = self.statements.row_at(at)
        if row is not None:
            self.article_wanted.emit(row)

    def _show_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if index.isValid():
            menu = self.menu_of(index.row())
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(point))
