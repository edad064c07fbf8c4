"""A long read that ends at once where nobody wants its answer any more."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from quotebook.errors import Cancelled

_STEPS = 20_000
"""Steps of SQLite's machine, some tenths of a millisecond, between two looks at whether to stop."""


@contextmanager
def stoppable(connection: Connection, stopped: Callable[[], bool]) -> Iterator[None]:
    """Raise Cancelled inside, also in the middle of a statement, once stopped returns true."""
    raw: Any = connection.connection.driver_connection
    raw.set_progress_handler(stopped, _STEPS)
    try:
        yield
    except (sqlite3.OperationalError, DBAPIError) as error:
        if stopped():
            raise Cancelled from error
        raise
    finally:
        raw.set_progress_handler(None, 0)
    if stopped():
        raise Cancelled
