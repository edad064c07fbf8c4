"""What a web address tells of an article: the outlet by its domain, and a date in its path."""

import re
import tomllib
from datetime import date
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from quotebook.intake.dates import MONTHS
from quotebook.model import Field
from quotebook.resources import read_text

BASIS = "from the link"
LONGEST = 2_000
"""Addresses longer than this are not kept; browsers and spreadsheets refuse them too."""

_ADDRESS = re.compile(r"https?://[^\s<>\"'\\^`{|}]+", re.I)
_ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/\d+[a-z_]*/(https?://.+)$", re.I)
_DATE_IN_PATH = re.compile(
    r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"(?:[/-]?(0[1-9]|[12]\d|3[01]))?(?=[/_-]|$)",
    re.I,
)


def web_address(text: str) -> str:
    """Return text as an address that a browser can open (http or https), or ""."""
    address = text.strip()
    if len(address) > LONGEST or not _ADDRESS.fullmatch(address) or not host_of(address):
        return ""
    return address


def address_in(line: str) -> str:
    """Return the first web address in line, without the punctuation that follows it, or ""."""
    found = _ADDRESS.search(line)
    return web_address(found[0].rstrip(".,;:!?)]")) if found else ""


def host_of(address: str) -> str:
    """Return the host of address in lower case without "www.", or ""."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def original(address: str) -> str:
    """Return the address that an archived copy is of, or address itself."""
    found = _ARCHIVED.match(address)
    return found[1] if found else address


def outlet_of(address: str) -> Field | None:
    """Return the outlet whose site address is on: its name where we know it, else the domain."""
    host = host_of(original(address))
    if not host or "." not in host:
        return None
    labels = host.split(".")
    for start in range(len(labels) - 1):
        name = outlets().get(".".join(labels[start:]))
        if name:
            return Field(name, BASIS)
    return Field(host, BASIS)


def date_in(address: str) -> Field | None:
    """Return the date in an address's path (/2023/09/12/, /2023/sep/12/, /2023/09/), as precise as it stands there."""
    try:
        path = unquote(urlsplit(original(address)).path)
    except ValueError:
        return None
    for found in _DATE_IN_PATH.finditer(path):
        month = MONTHS.get(found[2].lower()) or int(found[2])
        try:
            day = date(int(found[1]), month, int(found[3] or 1))
        except ValueError:
            continue
        if found[3] or found[0][5] == "/":
            return Field(day.isoformat() if found[3] else day.isoformat()[:7], BASIS)
    return None


@lru_cache(maxsize=1)
def outlets() -> dict[str, str]:
    """Return the names of well-known outlets by domain."""
    return tomllib.loads(read_text("outlets.toml"))["domains"]


@lru_cache(maxsize=1)
def agencies() -> dict[str, str]:
    """Return the names of news agencies by how datelines shorten them."""
    return tomllib.loads(read_text("outlets.toml"))["agencies"]
