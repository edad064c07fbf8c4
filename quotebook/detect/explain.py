"""An article with every hop of its detection: what was seen of it, what was weighed, why each field has its value."""

from collections.abc import Iterable, Iterator

from quotebook.detect.advice import Advice, Trained, advise
from quotebook.detect.attribute import Choice, patterns
from quotebook.detect.cues import Scene
from quotebook.detect.heard import network_reports
from quotebook.detect.lexicon import Lexicons
from quotebook.detect.mentions import Mention
from quotebook.detect.pipeline import ENGLISH, choices, detect, understood
from quotebook.detect.ranking import View, candidates
from quotebook.detect.seen import spans_of
from quotebook.detect.speakers import Speaker
from quotebook.detect.trees import Trees
from quotebook.detect.trust import chance
from quotebook.model import Quotation, Span

MOST_SHOWN = 5
"""Candidates of one quoted stretch."""
LONGEST_WORDS = 90


def explain(text: str, *, lexicons: Lexicons, trained: Trained | None, published: str | None = None) -> Iterator[str]:
    """Yield lines of plain text: the article, then what each hop made of it. Spans are code points of text."""
    detection = detect(text, lexicons=lexicons, trained=trained, published=published)
    article = understood(text, lexicons.get(detection.language))
    advice = advise(article.scene, trained.network) if trained and detection.language in ENGLISH else None
    trees = trained.learnt.sources if trained and advice else lexicons.learnt.sources
    yield f"Language {detection.language or 'unknown'}; detected by {detection.detector}"
    yield from headed("Paragraphs", (f"{at(span)} {shown(text, span)}" for span in article.scene.document.paragraphs))
    yield from headed("Quoted stretches", regions(article.scene, advice))
    yield from headed("Mentions", mentions(article.scene))
    yield from headed("Cues", cues(article.scene))
    yield from headed("Sources weighed", weighings(article.scene, trees, advice))
    if advice:
        yield from headed("Reported speech the network sees", heard(article.scene, advice))
    yield from headed("Quotations", quotations(text, detection.quotations))
    yield from headed("Problems", (f"{at(one.span)} {one.message}" for one in detection.problems))


def headed(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield a title with its lines below, nothing where there are none."""
    found = list(lines)
    if found:
        yield ""
        yield title
        yield from (f"  {line}" for line in found)


def at(span: Span) -> str:
    """Return a span as it is shown."""
    return f"{span[0]}–{span[1]}"


def shown(text: str, span: Span) -> str:
    """Return the words of a span on one line, the middle of many left out."""
    words = " ".join(text[slice(*span)].split())
    return words if len(words) <= LONGEST_WORDS else f"{words[: LONGEST_WORDS - 20]} … {words[-17:]}"


def regions(scene: Scene, advice: Advice | None) -> Iterator[str]:
    """Yield the quoted stretches with what the network thinks of each."""
    document = scene.document
    for number, region in enumerate(document.regions):
        notes = [f"{document.sizes[number]} words"]
        notes += ["not closed"] * (not region.closed) + ["goes on"] * region.continues
        if advice and advice.reaches(number):
            notes.append(f"network: somebody's words {advice.content(number):.2f}")
        span = (region.start, region.end)
        yield f"{at(span)} “{shown(document.text, span)}” ({', '.join(notes)})"


def mentions(scene: Scene) -> Iterator[str]:
    """Yield the mentions with their kinds, and the speakers of those that have one."""
    for mention in scene.mentions:
        whose = f" → {mention.entity.name}" if isinstance(mention.entity, Speaker) else ""
        gender = f" ({mention.entity.gender})" if isinstance(mention.entity, Speaker) and mention.entity.gender else ""
        yield f"{named(scene, mention)} {mention.kind}{whose}{gender}"


def named(scene: Scene, mention: Mention) -> str:
    """Return a mention's place and words."""
    span = (mention.start, mention.end)
    return f"{at(span)} “{shown(scene.document.text, span)}”"


def cues(scene: Scene) -> Iterator[str]:
    """Yield the words that report."""
    for token, group in zip(scene.document.tokens, scene.cues, strict=True):
        if group:
            yield f"{at((token.start, token.end))} {token.word} ({group})"


def weighings(scene: Scene, trees: Trees | None, advice: Advice | None) -> Iterator[str]:
    """Yield for each quoted stretch the rules that fit and the likeliest sources, with score and network's share."""
    previous: Choice | None = None
    for number, choice in choices(scene, trees, advice).items():
        found = patterns(scene, number, previous)
        yield f"{at((scene.document.regions[number].start, scene.document.regions[number].end))} by {choice.rule}"
        yield from (f"  rule {one.rule}: {named(scene, one.mention)}" for one in found if one.mention)
        if trees:
            view = View(scene, number, found, previous, advice)
            among = candidates(scene, number, found, previous, advice)
            scored = sorted(((trees.score(view.features(m)), m) for m in among), key=lambda item: -item[0])
            for score, mention in scored[:MOST_SHOWN]:
                share = f", network {advice.share(number, mention):.2f}" if advice else ""
                yield f"  {chance(score):.2f}{share}: {named(scene, mention)}"
        previous = choice if choice.mention else previous


def heard(scene: Scene, advice: Advice) -> Iterator[str]:
    """Yield what the network takes for reported speech, with its likeliest sources and its cue."""
    text, tokens = scene.document.text, scene.document.tokens
    for one in network_reports(scene, advice):
        spans = spans_of(scene, one.content)
        yield f"{' '.join(map(at, spans))} {one.score:.2f} {' … '.join(shown(text, span) for span in spans)}"
        for source in advice.sources_of(spans)[:MOST_SHOWN]:
            yield f"  source {source.share:.2f}: {shown(text, source.span) if source.span else 'nobody'}"
        if one.cue[1]:
            yield f"  cue: {shown(text, (tokens[one.cue[0]].start, tokens[one.cue[1] - 1].end))}"


def quotations(text: str, found: Iterable[Quotation]) -> Iterator[str]:
    """Yield the quotations with the reasons for their fields."""
    for one in found:
        yield f"{' '.join(map(at, one.content))} {one.kind} {one.confidence:.0%} “{shown(text, one.content[0])}”"
        when = f"{one.said_on.value} ({one.said_on.precision}, {one.said_on.basis})" if one.said_on else "unknown"
        yield f"  speaker {one.speaker or 'unknown'}; role {one.role or 'unknown'}; said on {when}"
        yield from (f"  {reason.about}: {reason.rule} “{reason.words}” {reason.score:.2f}" for reason in one.reasons)
