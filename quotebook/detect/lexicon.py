"""The words a language's rules go by, read from the texts of resources/languages and frozen."""

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from quotebook.detect.trees import Learnt, Trees, parse_learnt, parse_trees

VOTE_WORDS = 3000
"""The vote on the language looks at this many words from the article's beginning."""
LEAST_SHARE = 0.08
"""A language needs this share of stop words among them."""
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of one language; all keys are lower case.

    endings: word ending → tag, in order; tags: word → Penn tag, or "NN/VB" for a noun that may be a verb; cues:
    word → group ("say", "tell", "ask", "write", "urge", "utter", "call", "think"); leads: phrases before a source
    ("according to") as tuples of words; leads_behind: words that lead to one only behind a quotation;
    cues_with_back: verbs that report only before "back"; cues_with_that: and only before "that"; asides: phrases
    between a cue and its source; interviews: words before who asks; examines: verbs between who asks and who
    answers in court; hearers: small words before whom it was said to, where the speaker may follow ("dijo a este
    diario Ana"); impersonal: pronouns that are nobody ("hieß es"); demonstratives: "este" before a noun, that no
    name follows; pronouns, honorifics, roles: word → gender m, f, n (p: several people, s: the speaker); names:
    first name → gender; role_endings: how a language's compounds for people end; capital_nouns: every noun has a
    capital; date_phrases: what names a day, week, month or year by its distance, by sort; date_signs: words that
    tell of a date: "events" (occasions at which people speak), "ahead", "past" and "plain" cues; role_signs: words
    that tell of roles: "none" (no role before a name), "parties", "does" (behind "who": what somebody does), "ends"
    (where a role ends), "things" (that only end like persons), "changed" ("now", "then"); definite: the articles
    that point back to somebody known; genitives: articles that open what somebody is of ("ein Sprecher des Amts");
    dashes: a dash at the beginning of a paragraph opens speech; incises: ", dit-il," may stand between the marks of
    what he says; drops_subjects: a verb needs no pronoun before or behind it; nouns_first: adjectives follow their
    noun;
    body_links: small words within the names of bodies.
    """

    language: str = ""
    stopwords: frozenset[str] = frozenset()
    endings: tuple[tuple[str, str], ...] = ()
    tags: Mapping[str, str] = field(default_factory=dict[str, str])
    cues: Mapping[str, str] = field(default_factory=dict[str, str])
    leads: tuple[tuple[str, ...], ...] = ()
    leads_behind: frozenset[str] = frozenset()
    cues_with_back: frozenset[str] = frozenset()
    cues_with_that: frozenset[str] = frozenset()
    asides: tuple[tuple[str, ...], ...] = ()
    interviews: frozenset[str] = frozenset()
    examines: frozenset[str] = frozenset()
    hearers: frozenset[str] = frozenset()
    impersonal: frozenset[str] = frozenset()
    demonstratives: frozenset[str] = frozenset()
    pronouns: Mapping[str, str] = field(default_factory=dict[str, str])
    honorifics: Mapping[str, str] = field(default_factory=dict[str, str])
    roles: Mapping[str, str] = field(default_factory=dict[str, str])
    role_endings: tuple[str, ...] = ()
    capital_nouns: bool = False
    dashes: bool = False
    incises: bool = False
    drops_subjects: bool = False
    nouns_first: bool = False
    definite: frozenset[str] = frozenset()
    genitives: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    body_links: frozenset[str] = frozenset()
    works: frozenset[str] = frozenset()
    authored: frozenset[str] = frozenset()
    named_again: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    demonyms: frozenset[str] = frozenset()
    months: Mapping[str, int] = field(default_factory=dict[str, int])
    weekdays: Mapping[str, int] = field(default_factory=dict[str, int])
    times: frozenset[str] = frozenset()
    date_phrases: tuple[tuple[str, tuple[str, ...]], ...] = ()
    date_signs: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    role_signs: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    abbreviations: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict[str, str])

    def votes(self, counts: Mapping[str, int]) -> int:
        """Return how many of counted words speak for this language: stop words, pronouns, verbs of saying."""
        speaking = {*self.stopwords, *self.pronouns, *self.cues}
        return sum(counts[word] for word in speaking & counts.keys())


@dataclass(frozen=True, slots=True)
class Lexicons:
    """The lexicons by ISO 639-1 code; other: what is known of any language (first names).

    rivals: common words of languages that have no rules, so that Italian is not taken for Spanish.
    learnt: what the rules learnt of English for when they work alone; dates: the trees that weigh days. Both may be
    missing.
    """

    languages: Mapping[str, Lexicon]
    other: Lexicon
    learnt: Learnt = field(default_factory=Learnt)
    dates: Trees | None = None
    rivals: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])

    def language_of(self, text: str) -> str:
        """Return the language most of whose stop words stand in the beginning of text, or "" where it has no rules."""
        counts = Counter(map(str.lower, WORD.findall(text[: 8 * VOTE_WORDS])[:VOTE_WORDS]))
        total = sum(counts.values())
        votes = {code: lexicon.votes(counts) for code, lexicon in sorted(self.languages.items())}
        best = max(votes, key=lambda code: votes[code], default="")
        rival = max((sum(counts[word] for word in words & counts.keys()) for words in self.rivals.values()), default=0)
        return best if best and votes[best] > LEAST_SHARE * total and votes[best] >= rival else ""

    def get(self, language: str) -> Lexicon:
        """Return a language's lexicon; what holds for any where there is none."""
        return self.languages.get(language, self.other)


def parse_lexicons(files: Mapping[str, str]) -> Lexicons:
    """Read lexicons from the texts of resources/languages by file name; files that are none of ours are left alone."""
    names = grouped(files.get("names.txt", ""))
    languages: dict[str, Lexicon] = {}
    for name, text in sorted(files.items()):
        if name.endswith(".toml"):
            lexicon = parse_lexicon(tomllib.loads(text), grouped(files.get(f"{name[:-5]}-words.txt", "")), names)
            languages[lexicon.language] = lexicon
    return Lexicons(
        languages,
        Lexicon(names=inverted(names)),
        parse_learnt(files),
        parse_trees(files.get("dates.json", "")),
        {language: frozenset(words) for language, words in grouped(files.get("rivals.txt", "")).items()},
    )


def parse_lexicon(table: dict[str, Any], tags: dict[str, list[str]], names: dict[str, list[str]]) -> Lexicon:
    """Build one language's lexicon from its TOML table, words by tag and first names by gender."""
    verbs = lists(table, "cues", "verbs")
    roles = lists(table, "roles")
    return Lexicon(
        language=table["language"],
        stopwords=frozenset(table["stopwords"].split()),
        endings=endings_of(table.get("endings", {}).get("words", "")),
        tags=inverted(tags) | inverted(lists(table, "grammar")),
        cues=inverted(verbs),
        leads=tuple(tuple(phrase.split()) for phrase in table["cues"].get("phrases", {}).get("after", ())),
        cues_with_back=frozenset(table["cues"].get("phrases", {}).get("with_back", ())),
        cues_with_that=frozenset(table["cues"].get("phrases", {}).get("with_that", ())),
        leads_behind=frozenset(table["cues"].get("phrases", {}).get("behind", ())),
        asides=tuple(tuple(phrase.split()) for phrase in table["cues"].get("phrases", {}).get("aside", ())),
        interviews=frozenset(table.get("interviews", "").split()),
        examines=frozenset(table.get("examines", "").split()),
        hearers=frozenset(table.get("hearers", "").split()),
        impersonal=frozenset(table.get("impersonal", "").split()),
        demonstratives=frozenset(table.get("demonstratives", "").split()),
        pronouns=inverted(lists(table, "pronouns")),
        honorifics=inverted(lists(table, "honorifics")),
        roles=inverted(
            {gender: found for gender, found in roles.items() if gender not in ("plural", "endings", "never_names")}
        ),
        role_endings=tuple(table.get("roles", {}).get("endings", "").split()),
        definite=frozenset(table.get("definite", "").split()),
        genitives=frozenset(table.get("genitives", "").split()),
        dashes=bool(table.get("dialogue_dashes")),
        incises=bool(table.get("incises")),
        drops_subjects=bool(table.get("drops_subjects")),
        nouns_first=bool(table.get("nouns_first")),
        capital_nouns=bool(table.get("capital_nouns")),
        people=frozenset(roles.get("plural", ())),
        bodies=words_of(table, "bodies", "words"),
        body_links=words_of(table, "bodies", "links"),
        works=words_of(table, "bodies", "works"),
        authored=words_of(table, "bodies", "authored"),
        named_again=words_of(table, "bodies", "named_again"),
        outlets=words_of(table, "bodies", "outlets"),
        places=words_of(table, "places", "words"),
        demonyms=words_of(table, "places", "demonyms"),
        months=numbered(table, "months") | numbered(table, "months_short"),
        weekdays=numbered(table, "weekdays", start=0),
        times=words_of(table, "dates", "nouns"),
        date_phrases=tuple((k, tuple(v)) for k, v in table.get("dates", {}).get("phrases", {}).items()),
        date_signs=sets_of(table, "date_signs"),
        role_signs=sets_of(table, "role_signs"),
        abbreviations=words_of(table, "abbreviations", "words"),
        names=known_names(names, words_of(table, "roles", "never_names")),
    )


def known_names(names: Mapping[str, list[str]], titles: frozenset[str]) -> dict[str, str]:
    """Return first names with their gender, without words that are somebody's title far more often: "Author"."""
    return {name: gender for name, gender in inverted(names).items() if name.lower() not in titles}


def endings_of(text: str) -> tuple[tuple[str, str], ...]:
    """Read endings and the tags they tell: "ing:VBG ed:VBN"."""
    pairs = (piece.partition(":") for piece in text.split())
    return tuple((ending, tag) for ending, _, tag in pairs)


def grouped(text: str) -> dict[str, list[str]]:
    """Read lines of a key and words; lines with # are comments."""
    lines = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {key: words for key, *words in lines}


def inverted(groups: Mapping[str, list[str]]) -> dict[str, str]:
    """Return word → key, the later key winning."""
    return {word: key for key, words in groups.items() for word in words}


def lists(table: dict[str, Any], *path: str) -> dict[str, list[str]]:
    """Return the word lists of a table, keys kept."""
    for key in path:
        table = table.get(key, {})
    return {key: value.split() for key, value in table.items() if isinstance(value, str)}


def words_of(table: dict[str, Any], section: str, key: str) -> frozenset[str]:
    """Return one word list as a set."""
    return frozenset(table.get(section, {}).get(key, "").split())


def sets_of(table: dict[str, Any], section: str) -> dict[str, frozenset[str]]:
    """Return the word lists of a section as sets, by key."""
    return {key: frozenset(words) for key, words in lists(table, section).items()}


def numbered(table: dict[str, Any], key: str, *, start: int = 1) -> dict[str, int]:
    """Return the words of a list with their numbers: months from 1, weekdays from 0 (Monday)."""
    return {word: start + number for number, word in enumerate(table.get("dates", {}).get(key, "").split())}
