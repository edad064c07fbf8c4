"""Queries that a person gave a name."""

from sqlalchemy import Connection, delete, insert, select, update

from quotebook import model
from quotebook.errors import CatalogueError
from quotebook.store.schema import SavedFilter
from quotebook.text.keys import fold


def saved(connection: Connection) -> tuple[model.SavedFilter, ...]:
    """Return every saved filter, by name."""
    found = connection.execute(select(SavedFilter.__table__).order_by(SavedFilter.key, SavedFilter.id))
    return tuple(
        model.SavedFilter(row.id, row.name, row.query, _order(row.order), bool(row.descending)) for row in found
    )


def save(connection: Connection, name: str, wanted: model.SavedFilter) -> None:
    """Keep a filter under a name, in place of the one that has it."""
    values = {
        "name": name,
        "key": fold(name),
        "query": wanted.query,
        "order": wanted.order.value if wanted.order else None,
        "descending": int(wanted.descending),
    }
    current = _named(connection, name)
    if current is None:
        connection.execute(insert(SavedFilter).values(values))
    else:
        connection.execute(update(SavedFilter).where(SavedFilter.id == current).values(values))


def rename(connection: Connection, filter_id: int, name: str) -> None:
    """Give a filter another name; CatalogueError where it is gone or another one has that name."""
    _name_of(connection, filter_id)
    if _named(connection, name) not in (None, filter_id):
        raise CatalogueError(f"There is a filter called “{name}” already.", "Choose another name.")
    connection.execute(update(SavedFilter).where(SavedFilter.id == filter_id).values(name=name, key=fold(name)))


def delete_filter(connection: Connection, filter_id: int) -> str:
    """Remove a filter; return its name."""
    name = _name_of(connection, filter_id)
    connection.execute(delete(SavedFilter).where(SavedFilter.id == filter_id))
    return name


def _named(connection: Connection, name: str) -> int | None:
    return connection.scalar(select(SavedFilter.id).where(SavedFilter.key == fold(name)))


def _name_of(connection: Connection, filter_id: int) -> str:
    name = connection.scalar(select(SavedFilter.name).where(SavedFilter.id == filter_id))
    if name is None:
        raise CatalogueError("This filter is no longer in the catalogue.", "Look at the list again.")
    return name


def _order(value: str | None) -> model.Order | None:
    return model.Order(value) if value in model.Order.__members__.values() else None
