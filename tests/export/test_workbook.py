"""The workbook, reopened: texts are texts, days are dates, and every character is there."""

import re
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from export_rows import ABOUT, ARTICLE, SPEAKER, detail
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotebook.export import workbook, write
from quotebook.model import Precision, SaidOn

DAY = datetime.fromisoformat("2024-10-15")
PLAIN = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
HOSTILE = [
    "=1+1",
    "=cmd|'/c calc'!A1",
    '=HYPERLINK("http://127.0.0.1:9/","x")',
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "\n=1+1",
    "#N/A",
    "{=1+1}",
    "\uff1d1+1",
    "TRUE",
    "0123",
    "12345678901234567890",
    "1E5",
    "1/2",
    " leading and trailing ",
    "a\u00a0b\u202ec",
    "<b>&amp;</b>",
    "“Ja,” sagte sie — 你好 👩\u200d👧",
]


def export(path: Path, rows: list[Any], **options: Any) -> Any:
    write(path, rows, about=ABOUT, total=len(rows), speakers=[SPEAKER], sources=[ARTICLE], **options)
    return openpyxl.load_workbook(path)


def column(sheet: Any, heading: str) -> list[Any]:
    at = [cell.value for cell in sheet[1]].index(heading)
    return [row[at] for row in sheet.iter_rows(min_row=2)]


def test_hostile_words_are_text_and_come_back_whole(tmp_path: Path) -> None:
    book = export(tmp_path / "out.xlsx", [detail(at, words=words) for at, words in enumerate(HOSTILE, 1)])
    for sheet, heading in (("Quotations", "Quotation"), ("Appearances", "Quotation as printed there")):
        cells = column(book[sheet], heading)
        assert [cell.value for cell in cells] == HOSTILE
        assert {cell.data_type for cell in cells} == {"s"}
        assert all(cell.quotePrefix for cell in cells)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(PLAIN, min_size=1), min_size=1))
def test_any_text_comes_back(tmp_path: Path, texts: list[str]) -> None:
    book = export(tmp_path / "out.xlsx", [detail(at, words=text) for at, text in enumerate(texts, 1)])
    read = [cell.value.replace("_x005F_", "_") for cell in column(book["Quotations"], "Quotation")]
    assert read == texts


def test_an_escape_in_the_words_is_escaped(tmp_path: Path) -> None:
    export(tmp_path / "out.xlsx", [detail(words="a_x000D_b")])
    with zipfile.ZipFile(tmp_path / "out.xlsx") as archive:
        assert b"a_x005F_x000D_b" in archive.read("xl/worksheets/sheet1.xml")


def test_days_are_dates_and_the_rest_is_text(tmp_path: Path) -> None:
    said = [
        SaidOn("2024-10-15", Precision.DAY, "on Tuesday"),
        SaidOn("2024-10", Precision.MONTH, "in October"),
        SaidOn("1066-10-14", Precision.DAY, "typed"),
        None,
    ]
    book = export(tmp_path / "out.xlsx", [detail(at, said_on=one) for at, one in enumerate(said, 1)])
    sheet = book["Quotations"]
    cells = column(sheet, "Said on")
    assert [cell.value for cell in cells] == [DAY, "2024-10", "1066-10-14", None]
    assert cells[0].is_date
    assert cells[0].number_format == "yyyy\\-mm\\-dd"
    assert [cell.value for cell in column(sheet, "Said on, precision")] == ["day", "month", "day", None]
    assert [cell.value for cell in column(sheet, "Said on, basis")] == ["on Tuesday", "in October", "typed", None]


def test_a_week_is_not_passed_off_as_a_day(tmp_path: Path) -> None:
    book = export(tmp_path / "out.xlsx", [detail(said_on=SaidOn("2024-10-14", Precision.WEEK, "last week"))])
    assert [cell.value for cell in column(book["Quotations"], "Said on")] == ["week of 2024-10-14"]


def test_only_web_addresses_are_links(tmp_path: Path) -> None:
    urls = ["https://example.org/a", "javascript:alert(1)", "file:///etc/passwd", None, "https://example.org/b"]
    book = export(tmp_path / "out.xlsx", [detail(at, url=url) for at, url in enumerate(urls, 1)])
    cells = column(book["Quotations"], "Link")
    assert [cell.value for cell in cells] == urls
    assert [cell.hyperlink.target if cell.hyperlink else None for cell in cells] == [urls[0], None, None, None, urls[4]]


