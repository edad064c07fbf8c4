"""Reading an export again before it is put in place: whole, well-formed, and with as many rows as were written."""

import csv
import json
import re
import zipfile
from pathlib import Path
from xml.parsers import expat

from quotebook.errors import QuotebookError

AGAIN = "Nothing was changed. Please try again, and report it if it happens twice."

_CHUNK = 1 << 18
_ROW = b"<row "
_LIST = re.compile(r'"(\w+)": \[\n')
_ENDS = ("],\n", "]}\n")


def check_workbook(path: Path, rows: dict[str, int]) -> None:
    """Raise QuotebookError unless every part of the workbook is sound and its sheets have these rows, in order."""
    try:
        with zipfile.ZipFile(path) as archive:
            broken = archive.testzip()
            counts = [_rows(archive, f"xl/worksheets/sheet{at}.xml") for at in range(1, len(rows) + 1)]
    except (zipfile.BadZipFile, KeyError, expat.ExpatError) as error:
        raise QuotebookError("The workbook came out damaged.", AGAIN) from error
    if broken or sorted(counts) != sorted(rows.values()):
        raise QuotebookError("The workbook came out incomplete.", AGAIN)


def check_csv(path: Path, rows: dict[str, int]) -> None:
    """Raise QuotebookError unless the file has these lines."""
    csv.field_size_limit(2**31 - 1)
    with path.open(encoding="utf-8-sig", newline="") as file:
        count = sum(1 for _ in csv.reader(file))
    if count != rows[""]:
        raise QuotebookError("The file came out incomplete.", AGAIN)


def check_json(path: Path, rows: dict[str, int]) -> None:
    """Raise QuotebookError unless every line is an entry of JSON and the lists have these lengths, to the end."""
    counts: dict[str, int] = {}
    line = ""
    try:
        with path.open(encoding="utf-8", newline="\n") as file:
            json.loads(file.readline().rstrip(",\n") + "}")
            for line in file:
                if begins := _LIST.fullmatch(line):
                    counts[begins[1]] = 0
                elif line not in _ENDS:
                    json.loads(line.rstrip(",\n"))
                    counts[next(reversed(counts))] += 1
    except (ValueError, StopIteration) as error:
        raise QuotebookError("The file came out damaged.", AGAIN) from error
    if counts != rows or line != _ENDS[-1]:
        raise QuotebookError("The file came out incomplete.", AGAIN)


def _rows(archive: zipfile.ZipFile, name: str) -> int:
    """Return the number of rows of a sheet, having read it as XML; raises ExpatError where it is none."""
    parser = expat.ParserCreate()
    count, rest = 0, b""
    with archive.open(name) as file:
        while chunk := file.read(_CHUNK):
            parser.Parse(chunk)
            # In a text "<" is written &lt;, so this is an element, of which a part may stand in the next chunk.
            count += (rest + chunk).count(_ROW) - rest.count(_ROW)
            rest = chunk[1 - len(_ROW) :]
    parser.Parse(b"", True)
    return count
