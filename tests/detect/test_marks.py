"""Quotation marks of every kind, paired, nested, lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotebook.detect.marks import quoted_regions


def found(text):
    return [text[region.start : region.end] for region in quoted_regions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" and "no".', ["yes", "no"]),
        ("She wrote “one” and „zwei“ and „drie” and «trois» and »vier«.", ["one", "zwei", "drie", "trois", "vier"]),
        ("「一」と『二』", ["一", "二"]),
        ("``TeX'' and ''typed''", ["TeX", "typed"]),
        ('had "never made a "gun deal" with anyone" and left', ['never made a "gun deal" with anyone']),
        ("“outer “inner” outer”", ["outer “inner” outer"]),
        ('The 6\'2" keeper said "no"', ["no"]),
        ('a 12" record', []),
        ("rock 'n' roll, '98 and o'clock", []),
        ("'We'll go, won't we? 'Course we will,' he said.", ["We'll go, won't we? 'Course we will,"]),
        ("“never closed", ["never closed"]),
        ('("bracketed")', ["bracketed"]),
        ('"Really?"—"Yes."', ["Really?", "Yes."]),
        ("", []),
    ],
)
def test_stretches_in_marks(text, expected):
    assert found(text) == expected


def test_single_marks_count_where_the_article_quotes_with_them():
    text = "‘It’s the dogs’ home,’ said Ann. ‘They said “go” and we’re off,’ she added."
    assert found(text) == ["It’s the dogs’ home,", "They said “go” and we’re off,"]


def test_single_marks_are_apostrophes_where_doubles_quote():
    assert found("“It’s the dogs’ home,” said Ann of ‘the pound’. “Go.”") == ["It’s the dogs’ home,", "Go."]


def test_an_unclosed_stretch_ends_with_its_paragraph():
    first, second = quoted_regions("“One.\n\nTwo “three” four.")
    assert not first.closed
    assert (first.start, first.end) == (1, 5)
    assert second.closed


def test_the_next_paragraph_goes_on_with_an_open_quotation():
    first, second = quoted_regions("“One.\n\n“Two,” she said.")
    assert not first.closed
    assert second.continues


def test_a_closing_mark_alone_ends_the_quotation_of_the_paragraph_before():
    regions = quoted_regions("“One.\n\nTwo,” she said.")
    assert [region.continues for region in regions] == [False, True]


def test_outer_span_holds_the_marks():
    text = "x “y” z"
    (region,) = quoted_regions(text)
    assert text[slice(*region.outer)] == "“y”"


MARKED = st.lists(
    st.sampled_from(['"axb"', ' "axb', 'axb." ', "“", "”", "„", ' "', '" ', "``", "''", ", ", "axb ", "\n"])
)


@settings(max_examples=300, deadline=None)
@given(MARKED.map("".join))
def test_a_stretch_read_at_once_is_what_its_marks_one_by_one_make_it(text):
    """A grave accent is no mark, but stretches that hold one are read mark by mark."""
    assert quoted_regions(text) == quoted_regions(text.replace("x", "`"))


def test_stretches_deeper_than_are_counted_are_read_alike_too():
    deep = "“a " * 7 + "„a " + ' "axb" ' + "“ " + "” " * 7
    assert quoted_regions(deep) == quoted_regions(deep.replace("x", "`"))
