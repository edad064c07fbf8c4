"""Who said a quoted stretch: named patterns of cue and mention around it, in order of trust."""

from dataclasses import dataclass

from quotebook.detect.cues import CONJUNCTIONS, FINITE, MARKS, OF_ANOTHER, TOLD, Scene, lead_at, subject_of, verb_after
from quotebook.detect.mentions import BODY, NOUN, PERSON, PRONOUN, RELATIVE, TIME, Mention
from quotebook.detect.names import NOBLE, is_human
from quotebook.model import Span

DASHES = frozenset("—–-―") | {"--", "---"}
FARTHEST = 60
LONGEST_OPENING = 12
"""Tokens of where or when before who says it in the next sentence: "Outside the courthouse on Monday, Ann Lee said"."""
NEAREST_END = 12
"""Tokens between a fragment and the ", so X" that ends its sentence."""
NEAR = 40
"""Tokens that a pattern looks back from an opening mark."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A source mention for a quoted stretch: by which rule, with which cue (tokens, end exclusive), how sure."""

    mention: Mention | None
    rule: str
    cue: Span = (0, 0)
    score: float = 0.0


SET_OFF = MARKS | {">"}


def patterns(scene: Scene, number: int, previous: Choice | None) -> list[Choice]:
    """Return what each rule says about region number, the most trusted first; a time is nobody.

    previous: the choice for the region before it, if there is one.
    """
    found = (*(rule(scene, number) for rule in LOCAL_RULES), carried_over(scene, number, previous))
    return [choice for choice in found if choice and not (choice.mention and choice.mention.kind == TIME)]


def joins(scene: Scene, number: int, at: int) -> bool:
    """Tell whether the token behind a region belongs to the region's own sentence: no full stop, no capital."""
    document = scene.document
    last = document.extents[number][1]
    token = document.tokens[at]
    if document.tokens[last - 1].sentence == token.sentence:
        return True
    stop = document.tokens[last - 1].word[-1]
    return stop in "?!…—–-" or (stop != "." and token.word[0].islower())


def in_apposition(scene: Scene, one: Mention | None, other: Mention) -> bool:
    """Tell whether two mentions stand side by side with at most a comma between: "the director, Ann Lee"."""
    if one is None:
        return False
    first, last = min(one.last, other.last), max(one.first, other.first)
    between = [token.word for token in scene.document.tokens[first:last]]
    return first <= last and between in ([], [","])


def past_adverbs(scene: Scene, at: int) -> int:
    """Return the first token from at on that is no adverb, comma or dash."""
    tokens = scene.document.tokens
    stop = min(at + 4, len(tokens))
    while 0 <= at < stop and (tokens[at].tag == "RB" or tokens[at].word in ",—–―"):
        at += 1
    return at if at < len(tokens) else -1


def said_x(scene: Scene, number: int) -> Choice | None:
    """Find `"…," said X`, also where an auxiliary, a day or an aside stands between: "a annoncé mardi X"."""
    at = past_adverbs(scene, scene.after(number))
    if at < 0 or not joins(scene, number, at):
        return None
    tokens = scene.document.tokens
    at += tokens[at].lower in TOLD and tokens[at + 1 : at + 2] != [] and tokens[at + 1].lower in OF_ANOTHER
    if asked := auxiliary_and_pronoun(scene, at) or said_from(scene, at):
        return asked
    cue = at if scene.cues[at] else past_adverbs(scene, at + 1) if tokens[at].tag in FINITE else -1
    if cue < 0 or not scene.cues[cue]:
        return None
    start = past_aside(scene, cue + 1)
    for first in range(start, min(start + 3, len(tokens))):
        mention = scene.beginning.get(first)
        if mention and mention.paragraph == tokens[at].paragraph and can_be_source(scene, mention):
            between = tokens[start:first]
            fits = all(t.tag in ("RB", "DT") or t.word in (",", "-", "-t-") for t in between)
            return Choice(mention, "said X", (cue, cue + 1)) if fits else None
    return None


def auxiliary_and_pronoun(scene: Scene, at: int) -> Choice | None:
    """Find "a-t-il dit" at a token."""
    tokens = scene.document.tokens
    if at + 3 >= len(tokens) or tokens[at].tag not in FINITE or tokens[at + 1].word not in ("-", "-t-"):
        return None
    mention = scene.beginning.get(at + 2)
    cue = past_adverbs(scene, at + 3)
    if mention is None or mention.kind != PRONOUN or cue < 0 or not scene.cues[cue]:
        return None
    return Choice(mention, "said X", (cue, cue + 1))


