"""One process a catalogue: the first holds a lock; a later one hands over what it was given, and ends.

Only files are used (a lock, and letters in a folder that the first process watches), since Quotebook opens no sockets.
"""

import os
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

WAITS = 3.0
"""Seconds after which a process that does not take its letter is given up on."""

LETTER = ".letter"


class Instance(QObject):
    """The hold of this process on one catalogue. called: another process handed over files (a tuple of Path)."""

    called = Signal(object)

    def __init__(self, lock: QLockFile, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._folder = folder
        self._watcher: QFileSystemWatcher | None = None

    def listen(self) -> None:
        """Begin to take what other processes hand over."""
        self._watcher = QFileSystemWatcher([str(self._folder)], self)
        self._watcher.directoryChanged.connect(lambda: self._take())
        self._take()

    def release(self) -> None:
        """Let another process have the catalogue."""
        self._lock.unlock()
        self.deleteLater()

    def _take(self) -> None:
        for letter in sorted(self._folder.glob(f"*{LETTER}")):
            try:
                names = letter.read_bytes().split(b"\0")
                letter.unlink()
            except OSError:
                continue  # another moment's letter, taken already
            self.called.emit(tuple(Path(os.fsdecode(name)) for name in names if name))


def claim(catalogue: Path, folder: Path) -> Instance | None:
    """Take hold of a catalogue for this process, by a lock below folder; None where another process has it."""
    own = _folder_of(catalogue, folder)
    own.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(own / "lock"))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
        return None
    return Instance(lock, own)


def hand_over(catalogue: Path, files: Sequence[Path], folder: Path) -> bool:
    """Have the process that holds a catalogue show its window and take files; return whether it did."""
    own = _folder_of(catalogue, folder)
    letter = own / f"{time.time_ns()}-{os.getpid()}{LETTER}"
    aside = letter.with_suffix(".part")
    aside.write_bytes(b"\0".join(os.fsencode(file.resolve()) for file in files))
    aside.replace(letter)
    until = time.monotonic() + WAITS
    while letter.exists() and time.monotonic() < until:
        time.sleep(0.02)
    if not letter.exists():
        return True
    letter.unlink(missing_ok=True)
    return False


def _folder_of(catalogue: Path, folder: Path) -> Path:
    from zlib import crc32

    name = catalogue.stem[:40].encode(errors="ignore").decode()  # without what Qt could not write in a path
    return folder / "open" / f"{crc32(os.fsencode(catalogue.resolve())):08x}-{name}"
