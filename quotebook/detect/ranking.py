"""The weighing of candidate sources: what is seen of a candidate as numbers, and the trees that score them.

The trees are learnt by packaging/model/sources.py; a score is a log-odds, above 0 means more likely than not.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from quotebook.detect.advice import Advice
from quotebook.detect.attribute import RANK, Choice, in_apposition, patterns
from quotebook.detect.cues import CONJUNCTIONS, FINITE, Scene, verb_after
from quotebook.detect.document import Token
from quotebook.detect.mentions import BODY, NOUN, PERSON, PRONOUN, RELATIVE, SOME, Mention
from quotebook.detect.names import is_human
from quotebook.detect.quoting import x_quotes_y, x_was_quoted
from quotebook.detect.trees import Trees

# A mention of another kind (a time taken after a set cue, "According to March") ranks as none of these.
KINDS = {PERSON: 0, BODY: 1, NOUN: 2, PRONOUN: 3, RELATIVE: 4, SOME: 5}
GROUPS = {"say": 6, "tell": 5, "write": 6, "utter": 4, "ask": 4, "urge": 3, "call": 3, "think": 2, "": 0}
UNRANKED = len(RANK)
NEAREST_BEFORE = 12
NEAREST_AFTER = 8
FROM_PARAGRAPH_BEFORE = 6
MOST_BESIDE = 60
"""Mentions of a paragraph that are counted between a candidate and the region."""
FAR = 40
HALF = 0.5


def candidates(
    scene: Scene, number: int, found: Sequence[Choice], previous: Choice | None, advice: Advice | None = None
) -> list[Mention]:
    """Return the mentions that may be the source of region number, in text order, no mention twice."""
    document = scene.document
    first, last = document.extents[number]
    paragraph = document.tokens[first].paragraph
    out = scene.around(paragraph, first, last, NEAREST_BEFORE, NEAREST_AFTER)
    if not out:
        out += scene.by_paragraph.get(paragraph + 1, [])[:1]
    out += scene.by_paragraph.get(paragraph - 1, [])[-FROM_PARAGRAPH_BEFORE:]
    out += [choice.mention for choice in found if choice.mention]
    if previous and previous.mention:
        out.append(previous.mention)
    if advice:
        out += [source.mention for source in advice.sources(number) if source.mention]
    return sorted(set(out), key=lambda m: (m.start, -m.end))


class View:
    """What all candidates of one region share.

    heads: it heads a headline, before a colon, where only a person speaks: "'We lost it all': Fire guts shop".
    """

    def __init__(
        self,
        scene: Scene,
        number: int,
        found: Sequence[Choice],
        previous: Choice | None,
        advice: Advice | None = None,
    ) -> None:
        document = scene.document
        self.advice = advice
        self.scene = scene
        self.number = number
        self.found = found
        self.previous = previous
        self.first, self.last = document.extents[number]
        tokens = document.tokens
        self.paragraph = tokens[self.first].paragraph
        self.before = scene.before(number)
        self.after = scene.after(number)
        self.sentence = document.sentence_of(self.first)
        self.sentence_behind = tokens[self.last - 1].sentence
        regions = scene.regions_of[self.paragraph]
        self.place = scene.place_of[number]
        self.together = len(regions)
        self.beside = scene.by_paragraph.get(self.paragraph, [])[:MOST_BESIDE]
        self.begins = [mention.first for mention in self.beside]
        self.shared = self.shared_features()
        after = tokens[self.after].word if self.after >= 0 else ""
        self.heads = after == ":" and (self.paragraph == 0 or self.paragraph in document.headlines)

    def shared_features(self) -> list[float]:
        """Return the features that are the region's own."""
        scene, document = self.scene, self.scene.document
        tokens = document.tokens
        region = document.regions[self.number]
        before = tokens[self.before] if self.before >= 0 else None
        after = tokens[self.after] if self.after >= 0 else None
        earlier = scene.regions_of[self.paragraph][self.place - 1] if self.place else -1
        gap = self.first - document.extents[earlier][1] if earlier >= 0 else FAR
        colon = self.first and tokens[self.first - 1].paragraph < self.paragraph and ends_with_colon(scene, self.first)
        return [
            form(before),
            form(after),
            GROUPS[scene.cues[self.before]] if before else -1,
            GROUPS[scene.cues[self.after]] if after else -1,
            float(tokens[self.first].word[0].isupper()),
            float(",.?!".find(document.text[region.end - 1])),
            min(document.sizes[self.number], 30),
            min(self.place, 6),
            min(self.together, 8),
            min(gap, FAR),
            float(earlier >= 0 and tokens[document.extents[earlier][1] - 1].sentence == self.sentence.first),
            float(earlier >= 0 and tokens[document.extents[earlier][1] - 1].sentence == tokens[self.first].sentence),
            float(region.closed),
            float(region.continues),
            float(colon),
            min(len(scene.by_paragraph.get(self.paragraph, ())), 20),
            float(self.previous is not None and self.previous.mention is not None),
            float(RANK[min(self.found, key=lambda c: RANK[c.rule]).rule]) if self.found else UNRANKED,
        ]

    def features(self, mention: Mention) -> list[float]:
        """Return the features of one candidate."""
        scene, document = self.scene, self.scene.document
        tokens = document.tokens
        side = 0 if mention.last <= self.first else 1 if mention.first >= self.last else 2
        low, high = (mention.last, self.first) if side == 0 else (self.last, mention.first)
        wide = side == 2 or high - low > 300
        gap = [] if wide else [n for n in range(low, high) if tokens[n].region < 0 and tokens[n].word not in '"“”„«»']
        between = len({tokens[n].region for n in range(low, high)} - {-1, self.number}) if not wide else 5
        cues = [n for n in gap if scene.cues[n]]
        ranks = sorted(RANK[c.rule] for c in self.found if c.mention is mention)
        inside = self.beside[bisect_left(self.begins, low) : bisect_left(self.begins, high)]
        others = sum(1 for m in inside if m.last <= high and m is not mention)
        same = self.previous.mention if self.previous else None
        near = nearest(cues, self.first if side == 0 else self.last, side)
        return [
            *self.shared,
            side,
            max(mention.paragraph - self.paragraph, -6),
            max(mention.sentence - (tokens[self.first].sentence if side == 0 else self.sentence_behind), -12)
            if side != 2
            else 0,
            min(len(gap), FAR),
            between,
            min(others, 9),
            near,
            GROUPS[scene.cues[cues[-1 if side == 0 else 0]]] if cues else 0,
            len(cues) if len(cues) < 5 else 5,
            *own_features(scene, mention),
            float(mention is same),
            float(same is not None and same.entity is not None and same.entity is mention.entity),
            ranks[0] if ranks else UNRANKED,
            ranks[1] if len(ranks) > 1 else UNRANKED,
            len(ranks),
            sum(1 for n in gap if tokens[n].word in ".;?!"),
            sum(1 for n in gap if tokens[n].tag[:2] == "VB" or tokens[n].tag == "MD"),
            sum(1 for n in gap if tokens[n].word == ","),
            float(mention.paragraph == 0),
            *(self.heard(mention) if self.advice else ()),
        ]

    def heard(self, mention: Mention) -> list[float]:
        """Return what the network says of one candidate: its share, its place, what others have, its tag."""
        assert self.advice
        sources = self.advice.sources(self.number)
        share, place, same = 0.0, len(sources), 0.0
        for number, source in enumerate(sources):
            if source.mention is mention:
                share, place = source.share, number
            elif source.mention and mention.entity is not None and source.mention.entity is mention.entity:
                same += source.share
        return [
            round(share, 4),
            min(place, 4),
            round(same, 4),
            round(next((source.share for source in sources if source.mention is None), 0.0), 4),
            round(sources[0].share if sources else 0.0, 4),
            round(self.advice.reading.tagged_source((mention.start, mention.end)), 3),
        ]


