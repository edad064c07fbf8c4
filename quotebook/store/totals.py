"""How many rows a table has, without counting them, so that opening a catalogue takes no longer as it grows."""

from typing import Any

from sqlalchemy import Connection

TABLES = ("quotation", "speaker", "article")


def install(connection: Connection) -> None:
    """Make the TEMP table and triggers that gather by how many rows each table grows."""
    connection.exec_driver_sql("CREATE TEMP TABLE grown (name TEXT PRIMARY KEY, rows INTEGER NOT NULL)")
    for name in TABLES:
        connection.exec_driver_sql("INSERT INTO temp.grown VALUES (?, 0)", (name,))
        for act, sign in (("INSERT", "+"), ("DELETE", "-")):
            connection.exec_driver_sql(
                f"CREATE TEMP TRIGGER count_{act}_{name} AFTER {act} ON main.{name} "
                f"BEGIN UPDATE grown SET rows = rows {sign} 1 WHERE name = '{name}'; END"
            )


def follow(connection: Connection) -> None:
    """Keep the totals in step with what was written."""
    raw: Any = connection.connection.driver_connection
    for name, rows in raw.execute("SELECT name, rows FROM temp.grown WHERE rows").fetchall():
        known = _known(raw, name)
        total = _counted(raw, name) if known is None else known + rows
        if total:
            raw.execute("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", (_setting(name), str(total)))
        else:
            raw.execute("DELETE FROM setting WHERE name = ?", (_setting(name),))
    raw.execute("UPDATE temp.grown SET rows = 0 WHERE rows")


def forget(connection: Connection) -> None:
    """Drop the totals, so that rows are counted anew."""
    connection.exec_driver_sql("DELETE FROM setting WHERE name LIKE 'total %'")


def total(connection: Connection, name: str) -> int:
    """Return the number of rows of one of TABLES."""
    raw: Any = connection.connection.driver_connection
    known = _known(raw, name)
    return _counted(raw, name) if known is None else known


def are_outdated(connection: Connection) -> bool:
    """Tell whether a total is not the number of rows."""
    raw: Any = connection.connection.driver_connection
    return any(total(connection, name) != _counted(raw, name) for name in TABLES)


def _setting(name: str) -> str:
    return f"total {name}"


def _known(raw: Any, name: str) -> int | None:
    found = raw.execute("SELECT value FROM setting WHERE name = ?", (_setting(name),)).fetchone()
    return int(found[0]) if found and isinstance(found[0], str) and found[0].isascii() and found[0].isdigit() else None


def _counted(raw: Any, name: str) -> int:
    return int(raw.execute(f"SELECT count(*) FROM {name}").fetchone()[0])
