"""From a typed query's tree to SQL: words go to FTS5 as phrases quoted by us, the rest becomes conditions on columns.

No function of SQLite sees what a person typed other than as a bound value or inside a quoted phrase of folded words.
"""

import re
from array import array
from collections.abc import Sequence
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
    text,
    true,
)

from quotebook.model import CONFIDENT, Order
from quotebook.store.schema import Appearance, Article, Quotation, QuotationTag, Speaker, Tag
from quotebook.text.keys import match_words
from quotebook.text.query import And, DateTerm, FieldName, FieldTerm, Node, Not, Or, Phrase, Prefix, Query, Word

WINDOW = 3000
"""How many of the newest hits are ranked; bm25 over every hit of a common word takes seconds in a large catalogue."""
_LOOKED_AT = 200
"""How many of the best ranked hits are looked at again, for their date."""
_RECENT = 0.25
"""What the newest statement gains over the oldest, as a share of its bm25."""
_WEIGHTS = "10.0, 10.0, 5.0, 2.0, 2.0, 3.0"
_LONGEST_CHECK = 200

_COLUMNS = {
    FieldName.SPEAKER: "speakers",
    FieldName.ROLE: "roles",
    FieldName.OUTLET: "outlets",
    FieldName.TITLE: "titles",
}
_WORDS = "{words folded}"
_SIGNS = re.compile(r"[^\w\s.,;:!?'’‘\"“”()\[\]{}…*–—-]")
_EDGES = ".,;:!?'’‘\"“”()[]{}…*–—-"


@dataclass(frozen=True, slots=True)
class Found:
    """The ids a query finds, in order. ranked: how many of them were ranked, 0 where all were or none."""

    ids: Sequence[int]
    ranked: int = 0


@dataclass(frozen=True, slots=True)
class Compiled:
    """A query as SQL: an FTS5 expression, or None, and conditions on quotation and on the tables joined to it."""

    match: str | None
    conditions: tuple[ColumnElement[bool], ...]
    phrase: str | None = None


def find(connection: Connection, query: Query, order: Order, *, descending: bool, limit: int | None = None) -> Found:
    """Return the quotations that a query finds, in order; of those not ranked at most limit."""
    compiled = compile_query(connection, query)
    if order is Order.RELEVANCE:
        if compiled.match is not None:
            return _ranked(connection, compiled)
        order = Order.SAID_ON
    wanted = filtered(compiled, Quotation.id)
    if order is Order.SPEAKER:
        wanted = wanted.outerjoin(Speaker, Speaker.id == Quotation.speaker_id)
    if order is Order.SOURCE:
        wanted = wanted.outerjoin(Article, Article.id == Quotation.article_id)
    return Found(_ids(connection, wanted.order_by(*_sorting(order, descending=descending)).limit(limit)))


def compile_query(connection: Connection, query: Query) -> Compiled:
    """Return a query as SQL. Never fails, whatever was typed."""
    if query.tree is None:
        return Compiled(None, ())
    items = query.tree.items if isinstance(query.tree, And) else (query.tree,)
    expressions = [(item, _expression(item)) for item in items if not isinstance(item, Not)]
    matched = [expression for _, expression in expressions if expression is not None]
    denied = [_expression(item.item) for item in items if isinstance(item, Not)] if matched else []
    match = " AND ".join(matched) or None
    for expression in denied:
        match = f"({match}) NOT {expression}" if expression is not None else match
    rest = [item for item, expression in expressions if expression is None]
    if matched:
        rest += [item for item in items if isinstance(item, Not) and _expression(item.item) is None]
    else:
        rest += [item for item in items if isinstance(item, Not)]
    return Compiled(match, tuple(_condition(connection, item) for item in rest), _whole_phrase(items))