def own_features(scene: Scene, mention: Mention) -> list[float]:
    """Return the features of a candidate that are the same for every region, looked up once."""
    if mention not in scene.seen:
        scene.seen[mention] = own_features_of(scene, mention)
    return scene.seen[mention]


def own_features_of(scene: Scene, mention: Mention) -> list[float]:
    """Return what stands beside a candidate, and what it is."""
    document = scene.document
    tokens, lexicon = document.tokens, document.lexicon
    head = tokens[mention.head]
    first, last = mention.first, mention.last
    before = tokens[first - 1] if first and tokens[first - 1].paragraph == mention.paragraph else None
    after = tokens[last] if last < len(tokens) and tokens[last].paragraph == mention.paragraph else None
    return [
        *cue_right(scene, mention),
        *cue_left(scene, mention),
        KINDS.get(mention.kind, len(KINDS)),
        float(is_human(head, lexicon)),
        float(head.lower in lexicon.bodies),
        float(head.lower in lexicon.works),
        float(mention.possessive),
        float(mention.quoted >= 0),
        last - first,
        form(before),
        form(after),
        float(before is not None and before.lower in CONJUNCTIONS),
        float(first == document.sentences[mention.sentence].first),
        float(head.lower in ("he", "she")),
        float(head.lower in ("it", "this", "that", "which", "these", "those")),
        float(head.lower in ("they", "we", "i", "you")),
    ]


BESIDE = frozenset(("said X", "X said"))
"""Patterns that also tell of a name in apposition: "…," said her partner, "Ann Lee"."""


def ends_with_colon(scene: Scene, first: int) -> bool:
    """Tell whether the paragraph before a region's first token ends with a colon."""
    tokens = scene.document.tokens
    at = first - 1
    while at > 0 and tokens[at].paragraph == tokens[first].paragraph:
        at -= 1
    return tokens[at].word == ":"


def nearest(cues: Sequence[int], edge: int, side: int) -> int:
    """Return the distance of the cue nearest to a region's edge, in tokens."""
    if not cues:
        return FAR
    return min(FAR, edge - cues[-1] if side == 0 else cues[0] - edge)


