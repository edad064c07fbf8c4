"""The words for values: kinds, dates and their precision, confidence, undo steps; in the user's own locale."""

from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from quotebook.model import CONFIDENT, Counts, Kind, Precision, SaidOn, Step, Verb

UNSURE = 0.6
"""Below this chance of being right in every field a quotation is called unsure."""


def tr(text: str, count: int = -1) -> str:
    """Translate words that stand outside a widget; %n is the count."""
    return QCoreApplication.translate("wording", text, None, count)  # pyright: ignore[reportArgumentType]


def number(value: int) -> str:
    """Return a number as the locale groups it."""
    return QLocale().toString(value)


def plural(count: int, one: str, many: str) -> str:
    """Return "1 quotation" or "1,204 quotations"; the forms are already translated and hold %1 for the number."""
    return (one if count == 1 else many).replace("%1", number(count))


def facts(*parts: str | None) -> str:
    """Return "Reuters · 12 Sep 2023" of what is known; right-to-left parts leave the others in their places."""
    known = [part for part in parts if part]
    if any(bidirectional(letter) in ("R", "AL") for part in known for letter in part):
        known = [f"\u2068{part}\u2069" for part in known]
    return " · ".join(known)


def kind(value: Kind) -> str:
    """Return the word for a kind."""
    return {Kind.DIRECT: tr("Direct"), Kind.MIXED: tr("Mixed"), Kind.INDIRECT: tr("Indirect")}[value]


def confidence(value: float) -> tuple[str, str, str]:
    """Return (icon, word, tone) for how sure the detection is."""
    if value >= CONFIDENT:
        return "sure", tr("Sure"), "good"
    if value >= UNSURE:
        return "doubt", tr("Check"), "warn"
    return "warning", tr("Unsure"), "bad"


def date(iso: str | None) -> str:
    """Return an ISO date, month or year as the locale writes it; what is no date comes back as it is."""
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
    if len(numbers) == 2:
        return QLocale().toString(day, "MMM yyyy")
    return QLocale().toString(day, "d MMM yyyy")


def said_on(value: SaidOn | None) -> str:
    """Return when something was said, as exactly as it is known."""
    if value is None:
        return ""
    if value.precision is Precision.WEEK:
        return tr("week of %1").replace("%1", date(value.value))
    return date(value.value)


def counts(value: Counts) -> str:
    """Return "14,212 quotations · 1,903 speakers"."""
    quotations = plural(value.quotations, tr("%1 quotation"), tr("%1 quotations"))
    speakers = plural(value.speakers, tr("%1 speaker"), tr("%1 speakers"))
    return f"{quotations} · {speakers}"


def step(value: Step) -> str:
    """Return what a step did, to stand behind "Undo": "merge of 3 quotations"."""
    if value.count > 1 and value.verb in _MANY:
        return tr(_MANY[value.verb]).replace("%1", number(value.count))
    return tr(_ONE[value.verb]) if value.verb in _ONE else str(value.verb)


_ONE = {
    Verb.ADD_ARTICLE: "add article",
    Verb.ADD_QUOTATIONS: "add quotation",
    Verb.EDIT_ARTICLE: "edit article",
    Verb.DELETE_ARTICLE: "delete article",
    Verb.EDIT_QUOTATION: "edit quotation",
    Verb.DELETE_QUOTATIONS: "delete quotation",
    Verb.MERGE_QUOTATIONS: "merge quotations",
    Verb.RULE: "verdict on two quotations",
    Verb.TAG: "tag quotation",
    Verb.EDIT_SPEAKER: "edit speaker",
    Verb.MERGE_SPEAKERS: "merge speakers",
    Verb.SPLIT_SPEAKER: "split speaker",
    Verb.IMPORT: "import",
    Verb.SAVE_FILTER: "save filter",
    Verb.DELETE_FILTER: "delete filter",
}

_MANY = {
    Verb.EDIT_QUOTATION: "edit %1 quotations",
    Verb.ADD_QUOTATIONS: "add %1 quotations",
    Verb.DELETE_ARTICLE: "delete %1 articles",
    Verb.DELETE_QUOTATIONS: "delete %1 quotations",
    Verb.MERGE_QUOTATIONS: "merge of %1 quotations",
    Verb.TAG: "tag %1 quotations",
    Verb.MERGE_SPEAKERS: "merge of %1 speakers",
    Verb.IMPORT: "import of %1 articles",
}
