"""The network at work on one text: tags for every word piece, and pointers from content to source, cue and name."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from quotebook.detect.network.features import Pieces, pieces_of, windows
from quotebook.detect.network.wordpiece import FIRST, LAST, WordPiece
from quotebook.model import Span

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]

POINTERS = 4
SOURCE, CUE, NAME = slice(0, 2), slice(2, 3), slice(3, 4)
"""Which of them point to a source's start and end, to a cue, to a name."""
OUTSIDE, CONTENT = 0, 3
"""The tag of what is no content, and how many tags there are of content."""

ROWS_AT_ONCE = 8
MOST_ASKING = 48
"""Pieces of one content whose pointers count: the first and last of a longer one."""
FLOOR = -14.0
"""The lowest log-probability: that of a place outside a window, too."""
STARTS, LONGEST_SOURCE = 6, 45
"""How many of the likeliest starts of a source are tried; how many pieces one may have."""
CUE_SHARE, CUE_LEAST = 0.25, 0.02
"""A piece belongs to the cue from this share of the likeliest piece's probability, and from this probability."""
FAR = 1_000_000
AHEAD = 24
"""Pieces that must follow one in a window before the window is the place to ask for the one's name."""


class Session(Protocol):
    """An onnxruntime.InferenceSession of resources/model/network.onnx."""

    def run(self, output_names: Sequence[str] | None, input_feed: Mapping[str, object]) -> Sequence[object]:
        """Return the outputs asked for."""
        ...


@dataclass(frozen=True, slots=True)
class Mention:
    """Where the network points to, and with what probability (0..1, not calibrated); span None: to nothing."""

    span: Span | None
    probability: float


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces start to end (exclusive) as read at once, and what they, [CLS] and [SEP] ask for and answer to.

    queries: (pieces, pointer, width); keys: (pointer, width, pieces), laid out as products is quick with.
    """

    start: int
    end: int
    queries: Floats
    keys: Floats


class Network:
    """The trained network: its vocabulary and a session that runs it."""

    def __init__(self, vocabulary: str, session: Session, *, temperature: float = 1.0) -> None:
        """Take the text of resources/model/vocabulary.txt and a session of network.onnx.

        temperature: what the scores of content are divided by: more makes the network less sure of them.
        """
        self.wordpiece = WordPiece(vocabulary)
        self.session = session
        self.temperature = temperature

    def read(self, text: str, regions: Iterable[Span]) -> "Reading":
        """Read an English text; regions: its quoted stretches as spans, marks excluded. Never raises on any string."""
        pieces = pieces_of(text, regions, self.wordpiece)
        tags = np.zeros((len(pieces), 5), np.float32)
        margin = np.full(len(pieces), -1)
        centre = np.zeros(len(pieces), np.int64)
        earliest = np.full(len(pieces), -1)
        read: list[Window] = []
        for number, (start, end) in enumerate(windows(pieces.marks[:, 2].tolist())):
            found, queries, keys = self.run(pieces, start, end)
            read.append(Window(start, end, queries, keys))
            here = np.arange(start, end)
            before = here - start if start else np.full(end - start, FAR)
            after = end - 1 - here if end < len(pieces) else np.full(end - start, FAR)
            better = here[np.minimum(before, after) > margin[start:end]]
            tags[better], centre[better] = found[better - start], number
            margin[better] = np.minimum(before, after)[better - start]
            new = here[(earliest[start:end] < 0) & (after >= AHEAD)]
            earliest[new] = number
        tags[:, :CONTENT] /= self.temperature
        return Reading(pieces, tags, tuple(read), centre, np.where(earliest < 0, centre, earliest))

    def run(self, pieces: Pieces, start: int, end: int) -> tuple[Floats, Floats, Floats]:
        """Run one window; return the tags' scores of its pieces, and all queries and keys."""
        numbers = np.concatenate(([FIRST], pieces.numbers[start:end], [LAST]))[None]
        marks = np.zeros((1, end - start + 2, 3), np.int64)
        marks[0, 1:-1] = pieces.marks[start:end]
        made = self.session.run(["tags", "queries", "keys"], {"numbers": numbers, "marks": marks})
        tags, queries, keys = (np.asarray(each, np.float32)[0] for each in made)
        count = end - start + 2
        columns = np.ascontiguousarray(keys.T)
        return tags[1:-1], queries.reshape(count, POINTERS, -1), columns.reshape(POINTERS, -1, count)