def cue_right(scene: Scene, mention: Mention) -> tuple[int, int, int, int]:
    """Return distance, group, words between and verb form of the cue a mention is the subject of."""
    tokens = scene.document.tokens
    cue = verb_after(scene, mention)
    if cue < 0:
        for number in range(mention.last, min(mention.last + 12, len(tokens))):
            if tokens[number].paragraph != mention.paragraph or tokens[number].region != tokens[mention.head].region:
                break
            if scene.cues[number]:
                cue = number
                break
    if cue < 0:
        return FAR, 0, 0, 0
    between = sum(1 for t in tokens[mention.last : cue] if t.tag in ("NN", "NNS", "NNP", "PRP", "VBD", "VBZ"))
    return min(cue - mention.last, FAR), GROUPS[scene.cues[cue]], min(between, 9), verb_form(tokens[cue].tag)


def cue_left(scene: Scene, mention: Mention) -> tuple[int, int]:
    """Return distance and group of a cue right before a mention."""
    tokens = scene.document.tokens
    for number in range(mention.first - 1, max(mention.first - 6, -1), -1):
        if tokens[number].paragraph != mention.paragraph or tokens[number].region != tokens[mention.head].region:
            break
        if scene.cues[number]:
            return mention.first - 1 - number, GROUPS[scene.cues[number]]
    return 9, 0


def verb_form(tag: str) -> int:
    """Return a number for a verb's form."""
    return {"VBD": 4, "VBZ": 4, "VBP": 3, "VBG": 2, "VBN": 1}.get(tag, 0)


def form(token: Token | None) -> int:
    """Return a number for what a token beside a mention or mark is."""
    if token is None:
        return 0
    if token.word in FORMS:
        return FORMS[token.word]
    if token.tag in FINITE:
        return 8
    return FORM_BY_TAG.get(token.tag, 13)


FORMS = {"“": 1, "”": 1, '"': 1, ",": 2, ":": 3, ".": 4, "?": 4, "!": 4, ";": 4, "(": 5, ")": 5, "—": 5, "–": 5, "-": 5}
FORM_BY_TAG = {"IN": 6, "TO": 6, "VBG": 7, "VBN": 7, "VB": 7, "CC": 9, "RB": 10, "DT": 11, "POS": 12, "PRP": 14}


def weigh(scene: Scene, number: int, previous: Choice | None, trees: Trees, advice: Advice | None = None) -> Choice:
    """Choose the source of region number by the trees; the rule named is the most trusted that agrees."""
    if number in scene.labels:
        return Choice(scene.labels[number].mention, "label", score=3.0)
    found = patterns(scene, number, previous)
    signed = next((choice for choice in found if choice.rule == "— X"), None) or x_was_quoted(scene, number)
    signed = signed or x_quotes_y(scene, number)
    if signed:
        return replace(signed, score=2.5)
    fresh = next((c for c in found if c.rule == "introduced by colon" and introduces(scene, c.mention)), None)
    if fresh:
        return replace(fresh, score=1.5)
    document = scene.document
    view = View(scene, number, found, previous, advice)
    best: tuple[float, Mention] | None = None
    for mention in candidates(scene, number, found, previous, advice):
        if view.heads and (mention.kind != PERSON or document.tokens[mention.first - 1].tag == "IN"):
            continue
        score = trees.score(view.features(mention))
        if best is None or score > best[0]:
            best = (score, mention)
    if best is None:
        return Choice(None, "nobody")
    owner = reported_by_own(view, best[1])
    if owner:
        return replace(owner, score=best[0])
    agreeing = [choice for choice in found if choice.mention is best[1]]
    agreeing = agreeing or [c for c in found if c.rule in BESIDE and in_apposition(scene, c.mention, best[1])]
    if agreeing:
        rule = min(agreeing, key=lambda choice: RANK[choice.rule])
        return Choice(best[1], rule.rule, rule.cue, best[0])
    cue = verb_after(scene, best[1])
    rule = "network" if advice and advice.share(number, best[1]) >= HALF else "nearest likely"
    return Choice(best[1], rule, (cue, cue + 1) if cue >= 0 else (0, 0), best[0])


def introduces(scene: Scene, mention: Mention | None) -> bool:
    """Tell whether a description brings in somebody new: "Another insider is less kind: …"."""
    if mention is None or mention.kind != NOUN:
        return False
    return scene.document.tokens[mention.first].lower in ("a", "an", "another", "one")


def reported_by_own(view: View, mention: Mention) -> Choice | None:
    """Return what a rule says of whose words they are in `X promised "…", her office said`: it passes them on."""
    tokens = view.scene.document.tokens
    if mention.first < view.last or tokens[mention.first].tag != "PRP$":
        return None
    subjects = [
        (choice.mention.first, choice)
        for choice in view.found
        if choice.mention and choice.mention.last <= view.first and choice.mention.sentence == mention.sentence
    ]
    return min(subjects, key=lambda one: one[0])[1] if subjects else None
