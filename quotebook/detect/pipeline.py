"""Detection from end to end: an article's text in, its quotations out."""

from quotebook.detect.attribute import Choice, choose
from quotebook.detect.cues import Scene
from quotebook.detect.document import Document
from quotebook.detect.lexicon import Lexicons
from quotebook.detect.mentions import find_mentions
from quotebook.detect.ranking import weigh
from quotebook.detect.resolve import Resolver
from quotebook.detect.roles import find_roles
from quotebook.detect.speakers import find_speakers
from quotebook.model import Detection, Kind, Problem, Quotation, Reason, Span, words_at

DETECTOR = "rules 1"


def detect(text: str, *, lexicons: Lexicons, published: str | None = None, language: str | None = None) -> Detection:
    """Find the quotations in a cleaned text, with their source, speaker, role and date.

    published: ISO date of the article; language: ISO 639-1 code, or None to tell it by the article's words.
    """
    code = lexicons.language_of(text) if language is None else language
    document = Document(text, lexicons.get(code))
    mentions = find_mentions(document)
    speakers = find_speakers(document, mentions)
    find_roles(document, speakers)
    resolver = Resolver(document, mentions, speakers)
    scene = Scene(document, mentions)
    quotations: list[Quotation] = []
    previous: Choice | None = None
    for number, region in enumerate(document.regions):
        if document.extents[number][0] == document.extents[number][1] or document.sizes[number] < 4:
            continue
        if lexicons.sources:
            choice = weigh(scene, number, previous, lexicons.sources)
        else:
            choice = choose(scene, number, previous)
        if choice.mention:
            previous = choice
        content = (trimmed(text, region.start, region.end),)
        mention = choice.mention
        resolved = resolver.resolve(mention) if mention else None
        quotations.append(
            Quotation(
                kind=Kind.DIRECT,
                content=content,
                text=words_at(text, content),
                source=((mention.start, mention.end),) if mention else (),
                cue=((document.tokens[choice.cue[0]].start, document.tokens[choice.cue[1] - 1].end),)
                if choice.cue[1]
                else (),
                speaker=resolved.name if resolved else None,
                role=resolved.speaker.role if resolved and resolved.speaker else None,
                confidence=0.5,
                reasons=(Reason("source", choice.rule, "", 0.5),)
                + ((Reason("speaker", resolved.rule, "", resolved.score),) if resolved else ()),
            )
        )
    problems = tuple(
        Problem("unclosed mark", "This quotation mark is not closed in its paragraph.", region.outer)
        for region in document.regions
        if not region.closed
    )
    return Detection(code, tuple(quotations), problems, DETECTOR)


def trimmed(text: str, start: int, end: int) -> Span:
    """Return a quoted stretch without white space at its ends and a comma before its closing mark."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return start, end
