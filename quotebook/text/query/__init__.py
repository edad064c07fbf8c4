"""Read what a person types into a search box as an expression tree; any string at all is understood somehow.

    query   choice choice …   all must hold; AND between them says the same
    choice  item OR item …    OR joins its two neighbours: `putin war OR peace` asks for putin and one of the others
    item    atom, -atom, NOT atom
    atom    ( query )   "some words in a row"   word   begin*   field:value   field:"some words"
    fields  speaker role outlet title tag: words of that field
            kind: direct, mixed or indirect   is: accepted, confident, doubtful or repeated   has: note, date or source
            said before after year date: 2023, 2023-10, 2023-10-05, 5.10.2023, "5 October 2023"
            said, year, date: 2020..2023, 2023-05..2023-09

before and after leave out the day, month or year they name; like year they go by when something was said or, where
that is not known, first published; said goes by the former alone. AND, OR and NOT count in capitals only. Curly and
angled quotation marks do as well as straight ones; "" inside straight ones is a quotation mark. What looks like a
field and is none, and a field whose value cannot be read, is words.
"""

import re
from functools import lru_cache

from quotebook.text.query.completing import Completion, Place, completions, place_at
from quotebook.text.query.reading import MAX_DEPTH, MAX_LENGTH, MAX_TERMS, Reader, tokens
from quotebook.text.query.tree import (
    CHOICES,
    DATE_FIELDS,
    And,
    DateTerm,
    FieldName,
    FieldTerm,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    Word,
)

__all__ = [
    "CHOICES",
    "DATE_FIELDS",
    "MAX_DEPTH",
    "MAX_LENGTH",
    "MAX_TERMS",
    "And",
    "Completion",
    "DateTerm",
    "FieldName",
    "FieldTerm",
    "Node",
    "Not",
    "Or",
    "Phrase",
    "Place",
    "Prefix",
    "Query",
    "Term",
    "Word",
    "completions",
    "parse",
    "place_at",
    "quote_value",
]

_UNSAFE = re.compile(r"[\x00\ud800-\udfff]")


@lru_cache(maxsize=64)
def parse(text: str) -> Query:
    """Read a query. Never raises; what could not be understood is in the notes."""
    reader = Reader(tokens(_UNSAFE.sub(" ", text[:MAX_LENGTH])))
    if len(text) > MAX_LENGTH:
        reader.note(f"Only the first {MAX_LENGTH:,} characters of the query were read.")
    return Query(text, reader.read(), tuple(reader.notes))


def quote_value(value: str) -> str:
    """Return value as it can stand after a field's colon or as a phrase; parse reads it back unchanged."""
    return '"' + value.replace('"', '""') + '"'
