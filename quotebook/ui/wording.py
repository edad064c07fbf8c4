"""The words for values: kinds, dates and their precision, confidence, undo steps; in the user's own locale."""

import re
from functools import cache
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from quotebook import resources
from quotebook.model import CONFIDENT, Counts, Kind, Precision, SaidOn, Step, Verb
from quotebook.ui.language import CONTEXT, DATES

UNSURE = 0.6
"""Below this chance of being right in every field a quotation is called unsure."""

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")


def tr(text: str, count: int = -1) -> str:
    """Translate words that stand outside a widget; %n is the count."""
    return QCoreApplication.translate(CONTEXT, text, None, count)  # pyright: ignore[reportArgumentType]


def noop(text: str) -> str:
    """Mark words that are translated later, where they are shown."""
    return text


def number(value: int) -> str:
    """Return a number as the locale groups it."""
    return QLocale().toString(value)


def plural(count: int, one: str, many: str) -> str:
    """Return "1 quotation" or "1,204 quotations" of "%Ln quotation" and "%Ln quotations".

    The language in use has as many forms as it needs; %1 stands for %Ln where the words are translated already.
    """
    translated = tr(many, count)
    if translated == many.replace("%Ln", number(count)):
        translated = one if count == 1 else many
    return translated.replace("%Ln", number(count)).replace("%1", number(count))


def told(message: str) -> str:
    """Return what a lower room said (a failure, a job's label) in the window's language."""
    said = tr(message)
    if said != message or not message:
        return said
    for pattern in _patterns():
        translated = tr(pattern)
        found = translated != pattern and re.fullmatch(re.sub(r"%\d", "(.+)", re.escape(pattern)), message, re.DOTALL)
        if found:
            for at, value in enumerate(found.groups(), 1):
                translated = translated.replace(f"%{at}", _part_told(value))
            return translated
    return message


@cache
def _patterns() -> tuple[str, ...]:
    return tuple(resources.read_text("translations/patterns.txt").splitlines())


def _part_told(value: str) -> str:
    """Return a number as the locale groups it, and a reason or a sentence that stands in another one translated."""
    if _GROUPED.fullmatch(value):
        return number(int(value.replace(",", "")))
    return told(value) if value in _REASONS or _SENTENCE.fullmatch(value) else value


_SENTENCE = re.compile(r"[A-Z]\S*(?: \S+){3,}\.")
_REASONS = (
    noop("there is no such file"),
    noop("it is a folder"),
    noop("you may not read it"),
    noop("it cannot be reached"),
)
"""Why a file cannot be opened, as intake says it within a sentence."""


def facts(*parts: str | None) -> str:
    """Return "Reuters · 12 Sep 2023" of what is known; right-to-left parts leave the others in their places."""
    known = [part for part in parts if part]
    if any(bidirectional(letter) in ("R", "AL") for part in known for letter in part):
        known = [f"\u2068{part}\u2069" for part in known]
    return " · ".join(known)


def kind(value: Kind) -> str:
    """Return the word for a kind."""
    return {Kind.DIRECT: tr("Direct"), Kind.MIXED: tr("Mixed"), Kind.INDIRECT: tr("Indirect")}[value]


def state(value: str) -> str:
    """Return the word for a value of the query's field is:; what is none comes back as it is."""
    words = {
        "accepted": tr("Decided by a person"),
        "confident": tr("Kept as confident"),
        "doubtful": tr("To check"),
        "repeated": tr("Seen more than once"),
    }
    return words.get(value, value)


def confidence(value: float) -> tuple[str, str, str]:
    """Return (icon, word, tone) for how sure the detection is."""
    if value >= CONFIDENT:
        return "sure", tr("Sure"), "good"
    if value >= UNSURE:
        return "doubt", tr("Check"), "warn"
    return "warning", tr("Unsure"), "bad"


def date(iso: str | None, style: str = "") -> str:
    """Return an ISO date, month or year as the locale writes it; what is no date comes back as it is.

    style: one of DATE_FORMATS, else the preferred one.
    """
    if not iso:
        return ""
    parts = iso.split("-")
    try:
        numbers = [int(part) for part in parts]
    except ValueError:
        return iso
    if len(numbers) == 1:
        return iso
    day = QDate(numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else 1)
    if not day.isValid():
        return iso
    locale = QLocale()
    month_only, full = _in_manner(locale, *DATE_FORMATS[style or _date_format()])
    return locale.toString(day, month_only if len(numbers) == 2 else full)


