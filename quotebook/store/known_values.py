"""The values of a field that begin as a person types, the likeliest first."""

from typing import Any

import numpy as np
from sqlalchemy import Connection, func, or_, select

from quotebook.store.ordering import spelt
from quotebook.store.schema import Quotation, Speaker, SpeakerAlias, Tag
from quotebook.store.selecting import Selection
from quotebook.text.keys import fold, name_key
from quotebook.text.query import DATE_FIELDS, FieldName

OFFERED = 12


def values(connection: Connection, field: FieldName, stem: str) -> tuple[str, ...]:
    """Return up to OFFERED values of a field, of which a word begins with stem; none where the field has no list."""
    if field is FieldName.SPEAKER:
        return _speakers(connection, stem)
    if field is FieldName.OUTLET:
        return _outlets(connection, stem)
    if field is FieldName.TAG:
        names = connection.scalars(select(Tag.name).order_by(Tag.key))
        return tuple(name for name in names if _begins(name, stem))[:OFFERED]
    return _years(connection) if field in DATE_FIELDS else ()


def _speakers(connection: Connection, stem: str) -> tuple[str, ...]:
    key = name_key(stem) if stem.strip() else ""
    known = select(Speaker.id).where(_word_begins(Speaker.key, key))
    known = known.union(select(SpeakerAlias.speaker_id).where(_word_begins(SpeakerAlias.key, key)))
    ids = np.fromiter(connection.scalars(known), dtype=np.int64)
    quoted = np.bincount(Selection(connection).column("speaker"), minlength=int(ids.max(initial=0)) + 1)
    often = ids[np.argsort(-quoted[ids], kind="stable")][:OFFERED].tolist()
    names = {
        row.id: row.name for row in connection.execute(select(Speaker.id, Speaker.name).where(Speaker.id.in_(often)))
    }
    return tuple(names[one] for one in often)


def _word_begins(column: Any, key: str) -> Any:
    escaped = key.replace("^", "^^").replace("%", "^%").replace("_", "^_")
    return or_(column.like(f"{escaped}%", escape="^"), column.like(f"% {escaped}%", escape="^"))


def _outlets(connection: Connection, stem: str) -> tuple[str, ...]:
    selection = Selection(connection)
    hashes, counts = np.unique(selection.column("outlet"), return_counts=True)
    often = hashes[np.argsort(-counts, kind="stable")]
    names = spelt(connection, selection, "outlet", np.sort(often[often != 0]))
    found = (names[one] for one in often.tolist() if one)
    return tuple(name for name in found if _begins(name, stem))[:OFFERED]


def _years(connection: Connection) -> tuple[str, ...]:
    # Two questions: asked for both at once SQLite goes through all of them.
    first, last = (connection.scalar(select(end(Quotation.said_on))) for end in (func.min, func.max))
    if not (first and last and first[:4].isdigit() and last[:4].isdigit()):
        return ()
    return tuple(f"{year:04}" for year in range(int(last[:4]), int(first[:4]) - 1, -1))


def _begins(name: str, stem: str) -> bool:
    return f" {fold(stem).lstrip()}" in f" {fold(name)}"
