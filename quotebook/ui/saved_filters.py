"""Filters a person keeps by name: a list to choose from, with rename and delete beside each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from quotebook.model import Changes, Order, SavedFilter
from quotebook.ui import controls
from quotebook.ui.facet_value import FacetValue
from quotebook.ui.field_popup import FieldPopup
from quotebook.ui.place import Desk
from quotebook.ui.theme import GRID, Type
from quotebook.ui.undoing import say_done


class SavedFilters(QWidget):
    """Show the saved filters. wanted carries the SavedFilter to apply; cleared: the one in force was unticked."""

    wanted = Signal(object)
    cleared = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._saved: tuple[SavedFilter, ...] = ()
        self._query = ""
        self._sorting: tuple[Order | None, bool] = (None, True)
        self.setAccessibleName(self.tr("Saved filters"))
        self._heading = controls.label(desk.theme, self.tr("Saved filters"), Type.LABEL, "quiet")
        self._heading.setContentsMargins(GRID, 0, 0, 0)
        self._heading.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(1)
        self._save = controls.button(self.tr("Save this filter …"), lambda: self.ask_name(), "link")
        self._save.setFont(desk.theme.font(Type.CAPTION))
        self._save.setProperty("kind", "small-link")
        self._save.setMinimumHeight(self._save.fontMetrics().height() + GRID)
        column = controls.column(self._heading, self._rows, self._save, margins=(0, 0, 0, GRID), gap=GRID // 2)
        self.setLayout(column)
        self.show_query("", None, descending=True)

    @property
    def saved(self) -> tuple[SavedFilter, ...]:
        """What is shown."""
        return self._saved

    def read(self) -> None:
        """Read the saved filters."""
        self._desk.runner.run_read(lambda catalogue: catalogue.filters(), self._show, topic=(id(self), "filters"))

    def show_query(self, query: str, order: Order | None, *, descending: bool) -> None:
        """Know what is listed now, so that it can be saved, and mark the filter it is."""
        self._query = query.strip()
        self._sorting = (order, descending)
        for row in self.findChildren(FacetValue):
            row.setChecked(row.property("query") == self._query)
        known = any(one.query == self._query for one in self._saved)
        # It stays where it is: were it to come and go, everything below would jump from under the pointer.
        self._save.setEnabled(bool(self._query) and not known)
        self._save.setToolTip("" if self._query else self.tr("Search or choose a filter first"))

    def ask_name(self, elsewhere: QWidget | None = None) -> None:
        """Ask under which name to keep what is listed now. elsewhere: where to ask while the filters are hidden."""
        hint = self.tr("Name of the filter, then Enter")
        popup = FieldPopup(
            self,
            self._desk.theme,
            name=self.tr("Save this filter as"),
            hint=hint,
            take=self._keep,
            known=[one.name for one in self._saved],
        )
        popup.show_below(self._save if elsewhere is None or self._save.isVisible() else elsewhere)

    def _keep(self, name: str) -> str:
        query, (order, descending) = self._query, self._sorting
        if not name:
            return self.tr("A filter needs a name.")
        self._desk.runner.run_write(
            lambda catalogue: catalogue.save_filter(name, query, order=order, descending=descending)
        )
        return ""

    def _show(self, saved: Sequence[SavedFilter]) -> None:
        self._saved = tuple(saved)
        while (item := self._rows.takeAt(0)) is not None:
            controls.discard(item.widget())
        for one in self._saved:
            self._rows.addWidget(self._row(one))
        self._heading.setVisible(bool(self._saved))
        self.show_query(self._query, self._sorting[0], descending=self._sorting[1])

    def _row(self, one: SavedFilter) -> QWidget:
        value = FacetValue(self._desk.theme, self._desk.icons, one.name, None)
        value.setProperty("query", one.query.strip())
        value.setToolTip(one.query)
        value.clicked.connect(lambda ticked: self.wanted.emit(one) if ticked else self.cleared.emit())
        more = controls.icon_button(
            self._desk.icons, "more", self.tr("Rename or delete the filter %1").replace("%1", one.name), side=16
        )
        more.setProperty("kind", "tiny")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        menu.addAction(self.tr("Rename …"), lambda: self._ask_new_name(one, more))
        update = menu.addAction(self.tr("Set to what is listed now"), lambda: self._update(one))
        menu.aboutToShow.connect(lambda: update.setEnabled(bool(self._query)))
        menu.addAction(self.tr("Delete"), lambda: self.delete_filter(one))
        more.setMenu(menu)
        row = QWidget()
        line: QHBoxLayout = controls.row(value, more, gap=0)
        line.setStretch(0, 1)
        row.setLayout(line)
        value.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        value.customContextMenuRequested.connect(lambda point: menu.popup(value.mapToGlobal(point)))
        return row

    def _ask_new_name(self, one: SavedFilter, anchor: QWidget) -> None:
        def take(name: str) -> str:
            if not name:
                return self.tr("A filter needs a name.")
            if any(other.id != one.id and other.name.casefold() == name.casefold() for other in self._saved):
                return self.tr("Another filter has this name.")
            self._desk.runner.run_write(lambda catalogue: catalogue.rename_filter(one.id, name))
            return ""

        popup = FieldPopup(
            self,
            self._desk.theme,
            name=self.tr("New name"),
            hint=self.tr("Name, then Enter"),
            take=take,
            value=one.name,
        )
        popup.show_below(anchor)

    def _update(self, one: SavedFilter) -> None:
        query, (order, descending) = self._query, self._sorting
        self._desk.runner.run_write(
            lambda catalogue: catalogue.save_filter(one.name, query, order=order, descending=descending)
        )

    def delete_filter(self, one: SavedFilter) -> None:
        """Delete a filter, and offer to bring it back."""

        def say(changes: Changes) -> None:
            text = self.tr("The filter “%1” was deleted.").replace("%1", one.name)
            refused = self.tr("Something else was done since; the Edit menu undoes it first.")
            say_done(self._desk, text, changes, undo=self.tr("Undo"), refused=refused)

        self._desk.runner.run_write(lambda catalogue: catalogue.delete_filter(one.id), say)
