"""Quotations and where they appear: changed one by one or many at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, insert, or_, select, update

from quotebook.errors import CatalogueError
from quotebook.model import Decision, Kind, Reviewed
from quotebook.store.portions import portions
from quotebook.store.schema import Appearance, Article, PairRuling, Quotation, QuotationTag, Review, Tag
from quotebook.store.values import WITH_ITS_ARTICLE, names_text, said_on_columns, text_names
from quotebook.text.keys import fold

Portions = Iterable[Sequence[int]]
"""Ids cut so that each piece fits into one statement."""


def add_wording(connection: Connection, one: Reviewed, speaker_id: int | None) -> None:
    """Let a stored quotation profit from a further appearance: fill what it lacks, take longer verbatim words.

    What a person set stays as it is.
    """
    assert one.appearance_of is not None
    wanted = select(Quotation.__table__).where(Quotation.id == one.appearance_of)
    current = connection.execute(wanted).mappings().first()
    if current is None:
        raise missing()
    values = gained(dict(current), one, speaker_id)
    values |= time_of_its_own(connection, current["added_at"], current["article_id"])
    if values:
        connection.execute(update(Quotation).where(Quotation.id == one.appearance_of).values(values))


def time_of_its_own(connection: Connection, added_at: str, article_id: int | None) -> dict[str, str]:
    """Return when a quotation was added that is to stand in more than the article that told it until now."""
    if added_at != WITH_ITS_ARTICLE:
        return {}
    told = connection.scalar(select(Article.added_at).where(Article.id == article_id))
    return {"added_at": told or WITH_ITS_ARTICLE}


def gained(current: Mapping[str, Any], one: Reviewed, speaker_id: int | None) -> dict[str, Any]:
    """Return which columns of a quotation a further appearance of it gives a better value."""
    edited = text_names(current["edited"])
    quotation = one.quotation
    values: dict[str, Any] = {}
    if current["speaker_id"] is None and speaker_id is not None and "speaker" not in edited:
        values["speaker_id"] = speaker_id
    if current["role"] is None and quotation.role and "role" not in edited:
        values["role"] = quotation.role
    if current["said_on"] is None and quotation.said_on and "said_on" not in edited:
        values |= said_on_columns(quotation.said_on)
    words = one.words or quotation.text
    verbatim = quotation.kind is Kind.DIRECT and current["kind"] == Kind.DIRECT.value
    if verbatim and len(words) > len(current["words"]) and "words" not in edited:
        values["words"] = words
    return values


def edit(connection: Connection, quotation_id: int, values: dict[str, Any]) -> str:
    """Change columns of a quotation as a person wants them; return its words.

    values: by field ("said_on" holds all three columns); every field named is the person's from now on.
    """
    current = _get(connection, quotation_id)
    changed = _changed(current, values)
    if changed:
        connection.execute(update(Quotation).where(Quotation.id == quotation_id).values(changed))
    return str(changed.get("words", current.words))


def edit_many(connection: Connection, ids: Portions, values: dict[str, Any]) -> int:
    """Change the same columns of many quotations as edit does; return of how many anything changed."""
    count = 0
    for portion in ids:
        alike: defaultdict[tuple[tuple[str, Any], ...], list[int]] = defaultdict(list)
        for current in connection.execute(select(Quotation.__table__).where(Quotation.id.in_(portion))):
            changed = _changed(current, values)
            if changed:
                alike[tuple(changed.items())].append(current.id)
        for changed, same in alike.items():
            connection.execute(update(Quotation).where(Quotation.id.in_(same)).values(dict(changed)))
            count += len(same)
    return count


def _changed(current: Any, values: dict[str, Any]) -> dict[str, Any]:
    """Return the columns of a row that are to have another value, with what is the person's own from now on."""
    columns: dict[str, Any] = {}
    for field, value in values.items():
        columns |= value if isinstance(value, dict) else {field: value}
    changed = {name: value for name, value in columns.items() if value != getattr(current, name)}
    own = {"speaker_id": "speaker"}
    edited = names_text((*text_names(current.edited), *(own.get(field, field) for field in values if field != "note")))
    if edited != current.edited:
        changed["edited"] = edited
    return changed


def delete_quotations(connection: Connection, ids: Portions, now: str) -> int:
    """Remove quotations with all their appearances, noting that a person did not want them; return how many."""
    removed = 0
    for portion in ids:
        there = list(connection.scalars(select(Quotation.id).where(Quotation.id.in_(portion))))
        _note_rejections(connection, there, now)
        connection.execute(delete(Appearance).where(Appearance.quotation_id.in_(there)))
        remove(connection, there)
        removed += len(there)
    return removed


