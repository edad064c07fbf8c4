"""One group of likely duplicates to judge: its quotations side by side, who belongs to it, whose words are shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from quotebook.model import Cluster, ClusterDetail, PairRow, QuotationRow, Verdict
from quotebook.text.difference import Piece, differences
from quotebook.ui import controls, wording
from quotebook.ui.basis_words import difference_words
from quotebook.ui.duplicates_card import MemberCard, no_pieces
from quotebook.ui.guard import guarded
from quotebook.ui.place import Desk
from quotebook.ui.theme import GRID, Type

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

SHOWN_AT_ONCE = 24
TWO_COLUMNS = 84
"""Characters of width from which two cards stand side by side."""

STACKED = 50
"""Characters of width of a card below which its parts stand one below the other."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A group laid side by side. shown: the id of the one whose words are shown; pieces: how each one's differ."""

    cluster: Cluster
    detail: ClusterDetail
    shown: int
    pieces: tuple[tuple[Piece, ...], ...]


def read_compared(catalogue: "Catalogue", cluster: Cluster) -> Compared:
    """Read a group and compare its words with those proposed; for the reading thread."""
    detail = catalogue.cluster(cluster.ids)
    shown = detail.members[0].id if detail.members else 0
    return compared_with(cluster, detail, shown)


def compared_with(cluster: Cluster, detail: ClusterDetail, shown: int) -> Compared:
    """Compare the words of a group with those of one of them; takes a second where there are very many."""
    words = next((row.words for row in detail.members if row.id == shown), "")
    pieces = tuple(no_pieces(row.words) if row.id == shown else differences(words, row.words) for row in detail.members)
    return Compared(cluster, detail, shown, pieces)


