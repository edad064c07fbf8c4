"""How the rows of a query spread over the values of a field."""

from typing import Any

from sqlalchemy import Connection, Select, func, text

from quotebook.model import Facet
from quotebook.store.schema import Article, Quotation, QuotationTag, Speaker, Tag
from quotebook.store.search import compile_query, filtered
from quotebook.text.query import CHOICES, DATE_FIELDS, FieldName, FieldTerm, Query

VALUES_SHOWN = 50
"""How many values of a field are counted out; the month and the year have all of them."""


def facets(connection: Connection, query: Query) -> tuple[Facet, ...]:
    """Return for each field its most frequent values among the quotations of a query.

    A field is counted as if the query did not choose values of that field, so that a person sees what else there is.
    """
    return (
        _by_speaker(connection, query.without(FieldName.SPEAKER)),
        _by_outlet(connection, query.without(FieldName.OUTLET)),
        _by_kind(connection, query.without(FieldName.KIND)),
        _by_tag(connection, query.without(FieldName.TAG)),
        _by_state(connection, query.without(FieldName.IS)),
        *_by_date(connection, query.without(*DATE_FIELDS)),
    )


_COUNT = func.count().label("count")


def _by_speaker(connection: Connection, query: Query) -> Facet:
    found = filtered(compile_query(connection, query), Speaker.name, _COUNT)
    found = found.join(Speaker, Speaker.id == Quotation.speaker_id)
    return _facet(connection, "speaker", found.group_by(Speaker.id))


def _by_outlet(connection: Connection, query: Query) -> Facet:
    found = filtered(compile_query(connection, query), Article.outlet, _COUNT)
    found = found.join(Article, Article.id == Quotation.article_id).where(Article.outlet.is_not(None))
    return _facet(connection, "outlet", found.group_by(Article.outlet))


def _by_kind(connection: Connection, query: Query) -> Facet:
    found = filtered(compile_query(connection, query), Quotation.kind, _COUNT)
    return _facet(connection, "kind", found.group_by(Quotation.kind))


def _by_tag(connection: Connection, query: Query) -> Facet:
    found = filtered(compile_query(connection, query), Tag.name, _COUNT)
    found = found.join(QuotationTag, QuotationTag.quotation_id == Quotation.id).join(Tag, Tag.id == QuotationTag.tag_id)
    return _facet(connection, "tag", found.group_by(Tag.id))


def _by_state(connection: Connection, query: Query) -> Facet:
    counts: list[tuple[str, int]] = []
    compiled = compile_query(connection, query)
    for state in CHOICES[FieldName.IS]:
        one = compile_query(connection, Query("", FieldTerm(FieldName.IS, state)))
        count = connection.scalar(filtered(compiled, _COUNT).where(*one.conditions))
        if count:
            counts.append((state, int(count)))
    return Facet("is", tuple(counts))


def _by_date(connection: Connection, query: Query) -> tuple[Facet, Facet]:
    month = func.substr(Quotation.dated, 1, 7)
    found = filtered(compile_query(connection, query), month, _COUNT).where(month.is_not(None)).group_by(month)
    months = _facet(connection, "month", found, limit=None)
    years: dict[str, int] = {}
    for value, count in months.values:
        years[value[:4]] = years.get(value[:4], 0) + count
    return Facet("year", tuple(sorted(years.items(), key=lambda pair: (-pair[1], pair[0])))), months


def _facet(connection: Connection, field: str, wanted: Select[Any], *, limit: int | None = VALUES_SHOWN) -> Facet:
    found: list[Any] = list(connection.execute(wanted.order_by(_COUNT.desc(), text("1")).limit(limit)))
    return Facet(field, tuple((str(value), int(count)) for value, count in found))
