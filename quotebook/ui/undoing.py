"""Say what was done, with an Undo that undoes just that."""

from typing import TYPE_CHECKING

from quotebook.errors import NothingToDo
from quotebook.model import Changes
from quotebook.ui.banners import Notice
from quotebook.ui.place import Desk

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue


def say_done(desk: Desk, text: str, changes: Changes, *, undo: str, refused: str) -> None:
    """Show a passing confirmation. undo: the button's word; refused: what to say where something else came after."""
    step = changes.step

    def take_back() -> None:
        job = desk.runner.job()

        def undo_it(catalogue: "Catalogue") -> Changes:
            newest = catalogue.undoable()
            if newest is None or newest.id != step.id:
                raise NothingToDo(refused)
            return catalogue.undo(job=job)

        desk.runner.run_write(undo_it, job=job)

    desk.say(Notice(text, "info", actions=((undo, take_back),), topic="done", passing=True))
