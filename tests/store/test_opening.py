"""A file is refused in one sentence unless it is a catalogue that a Quotebook wrote; refusing changes nothing."""

import contextlib
import random
import shutil
import sqlite3
from pathlib import Path

import pytest
from catalogue_cases import add, one_quotation, said

from quotebook.app.catalogue import Catalogue
from quotebook.errors import CatalogueError
from quotebook.model import Order
from quotebook.store.header import APPLICATION_ID, SCHEMA_VERSION

TEXT = "The board met on Monday. Ann Lee said: “The harbour stays open.” Bo Ek said: “It must not.”"


@pytest.fixture(scope="session")
def template(tmp_path_factory):
    """A closed catalogue with an article in it, to be copied."""
    path = tmp_path_factory.mktemp("template") / "harbour.quotebook"
    catalogue = Catalogue.create(path)
    quotations = said(TEXT, "The harbour stays open.", speaker="Ann Lee"), said(TEXT, "It must not.", speaker="Bo Ek")
    add(catalogue, TEXT, *quotations, title="Harbour", outlet="The Quay", published="2024-03-05")
    catalogue.close()
    return path


@pytest.fixture
def path(template, tmp_path):
    return Path(shutil.copy(template, tmp_path))


def refusal(path):
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(CatalogueError) as caught:
        Catalogue.open(path)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert [other for other in path.parent.iterdir() if other.name.endswith(("-wal", "-shm"))] == []
    return str(caught.value)


def execute(path, *statements):
    raw = sqlite3.connect(path)
    for statement in statements:
        raw.execute(statement)
    raw.commit()
    raw.close()


def rewrite(path, offset, value):
    data = bytearray(path.read_bytes())
    data[offset : offset + len(value)] = value
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("content", "said_so"),
    [
        (b"", "is empty. Use New"),
        (b"Dear reader, this is a letter." * 50, "is not a catalogue"),
        (b"PK\x03\x04" + bytes(300), "is not a catalogue"),
        (b"SQLite format 3\x00" + bytes(10), "is cut short"),
    ],
)
def test_refuses_files_of_another_sort(tmp_path, content, said_so):
    path = tmp_path / "letter.quotebook"
    path.write_bytes(content)
    assert said_so in refusal(path)


def test_refuses_what_is_not_there_or_no_file(tmp_path):
    assert "There is no catalogue at" in refusal(tmp_path / "nothing.quotebook")
    assert "is not a file" in refusal(tmp_path)
    assert refusal(tmp_path / "nul\0.quotebook")


def test_refuses_another_program_a_newer_quotebook_and_a_strange_version(path):
    rewrite(path, 68, (0x12345678).to_bytes(4, "big"))
    assert "another program (application id 0x12345678)" in refusal(path)
    rewrite(path, 68, APPLICATION_ID.to_bytes(4, "big"))
    rewrite(path, 60, (SCHEMA_VERSION + 7).to_bytes(4, "big"))
    assert f"newer Quotebook (schema {SCHEMA_VERSION + 7}" in refusal(path)
    rewrite(path, 60, (2**32 - 3).to_bytes(4, "big"))
    assert "no valid schema version (-3)" in refusal(path)


