"""Reported speech where there is a network: its spans and the rules' reports, weighed together by learnt trees."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quotebook.detect.advice import Advice, tokens_in
from quotebook.detect.cues import FINITE, Scene, lead_at
from quotebook.detect.mentions import is_human
from quotebook.detect.proposals import MOST_QUOTED, Report, clause_ends, is_denied, sentence_end
from quotebook.detect.reported import FORMS, GROUPS, KINDS, chosen_reports, without_overlaps, without_repeated_headline
from quotebook.detect.trees import Weights
from quotebook.model import Kind, Span

NETWORK = "network"
LEAST_WORDS = 2
MOST_CUTS = 3
LIKELY, LIKELY_SHORT, SHORT = -0.2, 0.5, 3
"""The log-odds above which a report is kept, and above which one of fewer words than SHORT is."""
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
    likely = [one for one in scored if one.score > least_odds(scene, one) and not is_denied(scene, one.cue[0])]
    kept = without_repeated_headline(scene, without_overlaps(likely))
    return [one if one.rule == NETWORK else by_sure_source(scene, advice, one) for one in kept]


def by_sure_source(scene: Scene, advice: Advice, report: Report) -> Report:
    """Return a report of the rules, by the network's source where it is sure of another."""
    sources = advice.sources_of(spans_of(scene, report.content))
    sure = sources[0].mention if sources and sources[0].share > SURE else None
    return replace(report, source=sure) if sure else report


def least_odds(scene: Scene, report: Report) -> float:
    """Return the log-odds a report must have: more for one of a word or two."""
    tokens = scene.document.tokens
    words = sum(1 for first, last in report.content for n in range(first, last) if tokens[n].word[0].isalnum())
    return LIKELY if words >= SHORT else LIKELY_SHORT


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
    gaps = [b - a for (_, a), (b, _) in pairwise(report.content)]
    return [
        min(len(inside), 60),
        sum(1 for token in inside if token.word[0].isalnum()),
        len(report.content),
        sum(gaps),
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
        max((round(said.inside[n], 3) for (_, a), (b, _) in pairwise(report.content) for n in range(a, b)), default=-1),
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
