"""What an article tells is found with each of its quotations, though none of them repeats it in the file."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from catalogue_cases import add, check_indexes, dump, kept, said

from quotebook.app.catalogue import Catalogue

FIRST = "Mayor Ann Lee said: “The harbour stays open.” “Boats come and go,” she said."
SECOND = "“The harbour stays open,” Ann Lee, now a senator, repeated."
OLD = Path(__file__).parents[1] / "data" / "catalogue-3.quotebook"


@pytest.fixture
def catalogue(tmp_path):
    catalogue = Catalogue.create(tmp_path / "work.quotebook")
    quotations = [said(FIRST, words, speaker="Ann Lee", role="mayor") for words in ("The harbour stays open.", "Boats")]
    add(catalogue, FIRST, *quotations, title="C++ at sea", outlet="The Quay", published="2024-03-06")
    yield catalogue
    catalogue.close()


def found(catalogue, query):
    return sorted(row.id for row in catalogue.rows(catalogue.listing(query).ids))


def stored(path):
    raw = sqlite3.connect(path)
    rows = raw.execute("SELECT roles, outlets, titles FROM quotation ORDER BY id").fetchall()
    raw.close()
    return rows


def repeat(catalogue, **told):
    again = kept(said(SECOND, "The harbour stays open,", speaker="Ann Lee", role="senator"), appearance_of=1)
    add(catalogue, SECOND, again, **told)


QUERIES = ("title:sea", "outlet:quay", "role:mayor", "sea boats", "C++", "title:sea boats", "has:source")


def test_what_its_article_tells_is_found_and_stands_once(catalogue):
    assert stored(catalogue.path) == [(None, None, None)] * 2
    for query in QUERIES:
        assert 2 in found(catalogue, query), query
    assert found(catalogue, "title:harbour") == [] == found(catalogue, "-has:source")
    check_indexes(catalogue.path)


def test_another_title_is_found_instead_and_undo_brings_the_first_back(catalogue):
    before = dump(catalogue.path)
    catalogue.edit_article(1, title="Of ropes", outlet="")
    assert [found(catalogue, query) for query in ("sea", "title:ropes", "outlet:quay")] == [[], [1, 2], []]
    assert catalogue.check() == ()
    after = dump(catalogue.path)
    catalogue.undo()
    assert found(catalogue, "title:sea") == [1, 2] and dump(catalogue.path) == before
    catalogue.redo()
    assert dump(catalogue.path) == after
    check_indexes(catalogue.path)


def test_of_several_articles_all_that_they_tell_is_found(catalogue):
    before = dump(catalogue.path)
    repeat(catalogue, title="Still open", outlet="Harbour News", published="2024-01-01")
    assert stored(catalogue.path) == [
        ("mayor\nsenator", "Harbour News\nThe Quay", "Still open\nC++ at sea"),
        (None, None, None),
    ]
    for query in (*QUERIES[:3], "C++", "title:still", "role:senator", 'outlet:"harbour news"'):
        assert 1 in found(catalogue, query), query
    assert catalogue.check() == ()
    catalogue.delete_article(1)
    assert found(catalogue, "title:sea") == [] and found(catalogue, "title:still") == [1]
    assert stored(catalogue.path) == [("mayor\nsenator", None, None)]
    catalogue.undo()
    catalogue.undo()
    assert dump(catalogue.path) == before
    check_indexes(catalogue.path)


def test_one_write_that_changes_title_role_and_article_leaves_the_index_right(catalogue):
    repeat(catalogue, title="Still open", published="2024-01-01")
    catalogue.edit_article(2, title="Open again", published="2025-01-01")
    catalogue.edit_quotation(2, role="senator")
    catalogue.merge_quotations([1, 2], into=2)
    assert [found(catalogue, query) for query in ("title:still", "title:again", "role:senator")] == [[], [2], [2]]
    catalogue.undo_to(catalogue.history(5)[-1].id)
    assert catalogue.counts().articles == 0
    catalogue.redo_to(catalogue.undone(5)[-1].id)
    assert catalogue.check() == ()
    check_indexes(catalogue.path)


def test_when_a_quotation_was_added_stays_when_an_earlier_article_comes_later(catalogue):
    raw = sqlite3.connect(catalogue.path)
    raw.execute("UPDATE article SET added_at = '2019-05-06T07:08:09+00:00'")
    raw.commit()
    raw.close()
    assert {row.added_at for row in catalogue.rows([1, 2])} == {"2019-05-06T07:08:09+00:00"}
    repeat(catalogue, title="Still open", published="2001-01-01")
    (row,) = catalogue.rows([1])
    assert (row.title, row.added_at) == ("Still open", "2019-05-06T07:08:09+00:00")
    assert [field for one in catalogue.quotation_history(1) for field in one.fields] == []
    catalogue.merge_quotations([1, 2], into=2)
    assert catalogue.rows([2])[0].added_at == "2019-05-06T07:08:09+00:00"


def test_a_catalogue_of_the_third_schema_repeats_no_more_what_is_told(tmp_path):
    path = Path(shutil.copy(OLD, tmp_path / "old.quotebook"))
    assert stored(path) == [("harbour master", "The Quay\nHarbour News", "Open\nStill open")]
    catalogue = Catalogue.open(path)
    assert found(catalogue, "role:master title:still outlet:quay") == [1]
    assert catalogue.check() == ()
    catalogue.close()
    assert stored(path) == [(None, "The Quay\nHarbour News", "Open\nStill open")]
    check_indexes(path)
