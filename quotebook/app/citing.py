"""A quotation as text to paste elsewhere: plain, as a citation in a style, as Markdown, as cells of a table.

The styles cite a news article on the web: APA 7 (reference list, example 16), Chicago 17 (note, 14.191) and MLA 9
(works cited, 5.28). Each names the article; the words and who said them stand before it, "quoted in" the article.
Words that an article reports without quotation marks never come in any, and are called reported speech or paraphrased.
"""

import html
import re
from collections.abc import Callable, Sequence

from quotebook.export.cells import tamed
from quotebook.model import Kind, QuotationRow, SaidOn

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
MLA_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
UNTITLED = "News article"
"""What APA and MLA want described where an article has no title."""
_BEGIN, _END = "\ue000", "\ue001"
"""Around what is italic; no text that is stored holds them."""
_MARKS = re.compile('[“”„«»"]')
_OUTER = re.compile('([“„«"]?)[^“”„«»"]*+([”“»"]?)[.,!?…]*')
"""Words with quotation marks around them, if any, and none within."""
MARKDOWN = re.compile(r"([\\`*_\[\]<>#~|])")
_ORGANISATION = re.compile(r"\b(staff|news|agency|press|reuters|afp|dpa|desk|editors?|redaktion|board|team)\b", re.I)
_AND = re.compile(r"\s*(?:;|,? and |,? und |,? y |,? et | & )\s*", re.I)


def as_text(row: QuotationRow) -> str:
    """Return the words, in quotation marks where they are verbatim, who said them and when, and where they stand."""
    said = ", ".join(part for part in (_speaker(row), row.role, _said(row.said_on)) if part)
    where = ", ".join(part for part in (row.outlet, _titled(row.title), _day(row.published), row.url) if part)
    return _words(row) + (f"\n— {said}" if said else "") + (f"\n{where}" if where else "")


def as_chicago(row: QuotationRow) -> str:
    """Return a note: speaker, quoted in Author, “Title,” Outlet, Month Day, Year, URL."""
    title = f"“{_inner(row.title)},”" if row.title else ""
    names = _and([" ".join(part for part in name if part) for name in _authors(row.author)], "and")
    accessed = f"accessed {_american(row.added_at[:10])}" if _is_undated(row) else ""
    outlet = re.sub(f"^({_BEGIN}?)The ", r"\1", row.outlet or "")
    rest = ", ".join(part for part in (outlet, _american(row.published), accessed, row.url) if part)
    article = " ".join(part for part in (f"{names}," if names else "", title, rest) if part)
    if row.title and not rest:
        article = article.replace(",”", "”")
    how = "paraphrased" if row.kind is Kind.INDIRECT else "quoted"
    quoted = f"{how} in {article}" if article and row.speaker else article
    return _whole(row, [row.speaker or "", _said_of(row), quoted])


def as_apa(row: QuotationRow) -> str:
    """Return the words, then the reference: Author, A. B. (Year, Month Day). Title. Outlet. URL."""
    if not (row.author or row.title or row.outlet or row.url):
        return _whole(row, [row.speaker or "", _said_of(row)])
    year, month, day = _parts(row.published)
    date = f"({', '.join(part for part in (year, f'{month} {day}'.strip()) if part)})." if year else "(n.d.)."
    names = _and([_apa_name(name) for name in _authors(row.author)], "&", serial=True)
    title = _ended(row.title or f"[{UNTITLED}]", ".")
    head = [_ended(names, "."), date, title] if names else [title, date]
    outlet = "" if _is_its_own_author(row) else _ended(row.outlet or "", ".")
    reference = " ".join(part for part in (*head, outlet, row.url or "") if part)
    return f"{_words(row)}{_by(row)}\n{reference}"


