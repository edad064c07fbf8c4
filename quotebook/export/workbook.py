"""Excel: a workbook written row by row, in which every text is a text, every day a date, and nothing is cut."""

import contextlib
import errno
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from lxml.etree import SerialisationError
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo
from openpyxl.writer.excel import ExcelWriter

from quotebook.export.cells import LINE_FEEDS, escape, is_link, real_date, split, writable
from quotebook.export.columns import APPEARANCES, SOURCES, SPEAKERS, Column, Form, Value
from quotebook.export.request import Request

ROWS = 1_048_576
LINKS = 65_530
"""Rows and links that a sheet of Excel holds."""

INK, PAPER, BLUE, GREY = "FF1F2937", "FF2F4858", "FF0B5CAD", "FFD5DAE0"
BODY = {"name": "Calibri", "size": 11, "color": INK}
FONTS = {
    Form.WORDS: Font(name="Georgia", size=11, color=INK),
    Form.LINK: Font(name="Calibri", size=11, color=BLUE, underline="single"),
}
HEADING = Font(name="Calibri", size=11, bold=True, color="FFFFFFFF")
NUMBERS = frozenset({"id", "quotation_id"})
"""Columns that tell which quotation a row belongs to."""
WRAPPED = frozenset({Form.LONG, Form.WORDS})
FORMATS = {Form.DATE: "yyyy\\-mm\\-dd", Form.SHARE: "0%", Form.NUMBER: "0"}
TABLE_STYLE = "TableStyleLight1"


def write_workbook(path: Path, request: Request) -> tuple[int, tuple[str, ...], dict[str, int]]:
    """Write request to path; return the number of quotations, the notices, and the rows of every sheet by its name."""
    book = Workbook(write_only=True)
    book.properties.creator = request.about.program
    book.properties.title = "Quotations"
    trouble = Trouble()
    try:
        count, sheets = _fill(book, request, trouble)
        for sheet in sheets:
            sheet.finish()
        notices = trouble.notices()
        _about(book, request, {sheet.title: sheet.entries for sheet in sheets}, notices)
        rows = {part.title: part.written for sheet in sheets for part in sheet.parts}
        _save(book, path)
    except SerialisationError as error:
        # What the system reports, as lxml passes it on: "IO_ENOSPC".
        raise OSError(getattr(errno, str(error).removeprefix("IO_"), errno.EIO), str(error)) from error
    finally:
        _drop_temporary_files(book)
    return count, notices, rows


def _save(book: Workbook, path: Path) -> None:
    """Write the workbook to path; unlike its own save, leave no archive open that fails again when it is collected."""
    archive = ZipFile(path, "w", ZIP_DEFLATED, allowZip64=True)
    try:
        ExcelWriter(book, archive).save()
    except BaseException:
        with contextlib.suppress(OSError, ValueError):
            archive.close()
        raise


def _fill(book: Workbook, request: Request, trouble: "Trouble") -> tuple[int, list["Sheet"]]:
    quotations = Sheet(book, "Quotations", request.columns, trouble)
    appearances = Sheet(book, "Appearances", APPEARANCES, trouble)
    count = 0
    for count, detail in enumerate(request.rows, 1):
        request.step(count - 1, request.total)
        quotations.add(detail)
        for appearance in detail.appearances:
            appearances.add(appearance)
    request.step(count, request.total or count)
    speakers = Sheet(book, "Speakers", SPEAKERS, trouble)
    sources = Sheet(book, "Sources", SOURCES, trouble)
    for sheet, rows in ((speakers, request.speakers), (sources, request.sources)):
        for row in _stepping(rows, request, count):
            sheet.add(row)
    return count, [quotations, appearances, speakers, sources]


def _stepping(rows: Iterable[Any], request: Request, count: int) -> Iterable[Any]:
    for row in rows:
        request.step(count, request.total or count)
        yield row


