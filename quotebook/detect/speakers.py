"""Speakers: the persons and bodies of an article, each once, under one name."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from quotebook.detect.document import Document
from quotebook.detect.mentions import BODY, PERSON, PRONOUN, Mention, name_words
from quotebook.detect.names import LONGEST_OFFICE, PARTICLES, is_human
from quotebook.detect.othernames import ELDER, YOUNGER, is_told_apart, other_names
from quotebook.detect.words import word_set
from quotebook.text.keys import fold

EASTERN = word_set(
    "kim park lee jo choi jung kang cho yoon moon xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu "
    "gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng "
    "lu su jiang nguyen nguyễn tran trần pham phạm vo võ abe kishida mao deng hun sen",
)
NOT_NAMES = frozenset(("the", "state", "states", "house", "party", "street", "city", "county", "day", "us", "u.s."))
MOST_BEARERS = 30
"""Of the people with one surname, and of a person's mentions, no more than this are compared."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A phrase that may be a speaker's role: how it is bound to the name, at which mention, its weight by hand."""

    words: str
    form: str
    mention: Mention
    weight: float


class Speaker:
    """A person or body of an article: its canonical name and its mentions, in order.

    gender: m, f or "" where it is not known; gender_told: titles or pronouns tell it, not the first name alone;
    titles: words that name its role in the article, lower case; stated: the phrases that may be its role.
    """

    __slots__ = ("gender", "gender_told", "kind", "mentions", "name", "role", "sentences", "stated", "titles", "words")

    def __init__(self, words: list[str], kind: str, gender: str = "") -> None:
        self.words = words
        self.name = " ".join(words)
        self.kind = kind
        self.gender = gender
        self.gender_told = False
        self.mentions: list[Mention] = []
        self.role: str | None = None
        self.titles: set[str] = set()
        self.stated: list[Stated] = []
        self.sentences: frozenset[int] = frozenset()

    def latest_before(self, offset: int) -> Mention | None:
        """Return the speaker's last mention before an offset."""
        number = bisect_left(self.mentions, offset, key=lambda mention: mention.start)
        return self.mentions[number - 1] if number else None

    def __repr__(self) -> str:
        return f"<{self.name} {self.gender}>"


class Cast:
    """All speakers of an article while they are gathered, to be found by the words of their names."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.speakers: list[Speaker] = []
        self.by_surname: dict[str, list[Speaker]] = {}
        self.by_first: dict[str, list[Speaker]] = {}
        self.bodies: dict[str, Speaker] = {}

    def add_person(self, words: list[str], gender: str) -> Speaker:
        """Add a person and make it known by surname and first name."""
        speaker = Speaker(words, PERSON, gender)
        self.speakers.append(speaker)
        first, last = key_of(words[0]), key_of(words[-1])
        self.by_surname.setdefault(last, []).append(speaker)
        if len(words) > 1:
            (self.by_surname if first in EASTERN else self.by_first).setdefault(first, []).append(speaker)
        for word in words[1:-1]:
            if len(word) > len("R.") and word.lower() not in PARTICLES:
                self.by_first.setdefault(key_of(word), []).append(speaker)
        return speaker

    def add_body(self, words: list[str]) -> Speaker:
        """Add a body and make it known by its name and its initials."""
        speaker = Speaker(words, BODY)
        self.speakers.append(speaker)
        self.bodies.setdefault(" ".join(words).lower(), speaker)
        initials = "".join(word[0] for word in words if word[0].isupper())
        if len(initials) > 2:
            self.bodies.setdefault(initials.lower(), speaker)
        return speaker


def key_of(word: str) -> str:
    """Return a name's word as it is looked up: "Yıldıran" is Yildiran too."""
    return (word.lower() if word.isascii() else fold(word)).replace("’", "'").strip(".")


def find_speakers(document: Document, mentions: list[Mention]) -> list[Speaker]:
    """Group the named mentions of a document into speakers and give each mention its own."""
    cast = Cast(document)
    named = [mention for mention in mentions if mention.name[1] > mention.name[0]]
    headlines = document.headlines
    in_text = [m for m in named if m.paragraph not in headlines]
    in_headlines = [m for m in named if m.paragraph in headlines]
    for mention in (*in_text, *in_headlines):
        if mention.kind == PERSON and len(name_words(document, mention)) > 1:
            known = mention.paragraph in headlines and full_name_at_end(cast, mention)
            join(mention, known or person_of(cast, mention))
    for speaker in cast.speakers:
        settle_name(document, speaker)
    for mention, word in other_names(document, in_text):
        if isinstance(mention.entity, Speaker):
            cast.by_first.setdefault(key_of(word), []).append(mention.entity)
    for mention in (*in_text, *in_headlines):
        if mention.entity is None:
            place_short(cast, mention)
    find_genders(document, cast.speakers, mentions)
    for speaker in cast.speakers:
        speaker.mentions.sort(key=lambda mention: mention.start)
        speaker.sentences = frozenset(mention.sentence for mention in speaker.mentions)
    return cast.speakers


