"""The history: what was changed, when, and how many; everything back to a point can be undone at once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame

from quotebook.errors import QuotebookError
from quotebook.model import Changes, Step
from quotebook.ui import controls, wording
from quotebook.ui.icons import Icons
from quotebook.ui.list_model import Entry, ListModel, entry_list
from quotebook.ui.tasks import Runner
from quotebook.ui.theme import GRID, Theme, Type

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

SHOWN = 200
WIDTH = 320
FEWEST = 30
"""Pixels and characters that it needs."""

Steps = tuple[tuple[Step, ...], tuple[Step, ...]]


class HistoryPane(QFrame):
    """Show what can be undone and redone, newest first. closed: the person wants it no longer.

    It is built when it is to be seen for the first time, since most people never ask for it.
    """

    closed = Signal()

    def __init__(self, theme: Theme, icons: Icons, runner: Runner, refuse: Callable[[QuotebookError], None]) -> None:
        super().__init__()
        self.setProperty("surface", "detail")
        self._theme = theme
        self._icons = icons
        self._runner = runner
        self._refuse = refuse
        self._undone: frozenset[int] = frozenset()
        self._model: ListModel[Step] = ListModel(self._entry, self)
        self._is_furnished = False
        self.setMinimumWidth(max(WIDTH, self.fontMetrics().averageCharWidth() * FEWEST))
        self.hide()

    @property
    def steps(self) -> tuple[Step, ...]:
        """What is listed, newest first; what was undone stands above what is done."""
        return self._model.rows

    def read(self) -> None:
        """Read it anew, where it can be seen."""
        if self.isVisible():
            if not self._is_furnished:
                self._furnish()
            self._runner.run_read(_steps, self._show, topic=(id(self), "history"))

    def focus(self) -> None:
        """Go to the newest change."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _furnish(self) -> None:
        theme, icons = self._theme, self._icons
        self._is_furnished = True
        self._list = entry_list(theme, self.tr("History"), self._model)
        self._list.setSelectionMode(self._list.SelectionMode.SingleSelection)
        self._list.activated.connect(lambda index: self._go(index.row()))
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)
        self._list.selectionModel().currentChanged.connect(self._show_button)
        self._none = controls.wrapped(theme, self.tr("Nothing has been changed yet."), tone="quiet")
        self._button = controls.button(
            self.tr("Undo back to here"), lambda: self._go(self._list.currentIndex().row()), narrow=True
        )
        close = controls.icon_button(icons, "close", self.tr("Close the history"), self.closed.emit)
        head = controls.row(controls.label(theme, self.tr("History"), Type.LABEL, "quiet"), None, close)
        controls.set_edges(head, GRID * 2, GRID // 2, GRID // 2, GRID // 2)
        foot = controls.row(self._button, margins=GRID * 2)
        self._none.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        self.setLayout(controls.column(head, self._none, self._list, foot, gap=0))

    def _show(self, steps: Steps) -> None:
        done, undone = steps
        self._undone = frozenset(step.id for step in undone)
        self._model.show((*reversed(undone), *done))
        self._none.setVisible(not self._model.rows)
        if self._model.rows:
            self._list.setCurrentIndex(self._model.index(min(len(undone), len(self._model.rows) - 1), 0))
        self._show_button()

    def _show_button(self) -> None:
        at = self._list.currentIndex().row()
        step = self._model.rows[at] if 0 <= at < len(self._model.rows) else None
        again = step is not None and step.id in self._undone
        self._button.setText(self.tr("Redo up to here") if again else self.tr("Undo back to here"))
        self._button.setEnabled(step is not None)

    def _go(self, at: int) -> None:
        if not 0 <= at < len(self._model.rows):
            return
        step = self._model.rows[at].id
        again = step in self._undone
        job = self._runner.job()

        def play(catalogue: "Catalogue") -> Changes:
            return catalogue.redo_to(step, job=job) if again else catalogue.undo_to(step, job=job)

        self._runner.run_write(play, failed=self._refuse, job=job)

    def _entry(self, step: Step) -> Entry:
        words = wording.step(step)
        first = words[:1].upper() + words[1:]
        undone = self.tr("undone") if step.id in self._undone else ""
        about, when = wording.facts(undone, wording.subject(step.verb, step.subject)), _when(step.at)
        return first, "", about or when, when if about else ""


def _steps(catalogue: "Catalogue") -> Steps:
    return catalogue.history(SHOWN), catalogue.undone(SHOWN)


def _when(at: str) -> str:
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODate).toLocalTime()
    if not moment.isValid():
        return at
    time = QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    if moment.date() == QDateTime.currentDateTime().date():
        return time
    return f"{wording.date(moment.date().toString('yyyy-MM-dd'))}, {time}"
