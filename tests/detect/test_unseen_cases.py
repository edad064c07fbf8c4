"""The golden articles of tests/cases/unseen are sound: expectations stand in the text, dates fit their words."""

import re
import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

CASES = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted(Path(__file__).parents[1].glob("cases/unseen/*.toml"))
}
WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "lunes martes miércoles jueves viernes sábado domingo",
)
LENGTHS = {"day": 10, "week": 10, "month": 7, "year": 4}
CJK = re.compile("[\u3000-\u9fff]")

pytestmark = pytest.mark.parametrize("name", CASES)


def test_pieces_stand_in_the_text_where_they_are_meant(name):
    text = CASES[name]["text"]
    for quotation in CASES[name]["quotation"]:
        pieces = quotation.get("pieces", [quotation["text"]])
        assert " ".join(pieces) == quotation["text"]
        wanted = quotation.get("occurrence", [1] * len(pieces))
        spans = [
            at(text, piece, n)
            for piece, n in zip(pieces, wanted if isinstance(wanted, list) else [wanted], strict=True)
        ]
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
        assert all(piece == piece.strip() and piece[-1] not in ",;" for piece in pieces)
        if "source" in quotation:
            assert at(text, quotation["source"], quotation.get("source_occurrence", 1))


def test_speaker_role_and_basis_are_the_words_of_the_article(name):
    text = CASES[name]["text"]
    known = {word.casefold() for word in re.findall(r"\w+", text)}
    for quotation in CASES[name]["quotation"]:
        assert {word.casefold() for word in re.findall(r"\w+", quotation["speaker"])} <= known
        for role in (quotation.get("role", ""), *quotation.get("role_also", ())):
            assert role in text
        assert quotation.get("basis", "") in text
    assert all(words in text for words in CASES[name].get("absent", ()))


def test_dates_fit_their_precision_and_weekday(name):
    for quotation in CASES[name]["quotation"]:
        if not (value := quotation.get("said_on")):
            continue
        assert len(value) == LENGTHS[quotation["precision"]]
        if quotation["precision"] == "week":
            assert date.fromisoformat(value).weekday() == 0
        days = [
            days.split().index(word)
            for word in re.findall(r"\w+", quotation["basis"].casefold())
            for days in WEEKDAYS
            if word in days.split()
        ]
        if days:
            gap = date.fromisoformat(CASES[name]["published"]) - date.fromisoformat(value)
            assert (date.fromisoformat(value).weekday(), gap.days // 7) == (days[0], 0)


def at(text, words, number):
    """Return the span of the number-th whole-word occurrence of words."""
    bounded = not CJK.search(words)
    before = r"(?<!\w)" if bounded and words[0].isalnum() else ""
    after = r"(?!\w)" if bounded and words[-1].isalnum() else ""
    found = [match.span() for match in re.finditer(before + re.escape(words) + after, text)]
    return found[number - 1]
