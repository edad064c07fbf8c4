"""The values of a field that begin as a person types, the likeliest first."""

from typing import Any

from sqlalchemy import Connection, func, or_, select

from quotebook.store.schema import Article, Quotation, Speaker, SpeakerAlias, Tag
from quotebook.text.keys import fold, name_key
from quotebook.text.query import DATE_FIELDS, FieldName

OFFERED = 12
_LOOKED_AT = 200


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
    known = known.union(select(SpeakerAlias.speaker_id).where(_word_begins(SpeakerAlias.key, key))).limit(_LOOKED_AT)
    said = select(func.count()).where(Quotation.speaker_id == Speaker.id).scalar_subquery()
    wanted = select(Speaker.name).where(Speaker.id.in_(known)).order_by(said.desc(), Speaker.key).limit(OFFERED)
    return tuple(connection.scalars(wanted))


def _word_begins(column: Any, key: str) -> Any:
    escaped = key.replace("^", "^^").replace("%", "^%").replace("_", "^_")
    return or_(column.like(f"{escaped}%", escape="^"), column.like(f"% {escaped}%", escape="^"))


def _outlets(connection: Connection, stem: str) -> tuple[str, ...]:
    names = connection.execute(
        select(Article.outlet, func.count()).where(Article.outlet.is_not(None)).group_by(Article.outlet)
    )
    likely = sorted(names, key=lambda row: -row[1])
    return tuple(name for name, _ in likely if name and _begins(name, stem))[:OFFERED]


def _years(connection: Connection) -> tuple[str, ...]:
    first, last = connection.execute(select(func.min(Quotation.said_on), func.max(Quotation.said_on))).one()
    if not (first and last and first[:4].isdigit() and last[:4].isdigit()):
        return ()
    return tuple(f"{year:04}" for year in range(int(last[:4]), int(first[:4]) - 1, -1))


def _begins(name: str, stem: str) -> bool:
    return f" {fold(stem).lstrip()}" in f" {fold(name)}"
