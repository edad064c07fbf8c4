"""Reported speech: who said it, and what is no second statement."""

import pytest

from quotebook.app.detecting import detect_article


def said(text):
    return [(q.speaker, q.text) for q in detect_article(text, published="2024-03-08").quotations]


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_an_owner_belongs_to_the_body_s_name(apostrophe):
    name = f"Sorrel Island Traders{apostrophe} Association"
    assert said(f"The {name} said the market would close in June.\n") == [(name, "the market would close in June")]


@pytest.mark.parametrize(
    "headline", ["Mayor says bridge will not open in June", "Bridge will not open in June, mayor says"]
)
def test_a_headline_s_report_that_the_article_repeats_is_left_out(headline):
    text = f"{headline}\n\nMayor Ingrid Solberg said on Monday that the bridge will not open in June.\n"
    assert said(text) == [("Ingrid Solberg", "the bridge will not open in June")]


def test_a_first_sentence_is_no_headline():
    text = (
        "The mayor said the bridge will not open in June.\n\nLater the clerk said the bridge will not open in June.\n"
    )
    assert len(said(text)) == 2


@pytest.mark.parametrize("title", ["Bridge over the Larn to open in May", "Old quay to be torn down, walls and all"])
def test_reported_speech_stays_in_its_paragraph(title):
    text = (
        f"{title}\n\nThe new bridge over the river Larn will open on 4 May, the mayor of Hollin said on Monday.\n\n"
        "The council has not met since."
    )
    quotations = detect_article(text, published="2024-03-08").quotations
    assert quotations
    assert all("\n" not in text[start:end] for q in quotations for start, end in q.content)


@pytest.mark.parametrize(
    ("phrase", "name"),
    [("The operator, Veltora,", "Veltora"), ("The port's insurer, Nordhaven Mutual,", "Nordhaven Mutual")],
)
def test_a_body_named_behind_its_description_is_the_speaker(phrase, name):
    assert said(f"{phrase} said that the cranes would be repaired in May.\n") == [
        (name, "the cranes would be repaired in May")
    ]


@pytest.mark.parametrize(
    ("behind", "content"),
    [
        ("the Eastern Institute, a research group, prices rose by a tenth in May", "prices rose by a tenth in May"),
        ("Ann Lee, a nurse, two wards were closed", "two wards were closed"),
        ("the report, a bridge, a school and a mill were destroyed", "a bridge, a school and a mill were destroyed"),
        ("police, a man, 34, was arrested in Leeds", "a man, 34, was arrested in Leeds"),
        ("Ann Lee, the minister, who met the press, resigned", "the minister, who met the press, resigned"),
    ],
)
def test_what_somebody_is_does_not_belong_to_what_they_said(behind, content):
    assert [words for _, words in said(f"According to {behind}.\n")] == [content]


def test_no_reported_words_end_with_a_conjunction():
    text = "She said that every extra billion kept mortgages high, and she promised a leaner budget in September.\n"
    assert all(not words.endswith(("and", ",")) for _, words in said(text))


def test_somebody_close_to_another_is_the_source():
    text = "Director Cole Whitaker left. A source close to Whitaker said that he “wishes her nothing but luck”.\n"
    assert [speaker for speaker, _ in said(text)] == ["A source close to Whitaker"]
