"""Quotations as lists and detail panes show them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select

from quotebook.model import AppearanceRow, Counts, Kind, QuotationDetail, QuotationRow, Spans, words_at
from quotebook.store.portions import portions
from quotebook.store.quotations import missing
from quotebook.store.schema import Appearance, Article, as_text
from quotebook.store.totals import TABLES, total
from quotebook.store.values import columns_said_on, text_names, text_reasons, text_spans

CONTEXT = 300
"""Code points of the article shown on either side of a quotation."""


def counts(connection: Connection) -> Counts:
    """Return how much the catalogue holds."""
    return Counts(*(total(connection, name) for name in TABLES))


def rows(connection: Connection, ids: Sequence[int], mark: Callable[[str], Spans] | None = None) -> list[QuotationRow]:
    """Return the rows of ids, in that order; ids that are no longer there are left out.

    mark: gives the spans of words that a search matched.
    """
    raw: Any = connection.connection.driver_connection
    found: dict[int, QuotationRow] = {}
    for portion in portions(ids):
        # The same statement for any ids: preparing one anew takes longer than running it.
        listed = f"[{','.join(map(str, portion))}]"
        tags = _tags(raw, listed)
        for row in raw.execute(_ROWS, (listed,)):
            found[row[0]] = _row(row, tags.get(row[0], ()), mark)
    return [found[quotation_id] for quotation_id in ids if quotation_id in found]


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
        select(Appearance.__table__, Article.outlet, Article.title, Article.published, Article.url)
        .join_from(Appearance, Article)
        .where(condition)
        .order_by(Article.published.is_(None), Article.published, Appearance.id)
    )
    found = connection.execute(wanted).all()
    texts = _texts(connection, sorted({row.article_id for row in found}))
    return [_appearance(row, texts[row.article_id]) for row in found]


_ROWS = """
    SELECT q.id, q.words, q.kind, q.speaker_id, s.name, q.role, q.said_on, q.said_on_precision, q.said_on_basis,
           q.article_id, a.outlet, a.title, a.published, a.url, q.appearances, q.note, q.confidence, q.added_at,
           a.author
    FROM json_each(?) AS j JOIN quotation AS q ON q.id = j.value
    LEFT JOIN speaker AS s ON s.id = q.speaker_id LEFT JOIN article AS a ON a.id = q.article_id
"""
_TAGS = """
    SELECT p.quotation_id, t.name FROM json_each(?) AS j
    CROSS JOIN quotation_tag AS p ON p.quotation_id = j.value CROSS JOIN tag AS t ON t.id = p.tag_id ORDER BY t.key
"""


def _row(row: Sequence[Any], tags: tuple[str, ...], mark: Callable[[str], Spans] | None) -> QuotationRow:
    words = as_text(row[1]) or ""
    said_on = columns_said_on(*map(as_text, row[6:9]))
    return QuotationRow(
        row[0],
        words,
        _kind(row[2]),
        row[3],
        as_text(row[4]),
        as_text(row[5]),
        said_on,
        row[9],
        as_text(row[10]),
        as_text(row[11]),
        as_text(row[12]),
        as_text(row[13]),
        row[14],
        tags,
        as_text(row[15]) or "",
        row[16],
        as_text(row[17]) or "",
        mark(words) if mark else (),
        as_text(row[18]),
    )


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
        kind=_kind(row.kind),
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
        decided_by=row.decided_by,
        decided_at=row.decided_at,
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


def _tags(raw: Any, listed: str) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for quotation_id, name in raw.execute(_TAGS, (listed,)):
        found[quotation_id] = (*found.get(quotation_id, ()), as_text(name) or "")
    return found


def _kind(value: str) -> Kind:
    return _KINDS.get(value, Kind.DIRECT)


_KINDS = {kind.value: kind for kind in Kind}
