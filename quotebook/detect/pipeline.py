"""Detection from end to end: an article's text in, its quotations out."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice, pairwise

from quotebook.detect.advice import Advice, Trained, advise
from quotebook.detect.attribute import Choice, choose
from quotebook.detect.bylines import without_bylines
from quotebook.detect.calendar import Calendar
from quotebook.detect.cues import FINITE, Scene
from quotebook.detect.dates import parse_published
from quotebook.detect.document import Document
from quotebook.detect.heard import hear_reports
from quotebook.detect.identity import Identity
from quotebook.detect.interview import name_labels
from quotebook.detect.layout import Turn, find_labels, is_pointer
from quotebook.detect.lexicon import Lexicon, Lexicons
from quotebook.detect.occasions import Dating
from quotebook.detect.persons import find_mentions
from quotebook.detect.proposals import LEAST_TOLD, Report, tells
from quotebook.detect.quotations import UTTERED, Spoken, is_bare, spoken_quotations, trimmed
from quotebook.detect.ranking import weigh
from quotebook.detect.reported import chosen_reports, scored_reports
from quotebook.detect.resolve import Resolved, Resolver
from quotebook.detect.roles import add_described_roles, find_roles
from quotebook.detect.speakers import Speaker, find_speakers
from quotebook.detect.trees import Learnt, Trees
from quotebook.detect.trust import confidence
from quotebook.model import Detection, Kind, Problem, Quotation, Reason, SaidOn, Span, Spans, words_at
from quotebook.text.keys import match_words

DETECTOR = "rules 1"
QUOTED_WORDS = 4
NEAR_TURNS = 8
QUICK_WORDS = 10
"""Words at most of each of three paragraphs of a quick exchange."""
LONGEST_HEADLINE = 300
"""Code points; a longer first paragraph is no headline."""
LEAST_SURE = 0.3
"""Reported speech that the network read with less confidence is left out: one in five of it is right."""
DAY_WORDS = frozenset(("last", "this", "on", "late", "early", "earlier"))
LONGEST_DAY = 3
UNCLOSED = "This quotation mark is not closed in its paragraph; the quotation was ended there."
TOO_LONG = "This line is too long to be read as prose; only its quotation marks were looked at."
TOO_DENSE = "There are too many quotation marks for this to be read as prose; only they were looked at."


@dataclass(frozen=True, slots=True)
class Article:
    """An article as the rules understand it before any of its quotations is looked at."""

    scene: Scene
    turns: list[Turn]
    speakers: list[Speaker]


def detect(
    text: str,
    *,
    lexicons: Lexicons,
    trained: Trained | None = None,
    published: str | None = None,
    language: str | None = None,
) -> Detection:
    """Find the quotations in a cleaned text, with their source, speaker, role and date.

    trained: the network, or None for the rules alone; published: ISO date of the article; language: ISO 639-1 code,
    or None to tell it by the article's words.
    """
    code = lexicons.language_of(text) if language is None else language
    article = understood(text, lexicons.get(code))
    advice = advise(article.scene, trained.network) if trained and code in ENGLISH else None
    learnt = trained.learnt if trained and advice else lexicons.learnt
    by_cue = scored_reports(article.scene, lexicons.learnt.reports) if code in ENGLISH else []
    spoken = found_in(article, learnt, advice, by_cue)
    identity = identity_of(article, learnt, advice)
    calendar = Calendar(article.scene.document, article.scene.mentions, spoken, parse_published(published))
    quotations = tuple(settle(identity, spoken, Dating(calendar, lexicons.dates)))
    name = trained.name if trained and advice else DETECTOR
    return Detection(code, quotations, tuple(problems(article.scene.document)), name)


ENGLISH = frozenset(("en",))


def understood(text: str, lexicon: Lexicon) -> Article:
    """Take a text apart, and find who and what is named in it."""
    document = Document(text, lexicon)
    mentions = without_bylines(document, find_mentions(document))
    labels, turns = find_labels(document, mentions)
    speakers = find_speakers(document, mentions)
    name_labels(document, turns, speakers)
    speakers = [speaker for speaker in speakers if speaker.mentions]
    find_roles(document, speakers)
    return Article(Scene(document, mentions, labels), turns, speakers)


def found_in(article: Article, learnt: Learnt, advice: Advice | None, by_cue: list[list[Report]]) -> list[Spoken]:
    """Return the quotations of an article in order, with their sources; by_cue: what the rules propose."""
    scene = article.scene
    reports = hear_reports(scene, advice, by_cue, learnt.reports) if advice else chosen_reports(scene, by_cue)
    spoken = [*turns_as_spoken(scene.document, article.turns)]
    quoted = spoken_quotations(scene, choices(scene, learnt.sources, advice), advice)
    spoken += without_turns(without_reported(scene, quoted, reports), article.turns)
    spoken += without_turns(reports_as_spoken(scene, reports), article.turns)
    spoken += unread(scene.document)
    spoken.sort(key=lambda found: found.content)
    attribute_headline(scene.document, spoken)
    return spoken


def attribute_headline(document: Document, spoken: list[Spoken]) -> None:
    """Give a headline's quotation the source of the one below that holds its words, if there is one."""
    first = document.paragraphs[0][1] if document.paragraphs else 0
    for found in spoken if first <= LONGEST_HEADLINE else ():
        if found.content[0][0] >= first:
            break
        if found.kind is Kind.INDIRECT:
            continue
        words = match_words(words_at(document.text, tuple(found.content)))
        below = (o for o in spoken if o is not found and o.mention and o.kind is not Kind.INDIRECT)
        same = next((o for o in below if holds(match_words(words_at(document.text, tuple(o.content))), words)), None)
        if same and len(words) > 1:
            found.mention, found.cue, found.rule, found.score = same.mention, same.cue, "same words", same.score


