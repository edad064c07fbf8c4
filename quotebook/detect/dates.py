"""Date words: what "on Tuesday" and "in November last year" mean, counted from the day the article appeared."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from quotebook.detect.lexicon import Lexicon
from quotebook.model import Precision, SaidOn, Span

NAMED_TODAY = re.compile(r"USA Today|\b[Tt]he Today|Today (?:programme|program|show)\b")
SOON = 120
"""Days ahead within which a day without a year is one to come: "the Feb. 1 caucuses"."""


@dataclass(frozen=True, slots=True)
class Found:
    """A date expression in the text: what it means and where it stands.

    sort: which piece of the pattern it is; owned: it owns what follows, as in "Tuesday's debate"; age: days before
    publication, -1 where it names no day or that day is not known.
    """

    said_on: SaidOn
    span: Span
    sort: str = ""
    owned: bool = False
    age: int = -1


def parse_published(published: str | None) -> date | None:
    """Return the day of an ISO date or date and time, or None where it is none."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def find_dates(text: str, start: int, end: int, lexicon: Lexicon, published: date | None) -> list[Found]:
    """Return the date expressions of text[start:end] that name a day, week, month or year not after publication."""
    return [found for found in date_words(text, start, end, lexicon, published) if not found.owned]


def date_words(text: str, start: int, end: int, lexicon: Lexicon, published: date | None) -> list[Found]:
    """Return the date expressions of text[start:end] as find_dates does, with those that own what follows."""
    if not lexicon.weekdays:
        return []
    pattern, readers = pattern_of(tuple(lexicon.months.items()), tuple(lexicon.weekdays.items()), lexicon.date_phrases)
    found: list[Found] = []
    for match in pattern.finditer(text, start, end):
        group = match.lastgroup or ""
        said_on = readers[group](match, published)
        owns = text[match.end() : match.end() + 2] in ("'s", "’s")
        if said_on is not None and not_after(said_on, published):
            found.append(Found(said_on, match.span(), group, owns, age_of(said_on, published)))
    return found


def age_of(said_on: SaidOn, published: date | None) -> int:
    """Return how many days before publication a day lies, or -1."""
    if published is None or said_on.precision is not Precision.DAY:
        return -1
    return (published - date.fromisoformat(said_on.value)).days


def not_after(said_on: SaidOn, published: date | None) -> bool:
    """Tell whether a date lies on or before the day of publication, as far as is known."""
    return published is None or said_on.value <= published.isoformat()[: len(said_on.value)]


Reader = Callable[[re.Match[str], date | None], SaidOn | None]


