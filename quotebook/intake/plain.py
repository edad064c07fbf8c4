"""Plain text to a draft: the title, byline, dateline, date and address that stand at the head of an article."""

import re

from quotebook.intake.dates import MONTHS, is_day_first, written_date
from quotebook.intake.facts import Facts, ambiguous_date, make_draft, replaced_characters
from quotebook.intake.links import address_in, agencies, date_in, host_of, outlet_of
from quotebook.model import Draft, Field
from quotebook.text.clean import clean

FIRST_LINE = "from the first line"
BYLINE = "from the byline"
ADDRESS_LINE = "from an address in the text"

HEAD_LINES = 12
"""Lines that are looked at for title, byline, dateline and date, empty ones not counted."""
LAST_LINES = 3
"""Lines at the end that are looked at for an address."""
LONGEST_LINE = 400
"""Characters of a line that are looked at."""
TITLE_LENGTH = range(12, 201)
TITLE_LENGTH_WIDE = range(4, 81)

_SENTENCE_END = re.compile(r"[.。;:,…][\"”’'»」)]*$")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PARTICLE = r"(?:de|del|della|da|dos|van|von|der|den|bin|ibn|al|el|la|le)"
_NAME = rf"[^\W\d_][\w.'’-]*(?:\s+(?:{_PARTICLE}\s+)*[^\W\d_a-z][\w.'’-]*){{1,3}}"
_AND = r"(?:,|and|AND|&|und|et|y|e|en)"
_BYLINE = re.compile(
    rf"\s*(?:By|BY|Von|Par|Por|Di|Door)\s+({_NAME}(?:\s*{_AND}\s+{_NAME}){{0,4}})\s*(?:[,|·•–—/-]\s.*|\(.*)?$"
)
_BETWEEN_NAMES = re.compile(rf"\s*(?<!\w){_AND}\s+")
_DATELINE = re.compile(r"\s*[^\W\d_][\w\s,.'’/()-]{1,80}?[(/]([A-Z][\w .]{1,25})[)/]\s*[-–—:.]?")
_DATED_PLACE = re.compile(r"\s*(?=[A-ZÀ-Þ]{3})[A-ZÀ-Þ][^\W\d]*[^—–\n]{0,80}?(?:\s*[—–]|\s+--?\s)")
"""A place and what stands between it and the dash before the first sentence: "WASHINGTON (June 22, 2023) —"."""
_PLACE = re.compile(r"\s*[A-ZÀ-Þ]{3,}[^a-z]*")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_NO_YEAR = re.compile(rf"\b(?:(?:{_MONTH})\b\.?\s+\d{{1,2}}|\d{{1,2}}\s+(?:{_MONTH}))\b", re.I)
_PUBLISHED = re.compile(
    r"\W*(?:first )?(?:published|posted|issued|date|veröffentlicht|publiée?|publicado|pubblicato|gepubliceerd)\b"
    r"(?:\s+(?:on|at|am|le|el|il|op))?\s*:?\s*(.{6,80})$",
    re.I,
)
_WEEKDAY = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica"
    r"|(?:segunda|terça|quarta|quinta|sexta)-feira"
    r"|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
)
_BEFORE_DATE = re.compile(rf"(?:.*[^\w\s]\s*)?(?:(?:{_WEEKDAY}|on|am|den|le|el|il|op)\b[.,]*\s*)*", re.I)
_AFTER_DATE = re.compile(
    r"[.,;:]?\s*$|\s*(?:[|•·–—(/-]|,?\s*(?:\d|(?:at|um|à|a las|alle|om|kl|gmt|utc|edt|est|bst|updated)\b))", re.I
)
"""What may stand around the date in a line that tells nothing else: "The coup of 11 September 1973" is no such line."""
_LABELS = frozenset(
    (
        *(
            "source",
            "url",
            "link",
            "web",
            "via",
            "from",
            "original",
            "article",
            "permalink",
            "available at",
            "found at",
        ),
        *("quelle", "adresse", "fuente", "enlace", "fonte", "lien", "bron", "retrieved from", "original article"),
    )
)
"""What may stand before the article's own address; "Read more:" leads to another article."""
_RELEASE = re.compile(
    r"\W*(?:(?:press|news|media) release|for immediate release|(?:presse|medien)mitteilung|communiqué(?: de presse)?"
    r"|nota de prensa|comunicado(?: de prensa)?)\W*$|(?:(?:press|media) )?contact:|kontakt:|contacto:",
    re.I,
)
_UPDATED = re.compile(r"\W*(?:last )?(?:updated|modified|aktualisiert|mis à jour|actualizado|aggiornato)\b", re.I)


def from_text(text: str) -> Draft:
    """Return the draft of a pasted text; the text itself is kept as it came. Never raises."""
    cleaned = clean(text)
    return make_draft(text, head_facts(cleaned.text), replaced_characters(cleaned.replaced))


