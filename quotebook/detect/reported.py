"""Reported speech: what a cue reports without quotation marks, from where to where, and by whom.

Every cue proposes a few extents ("X said that …", "…, X said", "according to X": proposals); each is weighed by
trees learnt by packaging/model/reported.py, without which the first proposal stands.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import exp, log

from quotebook.detect.cues import FINITE, Scene, lead_at
from quotebook.detect.document import Token
from quotebook.detect.mentions import BODY, NOUN, PERSON, PRONOUN, RELATIVE, SOME, TIME
from quotebook.detect.names import is_human
from quotebook.detect.proposals import NARRATOR, Report, propose, sentence_end
from quotebook.detect.trees import Weights
from quotebook.detect.words import word_set

KINDS = {PERSON: 0, BODY: 1, NOUN: 2, PRONOUN: 3, RELATIVE: 4, SOME: 5, TIME: 6}
FORMS = {"DT": 1, "PRP": 2, "PRP$": 1, "NNP": 1, "NN": 1, "NNS": 1, "JJ": 1, "CD": 1, "TO": 3, "IN": 4, "WRB": 5,
         "WP": 5,
         "WDT": 5, "EX": 2, "VBG": 6, "RB": 7, "VBN": 8, "VBD": 9, "VBZ": 9, "VBP": 9, "MD": 9, "VB": 6}  # fmt: skip
GROUPS = {"say": 0, "tell": 1, "write": 2, "ask": 3, "urge": 4, "utter": 5, "call": 6, "think": 7, "": 8}
CERTAIN = {"say", "tell", "write", "ask", "urge"}
LIKELY = -1.1
LIKELY_OTHERS = -0.4
"""The log-odds above which a proposal is taken, with trees: behind words of saying, and behind others ("praised")."""
LIKELY_PLAIN = -2.5
SHORTEST_CLAUSE = 5
SIDE_CLAUSE_TAGS = frozenset(("IN", "VBN", "VBG", "WRB"))
SAYING = frozenset(("say", "tell", "write", ""))
LONGEST_HEADLINE = 200
REPEATED = 0.6
MOST_COMPARED = 60


def find_reports(scene: Scene, weights: Weights) -> list[Report]:
    """Return the reported speech of a document, in order, no two overlapping."""
    return chosen_reports(scene, scored_reports(scene, weights))


def scored_reports(scene: Scene, weights: Weights) -> list[list[Report]]:
    """Return by cue the extents its report may have, each with its score; without trees the first, if it is sure."""
    found: list[list[Report]] = []
    for cue in cue_places(scene):
        proposals = list(propose(scene, cue))
        if weights.trees is not None:
            trees = weights.trees
            scored = [replace(one, score=trees.score(features(scene, one, weights.shares))) for one in proposals]
        else:
            scored = [one for one in proposals[:1] if sure_without_trees(scene, one)]
        found += [scored] if scored else []
    return found


def chosen_reports(scene: Scene, by_cue: Iterable[list[Report]]) -> list[Report]:
    """Return the best of each cue's reports if it is likely enough, in order, no two overlapping."""
    best: list[Report] = []
    for scored in by_cue:
        ranked = [(closes_sentence(scene, one), one.score, -number, one) for number, one in enumerate(scored)]
        chosen = max(ranked, key=lambda item: item[:3])[3]
        together = log_odds(sum(1 / (1 + exp(-one.score)) for one in scored))
        if together > least_odds(scene, chosen):
            best.append(chosen)
    return without_repeated_headline(scene, without_overlaps(best))


def without_repeated_headline(scene: Scene, reports: list[Report]) -> list[Report]:
    """Leave out a report in the headline that the article itself repeats with its source."""
    tokens = scene.document.tokens
    headed = [report for report in reports if in_headline(scene, report)]
    if not headed:
        return reports
    body = [word_bag(tokens, report) for report in reports if not in_headline(scene, report)][:MOST_COMPARED]
    said_again = [r for r in headed if any(repeats(word_bag(tokens, r), other) for other in body)]
    return [report for report in reports if report not in said_again]


