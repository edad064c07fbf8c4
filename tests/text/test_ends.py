"""The ends of a span move by whole words, in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotebook.text.ends import moved_end, whole_words

TEXT = "MOSCOW — “We will build it,” Ada Quill said."


def moved(text, words, keys):
    start = text.index(words)
    span = (start, start + len(words))
    for key in keys:
        span = moved_end(text, span, key)
    return text[slice(*span)]


@pytest.mark.parametrize(
    ("text", "words", "keys", "expected"),
    [
        (TEXT, "will build", "[", "We will build"),
        (TEXT, "We will build", "[", "MOSCOW — “We will build"),
        (TEXT, "MOSCOW", "[", "MOSCOW"),
        (TEXT, "We will build", "{", "will build"),
        (TEXT, "We will build", "]", "We will build it"),
        (TEXT, "We will build it", "]", "We will build it,"),
        (TEXT, "We will build it,", "]", "We will build it,” Ada"),
        (TEXT, "build it,", "}", "build it"),
        (TEXT, "build it", "}}}", "build"),
        (TEXT, "it", "{", "it"),
        ("I don't know the well-known man", "don't know", "{", "know"),
        ("the cafe\u0301 is open", "is", "[", "cafe\u0301 is"),
        ("हम हिन्दी बोलते हैं", "बोलते", "[", "हिन्दी बोलते"),
        ("قالَ الوزيرُ لن نقبل", "لن", "[", "الوزيرُ لن"),
        ("他说我们不会走。", "我们", "]", "我们不"),
        ("他说我们不会走。", "我们不会走", "}[", "说我们不会"),
        ("it costs €5 now", "€5", "]", "€5 now"),
        ("say 👩\u200d👩\u200d👧 now", "now", "[", "👩\u200d👩\u200d👧 now"),
        ("ten\u00a0people came", "people", "[", "ten\u00a0people"),
    ],
)
def test_an_end_moves_by_a_word(text, words, keys, expected):
    assert moved(text, words, keys) == expected


@pytest.mark.parametrize(
    ("text", "cut", "expected"),
    [
        ("no one in Moscow was in a hurry", "oscow was in a hu", "Moscow was in a hurry"),
        ("no one in Moscow was", " Moscow ", " Moscow "),
        ("the cafe\u0301 is", "the cafe", "the cafe\u0301"),
        ("他说我们不会走。", "我们不", "我们不"),
        ("a 👩\u200d👩\u200d👧 b", "a 👩", "a 👩\u200d👩\u200d👧"),
    ],
)
def test_words_cut_in_two_are_taken_whole(text, cut, expected):
    start = text.index(cut)
    assert text[slice(*whole_words(text, (start, start + len(cut))))] == expected


@given(st.text(max_size=60), st.data())
def test_a_moved_end_stays_in_the_text_and_leaves_something(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for key in "[]{}":
        first, last = moved_end(text, (start, end), key)
        assert 0 <= first <= last <= len(text)
        assert first < last or start == end
    whole = whole_words(text, (start, end))
    assert whole[0] <= start <= end <= whole[1]
    assert whole_words(text, whole) == whole
