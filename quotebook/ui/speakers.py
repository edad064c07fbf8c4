"""The place of those who spoke: a list on the left, the page of one of them on the right."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QSplitter, QStackedWidget, QToolButton

from quotebook.model import Changes, SpeakerRow
from quotebook.ui import controls, wording
from quotebook.ui.controls import EmptyState
from quotebook.ui.list_model import Entry, ListModel, entry_list
from quotebook.ui.place import Desk, Place
from quotebook.ui.speaker_page import SpeakerPage
from quotebook.ui.theme import GRID, Type
from quotebook.ui.undoing import say_done

LIST_WIDTH = 46
"""Characters of the list at first."""

MERGED_AT_MOST = 12
"""Names offered as the one to keep."""


class SpeakersPlace(Place):
    """Speakers: find one, read what they said, rename, merge."""

    key = "speakers"
    icon = "speakers"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._search_words = ""
        self._order = "quotations"
        self._all: tuple[SpeakerRow, ...] = ()
        self._wanted: int | None = None
        self._chosen_id: int | None = None
        self._stale = True
        self._build()
        self._lay_out()
        self._connect()

    # --- what the window asks for ----------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Speakers")

    def search_hint(self) -> str:
        return self.tr("Search speakers: a name or another name")

    def query(self) -> str:
        return self._search_words

    def search(self, query: str) -> None:
        self._search_words = query
        self._read()

    def arrive(self, what: object = None) -> None:
        if isinstance(what, int):
            self._wanted = what
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

    # --- building --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self._model: ListModel[SpeakerRow] = ListModel(self._entry, self)
        self._list = entry_list(theme, self.tr("Speakers"), self._model)
        self._page = SpeakerPage(self.desk)
        self._count = controls.label(theme, "", Type.TITLE)
        self._sort = controls.icon_button(icons, "sort", self.tr("Sort the speakers"))
        self._sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._sort.setMenu(self._sort_menu())
        self._merge = controls.icon_button(icons, "merge", self.tr("Merge the selected speakers (M)"), self._ask_merge)
        self._merge.hide()
        add = controls.button(self.tr("Add an article"), lambda: self.desk.visit("add", None), "primary")
        self._empty = EmptyState(
            theme,
            icons,
            icon="speakers",
            title=self.tr("Nobody has spoken yet"),
            text=self.tr("Whoever is quoted in an article you keep is listed here, with all they said."),
            buttons=(add,),
        )
        self._none = controls.wrapped(theme, self.tr("No speaker is called that."), tone="quiet")
        self._none.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        for words, order in (
            (self.tr("Most statements first"), "quotations"),
            (self.tr("By name"), "name"),
            (self.tr("Latest statement first"), "last"),
        ):
            menu.addAction(words, lambda order=order: self._sort_by(order))
        return menu

    def _lay_out(self) -> None:
        head = controls.row(
            self._count, None, self._merge, self._sort, margins=(GRID * 2, GRID, GRID, GRID // 2), gap=GRID // 2
        )
        column = controls.column(head, self._none, self._list, gap=0)
        column.setStretch(2, 1)
        left = controls.panel("canvas", column)
        left.setMinimumWidth(controls.theme_width(self.desk.theme, 28))
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._page)
        split.setStretchFactor(1, 1)
        split.setSizes([controls.theme_width(self.desk.theme, LIST_WIDTH), 900])
        self._whole = QStackedWidget()
        self._whole.addWidget(split)
        self._whole.addWidget(self._empty)
        self.setLayout(controls.column(self._whole, gap=0))

    def _connect(self) -> None:
        self._list.selectionModel().selectionChanged.connect(lambda: self._show_chosen())
        self._page.opened.connect(lambda row: self.desk.visit("sources", row))
        shortcut = QShortcut(QKeySequence("M"), self._list)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self._ask_merge)

    def _entry(self, row: SpeakerRow) -> Entry:
        years = " – ".join(dict.fromkeys(day[:4] for day in (row.first, row.last) if day))
        return row.name, wording.number(row.quotations), row.role or "", years

    # --- listing ---------------------------------------------------------------------------------------------

    def _read(self) -> None:
        self._stale = False
        words = self._search_words
        self.desk.runner.run_read(lambda catalogue: catalogue.speakers(words), self._show, topic=(id(self), "speakers"))
        if self._chosen_id is not None and self._wanted is None:
            self._page.read(self._chosen_id)

    def _show(self, rows: tuple[SpeakerRow, ...]) -> None:
        self._all = rows
        chosen = self._wanted if self._wanted is not None else self._chosen_id
        self._wanted = None
        self._model.show(self._sorted(rows))
        self._whole.setCurrentIndex(0 if rows or self._search_words else 1)
        self._none.setVisible(not rows)
        self._list.setVisible(bool(rows))
        self._count.setText(wording.plural(len(rows), self.tr("%1 speaker"), self.tr("%1 speakers")))
        places = [at for at, row in enumerate(self._model.rows) if row.id == chosen]
        if rows:
            self._choose(places[0] if places else 0)
        else:
            self._page.show_none()

    def _choose(self, at: int) -> None:
        index: QModelIndex = self._model.index(at, 0)
        self._list.setCurrentIndex(index)
        self._list.scrollTo(index)
        self._show_chosen()

    def _sorted(self, rows: tuple[SpeakerRow, ...]) -> list[SpeakerRow]:
        by_name = sorted(rows, key=lambda row: row.name.casefold())
        if self._order == "quotations":
            return sorted(by_name, key=lambda row: -row.quotations)
        if self._order == "last":
            return sorted(by_name, key=lambda row: row.last or "", reverse=True)
        return by_name

    def _sort_by(self, order: str) -> None:
        self._order = order
        self._show(self._all)

    def _chosen(self) -> list[SpeakerRow]:
        rows = self._model.rows
        return [rows[index.row()] for index in sorted(self._list.selectedIndexes(), key=lambda index: index.row())]

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        self._merge.setVisible(len(chosen) > 1)
        before, self._chosen_id = self._chosen_id, chosen[0].id if len(chosen) == 1 else None
        if self._chosen_id is not None:
            if self._chosen_id != before:
                self._page.read(self._chosen_id)
        else:
            self._page.show_none(len(chosen))

    # --- merging ---------------------------------------------------------------------------------------------

    def _ask_merge(self) -> None:
        if len(self._chosen()) > 1:
            self.merge_menu().popup(self._merge.mapToGlobal(self._merge.rect().bottomLeft()))

    def merge_menu(self) -> QMenu:
        """Return a menu that asks which of the selected speakers' names stays."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSection(self.tr("Merge, and keep the name"))
        chosen = self._chosen()
        for row in sorted(chosen, key=lambda row: -row.quotations)[:MERGED_AT_MOST]:
            menu.addAction(row.name.replace("&", "&&"), lambda row=row: self._merge_into(row, chosen))
        return menu

    def _merge_into(self, kept: SpeakerRow, chosen: list[SpeakerRow]) -> None:
        others = tuple(row.id for row in chosen if row.id != kept.id)
        self._wanted = kept.id

        def say(changes: Changes) -> None:
            text = self.tr("%1 speakers are one now: %2.").replace("%1", wording.number(len(chosen)))
            refused = self.tr("Something else was changed since; see Edit for what can be undone.")
            say_done(self.desk, text.replace("%2", kept.name), changes, undo=self.tr("Undo"), refused=refused)

        self.desk.runner.run_write(lambda catalogue: catalogue.merge_speakers(others, into=kept.id), say)
