"""From quoted stretches to quotations: which are speech, which are fragments, which belong together."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from quotebook.detect.advice import Advice
from quotebook.detect.attribute import Choice, in_apposition
from quotebook.detect.cues import FINITE, MARKS, Scene
from quotebook.detect.marks import Region
from quotebook.detect.mentions import Mention
from quotebook.detect.token import Token
from quotebook.model import Kind, Span

LEAST_WORDS = 4
"""A shorter stretch is speech only where somebody says it outright."""
UTTERED = frozenset(("said X", "X said", "X said, next sentence", "X said …", "said X: …", "label", "network"))
REPORTING = frozenset(("X said …", "said X: …", "according to X, …"))
STATING = frozenset(("say", "tell", "write", "utter", "urge", "think"))
SPLITS = frozenset(("said X", "X said", "according to X"))
LONGEST_SPLIT = 45
TITLE_WORDS = 8
ENDS = frozenset((".", ",", ";", "?", "!", "—", "–", "-"))
VERBS = FINITE | {"VB", "VBN"}
BULLETS = frozenset("•*·‣▪●-–—")
UNLIKELY = -2.5
URGED = 4
"""Tokens back from the words that somebody urges: pidió el viernes "calma"."""
SUPPOSING = frozenset(("might", "could", "may"))
ASKING = frozenset(("did", "does", "do"))
NOBODY = frozenset(("nobody", "none", "neither", "no-one"))
NAMING = frozenset(("called", "so-called", "as", "sogenannte", "sogenannten", "llamado", "llamada"))
READING = frozenset(("read", "reads", "reading"))
DOUBTED, HEARD = 0.25, 0.6
"""The probability from which the network has what the rules take for speech, and what they do not, be speech."""


@dataclass(slots=True)
class Spoken:
    """A quotation in the making: offsets of its content, its source mention, cue tokens, and why."""

    kind: Kind
    content: list[Span]
    mention: Mention | None
    cue: Span
    rule: str
    score: float
    first: int
    last: int
    regions: list[int] = field(default_factory=list[int])


def spoken_quotations(scene: Scene, choices: dict[int, Choice], advice: Advice | None = None) -> list[Spoken]:
    """Return the quotations that the quoted stretches of a document make."""
    document = scene.document
    out: list[Spoken] = []
    for number, choice in choices.items():
        last = out[-1] if out else None
        labelled = number in scene.labels
        if last and not labelled and (runs_on(scene, last, number) or resumes(scene, last, number, choice)):
            extend(scene, last, number, choice)
            continue
        if not heard_as_speech(scene, number, choice, advice):
            continue
        kind = Kind.MIXED if is_fragment(scene, number, choice) else Kind.DIRECT
        content = trimmed(document.text, *content_of(scene, number), fragment=kind is Kind.MIXED)
        first, end = document.extents[number]
        if content[1] > content[0]:
            out.append(
                Spoken(kind, [content], choice.mention, choice.cue, choice.rule, choice.score, first, end, [number])
            )
    return out


def content_of(scene: Scene, number: int) -> Span:
    """Return a region's offsets, a transcript's label left out."""
    region = scene.document.regions[number]
    label = scene.labels.get(number)
    return (label.content if label else region.start), region.end


def runs_on(scene: Scene, last: Spoken, number: int) -> bool:
    """Tell whether a region goes on with a quotation over a paragraph break."""
    return scene.document.regions[number].continues and last.regions[-1] == number - 1


def resumes(scene: Scene, last: Spoken, number: int, choice: Choice) -> bool:
    """Tell whether a region goes on with a quotation that only its attribution splits: "X," he said, "Y"."""
    document = scene.document
    tokens = document.tokens
    first = document.extents[number][0]
    if (
        last.mention is None
        or not (choice.mention is last.mention or in_apposition(scene, choice.mention, last.mention))
        or last.rule not in SPLITS
        or last.kind is not Kind.DIRECT
    ):
        return False
    gap = [t for t in tokens[last.last : first] if t.word not in MARKS]
    if not gap or len(gap) > LONGEST_SPLIT or gap[0].paragraph != tokens[first].paragraph:
        return False
    if not last.last <= last.mention.first < first or any(t.word in ".?!;" for t in gap[:-1]):
        return False
    if any(t.region >= 0 and document.sizes[t.region] >= LEAST_WORDS for t in gap):
        return False
    return gap[-1].word in ".,:;—–" or not is_fragment(scene, number, choice)


def extend(scene: Scene, last: Spoken, number: int, choice: Choice) -> None:
    """Add a region to a quotation; an attribution that stands behind it may be surer than what was known before."""
    if choice.rule in SPLITS and choice.score > last.score:
        last.mention, last.cue, last.rule, last.score = choice.mention, choice.cue, choice.rule, choice.score
    document = scene.document
    content = trimmed(document.text, *content_of(scene, number), fragment=False)
    if content[1] > content[0]:
        last.content.append(content)
    last.last = document.extents[number][1]
    last.regions.append(number)


def heard_as_speech(scene: Scene, number: int, choice: Choice, advice: Advice | None) -> bool:
    """Tell whether quoted words are speech: by the rules, unless the network is sure of the contrary."""
    by_rules = is_speech(scene, number, choice)
    if not by_rules and (is_supposed(scene, choice) or is_read(scene, number)):
        return False
    if (
        advice is None
        or not advice.reaches(number)
        or number in scene.labels
        or scene.document.sizes[number] < LEAST_WORDS
    ):
        return by_rules
    return advice.content(number) >= (DOUBTED if by_rules else HEARD)


def is_speech(scene: Scene, number: int, choice: Choice) -> bool:
    """Tell whether quoted words are speech, not a title, a nickname or a word held at arm's length."""
    document = scene.document
    text = document.text
    region = document.regions[number]
    size = document.sizes[number]
    words = text[region.start : region.end].split()
    stopped = is_stopped(text, region)
    if region.start in document.dashed:
        return True
    if is_supposed(scene, choice):
        return False
    if size in (2, 3) and calls(scene, number):
        return True
    if size < LEAST_WORDS:
        if size and last_of(text, region) in ".?!…" and is_bare(scene, number):
            return True
        if not stopped and is_titled(words) and is_called_so(scene, number):
            return False
        before = scene.before(number)
        ends = stopped or text[region.outer[1] : region.outer[1] + 1] == "."
        if before >= 0 and document.tokens[before].word == ":" and ends:
            return True
        if size > 1 and (is_reported(scene, number, choice) or is_said_by_nobody_named(scene, number)):
            return True
        return choice.rule in UTTERED and is_outright(scene, number, stopped=stopped) and words[0][0].isalnum()
    outright = is_outright(scene, number, stopped=stopped)
    if is_titled(words) and not stopped and (not outright or is_read(scene, number)):
        return False
    return not (choice.score < UNLIKELY and size < 8 and not stopped)


