"""What the clipboard holds to a draft; each browser has its own way of saying where a piece was copied from."""

from collections.abc import Mapping

from quotebook.errors import UnreadableFile
from quotebook.intake.encoding import decode, decode_page
from quotebook.intake.facts import Facts, make_draft, replaced_characters
from quotebook.intake.links import web_address
from quotebook.intake.page.draft import CLIPBOARD_LINK, from_html
from quotebook.intake.plain import head_facts
from quotebook.model import Draft, Field
from quotebook.text.clean import clean

HTML = ("text/html", "html format", "public.html")
PLAIN = ("text/plain;charset=utf-8", "text/plain", "utf8_string", "public.utf8-plain-text", "string", "text")
LINKS = ("chromium/x-source-url", "org.chromium.source-url", "text/x-moz-url-priv")
_WRAPPED = 'application/x-qt-windows-mime;value="'


def from_clipboard(formats: Mapping[str, bytes]) -> Draft:
    """Return the draft of what the clipboard holds: format name (MIME or the platform's) to its bytes. Never raises."""
    named = {_plain_name(name): data for name, data in formats.items()}
    html, plain = _first(named, HTML), _first(named, PLAIN)
    url = next((link for name in LINKS if (link := web_address(_line(named.get(name, b""))))), "")
    if html.strip():
        draft = from_html(html, url=url, plain=plain or None)
        if draft.text.strip():
            return draft
    cleaned = clean(plain)
    known = Field(url, CLIPBOARD_LINK) if url else None
    facts = Facts(url=known).or_else(head_facts(cleaned.text, url=known))
    return make_draft(plain, facts, replaced_characters(cleaned.replaced))


def _plain_name(name: str) -> str:
    name = name.strip().lower()
    return name[len(_WRAPPED) : -1] if name.startswith(_WRAPPED) and name.endswith('"') else name


def _first(named: Mapping[str, bytes], names: tuple[str, ...]) -> str:
    return next((text for name in names if (text := _text(named.get(name, b""), name))), "")


def _text(data: bytes, name: str) -> str:
    """Return what data says; the clipboard is UTF-8 or UTF-16, and what is neither is read as well as can be."""
    try:
        return (decode_page(data) if name in HTML else decode(data)).text.rstrip("\0")
    except UnreadableFile:
        return data.decode("utf-8", "replace").rstrip("\0")


def _line(data: bytes) -> str:
    return (_text(data, "").replace("\0", "").splitlines() or [""])[0]
