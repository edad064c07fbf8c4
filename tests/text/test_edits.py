"""Spans stay on their words while the text around them is edited."""

from hypothesis import given
from hypothesis import strategies as st

from quotebook.text.edits import edit_between, moved

TEXT = "“We will build it,” Ada Quill said."
WORDS = (1, 17)


def after(text):
    [(start, end)] = moved((WORDS,), edit_between(TEXT, text))
    return text[start:end]


def test_words_are_found_again_wherever_something_was_written():
    assert TEXT[slice(*WORDS)] == "We will build it"
    assert after("📌 News\n\n" + TEXT) == "We will build it"
    assert after(TEXT + " Twice.") == "We will build it"
    assert after(TEXT.replace("build", "surely build")) == "We will surely build it"
    assert after(TEXT.replace("will ", "")) == "We build it"
    assert after(TEXT.replace("We ", "")) == "will build it"
    assert after(TEXT.replace("build it,” Ada", "build” Ada")) == "We will build"
    assert after(TEXT.replace("“We will", "They will")) == " will build it"


def test_what_was_deleted_is_gone():
    assert moved((WORDS,), edit_between(TEXT, TEXT[18:])) == ()
    assert moved((WORDS, (20, 29)), edit_between(TEXT, TEXT[18:])) == ((2, 11),)


@given(st.text("ab", max_size=12), st.text("abc", max_size=6), st.data())
def test_spans_apart_from_the_change_keep_their_words(text, new, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    changed = text[:start] + new + text[end:]
    edit = edit_between(text, changed)
    assert text[: edit.start] + changed[edit.start : edit.start + edit.length] + text[edit.end :] == changed
    for span in [(first, last) for last in range(len(text) + 1) for first in range(last)]:
        found = moved((span,), edit)
        assert all(0 <= first < last <= len(changed) for first, last in found)
        if span[1] <= edit.start or span[0] >= edit.end:
            assert [changed[slice(*one)] for one in found] == [text[slice(*span)]]
