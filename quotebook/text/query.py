"""Read what a person types into a search box as an expression tree; any string at all is understood somehow.

    query   choice choice …   all must hold; AND between them says the same
    choice  item OR item …    OR joins its two neighbours: `putin war OR peace` asks for putin and one of the others
    item    atom, -atom, NOT atom
    atom    ( query )   "some words in a row"   word   begin*   field:value   field:"some words"
    fields  speaker role outlet title tag: words of that field
            kind: direct, mixed or indirect   is: accepted, doubtful or repeated   has: note, date or source
            said before after year: 2023, 2023-10, 2023-10-05, 5.10.2023, "5 October 2023"; said, year: 2020..2023

before and after leave out the day, month or year they name. AND, OR and NOT count in capitals only. Curly and
angled quotation marks do as well as straight ones; "" inside straight ones is a quotation mark. What looks like a
field and is none, and a field whose value cannot be read, is words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from quotebook.model import Kind, Spans
from quotebook.text.keys import match_words, word_spans

MAX_LENGTH = 4_000
"""Characters of a query that are read."""
MAX_TERMS = 64
"""Words, phrases and fields of a query that are used."""
MAX_DEPTH = 12
"""Parentheses inside one another that are heeded; deeper ones are ignored."""


class FieldName(StrEnum):
    """What can stand before a colon."""

    SPEAKER = "speaker"
    ROLE = "role"
    OUTLET = "outlet"
    TITLE = "title"
    TAG = "tag"
    KIND = "kind"
    SAID = "said"
    BEFORE = "before"
    AFTER = "after"
    YEAR = "year"
    IS = "is"
    HAS = "has"


CHOICES: dict[FieldName, tuple[str, ...]] = {
    FieldName.KIND: tuple(kind.value for kind in Kind),
    FieldName.IS: ("accepted", "doubtful", "repeated"),
    FieldName.HAS: ("note", "date", "source"),
}
"""The values of the fields that have a fixed set of them."""
DATE_FIELDS = frozenset({FieldName.SAID, FieldName.BEFORE, FieldName.AFTER, FieldName.YEAR})


@dataclass(frozen=True, slots=True)
class Word:
    """A word as typed; "don't", "C++" and "foo:bar" are words too, so a store may find several of its own in it."""

    text: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """The beginning of a word, without the asterisk."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a row."""

    text: str


@dataclass(frozen=True, slots=True)
class FieldTerm:
    """A field and what it must hold. For kind, is and has, value is one of CHOICES."""

    field: FieldName
    value: str
    phrase: bool = False
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class DateTerm:
    """A bound on the date of the statement: since <= date < until, compared as ISO text; None is open."""

    field: FieldName
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    item: "Node"


@dataclass(frozen=True, slots=True)
class And:
    """What must hold together; two items or more."""

    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Of which one must hold; two items or more."""

    items: tuple["Node", ...]


Term = Word | Prefix | Phrase | FieldTerm | DateTerm
Node = Term | Not | And | Or


@dataclass(frozen=True, slots=True)
class Query:
    """A query as typed and as understood. tree is None where it asks for nothing in particular: everything.

    notes: sentences for the person on what was not understood.
    """

    text: str
    tree: Node | None
    notes: tuple[str, ...] = ()

    def wanted(self) -> tuple[Term, ...]:
        """Return the terms that are asked for, in order, without those under a Not."""
        return tuple(_wanted(self.tree)) if self.tree else ()

    def hits(self, words: str) -> Spans:
        """Return the spans of words that the query's words, phrases and prefixes match, in order, not overlapping."""
        return _hits(self.wanted(), words)


def parse(text: str) -> Query:
    """Read a query. Never raises; what could not be understood is in the notes."""
    reader = _Reader(_tokens(_UNSAFE.sub(" ", text[:MAX_LENGTH])))
    if len(text) > MAX_LENGTH:
        reader.note(f"Only the first {MAX_LENGTH:,} characters of the query were read.")
    return Query(text, reader.read(), tuple(reader.notes))


