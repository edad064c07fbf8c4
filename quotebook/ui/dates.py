"""Dates as people type them, read in their locale and in English."""

import re

from PySide6.QtCore import QDate, QLocale

from quotebook.model import Precision, SaidOn

TYPED = "typed"
"""The basis of what a person filled in."""

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\Z")
_DAYS = (
    "d MMM yyyy",
    "d MMMM yyyy",
    "MMM d yyyy",
    "MMMM d yyyy",
    "d. MMMM yyyy",
    "d. MMM yyyy",
    "d.M.yyyy",
    "yyyy/M/d",
)
_MONTHS = ("MMM yyyy", "MMMM yyyy")


def read_date(typed: str) -> tuple[str, Precision] | None:
    """Return (ISO value, precision) of a typed day, month or year, or None where it is none of them."""
    words = " ".join(typed.replace(",", " ").split())
    found = _ISO.match(words)
    if found:
        return _iso(*(int(part) if part else None for part in found.groups()))
    for locale in (QLocale(), QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)):
        for formats, precision, pattern in (
            (_DAYS, Precision.DAY, "yyyy-MM-dd"),
            (_MONTHS, Precision.MONTH, "yyyy-MM"),
        ):
            day = _first_valid(locale, words, formats)
            if day is not None:
                return day.toString(pattern), precision
        day = locale.toDate(words, QLocale.FormatType.ShortFormat)
        if day.isValid() and day.year() > 1999:
            return day.toString("yyyy-MM-dd"), Precision.DAY
    return None


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


def _first_valid(locale: QLocale, words: str, formats: tuple[str, ...]) -> QDate | None:
    for pattern in formats:
        day = locale.toDate(words, pattern)
        if day.isValid():
            return day
    return None
