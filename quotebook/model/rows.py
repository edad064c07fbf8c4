"""What a catalogue holds, as lists and pages show it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from quotebook.model.quotation import Kind, Reason, SaidOn, Spans


class Order(StrEnum):
    """What a listing is sorted by."""

    RELEVANCE = "relevance"
    SAID_ON = "said_on"
    SPEAKER = "speaker"
    ROLE = "role"
    WORDS = "words"
    SOURCE = "source"
    APPEARANCES = "appearances"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a catalogue holds."""

    quotations: int
    speakers: int
    articles: int


class QuotationRow(NamedTuple):
    """A quotation as a list shows it; outlet, title, author, published, url and article_id are its first appearance's.

    hits: spans of words that a search matched. A tuple, because it is made in a sixth of the time of a frozen
    dataclass, which for the first page of a search counts.
    """

    id: int
    words: str
    kind: Kind
    speaker_id: int | None
    speaker: str | None
    role: str | None
    said_on: SaidOn | None
    article_id: int | None
    outlet: str | None
    title: str | None
    published: str | None
    url: str | None
    appearances: int
    tags: tuple[str, ...]
    note: str
    confidence: float
    added_at: str
    hits: Spans = ()
    author: str | None = None


@dataclass(frozen=True, slots=True)
class AppearanceRow:
    """One quotation standing in one article. mention, cue_words and role are the article's own words.

    before and after: the article's text around the content, for context; decided_by: "person" or "detector".
    """

    id: int
    quotation_id: int
    article_id: int
    outlet: str | None
    title: str | None
    published: str | None
    url: str | None
    kind: Kind
    words: str
    content: Spans
    source: Spans
    cue: Spans
    mention: str
    cue_words: str
    speaker: str | None
    role: str | None
    said_on: SaidOn | None
    confidence: float
    detector: str
    decided_by: str
    decided_at: str
    edited: tuple[str, ...]
    reasons: tuple[Reason, ...]
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class QuotationDetail:
    """A quotation with all its appearances, first one first."""

    row: QuotationRow
    appearances: tuple[AppearanceRow, ...]


@dataclass(frozen=True, slots=True)
class RolePeriod:
    """A role of a speaker with the first and last date on which an article stated it (ISO, or None)."""

    role: str
    first: str | None
    last: str | None
    count: int


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A speaker as a list shows it. first and last: dates of the earliest and latest statement (ISO)."""

    id: int
    name: str
    aliases: tuple[str, ...]
    role: str | None
    quotations: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class SpeakerDetail:
    """A speaker with roles over time and the number of statements per year-month ("2023-09").

    apart: the names of those a person said are somebody else.
    """

    row: SpeakerRow
    roles: tuple[RolePeriod, ...]
    months: tuple[tuple[str, int], ...]
    note: str
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article as a list shows it. opening: how its text begins, where it has no title."""

    id: int
    title: str
    outlet: str | None
    author: str | None
    published: str | None
    url: str | None
    language: str
    added_at: str
    quotations: int
    opening: str = ""


@dataclass(frozen=True, slots=True)
class ArticleDetail:
    """An article with its text, the basis of each metadata field, and what was kept of it, in text order."""

    row: ArticleRow
    text: str
    basis: dict[str, str]
    appearances: tuple[AppearanceRow, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """The answer to a query as ids in order; rows are fetched by the page.

    notes: sentences for the person, for instance that a field was not understood or ranking was bounded.
    suggestions: words the catalogue knows for a word it does not ("did you mean"), also where few others begin so;
    Catalogue.meant() tells what is far commoner than a word that it knows, too.
    """

    query: str
    order: Order
    descending: bool
    ids: Sequence[int]
    notes: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A query with a name, and how its rows are sorted; order is None where the program chooses."""

    id: int
    name: str
    query: str
    order: Order | None = None
    descending: bool = True


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one field among the rows of a query, most frequent first."""

    field: str
    values: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a speaker has said before: how many statements are stored, and the nearest of them."""

    count: int
    rows: tuple[QuotationRow, ...]