@lru_cache(maxsize=8)
def pattern_of(
    months: tuple[tuple[str, int], ...],
    weekdays: tuple[tuple[str, int], ...],
    phrases: tuple[tuple[str, tuple[str, ...]], ...],
) -> tuple[re.Pattern[str], dict[str, Reader]]:
    """Return the pattern of all date expressions of a language and what reads each of its groups."""
    month_numbers, day_numbers = dict(months), dict(weekdays)
    month = "(?:" + "|".join(sorted((re.escape(m) for m in month_numbers), key=len, reverse=True)) + r")\b\.?"
    weekday = "(?:" + "|".join(re.escape(d) for d in day_numbers) + ")"
    year = r"(?:19|20)\d\d\b"
    told = dict(phrases)
    number = r"\d{1,2}(?:" + either((*told.get("ordinal", ()), "st", "nd", "rd", "th")) + ")?"
    of = either((*told.get("of", ()), "of"))
    before = either((*told.get("month_before", ()), "in", "last", "since", "during", r"early\s+in", r"late\s+in"))
    ago = either((*told.get("last_year", ()), r"last\s+year", r"this\s+year", *told.get("month_last", ())))
    part = r"(?:\s+(?:morning|afternoon|evening|night))?"
    pieces = {
        "iso": r"(?:19|20)\d\d-\d\d-\d\d\b",
        "month_day": rf"(?:on\s+)?{month}\s+{number}\b(?!\s*(?:percent|per\s+cent|%|:))(?:,?\s+{year})?",
        "day_month": rf"(?:on\s+)?(?:the\s+)?{number}\s+(?:(?:{of})\s+)?{month}(?:,?\s+(?:(?:{of})\s+)?{year})?",
        "month": rf"(?:{before})\s+(?:(?:early|late|mid)[\s-])?{month}"
        rf"(?:\s+(?:(?:{of})\s+)?(?:{ago}|{year}))?",
        "weekday": rf"(?:(?:on|last|this|late|early|earlier|next|every|each|by|until)\s+)?{weekday}\b"
        rf"(?!-|s\b|[’'](?!s\b)){part}",
        "yesterday": r"(?:yesterday|last\s+night)\b",
        "today": r"(?:earlier\s+)?(?:today|tonight|this\s+(?:morning|afternoon|evening))\b",
        "week": r"(?:(?:last|this|next)\s+week(?:end)?|earlier\s+(?:this|in\s+the)\s+week)\b",
        "last_month": r"(?:last\s+month|earlier\s+this\s+month)\b",
        "last_year": r"(?:last\s+year|earlier\s+this\s+year)\b",
        "year": r"in\s+(?:early\s+|late\s+)?(?:19|20)\d\d\b",
    }
    for name, key in PHRASES.items():
        if key in told:
            pieces[name] = rf"(?:{either(told[key])})\b"
    readers: dict[str, Reader] = {
        "iso": read_iso,
        "month_day": lambda m, p: read_day(m, p, month_numbers),
        "day_month": lambda m, p: read_day(m, p, month_numbers),
        "month": lambda m, p: read_month(m, p, month_numbers, told.get("last_year", ())),
        "weekday": lambda m, p: read_weekday(m, p, day_numbers),
        "yesterday": lambda m, p: p and day(p - timedelta(days=1), m),
        "today": read_today,
        "week": read_week,
        "last_month": read_last_month,
        "last_year": read_last_year,
        "day_before": lambda m, p: p and day(p - timedelta(days=1), m),
        "same_day": lambda m, p: p and day(p, m),
        "week_before": lambda m, p: p and SaidOn(monday(p, 1), Precision.WEEK, m.group()),
        "same_week": lambda m, p: p and SaidOn(monday(p, 0), Precision.WEEK, m.group()),
        "month_ago": lambda m, p: p and SaidOn(month_before(p), Precision.MONTH, m.group()),
        "year_ago": lambda m, p: p and SaidOn(f"{p.year - 1:04}", Precision.YEAR, m.group()),
        "year": lambda m, p: SaidOn(m.group()[-4:], Precision.YEAR, m.group()),
    }
    either_of = "|".join(f"(?P<{name}>{piece})" for name, piece in pieces.items())
    return re.compile(rf"\b(?:{either_of})", re.IGNORECASE), readers


PHRASES = {
    "day_before": "yesterday",
    "same_day": "today",
    "week_before": "last_week",
    "same_week": "this_week",
    "month_ago": "last_month",
    "year_ago": "last_year",
}
"""Groups of the pattern and the phrases of a lexicon they stand for."""


def either(phrases: Sequence[str]) -> str:
    """Return a pattern for any of some phrases, the longest first; blanks stand for any white space."""
    return "|".join(sorted((re.sub(r"(?<!\\) ", r"\\s+", phrase) for phrase in phrases), key=len, reverse=True))


def monday(published: date, weeks: int) -> str:
    """Return the Monday of the week of publication, or of one so many weeks before."""
    return (published - timedelta(days=published.weekday() + 7 * weeks)).isoformat()


def month_before(published: date) -> str:
    """Return the month before that of publication."""
    return (published.replace(day=1) - timedelta(days=1)).isoformat()[:7]


