"""Reported speech: what a cue reports without quotation marks, from where to where, and by whom.

Every cue proposes a few extents ("X said that …", "…, X said", "according to X"); what each looks like is weighed by
trees learnt by packaging/model/reported.py, without which the first proposal stands.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from quotebook.detect.cues import CONJUNCTIONS, FINITE, MARKS, Scene, lead_at, subject_of, verb_after
from quotebook.detect.document import Sentence, Token
from quotebook.detect.mentions import BODY, NOUN, PERSON, PRONOUN, RELATIVE, SOME, TIME, Mention, is_human
from quotebook.detect.trees import Weights
from quotebook.detect.words import word_set
from quotebook.model import Span

KINDS = {PERSON: 0, BODY: 1, NOUN: 2, PRONOUN: 3, RELATIVE: 4, SOME: 5, TIME: 6}
FORMS = {"DT": 1, "PRP": 2, "PRP$": 1, "NNP": 1, "NN": 1, "NNS": 1, "JJ": 1, "CD": 1, "TO": 3, "IN": 4, "WRB": 5,
         "WP": 5,
         "WDT": 5, "EX": 2, "VBG": 6, "RB": 7, "VBN": 8, "VBD": 9, "VBZ": 9, "VBP": 9, "MD": 9, "VB": 6}  # fmt: skip
GROUPS = {"say": 0, "tell": 1, "write": 2, "ask": 3, "urge": 4, "utter": 5, "call": 6, "think": 7, "": 8}
CERTAIN = {"say", "tell", "write", "ask", "urge"}
NOBODY = word_set("nobody none neither nothing no-one")
TELLING = word_set("tell tells told telling inform informs informed informing notified briefed")
LEAST_WORDS = 1
LIKELY = -1.1
LIKELY_OTHERS = -0.4
LIKELY_PLAIN = -2.5
SHORTEST_CLAUSE = 5
SIDE_CLAUSE_TAGS = frozenset(("IN", "VBN", "VBG", "WRB"))
"""The log-odds above which a proposal is taken, with trees: behind words of saying, and behind others ("praised")."""
SAYING = frozenset(("say", "tell", "write", ""))
ENDS = frozenset('.?!"”’…;')
MOST_QUOTED = 4
LONGEST_HEADLINE = 200
REPEATED = 0.6
MOST_COMPARED = 60
DENIALS = frozenset(("not", "n't", "n’t", "never"))


@dataclass(frozen=True, slots=True)
class Report:
    """A piece of reported speech: content as token spans (end exclusive), its source, its cue, how sure."""

    content: tuple[Span, ...]
    source: Mention
    cue: Span
    rule: str
    score: float = 0.0


def find_reports(scene: Scene, weights: Weights) -> list[Report]:
    """Return the reported speech of a document, in order, no two overlapping."""
    best: list[Report] = []
    for cue in cue_places(scene):
        proposals = list(propose(scene, cue))
        if not proposals:
            continue
        if weights.trees is None:
            if sure_without_trees(scene, proposals[0]):
                best.append(proposals[0])
            continue
        scored = [(weights.trees.score(features(scene, p, weights.shares)), -n, p) for n, p in enumerate(proposals)]
        score, _, chosen = max(scored, key=lambda item: (closes_sentence(scene, item[2]), *item[:2]))
        together = log_odds(sum(1 / (1 + exp(-s)) for s, _, _ in scored))
        if together > least_odds(scene, chosen):
            best.append(Report(chosen.content, chosen.source, chosen.cue, chosen.rule, score))
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
    for number, group in enumerate(scene.cues):
        if group == "think" or tokens[number].paragraph in headlines:
            continue
        if (group and tokens[number].region < 0) or (tokens[number].region < 0 and lead_at(scene.document, number)):
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


def propose(scene: Scene, cue: int) -> Iterator[Report]:
    """Yield the extents that the report at a cue may have, the likeliest first."""
    sentence = scene.document.sentence_of(cue)
    if lead_at(scene.document, cue):
        yield from according(scene, cue, sentence)
        return
    if is_denied(scene, cue):
        return
    yield from backward(scene, cue, sentence)
    yield from forward(scene, cue, sentence)


def is_denied(scene: Scene, cue: int) -> bool:
    """Tell whether a cue says that nothing was said: "never said", "did not claim"."""
    if scene.cues[cue] != "say":
        return False
    tokens = scene.document.tokens
    for token in reversed(tokens[max(0, cue - 3) : cue]):
        if token.lower in DENIALS:
            return True
        if token.tag not in ("RB", "MD", "VBD", "VBZ", "VBP", "VB"):
            return False
    return False


def according(scene: Scene, cue: int, sentence: Sentence) -> Iterator[Report]:
    """Yield the clause that "according to X" goes with, before or behind it."""
    tokens = scene.document.tokens
    size = lead_at(scene.document, cue)
    mention = scene.beginning.get(cue + size)
    if mention is None or mention.kind == TIME:
        return
    end = sentence_end(scene, sentence)
    if cue <= sentence.first + 2:
        comma = next((n for n in range(mention.last, end) if tokens[n].word == ","), -1)
        for at in commas(scene, mention.last, end)[:2]:
            yield from made(scene, [(at + 1, end)], mention, (cue, cue + size), "according to X, …")
        if comma < 0:
            yield from made(scene, [(mention.last, end)], mention, (cue, cue + size), "according to X, …")
        return
    first = clause_start(scene, sentence)
    before = cue - 1 if tokens[cue - 1].word == "," else cue
    yield from made(scene, [(first, before)], mention, (cue, cue + size), "…, according to X")
    for at in commas(scene, first, before)[-1:]:
        yield from made(scene, [(at + 1, before)], mention, (cue, cue + size), "…, according to X")


def backward(scene: Scene, cue: int, sentence: Sentence) -> Iterator[Report]:
    """Yield what stands before "…, X said" or "…, said X"."""
    tokens = scene.document.tokens
    source: Mention | None = None
    comma = -1
    inverted = scene.beginning.get(cue + 1)
    if tokens[cue - 1].word == "," and cue - 1 > sentence.first and inverted and scene.may_speak(inverted):
        source, comma = inverted, cue - 1
    elif source := subject_behind_comma(scene, cue, sentence):
        comma = source.first - 1
    if source is None or comma - sentence.first < LEAST_WORDS:
        return
    first = clause_start(scene, sentence)
    rule = "…, X said" if source is not inverted else "…, said X"
    cue_span = (cue, cue + 1)
    end = sentence_end(scene, sentence)
    resumed = resumes(scene, max(cue + 1, source.last), end)
    for last in clause_ends(scene, resumed, end) if resumed else ():
        yield from made(scene, [(first, comma), (resumed, last)], source, cue_span, "…, X said, …")
    yield from made(scene, [(first, comma)], source, cue_span, rule)
    for at in commas(scene, first, comma)[:1]:
        yield from made(scene, [(at + 1, comma)], source, cue_span, rule)


def subject_behind_comma(scene: Scene, cue: int, sentence: Sentence) -> Mention | None:
    """Return the subject of a cue in "…, X said": the mention behind a comma whose verb the cue is."""
    tokens = scene.document.tokens
    for mention in scene.by_sentence.get(tokens[cue].sentence, ()):
        if mention.first > cue:
            break
        behind = mention.first > sentence.first and tokens[mention.first - 1].word == ","
        if behind and not mention.possessive and cue in (mention.last, verb_after(scene, mention)):
            return mention
    return None


def resumes(scene: Scene, at: int, end: int) -> int:
    """Return where the report goes on behind "…, X said, …", or 0."""
    tokens = scene.document.tokens
    if (
        at < end
        and tokens[at].word == ","
        and end - at > LEAST_WORDS
        and tokens[at + 1].tag not in ("VBG", "WP", "WDT")
    ):
        return at + 1
    return 0


def forward(scene: Scene, cue: int, sentence: Sentence) -> Iterator[Report]:
    """Yield what stands behind "X said (that)", "X told Y that", "X urged Y to"."""
    tokens = scene.document.tokens
    source = source_before(scene, cue)
    if source is not None and tokens[source.head].lower in NOBODY:
        return
    end = sentence_end(scene, sentence)
    if source is None or end - cue - 1 < LEAST_WORDS:
        return
    starts = clause_starts(scene, cue, end)
    for first in starts:
        for last in clause_ends(scene, first, end):
            if last - first >= LEAST_WORDS:
                yield from made(scene, [(first, last)], source, (cue, cue + 1), "X said …")


def source_before(scene: Scene, cue: int) -> Mention | None:
    """Return the mention whose verb a cue is; for "…, adding that" the subject of the main clause."""
    tokens = scene.document.tokens
    if tokens[cue].tag == "VBG" and tokens[cue - 1].word == ",":
        for mention in scene.by_sentence.get(tokens[cue].sentence, ()):
            if (
                mention.last <= cue
                and not mention.possessive
                and mention.kind not in (TIME,)
                and acts_in_clause(scene, mention)
            ):
                return mention
    return subject_of(scene, cue)


def acts_in_clause(scene: Scene, mention: Mention) -> bool:
    """Tell whether a mention begins a clause, with a verb behind it."""
    tokens = scene.document.tokens
    before = tokens[mention.first - 1] if mention.first > scene.document.sentences[mention.sentence].first else None
    if before is not None and before.tag in ("IN", "TO") and before.lower not in CONJUNCTIONS:
        return False
    return mention.last < len(tokens) and (
        tokens[mention.last].tag in (*FINITE, "RB") or tokens[mention.last].word in ",("
    )


def clause_starts(scene: Scene, cue: int, end: int) -> list[int]:
    """Return where the content behind a cue may begin: behind "that", behind whom it was said to, or at once."""
    tokens = scene.document.tokens
    starts: list[int] = []
    for number in range(cue + 1, min(cue + 14, end)):
        token = tokens[number]
        if token.lower in ("that", "whether", "if") and token.tag in ("IN", "DT"):
            starts.append(number + 1 if token.lower == "that" else number)
            break
        if token.word in ":;" or scene.cues[number]:
            break
    if starts and (starts[0] <= cue + 2 or scene.cues[cue] in ("say", "tell", "write")):
        return [n for n in starts if n < end]
    mention = scene.beginning.get(cue + 1)
    if mention and mention.last < end - 2:
        if tokens[cue].lower in TELLING or scene.cues[cue] == "ask":
            starts.append(mention.last)
        elif scene.cues[cue] == "urge":
            starts += [cue + 1, mention.last]
    at = past_time(scene, cue + 1, end)
    if at + 1 < end and tokens[at].lower in BOUND:
        at += 1
    elif at < end and tokens[at].tag == "IN" and tokens[at].lower not in CLAUSE_WORDS:
        at = end
    return [n for n in dict.fromkeys([*starts, at]) if n < end]


BOUND = frozenset(("of", "about", "against", "for"))
CLAUSE_WORDS = frozenset(("that", "whether", "if", "because", "as", "while", "although", "since"))


def past_time(scene: Scene, at: int, end: int) -> int:
    """Return the token behind a date, adverb or comma that follows a cue: "said on Tuesday"."""
    tokens = scene.document.tokens
    while at < end:
        if tokens[at].word in (",", ":"):
            at += 1
            continue
        here = scene.beginning.get(at) or (
            scene.beginning.get(at + 1)
            if tokens[at].tag == "IN" and tokens[at].lower in ("on", "in", "at", "during")
            else None
        )
        if here is None or here.kind != TIME or (here.last < end and tokens[here.last].tag in FINITE):
            return at
        at = here.last
    return at


def clause_ends(scene: Scene, first: int, end: int) -> list[int]:
    """Return where the content may end: the sentence's end, or a comma before something of the narrator's."""
    tokens = scene.document.tokens
    ends = [end]
    for at in range(first + 1, end - 1):
        following = tokens[at + 1]
        if tokens[at].word in BREAKS:
            ends += [at] * bool(following.lower in NARRATOR or following.tag in AFTER_BREAK or scene.cues[at + 1])
        elif (tokens[at].tag == "CC" and scene.cues[at + 1]) or (
            tokens[at].lower in NARRATOR
            and tokens[at].lower != "and"
            and tokens[at - 1].word not in BREAKS
            and at > first + 3
        ):
            ends.append(at)
    return ends[:6]


BREAKS = frozenset((",", "—", "–", "--", ";"))
AFTER_BREAK = frozenset(("VBG", "WDT", "CC", "IN", "WP", "WRB", "VBD", "VBZ", "VBP", "MD", "VBN"))
NARRATOR = word_set(
    "but and while as after before though although which who whereas according even because since when where",
)


def commas(scene: Scene, first: int, last: int) -> list[int]:
    """Return the commas and dashes between two tokens."""
    tokens = scene.document.tokens
    return [n for n in range(first, last) if tokens[n].word in BREAKS]


def clause_start(scene: Scene, sentence: Sentence) -> int:
    """Return where the first clause of a sentence begins, behind "But" or "Meanwhile,"."""
    tokens = scene.document.tokens
    at = sentence.first
    while at < sentence.last - 1 and (tokens[at].word in MARKS or tokens[at].word in "•-–—*"):
        at += 1
    if tokens[at].tag == "CC" and tokens[at].lower in ("but", "and"):
        at += 1
    if at + 1 < sentence.last and tokens[at].tag == "RB" and tokens[at + 1].word == ",":
        at += 2
    return at


def sentence_end(scene: Scene, sentence: Sentence) -> int:
    """Return the end of a sentence without its full stop and closing marks."""
    tokens = scene.document.tokens
    end = sentence.last
    while end > sentence.first + 1 and tokens[end - 1].word in ENDS:
        end -= 1
    return end


def made(scene: Scene, content: list[Span], source: Mention, cue: Span, rule: str) -> Iterator[Report]:
    """Yield a report unless words of it are quoted: quoted words are quotations of their own."""
    document = scene.document
    for first, last in content:
        if last - first < 1:
            return
        for number in range(first, last):
            region = document.tokens[number].region
            if region >= 0 and document.sizes[region] >= MOST_QUOTED:
                return
    if sum(last - first for first, last in content) >= LEAST_WORDS:
        yield Report(tuple(content), source, cue, rule)


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
