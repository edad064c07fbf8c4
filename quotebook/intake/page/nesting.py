"""A guard before the HTML parser: some nestings cost it time or memory that grows with the square of the input."""

import re
from collections import Counter

STEPS = 150_000_000
"""Most steps up the stack of open elements that a parse may take; about half a second."""
COPIES = 1_000_000
"""Most formatting elements that a parse may open again in later paragraphs."""
SAFE = 2_000
"""A source with fewer tags than this cannot come near either bound."""

RAW = frozenset({"script", "style", "template", "noscript", "iframe", "svg", "title", "textarea", "xml"})
INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_WHOLE_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)[^<>]*>?")
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_CLOSED_BY_THE_NEXT = frozenset(
    ["p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup"]
)
_FORMATTING = frozenset(
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
)


def is_costly(html: str) -> bool:
    """Tell whether parsing html could take more than the bounds above, by counting its tags once."""
    if html.count("<") < SAFE:
        return False
    foreign = "<svg" in html or "<math" in html
    open_now: Counter[str] = Counter()
    depth = formatting = steps = copies = 0
    for closing, name in _TAG.findall(html):
        tag = name.lower()
        steps += depth
        copies += 0 if tag in _FORMATTING else formatting
        if steps > STEPS or copies > COPIES:
            return True
        if tag in _VOID or (tag in _CLOSED_BY_THE_NEXT and not foreign):
            continue
        if closing and not open_now[tag]:
            continue
        change = -1 if closing else 1
        open_now[tag] += change
        depth += change
        # A link or a formatting element left open is opened again in every later paragraph.
        formatting += change if tag in _FORMATTING else 0
    return False


def flatten(html: str) -> str:
    """Return html with every element in place of its nesting: blocks as paragraphs, inline tags taken out."""
    return _WHOLE_TAG.sub(_flat_tag, html)


def _flat_tag(match: re.Match[str]) -> str:
    tag = match[2].lower()
    if tag in RAW:
        return match[0]
    return "" if tag in INLINE else "<p>"