def holds(words: list[str], part: list[str]) -> bool:
    """Tell whether words stand within others, in order and next to each other."""
    size = len(part)
    return any(words[at : at + size] == part for at in range(len(words) - size + 1))


def identity_of(article: Article, learnt: Learnt, advice: Advice | None) -> Identity:
    """Return what tells whom an article's sources mean."""
    document, mentions = article.scene.document, article.scene.mentions
    resolver = Resolver(document, mentions, article.speakers)
    add_described_roles(document, mentions, resolver)
    return Identity(article.scene, article.speakers, resolver, learnt, advice)


def choices(scene: Scene, trees: Trees | None, advice: Advice | None) -> dict[int, Choice]:
    """Choose a source for every quoted stretch that has words, in order."""
    document = scene.document
    chosen: dict[int, Choice] = {}
    previous: Choice | None = None
    for number, (first, last) in enumerate(document.extents):
        if first == last or document.sizes[number] == 0:
            continue
        if is_pointer(document.text, document.paragraphs[document.tokens[first].paragraph][0]):
            continue
        if not document.lexicon.cues:
            chosen[number] = Choice(None, "nobody")
            continue
        if document.regions[number].start in document.bare and (other := turned(document, chosen)):
            chosen[number] = other
            continue
        if other := answering(scene, chosen, number):
            chosen[number] = other
            continue
        chosen[number] = weigh(scene, number, previous, trees, advice) if trees else choose(scene, number, previous)
        if chosen[number].mention:
            previous = chosen[number]
    return chosen


def turned(document: Document, chosen: dict[int, Choice]) -> Choice | None:
    """Return the source of the turn before the last one, where a dialogue set with dashes goes to and fro."""
    latest = islice(reversed(chosen.items()), NEAR_TURNS)
    said = [choice for number, choice in latest if document.regions[number].start in document.dashed]
    last = said[0].mention if said else None
    before = next((choice for choice in said if choice.mention is not None and choice.mention is not last), None)
    return Choice(before.mention, "paragraph before", score=0.5) if before else None


