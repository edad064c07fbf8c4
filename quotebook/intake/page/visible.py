"""What a reader of a page sees of it: which subtrees are hidden, and the text of the rest in paragraphs."""

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet

from quotebook.intake.page.tree import TEXT, Tree

NOTHING, SPACE, TAB, LINE, PARAGRAPH = range(5)
GAPS = {NOTHING: "", SPACE: " ", TAB: "\t", LINE: "\n", PARAGRAPH: "\n\n"}

LINES = frozenset(["li", "tr", "dt", "dd", "option", "figcaption", "caption", "legend", "optgroup"])
PARAGRAPHS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "nav",
        "blockquote",
        "pre",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "dl",
        "table",
        "figure",
        "address",
        "details",
        "summary",
        "fieldset",
        "form",
        "hr",
        "center",
        "body",
        "html",
        "dialog",
        "menu",
        "search",
        "hgroup",
        "textarea",
        "title",
    ]
)
BLOCKS = LINES | PARAGRAPHS | {"td", "th"}

_COLLAPSIBLE = re.compile(r"[ \t\n\r\f]+")
_HIDING_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)", re.I)
_READER_ONLY = frozenset(["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only"])
_MARKS = "“”‘’\"'«»„‚‹›「」『』"
_LETTER = re.compile(r"[^\W_]")
_LONGEST_SIGN = 8
_NEAR = 40


def hidden(tree: Tree) -> set[int]:
    """Return the roots of the subtrees that the page does not show, outermost only."""
    unseen = _outermost(tree, _is_hidden)
    shrouded = _outermost(tree, _is_aria_hidden)
    # A dialog left open marks the whole page behind it as aria-hidden; that is no reason to lose the article.
    if _length(tree, shrouded) * 2 < len("".join(tree.texts)):
        unseen |= shrouded
    return unseen


def render(tree: Tree, node: int, without: AbstractSet[int], quoted: AbstractSet[int] = frozenset()) -> str:
    """Return the text below node in paragraphs.

    without: roots of subtrees to leave out; quoted: blocks to put in quotation marks, see quoted_blocks.
    """
    page = _Page()
    closing: list[tuple[int, str, int]] = []
    at, end = node, tree.ends[node]
    while at < end:
        while closing and closing[-1][0] <= at:
            page.close(*closing.pop()[1:])
        if at in without:
            at = tree.ends[at]
            continue
        tag = tree.tags[at]
        if tag == TEXT:
            page.write(tree.texts[at])
        else:
            marks = _marks(tree, at, tag, quoted, page.quotes)
            page.open(tag, marks, _spoken_image(tree, at) if tag == "img" else "")
            closing.append((tree.ends[at], tag, marks))
        at += 1
    while closing:
        page.close(*closing.pop()[1:])
    return "".join(page.parts)


NO_MARKS, INNER, OUTER, BLOCK = range(4)
_OPENING = {NO_MARKS: "", INNER: "‘", OUTER: "“", BLOCK: "“"}
_CLOSING = {NO_MARKS: "", INNER: "’", OUTER: "”", BLOCK: "”"}


