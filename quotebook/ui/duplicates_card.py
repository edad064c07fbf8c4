"""One quotation of a group of likely duplicates: where and when, by whom, and how its words differ from those shown."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel

from quotebook.model import PairRow, QuotationRow, Ruling, Verdict
from quotebook.text.difference import Part, Piece
from quotebook.ui import controls, wording
from quotebook.ui.basis_words import difference_words
from quotebook.ui.duplicates_model import percent
from quotebook.ui.flow_text import FlowText
from quotebook.ui.place import Desk
from quotebook.ui.theme import GRID, Type
from quotebook.ui.wordings_view import diff_runs, spoken

LAST_KEY = 9
"""The last card that a digit takes out."""


class MemberCard(QFrame):
    """ticked: whether it belongs to the statement; chosen: its words are to be shown; opened: its article is wanted."""

    ticked = Signal(bool)
    chosen = Signal()
    opened = Signal()

    def __init__(
        self, desk: Desk, number: int, row: QuotationRow, pieces: Sequence[Piece], pair: PairRow | None
    ) -> None:
        """number: from 1; pieces: what leads from the words shown to its own; pair: None for the words shown."""
        super().__init__()
        self.setProperty("surface", "card")
        self._desk = desk
        self.row = row
        theme = desk.theme
        where = controls.wrapped(theme, _where(row) or self.tr("No source"), Type.STRONG)
        self._box = QCheckBox()
        self._box.setChecked(True)
        self._box.setToolTip(self.tr("Belongs to this statement (%1)").replace("%1", wording.number(number)))
        self._box.setAccessibleName(self.tr("Belongs to this statement: %1").replace("%1", where.text()))
        self._box.toggled.connect(self.ticked.emit)
        self._box.setProperty("kind", "flush")
        key = controls.label(theme, wording.number(number) if number <= LAST_KEY else "", Type.CAPTION, "quiet")
        key.setProperty("cap", "true" if number <= LAST_KEY else "")
        key.setSizePolicy(controls.QSizePolicy.Policy.Fixed, controls.QSizePolicy.Policy.Fixed)
        open_it = controls.icon_button(desk.icons, "open", self.tr("Open in its article"), self.opened.emit)
        open_it.setEnabled(row.article_id is not None)
        head = controls.row(self._box, where, key, open_it, gap=GRID)
        head.setStretch(1, 1)
        head.setAlignment(key, Qt.AlignmentFlag.AlignVCenter)
        column = controls.column(head, margins=(GRID * 2, GRID, GRID * 3 // 2, GRID * 3 // 2), gap=GRID // 2)
        column.addWidget(controls.wrapped(theme, self._said(), Type.CAPTION, "quiet"))
        column.addWidget(self._words(pieces, is_shown=pair is None))
        self._bottom = self._foot(pair)
        column.addLayout(self._bottom)
        column.addStretch(1)
        self.setLayout(column)

    @property
    def is_ticked(self) -> bool:
        """Whether it belongs to the statement."""
        return self._box.isChecked()

    def toggle(self) -> None:
        """Take it out of the statement, or in again."""
        self._box.toggle()

    def stack(self, stacked: bool) -> None:
        """Put what can be done below what is told, where there is little room, or beside it again."""
        direction = controls.QBoxLayout.Direction
        self._bottom.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)

    def _said(self) -> str:
        row = self.row
        who = ", ".join(part for part in (row.speaker or self.tr("Unattributed"), row.role) if part)
        many = self.tr("in %1 articles").replace("%1", wording.number(row.appearances)) if row.appearances > 1 else ""
        return wording.facts(who, wording.said_on(row.said_on), row.title if row.outlet else "", many)

    def _words(self, pieces: Sequence[Piece], *, is_shown: bool) -> FlowText:
        view = FlowText(self.tr("Words"))
        view.show_runs(diff_runs(self._desk.theme, pieces), self._desk.theme.quoted(Type.LEAD))
        if not is_shown:
            view.setAccessibleDescription(spoken(pieces, self.tr("left out: %1"), self.tr("instead: %1")))
        return view

    def _foot(self, pair: PairRow | None) -> controls.QHBoxLayout:
        theme = self._desk.theme
        if pair is None:
            mark = controls.label(theme, self.tr("These words are shown"), Type.CAPTION, "accent")
            return controls.row(mark, None, gap=GRID // 2)
        use = controls.button(self.tr("Show these words"), self.chosen.emit, "link")
        use.setFont(theme.font(Type.CAPTION))
        why = controls.wrapped(theme, self._why(pair), Type.CAPTION, _tone(pair))
        reason = controls.row(gap=GRID // 2)
        if pair.verdict is Verdict.CONFLICT:
            sign = QLabel()
            sign.setPixmap(self._desk.icons.pixmap("warning", theme.scaled(16), "bad", self.devicePixelRatioF()))
            reason.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        reason.addWidget(why, 1)
        deed = controls.column(None, use, None, gap=0)
        deed.setAlignment(use, Qt.AlignmentFlag.AlignLeading)
        parts = controls.row(reason, deed, gap=GRID // 2)
        parts.setStretch(0, 1)
        return parts

    def _why(self, pair: PairRow) -> str:
        said = {
            Ruling.SAME: self.tr("you said: the same"),
            Ruling.SHORTENED: self.tr("you said: shortened"),
            Ruling.ALTERED: self.tr("you said: altered"),
            Ruling.NOT_SAME: self.tr("you said: not the same"),
        }
        ruled = said[pair.ruling] if pair.ruling else ""
        why = difference_words(pair.why)
        if pair.verdict is Verdict.CONFLICT:
            return wording.facts(self.tr("Contradicts: %1").replace("%1", why), ruled)
        return wording.facts(percent(pair.score) if pair.verdict else "", why, ruled)


def no_pieces(words: str) -> tuple[Piece, ...]:
    """Return words as they are, nothing differing."""
    return (Piece(Part.SAME, words),)


def _where(row: QuotationRow) -> str:
    return wording.facts(row.outlet or row.title, wording.date(row.published))


def _tone(pair: PairRow) -> str:
    return "bad" if pair.verdict is Verdict.CONFLICT else "quiet"
