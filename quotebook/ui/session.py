"""What a restart brings back: the window's geometry, the place in view, and how each place was left."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QRect, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter

SIZE = QSize(1280, 800)
FRAME = QSize(8, 32)
"""Room for the window manager's own frame, so that the first window fits a small screen."""

DETAIL_WIDTH = 420
SEEN = 64
"""How many pixels of a window's top edge must lie on some screen, so that it can be taken hold of."""


def restore_geometry(window: QMainWindow, state: QSettings) -> None:
    """Put the window where it was, or where it can be seen if that screen is gone."""
    window.resize(SIZE.boundedTo(window.screen().availableSize() - FRAME))
    geometry = state.value("window/geometry")
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)
    if not _can_be_taken_hold_of(window.frameGeometry()):
        free = window.screen().availableGeometry()
        window.resize(window.size().boundedTo(free.size() - FRAME))
        window.move(free.topLeft())


def restore_split(split: QSplitter, state: QSettings) -> None:
    """Share the width between place and detail as it was."""
    parts = state.value("window/split")
    if isinstance(parts, QByteArray):
        split.restoreState(parts)
    else:
        split.setSizes([SIZE.width(), DETAIL_WIDTH])


def keep_geometry(window: QMainWindow, split: QSplitter, state: QSettings) -> None:
    """Remember where the window is."""
    state.setValue("window/geometry", window.saveGeometry())
    state.setValue("window/split", split.saveState())


def name_of(path: Path) -> str:
    """Return the name under which it is kept how a catalogue's window was left."""
    from hashlib import sha256
    from os import fsencode

    return f"session/{sha256(fsencode(path)).hexdigest()[:16]}"


def read(state: QSettings, name: str) -> dict[str, Any]:
    """Return what was kept under a name; {} where nothing was, or nothing that can be read."""
    import json

    kept = state.value(name)
    try:
        found = json.loads(kept) if isinstance(kept, str) else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def keep(state: QSettings, name: str, values: dict[str, Any]) -> None:
    """Keep plain data (what JSON can hold) under a name."""
    import json

    state.setValue(name, json.dumps(values, ensure_ascii=False))


def _can_be_taken_hold_of(frame: QRect) -> bool:
    top = QRect(frame.left(), frame.top(), frame.width(), SEEN // 2)
    seen = (screen.availableGeometry().intersected(top) for screen in QGuiApplication.screens())
    return any(part.width() >= SEEN and part.height() >= SEEN // 4 for part in seen)
