"""Cleaning keeps every character but the few it names, and always finds its way back."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quotebook.text.clean import Clean, clean

ODD = ["\r\n", "\r", "\n", "\ufeff", "\0", "\ud800", "\udc00", "\u00a0", "\u202f", "\x07", "\x85", "\u2028", "a", "“"]
GRAPHEMES = ["e\u0301", "👩\u200d👩\u200d👧\u200d👦", "🏴\U000e0067\U000e0062\U000e007f", "\u1112\u1161\u11ab"]
raw_texts = st.lists(st.one_of(st.sampled_from(ODD + GRAPHEMES), st.text(max_size=3)), max_size=40).map("".join)


@pytest.mark.parametrize(
    ("raw", "text", "replaced"),
    [
        ("", "", 0),
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n", 0),
        ("\r\r\n\n\r", "\n\n\n\n", 0),
        ("\ufeff“Yes,” she said", "“Yes,” she said", 0),
        ("\ufeff\ufeffx\ufeffy", "x\ufeffy", 0),
        ("a\0b\ud83dc\ude00", "a\ufffdb\ufffdc\ufffd", 3),
        ("\u00a0\u202f«\u00a0oui\u00a0»", "\u00a0\u202f«\u00a0oui\u00a0»", 0),
        ("e\u0301\u0316 \x0b\x0c\x1b\x85\u2028\u2029\ufffe", "e\u0301\u0316 \x0b\x0c\x1b\x85\u2028\u2029\ufffe", 0),
    ],
)
def test_only_what_is_named_changes(raw: str, text: str, replaced: int) -> None:
    cleaned = clean(raw)
    assert (cleaned.text, cleaned.replaced) == (text, replaced)


def test_offsets_lead_back_past_mark_and_line_ends() -> None:
    raw = "\ufeffHe came.\r\n“No,” said 👩‍👧 Ana.\r\n\r\nEnd"
    cleaned = clean(raw)
    for words in ("He came.", "“No,”", "👩‍👧 Ana.", "End"):
        start = cleaned.text.index(words)
        first, last = cleaned.original((start, start + len(words)))
        assert raw[first:last] == words


def test_an_untouched_text_is_the_same_object() -> None:
    raw = "“Plain,” she said.\n"
    assert clean(raw).text is raw


@given(raw_texts)
@example("\ufeff\ufeff\r")
@example("\ufeff\r\n\ufeff")
def test_idempotent(raw: str) -> None:
    text = clean(raw).text
    assert clean(text) == Clean(text)


@given(raw_texts, st.data())
def test_every_span_maps_back_exactly(raw: str, data: st.DataObject) -> None:
    cleaned = clean(raw)
    start = data.draw(st.integers(0, len(cleaned.text)))
    end = data.draw(st.integers(start, len(cleaned.text)))
    first, last = cleaned.original((start, end))
    assert 0 <= first <= last <= len(raw)
    # A letter before the piece keeps a byte-order mark inside the text from being taken for a leading one.
    assert clean("a" + raw[first:last]).text[1:] == cleaned.text[start:end]


@given(raw_texts)
def test_spans_cover_the_raw_text_without_gap_or_overlap(raw: str) -> None:
    cleaned = clean(raw)
    pieces = [cleaned.original((at, at + 1)) for at in range(len(cleaned.text))]
    edges = [cleaned.original((0, 0))[0], *(end for _, end in pieces)]
    assert [start for start, _ in pieces] == edges[:-1]
    assert edges[-1] == len(raw)
    assert raw[: edges[0]].strip("\ufeff") == ""


@given(raw_texts)
def test_cleaned_text_can_be_stored(raw: str) -> None:
    text = clean(raw).text
    text.encode("utf-8")
    assert "\0" not in text
    assert "\r" not in text
