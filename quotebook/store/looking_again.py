"""What looking at a stored article again may bring up, and keeping it: never what a person has decided on."""

from collections.abc import Sequence
from enum import Enum

from sqlalchemy import Connection, delete, select

from quotebook.model import Reviewed, Spans
from quotebook.store import articles
from quotebook.store.articles import BY_DETECTOR, NewArticle
from quotebook.store.portions import portions
from quotebook.store.schema import Appearance, Review
from quotebook.store.values import text_spans
from quotebook.text.spans import same_words


class Standing(Enum):
    """How the catalogue stands to words of an article."""

    NEW = "new"
    LEFT_OUT = "left out by the detector alone"
    SETTLED = "kept, or refused by a person"


def standing(connection: Connection, article_id: int, contents: Sequence[Spans]) -> list[Standing]:
    """Return how the catalogue stands to each of contents, spans of the article's text."""
    kept = map(text_spans, connection.scalars(select(Appearance.content).where(Appearance.article_id == article_id)))
    refused = select(Review.content, Review.decided_by).where(Review.article_id == article_id)
    decisions = [(text_spans(content), decided_by) for content, decided_by in connection.execute(refused)]
    settled = [*kept, *(content for content, decided_by in decisions if decided_by != BY_DETECTOR)]
    left_out = [content for content, decided_by in decisions if decided_by == BY_DETECTOR]
    return [
        Standing.SETTLED if known else Standing.LEFT_OUT if passed else Standing.NEW
        for known, passed in zip(same_words(contents, settled), same_words(contents, left_out), strict=True)
    ]


def add(connection: Connection, article_id: int, detector: str, reviewed: Sequence[Reviewed], now: str) -> str:
    """Store what was decided about further quotations of a stored article; return its title."""
    row = articles.row(connection, article_id)
    text, _ = articles.text_and_basis(connection, article_id)
    _forget_what_was_left_out(connection, article_id, [one.quotation.content for one in reviewed])
    articles.keep(connection, [(article_id, NewArticle(text, {}, {}, row.language, detector), reviewed)], now)
    return row.title


def _forget_what_was_left_out(connection: Connection, article_id: int, contents: Sequence[Spans]) -> None:
    """Remove the detector's own earlier decisions about words that are decided on anew."""
    wanted = select(Review.id, Review.content).where(Review.article_id == article_id, Review.decided_by == BY_DETECTOR)
    earlier = connection.execute(wanted).all()
    again = same_words([text_spans(row.content) for row in earlier], contents)
    outdated = [row.id for row, same in zip(earlier, again, strict=True) if same]
    for portion in portions(outdated):
        connection.execute(delete(Review).where(Review.id.in_(portion)))
