"""What a person does again and again costs the same in a large catalogue: no statement goes through a whole table."""

import re

import pytest
from catalogue_cases import one_quotation

from quotebook.app.catalogue import Catalogue
from quotebook.model import Order
from quotebook.store.writing import open_database

LARGE = {"article", "quotation", "appearance", "speaker", "speaker_alias", "decision", "quotation_shingle"}


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "some.quotebook"
    Catalogue.create(path).close()
    database = open_database(path)
    catalogue = Catalogue(database)
    for number in range(5):
        one_quotation(catalogue, f"We will not close harbour {number}.", speaker=f"Ann Lee {number}", title=f"{number}")
    yield database
    database.close()


def walks(raw, statements):
    """Return what goes through a large table from its beginning to its end, bounded reads aside."""
    found = []
    for statement in dict.fromkeys(statements):
        if not re.match(r"\s*(SELECT|INSERT|UPDATE|DELETE)\b", statement) or "LIMIT" in statement:
            continue
        for *_, detail in raw.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall():
            scanned = re.match(r"SCAN (\w+)", detail)
            names = {scanned[1], *re.findall(rf"(\w+) AS {scanned[1]}\b", statement)} if scanned else set()
            if names & LARGE:
                found.append((detail, statement))
    return found


def test_no_write_goes_through_a_table(database):
    statements = []
    catalogue = Catalogue(database)
    with database.writing() as connection:
        raw = connection.connection.driver_connection
    raw.set_trace_callback(statements.append)
    first, second, *_ = catalogue.listing(order=Order.ADDED).ids
    ann, bob, *_ = [row.id for row in catalogue.speakers()]
    added = one_quotation(catalogue, "Ships leave at nine.", speaker="Ann Lee 1")
    catalogue.edit_quotation(added, speaker="Bob Ray", note="Heard it too.")
    catalogue.tag([added, first], "ships")
    catalogue.edit_speaker(ann, name="Ann B. Lee", aliases=["Annie"])
    catalogue.edit_article(catalogue.articles()[0].id, title="Another")
    catalogue.merge_quotations([first, second], into=first)
    catalogue.merge_speakers([ann, bob], into=ann)
    catalogue.delete_quotations([added])
    catalogue.undo()
    catalogue.redo()
    catalogue.delete_article(catalogue.articles()[0].id)
    raw.set_trace_callback(None)
    assert len(statements) > 100
    assert not walks(raw, statements)


def test_nothing_that_is_read_at_the_start_goes_through_a_table(database):
    statements = []
    catalogue = Catalogue(database)
    with database.reading() as connection:
        raw = connection.connection.driver_connection
    raw.set_trace_callback(statements.append)
    catalogue.counts()
    catalogue.rows(catalogue.listing().ids[:50])
    catalogue.newest(50)
    for ask in (catalogue.undoable, catalogue.redoable, catalogue.filters, catalogue.unfinished):
        ask()
    raw.set_trace_callback(None)
    assert len(statements) > 7
    assert not walks(raw, statements)


def test_a_scan_would_be_noticed(database):
    with database.reading() as connection:
        raw = connection.connection.driver_connection
        assert walks(raw, ["SELECT q.words FROM quotation AS q WHERE q.note = 'x'"])
        assert not walks(raw, ["SELECT q.words FROM quotation AS q WHERE q.id = 3"])


@pytest.mark.parametrize(
    "query",
    [
        *("harbour", "harbour close", '"not close"', "harb*", "harbou", "harbuor", "harbour OR close", "close -ships"),
        *("speaker:lee harbour", "speaker:lee close after:2000 before:2030", "harbour kind:direct is:doubtful tag:x"),
    ],
)
def test_no_search_goes_through_a_table(database, query):
    statements = []
    catalogue = Catalogue(database)
    with database.looking_up() as raw, database.reading() as connection:
        raw.set_trace_callback(statements.append)
        connection.connection.driver_connection.set_trace_callback(statements.append)
    listing = catalogue.listing(query, order=Order.RELEVANCE)
    assert len(catalogue.rows(listing.ids, query=query)) == len(listing.ids)
    catalogue.facets(query)
    with database.reading() as connection:
        raw = connection.connection.driver_connection
        raw.set_trace_callback(None)
        assert statements and not walks(raw, statements)
