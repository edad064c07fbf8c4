"""The vocabulary of Quotebook as plain frozen data; every room speaks it, and it knows none of them.

Spans are (start, end) pairs of code-point offsets into an article's text, end exclusive.
Dates are ISO 8601 text, as precise as they are known: "2023-09-12", "2023-09" or "2023".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

Span = tuple[int, int]
Spans = tuple[Span, ...]

CONFIDENT = 0.95
"""A detected quotation is confident from here on: expected to be right in every field."""


class Kind(StrEnum):
    """How the words were given: all in quotation marks, partly, or as reported speech."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class SaidOn:
    """When something was said.

    value: ISO date cut to its precision (a week is named by its Monday, a full date);
    basis: the article's own words ("on Tuesday"), or how a person or the program came to it.
    """

    value: str
    precision: Precision
    basis: str


# --- detection -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one field of a detected quotation has its value.

    about: "content", "source", "speaker", "role" or "said_on"; rule: the rule's name;
    words: the article's words it rests on; score: 0..1.
    """

    about: str
    rule: str
    words: str
    score: float


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation as it stands in an article: content, source mention, cue, and what they resolve to.

    text: the words of content, verbatim, its pieces put together by words_at; marks and the comma before a closing
    mark left out. source and cue may be empty. speaker is a canonical name, never a pronoun; role is verbatim.
    confidence: 0..1, the chance that all of it is right.
    """

    kind: Kind
    content: Spans
    text: str
    source: Spans = ()
    cue: Spans = ()
    speaker: str | None = None
    role: str | None = None
    said_on: SaidOn | None = None
    confidence: float = 0.0
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the text that a person should know of, for instance an unclosed mark."""

    code: str
    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Detection:
    """What stands in an article. language: ISO 639-1 code, or "" where it could not be told."""

    language: str
    quotations: tuple[Quotation, ...]
    problems: tuple[Problem, ...] = ()
    detector: str = ""


# --- intake ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Field:
    """A value with the basis on which it was filled in ("from the page's own metadata", "typed")."""

    value: str
    basis: str


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before it is stored: its text as it came in, and what is known about it.

    text: raw, not yet cleaned. published: ISO date. notices: sentences on what was replaced or left out.
    """

    text: str
    title: Field | None = None
    outlet: Field | None = None
    author: Field | None = None
    published: Field | None = None
    url: Field | None = None
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A quotation as a list outside gives it, without its article's text.

    line: where it stands in its file, from 1; key: the list's own id; source: what tells its article from others.
    """

    line: int
    key: str
    words: str
    kind: Kind = Kind.DIRECT
    speaker: str | None = None
    role: str | None = None
    said_on: str | None = None
    note: str = ""
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    source: str = ""


# --- near-duplicates -------------------------------------------------------------------------------------------


class Verdict(StrEnum):
    """What two wordings are to each other; CONFLICT: nearly the same words, but another number, name or negation."""

    SAME = "same"
    CONFLICT = "conflict"


class Ruling(StrEnum):
    """What a person said about two quotations: one statement, also where one wording is cut or altered, or not."""

    SAME = "same"
    SHORTENED = "shortened"
    ALTERED = "altered"
    NOT_SAME = "not the same"

    @property
    def together(self) -> bool:
        """Whether the two are one statement."""
        return self is not Ruling.NOT_SAME


@dataclass(frozen=True, slots=True)
class Match:
    """A stored quotation that a wording repeats or contradicts.

    score: 0..100; why: a short plain reason; key: the id it had where it was imported from, if it was.
    """

    quotation_id: int
    verdict: Verdict
    score: float
    why: str
    words: str
    speaker: str | None
    said_on: SaidOn | None
    outlet: str | None
    title: str | None
    published: str | None
    key: str | None = None


# --- review ----------------------------------------------------------------------------------------------------


class Decision(StrEnum):
    """What was decided about a detected quotation."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A quotation of a draft with what was decided about it.

    edited: names of the fields a person set ("words", "content", "speaker", "role", "said_on", "kind"; a quotation
    made by hand names "content"). by_person: a person accepted or rejected it, rather than the program's default.
    appearance_of: the stored quotation it repeats, or None for a new one. not_same: stored quotations a
    person ruled it apart from. words: corrected wording, or None to keep the article's.
    """

    quotation: Quotation
    decision: Decision
    by_person: bool = False
    edited: tuple[str, ...] = ()
    words: str | None = None
    appearance_of: int | None = None
    not_same: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Unseen:
    """What looking at a stored article again brings up.

    new: not known in the article so far; left_out: found before, but kept by nobody and refused by no person.
    """

    new: tuple[Quotation, ...]
    left_out: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An article under review, or waiting for it, as it is kept until it is added or discarded.

    key: its identity, made by whoever began it; draft: with the cleaned text; origin: the file's name, or "";
    detection: None before the article was searched; decided: (card number, what was decided) where a person changed
    something.
    """

    key: str
    draft: Draft
    origin: str = ""
    detection: Detection | None = None
    decided: tuple[tuple[int, Reviewed], ...] = ()


