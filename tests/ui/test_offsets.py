"""Offsets through the Qt boundary: what a real document selects is what the article has there."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from quotebook.text.clean import clean
from quotebook.ui import offsets

ALTERED_BY_QT = str.maketrans(dict.fromkeys("\u2028\u2029\ufdd0\ufdd1\n", "\n") | {"\u00a0": " "})
PIECES = [
    "a",
    "Zoë ",
    "e\u0301",
    "\u00a0",
    "\n",
    "\r\n",
    "📌",
    "👩🏽‍🚀",
    "“",
    "مرحبا ",
    "\u2028",
    "\u2029",
    "。",
    "\u200f",
    "\t",
    "x" * 40,
]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=40).map("".join)


def as_qt(text):
    return text.translate(ALTERED_BY_QT)


def without_breaks(text):
    """Leave out what a long line is broken at, a space shown as a line end, and the lines between paragraphs."""
    return text.replace("\n", "").replace(" ", "")


def selected(document, start, end):
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().translate(ALTERED_BY_QT)


@given(raw=TEXTS, data=st.data())
@settings(max_examples=150, deadline=None)
def test_a_span_selects_its_words_in_a_real_document(qapp, raw, data):
    text = clean(raw).text
    where = offsets.shown(text)
    document = QTextDocument()
    document.setPlainText(where.text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    there = offsets.span_to_qt(where, (start, end))
    assert selected(document, *there) == as_qt(text[start:end])
    assert tuple(offsets.to_text(where, unit) for unit in there) == (start, end)


@given(
    paragraphs=st.lists(
        TEXTS.filter(str.strip).map(lambda text: f"{text} ".replace("\n", " ") * 60), min_size=2, max_size=4
    )
)
@settings(max_examples=40, deadline=None)
def test_spans_survive_paragraphs_set_apart(qapp, paragraphs):
    text = clean("\n".join(paragraphs)).text
    assume(max(map(len, text.split())) <= offsets.LONGEST_TOKEN)
    where = offsets.shown(text)
    document = QTextDocument()
    document.setPlainText(where.text)
    for start, end in zip(range(0, len(text), 97), range(50, len(text), 97), strict=False):
        words = selected(document, *offsets.span_to_qt(where, (start, end)))
        assert without_breaks(words) == without_breaks(as_qt(text[start:end]))


def test_every_offset_comes_back_when_tokens_are_elided():
    text = "Before 📌 " + "x" * 9_000 + " after 📌 words " + "y" * 5_000
    where = offsets.shown(text)
    assert len(where.text) < 1_000
    after = text.index("after")
    unit = offsets.to_qt(where, after)
    assert where.text.encode("utf-16-le")[2 * unit :].decode("utf-16-le").startswith("after 📌 words")
    for offset in (0, 7, 8, 9, 150, after, after + 6, after + 7, len(text)):
        assert offsets.to_text(where, offsets.to_qt(where, offset)) == offset


def test_an_offset_inside_something_elided_shows_at_the_ellipsis():
    text = "x" * 5_000
    where = offsets.shown(text)
    assert where.text[offsets.to_qt(where, 2_500)] == "…"
    assert offsets.to_text(where, offsets.to_qt(where, 2_500)) == offsets.KEPT_OF_TOKEN


def test_long_lines_are_broken_without_moving_anything():
    text = "word " * 20_000
    where = offsets.shown(text)
    assert max(map(len, where.text.split("\n"))) <= offsets.LONGEST_LINE + 10
    assert len(where.text) == len(text)


def test_paragraphs_of_prose_are_set_apart_and_verses_are_not():
    prose = ("A sentence of an article that goes on for a while. " * 4).strip()
    assert offsets.shown(f"{prose}\n{prose}").text == f"{prose}\n\n{prose}"
    assert offsets.shown("Roses are red\nviolets are blue").text == "Roses are red\nviolets are blue"
