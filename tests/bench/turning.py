"""Turn the event loop as the application does. QTest.qWait would keep Python's lock, and other threads would starve."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

LOOK = 2
"""Milliseconds between two looks at whether something holds."""


def turn_until(holds: Callable[[], object], seconds: float = 60) -> None:
    """Turn the loop until something holds; TimeoutError where it does not in time."""
    end = time.perf_counter() + seconds
    loop, timer = QEventLoop(), QTimer(interval=LOOK)
    timer.timeout.connect(lambda: loop.quit() if holds() or time.perf_counter() > end else None)
    timer.start()
    loop.exec()
    if not holds():
        raise TimeoutError


def turn_for(milliseconds: int) -> None:
    """Turn the loop for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
