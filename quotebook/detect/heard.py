"""Reported speech where there is a network: its spans and the rules' reports, weighed together by learnt trees."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import exp
from typing import TYPE_CHECKING

from quotebook.detect.advice import Advice, Source
from quotebook.detect.cues import FINITE, Scene, lead_at
from quotebook.detect.mentions import is_human
from quotebook.detect.proposals import MOST_QUOTED, Report, is_denied, sentence_end
from quotebook.detect.reported import FORMS, GROUPS, KINDS, chosen_reports, without_repeated_headline
from quotebook.detect.trees import Weights
from quotebook.model import Span

if TYPE_CHECKING:  # numpy, which the network needs, may be missing
    from quotebook.detect.network.spread import Spread

NETWORK = "network"
LEAST_WORDS = 2
LIKELY = 0.36
"""The chance above which a report is kept."""
THRESHOLDS = (0.5, 0.35, 0.2, 0.65, 0.8)
"""From which probability on the network's words are one content: at each one begins and ends elsewhere. What is not
content by the first is none."""
LONGEST_SPLIT = 25
"""Tokens that may part a content in two, "X, he said, Y"."""
LEADING = frozenset(("DT", "PRP$", "IN", "TO"))
"""Words that another one follows."""
CURRENCIES = frozenset("$£€#@")
SURE = 0.8
"""The share of the network's certainty from which its source stands before the rules'."""
HOPELESS, NO_SCORE = -2.5, -6.0
"""The log-odds by the rules from which one of their proposals is weighed at all, and what stands for none."""
FITS = 0.5
"""The overlap from which the rules' score of one extent tells of another."""
FOLLOWS = 0.3
"""The overlap from which a report of the rules and one of the network's count as one."""


def hear_reports(scene: Scene, advice: Advice, by_cue: Sequence[list[Report]], weights: Weights) -> list[Report]:
    """Return the reported speech of a document by both, in order, no two overlapping; by_cue: the rules' proposals."""
    if weights.trees is None:
        return chosen_reports(scene, by_cue)
    trees = weights.trees
    scored = [replace(one, score=trees.score(seen)) for one, seen in proposals(scene, advice, by_cue, weights.shares)]
    kept = without_repeated_headline(scene, surest(one for one in scored if not is_denied(scene, one.cue[0])))
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


@dataclass(frozen=True, slots=True)
class Views:
    """What all proposals of one document share; heard, chosen, proposed: reports by the sentence they begin in.

    heard: the network's; chosen: those that the rules alone would keep; proposed: all of the rules' that have a chance.
    """

    scene: Scene
    advice: Advice
    heard: Mapping[int, Sequence[Report]]
    chosen: Mapping[int, Sequence[Report]]
    proposed: Mapping[int, Sequence[Report]]


def by_sentence(scene: Scene, reports: Sequence[Report]) -> dict[int, list[Report]]:
    """Return reports by the sentence in which they begin."""
    found: dict[int, list[Report]] = {}
    for report in reports:
        found.setdefault(scene.document.tokens[report.content[0][0]].sentence, []).append(report)
    return found


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
            span = past_that(scene, span)
            split = (
                before
                and span[0] - before[1] <= LONGEST_SPLIT
                and tokens[before[0]].sentence == tokens[span[0]].sentence
            )
            for content in ((span,), (before, span)) if before and split else ((span,),):
                if content not in known and sum(last - first for first, last in content) >= LEAST_WORDS:
                    known.add(content)
                    yield content
            before = span


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
    while last > first and not (tokens[last - 1].word[-1].isalnum() or tokens[last - 1].word == "%"):
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


def gaps(content: Sequence[Span]) -> list[Span]:
    """Return what parts the pieces of a content."""
    return [(before[1], after[0]) for before, after in pairwise(content)]


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


def spans_of(scene: Scene, content: Iterable[Span]) -> tuple[Span, ...]:
    """Return the offsets of ranges of tokens."""
    tokens = scene.document.tokens
    return tuple((tokens[first].start, tokens[last - 1].end) for first, last in content)


def features(views: Views, report: Report, shares: Mapping[str, float]) -> list[float]:
    """Return what is seen of a proposed report as numbers."""
    number = views.scene.document.tokens[report.content[0][0]].sentence
    return [
        *of_words(views.scene, report),
        *of_cue(views.scene, report, shares),
        *of_source(views, report),
        *of_network(views.advice, report, views.heard.get(number, ())),
        *of_rules(report, views, number),
    ]


def of_words(scene: Scene, report: Report) -> list[float]:
    """Return what the words of a content, and those beside it, look like."""
    document = scene.document
    tokens = document.tokens
    first, last = report.content[0][0], report.content[-1][1]
    sentence, ending = document.sentence_of(first), document.sentence_of(last - 1)
    end = sentence_end(scene, ending)
    inside = [tokens[n] for a, b in report.content for n in range(a, b)]
    before = tokens[first - 1] if first > sentence.first else None
    behind = tokens[last] if last < len(tokens) and tokens[last].sentence == tokens[last - 1].sentence else None
    parted = [last - first for first, last in gaps(report.content)]
    return [
        min(len(inside), 60),
        sum(1 for token in inside if token.word[0].isalnum()),
        len(report.content),
        sum(parted),
        float(last == end),
        min(end - last, 30),
        min(first - sentence.first, 30),
        min(sum(1 for token in inside if token.tag in FINITE), 5),
        float(before is not None and before.lower == "that"),
        FORMS.get(before.tag, 0) if before else 10,
        FORMS.get(tokens[first].tag, 0),
        FORMS.get(behind.tag, 0) if behind else 10,
        float(before is not None and before.word in ",:"),
        float(behind is not None and behind.word == ","),
        float(any(token.region >= 0 for token in inside)),
        float(tokens[first].lower in ("how", "why", "what", "whether", "if", "who", "where", "to")),
        float(tokens[first].paragraph == 0),
        min(ending.first - sentence.first, 1),
    ]


