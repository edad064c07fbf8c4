"""Export profiles: a format with columns in order, under a name; kept beside the preferences."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quotebook.app.toml_files import read_toml, write_toml
from quotebook.errors import QuotebookError
from quotebook.export.columns import QUOTATIONS

FORMATS = ("xlsx", "csv", "json")
FILE = "export-profiles.toml"


@dataclass(frozen=True, slots=True)
class Profile:
    """How an export looks. columns: keys of export.columns.QUOTATIONS, in order; name "" for the last one used."""

    name: str
    format: str = "xlsx"
    columns: tuple[str, ...] = tuple(column.key for column in QUOTATIONS)


def load_profiles(path: Path) -> tuple[Profile, ...]:
    """Return the kept profiles by name; what is unreadable or unknown is left out."""
    stored: Any = read_toml(path).get("profile", [])
    found = {one.name: one for one in map(_read, stored if isinstance(stored, list) else ()) if one}  # pyright: ignore[reportUnknownArgumentType]
    return tuple(sorted(found.values(), key=lambda one: one.name.casefold()))


def chosen_columns(file: Path, *, profile: str | None = None, columns: str | None = None) -> tuple[str, ...] | None:
    """Return the columns of a kept profile, or those named one after the other ("words, speaker"); None for all.

    QuotebookError where there is no such profile or column, with what there is.
    """
    if columns is not None:
        wanted = tuple(dict.fromkeys(key for key in columns.replace(",", " ").split()))
        known = [column.key for column in QUOTATIONS]
        unknown = [key for key in wanted if key not in known]
        if not wanted:
            raise QuotebookError("No column is named.", f"Columns: {', '.join(known)}.")
        if unknown:
            raise QuotebookError(f"There is no column {', '.join(unknown)!r}.", f"Columns: {', '.join(known)}.")
        return wanted
    if profile is None:
        return None
    kept = load_profiles(file)
    found = next((one for one in kept if one.name.casefold() == profile.casefold()), None)
    if found is None:
        names = ", ".join(one.name for one in kept if one.name) or "none yet; the window's export keeps them"
        raise QuotebookError(f"There is no export profile {profile!r}.", f"Profiles: {names}.")
    return found.columns


def save_profiles(path: Path, profiles: Sequence[Profile]) -> None:
    """Keep profiles; OSError where the folder cannot be written."""
    values = [{"name": one.name, "format": one.format, "columns": list(one.columns)} for one in profiles]
    write_toml(path, {"profile": values})


def with_profile(profiles: Sequence[Profile], profile: Profile) -> tuple[Profile, ...]:
    """Return profiles with one more, in place of the one of its name."""
    return (*without_profile(profiles, profile.name), profile)


def without_profile(profiles: Sequence[Profile], name: str) -> tuple[Profile, ...]:
    """Return profiles without the one of a name."""
    return tuple(one for one in profiles if one.name.casefold() != name.casefold())


def _read(stored: Any) -> Profile | None:
    if not isinstance(stored, dict):
        return None
    values: dict[str, Any] = {str(key): value for key, value in stored.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    name, form, columns = values.get("name"), values.get("format"), values.get("columns")
    if not isinstance(name, str) or form not in FORMATS or not isinstance(columns, list):
        return None
    wanted = dict.fromkeys(str(key) for key in columns)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    known = {column.key for column in QUOTATIONS}
    kept = tuple(key for key in wanted if key in known)
    return Profile(name, str(form), kept) if kept else None