def quote_value(value: str) -> str:
    """Return value as it can stand after a field's colon or as a phrase; parse reads it back unchanged."""
    return '"' + value.replace('"', '""') + '"'


# --- tokens ----------------------------------------------------------------------------------------------------

_UNSAFE = re.compile(r"[\x00\ud800-\udfff]")
_FIELD_NAMES = "|".join(FieldName)
_MARKS = "“”„‟«»＂"
_TOKEN = re.compile(
    rf"""
      (?P<space>\s+)
    | (?P<open>\() | (?P<close>\))
    | (?P<minus>-+)(?=[^\s)-])
    | (?P<field>{_FIELD_NAMES}):[ \t]*(?=[^\s()])
    | (?P<quoted>"(?P<straight>(?:[^"]|"")*)(?P<end>"?)|[{_MARKS}](?P<curly>[^{_MARKS}"]*)(?P<curly_end>[{_MARKS}"]?))
    | (?P<word>[^\s()"{_MARKS}]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Token:
    sort: str
    text: str
    closed: bool = True


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    for found in _TOKEN.finditer(text):
        sort = found.lastgroup or ""
        if found["quoted"] is not None:
            inner = found["curly"] if found["straight"] is None else found["straight"].replace('""', '"')
            tokens.append(_Token("quoted", inner, bool(found["end"] or found["curly_end"])))
        elif found["field"] is not None:
            tokens.append(_Token("field", found["field"]))
        else:
            tokens.append(_Token(sort, found[0]))
    return [token for token in tokens if token.sort != "space"]


# --- expression ------------------------------------------------------------------------------------------------

_OPERATORS = ("AND", "OR", "NOT")


class _Reader:
    """Reads tokens from left to right into a tree and gathers notes."""

    def __init__(self, tokens: list[_Token]) -> None:
        self.notes: list[str] = []
        self._tokens = tokens
        self._at = 0
        self._terms = 0
        if all(token.sort == "word" and token.text in _OPERATORS for token in tokens):
            self._tokens = [_Token("literal", token.text) for token in tokens]

    def note(self, sentence: str) -> None:
        """Keep a sentence for the person, once."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def read(self) -> Node | None:
        """Return the tree of all tokens; a closing parenthesis too many is ignored."""
        parts: list[Node] = []
        while self._at < len(self._tokens):
            part = self._all(0)
            if part is not None:
                parts.append(part)
            if self._next("close"):
                self.note("A closing parenthesis without an opening one was ignored.")
        return _joined(And, parts)

    def _all(self, depth: int) -> Node | None:
        parts: list[Node] = []
        while self._at < len(self._tokens) and self._peek() != "close":
            if self._operator("AND"):
                continue
            part = self._any(depth)
            if part is not None:
                parts.append(part)
        return _joined(And, parts)

    def _any(self, depth: int) -> Node | None:
        parts: list[Node] = []
        while True:
            while self._operator("OR"):
                pass
            if self._at >= len(self._tokens) or self._peek() == "close":
                break
            part = self._item(depth)
            if part is not None:
                parts.append(part)
            if not self._operator("OR"):
                break
        return _joined(Or, parts)

    def _item(self, depth: int) -> Node | None:
        negated = False
        while self._next("minus") or self._operator("NOT"):
            negated = True
        atom = self._atom(depth)
        return Not(atom) if negated and atom is not None else atom

    def _atom(self, depth: int) -> Node | None:
        if self._at >= len(self._tokens) or self._peek() == "close":
            return None
        token = self._tokens[self._at]
        self._at += 1
        if token.sort == "open":
            return self._group(depth)
        return self._counted(self._term(token))

    def _group(self, depth: int) -> Node | None:
        if depth >= MAX_DEPTH:
            self.note(f"Parentheses more than {MAX_DEPTH} deep were ignored.")
            return None
        inside = self._all(depth + 1)
        if not self._next("close"):
            self.note("An opening parenthesis is not closed.")
        return inside

    def _term(self, token: _Token) -> Term | None:
        if token.sort == "field":
            return self._field(FieldName(token.text.lower()), token.text)
        if token.sort == "quoted":
            return self._phrase(token)
        return self._word(token.text)

    def _counted(self, term: Term | None) -> Term | None:
        if term is None:
            return None
        self._terms += 1
        if self._terms > MAX_TERMS:
            self.note(f"Only the first {MAX_TERMS} words of the query were used.")
            return None
        return term

    def _word(self, text: str) -> Term | None:
        if not match_words(text):
            self.note(f"“{_shown(text)}” was left out: there is no letter or digit in it.")
            return None
        stem = text.rstrip("*")
        return Prefix(stem) if stem != text and len(match_words(stem)) == 1 else Word(text)

    def _phrase(self, token: _Token) -> Term | None:
        if not token.closed:
            self.note("A quotation mark is not closed.")
        found = match_words(token.text)
        return Phrase(token.text.strip()) if found else None

    def _field(self, field: FieldName, typed: str) -> Term | None:
        token = self._tokens[self._at] if self._at < len(self._tokens) else None
        if token is None or token.sort not in ("word", "quoted", "minus"):
            return self._word(f"{typed}:")
        self._at += 1
        if token.sort == "minus":
            return self._field_value(field, typed, self._glue(token))
        return self._field_value(field, typed, token)

    def _glue(self, minus: _Token) -> _Token:
        if self._peek() != "word":
            return _Token("word", minus.text)
        self._at += 1
        return _Token("word", minus.text + self._tokens[self._at - 1].text)

    def _field_value(self, field: FieldName, typed: str, token: _Token) -> Term | None:
        if not token.closed:
            self.note("A quotation mark is not closed.")
        term = _field_term(field, token.text.strip(), quoted=token.sort == "quoted")
        if term is not None:
            return term
        self.note(f"“{_shown(token.text)}” after {field.value}: was read as words; expected {_expected(field)}.")
        return self._word(f"{typed}:{token.text}")

    def _peek(self) -> str:
        return self._tokens[self._at].sort if self._at < len(self._tokens) else ""

    def _next(self, sort: str) -> bool:
        if self._peek() != sort:
            return False
        self._at += 1
        return True

    def _operator(self, name: str) -> bool:
        if self._peek() != "word" or self._tokens[self._at].text != name:
            return False
        self._at += 1
        return True


def _joined(sort: type[And] | type[Or], parts: list[Node]) -> Node | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return sort(tuple(parts))


def _shown(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


# --- fields ----------------------------------------------------------------------------------------------------


def _field_term(field: FieldName, value: str, *, quoted: bool) -> Term | None:
    if field in DATE_FIELDS:
        return _date_term(field, value)
    if field in CHOICES:
        return _choice_term(field, value.lower())
    stem = value if quoted else value.rstrip("*")
    if not match_words(stem):
        return None
    return FieldTerm(field, stem, phrase=quoted, prefix=stem != value)


def _expected(field: FieldName) -> str:
    if field in DATE_FIELDS:
        return "a date such as 2023, 2023-10 or 2023-10-05"
    *others, last = CHOICES.get(field, ("a word",))
    return f"{', '.join(others)} or {last}" if others else last


def _choice_term(field: FieldName, value: str) -> FieldTerm | None:
    # Three letters of a choice are enough to tell it from the others.
    chosen = [choice for choice in CHOICES[field] if choice == value or (len(value) >= 3 and choice.startswith(value))]
    return FieldTerm(field, chosen[0]) if chosen else None


def _date_term(field: FieldName, value: str) -> DateTerm | None:
    first, dots, last = value.partition("..")
    since = _date(first) if first or not dots else ""
    until = _date(last) if last else ("" if dots else since)
    if since is None or until is None or not (since or until):
        return None
    if dots and field not in (FieldName.SAID, FieldName.YEAR):
        return None
    if field is FieldName.YEAR:
        since, until = since[:4], until[:4]
    if field is FieldName.BEFORE:
        return DateTerm(field, None, since)
    if field is FieldName.AFTER:
        return DateTerm(field, _after(since), None)
    return DateTerm(field, since or None, _after(until) if until else None)


_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = r"(?P<name>[a-z]{3,9})\.?"
_DATE_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?)?",
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})",
        r"(?P<month>\d{1,2})[./](?P<year>\d{4})",
        r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4})",
        rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?[\s-])?{_MONTH},?[\s-](?P<year>\d{{4}})",
        rf"{_MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>\d{{4}})",
    )
)


