import pytest

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
BARE = ROW._replace(
    speaker=None, role=None, said_on=None, outlet=None, title=None, published=None, url=None, article_id=None
)


def test_text_says_who_when_and_where():
    assert citing.as_text(ROW) == (
        "“The bridge is safe.”\n— Ana Torres, mayor of Lisbon, 3 May 2024\n"
        "The Courier, “Bridge reopens”, 4 May 2024, https://courier.example/bridge"
    )


WHOLE = ROW._replace(author="Maria van der Berg")
WORDS = "“The bridge is safe.”"
ADDRESS = "https://courier.example/bridge"


def test_chicago_is_a_note_that_says_where_the_words_are_quoted():
    assert citing.as_citation(WHOLE, "chicago") == (
        f"{WORDS} Ana Torres, May 3, 2024, quoted in Maria van der Berg, “Bridge reopens,” Courier, May 4, 2024, "
        f"{ADDRESS}."
    )
    assert citing.as_citation(ROW) == (
        f"{WORDS} Ana Torres, May 3, 2024, quoted in “Bridge reopens,” Courier, May 4, 2024, {ADDRESS}."
    )


def test_apa_gives_family_name_initials_and_the_date_in_brackets():
    assert citing.as_citation(WHOLE, "apa") == (
        f"{WORDS} (Ana Torres, May 3, 2024)\nvan der Berg, M. (2024, May 4). Bridge reopens. The Courier. {ADDRESS}"
    )
    two = ROW._replace(author="By Jean-Luc Moreau and Ben Okafor", published="2024-05", title="Is it safe?")
    assert citing.as_citation(two, "apa").endswith(
        f"\nMoreau, J.-L., & Okafor, B. (2024, May). Is it safe? The Courier. {ADDRESS}"
    )


def test_apa_begins_with_the_title_where_nobody_signed_and_says_n_d_where_no_day_is_known():
    unsigned = ROW._replace(published=None, speaker=None, said_on=None)
    assert citing.as_citation(unsigned, "apa") == f"{WORDS}\nBridge reopens. (n.d.). The Courier. {ADDRESS}"
    agency = unsigned._replace(author="Associated Press", published="2024")
    assert citing.as_citation(agency, "apa").endswith(
        "\nAssociated Press. (2024). Bridge reopens. The Courier. " + ADDRESS
    )
    assert citing.as_citation(BARE._replace(outlet="The Courier"), "apa") == (
        f"{WORDS}\n[News article]. (n.d.). The Courier."
    )
    untitled = WHOLE._replace(title=None, speaker=None, said_on=None)
    assert citing.as_citation(untitled, "apa").endswith(
        f"\nvan der Berg, M. (2024, May 4). [News article]. The Courier. {ADDRESS}"
    )


def test_mla_turns_the_first_name_round_and_shortens_months():
    assert citing.as_citation(WHOLE, "mla") == (
        f"{WORDS} (Ana Torres, May 3, 2024)\n"
        "van der Berg, Maria. “Bridge reopens.” The Courier, 4 May 2024, courier.example/bridge."
    )
    two = ROW._replace(author="Ana Lind; Ben Okafor", published="2023-09-12", title="“Safe” at last?")
    assert citing.as_citation(two, "mla").endswith(
        "\nLind, Ana, and Ben Okafor. “‘Safe’ at last?” The Courier, 12 Sept. 2023, courier.example/bridge."
    )
    three = ROW._replace(author="Ana Lind, and Ben Okafor and Cy Hu")
    assert "\nLind, Ana, et al. “Bridge reopens.”" in citing.as_citation(three, "mla")
    assert citing.as_citation(ROW, "mla").split("\n")[1].startswith("“Bridge reopens.” The Courier, 4 May 2024")


def test_a_page_without_a_date_says_when_it_was_read_in_chicago_and_mla():
    undated = WHOLE._replace(published=None)
    assert citing.as_citation(undated).endswith(f"“Bridge reopens,” Courier, accessed May 5, 2024, {ADDRESS}.")
    assert citing.as_citation(undated, "mla").endswith(
        "“Bridge reopens.” The Courier, courier.example/bridge. Accessed 5 May 2024."
    )
    assert "ccessed" not in citing.as_citation(undated._replace(url=None), "mla")
    assert citing.as_citation(WHOLE._replace(title=None), "mla").endswith(
        "van der Berg, Maria. News article. The Courier, 4 May 2024, courier.example/bridge."
    )


def test_reported_words_never_come_in_quotation_marks():
    reported = WHOLE._replace(kind=Kind.INDIRECT, words="the bridge is safe")
    assert citing.as_text(reported).startswith("the bridge is safe\n— Ana Torres (reported speech), mayor of Lisbon")
    assert citing.as_citation(reported).startswith(
        "the bridge is safe. Ana Torres, May 3, 2024, paraphrased in Maria van der Berg"
    )
    for style in ("apa", "mla"):
        assert citing.as_citation(reported, style).startswith(
            "the bridge is safe (Ana Torres, paraphrased, May 3, 2024)\nvan der Berg"
        )
    assert "**Ana Torres** (reported speech)" in citing.as_markdown(reported)
    nameless = reported._replace(speaker=None, role=None, said_on=None)
    assert citing.as_text(nameless).startswith("the bridge is safe\n— (reported speech)\n")