def in_headline(scene: Scene, report: Report) -> bool:
    """Tell whether a report stands in the first line, and that ends without a full stop."""
    document = scene.document
    token = document.tokens[report.cue[0]]
    first = next((n for n, (start, end) in enumerate(document.paragraphs) if end > start), 0)
    if token.paragraph != first or len(document.paragraphs) < 2:
        return False
    start, end = document.paragraphs[first]
    return end - start <= LONGEST_HEADLINE and document.text[end - 1] not in '.!?"”’…:'


def word_bag(tokens: Sequence[Token], report: Report) -> set[str]:
    """Return the words of a report's content."""
    return {t.lower for first, last in report.content for t in tokens[first:last] if t.word[0].isalnum()}


def repeats(one: set[str], other: set[str]) -> bool:
    """Tell whether most words of a headline's report stand in another report."""
    return len(one & other) >= REPEATED * len(one)


def least_odds(scene: Scene, report: Report) -> float:
    """Return the log-odds a report must have: few for "X said that", more behind words that only sometimes report."""
    tokens = scene.document.tokens
    cue, first = report.cue[0], report.content[0][0]
    if scene.cues[cue] not in SAYING:
        return LIKELY_OTHERS
    if closes_sentence(scene, report):
        return LIKELY_PLAIN
    plain = tokens[first - 1].lower == "that" and tokens[cue].tag in FINITE and cue < first
    return LIKELY_PLAIN if plain and (report.source.last == cue or tokens[cue - 1].word == ",") else LIKELY


def closes_sentence(scene: Scene, report: Report) -> bool:
    """Tell whether a clause is followed by ", X said" and at most a date: then it is what was said."""
    tokens = scene.document.tokens
    cue = report.cue[0]
    if (
        report.rule != "…, X said"
        or report.source.last != cue
        or scene.cues[cue] not in SAYING
        or len(report.content) != 1
    ):
        return False
    first, last = report.content[0]
    clause = last - first >= SHORTEST_CLAUSE and any(t.tag in FINITE for t in tokens[first:last])
    if not clause or tokens[cue].tag not in FINITE or tokens[first].tag in SIDE_CLAUSE_TAGS:
        return False
    end = sentence_end(scene, scene.document.sentence_of(cue))
    at = cue + 1 + (cue + 1 < end and tokens[cue + 1].lower in ("on", "in", "during"))
    date = scene.beginning.get(at)
    return cue + 1 >= end or (date is not None and date.kind == TIME)


def log_odds(chance: float) -> float:
    """Return the log-odds of a chance, kept away from certainty."""
    chance = min(0.999, max(0.001, chance))
    return log(chance / (1 - chance))


def cue_places(scene: Scene) -> Iterator[int]:
    """Yield the tokens at which a report may have its cue."""
    tokens = scene.document.tokens
    headlines = scene.document.headlines
    leading = {phrase[0] for phrase in scene.document.lexicon.leads}
    for number, group in enumerate(scene.cues):
        if group == "think" or tokens[number].paragraph in headlines or tokens[number].region >= 0:
            continue
        if group or (tokens[number].lower in leading and lead_at(scene.document, number)):
            yield number


def sure_without_trees(scene: Scene, report: Report) -> bool:
    """Tell whether a report is sure enough by its words alone: a verb of saying with a clause behind it."""
    cue = report.cue[0]
    tokens = scene.document.tokens
    if lead_at(scene.document, cue):
        return True
    first, last = report.content[0]
    verb = any(t.tag in FINITE for t in tokens[first:last])
    return scene.cues[cue] in CERTAIN and tokens[cue].tag in ("VBD", "VBZ", "VBP", "VBG") and verb


def without_overlaps(reports: Sequence[Report]) -> list[Report]:
    """Keep the surest of reports that overlap."""
    kept: list[Report] = []
    taken: set[int] = set()
    for report in sorted(reports, key=lambda r: (-r.score, r.content)):
        tokens = {n for first, last in report.content for n in range(first, last)}
        if not tokens & taken:
            taken |= tokens
            kept.append(report)
    return sorted(kept, key=lambda r: r.content)