def as_mla(row: QuotationRow) -> str:
    """Return the words, then the work cited: Last, First. “Title.” Outlet, Day Month Year, URL."""
    if not (row.author or row.title or row.outlet or row.published or row.url):
        return _whole(row, [row.speaker or "", _said_of(row)])
    names = [] if _is_its_own_author(row) else _authors(row.author)
    head = _ended(_mla_names(names), ".") if names else ""
    title = f"“{_ended(_inner(row.title), '.')}”" if row.title else f"{UNTITLED}."
    address = re.sub(r"^https?://", "", row.url or "")
    rest = ", ".join(part for part in (row.outlet, _mla_day(row.published), address) if part)
    accessed = f"Accessed {_mla_day(row.added_at[:10])}." if _is_undated(row) else ""
    work = " ".join(part for part in (head, title, f"{rest}." if rest else "", accessed) if part)
    return f"{_words(row)}{_by(row)}\n{work}"


STYLES: dict[str, Callable[[QuotationRow], str]] = {"apa": as_apa, "chicago": as_chicago, "mla": as_mla}
"""The citation styles by the name that the preferences keep."""


def as_citation(row: QuotationRow, style: str = "chicago") -> str:
    """Return a citation in one of STYLES; an unknown one is Chicago."""
    return STYLES.get(style, as_chicago)(row)


def in_both(row: QuotationRow, form: Callable[[QuotationRow], str]) -> tuple[str, str]:
    """Return what a form gives, as text and as a paragraph of HTML with the outlet in italics as every style wants it.

    form: any of the above.
    """
    marked = form(row._replace(outlet=f"{_BEGIN}{row.outlet}{_END}") if row.outlet else row)
    rich = html.escape(marked, quote=False).replace(_BEGIN, "<i>").replace(_END, "</i>").replace("\n", "<br>")
    return marked.replace(_BEGIN, "").replace(_END, ""), f"<p>{rich}</p>"


def as_markdown(row: QuotationRow) -> str:
    """Return a block quotation with its speaker and a link to the source."""
    lines = [f"> {_escaped(line)}" for line in row.words.splitlines() or [""]]
    reported = " (reported speech)" if row.kind is Kind.INDIRECT else ""
    name = f"**{_escaped(row.speaker)}**{reported}" if row.speaker else reported.strip()
    title = _escaped(row.title or row.url or "")
    link = f"[{title}](<{_address(row.url)}>)" if row.url else title
    said = [name, _escaped(row.role or ""), _said(row.said_on)]
    where = [link, _escaped(row.outlet or ""), _day(row.published)]
    credit = ". ".join(part for part in (_joined(said), _joined(where)) if part)
    return "\n".join([*lines, ">", f"> — {credit}"] if credit else lines)


def as_cells(rows: Sequence[QuotationRow]) -> list[list[str]]:
    """Return rows as cells under a heading, each one line; no cell can be read as a formula."""
    head = ["Said on", "Speaker", "Role", "Quotation", "Outlet", "Article", "Published", "Link", "Tags"]
    return [head, *([_cell(value) for value in _values(row)] for row in rows)]


def _values(row: QuotationRow) -> tuple[str | None, ...]:
    said = row.said_on.value if row.said_on else None
    tags = ", ".join(row.tags)
    return said, row.speaker, row.role, row.words, row.outlet, row.title, row.published, row.url, tags


def _cell(value: str | None) -> str:
    return tamed(" ".join((value or "").split()))


# --- people ----------------------------------------------------------------------------------------------------


def _authors(author: str | None) -> list[tuple[str, str]]:
    """Return (given names, family name) of each author; a body has no given names.

    Names of three words and more are taken to end in one family name; a comma tells ("Torres Vega, Ana").
    """
    byline = re.sub(r"^(by|von|por|par)\s+", "", " ".join((author or "").split()), flags=re.I)
    return [_name(part) for part in _AND.split(byline) if part]


def _name(name: str) -> tuple[str, str]:
    if _ORGANISATION.search(name):
        return "", name
    family, comma, given = name.partition(",")
    if comma and given.strip():
        return given.strip(), family.strip()
    *firsts, last = name.split()
    while firsts and firsts[-1].islower():
        last = f"{firsts.pop()} {last}"
    return " ".join(firsts), last


def _apa_name(name: tuple[str, str]) -> str:
    given, family = name
    initials = " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in given.split())
    return f"{family}, {initials}" if initials else family


