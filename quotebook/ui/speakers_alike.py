"""Speakers whose names are so alike that they may be one: found aside, proposed quietly on each one's page."""

from collections.abc import Collection, Sequence
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame

from quotebook.model import SpeakerRow
from quotebook.ui import controls, wording
from quotebook.ui.guard import guarded
from quotebook.ui.place import Desk
from quotebook.ui.theme import GRID

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

QUICK = 1.0
"""Seconds; where looking took less, it is done again after every change."""

NAMED = 3
"""Names that the proposal spells out."""

BESIDE = 64
"""Characters of width from which the buttons stand beside the proposal, not below it."""

Groups = tuple[tuple[SpeakerRow, ...], ...]


class Alike(QObject):
    """Know who may be one. changed: others may be than before."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._groups: Groups = ()
        self._of: dict[int, tuple[SpeakerRow, ...]] = {}
        self._took = 0.0

    @property
    def groups(self) -> Groups:
        """The groups, most quoted first."""
        return self._groups

    def look(self) -> None:
        """Look through all names, aside: a hundred thousand of them take seconds."""
        catalogue = self._desk.runner.catalogue
        if catalogue is not None:
            self._desk.runner.run_work(lambda: _groups(catalogue), self._take, topic=(id(self), "alike"))

    def follow(self, changed: Collection[int]) -> None:
        """Follow a change of these speakers: look again where that is quick, else propose nothing about them."""
        if self._took < QUICK:
            self.look()
        else:
            touched = frozenset(changed)
            self._show(tuple(group for group in self._groups if touched.isdisjoint(row.id for row in group)))

    def others(self, speaker_id: int) -> tuple[SpeakerRow, ...]:
        """Return who else may be this speaker."""
        return tuple(row for row in self._of.get(speaker_id, ()) if row.id != speaker_id)

    def _take(self, answer: tuple[Groups, float]) -> None:
        groups, self._took = answer
        self._show(groups)

    def _show(self, groups: Groups) -> None:
        self._groups = groups
        self._of = {row.id: group for group in groups for row in group}
        self.changed.emit()


class AlikeStrip(QFrame):
    """Propose that others are the speaker in view. merge_wanted and apart_wanted carry the others, as rows."""

    merge_wanted = Signal(object)
    apart_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("notice", "info")
        self._others: tuple[SpeakerRow, ...] = ()
        self._text = controls.wrapped(desk.theme)
        self.merge = controls.button(self.tr("Merge …"), lambda: self.merge_wanted.emit(self._others))
        self.apart = controls.button(self.tr("Not the same"), lambda: self.apart_wanted.emit(self._others))
        self._beside = controls.theme_width(desk.theme, BESIDE)
        buttons = controls.row(None, self.merge, self.apart, gap=GRID // 2)
        self._line = controls.row(
            self._text, buttons, margins=(GRID * 2, GRID // 2, GRID // 2, GRID // 2), gap=GRID // 2
        )
        self._line.setStretch(0, 1)
        self.setLayout(self._line)
        self.hide()

    @guarded()
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        super().resizeEvent(arg__1)
        is_wide = self.width() >= self._beside
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)

    def show_others(self, others: Sequence[SpeakerRow]) -> None:
        """Propose these, or nothing."""
        self._others = tuple(others)
        names = [self._named(row) for row in others[:NAMED]]
        left = len(others) - NAMED
        if left > 0:
            names.append(wording.plural(left, "%Ln more", "%Ln more"))
        self._text.setText(self.tr("May be the same as %1.").replace("%1", ", ".join(names)))
        self.setVisible(bool(others))

    def _named(self, row: SpeakerRow) -> str:
        said = wording.plural(row.quotations, "%Ln statement", "%Ln statements")
        return f"{row.name} ({said})"


def _groups(catalogue: "Catalogue") -> tuple[Groups, float]:
    began = monotonic()
    return catalogue.alike_speakers(), monotonic() - began