def answering(scene: Scene, chosen: dict[int, Choice], number: int) -> Choice | None:
    """Return who answers in a paragraph that is all quotation, where the three before it went to and fro: A, B, A."""
    before = [number - back for back in (1, 2, 3)]
    if not is_bare(scene, number):
        return None
    if other := turning(scene, chosen, number):
        return other
    if any(n not in chosen for n in before):
        return None
    document = scene.document
    paragraphs = [document.tokens[document.extents[n][0]].paragraph for n in (number, *before)]
    if any(later - earlier != 1 for later, earlier in pairwise(paragraphs)):
        return None
    last, other, first = (chosen[n] for n in before)
    if not last.mention or not other.mention or not first.mention or last.mention.entity is None:
        return None
    to_and_fro = last.mention.entity is first.mention.entity is not other.mention.entity is not None
    stated = all(chosen[n].rule in UTTERED or is_bare(scene, n) for n in before)
    return Choice(other.mention, "paragraph before", score=0.5) if to_and_fro and stated else None


def turning(scene: Scene, chosen: dict[int, Choice], number: int) -> Choice | None:
    """Return who goes on in a paragraph that is all quotation, where two just exchanged words as few as these."""
    last, other = chosen.get(number - 1), chosen.get(number - 2)
    if not last or not other or not last.mention or not other.mention:
        return None
    document = scene.document
    near = (number, number - 1, number - 2)
    paragraphs = [document.tokens[document.extents[n][0]].paragraph for n in near]
    opens = all(
        document.regions[n].outer[0] == document.paragraphs[p][0] for n, p in zip(near, paragraphs, strict=True)
    )
    quick = opens and all(0 < document.sizes[n] <= QUICK_WORDS for n in near)
    if not quick or paragraphs != [paragraphs[0], paragraphs[0] - 1, paragraphs[0] - 2]:
        return None
    said = last.rule in UTTERED and other.rule in UTTERED
    two = last.mention.entity is not None and other.mention.entity not in (None, last.mention.entity)
    return Choice(other.mention, "paragraph before", score=0.5) if said and two else None


def turns_as_spoken(document: Document, turns: Iterable[Turn]) -> Iterable[Spoken]:
    """Yield the turns of a transcript as quotations."""
    for turn in turns:
        spans = [span for span in turn.content if span[1] > span[0]]
        if spans:
            first, last = document.at(spans[0][0]), document.at(spans[-1][1])
            yield Spoken(Kind.DIRECT, spans, turn.label.mention, (0, 0), "label", 3.0, first, last)


def unread(document: Document) -> Iterable[Spoken]:
    """Yield the quoted stretches of lines too long to be read, with nobody for a speaker."""
    for start, end in document.long:
        low = bisect_left(document.regions, start, key=lambda region: region.start)
        high = bisect_left(document.regions, end, key=lambda region: region.start)
        for number in range(low, high):
            region = document.regions[number]
            if document.sizes[number] >= QUOTED_WORDS:
                content = trimmed(document.text, region.start, region.end, fragment=False)
                yield Spoken(Kind.DIRECT, [content], None, (0, 0), "nobody", 0.0, 0, 0, [number])


def without_turns(spoken: Iterable[Spoken], turns: Iterable[Turn]) -> list[Spoken]:
    """Leave out what stands inside the turns of a transcript."""
    taken = sorted(span for turn in turns for span in turn.content)
    starts = [start for start, _ in taken]

    def is_taken(found: Spoken) -> bool:
        number = bisect_right(starts, found.content[0][0]) - 1
        return number >= 0 and found.content[0][0] < taken[number][1]

    return [found for found in spoken if not is_taken(found)]


def without_reported(scene: Scene, quoted: Iterable[Spoken], reports: Iterable[Report]) -> Iterable[Spoken]:
    """Leave out a few quoted words that a longer report holds: said the talks were "not over"."""
    tokens = scene.document.tokens
    held = {t.region for report in reports for first, last in report.content for t in tokens[first:last]}
    for found in quoted:
        small = found.kind is Kind.MIXED and all(
            scene.document.sizes[number] < QUOTED_WORDS for number in found.regions
        )
        if not (small and found.regions and held.issuperset(found.regions)):
            yield found


