"""Reported speech where there is a network: its spans and the rules' reports, weighed together by learnt trees."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from quotebook.detect.advice import Advice, tokens_in
from quotebook.detect.cues import FINITE, Scene, lead_at
from quotebook.detect.mentions import is_human
from quotebook.detect.proposals import MOST_QUOTED, Report, clause_ends, is_denied, sentence_end
from quotebook.detect.reported import FORMS, GROUPS, KINDS, without_overlaps, without_repeated_headline
from quotebook.detect.trees import Trees, Weights
from quotebook.model import Kind, Span

NETWORK = "network"
LEAST_WORDS = 2
MOST_CUTS = 3
LIKELY = -0.9
"""The log-odds above which a report is kept."""
FOLLOWS = 0.3
"""The overlap from which a report of the rules and one of the network's count as one."""


def hear_reports(scene: Scene, advice: Advice, rules: Sequence[Report], weights: Weights) -> list[Report]:
    """Return the reported speech of a document by both, in order, no two overlapping; rules: what they found alone."""
    if weights.trees is None:
        return list(rules)
    scored = [report for report, _ in weighed(scene, advice, rules, weights.trees, weights.shares)]
    scored = [report for report in scored if not is_denied(scene, report.cue[0])]
    kept = without_overlaps([report for report in scored if report.score > LIKELY])
    return without_repeated_headline(scene, kept)


def weighed(
    scene: Scene, advice: Advice, rules: Sequence[Report], trees: Trees, shares: Mapping[str, float]
) -> Iterator[tuple[Report, list[float]]]:
    """Yield every proposal with its score, and by which features."""
    for report, seen in proposals(scene, advice, rules, shares):
        yield replace(report, score=trees.score(seen)), seen


def proposals(
    scene: Scene, advice: Advice, rules: Sequence[Report], shares: Mapping[str, float]
) -> Iterator[tuple[Report, list[float]]]:
    """Yield what the network and the rules take for reported speech, with what is seen of it as numbers."""
    heard = list(network_reports(scene, advice))
    headlines = scene.document.headlines
    for one, others in ((heard, by_sentence(scene, rules)), (rules, by_sentence(scene, heard))):
        for report in one:
            token = scene.document.tokens[report.content[0][0]]
            if token.paragraph not in headlines:
                yield report, features(scene, advice, report, others.get(token.sentence, ()), shares)


def by_sentence(scene: Scene, reports: Sequence[Report]) -> dict[int, list[Report]]:
    """Return reports by the sentence in which they begin."""
    found: dict[int, list[Report]] = {}
    for report in reports:
        found.setdefault(scene.document.tokens[report.content[0][0]].sentence, []).append(report)
    return found


def network_reports(scene: Scene, advice: Advice) -> Iterator[Report]:
    """Yield the network's reported speech as reports; score is the probability of its content."""
    document = scene.document
    for found in advice.candidates():
        if found.kind is not Kind.INDIRECT:
            continue
        content = [tokens_in(document, span) for span in found.content]
        content = [past_that(scene, span) for span in content if span[1] > span[0] and not is_quoted(scene, span)]
        sources = advice.meant(found.sources)
        source = next((one.mention for one in sources if one.mention), None)
        if source is None:
            continue
        content = in_one_paragraph(scene, content, document.tokens[source.first].paragraph)
        if sum(last - first for first, last in content) < LEAST_WORDS:
            continue
        advice.known[spans_of(scene, content)] = sources
        report = Report(tuple(content), source, advice.cue_of(found.content), NETWORK, found.probability)
        yield report
        for other in other_extents(scene, report.content):
            advice.known[spans_of(scene, other)] = sources
            yield replace(report, content=other)


def in_one_paragraph(scene: Scene, content: Iterable[Span], wanted: int) -> list[Span]:
    """Return what stands in the wanted paragraph or else in the last: reported speech runs over no paragraph's end."""
    tokens = scene.document.tokens
    pieces: dict[int, list[Span]] = {}
    for first, last in content:
        at = first
        for number in range(first + 1, last + 1):
            if number == last or tokens[number].paragraph != tokens[at].paragraph:
                pieces.setdefault(tokens[at].paragraph, []).append((at, number))
                at = number
    return pieces.get(wanted, []) or pieces[max(pieces)] if pieces else []


