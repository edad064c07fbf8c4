"""The left side of a place: rows that fit into memory, searched and sorted without holding up the window."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QWidget

from quotebook.text.keys import match_words
from quotebook.ui import controls, speaking
from quotebook.ui.list_model import Entry, EntryView, ListModel, entry_list
from quotebook.ui.place import Desk
from quotebook.ui.theme import GRID, Type
from quotebook.ui.whereabouts import scroll_of, scroll_state

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue


SLOW = 250
"""Milliseconds after which a first reading that is not over yet is told."""


CHOSEN_KEPT = 5_000
"""Chosen rows, at most, that are known again at the next start, unless all are chosen."""
ALL = "all"


class HasId(Protocol):
    """Whatever is listed has an id."""

    @property
    def id(self) -> int:
        """By which it is known again after a change."""
        ...


Row = TypeVar("Row", bound=HasId)


@dataclass(frozen=True, slots=True)
class Sorting(Generic[Row]):
    """One way to sort. key: by which rows compare; words: what the menu calls it."""

    words: str
    key: Callable[[Row], Any]
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Listed(Generic[Row]):
    """What is listed and how.

    say: one row as an entry; spoken: the same for a screen reader; names: what a search looks in; count: words for a
    number.
    """

    name: str
    read: "Callable[[Catalogue], Sequence[Row]]"
    say: Callable[[Row], Entry]
    spoken: Callable[[Row], str]
    names: Callable[[Row], Iterable[str | None]]
    count: Callable[[int], str]
    none: str
    sortings: dict[str, Sorting[Row]]


class Known(Generic[Row]):
    """Rows once read, with their folded names, worked out when the first search needs them; for one thread."""

    def __init__(self, rows: Sequence[Row], names: Callable[[Row], Iterable[str | None]]) -> None:
        self.rows = rows
        self._names = names
        self._folded: tuple[str, ...] | None = None

    def arranged(self, words: str, sorting: Sorting[Row]) -> tuple[Row, ...]:
        """Return the rows any of whose names' words begin with all words, sorted."""
        asked = match_words(words)
        found = [row for row, folded in zip(self.rows, self._all_folded(), strict=True) if _has(folded, asked)]
        return tuple(sorted(found if asked else self.rows, key=sorting.key, reverse=sorting.descending))

    def _all_folded(self) -> tuple[str, ...]:
        if self._folded is None:
            self._folded = tuple(_folded(self._names(row)) for row in self.rows)
        return self._folded