def join(mention: Mention, speaker: Speaker) -> None:
    """Give a mention its speaker."""
    mention.kind = speaker.kind
    mention.entity = speaker
    speaker.mentions.append(mention)


def full_name_at_end(cast: Cast, mention: Mention) -> Speaker | None:
    """Find a known full name among the words of a mention in a headline, where verbs have capitals too."""
    words = name_words(cast.document, mention)
    for number in range(len(words) - 1):
        for speaker in cast.by_surname.get(key_of(words[number + 1]), [])[-MOST_BEARERS:]:
            if key_of(speaker.words[0]) == key_of(words[number]):
                return speaker
    return None


def person_of(cast: Cast, mention: Mention) -> Speaker:
    """Return the person that a full name means, a new one where none fits."""
    words = name_words(cast.document, mention)
    for speaker in cast.by_surname.get(key_of(words[-1]), [])[-MOST_BEARERS:]:
        if same_person(words, speaker.words):
            return speaker
    if bearer := bearer_within(cast, words):
        return bearer
    for speaker in cast.by_surname.get(key_of(words[0]), [])[-MOST_BEARERS:]:
        if len(speaker.words) > len(words) and speaker.words[: len(words)] == words:
            return speaker
    return cast.add_person(words, cast.document.lexicon.names.get(words[0], "").replace("n", ""))


def bearer_within(cast: Cast, words: list[str]) -> Speaker | None:
    """Return whose first of two surnames words are: "De la Fuente" is Hernán de la Fuente Ibarra."""
    if words[0].lower() not in PARTICLES:
        return None
    ours = [word.lower() for word in words]
    for speaker in cast.by_first.get(key_of(words[-1]), [])[-MOST_BEARERS:]:
        if [word.lower() for word in speaker.words[-len(words) - 1 : -1]] == ours:
            return speaker
    return None


def same_person(words: list[str], others: list[str]) -> bool:
    """Tell whether two full names with one surname can be one person's: same first name, initial or short form."""
    if len(words) == 1 or len(others) == 1:
        return True
    ours, theirs = [word.lower() for word in words], [word.lower() for word in others]
    if ours[-len(theirs) :] == theirs or theirs[-len(ours) :] == ours:
        return True
    a, b = key_of(words[0]), key_of(others[0])
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return a[:3] == b[:3] and min(len(a), len(b)) <= 4


def settle_name(document: Document, speaker: Speaker) -> None:
    """Take the commonest full form of a person's name as canonical."""
    forms = Counter(" ".join(name_words(document, mention)) for mention in speaker.mentions)
    whole = [form for form in forms if form.split()[0].lower() not in PARTICLES]
    best = max(whole or forms, key=lambda form: (forms[form], -abs(len(form.split()) - 2), form))
    titled = all(is_courteous(document, m) for m in speaker.mentions if " ".join(name_words(document, m)) == best)
    known = document.lexicon.names
    surname = " " in best and best.split()[1].lower() in PARTICLES
    longer = [form for form in forms if form.endswith(" " + best) and (titled or surname or form.split()[0] in known)]
    best = max(longer, key=lambda form: (forms[form], form)) if longer else best
    speaker.name = best
    speaker.words = best.split()


def is_courteous(document: Document, mention: Mention) -> bool:
    """Tell whether "Mr." or "Ms." stands before a name: what follows may be a surname of two words, Ms. "Nic Ó"."""
    before = document.tokens[mention.name[0] - 1].lower.rstrip(".") if mention.name[0] > mention.first else ""
    return document.lexicon.honorifics.get(before) in ("m", "f")


