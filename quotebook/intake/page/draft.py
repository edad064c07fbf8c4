"""HTML to a draft: a whole page gives its article and metadata, a pasted piece all that is visible in it."""

import re
from collections import Counter

from quotebook.intake.facts import Facts, make_draft, replaced_characters
from quotebook.intake.links import web_address
from quotebook.intake.page.body import article
from quotebook.intake.page.metadata import page_facts
from quotebook.intake.page.tree import Head, Tree, parse
from quotebook.intake.page.visible import hidden, quoted_blocks, render
from quotebook.intake.plain import head_facts
from quotebook.model import Draft, Field
from quotebook.text.clean import clean

CLIPBOARD_LINK = "from the link in the clipboard"
SAVED_LINK = "from the browser's note in the saved page"

_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->")
_FRAGMENT_END = re.compile(r"<!--\s*EndFragment\s*-->")
_CLIPBOARD_HEADER = re.compile(r"\AVersion:[\d.]+\s")
_SOURCE = re.compile(r"^SourceURL:(\S+)", re.M)
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S+) -->")
_PART_OF_TABLE = re.compile(r"\s*<(?:caption|col|colgroup|thead|tbody|tfoot|tr|td|th)\b", re.I)
_PAGE = re.compile(r"<(?:html|body|head)\b", re.I)
_STRUCTURE = frozenset(["article", "main", "nav", "header", "footer", "aside"])
_WORDS = re.compile(r"\w+")
ALMOST_ALL = 0.9
"""Share of the words of the browser's own plain text that the HTML must hold to be trusted."""
_COMPARED = 200_000


def from_html(html: str, *, url: str | None = None, plain: str | None = None) -> Draft:
    """Return the draft of a page or of a piece of one.

    url: where it came from, if known; plain: the plain text that came with it, taken where the HTML holds less.
    Never raises; linear in the length of html.
    """
    cleaned = clean(html)
    source, header = _split_header(cleaned.text)
    piece, whole = _piece(source)
    tree, head = parse(piece)
    unseen = hidden(tree)
    is_page = whole and _is_page(piece, tree, head)
    node, beside = article(tree, unseen) if is_page else (0, set[int]())
    quoted = quoted_blocks(tree, node, unseen | beside)
    text = render(tree, node, unseen | beside, quoted)
    known = _known_address(url, header, source)
    facts = page_facts(tree, head, known, near=node)
    if plain is not None and _holds_less(text, plain):
        return _from_plain(plain, facts)
    facts = facts.or_else(head_facts(text, url=facts.url, language=head.language))
    notices = (*replaced_characters(cleaned.replaced), *_remarks(tree, unseen, beside, node), *_marked(quoted))
    return make_draft(text, facts, notices)


def _from_plain(plain: str, facts: Facts) -> Draft:
    cleaned = clean(plain)
    facts = facts.or_else(head_facts(cleaned.text, url=facts.url))
    notice = "The clipboard's HTML holds less than its plain text, so the plain text was taken."
    return make_draft(plain, facts, (*replaced_characters(cleaned.replaced), notice))


def _split_header(html: str) -> tuple[str, str]:
    """Return html without the header of Windows' clipboard format, and that header; its offsets are not trusted."""
    if not _CLIPBOARD_HEADER.match(html):
        return html, ""
    start = html.find("<")
    return (html[start:], html[:start]) if start >= 0 else ("", html)


def _piece(html: str) -> tuple[str, bool]:
    """Return the part of html between the clipboard's marks, and whether html is without such marks."""
    start = _FRAGMENT.search(html)
    if not start:
        return html, True
    end = _FRAGMENT_END.search(html, start.end())
    piece = html[start.end() : end.start() if end else len(html)]
    if not piece.strip():
        return html, False
    # Without its table a parser drops the cells' bounds, and joins their words.
    return (f"<table>{piece}</table>" if _PART_OF_TABLE.match(piece) else piece), False


def _is_page(html: str, tree: Tree, head: Head) -> bool:
    """Tell a whole page from a piece of one: it has a title or tells of itself, or a body with a page's parts."""
    if head.title or any(name.startswith(("og:", "article:")) for name, _ in head.metas):
        return True
    return _PAGE.search(html) is not None and not _STRUCTURE.isdisjoint(tree.tags)


def _known_address(url: str | None, header: str, html: str) -> Field | None:
    given = web_address(url or "")
    source = _SOURCE.search(header)
    copied = web_address(source[1]) if source else ""
    if given or copied:
        return Field(given or copied, CLIPBOARD_LINK)
    saved = _SAVED_FROM.search(html, 0, 4_000)
    address = web_address(saved[1]) if saved else ""
    return Field(address, SAVED_LINK) if address else None


def _holds_less(text: str, plain: str) -> bool:
    """Tell whether text lacks more than a few of the words of plain."""
    wanted = Counter(_WORDS.findall(plain[:_COMPARED]))
    if not wanted:
        return False
    held = Counter(_WORDS.findall(text[: 2 * _COMPARED]))
    return (wanted & held).total() < ALMOST_ALL * wanted.total()


def _remarks(tree: Tree, unseen: set[int], beside: set[int], node: int) -> list[str]:
    """Return notices on what of the page is not in the text, by its number of words."""
    notices: list[str] = []
    if tree.flattened:
        notices.append("The page is nested too deeply to tell its parts apart, so all of its text was taken.")
    within = range(node, tree.ends[node]) if tree.ends else range(0)
    concealed = sum(len(tree.words(at).split()) for at in unseen if at in within)
    if concealed:
        notices.append(f"Text that the page does not show was left out ({_words(concealed)}).")
    aside = sum(len(tree.words(at).split()) for at in beside)
    if aside:
        notices.append(f"Links, captions, buttons and the like inside the article were left out ({_words(aside)}).")
    return notices


def _marked(quoted: set[int]) -> tuple[str, ...]:
    return ("Block quotations without marks of their own were put in quotation marks.",) if quoted else ()


def _words(count: int) -> str:
    return "1 word" if count == 1 else f"{count:,} words"
