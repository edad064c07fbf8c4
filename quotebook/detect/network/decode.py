"""From what the network says to quotations: which words are content, and whose."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from quotebook.detect.network.features import OPENING
from quotebook.detect.network.reading import Mention, Numbers, Reading
from quotebook.model import Kind, Span, Spans

OUTSIDE, BEGINS, INSIDE = range(3)
ATTRIBUTED = 0.5
"""A quoted stretch is somebody's words from this mean probability on; all of it is, or none."""
REPORTED = 0.45
"""Reported speech is kept from this mean probability on; the caller may ask for more."""
MOSTLY_QUOTED = 0.8
LONGEST_GAP = 120
"""Code points between two pieces of one quotation."""
WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
STOP = re.compile(r"[.!?]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quotation the network sees. probability: of content; sources: likeliest first, one may have no span."""

    kind: Kind
    content: Spans
    probability: float
    sources: tuple[Mention, ...]
    cue: tuple[Mention, ...]

    @property
    def source(self) -> Span | None:
        """The likeliest source mention."""
        return self.sources[0].span if self.sources else None


def candidates(
    text: str, reading: Reading, regions: Sequence[Span], kinds: Container[Kind] = frozenset(Kind)
) -> list[Candidate]:
    """Return the quotations of a text in order; regions: the quoted stretches it was read with; kinds: which kinds."""
    quoted = region_of(reading, regions)
    labels = settled_labels(reading, quoted)
    made = (candidate(text, reading, quoted, start, end, kinds) for start, end in runs(labels.tolist()))
    found = [one for one in made if one]
    return fused(text, [one for one in found if one.kind is not Kind.INDIRECT or one.probability >= REPORTED])


def region_of(reading: Reading, regions: Iterable[Span]) -> Numbers:
    """Return per piece the number of the quoted stretch it stands in, or -1."""
    quoted = np.full(len(reading.pieces), -1)
    for number, (start, end) in enumerate(regions):
        first, last = reading.pieces.between(start, end)
        quoted[first:last] = number
    return quoted


def settled_labels(reading: Reading, quoted: Numbers) -> NDArray[np.int64]:
    """Return per piece OUTSIDE, BEGINS or INSIDE, every quoted stretch decided as a whole."""
    labels = reading.content.argmax(1)
    edges = np.flatnonzero(np.diff(quoted, prepend=-2, append=-2))
    for first, last in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        if quoted[first] < 0:
            continue
        if 1 - reading.content[first:last, OUTSIDE].mean() < ATTRIBUTED:
            labels[first:last] = OUTSIDE
            continue
        begins = labels[first] == BEGINS
        labels[first:last] = INSIDE
        mark = first and reading.pieces.marks[first - 1, 1] == OPENING
        before = first - 2 if mark else first - 1
        if begins or before < 0 or labels[before] == OUTSIDE:
            labels[first] = BEGINS
        elif mark and labels[first - 1] == OUTSIDE:
            labels[first - 1] = INSIDE
    return labels


def runs(labels: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of pieces that are one content: from a BEGINS or the first INSIDE to before the next."""
    start: int | None = None
    for place, label in enumerate(labels):
        if start is not None and label != INSIDE:
            yield start, place
            start = None
        if start is None and label != OUTSIDE:
            start = place
    if start is not None:
        yield start, len(labels)


def candidate(
    text: str, reading: Reading, quoted: Numbers, start: int, end: int, kinds: Container[Kind]
) -> Candidate | None:
    """Return the quotation of pieces start to end, or None where it is of none of the kinds."""
    inside = quoted[start:end] >= 0
    whole = reading.span(start, end - 1)
    words = [found.start() for found in WORD.finditer(text, *whole)]
    places = np.clip(np.searchsorted(reading.pieces.starts, words, "right") - 1, 0, len(quoted) - 1)
    share = float((quoted[places] >= 0).mean()) if words else 0.0
    kind = Kind.INDIRECT if not share else Kind.DIRECT if share >= MOSTLY_QUOTED else Kind.MIXED
    if kind not in kinds:
        return None
    asking = [
        (int(reading.pieces.starts[start + first]), int(reading.pieces.ends[start + last - 1]))
        for first, last in (
            runs(np.where(inside, INSIDE, OUTSIDE).tolist()) if kind is Kind.DIRECT else [(0, end - start)]
        )
    ]
    return Candidate(
        kind,
        (whole,),
        float(1 - reading.content[start:end, OUTSIDE].mean()),
        reading.sources_of(asking),
        reading.cues_of(asking),
    )


def fused(text: str, found: Iterable[Candidate]) -> list[Candidate]:
    """Join what only its own "he said", or a short doubt of the network's, parts."""
    out: list[Candidate] = []
    for one in found:
        if out and belongs(text, out[-1], one):
            out[-1] = together(out[-1], one)
        else:
            out.append(one)
    return out


def belongs(text: str, before: Candidate, after: Candidate) -> bool:
    """Tell whether two contents are pieces of one quotation."""
    start, end = before.content[-1][1], after.content[0][0]
    gap = text[start:end]
    if len(gap) > LONGEST_GAP or "\n" in gap or (before.kind is Kind.INDIRECT) != (after.kind is Kind.INDIRECT):
        return False
    if before.source and after.source and not overlap(before.source, after.source):
        return False
    if before.kind is Kind.INDIRECT and STOP.search(gap):
        return False
    own = [mention.span for mention in (*before.cue, *after.cue) if mention.span]
    own += [before.source] if before.source else []
    words = [match.span() for match in WORD.finditer(text, start, end)]
    rest = [word for word in words if not any(overlap(word, span) for span in own)]
    if len(words) - len(rest) >= 2:
        return len(rest) <= 2
    return len(rest) <= 1 and len(gap) <= 12


def together(before: Candidate, after: Candidate) -> Candidate:
    """Return one quotation of two."""
    lengths = [sum(end - start for start, end in one.content) for one in (before, after)]
    probability = (before.probability * lengths[0] + after.probability * lengths[1]) / max(1, sum(lengths))
    return replace(
        before,
        kind=before.kind if before.kind is after.kind else Kind.MIXED,
        content=before.content + after.content,
        probability=probability,
        sources=before.sources if before.source or not after.source else after.sources,
        cue=tuple(dict.fromkeys((*before.cue, *after.cue))),
    )


def overlap(one: Span, other: Span) -> bool:
    """Tell whether two spans share a code point."""
    return one[0] < other[1] and other[0] < one[1]