def is_stopped(text: str, region: Region) -> bool:
    """Tell whether a sentence or clause ends with a stretch: its last mark, or a comma right behind, says so."""
    return last_of(text, region) in ",.?!…" or text[region.outer[1] : region.outer[1] + 1] == ","


def last_of(text: str, region: Region) -> str:
    """Return the last character of a stretch; a space before the closing mark, as in French, does not count."""
    return text[max(region.start, region.end - 3) : region.end].rstrip()[-1:] or " "


def is_supposed(scene: Scene, choice: Choice) -> bool:
    """Tell whether a cue only supposes: "a different manager might say …"."""
    tokens = scene.document.tokens
    first, last = choice.cue
    if last <= first or first == 0:
        return False
    before = next((t for t in reversed(tokens[max(0, first - 3) : first]) if t.tag != "RB"), tokens[first])
    return before.lower in SUPPOSING or is_unsaid(scene, choice)


def is_unsaid(scene: Scene, choice: Choice) -> bool:
    """Tell whether a cue asks, or tells what nobody says: "Did he say …", "Nobody said …", "A wise man would say"."""
    document, mention = scene.document, choice.mention
    first = choice.cue[0]
    if mention is None or mention.sentence != document.tokens[first].sentence or mention.last > first:
        return False
    opening = document.tokens[document.sentences[mention.sentence].first]
    asked = opening.lower in ASKING and mention.first == opening.index + 1 and mention.last == first
    subject = document.tokens[mention.first].lower
    imagined = subject in ("a", "an") and document.tokens[first - 1].lower == "would"
    return asked or imagined or subject in NOBODY


