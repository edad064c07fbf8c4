"""What was pasted or dropped, taken out of Qt's hands: formats as bytes, files and folders as paths."""

import re
from pathlib import Path

from PySide6.QtCore import QMimeData

_IMAGES = "image/"
_OF_QT = "application/x-qt"
_LINK = re.compile(r"https?://\S+", re.IGNORECASE)


def formats_of(data: QMimeData) -> dict[str, bytes]:
    """Return the formats of a clipboard that may hold an article, as bytes; QMimeData keeps the text exactly."""
    names = [name for name in data.formats() if not name.startswith((_IMAGES, _OF_QT))]
    formats = {name: bytes(data.data(name).data()) for name in names}
    if data.hasText():
        formats["text/plain"] = data.text().encode("utf-8", "replace")
    if data.hasHtml():
        formats["text/html"] = data.html().encode("utf-8", "replace")
    return formats


def link_of(data: QMimeData) -> str:
    """Return the address where nothing but a link to a web page was pasted or dropped, else ""."""
    text = data.text().strip() if data.hasText() else ""
    return text if _LINK.fullmatch(text) else ""


def paths_of(data: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders that were dropped."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
