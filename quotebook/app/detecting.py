"""Detection with the shipped lexicons: the pure detector and its data brought together, once a process."""

from functools import cache

from quotebook import resources
from quotebook.detect.lexicon import Lexicons, parse_lexicons
from quotebook.detect.pipeline import detect
from quotebook.model import ArticleDetail, Detection


def detect_article(text: str, *, published: str | None = None, language: str | None = None) -> Detection:
    """Find the quotations in a cleaned text.

    published: ISO date of the article, by which "on Tuesday" becomes a day; language: ISO 639-1, or None to find out.
    """
    return detect(text, lexicons=lexicons(), published=published, language=language)


def detect_again(article: ArticleDetail) -> Detection:
    """Find the quotations in a stored article by what is known about it now."""
    return detect_article(article.text, published=article.row.published, language=article.row.language or None)


@cache
def lexicons() -> Lexicons:
    """Return the shipped lexicons, read once."""
    folder = resources.resource("languages")
    return parse_lexicons({entry.name: entry.read_text(encoding="utf-8") for entry in folder.iterdir()})
