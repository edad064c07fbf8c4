"""Roles: what a person is, in the article's own words, at the fullest place where the article says it."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from quotebook.detect.callings import (
    People,
    house_before,
    named_as,
    of_before,
    of_several,
    partner,
    past_quantity,
    second_role,
    shared_title,
    wider_before,
)
from quotebook.detect.document import Document, Token
from quotebook.detect.lexicon import Lexicon
from quotebook.detect.mentions import NOUN, PERSON, Mention
from quotebook.detect.names import is_human, is_role
from quotebook.detect.resolve import Resolver
from quotebook.detect.speakers import Speaker, Stated, acts

STOPS = frozenset('.;:"“”?!—–(«»') | {"--"}
LONGEST = 24
YEAR = re.compile(r"(?:1[89]|20)\d\d")
BEFORE_FULL = 6.7
NEAR_SENTENCES = 2
LEAST_DESCRIPTION = 3
"""Words: "the Vermont senator" tells a role, "the senator" little."""
APPOSITION_TAGS = frozenset(("DT", "JJ", "NN", "NNP", "NNS", "PRP$", "VBN", "VBG", "CD", "RB", "POS"))


def find_roles(document: Document, speakers: list[Speaker]) -> None:
    """Give every speaker the phrases that may be its role, headlines left out, and the likeliest by hand weights."""
    headlines = document.headlines
    people = People(speakers)
    for speaker in speakers:
        best: tuple[float, str] | None = None
        for number, mention in enumerate(speaker.mentions[:60]):
            if mention.paragraph in headlines:
                continue
            for stated in stated_roles(document, mention, speaker, people):
                speaker.stated.append(stated)
                score = stated.weight + 0.3 * min(len(stated.words.split()), 6) - 0.02 * number
                if stated.weight > 0 and (best is None or score > best[0]):
                    best = (score, stated.words)
        if best:
            speaker.role = best[1]
            speaker.titles |= {w.lower() for w in re.findall(r"[\w-]+", best[1])}


def add_described_roles(document: Document, mentions: Iterable[Mention], resolver: Resolver) -> None:
    """Give speakers without a role the description by which the article points back to them: "the Vermont senator".

    Who was told to be something else is not meant; where nobody is near, the one person the article is about.
    """
    votes: dict[int, Counter[str]] = {}
    wanting = [s for s in resolver.speakers if s.kind == PERSON and is_wanting(s, document.lexicon)]
    if not wanting:
        return
    wanting.sort(key=lambda speaker: -len(speaker.mentions))
    second = len(wanting[1].mentions) if len(wanting) > 1 else 0
    leading = wanting[0] if len(wanting[0].mentions) >= max(3, 2 * second) else None
    recent = Recent(wanting)
    taken = {word for s in resolver.speakers if s.role and s not in wanting for word in s.titles}
    for mention in mentions:
        if mention.quoted >= 0 or not describes(document, mention):
            continue
        if document.tokens[mention.head].lower in taken:
            continue
        speaker = recent.before(document, mention) or (leading if leading and follows(leading, mention) else None)
        if speaker is not None and fits_gender(document, mention, speaker):
            words = resolver.phrase(mention)
            votes.setdefault(id(speaker), Counter())[words] += 1
    for key, found in votes.items():
        best = max(found, key=lambda words: (found[words], len(words.split()), words))
        resolver.by_id[key].role = best


def is_wanting(speaker: Speaker, lexicon: Lexicon) -> bool:
    """Tell whether a speaker has no role, only a party, or only the title before its surname."""
    if not speaker.role or is_party(speaker.role, lexicon):
        return True
    titled = [m for m in speaker.mentions[:60] if m.name[0] > m.first]
    full = any(m.name[1] - m.name[0] >= len(speaker.words) for m in titled)
    return len(speaker.role.split()) == 1 and len(speaker.words) > 1 and not full


def describes(document: Document, mention: Mention) -> bool:
    """Tell whether a mention is a telling description with "the": not "the senator" alone."""
    tokens = document.tokens
    if mention.kind != NOUN or mention.last - mention.first < LEAST_DESCRIPTION:
        return False
    head = tokens[mention.head]
    if (
        tokens[mention.first].lower not in document.lexicon.definite
        or head.tag not in ("NN", "NNP")
        or not is_role(head.lower, document.lexicon)
    ):
        return False
    following = tokens[mention.last] if mention.last < len(tokens) else None
    named = following is not None and (following.tag == "NNP" or following.lower in ("of", "who"))
    return not named and document.words(mention.first + 1, mention.last).lower() not in signs(document, "none")


def follows(speaker: Speaker, mention: Mention) -> bool:
    """Tell whether a description stands behind a speaker's first mention."""
    return speaker.mentions[0].start < mention.start


