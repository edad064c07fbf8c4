"""A person's preferences and where things lie: one dataclass, kept as TOML in the platform's config folder.

What changes results is not here but in the catalogue, so that a colleague who opens the file gets the same answers.
"""

import os
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs
import tomli_w

APPLICATION = "Quotebook"
CATALOGUE_VARIABLE = "QUOTEBOOK_CATALOGUE"
RECENT_KEPT = 8


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person prefers. theme: "system", "light" or "dark"; recent: catalogues, newest first."""

    theme: str = "system"
    recent: tuple[str, ...] = ()


def default_catalogue() -> Path:
    """Return the catalogue to open when none is named: $QUOTEBOOK_CATALOGUE, or one in the Documents folder."""
    named = os.environ.get(CATALOGUE_VARIABLE)
    if named:
        return Path(named).expanduser()
    return Path(platformdirs.user_documents_dir()) / "Quotebook" / "My catalogue.quotebook"


def settings_file() -> Path:
    """Return where the preferences lie."""
    return Path(platformdirs.user_config_dir(APPLICATION, appauthor=False)) / "settings.toml"


def load_settings(path: Path | None = None) -> Settings:
    """Read the preferences; whatever is missing, unreadable or of another type is the default."""
    path = path or settings_file()
    try:
        stored = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return Settings(**{key: value for key, value in map(_checked, stored.items()) if key})


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the preferences aside, then put them in place; OSError where the folder cannot be written."""
    path = path or settings_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    values = {"theme": settings.theme, "recent": list(settings.recent)}
    handle, aside = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    with os.fdopen(handle, "wb") as file:
        tomli_w.dump(values, file)
        file.flush()
        os.fsync(file.fileno())
    Path(aside).replace(path)


def with_recent(settings: Settings, catalogue: Path) -> Settings:
    """Return the settings with catalogue as the newest of the recent ones."""
    newest = str(catalogue)
    others = tuple(path for path in settings.recent if path != newest)
    return Settings(theme=settings.theme, recent=(newest, *others)[:RECENT_KEPT])


def _checked(item: tuple[str, Any]) -> tuple[str, Any]:
    key, value = item
    if key == "theme" and value in ("system", "light", "dark"):
        return key, value
    if key == "recent" and isinstance(value, list):
        return key, tuple(path for path in value if isinstance(path, str))  # pyright: ignore[reportUnknownVariableType]
    return "", None
