"""The small TOML files that preferences and profiles are kept in: written aside, and never lost where damaged."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from quotebook.errors import QuotebookError


def read_toml(path: Path) -> dict[str, Any]:
    """Return what a file holds; nothing where it is missing, unreadable or damaged."""
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def put_damaged_aside(path: Path) -> QuotebookError | None:
    """Give a file that is no TOML another name, so that saving does not overwrite it; return what to say of it, if so.

    OSError where it cannot be given another name.
    """
    import tomllib

    try:
        tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError:
        return None
    except ValueError:
        aside = _free_name(path)
        path.rename(aside)
        return QuotebookError(
            f"The file {path.name} is damaged, so what it held is not in force.", f"It was kept as {aside}."
        )
    return None


def write_toml(path: Path, values: Mapping[str, Any]) -> None:
    """Write values aside, then put them in place; OSError where the folder cannot be written."""
    import tempfile

    import tomli_w

    path.parent.mkdir(parents=True, exist_ok=True)
    put_damaged_aside(path)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            tomli_w.dump(values, file)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except BaseException:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
        raise


def _free_name(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged{'' if number == 1 else f'-{number}'}")).exists():
        number += 1
    return aside
