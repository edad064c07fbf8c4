"""Which part of a whole page is the article, and what inside that part is not: links, captions, banners, buttons."""

import re
from dataclasses import dataclass

from quotebook.intake.page.tree import TEXT, Tree
from quotebook.intake.page.visible import BLOCKS

ENOUGH = 0.85
"""A marked container is the body if it holds at least this share of the page's prose."""
DENSE = 0.9
"""Where none is marked, go down as long as one child holds this share."""
TOO_MUCH = 0.35
"""Nothing that holds this share of the body's prose is taken for a caption, a form or a list of links."""
LINKED = 0.5
"""A block with a larger share of its characters in links is not prose."""
SENTENCE, IDEOGRAPH = 60, 3
"""Fewest characters of a paragraph of prose, where a Chinese, Japanese or Korean one counts as three."""
WRAPPER = 0.6
"""Nothing that holds this share of a page is taken for navigation or a cookie banner, whatever its name."""
REMARK = 300
"""A block that a page's class names call a side matter is believed to be one up to this length."""

SIDE_TAGS = frozenset(["nav", "aside", "footer", "figcaption", "button", "form", "dialog", "menu"])
SIDE_ROLES = frozenset(
    ["navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "toolbar", "menu"]
)
NOT_PROSE = frozenset(["cookie", "cookies", "consent", "gdpr", "breadcrumb", "breadcrumbs", "nav", "navigation"])
"""Class words that are believed at any length."""
CERTAIN_WORDS = frozenset(
    [
        "newsletter",
        "subscribe",
        "subscription",
        "signup",
        "advert",
        "advertisement",
        "advertorial",
        "caption",
        "credit",
        "comments",
        "disqus",
        "outbrain",
        "taboola",
    ]
)
"""Class words that are believed of a short block."""
POSSIBLE_WORDS = frozenset(
    [
        "menu",
        "share",
        "sharing",
        "social",
        "ads",
        "ad",
        "sponsored",
        "promo",
        "related",
        "recommended",
        "recommendations",
        "trending",
        "sidebar",
        "toolbar",
        "teaser",
        "readmore",
        "byline",
        "timestamp",
        "pubdate",
        "skip",
        "tags",
    ]
)
"""Class words that are believed of a block of links, or of a short one without a sentence in it."""
OTHERS = NOT_PROSE | frozenset(["comments", "disqus", "outbrain", "taboola", "related", "recommended", "trending"])
"""Class words of blocks whose paragraphs do not count when the article is looked for."""
LEADS = re.compile(
    r"\W*(?:read (?:more|also|next)|see also|also read|related|more on|watch|listen|don't miss|recommended|"
    r"lire aussi|à lire|lesen sie auch|mehr zum thema|lee también|más sobre|leia também|leggi anche|lees ook)\b",
    re.I,
)

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_NEAR = 300
_MARKED = re.compile(r"[“”\"«»„「『]")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Measures:
    """Per node: characters of text, of those in links, of those in prose, and the number of list items below it."""

    text: list[int]
    linked: list[int]
    prose: list[int]
    items: list[int]


def article(tree: Tree, hidden: set[int]) -> tuple[int, set[int]]:
    """Return the node that holds the article, and the roots of the subtrees in it that are no part of it."""
    measures = measure(tree, hidden)
    body = next(tree.find("body"), 0)
    chosen = _container(tree, measures, body) if measures.prose[body] else body
    return chosen, _side_matter(tree, measures, chosen, hidden)


def measure(tree: Tree, hidden: set[int]) -> Measures:
    """Measure every node of tree: down for links, blocks and what is hidden, then up for the sums."""
    shown = _shown(tree, hidden)
    in_link, block = _places(tree)
    text, linked, own, own_linked = (([0] * len(tree.tags)) for _ in range(4))
    for at, characters in enumerate(tree.texts):
        if characters and shown[at]:
            length = len(characters.strip())
            text[at] = length
            linked[at] = length if in_link[at] else 0
            own[block[at]] += length + (IDEOGRAPH - 1) * len(_WIDE.findall(characters))
            own_linked[block[at]] += linked[at]
    items = [int(tag == "li") for tag in tree.tags]
    _sum_up(tree, text, linked, items)
    beside = _beside(tree, text)
    prose = [
        length if length >= SENTENCE and not beside[at] and own_linked[at] < LINKED * length else 0
        for at, length in enumerate(own)
    ]
    _sum_up(tree, prose)
    return Measures(text, linked, prose, items)


def _sum_up(tree: Tree, *columns: list[int]) -> None:
    for at in range(len(tree.tags) - 1, 0, -1):
        for column in columns:
            column[tree.parents[at]] += column[at]


def _shown(tree: Tree, hidden: set[int]) -> list[bool]:
    shown = [True] * len(tree.tags)
    for at in hidden:
        shown[at : tree.ends[at]] = [False] * (tree.ends[at] - at)
    return shown


def _places(tree: Tree) -> tuple[list[bool], list[int]]:
    """Return for every node whether it is in a link, and the nearest block that it is in."""
    in_link, block = [False] * len(tree.tags), [0] * len(tree.tags)
    for at, tag in enumerate(tree.tags):
        parent = tree.parents[at]
        in_link[at] = in_link[parent] or tag == "a"
        block[at] = at if tag in BLOCKS else block[parent]
    return in_link, block


def _beside(tree: Tree, text: list[int]) -> list[bool]:
    """Tell for every node whether it is below something that is never an article's prose."""
    beside = [False] * len(tree.tags)
    for at in range(1, len(tree.tags)):
        side = tree.tags[at] in {"nav", "aside", "footer", "figcaption"} or not _class_words(tree, at).isdisjoint(
            OTHERS
        )
        beside[at] = beside[tree.parents[at]] or (side and text[at] <= WRAPPER * text[0])
    return beside


def _container(tree: Tree, measures: Measures, body: int) -> int:
    """Return the smallest marked container with enough of the prose, else the densest block."""
    needed = ENOUGH * measures.prose[body]
    marked = [at for at in range(body, tree.ends[body]) if measures.prose[at] >= needed and _is_marked(tree, at)]
    if marked:
        return min(marked, key=lambda at: measures.text[at])
    chosen = body
    while True:
        inside = _first_child_with(tree, measures, chosen, DENSE * measures.prose[body])
        if inside is None:
            return chosen
        chosen = inside


def _first_child_with(tree: Tree, measures: Measures, node: int, prose: float) -> int | None:
    at = node + 1
    while at < tree.ends[node]:
        if measures.prose[at] >= prose and tree.tags[at] != "p":
            return at
        at = tree.ends[at]
    return None


def _is_marked(tree: Tree, node: int) -> bool:
    attributes = tree.attributes[node]
    return (
        tree.tags[node] in {"article", "main"}
        or "articlebody" in (attributes.get("itemprop") or "").lower().split()
        or (attributes.get("role") or "").lower() in {"main", "article"}
    )


def _side_matter(tree: Tree, measures: Measures, chosen: int, hidden: set[int]) -> set[int]:
    found: set[int] = set()
    at = chosen + 1
    while at < tree.ends[chosen]:
        if at in hidden:
            at = tree.ends[at]
        elif measures.text[at] and _is_side_matter(tree, measures, at, measures.text[chosen]):
            found.add(at)
            at = tree.ends[at]
        else:
            at += 1
    return found


def _is_side_matter(tree: Tree, measures: Measures, node: int, whole: int) -> bool:
    tag, text, linked = tree.tags[node], measures.text[node], measures.linked[node]
    if tag == TEXT or text > WRAPPER * whole:
        return False
    if _is_banner(tree, node):
        return True
    if text > TOO_MUCH * whole:
        return False
    role = (tree.attributes[node].get("role") or "").lower()
    return (
        tag in SIDE_TAGS
        or role in SIDE_ROLES
        or _is_link_list(tree, measures, node)
        or (
            _is_called_side_matter(_class_words(tree, node), text, linked, measures.prose[node])
            and not _MARKED.search(_beginning(tree, node))
        )
    )


def _is_link_list(tree: Tree, measures: Measures, node: int) -> bool:
    tag, text, linked = tree.tags[node], measures.text[node], measures.linked[node]
    if tag in {"ul", "ol"} and measures.items[node] > 1:
        return linked > 0.8 * text
    return (
        tag in BLOCKS and text <= REMARK and linked > LINKED * text and LEADS.match(_beginning(tree, node)) is not None
    )


def _is_called_side_matter(names: set[str], text: int, linked: int, prose: int) -> bool:
    if names.isdisjoint(CERTAIN_WORDS | POSSIBLE_WORDS):
        return False
    if linked > LINKED * text:
        return True
    return text <= REMARK and (not prose or not names.isdisjoint(CERTAIN_WORDS))


def _beginning(tree: Tree, node: int) -> str:
    """Return the first words at node; not all of them, or deep nesting would take time that grows with its square."""
    return " ".join("".join(tree.texts[node : min(tree.ends[node], node + _NEAR)]).split())


def _is_banner(tree: Tree, node: int) -> bool:
    return not _class_words(tree, node).isdisjoint(NOT_PROSE)


def _class_words(tree: Tree, node: int) -> set[str]:
    attributes = tree.attributes[node]
    if not attributes:
        return set()
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"[:500]
    return {word.lower() for word in _WORD.findall(names)}
