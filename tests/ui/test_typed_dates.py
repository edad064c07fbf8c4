"""Dates as people type them, in their language and in English, whatever that language abbreviates."""

import pytest
from PySide6.QtCore import QLocale

from quotebook.ui.dates import read_date


@pytest.fixture
def speak():
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(QLocale.system())


@pytest.mark.parametrize("locale", ["en_GB", "en_US", "de_DE", "es_ES"])
@pytest.mark.parametrize(
    "typed",
    [
        *("12 Sep 2023", "12 Sept 2023", "12 Sept. 2023", "12 September 2023", "12th of September 2023"),
        *("September 12, 2023", "Sept. 12, 2023", "2023-09-12", "2023-9-12", "2023/9/12", "12.9.2023", "12. 9. 2023"),
    ],
)
def test_a_day_is_read_everywhere(speak, locale, typed):
    speak(locale)
    assert read_date(typed) == ("2023-09-12", "day")


@pytest.mark.parametrize(
    ("locale", "typed", "value"),
    [
        ("en_GB", "3/5/2024", "2024-05-03"),
        ("en_US", "3/5/2024", "2024-03-05"),
        ("en_US", "3.5.2024", "2024-05-03"),
        ("de_DE", "12. Mai 2023", "2023-05-12"),
        ("de_DE", "12 Okt. 2023", "2023-10-12"),
        ("es_ES", "12 de septiembre de 2023", "2023-09-12"),
        ("es_ES", "12 sept 2023", "2023-09-12"),
    ],
)
def test_a_day_is_read_as_the_locale_writes_it(speak, locale, typed, value):
    speak(locale)
    assert read_date(typed) == (value, "day")


@pytest.mark.parametrize("typed", ["Sep 2023", "Sept. 2023", "September 2023", "09/2023", "9.2023", "2023-09"])
def test_a_month_is_read(speak, typed):
    speak("en_GB")
    assert read_date(typed) == ("2023-09", "month")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "31.2.2023",
        "13/2023",
        "0/2023",
        "12 Xyz 2023",
        "1 2 3 4",
        "Sep",
        "12 Sep",
        "5 May 20234",
        "9" * 40 + ".1.2023",
    ],
)
def test_what_is_no_date_is_refused(speak, typed):
    speak("en_GB")
    assert read_date(typed) is None


def test_a_year_alone_is_one(speak):
    speak("en_GB")
    assert read_date("1923") == ("1923", "year")
