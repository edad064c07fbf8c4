"""Where a dialog that asks for articles begins: in the folder they came from last, at first among the documents."""

import os
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

from quotebook.ui.place import Desk

KEPT = "articles_folder"


def last(desk: Desk) -> str:
    """Return that folder, as Qt's dialogs take it."""
    kept = _state(desk).value(KEPT)
    if isinstance(kept, str) and os.path.isdir(kept):  # noqa: PTH112  (Path's fails where nobody may look)
        return kept
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())


def remember(desk: Desk, folder: Path) -> None:
    """Begin there the next time, also after a restart."""
    _state(desk).setValue(KEPT, str(folder))


def _state(desk: Desk) -> QSettings:
    return QSettings(str(desk.preferences.file.with_name("window.ini")), QSettings.Format.IniFormat)
