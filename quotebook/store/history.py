"""What happened to one quotation: found, decided on, and every change that can still be undone."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, and_, case, exists, func, or_, select

from quotebook.model import Happening, Verb
from quotebook.store.schema import (
    Appearance,
    Article,
    Base,
    PairRuling,
    Quotation,
    QuotationTag,
    UndoChange,
    UndoStep,
    table_of,
)
from quotebook.store.values import WITH_ITS_ARTICLE

_ABOUT = {
    "speaker_id": "speaker",
    "said_on_precision": "said_on",
    "said_on_basis": "said_on",
}
_UNTOLD = frozenset(("edited", "confidence", "id", "added_at"))


def of_quotation(connection: Connection, quotation_id: int) -> tuple[Happening, ...]:
    """Return what happened to a quotation, newest first; steps that were forgotten are not told."""
    found = (*_steps(connection, quotation_id), *_beginnings(connection, quotation_id))
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def _beginnings(connection: Connection, quotation_id: int) -> list[Happening]:
    at = case((Appearance.decided_at != WITH_ITS_ARTICLE, Appearance.decided_at), else_=Article.added_at)
    wanted = select(at, Appearance.decided_by, Appearance.detector).join_from(Appearance, Article)
    wanted = wanted.where(Appearance.quotation_id == quotation_id).order_by(at.desc())
    return [
        Happening(at, None, "", (), by_person=by == "person", detector=detector)
        for at, by, detector in connection.execute(wanted)
    ]


def _steps(connection: Connection, quotation_id: int) -> list[Happening]:
    inside = and_(UndoStep.first <= UndoChange.id, UndoChange.id <= UndoStep.last)
    wanted = (
        select(UndoStep.id, UndoStep.at, UndoStep.verb, UndoStep.subject, UndoChange.place, UndoChange.old)
        .join(UndoStep, inside)
        .where(UndoStep.done == 1, _about(connection, quotation_id))
        .order_by(UndoStep.id.desc())
    )
    found: dict[int, tuple[Any, dict[str, None]]] = {}
    for row in connection.execute(wanted):
        _, fields = found.setdefault(row.id, (row, {}))
        fields.update(dict.fromkeys(_fields(row.place, row.old)))
    verbs = Verb.__members__.values()
    return [
        Happening(row.at, Verb(row.verb), row.subject, tuple(fields), by_person=True)
        for row, fields in found.values()
        if row.verb in verbs
    ]


def _about(connection: Connection, quotation_id: int) -> Any:
    """Return the condition that a note is about a quotation, or about what belongs to it."""
    parts = [_notes_of(Quotation, [quotation_id])]
    for model, columns in (
        (Appearance, ("quotation_id",)),
        (QuotationTag, ("quotation_id",)),
        (PairRuling, ("low_id", "high_id")),
    ):
        table = table_of(model)
        there = select(table.c.id).where(or_(*(table.c[column] == quotation_id for column in columns)))
        gone = select(UndoChange.row).where(
            UndoChange.place == table.name,
            or_(*(func.json_extract(UndoChange.old, f"$.{column}") == quotation_id for column in columns)),
        )
        parts.append(_notes_of(model, [*connection.scalars(there), *connection.scalars(gone)]))
    return or_(*parts)


def _notes_of(model: type[Base], ids: Sequence[int]) -> Any:
    """Return the condition that a note is about one of ids, alone or among others inserted with it."""
    listed = func.json_each(json.dumps(ids)).table_valued("value")
    among = exists().where(UndoChange.row - UndoChange.rows < listed.c.value, listed.c.value <= UndoChange.row)
    about = or_(UndoChange.row.in_(select(listed.c.value)), and_(UndoChange.rows > 1, among))
    return and_(UndoChange.place == table_of(model).name, about)


def _fields(place: str, old: str | None) -> Sequence[str]:
    """Return the fields of a quotation that a note of an update tells of."""
    if place != table_of(Quotation).name or old is None:
        return []
    try:
        columns: Any = json.loads(old)
    except ValueError:
        return []
    names = [_ABOUT.get(column, str(column)) for column in columns if column not in _UNTOLD]
    return [] if "id" in columns else list(dict.fromkeys(names))