def test_refuses_a_file_cut_short(path):
    whole = path.read_bytes()
    for length in (len(whole) // 2 // 4096 * 4096, len(whole) - 100, 4096):
        path.write_bytes(whole[:length])
        assert "is cut short" in refusal(path)


@pytest.mark.parametrize(
    ("statements", "named"),
    [
        (
            ["CREATE TRIGGER innocent AFTER INSERT ON quotation BEGIN DELETE FROM article; END"],
            "trigger named “innocent”",
        ),
        (["CREATE VIEW everything AS SELECT * FROM article"], "view named “everything”"),
        (["CREATE TABLE diary (day)"], "table named “diary”"),
        (["CREATE INDEX more ON article (title)"], "index named “more”"),
        (
            [
                "DROP TABLE tag",
                "CREATE VIEW tag AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id FROM n) SELECT * FROM n",
            ],
            "“tag”",
        ),
        (
            ["DROP TABLE tag", "CREATE TABLE tag (id INTEGER, name TEXT CHECK (load_extension(name)), key TEXT)"],
            "changed table “tag”",
        ),
        (
            ["DROP TABLE tag", "CREATE TABLE tag (id INTEGER, name TEXT AS (zeroblob(1000000000)), key TEXT)"],
            "changed table “tag”",
        ),
        (
            ["DROP INDEX speaker_by_key", "CREATE INDEX speaker_by_key ON speaker (abs(key))"],
            "changed index “speaker_by_key”",
        ),
        (["DROP INDEX speaker_by_key"], "lacks “speaker_by_key”"),
        (
            ["DROP TABLE quotation_search", "CREATE VIRTUAL TABLE quotation_search USING fts5(words)"],
            "changed search index",
        ),
        (["DROP TABLE quotation_search", "CREATE TABLE quotation_search (words)"], "changed search index"),
    ],
)
def test_refuses_a_schema_that_no_quotebook_writes(path, statements, named):
    execute(path, *statements)
    assert named in refusal(path)


def test_refuses_a_schema_that_cannot_be_read(path):
    execute(path, "PRAGMA writable_schema=ON", "UPDATE sqlite_schema SET sql = 'CREATE TABLE tag (' WHERE name = 'tag'")
    assert "malformed database schema" in refusal(path)


def questions(catalogue):
    yield lambda: catalogue.rows(catalogue.listing().ids)
    for order in Order:
        yield lambda order=order: catalogue.listing("harbour", order=order)
    yield from (catalogue.speakers, catalogue.articles, catalogue.history, catalogue.facets)
    yield lambda: catalogue.article(1)
    yield lambda: catalogue.quotation(1)
    yield lambda: catalogue.matches([said(TEXT, "It must not.")])
    yield catalogue.undo
    yield lambda: one_quotation(catalogue, "Nothing will close.")


def test_a_page_of_noise_is_reported_never_a_crash(path):
    whole = path.read_bytes()
    noise = random.Random(5)
    for page in range(1, len(whole) // 4096, 3):
        path.write_bytes(whole)
        rewrite(path, page * 4096, noise.randbytes(4096) if page % 2 else bytes(4096))
        try:
            catalogue = Catalogue.open(path)
        except CatalogueError:
            continue
        for ask in questions(catalogue):
            with contextlib.suppress(CatalogueError):
                ask()
        catalogue.close()


def test_what_is_not_text_reads_as_text(path):
    execute(
        path,
        "UPDATE quotation SET words = CAST(X'6F70656EFFFE' AS TEXT), note = X'FF41' WHERE id = 1",
        "UPDATE quotation SET kind = X'00', said_on_precision = 'age', said_on = X'32303234' WHERE id = 1",
        "UPDATE appearance SET content = 'x', reasons = '[[1]]', source = '[[5]]', words = NULL WHERE id = 1",
        "UPDATE article SET basis = '[]'",
    )
    catalogue = Catalogue.open(path)
    row, other = catalogue.rows([1, 2])
    assert row.words == "open��" and row.note == "�A" and row.said_on.value == "2024"
    assert other.words == "It must not."
    assert catalogue.quotation(1).appearances[0].content == ()
    assert catalogue.article(1).basis == {}
    catalogue.edit_quotation(1, words="The harbour stays open.")
    assert list(catalogue.listing("stays").ids) == [1]
    catalogue.close()


def test_a_damaged_search_index_leaves_the_quotations_readable(path):
    execute(path, "DELETE FROM quotation_search_data")
    catalogue = Catalogue.open(path)
    assert len(catalogue.rows(catalogue.listing().ids)) == 2
    with pytest.raises(CatalogueError, match="damaged"):
        catalogue.listing("harbour")
    catalogue.close()


def test_a_foreign_log_beside_it_is_not_played(path):
    path.with_name(path.name + "-wal").write_bytes(b"\x37\x7f\x06\x82" + random.Random(1).randbytes(9000))
    catalogue = Catalogue.open(path)
    assert catalogue.counts().quotations == 2
    catalogue.close()


def test_an_undo_log_made_to_do_harm_changes_nothing(path):
    for place, act, old in (
        ("sqlite_schema", "insert", None),
        ("quotation", "delete", '{"id": 1}'),
        ("quotation", "update", '{"words = 1; DROP TABLE article; --": 1}'),
        ("quotation", "update", '{"words": ["a"]}'),
        ("quotation", "drop", None),
        ("article", "update", "[]"),
        ("article", "delete", "{"),
    ):
        raw = sqlite3.connect(path)
        raw.execute('UPDATE undo_change SET place = ?, act = ?, "row" = 1, old = ?, rows = 1', (place, act, old))
        raw.commit()
        raw.close()
        catalogue = Catalogue.open(path)
        with pytest.raises(CatalogueError, match="cannot be undone"):
            catalogue.undo()
        assert catalogue.counts().quotations == 2
        catalogue.close()


@pytest.mark.parametrize(("row", "rows"), [(1, 0), (1, -5), (1, 1 << 60), (1, "many"), ("first", 1), (1, b"\x01")])
def test_a_note_of_undo_about_no_such_rows_changes_nothing(path, row, rows):
    raw = sqlite3.connect(path)
    raw.execute("UPDATE undo_change SET place = 'quotation', act = 'insert', \"row\" = ?, rows = ?", (row, rows))
    raw.commit()
    raw.close()
    catalogue = Catalogue.open(path)
    with pytest.raises(CatalogueError, match="cannot be undone"):
        catalogue.undo()
    assert catalogue.counts().quotations == 2
    catalogue.close()