def is_titled(words: list[str]) -> bool:
    """Tell whether words are set like a title's."""
    return len(words) <= TITLE_WORDS and sum(w[0].isupper() for w in words) >= 0.75 * len(words)


def is_called_so(scene: Scene, number: int) -> bool:
    """Tell whether a noun for a body or work stands before a stretch, its name then: der Zeitung „Kurier“."""
    before, lexicon = scene.before(number), scene.document.lexicon
    lower = scene.document.tokens[before].lower if before >= 0 else ""
    return lower in lexicon.bodies or lower in lexicon.works


def is_read(scene: Scene, number: int) -> bool:
    """Tell whether somebody reads what stands in marks, a title."""
    document = scene.document
    region = document.regions[number]
    before = scene.before(number)
    reading = before >= 0 and document.tokens[before].lower in READING
    return reading and is_titled(document.text[region.start : region.end].split())


def is_outright(scene: Scene, number: int, *, stopped: bool) -> bool:
    """Tell whether a stretch is plainly uttered: a cue or colon stands right beside it."""
    tokens = scene.document.tokens
    before, after = scene.before(number), scene.after(number)
    if before >= 0 and tokens[before].word in ",:":
        return bool(scene.cues[before - 1]) or tokens[before].word == ":" or near_cue(scene, before)
    if before >= 0 and scene.cues[before] in ("say", "tell", "write", "ask", "utter"):
        return True
    starts = before < 0 or tokens[before].sentence != tokens[scene.document.extents[number][0]].sentence
    starts = starts or (tokens[before].word in BULLETS and is_first(tokens, before))
    return starts and stopped and after >= 0


def calls(scene: Scene, number: int) -> bool:
    """Tell whether a stretch is what somebody calls something: called the delay "a national embarrassment"."""
    before = scene.before(number)
    return before >= 0 and any(scene.cues[n] == "call" for n in range(max(0, before - 4), before + 1))


def is_bare(scene: Scene, number: int) -> bool:
    """Tell whether a paragraph is nothing but one closed quotation."""
    document = scene.document
    region = document.regions[number]
    start, end = document.paragraphs[document.tokens[document.extents[number][0]].paragraph]
    return region.closed and not region.continues and region.outer[0] == start and region.outer[1] >= end


def is_reported(scene: Scene, number: int, choice: Choice) -> bool:
    """Tell whether a few quoted words end a clause that a cue in their sentence reports, or hold or follow its verb:
    said it was "not over", said he was "deeply concerned" by it; "It is 'not over'," he said.

    What a definite article names, the "smart fence", is somebody's word for a thing rather than what was said.
    """
    tokens = scene.document.tokens
    first, last = scene.document.extents[number]
    cue = choice.cue[0]
    told = scene.cues[cue] in STATING or choice.rule == "according to X, …"
    before, after = scene.before(number), scene.after(number)
    if before < 0 or not told or tokens[cue].sentence != tokens[first].sentence:
        return False
    if tokens[before].tag in ("DT", "PRP$", "POS") or tokens[before].lower in NAMING:
        return False
    if choice.rule in ("said X", "X said"):
        return cue >= last and tokens[before].sentence == tokens[first].sentence
    ends = after < 0 or tokens[after].word in ENDS or tokens[after].sentence != tokens[last - 1].sentence
    verb = tokens[before].tag in VERBS or any(t.tag in FINITE for t in tokens[first:last])
    return choice.rule in REPORTING and cue < first and (ends or (verb and cue < before))


