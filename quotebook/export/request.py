"""What is to be exported, what is said about it, and what came of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from quotebook.export.columns import QUOTATIONS, Column
from quotebook.model import ArticleRow, QuotationDetail, SpeakerRow

Step = Callable[[int, int], None]
"""Called with rows done and rows in all; raises Cancelled to stop."""


@dataclass(frozen=True, slots=True)
class About:
    """Where an export comes from. at: ISO date and time; query: the filter as typed, "" for everything."""

    program: str
    catalogue: str
    at: str
    query: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """One export. rows are walked once; total: how many there will be, 0 where unknown."""

    rows: Iterable[QuotationDetail]
    about: About
    total: int = 0
    speakers: Iterable[SpeakerRow] = ()
    sources: Iterable[ArticleRow] = ()
    columns: tuple[Column[QuotationDetail], ...] = QUOTATIONS
    step: Step = field(default=lambda done, total: None)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was written: how many quotations, and sentences on what was replaced, split or left as text."""

    path: Path
    quotations: int
    notices: tuple[str, ...] = ()