def fits_gender(document: Document, mention: Mention, speaker: Speaker) -> bool:
    """Tell whether a description can be of a person, by its noun's gender."""
    gender = document.lexicon.roles.get(document.tokens[mention.head].lower, "n")
    return gender not in ("m", "f") or speaker.gender in (gender, "")


class Recent:
    """Who of some speakers was named last before a place."""

    def __init__(self, speakers: Iterable[Speaker]) -> None:
        self.named = sorted(((m, s) for s in speakers for m in s.mentions), key=lambda pair: pair[0].start)
        self.starts = [mention.start for mention, _ in self.named]

    def before(self, document: Document, mention: Mention) -> Speaker | None:
        """Return the speaker named in the sentence or the two before, the subject of an earlier sentence first."""
        low = bisect_left(self.starts, mention.start)
        best: Speaker | None = None
        for other, speaker in reversed(self.named[max(0, low - 12) : low]):
            if mention.sentence - other.sentence > NEAR_SENTENCES:
                break
            if other.quoted >= 0:
                continue
            if acts(document, other):
                return speaker
            best = best or speaker
        return best


def stated_roles(document: Document, mention: Mention, speaker: Speaker, people: People) -> Iterator[Stated]:
    """Yield the phrases stated at a mention that may be a role; those of weight 0 only trees may choose."""
    full = 2.0 * (mention.name[1] - mention.name[0] >= len(speaker.words))
    before = role_before(document, mention, person=speaker.kind == PERSON)
    if before:
        yield Stated(
            before, "before", mention, (BEFORE_FULL if full else 2.0) - 3.0 * is_party(before, document.lexicon)
        )
    if speaker.kind != PERSON:
        return
    after = role_after(document, mention)
    if after and not (before and is_doing(document, after)):
        weight = 3.0 + full - 2.0 * is_party(after, document.lexicon) - 2.0 * was(document, mention)
        yield Stated(after, "after", mention, weight)
        if longer := gone_on(document, mention, after):
            yield Stated(longer, "after, gone on", mention, 0.0)
            if second := second_role(longer):
                yield Stated(second, "after, second", mention, 0.0)
    if not before and (ahead := role_ahead(document, mention)):
        yield Stated(ahead, "ahead", mention, 3.5 + full)
    if owner := house_before(document, mention):
        yield Stated(owner, "owner", mention, 0.0)
    if wider := wider_before(document, mention) or of_before(document, mention):
        yield Stated(wider, "before, wider", mention, 0.0)
    if named := named_as(document, mention):
        yield Stated(named, "ahead", mention, 0.0)
    yield from (Stated(words, "shared", mention, 0.0) for words in shared(document, mention, people))


def shared(document: Document, mention: Mention, people: People) -> Iterator[str]:
    """Yield what somebody is together with those named beside: "Sens.", "two of the survivors"."""
    if title := shared_title(document, mention, people):
        yield title
    other = partner(document, mention, people)
    after = role_after(document, other) if other is not None else ""
    if other is not None and after and of_several(document, after):
        yield after
        if longer := gone_on(document, other, after):
            yield longer


def is_doing(document: Document, role: str) -> bool:
    """Tell whether a role is what somebody does, "teaches at the school": a title before the name tells more."""
    return role.split(" ", 1)[0].lower() in signs(document, "does")


def gone_on(document: Document, mention: Mention, role: str) -> str:
    """Return a role with the clause or the second role that goes on with it: "retiree who worked at the plant"."""
    tokens = document.tokens
    last = document.sentences[mention.sentence].last
    begin = document.text.find(role, mention.end)
    first, at = document.at(begin), document.at(begin + len(role))
    if begin < 0 or at >= last or not goes_on_with(tokens[at]):
        return ""
    end = at + 1
    while end < min(last, first + LONGEST) and tokens[end].word not in STOPS and tokens[end].word != ",":
        if tokens[end].lower in document.lexicon.cues and tokens[end].tag == "VBD":
            break
        end += 1
    return document.words(first, end) if end > at + 1 else ""


