"""Documents as arrays: word pieces, tags, and for each piece the places that its pointers should point to."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from documents import Attribution, Document

from quotebook.detect.network.features import Pieces, pieces_of, windows
from quotebook.detect.network.wordpiece import FIRST, LAST, LOWER, TITLE, UNKNOWN, UPPER, WordPiece
from quotebook.model import Span

NOTHING = -100
WINDOW = 382
"""Longer than what the network is asked at once when it works, so that it learns from far names too."""
MASKED, FLAT = 0.06, 0.06
"""How often: a piece of a capitalised word is hidden; a window shows no case."""
WHO_BY_CONTENT = 0.3
"""What a content's pointer to its speaker's name counts, against 1 for the source mention's."""


@dataclass(slots=True)
class Links:
    """An attribution in pieces: content pieces, (first, last) of its source or None, cue, source and name pieces."""

    content: np.ndarray
    source: tuple[int, int] | None
    cue: np.ndarray
    mention: np.ndarray
    named: np.ndarray


@dataclass(slots=True)
class Example:
    """A document's pieces; tags (n, 3): content 0 1 2 for O B I, cue, source; its attributions."""

    pieces: Pieces
    tags: np.ndarray
    links: list[Links]


@dataclass(slots=True)
class Batch:
    """Windows of like length as tensors; pointers: (row, query pieces, target pieces, weight) by pointer number."""

    numbers: torch.Tensor
    marks: torch.Tensor
    seen: torch.Tensor
    tags: torch.Tensor
    pointers: list[list[tuple[int, np.ndarray, np.ndarray, float]]]


def example(document: Document, wordpiece: WordPiece) -> Example:
    """Make an Example of a document."""
    pieces = pieces_of(document.text, document.regions, wordpiece)
    tags = np.zeros((len(pieces), 3), np.int64)
    links: list[Links] = []
    for found in document.attributions:
        for start, end in found.content:
            first, last = pieces.between(start, end)
            tags[first:last, 0] = 2
            tags[first : first + 1, 0] = 1
        tags[indices(pieces, found.cue), 1] = 1
        tags[indices(pieces, found.source), 2] = 1
        links.append(linked(pieces, found))
    return Example(pieces, tags, links)


def linked(pieces: Pieces, found: Attribution) -> Links:
    """Return an attribution in pieces."""
    source = None
    if found.source:
        near = min(found.source, key=lambda span: abs(span[0] - found.content[0][0]))
        first, last = pieces.between(*near)
        source = (first, last - 1) if first < last else None
    return Links(
        indices(pieces, found.content),
        source,
        indices(pieces, found.cue),
        indices(pieces, found.source),
        indices(pieces, found.named),
    )


def indices(pieces: Pieces, spans: Iterable[Span]) -> np.ndarray:
    """Return the numbers of all pieces in spans."""
    ranges = [np.arange(*pieces.between(start, end)) for start, end in spans]
    return np.unique(np.concatenate(ranges)) if ranges else np.zeros(0, np.int64)


def batches(examples: Sequence[Example], size: int, chance: random.Random, *, window: int = WINDOW) -> Iterator[Batch]:
    """Yield an epoch's batches of about size pieces, cut anew each time into windows."""
    cut: list[tuple[Example, int, int]] = []
    for found in examples:
        levels = found.pieces.marks[:, 2]
        offset = chance.randint(0, window - 64)
        cut += [(found, 0, offset)] if offset > 32 else []
        skipped = offset if offset > 32 else 0
        cut += [(found, skipped + a, skipped + b) for a, b in windows(levels[skipped:], size=window, overlap=8)]
    chance.shuffle(cut)
    groups: list[list[tuple[Example, int, int]]] = []
    for pool in (cut[i : i + 160] for i in range(0, len(cut), 160)):
        group: list[tuple[Example, int, int]] = []
        for window in sorted(pool, key=lambda w: w[1] - w[2]):
            if group and (group[0][2] - group[0][1]) * (len(group) + 1) > size:
                groups.append(group)
                group = []
            group.append(window)
        groups.append(group)
    chance.shuffle(groups)
    for group in groups:
        yield collate(group, np.random.default_rng(chance.getrandbits(32)))


def collate(group: Sequence[tuple[Example, int, int]], chance: np.random.Generator) -> Batch:
    """Lay windows side by side."""
    rows, width = len(group), max(min(b, len(e.pieces)) - a for e, a, b in group) + 2
    numbers = np.zeros((rows, width), np.int64)
    marks = np.zeros((rows, width, 3), np.int64)
    tags = np.full((rows, width, 3), NOTHING, np.int64)
    seen = np.zeros((rows, width), bool)
    pointers: list[list[tuple[int, np.ndarray, np.ndarray, float]]] = [[], [], [], []]
    for row, (found, start, end) in enumerate(group):
        end = min(end, len(found.pieces))
        count = end - start
        numbers[row, 0], numbers[row, 1 : count + 1], numbers[row, count + 1] = (
            FIRST,
            found.pieces.numbers[start:end],
            LAST,
        )
        marks[row, 1 : count + 1] = found.pieces.marks[start:end]
        tags[row, 1 : count + 1] = found.tags[start:end]
        seen[row, : count + 2] = True
        if chance.random() < FLAT:
            letters = (marks[row, :, 0] > 0) & (marks[row, :, 0] < 5)
            marks[row, letters, 0] = chance.choice((LOWER, LOWER, UPPER))
        for links in found.links:
            point(pointers, row, links, start, end)
    hidden = (marks[..., 0] == TITLE) & (chance.random((rows, width)) < MASKED)
    numbers[hidden] = UNKNOWN
    return Batch(*map(torch.from_numpy, (numbers, marks, seen, tags)), pointers)


def point(pointers: list[list], row: int, links: Links, start: int, end: int) -> None:
    """Add what an attribution's pieces in a window should point to."""

    def here(places: np.ndarray) -> np.ndarray:
        return places[(places >= start) & (places < end)] - start + 1

    content, named, mention = here(links.content), here(links.named), here(links.mention)
    if len(content):
        if links.source is None:
            pointers[0].append((row, content, np.zeros(1, np.int64), 1.0))
            pointers[1].append((row, content, np.zeros(1, np.int64), 1.0))
        elif start <= links.source[0] and links.source[1] < end:
            for number in (0, 1):
                pointers[number].append((row, content, np.array([links.source[number] - start + 1]), 1.0))
        cue = here(links.cue)
        if len(cue):
            pointers[2].append((row, content, cue, 1.0))
    if len(named):
        if len(mention):
            pointers[3].append((row, mention, named, 1.0))
        if len(content):
            pointers[3].append((row, content, named, WHO_BY_CONTENT))