class Reading:
    """What the network says about a text. Spans are code points of that text."""

    def __init__(
        self, pieces: Pieces, tags: Floats, read: tuple[Window, ...], centre: Numbers, earliest: Numbers
    ) -> None:
        """Take the scores of every piece (n, 5), the windows, and per piece that to ask for source and for name."""
        self.pieces = pieces
        self.content: Floats = np.exp(log_shares(tags[:, :CONTENT]))
        """Per piece the probability that it is outside content, begins one, goes on with one (n, 3)."""
        self.outside: Floats = np.ascontiguousarray(self.content[:, OUTSIDE])
        self.cue, self.source = (1 / (1 + np.exp(-tags[:, column])) for column in (3, 4))
        self.windows = read
        self.centre, self.earliest = centre, earliest
        self.places: dict[Span, tuple[int, int]] = {}
        self.tagged: dict[Span, float] = {}

    @property
    def end(self) -> int:
        """The code point up to which the text was read."""
        return int(self.pieces.ends[-1]) if len(self.pieces) else 0

    def content_in(self, spans: Iterable[Span]) -> float:
        """Return how probably the words of spans are attributed to somebody: the mean over their pieces, 0..1."""
        asking = self.indices(spans)
        return float(1 - mean(self.outside[asking])) if len(asking) else 0.0

    def tagged_source(self, span: Span) -> float:
        """Return how probably a span is a source mention of anything: the mean over its pieces, 0..1."""
        if span not in self.tagged:
            asking = self.indices([span])
            self.tagged[span] = float(mean(self.source[asking])) if len(asking) else 0.0
        return self.tagged[span]

    def sources_of(self, content: Sequence[Span]) -> tuple[Mention, ...]:
        """Return the mentions a content may be attributed to, likeliest first; one has no span (nobody is named)."""
        asking = self.indices(content)
        if not len(asking):
            return ()
        first, (starts, ends), nothing = self.pointed(SOURCE, asking, self.centre)
        inside: list[int] = (asking - first).tolist()
        starts[inside] = -np.inf
        found: dict[Span | None, float] = {None: sum(nothing)}
        for start in np.argsort(-starts, kind="stable")[:STARTS].tolist():
            end = best_end(ends, inside, start)
            if end is not None and np.isfinite(starts[start]):
                span = self.span(first + start, first + end)
                found[span] = max(found.get(span, -np.inf), float(starts[start] + ends[end]))
        return shared(found)

    def cues_of(self, content: Sequence[Span]) -> tuple[Mention, ...]:
        """Return the words that may report a content, in text order; all of one cue's words are there."""
        asking = self.indices(content)
        if not len(asking):
            return ()
        first, (scores,), _ = self.pointed(CUE, asking, self.centre)
        chances = np.exp(scores)
        chances[asking - first] *= CUE_LEAST
        kept = np.flatnonzero(chances >= max(CUE_LEAST, CUE_SHARE * chances.max()))
        found: dict[Span, float] = {}
        for place in kept.tolist():
            span = self.span(first + place, first + place)
            found[span] = found.get(span, 0.0) + float(chances[place])
        return tuple(Mention(span, min(1.0, chance)) for span, chance in found.items())

    def names_of(self, mention: Sequence[Span], candidates: Sequence[Span]) -> tuple[float, ...]:
        """Return for each candidate, a name somewhere in the text, how much of the mention's pointer falls on it.

        mention: a source mention ("he", "the senator", "Clinton") or, with less to go by, a content. 0 for a
        candidate further off than a window reaches. The shares of all candidates sum to 1 at most.
        """
        asking = self.indices(mention)
        if not len(asking):
            return (0.0,) * len(candidates)
        first, (scores,), _ = self.pointed(NAME, asking, self.earliest)
        sums: list[float] = np.concatenate(([0.0], np.cumsum(np.exp(scores)))).tolist()
        begin, stop = self.pieces.edges
        last = first + len(scores)
        start, end = begin[first], stop[last - 1]
        shares: list[float] = []
        for span in candidates:
            if span[1] <= start or span[0] >= end:
                shares.append(0.0)
                continue
            low, high = self.place_of(span)
            shares.append(max(0.0, sums[min(high, last) - first] - sums[max(low, first) - first]))
        return tuple(shares)

    def pointed(self, pointers: slice, asking: Numbers, home: Numbers) -> tuple[int, NDArray[np.float64], list[float]]:
        """Return the mean log-probabilities with which pieces point: first place, per pointer places and nothing."""
        homes = home[asking]
        numbers: list[int] = sorted(set(homes.tolist()))
        asked = [self.windows[number] for number in numbers]
        first, last = min(window.start for window in asked), max(window.end for window in asked)
        total = np.zeros((pointers.stop - pointers.start, last - first))
        nothing = np.zeros(len(total))
        for number in numbers:
            window = self.windows[number]
            rows = (asking if len(numbers) == 1 else asking[homes == number]) - window.start + 1
            logs = np.maximum(log_shares(products(window, pointers, rows)), FLOOR).sum(1, dtype=np.float64)
            total += FLOOR * len(rows)
            total[:, window.start - first : window.end - first] += logs[:, 1:-1] - FLOOR * len(rows)
            nothing += logs[:, 0]
        return first, total / len(asking), (nothing / len(asking)).tolist()

    def place_of(self, span: Span) -> tuple[int, int]:
        """Return the range of pieces in a span, looked up once: names are asked for again and again."""
        if span not in self.places:
            self.places[span] = self.pieces.between(*span)
        return self.places[span]

    def indices(self, spans: Iterable[Span]) -> Numbers:
        """Return the pieces in spans, the first and last of many."""
        ranges = [np.arange(*self.pieces.between(start, end)) for start, end in spans if start < end]
        found = (
            ranges[0] if len(ranges) == 1 else np.unique(np.concatenate(ranges)) if ranges else np.zeros(0, np.int64)
        )
        return (
            found
            if len(found) <= MOST_ASKING
            else np.concatenate((found[: MOST_ASKING // 2], found[-MOST_ASKING // 2 :]))
        )

    def span(self, first: int, last: int) -> Span:
        """Return the span of the words from piece first to piece last (inclusive)."""
        firsts = self.pieces.begun
        begin, stop = self.pieces.edges
        return begin[firsts[first]], stop[bisect_right(firsts, firsts[last]) - 1]


def products(window: Window, pointers: slice, rows: Numbers) -> Floats:
    """Return how well what rows ask for fits each place (pointer, row, place).

    A few rows at once: for more, BLAS wakes threads that spin.
    """
    keys = window.keys[pointers]
    queries = window.queries[rows, pointers].transpose(1, 0, 2)
    parts = [queries[:, at : at + ROWS_AT_ONCE] @ keys for at in range(0, len(rows), ROWS_AT_ONCE)]
    return np.concatenate(parts, 1)


def best_end(ends: NDArray[np.float64], inside: Sequence[int], start: int) -> int | None:
    """Return the likeliest end of a source that starts at a place, before the content (at inside) begins again."""
    ahead = bisect_left(inside, start)
    stop = min(len(ends), start + LONGEST_SOURCE, inside[ahead] if ahead < len(inside) else len(ends))
    return start + int(ends[start:stop].argmax()) if stop > start else None


def mean(values: NDArray[np.floating]) -> np.float32:
    """Return the mean of some numbers, as values.mean() does, which takes several times as long for few."""
    return np.float32(np.add.reduce(values) / np.int64(len(values)))


def shared(found: Mapping[Span | None, float]) -> tuple[Mention, ...]:
    """Return mentions by log-probability as shares of one, likeliest first."""
    highest = max(found.values())
    weights = {span: float(np.exp(score - highest)) for span, score in found.items()}
    total = sum(weights.values())
    mentions = (Mention(span, weight / total) for span, weight in weights.items())
    return tuple(sorted(mentions, key=lambda mention: -mention.probability))


def log_shares(scores: Floats) -> Floats:
    """Return scores as log-probabilities, row by row."""
    if not scores.size:
        return scores
    scores = scores - scores.max(-1, keepdims=True)
    return scores - np.log(np.exp(scores).sum(-1, keepdims=True))
