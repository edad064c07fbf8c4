"""Bylines and kickers: who wrote an article does not speak in it, nor does the "INTERVIEW:" before a headline."""

import re

from quotebook.detect.cues import FINITE
from quotebook.detect.document import Document
from quotebook.detect.layout import NO_LABELS
from quotebook.detect.mentions import Mention

BYLINE = re.compile(r"(?:By|BY|Von|Par|Por)[ \t]+[^\W\d_a-z][^\n.?!:;]*(?:(?<=[A-Z])\.[^\n.?!:;]*){0,3}$")
CREDIT = re.compile(
    r"(?:[^\W\d_a-z][\w.’'-]*[ ]){0,3}(?:Service|Bureau|Correspondent|Reporter|Agency|Agencies|Desk)"
    r"(?:,[ ][^\W\d_a-z][\w -]{2,20})?:[ ]"
)
"""An agency's line before the first sentence: "Express News Service, Pune: …"."""
HEAD, FOOT, MOST_WORDS = 8, 3, 16
"""A byline stands among the first or last paragraphs, and has no more words."""


def without_bylines(document: Document, mentions: list[Mention]) -> list[Mention]:
    """Return mentions without those of bylines, "By Ann Lee": who wrote an article does not speak in it."""
    bylines = byline_places(document)
    left = [m for m in mentions if m.paragraph not in bylines and not is_kicker(document, m)]
    return [m for m in left if not in_credit(document, m.paragraph, m.start)]


def in_credit(document: Document, paragraph: int, offset: int) -> bool:
    """Tell whether an offset stands in the line that credits an agency at the beginning of a paragraph."""
    line = CREDIT.match(document.text, *document.paragraphs[paragraph]) if paragraph < HEAD else None
    return line is not None and offset < line.end()


def byline_places(document: Document) -> set[int]:
    """Return the numbers of the paragraphs that are bylines."""
    last = len(document.paragraphs)
    places = {*range(min(HEAD, last)), *range(max(0, last - FOOT), last)}
    return {place for place in places if is_byline(document, *document.paragraphs[place])}


def is_kicker(document: Document, mention: Mention) -> bool:
    """Tell whether a mention is a word such as "Interview" before a colon at a paragraph's beginning."""
    tokens = document.tokens
    if mention.start != document.paragraphs[mention.paragraph][0] or mention.last >= len(tokens):
        return False
    return tokens[mention.last].word == ":" and document.words(mention.first, mention.last).lower() in NO_LABELS


def is_byline(document: Document, start: int, end: int) -> bool:
    """Tell whether a paragraph names who wrote the article: "By" and names, and no verb."""
    if not BYLINE.match(document.text, start, end):
        return False
    tokens = document.tokens[document.at(start) : document.at(end)]
    return len(tokens) <= MOST_WORDS and not any(token.tag in FINITE for token in tokens)