def place_short(cast: Cast, mention: Mention) -> None:
    """Give a one-word name or a body's name its speaker."""
    document = cast.document
    words = name_words(document, mention)
    office = len(words) == 2 and words[0].isupper() and 1 < len(words[0]) <= LONGEST_OFFICE
    if len(words) == 1 or office:
        speaker = surname_bearer(cast, mention, words[-1])
        if speaker:
            join(mention, speaker)
            return
    if len(words) == 1 and (full := named_within(cast, words[0])):
        join(mention, cast.add_person(full, document.lexicon.names.get(full[0], "").replace("n", "")))
        return
    if mention.kind == PERSON:
        gender = title_gender(document, mention) or document.lexicon.names.get(words[0], "").replace("n", "")
        if mention.label:
            words = [w.title() if w.isupper() and len(w) > 1 else w for w in words]
        join(mention, cast.add_person(words, gender))
        return
    speaker = cast.bodies.get(" ".join(words).lower()) or cast.bodies.get(key_of(words[-1]) if len(words) == 1 else "")
    join(mention, speaker or cast.add_body(words))


def named_within(cast: Cast, surname: str) -> list[str]:
    """Return the full name of a person after whom a body of the article is called: "The Rachel Maddow Show"."""
    names = cast.document.lexicon.names
    for body in cast.bodies.values():
        for first, second in pairwise(body.words[:-1]):
            if second == surname and names.get(first) in ("m", "f"):
                return [first, second]
    return []


def surname_bearer(cast: Cast, mention: Mention, word: str) -> Speaker | None:
    """Return the person whom a single name means: by title, by who was named in full last, by how often."""
    key = key_of(word)
    bearers = cast.by_surname.get(key) or cast.by_first.get(key) or []
    before = cast.document.tokens[mention.name[0] - 1] if mention.name[0] > mention.first else None
    if not bearers or key in NOT_NAMES or (before is not None and before.lower in ("the", "a", "an")):
        return None
    if before is not None and before.lower in ELDER | YOUNGER:
        told = [s for s in bearers if any(is_told_apart(cast.document, m, mention) for m in s.mentions[:MOST_BEARERS])]
        return told[0] if len(told) == 1 else None
    gender = title_gender(cast.document, mention)
    fitting = [s for s in bearers[-MOST_BEARERS:] if not gender or s.gender in (gender, "")] or bearers[-MOST_BEARERS:]
    if len(fitting) > 1:
        fitting = [s for s in fitting if not is_told_of(cast.document, s, fitting, mention)] or fitting
    fitting = [s for s in fitting if s.mentions and s.mentions[0].start < mention.start] or fitting
    return (
        fitting[0] if len(fitting) == 1 else max(fitting, key=lambda speaker: nearness(cast.document, speaker, mention))
    )


def is_told_of(document: Document, speaker: Speaker, bearers: list[Speaker], mention: Mention) -> bool:
    """Tell whether a person was named last in telling who another of the surname is: "Ann Lee, mother of Tom Lee"."""
    latest = full_before(speaker, mention)
    if latest is None:
        return False
    for other in bearers:
        beside = full_before(other, mention) if other is not speaker else None
        if beside is None or beside.sentence != latest.sentence:
            continue
        between = document.tokens[beside.last : latest.first]
        told = bool(between) and between[0].word == "," and any(token.lower == "of" for token in between)
        if told and not any(token.tag in ("VBD", "VBZ", "VBP", "CC") for token in between):
            return True
    return False


def full_before(speaker: Speaker, mention: Mention) -> Mention | None:
    """Return where a person was last named in full before a mention, or None."""
    known = (*speaker.mentions[:MOST_BEARERS], *speaker.mentions[-MOST_BEARERS:])
    full = (m for m in known if m.start < mention.start and m.name[1] - m.name[0] > 1)
    return max(full, key=lambda m: m.start, default=None)


def nearness(document: Document, speaker: Speaker, mention: Mention) -> tuple[float, int]:
    """Return how likely a single name means a person: named in full before, often, lately as a subject."""
    known = speaker.mentions
    full = [m for m in (*known[:MOST_BEARERS], *known[-MOST_BEARERS:]) if m.name[1] - m.name[0] > 1]
    earlier = [m for m in full if m.start < mention.start]
    score = min(len(full), 4) + (0.5 if earlier else 0.0)
    if full and full[0].paragraph <= 1:
        score += 1
    if (
        earlier
        and 0 < mention.sentence - earlier[-1].sentence <= 2
        and (acts(document, earlier[-1]) or tells(document, earlier[-1]))
    ):
        score += 2.5 if mention.sentence - earlier[-1].sentence == 1 else 1.5
    return score, -speaker.mentions[0].start if speaker.mentions else 0


