"""What somebody said, as it stands in an article: its words, its source, and what they resolve to.

Spans are (start, end) pairs of code-point offsets into an article's text, end exclusive.
Dates are ISO 8601 text, as precise as they are known: "2023-09-12", "2023-09" or "2023".
"""

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
