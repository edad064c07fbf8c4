"""Whether the person asked the system for less movement, and bars of unknown length that keep still then."""

import os
import sys
from configparser import ConfigParser, Error
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QProgressBar

NO = ("0", "false", "no", "off")

CLIENT_AREA_ANIMATION = 0x1042
"""Windows' SPI_GETCLIENTAREAANIMATION."""

PATIENCE = 2
"""Seconds that a system's own program has to answer."""


def set_waiting(bar: QProgressBar) -> None:
    """Let a bar show work of unknown length: it runs to and fro, or stays empty beside the words that say so."""
    bar.setRange(0, int(is_reduced()))
    bar.setValue(0)


@cache
def is_reduced() -> bool:
    """Tell whether the system asks for less movement; asked once, on a thread, since some take long to answer."""
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return _answer("defaults", "read", "com.apple.universalaccess", "reduceMotion") == "1"
    home = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return files_say_so(home) or _gnome()


def files_say_so(home: Path) -> bool:
    """Tell whether what KDE or GTK keep in a folder of settings asks for less movement."""
    kept = (
        (home / "kdeglobals", "KDE", "AnimationDurationFactor"),
        (home / "gtk-4.0" / "settings.ini", "Settings", "gtk-enable-animations"),
        (home / "gtk-3.0" / "settings.ini", "Settings", "gtk-enable-animations"),
    )
    return any(_kept(*one).strip().lower() in NO for one in kept)


def _kept(file: Path, section: str, key: str) -> str:
    parser = ConfigParser(interpolation=None, strict=False)
    try:
        parser.read(file, "utf-8")
    except (Error, OSError, UnicodeDecodeError):
        return ""
    return parser.get(section, key, fallback="")


def _gnome() -> bool:
    return _answer("gsettings", "get", "org.gnome.desktop.interface", "enable-animations") == "false"


def _answer(*command: str) -> str:
    import shutil
    import subprocess

    program = shutil.which(command[0])
    if program is None:
        return ""
    try:
        told = subprocess.run([program, *command[1:]], capture_output=True, text=True, timeout=PATIENCE, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    return told.stdout.strip()


def _windows() -> bool:
    import ctypes

    shown = ctypes.c_int(1)
    ctypes.windll.user32.SystemParametersInfoW(CLIENT_AREA_ANIMATION, 0, ctypes.byref(shown), 0)  # pyright: ignore[reportAttributeAccessIssue]
    return not shown.value