class Trouble:
    """What could not be written just as it is, counted."""

    def __init__(self) -> None:
        self.replaced = 0
        self.split = 0
        self.plain_links = 0
        self.more_sheets: list[str] = []

    def notices(self) -> tuple[str, ...]:
        """Return a sentence for each kind of trouble that there was."""
        said = (
            (self.replaced, f"{self.replaced:,} characters that a workbook cannot hold were replaced by \ufffd."),
            (
                self.split,
                f"{self.split:,} texts are longer than a cell can be; they go on in the rows below.",
            ),
            (self.plain_links, f"{self.plain_links:,} addresses are plain text: a sheet holds {LINKS:,} links."),
            (len(self.more_sheets), f"The rows go on in {', '.join(self.more_sheets)}."),
        )
        return tuple(sentence for count, sentence in said if count)


class Sheet:
    """Rows of one sort, on as many sheets as they need."""

    def __init__(self, book: Workbook, title: str, columns: Sequence[Column[Any]], trouble: Trouble) -> None:
        self.title = title
        self.entries = 0
        self.parts: list[_Part] = []
        self._book, self._columns, self._trouble = book, columns, trouble
        self._getters = [column.get for column in columns]
        self._next_part()

    def add(self, row: Any) -> None:
        """Write one row, and rows below it for what does not fit."""
        self.entries += 1
        values: list[Value] = []
        pieces: dict[int, list[str]] = {}
        for at, get in enumerate(self._getters):
            value = get(row)
            if isinstance(value, str) and value:
                value, replaced = writable(value)
                self._trouble.replaced += replaced
                if len(value) > LINE_FEEDS and len(parts := split(value)) > 1:
                    pieces[at] = parts
            values.append(value)
        if pieces or self.parts[-1].written == ROWS:
            self._add_split(values, pieces)
        else:
            self.parts[-1].append(values)

    def _add_split(self, values: list[Value], pieces: dict[int, list[str]]) -> None:
        rows = max(map(len, pieces.values()), default=1)
        self._trouble.split += len(pieces)
        if self.parts[-1].written + rows > ROWS:
            self._next_part()
            self._trouble.more_sheets.append(self.parts[-1].title)
        for part in range(rows):
            self.parts[-1].append([self._nth(at, value, pieces.get(at), part) for at, value in enumerate(values)])

    def finish(self) -> None:
        """Close the table on every sheet."""
        for part in self.parts:
            part.finish()

    def _nth(self, at: int, value: Value, pieces: list[str] | None, part: int) -> Value:
        """Return what stands in row part of a split row: its number in each, all else once."""
        if pieces is not None:
            return pieces[part] if part < len(pieces) else None
        return value if part == 0 or self._columns[at].key in NUMBERS else None

    def _next_part(self) -> None:
        number = len(self.parts) + 1
        title = self.title if number == 1 else f"{self.title} {number}"
        self.parts.append(_Part(self._book, title, self._columns, self._trouble))