def is_said_by_nobody_named(scene: Scene, number: int) -> bool:
    """Tell whether a cue without a subject follows and ends the sentence, as in Spanish: "Habrá agua", respondió."""
    document = scene.document
    tokens, comma = document.tokens, scene.after(number)
    if not document.lexicon.drops_subjects or comma < 0 or comma + 2 >= len(tokens) or tokens[comma].word != ",":
        return False
    return bool(scene.cues[comma + 1]) and tokens[comma + 2].word in ".;"


def is_first(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a token is its paragraph's first."""
    return at == 0 or tokens[at - 1].paragraph != tokens[at].paragraph


def near_cue(scene: Scene, at: int) -> bool:
    """Tell whether a cue stands within a few tokens before a comma."""
    return any(scene.cues[n] for n in range(max(0, at - 5), at))


def is_fragment(scene: Scene, number: int, choice: Choice) -> bool:
    """Tell whether a stretch is a piece of the narrator's sentence rather than all that was said."""
    document = scene.document
    tokens = document.tokens
    region = document.regions[number]
    first, last = document.extents[number]
    before = scene.before(number)
    whole = tokens[first].word[0].isupper() and last_of(document.text, region) in ".?!,…"
    if number in scene.labels or region.continues or whole:
        return False
    if before < 0 or tokens[before].sentence != tokens[first].sentence:
        after = scene.after(number)
        return (
            last_of(document.text, region) not in ".?!,…—–-"
            and after >= 0
            and tokens[after].word not in ".,;:—–"
            and tokens[after].sentence == tokens[last - 1].sentence
            and not scene.cues[after]
            and choice.rule not in SPLITS
        )
    if tokens[before].word in ",:：—–":
        return tokens[before].word == "," and not near_cue(scene, before) and tokens[first].word[0].islower()
    urged = any(scene.cues[n] == "urge" for n in range(max(first - URGED, 0), before + 1))
    if (urged or calls(scene, number)) and tokens[first].word[0].islower():
        return True
    return is_phrase(scene, number) or not introduced(scene, before)


def is_phrase(scene: Scene, number: int) -> bool:
    """Tell whether a stretch is a noun phrase in small letters, no sentence: admitted "an error of eleven metres"."""
    first, last = scene.document.extents[number]
    tokens = scene.document.tokens[first:last]
    adverb = tokens[0].tag == "RB" and len(tokens) > 1
    opening = tokens[1] if adverb else tokens[0]
    return tokens[0].word[0].islower() and opening.tag in ("DT", "CD") and all(t.tag not in FINITE for t in tokens)


def introduced(scene: Scene, at: int) -> bool:
    """Tell whether nothing but a cue, "that" or whom it was said to stands before a stretch."""
    tokens = scene.document.tokens
    if scene.cues[at]:
        return True
    if tokens[at].lower == "that" and at and scene.cues[at - 1]:
        return True
    for cue in range(at - 1, max(at - 6, -1), -1):
        if scene.cues[cue]:
            mention = scene.beginning.get(cue + 1)
            told = scene.cues[cue] in ("tell", "ask")
            return (
                mention is not None
                and mention.last == at + 1
                and (told or mention.kind != "pronoun")
                and scene.cues[cue] != "call"
            )
    return False


def trimmed(text: str, start: int, end: int, *, fragment: bool) -> Span:
    """Return offsets without white space at the ends, a comma before the closing mark, a fragment's full stop."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if (end > start and text[end - 1] == ",") or (
        fragment and end > start and text[end - 1] == "." and text[max(start, end - 2) : end] != ".."
    ):
        end -= 1
    return start, end
