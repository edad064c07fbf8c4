"""Reviews that are not finished: kept in the file until their article is added or discarded."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from quotebook.errors import CatalogueError
from quotebook.model import (
    Decision,
    Detection,
    Draft,
    Field,
    Kind,
    Precision,
    Problem,
    Quotation,
    Reason,
    Reviewed,
    SaidOn,
    Spans,
    Unfinished,
    UnfinishedRow,
)
from quotebook.store.articles import FIELDS
from quotebook.store.schema import UnfinishedReview
from quotebook.text.clean import clean

_LONGEST_TITLE = 80
Decided = tuple[tuple[int, Reviewed], ...]


def rows(connection: Connection) -> tuple[UnfinishedRow, ...]:
    """Return the unfinished reviews, first come first."""
    one = UnfinishedReview
    found = connection.execute(select(one.key, one.title, one.origin, one.seen_at).order_by(one.id))
    return tuple(UnfinishedRow(*row) for row in found)


def review(connection: Connection, key: str) -> Unfinished:
    """Return an unfinished review; CatalogueError where it is gone or damaged."""
    found = connection.execute(select(UnfinishedReview.__table__).where(UnfinishedReview.key == key)).first()
    if found is None:
        raise CatalogueError("This review is no longer in the catalogue.", "It was kept or discarded elsewhere.")
    try:
        return Unfinished(
            key, _draft(found.fields, found.text), found.origin, _detection(found.detection), _decided(found.decided)
        )
    except (ValueError, TypeError, KeyError, IndexError) as error:
        raise CatalogueError("This unfinished review is damaged.", "Add its article again, and discard it.") from error


def put(connection: Connection, reviews: Iterable[Unfinished]) -> None:
    """Keep reviews whole, new ones behind those that wait, known ones in their place."""
    for one in reviews:
        values = {"origin": _storable(one.origin), "text": one.draft.text, "detection": _detection_text(one.detection)}
        values |= {"title": _title(one.draft), "fields": _draft_text(one.draft), "decided": _decided_text(one.decided)}
        known = update(UnfinishedReview).where(UnfinishedReview.key == one.key).values(values)
        if not connection.execute(known).rowcount:
            values |= {"key": one.key, "added_at": _now(), "seen_at": ""}
            connection.execute(insert(UnfinishedReview).values(values))


def note(connection: Connection, key: str, draft: Draft, decided: Decided) -> None:
    """Keep what a person typed and decided about a review that is there already."""
    values = {"title": _title(draft), "fields": _draft_text(draft), "decided": _decided_text(decided)}
    connection.execute(update(UnfinishedReview).where(UnfinishedReview.key == key).values(values))


def note_detection(connection: Connection, key: str, detection: Detection) -> None:
    """Keep what was found in the article of a review that is there already."""
    values = {"detection": _detection_text(detection)}
    connection.execute(update(UnfinishedReview).where(UnfinishedReview.key == key).values(values))


def see(connection: Connection, key: str) -> None:
    """Note that a review is in hand now."""
    connection.execute(update(UnfinishedReview).where(UnfinishedReview.key == key).values(seen_at=_now()))


def drop(connection: Connection, keys: Sequence[str]) -> None:
    """Forget reviews that are finished or discarded."""
    for key in keys:
        connection.execute(delete(UnfinishedReview).where(UnfinishedReview.key == key))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _title(draft: Draft) -> str:
    return _storable(draft.title.value if draft.title else draft.text[:_LONGEST_TITLE].strip().partition("\n")[0])


# --- as text and back: a quotation a line, so that no call into the JSON library is a long one --------------------


def _json(value: object) -> str:
    return _storable(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def _storable(text: str) -> str:
    """Return a text without what no file can hold: half an emoji that was pasted, the bytes of a file's odd name."""
    return clean(text).text


def _draft_text(draft: Draft) -> str:
    fields: dict[str, Any] = {}
    for name in FIELDS:
        value: Field | None = getattr(draft, name)
        if value is not None:
            fields[name] = [value.value, value.basis]
    return _json({"fields": fields, "notices": draft.notices})


def _draft(text: str, words: str) -> Draft:
    read: Any = json.loads(text)
    fields = {name: Field(str(pair[0]), str(pair[1])) for name, pair in read["fields"].items() if name in FIELDS}
    return Draft(words, notices=tuple(map(str, read["notices"])), **fields)


def _detection_text(detection: Detection | None) -> str | None:
    if detection is None:
        return None
    problems = [(problem.code, problem.message, problem.span) for problem in detection.problems]
    head = _json([detection.language, detection.detector, problems])
    return "\n".join((head, *map(_quotation_text, detection.quotations)))


def _detection(text: str | None) -> Detection | None:
    if text is None:
        return None
    head, *lines = text.split("\n")
    language, detector, problems = json.loads(head)
    found = tuple(Problem(code, message, (int(span[0]), int(span[1]))) for code, message, span in problems)
    return Detection(language, tuple(_quotation(json.loads(line)) for line in lines), found, detector)


def _decided_text(decided: Decided) -> str:
    lines = (
        f"[{number},{_quotation_text(one.quotation)},"
        + _json((one.decision, one.by_person, one.edited, one.words, one.appearance_of, one.not_same))
        + "]"
        for number, one in decided
    )
    return "\n".join(lines)


def _decided(text: str) -> Decided:
    return tuple(_reviewed(json.loads(line)) for line in text.split("\n") if line)


def _reviewed(row: Any) -> tuple[int, Reviewed]:
    number, quotation, (decision, by_person, edited, words, appearance_of, not_same) = row
    return int(number), Reviewed(
        _quotation(quotation),
        Decision(decision),
        bool(by_person),
        tuple(edited),
        words,
        appearance_of,
        tuple(not_same),
    )


def _quotation_text(one: Quotation) -> str:
    said_on = (one.said_on.value, one.said_on.precision, one.said_on.basis) if one.said_on else None
    reasons = [(reason.about, reason.rule, reason.words, reason.score) for reason in one.reasons]
    spans = (one.content, one.source, one.cue)
    return _json((one.kind, *spans, one.text, one.speaker, one.role, said_on, one.confidence, reasons))


def _quotation(row: Any) -> Quotation:
    kind, content, source, cue, text, speaker, role, said_on, confidence, reasons = row
    return Quotation(
        Kind(kind),
        _spans(content),
        str(text),
        _spans(source),
        _spans(cue),
        speaker,
        role,
        SaidOn(said_on[0], Precision(said_on[1]), said_on[2]) if said_on else None,
        float(confidence),
        tuple(Reason(*reason) for reason in reasons),
    )


def _spans(pairs: Any) -> Spans:
    return tuple((int(start), int(end)) for start, end in pairs)