def _date(value: str) -> str | None:
    """Return a typed date as ISO text, as precise as it is; None where it cannot be read or is ambiguous."""
    text = value.strip().lower()
    if not text.isascii():
        return None
    for form in _DATE_FORMS:
        found = form.fullmatch(text)
        if found:
            return _iso(found.groupdict())
    return None


def _iso(parts: dict[str, str | None]) -> str | None:
    year, month, day = int(parts["year"] or 0), int(parts.get("month") or 0), int(parts.get("day") or 0)
    if parts.get("name"):
        month = _month(parts["name"] or "")
    if parts.get("first"):
        day, month = _day_and_month(int(parts["first"] or 0), int(parts["second"] or 0))
    wants_month = any(parts.get(part) is not None for part in ("month", "name", "first"))
    wants_day = any(parts.get(part) is not None for part in ("day", "first"))
    if not 0 < year < 9999:
        return None
    try:
        date(year, month if wants_month else 1, day if wants_day else 1)
    except ValueError:
        return None
    return f"{year:04}" + (f"-{month:02}" if wants_month else "") + (f"-{day:02}" if wants_day else "")


def _month(name: str) -> int:
    return next((at for at, month in enumerate(_MONTHS, 1) if month.startswith(name)), 0)


def _day_and_month(first: int, second: int) -> tuple[int, int]:
    """Tell 25/12 and 12/25 apart; 5/10 could be either and is nothing, unless both are the same."""
    if first > 12 or first == second:
        return first, second
    return (second, first) if second > 12 else (0, 0)


