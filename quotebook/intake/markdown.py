"""Markdown to a draft: the front matter gives the fields, the rest is read as the page it makes."""

import re
from dataclasses import replace

from markdown_it import MarkdownIt

from quotebook.intake.dates import iso_date, written_date
from quotebook.intake.facts import Facts, ambiguous_date, make_draft
from quotebook.intake.links import web_address
from quotebook.intake.page.draft import from_html
from quotebook.intake.plain import from_text
from quotebook.model import Draft, Field

FRONT_MATTER = "from the file's front matter"
LARGEST = 1_000_000
"""Characters up to which Markdown is read as such."""
MOST_MARKS = 20_000
"""Brackets and emphasis marks up to which Markdown is read as such; time grows with their square."""

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_LINE = re.compile(r"^([A-Za-z_-]{2,20})[ \t]*:[ \t]*(.*)$", re.M)
_ITEM = re.compile(r"^[ \t]*-[ \t]+(.+)$", re.M)
_KEYS = {
    "title": "title",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "date": "published",
    "published": "published",
    "url": "url",
    "link": "url",
    "source": "url",
    "outlet": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "site": "outlet",
}


def from_markdown(text: str) -> Draft:
    """Return the draft of a Markdown text (line ends LF)."""
    front = _FRONT.match(text[:20_000])
    facts = _front_facts(front[1]) if front else Facts()
    body = text[front.end() :] if front else text
    if len(body) > LARGEST or sum(map(body.count, "[]*_`<!")) > MOST_MARKS:
        draft = from_text(body)
        draft = replace(draft, notices=(*draft.notices, "Too large to be read as Markdown, so its marks were left in."))
    else:
        draft = from_html(MarkdownIt("commonmark").render(body))
    found = Facts(draft.title, draft.outlet, draft.author, draft.published, draft.url)
    return make_draft(draft.text, facts.or_else(found), draft.notices)


def _front_facts(front: str) -> Facts:
    values: dict[str, str] = {}
    lines = list(_LINE.finditer(front))
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        key = _KEYS.get(line[1].lower())
        block = front[line.end() : following.start() if following else len(front)]
        words = _unquoted(line[2]) or ", ".join(_unquoted(item) for item in _ITEM.findall(block))
        if key and words and (key != "url" or web_address(words)):
            values.setdefault(key, words)
    fields = {key: Field(words[:300], FRONT_MATTER) for key, words in values.items() if key != "published"}
    published, notices = _front_date(values.get("published", ""))
    return Facts(**fields, published=published, notices=notices)


def _front_date(words: str) -> tuple[Field | None, tuple[str, ...]]:
    value = iso_date(words)
    if value:
        return Field(value, FRONT_MATTER), ()
    found = written_date(words)
    if found and found.value:
        return Field(found.value, FRONT_MATTER), ()
    return None, (ambiguous_date(found.words),) if found else ()


def _unquoted(words: str) -> str:
    words = words.strip()
    if words.startswith("[") and words.endswith("]"):
        return ", ".join(_unquoted(item) for item in words[1:-1].split(","))
    return words[1:-1] if len(words) > 1 and words[0] == words[-1] and words[0] in "\"'" else words
