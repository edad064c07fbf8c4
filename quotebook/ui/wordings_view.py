"""Every appearance of a quotation: where it stands, and how its words differ from the catalogue's."""

from collections.abc import Callable, Sequence
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quotebook.model import AppearanceRow
from quotebook.text.difference import Part, Piece
from quotebook.ui import controls, wording
from quotebook.ui.flow_text import FlowText, Run
from quotebook.ui.icons import Icons
from quotebook.ui.theme import GRID, Theme, Type

MOST = 50
"""Appearances shown; a quotation in more articles than that is a wire report's."""
SLICE = 0.006
"""Seconds after which the appearances that are still to be laid out wait for the next turn of the event loop."""


class WordingsView(QWidget):
    """Show appearances one below the other. opened carries the appearance whose article is wanted."""

    opened = Signal(object)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._waiting: list[tuple[AppearanceRow, tuple[Piece, ...]]] = []
        self._left = 0
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._show_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID * 3 // 2)

    def show_appearances(self, appearances: Sequence[tuple[AppearanceRow, tuple[Piece, ...]]]) -> None:
        """Show appearances with what leads from the catalogue's words to each one's own."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._waiting = list(appearances[:MOST])
        self._left = len(appearances) - MOST
        self._show_more()

    def _show_more(self) -> None:
        """Show a few; the others follow in turns of their own, since fifty at once would hold the window up."""
        until = monotonic() + SLICE
        while self._waiting:
            self._column.addWidget(self._card(*self._waiting.pop(0)))
            if monotonic() > until:
                break
        if self._waiting:
            self._timer.start()
        elif self._left > 0:
            left = self._left
            words = wording.plural(left, "and %Ln more", "and %Ln more")
            self._column.addWidget(controls.label(self._theme, words, Type.CAPTION, "quiet"))

    def _card(self, appearance: AppearanceRow, pieces: tuple[Piece, ...]) -> QWidget:
        outlet = controls.wrapped(
            self._theme, appearance.outlet or appearance.title or self.tr("Untitled"), Type.STRONG
        )
        open_it = controls.icon_button(
            self._icons, "open", self.tr("Open in its article"), lambda: self.opened.emit(appearance), side=16
        )
        open_it.setProperty("kind", "tiny")
        head = controls.row(outlet, open_it, gap=GRID)
        head.setStretch(0, 1)
        head.setAlignment(open_it, Qt.AlignmentFlag.AlignTop)
        card = QWidget()
        column = controls.column(head, gap=2)
        said = wording.facts(wording.date(appearance.published), appearance.title if appearance.outlet else "")
        if said:
            column.addWidget(controls.wrapped(self._theme, said, Type.CAPTION, "quiet"))
        column.addWidget(self._words(pieces))
        card.setLayout(column)
        return card

    def _words(self, pieces: tuple[Piece, ...]) -> QWidget:
        if all(piece.part is Part.SAME for piece in pieces):
            return controls.label(self._theme, self.tr("The same words"), Type.CAPTION, "good")
        view = FlowText(self.tr("Words in this article"))
        view.show_runs(diff_runs(self._theme, pieces), self._theme.quoted(Type.BODY))
        view.setAccessibleDescription(spoken(pieces, self.tr("left out: %1"), self.tr("instead: %1")))
        return view


def diff_runs(theme: Theme, pieces: Sequence[Piece]) -> list[Run]:
    """Return pieces as runs: removed words struck through, added ones underlined, besides their colours."""
    same, removed, added = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    for form, tone in ((removed, "bad"), (added, "good")):
        form.setForeground(theme.colour(tone))
        form.setBackground(theme.colour(f"{tone}_soft"))
    same.setForeground(theme.colour("text"))
    removed.setFontStrikeOut(True)
    added.setFontUnderline(True)
    added.setFontWeight(QFont.Weight.DemiBold)
    forms = {Part.SAME: same, Part.REMOVED: removed, Part.ADDED: added}
    return [run for piece in pieces for run in _with_bare_space(piece, forms[piece.part], same)]


def spoken(pieces: Sequence[Piece], removed: str, added: str) -> str:
    """Return a difference as a sentence for those who cannot see it; %1 in removed and added is the words."""
    says: dict[Part, Callable[[str], str]] = {
        Part.SAME: lambda words: words,
        Part.REMOVED: lambda words: f"[{removed.replace('%1', words)}]",
        Part.ADDED: lambda words: f"[{added.replace('%1', words)}]",
    }
    return " ".join(says[piece.part](piece.words.strip()) for piece in pieces)


def _with_bare_space(piece: Piece, form: QTextCharFormat, plain: QTextCharFormat) -> list[Run]:
    """Return a piece with the space before it unmarked, so that lines of strikes and underlines end at words."""
    bare = piece.words.lstrip()
    space = piece.words[: len(piece.words) - len(bare)]
    return [(words, run) for words, run in ((space, plain), (bare, form)) if words]
