"""How the rows of a query spread over the values of a field."""

from typing import Any

from sqlalchemy import Connection, Select, func, text

from quotebook.model import Facet
from quotebook.store.schema import Article, Quotation, QuotationTag, Speaker, Tag
from quotebook.store.search import compile_query, filtered
from quotebook.text.query import Query

VALUES_SHOWN = 50
"""How many values of a field are counted out; the year has all of them."""


def facets(connection: Connection, query: Query) -> tuple[Facet, ...]:
    """Return for each field its most frequent values among the quotations of a query."""
    compiled = compile_query(connection, query)
    year = func.substr(Quotation.said_on, 1, 4)
    by_speaker = filtered(compiled, Speaker.name, _COUNT).join(Speaker, Speaker.id == Quotation.speaker_id)
    by_outlet = filtered(compiled, Article.outlet, _COUNT).join(Article, Article.id == Quotation.article_id)
    tagged = QuotationTag.quotation_id == Quotation.id
    by_year = filtered(compiled, year, _COUNT).where(year.is_not(None)).group_by(year)
    by_tag = filtered(compiled, Tag.name, _COUNT).join(QuotationTag, tagged).join(Tag, Tag.id == QuotationTag.tag_id)
    return (
        _facet(connection, "speaker", by_speaker.group_by(Speaker.id)),
        _facet(connection, "outlet", by_outlet.where(Article.outlet.is_not(None)).group_by(Article.outlet)),
        _facet(connection, "kind", filtered(compiled, Quotation.kind, _COUNT).group_by(Quotation.kind)),
        _facet(connection, "tag", by_tag.group_by(Tag.id)),
        _facet(connection, "year", by_year, limit=None),
    )


_COUNT = func.count().label("count")


def _facet(connection: Connection, field: str, wanted: Select[Any], *, limit: int | None = VALUES_SHOWN) -> Facet:
    found: list[Any] = list(connection.execute(wanted.order_by(_COUNT.desc(), text("1")).limit(limit)))
    return Facet(field, tuple((str(value), int(count)) for value, count in found))
