"""Every word of a catalogue, kept in memory once something was misspelt; a few new quotations are added to it."""

from typing import Any

from sqlalchemy import Connection

from quotebook.text.keys import match_words

_ADDED_AT_MOST = 2000
_STATE = "SELECT block FROM quotation_search_data WHERE id = 1"
_WORDS = "SELECT term FROM temp.vocabulary ORDER BY doc DESC"
_NEW = """
    SELECT id, words, speakers, roles, outlets, titles FROM quotation WHERE id > ? ORDER BY id LIMIT ?
"""


class Vocabulary:
    """The folded words of a catalogue, frequent ones first. Words that are gone since may still be among them."""

    def __init__(self) -> None:
        self._state: object = None
        self._newest = 0
        self._words: list[str] = []
        self._known: set[str] = set()

    def words(self, connection: Connection) -> list[str]:
        """Return the words; reading them all takes a second for a million quotations, the first time."""
        raw: Any = connection.connection.driver_connection
        # FTS5 keeps its own totals of rows and words here: they tell that something was written.
        state = raw.execute(_STATE).fetchone()
        if state != self._state:
            (newest,) = raw.execute("SELECT max(id) FROM quotation").fetchone()
            if not self._words or not self._add(raw):
                self._words = [str(word) for (word,) in raw.execute(_WORDS)]
                self._known = set(self._words)
            self._state, self._newest = state, newest or 0
        return self._words

    def _add(self, raw: Any) -> bool:
        """Add the words of new quotations; return whether these were few enough."""
        rows: list[tuple[Any, ...]] = raw.execute(_NEW, (self._newest, _ADDED_AT_MOST + 1)).fetchall()
        if len(rows) > _ADDED_AT_MOST:
            return False
        new = {word for _, *texts in rows for text in texts if isinstance(text, str) for word in match_words(text)}
        self._words += sorted(new - self._known)
        self._known |= new
        return True
