"""The place of those who spoke: a list on the left, the page of one of them on the right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QCursor, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QSplitter, QWidget

from quotebook.model import Changes, SpeakerRow
from quotebook.ui import controls, wording
from quotebook.ui.controls import EmptyState
from quotebook.ui.list_model import Entry
from quotebook.ui.list_pane import Listed, ListPane, Sorting
from quotebook.ui.pages import Pages
from quotebook.ui.place import Desk, Place
from quotebook.ui.speaker_page import SpeakerPage
from quotebook.ui.speakers_alike import Alike
from quotebook.ui.undoing import say_done

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

LIST_WIDTH, LIST_LEAST = 46, 24
"""Characters of the list at first, and at least."""

MERGED_AT_MOST = 12
"""Names offered as the one to keep."""


class SpeakersPlace(Place):
    """Speakers: find one, read what they said, rename, merge, split."""

    key = "speakers"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._stale = True
        self._alike = Alike(desk, self)
        self._build()
        self._lay_out()
        self._connect()

    # --- what the window asks for ----------------------------------------------------------------------------

    def search_hint(self) -> str:
        return self.tr("Search speakers: a name or another name")

    def query(self) -> str:
        return self._list.words

    def search(self, query: str) -> None:
        self._list.search(query)

    def go_to_rows(self) -> None:
        self._list.view.setFocus()

    def arrive(self, what: object = None) -> None:
        if isinstance(what, int):
            self._list.want(what)
        elif self._stale:
            self._list.read()
        if self._stale:
            self._alike.look()
        self._stale = False
        if not isinstance(QApplication.focusWidget(), QLineEdit):
            self._list.view.setFocus()

    def refresh(self, changes: Changes | None) -> None:
        self._stale = not self.isVisible()
        if not self._stale:
            self._list.read()
            self._page.read_again()
            self._alike.follow(changes.speakers if changes else ())

    def state(self) -> dict[str, Any]:
        return self._list.state()

    def restore(self, state: dict[str, Any]) -> None:
        self._list.restore(state)

    def keys(self) -> tuple[tuple[str, tuple[tuple[tuple[str, ...], str], ...]], ...]:
        rows = (
            (("M",), self.tr("Merge the selected speakers")),
            (("F2",), self.tr("Rename the speaker everywhere")),
            (("Ctrl", "C"), self.tr("Copy the selected statements; T, S, R, D, Delete: as under Quotations")),
            (("←", "→"), self.tr("By month: move; with Shift: choose more months; Enter shows them, Esc shows all")),
        )
        return ((self.tr("Speakers"), rows),)

    # --- building --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self._merge_action = self.add_command(self.tr("Merge the selected speakers …"), "merge", "", self._ask_merge)
        self._rename_action = self.add_command(self.tr("Rename the speaker everywhere"), "edit", "F2", self._rename)
        self._merge = controls.icon_button(icons, "merge", self.tr("Merge the selected speakers (M)"), self._ask_merge)
        self._proposals = controls.button("", self._next_proposal, "flush")
        self._list: ListPane[SpeakerRow] = ListPane(self.desk, self._listed(), self._merge, below=self._proposals)
        self._merge.hide()
        self._proposals.hide()
        self._list.setMinimumWidth(controls.theme_width(theme, LIST_LEAST))
        self._page = SpeakerPage(self.desk)
        add = controls.button(self.tr("Add an article"), lambda: self.desk.visit("add", None), "primary")
        self._empty = EmptyState(
            theme,
            icons,
            icon="speakers",
            title=self.tr("Nobody has spoken yet"),
            text=self.tr("Whoever is quoted in an article you keep is listed here, with all they said."),
            buttons=(add,),
        )

    def _listed(self) -> Listed[SpeakerRow]:
        return Listed(
            name=self.tr("Speakers"),
            read=lambda catalogue: catalogue.speakers(),
            say=self._entry,
            spoken=self._spoken,
            names=lambda row: (row.name, *row.aliases),
            count=lambda count: wording.plural(count, "%Ln speaker", "%Ln speakers"),
            none=self.tr("No speaker is called that."),
            sortings={
                "quotations": Sorting(
                    self.tr("Most statements first"), lambda row: (-row.quotations, row.name.casefold())
                ),
                "name": Sorting(self.tr("By name"), lambda row: row.name.casefold()),
                "last": Sorting(self.tr("Latest statement first"), lambda row: row.last or "", descending=True),
                "first": Sorting(self.tr("Earliest statement first"), lambda row: row.first or "9999"),
                "fewest": Sorting(
                    self.tr("Fewest statements first"), lambda row: (row.quotations, row.name.casefold())
                ),
            },
        )

    def _lay_out(self) -> None:
        self._whole, split = Pages(), QSplitter()
        self.setLayout(controls.column(self._whole, gap=0))
        self._whole.addWidget(split)
        split.setChildrenCollapsible(False)
        split.addWidget(self._list)
        split.addWidget(self._page)
        split.setStretchFactor(1, 1)
        split.setSizes([controls.list_width(self.desk.theme, LIST_WIDTH, LIST_LEAST), 900])
        self._whole.addWidget(self._empty)

    def _connect(self) -> None:
        self._list.chosen.connect(self._show_chosen)
        self._list.filled.connect(lambda: self._whole.setCurrentIndex(1 if self._list.is_empty else 0))
        self._list.on_key("M", self._ask_merge)
        self._page.opened.connect(lambda row: self.desk.visit("sources", row))
        self._page.parted.connect(self._list.want)
        self._page.merge_wanted.connect(lambda: self._ask_merge(self._page.merge))
        self._page.alike.merge_wanted.connect(self._merge_alike)
        self._page.alike.apart_wanted.connect(self._keep_apart)
        self._alike.changed.connect(self._show_alike)

    def _spoken(self, row: SpeakerRow) -> str:
        name, _, facts, years = self._entry(row)
        return wording.facts(name, facts, wording.plural(row.quotations, "%Ln statement", "%Ln statements"), years)

    def _entry(self, row: SpeakerRow) -> Entry:
        years = " – ".join(dict.fromkeys(day[:4] for day in (row.first, row.last) if day))
        also = self.tr("also %1").replace("%1", ", ".join(row.aliases)) if row.aliases else ""
        return row.name, wording.number(row.quotations), wording.facts(row.role, also), years

    # --- showing ---------------------------------------------------------------------------------------------

    def _show_chosen(self, chosen: Sequence[SpeakerRow]) -> None:
        self._merge.setVisible(len(chosen) > 1)
        self._merge_action.setEnabled(len(chosen) > 1)
        self._rename_action.setEnabled(len(chosen) == 1)
        if len(chosen) != 1:
            self._page.show_none(len(chosen), of=len(self._list.rows))
        elif chosen[0].id != self._page.wanted_id:
            self._page.read(chosen[0].id)
        self._show_alike()

    def _show_alike(self) -> None:
        many = len(self._alike.groups)
        self._proposals.setText(wording.plural(many, "%Ln may be double", "%Ln may be double"))
        self._proposals.setVisible(bool(many))
        wanted = self._page.wanted_id
        self._page.alike.show_others(self._alike.others(wanted) if wanted is not None else ())

    def _next_proposal(self) -> None:
        """Go to the first speaker who may be double, or to the one after the one in view."""
        firsts = [group[0].id for group in self._alike.groups]
        groups = [{row.id for row in group} for group in self._alike.groups]
        here = next((at for at, ids in enumerate(groups) if self._page.wanted_id in ids), -1)
        if firsts:
            self._list.want(firsts[(here + 1) % len(firsts)])
            self.query_changed.emit()

    def _rename(self) -> None:
        if len(self._list.chosen_rows()) == 1:
            self._page.begin_rename()

    # --- merging ---------------------------------------------------------------------------------------------

    def _ask_merge(self, under: QWidget | None = None) -> None:
        chosen = self._list.chosen_rows()
        if len(chosen) > 1:
            button = under or self._merge
            self.merge_menu(chosen).popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _merge_alike(self, others: Sequence[SpeakerRow]) -> None:
        chosen = (*self._list.chosen_rows(), *others)
        button = self._page.alike.merge
        under = button.mapToGlobal(button.rect().bottomLeft()) if button.isVisible() else QCursor.pos()
        self.merge_menu(chosen).popup(under)

    def merge_menu(self, chosen: Sequence[SpeakerRow]) -> QMenu:
        """Return a menu that asks which of the speakers' names stays."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # No section: the style draws those without their words.
        menu.addAction(self.tr("Merge, and keep the name …")).setEnabled(False)
        menu.addSeparator()
        for row in sorted(chosen, key=lambda row: -row.quotations)[:MERGED_AT_MOST]:
            menu.addAction(row.name.replace("&", "&&"), lambda row=row: self._merge_into(row, chosen))
        return menu

    def _merge_into(self, kept: SpeakerRow, chosen: Sequence[SpeakerRow]) -> None:
        others = tuple(row.id for row in chosen if row.id != kept.id)

        def say(changes: Changes) -> None:
            self._list.want(kept.id)
            text = self.tr("%1 speakers are one now: %2.").replace("%1", wording.number(len(chosen)))
            self._say(text.replace("%2", kept.name), changes)

        self.desk.runner.run_write(lambda catalogue: catalogue.merge_speakers(others, into=kept.id), say)

    def _keep_apart(self, others: Sequence[SpeakerRow]) -> None:
        ids = tuple(row.id for row in (*self._list.chosen_rows(), *others))
        self._list.view.setFocus()  # the button is about to go; what would have the focus then is the name
        text = self.tr("They are not the same, and will not be asked about again.")

        def keep(catalogue: "Catalogue") -> Changes:
            return catalogue.rule_speakers_apart(ids)

        self.desk.runner.run_write(keep, lambda changes: self._say(text, changes))

    def _say(self, text: str, changes: Changes) -> None:
        refused = self.tr("Something else was changed since; see Edit for what can be undone.")
        say_done(self.desk, text, changes, undo=self.tr("Undo"), refused=refused)
