"""The decisions a review starts from, the same for the window and the command line."""

from collections.abc import Sequence
from enum import StrEnum

from quotebook.model import CONFIDENT, Decision, Match, Quotation, Reviewed, Verdict


class Keep(StrEnum):
    """Which detected quotations start as accepted."""

    ALL = "all"
    CONFIDENT = "confident"


def propose(
    quotations: Sequence[Quotation], matches: Sequence[Sequence[Match]], *, keep: Keep = Keep.CONFIDENT
) -> tuple[Reviewed, ...]:
    """Return what is decided about each quotation before a person looks.

    A confident one, or each one where keep says so, is accepted; one that the catalogue holds in the same words is
    a further appearance of it; one that conflicts with a stored one stays a quotation of its own.
    """
    return tuple(
        Reviewed(quotation=quotation, decision=_decision(quotation, keep), appearance_of=_repeated(found))
        for quotation, found in zip(quotations, matches, strict=True)
    )


def _decision(quotation: Quotation, keep: Keep) -> Decision:
    wanted = keep is Keep.ALL or quotation.confidence >= CONFIDENT
    return Decision.ACCEPTED if wanted else Decision.REJECTED


def _repeated(matches: Sequence[Match]) -> int | None:
    return next((match.quotation_id for match in matches if match.verdict is Verdict.SAME), None)