def test_sheets_are_tables_with_filters_a_frozen_header_and_widths(tmp_path: Path) -> None:
    book = export(tmp_path / "out.xlsx", [detail(1), detail(2, appearances=3)])
    assert book.sheetnames == ["Quotations", "Appearances", "Speakers", "Sources", "About"]
    for name, ends in (("Quotations", "A1:Q3"), ("Appearances", "A1:V5"), ("Speakers", "A1:G2"), ("Sources", "A1:I2")):
        sheet = book[name]
        assert sheet.freeze_panes == "A2"
        assert sheet.tables[name].ref == ends
        assert sheet.tables[name].autoFilter.ref == ends
        assert [one.name for one in sheet.tables[name].tableColumns] == [cell.value for cell in sheet[1]]
    words = column(book["Quotations"], "Quotation")[0]
    assert words.alignment.wrap_text
    assert words.alignment.vertical == "top"
    assert book["Quotations"].column_dimensions["B"].width >= 60


def test_speakers_sources_and_about_say_what_there_is(tmp_path: Path) -> None:
    book = export(tmp_path / "out.xlsx", [detail()])
    assert [cell.value for cell in book["Speakers"][2]] == [
        3, "Daniel Osei", "Osei", "Transport minister", 2, DAY, "2024",
    ]  # fmt: skip
    assert column(book["Sources"], "Author")[0].value == "Ruth Adeyemi"
    about = {row[0]: row[1] for row in book["About"].iter_rows(values_only=True)}
    assert about["Exported"] == ABOUT.at
    assert about["Filter"] == "speaker:osei"
    assert about["Quotations"] == "1"
    assert about["Program"] == "Quotebook 0.1"


def test_an_empty_export_is_a_sound_workbook(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write(path, [], about=ABOUT)
    book = openpyxl.load_workbook(path)
    assert [sheet.max_row for sheet in book.worksheets[:4]] == [1, 1, 1, 1]
    assert not any(sheet.tables for sheet in book.worksheets)


@pytest.mark.parametrize("words", ["x" * 40_000, "😀" * 20_000, "line\n" * 300])
def test_a_long_text_goes_on_below(tmp_path: Path, words: str) -> None:
    path = tmp_path / "out.xlsx"
    outcome = write(path, [detail(7, words=words), detail(8)], about=ABOUT)
    sheet = openpyxl.load_workbook(path)["Quotations"]
    rows = [row for row in sheet.iter_rows(min_row=2, values_only=True) if row[0] == 7]
    assert len(rows) == 2
    assert "".join(str(row[1]) for row in rows) == words
    assert rows[1][2:] == (None,) * (len(rows[1]) - 2)
    assert sum(row[0] == 8 for row in sheet.iter_rows(values_only=True)) == 1
    assert any("longer than a cell" in notice for notice in outcome.notices)


def test_what_cannot_be_written_is_replaced_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    outcome = write(path, [detail(words="a\0b\ud800\ufffec", appearances=0)], about=ABOUT)
    book = openpyxl.load_workbook(path)
    assert column(book["Quotations"], "Quotation")[0].value == "a\ufffdb\ufffd\ufffdc"
    assert any(notice.startswith("3 characters") for notice in outcome.notices)
    assert any(row[1] == outcome.notices[0] for row in book["About"].iter_rows(values_only=True))


def test_rows_and_links_beyond_a_sheet_go_on_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "ROWS", 4)
    monkeypatch.setattr(workbook, "LINKS", 2)
    path = tmp_path / "out.xlsx"
    outcome = write(path, [detail(at, appearances=0) for at in range(1, 8)], about=ABOUT)
    book = openpyxl.load_workbook(path)
    parts = [name for name in book.sheetnames if name.startswith("Quotations")]
    assert parts == ["Quotations", "Quotations 2", "Quotations 3"]
    assert [cell.value for name in parts for cell in column(book[name], "No.")] == list(range(1, 8))
    assert [sum(cell.hyperlink is not None for cell in column(book[name], "Link")) for name in parts] == [2, 2, 1]
    assert any("Quotations 2, Quotations 3" in notice for notice in outcome.notices)
    assert any("2 addresses are plain text" in notice for notice in outcome.notices)
    assert len({table for sheet in book for table in sheet.tables}) == 3


def test_nothing_active_is_in_the_file(tmp_path: Path) -> None:
    export(
        tmp_path / "out.xlsx", [detail(at, words=words, note=words, title=words) for at, words in enumerate(HOSTILE, 1)]
    )
    with zipfile.ZipFile(tmp_path / "out.xlsx") as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        assert not any(re.search(rb"<f[ >]|t=\"e\"", sheet) for sheet in sheets)
        assert not any("external" in name.lower() or "vba" in name.lower() for name in archive.namelist())


def test_chosen_columns_in_their_order(tmp_path: Path) -> None:
    book = export(tmp_path / "out.xlsx", [detail()], columns=["speaker", "words", "said_on"])
    assert [cell.value for cell in book["Quotations"][1]] == ["Speaker", "Quotation", "Said on"]
