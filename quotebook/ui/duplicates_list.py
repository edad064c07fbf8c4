"""The groups of likely duplicates to choose from, in three piles: likely, contradicting, judged."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QWidget

from quotebook.model import Cluster
from quotebook.ui import controls, wording
from quotebook.ui.chips import FlowLayout
from quotebook.ui.duplicates_deck import Pile
from quotebook.ui.duplicates_model import ClusterModel
from quotebook.ui.list_model import EntryView, entry_list
from quotebook.ui.place import Desk
from quotebook.ui.theme import GRID, Type


class ClusterList(QFrame):
    """chosen: the Cluster to show, or None; pile_chosen: another pile is wanted."""

    chosen = Signal(object)
    pile_chosen = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("surface", "canvas")
        self._desk = desk
        self._pile = Pile.LIKELY
        self._left: tuple[int, ...] = ()
        self._scroll: int | None = None
        self._filling = False
        theme = desk.theme
        self._model = ClusterModel(desk.runner, self)
        self._list = entry_list(theme, self.tr("Groups of likely duplicates"), self._model, quoted=True)
        self._list.setSelectionMode(EntryView.SelectionMode.SingleSelection)
        self._title = controls.label(theme, "", Type.TITLE)
        self._title.setMinimumHeight(controls.head_height(desk.icons))
        self._piles = QButtonGroup(self)
        self._head = FlowLayout(GRID)
        controls.set_edges(self._head, GRID * 2, GRID, GRID, 0)
        self._head.addWidget(self._title)
        tabs = FlowLayout(2)
        controls.set_edges(tabs, GRID * 3 // 2, GRID // 2, GRID, GRID // 2)
        for tab in self._tabs():
            tabs.addWidget(tab)
        column = controls.column(self._head, tabs, self._list, gap=0)
        column.setStretch(2, 1)
        self.setLayout(column)
        self._list.selectionModel().currentChanged.connect(lambda: self._filling or self.chosen.emit(self.current()))
        self._piles.idClicked.connect(lambda at: self._choose_pile(tuple(Pile)[at]))

    @property
    def view(self) -> EntryView:
        """The list."""
        return self._list

    @property
    def pile(self) -> Pile:
        """The pile in view."""
        return self._pile

    @property
    def clusters(self) -> tuple[Cluster, ...]:
        """What is listed."""
        return self._model.clusters

    def current(self) -> Cluster | None:
        """Return the group in hand."""
        at = self._list.currentIndex().row()
        return self._model.clusters[at] if 0 <= at < len(self._model.clusters) else None

    def add_button(self, button: QWidget) -> None:
        """Put a button into the head."""
        self._head.addWidget(button)

    def forget(self) -> None:
        """Read the words of all groups anew."""
        self._model.forget()

    def show_more(self, clusters: Sequence[Cluster], counts: Mapping[Pile, int]) -> None:
        """List more groups than before, as they are found; the one in hand stays as it is while it is among them."""
        before = self.current()
        self._filling = True
        self._model.show(clusters)
        self._say_counts(counts)
        wanted = set(before.ids if before else self._left)
        same = (at for at, one in enumerate(clusters) if before is not None and one.ids == before.ids)
        grown = (at for at, one in enumerate(clusters) if wanted and wanted.issubset(one.ids))
        self._go_to(next(same, next(grown, 0)))
        self._filling = False
        current = self.current()
        if before is None or current is None or current.ids != before.ids:
            self.chosen.emit(current)

    def show_clusters(self, clusters: Sequence[Cluster], counts: Mapping[Pile, int]) -> None:
        """List groups; the one in hand stays, or the one that now stands in its place is next."""
        at, before = self._list.currentIndex().row(), self.current()
        self._filling = True
        self._model.show(clusters)
        self._say_counts(counts)
        ids = before.ids if before else self._left
        kept = next((place for place, one in enumerate(clusters) if one.ids == ids), None)
        self._go_to(kept if kept is not None else min(max(0, at), len(clusters) - 1))
        self._scroll_back()
        self._filling = False
        self.chosen.emit(self.current())

    def go(self, by: int) -> None:
        """Go some groups on."""
        self._go_to(min(max(0, self._list.currentIndex().row() + by), len(self._model.clusters) - 1))

    def go_to_first(self, wanted: Collection[tuple[int, ...]]) -> None:
        """Go to the first group of wanted, where one is listed."""
        found = (at for at, one in enumerate(self._model.clusters) if one.ids in wanted)
        self._go_to(next(found, -1))

    def choose_pile(self, pile: Pile) -> None:
        """Go to a pile, as a click on its tab does."""
        controls.choose(self._piles, tuple(Pile).index(pile))
        self._choose_pile(pile)

    def state(self) -> dict[str, Any]:
        """Return the pile, the group in hand and the scroll."""
        current = self.current()
        ids = list(current.ids if current else self._left)
        scroll = self._list.verticalScrollBar().value() if current else self._scroll or 0
        return {"pile": self._pile.value, "group": ids, "scroll": scroll}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up an earlier state, whatever stands in it; the groups are yet to be found."""
        self._pile = next((one for one in Pile if one.value == state.get("pile")), self._pile)
        controls.choose(self._piles, tuple(Pile).index(self._pile))
        group, scroll = state.get("group"), state.get("scroll")
        self._left = tuple(one for one in group if isinstance(one, int)) if isinstance(group, list) else ()
        self._scroll = scroll if isinstance(scroll, int) else None

    def _scroll_back(self) -> None:
        if self._scroll is not None and self._model.clusters:
            self._list.doItemsLayout()  # else the bar does not know yet how far it goes
            self._list.verticalScrollBar().setValue(self._scroll)
            self._scroll = None

    def _tabs(self) -> list[QPushButton]:
        made = []
        for at, pile in enumerate(Pile):
            tab = QPushButton("")
            tab.setProperty("kind", "tab")
            tab.setCheckable(True)
            tab.setAutoExclusive(True)
            tab.setChecked(pile is self._pile)
            tab.setFont(self._desk.theme.font(Type.CAPTION))
            self._piles.addButton(tab, at)
            made.append(tab)
        return made

    def _say_counts(self, counts: Mapping[Pile, int]) -> None:
        words = {
            Pile.LIKELY: self.tr("Likely %1"),
            Pile.CONFLICTS: self.tr("At odds %1"),
            Pile.SETTLED: self.tr("Judged %1"),
        }
        for at, pile in enumerate(Pile):
            self._piles.button(at).setText(words[pile].replace("%1", wording.number(counts.get(pile, 0))))
        count = len(self._model.clusters)
        self._title.setText(wording.plural(count, "%Ln group", "%Ln groups"))

    def _choose_pile(self, pile: Pile) -> None:
        self._pile = pile
        self.pile_chosen.emit()

    def _go_to(self, at: int) -> None:
        index = self._model.index(at, 0)
        if index.isValid():
            self._list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self._list.scrollTo(index)
