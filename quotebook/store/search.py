"""Find what a query asks for, in an order, and the words nearest to one that is not there."""

import sqlite3
from array import array
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from quotebook.model import Order
from quotebook.store.compiling import COLUMNS, expression, parted, quoted, tags
from quotebook.store.ids import Found
from quotebook.store.ranking import ranked, ranked_by_words
from quotebook.store.rows import BY_AN_INDEX
from quotebook.store.totals import total
from quotebook.text.keys import match_words
from quotebook.text.query import And, FieldName, FieldTerm, Phrase, Prefix, Query, Term, Word

FIRST = 1000
"""Ids read at first where everything is listed, so that opening a catalogue takes the same time whatever its size."""


def find(connection: Connection, query: Query, order: Order, *, descending: bool) -> Found:
    """Return the quotations that a query finds, in order; by relevance newest first where nothing can be ranked."""
    if order is Order.RELEVANCE:
        found = ranked(connection, query)
        if found is not None:
            return found
        order = Order.SAID_ON
    if query.tree is None and (order, descending) in BY_AN_INDEX:
        return _everything(connection, query, order, descending=descending)
    return _ordered(connection, query, order, descending=descending)


def find_words(raw: sqlite3.Connection, query: Query, order: Order) -> Found | None:
    """Return what a query that asks for words alone finds, by relevance; None where it finds nothing or asks for more.

    All words stand there, also the last one, so that it is meant as it is. Its rows are read next: over the same
    connection their pages are there already.
    """
    tree = query.tree
    items = tree.items if isinstance(tree, And) else (tree,)
    if order is not Order.RELEVANCE or not all(isinstance(item, Word | Phrase | Prefix | FieldTerm) for item in items):
        return None
    match = expression(tree) if tree is not None else None
    found = ranked_by_words(raw, query, match) if match is not None else None
    return found if found is not None and found.head else None


def find_as_meant(connection: Connection, query: Query, order: Order, *, descending: bool) -> tuple[Query, Found]:
    """Return a query as_meant() and what it finds."""
    if isinstance(query.tree, Word):
        # Where it is found it stands there as a whole: nothing else has to be asked.
        found = find(connection, query, order, descending=descending)
        if found.head:
            return query, found
    meant = as_meant(connection, query)
    return meant, find(connection, meant, order, descending=descending)


def as_meant(connection: Connection, query: Query) -> Query:
    """Return a query as a person means it who is still typing its last word.

    Where that word stands nowhere in the catalogue, or nowhere in its field, and others begin so, these are meant.
    """
    begun = query.begun()
    if begun is None:
        return query
    last, longer = begun
    beginning = longer.wanted()[-1]
    if _is_found(connection, last) or not _is_found(connection, beginning):
        return query
    typed = last.text if isinstance(last, Word) else last.value
    return replace(longer, notes=(*query.notes, f"“{typed}” stands nowhere as a whole; found is what begins so."))


def _is_found(connection: Connection, term: Term) -> bool:
    if isinstance(term, FieldTerm) and term.field is FieldName.TAG:
        return bool(tags(connection, term))
    match = expression(term)
    # A word with signs, such as C++, is looked for sign by sign and never as a beginning.
    return match is None or _finds(connection, match)


def unknown_words(connection: Connection, query: Query) -> tuple[str, ...]:
    """Return the folded words a query asks for that stand nowhere in the catalogue, in order."""
    return tuple(word for word in asked_words(query) if not stands(connection, word))


def asked_words(query: Query) -> tuple[str, ...]:
    """Return the folded words a query asks for, in order."""
    asked = [term.text for term in query.wanted() if isinstance(term, Word | Phrase)]
    asked += [term.value for term in query.wanted() if isinstance(term, FieldTerm) and term.field in COLUMNS]
    return tuple(dict.fromkeys(word for typed in asked for word in match_words(typed)))


def stands(connection: Connection, word: str) -> bool:
    """Tell whether a folded word stands anywhere in the catalogue."""
    return _finds(connection, quoted(word))


def _finds(connection: Connection, match: str) -> bool:
    raw: Any = connection.connection.driver_connection
    wanted = "SELECT 1 FROM quotation_search WHERE quotation_search MATCH ? LIMIT 1"
    return raw.execute(wanted, (match,)).fetchone() is not None


def _everything(connection: Connection, query: Query, order: Order, *, descending: bool) -> Found:
    raw: Any = connection.connection.driver_connection
    head = array("q", (row[0] for row in raw.execute(BY_AN_INDEX[order, descending], (FIRST,))))
    if len(head) < FIRST:
        # Those of unknown date come last.
        return _ordered(connection, query, order, descending=descending) if not descending else Found(head)

    def whole(inside: Connection) -> "array[int]":
        return _ordered(inside, query, order, descending=descending).head

    return Found(head, whole, _count)


def _ordered(connection: Connection, query: Query, order: Order, *, descending: bool) -> Found:
    from quotebook.store import ordering  # imported late: it needs numpy, which the first list must not wait for
    from quotebook.store.selecting import Selection

    match = parted(query.tree)[0] if query.tree is not None else None
    if match is not None and not _finds(connection, match):
        return Found(array("q"))
    selection = Selection(connection)
    return ordering.ordered(connection, selection, selection.of(query), order, descending=descending)


def _count(connection: Connection) -> int:
    return total(connection, "quotation")