def said_from(scene: Scene, at: int) -> Choice | None:
    """Find "hieß es aus X", "indique-t-on à X": where nobody is the subject, who is named behind."""
    tokens = scene.document.tokens
    first = next((n for n in range(at + 1, min(at + 3, len(tokens))) if tokens[n].word not in ("-", "-t-")), -1)
    if not scene.cues[at] or first < 0 or tokens[first].lower not in scene.document.lexicon.impersonal:
        return None
    start = past_aside(scene, first + 1)
    if start >= len(tokens) or tokens[start].tag != "IN":
        return None
    mention = scene.beginning.get(start + 1)
    return Choice(mention, "said X", (at, at + 1)) if mention and can_be_source(scene, mention) else None


def past_aside(scene: Scene, at: int) -> int:
    """Return the first token behind a day ("mardi"), a phrase such as "de son côté" or whom it was said to ("a este
    diario") that begins at a token.
    """
    tokens = scene.document.tokens
    day = scene.beginning.get(at)
    if day and day.kind == TIME:
        return day.last
    if at < len(tokens) and tokens[at].lower in scene.document.lexicon.hearers:
        whom = scene.beginning.get(at + 1)
        if whom and whom.kind in (BODY, NOUN) and whom.last in scene.beginning:
            return whom.last
    words = [token.lower for token in scene.document.tokens[at : at + 4]]
    return at + max((len(p) for p in scene.document.lexicon.asides if tuple(words[: len(p)]) == p), default=0)


def can_be_source(scene: Scene, mention: Mention) -> bool:
    """Tell whether a mention may stand as a source beside a cue."""
    return scene.may_speak(mention) and not mention.possessive


def x_said(scene: Scene, number: int) -> Choice | None:
    """Find `"…," X said`, with or without an apposition between the two."""
    document = scene.document
    at = scene.after(number)
    if at < 0 or not joins(scene, number, at):
        return None
    for first in range(at, min(at + 4, len(document.tokens))):
        if document.tokens[first].word in ".;":
            return None
        mention = scene.beginning.get(first)
        if mention and mention.paragraph == document.tokens[at].paragraph and can_be_source(scene, mention):
            cue = verb_after(scene, mention)
            if cue >= 0:
                return Choice(mention, "X said", (cue, cue + 1))
    return None


def according_after(scene: Scene, number: int) -> Choice | None:
    """Find `"…," according to X`, and in German `"…", so X`."""
    document = scene.document
    at = past_adverbs(scene, scene.after(number))
    if at < 0 or not joins(scene, number, at):
        return None
    size = lead_at(document, at)
    if not size and document.tokens[at - 1].lower in document.lexicon.leads_behind:
        at, size = at - 1, 1
    elif not size and (end := lead_at_end(scene, at)) >= 0:
        at, size = end, 1
    mention = scene.beginning.get(at + size) if size else None
    return Choice(mention, "according to X", (at, at + size)) if mention else None


def lead_at_end(scene: Scene, at: int) -> int:
    """Return where ", so X." ends a fragment's sentence, lasse sich „nicht genau“ vorhersagen, so X; -1 for none."""
    document = scene.document
    tokens, behind = document.tokens, document.lexicon.leads_behind
    last = document.sentence_of(at).last
    for number in range(at, min(last, at + NEAREST_END) if behind else at):
        mention = scene.beginning.get(number + 1)
        if tokens[number].lower in behind and tokens[number - 1].word == "," and mention:
            return number if mention.last >= last - 1 else -1
    return -1


def signature(scene: Scene, number: int) -> Choice | None:
    """Find `"…" — Name`, the name closing its line or followed by a comma or full stop."""
    tokens = scene.document.tokens
    at = scene.after(number)
    if at < 0 or tokens[at].word not in DASHES:
        return None
    mention = scene.beginning.get(at + 1)
    if not mention or mention.kind not in (PERSON, BODY, NOUN):
        return None
    ends = mention.last >= len(tokens) or tokens[mention.last].paragraph != mention.paragraph
    return Choice(mention, "— X") if ends or tokens[mention.last].word in ",(." else None


