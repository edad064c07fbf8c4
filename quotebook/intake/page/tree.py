"""A parsed page as plain lists in document order, so that every later pass is a loop and no depth can overflow it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from quotebook.intake.page.nesting import flatten, is_costly

TEXT = "-text"
UNSEEN = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "iframe",
        "object",
        "embed",
        "video",
        "audio",
        "canvas",
        "svg",
        "map",
        "datalist",
        "select",
        "xml",
        "noframes",
        "param",
        "source",
        "track",
        "meta",
        "link",
        "title",
    ]
)
"""Elements of which nothing is text on the page."""

_NO_ATTRIBUTES: Mapping[str, str | None] = {}


@dataclass(frozen=True, slots=True)
class Tree:
    """The nodes of a page. Node 0 is the root; node i's subtree is range(i, ends[i]).

    tags: element names in lower case, TEXT for text; texts: a text node's characters, "" for elements.
    flattened: the page was nested so deeply that its structure was given up.
    """

    tags: list[str] = field(default_factory=list[str])
    parents: list[int] = field(default_factory=list[int])
    ends: list[int] = field(default_factory=list[int])
    texts: list[str] = field(default_factory=list[str])
    attributes: list[Mapping[str, str | None]] = field(default_factory=list[Mapping[str, str | None]])
    flattened: bool = False

    def words(self, node: int) -> str:
        """Return the characters of the subtree at node, white space collapsed."""
        return " ".join("".join(self.texts[node : self.ends[node]]).split())

    def find(self, tag: str) -> Iterator[int]:
        """Yield the elements called tag, in document order."""
        return (node for node, name in enumerate(self.tags) if name == tag)


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself: metas in order, JSON-LD texts, title, canonical link, language."""

    metas: tuple[tuple[str, str], ...] = ()
    linked_data: tuple[str, ...] = ()
    title: str = ""
    canonical: str = ""
    language: str = ""


def parse(html: str) -> tuple[Tree, Head]:
    """Return the tree of html (cleaned text) and its head. Linear in html, whatever it is."""
    flattened = is_costly(html)
    parser = LexborHTMLParser(flatten(html) if flattened else html)
    tree = Tree(flattened=flattened)
    root = parser.root
    if root is None:
        return tree, Head()
    _grow(tree, root)
    return tree, _read_head(parser)


def _grow(tree: Tree, root: LexborNode) -> None:
    """Append root and all below it to tree, without recursion."""
    path: list[tuple[LexborNode, int]] = []
    node: LexborNode | None = root
    while node is not None:
        tag = node.tag or ""
        at = len(tree.tags)
        if tag == TEXT or (tag not in UNSEEN and node.is_element_node):
            _append(tree, node, tag, path[-1][1] if path else 0)
            child = node.first_child if tag != TEXT else None
            if child is not None:
                path.append((node, at))
                node = child
                continue
        following = node.next if path else None
        while following is None and path:
            closed, start = path.pop()
            tree.ends[start] = len(tree.tags)
            following = closed.next if path else None
        node = following


def _append(tree: Tree, node: LexborNode, tag: str, parent: int) -> None:
    tree.tags.append(tag)
    tree.parents.append(parent)
    tree.ends.append(len(tree.tags))
    tree.texts.append(node.text_content or "" if tag == TEXT else "")
    tree.attributes.append(_NO_ATTRIBUTES if tag == TEXT else node.attributes or _NO_ATTRIBUTES)


def _read_head(parser: LexborHTMLParser) -> Head:
    metas = [
        ((found.get("property") or found.get("name") or found.get("itemprop") or "").strip().lower(), found["content"])
        for found in (node.attributes for node in parser.css("meta[content]"))
        if found.get("content")
    ]
    title = parser.css_first("head title")
    canonical = parser.css_first('link[rel="canonical"][href]')
    root = parser.root
    return Head(
        metas=tuple((name, (content or "").strip()) for name, content in metas if name),
        linked_data=tuple(node.text() for node in parser.css('script[type="application/ld+json"]')),
        title=" ".join(title.text().split()) if title is not None else "",
        canonical=(canonical.attributes.get("href") or "").strip() if canonical is not None else "",
        language=(root.attributes.get("lang") or "").strip().lower() if root is not None else "",
    )