def _in_manner(locale: QLocale, month_only: str, full: str) -> tuple[str, str]:
    """Return patterns with what the language puts between: 12. September, 12 de septiembre de 2023."""
    if locale.language() == QLocale.Language.German:
        return month_only, full.replace("d M", "d. M")
    if locale.language() == QLocale.Language.Spanish and "MMMM" in full:
        return month_only.replace(" ", " 'de' "), full.replace(" ", " 'de' ")
    return month_only, full


def _date_format() -> str:
    application = QCoreApplication.instance()
    chosen = application.property(DATES) if application is not None else None
    return chosen if chosen in DATE_FORMATS else "short"


DATE_FORMATS = {
    "short": ("MMM yyyy", "d MMM yyyy"),
    "long": ("MMMM yyyy", "d MMMM yyyy"),
    "iso": ("yyyy-MM", "yyyy-MM-dd"),
}
"""How a month and a day are written, by the name that the preferences keep."""


def said_on(value: SaidOn | None) -> str:
    """Return when something was said, as exactly as it is known."""
    if value is None:
        return ""
    if value.precision is Precision.WEEK:
        return tr("week of %1").replace("%1", date(value.value))
    return date(value.value)


def counts(value: Counts) -> str:
    """Return "14,212 quotations · 1,903 speakers"."""
    quotations = plural(value.quotations, "%Ln quotation", "%Ln quotations")
    speakers = plural(value.speakers, "%Ln speaker", "%Ln speakers")
    return f"{quotations} · {speakers}"


def step(value: Step) -> str:
    """Return what a step did, to stand behind "Undo": "merge of 3 quotations"."""
    many = _many(value.verb, value.count) if value.count > 1 else ""
    if many:
        return many
    return tr(_ONE[value.verb]) if value.verb in _ONE else str(value.verb)


def subject(verb: Verb, about: str) -> str:
    """Return what a change was about; a verdict on quotations in the window's language."""
    return tr(about) if verb in (Verb.RULE, Verb.RULE_SPEAKERS) and about in _RULINGS else about


def verb(value: Verb) -> str:
    """Return what a change was, to stand alone: "Tag quotation"."""
    words = tr(_ONE[value]) if value in _ONE else str(value)
    return words[:1].upper() + words[1:]


def _many(verb: Verb, count: int) -> str:
    match verb:
        case Verb.ADD_ARTICLE:
            return plural(count, "add %Ln article", "add %Ln articles")
        case Verb.ADD_QUOTATIONS | Verb.IMPORT:
            return plural(count, "add %Ln quotation", "add %Ln quotations")
        case Verb.EDIT_QUOTATION:
            return plural(count, "edit %Ln quotation", "edit %Ln quotations")
        case Verb.DELETE_ARTICLE:
            return plural(count, "delete %Ln article", "delete %Ln articles")
        case Verb.DELETE_QUOTATIONS:
            return plural(count, "delete %Ln quotation", "delete %Ln quotations")
        case Verb.MERGE_QUOTATIONS:
            return plural(count, "merge of %Ln quotation", "merge of %Ln quotations")
        case Verb.TAG:
            return plural(count, "tag %Ln quotation", "tag %Ln quotations")
        case Verb.RULE:
            return plural(count, "verdict on %Ln quotation", "verdict on %Ln quotations")
        case Verb.MERGE_SPEAKERS:
            return plural(count, "merge of %Ln speaker", "merge of %Ln speakers")
        case _:
            return ""


_RULINGS = (noop("same"), noop("shortened"), noop("altered"), noop("not the same"), noop("forgotten"))

_ONE = {
    Verb.ADD_ARTICLE: noop("add article"),
    Verb.ADD_QUOTATIONS: noop("add quotation"),
    Verb.EDIT_ARTICLE: noop("edit article"),
    Verb.DELETE_ARTICLE: noop("delete article"),
    Verb.EDIT_QUOTATION: noop("edit quotation"),
    Verb.DELETE_QUOTATIONS: noop("delete quotation"),
    Verb.MERGE_QUOTATIONS: noop("merge quotations"),
    Verb.RULE: noop("verdict on two quotations"),
    Verb.TAG: noop("tag quotation"),
    Verb.EDIT_SPEAKER: noop("edit speaker"),
    Verb.MERGE_SPEAKERS: noop("merge speakers"),
    Verb.SPLIT_SPEAKER: noop("split speaker"),
    Verb.RULE_SPEAKERS: noop("verdict on speakers"),
    Verb.IMPORT: noop("import"),
    Verb.REPAIR: noop("repair"),
    Verb.SAVE_FILTER: noop("save filter"),
    Verb.DELETE_FILTER: noop("delete filter"),
}
