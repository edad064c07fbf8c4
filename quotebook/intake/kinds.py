"""What a file really is, by its first bytes; names lie."""

import io
import re
import zipfile

TEXT, MARKDOWN, PAGE = "text", "markdown", "page"
WORD, EPUB, PDF = "Word document", "EPUB book", "PDF document"

NAMES = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": PAGE,
    ".htm": PAGE,
    ".xhtml": PAGE,
}
"""Kinds by the end of a file's name; others are told by what is in the file."""

_STARTS = (
    (b"%PDF-", PDF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "document of an older Microsoft Office"),
    (b"SQLite format 3\0", "SQLite database"),
    (b"\x89PNG\r\n", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"GIF8", "GIF image"),
    (b"RIFF", "sound, film or picture"),
    (b"\x1f\x8b", "compressed (gzip) file"),
    (b"7z\xbc\xaf'\x1c", "7-Zip archive"),
    (b"Rar!\x1a\x07", "RAR archive"),
    (b"\x7fELF", "program"),
    (b"MZ\x90\0", "program"),
    (b"bplist00", "Safari web archive"),
    (b"wOFF", "font"),
    (b"ID3", "sound"),
    (b"OggS", "sound or film"),
)
_OFFICE = (
    ("word/", WORD),
    ("xl/", "Excel workbook"),
    ("ppt/", "PowerPoint presentation"),
    ("content.xml", "LibreOffice document"),
    ("META-INF/container.xml", EPUB),
)
_PAGE_START = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_WEB_ARCHIVE = re.compile(rb"(?:From: <Saved by|MIME-Version:|Content-Type: multipart/related)", re.I)
_START = 4_096


def binary_kind(data: bytes) -> str:
    """Return in words what data is where its first bytes say that it is no text, else ""."""
    for start, kind in _STARTS:
        if data.startswith(start):
            return kind
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(data)
    return "web archive (MHTML)" if _WEB_ARCHIVE.match(data) else ""


def looks_like_page(data: bytes) -> bool:
    """Tell whether data begins as a web page does."""
    return _PAGE_START.match(data[:_START].lstrip(b"\xef\xbb\xbf")) is not None


def _zip_kind(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
        return "damaged ZIP archive"
    return next((kind for start, kind in _OFFICE if any(name.startswith(start) for name in names)), "ZIP archive")