def of_cue(scene: Scene, report: Report, shares: Mapping[str, float]) -> list[float]:
    """Return what the cue is, and where it stands."""
    document = scene.document
    tokens = document.tokens
    first = report.content[0][0]
    cue = tokens[report.cue[0]] if report.cue[1] else None
    if cue is None:
        return [0.0, 8, 0.0, -21, 7, 0.0, min(abs(first - report.source.last), 20)]
    words = range(*report.cue)
    lead = bool(lead_at(document, cue.index))
    return [
        1.0 if lead else max((shares.get(tokens[n].lower, 0.3) for n in words), default=0.0),
        max((GROUPS[scene.cues[n]] for n in words if scene.cues[n]), default=8),
        float(any(scene.cues[n] for n in words)),
        max(-20, min(first - cue.index, 30)),
        {"VBD": 0, "VBZ": 1, "VBP": 2, "VBG": 3, "VBN": 4, "VB": 5}.get(cue.tag, 6),
        float(any(a < cue.index < b for a, b in report.content)),
        min(abs(cue.index - report.source.last), 20),
    ]


def of_source(views: Views, report: Report) -> list[float]:
    """Return what the source is, and how far off."""
    advice, source = views.advice, report.source
    tokens = views.scene.document.tokens
    head, first = tokens[source.head], tokens[report.content[0][0]]
    sources = advice.sources_of(spans_of(views.scene, report.content))
    return [
        round(next((one.share for one in sources if one.mention is source), 0.0), 3),
        round(next((one.share for one in sources if one.mention is None), 0.0), 3),
        KINDS[source.kind],
        float(is_human(head, views.scene.document.lexicon)),
        round(advice.reading.tagged_source((source.start, source.end)), 3),
        float(head.lower in ("he", "she")),
        float(head.lower in ("it", "this", "that", "which", "they", "we", "i", "you")),
        max(-4, min(tokens[source.first].paragraph - first.paragraph, 4)),
        max(-6, min(tokens[source.first].sentence - first.sentence, 6)),
        float(any(a <= source.first < b for a, b in report.content)),
        float(source.quoted >= 0),
    ]


def of_network(advice: Advice, report: Report, heard: Sequence[Report]) -> list[float]:
    """Return how probably the network takes the words of a content, and those beside it, for content."""
    said = advice.spread
    document = advice.scene.document
    first, last = report.content[0][0], report.content[-1][1]
    sentence = document.sentence_of(first)
    whole = sum(said.sums[b] - said.sums[a] for a, b in report.content)
    in_sentence = said.sums[sentence.last] - said.sums[sentence.first]
    inside = [n for a, b in report.content for n in range(a, b)]
    plain = [said.inside[n] for n in inside if document.tokens[n].word[0].isalnum()]
    return [
        float(report.rule == NETWORK),
        round(report.score, 3) if report.rule == NETWORK else -1.0,
        round(whole / len(inside), 3),
        round(min(plain, default=0.0), 3),
        *(round(said.inside[n], 3) if 0 <= n < len(said.inside) else -1.0 for n in (first - 2, first - 1, first)),
        *(round(said.inside[n], 3) if n < len(said.inside) else -1.0 for n in (last - 1, last, last + 1)),
        round(said.begins[first], 3),
        round(max((said.begins[n] for n in inside[1:]), default=0.0), 3),
        round(max((said.cue[n] for n in range(*report.cue)), default=-1.0), 3),
        round(whole / max(0.01, in_sentence), 3),
        round(in_sentence - whole, 2),
        max((round(said.inside[n], 3) for gap in gaps(report.content) for n in range(*gap)), default=-1),
        min(len(heard), 20),
    ]


def of_rules(report: Report, views: Views, sentence: int) -> list[float]:
    """Return what the other side, and the rules' own weighing, say of a proposal."""
    others = (views.chosen if report.rule == NETWORK else views.heard).get(sentence, ())
    fit, same = max(((overlap(report, other), agrees(report, other)) for other in others), default=(0.0, 0.0))
    near = [(overlap(report, other), other.score) for other in views.proposed.get(sentence, ())]
    near = [one for one in near if one[0] >= FITS]
    kept = any(one.content == report.content and one.source is report.source for one in views.chosen.get(sentence, ()))
    return [
        fit,
        same,
        round(max(near, default=(0.0, NO_SCORE))[1], 2),
        round(max((score for _, score in near), default=NO_SCORE), 2),
        float(kept),
    ]


def overlap(one: Report, other: Report) -> float:
    """Return the Jaccard overlap of two contents, in tokens."""
    mine = {n for first, last in one.content for n in range(first, last)}
    theirs = {n for first, last in other.content for n in range(first, last)}
    both = len(mine & theirs)
    return round(both / (len(mine) + len(theirs) - both), 2)


def agrees(one: Report, other: Report) -> float:
    """Tell whether two reports that overlap have the same source."""
    same = one.source is other.source or (one.source.entity is not None and one.source.entity is other.source.entity)
    return float(same and overlap(one, other) >= FOLLOWS)
