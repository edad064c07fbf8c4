"""What a person may be about to type in a query: fields, and values of the field the cursor stands in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quotebook.text.keys import fold
from quotebook.text.query.tree import CHOICES, FieldName

_FIELDS = "|".join(FieldName)
_VALUE = re.compile(rf'(?<![^\s(-])(?P<field>{_FIELDS}):(?P<value>"(?:[^"]|"")*"?|[^\s()"]*)', re.IGNORECASE)
_START = re.compile(r"(?<![^\s(-])[^\W\d_]*$")
_BARE = re.compile(r"[\w.-]+")


@dataclass(frozen=True, slots=True)
class Place:
    """The piece of a query at the cursor. field: whose value it is, None where it may become a field.

    stem: what of the value, or of the field's name, stands before the cursor; start, end: what a completion replaces.
    """

    field: FieldName | None
    stem: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Completion:
    """A proposal. label: what to show; query, cursor: the whole query and where the cursor stands once it is taken."""

    label: str
    query: str
    cursor: int


def place_at(text: str, cursor: int) -> Place | None:
    """Return the piece of a query that can be completed at a cursor, or None where there is none."""
    for found in _VALUE.finditer(text):
        start, end = found.span("value")
        closed = end - start > 1 and text[start] == '"' == text[end - 1]
        if start <= cursor <= end and not (closed and cursor == end):
            stem = text[start:cursor].removeprefix('"').replace('""', '"')
            return Place(FieldName(found["field"].lower()), stem, start, end)
    if text.count('"', 0, cursor) % 2:
        return None
    word = _START.search(text, 0, cursor)
    if word is None:
        return None
    return Place(None, word[0], word.start(), cursor)


def completions(text: str, cursor: int, values: Sequence[str] = ()) -> tuple[Completion, ...]:
    """Return what can stand at the cursor: names of fields, or those of values that suit what is typed so far.

    values: known values of the field at the cursor, the likeliest first; fields with fixed choices need none.
    """
    place = place_at(text, cursor)
    if place is None:
        return ()
    if place.field is None:
        names = [name for name in FieldName if name.startswith(place.stem.lower())]
        return tuple(_completion(text, place, f"{name}:", f"{name}:") for name in names)
    known = CHOICES.get(place.field, tuple(values))
    return tuple(
        _completion(text, place, value, _as_typed(value) + " ") for value in known if _suits(value, place.stem)
    )


def _completion(text: str, place: Place, label: str, typed: str) -> Completion:
    rest = text[place.end :]
    before = text[: place.start] + typed
    return Completion(label, before + (rest[1:] if typed.endswith(" ") and rest[:1] == " " else rest), len(before))


def _suits(value: str, stem: str) -> bool:
    """Tell whether a value, or a word in it, begins as typed."""
    return f" {fold(stem).lstrip()}" in f" {fold(value)}"


def _as_typed(value: str) -> str:
    return value if _BARE.fullmatch(value) else '"' + value.replace('"', '""') + '"'