class _Part:
    """One sheet of the workbook with a style and a reused cell for every column."""

    def __init__(self, book: Workbook, title: str, columns: Sequence[Column[Any]], trouble: Trouble) -> None:
        self.title = title
        self.written = 0
        self._columns, self._trouble = columns, trouble
        self._links = 0
        self._forms = [column.form for column in columns]
        self._sheet: Any = book.create_sheet(title)
        self._sheet.freeze_panes = "A2"
        self._sheet.print_title_rows = "1:1"
        self._sheet.page_setup.orientation = "landscape"
        self._sheet.page_setup.fitToHeight = 0
        self._sheet.sheet_properties.pageSetUpPr.fitToPage = True
        for at, column in enumerate(columns, 1):
            self._sheet.column_dimensions[get_column_letter(at)].width = column.width
        self._texts = [self._cell(column.form if column.form in WRAPPED else Form.TEXT) for column in columns]
        self._others = [self._cell(column.form) for column in columns]
        self._headings()

    def append(self, values: Sequence[Value]) -> None:
        self._sheet.append([self._filled(at, value) for at, value in enumerate(values)])
        self.written += 1

    def finish(self) -> None:
        """Make the rows an Excel table, which brings filters and bands; a table needs at least one row."""
        ends = f"A1:{get_column_letter(len(self._columns))}{self.written}"
        if self.written < 2:
            self._sheet.auto_filter.ref = ends
            return
        table = Table(displayName=self.title.replace(" ", "_"), ref=ends, autoFilter=AutoFilter(ref=ends))
        table.tableStyleInfo = TableStyleInfo(name=TABLE_STYLE, showRowStripes=True)
        table.tableColumns = [TableColumn(id=at, name=one.heading) for at, one in enumerate(self._columns, 1)]
        # Its add_table warns that the columns are missing, even when they are there.
        self._sheet.tables.add(table)

    def _headings(self) -> None:
        cells: list[Any] = []
        for column in self._columns:
            cell: Any = WriteOnlyCell(self._sheet, column.heading)
            cell.font = HEADING
            cell.fill = PatternFill("solid", fgColor=PAPER)
            cell.alignment = Alignment(vertical="center", wrap_text=True)
            cells.append(cell)
        self._sheet.row_dimensions[1].height = 32
        self._sheet.append(cells)
        self.written = 1

    def _cell(self, form: Form) -> Any:
        cell: Any = WriteOnlyCell(self._sheet)
        cell.font = FONTS.get(form, Font(**BODY))
        cell.alignment = Alignment(vertical="top", wrap_text=form in WRAPPED)
        cell.border = Border(bottom=Side("hair", color=GREY))
        # Not Excel's text format: it shows more than 255 characters as ####.
        cell.number_format = FORMATS.get(form, "General")
        cell.quotePrefix = form not in FORMATS
        return cell

    def _filled(self, at: int, value: Value) -> Any:
        """Return the column's cell with value in it; a text is always a text, whatever it begins with."""
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            return _with(self._others[at], value)
        form = self._forms[at]
        if form is Form.DATE and (day := real_date(value)) is not None:
            return _with(self._others[at], day)
        if form is Form.LINK and is_link(value) and self._may_link():
            cell = _as_text(self._others[at], value)
            cell.hyperlink = value
            return cell
        return _as_text(self._texts[at], value)

    def _may_link(self) -> bool:
        self._links += 1
        self._trouble.plain_links += self._links > LINKS
        return self._links <= LINKS


def _with(cell: Any, value: object) -> Any:
    cell.value = value
    return cell


def _as_text(cell: Any, value: str) -> Any:
    # Past the setter, which takes "=…" for a formula, "#N/A" for an error, and looks through every character again.
    cell._value = escape(value)  # noqa: SLF001
    cell.data_type = "s"
    return cell


def _about(book: Workbook, request: Request, entries: dict[str, int], notices: tuple[str, ...]) -> None:
    sheet: Any = book.create_sheet("About")
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 22, 90
    about = request.about
    lines = [
        ("Exported", about.at),
        ("Program", about.program),
        ("Catalogue", about.catalogue),
        ("Filter", about.query or "none: everything"),
        *((title, f"{count:,}") for title, count in entries.items()),
        ("How to read it", "One row a quotation, with the source it first appeared in; Appearances has every source."),
        ("", "Said on: as precise as it is known. The precision and what it rests on stand beside it."),
        ("", "Dates before 1900, and dates of which the day is not known, are text."),
        ("Confidence", "The detector's own estimate that all of the row is right."),
        *(("Note", notice) for notice in notices),
    ]
    for name, words in lines:
        label: Any = WriteOnlyCell(sheet)
        text: Any = WriteOnlyCell(sheet)
        label.quotePrefix = text.quotePrefix = True
        label.font, text.font = Font(name="Calibri", size=11, bold=True, color=INK), Font(**BODY)
        label.alignment, text.alignment = Alignment(vertical="top"), Alignment(vertical="top", wrap_text=True)
        sheet.append([_as_text(label, name), _as_text(text, split(writable(words)[0])[0])])


def _drop_temporary_files(book: Workbook) -> None:
    """Remove what openpyxl wrote aside for each sheet; it does so itself only when all goes well."""
    for sheet in book.worksheets:
        writer: Any = getattr(sheet, "_writer", None)
        if writer is None:
            continue
        rows: Any = getattr(sheet, "_rows", None)
        for close in (rows.close if rows is not None else None, writer.close):
            try:
                if close is not None:
                    close()
            except Exception:  # noqa: BLE001 (it is half written, on a full disk, or closed already)
                continue
        Path(writer.out).unlink(missing_ok=True)
        _forget(writer.out)


def _forget(name: str) -> None:
    from openpyxl.worksheet import _writer

    if name in _writer.ALL_TEMP_FILES:
        _writer.ALL_TEMP_FILES.remove(name)
