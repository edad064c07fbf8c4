"""What is seen of a proposed report of reported speech, by words, cue, source, network and rules, as numbers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quotebook.detect.advice import Advice
from quotebook.detect.cues import FINITE, Scene, lead_at
from quotebook.detect.names import is_human
from quotebook.detect.proposals import Report, sentence_end
from quotebook.detect.reported import FORMS, GROUPS, KINDS
from quotebook.model import Span

NETWORK = "network"
NO_SCORE = -6.0
"""The log-odds by the rules that stand for none."""
FITS = 0.5
"""The overlap from which the rules' score of one extent tells of another."""
FOLLOWS = 0.3
"""The overlap from which a report of the rules and one of the network's count as one."""


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
    both = sum(
        max(0, min(last, until) - max(first, begin)) for first, last in one.content for begin, until in other.content
    )
    if not both:
        return 0.0
    mine, theirs = (sum(last - first for first, last in report.content) for report in (one, other))
    return round(both / (mine + theirs - both), 2)


def agrees(one: Report, other: Report) -> float:
    """Tell whether two reports that overlap have the same source."""
    same = one.source is other.source or (one.source.entity is not None and one.source.entity is other.source.entity)
    return float(same and overlap(one, other) >= FOLLOWS)


def spans_of(scene: Scene, content: Iterable[Span]) -> tuple[Span, ...]:
    """Return the offsets of ranges of tokens."""
    tokens = scene.document.tokens
    return tuple((tokens[first].start, tokens[last - 1].end) for first, last in content)


def gaps(content: Sequence[Span]) -> list[Span]:
    """Return what parts the pieces of a content."""
    return [(before[1], after[0]) for before, after in pairwise(content)]
