"""Reading articles in and finding their quotations: work for the process apart, so nothing here may import Qt.

Each function yields its answer in parts (see app.apart): one session, or a detection's quotations a few at a time.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from quotebook import resources
from quotebook.errors import QuotebookError, UnreadableFile
from quotebook.model import Detection, Draft, Quotation
from quotebook.text.clean import clean
from quotebook.ui import offsets
from quotebook.ui.review import Session

if TYPE_CHECKING:
    from quotebook.intake.folders import Failure, Folders

SAMPLE = "sample/article.html"
SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")
"""What a question for files offers: the names in intake.kinds, which this window need not load for it."""
PORTION = 100
"""Quotations in one part of an answer, so that taking it up is no long task for the window."""


def from_file(path: Path) -> Iterator[Session]:
    """Read an article's file."""
    from quotebook import intake

    yield replace(prepared(intake.read_file(path)), origin=path.name)


def read_some(files: Sequence[Path]) -> "Iterator[Session | Failure]":
    """Read several files: a session for each, or why it cannot be read."""
    for file in files:
        try:
            yield from from_file(file)
        except QuotebookError as error:
            yield str(file), error.message, error.hint


def from_formats(formats: dict[str, bytes]) -> Iterator[Session]:
    """Read what stood on the clipboard or was dropped; UnreadableFile where no words stand in it."""
    from quotebook import intake

    session = prepared(intake.from_clipboard(formats))
    if not session.text.strip():
        raise UnreadableFile(
            "There is no text in what was pasted.", "Copy the article's text in the browser, then paste."
        )
    yield session


def facts_of(text: str) -> Iterator[Draft]:
    """Tell what a text says about itself: title, outlet, author, date."""
    from quotebook import intake

    yield intake.from_clipboard({"text/plain": text.encode("utf-8", "replace")}) if text.strip() else Draft("")


def sample() -> Iterator[Session]:
    """Read the article that comes with Quotebook."""
    from quotebook import intake

    yield prepared(intake.from_html(resources.read_text(SAMPLE)))


def prepared(draft: Draft) -> Session:
    """Clean a draft's text and work out how to show it."""
    text = clean(draft.text).text
    return Session(replace(draft, text=text), text, offsets.shown(text))


def detect(text: str, published: str | None, language: str = "") -> Iterator[Detection | tuple[Quotation, ...]]:
    """Find the quotations: first what else is known, then the quotations in portions.

    language: ISO 639-1 code of an article that does not show its language, or "".
    """
    from quotebook.app.detecting import detect_article

    found = detect_article(text, published=published)
    if language and not found.language:
        found = detect_article(text, published=published, language=language)
    yield replace(found, quotations=())
    for start in range(0, len(found.quotations), PORTION):
        yield found.quotations[start : start + PORTION]


def whole(parts: Iterable[Detection | tuple[Quotation, ...]]) -> Detection:
    """Put the parts of a detection together."""
    head = Detection("", ())
    quotations: list[Quotation] = []
    for part in parts:
        if isinstance(part, Detection):
            head = part
        else:
            quotations += part
    return replace(head, quotations=tuple(quotations))


def files_in(places: Sequence[Path]) -> "Iterator[Folders]":
    """Look through files and folders for articles."""
    from quotebook.intake.folders import look_through

    yield look_through(places)