def features(scene: Scene, report: Report, shares: Mapping[str, float]) -> list[float]:
    """Return what is seen of a proposed report as numbers."""
    document = scene.document
    tokens = document.tokens
    cue = tokens[report.cue[0]]
    sentence = document.sentence_of(cue.index)
    end = sentence_end(scene, sentence)
    first, last = report.content[0]
    inside = [tokens[n] for a, b in report.content for n in range(a, b)]
    before = tokens[cue.index - 1] if cue.index > sentence.first else None
    after = tokens[cue.index + 1] if cue.index + 1 < sentence.last else None
    behind = tokens[last] if last < sentence.last else None
    head = tokens[report.source.head]
    lead = lead_at(document, cue.index)
    auxiliary = [t.lower for t in tokens[max(sentence.first, cue.index - 3) : cue.index]]
    finite = [n for n, t in enumerate(inside) if t.tag in FINITE]
    others = sum(1 for t in inside if scene.cues[t.index])
    tail = tokens[max(cue.index + 1, report.source.last) : end]
    return [
        shares.get(cue.lower, 0.3) if not lead else 1.0,
        GROUPS[scene.cues[cue.index]] if not lead else 9,
        RULES.index(report.rule),
        {"VBD": 0, "VBZ": 1, "VBP": 2, "VBG": 3, "VBN": 4, "VB": 5}.get(cue.tag, 6),
        FORMS.get(tokens[first].tag, 0),
        FORMS.get(tokens[first - 1].tag, 0) if first > sentence.first else 10,
        float(first > 0 and tokens[first - 1].lower == "that"),
        float(tokens[first].lower in ("how", "why", "what", "whether", "if", "who", "where")),
        float(tokens[first].lower == "to"),
        FORMS.get(after.tag, 0) if after else 10,
        min(len(inside), 60),
        finite[0] if finite else 30,
        min(len(finite), 6),
        min(others, 4),
        sum(1 for t in inside if t.word == ","),
        float(last == end),
        end - last if end - last < 30 else 30,
        first - cue.index - 1 if first > cue.index else -1,
        sum(1 for t in tokens[cue.index + 1 : first] if t.tag in ("NN", "NNS", "NNP", "PRP"))
        if first > cue.index
        else 0,
        first - sentence.first if first < cue.index else -1,
        FORMS.get(behind.tag, 0) if behind else 10,
        float(behind is not None and behind.word == ","),
        comma_follower(tokens, last, end),
        KINDS[report.source.kind],
        float(is_human(head, document.lexicon)),
        float(head.lower in document.lexicon.bodies),
        float(head.lower in document.lexicon.works),
        float(head.lower in ("he", "she")),
        float(head.lower in ("it", "this", "that", "which")),
        float(head.lower in ("they", "we", "i", "you")),
        min(abs(cue.index - report.source.last), 20),
        float(report.source.first == sentence.first),
        float(any(w in BE for w in auxiliary)),
        float(any(w in ("not", "n't", "never", "no") for w in auxiliary)),
        float("to" in auxiliary[-2:]),
        float(any(t.tag == "MD" for t in tokens[max(sentence.first, cue.index - 3) : cue.index])),
        FORMS.get(before.tag, 0) if before else 10,
        float(before is not None and before.word == ","),
        float(any(t.region >= 0 for t in inside)),
        float(any(t.region >= 0 for t in tokens[sentence.first : sentence.last])),
        float(cue.paragraph == 0),
        len(report.content),
        min(len(tail), 30),
        next((n for n, t in enumerate(tail) if t.tag in FINITE), 30),
        FORMS.get(tail[0].tag, 0) if tail else 10,
        float(any(t.region >= 0 for t in tail)),
        float(bool(tail) and tail[0].word == ","),
        float(tokens[first].lower in ("in", "at", "on", "after", "as", "when", "while", "asked", "with", "during")),
        sum(1 for n in range(sentence.first, cue.index) if scene.cues[n]),
    ]


RULES = ("X said …", "…, X said", "…, said X", "…, X said, …", "according to X, …", "…, according to X")
BE = word_set("was were is are been be being got")


def comma_follower(tokens: Sequence[Token], last: int, end: int) -> int:
    """Return a number for the word behind a comma that ends the content."""
    if last + 1 >= end:
        return 0
    token = tokens[last + 1]
    if token.lower in NARRATOR_CODES:
        return NARRATOR_CODES[token.lower]
    return 20 + FORMS.get(token.tag, 0)


NARRATOR_CODES = {word: number for number, word in enumerate(sorted(NARRATOR), 1)}
