"""The open file: who may write, what is on the disk after a write, and what is said when a write is refused."""

import multiprocessing
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from catalogue_cases import check_indexes, dump, one_quotation

from quotebook.app.catalogue import Catalogue
from quotebook.errors import CatalogueError
from quotebook.store import connecting, migrate

ROOT = Path(__file__).parents[2]


@pytest.fixture
def catalogue(tmp_path):
    catalogue = Catalogue.create(tmp_path / "work.quotebook")
    yield catalogue
    catalogue.close()


@pytest.mark.parametrize(
    "name", ["a b", "q?x=1&mode=ro", "per%20cent", "Грінченко 港", "#1", "it's", "-dash", "file:x", "a" * 200]
)
def test_any_name_is_that_file(tmp_path, name):
    path = tmp_path / "an other folder?" / f"{name}.quotebook"
    catalogue = Catalogue.open_or_create(path)
    one_quotation(catalogue, "The quay is new.")
    catalogue.close()
    assert [found.name for found in path.parent.iterdir()] == [path.name]
    catalogue = Catalogue.open(path, read_only=True)
    assert catalogue.counts().quotations == 1
    catalogue.close()


def test_making_one_where_a_file_is_already_changes_nothing(tmp_path):
    path = tmp_path / "notes.quotebook"
    path.write_text("mine")
    with pytest.raises(CatalogueError, match="already"):
        Catalogue.create(path)
    assert path.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [path]


def test_the_connections_are_set_up_safely(catalogue):
    with catalogue._database.writing() as connection:
        asked = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "trusted_schema",
                "query_only",
                "busy_timeout",
                "mmap_size",
                "cell_size_check",
            )
        }
    assert asked == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "query_only": 0,
        "busy_timeout": 30_000,
        "mmap_size": 0,
        "cell_size_check": 1,
    }
    with catalogue._database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA query_only").scalar() == 1
        with pytest.raises(Exception, match="readonly"):
            connection.exec_driver_sql("DELETE FROM article")


def test_only_the_first_thread_that_wrote_writes_and_all_read(catalogue):
    with ThreadPoolExecutor(1) as writer, ThreadPoolExecutor(8) as readers:
        one = writer.submit(one_quotation, catalogue, "The quay is new.").result()
        with pytest.raises(RuntimeError, match="one thread"):
            catalogue.delete_quotations([one])
        rows = list(readers.map(lambda _: catalogue.rows(catalogue.listing("quay").ids)[0].words, range(64)))
        writer.submit(catalogue.delete_quotations, [one]).result()
    assert set(rows) == {"The quay is new."}
    assert catalogue.counts().quotations == 0


def test_who_looks_up_gets_the_connection_that_keeps_the_most_pages_whenever_it_is_free(catalogue):
    def kept(raw):
        return -raw.execute("PRAGMA cache_size").fetchone()[0]

    with catalogue._database.looking_up() as first, catalogue._database.looking_up() as other:
        assert kept(first) > kept(other)
    for _ in range(3):
        with catalogue._database.looking_up() as again:
            assert again is first


def test_a_reader_sees_one_state_throughout(catalogue):
    ids = [one_quotation(catalogue, f"Number {number} is new.") for number in range(3)]
    walk = catalogue.quotations(ids)
    first = next(walk)
    catalogue.delete_quotations(ids)
    assert [first.row.id, *(detail.row.id for detail in walk)] == ids
    assert list(catalogue.quotations(ids)) == []


def test_what_is_reported_as_kept_can_be_read_by_another_process_at_once(catalogue):
    one_quotation(catalogue, "The quay is new.")
    raw = sqlite3.connect(catalogue.path)
    assert raw.execute("SELECT words FROM quotation").fetchall() == [("The quay is new.",)]
    raw.close()


def test_a_write_that_fails_leaves_nothing(catalogue, monkeypatch):
    one_quotation(catalogue, "The quay is new.")
    before = dump(catalogue.path)

    def broken(*_, **__):
        raise OSError("no clock")

    monkeypatch.setattr("quotebook.store.undo.record", broken)
    with pytest.raises(OSError, match="no clock"):
        one_quotation(catalogue, "The crane is old.")
    monkeypatch.undo()
    assert dump(catalogue.path) == before
    one_quotation(catalogue, "The crane is old.")
    check_indexes(catalogue.path)


def test_a_file_that_was_moved_deleted_or_replaced_is_not_written(catalogue, tmp_path):
    one_quotation(catalogue, "The quay is new.")
    elsewhere = tmp_path / "moved.quotebook"
    catalogue.path.rename(elsewhere)
    with pytest.raises(CatalogueError, match="moved, deleted or replaced"):
        one_quotation(catalogue, "The crane is old.")
    shutil.copy(elsewhere, catalogue.path)
    with pytest.raises(CatalogueError, match="moved, deleted or replaced"):
        one_quotation(catalogue, "The crane is old.")


def test_a_full_disk_is_said_and_leaves_the_catalogue_whole(catalogue):
    one_quotation(catalogue, "The quay is new.")
    before = dump(catalogue.path)
    with catalogue._database.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(CatalogueError, match=r"disk is full.*not kept.*Free some space"):
        one_quotation(catalogue, "The crane is old. " * 2000)
    assert dump(catalogue.path) == before
    with catalogue._database.writing() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 1000}")
    one_quotation(catalogue, "The crane is old. " * 2000)
    check_indexes(catalogue.path)


