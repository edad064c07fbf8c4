"""Reviews that are not finished. They are no part of what the catalogue says, so none of this is a step of undo."""

from collections.abc import Sequence

from quotebook.app.catalogue.writes import Writes
from quotebook.model import Detection, Draft, Reviewed, Unfinished, UnfinishedRow
from quotebook.store import unfinished


class Reviews(Writes):
    """What waits for a person's decision; each change is on the disk when its method returns."""

    def unfinished(self) -> tuple[UnfinishedRow, ...]:
        """Return the unfinished reviews, first come first."""
        with self._database.reading() as connection:
            return unfinished.rows(connection)

    def unfinished_review(self, key: str) -> Unfinished:
        """Return an unfinished review; CatalogueError where it is gone or damaged."""
        with self._database.reading() as connection:
            return unfinished.review(connection, key)

    def keep_unfinished(self, reviews: Sequence[Unfinished]) -> None:
        """Keep reviews whole: new ones behind those that wait, known ones in their place."""
        with self._database.writing() as connection:
            unfinished.put(connection, reviews)

    def note_decisions(self, key: str, draft: Draft, decided: Sequence[tuple[int, Reviewed]]) -> None:
        """Keep what a person typed and decided so far about a review that is kept."""
        with self._database.writing() as connection:
            unfinished.note(connection, key, draft, tuple(decided))

    def note_detection(self, key: str, detection: Detection) -> None:
        """Keep what was found in the article of a review that is kept."""
        with self._database.writing() as connection:
            unfinished.note_detection(connection, key, detection)

    def take_in_hand(self, key: str) -> None:
        """Note that a review is the one in hand, for the next start."""
        with self._database.writing() as connection:
            unfinished.see(connection, key)

    def drop_unfinished(self, keys: Sequence[str]) -> None:
        """Forget reviews."""
        with self._database.writing() as connection:
            unfinished.drop(connection, keys)
