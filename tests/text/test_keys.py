"""Folding, matched words, shingles and the keys of names."""

import unicodedata
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotebook.text.keys import (
    fold,
    folded_words,
    match_words,
    name_key,
    name_keys,
    shingles,
    word_spans,
    written_words,
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Erdoğan", "erdogan"),
        ("İSTANBUL", "istanbul"),
        ("Diyarbakır", "diyarbakir"),
        ("Straße", "strasse"),
        ("Sørensen", "sorensen"),
        ("Łódź", "lodz"),
        ("ﬁnal", "final"),
        ("don’t", "don't"),
        ("2019–2021", "2019-2021"),
        ("soft\u00adware", "software"),
        ("Ａｌｌ", "all"),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_composed_and_decomposed_fold_alike(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize("text", ["김정은", "がぎぐげご", "हिन्दी में"])
def test_fold_keeps_letters_of_other_scripts(text):
    assert fold(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We don’t — and won't — leave.", ["we", "don't", "and", "won't", "leave"]),
        ("The U.S. spent $1,250,000.50 (3,5 %).", ["the", "us", "spent", "1250000.50", "3.5"]),
        ("well-known", ["well", "known"]),
        ("at 5 p.m. I left", ["at", "5", "pm", "i", "left"]),
        ("主席说", ["主", "席", "说"]),
        ("'quoted'", ["quoted"]),
        ("... — !", []),
        ("ที่นี่", ["ที", "นี"]),
        ("\U0002cea2 ⺀", []),
        ("", []),
    ],
)
def test_match_words(text, words):
    assert match_words(text) == words


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_word_spans_are_in_order_and_inside(text):
    at = 0
    for _, (start, end) in word_spans(text):
        assert at <= start < end <= len(text)
        at = end


@given(st.lists(st.sampled_from(["e\u0301", *"ab é’‘'.,1主-"]), max_size=40).map("".join))
def test_word_spans_agree_with_match_words(text):
    assert [word for word, _ in word_spans(text)] == match_words(text)


@given(st.lists(st.sampled_from([*"aB 9’'.,…“-", "U.S.", "1,000", "3.5"]), max_size=30).map("".join))
def test_written_words_stand_where_the_matched_ones_do(text):
    written = written_words(text)
    assert written is None or written == [text[start:end] for _, (start, end) in word_spans(text)]
    assert written is None or folded_words(written) == match_words(text)


def test_hostile_marks_stay_cheap():
    assert fold("a" + "\u0301\u0316" * 100_000) == "a"
    assert len(fold("\ufdfa" * 100_000)) == 100_000
    assert len(match_words("\u3099\u093c" * 100_000)) <= 200_000


def test_shingles_are_signed_checksums_of_three_words():
    found = shingles("One two, new; PEN! one two new")
    assert len(found) == len(set(found)) == 4
    assert all(-(2**31) <= number < 2**31 for number in found)
    # The words are blurred before they are hashed; these stay as they are but for letters that share a sign.
    assert [number % 2**32 for number in shingles("sum den pen new")] == [
        zlib.crc32(run.encode()) for run in ("sum den pen", "den pen new")
    ]


def test_scanning_errors_leave_shingles_alone():
    assert shingles("The modern harbour will open") == shingles("Tbe modem harb0ur wi1l 0pen")
    assert shingles("about the effort") == shingles("abouut tbe cffort")


def test_shingles_of_few_words():
    assert shingles("") == ()
    assert len(shingles("Never.")) == len(shingles("Never again")) == len(shingles("Never again, never")) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kim Jong Un", "Kim Jong-un"),
        ("Kim Jong-Un", "KIM JONG UN"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Mr. Lee", "Lee"),
        ("Dr Jane O’Neill", "Jane O'Neill"),
        ("J.K. Rowling", "JK Rowling"),
    ],
)
def test_spellings_of_one_name(left, right):
    assert name_key(left) == name_key(right)


def test_other_names_have_other_keys():
    assert name_key("George H. W. Bush") != name_key("George W. Bush")
    assert name_key("Martin Luther King Jr.") != name_key("Martin Luther King Sr.")


def test_names_in_brackets_count_too():
    assert name_keys("김정은 (Kim Jong Un)") == ("김정은", "kim jong un")
    assert name_keys("(Kim)") == ("kim",)
    assert name_keys("?!") == ()
