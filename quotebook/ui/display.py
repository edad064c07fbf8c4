"""What a window needs, looked at before Qt is loaded: where Qt finds no display it kills the process without a word."""

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path

COMMAND_LINE = "The command line works without a window: see 'quotebook --help'."


def missing_for_a_window() -> str:
    """Return one sentence on what a window lacks on this machine, or "" where nothing is known to be missing."""
    if find_spec("PySide6") is None:
        return "Quotebook's window needs PySide6, which is not installed."
    if not sys.platform.startswith("linux"):
        return ""
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if platform in ("", "xcb"):
        return _missing_for_x11() if platform or not _wayland_answers() else ""
    return _missing_library(_plugin(platform))


def _missing_for_x11() -> str:
    if not os.environ.get("DISPLAY"):
        return "Quotebook's window needs a graphical display, and neither DISPLAY nor WAYLAND_DISPLAY names one."
    missing = _missing_library(_plugin("xcb"))
    if missing:
        return missing
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if refused:
        return f"Quotebook's window cannot reach the display {os.environ['DISPLAY']}, which DISPLAY names."
    return ""


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(name) and Path(folder, name or "").exists()


def _plugin(platform: str) -> Path:
    found = find_spec("PySide6")
    folders = list(found.submodule_search_locations or ()) if found else []
    return Path(folders[0] if folders else "", "Qt", "plugins", "platforms", f"libq{platform}.so")


def _missing_library(plugin: Path) -> str:
    if not plugin.exists():
        return "" if not plugin.parent.exists() else f"Qt has no platform called {plugin.stem.removeprefix('libq')}."
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        library = str(error).split(":")[0]
        return f"Quotebook's window needs the system library {library}, which is not installed."
    return ""
