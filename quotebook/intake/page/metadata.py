"""A page's own word on title, outlet, author, date and address, each with the place it was read from."""

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import cast
from urllib.parse import urljoin

from quotebook.intake.dates import is_day_first, iso_date, written_date
from quotebook.intake.facts import Facts, ambiguous_date
from quotebook.intake.links import date_in, host_of, outlet_of, web_address
from quotebook.intake.page.tree import Head, Tree
from quotebook.model import Field

METADATA = "from the page's own metadata"
HEADLINE = "from the page's headline"
TITLE = "from the page's title"
BYLINE = "from the page's byline"
TIME = "from a date marked on the page"
CANONICAL = "from the page's own address"

LONGEST = 300
"""Characters of a title, a name or an outlet; longer ones are something else."""
UNSET = "1970-01-01"
"""The day that computers count from stands where somebody forgot the date."""
DEEPEST = 6
"""Levels of JSON-LD that are looked into; real pages use three."""

_TITLES = ("og:title", "twitter:title", "parsely-title", "dc.title", "dcterms.title", "headline")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "parsely-site", "publisher")
_AUTHORS = ("author", "byl", "parsely-author", "article:author", "dc.creator", "dcterms.creator", "sailthru.author")
_DATES = [
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "article.published",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "date",
]
_ARTICLE = re.compile(r"(?:article|posting|report|newspaper|webpage)$", re.I)
_BY = re.compile(r"^\s*(?:by|von|par|por|di|door)\s+", re.I)
_SUFFIX = re.compile(r"\s+[|–—·•»:-]\s+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def page_facts(tree: Tree, head: Head, url: Field | None, *, near: int = 0) -> Facts:
    """Return what a page tells of itself; url: where it is known to come from; near: the node of the article."""
    stated = _linked_data(head)
    metas = _first_values(head)
    address = url or _address(head, metas)
    outlet = (
        _field(_pick(metas, _OUTLETS), METADATA)
        or _field(stated.get("outlet"), METADATA)
        or (outlet_of(address.value) if address else None)
    )
    candidates = [(words, METADATA) for words in (stated.get("published", ""), *_stated_dates(metas))]
    candidates += [(words, TIME) for words in _times(tree, near)]
    published, notices = _date(head, candidates, address)
    return Facts(
        title=_title(tree, head, [stated.get("title", ""), _pick(metas, _TITLES)], outlet.value if outlet else ""),
        outlet=outlet,
        author=_field(stated.get("author"), METADATA)
        or _field(_author(metas), METADATA)
        or _field(_byline(tree), BYLINE),
        published=published,
        url=address,
        notices=notices,
    )


def _title(tree: Tree, head: Head, stated: list[str], site: str) -> Field | None:
    for title in stated:
        if found := _field(_without_site(title, site), METADATA):
            return found
    headline = next((words for at in tree.find("h1") if (words := tree.words(at))), "")
    return _field(headline, HEADLINE) or _field(_without_site(head.title, site), TITLE)


def _without_site(title: str, site: str) -> str:
    """Return title without the outlet's name at its end or beginning."""
    pieces = _SUFFIX.split(title)
    if len(pieces) < 2 or not site:
        return title
    if _same(pieces[-1], site):
        return title[: title.rindex(pieces[-1])].rstrip(" |–—·•»:-")
    if _same(pieces[0], site):
        return title[len(pieces[0]) :].lstrip(" |–—·•»:-")
    return title


def _same(one: str, other: str) -> bool:
    def bare(name: str) -> str:
        return re.sub(r"\W|^the ", "", name.casefold())

    return bare(one) == bare(other)


def _stated_dates(metas: Mapping[str, str]) -> list[str]:
    return [metas[name] for name in _DATES if name in metas]


def _date(head: Head, candidates: list[tuple[str, str]], url: Field | None) -> tuple[Field | None, tuple[str, ...]]:
    """Return the date of publication, or why the one that stands on the page could not be read."""
    day_first = is_day_first(language=head.language, host=host_of(url.value) if url else "")
    unclear: list[str] = []
    for words, basis in candidates:
        written = written_date(words[:LONGEST], day_first=day_first)
        value = iso_date(words) or (written.value if written else "")
        if value == UNSET:
            continue
        if value:
            return Field(value, basis), ()
        if written:
            unclear.append(ambiguous_date(written.words))
    dated = date_in(url.value) if url else None
    return dated, () if dated else tuple(unclear[:1])


def _times(tree: Tree, near: int) -> Iterator[str]:
    """Give the dates marked in the article or, where there is none, in the nearest part of the page around it."""
    marked = list(tree.find("time"))
    found: list[int] = []
    while marked and not found:
        found = marked[bisect_left(marked, near) : bisect_left(marked, tree.ends[near])]
        near = tree.parents[near]
    for at in found:
        attributes = tree.attributes[at]
        if "datemodified" not in (attributes.get("itemprop") or "").lower():
            yield attributes.get("datetime") or tree.words(at)


def _byline(tree: Tree) -> str:
    """Return the names marked as the author's in the page's visible text."""
    names = [
        words
        for at, attributes in enumerate(tree.attributes)
        if attributes and ("author" in (attributes.get("rel") or "").split() or attributes.get("itemprop") == "author")
        if (words := tree.words(at))
    ]
    return _joined(names[:5])


def _author(metas: Mapping[str, str]) -> str:
    return next((words for name in _AUTHORS if (words := metas.get(name, "")) and not web_address(words)), "")


def _address(head: Head, metas: Mapping[str, str]) -> Field | None:
    shared = web_address(metas.get("og:url", ""))
    try:
        own = web_address(urljoin(shared, head.canonical)) if head.canonical else ""
    except ValueError:
        own = ""
    return Field(own or shared, CANONICAL) if own or shared else None


def _first_values(head: Head) -> dict[str, str]:
    """Return the first value of each meta name; several authors are joined."""
    values: dict[str, str] = {}
    for name, content in head.metas:
        values.setdefault(name, content)
    for name in _AUTHORS:
        if name in values:
            values[name] = _joined([content for other, content in head.metas if other == name])
    return values


def _pick(metas: Mapping[str, str], names: Iterable[str]) -> str:
    return next((metas[name] for name in names if metas.get(name)), "")


def _field(words: str | None, basis: str) -> Field | None:
    plain = " ".join(_CONTROL.sub(" ", words or "").split())
    plain = _BY.sub("", plain) if basis == BYLINE or plain[:3].lower() == "by " else plain
    return Field(plain, basis) if 0 < len(plain) <= LONGEST else None


def _joined(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(name.strip() for name in names if name.strip()))


def _linked_data(head: Head) -> dict[str, str]:
    """Return title, outlet, author and published of the first JSON-LD item with a headline, else with a date."""
    items = list(_stated_items(head))
    item = next((one for one in items if one.get("headline")), items[0] if items else None)
    if item is None:
        return {}
    return {
        "title": _text(item.get("headline")),
        "outlet": _name(item.get("publisher")),
        "author": _joined(_names(item.get("author"))),
        "published": _text(item.get("datePublished")),
    }


def _stated_items(head: Head) -> Iterator[Mapping[str, object]]:
    for text in head.linked_data:
        try:
            whole: object = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _items(whole, DEEPEST):
            if item.get("headline") or item.get("datePublished"):
                yield item


def _items(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    """Yield the JSON-LD items about articles in value, outer ones first."""
    if depth == 0:
        return
    if isinstance(value, list):
        for one in cast("list[object]", value):
            yield from _items(one, depth - 1)
    elif isinstance(value, dict):
        item = cast("dict[str, object]", value)
        types = item.get("@type")
        named = cast("list[object]", types) if isinstance(types, list) else [types]
        if any(isinstance(one, str) and _ARTICLE.search(one) for one in named):
            yield item
        for inside in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _items(item.get(inside), depth - 1)


def _names(value: object) -> list[str]:
    many = cast("list[object]", value)[:10] if isinstance(value, list) else [value]
    return [name for one in many if (name := _name(one)) and not web_address(name)]


def _name(value: object) -> str:
    if isinstance(value, dict):
        return _text(cast("dict[str, object]", value).get("name"))
    if isinstance(value, list):
        return _joined(_names(cast("object", value)))
    return _text(value)


def _text(value: object) -> str:
    # Many sites escape what stands in a script as well, where a browser takes nothing back.
    return unescape(value) if isinstance(value, str) else ""
