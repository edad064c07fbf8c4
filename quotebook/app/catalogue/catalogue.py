"""One catalogue file, opened, made, and written out to other formats."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quotebook import __version__
from quotebook.app.catalogue.reviews import Reviews
from quotebook.app.catalogue.upkeep import Upkeep
from quotebook.app.job import Job
from quotebook.errors import CatalogueError
from quotebook.model import Order
from quotebook.store import migrate
from quotebook.store.writing import now, open_database

if TYPE_CHECKING:
    from quotebook.export import Outcome


class Catalogue(Upkeep, Reviews):
    """One open catalogue file. Reads may come from any thread, writes from the first thread that wrote."""

    @classmethod
    def create(cls, path: Path) -> "Catalogue":
        """Make an empty catalogue and open it; CatalogueError where there is a file already."""
        migrate.create(path)
        return cls(open_database(path))

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> "Catalogue":
        """Open a catalogue, first bringing one of an older schema up to date.

        CatalogueError where the file is missing, no catalogue, too new, damaged, or holds what no Quotebook writes.
        """
        if not read_only:
            migrate.bring_up_to_date(path)
        return cls(open_database(path, read_only=read_only))

    @classmethod
    def open_or_create(cls, path: Path) -> "Catalogue":
        """Open the catalogue at path; where there is nothing, make one."""
        if not migrate.is_there(path):
            try:
                migrate.create(path)
            except CatalogueError:
                # Another program made it in the same moment; anything else that is wrong, opening tells.
                if not migrate.is_there(path):
                    raise
        return cls.open(path)

    def close(self) -> None:
        """Close the file, with everything in it."""
        self._database.close()

    def export(
        self,
        path: Path,
        *,
        query: str = "",
        ids: Sequence[int] | None = None,
        columns: Sequence[str] | None = None,
        job: Job | None = None,
    ) -> "Outcome":
        """Write the quotations of a query, or those named by ids, to path, in the format of its suffix.

        columns: keys of the columns wanted, in order; all where None.
        """
        chosen = self.listing(query, order=Order.SAID_ON).ids if ids is None else ids
        step = (job or Job()).step
        from quotebook.export import About, write  # slow to import, and opening a catalogue needs none of it

        return write(
            path,
            self.quotations(chosen),
            about=About(f"Quotebook {__version__}", str(self.path), now(), query),
            total=len(chosen),
            speakers=self.speakers(),
            sources=self.articles(),
            columns=columns,
            step=lambda done, total: step(done, total, f"Writing {path.name}"),
        )
