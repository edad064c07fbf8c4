"""What goes into a cell comes out of it: nothing cut, nothing live, nothing a workbook cannot hold."""

import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quotebook.export.cells import LINE_FEEDS, UNITS, escape, is_link, real_date, split, tamed, untamed, writable

RISKY = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "\uff1d1+1", "'=1", "''@x"]


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def excel_reads(text: str) -> str:
    """Read a cell's text as Excel does: _xHHHH_ is a character."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


@given(st.one_of(st.text(max_size=50), st.sampled_from(RISKY), st.text("'=+-@\t\r\nx", max_size=6)))
def test_taming_comes_undone_exactly(text: str) -> None:
    assert untamed(tamed(text)) == text


@pytest.mark.parametrize("text", RISKY)
def test_a_formula_is_tamed(text: str) -> None:
    assert tamed(text) == "'" + text


@pytest.mark.parametrize("text", ["", "plain", "'tis so", "“=1”", " =1", "1-1"])
def test_other_texts_stay(text: str) -> None:
    assert tamed(text) == text


@given(st.text(st.sampled_from("_x000DAf5F"), max_size=40))
@example("_x000D_x000D_")
@example("_x005F_x000D_")
def test_what_looks_like_an_escape_is_read_back_as_written(text: str) -> None:
    assert excel_reads(escape(text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "x" * UNITS, "x" * (UNITS + 1), "😀" * 20_000, "a\n" * 300, "\n" * 1_000, "word " * 20_000, "_x000D_" * 9_000],
)
def test_long_texts_are_split_and_whole(text: str) -> None:
    pieces = split(text)
    assert "".join(pieces) == text
    assert all(units(escape(piece)) <= UNITS and piece.count("\n") <= LINE_FEEDS for piece in pieces)


def test_what_fits_is_not_split() -> None:
    assert split("x" * UNITS) == ["x" * UNITS]
    assert split("a\n" * LINE_FEEDS) == ["a\n" * LINE_FEEDS]


def test_unwritable_characters_are_counted() -> None:
    assert writable("a\0b\x07c\ud800d\ufffee\uffff") == ("a\ufffdb\ufffdc\ufffdd\ufffde\ufffd", 5)
    assert writable("tab\tline\ncr\r\x7f\x85\u202e\u200d") == ("tab\tline\ncr\r\x7f\x85\u202e\u200d", 0)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-10-15", date(2024, 10, 15)),
        ("1900-01-01", date(1900, 1, 1)),
        ("1899-12-31", None),
        ("1066-10-14", None),
        ("2024-10", None),
        ("2024", None),
        ("2024-13-01", None),
        ("someday ..", None),
    ],
)
def test_only_days_of_excels_calendar_are_dates(value: str, day: date | None) -> None:
    assert real_date(value) == day


@pytest.mark.parametrize(
    ("address", "linked"),
    [
        ("https://example.org/a?b=c#d", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        (r"\\server\share", False),
        ("https://", False),
        ("https://example.org/a b", False),
        ("https://example.org/" + "a" * 2_000, False),
    ],
)
def test_only_web_addresses_become_links(address: str, linked: bool) -> None:
    assert is_link(address) is linked