class _Page:
    """Text being written, with the gap that is due before the next word."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.quotes = 0
        self._gap = NOTHING
        self._kept = 0
        self._cells = 0

    def open(self, tag: str, marks: int, spoken: str) -> None:
        if tag == "br":
            self._gap = PARAGRAPH if self._gap >= LINE else LINE
        elif tag in {"td", "th"}:
            self._due(TAB if self._cells else LINE)
            self._cells += 1
        else:
            self._block(tag)
        self._kept += tag in {"pre", "textarea"}
        if spoken:
            self._put(spoken)
        if marks:
            self.quotes += 1
            self._put(_OPENING[marks])

    def close(self, tag: str, marks: int) -> None:
        if marks:
            self.quotes -= 1
            self.parts.append(_CLOSING[marks])
        self._kept -= tag in {"pre", "textarea"}
        if tag == "tr":
            self._cells = 0
        self._block(tag)

    def write(self, text: str) -> None:
        if self._kept:
            self._put(text)
            return
        words = _COLLAPSIBLE.sub(" ", text)
        if words.startswith(" "):
            self._due(SPACE)
        core = words.strip(" ")
        if core:
            self._put(core)
            if words.endswith(" "):
                self._due(SPACE)

    def _block(self, tag: str) -> None:
        if tag in PARAGRAPHS:
            self._due(PARAGRAPH)
        elif tag in LINES:
            self._due(LINE)
        if tag == "tr":
            self._cells = 0

    def _due(self, gap: int) -> None:
        self._gap = max(self._gap, gap)

    def _put(self, text: str) -> None:
        if self.parts:
            self.parts.append(GAPS[self._gap])
        self._gap = NOTHING
        self.parts.append(text)


def _marks(tree: Tree, node: int, tag: str, quoted: AbstractSet[int], depth: int) -> int:
    """Return which quotation marks the element at node is shown in."""
    if node in quoted:
        return BLOCK
    if tag != "q" or _first_character(tree, node) in _MARKS:
        return NO_MARKS
    return INNER if depth % 2 else OUTER


def _first_character(tree: Tree, node: int) -> str:
    """Return the first character to be seen at node, or "" where none is near."""
    words = "".join(tree.texts[node : min(tree.ends[node], node + _NEAR)]).lstrip()
    return words[:1]


def quoted_blocks(tree: Tree, node: int, without: AbstractSet[int]) -> set[int]:
    """Return the block quotations that need marks: one paragraph without any of its own, in a text of other things."""
    total = sum(map(len, tree.texts[node : tree.ends[node]]))
    found: set[int] = set()
    at, end = node, tree.ends[node]
    while at < end:
        if at in without:
            at = tree.ends[at]
        elif tree.tags[at] == "blockquote":
            words = tree.words(at)
            if len(words) * 2 < total and not set(words) & set('“”"«»„「」『』') and _LETTER.search(words):
                found |= _paragraphs(tree, at, without)
            at = tree.ends[at]
        else:
            at += 1
    return found


def _paragraphs(tree: Tree, quotation: int, without: AbstractSet[int]) -> set[int]:
    """Return what to put in marks for a block quotation: its paragraphs where it has some, else itself."""
    inside = range(quotation + 1, tree.ends[quotation])
    blocks = [at for at in inside if tree.tags[at] in BLOCKS and at not in without]
    if not blocks:
        # With <br>, <cite> or <footer> inside, where the words end cannot be told.
        return set() if any(tree.tags[at] in {"br", "cite", "footer"} for at in inside) else {quotation}
    plain = all(tree.tags[at] in {"p", "footer"} for at in blocks)
    spoken = [at for at in blocks if tree.tags[at] == "p" and _first_character(tree, at) not in "—–-"]
    return set(spoken) if plain and len(spoken) == 1 and not _holds(tree, spoken[0], "cite") else set()


def _holds(tree: Tree, node: int, tag: str) -> bool:
    return tag in tree.tags[node : tree.ends[node]]


def _spoken_image(tree: Tree, node: int) -> str:
    """Return the alternative text of an image that stands for a character, such as an emoji."""
    words = (tree.attributes[node].get("alt") or "").strip()
    return words if 0 < len(words) <= _LONGEST_SIGN and not _LETTER.search(words) else ""


def _outermost(tree: Tree, test: Callable[[Tree, int], bool]) -> set[int]:
    found: set[int] = set()
    at = 0
    while at < len(tree.tags):
        if tree.attributes[at] and test(tree, at):
            found.add(at)
            at = tree.ends[at]
        else:
            at += 1
    return found


def _is_hidden(tree: Tree, node: int) -> bool:
    attributes = tree.attributes[node]
    if "hidden" in attributes or (tree.tags[node] == "dialog" and "open" not in attributes):
        return True
    if _HIDING_STYLE.search(attributes.get("style") or ""):
        return True
    classes = (attributes.get("class") or "").lower().split()
    return not _READER_ONLY.isdisjoint(classes) and not _replaces_a_picture(tree, node)


def _replaces_a_picture(tree: Tree, node: int) -> bool:
    """Tell whether a text for screen readers stands in for a decorated one beside it, such as a drop capital."""
    beside = tree.ends[node]
    return beside < len(tree.tags) and tree.parents[beside] == tree.parents[node] and _is_aria_hidden(tree, beside)


def _is_aria_hidden(tree: Tree, node: int) -> bool:
    return (tree.attributes[node].get("aria-hidden") or "").lower() == "true"


def _length(tree: Tree, nodes: set[int]) -> int:
    return sum(len(text) for node in nodes for text in tree.texts[node : tree.ends[node]])
