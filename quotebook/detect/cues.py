"""Cues: the words that report, where they stand as verbs, and the mention that is their subject."""

from bisect import bisect_left
from collections.abc import Mapping
from types import MappingProxyType

from quotebook.detect.document import Document, Token
from quotebook.detect.layout import Label
from quotebook.detect.mentions import PRONOUN, SOME, TIME, Mention
from quotebook.detect.names import is_human
from quotebook.detect.words import word_set

OBJECTS = frozenset(("him", "them", "me", "us", "himself", "herself", "themselves", "itself", "you"))
TOLD, OF_ANOTHER = frozenset(("nous", "vous")), frozenset(("a", "avait", "ont", "avaient"))
"""French: whom it was said to, before a verb of the third person: "nous a répondu l'adjoint"."""
CONJUNCTIONS = word_set(
    "that as while because when after before if though although since whereas unless until where once whom and but",
)
MARKS = frozenset("\"“”„«»‘’'「」『』")
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
LONGEST_APPOSITION = 30


class Scene:
    """A document with its mentions and cues, and what the rules ask for again and again, looked up once.

    cues: for each token the group of the cue it is, or ""; labels: the speakers' labels that begin quoted
    stretches; seen: what `ranking` has seen of mentions. The other dictionaries go by token and paragraph numbers.
    """

    def __init__(
        self, document: Document, mentions: list[Mention], labels: Mapping[int, Label] = MappingProxyType({})
    ) -> None:
        self.document = document
        self.labels = labels
        self.mentions = mentions
        self.seen: dict[Mention, list[float]] = {}
        self.cues = [cue_group(document, token) for token in document.tokens]
        self.by_paragraph: dict[int, list[Mention]] = {}
        self.by_sentence: dict[int, list[Mention]] = {}
        self.beginning: dict[int, Mention] = {}
        for mention in mentions:
            self.beginning[mention.first] = mention
            if self.may_speak(mention):
                self.by_paragraph.setdefault(mention.paragraph, []).append(mention)
                self.by_sentence.setdefault(mention.sentence, []).append(mention)
        self.regions_of: dict[int, list[int]] = {}
        self.place_of: dict[int, int] = {}
        for number, (first, last) in enumerate(document.extents):
            if last > first:
                together = self.regions_of.setdefault(document.tokens[first].paragraph, [])
                self.place_of[number] = len(together)
                together.append(number)

    def may_speak(self, mention: Mention) -> bool:
        """Tell whether a mention can be a source at all."""
        if mention.kind == TIME or (mention.quoted >= 0 and self.document.sizes[mention.quoted] >= 4):
            return False
        if mention.kind == PRONOUN:
            tokens, last = self.document.tokens, mention.last
            told = tokens[mention.first].lower in TOLD and last < len(tokens) and tokens[last].lower in OF_ANOTHER
            return not mention.possessive and not told and tokens[mention.first].lower not in OBJECTS
        return True

    def around(self, paragraph: int, first: int, last: int, before: int, after: int) -> list[Mention]:
        """Return the mentions of a paragraph next to a stretch of tokens: so many before it, so many behind it."""
        here = self.by_paragraph.get(paragraph, [])
        low = bisect_left(here, first, key=lambda m: m.first)
        high = bisect_left(here, last, key=lambda m: m.first)
        return [m for m in here[max(0, low - before) : low] if m.last <= first] + here[high : high + after]

    def before(self, number: int) -> int:
        """Return the last token before region number that is no quotation mark, or -1 outside its paragraph."""
        tokens = self.document.tokens
        first = self.document.extents[number][0]
        at = first - 1
        while at >= 0 and tokens[at].word in MARKS and tokens[at].paragraph == tokens[first].paragraph:
            at -= 1
        return at if at >= 0 and tokens[at].paragraph == tokens[first].paragraph else -1

    def after(self, number: int) -> int:
        """Return the first token behind region number that is no quotation mark, or -1 outside its paragraph."""
        tokens = self.document.tokens
        first, at = self.document.extents[number]
        while at < len(tokens) and tokens[at].word in MARKS and tokens[at].paragraph == tokens[first].paragraph:
            at += 1
        return at if at < len(tokens) and tokens[at].paragraph == tokens[first].paragraph else -1


def cue_group(document: Document, token: Token) -> str:
    """Return the group of a cue word where it stands as a verb outside quotations, or ""."""
    group = document.lexicon.cues.get(token.lower, "") or group_with_word(document, token)
    if not group or (token.region >= 0 and document.sizes[token.region] >= 4):
        return ""
    return group if token.tag[:2] == "VB" and not names_a_thing(document, token) else ""


