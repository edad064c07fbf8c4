# ruff: noqa: E501 (tables of cases)
"""Plain texts: what their head tells is proposed with its basis, and nothing is guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotebook.intake import from_text
from quotebook.intake.dates import is_day_first, iso_date, written_date
from quotebook.intake.links import address_in, date_in, outlet_of, outlets, web_address
from quotebook.model import Field

BODY = "The council voted on Thursday night to keep the library open on Sundays, ending a quarrel of eleven years."


@pytest.mark.parametrize(
    ("first", "is_title"),
    [
        ("Library to stay open on Sundays", True),
        ("‘Eleven years is enough’: library opens on Sundays", True),
        ("Will the library open on Sundays?", True),
        ("图书馆周日开放", True),
        ("The library will stay open on Sundays.", False),
        ("“We have won,” she said.", False),
        ("By Jane Doe", False),
        ("12 September 2023", False),
        ("Remembering 11 September 2001", True),
        ("The coup of 11 September 1973", True),
        ("11 September 2001: what we know", True),
        ("London, 12 September 2023", False),
        ("Dienstag, 12. September 2023, 7:30 Uhr", False),
        ("https://example.org/library-stays-open", False),
        ("SEOUL, Sept 12 (Reuters) — The library", False),
        ("Hi", False),
        (BODY + " " + BODY, False),
    ],
)
def test_the_first_line_is_a_title_where_it_reads_like_one(first: str, is_title: bool) -> None:
    draft = from_text(f"{first}\n\n{BODY}\n")
    assert draft.title == (Field(first, "from the first line") if is_title else None)
    assert draft.text == f"{first}\n\n{BODY}\n"


def test_a_single_line_has_no_title() -> None:
    assert from_text("Library to stay open on Sundays").title is None


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("By JANE DOE and MARK ROE", "JANE DOE, MARK ROE"),
        ("By Jane Doe, Ana de la Cruz and Li Wei", "Jane Doe, Ana de la Cruz, Li Wei"),
        ("By Jean-Luc O’Neill | Reuters", "Jean-Luc O’Neill"),
        ("Von Anna Müller", "Anna Müller"),
        ("By Friday the army had left", None),
        ("By Jane", None),
        ("Bypass Road Closed", None),
    ],
)
def test_bylines(line: str, author: str | None) -> None:
    found = from_text(f"Library to stay open\n{line}\n\n{BODY}").author
    assert found == (Field(author, "from the byline") if author else None)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published: 12 September 2023", "2023-09-12"),
        ("Published on Sept. 12, 2023 at 10:30", "2023-09-12"),
        ("Posted 2023-09-12 | Updated 2023-09-13", "2023-09-12"),
        ("Veröffentlicht am 12. September 2023", "2023-09-12"),
        ("Publié le 1er mars 2022 à 07h30", "2022-03-01"),
        ("Tue 12 Sep 2023 07.30 BST", "2023-09-12"),
        ("2023年9月12日", "2023-09-12"),
        ("2023-9-5", "2023-09-05"),
        ("The coup of 11 September 1973", None),
        ("13/04/2023", "2023-04-13"),
        ("12.04.2023", "2023-04-12"),
        ("03/04/2023", None),
        ("Updated: 13 September 2023", None),
        ("Published in spring", None),
        ("31 February 2023", None),
    ],
)
def test_lines_with_the_date(line: str, published: str | None) -> None:
    draft = from_text(f"Library to stay open\n{line}\n\n{BODY}")
    assert (draft.published.value if draft.published else None) == published


def test_a_date_within_a_sentence_is_no_date_of_publication() -> None:
    text = f"{BODY}\n\nPublished on 3 May 2022, the report found that nobody had read it, not even those who wrote it in haste."
    assert from_text(text).published is None


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("03/04/2023", "two ways"),
        ("Updated: 13 September 2023", "update"),
        ("SEOUL, Sept 12 (Reuters) — " + BODY, "year"),
    ],
)
def test_what_was_not_guessed_is_said(line: str, word: str) -> None:
    draft = from_text(f"Library to stay open\n{line}\n{BODY}")
    assert draft.published is None
    assert any(word in notice for notice in draft.notices)


@pytest.mark.parametrize(
    ("line", "outlet", "published"),
    [
        ("SEOUL, Sept 12 (Reuters) — ", "Reuters", None),
        ("WASHINGTON (AP) — ", "Associated Press", None),
        ("MOSCOW, September 12, 2023. /TASS/. ", "TASS", "2023-09-12"),
        ("SEOUL, Sept. 12, 2023 (Yonhap) -- ", "Yonhap", "2023-09-12"),
        ("WASHINGTON (June 22, 2023) — ", None, "2023-06-22"),
        ("LYON, France, 3 September 2024 – ", None, "2024-09-03"),
        ("The minister — elected on 3 September 2024 — ", None, None),
        ("The union (UNISON) said ", None, None),
        ("He (AP) wrote ", None, None),
    ],
)
def test_datelines(line: str, outlet: str | None, published: str | None) -> None:
    draft = from_text(f"Library to stay open\n\n{line}{BODY}")
    assert (draft.outlet.value if draft.outlet else None) == outlet
    assert (draft.published.value if draft.published else None) == published


@pytest.mark.parametrize("head", ["PRESS RELEASE\nFor immediate release\nContact: Lena Moreau", "Pressemitteilung"])
def test_the_head_of_a_press_release_is_no_title(head: str) -> None:
    assert from_text(f"{head}\n\nLibrary to stay open\n\n{BODY}").title == Field(
        "Library to stay open", "from the first line"
    )


def test_an_address_line_tells_outlet_and_date() -> None:
    draft = from_text(f"Library to stay open\n{BODY}\n\nSource: https://www.bbc.co.uk/news/2023/09/12/library")
    assert draft.url == Field("https://www.bbc.co.uk/news/2023/09/12/library", "from an address in the text")
    assert draft.outlet == Field("BBC News", "from the link")
    assert draft.published == Field("2023-09-12", "from the link")


@pytest.mark.parametrize("label", ["Read more:", "Donate at", "See also", "Follow us on"])
def test_an_address_that_leads_elsewhere_is_not_the_articles(label: str) -> None:
    draft = from_text(f"Library to stay open\n{BODY}\n\n{label} https://other.example/2020/01/02/story")
    assert (draft.url, draft.published) == (None, None)


def test_an_address_in_a_sentence_is_not_the_articles() -> None:
    assert from_text(f"{BODY} It put the minutes on https://council.example/minutes last week.\n{BODY}").url is None


def test_characters_that_cannot_be_stored_are_announced() -> None:
    assert from_text("a\0b\ud800").notices == ("2 characters that cannot be stored were replaced by \ufffd.",)


@given(st.text())
def test_any_text_gives_a_draft_of_itself(text: str) -> None:
    assert from_text(text).text == text


@given(
    st.lists(
        st.sampled_from(
            [
                "By ",
                "A",
                "a ",
                " and ",
                "12 ",
                "Sept ",
                "2023",
                "/",
                "(AP)",
                "SEOUL, ",
                "—",
                "\n",
                "Published: ",
                "http://x.y/",
            ]
        ),
        max_size=60,
    )
)
def test_any_head_gives_a_draft(pieces: list[str]) -> None:
    from_text("".join(pieces))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2023-09-12T07:30:00+01:00", "2023-09-12"),
        ("20230912", "2023-09-12"),
        ("2023-09", "2023-09"),
        ("2023-13-12", ""),
        ("12 September 2023", ""),
        ("", ""),
    ],
)
def test_iso_dates(words: str, value: str) -> None:
    assert iso_date(words) == value


@pytest.mark.parametrize(
    ("words", "day_first", "value"),
    [
        ("03/04/2023", None, ""),
        ("03/04/2023", True, "2023-04-03"),
        ("03/04/2023", False, "2023-03-04"),
        ("04/04/2023", None, "2023-04-04"),
        ("03.04.2023", None, "2023-04-03"),
        ("03.04.2023", False, "2023-03-04"),
        ("04/13/2023", True, "2023-04-13"),
        ("12 de septiembre de 2023", None, "2023-09-12"),
    ],
)
def test_written_dates(words: str, day_first: bool | None, value: str) -> None:
    found = written_date(words, day_first=day_first)
    assert found
    assert found.value == value


def test_no_date_is_found_where_there_is_none() -> None:
    assert written_date("99/99/2023, 32 May 2020, version 1.2.3, may 5") is None


def test_who_writes_the_day_first() -> None:
    assert is_day_first(language="en-GB") is True
    assert is_day_first(language="en-US") is False
    assert is_day_first(language="en") is None
    assert is_day_first(language="de") is True
    assert is_day_first(host="abc.net.au") is True
    assert is_day_first(host="example.com") is None


@pytest.mark.parametrize(
    ("address", "value"),
    [
        ("https://x.com/2023/09/12/a", "2023-09-12"),
        ("https://x.com/world/2023/sep/12/a", "2023-09-12"),
        ("https://x.com/a/2023-09-12-b", "2023-09-12"),
        ("https://x.com/20230912/a", "2023-09-12"),
        ("https://x.com/2023/09/a", "2023-09"),
        ("https://web.archive.org/web/20240101000000/https://x.com/2023/09/12/a", "2023-09-12"),
        ("https://x.com/2023/13/12/a", None),
        ("https://x.com/article-20239", None),
        ("https://x.com/201912345", None),
        ("https://[", None),
    ],
)
def test_dates_in_addresses(address: str, value: str | None) -> None:
    found = date_in(address)
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("address", "outlet"),
    [
        ("https://www.nytimes.com/a", "The New York Times"),
        ("https://cn.nytimes.com/a", "The New York Times"),
        ("https://news.un.org/a", "UN News"),
        ("https://www.village-voice.example/a", "village-voice.example"),
        ("https://notnytimes.com/", "notnytimes.com"),
        ("https://web.archive.org/web/2023id_/https://www.lemonde.fr/a", "Le Monde"),
        ("https://localhost/a", None),
    ],
)
def test_outlets_of_addresses(address: str, outlet: str | None) -> None:
    found = outlet_of(address)
    assert found == (Field(outlet, "from the link") if outlet else None)


def test_the_list_of_outlets_is_sound() -> None:
    assert len(outlets()) >= 200
    assert all(domain == domain.lower() and "." in domain and not domain.startswith("www.") for domain in outlets())
    assert all(name.strip() == name and name for name in outlets().values())


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "//x.com",
        "https://",
        "https://x y",
        "https://x/" + "a" * 3000,
        "",
        "\\\\s\\x",
    ],
)
def test_what_is_no_web_address(text: str) -> None:
    assert web_address(text) == ""


def test_punctuation_after_an_address_is_not_part_of_it() -> None:
    assert address_in("(see https://x.com/a).") == "https://x.com/a"