def x_said_before(scene: Scene, number: int) -> Choice | None:
    """Find `X said (that) … "…"` and `Said X: "…"` in the sentence before the opening mark."""
    document = scene.document
    tokens = document.tokens
    first = document.extents[number][0]
    sentence_first = document.sentence_of(first).first
    at = scene.before(number)
    if at >= 0 and tokens[at].word == ":" and tokens[at].sentence != tokens[first].sentence:
        sentence_first = document.sentence_of(at).first
    for cue in range(at, max(sentence_first, at - FARTHEST) - 1, -1):
        if tokens[cue].region >= 0:
            continue
        size = lead_at(document, cue)
        if size and (mention := mention_at(scene, cue + size)):
            return Choice(mention, "according to X, …", (cue, cue + size))
        if mention := set_off(scene, cue):
            return Choice(mention, "according to X, …", (cue, cue + 1))
        if not scene.cues[cue]:
            continue
        inverted = scene.beginning.get(cue + 1)
        if inverted and can_be_source(scene, inverted) and inverts(scene, cue, sentence_first, inverted, at):
            return Choice(inverted, "said X: …", (cue, cue + 1))
        mention = subject_of(scene, cue)
        if mention:
            return Choice(mention, "X said …", (cue, cue + 1))
    return None


def mention_at(scene: Scene, at: int) -> Mention | None:
    """Return the mention that begins at a token, or that holds it: nach den Worten von "Uwe Lang"."""
    tokens = scene.document.tokens
    if at >= len(tokens) or at in scene.beginning:
        return scene.beginning.get(at)
    near = scene.by_sentence.get(tokens[at].sentence, ())
    noble = tokens[at].lower in NOBLE
    return next((m for m in near if m.first < at < m.last or (noble and m.first == at + 1)), None)


def set_off(scene: Scene, at: int) -> Mention | None:
    """Return who is set off by commas in ", so X weiter, „…“" at a token."""
    document = scene.document
    tokens = document.tokens
    if tokens[at].lower not in document.lexicon.leads_behind or not at or tokens[at - 1].word != ",":
        return None
    mention = mention_at(scene, at + 1)
    behind = [token.word for token in tokens[mention.last : mention.last + 2]] if mention else []
    return mention if "," in behind else None


def inverts(scene: Scene, cue: int, sentence_first: int, mention: Mention, at: int) -> bool:
    """Tell whether a cue before its mention opens the clause: "Said Ellis:", "…," said Ellis. "…"""
    tokens = scene.document.tokens
    opens = cue == sentence_first or tokens[cue - 1].word in ',"”’' or tokens[cue - 1].lower in ("as", "so")
    return opens and mention.kind in (PERSON, BODY, PRONOUN, NOUN)


def passive_by(scene: Scene, number: int) -> Choice | None:
    """Find `called "…" by X`."""
    tokens = scene.document.tokens
    at = scene.after(number)
    before = scene.before(number)
    if at < 0 or before < 0 or tokens[at].lower != "by" or tokens[before].tag != "VBN":
        return None
    mention = scene.beginning.get(at + 1)
    return Choice(mention, "called … by X", (before, before + 1)) if mention else None


def next_sentence(scene: Scene, number: int) -> Choice | None:
    """Find `"…." X said …`: a cue in the sentence behind the quotation, in its paragraph, nothing quoted before it."""
    document = scene.document
    at = scene.after(number)
    paragraph = document.tokens[document.extents[number][0]].paragraph
    if at < 0 or scene.regions_of[paragraph][0] != number:
        return None
    for mention in scene.by_sentence.get(document.tokens[at].sentence, ())[:3]:
        near = at + 3 if mention.kind != PERSON or document.tokens[at].tag != "IN" else at + LONGEST_OPENING
        if at <= mention.first <= near and document.tokens[mention.first].region < 0:
            cue = verb_after(scene, mention)
            if cue >= 0:
                return Choice(mention, "X said, next sentence", (cue, cue + 1))
    return None


def subject_before(scene: Scene, number: int) -> Choice | None:
    """Find a subject before the mark in the same sentence, whatever its verb."""
    document = scene.document
    tokens = document.tokens
    first = document.extents[number][0]
    sentence = document.sentence_of(first)
    for mention in reversed(scene.by_sentence.get(tokens[first].sentence, ())):
        if mention.last > first or mention.possessive or tokens[mention.head].region >= 0:
            continue
        if mention.kind not in (PERSON, PRONOUN, RELATIVE, BODY, NOUN):
            continue
        before = tokens[mention.first - 1] if mention.first > sentence.first else None
        starts = before is None or before.tag == "CC" or before.word in ",;—–" or before.lower in CONJUNCTIONS
        if starts and mention.last < len(tokens) and tokens[mention.last].tag in (*FINITE, "RB", ","):
            return Choice(mention, "subject before")
    return None


