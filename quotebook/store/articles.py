"""Articles: known again, stored with their quotations, listed, edited, deleted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, case, delete, func, select, update

from quotebook.errors import CatalogueError
from quotebook.model import ArticleRow, Decision, Quotation, Reviewed, Ruling, words_at
from quotebook.store import quotations, rulings, schema, speakers
from quotebook.store.portions import portions
from quotebook.store.schema import Appearance, Article, Review
from quotebook.store.values import (
    AS_MOST,
    REASONS,
    WITH_ITS_ARTICLE,
    basis_text,
    names_text,
    packed,
    reasons_text,
    said_on_columns,
    spans_text,
    text_basis,
)
from quotebook.text.keys import fold, match_words

LONGEST_TEXT = 20_000_000
"""Code points of the longest article that is kept."""
BY_PERSON, BY_DETECTOR = "person", "detector"
FIELDS = ("title", "outlet", "author", "published", "url")
_EDITED = "edited"


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article to be stored; text is cleaned. fields: those of FIELDS that are known; basis: on what grounds."""

    text: str
    fields: dict[str, str]
    basis: dict[str, str]
    language: str
    detector: str


def fingerprint(text: str) -> str:
    """Return what two texts share that differ only in white space, case, accents and shapes of marks."""
    digest = sha256()
    gap = ""
    # Line by line: one call over a book would hold Python's lock, and with it the window, for a quarter of a second.
    for line in text.split("\n"):
        words = " ".join(fold(line).split())
        if words:
            digest.update(f"{gap}{words}".encode("utf-8", "replace"))
            gap = " "
    return digest.hexdigest()


def same(connection: Connection, text: str) -> ArticleRow | None:
    """Return the stored article with this text."""
    found = connection.scalar(select(Article.id).where(Article.fingerprint == fingerprint(text)).order_by(Article.id))
    return row(connection, found) if found is not None else None


def add(
    connection: Connection,
    added: Sequence[tuple[NewArticle, Sequence[Reviewed]]],
    now: str,
    *,
    repeats: Mapping[int, int] | None = None,
) -> None:
    """Store articles with what was decided about their quotations, each sort of row at once.

    repeats: which accepted quotation repeats which earlier one, both by their number among all that are accepted here.
    """
    prints = [fingerprint(article.text) for article, _ in added]
    _check(connection, [article for article, _ in added], prints)
    newest = connection.scalar(select(func.max(Article.id))) or 0
    rows = [
        {"id": newest + number, **_article(article, known, now)}
        for number, ((article, _), known) in enumerate(zip(added, prints, strict=True), start=1)
    ]
    schema.insert_rows(connection, schema.table_of(Article), rows)
    decided = [(newest + number, *one) for number, one in enumerate(added, start=1)]
    keep(connection, decided, now, repeats, decided_at=WITH_ITS_ARTICLE)


def keep(
    connection: Connection,
    decided: Sequence[tuple[int, NewArticle, Sequence[Reviewed]]],
    now: str,
    repeats: Mapping[int, int] | None = None,
    *,
    decided_at: str | None = None,
) -> frozenset[int]:
    """Store what was decided about quotations of stored articles, by id; return the quotations they went to.

    repeats: as add takes it; decided_at: when they were added and decided on, if not now.
    """
    accepted = [
        (article_id, article, one)
        for article_id, article, reviewed in decided
        for one in reviewed
        if one.decision is Decision.ACCEPTED
    ]
    names = [one.quotation.speaker for *_, one in accepted if one.quotation.speaker]
    known = speakers.resolve(connection, names, now)
    at = now if decided_at is None else decided_at
    targets = _store_quotations(connection, [one for *_, one in accepted], known, at, repeats or {})
    rows = [
        _appearance(article, article_id, one, target, at)
        for (article_id, article, one), target in zip(accepted, targets, strict=True)
    ]
    schema.insert_rows(connection, schema.table_of(Appearance), rows)
    rejections = [
        row for article_id, article, reviewed in decided for row in _rejections(article, article_id, reviewed, now)
    ]
    schema.insert_rows(connection, schema.table_of(Review), rejections)
    for (*_, one), target in zip(accepted, targets, strict=True):
        for other in one.not_same:
            rulings.rule(connection, target, other, Ruling.NOT_SAME, now)
    return frozenset(targets)