def filtered(compiled: Compiled, *columns: Any) -> Any:
    """Return a select of columns of the quotations that compiled finds."""
    wanted = select(*columns).select_from(Quotation)
    if compiled.match is not None:
        wanted = wanted.join(_SEARCH, _SEARCH.c.rowid == Quotation.id).where(_matches(compiled.match))
    return wanted.where(*compiled.conditions)


def unknown_words(connection: Connection, query: Query) -> tuple[str, ...]:
    """Return the folded words a query asks for that stand nowhere in the catalogue, in order."""
    asked = [term.text for term in query.wanted() if isinstance(term, Word | Phrase)]
    asked += [term.value for term in query.wanted() if isinstance(term, FieldTerm) and term.field in _COLUMNS]
    words = dict.fromkeys(word for typed in asked for word in match_words(typed))
    return tuple(word for word in words if not _stands(connection, word))


def vocabulary(connection: Connection) -> list[str]:
    """Return every word of the search index, folded; takes a second for a million quotations."""
    return list(connection.scalars(text("SELECT term FROM temp.vocabulary")))


# --- the tree --------------------------------------------------------------------------------------------------


def _expression(node: Node) -> str | None:
    """Return node as an FTS5 expression, or None where it is not about words alone."""
    match node:
        case Word(typed) if not _signs_in(typed):
            return _quoted(typed)
        case Phrase(typed):
            return f"{_WORDS} : {_quoted(typed)}"
        case Prefix(typed):
            return f"{_quoted(typed)} *"
        case FieldTerm(field, value, _, prefix) if field in _COLUMNS:
            return f"{_COLUMNS[field]} : {_quoted(value)}" + (" *" if prefix else "")
        case And(items) | Or(items):
            parts = [_expression(item) for item in items]
            known = [part for part in parts if part is not None]
            joint = " AND " if isinstance(node, And) else " OR "
            return f"({joint.join(known)})" if len(known) == len(parts) else None
        case _:
            return None


def _condition(connection: Connection, node: Node) -> ColumnElement[bool]:
    """Return node as a condition on quotation."""
    match node:
        case Not(item):
            return not_(_condition(connection, item))
        case And(items):
            return and_(true(), *(_condition(connection, item) for item in items))
        case Or(items):
            return or_(false(), *(_condition(connection, item) for item in items))
        case DateTerm():
            return _dated(node)
        case FieldTerm() if node.field not in _COLUMNS:
            return _field(connection, node)
        case Word(typed):
            found = _among(_quoted(typed))
            return and_(found, _verbatim(typed)) if _signs_in(typed) else found
        case _:
            return _among(_expression(node) or '""')


def _field(connection: Connection, term: FieldTerm) -> ColumnElement[bool]:
    match term.field, term.value:
        case FieldName.TAG, value:
            return _tagged(connection, value, prefix=term.prefix)
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
            return or_(Quotation.outlets.is_not(None), Quotation.titles.is_not(None))


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


def _tagged(connection: Connection, value: str, *, prefix: bool) -> ColumnElement[bool]:
    wanted = match_words(value)
    ids = [tag_id for tag_id, name in connection.execute(select(Tag.id, Tag.name)) if _in_row(wanted, name, prefix)]
    return Quotation.id.in_(select(QuotationTag.quotation_id).where(QuotationTag.tag_id.in_(ids)))


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
    seen = (Quotation.words, Quotation.speakers, Quotation.roles, Quotation.outlets, Quotation.titles)
    # Without coalesce an empty column would make the answer unknown, and unknown stays unknown under a Not.
    return or_(*(func.coalesce(column, "").ilike(pattern, escape="^") for column in seen))


def _whole_phrase(items: Sequence[Node]) -> str | None:
    """Return the words of a query in a row as an FTS5 expression, where there are two and more."""
    typed = [item.text for item in items if isinstance(item, Word)]
    if len(typed) < 2:
        return None
    return f"{_WORDS} : {_quoted(' '.join(typed))}"


# --- FTS5 ------------------------------------------------------------------------------------------------------

