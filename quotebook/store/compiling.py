"""From a typed query's tree to SQL: words go to FTS5 as phrases quoted by us, the rest becomes conditions on columns.

No function of SQLite sees what a person typed other than as a bound value or inside a quoted phrase of folded words.
"""

import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    column,
    false,
    func,
    literal,
    literal_column,
    not_,
    or_,
    select,
    table,
    true,
)

from quotebook.model import CONFIDENT
from quotebook.store.schema import Appearance, Article, Quotation, QuotationTag, Tag
from quotebook.text.keys import match_words
from quotebook.text.query import And, DateTerm, FieldName, FieldTerm, Node, Not, Or, Phrase, Prefix, Query, Word

_LONGEST_CHECK = 200

COLUMNS = {
    FieldName.SPEAKER: "speakers",
    FieldName.ROLE: "roles",
    FieldName.OUTLET: "outlets",
    FieldName.TITLE: "titles",
}
_WORDS = "{words folded}"
_SIGNS = re.compile(r"[^\w\s.,;:!?'’‘\"“”()\[\]{}…*–—-]")
_EDGES = ".,;:!?'’‘\"“”()[]{}…*–—-"


@dataclass(frozen=True, slots=True)
class Compiled:
    """A query as SQL: an FTS5 expression, or None, and conditions on quotation and on the tables joined to it."""

    match: str | None
    conditions: tuple[ColumnElement[bool], ...]


def compile_query(connection: Connection, query: Query) -> Compiled:
    """Return a query as SQL. Never fails, whatever was typed."""
    if query.tree is None:
        return Compiled(None, ())
    match, rest = parted(query.tree)
    return Compiled(match, tuple(condition(connection, item) for item in rest))


def parted(tree: Node) -> tuple[str | None, tuple[Node, ...]]:
    """Return what FTS5 alone can tell of a tree as an expression, or None, and the items that must hold besides."""
    items = tree.items if isinstance(tree, And) else (tree,)
    matched = [one for one in map(expression, items) if one is not None]
    rest = [item for item in items if expression(item) is None]
    match = " AND ".join(matched) or None
    if match is None:
        return None, tuple(rest)
    for item in [item for item in rest if isinstance(item, Not)]:
        denied = expression(item.item)
        if denied is not None:
            match = f"({match}) NOT {denied}"
            rest.remove(item)
    return match, tuple(rest)


def filtered(compiled: Compiled, *columns: Any) -> Any:
    """Return a select of columns of the quotations that compiled finds."""
    wanted = select(*columns).select_from(Quotation)
    if compiled.match is not None:
        wanted = wanted.join(SEARCH, SEARCH.c.rowid == Quotation.id).where(_matches(compiled.match))
    return wanted.where(*compiled.conditions)


# --- the tree --------------------------------------------------------------------------------------------------


def expression(node: Node) -> str | None:
    """Return node as an FTS5 expression, or None where it is not about words alone."""
    match node:
        case Word(typed) if not _signs_in(typed):
            return quoted(typed)
        case Phrase(typed):
            return f"{_WORDS} : {quoted(typed)}"
        case Prefix(typed):
            return f"{quoted(typed)} *"
        case FieldTerm(field, value, _, prefix) if field in COLUMNS:
            return f"{COLUMNS[field]} : {quoted(value)}" + (" *" if prefix else "")
        case And(items) | Or(items):
            parts = [expression(item) for item in items]
            known = [part for part in parts if part is not None]
            joint = " AND " if isinstance(node, And) else " OR "
            return f"({joint.join(known)})" if len(known) == len(parts) else None
        case _:
            return None


def condition(connection: Connection, node: Node) -> ColumnElement[bool]:
    """Return node as a condition on quotation."""
    match node:
        case Not(item):
            return not_(condition(connection, item))
        case And(items):
            return and_(true(), *(condition(connection, item) for item in items))
        case Or(items):
            return or_(false(), *(condition(connection, item) for item in items))
        case DateTerm():
            return _dated(node)
        case FieldTerm() if node.field not in COLUMNS:
            return _field(connection, node)
        case Word(typed):
            found = _among(quoted(typed))
            return and_(found, _verbatim(typed)) if _signs_in(typed) else found
        case _:
            return _among(expression(node) or '""')


