"""Cut a query into tokens and read them from left to right into a tree."""

import re
from dataclasses import dataclass

from quotebook.text.keys import match_words
from quotebook.text.query.fields import field_term, is_begun_date
from quotebook.text.query.tree import CHOICES, DATE_FIELDS, And, FieldName, Node, Not, Or, Phrase, Prefix, Term, Word

MAX_LENGTH = 4_000
"""Characters of a query that are read."""
MAX_TERMS = 64
"""Words, phrases and fields of a query that are used."""
MAX_DEPTH = 12
"""Parentheses inside one another that are heeded; deeper ones are ignored."""

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
class Token:
    """A piece of a query: a bracket, minus, field name, quoted text or word."""

    sort: str
    text: str
    closed: bool = True


def tokens(text: str) -> list[Token]:
    """Cut a query into tokens, without the spaces between them."""
    found_tokens: list[Token] = []
    for found in _TOKEN.finditer(text):
        sort = found.lastgroup or ""
        if found["quoted"] is not None:
            inner = found["curly"] if found["straight"] is None else found["straight"].replace('""', '"')
            found_tokens.append(Token("quoted", inner, bool(found["end"] or found["curly_end"])))
        elif found["field"] is not None:
            found_tokens.append(Token("field", found["field"]))
        else:
            found_tokens.append(Token(sort, found[0]))
    return [token for token in found_tokens if token.sort != "space"]


_OPERATORS = ("AND", "OR", "NOT")
_BARE_FIELDS = frozenset(f"{field}:" for field in FieldName)


class Reader:
    """Reads tokens from left to right into a tree and gathers notes."""

    def __init__(self, tokens: list[Token]) -> None:
        self.notes: list[str] = []
        self._tokens = tokens
        self._at = 0
        self._terms = 0
        if all(token.sort == "word" and token.text in _OPERATORS for token in tokens):
            self._tokens = [Token("literal", token.text) for token in tokens]

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

    def _term(self, token: Token) -> Term | None:
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
        if text.lower() in _BARE_FIELDS and self._at == len(self._tokens):
            # A field whose value is still to be typed asks for nothing yet.
            return None
        if not match_words(text):
            self.note(f"“{_shown(text)}” was left out: there is no letter or digit in it.")
            return None
        stem = text.rstrip("*")
        return Prefix(stem) if stem != text and len(match_words(stem)) == 1 else Word(text)

    def _phrase(self, token: Token) -> Term | None:
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

    def _glue(self, minus: Token) -> Token:
        if self._peek() != "word":
            return Token("word", minus.text)
        self._at += 1
        return Token("word", minus.text + self._tokens[self._at - 1].text)

    def _field_value(self, field: FieldName, typed: str, token: Token) -> Term | None:
        if not token.closed:
            self.note("A quotation mark is not closed.")
        term = field_term(field, token.text.strip(), quoted=token.sort == "quoted")
        if term is not None:
            return term
        if field in DATE_FIELDS and self._at == len(self._tokens) and (not token.closed or is_begun_date(token.text)):
            self.note(
                f"“{_shown(token.text)}” after {field.value}: is no date yet; "
                "expected a date such as 2023, 2023-10 or 2023-10-05."
            )
            return None
        self._note_unread(field, _shown(token.text))
        return self._word(f"{typed}:{token.text}")

    def _note_unread(self, field: FieldName, value: str) -> None:
        """Say what a field takes whose value could not be read."""
        if field in DATE_FIELDS:
            self.note(
                f"“{value}” after {field.value}: was read as words; "
                "expected a date such as 2023, 2023-10 or 2023-10-05."
            )
        elif field in CHOICES:
            *others, last = CHOICES[field]
            self.note(f"“{value}” after {field.value}: was read as words; expected {', '.join(others)} or {last}.")
        else:
            self.note(f"“{value}” after {field.value}: was read as words; expected a word.")

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