_SEARCH = table("quotation_search", column("rowid"))
_RANK = literal_column(f"bm25(quotation_search, {_WEIGHTS})")


def _matches(expression: str) -> ColumnElement[bool]:
    return literal_column("quotation_search").op("MATCH")(literal(expression))


def _among(expression: str) -> ColumnElement[bool]:
    return Quotation.id.in_(select(_SEARCH.c.rowid).where(_matches(expression)))


def _quoted(typed: str) -> str:
    """Return the words of typed as one FTS5 phrase."""
    return '"' + " ".join(match_words(typed)).replace('"', '""') + '"'


def _stands(connection: Connection, word: str) -> bool:
    return connection.scalar(select(_SEARCH.c.rowid).where(_matches(_quoted(word))).limit(1)) is not None


# --- order -----------------------------------------------------------------------------------------------------


def _sorting(order: Order, *, descending: bool) -> tuple[Any, ...]:
    by: dict[Order, tuple[Any, ...]] = {
        Order.SAID_ON: (Quotation.said_on,),
        Order.SPEAKER: (Speaker.key, Quotation.dated),
        Order.ROLE: (func.lower(Quotation.role),),
        Order.WORDS: (func.lower(Quotation.words),),
        Order.SOURCE: (func.lower(Article.outlet), func.lower(Article.title)),
        Order.APPEARANCES: (Quotation.appearances,),
        Order.ADDED: (),
    }
    if descending:
        return (*(column.desc().nulls_last() for column in by.get(order, ())), Quotation.id.desc())
    return (*(column.asc().nulls_last() for column in by.get(order, ())), Quotation.id.asc())


def _ranked(connection: Connection, compiled: Compiled) -> Found:
    """Return the newest hits by relevance, then the others, newest first."""
    newest = filtered(compiled, _SEARCH.c.rowid).order_by(_SEARCH.c.rowid.desc())
    cut: int = connection.scalar(newest.limit(1).offset(WINDOW)) or 0
    within = filtered(compiled, _SEARCH.c.rowid, _RANK.label("score")).where(_SEARCH.c.rowid > cut)
    hits: list[Any] = list(connection.execute(within))
    scored = sorted((score, -found) for found, score in hits)
    ids = _looked_at_again(connection, compiled, [(-found, score) for score, found in scored], cut)
    if cut:
        ids += _ids(connection, newest.where(_SEARCH.c.rowid <= cut))
        return Found(ids, ranked=len(scored))
    return Found(ids)


def _looked_at_again(
    connection: Connection, compiled: Compiled, scored: list[tuple[int, float]], cut: int
) -> "array[int]":
    """Return ids, best first: those with the words in a row before others, and newer statements a little earlier."""
    best, rest = scored[:_LOOKED_AT], scored[_LOOKED_AT:]
    in_a_row = _in_a_row(connection, compiled, cut)
    wanted = select(Quotation.id, Quotation.dated).where(Quotation.id.in_([found for found, _ in best]))
    dates = {found: dated or "" for found, dated in connection.execute(wanted)}
    place = {dated: at for at, dated in enumerate(sorted(set(dates.values())), start=1)}
    gain = {found: 1 + _RECENT * place[dated] / len(place) for found, dated in dates.items()}
    best.sort(key=lambda hit: (hit[0] not in in_a_row, hit[1] * gain.get(hit[0], 1)))
    rest.sort(key=lambda hit: hit[0] not in in_a_row)
    return array("q", (found for found, _ in (*best, *rest)))


def _in_a_row(connection: Connection, compiled: Compiled, cut: int) -> frozenset[int]:
    if compiled.phrase is None:
        return frozenset()
    wanted = select(_SEARCH.c.rowid).where(_matches(compiled.phrase), _SEARCH.c.rowid > cut).limit(WINDOW)
    return frozenset(connection.scalars(wanted))


def _ids(connection: Connection, wanted: Any) -> "array[int]":
    return array("q", connection.scalars(wanted))