def row(connection: Connection, article_id: int) -> ArticleRow:
    """Return an article as a list shows it."""
    found = connection.execute(select(*_COLUMNS).where(Article.id == article_id)).first()
    if found is None:
        raise missing()
    return _row(found)


def rows(connection: Connection, search: str = "") -> tuple[ArticleRow, ...]:
    """Return the articles whose title, outlet and author hold all words of search, newest first."""
    wanted = select(*_COLUMNS).order_by(Article.published.is_(None), Article.published.desc(), Article.id.desc())
    found = map(_row, connection.execute(wanted))
    words = match_words(search)
    return tuple(one for one in found if _named(one, words)) if words else tuple(found)


def text_and_basis(connection: Connection, article_id: int) -> tuple[str, dict[str, str]]:
    """Return an article's text and the basis of each of its fields."""
    found = connection.execute(select(Article.text, Article.basis).where(Article.id == article_id)).first()
    if found is None:
        raise missing()
    return found.text, text_basis(found.basis)


def edit(connection: Connection, article_id: int, values: dict[str, str | None]) -> str:
    """Change fields of an article; return its title."""
    current = row(connection, article_id)
    changed: dict[str, Any] = {name: value for name, value in values.items() if value != getattr(current, name)}
    if changed:
        _, basis = text_and_basis(connection, article_id)
        changed["basis"] = basis_text(basis | dict.fromkeys(changed, _EDITED))
        connection.execute(update(Article).where(Article.id == article_id).values(changed))
    return str(changed.get("title", current.title))


def delete_articles(connection: Connection, ids: quotations.Portions) -> dict[int, str]:
    """Remove articles, their appearances, and the quotations that stood nowhere else; return their titles by id."""
    titles: dict[int, str] = {}
    for portion in ids:
        found = connection.execute(select(Article.id, Article.title).where(Article.id.in_(portion))).all()
        if len(found) < len(portion):
            raise missing()
        titles |= {one.id: one.title for one in found}
        here = select(Appearance.quotation_id).where(Appearance.article_id.in_(portion)).distinct()
        concerned = list(connection.scalars(here))
        connection.execute(delete(Appearance).where(Appearance.article_id.in_(portion)))
        connection.execute(delete(Review).where(Review.article_id.in_(portion)))
        quotations.remove(connection, quotations.without_appearance(connection, concerned))
        connection.execute(delete(Article).where(Article.id.in_(portion)))
    return titles


def missing() -> CatalogueError:
    """Return the error for an article that is no longer there."""
    return CatalogueError("This article is no longer in the catalogue.", "Look at the list again.")


OPENING = 100
"""Characters of a text that has no title which stand for one in lists."""

_COUNT = (
    select(func.count(Appearance.id)).where(Appearance.article_id == Article.id).correlate(Article).scalar_subquery()
)
# Of a packed text, too, the first bytes hold how it begins.
_BEGINNING = func.substr(Article.text, 1, OPENING * 2, type_=schema.table_of(Article).c.text.type)
_COLUMNS = (
    Article.id,
    Article.title,
    Article.outlet,
    Article.author,
    Article.published,
    Article.url,
    Article.language,
    Article.added_at,
    _COUNT.label("quotations"),
    case((Article.title == "", _BEGINNING), else_="").label("opening"),
)


def _row(found: Any) -> ArticleRow:
    *values, opening = found
    return ArticleRow(*values, opening=" ".join(opening.rstrip("\ufffd").split())[:OPENING])


def _named(row: ArticleRow, words: Iterable[str]) -> bool:
    names = " ".join(("", *(word for name in (row.title, row.outlet, row.author) for word in match_words(name or ""))))
    return all(f" {word}" in names for word in words)


def _check(connection: Connection, added: Sequence[NewArticle], prints: Sequence[str]) -> None:
    for article in added:
        if not article.text.strip():
            raise CatalogueError("There is no text to keep.", "Paste or open an article first.")
        if len(article.text) > LONGEST_TEXT:
            raise CatalogueError(
                f"The article has {len(article.text):,} characters; at most {LONGEST_TEXT:,} can be kept.", "Split it."
            )
    titles: dict[str, str] = {}
    for portion in portions(prints):
        wanted = select(Article.fingerprint, Article.title).where(Article.fingerprint.in_(portion))
        titles |= {str(known): title for known, title in connection.execute(wanted)}
    for article, known in zip(added, prints, strict=True):
        if known in titles:
            raise CatalogueError(
                f"This article is in the catalogue already, as “{titles[known]}”.", "Open it there, or delete it first."
            )
        titles[known] = article.fields.get("title", "")


