"""Quotations that come in by the thousand from a list outside, without their articles' texts."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, func, insert, select

from quotebook.model import Entry
from quotebook.store import speakers
from quotebook.store.articles import BY_PERSON, FIELDS
from quotebook.store.portions import portions
from quotebook.store.schema import Appearance, Article, Quotation, table_of
from quotebook.store.values import basis_text

DETECTOR = "import"
_BASIS = "from the imported list"


@dataclass(slots=True)
class Import:
    """An import in hand. known: entries that are there already; differing: lines whose key has other words."""

    now: str
    added: int = 0
    known: int = 0
    differing: list[int] = field(default_factory=list)
    speakers: dict[str, int] = field(default_factory=dict)


def add(connection: Connection, entries: Sequence[Entry], so_far: Import) -> None:
    """Store the entries that are not there yet; an entry is known by its key, or by its words in its article."""
    sources = [_source(entry) for entry in entries]
    articles = _articles(connection, sources)
    new = _new(connection, list(zip(entries, sources, strict=True)), articles, so_far)
    missing = {source: entry for entry, source in reversed(new) if source not in articles}
    articles |= _make_articles(connection, missing, so_far.now)
    names = dict.fromkeys(entry.speaker for entry, _ in new if entry.speaker and entry.speaker not in so_far.speakers)
    so_far.speakers |= speakers.resolve(connection, names, so_far.now)
    _store(connection, [(entry, articles[source]) for entry, source in new], so_far)
    so_far.added += len(new)


def _new(
    connection: Connection, entries: Sequence[tuple[Entry, str]], articles: dict[str, int], so_far: Import
) -> list[tuple[Entry, str]]:
    stored = _by_key(connection, [entry.key for entry, _ in entries])
    standing = _standing(connection, articles.values())
    new: list[tuple[Entry, str]] = []
    for entry, source in entries:
        words = stored.get(entry.key)
        if words == entry.words or (articles.get(source), entry.words) in standing:
            so_far.known += 1
        elif words is None:
            new.append((entry, source))
            stored[entry.key] = entry.words
        else:
            so_far.differing.append(entry.line)
    return new


def _by_key(connection: Connection, keys: Sequence[str]) -> dict[str, str]:
    stored: dict[str, str] = {}
    for portion in portions(keys):
        wanted = select(Quotation.user_key, Quotation.words).where(Quotation.user_key.in_(portion))
        stored |= {str(key): words for key, words in connection.execute(wanted)}
    return stored


def _source(entry: Entry) -> str:
    """Return what tells the article of an entry from others."""
    told = (entry.title, entry.outlet, entry.author, entry.published, entry.url, entry.source)
    return sha256(json.dumps(("imported", *told)).encode()).hexdigest()


def _articles(connection: Connection, sources: Iterable[str]) -> dict[str, int]:
    """Return the article of each source that has one."""
    found: dict[str, int] = {}
    for portion in portions(list(dict.fromkeys(sources))):
        wanted = select(Article.fingerprint, Article.id).where(Article.fingerprint.in_(portion))
        found |= {str(key): int(article) for key, article in connection.execute(wanted)}
    return found


def _make_articles(connection: Connection, first: dict[str, Entry], now: str) -> dict[str, int]:
    newest = connection.scalar(select(func.max(Article.id))) or 0
    made = {source: newest + number for number, source in enumerate(reversed(first), start=1)}
    if made:
        connection.execute(
            insert(table_of(Article)), [_article(key, first[source], source, now) for source, key in made.items()]
        )
    return made


def _article(article_id: int, entry: Entry, source: str, now: str) -> dict[str, Any]:
    told = {name: getattr(entry, name) for name in FIELDS}
    return {
        "id": article_id,
        **told,
        "title": entry.title or "",
        "language": "",
        "fingerprint": source,
        "basis": basis_text({name: _BASIS for name, value in told.items() if value}),
        "added_at": now,
        "text": "",
    }


def _standing(connection: Connection, articles: Iterable[int]) -> set[tuple[int, str]]:
    """Return the words that stand in articles that were imported before."""
    standing: set[tuple[int, str]] = set()
    for portion in portions(sorted(articles)):
        wanted = select(Appearance.article_id, Appearance.words).where(Appearance.article_id.in_(portion))
        standing |= {(article, words) for article, words in connection.execute(wanted) if words is not None}
    return standing


def _store(connection: Connection, kept: Sequence[tuple[Entry, int]], so_far: Import) -> None:
    if not kept:
        return
    newest = connection.scalar(select(func.max(Quotation.id))) or 0
    quotations: list[tuple[Any, ...]] = []
    appearances: list[tuple[Any, ...]] = []
    for number, (entry, article_id) in enumerate(kept, start=newest + 1):
        speaker = so_far.speakers.get(entry.speaker or "")
        date = (entry.said_on, _precision(entry.said_on), _BASIS if entry.said_on else None)
        kind = entry.kind.value
        quotations.append(
            (number, entry.key, entry.words, kind, speaker, entry.role, *date, 1.0, entry.note, "", so_far.now)
        )
        spoken = (entry.speaker, entry.role, *date)
        decided = (1.0, DETECTOR, BY_PERSON, so_far.now, "", "[]")
        appearances.append((number, article_id, kind, entry.words, "[]", "[]", "[]", *spoken, *decided))
    connection.exec_driver_sql(_into("quotation", _QUOTATION), quotations)
    connection.exec_driver_sql(_into("appearance", _APPEARANCE), appearances)


def _precision(date: str | None) -> str | None:
    return {4: "year", 7: "month", 10: "day"}[len(date)] if date else None


_QUOTATION = tuple(
    column.name
    for column in table_of(Quotation).columns
    if column.name
    in {
        *("id", "user_key", "words", "kind", "speaker_id", "role", "said_on", "said_on_precision", "said_on_basis"),
        *("confidence", "note", "edited", "added_at"),
    }
)
_APPEARANCE = tuple(column.name for column in table_of(Appearance).columns if column.name != "id")


def _into(table: str, columns: Sequence[str]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
