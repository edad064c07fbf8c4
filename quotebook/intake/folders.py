"""The articles' files in folders, whatever their depth, and what of the folders could not be read."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quotebook.errors import UnreadableFile
from quotebook.intake.kinds import NAMES

MOST_FILES = 20_000
"""Whoever has more in a folder has chosen the wrong one."""

Failure = tuple[str, str, str]
"""A path, why it could not be read, and what to do instead, or ""."""


@dataclass(frozen=True, slots=True)
class Folders:
    """What was found in folders: files to read, MOST_FILES at most, and what could not be looked at."""

    files: tuple[Path, ...]
    failures: tuple[Failure, ...] = ()


def look_through(places: Sequence[Path]) -> Folders:
    """Return the articles' files among files and in folders, each folder's in order of name, none twice.

    What was named itself is given whatever its suffix; hidden files and folders are passed over.
    """
    found: dict[Path, None] = {}
    failures: list[Failure] = []
    for place in places:
        is_folder = os.path.isdir(place)  # noqa: PTH112 - Path.is_dir fails below a folder that may not be entered
        found.update(dict.fromkeys(_files_below(place, failures) if is_folder else [place]))
    files = tuple(found)
    if len(files) > MOST_FILES:
        failures.append(_failure(files[MOST_FILES].parent, _too_many(files[MOST_FILES - 1])))
    return Folders(files[:MOST_FILES], tuple(failures))


def _failure(path: Path | str, error: UnreadableFile) -> Failure:
    return str(path), error.message, error.hint


def _too_many(last: Path) -> UnreadableFile:
    return UnreadableFile(
        f"There are more than {MOST_FILES:,} articles; those after “{last.name}” were not read.",
        "Import the folders in it one after the other.",
    )


def _files_below(folder: Path, failures: list[Failure]) -> Iterator[Path]:
    def note(error: OSError) -> None:
        refused = UnreadableFile(f"This folder could not be read: {error.strerror}.", "See whether you may open it.")
        failures.append(_failure(error.filename, refused))

    for root, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in NAMES:
                yield Path(root, name)
