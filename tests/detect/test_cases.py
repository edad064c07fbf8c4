"""The golden articles of tests/cases: what stands in each is found, with speaker, role and date, and nothing else.

A case is a TOML file: published, language, text, absent (words that are no quotation) and a list of quotations with
kind, text and speaker; role and said_on (with precision) are checked where they are given, "" meaning none. A quotation
with a gap, a reason why it is not yet right, must still fail.
"""

import tomllib
from pathlib import Path

import pytest

from quotebook.app.detecting import detect_article
from quotebook.model import Kind

CASES = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted(Path(__file__).parents[1].glob("cases/*.toml"))
}
EXPECTED = [
    pytest.param(
        name,
        expected,
        id=f"{name}: {expected['text'][:40]}",
        marks=[pytest.mark.xfail(strict=True, reason=expected["gap"])] if "gap" in expected else [],
    )
    for name, case in CASES.items()
    for expected in case.get("quotation", ())
]


def detected(name):
    case = CASES[name]
    return detect_article(case["text"], published=case["published"])


@pytest.mark.parametrize(("name", "expected"), EXPECTED)
def test_quotation_is_found_with_all_its_fields(name, expected):
    found = [q for q in detected(name).quotations if q.text == expected["text"]]
    assert found, [q.text for q in detected(name).quotations]
    quotation = found[0]
    assert (quotation.kind, quotation.speaker) == (Kind(expected["kind"]), expected["speaker"] or None)
    if "role" in expected:
        assert (quotation.role or "") == expected["role"]
    if "said_on" in expected:
        value, precision = (quotation.said_on.value, quotation.said_on.precision) if quotation.said_on else ("", "")
        assert (value, precision) == (expected["said_on"], expected.get("precision", ""))


@pytest.mark.parametrize("name", CASES)
def test_nothing_else_is_quoted(name):
    case = CASES[name]
    expected = {q["text"] for q in case.get("quotation", ())}
    gaps = any("gap" in q for q in case.get("quotation", ()))
    quoted = {q.text for q in detected(name).quotations if q.kind is not Kind.INDIRECT}
    assert gaps or quoted <= expected
    assert not {q.text for q in detected(name).quotations} & set(case.get("absent", ()))


@pytest.mark.parametrize("name", CASES)
def test_language_is_told(name):
    assert detected(name).language == CASES[name]["language"]
