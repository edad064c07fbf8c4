"""Dates as people type them, read in their locale and in English."""

import re

from PySide6.QtCore import QDate, QLocale

from quotebook.model import Precision, SaidOn

TYPED = "typed"
"""The basis of what a person filled in."""

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\Z")
_PARTS = re.compile(r"\d+|[^\W\d_]+")
_PASSED_OVER = frozenset(("of", "the", "st", "nd", "rd", "th", "de", "del"))
_SHORTEST = 3
"""Letters of a month's name that are enough."""
_ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def read_date(typed: str) -> tuple[str, Precision] | None:
    """Return (ISO value, precision) of a typed day, month or year, or None where it is none of them."""
    words = " ".join(typed.replace(",", " ").split())
    found = _ISO.match(words)
    if found:
        return _iso(*(int(part) if part else None for part in found.groups()))
    parts = [part for part in _PARTS.findall(words) if part.casefold() not in _PASSED_OVER]
    for locale in (QLocale(), _ENGLISH):
        read = _read_parts(parts, locale, with_points="." in words)
        if read is not None:
            return read
        day = locale.toDate(words, QLocale.FormatType.ShortFormat)
        if day.isValid() and day.year() > 1999:
            return day.toString("yyyy-MM-dd"), Precision.DAY
    return None


def _read_parts(parts: list[str], locale: QLocale, *, with_points: bool) -> tuple[str, Precision] | None:
    """Read "12 Sept 2023", "September 12 2023", "9/2023", "12.9.2023", and "12/9/2023" in the order of the locale."""
    if any(len(part) > 4 and part.isdecimal() for part in parts):
        return None
    numbers = [int(part) if part.isdecimal() else _month(part, locale) for part in parts]
    if len(parts) == 2 and len(parts[1]) == 4:
        month, year = numbers
        return _iso(year, month or None, None) if month else None
    if len(parts) != 3 or not all(numbers):
        return None
    if len(parts[0]) == 4 and parts[0].isdecimal():
        return _iso(*numbers)
    first, second, year = numbers
    if len(parts[2]) != 4 or not parts[2].isdecimal():
        return None
    is_month_first = locale.dateFormat(QLocale.FormatType.ShortFormat).startswith("M") and not with_points
    if not parts[0].isdecimal() or (parts[1].isdecimal() and is_month_first):
        first, second = second, first
    return _iso(year, second, first)


def _month(word: str, locale: QLocale) -> int:
    """Return the number of the month whose name begins so, or 0."""
    begun = word.casefold()
    for month in range(1, 13):
        for name in (locale.monthName(month), locale.standaloneMonthName(month)):
            if len(begun) >= _SHORTEST and name.casefold().startswith(begun):
                return month
    # Some abbreviations are no beginnings, as the Spanish "sept".
    for month in range(1, 13):
        if locale.monthName(month, QLocale.FormatType.ShortFormat).casefold().rstrip(".") == begun:
            return month
    return 0


def typed_said_on(typed: str) -> SaidOn | None:
    """Return a typed date as a person's own statement of when something was said."""
    found = read_date(typed)
    return SaidOn(found[0], found[1], TYPED) if found else None


def _iso(year: int | None, month: int | None, day: int | None) -> tuple[str, Precision] | None:
    if year is None or not QDate(year, month or 1, day or 1).isValid():
        return None
    if month is None:
        return f"{year:04}", Precision.YEAR
    if day is None:
        return f"{year:04}-{month:02}", Precision.MONTH
    return f"{year:04}-{month:02}-{day:02}", Precision.DAY