def other_extents(scene: Scene, content: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """Yield a content cut before a word that may be the narrator's again, and gone on with to its sentence's end."""
    first, last = content[-1]
    sentence = scene.document.sentence_of(last - 1)
    end = sentence_end(scene, sentence)
    cuts = [at for at in clause_ends(scene, max(first, sentence.first), last) if first + LEAST_WORDS <= at < last]
    for at in cuts[:MOST_CUTS] + [end] * (end > last):
        if not is_quoted(scene, (first, at)):
            yield (*content[:-1], (first, at))


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


def is_quoted(scene: Scene, span: Span) -> bool:
    """Tell whether words of a span stand in quotation marks: they are quotations of their own."""
    document = scene.document
    regions = {token.region for token in document.tokens[span[0] : span[1]]} - {-1}
    return any(document.sizes[number] >= MOST_QUOTED for number in regions)


def features(
    scene: Scene, advice: Advice, report: Report, others: Sequence[Report], shares: Mapping[str, float]
) -> list[float]:
    """Return what is seen of a proposed report as numbers; others: the proposals of the other side."""
    document = scene.document
    tokens = document.tokens
    first, last = report.content[0][0], report.content[-1][1]
    sentence = document.sentence_of(first)
    end = sentence_end(scene, document.sentence_of(last - 1))
    inside = [tokens[n] for a, b in report.content for n in range(a, b)]
    spans = spans_of(scene, report.content)
    sources = advice.sources_of(spans)
    cue = tokens[report.cue[0]] if report.cue[1] else None
    words = [tokens[n].lower for n in range(*report.cue)]
    head = tokens[report.source.head]
    fit, same = max(((overlap(report, other), agrees(report, other)) for other in others), default=(0.0, 0.0))
    before = tokens[first - 1] if first > sentence.first else None
    behind = tokens[last] if last < len(tokens) and tokens[last].sentence == tokens[last - 1].sentence else None
    verbs = [token for token in inside if token.tag in FINITE]
    return [
        float(report.rule == NETWORK),
        round(report.score, 3) if report.rule == NETWORK else -1.0,
        round(advice.reading.content_in(spans), 3),
        round(advice.reading.content_in(spans[:1] if len(spans) == 1 else spans[1:]), 3),
        min(len(inside), 60),
        max((shares.get(word, 0.3) for word in words), default=0.0)
        if cue and not lead_at(document, cue.index)
        else 1.0,
        max((GROUPS[scene.cues[n]] for n in range(*report.cue) if scene.cues[n]), default=8),
        float(any(scene.cues[n] for n in range(*report.cue))),
        round(next((s.share for s in sources if s.mention is report.source), 0.0), 3),
        round(next((s.share for s in sources if s.mention is None), 0.0), 3),
        KINDS[report.source.kind],
        float(is_human(head, document.lexicon)),
        fit,
        same,
        len(report.content),
        float(last == end),
        min(end - last, 30),
        min(first - sentence.first, 30),
        min(len(verbs), 5),
        float(before is not None and before.lower == "that"),
        FORMS.get(before.tag, 0) if before else 10,
        FORMS.get(tokens[first].tag, 0),
        FORMS.get(behind.tag, 0) if behind else 10,
        float(before is not None and before.word in ",:"),
        float(behind is not None and behind.word == ","),
        max(-20, min(first - cue.index, 30)) if cue else -21,
        {"VBD": 0, "VBZ": 1, "VBP": 2, "VBG": 3, "VBN": 4, "VB": 5}.get(cue.tag, 6) if cue else 7,
        round(advice.reading.tagged_source((report.source.start, report.source.end)), 3),
        float(any(token.region >= 0 for token in inside)),
        min(abs((cue.index if cue else first) - report.source.last), 20),
        float(head.lower in ("he", "she")),
        float(head.lower in ("it", "this", "that", "which", "they", "we", "i", "you")),
        float(tokens[first].lower in ("how", "why", "what", "whether", "if", "who", "where", "to")),
        float(tokens[first].paragraph == 0),
        max(0, min(document.sentence_of(last - 1).first - sentence.first, 1)),
        round(tail(advice, last - 1), 3),
        round(tail(advice, last), 3) if behind else -1.0,
    ]


def tail(advice: Advice, number: int) -> float:
    """Return how probably one token is somebody's words."""
    token = advice.scene.document.tokens[number]
    return advice.reading.content_in([(token.start, token.end)])


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
