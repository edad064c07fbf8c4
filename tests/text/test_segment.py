"""Paragraphs of a text: what can be read, line by line."""

import pytest

from quotebook.text.segment import paragraphs


@pytest.mark.parametrize("blank", ["\0\0", "\ud800", " \t\x07", "\x85\u2028", "\u00a0"])
def test_a_line_of_nothing_that_can_be_read_is_no_paragraph(blank):
    text = f"One.\n{blank}\nTwo.{blank}"
    assert [text[start:end].rstrip(blank) for start, end in paragraphs(text)] == ["One.", "Two."]


def test_a_paragraph_begins_with_what_can_be_read_and_ends_before_white_space():
    text = " \0\ud800 “One\0 two.”  \r\n\r\n*\n"
    assert [text[start:end] for start, end in paragraphs(text)] == ["“One\0 two.”", "*"]
