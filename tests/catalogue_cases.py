"""Articles and catalogues for tests: small, of our own writing, with quotations where they say they are."""

import sqlite3
import struct
import zlib
from collections import Counter

from quotebook.model import (
    Decision,
    Detection,
    Draft,
    Field,
    Kind,
    Precision,
    Quotation,
    Reason,
    Reviewed,
    SaidOn,
    words_at,
)

DETECTOR = "rules 1"


def draft(text, *, title=None, outlet=None, published=None):
    return Draft(
        text,
        title=Field(title, "typed") if title else None,
        outlet=Field(outlet, "from the page's own metadata") if outlet else None,
        published=Field(published, "typed") if published else None,
    )


def said(text, words, *, speaker=None, role=None, said_on=None, kind=Kind.DIRECT, confidence=0.95):
    """Return the quotation of words where they first stand in text."""
    start = text.index(words)
    content = ((start, start + len(words)),)
    mention = speaker.split()[-1] if speaker else ""
    at = text.find(mention) if mention else -1
    return Quotation(
        kind=kind,
        content=content,
        text=words_at(text, content),
        source=((at, at + len(mention)),) if at >= 0 else (),
        speaker=speaker,
        role=role,
        said_on=SaidOn(said_on, Precision.DAY, "on Tuesday") if said_on else None,
        confidence=confidence,
        reasons=(Reason("speaker", "name before the cue", mention, 0.9),),
    )


def kept(quotation, **changes):
    return Reviewed(quotation, Decision.ACCEPTED, **changes)


def rejected(quotation, **changes):
    return Reviewed(quotation, Decision.REJECTED, **changes)


def detection(*quotations):
    return Detection("en", tuple(quotations), (), DETECTOR)


def add(catalogue, text, *reviewed, **about):
    """Keep an article; reviewed are quotations to keep, or decisions."""
    decided = [one if isinstance(one, Reviewed) else kept(one) for one in reviewed]
    return catalogue.add_article(draft(text, **about), detection(*(one.quotation for one in decided)), decided)


def one_quotation(catalogue, words, *, speaker="Ann Lee", **about):
    """Keep an article with one quotation; return the quotation's id."""
    fields = {name: about.pop(name) for name in ("role", "said_on", "kind", "confidence") if name in about}
    text = f"{speaker or 'Somebody'} said: “{words}”"
    changes = add(catalogue, text, said(text, words, speaker=speaker, **fields), **about)
    return max(changes.quotations)


def dump(path):
    """Return every row of every table but those of the undo log, and what both indexes hold."""
    raw = sqlite3.connect(path)
    try:
        tables = [name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        hidden = ("undo_", "quotation_search", "quotation_shingle", "recent_shingle", "sqlite_")
        rows = {
            name: sorted(raw.execute(f"SELECT * FROM {name}"), key=repr)
            for name in tables
            if not name.startswith(hidden)
        }
        raw.execute("CREATE VIRTUAL TABLE temp.seen USING fts5vocab(main, quotation_search, instance)")
        rows["search"] = sorted(raw.execute("SELECT * FROM temp.seen"))
        rows["shingles"] = shingle_pairs(raw)
        return rows
    finally:
        raw.close()


def _run(stored):
    """Return the pairs of a run: where its ids begin, their width, then the shingles, then the ids.

    Where the width is more than 16 what follows is deflated: all first bytes of the shingles, all second ones...
    """
    if not stored:
        return []
    base, width, _, told = struct.unpack_from("<qHHi", stored)
    body = stored[16:]
    if width > 16:
        width, planes = width - 16, zlib.decompress(body)
        assert len(planes) == told * (4 + width)
        columns = [planes[at * told : (at + 1) * told] for at in range(4 + width)]
        body = b"".join(bytes(one) for part in (columns[:4], columns[4:]) for one in zip(*part, strict=True))
    count = len(body) // (4 + width)
    numbers = struct.unpack(f"<{count}i{count}{'H' if width == 2 else 'I'}", body)
    pairs = [(one, base + above) for one, above in zip(numbers[:count], numbers[count:], strict=True)]
    assert pairs == sorted(set(pairs))
    return pairs


def shingle_pairs(raw):
    """Return the pairs of a shingle and a quotation that the table and what stands beside it hold together."""
    pairs = Counter(raw.execute("SELECT hash, quotation_id FROM quotation_shingle"))
    for both in raw.execute("SELECT added, gone FROM recent_shingle"):
        added, gone = map(_run, both)
        pairs.update(added)
        pairs.subtract(gone)
    assert set(pairs.values()) <= {0, 1}
    return sorted(pair for pair, times in pairs.items() if times)


_OF_ARTICLE = "(SELECT a.{} FROM article AS a WHERE a.id = quotation.article_id)"


def _seen(text):
    """Return what search sees of a text: itself, and its words as they are looked for where these differ."""
    from quotebook.store.seen import searchable

    return "\n".join(filter(None, (text, searchable(text)))) if text else None


def check_indexes(path):
    """Assert that the search index, the shingles and the foreign keys agree with the quotations."""
    from quotebook.text.keys import shingles

    raw = sqlite3.connect(path)
    try:
        raw.create_function("seen", 1, _seen)
        outlet, title = map(_OF_ARTICLE.format, ("outlet", "title"))
        for column, told in (("roles", "role"), ("outlets", outlet), ("titles", title)):
            raw.execute(f"UPDATE quotation SET {column} = coalesce({column}, seen({told}))")
        raw.execute("INSERT INTO quotation_search (quotation_search, rank) VALUES ('integrity-check', 1)")
        wanted = {
            (one, key) for key, words in raw.execute("SELECT id, words FROM quotation") for one in shingles(words)
        }
        assert set(shingle_pairs(raw)) == wanted
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        raw.rollback()
    finally:
        raw.close()