def acts(document: Document, mention: Mention) -> bool:
    """Tell whether a mention is the subject of its clause: a verb or comma follows, or it begins the sentence."""
    if mention.possessive or mention.last >= len(document.tokens):
        return False
    following = document.tokens[mention.last]
    return following.tag in ("VBD", "VBZ", "VBP", "MD", "RB") or (
        following.word == "," and mention.first == document.sentences[mention.sentence].first
    )


def tells(document: Document, mention: Mention) -> bool:
    """Tell whether somebody is said to have told something behind the name: "her daughter Kit Lee, who said"."""
    tokens, at = document.tokens, mention.last
    who = at + 2 < len(tokens) and tokens[at].word == "," and tokens[at + 1].lower == "who"
    return who and tokens[at + 2].lower in document.lexicon.cues


def title_gender(document: Document, mention: Mention) -> str:
    """Return the gender that the words before a name tell: Mrs., spokeswoman."""
    return told_gender(document, mention, document.lexicon.honorifics) or role_gender(document, mention)


def role_gender(document: Document, mention: Mention) -> str:
    """Return the gender of the noun for a person before a name; a "spokesman" may still be a woman."""
    return told_gender(document, mention, document.lexicon.roles)


def told_gender(document: Document, mention: Mention, words: Mapping[str, str]) -> str:
    """Return the gender that some sort of words before a name tell first."""
    genders = (words.get(t.lower.rstrip("."), "n") for t in document.tokens[mention.first : mention.name[0]])
    return next((gender for gender in genders if gender in ("m", "f")), "")


def find_genders(document: Document, speakers: Iterable[Speaker], mentions: list[Mention]) -> None:
    """Find the gender of persons: by titles, else by the pronouns that follow where they alone can be meant."""
    votes: dict[int, Counter[str]] = {}
    latest: Mention | None = None
    for mention in mentions:
        if mention.quoted >= 0 and document.sizes[mention.quoted] >= 4:
            continue
        if mention.kind == PERSON:
            latest = mention
        elif mention.kind == PRONOUN and latest is not None and mention.sentence - latest.sentence <= 1:
            gender = document.lexicon.pronouns.get(document.tokens[mention.first].lower, "")
            if gender in ("m", "f"):
                votes.setdefault(id(latest.entity), Counter())[gender] += 1
    for speaker in speakers:
        if speaker.kind != PERSON:
            continue
        settle_gender(document, speaker, votes.get(id(speaker), Counter()))
        speaker.titles |= titles_of(document, speaker)


def settle_gender(document: Document, speaker: Speaker, vote: Counter[str]) -> None:
    """Take a person's gender from the titles before its name, else from nouns (actress), a known first name, pronouns.

    The pronouns behind a name often mean somebody else: they tell nothing against a first name.
    """
    honorifics = document.lexicon.honorifics
    told = Counter(gender for m in speaker.mentions if (gender := told_gender(document, m, honorifics)))
    role = Counter(gender for m in speaker.mentions if (gender := role_gender(document, m)))
    if told:
        speaker.gender = told.most_common(1)[0][0]
    elif role["f"] > role["m"]:
        speaker.gender = "f"
    elif not speaker.gender and vote["m"] != vote["f"]:
        speaker.gender = "m" if vote["m"] > vote["f"] else "f"
    elif role and not speaker.gender:
        speaker.gender = role.most_common(1)[0][0]
    voted = vote[speaker.gender] > max(1, sum(vote.values()) / 2)
    speaker.gender_told = bool(told) or voted or role[speaker.gender] > 0


def titles_of(document: Document, speaker: Speaker) -> set[str]:
    """Return the role words before a person's name, and one in brackets behind it: H. Cole (Clerk)."""
    found: set[str] = set()
    for mention in speaker.mentions:
        behind = document.tokens[mention.last : mention.last + 3]
        if (
            len(behind) == 3
            and behind[0].word == "("
            and behind[2].word == ")"
            and is_human(behind[1], document.lexicon)
        ):
            found.add(behind[1].lower)
        for token in document.tokens[mention.first : mention.name[0]]:
            if is_human(token, document.lexicon):
                found.add(FULL_TITLES.get(token.lower.rstrip("."), token.lower.rstrip(".")))
    return found


FULL_TITLES = {"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "lt": "lieutenant",
               "col": "colonel", "prof": "professor", "dr": "doctor", "capt": "captain", "sgt": "sergeant"}  # fmt: skip
