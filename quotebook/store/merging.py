"""Several quotations made one, and which of its wordings a quotation is shown with."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from quotebook.errors import CatalogueError
from quotebook.model import Kind, words_at
from quotebook.store import rulings
from quotebook.store.portions import portions
from quotebook.store.quotations import missing, remove, time_of_its_own
from quotebook.store.schema import Appearance, Article, Quotation, QuotationTag
from quotebook.store.values import names_text, text_names, text_spans

_FILLED = (("user_key",), ("speaker_id",), ("role",), ("said_on", "said_on_precision", "said_on_basis"))
_OWN = {"speaker_id": "speaker"}


def merge(connection: Connection, ids: Sequence[int], into: int, now: str, *, wording: int | None = None) -> str:
    """Make appearances, tags, note and rulings of the quotations ids those of into, and remove them; return its words.

    wording: the one of them whose words stand for all from now on, as a person chose; None takes the longest verbatim
    ones, unless a person set those of into. What into lacks (speaker, role, date) is filled from the others.
    """
    others = [one for one in dict.fromkeys(ids) if one != into]
    rows = _rows(connection, [into, *others])
    kept = rows[0]
    if wording is not None and wording not in {row.id for row in rows}:
        raise ValueError("the wording chosen is of none of the quotations merged")
    values = _filled(rows) | _worded(rows, wording) | time_of_its_own(connection, kept.added_at, kept.article_id)
    values["note"] = "\n".join(row.note for row in rows if row.note)
    changed = {name: value for name, value in values.items() if value != getattr(kept, name)}
    for portion in portions(others):
        moved = update(Appearance).where(Appearance.quotation_id.in_(portion))
        connection.execute(moved.values(quotation_id=into))
    _move_tags(connection, others, into)
    rulings.move(connection, set(others), into, now)
    if changed:
        connection.execute(update(Quotation).where(Quotation.id == into).values(changed))
    remove(connection, others)
    return str(values.get("words", kept.words))


def choose_wording(connection: Connection, quotation_id: int, appearance_id: int | None) -> str:
    """Show a quotation with the words of one of its appearances; None: with its longest verbatim ones. Return them."""
    kept = _rows(connection, [quotation_id])[0]
    wordings = _wordings(connection, quotation_id)
    edited = set(text_names(kept.edited))
    if appearance_id is None:
        verbatim = {key: found for key, found in wordings.items() if found[0] == Kind.DIRECT.value} or wordings
        kind, words = max(verbatim.values(), key=lambda found: len(found[1]), default=(kept.kind, kept.words))
        edited -= {"words"}
    elif appearance_id in wordings:
        kind, words = wordings[appearance_id]
        edited |= {"words"}
    else:
        raise CatalogueError("This appearance is no longer in the catalogue.", "Look at the quotation again.")
    values = {"words": words, "edited": names_text(edited)}
    if "kind" not in edited:
        values["kind"] = kind
    changed = {name: value for name, value in values.items() if value != getattr(kept, name)}
    if changed:
        connection.execute(update(Quotation).where(Quotation.id == quotation_id).values(changed))
    return words


def _rows(connection: Connection, ids: Sequence[int]) -> list[Any]:
    found: dict[int, Any] = {}
    for portion in portions(ids):
        wanted = select(Quotation.__table__).where(Quotation.id.in_(portion))
        found |= {row.id: row for row in connection.execute(wanted)}
    if len(found) < len(ids):
        raise missing()
    return [found[one] for one in ids]


def _filled(rows: Sequence[Any]) -> dict[str, Any]:
    """Return what the first row lacks and a later one knows; what a person took away stays away."""
    edited = text_names(rows[0].edited)
    values: dict[str, Any] = {}
    for columns in _FILLED:
        name = columns[0]
        giver = next((row for row in rows if getattr(row, name) is not None), None)
        if giver is not None and giver is not rows[0] and _OWN.get(name, name) not in edited:
            values |= {column: getattr(giver, column) for column in columns}
    return values


def _worded(rows: Sequence[Any], wording: int | None) -> dict[str, Any]:
    kept = rows[0]
    edited = text_names(kept.edited)
    if wording is not None:
        chosen = next(row for row in rows if row.id == wording)
        edited = (*edited, "words")
    elif "words" in edited:
        return {}
    else:
        chosen = max(rows, key=lambda row: (row.kind == Kind.DIRECT.value, len(row.words)))
        if len(chosen.words) <= len(kept.words) and chosen.kind == kept.kind:
            chosen = kept
    kind = {} if "kind" in edited else {"kind": chosen.kind}
    return {"words": chosen.words, "edited": names_text(edited), **kind}


def _wordings(connection: Connection, quotation_id: int) -> dict[int, tuple[str, str]]:
    """Return the kind and the words of each appearance of a quotation."""
    wanted = select(Appearance.id, Appearance.kind, Appearance.words, Appearance.content, Article.text)
    found = connection.execute(wanted.join_from(Appearance, Article).where(Appearance.quotation_id == quotation_id))
    return {row.id: (row.kind, row.words or words_at(row.text, text_spans(row.content))) for row in found}


def _move_tags(connection: Connection, gone: Sequence[int], target: int) -> None:
    have = set(connection.scalars(select(QuotationTag.tag_id).where(QuotationTag.quotation_id == target)))
    new: dict[int, None] = {}
    for portion in portions(gone):
        wanted = select(QuotationTag.tag_id).where(QuotationTag.quotation_id.in_(portion)).order_by(QuotationTag.id)
        new |= dict.fromkeys(tag_id for tag_id in connection.scalars(wanted) if tag_id not in have)
        connection.execute(delete(QuotationTag).where(QuotationTag.quotation_id.in_(portion)))
    if new:
        connection.execute(insert(QuotationTag), [{"quotation_id": target, "tag_id": tag_id} for tag_id in new])
