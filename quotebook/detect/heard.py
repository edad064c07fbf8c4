"""Reported speech where there is a network: its spans and the rules' reports, weighed together by learnt trees."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from math import exp
from typing import TYPE_CHECKING

from quotebook.detect.advice import Advice, Source
from quotebook.detect.cues import Scene
from quotebook.detect.proposals import MOST_QUOTED, Report, is_denied, past_apposition, sentence_end, tells
from quotebook.detect.reported import chosen_reports, without_repeated_headline
from quotebook.detect.seen import NETWORK, Views, by_sentence, features, gaps, spans_of
from quotebook.detect.token import Token
from quotebook.detect.trees import Weights
from quotebook.model import Span

if TYPE_CHECKING:  # numpy, which the network needs, may be missing
    from quotebook.detect.network.spread import Spread

LEAST_WORDS = 2
HOPELESS = -2.5
"""The log-odds by the rules from which one of their proposals is weighed at all."""
LIKELY = 0.36
"""The chance above which a report is kept."""
THRESHOLDS = (0.5, 0.35, 0.2, 0.65, 0.8)
"""From which probability on the network's words are one content: at each one begins and ends elsewhere. What is not
content by the first is none."""
NARRATING = frozenset(("with", "amid", "including", "citing"))
"""With these the narrator goes on behind "X, he said": the photographs "with" which state media reported something."""
LONGEST_SPLIT = 25
"""Tokens that may part a content in two, "X, he said, Y"."""
LEADING = frozenset(("DT", "PRP$", "IN", "TO"))
"""Words that another one follows."""
CURRENCIES = frozenset("$£€#@")
SURE = 0.8
"""The share of the network's certainty from which its source stands before the rules'."""


def hear_reports(scene: Scene, advice: Advice, by_cue: Sequence[list[Report]], weights: Weights) -> list[Report]:
    """Return the reported speech of a document by both, in order, no two overlapping; by_cue: the rules' proposals."""
    if weights.trees is None:
        return chosen_reports(scene, by_cue)
    trees = weights.trees
    scored = [replace(one, score=trees.score(seen)) for one, seen in proposals(scene, advice, by_cue, weights.shares)]
    likely = (one for one in scored if not is_denied(scene, one.cue[0]) and tells(scene.document.tokens, one.content))
    kept = without_repeated_headline(scene, surest(likely))
    return [one if one.rule == NETWORK else by_sure_source(scene, advice, one) for one in kept]


def by_sure_source(scene: Scene, advice: Advice, report: Report) -> Report:
    """Return a report of the rules, by the network's source where it is sure of another."""
    sources = advice.sources_of(spans_of(scene, report.content))
    sure = sources[0].mention if sources and sources[0].share > SURE else None
    return replace(report, source=sure) if sure else report


def surest(reports: Iterable[Report]) -> list[Report]:
    """Return those that are together the likeliest, in order, no two overlapping (weighted interval scheduling)."""
    ordered = sorted(reports, key=lambda one: (one.content[-1][1], one.content))
    ends = [one.content[-1][1] for one in ordered]
    best, links = [0.0], list[int]()
    for number, one in enumerate(ordered):
        free = bisect_right(ends, one.content[0][0], hi=number)
        gain = best[free] + 1 / (1 + exp(-one.score)) - LIKELY
        links.append(free if gain > best[number] else -1)
        best.append(max(gain, best[number]))
    kept: list[Report] = []
    number = len(ordered)
    while number:
        number -= 1
        if links[number] >= 0:
            kept.append(ordered[number])
            number = links[number]
    return kept[::-1]


def in_marks(scene: Scene, report: Report) -> bool:
    """Tell whether a content is mostly quoted words, or parts the words of one pair of quotation marks."""
    document = scene.document
    inside = [document.tokens[n].region for first, last in report.content for n in range(first, last)]
    first, last = report.content[0][0], report.content[-1][1]
    extents = (document.extents[number] for number in set(inside) - {-1})
    return 2 * sum(1 for number in inside if number >= 0) > len(inside) or any(
        start < first or end > last for start, end in extents
    )


def proposals(
    scene: Scene, advice: Advice, by_cue: Sequence[list[Report]], shares: Mapping[str, float]
) -> Iterator[tuple[Report, list[float]]]:
    """Yield what the network and the rules take for reported speech, with what is seen of it as numbers."""
    proposed = [one for scored in by_cue for one in rated(scene, advice, scored)]
    by_content = {one.content: one for one in sorted(proposed, key=lambda one: one.score)}
    heard = [by_source_near(scene, one, by_content.get(one.content)) for one in network_reports(scene, advice)]
    known = {report.content for report in heard}
    chosen = [
        replace(one, content=(past_that(scene, one.content[0]), *one.content[1:]))
        for one in chosen_reports(scene, by_cue)
    ]
    views = Views(scene, advice, by_sentence(scene, heard), by_sentence(scene, chosen), by_sentence(scene, proposed))
    headlines = scene.document.headlines
    for report in (*heard, *(one for one in proposed if one.content not in known)):
        if scene.document.tokens[report.content[0][0]].paragraph not in headlines and not in_marks(scene, report):
            yield report, features(views, report, shares)