def colon_paragraph(scene: Scene, number: int) -> Choice | None:
    """Find a quotation that a colon introduces, at the end of the paragraph before it or in its own."""
    document = scene.document
    tokens = document.tokens
    first = document.extents[number][0]
    at = first - 1
    while at >= 0 and tokens[at].word in SET_OFF and tokens[at].paragraph == tokens[first].paragraph:
        at -= 1
    if at < 0 or tokens[at].word != ":":
        return None
    if tokens[at].paragraph == tokens[first].paragraph:
        return colon_sentence(scene, at)
    for cue in range(at, max(document.sentence_of(at).first, at - FARTHEST) - 1, -1):
        if scene.cues[cue] and tokens[cue].region < 0 and (mention := subject_of(scene, cue)):
            return Choice(mention, "X said:¶", (cue, cue + 1))
    for mention in scene.by_paragraph.get(tokens[at].paragraph, ()):
        if mention.kind in (PERSON, PRONOUN, BODY) and not mention.possessive:
            return Choice(mention, "introduced by colon")
    return None


def colon_sentence(scene: Scene, colon: int) -> Choice | None:
    """Find a quotation behind a colon in its paragraph: who opens that sentence, where no cue tells more."""
    document = scene.document
    for mention in scene.by_sentence.get(document.tokens[colon].sentence, ()):
        if mention.last > colon or document.tokens[mention.head].region >= 0:
            break
        opens = mention.kind == NOUN and mention.first == document.sentence_of(colon).first
        human = opens and is_human(document.tokens[mention.head], document.lexicon)
        if (human or mention.kind in (PERSON, PRONOUN)) and not mention.possessive:
            return Choice(mention, "introduced by colon")
    return None


def sentence_before(scene: Scene, number: int) -> Choice | None:
    """Take the first person of the sentence before, in the same paragraph."""
    document = scene.document
    first = document.extents[number][0]
    paragraph = document.tokens[first].paragraph
    before = [
        m
        for m in scene.around(paragraph, first, first, NEAR, 0)
        if m.last <= first and m.kind in (PERSON, PRONOUN) and not m.possessive and document.tokens[m.head].region < 0
    ]
    if not before:
        return None
    sentence = before[-1].sentence
    return Choice(next(m for m in before if m.sentence == sentence), "sentence before")


def carried_over(scene: Scene, number: int, previous: Choice | None) -> Choice | None:
    """Take the source of the quotation before, in the same or a near paragraph."""
    if not previous or not previous.mention:
        return None
    document = scene.document
    paragraph = document.tokens[document.extents[number][0]].paragraph
    if document.regions[number].start in document.bare:
        return None
    if document.regions[number].continues:
        return Choice(previous.mention, "runs on", previous.cue)
    distance = paragraph - previous.mention.paragraph
    if distance == 0:
        return Choice(previous.mention, "same paragraph", previous.cue)
    return Choice(previous.mention, "paragraph before", previous.cue) if distance <= 3 else None


LOCAL_RULES = (
    said_x,
    x_said,
    according_after,
    signature,
    passive_by,
    x_said_before,
    colon_paragraph,
    next_sentence,
    subject_before,
    sentence_before,
)
TRUST = (
    "said X",
    "X said",
    "according to X",
    "— X",
    "called … by X",
    "runs on",
    "X said …",
    "said X: …",
    "according to X, …",
    "introduced by colon",
    "same paragraph",
    "X said:¶",
    "X said, next sentence",
    "subject before",
    "sentence before",
    "paragraph before",
)
RANK = {rule: rank for rank, rule in enumerate(TRUST)}


def choose(scene: Scene, number: int, previous: Choice | None) -> Choice:
    """Choose the source of region number."""
    if number in scene.labels:
        return Choice(scene.labels[number].mention, "label", score=3.0)
    found = patterns(scene, number, previous)
    return min(found, key=lambda choice: RANK[choice.rule], default=Choice(None, "nobody"))
