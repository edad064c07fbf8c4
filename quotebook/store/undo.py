"""Undo that lives in the file: every changed row is noted with the values to put back, and played back in reverse.

TEMP triggers on the writing connection take the notes, so no feature writes an inverse. A note is data (table, what
was done, row, old values as JSON), never SQL: a hostile file can at most put strange values into known columns.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, delete, func, select, update

from quotebook.errors import CatalogueError, NothingToDo
from quotebook.model import Step, Verb
from quotebook.store.schema import (
    FOLLOWED,
    UNDOABLE,
    Base,
    PackedText,
    UndoChange,
    UndoStep,
    insert_rows,
    table_of,
)

STEPS_KEPT = 100
ROWS_KEPT = 400_000
"""How many steps, and how many notes of them, can be undone; the newest step is kept whatever its size."""

_INSERT, _UPDATE, _DELETE = "insert", "update", "delete"
_CHUNK = 500
_MOST_ROWS = 100_000_000
TOLD_FROM = 5_000
"""Rows from which on it is told how far the playing back is."""
Report = Callable[[int, int], None]
"""Told how many of how many rows are done, (0, 0) where that is not known; what it raises ends the playing back."""
# An article's text and what is derived from it never change, so no update of them has to be noted.
_NEVER_UPDATED = {
    "article": frozenset(("id", "text", "fingerprint", "added_at", "language")),
    "appearance": frozenset(("id", "reasons")),
}


@dataclass(frozen=True, slots=True)
class _Note:
    place: str
    act: str
    row: int
    old: str | None
    rows: int


def install(connection: Connection) -> None:
    """Make the triggers that note every change of an undoable table made through this connection."""
    connection.exec_driver_sql("CREATE TEMP TABLE undo_start (after INTEGER NOT NULL)")
    connection.exec_driver_sql("INSERT INTO temp.undo_start VALUES (0)")
    for model in UNDOABLE:
        for statement in _triggers(model):
            connection.exec_driver_sql(statement)


def begin(connection: Connection) -> int:
    """Begin to take the notes of a write; return the id of the newest one before it."""
    after = _newest(connection)
    connection.exec_driver_sql("UPDATE temp.undo_start SET after = ?", (after,))
    return after


def record(connection: Connection, verb: Verb, subject: str, count: int, at: str, *, after: int) -> Step:
    """Close a step over the notes newer than after, and forget the oldest steps."""
    last = _newest(connection)
    if last <= after:
        return Step(0, verb, subject, 0, at)
    # Below SQLAlchemy, which would take a tenth of the time that keeping an article takes.
    raw: Any = connection.connection.driver_connection
    _forget(connection, raw.execute(f"{_PARTS} WHERE done = 0").fetchall())  # they cannot be done again after this one
    made = raw.execute(_NEW_STEP, (verb.value, subject, count, at, after + 1, last))
    _prune(connection)
    return Step(made.lastrowid, verb, subject, count, at)


def undo(connection: Connection, report: Report) -> Step:
    """Take back the newest step that is done; NothingToDo where there is none."""
    wanted = select(UndoStep).where(UndoStep.done == 1).order_by(UndoStep.id.desc()).limit(1)
    return _play(connection, wanted, report, done=0, nothing="There is nothing to undo.")


def redo(connection: Connection, report: Report) -> Step:
    """Do the oldest undone step again; NothingToDo where there is none."""
    wanted = select(UndoStep).where(UndoStep.done == 0).order_by(UndoStep.id).limit(1)
    return _play(connection, wanted, report, done=1, nothing="There is nothing to redo.")


def undoable(connection: Connection) -> Step | None:
    """Return the step that undo would take back."""
    found = history(connection, 1)
    return found[0] if found else None


def redoable(connection: Connection) -> Step | None:
    """Return the step that redo would do again."""
    found = connection.execute(select(*_STEP).where(UndoStep.done == 0).order_by(UndoStep.id).limit(1)).first()
    return _step(found) if found else None


def history(connection: Connection, limit: int) -> tuple[Step, ...]:
    """Return the steps that are done, newest first."""
    wanted = select(*_STEP).where(UndoStep.done == 1).order_by(UndoStep.id.desc()).limit(limit)
    return tuple(map(_step, connection.execute(wanted)))


def undone(connection: Connection, limit: int) -> tuple[Step, ...]:
    """Return the steps that were undone and can be redone, the next one first."""
    wanted = select(*_STEP).where(UndoStep.done == 0).order_by(UndoStep.id).limit(limit)
    return tuple(map(_step, connection.execute(wanted)))


_STEP = (UndoStep.id, UndoStep.verb, UndoStep.subject, UndoStep.count, UndoStep.at)


def _step(row: Any) -> Step:
    try:
        verb = Verb(row.verb)
    except ValueError as error:
        raise CatalogueError("The history of this catalogue is damaged.", "Its quotations are not affected.") from error
    return Step(row.id, verb, row.subject, row.count, row.at)


def _newest(connection: Connection) -> int:
    raw: Any = connection.connection.driver_connection
    return raw.execute("SELECT max(id) FROM undo_change").fetchone()[0] or 0


# --- taking notes ----------------------------------------------------------------------------------------------


def _triggers(model: type[Base]) -> list[str]:
    table = table_of(model)
    name = table.name
    kept = _kept(table)
    changing = [column for column in kept if column != "id" and column not in _NEVER_UPDATED.get(name, ())]
    whole = ", ".join(f"'{column}', {_old_value(table, column)}" for column in kept)
    changed = " OR ".join(f'OLD."{column}" IS NOT NEW."{column}"' for column in changing)
    pairs = " UNION ALL ".join(
        f'SELECT \'{column}\' AS k, OLD."{column}" AS v WHERE OLD."{column}" IS NOT NEW."{column}"'
        for column in changing
    )
    listed = ", ".join(f'"{column}"' for column in changing)
    note = 'INSERT INTO undo_change (place, act, "row", old)'
    # One note for all that are inserted one after the other.
    more = (
        'UPDATE undo_change SET "row" = NEW.id, rows = rows + 1 WHERE id = (SELECT max(id) FROM undo_change) '
        "AND id > (SELECT after FROM undo_start) "
        f"AND place = '{name}' AND act = '{_INSERT}' AND \"row\" = NEW.id - 1"
    )
    return [
        f"CREATE TEMP TRIGGER undo_insert_{name} AFTER INSERT ON main.{name} "
        f"BEGIN {more}; {note} SELECT '{name}', '{_INSERT}', NEW.id, NULL WHERE changes() = 0; END",
        f"CREATE TEMP TRIGGER undo_update_{name} AFTER UPDATE OF {listed} ON main.{name} WHEN {changed} "
        f"BEGIN {note} VALUES ('{name}', '{_UPDATE}', OLD.id, (SELECT json_group_object(k, v) FROM ({pairs}))); END",
        f"CREATE TEMP TRIGGER undo_delete_{name} AFTER DELETE ON main.{name} "
        f"BEGIN {note} VALUES ('{name}', '{_DELETE}', OLD.id, json_object({whole})); END",
    ]


def _old_value(table: Table, column: str) -> str:
    """Return SQL for a value as JSON holds it: what is packed in hexadecimal digits, in a list."""
    value = f'OLD."{column}"'
    if not isinstance(table.columns[column].type, PackedText):
        return value
    return f"json(CASE typeof({value}) WHEN 'blob' THEN json_array(hex({value})) ELSE json_quote({value}) END)"


def _kept(table: Table) -> list[str]:
    return [column.name for column in table.columns if not (table.name == "quotation" and column.name in FOLLOWED)]


_PARTS = "SELECT id, first, last FROM undo_step"
_NEW_STEP = """
    INSERT INTO undo_step (verb, subject, count, at, done, first, last) VALUES (?, ?, ?, ?, 1, ?, ?)
