"""Keeping many articles at once: what repeats something in another of them is a further appearance of it."""

from dataclasses import replace

import pytest

from quotebook.app.catalogue import Catalogue
from quotebook.app.job import Job
from quotebook.app.keeping import keep_all
from quotebook.app.reviewing import Keep
from quotebook.model import Decision, Detection, Draft, Field, Kind, Quotation, Reviewed, Unfinished

OPEN = "We remain open to dialogue, but the pause continues for the time being"
CLOSED = "We remain open to dialogue but the pause continues for the time being"
LIVES = "Every single day of this war costs 40 lives on either side of the river"
OTHER_LIVES = "Every single day of this war costs 50 lives on either side of the river"


def review(number, *said, decided=()):
    """Return the review of an article in which (words, speaker) are said, all of them surely."""
    text = f"Number {number}. " + " ".join(f"“{words},” somebody said." for words, _ in said)
    found = []
    for words, speaker in said:
        at = text.index(words)
        found.append(Quotation(Kind.DIRECT, ((at, at + len(words)),), words, speaker=speaker, confidence=1.0))
    draft = Draft(text, title=Field(f"Paper {number}", "typed"))
    return Unfinished(f"key {number}", draft, "", Detection("test", tuple(found)), decided)


@pytest.fixture
def catalogue(tmp_path):
    made = Catalogue.create(tmp_path / "kept.quotebook")
    yield made
    made.close()


def said(catalogue):
    return {row.words: (row.speaker, row.appearances) for row in catalogue.rows(catalogue.listing().ids)}


def test_what_two_articles_report_is_one_quotation_with_two_appearances(catalogue):
    outcome = keep_all(
        catalogue, [review(1, (CLOSED, None), (LIVES, "Maria Müller")), review(2, (OPEN, "Dmitry Peskov"))]
    )
    assert (outcome.articles, outcome.quotations, outcome.repeated) == (2, 2, 1)
    assert said(catalogue) == {OPEN: ("Dmitry Peskov", 2), LIVES: ("Maria Müller", 1)}
    catalogue.undo()
    assert catalogue.counts().quotations == 0
    catalogue.redo()
    assert said(catalogue)[OPEN] == ("Dmitry Peskov", 2)
    assert catalogue.clusters() == ()


def test_a_third_article_and_a_stored_one_join_the_same_quotation(catalogue):
    keep_all(catalogue, [review(0, (OPEN, "Dmitry Peskov"))])
    keep_all(catalogue, [review(1, (LIVES, None)), review(2, (OPEN, None), (LIVES, None)), review(3, (LIVES, None))])
    assert said(catalogue) == {OPEN: ("Dmitry Peskov", 2), LIVES: (None, 3)}


def test_what_contradicts_or_somebody_else_says_stays_apart(catalogue):
    outcome = keep_all(catalogue, [review(1, (LIVES, "Ana Torres")), review(2, (OTHER_LIVES, "Ana Torres"))])
    assert outcome.repeated == 0
    keep_all(catalogue, [review(3, (OPEN, "Ana Torres")), review(4, (OPEN, "Piet Vandersteen"))])
    assert catalogue.counts().quotations == 4


def test_what_a_person_decided_on_stays_as_it_is(catalogue):
    alone = review(2, (OPEN, "Dmitry Peskov"))
    accepted = Reviewed(alone.detection.quotations[0], Decision.ACCEPTED, by_person=True)
    outcome = keep_all(
        catalogue, [review(1, (OPEN, "Dmitry Peskov")), review(2, (OPEN, "Dmitry Peskov"), decided=((0, accepted),))]
    )
    assert outcome.repeated == 0 and catalogue.counts().quotations == 2


def test_one_article_says_twice_what_it_says_twice(catalogue):
    keep_all(catalogue, [review(1, (OPEN, None), (CLOSED, None))])
    assert catalogue.counts().quotations == 2


def test_hundreds_are_compared_by_what_they_share(catalogue):
    reviews = [
        review(at, (f"The budget of town number {at} grew by {at} crowns in a single year", None)) for at in range(120)
    ]
    told = []
    outcome = keep_all(
        catalogue, [*reviews, review(500, (OPEN, None)), review(501, (OPEN, None))], job=Job(told.append)
    )
    assert outcome.repeated == 1 and catalogue.counts().quotations == 121
    assert told[-1].total == 122


def test_what_is_at_odds_with_the_catalogue_is_left_out_and_told(catalogue):
    keep_all(catalogue, [review(1, (LIVES, "Ana Torres"))])
    contradicting = review(2, (OTHER_LIVES, "Ana Torres"), (OPEN, "Dmitry Peskov"))
    outcome = keep_all(catalogue, [contradicting])
    assert (outcome.quotations, outcome.at_odds) == (1, 1)
    assert set(said(catalogue)) == {LIVES, OPEN}


def test_what_is_at_odds_is_kept_where_a_person_or_the_option_says_so(catalogue):
    keep_all(catalogue, [review(1, (LIVES, "Ana Torres"))])
    second, third = review(2, (OTHER_LIVES, "Ana Torres")), review(3, (OTHER_LIVES.replace("50", "70"), "Ana Torres"))
    accepted = Reviewed(second.detection.quotations[0], Decision.ACCEPTED, by_person=True)
    assert keep_all(catalogue, [replace(second, decided=((0, accepted),))]).at_odds == 0
    assert keep_all(catalogue, [third], keep=Keep.ALL).at_odds == 0
    assert catalogue.counts().quotations == 3
