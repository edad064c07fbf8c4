"""Read the values that stand after a field's colon: choices, words, and dates at any precision."""

import re
from datetime import date

from quotebook.text.keys import match_words
from quotebook.text.query.tree import CHOICES, DATE_FIELDS, DateTerm, FieldName, FieldTerm


def field_term(field: FieldName, value: str, *, quoted: bool) -> FieldTerm | DateTerm | None:
    """Read the value of a field, or return None where it cannot be read."""
    if field in DATE_FIELDS:
        return _date_term(field, value)
    if field in CHOICES:
        return _choice_term(field, value.lower())
    stem = value if quoted else value.rstrip("*")
    if not match_words(stem):
        return None
    return FieldTerm(field, stem, phrase=quoted, prefix=stem != value)


def _choice_term(field: FieldName, value: str) -> FieldTerm | None:
    # So much of a choice as tells it from the others is enough, and it is understood while it is being typed.
    chosen = [choice for choice in CHOICES[field] if choice.startswith(value)]
    return FieldTerm(field, chosen[0]) if value and len(chosen) == 1 else None


def is_begun_date(value: str) -> bool:
    """Tell whether something that is no date yet may become one by typing on."""
    return _BEGUN_DATE.fullmatch(value) is not None


_BEGUN_DATE = re.compile(
    r"(?:[-/.\d]*\.\.)?(?:[1-9]\d{0,2}|\d{4}[-/.](?:\d{1,2}[-/.])?|\d{1,2}[./](?:\d{1,2}[./])?\d{0,3})"
)


def _date_term(field: FieldName, value: str) -> DateTerm | None:
    first, dots, last = value.partition("..")
    since = _date(first) if first or not dots else ""
    until = _date(last) if last else ("" if dots else since)
    if since is None or until is None or not (since or until):
        return None
    if dots and field in (FieldName.BEFORE, FieldName.AFTER):
        return None
    if field is FieldName.YEAR:
        since, until = since[:4], until[:4]
    if field is FieldName.BEFORE:
        return DateTerm(field, None, since)
    if field is FieldName.AFTER:
        return DateTerm(field, _after(since), None)
    return DateTerm(field, since or None, _after(until) if until else None)


_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = r"(?P<name>[a-z]{3,9})\.?"
_DATE_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?)?",
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})",
        r"(?P<month>\d{1,2})[./](?P<year>\d{4})",
        r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4})",
        rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?[\s-])?{_MONTH},?[\s-](?P<year>\d{{4}})",
        rf"{_MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>\d{{4}})",
    )
)


def _date(value: str) -> str | None:
    """Return a typed date as ISO text, as precise as it is; None where it cannot be read or is ambiguous."""
    text = value.strip().lower()
    if not text.isascii():
        return None
    for form in _DATE_FORMS:
        found = form.fullmatch(text)
        if found:
            return _iso(found.groupdict())
    return None


def _iso(parts: dict[str, str | None]) -> str | None:
    year, month, day = int(parts["year"] or 0), int(parts.get("month") or 0), int(parts.get("day") or 0)
    if parts.get("name"):
        month = _month(parts["name"] or "")
    if parts.get("first"):
        day, month = _day_and_month(int(parts["first"] or 0), int(parts["second"] or 0))
    wants_month = any(parts.get(part) is not None for part in ("month", "name", "first"))
    wants_day = any(parts.get(part) is not None for part in ("day", "first"))
    if not 0 < year < 9999:
        return None
    try:
        date(year, month if wants_month else 1, day if wants_day else 1)
    except ValueError:
        return None
    return f"{year:04}" + (f"-{month:02}" if wants_month else "") + (f"-{day:02}" if wants_day else "")


def _month(name: str) -> int:
    return next((at for at, month in enumerate(_MONTHS, 1) if month.startswith(name)), 0)


def _day_and_month(first: int, second: int) -> tuple[int, int]:
    """Tell 25/12 and 12/25 apart; 5/10 could be either and is nothing, unless both are the same."""
    if first > 12 or first == second:
        return first, second
    return (second, first) if second > 12 else (0, 0)


def _after(value: str) -> str:
    """Return the first ISO date after a year, month or day."""
    if len(value) == 4:
        return f"{int(value) + 1:04}"
    if len(value) == 7:
        year, month = int(value[:4]), int(value[5:])
        return f"{year + 1:04}-01" if month == 12 else f"{year:04}-{month + 1:02}"
    return date.fromordinal(date.fromisoformat(value).toordinal() + 1).isoformat()
