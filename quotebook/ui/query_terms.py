"""Put field terms into a typed query and take them out, so that the search field always shows the whole filter.

Several values of one field are alternatives and stand together: speaker:Ana OR speaker:Ben.
"""

import re
from difflib import SequenceMatcher

from quotebook.text.query import quote_value

DATES = ("date", "year", "said", "before", "after")
"""The fields that bound the date of a statement."""

FIELDS = ("speaker", "role", "outlet", "title", "tag", "kind", "is", "has", *DATES)

_TOKEN = re.compile(r'[()]|(?:[^\s"“”„«»()]|"(?:[^"]|"")*"?|[“„«][^“”„«»"]*[”“»"]?)+')
_TERM = re.compile(rf"(?P<field>{'|'.join(FIELDS)}):(?P<value>.+)", re.DOTALL | re.IGNORECASE)
_PLAIN = re.compile(r"[\w.-]+")
_JOINING = ("AND", "OR")


def term(field: str, value: str) -> str:
    """Return `field:value`, the value in quotation marks where it needs them."""
    return f"{field}:{value}" if _PLAIN.fullmatch(value) else f"{field}:{quote_value(value)}"


def terms(query: str) -> tuple[tuple[str, str], ...]:
    """Return (field, value) of every term a query asks for, in order; those it excludes are not among them."""
    return tuple((found["field"].lower(), _bare(found["value"])) for _, found in _asked(_TOKEN.findall(query)))


def chosen(query: str, field: str) -> tuple[str, ...]:
    """Return the values that a query's terms of one field ask for, without their quotation marks."""
    return tuple(value for name, value in terms(query) if name == field)


def without(query: str, *fields: str) -> str:
    """Return the query without its terms of these fields; the rest is untouched but for white space."""
    tokens = _TOKEN.findall(query)
    gone = {at for at, found in _asked(tokens) if found["field"].lower() in fields}
    return _joined(_lacking(tokens, gone)) if gone else query


def removed(query: str, field: str, value: str) -> str:
    """Return the query without one term."""
    tokens = _TOKEN.findall(query)
    gone = {
        at
        for at, found in _asked(tokens)
        if found["field"].lower() == field and _bare(found["value"]).casefold() == value.casefold()
    }
    return _joined(_lacking(tokens, gone))


def toggled(query: str, field: str, value: str) -> str:
    """Return the query with one more value of a field as an alternative, or without it where it is there."""
    values = chosen(query, field)
    if value.casefold() in {other.casefold() for other in values}:
        return removed(query, field, value)
    wanted = " OR ".join(term(field, other) for other in (*values, value))
    return f"{without(query, field)} {wanted}".strip()


def between(query: str, field: str, first: str, last: str) -> str:
    """Return the query bounded to first..last in a date field, whatever dates it was bounded to before."""
    bound = f"{field}:{first}" if first == last else f"{field}:{first}..{last}"
    return f"{without(query, *DATES)} {bound}".strip()


def corrected(query: str, word: str) -> str:
    """Return the query with its word most like the given one spelt so; its other words and its terms stay."""
    tokens = _TOKEN.findall(query)
    plain = [token for token in tokens if not _TERM.fullmatch(token) and token not in (*_JOINING, "NOT", "(", ")")]
    like = max(plain, key=lambda token: SequenceMatcher(None, token.casefold(), word.casefold()).ratio(), default="")
    return _joined([word if token == like else token for token in tokens]) if like else f"{query} {word}".strip()


def _asked(tokens: list[str]) -> list[tuple[int, re.Match[str]]]:
    """Return the terms among tokens, but not those under a NOT."""
    found = ((at, _TERM.fullmatch(token)) for at, token in enumerate(tokens))
    return [(at, match) for at, match in found if match and (at == 0 or tokens[at - 1] != "NOT")]


def _lacking(tokens: list[str], gone: set[int]) -> list[str]:
    """Return tokens without some of them, and without the operators and brackets that then join and hold nothing."""
    dropped = set(gone)
    for at in sorted(gone):
        if at and at - 1 not in dropped and tokens[at - 1] in _JOINING:
            dropped.add(at - 1)
        elif at + 1 < len(tokens) and tokens[at + 1] in _JOINING:
            dropped.add(at + 1)
    kept = [token for at, token in enumerate(tokens) if at not in dropped]
    for at in range(len(kept) - 1):
        if kept[at : at + 2] == ["(", ")"]:
            return _lacking(kept, {at, at + 1})
    return kept


def _joined(tokens: list[str]) -> str:
    return " ".join(tokens).replace("( ", "(").replace(" )", ")")


def _bare(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1].replace('""', '"')
    return value.strip("“”„«»") if value[0] in "“„«" else value