def reports_as_spoken(scene: Scene, reports: Iterable[Report]) -> Iterable[Spoken]:
    """Yield reported speech as quotations; mixed where a few of its words are quoted."""
    tokens = scene.document.tokens
    for report in reports:
        content = behind_day(scene, report)
        pieces = [(first, last) for first, last in content if any(t.word[0].isalnum() for t in tokens[first:last])]
        if not tells(tokens, pieces):
            continue
        quoted = any(t.region >= 0 for first, last in content for t in tokens[first:last])
        kind = Kind.MIXED if quoted else Kind.INDIRECT
        first, last = content[0][0], content[-1][1]
        spans = [(tokens[first].start, tokens[last - 1].end) for first, last in pieces]
        yield Spoken(kind, spans, report.source, report.cue, report.rule, report.score, first, last)


def behind_day(scene: Scene, report: Report) -> list[Span]:
    """Return reported words without the day of the cue before them: said "last week" Moscow had no objections."""
    tokens, lexicon = scene.document.tokens, scene.document.lexicon
    first, last = report.content[0]
    at = first
    while at < min(last, first + LONGEST_DAY) and tokens[at].lower in lexicon.times | DAY_WORDS:
        at += 1
    named = any(t.lower in lexicon.times for t in tokens[first:at])
    goes_on = last - at > LEAST_TOLD and tokens[at].tag not in (*FINITE, "POS", "CC", "IN", "CD")
    if report.cue[1] != first or not named or not goes_on:
        return list(report.content)
    return [(at, last), *report.content[1:]]


def settle(identity: Identity, spoken: list[Spoken], dating: Dating) -> Iterable[Quotation]:
    """Yield the quotations with speaker, role, date and confidence."""
    document = identity.document
    for found in spoken:
        resolved = identity.resolve(found)
        said_on = dating.said_on(found, resolved)
        content: Spans = tuple(found.content)
        sure = confidence(identity, found, resolved)
        if identity.advice and found.kind is Kind.INDIRECT and sure < LEAST_SURE:
            continue
        role = identity.role(resolved.speaker)
        yield Quotation(
            kind=found.kind,
            content=content,
            text=words_at(document.text, content),
            source=((found.mention.start, found.mention.end),) if found.mention else (),
            cue=cue_spans(document, found),
            speaker=resolved.name,
            role=role[0] if role else None,
            said_on=said_on,
            confidence=sure,
            reasons=(*reasons(document, found, resolved, role), *dated(dating, said_on)),
        )


def cue_spans(document: Document, found: Spoken) -> Spans:
    """Return a quotation's cue as offsets."""
    first, last = found.cue
    return ((document.tokens[first].start, document.tokens[last - 1].end),) if last > first else ()


Role = tuple[str, str, float]


def reasons(document: Document, found: Spoken, resolved: Resolved, role: Role | None) -> Iterable[Reason]:
    """Yield why each field of a quotation has its value."""
    mention = found.mention
    if mention:
        yield Reason("source", found.rule, document.words(mention.first, mention.last), likelihood(found.score))
        yield Reason("speaker", resolved.rule, resolved.name or "", round(resolved.score, 3))
    else:
        yield Reason("source", "nobody", "", 0.0)
    if role:
        yield Reason("role", role[1], role[0], role[2])


def dated(dating: Dating, said_on: SaidOn | None) -> Iterable[Reason]:
    """Yield why a quotation has its date: stated beside it, or carried over within its occasion."""
    if said_on:
        rule, odds = dating.why
        yield Reason("said_on", rule, said_on.basis, likelihood(odds))


def likelihood(score: float) -> float:
    """Return log-odds as a probability."""
    from math import exp

    return round(1 / (1 + exp(-max(-30.0, min(30.0, score)))), 3)


def problems(document: Document) -> Iterable[Problem]:
    """Yield what a person should know of: marks left open, lines too long and texts too full of marks to read."""
    regions = document.regions
    for number, region in enumerate(regions):
        following = regions[number + 1] if number + 1 < len(regions) else None
        if not region.closed and not (following and following.continues):
            yield Problem("unclosed mark", UNCLOSED, (region.outer[0], region.end))
    code, message = ("dense", TOO_DENSE) if document.dense else ("long line", TOO_LONG)
    yield from (Problem(code, message, span) for span in document.long)