def without_appearance(connection: Connection, ids: Sequence[int]) -> list[int]:
    """Return those of the quotations that stand in no article."""
    found: list[int] = []
    for portion in portions(ids):
        appearing = select(Appearance.quotation_id).where(Appearance.quotation_id == Quotation.id).exists()
        found += connection.scalars(select(Quotation.id).where(Quotation.id.in_(portion), ~appearing))
    return found


def remove(connection: Connection, ids: Sequence[int]) -> None:
    """Remove quotations that appear nowhere, with their tags and rulings."""
    for portion in portions(ids):
        connection.execute(delete(QuotationTag).where(QuotationTag.quotation_id.in_(portion)))
        connection.execute(
            delete(PairRuling).where(or_(PairRuling.low_id.in_(portion), PairRuling.high_id.in_(portion)))
        )
        connection.execute(delete(Quotation).where(Quotation.id.in_(portion)))


def tag(connection: Connection, ids: Portions, name: str) -> int:
    """Put a tag on quotations; return on how many that had it not."""
    key = fold(name)
    tag_id = connection.scalar(select(Tag.id).where(Tag.key == key))
    if tag_id is None:
        made = connection.execute(insert(Tag).values(name=name, key=key)).inserted_primary_key
        assert made is not None
        tag_id = int(made[0])
    tagged = 0
    for portion in ids:
        has = select(QuotationTag.id).where(QuotationTag.quotation_id == Quotation.id, QuotationTag.tag_id == tag_id)
        lacking = list(connection.scalars(select(Quotation.id).where(Quotation.id.in_(portion), ~has.exists())))
        if lacking:
            connection.execute(insert(QuotationTag), [{"quotation_id": one, "tag_id": tag_id} for one in lacking])
        tagged += len(lacking)
    return tagged


def tag_names(connection: Connection) -> tuple[str, ...]:
    """Return the names of all tags, in order."""
    return tuple(connection.scalars(select(Tag.name).order_by(Tag.key)))


def untag(connection: Connection, ids: Portions, name: str) -> int:
    """Take a tag off quotations, and remove it where nothing has it any more; return off how many."""
    tag_id = connection.scalar(select(Tag.id).where(Tag.key == fold(name)))
    if tag_id is None:
        return 0
    before = _tagged(connection, tag_id)
    for portion in ids:
        wanted = (QuotationTag.tag_id == tag_id) & QuotationTag.quotation_id.in_(portion)
        connection.execute(delete(QuotationTag).where(wanted))
    after = _tagged(connection, tag_id)
    if not after:
        connection.execute(delete(Tag).where(Tag.id == tag_id))
    return before - after


def with_names(connection: Connection, speaker_id: int) -> dict[int, set[str | None]]:
    """Return for each quotation of a speaker the names its appearances give."""
    wanted = (
        select(Quotation.id, Appearance.speaker)
        .join(Appearance, Appearance.quotation_id == Quotation.id)
        .where(Quotation.speaker_id == speaker_id)
    )
    named: defaultdict[int, set[str | None]] = defaultdict(set)
    for quotation_id, name in connection.execute(wanted):
        named[quotation_id].add(name)
    return named


def missing() -> CatalogueError:
    """Return the error for a quotation that is no longer there."""
    return CatalogueError("This quotation is no longer in the catalogue.", "Look at the list again.")


def _get(connection: Connection, quotation_id: int) -> Any:
    found = connection.execute(select(Quotation.__table__).where(Quotation.id == quotation_id)).first()
    if found is None:
        raise missing()
    return found


def _tagged(connection: Connection, tag_id: int) -> int:
    return connection.scalar(select(func.count()).where(QuotationTag.tag_id == tag_id)) or 0


def _note_rejections(connection: Connection, ids: Sequence[int], now: str) -> None:
    wanted = select(
        Appearance.article_id, Appearance.content, Appearance.kind, Appearance.detector, Appearance.confidence
    ).where(Appearance.quotation_id.in_(ids))
    rejected = {"decision": Decision.REJECTED.value, "decided_by": "person", "decided_at": now}
    rows = [dict(row._mapping) | rejected for row in connection.execute(wanted)]  # noqa: SLF001 - SQLAlchemy's public name
    if rows:
        connection.execute(insert(Review), rows)
