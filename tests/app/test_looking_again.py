"""Looking at a stored article again: what is new is offered, what was decided stays decided."""

import pytest
from catalogue_cases import add, detection, dump, kept, rejected, said

from quotebook.app.catalogue import Catalogue
from quotebook.errors import CatalogueError

TEXT = (
    "Ann Lee said: “The harbour stays open.” Later she said: “Nobody was asked.” "
    "“It will cost us dearly,” said Bo Ek. “We shall see in May,” said Cy Poe."
)
OPEN, ASKED, COST, MAY = (
    "The harbour stays open.",
    "Nobody was asked.",
    "It will cost us dearly,",
    "We shall see in May,",
)


@pytest.fixture
def catalogue(tmp_path):
    made = Catalogue.create(tmp_path / "work.quotebook")
    add(
        made,
        TEXT,
        kept(said(TEXT, OPEN, speaker="Ann Lee")),
        rejected(said(TEXT, ASKED), by_person=True),
        rejected(said(TEXT, COST), by_person=False),
    )
    yield made
    made.close()


def everything():
    return detection(*(said(TEXT, words) for words in (OPEN, ASKED, COST, MAY)))


def texts(quotations):
    return [one.text for one in quotations]


def test_only_what_no_person_decided_on_comes_back(catalogue):
    unseen = catalogue.unseen(1, everything())
    assert texts(unseen.new) == [MAY]
    assert texts(unseen.left_out) == [COST]


def test_a_wider_span_of_what_was_rejected_does_not_come_back(catalogue):
    wider = detection(said(TEXT, "she said: “Nobody was asked.”"), said(TEXT, "harbour stays"))
    assert catalogue.unseen(1, wider).new == ()


def test_what_was_deleted_does_not_come_back(catalogue):
    catalogue.delete_quotations(catalogue.listing("harbour").ids)
    assert texts(catalogue.unseen(1, everything()).new) == [MAY]


def test_what_is_added_is_one_step_and_undo_leaves_no_trace(catalogue):
    before = dump(catalogue.path)
    found = catalogue.unseen(1, everything())
    reviewed = [kept(found.new[0]), rejected(found.left_out[0], by_person=True)]
    changes = catalogue.add_quotations(1, everything(), reviewed)
    assert (changes.step.verb, changes.step.count) == ("add quotations", 1)
    assert [row.words for row in catalogue.article(1).appearances] == [OPEN, MAY]
    assert catalogue.unseen(1, everything()).left_out == ()
    catalogue.undo()
    assert dump(catalogue.path) == before


def test_what_stands_in_the_article_already_is_left_as_it_is(catalogue):
    quotation = catalogue.listing("harbour").ids[0]
    catalogue.edit_quotation(quotation, words="The port stays open.", speaker="Anna Lee")
    before = catalogue.quotation(quotation)
    found = catalogue.unseen(1, everything())
    catalogue.add_quotations(1, everything(), [kept(one) for one in (*found.new, *found.left_out)])
    assert catalogue.quotation(quotation) == before


def test_a_find_may_be_a_further_appearance(catalogue):
    other = add(
        catalogue,
        "Cy Poe told them: “We shall see in May,” and left.",
        said("Cy Poe told them: “We shall see in May,” and left.", MAY),
    )
    (repeated,) = other.quotations
    found = catalogue.unseen(1, everything())
    catalogue.add_quotations(1, everything(), [kept(found.new[0], appearance_of=repeated)])
    assert catalogue.quotation(repeated).row.appearances == 2


def test_an_article_that_is_gone_is_refused(catalogue):
    catalogue.delete_article(1)
    with pytest.raises(CatalogueError):
        catalogue.unseen(1, everything())
    with pytest.raises(CatalogueError):
        catalogue.add_quotations(1, everything(), [])
