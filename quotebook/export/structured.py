"""JSON: one object with everything that is known, spans and reasons included; one quotation a line."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from quotebook.export.request import Request

FORMAT = "quotebook export 1"
_SURROGATE = re.compile("[\ud800-\udfff]")


def write_json(path: Path, request: Request) -> tuple[int, tuple[str, ...], dict[str, int]]:
    """Write request to path; return the number of quotations, the notices, and the entries of each list."""
    count = replaced = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        head = {"format": FORMAT, **asdict(request.about)}
        replaced += _put(file, '{"about": ', head)
        file.write(',\n"quotations": [')
        for count, detail in enumerate(request.rows, 1):
            request.step(count - 1, request.total)
            entry = {**asdict(detail.row), "appearances": [asdict(one) for one in detail.appearances]}
            entry["appearance_count"] = detail.row.appearances
            replaced += _put(file, "\n" if count == 1 else ",\n", entry)
        request.step(count, request.total or count)
        lists = {"quotations": count}
        for name, rows in (("speakers", request.speakers), ("sources", request.sources)):
            lists[name], bad = _list(file, name, rows)
            replaced += bad
        file.write("\n]}\n")
    notice = f"{replaced:,} characters that cannot be written were replaced by \ufffd."
    return count, (notice,) if replaced else (), lists


def _list(file: TextIO, name: str, rows: Iterable[Any]) -> tuple[int, int]:
    count = replaced = 0
    file.write(f'\n],\n"{name}": [')
    for count, row in enumerate(rows, 1):
        replaced += _put(file, "\n" if count == 1 else ",\n", asdict(row))
    return count, replaced


def _put(file: TextIO, before: str, entry: dict[str, Any]) -> int:
    """Write entry after before; return how many lone surrogates it had, which no file can hold."""
    text, replaced = _SURROGATE.subn("\ufffd", json.dumps(entry, ensure_ascii=False))
    file.write(before + text)
    return replaced
