"""What a person prefers, for every window: read by whoever shows something, changed in one place, kept at once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from quotebook.app import settings as stored
from quotebook.app.settings import Settings


class Preferences(QObject):
    """The settings in force. changed: (before, after) Settings; failed: why they could not be saved (str)."""

    changed = Signal(object, object)
    failed = Signal(str)

    def __init__(self, settings: Settings | None = None, file: Path | None = None) -> None:
        super().__init__()
        self._settings = settings or Settings()
        self._file = file

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    @property
    def file(self) -> Path:
        """Where they are kept."""
        return self._file or stored.settings_file()

    def change(self, **values: Any) -> None:
        """Change some of them by name, and keep them."""
        self.put(replace(self._settings, **values))

    def remember(self, catalogue: Path) -> None:
        """Make a catalogue the newest of the recent ones."""
        self.put(stored.with_recent(self._settings, catalogue))

    def put(self, settings: Settings) -> None:
        """Change them all, and keep them; what cannot be saved holds until Quotebook closes."""
        before, self._settings = self._settings, settings
        if before == settings:
            return
        self._try(lambda: stored.save_settings(settings, self.file))
        self.changed.emit(before, settings)

    def _try(self, save: Callable[[], None]) -> None:
        try:
            save()
        except OSError as error:
            self.failed.emit(str(error))
