"""Dates of publication as pages, links and people write them; an order that could be either is never guessed."""

import re
from dataclasses import dataclass
from datetime import date

EARLIEST, LATEST = 1600, 2199
"""Years outside these are taken for other numbers."""

_MONTHS = (
    "january jan enero janvier januar jänner janeiro gennaio januari ene janv gen",
    "february feb febrero février februar fevereiro febbraio februari fev fév févr febr",
    "march mar marzo mars märz março maart mär mrz",
    "april apr abril avril aprile abr avr",
    "may mayo mai maio maggio mei mag",
    "june jun junio juin juni junho giugno giu",
    "july jul julio juillet juli julho luglio juil lug",
    "august aug agosto août augustus ago",
    "september sept sep septiembre septembre setembro settembre set",
    "october oct octubre octobre oktober outubro ottobre okt out ott",
    "november nov noviembre novembre novembro",
    "december dec diciembre décembre dezember dezembro dicembre dic déc dez",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}

_DAY_FIRST_REGIONS = frozenset(["gb", "uk", "au", "ie", "nz", "in", "za", "ca-fr"])
_DAY_FIRST_LANGUAGES = frozenset(
    [
        "fr",
        "de",
        "es",
        "it",
        "pt",
        "nl",
        "da",
        "sv",
        "nb",
        "no",
        "fi",
        "pl",
        "cs",
        "ru",
        "uk",
        "tr",
        "el",
        "ro",
        "bg",
        "hr",
        "sr",
        "id",
        "vi",
    ]
)
_DAY_FIRST_DOMAINS = frozenset(
    [
        "uk",
        "au",
        "ie",
        "nz",
        "in",
        "za",
        "fr",
        "de",
        "at",
        "ch",
        "es",
        "it",
        "pt",
        "br",
        "nl",
        "be",
        "dk",
        "se",
        "no",
        "fi",
        "pl",
        "ar",
        "mx",
        "cl",
        "co",
    ]
)

_NAME = "|".join(sorted(MONTHS, key=len, reverse=True))
_ISO = re.compile(r"(?<!\d)(\d{4})-?(\d{2})(?:-?(\d{2}))?(?!\d)")
_ISO_DASHED = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DAY_MONTH_YEAR = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|º|er|\.)?\s+(?:of |de )?({_NAME})\b\.?,?\s+(?:de )?(\d{{4}})(?!\d)", re.I
)
_MONTH_DAY_YEAR = re.compile(rf"\b({_NAME})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})(?!\d)", re.I)
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})[/.年-]\s?(\d{1,2})[/.月-]\s?(\d{1,2})日?(?!\d)")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)")


@dataclass(frozen=True, slots=True)
class Written:
    """A date as found: value is ISO text, or "" where the order of day and month could be either; words as written."""

    value: str
    words: str


def iso_date(words: str) -> str:
    """Return the date at the start of a machine's date ("2023-09-12T07:30:00+01:00", "20230912") as ISO text, or ""."""
    found = _ISO.match(words.strip())
    if not found:
        return ""
    return _iso(found[1], found[2], found[3]) if found[3] else _iso(found[1], found[2], "1")[:7]


def written_date(words: str, *, day_first: bool | None = None) -> Written | None:
    """Return the first full date (with a year) in words, or None; day_first: the order where that is known."""
    found = [
        (match.start(), Written(value, match[0]))
        for pattern, order in _ORDERS
        for match in [pattern.search(words)]
        if match and (value := _iso(*(match[place] for place in order)))
    ]
    numbers = _NUMBERS.search(words)
    if numbers and (value := _numeric(numbers, day_first)) is not None:
        found.append((numbers.start(), Written(value, numbers[0])))
    return min(found, key=lambda one: one[0])[1] if found else None


_ORDERS = (
    (_ISO_DASHED, (1, 2, 3)),
    (_DAY_MONTH_YEAR, (3, 2, 1)),
    (_MONTH_DAY_YEAR, (3, 1, 2)),
    (_YEAR_FIRST, (1, 2, 3)),
)


def is_day_first(*, language: str = "", host: str = "") -> bool | None:
    """Return which of day and month a language tag ("en-gb") or a host's country writes first; None where unknown."""
    primary, _, region = language.lower().replace("_", "-").partition("-")
    if region == "us" or host.endswith((".us", ".gov", ".mil")):
        return False
    if region in _DAY_FIRST_REGIONS or primary in _DAY_FIRST_LANGUAGES:
        return True
    return True if host.rpartition(".")[2] in _DAY_FIRST_DOMAINS else None


def _numeric(match: re.Match[str], day_first: bool | None) -> str | None:
    """Return the date of a match like 03/04/2023: ISO text, "" where it could be two dates, None where it is none."""
    first, second, year = match[1], match[3], match[4]
    by_day, by_month = _iso(year, second, first), _iso(year, first, second)
    if day_first or (match[2] == "." and day_first is None):
        return by_day or by_month or None
    if day_first is False:
        return by_month or by_day or None
    if by_day and by_month and by_day != by_month:
        return ""
    return by_day or by_month or None


def _iso(year: str, month: str, day: str) -> str:
    number = MONTHS.get(month.lower()) or (int(month) if month.isdigit() else 0)
    if not EARLIEST <= int(year) <= LATEST:
        return ""
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return ""
