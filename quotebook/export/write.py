"""Writing an export: the format by the file's name, the file put in place only when it is whole."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from quotebook.errors import QuotebookError
from quotebook.export.checking import check_csv, check_json, check_workbook
from quotebook.export.columns import QUOTATIONS
from quotebook.export.place import put_in_place
from quotebook.export.request import About, Outcome, Request, Step
from quotebook.export.separated import write_csv
from quotebook.export.structured import write_json
from quotebook.model import ArticleRow, QuotationDetail, SpeakerRow

Written = tuple[int, tuple[str, ...], dict[str, int]]
"""Number of quotations, notices, and the rows by the name of the sheet or list, for the check."""


def write(
    path: Path,
    rows: Iterable[QuotationDetail],
    *,
    about: About,
    total: int = 0,
    speakers: Iterable[SpeakerRow] = (),
    sources: Iterable[ArticleRow] = (),
    columns: Sequence[str] | None = None,
    step: Step | None = None,
) -> Outcome:
    """Write rows to path, as xlsx, csv or json by its suffix.

    total: the number of rows for step, which is called between rows and may raise Cancelled; columns: keys of
    QUOTATIONS in the order wanted, all where None. Raises QuotebookError; the old file stays on any failure.
    """
    formats: dict[str, tuple[Callable[[Path, Request], Written], Callable[[Path, dict[str, int]], None]]] = {
        ".xlsx": (_write_workbook, check_workbook),
        ".csv": (write_csv, check_csv),
        ".json": (write_json, check_json),
    }
    chosen = formats.get(path.suffix.lower())
    if chosen is None:
        raise QuotebookError(f"“{path.suffix or path.name}” is no format to export to.", "Use .xlsx, .csv or .json.")
    writer, check = chosen
    request = Request(rows, about, total, speakers, sources)
    if columns is not None:
        by_key = {column.key: column for column in QUOTATIONS}
        unknown = [key for key in columns if key not in by_key]
        if unknown:
            raise QuotebookError(f"There is no column {', '.join(unknown)}.", f"Columns are {', '.join(by_key)}.")
        if not columns:
            raise QuotebookError("No column is named.", f"Columns are {', '.join(by_key)}.")
        request = replace(request, columns=tuple(by_key[key] for key in dict.fromkeys(columns)))
    if step is not None:
        request = replace(request, step=step)
    counted: dict[str, int] = {}
    with put_in_place(path, lambda aside: check(aside, counted)) as aside:
        count, notices, written = writer(aside, request)
        counted.update(written)
    return Outcome(path, count, notices)


def _write_workbook(path: Path, request: Request) -> Written:
    # Loading openpyxl takes longer than all the rest of the program; only an export to Excel needs it.
    from quotebook.export.workbook import write_workbook

    return write_workbook(path, request)
