"""Putting an export in place: written aside, on the disk, read again, and only then under its name."""

import contextlib
import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from quotebook.errors import QuotebookError

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_BARRED = {errno.EACCES, errno.EPERM, errno.ETXTBSY}


@contextmanager
def put_in_place(path: Path, check: Callable[[Path], None]) -> Iterator[Path]:
    """Give a temporary file beside path to write to; when done, check it and give it path's name.

    Whatever goes wrong, the file that was at path stays as it was and nothing is left beside it.
    Raises QuotebookError for what can be foreseen: no such folder, no right, full disk, open elsewhere.
    """
    target = Path(os.path.realpath(path))
    with _said(path):
        if target.is_dir():
            raise QuotebookError(f"“{path.name}” is a folder.", "Choose a name for the file.")
        if not target.parent.is_dir():
            raise QuotebookError(f"There is no folder “{target.parent}”.", "Choose another place.")
        aside = target.with_name(f"{aside_prefix(os.getpid())}{uuid4().hex}{path.suffix}")
        # Not by tempfile, whose files nobody else may read: what is exported is for others too.
        os.close(os.open(aside, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666))
    try:
        with _said(path):
            yield aside
            _flush(aside)
            check(aside)
            if target.exists():
                aside.chmod(target.stat().st_mode & 0o777)
            aside.replace(target)
            _flush_folder(target.parent)
    finally:
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)


def aside_prefix(process: int) -> str:
    """Return how the names of the files begin that a process writes aside."""
    return f".quotebook-{process}-"


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where a folder can be opened for that."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        return
    finally:
        os.close(handle)


@contextmanager
def _said(path: Path) -> Iterator[None]:
    """Turn an error of the system into a sentence."""
    try:
        yield
    except OSError as error:
        raise _sentence(path, error) from error


def _sentence(path: Path, error: OSError) -> QuotebookError:
    name = ascii(path.name)[1:-1] if not path.name.isprintable() else path.name
    start = f"“{name}” could not be written"
    if error.errno in _FULL:
        return QuotebookError(f"{start}: the disk is full.", "Make room, or choose another place.")
    if error.errno in _BARRED:
        return QuotebookError(
            f"{start}: it may not be changed, or another program has it open.",
            "Close it there, or choose another name.",
        )
    if error.errno == errno.EROFS:
        return QuotebookError(f"{start}: this place is read-only.", "Choose another place.")
    if error.errno == errno.ENOENT:
        return QuotebookError(f"{start}: its folder is gone.", "Choose another place.")
    if error.errno == errno.ENAMETOOLONG:
        return QuotebookError(f"{start}: its name is too long.", "Choose a shorter name.")
    return QuotebookError(f"{start}: {error.strerror or error}.", "Choose another place.")
