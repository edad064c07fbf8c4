"""A query as an expression tree, and what of a text it matches."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeGuard

from quotebook.model import Kind, Spans
from quotebook.text.keys import match_words
from quotebook.text.query.marking import Mark, marker


class FieldName(StrEnum):
    """What can stand before a colon."""

    SPEAKER = "speaker"
    ROLE = "role"
    OUTLET = "outlet"
    TITLE = "title"
    TAG = "tag"
    KIND = "kind"
    SAID = "said"
    BEFORE = "before"
    AFTER = "after"
    YEAR = "year"
    DATE = "date"
    IS = "is"
    HAS = "has"


CHOICES: dict[FieldName, tuple[str, ...]] = {
    FieldName.KIND: tuple(kind.value for kind in Kind),
    FieldName.IS: ("accepted", "confident", "doubtful", "repeated"),
    FieldName.HAS: ("note", "date", "source"),
}
"""The values of the fields that have a fixed set of them."""
DATE_FIELDS = frozenset({FieldName.SAID, FieldName.BEFORE, FieldName.AFTER, FieldName.YEAR, FieldName.DATE})


@dataclass(frozen=True, slots=True)
class Word:
    """A word as typed; "don't", "C++" and "foo:bar" are words too, so a store may find several of its own in it."""

    text: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """The beginning of a word, without the asterisk."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a row."""

    text: str


@dataclass(frozen=True, slots=True)
class FieldTerm:
    """A field and what it must hold. For kind, is and has, value is one of CHOICES."""

    field: FieldName
    value: str
    phrase: bool = False
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class DateTerm:
    """A bound on the date of the statement: since <= date < until, compared as ISO text; None is open."""

    field: FieldName
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    item: "Node"


@dataclass(frozen=True, slots=True)
class And:
    """What must hold together; two items or more."""

    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Of which one must hold; two items or more."""

    items: tuple["Node", ...]


Term = Word | Prefix | Phrase | FieldTerm | DateTerm
Node = Term | Not | And | Or


@dataclass(frozen=True, slots=True)
class Query:
    """A query as typed and as understood. tree is None where it asks for nothing in particular: everything.

    notes: sentences for the person on what was not understood.
    """

    text: str
    tree: Node | None
    notes: tuple[str, ...] = ()

    def wanted(self) -> tuple[Term, ...]:
        """Return the terms that are asked for, in order, without those under a Not."""
        return tuple(_wanted(self.tree)) if self.tree else ()

    def begun(self) -> "tuple[Word | FieldTerm, Query] | None":
        """Return the word, or value of a field, that the query ends with, and the query that takes it for a beginning.

        None where nothing more can be typed to it: it ends with a space or a closed quotation mark, or is denied.
        """
        last = _last(self.tree)
        if last is None or self.text[-1:].isspace() or self.text[-1:] in ('"', "”", "»", ")", "*"):
            return None
        longer = Prefix(last.text) if isinstance(last, Word) else replace(last, prefix=True)
        return last, Query(self.text, _with_last(self.tree, longer), self.notes)

    def without(self, *fields: FieldName) -> "Query":
        """Return the query as it is without the values it chooses in fields: `field:a` and `field:a OR field:b`."""
        items = self.tree.items if isinstance(self.tree, And) else (self.tree,) if self.tree else ()
        kept = tuple(item for item in items if not _chooses(item, fields))
        if len(kept) == len(items):
            return self
        return Query(self.text, And(kept) if len(kept) > 1 else kept[0] if kept else None, self.notes)

    def hits(self, words: str) -> Spans:
        """Return the spans of words that the query's words, phrases and prefixes match, in order, not overlapping."""
        return self.marker()([words])[0]

    def marker(self) -> Mark:
        """Return hits as a function of many texts, which is quicker than asking for each."""
        return marker([(match_words(term.text), isinstance(term, Prefix)) for term in self.wanted() if _is_words(term)])


def _wanted(node: Node) -> Iterator[Term]:
    if isinstance(node, Not):
        return
    if isinstance(node, And | Or):
        for item in node.items:
            yield from _wanted(item)
        return
    yield node


def _last(node: Node | None) -> Word | FieldTerm | None:
    """Return the last term of a tree where it is one word or a field's words, all of which may go on."""
    if isinstance(node, And | Or):
        return _last(node.items[-1])
    if isinstance(node, Word):
        return node if len(match_words(node.text)) == 1 else None
    return node if isinstance(node, FieldTerm) and node.field not in CHOICES and not node.prefix else None


def _with_last(node: Node | None, last: Term) -> Node:
    return (
        replace(node, items=(*node.items[:-1], _with_last(node.items[-1], last)))
        if isinstance(node, And | Or)
        else last
    )


def _is_words(term: Term) -> TypeGuard[Word | Phrase | Prefix]:
    return isinstance(term, Word | Phrase | Prefix)


def _chooses(node: Node, fields: tuple[FieldName, ...]) -> bool:
    if isinstance(node, Or):
        return all(_chooses(item, fields) for item in node.items)
    return isinstance(node, FieldTerm | DateTerm) and node.field in fields
