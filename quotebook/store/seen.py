"""What full-text search sees of a quotation besides its words, and how much of that is stored.

Each of a role, an outlet and a title makes a document: itself, and how it is looked for where that differs. A quotation
stores those of its roles, outlets and titles only where they are more than its role and its first article tell: most
stand in one article, whose title would be repeated with each of them.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Connection

from quotebook.store.values import as_text
from quotebook.text import keys


def searchable(text: str) -> str | None:
    """Return the form of text to be found besides itself, or None where SQLite's own folding is enough.

    Scripts without spaces come character by character, "U.S." as "us", "1,000" as "1000", "Østergård" as "ostergard".
    """
    if _plain().fullmatch(text) and not _POINTED.search(text):
        return None
    return " ".join(keys.match_words(text)) or None


@lru_cache(maxsize=4096)
def document(values: tuple[object, ...]) -> str | None:
    """Return the different ones of values for search; many quotations in a row share them."""
    texts = dict.fromkeys(text for value in values if (text := as_text(value)))
    parts = [part for text in texts for part in (text, searchable(text)) if part]
    return "\n".join(parts) or None


def beyond_first(values: tuple[object, ...]) -> str | None:
    """Return the document of values, or None where it is that of the first of them alone."""
    if len(values) == 1 or values == (values[0], values[0]):
        return None
    whole = document(values)
    return whole if whole != document(values[:1]) else None


def know_document(connection: Connection) -> None:
    """Let statements of this connection call document, of one value."""
    raw: Any = connection.connection.driver_connection
    raw.create_function("document", 1, lambda value: document((value,)), deterministic=True)


def columns_of(row: str, of_article: str) -> str:
    """Return SQL for what search sees of a row of quotation, or of what it was; of_article: a column of its article."""
    parts = (f"coalesce({row}.{name}, {told})" for name, told in _told(f"{row}.role", of_article))
    return f"{row}.words, {row}.folded, {row}.speakers, {', '.join(parts)}"


def leave_out_what_is_told(connection: Connection) -> None:
    """Take away from quotations what schemas before the fourth stored though their role and first article tell it."""
    know_document(connection)
    _set_each(connection, "nullif")


def write_out(connection: Connection) -> None:
    """Store with every quotation all that search sees of it."""
    _set_each(connection, "coalesce")


def _set_each(connection: Connection, function: str) -> None:
    parts = (f"{name} = {function}({name}, {told})" for name, told in _told("role", _OF_FIRST_ARTICLE))
    change = f"UPDATE quotation SET {', '.join(parts)} WHERE id BETWEEN ? AND ?"
    first, newest = connection.exec_driver_sql("SELECT min(id), max(id) FROM quotation").one()
    # In portions: what one statement changed is in memory until it ends.
    while first is not None and first <= newest:
        connection.exec_driver_sql(change, (first, first + _AT_ONCE - 1))
        later = "SELECT min(id) FROM quotation WHERE id >= ?"
        first = connection.exec_driver_sql(later, (first + _AT_ONCE,)).scalar_one()


def _told(role: str, of_article: str) -> tuple[tuple[str, str], ...]:
    """Return by column of quotation SQL for what it is where nothing is stored."""
    outlet, title = (of_article.format(name) for name in ("outlet", "title"))
    return ("roles", f"document({role})"), ("outlets", f"document({outlet})"), ("titles", f"document({title})")


_AT_ONCE = 20_000
_OF_FIRST_ARTICLE = "(SELECT a.{0} FROM article AS a WHERE a.id = quotation.article_id)"
_POINTED = re.compile(r"[^\W_][.,][^\W_]|[`]")


@cache
def _plain() -> re.Pattern[str]:
    """Match texts whose words FTS5's unicode61 finds just as text.keys does: ASCII, accented letters, usual signs."""
    accented = [
        chr(code)
        for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
        if (parts := unicodedata.normalize("NFD", chr(code)))[0].isascii() and len(parts) > 1
    ]
    return re.compile(f"[\\x00-\\x7f‘’“”„«»–—…\\u00a0{''.join(accented)}]*")