class ClusterView(QScrollArea):
    """judged: ticks or words changed; opened: a QuotationRow whose article is wanted."""

    changed = Signal()
    opened = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._compared: Compared | None = None
        self._out: set[int] = set()
        self._chosen = False
        self._cards: list[MemberCard] = []
        self._room = SHOWN_AT_ONCE
        self._build()

    @property
    def compared(self) -> Compared | None:
        """What is shown."""
        return self._compared

    @property
    def inside(self) -> tuple[int, ...]:
        """The quotations ticked, those whose words are shown first."""
        if self._compared is None:
            return ()
        ids = [row.id for row in self._compared.detail.members if row.id not in self._out]
        return tuple(sorted(ids, key=lambda one: one != self.shown))

    @property
    def outside(self) -> tuple[int, ...]:
        """The quotations left out."""
        return tuple(sorted(self._out))

    @property
    def shown(self) -> int:
        """The quotation whose words are shown."""
        return self._compared.shown if self._compared else 0

    @property
    def chose_words(self) -> bool:
        """Whether a person chose the words to be shown."""
        return self._chosen

    def show_compared(self, compared: Compared | None) -> None:
        """Show another group, all of it ticked."""
        self._out.clear()
        self._chosen = False
        self._room = SHOWN_AT_ONCE
        self._compared = compared
        self._fill()
        self.verticalScrollBar().setValue(0)

    def conflicts(self) -> tuple[str, ...]:
        """Return in words what contradicts itself among the quotations ticked."""
        if self._compared is None:
            return ()
        inside = set(self.inside)
        found = (
            difference_words(pair.why)
            for pair in self._compared.detail.pairs
            if pair.verdict is Verdict.CONFLICT and pair.low_id in inside and pair.high_id in inside
        )
        return tuple(dict.fromkeys(found))

    def toggle(self, number: int) -> None:
        """Take the quotation of this number (from 1) out of the statement, or in again."""
        if 0 < number <= len(self._cards):
            self._cards[number - 1].toggle()
            self.ensureWidgetVisible(self._cards[number - 1])

    def next_words(self) -> None:
        """Show the words of the next quotation ticked."""
        if self._compared is None:
            return
        ids = [row.id for row in self._compared.detail.members if row.id not in self._out]
        if len(ids) > 1:
            at = ids.index(self.shown) if self.shown in ids else -1
            self._choose(ids[(at + 1) % len(ids)])

    # --- building and filling --------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self._desk.theme
        self.setWidgetResizable(True)
        self.setFocusPolicy(controls.Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("The quotations of this group, side by side"))
        self._note = QFrame()
        self._note.setProperty("notice", "bad")
        self._note_text = controls.wrapped(theme, "", Type.BODY)
        self._note.setLayout(controls.row(self._note_text, margins=(GRID * 2, GRID, GRID * 2, GRID)))
        self._grid = QGridLayout()
        self._grid.setSpacing(GRID * 3 // 2)
        self._more = controls.button("", self._show_more, "link")
        column = controls.column(
            self._note, self._grid, controls.row(self._more, None), None, margins=GRID * 2, gap=GRID * 3 // 2
        )
        inner = QWidget()
        inner.setProperty("surface", "canvas")
        inner.setLayout(column)
        self.setWidget(inner)

    def _fill(self) -> None:
        self._empty()
        compared = self._compared
        members = compared.detail.members if compared else ()
        for number, row in enumerate(members[: self._room], start=1):
            assert compared is not None
            self._cards.append(self._card(compared, number, row))
        left = len(members) - len(self._cards)
        self._more.setText(wording.plural(left, "Show %Ln more", "Show %Ln more"))
        self._more.setVisible(left > 0)
        self._place_cards()
        self._say_conflicts()

    def _empty(self) -> None:
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards.clear()

    def _card(self, compared: Compared, number: int, row: QuotationRow) -> MemberCard:
        pair = None if row.id == compared.shown else _pair(compared.detail.pairs, row.id, compared.shown)
        card = MemberCard(self._desk, number, row, compared.pieces[number - 1], pair)
        if row.id in self._out:
            card.toggle()
        card.ticked.connect(lambda ticked, row=row: self._tick(row.id, ticked))
        card.chosen.connect(lambda row=row: self._choose(row.id))
        card.opened.connect(lambda row=row: self.opened.emit(row))
        return card

    def _place_cards(self) -> None:
        wide = controls.theme_width(self._desk.theme, TWO_COLUMNS)
        columns = 2 if self.viewport().width() >= wide and len(self._cards) > 1 else 1
        narrow = self.viewport().width() < columns * controls.theme_width(self._desk.theme, STACKED)
        for at, card in enumerate(self._cards):
            card.stack(narrow)
            self._grid.addWidget(card, at // columns, at % columns)
        for column in (0, 1):
            self._grid.setColumnStretch(column, int(column < columns))

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_cards()

    def _show_more(self) -> None:
        self._room += SHOWN_AT_ONCE
        self._fill()

    # --- deciding --------------------------------------------------------------------------------------------

    def _tick(self, quotation_id: int, ticked: bool) -> None:
        (self._out.discard if ticked else self._out.add)(quotation_id)
        if quotation_id == self.shown and self._out:
            remaining = [one for one in self.inside if one != quotation_id]
            if remaining:
                self._choose(remaining[0], by_person=False)
        self._say_conflicts()
        self.changed.emit()

    def _choose(self, quotation_id: int, *, by_person: bool = True) -> None:
        compared = self._compared
        if compared is None:
            return
        self._chosen = by_person
        self._desk.runner.run_read(
            lambda _: compared_with(compared.cluster, compared.detail, quotation_id),
            self._take,
            topic=(id(self), "words"),
        )

    def _take(self, compared: Compared) -> None:
        if self._compared is not None and compared.cluster is self._compared.cluster:
            self._compared = compared
            self._fill()
            self.changed.emit()

    def _say_conflicts(self) -> None:
        found = self.conflicts()
        text = self.tr("These contradict each other: %1").replace("%1", "; ".join(found))
        self._note_text.setText(text)
        self._note.setVisible(bool(found))


def _pair(pairs: Sequence[PairRow], one: int, other: int) -> PairRow:
    low, high = sorted((one, other))
    found = next((pair for pair in pairs if (pair.low_id, pair.high_id) == (low, high)), None)
    return found or PairRow(low, high, None, 0.0, "")
