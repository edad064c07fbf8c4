"""How sure the detector is of a quotation: that it is one, that its source is right and that the speaker is."""

from collections.abc import Sequence
from math import exp

from quotebook.detect.attribute import RANK
from quotebook.detect.identity import Identity
from quotebook.detect.meant import KINDS, RULES
from quotebook.detect.quotations import Spoken
from quotebook.detect.resolve import Resolved
from quotebook.model import Kind

NOBODY = 0.2
PLAIN = frozenset(
    ("name", "one of a surname", "label", "two speakers", "surname alone", "body", "description as it stands")
)
"""Who a source of reported speech means is plain by these; for the others the chance that the source is right, which
the labels of reported speech tell, is lowered by that of its being understood, which those of quoted speech do."""
MOST_REPORTED = 0.96
"""Of the reported speech that is surest, so much agrees with the labels of articles held out: they leave some out."""
UNDERSTOOD = (3, 4, 5, 6, 7, 14, 15)
"""Which of the features tell whether a source is understood."""
OTHER_RULES = ("name", "two speakers", "label", "nobody")
OUTRIGHT = ("label", "— X", "nearest likely", "network")


def confidence(identity: Identity, found: Spoken, resolved: Resolved) -> float:
    """Return the chance that source and speaker of a quotation are right."""
    if found.mention is None or resolved.name is None:
        return NOBODY
    trust = identity.learnt.trust
    trees = trust.get("reported" if found.kind is Kind.INDIRECT else "direct") if trust else None
    if trees is None:
        return round(chance(found.score) * resolved.score, 3)
    seen = features(identity, found, resolved)
    sure = chance(trees.score(seen))
    if found.kind is Kind.INDIRECT:
        sure *= MOST_REPORTED
        if resolved.rule not in PLAIN:
            sure *= chance(trust["speaker"].score(of_speaker(seen)))
    return round(sure, 3)


def chance(odds: float) -> float:
    """Return log-odds as a probability."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


def of_speaker(seen: Sequence[float]) -> list[float]:
    """Return those of the features that tell whether a source is understood."""
    return [seen[number] for number in UNDERSTOOD]


def features(identity: Identity, found: Spoken, resolved: Resolved) -> list[float]:
    """Return what is seen of a quotation that speaks for or against it, as numbers."""
    mention, advice = found.mention, identity.advice
    assert mention
    rule = resolved.rule.removeprefix("weighed, not ")
    heard = [-1.0] * 6
    if advice and (found.regions or found.kind is Kind.INDIRECT):
        region = identity.document.regions[found.regions[0]] if found.regions else None
        asked = ((region.start, region.end),) if region else tuple(found.content)
        sources = advice.sources_of(asked)
        own = identity.pointed(mention.start, mention.end)
        content = identity.pointed(*found.content[0])
        key = id(resolved.speaker)
        heard = [
            advice.reading.content_in(asked),
            sum(source.share for source in sources if source.mention is mention),
            sources[0].share if sources else 0.0,
            sum(source.share for source in sources if source.mention is None),
            own.get(key, 0.0) - max((share for other, share in own.items() if other != key), default=0.0),
            content.get(key, 0.0) - max((share for other, share in content.items() if other != key), default=0.0),
        ]
    size = sum(end - start for start, end in found.content)
    return [
        found.score,
        float(found.kind is Kind.MIXED),
        float(RANK.get(found.rule, len(RANK) + (OUTRIGHT.index(found.rule) if found.rule in OUTRIGHT else 4))),
        resolved.score,
        RULES.index(rule) if rule in RULES else len(RULES) + (OTHER_RULES.index(rule) if rule in OTHER_RULES else 4),
        float(rule != resolved.rule),
        KINDS.get(mention.kind, len(KINDS)),
        float(resolved.speaker is None),
        min(size, 300),
        len(found.content),
        *heard,
    ]