"""


def _prune(connection: Connection) -> None:
    raw: Any = connection.connection.driver_connection
    held, notes = raw.execute("SELECT count(*), sum(last - first + 1) FROM undo_step WHERE done = 1").fetchone()
    if held <= STEPS_KEPT and notes <= ROWS_KEPT:
        return
    steps = raw.execute(f"{_PARTS} WHERE done = 1 ORDER BY id DESC").fetchall()
    notes = 0
    for kept, (_, first, last) in enumerate(steps):
        notes += last - first + 1
        if kept and (kept >= STEPS_KEPT or notes > ROWS_KEPT):
            _forget(connection, steps[kept:])
            return


def _forget(connection: Connection, steps: Sequence[tuple[int, int, int]]) -> None:
    raw: Any = connection.connection.driver_connection
    for step, first, last in steps:
        raw.execute("DELETE FROM undo_change WHERE id BETWEEN ? AND ?", (first, last))
        raw.execute("DELETE FROM undo_step WHERE id = ?", (step,))


# --- playing them back -----------------------------------------------------------------------------------------


def _play(connection: Connection, wanted: Any, report: Report, *, done: int, nothing: str) -> Step:
    found = connection.execute(wanted).first()
    if found is None:
        raise NothingToDo(nothing)
    after = begin(connection)
    # Rows come back in reverse, so one may for a moment refer to another that is still to come.
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    _put_back(connection, found.first, found.last, report)
    connection.execute(delete(UndoChange).where(UndoChange.id.between(found.first, found.last)))
    now = {"done": done, "first": after + 1, "last": _newest(connection)}
    connection.execute(update(UndoStep).where(UndoStep.id == found.id).values(now))
    return _step(found)


def _put_back(connection: Connection, first: int, last: int, report: Report) -> None:
    total = connection.scalar(select(func.sum(UndoChange.rows)).where(UndoChange.id.between(first, last)))
    told = report if isinstance(total, int) and total >= TOLD_FROM else _unreported
    done, end = 0, last
    while end >= first:
        start = max(first, end - _CHUNK + 1)
        wanted = select(UndoChange.place, UndoChange.act, UndoChange.row, UndoChange.old, UndoChange.rows)
        wanted = wanted.where(UndoChange.id.between(start, end)).order_by(UndoChange.id.desc())
        notes = [_Note(*row) for row in connection.execute(wanted)]
        for (place, act), same in groupby(notes, key=lambda note: (note.place, note.act)):
            for portion in _portions(same):
                told(done, total or 0)
                _put_back_rows(connection, place, act, portion)
                done += sum(note.rows for note in portion)
        end = start - 1
    told(0, 0)


def _unreported(done: int, total: int) -> None:
    """Take note of nothing."""


def _portions(notes: Iterable[_Note]) -> Iterator[list[_Note]]:
    """Give notes in lists of few rows each, one of many inserted rows as several, the last rows first."""
    portion: list[_Note] = []
    rows = 0
    for note in notes:
        if not 1 <= _whole(note.rows) <= _MOST_ROWS:
            raise _damaged()
        first = _whole(note.row) - note.rows
        for last in range(note.row, first, -_CHUNK):
            portion.append(note if note.rows == 1 else replace(note, row=last, rows=min(_CHUNK, last - first)))
            rows += portion[-1].rows
            if rows >= _CHUNK:
                yield portion
                portion, rows = [], 0
    if portion:
        yield portion


def _whole(value: object) -> int:
    if not isinstance(value, int):
        raise _damaged()
    return value


def _put_back_rows(connection: Connection, place: str, act: str, notes: Sequence[_Note]) -> None:
    table = _TABLES.get(place)
    if table is None:
        raise _damaged()
    if act == _INSERT:
        ranges = [(note.row - note.rows + 1, note.row) for note in notes]
        connection.exec_driver_sql(f"DELETE FROM {table.name} WHERE id BETWEEN ? AND ?", ranges)
    elif act == _DELETE:
        # In the order of their ids they are appended, and make one note.
        in_order = sorted(notes, key=lambda note: note.row)
        insert_rows(connection, table, [_whole_row(table, note) for note in in_order])
    elif act == _UPDATE:
        pairs = ((note.row, _old_values(table, note)) for note in notes)
        for columns, alike in groupby(pairs, key=lambda pair: tuple(pair[1])):
            _set_back(connection, table, columns, [(*values.values(), row) for row, values in alike])
    else:
        raise _damaged()


def _set_back(connection: Connection, table: Table, columns: Sequence[str], rows: list[tuple[Any, ...]]) -> None:
    """Give rows their old values, by the driver alone: compiling each statement takes longer than running it."""
    setting = ", ".join(f'"{table.columns[name].name}" = ?' for name in columns)
    connection.exec_driver_sql(f"UPDATE {table.name} SET {setting} WHERE id = ?", rows)


def _whole_row(table: Table, note: _Note) -> dict[str, Any]:
    values = _old_values(table, note)
    if values.keys() != _KEPT[table.name] or values["id"] != note.row:
        raise _damaged()
    return values


def _old_values(table: Table, note: _Note) -> dict[str, Any]:
    try:
        values: Any = json.loads(note.old or "")
    except ValueError as error:
        raise _damaged() from error
    if not isinstance(values, dict) or not values or not values.keys() <= _COLUMNS[table.name]:
        raise _damaged()
    if not _PLAIN.issuperset(map(type, values.values())):
        values = {name: _unhexed(value) for name, value in values.items()}
        if not _PLAIN.issuperset(map(type, values.values())):
            raise _damaged()
    return values


def _unhexed(value: Any) -> Any:
    match value:
        case [str(digits)]:
            try:
                return bytes.fromhex(digits)
            except ValueError as error:
                raise _damaged() from error
        case _:
            return value


def _damaged() -> CatalogueError:
    return CatalogueError("This change cannot be undone: its record is damaged.", "The catalogue was left as it is.")


_TABLES = {model.__tablename__: table_of(model) for model in UNDOABLE}
_COLUMNS = {name: frozenset(table.columns.keys()) for name, table in _TABLES.items()}
_KEPT = {name: frozenset(_kept(table)) for name, table in _TABLES.items()}
_PLAIN = frozenset((str, bytes, int, float, bool, type(None)))
