"""Reading an article in, off the GUI thread: a file or the clipboard becomes a session that can be shown."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData

from quotebook import resources
from quotebook.errors import UnreadableFile
from quotebook.model import Detection, Draft
from quotebook.text.clean import clean
from quotebook.ui import offsets
from quotebook.ui.review import Session

SAMPLE = "sample/article.html"
SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml")
IMAGES = "image/"


def from_file(path: Path) -> Session:
    """Read an article's file."""
    from quotebook import intake  # its readers of HTML and Markdown are slow to import: not before the first paint

    return prepared(intake.read_file(path))


def from_formats(formats: dict[str, bytes]) -> Session:
    """Read what stood on the clipboard or was dropped; UnreadableFile where no words stand in it."""
    from quotebook import intake

    session = prepared(intake.from_clipboard(formats))
    if not session.text.strip():
        raise UnreadableFile(
            "There is no text in what was pasted.", "Copy the article's text in the browser, then paste."
        )
    return session


def sample() -> Session:
    """Read the article that comes with Quotebook."""
    from quotebook import intake

    return prepared(intake.from_html(resources.read_text(SAMPLE)))


def prepared(draft: Draft) -> Session:
    """Clean a draft's text and work out how to show it."""
    text = clean(draft.text).text
    return Session(draft, text, offsets.shown(text))


def detect(text: str, published: str | None) -> Callable[[], Detection]:
    """Return the work of finding the quotations."""

    def work() -> Detection:
        from quotebook.app.detecting import detect_article  # the lexicons are read with it: not before the first paint

        return detect_article(text, published=published)

    return work


def formats_of(data: QMimeData) -> dict[str, bytes]:
    """Return the formats of a clipboard that may hold an article, as bytes; QMimeData keeps the text exactly."""
    names = [name for name in data.formats() if not name.startswith(IMAGES) and not name.startswith("application/x-qt")]
    formats = {name: bytes(data.data(name).data()) for name in names}
    if data.hasText():
        formats["text/plain"] = data.text().encode("utf-8", "replace")
    if data.hasHtml():
        formats["text/html"] = data.html().encode("utf-8", "replace")
    return formats


def files_of(data: QMimeData) -> tuple[Path, ...]:
    """Return the article files among what was dropped; a folder gives the files in it."""
    found: list[Path] = []
    for url in data.urls():
        path = Path(url.toLocalFile()) if url.isLocalFile() else None
        if path is None:
            continue
        inside = sorted(path.iterdir()) if path.is_dir() else [path]
        found += [file for file in inside if not path.is_dir() or file.suffix.lower() in SUFFIXES]
    return tuple(found)
