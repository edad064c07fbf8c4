"""Whatever the text: no exception, spans inside it, the same answer twice, time that grows with its length alone."""

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotebook.app.detecting import detect_article
from quotebook.model import words_at

PIECES = st.sampled_from(
    [
        *"“”\"'’‘«»„「」—,.?:\n \0\ud800\u2028é漢",
        "''",
        "``",
        "\n\n",
        "said",
        " he",
        " Ann Lee",
        " said ",
        "Dr.",
        " Mr. Fox",
        " according to ",
        " on Tuesday",
        "Q: ",
        "SMITH: ",
        " the senator",
        " who",
        " told reporters that ",
        " called it ",
        "(R-Ohio)",
        "6'2",
        "12 March",
        " dit Ana, ",
        ", a-t-il dit. ",
        ", dijo Ana. ",
        "« ",
        " »",
        "P. ",
        "R. ",
        "A. L. : ",
        "Ana Luz : ",
    ]
)
TEXTS = st.one_of(
    st.text(),
    st.text(alphabet=st.characters(codec=None)),
    st.lists(PIECES, max_size=60).map("".join),
    st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=40).map(" ".join),
)
STORMS = {
    "marks": '"', "curly": "“a ", "said": "said ", "said lines": "said\n",
    "short": '"a" ', "straight": '"a ', "singles": "'s' ",
    "titles": "Dr. ", "NUL": "\0", "surrogates": "\ud800 ", "combining": "a\u0301", "labels": "A: b\n",
    "NUL lines": "\0\0\n", "closed": '"a b c d."\n',
    "names": "Ann Lee said Bob Fox won.\n", "he said": "he said he said ", "commas": "Ann, Bob, ",
    "brackets": "((((", "dots": ". ",
}  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from([None, "2024-02-29", "2024", "nonsense", "2024-02-29T10:00:00Z"]))
def test_any_text_gives_spans_inside_it_and_its_own_words(text, published):
    detection = detect_article(text, published=published)
    for quotation in detection.quotations:
        assert quotation.content
        assert quotation.text == words_at(text, quotation.content)
        assert quotation.text.strip()
        for start, end in (*quotation.content, *quotation.source, *quotation.cue):
            assert 0 <= start < end <= len(text)
        assert all(one[1] <= two[0] for one, two in pairwise(quotation.content))
        assert 0 <= quotation.confidence <= 1
        assert all(0 <= reason.score <= 1 for reason in quotation.reasons)
        assert quotation.speaker is None or quotation.speaker.strip()
    for problem in detection.problems:
        assert 0 <= problem.span[0] <= problem.span[1] <= len(text)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_same_text_gives_same_answer(text):
    assert detect_article(text) == detect_article(text)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sampled_from(["fr", "de", "es", "xx", ""]))
def test_any_language_may_be_set(text, language):
    assert detect_article(text, language=language).language == language


@pytest.mark.parametrize("piece", STORMS.values(), ids=STORMS)
def test_work_grows_with_length_alone(piece):
    """Counted in calls, not seconds: twice the text makes about twice the calls."""

    def calls(text):
        count = 0

        def tick(frame, event, argument):
            nonlocal count
            count += event == "call"

        sys.setprofile(tick)
        try:
            detect_article(text, published="2024-01-01")
        finally:
            sys.setprofile(None)
        return count

    small = piece * (4_000 // len(piece))
    detect_article(small)
    assert calls(small * 2) < 2.6 * calls(small) + 200


def test_text_of_little_but_marks_is_told_of_once_and_its_long_stretches_are_kept():
    text = '"a"\n' * 2_000 + '"We will not go back to that," said Ann Lee.\n'
    detection = detect_article(text)
    assert [problem.code for problem in detection.problems] == ["dense"]
    assert [quotation.text for quotation in detection.quotations] == ["We will not go back to that"]


SHOW = """
from quotebook.app.detecting import detect_article
text = open("tests/cases/women-and-men-by-surname.toml", encoding="utf-8").read()
print(detect_article(text, published="2024-03-06"))
"""


def test_hash_seed_changes_nothing():
    answers = {
        subprocess.run(
            [sys.executable, "-c", SHOW],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "12345")
    }
    assert len(answers) == 1


def test_a_time_after_a_set_cue_is_no_error():
    detect_article("ACCORDING TO MAR“0")
    assert not any(q.speaker == "March" for q in detect_article("According to March “we are late”.").quotations)
