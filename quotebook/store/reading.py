"""Quotations as lists and detail panes show them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select

from quotebook.model import AppearanceRow, Counts, QuotationDetail, QuotationRow, words_at
from quotebook.store.articles import BY_DETECTOR
from quotebook.store.portions import portions
from quotebook.store.quotations import missing
from quotebook.store.rows import as_kind, read_rows
from quotebook.store.schema import Appearance, Article
from quotebook.store.totals import TABLES, total
from quotebook.store.values import columns_said_on, text_names, text_reasons, text_spans

CONTEXT = 300
"""Code points of the article shown on either side of a quotation."""


def counts(connection: Connection) -> Counts:
    """Return how much the catalogue holds."""
    return Counts(*(total(connection, name) for name in TABLES))


def rows(connection: Connection, ids: Sequence[int]) -> list[QuotationRow]:
    """Return the rows of ids, in that order; ids that are no longer there are left out."""
    raw: Any = connection.connection.driver_connection
    return read_rows(raw, ids)


def detail(connection: Connection, quotation_id: int) -> QuotationDetail:
    """Return a quotation with all its appearances."""
    found = next(details(connection, [quotation_id]), None)
    if found is None:
        raise missing()
    return found


def details(connection: Connection, ids: Sequence[int]) -> Iterator[QuotationDetail]:
    """Give quotations with all their appearances, in the order of ids, a portion at a time."""
    for portion in portions(ids):
        by_quotation: defaultdict[int, list[AppearanceRow]] = defaultdict(list)
        for appearance in appearances(connection, Appearance.quotation_id.in_(portion)):
            by_quotation[appearance.quotation_id].append(appearance)
        for row in rows(connection, portion):
            yield QuotationDetail(row, tuple(by_quotation[row.id]))


def of_article(connection: Connection, article_id: int) -> tuple[AppearanceRow, ...]:
    """Return what was kept of an article, in the order of its text."""
    found = appearances(connection, Appearance.article_id == article_id)
    return tuple(sorted(found, key=lambda appearance: (appearance.content, appearance.id)))


def appearances(connection: Connection, condition: Any) -> list[AppearanceRow]:
    """Return the appearances for which condition holds, by quotation, the first published one first."""
    wanted = (
        select(Appearance.__table__, Article.outlet, Article.title, Article.published, Article.url, Article.added_at)
        .join_from(Appearance, Article)
        .where(condition)
        .order_by(Article.published.is_(None), Article.published, Appearance.id)
    )
    found = connection.execute(wanted).all()
    texts = _texts(connection, sorted({row.article_id for row in found}))
    return [_appearance(row, texts[row.article_id]) for row in found]


def _appearance(row: Any, text: str) -> AppearanceRow:
    content, source, cue = (text_spans(spans) for spans in (row.content, row.source, row.cue))
    start, end = (content[0][0], content[-1][1]) if content else (0, 0)
    return AppearanceRow(
        id=row.id,
        quotation_id=row.quotation_id,
        article_id=row.article_id,
        outlet=row.outlet,
        title=row.title,
        published=row.published,
        url=row.url,
        kind=as_kind(row.kind),
        words=row.words if row.words is not None else words_at(text, content),
        content=content,
        source=source,
        cue=cue,
        mention=words_at(text, source),
        cue_words=words_at(text, cue),
        speaker=row.speaker,
        role=row.role,
        said_on=columns_said_on(row.said_on, row.said_on_precision, row.said_on_basis),
        confidence=row.confidence,
        detector=row.detector,
        decided_by=row.decided_by or BY_DETECTOR,
        decided_at=row.decided_at or row.added_at,
        edited=text_names(row.edited),
        reasons=text_reasons(row.reasons),
        before=text[max(0, start - CONTEXT) : start],
        after=text[end : end + CONTEXT],
    )


def _texts(connection: Connection, article_ids: Sequence[int]) -> dict[int, str]:
    texts: dict[int, str] = {}
    for portion in portions(article_ids):
        wanted = select(Article.id, Article.text).where(Article.id.in_(portion))
        for article_id, text in connection.execute(wanted):
            texts[article_id] = text
    return texts
