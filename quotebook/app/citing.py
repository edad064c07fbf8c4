"""A quotation as text to paste elsewhere: plain, as a citation, as Markdown."""

import re

from quotebook.model import QuotationRow, SaidOn

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
MARKDOWN = re.compile(r"([\\`*_\[\]<>#~|])")


def as_text(row: QuotationRow) -> str:
    """Return the words in quotation marks, who said them and when, and where they stand."""
    said = ", ".join(part for part in (row.speaker, row.role, _said(row.said_on)) if part)
    where = ", ".join(part for part in (row.outlet, _titled(row.title), _day(row.published), row.url) if part)
    return f"“{row.words}”" + (f"\n— {said}" if said else "") + (f"\n{where}" if where else "")


def as_citation(row: QuotationRow) -> str:
    """Return a note in the manner of the Chicago Manual of Style: speaker, quoted in title, outlet, date, URL."""
    quoted = "quoted in " if row.speaker and (row.title or row.outlet) else ""
    where = ", ".join(part for part in (_titled(row.title), row.outlet, _american(row.published), row.url) if part)
    parts = [part for part in (row.speaker, _said(row.said_on), quoted + where if where else "") if part]
    return f"“{row.words}” " + ", ".join(parts) + "." if parts else f"“{row.words}”"


def as_markdown(row: QuotationRow) -> str:
    """Return a block quotation with its speaker and a link to the source."""
    lines = [f"> {_escaped(line)}" for line in row.words.splitlines() or [""]]
    name = f"**{_escaped(row.speaker)}**" if row.speaker else ""
    title = _escaped(row.title or row.url or "")
    link = f"[{title}](<{_address(row.url)}>)" if row.url else title
    said = [name, _escaped(row.role or ""), _said(row.said_on)]
    where = [link, _escaped(row.outlet or ""), _day(row.published)]
    credit = ". ".join(part for part in (_joined(said), _joined(where)) if part)
    return "\n".join([*lines, ">", f"> — {credit}"] if credit else lines)


def _joined(parts: list[str]) -> str:
    return ", ".join(part for part in parts if part)


def _titled(title: str | None) -> str:
    return f"“{title}”" if title else ""


def _said(value: SaidOn | None) -> str:
    if value is None:
        return ""
    return f"week of {_day(value.value)}" if value.precision == "week" else _day(value.value)


def _day(iso: str | None) -> str:
    """Return "12 September 2023", "September 2023" or "2023"; what is no ISO date comes back as it is."""
    year, month, day = _parts(iso)
    return " ".join(part for part in (day, month, year) if part)


def _american(iso: str | None) -> str:
    year, month, day = _parts(iso)
    return f"{month} {day}, {year}" if day else f"{month} {year}".strip()


def _parts(iso: str | None) -> tuple[str, str, str]:
    found = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?", iso or "")
    if not found:
        return iso or "", "", ""
    return found[1], MONTHS[int(found[2]) - 1] if found[2] else "", str(int(found[3])) if found[3] else ""


def _escaped(text: str) -> str:
    return MARKDOWN.sub(r"\\\1", text)


def _address(url: str | None) -> str:
    return (url or "").replace("<", "%3C").replace(">", "%3E").replace("\n", "")