def goes_on_with(token: Token) -> bool:
    """Tell whether a word goes on with a role: "who", "and", or a preposition."""
    return token.lower == "who" or token.tag in ("CC", "IN", "TO")


def signs(document: Document, sort: str) -> frozenset[str]:
    """Return the words of a sort that tell of roles in the document's language."""
    return document.lexicon.role_signs.get(sort, frozenset())


def is_party(words: str, lexicon: Lexicon) -> bool:
    """Tell whether a role tells no more than a party."""
    return words.lower().rstrip("s") in lexicon.role_signs.get("parties", ())


def was(document: Document, mention: Mention) -> bool:
    """Tell whether "was" stands behind a name: what somebody was once is seldom the role."""
    tokens = document.tokens
    return mention.last < len(tokens) and tokens[mention.last].lower in ("was", "were")


def role_before(document: Document, mention: Mention, *, person: bool) -> str:
    """Return the title before a name: "Kremlin spokesman" Dmitry Peskov."""
    tokens = document.tokens
    first, last = mention.first, mention.name[0]
    while first < last and tokens[first].tag in ("DT", "PRP$", "CD") and not tokens[first].word[0].isdigit():
        first += 1
    if first >= last:
        return ""
    untold = signs(document, "none")
    while last - first > 1 and tokens[last - 1].lower.strip(".") in untold:
        last -= 1
    words = document.words(first, last)
    if words.lower().strip(".") in untold:
        return ""
    lexicon = document.lexicon
    if person and any(is_human(t, lexicon) or t.lower.rstrip(".") in lexicon.honorifics for t in tokens[first:last]):
        return words
    return words if not person and tokens[last - 1].tag == "NN" and words != "official" and last - first <= 5 else ""


def role_after(document: Document, mention: Mention) -> str:
    """Return the apposition behind a name: Michael Madden, "lead expert at the Stimson Center"."""
    tokens = document.tokens
    last = document.sentences[mention.sentence].last
    at = past_bracket(tokens, mention.last, last)
    if at < last and tokens[at].lower == "who":
        return role_in_clause(document, at, last)
    if at + 1 < last and tokens[at].lower in ("is", "was") and tokens[at + 1].lower in ("the", "a", "an"):
        return apposition(document, at + 1, last)
    if at + 1 >= last or tokens[at].word not in (",", "—", "–", "--", "-"):
        return ""
    first = at + 1
    if (
        first + 1 < last
        and tokens[first].lower in ("then", "now", "once")
        and tokens[first + 1].tag in ("DT", "JJ", "NN")
    ):
        first += 1
    if tokens[first].tag == "CD" and first + 1 < last and tokens[first + 1].word == ",":
        first += 2
    if first < last and tokens[first].lower == "who":
        return role_in_clause(document, first, last)
    if first >= last or tokens[first].tag not in APPOSITION_TAGS or tokens[first].lower in ("also", "then", "though"):
        return ""
    return apposition(document, first, last)


def past_bracket(tokens: list[Token], at: int, last: int) -> int:
    """Return the token behind a bracket such as "(R-Ala.)"."""
    if at < last and tokens[at].word == "(":
        return next((n + 1 for n in range(at, min(at + 12, last)) if tokens[n].word == ")"), at)
    return at


def apposition(document: Document, first: int, last: int) -> str:
    """Return the words of an apposition that begins at first, where a noun for a person heads it."""
    tokens, lexicon = document.tokens, document.lexicon
    while first < last and tokens[first].tag in ("DT", "PRP$"):
        first += 1
    end = first
    human = False
    while end < min(last, first + LONGEST):
        token = tokens[end]
        if token.word in STOPS or token.word == "," or token.lower in ("who", "whose", "which", "whom", "said", "says"):
            break
        if token.tag in ("VBD", "VBZ", "VBP", "MD") or (human and ends_role(document, end, last)):
            break
        human = human or (is_human(token, lexicon) and end - first < 9 and token.region < 0)
        end += 1
    while end > first and tokens[end - 1].tag in ("IN", "DT", "CC", "TO", "RB", "PRP$"):
        end -= 1
    if not human or end <= first or (end < last and is_said(document, end)):
        return ""
    if not heads_role(document, first, end):
        return ""
    only_name = all(t.tag == "NNP" and not is_role(t.lower, lexicon) for t in tokens[first:end])
    return "" if only_name else document.words(first, end)