def test_another_program_that_writes_is_waited_for_and_then_named(catalogue, monkeypatch):
    monkeypatch.setattr(connecting, "BUSY_SECONDS", 0.2)
    other = sqlite3.connect(catalogue.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(CatalogueError, match="locked by another program"):
        one_quotation(catalogue, "The quay is new.")
    assert catalogue.counts().quotations == 0
    other.execute("ROLLBACK")
    other.close()
    one_quotation(catalogue, "The quay is new.")


def test_a_read_only_catalogue_is_read_and_never_written(catalogue):
    one_quotation(catalogue, "The quay is new.")
    catalogue.close()
    before = catalogue.path.read_bytes()
    read = Catalogue.open(catalogue.path, read_only=True)
    assert read.read_only
    assert read.rows(read.listing("quay").ids)[0].words == "The quay is new."
    assert read.listing("quai").suggestions == ("quay",)
    with pytest.raises(CatalogueError, match="read-only"):
        one_quotation(read, "The crane is old.")
    read.close()
    assert catalogue.path.read_bytes() == before
    assert [found.name for found in catalogue.path.parent.iterdir()] == ["work.quotebook"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_noticed(catalogue):
    catalogue.close()
    catalogue.path.parent.chmod(0o500)
    try:
        read = Catalogue.open(catalogue.path)
        assert read.read_only
        read.close()
    finally:
        catalogue.path.parent.chmod(0o700)


def free_pages(path):
    raw = sqlite3.connect(path)
    found = [raw.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count")]
    raw.close()
    return found


@pytest.mark.parametrize("is_read_elsewhere", [False, True])
def test_closing_gives_free_pages_back_unless_another_program_is_reading(tmp_path, is_read_elsewhere):
    path = tmp_path / "work.quotebook"
    catalogue = Catalogue.create(path)
    chance = random.Random(1)
    some = one_quotation(catalogue, "The quay is new.")
    one_quotation(catalogue, " ".join(f"{chance.getrandbits(64)}" for _ in range(20_000)))
    catalogue.undo()
    catalogue.tag([some], "quay")
    pages, free = free_pages(path)
    assert free > pages / 3
    other = sqlite3.connect(path, isolation_level=None)
    if is_read_elsewhere:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM quotation").fetchone()
    before = dump(path)
    catalogue.close()
    other.close()
    assert dump(path) == before
    now, left = free_pages(path)
    if not is_read_elsewhere:
        assert left == 0 and now <= pages - free and path.stat().st_size == now * 4096
    check_indexes(path)
    catalogue = Catalogue.open(path)
    assert catalogue.check() == ()
    catalogue.undo()
    assert catalogue.rows([some])[0].tags == ()
    catalogue.close()


def test_two_open_at_once_in_one_process_keep_each_others_locks(catalogue):
    other = Catalogue.open(catalogue.path)
    one_quotation(catalogue, "The quay is new.")
    assert other.counts().quotations == 1
    script = (
        "import sqlite3, sys; raw = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None);"
        "raw.execute('BEGIN IMMEDIATE')"
    )
    with catalogue._database.writing():
        Catalogue.open(catalogue.path).close()
        done = subprocess.run([sys.executable, "-c", script, catalogue.path], capture_output=True, text=True)
    assert "database is locked" in done.stderr
    other.close()


def add_many(path, name, count):
    catalogue = Catalogue.open_or_create(Path(path))
    for number in range(count):
        one_quotation(catalogue, f"{name} counts boat {number} in the harbour.", speaker=f"Speaker {number % 3}")
    catalogue.close()


def test_eight_programs_write_at_once(tmp_path):
    path = tmp_path / "busy.quotebook"
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=add_many, args=(path, f"Writer {one}", 6)) for one in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0] * 8
    catalogue = Catalogue.open(path)
    words = [row.words for row in catalogue.rows(catalogue.listing().ids)]
    assert sorted(words) == sorted(
        f"Writer {one} counts boat {number} in the harbour." for one in range(8) for number in range(6)
    )
    assert [row.name for row in catalogue.speakers()] == ["Speaker 0", "Speaker 1", "Speaker 2"]
    catalogue.close()
    check_indexes(path)
    assert [found.name for found in tmp_path.iterdir()] == ["busy.quotebook"]


def test_a_backup_is_whole_while_the_catalogue_is_written(catalogue, tmp_path):
    one_quotation(catalogue, "The quay is new.")
    raw = sqlite3.connect(catalogue.path)
    migrate.back_up(raw, tmp_path / "backup.quotebook")
    raw.close()
    one_quotation(catalogue, "The crane is old.")
    backup = Catalogue.open(tmp_path / "backup.quotebook")
    assert backup.counts().quotations == 1
    backup.close()


def test_detecting_imports_no_database():
    script = "import sys, quotebook.app.detecting, quotebook.cli; print({'sqlalchemy', 'sqlite3'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == "set()", done.stderr


def test_opening_imports_no_alembic(catalogue):
    catalogue.close()
    script = (
        "import sys; from pathlib import Path; from quotebook.app.catalogue import Catalogue;"
        "Catalogue.open(Path(sys.argv[1])).close(); print('alembic' in sys.modules, 'openpyxl' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script, catalogue.path], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == "False False", done.stderr
