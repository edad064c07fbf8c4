"""Put field terms into a typed query and take them out, so that the search field always shows the whole filter."""

import re
from difflib import SequenceMatcher

from quotebook.text.query import quote_value

_TOKEN = re.compile(r'(?:[^\s"]|"(?:[^"]|"")*"?)+')
_TERM = re.compile(r"(?P<field>[a-z]+):(?P<value>.+)", re.DOTALL | re.IGNORECASE)
_PLAIN = re.compile(r"[\w.-]+")


def term(field: str, value: str) -> str:
    """Return `field:value`, the value in quotation marks where it needs them."""
    return f"{field}:{value}" if _PLAIN.fullmatch(value) else f"{field}:{quote_value(value)}"


def chosen(query: str, field: str) -> tuple[str, ...]:
    """Return the values that a query's terms of one field ask for, without their quotation marks."""
    found = (_TERM.fullmatch(token) for token in _TOKEN.findall(query))
    return tuple(_bare(match["value"]) for match in found if match and match["field"].lower() == field)


def without(query: str, *fields: str) -> str:
    """Return the query without its terms of these fields; the rest is untouched but for white space."""
    return " ".join(token for token in _TOKEN.findall(query) if not _is_of(token, fields))


def toggled(query: str, field: str, value: str, *, beside: bool = False) -> str:
    """Return the query with the term put in, or taken out where it is there.

    beside: it joins the other terms of its field; otherwise it takes their place.
    """
    wanted = [other for other in chosen(query, field) if other.casefold() != value.casefold()]
    is_new = len(wanted) == len(chosen(query, field))
    kept = [*(wanted if beside or not is_new else []), *([value] if is_new else [])]
    return " ".join(part for part in (without(query, field), *(term(field, other) for other in kept)) if part)


def between(query: str, field: str, first: str, last: str) -> str:
    """Return the query bounded to first..last in a date field, whatever dates it was bounded to before."""
    rest = without(query, "year", "said", "before", "after")
    bound = f"{field}:{first}" if first == last else f"{field}:{first}..{last}"
    return f"{rest} {bound}".strip()


def corrected(query: str, word: str) -> str:
    """Return the query with its word most like the given one spelt so; its other words and its terms stay."""
    tokens = _TOKEN.findall(query)
    plain = [token for token in tokens if not _TERM.fullmatch(token) and token not in ("AND", "OR", "NOT")]
    like = max(plain, key=lambda token: SequenceMatcher(None, token.casefold(), word.casefold()).ratio(), default="")
    return " ".join(word if token == like else token for token in tokens) if like else f"{query} {word}".strip()


def _is_of(token: str, fields: tuple[str, ...]) -> bool:
    found = _TERM.fullmatch(token)
    return bool(found) and found["field"].lower() in fields


def _bare(value: str) -> str:
    if len(value) > 1 and value.startswith('"') and value.endswith('"'):
        return value[1:-1].replace('""', '"')
    return value