def by_source_near(scene: Scene, heard: Report, proposed: Report | None) -> Report:
    """Return the network's report, by the rules' source of the same words where its own stands in another paragraph."""
    paragraph = scene.document.tokens[heard.content[0][0]].paragraph
    far = scene.document.tokens[heard.source.first].paragraph != paragraph
    return replace(heard, source=proposed.source, cue=proposed.cue) if proposed and far else heard


def rated(scene: Scene, advice: Advice, scored: Sequence[Report]) -> list[Report]:
    """Return those of one cue's reports that have a chance; the network is asked once for the source of all."""
    likely: dict[tuple[Span, ...], Report] = {}
    for one in sorted(scored, key=lambda one: -one.score):
        content = (past_that(scene, one.content[0]), *one.content[1:])
        if one.score > HOPELESS:
            likely.setdefault(content, replace(one, content=content))
    sources = advice.sources_of(spans_of(scene, next(iter(likely)))) if likely else []
    for content in likely:
        advice.known.setdefault(spans_of(scene, content), sources)
    return list(likely.values())


def network_reports(scene: Scene, advice: Advice) -> Iterator[Report]:
    """Yield what the network takes for reported speech, in each extent it may have; score: how probable its words are.

    The network is asked once for the source of all that overlap.
    """
    said = advice.spread
    asked: dict[int, tuple[list[Source], Span]] = {}
    for content in heard_contents(scene, said):
        spans = spans_of(scene, content)
        inside = [number for first, last in content for number in range(first, last)]
        score = sum(said.sums[last] - said.sums[first] for first, last in content) / len(inside)
        told = next((asked[number] for number in inside if number in asked), None)
        if any(scene.document.tokens[number].region >= 0 for number in inside) or (
            told is None and score < THRESHOLDS[0]
        ):
            continue
        if told is None:
            told = advice.sources_of(spans), advice.cue_of(spans)
        asked.update((number, told) for number in inside if number not in asked)
        sources, cue = told
        source = next((one.mention for one in sources if one.mention), None)
        if source and all(gap[0] <= source.first < gap[1] for gap in gaps(content)):
            advice.known[spans] = sources
            yield Report(content, source, cue, NETWORK, score)


def heard_contents(scene: Scene, said: Spread) -> Iterator[tuple[Span, ...]]:
    """Yield what is probable enough to be content, at each threshold, also with the piece before: "X, he said, Y"."""
    tokens = scene.document.tokens
    known: set[tuple[Span, ...]] = set()
    for least in THRESHOLDS:
        before: Span | None = None
        for run in runs(scene, said, least):
            span = whole(scene, run)
            if span[0] == span[1]:
                continue
            span = past_that(scene, (past_apposition(scene, *span), span[1]))
            split = (
                before
                and span[0] - before[1] <= LONGEST_SPLIT
                and tokens[before[0]].sentence == tokens[span[0]].sentence
                and not narrated(tokens, before[1], span[0] + 1)
            )
            for content in ((span,), (before, span)) if before and split else ((span,),):
                if content not in known and sum(last - first for first, last in content) >= LEAST_WORDS:
                    known.add(content)
                    yield content
            before = span


def narrated(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a comma and "with" stand between tokens: the narrator goes on there."""
    return any(one.word == "," and two.lower in NARRATING for one, two in pairwise(tokens[first:last]))


def runs(scene: Scene, said: Spread, least: float) -> Iterator[Span]:
    """Yield the runs of words that are content with at least a probability, in no quotation marks, in one paragraph."""
    document = scene.document
    tokens = document.tokens
    start = -1
    for number, inside in enumerate((*said.inside, 0.0)):
        heard = inside >= least and (tokens[number].region < 0 or document.sizes[tokens[number].region] < MOST_QUOTED)
        if start >= 0 and not (
            heard and tokens[number].paragraph == tokens[start].paragraph and said.begins[number] < inside / 2
        ):
            yield start, number
            start = -1
        if heard and start < 0:
            start = number


def whole(scene: Scene, span: Span) -> Span:
    """Return a range of tokens without punctuation at its ends, with what belongs to words there: "a", "over the"."""
    tokens = scene.document.tokens
    first, last = span
    while first < last and not (tokens[first].word[0].isalnum() or tokens[first].word[0] in CURRENCIES):
        first += 1
    while last > first and (not is_word(tokens[last - 1]) or tokens[last - 1].tag == "CC"):
        last -= 1
    if first == last:
        return span[0], span[0]
    sentence = scene.document.sentence_of(last - 1)
    end = sentence_end(scene, sentence)
    while last < end and tokens[last - 1].tag in LEADING and tokens[last].word[0].isalnum():
        last += 1
    if first > sentence.first and tokens[first - 1].tag in LEADING and tokens[first - 1].lower != "that":
        first -= tokens[first - 1].tag not in ("IN", "TO")
    return first, last


def is_word(token: Token) -> bool:
    """Tell whether a token may end a content: a word, a number, a per cent sign."""
    return token.word[-1].isalnum() or token.word == "%"


def past_that(scene: Scene, span: Span) -> Span:
    """Return a range of tokens without "that", "privately that" or the "him" of "him whether" at its beginning."""
    tokens = scene.document.tokens
    first, last = span
    at = first + (tokens[first].tag in ("RB", "PRP"))
    if at + 1 >= last or tokens[at].tag not in ("IN", "DT", "WDT"):
        return span
    if tokens[at].lower == "that":
        return at + 1, last
    return (at, last) if tokens[at].lower in ("whether", "if") else span
