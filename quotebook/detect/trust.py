"""How sure the detector is of a quotation: its source, its speaker, and both together."""

from math import exp

from quotebook.detect.quotations import Spoken
from quotebook.detect.resolve import Resolved


def confidence(found: Spoken, resolved: Resolved) -> float:
    """Return the chance that source and speaker of a quotation are right."""
    if found.mention is None or resolved.name is None:
        return 0.2
    source = 1 / (1 + exp(-max(-30.0, min(30.0, found.score))))
    return round(source * resolved.score, 3)