def is_said(document: Document, at: int) -> bool:
    """Tell whether a verb of saying follows with no comma: "…, a source close to him said" is no apposition."""
    token = document.tokens[at]
    return token.lower in document.lexicon.cues and token.tag in ("VBD", "VBZ")


def ends_role(document: Document, at: int, last: int) -> bool:
    """Tell whether a role ends before a token: an adverb, "during", or "and the …" that begins another."""
    tokens = document.tokens
    token = tokens[at]
    if token.tag == "CC" and at + 1 < last:
        return tokens[at + 1].tag in ("DT", "CD", "RB", "VBD", "PRP$")
    if token.tag == "IN" and at + 1 < last and YEAR.fullmatch(tokens[at + 1].word):
        return True
    return token.tag == "RB" or token.lower in signs(document, "ends")


def role_in_clause(document: Document, who: int, last: int) -> str:
    """Return the role in "who is the …", "who serves as …"."""
    tokens = document.tokens
    at = who + 1
    if at < last and tokens[at].lower in signs(document, "does"):
        end = next((n for n in range(at, min(at + 12, last)) if tokens[n].word in STOPS or tokens[n].word == ","), at)
        return document.words(at, end)
    if at >= last or tokens[at].lower not in ("is", "was", "serves", "served", "works", "worked", "has"):
        return ""
    at += 1
    while at < last and tokens[at].lower in (
        "as",
        "been",
        "also",
        "now",
        "once",
        "the",
        "a",
        "an",
        "currently",
        "served",
    ):
        at += 1
    return apposition(document, at, last) if at < last and tokens[at].tag in ("JJ", "NN", "NNP", "VBN") else ""


def role_ahead(document: Document, mention: Mention) -> str:
    """Return the role before a name and comma: "the campaign manager, Kellyanne Conway"."""
    tokens = document.tokens
    at = mention.first - 1
    sentence = document.sentences[mention.sentence]
    if mention.name[1] - mention.name[0] < 2 or at <= sentence.first or tokens[at].word != ",":
        return ""
    first = at
    while (
        first > max(sentence.first, at - 14)
        and tokens[first - 1].tag in (*APPOSITION_TAGS, "IN")
        and tokens[first - 1].tag != "RB"
        and tokens[first - 1].lower not in document.lexicon.cues
        and (tokens[first - 1].word not in "'’" or tokens[first - 2].word[-1] == "s")
    ):
        first -= 1
    starts = [n for n in range(first, at) if tokens[n].tag in ("DT", "PRP$")]
    if not starts and not any(tokens[n].tag == "POS" for n in range(first, at)):
        return ""
    begins = (n for n in [n + 1 for n in starts] or [first] if n < at)
    return next((document.words(n, at) for n in begins if heads_role(document, n, at)), "")


def heads_role(document: Document, first: int, last: int) -> bool:
    """Tell whether a noun for a person heads a phrase: "member of the board", not "day of the president".

    Where adjectives follow their noun the first heads it: "directeur régional du groupe".
    """
    tokens, lexicon = document.tokens, document.lexicon
    counted = past_quantity(tokens, first, last)
    if counted > first and is_human(tokens[counted], lexicon):
        return True
    nouns: list[Token] = []
    for number in range(first, last):
        token = tokens[number]
        if links_names(tokens, number, first, last) and not any(is_human(noun, lexicon) for noun in nouns[-2:]):
            continue
        owner = bool(nouns) and token.lower in lexicon.genitives
        if owner or (token.tag not in HEAD_TAGS and token.word not in HYPHENS):
            break
        if token.tag[:2] == "NN" or is_role(token.lower, lexicon):
            nouns.append(token)
    near = nouns[:2] if lexicon.nouns_first else nouns[-2:]
    return any(is_human(token, lexicon) and not is_no_person(token, lexicon) for token in near)


def links_names(tokens: list[Token], number: int, first: int, last: int) -> bool:
    """Tell whether "of" links two parts of a name: "University of Washington" professor."""
    inside = first < number < last - 1 and tokens[number].lower == "of"
    return inside and tokens[number - 1].tag == "NNP" and tokens[number + 1].tag == "NNP"


def is_no_person(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a noun only ends like one for a person."""
    return (
        token.lower in lexicon.role_signs.get("things", ())
        or token.lower in lexicon.bodies
        or token.lower in lexicon.times
    )


HYPHENS = frozenset("-–/")
HEAD_TAGS = APPOSITION_TAGS | {"CC"}
