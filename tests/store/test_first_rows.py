"""The first rows are there before SQLAlchemy is, and only of a file that cannot do harm while they are read."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from catalogue_cases import add, said

from quotebook.app.catalogue import Catalogue
from quotebook.app.glance import first_rows
from quotebook.model import Precision, SaidOn

TEXT = "The board met on Monday. Ann Lee said: “The harbour stays open.” Bo Ek said: “It must not.”"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "harbour.quotebook"
    catalogue = Catalogue.create(path)
    quotations = said(TEXT, "The harbour stays open.", speaker="Ann Lee"), said(TEXT, "It must not.", speaker="Bo Ek")
    add(catalogue, TEXT, *quotations, title="Harbour", outlet="The Quay", published="2024-03-05")
    catalogue.tag(catalogue.listing("open").ids, "port")
    catalogue.close()
    return path


def test_they_are_those_of_the_listing(path):
    catalogue = Catalogue.open(path)
    catalogue.edit_quotation(2, said_on=SaidOn("2024-03-04", Precision.DAY, "typed"))
    newest, oldest = catalogue.listing(), catalogue.listing(descending=False)
    expected = [catalogue.rows(newest.ids), catalogue.rows(newest.ids[:1]), catalogue.rows(oldest.ids[:1])]
    catalogue.close()
    assert [first_rows(path, 9), first_rows(path, 1), first_rows(path, 1, descending=False)] == expected
    assert first_rows(path, 2, descending=False) == ()  # the other one has no date


def test_sqlalchemy_is_not_needed_for_them(path):
    code = (
        "import sys; from pathlib import Path; from quotebook.app.glance import first_rows; "
        "rows = first_rows(Path(sys.argv[1]), 9); "
        "print(len(rows), *sorted({'sqlalchemy', 'numpy', 'alembic', 'openpyxl', 'rapidfuzz'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.split() == ["2"]


@pytest.mark.parametrize(
    "statements",
    [
        ["CREATE VIEW everything AS SELECT * FROM article"],
        ["CREATE TRIGGER innocent AFTER INSERT ON quotation BEGIN DELETE FROM article; END"],
        ["ALTER TABLE tag ADD COLUMN other TEXT AS (upper(name))"],
        ["CREATE VIRTUAL TABLE more USING fts5(words)"],
        ["PRAGMA user_version = 1"],
        ["PRAGMA user_version = 99"],
        ["PRAGMA application_id = 1"],
        ["DROP TABLE speaker"],
    ],
)
def test_there_are_none_where_opening_has_to_say_what_is_wrong(path, statements):
    raw = sqlite3.connect(path)
    for statement in statements:
        raw.execute(statement)
    raw.commit()
    raw.close()
    assert first_rows(path, 10) == ()


def test_there_are_none_where_there_is_no_catalogue(tmp_path):
    assert first_rows(tmp_path / "none.quotebook", 10) == ()
    (tmp_path / "letter.quotebook").write_text("Dear reader", encoding="utf-8")
    assert first_rows(tmp_path / "letter.quotebook", 10) == ()