def _after(value: str) -> str:
    """Return the first ISO date after a year, month or day."""
    if len(value) == 4:
        return f"{int(value) + 1:04}"
    if len(value) == 7:
        year, month = int(value[:4]), int(value[5:])
        return f"{year + 1:04}-01" if month == 12 else f"{year:04}-{month + 1:02}"
    return date.fromordinal(date.fromisoformat(value).toordinal() + 1).isoformat()


# --- hits ------------------------------------------------------------------------------------------------------


def _wanted(node: Node) -> Iterator[Term]:
    if isinstance(node, Not):
        return
    if isinstance(node, And | Or):
        for item in node.items:
            yield from _wanted(item)
        return
    yield node


def _hits(terms: tuple[Term, ...], words: str) -> Spans:
    placed = word_spans(words)
    keys = [key for key, _ in placed]
    starts: dict[str, list[int]] = {}
    for at, key in enumerate(keys):
        starts.setdefault(key, []).append(at)
    runs: list[tuple[int, int]] = []
    for term in terms:
        if isinstance(term, Prefix):
            stem = "".join(match_words(term.text))
            runs += [(at, at + 1) for key, places in starts.items() if key.startswith(stem) for at in places]
        elif isinstance(term, Word | Phrase):
            wanted = match_words(term.text)
            first = starts.get(wanted[0], ()) if wanted else ()
            runs += [(at, at + len(wanted)) for at in first if keys[at : at + len(wanted)] == wanted]
    spans: list[tuple[int, int]] = []
    for first, end in sorted(runs, key=lambda run: (run[0], -run[1])):
        start, stop = placed[first][1][0], placed[end - 1][1][1]
        if not spans or start >= spans[-1][1]:
            spans.append((start, stop))
    return tuple(spans)
