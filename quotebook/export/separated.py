"""CSV: UTF-8 with a mark so that Excel reads it right, RFC 4180, and no field that a spreadsheet would run."""

import csv
from pathlib import Path

from quotebook.export.cells import tamed, writable
from quotebook.export.request import Request


def write_csv(path: Path, request: Request) -> tuple[int, tuple[str, ...], dict[str, int]]:
    """Write request's quotations to path, one a line; return their number, the notices, and the lines."""
    count = replaced = prefixed = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([column.heading for column in request.columns])
        for count, detail in enumerate(request.rows, 1):
            request.step(count - 1, request.total)
            fields: list[object] = []
            for column in request.columns:
                value = column.get(detail)
                if isinstance(value, str):
                    text, bad = writable(str(value))
                    safe = tamed(text)
                    replaced += bad
                    prefixed += safe != text
                    value = safe
                fields.append(value)
            writer.writerow(fields)
    request.step(count, request.total or count)
    return count, _notices(replaced, prefixed), {"": count + 1}


def _notices(replaced: int, prefixed: int) -> tuple[str, ...]:
    said = (
        (replaced, f"{replaced:,} characters that cannot be written were replaced by \ufffd."),
        (prefixed, f"{prefixed:,} fields got a ' in front, so that no spreadsheet takes them for a formula."),
    )
    return tuple(sentence for count, sentence in said if count)