def test_a_fragment_is_quoted_and_a_sentence_with_marks_of_its_own_is_left_alone():
    fragment = BARE._replace(kind=Kind.MIXED, words="between forty and sixty million")
    assert citing.as_text(fragment) == "“between forty and sixty million”"
    partly = fragment._replace(words="it would cost “between forty and sixty million”")
    assert citing.as_text(partly) == partly.words


def test_quotation_marks_inside_the_words_become_single():
    assert citing.as_text(BARE._replace(words='I said “no”, and "never".')) == "“I said ‘no’, and ‘never’.”"
    assert citing.as_text(BARE._replace(words="Ich sagte „nein“.")) == "“Ich sagte ‚nein‘.”"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Foreign policy is dead.", "“Foreign policy is dead.”"),
        ("“Foreign policy is dead.”", "“Foreign policy is dead.”"),
        ("“Foreign policy is dead", "“Foreign policy is dead”"),
        ("Foreign policy is dead”!", "“Foreign policy is dead”!"),
        ("„Die Außenpolitik ist tot.“", "„Die Außenpolitik ist tot.“"),
        ("“Foreign policy” is dead", "“‘Foreign policy’ is dead”"),
        ("." * 20_000 + "“a” b", "“" + "." * 20_000 + "‘a’ b”"),
    ],
)
def test_quotation_marks_that_words_bring_along_are_never_doubled(words, shown):
    assert citing.in_marks(words) == shown


def test_html_has_the_outlet_in_italics_and_no_other_markup():
    row = WHOLE._replace(words="1 < 2 & so <b>on</b>", outlet="The Courier & Co.")
    assert citing.in_both(row, citing.as_chicago)[1] == (
        "<p>“1 &lt; 2 &amp; so &lt;b&gt;on&lt;/b&gt;” Ana Torres, May 3, 2024, quoted in Maria van der Berg, "
        f"“Bridge reopens,” <i>Courier &amp; Co.</i>, May 4, 2024, {ADDRESS}.</p>"
    )
    assert (
        "<br>van der Berg, M. (2024, May 4). Bridge reopens. <i>The Courier &amp; Co.</i> https"
        in (citing.in_both(row, citing.as_apa)[1])
    )
    for form in (citing.as_text, *citing.STYLES.values()):
        for one in (row, ROW, BARE, row._replace(published=None), BARE._replace(outlet="The Courier")):
            assert citing.in_both(one, form)[0] == form(one)


def test_every_style_bears_whatever_is_missing():
    for style in citing.STYLES:
        assert citing.as_citation(BARE, style) == WORDS
        for field in ("speaker", "said_on", "outlet", "title", "published", "url"):
            cited = citing.as_citation(WHOLE._replace(**{field: None}), style)
            assert cited.startswith(WORDS) and "None" not in cited and ", ," not in cited and ".." not in cited


def test_cells_are_one_line_each_and_no_formulas():
    row = ROW._replace(words="=1+1\nand\ta half", tags=("a", "b"))
    head, cells = citing.as_cells([row])
    assert len(head) == len(cells)
    assert cells[head.index("Quotation")] == "'=1+1 and a half"
    assert cells[head.index("Tags")] == "a, b"


def test_no_cell_begins_with_a_wide_sign_of_a_formula():
    _, cells = citing.as_cells([ROW._replace(words="＝1+1")])
    assert "'＝1+1" in cells


def test_markdown_is_a_block_with_a_link():
    assert citing.as_markdown(ROW) == (
        "> The bridge is safe.\n>\n> — **Ana Torres**, mayor of Lisbon, 3 May 2024. "
        "[Bridge reopens](<https://courier.example/bridge>), The Courier, 4 May 2024"
    )


def test_markdown_in_the_words_is_only_text():
    assert citing.as_markdown(BARE._replace(words="*not* <b>bold</b>")) == r"> \*not\* \<b\>bold\</b\>"


def test_what_is_not_known_is_left_out():
    assert citing.as_text(BARE) == "“The bridge is safe.”"
    assert citing.as_citation(BARE) == "“The bridge is safe.”"


def test_dates_are_as_precise_as_they_are_known():
    month = BARE._replace(said_on=SaidOn("2024-05", Precision.MONTH, "in May"))
    week = BARE._replace(said_on=SaidOn("2024-05-06", Precision.WEEK, "last week"))
    assert citing.as_text(month).endswith("— May 2024")
    assert citing.as_text(week).endswith("— week of 6 May 2024")


def test_an_outlet_that_is_its_own_author_is_named_once():
    agency = ROW._replace(outlet="Reuters", author="Reuters")
    assert citing.as_citation(agency, "apa").endswith(f"\nReuters. (2024, May 4). Bridge reopens. {ADDRESS}")
    assert citing.as_citation(agency, "mla").endswith(
        "\n“Bridge reopens.” Reuters, 4 May 2024, courier.example/bridge."
    )
    assert citing.in_both(agency, citing.as_apa)[0] == citing.as_citation(agency, "apa")
