"""Undo and redo: first what the place in view can take back by itself, then the catalogue's own steps."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from quotebook.errors import QuotebookError
from quotebook.model import Step
from quotebook.ui import speaking, wording
from quotebook.ui.place import Place
from quotebook.ui.tasks import Runner


class UndoRedo(QObject):
    """Name both actions after what they would do, and do it."""

    def __init__(
        self, runner: Runner, place: Callable[[], Place], refuse: Callable[[QuotebookError], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._place = place
        self._refuse = refuse
        self._step: Step | None = None
        self._undone: Step | None = None
        self.undo_action = QAction(self.tr("&Undo"), self)
        self.redo_action = QAction(self.tr("&Redo"), self)
        self.undo_action.triggered.connect(lambda: self.undo())
        self.redo_action.triggered.connect(lambda: self.redo())

    def undo(self) -> None:
        """Undo inside the place, or the catalogue's newest step."""
        if self._place().undo_words()[0]:
            self._tell(self.tr("Undone: %1"), self._place().undo_words()[0])
            self._place().undo()
        else:
            job = self._runner.job()
            self._runner.run_write(
                lambda catalogue: catalogue.undo(job=job),
                lambda changes: self._tell(self.tr("Undone: %1"), wording.step(changes.step)),
                failed=self._refuse,
                job=job,
            )

    def redo(self) -> None:
        """Redo what was undone last: inside the place, or in the catalogue."""
        if self._place().undo_words()[1]:
            self._tell(self.tr("Redone: %1"), self._place().undo_words()[1])
            self._place().redo()
        else:
            job = self._runner.job()
            self._runner.run_write(
                lambda catalogue: catalogue.redo(job=job),
                lambda changes: self._tell(self.tr("Redone: %1"), wording.step(changes.step)),
                failed=self._refuse,
                job=job,
            )

    def read(self) -> None:
        """Ask the catalogue what can be undone and redone."""
        self._runner.run_read(
            lambda catalogue: (catalogue.undoable(), catalogue.redoable()), self._take, topic=(id(self), "steps")
        )

    def show_words(self) -> None:
        """Say in the menu what both would do in the place in view."""
        inside = self._place().undo_words()
        undo = inside[0] or (wording.step(self._step) if self._step else "")
        redo = inside[1] or (wording.step(self._undone) if self._undone else "")
        self.undo_action.setText(self.tr("&Undo %1").replace("%1", undo) if undo else self.tr("&Undo"))
        self.redo_action.setText(self.tr("&Redo %1").replace("%1", redo) if redo else self.tr("&Redo"))
        self.undo_action.setEnabled(bool(undo))
        self.redo_action.setEnabled(bool(redo))

    def _tell(self, words: str, step: str) -> None:
        """Say it to those who cannot see what goes back."""
        speaking.announce(self._place(), words.replace("%1", step))

    def _take(self, steps: tuple[Step | None, Step | None]) -> None:
        self._step, self._undone = steps
        self.show_words()
