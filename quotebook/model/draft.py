"""What comes in from outside: an article before it is stored, a line of somebody's list."""

from dataclasses import dataclass

from quotebook.model.quotation import Kind


@dataclass(frozen=True, slots=True)
class Field:
    """A value with the basis on which it was filled in ("from the page's own metadata", "typed")."""

    value: str
    basis: str


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before it is stored: its text as it came in, and what is known about it.

    text: raw, not yet cleaned. published: ISO date. notices: sentences on what was replaced or left out.
    """

    text: str
    title: Field | None = None
    outlet: Field | None = None
    author: Field | None = None
    published: Field | None = None
    url: Field | None = None
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A quotation as a list outside gives it, without its article's text.

    line: where it stands in its file, from 1; key: the list's own id; source: what tells its article from others.
    """

    line: int
    key: str
    words: str
    kind: Kind = Kind.DIRECT
    speaker: str | None = None
    role: str | None = None
    said_on: str | None = None
    note: str = ""
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    source: str = ""
