"""Date words against the day of publication."""

from datetime import date

import pytest

from quotebook.app.detecting import lexicons
from quotebook.detect.dates import find_dates, parse_published
from quotebook.model import Precision

ENGLISH = lexicons().get("en")
WEDNESDAY = date(2024, 3, 6)


def read(words, published=WEDNESDAY):
    text = f"She said {words} that it was so."
    return [
        (d.said_on.value, d.said_on.precision, d.said_on.basis)
        for d in find_dates(text, 0, len(text), ENGLISH, published)
    ]


@pytest.mark.parametrize(
    ("words", "value", "precision"),
    [
        ("on Monday", "2024-03-04", Precision.DAY),
        ("on Wednesday", "2024-03-06", Precision.DAY),
        ("last Wednesday", "2024-02-28", Precision.DAY),
        ("on Thursday", "2024-02-29", Precision.DAY),
        ("yesterday", "2024-03-05", Precision.DAY),
        ("today", "2024-03-06", Precision.DAY),
        ("on March 1", "2024-03-01", Precision.DAY),
        ("on 1 March 2023", "2023-03-01", Precision.DAY),
        ("on Dec. 31", "2023-12-31", Precision.DAY),
        ("on the 2nd of February", "2024-02-02", Precision.DAY),
        ("2024-01-31", "2024-01-31", Precision.DAY),
        ("last week", "2024-02-26", Precision.WEEK),
        ("earlier this week", "2024-03-04", Precision.WEEK),
        ("in November last year", "2023-11", Precision.MONTH),
        ("in January", "2024-01", Precision.MONTH),
        ("in June", "2023-06", Precision.MONTH),
        ("last month", "2024-02", Precision.MONTH),
        ("last year", "2023", Precision.YEAR),
        ("in 2019", "2019", Precision.YEAR),
    ],
)
def test_words_name_a_date(words, value, precision):
    assert read(words) == [(value, precision, words)]


@pytest.mark.parametrize(
    "words",
    [
        "next Monday",
        "every Tuesday",
        "by Friday",
        "last week's summit",
        "Tuesday’s vote",
        "March 4 percent",
        "on 31 February",
    ],
)
def test_words_that_tell_no_day(words):
    assert [found for found in read(words) if found[1] is Precision.DAY] == []


def test_without_the_day_of_publication_only_full_dates_are_known():
    assert read("on Monday", None) == []
    assert read("on 1 March 2023", None) == [("2023-03-01", Precision.DAY, "on 1 March 2023")]


def test_dates_after_publication_are_no_date_of_a_statement():
    assert read("on 7 March 2024") == []


def test_published_may_be_anything():
    assert parse_published("2024-03-06T08:00:00+01:00") == WEDNESDAY
    assert [parse_published(value) for value in (None, "", "2024", "yesterday")] == [None] * 4


@pytest.mark.parametrize(
    ("language", "words", "value", "precision"),
    [
        ("de", "am Montag", "2024-03-04", Precision.DAY),
        ("de", "gestern", "2024-03-05", Precision.DAY),
        ("de", "am 3. Februar", "2024-02-03", Precision.DAY),
        ("de", "in der vergangenen Woche", "2024-02-26", Precision.WEEK),
        ("de", "im November vergangenen Jahres", "2023-11", Precision.MONTH),
        ("fr", "mardi", "2024-03-05", Precision.DAY),
        ("fr", "hier", "2024-03-05", Precision.DAY),
        ("fr", "le 1er mars 2024", "2024-03-01", Precision.DAY),
        ("fr", "la semaine dernière", "2024-02-26", Precision.WEEK),
        ("fr", "en novembre dernier", "2023-11", Precision.MONTH),
        ("es", "el martes", "2024-03-05", Precision.DAY),
        ("es", "ayer", "2024-03-05", Precision.DAY),
        ("es", "el 3 de marzo de 2024", "2024-03-03", Precision.DAY),
        ("es", "la semana pasada", "2024-02-26", Precision.WEEK),
        ("es", "en noviembre del año pasado", "2023-11", Precision.MONTH),
    ],
)
def test_words_of_other_languages_name_a_date(language, words, value, precision):
    found = find_dates(f"– {words} –", 0, len(words) + 4, lexicons().get(language), WEDNESDAY)
    assert [(d.said_on.value, d.said_on.precision) for d in found] == [(value, precision)]
