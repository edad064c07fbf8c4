"""Every word of a catalogue, kept in memory once something was misspelt; a few new quotations are added to it."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from quotebook.store.search import stands
from quotebook.text.keys import match_words

_ADDED_AT_MOST = 2000
_STATE = "SELECT block FROM quotation_search_data WHERE id = 1"
_WORDS = "SELECT term, doc FROM temp.vocabulary"
_NEW = """
    SELECT id, words, speakers, roles, outlets, titles FROM quotation WHERE id > ? ORDER BY id LIMIT ?
"""


class Vocabulary:
    """The folded words of a catalogue and how often they stand there; words that are gone since may be among them."""

    def __init__(self) -> None:
        self._state: object = None
        self._newest = 0
        self._is_exact = False
        self._words: list[str] = []
        self._counts: list[int] = []

    def words(self, connection: Connection) -> tuple[Sequence[str], Sequence[int]]:
        """Return the words and their counts; of a million quotations they take a second to read, the first time."""
        raw: Any = connection.connection.driver_connection
        # FTS5 keeps its own totals of rows and words here: they tell that something was written.
        state = raw.execute(_STATE).fetchone()
        if state != self._state:
            (newest,) = raw.execute("SELECT max(id) FROM quotation").fetchone()
            if not self._words or not self._add(raw):
                rows = raw.execute(_WORDS).fetchall()
                self._words, self._counts = [str(word) for word, _ in rows], [count for _, count in rows]
                self._is_exact = True
            self._state, self._newest = state, newest or 0
        return self._words, self._counts

    def still_there(self, connection: Connection, words: Iterable[str]) -> tuple[str, ...]:
        """Return those of words that stand in the catalogue, in order."""
        return tuple(word for word in words if self._is_exact or stands(connection, word))

    def _add(self, raw: Any) -> bool:
        """Add the words of new quotations; return whether these were few enough."""
        rows: list[tuple[Any, ...]] = raw.execute(_NEW, (self._newest, _ADDED_AT_MOST + 1)).fetchall()
        if len(rows) > _ADDED_AT_MOST:
            return False
        new = {word for _, *texts in rows for text in texts if isinstance(text, str) for word in match_words(text)}
        fresh = sorted(new.difference(self._words))
        self._words += fresh
        self._counts += [1] * len(fresh)
        self._is_exact = False
        return True
