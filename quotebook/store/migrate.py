"""Making a catalogue file, and bringing an older one up to date; the only user of Alembic."""

import os
import sqlite3
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, create_engine, insert
from sqlalchemy.pool import StaticPool

from quotebook.errors import CatalogueError
from quotebook.store.connecting import BUSY_SECONDS, is_outdated, prepare
from quotebook.store.header import APPLICATION_ID, SCHEMA_VERSION
from quotebook.store.schema import Setting
from quotebook.store.trouble import explained

_FIRST_WITH_THESE_COLUMNS = 3
"""The first schema whose quotation_column holds what store.columns writes today."""
_FIRST_WITHOUT_WHAT_IS_TOLD = 4
"""The first schema whose quotations do not repeat what their article tells for search."""


def is_there(path: Path) -> bool:
    """Tell whether there is something at path; CatalogueError where that cannot be told, for want of rights or so."""
    try:
        return path.exists()
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise CatalogueError(f"The catalogue {path} cannot be reached: {why}.", "Choose another one.") from error


def create(path: Path) -> None:
    """Make an empty catalogue at path, whole or not at all; CatalogueError where something is there already."""
    folder = path.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise CatalogueError(f"No catalogue can be made in {folder}: {error}.", "Choose another folder.") from error
    aside = folder / f".new-{uuid4().hex}"
    try:
        with explained(path):
            _write_empty(aside)
        _put_in_place(aside, path)
    finally:
        aside.unlink(missing_ok=True)


def bring_up_to_date(path: Path) -> None:
    """Take a catalogue of an older schema to the current one, after a backup beside it that was checked.

    All or nothing: one transaction. CatalogueError where the file is no catalogue or the backup cannot be made.
    """
    if not is_outdated(path):
        return
    with explained(path):
        raw = _open(path)
        try:
            (version,) = raw.execute("PRAGMA user_version").fetchone()
            back_up(raw, _backup_name(path, version))
            _upgrade(raw)
        finally:
            raw.close()


def back_up(raw: sqlite3.Connection, target: Path) -> None:
    """Copy an open catalogue to target, checked before it gets that name; CatalogueError where it cannot be."""
    aside = target.with_name(f".{target.name}.{uuid4().hex}")
    try:
        copy = sqlite3.connect(aside)
        try:
            raw.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE").fetchone()
            answer = copy.execute("PRAGMA quick_check").fetchone()[0]
        finally:
            copy.close()
        if answer != "ok":
            raise CatalogueError(f"The backup {target.name} would be damaged: {answer}.", "Check the disk.")
        _flush(aside)
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)


def _write_empty(aside: Path) -> None:
    raw = _open(aside)
    try:
        _upgrade(raw)
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    finally:
        raw.close()
    _flush(aside)


def _open(path: Path) -> sqlite3.Connection:
    raw = sqlite3.connect(path, timeout=BUSY_SECONDS, check_same_thread=False)
    prepare(raw, writable=True)
    return raw


def _upgrade(raw: sqlite3.Connection) -> None:
    """Run the missing migrations in one transaction, and work out what followed nothing before."""
    from quotebook.store import columns, seen  # imported late: the one needs numpy

    # The caller owns raw: a static pool leaves it open.
    engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            (version,) = connection.exec_driver_sql("PRAGMA user_version").one()
            _run_alembic(connection)
            if 0 < version < _FIRST_WITH_THESE_COLUMNS:
                columns.fill(connection)
            if 0 < version < _FIRST_WITHOUT_WHAT_IS_TOLD:
                seen.leave_out_what_is_told(connection)
            if connection.exec_driver_sql("SELECT count(*) FROM setting").scalar_one() == 0:
                connection.execute(insert(Setting).values(name="identity", value=uuid4().hex))
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
            connection.exec_driver_sql("COMMIT")
        except BaseException:
            connection.exec_driver_sql("ROLLBACK")
            raise


def _run_alembic(connection: Connection) -> None:
    # Imported late: only a file that is made or upgraded needs it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _put_in_place(aside: Path, path: Path) -> None:
    """Give aside its name unless something has that name already, also when two programs do so at once."""
    try:
        try:
            os.link(aside, path)
        except FileExistsError:
            raise
        except OSError:
            # A file system without hard links: the window for a race is small, and the loser is told.
            with path.open("xb"):
                pass
            aside.replace(path)
    except FileExistsError as error:
        raise CatalogueError(f"There is a file {path} already.", "Open it, or choose another name.") from error
    except OSError as error:
        raise CatalogueError(
            f"The catalogue {path} cannot be made: {error.strerror}.", "Choose another name."
        ) from error
    _flush_folder(path.parent)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _backup_name(path: Path, version: int) -> Path:
    return path.with_name(f"{path.stem} before schema {version + 1}{path.suffix}")
