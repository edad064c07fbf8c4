"""The bar under a group of likely duplicates: what a person can say about it, by button and by key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from quotebook.model import Ruling
from quotebook.ui import controls, wording
from quotebook.ui.chips import FlowLayout
from quotebook.ui.place import Desk
from quotebook.ui.theme import GRID, Type


class VerdictBar(QFrame):
    """judged: a Ruling was chosen; skipped: not now; forgotten: what was ruled shall count no more."""

    judged = Signal(object)
    skipped = Signal()
    forgotten = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("surface", "foot")
        theme = desk.theme
        self._said = controls.wrapped(theme, "", Type.CAPTION, "quiet")
        self._question = controls.wrapped(theme, "", Type.STRONG, "bad")
        self._buttons: dict[Ruling, QPushButton] = {}
        for ruling, words, key in self.rulings():
            button = controls.button(f"{words}  ({key})", lambda ruling=ruling: self.judged.emit(ruling))
            button.setToolTip(self._meaning(ruling))
            button.setAccessibleDescription(self._meaning(ruling))
            self._buttons[ruling] = button
        skip = controls.button(self.tr("Skip"), self.skipped.emit, "quiet")
        self._forget = controls.button(self.tr("Forget this verdict") + "  (F)", self.forgotten.emit)
        line = FlowLayout(GRID)
        for button in (*self._buttons.values(), self._forget, skip):
            line.addWidget(button)
        self.setLayout(
            controls.column(
                self._said, self._question, line, margins=(GRID * 2, GRID, GRID * 2, GRID * 3 // 2), gap=GRID
            )
        )
        self.ask("")

    def rulings(self) -> tuple[tuple[Ruling, str, str], ...]:
        """Return each ruling with its words and its key."""
        return (
            (Ruling.SAME, self.tr("Same"), "S"),
            (Ruling.SHORTENED, self.tr("Shortened"), "H"),
            (Ruling.ALTERED, self.tr("Altered"), "A"),
            (Ruling.NOT_SAME, self.tr("Not the same"), "N"),
        )

    def meanings(self) -> tuple[tuple[str, str], ...]:
        """Return each key with what it means."""
        return tuple((key, self._meaning(ruling)) for ruling, _, key in self.rulings())

    def show_counts(self, inside: int, outside: int) -> None:
        """Say about how many quotations a verdict will be."""
        many = wording.plural(inside, "%Ln quotation is ticked", "%Ln quotations are ticked")
        left = wording.plural(outside, "%Ln left out", "%Ln left out") if outside else ""
        need = self.tr("tick two or more") if inside < 2 else ""
        self._said.setText(wording.facts(many, left, need))
        for button in self._buttons.values():
            button.setEnabled(inside > 1)

    def offer_forgetting(self, offered: bool) -> None:
        """Show, or hide, the button that takes back what was ruled."""
        self._forget.setVisible(offered)

    def propose(self, likely: Ruling | None) -> None:
        """Bring out the button of the verdict that is likely right, if any is."""
        for ruling, button in self._buttons.items():
            controls.restyle(button, "kind", "primary" if ruling is likely else "")

    def ask(self, question: str) -> None:
        """Ask for a second word before a verdict that is probably wrong; "" asks nothing."""
        self._question.setText(question)
        self._question.setVisible(bool(question))

    def done(self, ruling: Ruling, count: int) -> str:
        """Return what was done, in words."""
        words = {
            Ruling.SAME: self.tr("%1 quotations are one now; each wording stays with its article."),
            Ruling.SHORTENED: self.tr("%1 quotations are kept as one statement, shortened."),
            Ruling.ALTERED: self.tr("%1 quotations are kept as one statement, altered."),
            Ruling.NOT_SAME: self.tr("%1 quotations are not the same, and will not be asked about again."),
        }
        return words[ruling].replace("%1", wording.number(count))

    def _meaning(self, ruling: Ruling) -> str:
        return {
            Ruling.SAME: self.tr("Make them one quotation; each wording stays with its article"),
            Ruling.SHORTENED: self.tr("One statement that was cut: keep them all, and remember it"),
            Ruling.ALTERED: self.tr("One statement in words that were changed: keep them all, and remember it"),
            Ruling.NOT_SAME: self.tr("Different statements: keep them apart for ever"),
        }[ruling]
