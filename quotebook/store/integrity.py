"""Is everything in a catalogue as it should be: the file itself, what follows from what, words against articles?"""

import sqlite3
from array import array
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, select

from quotebook.model import Kind, words_at
from quotebook.store import follow, shingles, totals
from quotebook.store.articles import fingerprint
from quotebook.store.reading import counts
from quotebook.store.schema import Appearance, Article, Quotation
from quotebook.store.values import text_names, text_spans
from quotebook.text import keys

Step = Callable[[int, int, str], None]

_PORTION = 5_000
_SHOWN = 5
_ODD = -7046029254386353131
"""2**64 divided by the golden ratio, made odd, as a signed number: spreads sums over all bits."""
_MIDDLE = 29


def problems(connection: Connection, step: Step) -> tuple[str, ...]:
    """Return a sentence for each thing that is wrong. connection: in a transaction that is to be rolled back."""
    total = counts(connection).quotations
    found = [
        *_lists(connection),
        *_followed(connection, lambda done: step(done, 3 * total, "Checking what follows")),
        *_index(connection, lambda done: step(total + done, 3 * total, "Checking the index of near-duplicates")),
        *_words(connection, lambda done: step(2 * total + done, 3 * total, "Checking words against articles")),
    ]
    return tuple(found)


def damage(connection: Connection, step: Step) -> tuple[str, ...]:
    """Return what is wrong with the file itself, whatever it holds; nothing else needs to be asked then."""
    step(0, 0, "Checking the file")
    rows = [str(row[0]) for row in connection.exec_driver_sql(f"PRAGMA integrity_check({_SHOWN})")]
    found = [] if rows == ["ok"] else [f"The file is damaged: {row}." for row in rows]
    for table, row, other, _ in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(_SHOWN):
        found.append(f"Row {row} of {table} refers to a {other} that is not there.")
    return tuple(found)


def search_problems(connection: Connection, step: Step) -> tuple[str, ...]:
    """Let FTS5 compare its index with the quotations, into which all that it was made of is written for that.

    connection: as for problems, in another transaction.
    """
    step(0, 0, "Checking the search index")
    raw: Any = connection.connection.driver_connection
    follow.write_out(connection)
    try:
        raw.execute("INSERT INTO quotation_search (quotation_search, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError:
        return ("The search index does not agree with the quotations.",)
    return ()


def _lists(connection: Connection) -> list[str]:
    from quotebook.store import columns  # imported late: it needs numpy

    if totals.are_outdated(connection) or columns.are_outdated(connection):
        return ["What lists are sorted and counted by does not agree with the quotations."]
    return []


def _followed(connection: Connection, step: Callable[[int], None]) -> list[str]:
    """Work out again what follows from other tables, and count where something else is stored."""
    wrong = 0
    for done, ids in _portions(connection):
        wrong += follow.differing(connection, *ids)
        step(done)
    return [f"{wrong:,} quotations are listed with outdated sources, speakers or dates."] if wrong else []


def _index(connection: Connection, step: Callable[[int], None]) -> list[str]:
    """Compare the stored shingles with those of all words, by their number and a sum that every one of them changes."""
    expected = _Sum()
    for done, (first, last) in _portions(connection):
        wanted = select(Quotation.id, Quotation.words).where(Quotation.id.between(first, last))
        pairs = array("q")
        for quotation_id, words in connection.execute(wanted):
            pairs.extend(shingles.packed(keys.shingles(words or ""), quotation_id))
        expected.add(pairs)
        step(done)
    stored = _Sum()
    raw: Any = connection.connection.driver_connection
    for pairs in shingles.everything_packed(raw, at_once=100_000):
        stored.add(pairs)
    if (stored.count, stored.value) == (expected.count, expected.value):
        return []
    return ["The index of near-duplicates does not agree with the quotations."]


class _Sum:
    """A number and a sum of pairs, whatever their order."""

    def __init__(self) -> None:
        self.count = 0
        self.value = 0

    def add(self, pairs: Any) -> None:
        import numpy as np  # imported late: opening a catalogue must not wait for it

        if not len(pairs):
            return
        numbers = np.frombuffer(pairs, np.int64)
        mixed = (numbers * _ODD) ^ (numbers >> _MIDDLE)
        self.count += len(numbers)
        self.value += int((mixed * _ODD).sum(dtype=np.int64))
        self.value &= (1 << 64) - 1


def _words(connection: Connection, step: Callable[[int], None]) -> list[str]:
    found: list[str] = []
    for done, (first, last) in _portions(connection):
        found += _wrong_words(connection, first, last)
        step(done)
    wanted = select(Article.id, Article.fingerprint, Article.text).where(Article.text != "")
    changed = [key for key, known, text in connection.execute(wanted) if fingerprint(text) != known]
    found += [f"The text of article {key} is not the one that was stored." for key in changed]
    return found if len(found) <= _SHOWN else [*found[:_SHOWN], f"And {len(found) - _SHOWN:,} more of this sort."]


def _wrong_words(connection: Connection, first: int, last: int) -> list[str]:
    """Return what is wrong with the verbatim words of a range of quotations."""
    found: list[str] = []
    standing: dict[int, set[str]] = {}
    wanted = select(Appearance.quotation_id, Appearance.article_id, Appearance.words, Appearance.content, Article.text)
    rows = connection.execute(wanted.join_from(Appearance, Article).where(Appearance.quotation_id.between(first, last)))
    for quotation_id, article_id, words, content, text in rows:
        spans = text_spans(content)
        if any(not 0 <= start <= end <= len(text) for start, end in spans) or not (words or spans):
            found.append(f"Quotation {quotation_id} is said to stand where article {article_id} has no such words.")
        standing.setdefault(quotation_id, set()).add(words or words_at(text, spans))
    known = select(Quotation.id, Quotation.words, Quotation.kind, Quotation.edited)
    for quotation_id, words, kind, edited in connection.execute(known.where(Quotation.id.between(first, last))):
        here = standing.get(quotation_id)
        if here and kind == Kind.DIRECT.value and "words" not in text_names(edited) and words not in here:
            found.append(f"The words of quotation {quotation_id} stand in none of its articles.")
    return found


def _portions(connection: Connection) -> Iterator[tuple[int, tuple[int, int]]]:
    """Give ranges of ids of quotations, each with the number of quotations up to its end."""
    last, done = 0, 0
    while True:
        wanted = select(Quotation.id).where(Quotation.id > last).order_by(Quotation.id).limit(_PORTION)
        ids = list(connection.scalars(wanted))
        if not ids:
            return
        done += len(ids)
        last = ids[-1]
        yield done, (ids[0], last)
