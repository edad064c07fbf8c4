"""Proposals of reported speech: the few extents that what is said at a cue may have, the likeliest first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quotebook.detect.cues import CONJUNCTIONS, FINITE, MARKS, Scene, lead_at, subject_of, verb_after
from quotebook.detect.document import Sentence
from quotebook.detect.mentions import TIME, Mention
from quotebook.detect.names import is_human
from quotebook.detect.token import Token
from quotebook.detect.words import word_set
from quotebook.model import Span

NOBODY = word_set("nobody none neither nothing no-one")
TELLING = word_set("tell tells told telling inform informs informed informing notified briefed")
LEAST_WORDS = 1
LEAST_TOLD = 2
"""Words: reported speech without a verb has more."""
ENDS = frozenset('.?!"”’…;')
MOST_QUOTED = 4
DENIALS = frozenset(("not", "n't", "n’t", "never"))


@dataclass(frozen=True, slots=True)
class Report:
    """A piece of reported speech: content as token spans (end exclusive), its source, its cue, how sure."""

    content: tuple[Span, ...]
    source: Mention
    cue: Span
    rule: str
    score: float = 0.0


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
            first = past_apposition(scene, at + 1, end)
            yield from made(scene, [(first, end)], mention, (cue, cue + size), "according to X, …")
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


def past_apposition(scene: Scene, first: int, last: int) -> int:
    """Return where the clause begins in "According to X, a research group, prices fell": behind what X is."""
    tokens, lexicon = scene.document.tokens, scene.document.lexicon
    sentence = scene.document.sentence_of(first)
    led = any(lead_at(scene.document, n) for n in range(sentence.first, min(sentence.first + 3, first)))
    if not led or tokens[first - 1].word != "," or tokens[first].lower not in ARTICLES:
        return first
    comma = next((n for n in range(first, last) if tokens[n].word == "," or tokens[n].tag in FINITE), last)
    head = tokens[comma - 1]
    told = is_human(head, lexicon) or head.lower in lexicon.bodies
    if not told or comma + 2 >= last or tokens[comma].word != "," or tokens[comma + 1].tag not in OPENING:
        return first
    verb = next((n for n in range(comma + 2, last) if tokens[n].tag in FINITE), last)
    is_list = any(t.tag == "CC" or t.word == "," for t in tokens[comma + 1 : verb])
    return first if is_list or verb == last else comma + 1


ARTICLES = frozenset(("a", "an", "the"))
OPENING = frozenset(("DT", "PRP", "PRP$", "NN", "NNS", "NNP", "JJ", "CD", "EX"))
"""What may open a clause that has a subject of its own."""
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


def tells(tokens: Sequence[Token], content: Iterable[Span]) -> bool:
    """Tell whether reported words say anything: "declined to comment" and "rejected the idea" do not."""
    inside = [token for first, last in content for token in tokens[first:last] if token.word[0].isalnum()]
    short = len(inside) <= LEAST_TOLD and not any(t.tag[:2] == "VB" or t.tag == "MD" or t.region >= 0 for t in inside)
    return bool(inside) and not short and [token.lower for token in inside[:2]] != ["to", "comment"]
