"""What the first bytes of a catalogue file say of it, read before anything connects to it."""

from dataclasses import dataclass
from pathlib import Path

from quotebook.errors import CatalogueError

APPLICATION_ID = 0x51_62_6F_6B
"""The four bytes "Qbok" by which a file is known as a catalogue."""
SCHEMA_VERSION = 4
"""The schema this program writes; equal to the number of Alembic revisions."""

HEADER_LENGTH = 100
_MAGIC = b"SQLite format 3\0"
_CHOOSE = "Choose a catalogue made by Quotebook."


@dataclass(frozen=True, slots=True)
class Header:
    """What the first bytes of a catalogue say of it."""

    application_id: int
    user_version: int


def read_header(path: Path) -> Header:
    """Return the header of the catalogue file at path; CatalogueError says what else the file is.

    Opens the file itself: never call it while this process has the file connected, since closing it would drop
    SQLite's locks.
    """
    if not path.is_file():
        sort = "is not a file" if path.exists() else "does not exist"
        raise CatalogueError(f"The catalogue {path} {sort}.", _CHOOSE)
    try:
        with path.open("rb") as file:
            head = file.read(HEADER_LENGTH)
        length = path.stat().st_size
    except OSError as error:
        raise CatalogueError(f"The catalogue {path} cannot be read: {error.strerror}.", _CHOOSE) from error
    if not head:
        raise CatalogueError(f"The file {path.name} is empty.", "Use New to make a catalogue of another name.")
    if not head.startswith(_MAGIC):
        raise CatalogueError(f"The file {path.name} is not a catalogue.", _CHOOSE)
    if len(head) < HEADER_LENGTH or length % _page_size(head):
        raise _truncated(path)
    # The count of pages is valid only where both change counters agree (SQLite file format, 1.3.7).
    if head[24:28] == head[92:96] and _page_size(head) * int.from_bytes(head[28:32], "big") > length:
        raise _truncated(path)
    return Header(int.from_bytes(head[68:72], "big"), int.from_bytes(head[60:64], "big", signed=True))


def check_identity(path: Path, application_id: int, user_version: int) -> None:
    """Refuse a file of another program, and one of a newer Quotebook."""
    if application_id != APPLICATION_ID:
        raise CatalogueError(
            f"The file {path.name} is a database of another program (application id {application_id:#010x}).", _CHOOSE
        )
    if user_version > SCHEMA_VERSION:
        raise CatalogueError(
            f"The catalogue {path.name} was written by a newer Quotebook (schema {user_version}; "
            f"this program knows {SCHEMA_VERSION}).",
            "Install the newest Quotebook to open it.",
        )
    if user_version < 1:
        raise CatalogueError(f"The catalogue {path.name} has no valid schema version ({user_version}).", _CHOOSE)


def _page_size(head: bytes) -> int:
    size = int.from_bytes(head[16:18], "big")
    return 65536 if size == 1 else max(size, 1)


def _truncated(path: Path) -> CatalogueError:
    return CatalogueError(f"The catalogue {path.name} is cut short.", "Copy it again, or go back to a backup.")
