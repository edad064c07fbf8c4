"""What comes in through standard input: an article, or a row of JSON a line."""

import sys
from collections.abc import Iterator
from typing import Any, BinaryIO

from quotebook.errors import QuotebookError
from quotebook.intake.files import LARGEST
from quotebook.intake.json_lines import json_object


def read_all() -> bytes:
    """Return all of standard input, or one byte more than the largest article."""
    return _stream().read(LARGEST + 1)


def rows(*texts: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give the lines with their numbers as objects that have "id" and "text"; texts: fields that are text or missing.

    QuotebookError names the line that is none.
    """
    for number, line in enumerate(_stream(), start=1):
        if line.strip():
            yield number, _row(number, line, texts)


def wrong(number: int, what: str) -> QuotebookError:
    """Return the complaint that a line is wrong."""
    return QuotebookError(f"Line {number} of standard input {what}.", "The lines before it were answered.")


def _row(number: int, line: bytes, texts: tuple[str, ...]) -> dict[str, Any]:
    try:
        row = json_object(line)
    except ValueError as error:
        raise wrong(number, str(error)) from error
    if not isinstance(row.get("text"), str) or "id" not in row:
        raise wrong(number, 'is not an object with "id" and "text"')
    for field in texts:
        if row.get(field) is not None and not isinstance(row[field], str):
            raise wrong(number, f'has a "{field}" that is not text')
    return row


def _stream() -> BinaryIO:
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] (it is None where it was closed)
        raise QuotebookError("There is no standard input to read.", "Name a file, or pipe something in.")
    return sys.stdin.buffer