def _field(connection: Connection, term: FieldTerm) -> ColumnElement[bool]:
    match term.field, term.value:
        case FieldName.TAG, _:
            return Quotation.id.in_(
                select(QuotationTag.quotation_id).where(QuotationTag.tag_id.in_(tags(connection, term)))
            )
        case FieldName.KIND, value:
            return Quotation.kind == value
        case FieldName.IS, "accepted":
            return _decided_by_person()
        case FieldName.IS, "doubtful":
            return and_(_unsure(), not_(_decided_by_person()))
        case FieldName.IS, "confident":
            return and_(not_(_unsure()), not_(_decided_by_person()))
        case FieldName.IS, _:
            return Quotation.appearances > 1
        case FieldName.HAS, "note":
            return Quotation.note != ""
        case FieldName.HAS, "date":
            return Quotation.said_on.is_not(None)
        case _:
            told = _of_first_article(or_(Article.outlet != "", Article.title != ""))
            return or_(Quotation.outlets.is_not(None), Quotation.titles.is_not(None), told)


def _dated(term: DateTerm) -> ColumnElement[bool]:
    # Dates compare as text; one that is known less precisely counts from its beginning. The first bound keeps an
    # unknown date out here and in under a Not. Only said: asks for the day itself; the others go by what lists show,
    # so that a statement whose article tells no day is found by when it was first published.
    column = Quotation.said_on if term.field is FieldName.SAID else Quotation.dated
    bounds: list[ColumnElement[bool]] = [column.is_not(None)]
    if term.since is not None:
        bounds.append(column >= term.since)
    if term.until is not None:
        bounds.append(column < term.until)
    return and_(*bounds)


def tags(connection: Connection, term: FieldTerm) -> list[int]:
    """Return the ids of the tags in whose names the words of a term stand in a row."""
    wanted = match_words(term.value)
    names = connection.execute(select(Tag.id, Tag.name))
    return [tag_id for tag_id, name in names if _in_row(wanted, name, term.prefix)]


def _in_row(wanted: list[str], name: str, prefix: bool) -> bool:
    words = match_words(name)
    for start in range(len(words) - len(wanted) + 1):
        *firsts, last = words[start : start + len(wanted)]
        if firsts == wanted[:-1] and (last == wanted[-1] or (prefix and last.startswith(wanted[-1]))):
            return True
    return False


def _unsure() -> ColumnElement[bool]:
    return and_(Quotation.confidence < CONFIDENT, Quotation.edited == "")


def _decided_by_person() -> ColumnElement[bool]:
    decided = select(Appearance.id).where(Appearance.quotation_id == Quotation.id, Appearance.decided_by == "person")
    return decided.exists()


def _signs_in(typed: str) -> bool:
    """Tell whether a word has signs that folding drops though a person may well mean them: C++, AT&T, 50%."""
    return bool(_SIGNS.search(typed.strip(_EDGES)))


def _verbatim(typed: str) -> ColumnElement[bool]:
    """Return the condition that a word stands there sign by sign; beyond ASCII any sign will do."""
    kept = "".join(sign if sign.isascii() and sign not in "'\"-" else "\0" for sign in typed.strip(_EDGES))
    escaped = re.sub(r"([%_^])", r"^\1", kept[:_LONGEST_CHECK])
    pattern = "%" + re.sub("\0+", "%", escaped) + "%"

    def stands(*columns: Any) -> ColumnElement[bool]:
        # Without coalesce an empty column would make the answer unknown, and unknown stays unknown under a Not.
        return or_(*(func.coalesce(column, "").ilike(pattern, escape="^") for column in columns))

    own = stands(Quotation.words, Quotation.speakers, Quotation.role, Quotation.roles)
    return or_(
        own, stands(Quotation.outlets, Quotation.titles), _of_first_article(stands(Article.outlet, Article.title))
    )


def _of_first_article(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return select(Article.id).where(Article.id == Quotation.article_id, condition).exists()


# --- FTS5 ------------------------------------------------------------------------------------------------------

SEARCH = table("quotation_search", column("rowid"))


def _matches(expression: str) -> ColumnElement[bool]:
    return literal_column("quotation_search").op("MATCH")(literal(expression))


def _among(expression: str) -> ColumnElement[bool]:
    return Quotation.id.in_(select(SEARCH.c.rowid).where(_matches(expression)))


def quoted(typed: str) -> str:
    """Return the words of typed as one FTS5 phrase."""
    return '"' + " ".join(match_words(typed)).replace('"', '""') + '"'