def head_facts(text: str, *, url: Field | None = None, language: str = "") -> Facts:
    """Return what the head of text tells; url: where it is known to come from."""
    lines = _first_lines(text)
    address = url or _address(lines, text)
    link = address.value if address else ""
    day_first = is_day_first(language=language, host=host_of(link))
    dateline = _dateline(lines)
    published, notices = _published(lines, dateline, day_first)
    published = published or _behind_place(lines, day_first)
    if address and not published:
        published = date_in(link)
    return Facts(
        title=_title(lines),
        outlet=_agency(dateline) or (outlet_of(link) if address else None),
        author=_author(lines),
        published=published,
        url=address,
        notices=() if published else notices,
    )


def _first_lines(text: str) -> list[str]:
    lines = [line.strip() for line in text[: HEAD_LINES * 2_000].split("\n")]
    return [line[:LONGEST_LINE] for line in lines if line][:HEAD_LINES]


def _title(lines: list[str]) -> Field | None:
    """Return the first line if it reads like a headline: short, no sentence, and something longer after it.

    The head of a press release ("PRESS RELEASE", whom to ask) is passed over.
    """
    lines = lines[next((n for n, line in enumerate(lines) if not _RELEASE.match(line)), 0) :]
    if len(lines) < 2:
        return None
    first = lines[0]
    lengths = TITLE_LENGTH_WIDE if _WIDE.search(first) else TITLE_LENGTH
    if len(first) not in lengths or _SENTENCE_END.search(first) or address_in(first) or "\t" in first:
        return None
    if _BYLINE.match(first) or _DATELINE.match(first) or _PUBLISHED.match(first) or _is_date(first):
        return None
    if max(len(line) for line in lines[1:]) <= len(first):
        return None
    return Field(first, FIRST_LINE)


def _is_date(line: str) -> bool:
    found = written_date(line)
    if found is None or len(line) > len(found.words) + 25:
        return False
    before, _, after = line.partition(found.words)
    return _BEFORE_DATE.fullmatch(before) is not None and _AFTER_DATE.match(after) is not None


def _author(lines: list[str]) -> Field | None:
    for line in lines[:6]:
        found = _BYLINE.match(line)
        if found:
            names = _BETWEEN_NAMES.split(found[1])
            return Field(", ".join(name for name in names if name), BYLINE)
    return None


def _dateline(lines: list[str]) -> re.Match[str] | None:
    """Return the dateline with its agency, such as "SEOUL, Sept 12 (Reuters) —"."""
    for line in lines[:8]:
        found = _DATELINE.match(line)
        if found and found[1] in agencies() and _PLACE.match(line):
            return found
    return None


def _agency(dateline: re.Match[str] | None) -> Field | None:
    return Field(agencies()[dateline[1]], f"from the dateline “{dateline[1]}”") if dateline else None


def _published(
    lines: list[str], dateline: re.Match[str] | None, day_first: bool | None
) -> tuple[Field | None, tuple[str, ...]]:
    """Return the date that a line at the head or the dateline states, or notices on why it cannot be told."""
    notices: list[str] = []
    for line in lines:
        labelled = _PUBLISHED.match(line)
        if not labelled and not _is_date(line):
            continue
        if _UPDATED.match(line):
            continue
        found = written_date(labelled[1] if labelled else line, day_first=day_first)
        if found and found.value:
            return Field(found.value, f"from the line “{line[:80]}”"), ()
        if found:
            notices.append(ambiguous_date(found.words))
    if dateline:
        found = written_date(dateline[0], day_first=day_first)
        if found and found.value:
            return Field(found.value, "from the dateline"), ()
        if day := _NO_YEAR.search(dateline[0]):
            notices.append(f"The dateline says {day[0]} without a year, so the date of publication was left empty.")
    if not notices and any(_UPDATED.match(line) for line in lines):
        notices.append("Only the date of an update was found, so the date of publication was left empty.")
    return None, tuple(notices[:1])


def _behind_place(lines: list[str], day_first: bool | None) -> Field | None:
    """Return the full date between a place and the dash before the first sentence."""
    places = (place for line in lines[:8] if (place := _DATED_PLACE.match(line)))
    found = (written_date(place[0], day_first=day_first) for place in places)
    return next((Field(date.value, "from the dateline") for date in found if date and date.value), None)


def _is_label(words: str) -> bool:
    plain = words.strip(" \t<>()[]{}.,;:!?|–—-").casefold()
    return not plain or plain in _LABELS


def _address(lines: list[str], text: str) -> Field | None:
    """Return the address that a line at the head or the very end consists of, with at most a label beside it."""
    last = [line.strip() for line in text[-3 * LONGEST_LINE :].split("\n") if line.strip()][-LAST_LINES:]
    for line in (*lines, *last):
        address = address_in(line)
        if address and _is_label(line.replace(address, "", 1)):
            return Field(address, ADDRESS_LINE)
    return None
