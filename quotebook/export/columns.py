"""The one column table: what an exported row tells, under which heading, how wide, and in which form."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeVar

from quotebook.model import AppearanceRow, ArticleRow, Precision, QuotationDetail, SaidOn, SpeakerRow

Row = TypeVar("Row", contravariant=True)
Value = str | int | float | None


class Form(Enum):
    """What a column holds: short text, long text to wrap, a quotation's words, an ISO date, an address, a number."""

    TEXT = auto()
    LONG = auto()
    WORDS = auto()
    DATE = auto()
    LINK = auto()
    NUMBER = auto()
    SHARE = auto()


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column. key: its name for ever, in profiles and JSON; width: characters; get: from a row to its value."""

    key: str
    heading: str
    width: int
    form: Form
    get: Callable[[Row], Value]


def _said(get: Callable[[SaidOn], str]) -> Callable[[SaidOn | None], str | None]:
    return lambda said: get(said) if said is not None else None


_value = _said(lambda said: f"week of {said.value}" if said.precision is Precision.WEEK else said.value)
_precision = _said(lambda said: said.precision)
_basis = _said(lambda said: said.basis)


QUOTATIONS: tuple[Column[QuotationDetail], ...] = (
    Column("id", "No.", 8, Form.NUMBER, lambda one: one.row.id),
    Column("words", "Quotation", 70, Form.WORDS, lambda one: one.row.words),
    Column("speaker", "Speaker", 24, Form.TEXT, lambda one: one.row.speaker),
    Column("role", "Role", 26, Form.LONG, lambda one: one.row.role),
    Column("said_on", "Said on", 12, Form.DATE, lambda one: _value(one.row.said_on)),
    Column("said_on_precision", "Said on, precision", 12, Form.TEXT, lambda one: _precision(one.row.said_on)),
    Column("said_on_basis", "Said on, basis", 24, Form.LONG, lambda one: _basis(one.row.said_on)),
    Column("kind", "Kind", 10, Form.TEXT, lambda one: one.row.kind),
    Column("outlet", "Outlet", 22, Form.TEXT, lambda one: one.row.outlet),
    Column("title", "Article", 44, Form.LONG, lambda one: one.row.title),
    Column("published", "Published", 12, Form.DATE, lambda one: one.row.published),
    Column("url", "Link", 36, Form.LINK, lambda one: one.row.url),
    Column("appearances", "Appearances", 13, Form.NUMBER, lambda one: one.row.appearances),
    Column("tags", "Tags", 20, Form.LONG, lambda one: ", ".join(one.row.tags) or None),
    Column("note", "Note", 36, Form.LONG, lambda one: one.row.note or None),
    Column("confidence", "Confidence", 12, Form.SHARE, lambda one: one.row.confidence),
    Column("added_at", "Added", 12, Form.DATE, lambda one: one.row.added_at[:10] or None),
)
"""One row a quotation, with its first source; how often it appeared is counted beside it."""

APPEARANCES: tuple[Column[AppearanceRow], ...] = (
    Column("quotation_id", "Quotation no.", 13, Form.NUMBER, lambda one: one.quotation_id),
    Column("words", "Quotation as printed there", 70, Form.WORDS, lambda one: one.words),
    Column("speaker", "Speaker", 24, Form.TEXT, lambda one: one.speaker),
    Column("mention", "Named as", 24, Form.LONG, lambda one: one.mention or None),
    Column("role", "Role as stated", 26, Form.LONG, lambda one: one.role),
    Column("cue", "Cue", 14, Form.TEXT, lambda one: one.cue_words or None),
    Column("kind", "Kind", 10, Form.TEXT, lambda one: one.kind),
    Column("said_on", "Said on", 12, Form.DATE, lambda one: _value(one.said_on)),
    Column("said_on_precision", "Said on, precision", 12, Form.TEXT, lambda one: _precision(one.said_on)),
    Column("said_on_basis", "Said on, basis", 24, Form.LONG, lambda one: _basis(one.said_on)),
    Column("outlet", "Outlet", 22, Form.TEXT, lambda one: one.outlet),
    Column("title", "Article", 44, Form.LONG, lambda one: one.title),
    Column("published", "Published", 12, Form.DATE, lambda one: one.published),
    Column("url", "Link", 36, Form.LINK, lambda one: one.url),
    Column("article_id", "Article no.", 11, Form.NUMBER, lambda one: one.article_id),
    Column("start", "From character", 14, Form.NUMBER, lambda one: one.content[0][0] if one.content else None),
    Column("end", "To character", 14, Form.NUMBER, lambda one: one.content[-1][1] if one.content else None),
    Column("confidence", "Confidence", 12, Form.SHARE, lambda one: one.confidence),
    Column("decided_by", "Decided by", 12, Form.TEXT, lambda one: one.decided_by or None),
    Column("decided_at", "Decided", 12, Form.DATE, lambda one: one.decided_at[:10] or None),
    Column("edited", "Changed by hand", 18, Form.LONG, lambda one: ", ".join(one.edited) or None),
    Column("detector", "Detector", 12, Form.TEXT, lambda one: one.detector or None),
)

SPEAKERS: tuple[Column[SpeakerRow], ...] = (
    Column("id", "No.", 8, Form.NUMBER, lambda one: one.id),
    Column("name", "Speaker", 30, Form.TEXT, lambda one: one.name),
    Column("aliases", "Also named", 40, Form.LONG, lambda one: ", ".join(one.aliases) or None),
    Column("role", "Role", 34, Form.LONG, lambda one: one.role),
    Column("quotations", "Quotations", 12, Form.NUMBER, lambda one: one.quotations),
    Column("first", "First said on", 14, Form.DATE, lambda one: one.first),
    Column("last", "Last said on", 14, Form.DATE, lambda one: one.last),
)

SOURCES: tuple[Column[ArticleRow], ...] = (
    Column("id", "No.", 8, Form.NUMBER, lambda one: one.id),
    Column("title", "Article", 60, Form.LONG, lambda one: one.title),
    Column("outlet", "Outlet", 26, Form.TEXT, lambda one: one.outlet),
    Column("author", "Author", 26, Form.LONG, lambda one: one.author),
    Column("published", "Published", 12, Form.DATE, lambda one: one.published),
    Column("url", "Link", 44, Form.LINK, lambda one: one.url),
    Column("language", "Language", 11, Form.TEXT, lambda one: one.language or None),
    Column("quotations", "Quotations", 12, Form.NUMBER, lambda one: one.quotations),
    Column("added_at", "Added", 12, Form.DATE, lambda one: one.added_at[:10] or None),
)
