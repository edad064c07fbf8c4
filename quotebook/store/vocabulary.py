"""Every word of a catalogue, kept in memory once something was misspelt; a few new quotations are added to it."""

from collections.abc import Iterable, Iterator, Sequence
from threading import Lock
from typing import Any

from sqlalchemy import Connection

from quotebook.store.search import stands
from quotebook.text.keys import match_words

_ADDED_AT_MOST = 2000
_STATE = "SELECT block FROM quotation_search_data WHERE id = 1"
_WORDS = "SELECT term, doc FROM temp.vocabulary"
_BEGINNING = "SELECT term, doc FROM temp.vocabulary WHERE term BETWEEN ? AND ?"
_COUNT = "SELECT doc FROM temp.vocabulary WHERE term = ?"
_NEW = """
    SELECT q.id, q.words, q.speakers, q.role, q.roles, a.outlet, q.outlets, a.title, q.titles
    FROM quotation AS q LEFT JOIN article AS a ON a.id = q.article_id WHERE q.id > ? ORDER BY q.id LIMIT ?
"""

Counted = tuple[Sequence[str], Sequence[int]]


class Vocabulary:
    """The folded words of a catalogue and how often they stand there; words that are gone since may be among them."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._was_asked = False
        self._state: object = None
        self._newest = 0
        self._is_exact = False
        self._words: list[str] = []
        self._counts: list[int] = []

    def portions(self, connection: Connection, asked: Iterable[str]) -> Iterator[Counted]:
        """Give the words among which those that were meant by asked are to be looked for, until some are found.

        To read all of a million quotations takes more than a second. Who asks for the first time, or while another
        thread reads them, gets those first that begin with the same letter: few people mistype that one.
        """
        was_asked, self._was_asked = self._was_asked, True
        if not self._words and (not was_asked or self._lock.locked()):
            yield _beginning_as(connection, asked)
        yield self.words(connection)

    def words(self, connection: Connection) -> Counted:
        """Return all words and their counts, as they are now."""
        raw: Any = connection.connection.driver_connection
        with self._lock:
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

    def count(self, connection: Connection, word: str) -> int:
        """Return in how many quotations a folded word stands now."""
        raw: Any = connection.connection.driver_connection
        found = raw.execute(_COUNT, (word,)).fetchone()
        return found[0] if found else 0

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
        # New lists: another thread may be going through the old ones.
        self._words = [*self._words, *fresh]
        self._counts = [*self._counts, *([1] * len(fresh))]
        self._is_exact = False
        return True


def _beginning_as(connection: Connection, asked: Iterable[str]) -> Counted:
    raw: Any = connection.connection.driver_connection
    first = sorted({word[0] for word in asked})
    rows = [row for sign in first for row in raw.execute(_BEGINNING, (sign, f"{sign}\U0010ffff"))]
    return [str(word) for word, _ in rows], [count for _, count in rows]