class ListPane(QFrame, Generic[Row]):
    """Show rows. chosen: the rows selected (a tuple), after every change of rows or of selection; filled: rows came."""

    chosen = Signal(object)
    filled = Signal()

    def __init__(self, desk: Desk, listed: Listed[Row], *buttons: QWidget, below: QWidget | None = None) -> None:
        """buttons: beside the heading; below: what stands below it, on a line of its own."""
        super().__init__()
        self.setProperty("surface", "canvas")
        self._desk = desk
        self._listed = listed
        self._known: Known[Row] | None = None
        self._words = ""
        self._order = next(iter(listed.sortings))
        self._wanted: int | None = None
        self._kept_ids: tuple[int, ...] = ()
        self._scroll: int | None = None
        self._all_chosen = False
        self._filling = self._searched = False
        self._slow = QTimer(self, singleShot=True, interval=SLOW)
        self._slow.timeout.connect(self._say_reading)
        self._build(buttons, below)

    @property
    def view(self) -> EntryView:
        """The list."""
        return self._list

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is listed, in order."""
        return self._model.rows

    @property
    def words(self) -> str:
        """What is searched for."""
        return self._words

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to list, whatever is searched for; false while nothing is known."""
        return self._known is not None and not self._known.rows

    def read(self) -> None:
        """Read the rows again; who was chosen stays chosen."""
        listed, words, sorting = self._listed, self._words, self._listed.sortings[self._order]

        def read(catalogue: "Catalogue") -> tuple[Known[Row], tuple[Row, ...]]:
            known = Known(listed.read(catalogue), listed.names)
            return known, known.arranged(words, sorting) if words else tuple(
                sorted(known.rows, key=sorting.key, reverse=sorting.descending)
            )

        if self._known is None:
            self._slow.start()
        self._desk.runner.run_read(read, self._take, topic=(id(self), "rows"))

    def _say_reading(self) -> None:
        if self._known is None:
            self._count.setText(self.tr("Reading …"))

    def search(self, words: str) -> None:
        """List what has these words."""
        self._searched = words != self._words
        self._words = words
        self._arrange()

    def sort_by(self, order: str) -> None:
        """Sort in another way."""
        if order in self._listed.sortings:
            self._order = order
            self._actions[order].setChecked(True)
            self._arrange()

    def want(self, row_id: int) -> None:
        """Choose this row as soon as the rows are there; a search that hides it ends."""
        self._wanted = row_id
        self._words = ""
        self.read()

    def chosen_rows(self) -> tuple[Row, ...]:
        """Return the selected rows in the order of the list."""
        selection = self._list.selectionModel().selection()
        parts = sorted((selection.at(at).top(), selection.at(at).bottom() + 1) for at in range(selection.count()))
        return tuple(row for top, end in parts for row in self._model.rows[top:end])

    def choose(self, at: int) -> None:
        """Select one row alone and bring it into view."""
        index = self._model.index(at, 0)
        self._list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._list.scrollTo(index)

    def on_key(self, key: QKeySequence.StandardKey | str, do: Callable[[], object]) -> None:
        """Do something on a key while the list has the focus."""
        shortcut = QShortcut(QKeySequence(key), self._list)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(lambda: do())

    def state(self) -> dict[str, Any]:
        """Return search, order, scroll and who is chosen; of very many, that all are, or the first."""
        ids = self._kept_ids if len(self._kept_ids) <= CHOSEN_KEPT else self._kept_ids[:1]
        is_all = 1 < len(self.rows) == len(self._kept_ids)
        scroll = scroll_state(self._list)
        if not self.rows:
            scroll["scroll"] = self._scroll or 0
        chosen = ALL if is_all else list(ids)
        return {"search": self._words, "order": self._order, "chosen": chosen, **scroll}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up an earlier state, whatever stands in it; the rows are yet to be read."""
        words, order, chosen = (state.get(name) for name in ("search", "order", "chosen"))
        self._words = words if isinstance(words, str) else ""
        if isinstance(order, str) and order in self._listed.sortings:
            self._order = order
            self._actions[order].setChecked(True)
        if isinstance(chosen, list):
            self._kept_ids = tuple(one for one in chosen if isinstance(one, int))
        self._all_chosen = chosen == ALL
        self._scroll = scroll_of(state, self._list)

    # --- building --------------------------------------------------------------------------------------------

    def _build(self, buttons: Sequence[QWidget], below: QWidget | None) -> None:
        theme = self._desk.theme
        self._model: ListModel[Row] = ListModel(self._listed.say, self, self._listed.spoken)
        self._list = entry_list(theme, self._listed.name, self._model)
        self._count = controls.label(theme, "", Type.TITLE)
        self._none = controls.wrapped(theme, self._listed.none, tone="quiet")
        self._none.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        self._none.hide()
        sort = controls.icon_button(self._desk.icons, "sort", self.tr("Sort"))
        sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        sort.setMenu(self._sort_menu())
        head = controls.row(self._count, None, *buttons, sort, margins=(GRID * 2, GRID, GRID, GRID // 2), gap=GRID // 2)
        under = controls.row(below, None, margins=(GRID * 2, 0, GRID, 0)) if below is not None else controls.row()
        column = controls.column(head, under, self._none, self._list, None, gap=0)
        column.setStretch(3, 1000)
        self.setLayout(column)
        self._list.selectionModel().selectionChanged.connect(lambda: self._filling or self._tell())

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(self)
        self._actions: dict[str, QAction] = {}
        for order, sorting in self._listed.sortings.items():
            action = menu.addAction(sorting.words, lambda order=order: self.sort_by(order))
            action.setCheckable(True)
            action.setChecked(order == self._order)
            group.addAction(action)
            self._actions[order] = action
        return menu

    # --- filling ---------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        known, words, sorting = self._known, self._words, self._listed.sortings[self._order]
        if known is None:
            self.read()
            return
        self._desk.runner.run_read(
            lambda _: (known, known.arranged(words, sorting)), self._take, topic=(id(self), "rows")
        )

    def _take(self, answer: tuple[Known[Row], tuple[Row, ...]]) -> None:
        self._known, rows = answer
        wanted = self._wanted is not None
        kept = (self._wanted,) if self._wanted is not None else self._kept_ids
        self._wanted = None
        bar, scroll, all_chosen = self._list.verticalScrollBar(), self._scroll, self._all_chosen
        before, scrolled = self._list.currentIndex().row(), bar.value()
        self._scroll, self._all_chosen = None, False
        self._filling = True
        self._model.show(rows)
        self._none.setVisible(not rows)
        self._list.setVisible(bool(rows))
        self._count.setText(self._listed.count(len(rows)))
        bar.setValue(scrolled)
        self._select(kept, before)
        if all_chosen:
            self._list.selectAll()
        if scroll is not None and not wanted:
            self._list.doItemsLayout()  # else the bar does not know yet how far it goes
            bar.setValue(scroll)
        self._filling = False
        self.filled.emit()
        self._tell()
        if self._searched:
            speaking.announce(self, self._count.text())
            self._searched = False

    def _select(self, kept: Sequence[int], before: int) -> None:
        """Select the rows that were, or the one that now stands where the current one stood."""
        rows = self._model.rows
        if not rows:
            return
        wanted = frozenset(kept)
        places = [at for at, row in enumerate(rows) if row.id in wanted] if wanted else []
        self.choose(places[0] if places else min(max(0, before), len(rows) - 1))
        more = QItemSelection()
        for at in places[1:]:
            more.select(self._model.index(at, 0), self._model.index(at, 0))
        if not more.isEmpty():
            self._list.selectionModel().select(more, QItemSelectionModel.SelectionFlag.Select)

    def _tell(self) -> None:
        chosen = self.chosen_rows()
        self._kept_ids = tuple(row.id for row in chosen)
        self.chosen.emit(chosen)


def _folded(names: Iterable[str | None]) -> str:
    return " ".join(("", *(word for name in names if name for word in ("", *match_words(name)))))


def _has(folded: str, asked: Sequence[str]) -> bool:
    return all(f" {word}" in folded for word in asked)