@dataclass(frozen=True, slots=True)
class UnfinishedRow:
    """An unfinished review as a list shows it. seen_at: when it was last in hand (ISO), "" for never."""

    key: str
    title: str
    origin: str
    seen_at: str


# --- catalogue rows --------------------------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class QuotationRow:
    """A quotation as a list shows it; outlet, title, author, published, url and article_id are its first appearance's.

    hits: spans of words that a search matched.
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
    """A speaker with roles over time and the number of statements per year-month ("2023-09")."""

    row: SpeakerRow
    roles: tuple[RolePeriod, ...]
    months: tuple[tuple[str, int], ...]
    note: str


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article as a list shows it."""

    id: int
    title: str
    outlet: str | None
    author: str | None
    published: str | None
    url: str | None
    language: str
    added_at: str
    quotations: int


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
    suggestions: words the catalogue knows for a word it does not ("did you mean").
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
class Cluster:
    """Stored quotations, by id, that seem to be one statement (SAME), or two that seem to contradict (CONFLICT).

    score: 0..100 of the likeliest pair; settled: a person ruled all of them to be one statement.
    """

    ids: tuple[int, ...]
    verdict: Verdict
    score: float
    settled: bool = False


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two quotations of a cluster: what comparing them found (None: neither alike nor at odds), what a person ruled."""

    low_id: int
    high_id: int
    verdict: Verdict | None
    score: float
    why: str
    ruling: Ruling | None = None


@dataclass(frozen=True, slots=True)
class ClusterDetail:
    """A cluster to look at: its members, the one whose wording is proposed for all first, and its pairs.

    Where the members are many, pairs holds those with the first one alone.
    """

    members: tuple[QuotationRow, ...]
    pairs: tuple[PairRow, ...]


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


# --- writing ---------------------------------------------------------------------------------------------------


class Verb(StrEnum):
    """What a write was; a front words it ("Undo merge of 3 quotations")."""

    ADD_ARTICLE = "add article"
    ADD_QUOTATIONS = "add quotations"
    EDIT_ARTICLE = "edit article"
    DELETE_ARTICLE = "delete article"
    EDIT_QUOTATION = "edit quotation"
    DELETE_QUOTATIONS = "delete quotations"
    MERGE_QUOTATIONS = "merge quotations"
    RULE = "rule on quotations"
    TAG = "tag quotations"
    EDIT_SPEAKER = "edit speaker"
    MERGE_SPEAKERS = "merge speakers"
    SPLIT_SPEAKER = "split speaker"
    RULE_SPEAKERS = "rule on speakers"
    IMPORT = "import"
    REPAIR = "repair"
    SAVE_FILTER = "save filter"
    DELETE_FILTER = "delete filter"


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable change: verb, what it was about, how many things it touched, when (ISO date and time)."""

    id: int
    verb: Verb
    subject: str
    count: int
    at: str


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened to a quotation. verb: the change, None where an appearance of it was kept.

    at: ISO date and time; subject: what the change was about; fields: those it changed ("speaker", "words" …);
    by_person: a person decided; detector: what found it, "" where a person marked it.
    """

    at: str
    verb: Verb | None
    subject: str
    fields: tuple[str, ...]
    by_person: bool = True
    detector: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a write changed, by ids; views refresh by it. step is None for undo and redo of nothing."""

    step: Step
    articles: frozenset[int] = frozenset()
    quotations: frozenset[int] = frozenset()
    speakers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import: how many quotations were added, how many were there already.

    differing: the lines whose key is stored with other words; they were left out.
    """

    changes: Changes
    added: int
    known: int
    differing: tuple[int, ...]


def words_at(text: str, spans: Spans) -> str:
    """Return the words of text at spans, verbatim, its pieces put together.

    A piece that follows the one before it (only marks and blanks between them) is joined by a space; where other words
    of the article stand between ("…", she said. "…") by an ellipsis, so that two pieces never read as one run.
    """
    pieces: list[str] = []
    before = 0
    for start, end in spans:
        if pieces:
            pieces.append(" … " if any(map(str.isalnum, text[before:start])) else " ")
        pieces.append(text[start:end])
        before = end
    return "".join(pieces)