def day(value: date, match: re.Match[str]) -> SaidOn:
    """Return a day with the words it was read from."""
    return SaidOn(value.isoformat(), Precision.DAY, match.group())


def read_iso(match: re.Match[str], published: date | None) -> SaidOn | None:
    """Read 2023-09-12."""
    try:
        return day(date.fromisoformat(match.group()), match)
    except ValueError:
        return None


def read_day(match: re.Match[str], published: date | None, months: Mapping[str, int]) -> SaidOn | None:
    """Read "Sept. 12", "12 September 2023"; without a year, the last such day, unless one is soon to come."""
    words = match.group().lower()
    number = re.search(r"\d{1,2}", words)
    year = re.search(r"(?:19|20)\d\d", words)
    month = month_in(words, months)
    if number is None or month is None or (year is None and published is None):
        return None
    try:
        if year:
            return day(date(int(year.group()), month, int(number.group())), match)
        assert published is not None
        value = date(published.year, month, int(number.group()))
        if value > published:
            return None if (value - published).days < SOON else day(value.replace(year=published.year - 1), match)
        return day(value, match)
    except ValueError:
        return None


def month_in(words: str, months: Mapping[str, int]) -> int | None:
    """Return the number of the month named in words."""
    return next((months[word] for word in re.findall(r"[^\W\d_]+", words) if word in months), None)


def read_month(
    match: re.Match[str], published: date | None, months: Mapping[str, int], ago: Sequence[str] = ()
) -> SaidOn | None:
    """Read "in November last year", "last November"; without a year, the last such month before publication."""
    words = match.group().lower()
    month = month_in(words, months)
    year = re.search(r"(?:19|20)\d\d", words)
    if month is None or (year is None and published is None):
        return None
    if year:
        number = int(year.group())
    else:
        assert published is not None
        number = published.year - (
            any(p in words for p in ("last year", *ago)) or (month > published.month and "this year" not in words)
        )
        number -= words.startswith("last") and month == published.month
    return SaidOn(f"{number:04}-{month:02}", Precision.MONTH, match.group())


def read_weekday(match: re.Match[str], published: date | None, weekdays: Mapping[str, int]) -> SaidOn | None:
    """Read "on Tuesday": the last such day up to publication; "next" and "every" tell no day."""
    words = match.group().lower().split()
    if published is None or words[0] in ("next", "every", "each", "by", "until"):
        return None
    number = next(weekdays[word] for word in words if word in weekdays)
    back = (published.weekday() - number) % 7
    if words[0] == "last" and back == 0:
        back = 7
    return day(published - timedelta(days=back), match)


def read_today(match: re.Match[str], published: date | None) -> SaidOn | None:
    """Read "today" and "this morning", but not the name of a programme or paper: the Today programme, USA Today."""
    if published is None or match.group().isupper():
        return None
    named = match.group() == "Today" and NAMED_TODAY.search(match.string, max(0, match.start() - 5), match.end() + 12)
    return None if named else day(published, match)


def read_week(match: re.Match[str], published: date | None) -> SaidOn | None:
    """Read "last week" and "earlier this week": a week, named by its Monday."""
    words = match.group().lower()
    if published is None or words.startswith("next"):
        return None
    monday = published - timedelta(days=published.weekday() + (7 if words.startswith("last") else 0))
    return SaidOn(monday.isoformat(), Precision.WEEK, match.group())


def read_last_month(match: re.Match[str], published: date | None) -> SaidOn | None:
    """Read "last month" and "earlier this month"."""
    if published is None:
        return None
    last = published.replace(day=1) - timedelta(days=match.group().lower().startswith("last"))
    return SaidOn(last.isoformat()[:7], Precision.MONTH, match.group())


def read_last_year(match: re.Match[str], published: date | None) -> SaidOn | None:
    """Read "last year" and "earlier this year"."""
    if published is None:
        return None
    return SaidOn(f"{published.year - match.group().lower().startswith('last'):04}", Precision.YEAR, match.group())
