"""What stands in an article as a list, for those who see no highlights; or what was found now, to decide on."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame

from quotebook.model import CONFIDENT, AppearanceRow, ArticleDetail, Decision, Kind, Reviewed
from quotebook.ui import controls, wording
from quotebook.ui.list_model import CheckModel, Entry, ListModel, check_list, entry_list, hover_row
from quotebook.ui.pages import Pages
from quotebook.ui.place import Desk
from quotebook.ui.quotation_detail import quoted
from quotebook.ui.theme import GRID, Type

KEPT, FINDS = range(2)


class FoundPane(Pages):
    """Numbers count the highlights in the article: first what is kept of it, then the finds.

    lit: the pointer is on an entry (-1 for none); chosen: an entry was chosen; opened: a quotation's id;
    decided: which finds to keep (a frozenset, counted from 0), or None for not now.
    """

    lit = Signal(int)
    chosen = Signal(int)
    opened = Signal(int)
    decided = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._build()
        self._connect()

    @property
    def kept(self) -> ListModel[AppearanceRow]:
        """What is kept of the article, in the order of its text."""
        return self._kept

    @property
    def finds(self) -> CheckModel[Reviewed]:
        """What was found again."""
        return self._finds

    def show_article(self, detail: ArticleDetail | None) -> None:
        """List what is kept of an article."""
        appearances = detail.appearances if detail else ()
        before = self._kept_list.currentIndex().row()
        same = [each.id for each in appearances] == [each.id for each in self._kept.rows]
        self._kept.show(appearances)
        if same and before >= 0:
            self._kept_list.setCurrentIndex(self._kept.index(before, 0))
        count = len(appearances)
        self._kept_count.setText(wording.plural(count, "%Ln quotation", "%Ln quotations"))
        self._kept_count.setVisible(detail is not None)
        self._none.setVisible(not appearances and detail is not None)

    def show_finds(self, found: Sequence[Reviewed]) -> None:
        """Offer what was found again; the confident ones are ticked."""
        ticked = {at for at, one in enumerate(found) if one.decision is Decision.ACCEPTED}
        self._finds.show_checked(found, ticked)
        self._say_count()
        self.setCurrentIndex(FINDS)
        self._find_list.setFocus()
        self._find_list.setCurrentIndex(self._finds.index(0, 0))

    def end_finds(self) -> None:
        """Go back to what is kept."""
        self._finds.show_checked((), set())
        self.setCurrentIndex(KEPT)

    def choose(self, number: int) -> None:
        """Choose an entry by the number of its highlight."""
        view, at = self._kept_list, number
        if number >= len(self._kept.rows):
            view, at = self._find_list, number - len(self._kept.rows)
        index = view.model().index(at, 0) if number >= 0 else QModelIndex()
        if index.isValid():
            view.setCurrentIndex(index)
            view.scrollTo(index)

    def hover(self, number: int) -> None:
        """Show which entry belongs to the highlight under the pointer."""
        kept = len(self._kept.rows)
        hover_row(self._kept_list, number if number < kept else -1)
        hover_row(self._find_list, number - kept if number >= kept else -1)
        self.lit.emit(number if number >= 0 else self._current())

    # --- building --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self._desk.theme
        self._kept: ListModel[AppearanceRow] = ListModel(self._kept_entry, self)
        self._kept_list = entry_list(theme, self.tr("Quotations in this article"), self._kept, quoted=True)
        self._finds: CheckModel[Reviewed] = CheckModel(self._find_entry, self)
        self._find_list = check_list(theme, self.tr("Found in this article now"), self._finds)
        for view in (self._kept_list, self._find_list):
            view.setProperty("surface", "surface")
            view.setSelectionMode(view.SelectionMode.SingleSelection)
        self._kept_count = controls.label(theme, "", Type.STRONG)
        self._none = controls.wrapped(theme, self.tr("Nothing was kept of this article."), tone="quiet")
        self._none.setContentsMargins(GRID * 2, 0, GRID * 2, GRID)
        self._none.hide()
        self._find_count = controls.label(theme, "", Type.STRONG)
        self._hint = controls.wrapped(
            theme, self.tr("Tick what to keep. The rest is not offered again."), Type.CAPTION, "quiet"
        )
        self._keep = controls.button("", lambda: self.decided.emit(self._finds.checked), "primary")
        self._later = controls.button(self.tr("Not now"), lambda: self.decided.emit(None), "quiet")
        self.addWidget(self._kept_page())
        self.addWidget(self._find_page())

    def _kept_page(self) -> QFrame:
        head = controls.row(self._kept_count, margins=(GRID * 2, GRID // 2, GRID, GRID))
        page = controls.column(head, self._none, self._kept_list, gap=0)
        page.setStretch(2, 1)
        return controls.panel("surface", page)

    def _find_page(self) -> QFrame:
        head = controls.column(self._find_count, self._hint, margins=(GRID * 2, GRID // 2, GRID, GRID), gap=2)
        foot = controls.row(self._keep, self._later, None, margins=(GRID * 2, GRID, GRID * 2, GRID))
        page = controls.column(head, self._find_list, controls.rule(), foot, gap=0)
        page.setStretch(1, 1)
        return controls.panel("surface", page)

    def _connect(self) -> None:
        self._kept_list.entered.connect(lambda index: self.lit.emit(index.row()))
        self._find_list.entered.connect(lambda index: self.lit.emit(len(self._kept.rows) + index.row()))
        self._kept_list.selectionModel().currentChanged.connect(lambda index: self._choose(index, 0))
        self._find_list.selectionModel().currentChanged.connect(lambda index: self._choose(index, len(self._kept.rows)))
        self._kept_list.activated.connect(lambda index: self.opened.emit(self._kept.rows[index.row()].quotation_id))
        self._finds.checked_changed.connect(self._say_count)

    def _choose(self, index: QModelIndex, first: int) -> None:
        if index.isValid():
            self.chosen.emit(first + index.row())

    def _current(self) -> int:
        return self._kept_list.currentIndex().row()

    def _say_count(self) -> None:
        found, ticked = len(self._finds.rows), len(self._finds.checked)
        self._find_count.setText(wording.plural(found, "%Ln new quotation", "%Ln new quotations"))
        keep = wording.plural(ticked, "Keep %Ln quotation", "Keep %Ln quotations")
        self._keep.setText(keep if ticked else self.tr("Keep none"))

    def _kept_entry(self, row: AppearanceRow) -> Entry:
        when = wording.said_on(row.said_on)
        return quoted(row.words, row.kind), "", wording.facts(row.speaker or self.tr("Unattributed"), when), ""

    def _find_entry(self, one: Reviewed) -> Entry:
        quotation = one.quotation
        known = self.tr("said already") if one.appearance_of is not None else ""
        if quotation.confidence >= CONFIDENT and one.decision is Decision.REJECTED:
            known = self.tr("conflict")  # else it would have been proposed to keep it
        kind = "" if quotation.kind is Kind.DIRECT else wording.kind(quotation.kind)
        facts = (quotation.speaker or self.tr("Unattributed"), wording.said_on(quotation.said_on), kind, known)
        sure = wording.confidence(quotation.confidence)[1]
        return quoted(quotation.text, quotation.kind), "", wording.facts(*facts), sure
