"""Unfinished reviews come back as they were left, whatever stands in them, and undo leaves them alone."""

import sqlite3
from dataclasses import replace

import pytest
from catalogue_cases import detection, draft, kept, rejected, said

from quotebook.app.catalogue import Catalogue
from quotebook.errors import CatalogueError
from quotebook.model import Field, Precision, Problem, SaidOn, Unfinished

TEXT = "“The harbour stays open,” said Jens Østergård 📌 on Tuesday.\n“The quay is new,” he added.\u2028 مرحبا"
OPEN = said(TEXT, "The harbour stays open", speaker="Jens Østergård", role="harbour master", said_on="2024-03-05")
NEW = said(TEXT, "The quay is new", confidence=0.41)


def whole(key="one"):
    found = replace(detection(OPEN, NEW), problems=(Problem("unclosed mark", "A mark is open.", (3, 9)),))
    changed = replace(OPEN, speaker="J. Østergård", said_on=SaidOn("2024-03", Precision.MONTH, "typed"))
    return Unfinished(
        key,
        replace(draft(TEXT, title="Open\nor not", outlet="The Quay"), url=Field("https://quay.example/1", "typed")),
        "open.txt",
        found,
        (
            (0, kept(changed, by_person=True, edited=("speaker", "said_on"), words="It stays\nopen.", not_same=(3, 4))),
            (1, rejected(NEW, by_person=True)),
        ),
    )


@pytest.fixture
def path(tmp_path):
    return tmp_path / "statements.quotebook"


@pytest.fixture
def catalogue(path):
    made = Catalogue.create(path)
    yield made
    made.close()


def test_a_review_comes_back_after_the_file_was_opened_anew(catalogue, path):
    catalogue.keep_unfinished([whole()])
    catalogue.close()
    again = Catalogue.open(path)
    assert again.unfinished_review("one") == whole()
    [row] = again.unfinished()
    assert (row.key, row.title, row.origin, row.seen_at) == ("one", "Open\nor not", "open.txt", "")
    again.close()


def test_decisions_and_findings_are_noted_one_by_one(catalogue):
    bare = Unfinished("one", draft(TEXT))
    catalogue.keep_unfinished([bare])
    assert catalogue.unfinished_review("one") == bare
    catalogue.note_detection("one", whole().detection)
    catalogue.note_decisions("one", whole().draft, whole().decided)
    assert catalogue.unfinished_review("one") == replace(whole(), origin="")
    catalogue.take_in_hand("one")
    assert catalogue.unfinished()[0].seen_at > "2024"


def test_reviews_wait_in_the_order_in_which_they_came(catalogue):
    catalogue.keep_unfinished([whole("b"), whole("a")])
    catalogue.keep_unfinished([whole("c")])
    catalogue.keep_unfinished([replace(whole("b"), origin="again.txt")])
    assert [(row.key, row.origin) for row in catalogue.unfinished()] == [
        ("b", "again.txt"),
        ("a", "open.txt"),
        ("c", "open.txt"),
    ]
    catalogue.drop_unfinished(["a", "nobody"])
    assert [row.key for row in catalogue.unfinished()] == ["b", "c"]


def test_keeping_the_article_ends_its_review_in_the_same_step(catalogue):
    catalogue.keep_unfinished([whole("one"), whole("two")])
    reviewed = [one for _, one in whole().decided if not one.not_same] + [kept(OPEN)]
    catalogue.add_articles([(whole().draft, whole().detection, reviewed)], finished=["one"])
    assert [row.key for row in catalogue.unfinished()] == ["two"]


def test_an_article_that_is_refused_keeps_its_review(catalogue):
    catalogue.keep_unfinished([whole("one")])
    strange = kept(OPEN, appearance_of=77)
    with pytest.raises(CatalogueError):
        catalogue.add_articles([(whole().draft, whole().detection, [strange])], finished=["one"])
    assert [row.key for row in catalogue.unfinished()] == ["one"]


def test_undo_does_not_touch_what_is_unfinished(catalogue):
    catalogue.add_articles([(draft(TEXT), detection(OPEN), [kept(OPEN)])])
    catalogue.keep_unfinished([whole("one")])
    assert len(catalogue.history()) == 1
    catalogue.undo()
    assert [row.key for row in catalogue.unfinished()] == ["one"]


@pytest.mark.parametrize("column", ["fields", "decided", "detection"])
def test_a_damaged_review_is_refused_by_name_and_the_others_stay(catalogue, path, column):
    catalogue.keep_unfinished([whole("one"), whole("two")])
    raw = sqlite3.connect(path)
    raw.execute(f"UPDATE unfinished_review SET {column} = '[7, {{' WHERE key = 'one'")
    raw.commit()
    raw.close()
    with pytest.raises(CatalogueError, match="damaged"):
        catalogue.unfinished_review("one")
    assert catalogue.unfinished_review("two") == whole("two")
    with pytest.raises(CatalogueError, match="no longer"):
        catalogue.unfinished_review("three")


def test_half_an_emoji_and_the_odd_name_of_a_file_are_no_obstacle(catalogue):
    odd = "caf\udce9 \ud83d.txt"
    typed = replace(draft(TEXT), title=Field(odd, "typed"))
    catalogue.keep_unfinished([replace(whole(), origin=odd, draft=typed)])
    catalogue.note_decisions("one", typed, ((0, kept(OPEN, words=odd)),))
    assert catalogue.unfinished()[0].origin == "caf� �.txt"
    assert catalogue.unfinished_review("one").decided[0][1].words == "caf� �.txt"
    with pytest.raises(CatalogueError):
        catalogue.split_speaker(1, odd)
    catalogue.untag([1], odd)
