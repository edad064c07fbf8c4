"""A person's preferences and where things lie: one dataclass, kept as TOML in the platform's config folder.

What changes results is not here but in the catalogue, so that a colleague who opens the file gets the same answers.
"""

import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from quotebook.app.toml_files import read_toml, write_toml

APPLICATION = "Quotebook"
CATALOGUE_VARIABLE = "QUOTEBOOK_CATALOGUE"
SUFFIX = ".quotebook"
"""What the names of catalogues end in."""
RECENT_KEPT = 8


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person prefers.

    theme: "system", "light" or "dark"; language of the window: "system" or one of LANGUAGES; text_size in percent of
    the system's; date_format: "short" (12 Sep 2023, as the locale writes it), "long" or "iso"; citation: a style of
    app.citing; indirect: look for reported speech too; article_language: "" to find it out, or the ISO 639-1 code of
    articles that do not say; recent: catalogues, newest first.
    """

    theme: str = "system"
    language: str = "system"
    text_size: int = 100
    date_format: str = "short"
    citation: str = "chicago"
    indirect: bool = True
    article_language: str = ""
    recent: tuple[str, ...] = ()


LANGUAGES = ("en", "de", "es")
ARTICLE_LANGUAGES = ("en", "de", "es", "fr")
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)

_CHOICES: dict[str, tuple[str | int | bool, ...]] = {
    "theme": ("system", "light", "dark"),
    "language": ("system", *LANGUAGES),
    "text_size": TEXT_SIZES,
    "date_format": ("short", "long", "iso"),
    "citation": ("apa", "chicago", "mla"),
    "indirect": (True, False),
    "article_language": ("", *ARTICLE_LANGUAGES),
}


def default_catalogue() -> Path:
    """Return the catalogue to open when none is named: $QUOTEBOOK_CATALOGUE, or one in the Documents folder."""
    named = os.environ.get(CATALOGUE_VARIABLE)
    if named:
        return Path(os.path.expanduser(named))  # noqa: PTH111  (the other one fails where nobody has that name)
    import platformdirs

    return Path(platformdirs.user_documents_dir()) / "Quotebook" / "My catalogue.quotebook"


def settings_file() -> Path:
    """Return where the preferences lie."""
    import platformdirs

    return Path(platformdirs.user_config_dir(APPLICATION, appauthor=False)) / "settings.toml"


def load_settings(path: Path | None = None) -> Settings:
    """Read the preferences; whatever is missing, unreadable or of another type is the default."""
    stored = read_toml(path or settings_file())
    return Settings(**{key: value for key, value in map(_checked, stored.items()) if key})


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Keep the preferences; OSError where the folder cannot be written."""
    write_toml(path or settings_file(), asdict(settings) | {"recent": list(settings.recent)})


def with_recent(settings: Settings, catalogue: Path) -> Settings:
    """Return the settings with catalogue as the newest of the recent ones."""
    newest = str(catalogue)
    others = tuple(path for path in settings.recent if path != newest)
    return replace(settings, recent=(newest, *others)[:RECENT_KEPT])


def last_catalogue(settings: Settings) -> Path:
    """Return the catalogue that was open last, where it is still there; else the default one."""
    if os.environ.get(CATALOGUE_VARIABLE):
        return default_catalogue()
    found = (Path(recent) for recent in settings.recent if is_there(recent))
    return next(found, default_catalogue())


def lost_catalogue(settings: Settings) -> Path | None:
    """Return the catalogue that was open last where it is gone; None where it is there, or another one is asked for."""
    if os.environ.get(CATALOGUE_VARIABLE) or not settings.recent or is_there(settings.recent[0]):
        return None
    return Path(settings.recent[0])


def is_there(path: str) -> bool:
    """Tell whether there is a file; unlike Path's, it is no error of this one where a folder may no longer be read."""
    return os.path.isfile(path)  # noqa: PTH113


def _checked(item: tuple[str, Any]) -> tuple[str, Any]:
    key, value = item
    if any(type(value) is type(choice) and value == choice for choice in _CHOICES.get(key, ())):
        return key, value
    if key == "recent" and isinstance(value, list):
        return key, tuple(path for path in value if isinstance(path, str))  # pyright: ignore[reportUnknownVariableType]
    return "", None
