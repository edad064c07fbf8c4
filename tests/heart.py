"""A heart that beats in the window's loop, for tests that nothing makes it wait."""

import time

from PySide6.QtCore import QTimer


class Heart:
    """Beats, and notes the longest that this thread worked between two beats; other programs make no difference."""

    def __init__(self):
        self.most, self.work = 0.0, time.thread_time()
        self.timer = QTimer(interval=5)
        self.timer.timeout.connect(self.beat)
        self.timer.start()

    def beat(self):
        work = time.thread_time()
        self.most, self.work = max(self.most, work - self.work), work
