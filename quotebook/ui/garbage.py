"""When Python looks for garbage that refers in circles: never through everything while somebody works.

A full search holds Python's lock, and so every thread, for a fifth of a second where hundreds of thousands of rows are
listed. What is young is still searched all the time, in a few milliseconds.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

YOUNG = (1_000, 15, 1_000_000)
"""gc.set_threshold: the last means that a full search never begins by itself."""
AWAY = 2_000
"""Milliseconds that nobody has worked in the window before everything is searched."""


class Garbage(QObject):
    """Search everything once nobody works in any window, from when it is made until it is told to end."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._before = gc.get_threshold()
        gc.set_threshold(*YOUNG)
        self._timer = QTimer(self, singleShot=True, interval=AWAY)
        self._timer.timeout.connect(lambda: gc.collect())
        app.applicationStateChanged.connect(self._look)

    def leave_alone(self) -> None:
        """Never search what is there now: what was imported stays until the end."""
        gc.freeze()

    def end(self) -> None:
        """Let Python choose again."""
        self._timer.stop()
        gc.set_threshold(*self._before)

    def _look(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._timer.stop()
        else:
            self._timer.start()
