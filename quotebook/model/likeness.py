"""What two wordings are to each other, by the program and by a person."""

from dataclasses import dataclass
from enum import StrEnum

from quotebook.model.quotation import SaidOn
from quotebook.model.rows import QuotationRow


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


@dataclass(frozen=True, slots=True)
class Cluster:
    """Stored quotations, by id, that seem to be one statement (SAME), or two that seem to contradict (CONFLICT).

    score: 0..100 of the likeliest pair; settled: a person ruled all of them to be one statement (SAME), or each to be
    apart from each (CONFLICT).
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