def _mla_names(names: list[tuple[str, str]]) -> str:
    given, family = names[0]
    first = f"{family}, {given}" if given else family
    if len(names) > 2:
        return f"{first}, et al."
    others = [" ".join(part for part in name if part) for name in names[1:]]
    return ", and ".join((first, *others))


def _and(names: list[str], word: str, *, serial: bool = False) -> str:
    if len(names) < 2:
        return "".join(names)
    comma = "," if serial or len(names) > 2 else ""
    return f"{', '.join(names[:-1])}{comma} {word} {names[-1]}"


# --- pieces ----------------------------------------------------------------------------------------------------


def _words(row: QuotationRow) -> str:
    """Return the words as they may be printed: in quotation marks unless they are reported, or bring their own."""
    if row.kind is Kind.INDIRECT or (row.kind is Kind.MIXED and _MARKS.search(row.words)):
        return row.words
    return in_marks(row.words)


def in_marks(words: str) -> str:
    """Return words in quotation marks, of which none stands doubled: those they bring along serve, or become single."""
    return "".join(with_marks(words))


def with_marks(words: str) -> tuple[str, str, str]:
    """Return the mark to print before words, the words letter for letter as many, and the mark behind them."""
    marks = _OUTER.fullmatch(words)
    if marks is None:
        return "“", _inner(words), "”"
    return "" if marks[1] else "“", words, "" if marks[2] else "”"


def _speaker(row: QuotationRow) -> str:
    reported = "(reported speech)" if row.kind is Kind.INDIRECT else ""
    return " ".join(part for part in (row.speaker, reported) if part)


def _is_undated(row: QuotationRow) -> bool:
    """Tell whether a page has no date, so that Chicago and MLA want to know when it was read."""
    return bool(row.url and not row.published)


def _is_its_own_author(row: QuotationRow) -> bool:
    """Tell whether outlet and author are one: APA then leaves out the outlet, and MLA the author."""
    outlet = (row.outlet or "").strip(_BEGIN + _END).casefold()
    return bool(outlet) and outlet == " ".join((row.author or "").split()).casefold()


def _whole(row: QuotationRow, parts: list[str]) -> str:
    known = ", ".join(part for part in parts if part)
    words = _words(row) if _words(row).startswith("“") else _ended(_words(row), ".")
    return f"{words} {known if known.endswith(('.', '.”')) else known + '.'}" if known else _words(row)


def _by(row: QuotationRow) -> str:
    paraphrased = "paraphrased" if row.kind is Kind.INDIRECT and row.speaker else ""
    said = ", ".join(part for part in (row.speaker, paraphrased, _said_of(row)) if part)
    return f" ({said})" if said else ""


def _said_of(row: QuotationRow) -> str:
    """Return when it was said in the American manner."""
    if row.said_on is None:
        return ""
    day = _american(row.said_on.value)
    return f"week of {day}" if row.said_on.precision == "week" else day


def _joined(parts: list[str]) -> str:
    return ", ".join(part for part in parts if part)


def _titled(title: str | None) -> str:
    return f"“{title}”" if title else ""


def _inner(title: str | None) -> str:
    """Return a title to stand between double quotation marks: its own become single."""
    single = re.sub(r"\"([^\"]*)\"", r"‘\1’", title or "")
    return single.translate(_SINGLE)


_SINGLE = str.maketrans("“”„", "‘’‚")


def _ended(text: str, mark: str) -> str:
    """Return text with a mark at its end, unless it ends in one already."""
    return text if not text or text.rstrip(f"’{_END}").endswith((".", "?", "!", "…")) else text + mark


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


def _mla_day(iso: str | None) -> str:
    year, month, day = _parts(iso)
    return " ".join(part for part in (day, MLA_MONTHS[MONTHS.index(month)] if month else "", year) if part)


def _parts(iso: str | None) -> tuple[str, str, str]:
    found = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?", iso or "")
    if not found:
        return iso or "", "", ""
    return found[1], MONTHS[int(found[2]) - 1] if found[2] else "", str(int(found[3])) if found[3] else ""


def _escaped(text: str) -> str:
    return MARKDOWN.sub(r"\\\1", text)


def _address(url: str | None) -> str:
    return (url or "").replace("<", "%3C").replace(">", "%3E").replace("\n", "")
