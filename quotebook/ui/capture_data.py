"""What was pasted or dropped, taken out of Qt's hands: formats as bytes, files and folders as paths."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData

from quotebook.model import Detection, Kind
from quotebook.ui import intake_work, review
from quotebook.ui.review import Found

_IMAGES = "image/"
_OF_QT = "application/x-qt"
_WINDOWS_HTML = 'application/x-qt-windows-mime;value="HTML Format"'
"""Where Qt on Windows gives the web page with its header, which alone tells the address it was copied from."""

_TEXT = "text/plain"

LONGEST_LINK = 10_000
"""Bytes of what may be nothing but a link; more is an article."""
_LINK = re.compile(r"https?://\S+", re.IGNORECASE)


def formats_of(data: QMimeData) -> dict[str, bytes]:
    """Return the formats of a clipboard that may hold an article, as bytes; QMimeData keeps the text exactly."""
    names = [name for name in data.formats() if not name.startswith((_IMAGES, _OF_QT))]
    has_text = data.hasText()
    formats = {name: bytes(data.data(name).data()) for name in names if name != _TEXT or not has_text}
    if has_text:
        formats[_TEXT] = data.text().encode("utf-8", "replace")
    with_header = bytes(data.data(_WINDOWS_HTML).data())
    if with_header:
        formats.pop("text/html", None)
        formats["html format"] = with_header
    elif data.hasHtml():
        formats["text/html"] = data.html().encode("utf-8", "replace")
    return formats


def link_of(formats: dict[str, bytes]) -> str:
    """Return the address where nothing but a link to a web page was pasted or dropped, else ""."""
    text = formats.get(_TEXT, b"")
    link = "" if len(text) > LONGEST_LINK else text.decode("utf-8").strip()
    return link if _LINK.fullmatch(link) else ""


def paths_of(data: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders that were dropped."""
    urls = data.urls() if data.hasUrls() else ()
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())


def gathered(parts: Iterator[Any], *, indirect: bool) -> Found:
    """Return the cards of what was found, as it comes from the process apart."""
    return review.found(wanted(intake_work.whole(parts), indirect=indirect))


def wanted(detection: Detection, *, indirect: bool) -> Detection:
    """Leave reported speech out where a person does not want it."""
    if indirect:
        return detection
    return replace(detection, quotations=tuple(one for one in detection.quotations if one.kind is not Kind.INDIRECT))
