# ruff: noqa: E501 (tables of cases)
"""The clipboard: every browser's way of saying where a piece came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotebook.intake import from_clipboard
from quotebook.model import Field

URL = "https://www.reuters.com/world/2023/09/12/story/"
LINK = Field(URL, "from the link in the clipboard")
HTML = '<meta charset="utf-8"><p>“We go home,” <b>Ana Ruiz</b> said.</p>'
WORDS = "“We go home,” Ana Ruiz said."
WINDOWS = (
    "Version:0.9\r\nStartHTML:0000000000\r\nEndHTML:9999999999\r\nStartFragment:-1\r\nEndFragment:3\r\n"
    f"SourceURL:{URL}\r\n<html>\r\n<body>\r\noutside<!--StartFragment-->{HTML}<!--EndFragment-->\r\n</body>\r\n</html>\0"
)


@pytest.mark.parametrize(
    "formats",
    [
        {"text/html": HTML.encode(), "text/plain": WORDS.encode(), "chromium/x-source-url": URL.encode()},
        {"text/html": HTML.encode(), "org.chromium.source-url": URL.encode()},
        {"text/html": HTML.encode("utf-16"), "text/x-moz-url-priv": URL.encode("utf-16-le")},
        {"HTML Format": WINDOWS.encode(), "text/plain": WORDS.encode()},
        {'application/x-qt-windows-mime;value="HTML Format"': WINDOWS.encode()},
        {"text/html": WINDOWS.encode()},
        {"text/plain;charset=utf-8": WORDS.encode(), "chromium/x-source-url": URL.encode() + b"\0"},
    ],
)
def test_a_paste_brings_its_source(formats: dict[str, bytes]) -> None:
    draft = from_clipboard(formats)
    assert draft.text == WORDS
    assert draft.url == LINK
    assert draft.outlet == Field("Reuters", "from the link")
    assert draft.published == Field("2023-09-12", "from the link")


def test_a_link_that_could_run_is_not_taken() -> None:
    draft = from_clipboard({"text/html": HTML.encode(), "chromium/x-source-url": b"javascript:alert(1)"})
    assert draft.url is None


def test_plain_text_alone_is_kept_exactly() -> None:
    text = "One\r\n\r\n“Two”\u00a0three\u2028"
    assert from_clipboard({"text/plain": text.encode()}).text == text


def test_html_without_words_gives_way_to_plain_text() -> None:
    assert from_clipboard({"text/html": b"<img src=x>", "text/plain": b"words"}).text == "words"


def test_cells_copied_without_their_table_stay_apart() -> None:
    rows = "<table><!--StartFragment--><tr><td>one two</td><td>three</td></tr><tr><td>four</td></tr><!--EndFragment--></table>"
    assert from_clipboard({"text/html": rows.encode()}).text == "one two\tthree\nfour"


def test_an_empty_clipboard() -> None:
    assert from_clipboard({}).text == ""
    assert from_clipboard({"image/png": b"\x89PNG"}).text == ""


@given(st.dictionaries(st.sampled_from(["text/html", "text/plain", "HTML Format", "text/x-moz-url-priv", "chromium/x-source-url"]), st.binary(max_size=200)))  # fmt: skip
def test_any_clipboard_gives_a_draft(formats: dict[str, bytes]) -> None:
    from_clipboard(formats)