def _article(article: NewArticle, known: str, now: str) -> dict[str, Any]:
    return {
        **{name: article.fields.get(name) for name in FIELDS},
        "title": article.fields.get("title", ""),
        "language": article.language,
        "fingerprint": known,
        "basis": basis_text(article.basis),
        "added_at": now,
        "text": packed(article.text),
    }


def _store_quotations(
    connection: Connection,
    accepted: Sequence[Reviewed],
    known: dict[str, int],
    at: str,
    repeats: Mapping[int, int],
) -> list[int]:
    """Return the quotation each accepted one belongs to, new ones having been stored."""
    next_id = (connection.scalar(select(func.max(schema.Quotation.id))) or 0) + 1
    targets: list[int] = []
    new: dict[int, dict[str, Any]] = {}
    for number, repeated in enumerate(accepted):
        speaker_id = known.get(repeated.quotation.speaker or "")
        one = repeated
        if number in repeats:
            target = targets[repeats[number]]
            if target in new:
                new[target] |= quotations.gained(new[target], one, speaker_id)
                targets.append(target)
                continue
            one = replace(one, appearance_of=target)
        if one.appearance_of is not None:
            quotations.add_wording(connection, one, speaker_id)
            targets.append(one.appearance_of)
            continue
        new[next_id] = _quotation(one, next_id, speaker_id, at)
        targets.append(next_id)
        next_id += 1
    schema.insert_rows(connection, schema.table_of(schema.Quotation), list(new.values()))
    return targets


def _quotation(one: Reviewed, quotation_id: int, speaker_id: int | None, at: str) -> dict[str, Any]:
    quotation = one.quotation
    return {
        "id": quotation_id,
        "words": one.words or quotation.text,
        "kind": quotation.kind.value,
        "speaker_id": speaker_id,
        "role": quotation.role,
        **said_on_columns(quotation.said_on),
        "confidence": round(quotation.confidence, 4),
        "note": "",
        "edited": names_text(one.edited),
        "added_at": at,
    }


def _appearance(article: NewArticle, article_id: int, one: Reviewed, quotation_id: int, at: str) -> dict[str, Any]:
    quotation = one.quotation
    _check_spans(article, quotation)
    verbatim = words_at(article.text, quotation.content)
    return {
        "quotation_id": quotation_id,
        "article_id": article_id,
        "kind": quotation.kind.value,
        "words": None if verbatim == quotation.text else quotation.text,
        "content": spans_text(quotation.content),
        "source": spans_text(quotation.source),
        "cue": spans_text(quotation.cue),
        "speaker": quotation.speaker,
        "role": quotation.role,
        **said_on_columns(quotation.said_on),
        "confidence": round(quotation.confidence, 4),
        "detector": article.detector,
        "decided_by": BY_PERSON if one.by_person or one.edited else AS_MOST,
        "decided_at": at,
        "edited": names_text(one.edited),
        "reasons": packed(reasons_text(quotation.reasons), like=REASONS),
    }


def _check_spans(article: NewArticle, quotation: Quotation) -> None:
    for start, end in (*quotation.content, *quotation.source, *quotation.cue):
        if not 0 <= start <= end <= len(article.text):
            raise ValueError(f"span ({start}, {end}) is not within the article's text")


def _rejections(article: NewArticle, article_id: int, reviewed: Sequence[Reviewed], now: str) -> list[dict[str, Any]]:
    return [
        {
            "article_id": article_id,
            "content": spans_text(one.quotation.content),
            "kind": one.quotation.kind.value,
            "decision": one.decision.value,
            "decided_by": BY_PERSON if one.by_person else BY_DETECTOR,
            "decided_at": now,
            "detector": article.detector,
            "confidence": round(one.quotation.confidence, 4),
        }
        for one in reviewed
        if one.decision is Decision.REJECTED
    ]