def names_a_thing(document: Document, token: Token) -> bool:
    """Tell whether a verb's bare form with a capital opens a name: "Express News Service", "Report Card"."""
    if not token.word[0].isupper() or token.tag not in ("VB", "VBP") or token.index + 1 >= len(document.tokens):
        return False
    return document.tokens[token.index + 1].tag == "NNP"


def group_with_word(document: Document, token: Token) -> str:
    """Return "say" for a verb that reports only with "back" or "that" behind it: "shot back", "submitted that"."""
    lexicon = document.lexicon
    word = "back" if token.lower in lexicon.cues_with_back else "that" if token.lower in lexicon.cues_with_that else ""
    if not word or token.index + 1 >= len(document.tokens):
        return ""
    return "say" if document.tokens[token.index + 1].lower == word else ""


def lead_at(document: Document, number: int) -> int:
    """Return how many tokens a phrase such as "according to" takes that begins at a token, or 0."""
    tokens = document.tokens
    for phrase in document.lexicon.leads:
        if tokens[number].lower != phrase[0] or number + len(phrase) > len(tokens):
            continue
        if all(tokens[number + ahead].lower == word for ahead, word in enumerate(phrase)):
            return len(phrase)
    return 0


def subject_of(scene: Scene, cue: int) -> Mention | None:
    """Return the mention that is the subject of a cue: before it in its sentence, no object or complement."""
    document = scene.document
    tokens = document.tokens
    sentence = document.sentence_of(cue)
    candidates = [
        m
        for m in scene.by_sentence.get(tokens[cue].sentence, ())
        if m.last <= cue and not m.possessive and tokens[m.head].region < 0
    ]
    for mention in reversed(candidates[-12:]):
        if is_subject(scene, mention, cue, sentence.first):
            return mention
    return None


def is_subject(scene: Scene, mention: Mention, cue: int, sentence_first: int) -> bool:
    """Tell whether a mention before a cue can be its subject."""
    tokens = scene.document.tokens
    before = tokens[mention.first - 1] if mention.first > sentence_first else None
    if before is not None and before.tag in ("IN", "TO", "POS") and before.lower not in CONJUNCTIONS:
        return False
    if before is not None and is_genitive(scene.document, mention.first, cue):
        return False
    if before is not None and before.tag[:2] == "VB" and not scene.cues[before.index]:
        return False
    between = tokens[mention.last : cue]
    if not between:
        return True
    if between[0].word in ",(–—-":
        return closes_apposition(between)
    if sum(t.word == "," for t in between) % 2:
        return False
    return mention.kind != SOME or len(between) < 6


def is_genitive(document: Document, at: int, last: int) -> bool:
    """Tell whether a token before last opens a phrase that says of what somebody is, as in ein Sprecher "des Amts"."""
    tokens = document.tokens
    opens = 0 < at < last and tokens[at].lower in document.lexicon.genitives
    return opens and is_human(tokens[at - 1], document.lexicon)


def closes_apposition(between: list[Token]) -> bool:
    """Tell whether what stands between a mention and its cue is an aside that ends before the cue."""
    if len(between) > LONGEST_APPOSITION:
        return False
    last = next((t for t in reversed(between) if t.tag not in ("RB", "MD", "VBD", "VBP", "VBZ", "VB")), between[-1])
    return last.word in ",)–—-" and (last is not between[0] or len(between) < 3)


def verb_after(scene: Scene, mention: Mention) -> int:
    """Return the cue whose subject a mention is, past an apposition, a bracket, adverbs and auxiliaries; or -1."""
    tokens = scene.document.tokens
    last = scene.document.sentence_of(mention.first).last
    at = mention.last
    if at < last and tokens[at].word == "(":
        at = next((n + 1 for n in range(at, min(at + 12, last)) if tokens[n].word == ")"), at)
    if at < last and tokens[at].word in ",—–":
        mark = tokens[at].word
        closing = [n for n in range(at + 1, min(at + LONGEST_APPOSITION, last)) if tokens[n].word == mark]
        at = next((n + 1 for n in closing if cue_soon(scene, n + 1, last) >= 0), at)
    elif at < last and tokens[at].tag in ("IN", "WP", "VBN"):
        return next((n for n in range(at, min(at + 12, last)) if scene.cues[n] and tokens[n].region < 0), -1)
    return cue_soon(scene, at, last)


def cue_soon(scene: Scene, at: int, last: int) -> int:
    """Return a cue within a few adverbs and auxiliaries from a token, or -1."""
    tokens = scene.document.tokens
    for number in range(at, min(at + 5, last)):
        if scene.cues[number] and tokens[number].region < 0:
            return number
        if tokens[number].tag not in ("RB", "MD", "VBD", "VBZ", "VBP", "VB", "TO", "CC"):
            return -1
    return -1
