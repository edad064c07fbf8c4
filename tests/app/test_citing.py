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


WHOLE = replace(ROW, author="Maria van der Berg")
WORDS = "“The bridge is safe.”"
ADDRESS = "https://courier.example/bridge"


def test_chicago_is_a_note_that_says_where_the_words_are_quoted():
    assert citing.as_citation(WHOLE, "chicago") == (
        f"{WORDS} Ana Torres, May 3, 2024, quoted in Maria van der Berg, “Bridge reopens,” The Courier, May 4, 2024, "
        f"{ADDRESS}."
    )
    assert citing.as_citation(ROW) == (
        f"{WORDS} Ana Torres, May 3, 2024, quoted in “Bridge reopens,” The Courier, May 4, 2024, {ADDRESS}."
    )


def test_apa_gives_family_name_initials_and_the_date_in_brackets():
    assert citing.as_citation(WHOLE, "apa") == (
        f"{WORDS} (Ana Torres, May 3, 2024)\nvan der Berg, M. (2024, May 4). Bridge reopens. The Courier. {ADDRESS}"
    )
    two = replace(ROW, author="By Jean-Luc Moreau and Ben Okafor", published="2024-05", title="Is it safe?")
    assert citing.as_citation(two, "apa").endswith(
        f"\nMoreau, J.-L., & Okafor, B. (2024, May). Is it safe? The Courier. {ADDRESS}"
    )


def test_apa_begins_with_the_title_where_nobody_signed_and_says_n_d_where_no_day_is_known():
    unsigned = replace(ROW, published=None, speaker=None, said_on=None)
    assert citing.as_citation(unsigned, "apa") == f"{WORDS}\nBridge reopens. (n.d.). The Courier. {ADDRESS}"
    agency = replace(unsigned, author="Associated Press", published="2024")
    assert citing.as_citation(agency, "apa").endswith(
        "\nAssociated Press. (2024). Bridge reopens. The Courier. " + ADDRESS
    )
    assert citing.as_citation(replace(BARE, outlet="The Courier"), "apa") == f"{WORDS}\nThe Courier. (n.d.)."


def test_mla_turns_the_first_name_round_and_shortens_months():
    assert citing.as_citation(WHOLE, "mla") == (
        f"{WORDS} (Ana Torres, May 3, 2024)\n"
        "van der Berg, Maria. “Bridge reopens.” The Courier, 4 May 2024, courier.example/bridge."
    )
    two = replace(ROW, author="Ana Lind; Ben Okafor", published="2023-09-12", title="“Safe” at last?")
    assert citing.as_citation(two, "mla").endswith(
        "\nLind, Ana, and Ben Okafor. “‘Safe’ at last?” The Courier, 12 Sept. 2023, courier.example/bridge."
    )
    three = replace(ROW, author="Ana Lind, and Ben Okafor and Cy Hu")
    assert "\nLind, Ana, et al. “Bridge reopens.”" in citing.as_citation(three, "mla")
    assert citing.as_citation(ROW, "mla").split("\n")[1].startswith("“Bridge reopens.” The Courier, 4 May 2024")


def test_every_style_bears_whatever_is_missing():
    for style in citing.STYLES:
        assert citing.as_citation(BARE, style) == WORDS
        for field in ("speaker", "said_on", "outlet", "title", "published", "url"):
            cited = citing.as_citation(replace(WHOLE, **{field: None}), style)
            assert cited.startswith(WORDS) and "None" not in cited and ", ," not in cited and ".." not in cited


def test_cells_are_one_line_each_and_no_formulas():
    row = replace(ROW, words="=1+1\nand\ta half", tags=("a", "b"))
    head, cells = citing.as_cells([row])
    assert len(head) == len(cells)
    assert cells[head.index("Quotation")] == "'=1+1 and a half"
    assert cells[head.index("Tags")] == "a, b"


def test_no_cell_begins_with_a_wide_sign_of_a_formula():
    _, cells = citing.as_cells([replace(ROW, words="＝1+1")])
    assert "'＝1+1" in cells


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
