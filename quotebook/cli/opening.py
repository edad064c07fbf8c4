"""The catalogue a verb works on."""

from argparse import Namespace
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from quotebook.app.settings import default_catalogue
from quotebook.errors import QuotebookError

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue


@contextmanager
def opened(wanted: Namespace, *, create: bool = False) -> "Generator[Catalogue, None, None]":
    """Give the catalogue that the command line names, or the default one. create: make it where there is none."""
    from quotebook.app.catalogue import Catalogue  # imported late: `detect` must not wait for SQLAlchemy
    from quotebook.store.migrate import is_there

    path: Path = wanted.catalogue or default_catalogue()
    if not create and not is_there(path):
        raise QuotebookError(
            f"There is no catalogue at {path}.", "'quotebook add' makes one, --catalogue names another."
        )
    catalogue = Catalogue.open_or_create(path) if create else Catalogue.open(path)
    try:
        yield catalogue
    finally:
        catalogue.close()
