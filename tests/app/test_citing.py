from dataclasses import replace

from quotebook.app import citing
from quotebook.model import Kind, Precision, QuotationRow, SaidOn

ROW = QuotationRow(
    id=1,
    words="The bridge is safe.",
    kind=Kind.DIRECT,
    speaker_id=1,
    speaker="Ana Torres",
    role="mayor of Lisbon",
    said_on=SaidOn("2024-05-03", Precision.DAY, "on Friday"),
    article_id=1,
    outlet="The Courier",
    title="Bridge reopens",
    published="2024-05-04",
    url="https://courier.example/bridge",
    appearances=1,
    tags=(),
    note="",
    confidence=1.0,
    added_at="2024-05-05T10:00:00",
)
BARE = replace(
    ROW, speaker=None, role=None, said_on=None, outlet=None, title=None, published=None, url=None, article_id=None
)


def test_text_says_who_when_and_where():
    assert citing.as_text(ROW) == (
        "“The bridge is safe.”\n— Ana Torres, mayor of Lisbon, 3 May 2024\n"
        "The Courier, “Bridge reopens”, 4 May 2024, https://courier.example/bridge"
    )


def test_citation_names_the_source_the_words_are_quoted_in():
    assert citing.as_citation(ROW) == (
        "“The bridge is safe.” Ana Torres, 3 May 2024, quoted in “Bridge reopens”, The Courier, May 4, 2024, "
        "https://courier.example/bridge."
    )


def test_markdown_is_a_block_with_a_link():
    assert citing.as_markdown(ROW) == (
        "> The bridge is safe.\n>\n> — **Ana Torres**, mayor of Lisbon, 3 May 2024. "
        "[Bridge reopens](<https://courier.example/bridge>), The Courier, 4 May 2024"
    )


def test_markdown_in_the_words_is_only_text():
    assert citing.as_markdown(replace(BARE, words="*not* <b>bold</b>")) == r"> \*not\* \<b\>bold\</b\>"


def test_what_is_not_known_is_left_out():
    assert citing.as_text(BARE) == "“The bridge is safe.”"
    assert citing.as_citation(BARE) == "“The bridge is safe.”"


def test_dates_are_as_precise_as_they_are_known():
    month = replace(BARE, said_on=SaidOn("2024-05", Precision.MONTH, "in May"))
    week = replace(BARE, said_on=SaidOn("2024-05-06", Precision.WEEK, "last week"))
    assert citing.as_text(month).endswith("— May 2024")
    assert citing.as_text(week).endswith("— week of 6 May 2024")
