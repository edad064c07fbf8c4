"""The migrations make what the models say, and a catalogue of every released schema opens for ever."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from catalogue_cases import check_indexes
from sqlalchemy import create_engine
from sqlalchemy.dialects import postgresql
from sqlalchemy.pool import NullPool
from sqlalchemy.schema import CreateIndex, CreateTable

from quotebook.app.catalogue import Catalogue
from quotebook.store import migrate
from quotebook.store.header import APPLICATION_ID, SCHEMA_VERSION
from quotebook.store.schema import Base

DATA = Path(__file__).parents[1] / "data"
MIGRATIONS = Path(migrate.__file__).parent / "migrations"


def test_models_and_migrations_agree(tmp_path):
    path = tmp_path / "new.quotebook"
    Catalogue.create(path).close()
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(path), poolclass=NullPool)
    with engine.connect() as connection:
        options = {
            "compare_type": True,
            "compare_server_default": True,
            "include_name": lambda name, sort, _: sort != "table" or not name.startswith("quotation_search"),
        }
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Base.metadata) == []


def test_one_revision_for_each_schema():
    revisions = list(ScriptDirectory(str(MIGRATIONS)).walk_revisions())
    assert sorted(one.revision for one in revisions) == [f"{number:04}" for number in range(1, SCHEMA_VERSION + 1)]


def test_every_table_can_be_made_on_postgresql():
    for table in Base.metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=postgresql.dialect()))
        for index in table.indexes:
            assert "CREATE INDEX" in str(CreateIndex(index).compile(dialect=postgresql.dialect()))


def test_a_new_file_says_what_it_is_and_has_no_log_beside_it(tmp_path):
    path = tmp_path / "new.quotebook"
    Catalogue.create(path).close()
    head = path.read_bytes()[:100]
    assert int.from_bytes(head[68:72], "big") == APPLICATION_ID == int.from_bytes(b"Qbok", "big")
    assert int.from_bytes(head[60:64], "big") == SCHEMA_VERSION
    assert head[18] == 2, "not in WAL mode"
    assert [found.name for found in tmp_path.iterdir()] == ["new.quotebook"]


@pytest.mark.parametrize("stored", sorted(DATA.glob("catalogue-*.quotebook")), ids=lambda path: path.stem)
def test_a_catalogue_of_every_released_schema_opens(stored, tmp_path):
    path = Path(shutil.copy(stored, tmp_path))
    catalogue = Catalogue.open(path)
    (found,) = catalogue.rows(catalogue.listing("speaker:ostergard harbour").ids)
    assert (found.words, found.speaker, found.role) == (
        "The harbour stays open, 1,000 boats or none.",
        "Jens Østergård",
        "harbour master",
    )
    assert found.tags == ("harbour",) and found.appearances == 2 and found.note == "Twice, in the same words."
    assert catalogue.counts().articles == 2
    assert catalogue.speaker(found.speaker_id).row.aliases == ("Ostergard",)
    catalogue.undo()
    assert catalogue.rows([found.id])[0].note == ""
    catalogue.redo()
    assert catalogue.check() == ()
    catalogue.close()
    check_indexes(path)


def test_there_is_a_stored_catalogue_of_this_schema():
    assert (DATA / f"catalogue-{SCHEMA_VERSION}.quotebook").is_file()


def test_an_older_catalogue_is_backed_up_before_it_is_brought_up_to_date(tmp_path, monkeypatch):
    path = Path(shutil.copy(DATA / f"catalogue-{SCHEMA_VERSION}.quotebook", tmp_path / "old.quotebook"))
    # The next schema, as far as these modules know it: its migration changes nothing.
    for module in ("migrate", "connecting", "header"):
        monkeypatch.setattr(f"quotebook.store.{module}.SCHEMA_VERSION", SCHEMA_VERSION + 1)
    before = path.read_bytes()
    catalogue = Catalogue.open(path)
    assert catalogue.counts().articles == 2
    catalogue.close()
    backup = tmp_path / f"old before schema {SCHEMA_VERSION + 1}.quotebook"
    assert sorted(tmp_path.iterdir()) == [backup, path]
    assert int.from_bytes(path.read_bytes()[60:64], "big") == SCHEMA_VERSION + 1
    monkeypatch.undo()
    assert int.from_bytes(before[60:64], "big") == SCHEMA_VERSION
    old = Catalogue.open(backup)
    assert old.counts().articles == 2
    old.close()


def test_a_failed_upgrade_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    path = Path(shutil.copy(DATA / f"catalogue-{SCHEMA_VERSION}.quotebook", tmp_path / "old.quotebook"))
    for module in ("migrate", "connecting", "header"):
        monkeypatch.setattr(f"quotebook.store.{module}.SCHEMA_VERSION", SCHEMA_VERSION + 1)

    def broken(connection):
        connection.exec_driver_sql("DROP TABLE decision")
        raise OSError("the power went")

    monkeypatch.setattr(migrate, "_run_alembic", broken)
    with pytest.raises(OSError, match="power"):
        Catalogue.open(path)
    monkeypatch.undo()
    catalogue = Catalogue.open(path)
    assert catalogue.counts().articles == 2
    catalogue.close()
