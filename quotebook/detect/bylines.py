"""Bylines and kickers: who wrote an article does not speak in it, nor does the "INTERVIEW:" before a headline."""

import re

from quotebook.detect.cues import FINITE
from quotebook.detect.document import Document
from quotebook.detect.layout import NO_LABELS
from quotebook.detect.mentions import Mention

BYLINE = re.compile(r"(?:By|BY|Von|Par|Por)[ \t]+[^\W\d_a-z][^\n.?!:;]*(?:(?<=[A-Z])\.[^\n.?!:;]*){0,3}$")
HEAD, FOOT, MOST_WORDS = 8, 3, 16
"""A byline stands among the first or last paragraphs, and has no more words."""


def without_bylines(document: Document, mentions: list[Mention]) -> list[Mention]:
    """Return mentions without those of bylines, "By Ann Lee": who wrote an article does not speak in it."""
    last = len(document.paragraphs)
    places = {*range(min(HEAD, last)), *range(max(0, last - FOOT), last)}
    spans = {place: document.paragraphs[place] for place in places}
    bylines = {place for place, (start, end) in spans.items() if is_byline(document, start, end)}
    return [m for m in mentions if m.paragraph not in bylines and not is_kicker(document, m)]


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
