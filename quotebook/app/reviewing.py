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

    A confident one that is not at odds with a stored one, or each one where keep says so, is accepted; one that the
    catalogue holds in the same words is a further appearance of it; one at odds stays a quotation of its own.
    """
    return tuple(
        Reviewed(quotation=quotation, decision=_decision(quotation, found, keep), appearance_of=_repeated(found))
        for quotation, found in zip(quotations, matches, strict=True)
    )


def is_at_odds(matches: Sequence[Match]) -> bool:
    """Tell whether the catalogue holds nearly the same words but for a number, name or negation, and not the same.

    However surely such a quotation was found, it is for a person to look at: either it or the stored one may be wrong.
    """
    verdicts = {match.verdict for match in matches}
    return Verdict.CONFLICT in verdicts and Verdict.SAME not in verdicts


def _decision(quotation: Quotation, matches: Sequence[Match], keep: Keep) -> Decision:
    wanted = keep is Keep.ALL or (quotation.confidence >= CONFIDENT and not is_at_odds(matches))
    return Decision.ACCEPTED if wanted else Decision.REJECTED


def _repeated(matches: Sequence[Match]) -> int | None:
    return next((match.quotation_id for match in matches if match.verdict is Verdict.SAME), None)
