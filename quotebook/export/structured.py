"""JSON: one object with everything that is known, spans and reasons included; one quotation a line."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from quotebook.export.request import Request

FORMAT = "quotebook export 1"
_SURROGATE = re.compile("[\ud800-\udfff]")


def write_json(path: Path, request: Request) -> tuple[int, tuple[str, ...], dict[str, int]]:
    """Write request to path; return the number of quotations, the notices, and the entries of each list."""
    lists: dict[str, int] = {}
    with path.open("w", encoding="utf-8", newline="\n") as file:
        replaced = _put(file, '{"about": ', {"format": FORMAT, **asdict(request.about)})
        parts = (
            ("quotations", _quotations(request)),
            ("speakers", map(asdict, request.speakers)),
            ("sources", map(asdict, request.sources)),
        )
        for name, entries in parts:
            replaced += _list(file, name, entries, lists)
        file.write("\n]}\n" if lists["sources"] else "]}\n")
    notice = f"{replaced:,} characters that cannot be written were replaced by \ufffd."
    return lists["quotations"], (notice,) if replaced else (), lists


def _quotations(request: Request) -> Iterator[dict[str, Any]]:
    count = 0
    for count, detail in enumerate(request.rows, 1):
        request.step(count - 1, request.total)
        whole = asdict(detail)
        entry = whole["row"]._asdict()
        entry["appearance_count"] = detail.row.appearances
        entry["appearances"] = whole["appearances"]
        yield entry
    request.step(count, request.total or count)


def _list(file: TextIO, name: str, entries: Iterable[dict[str, Any]], lists: dict[str, int]) -> int:
    """Write one list, an entry a line, and its length into lists; return how many characters were replaced."""
    count = replaced = 0
    ending = "" if not lists else "\n]" if next(reversed(lists.values())) else "]"
    file.write(f'{ending},\n"{name}": [\n')
    for count, entry in enumerate(entries, 1):
        replaced += _put(file, "" if count == 1 else ",\n", entry)
    lists[name] = count
    return replaced


def _put(file: TextIO, before: str, entry: dict[str, Any]) -> int:
    """Write entry after before; return how many lone surrogates it had, which no file can hold."""
    text, replaced = _SURROGATE.subn("\ufffd", json.dumps(entry, ensure_ascii=False))
    file.write(before + text)
    return replaced
