"""News from outside American politics: asked and imagined words, names of the whole world, bodies of a place."""

import pytest

from quotebook.app.detecting import detect_article
from quotebook.model import Kind


def found(text):
    return {q.text: q for q in detect_article(text, published="2024-05-03", language="en").quotations}


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said “we did not measure the old doors”. They went home.",
        "Did the architects say “let them all sit down”? They did not.",
        "A more honest leaflet would say “bring your own shoehorn”. It does not.",
    ],
)
def test_words_that_nobody_said_are_no_quotation(text):
    assert not [q for q in found(text).values() if q.kind is not Kind.INDIRECT]


def test_who_would_often_say_something_said_it():
    said = found("My grandmother, Ann Lee, would say: “Nobody hurries a horse.” She would laugh.")
    assert said["Nobody hurries a horse."].speaker == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Hernán de la Fuente Ibarra rejected that. De la Fuente said: “The valve was tested.” He left.",
            "The valve was tested.",
            "Hernán de la Fuente Ibarra",
        ),
        (
            "The chair, Morag Nic Dhòmhnaill, came late. “I missed the boat,” Ms Nic Dhòmhnaill said.",
            "I missed the boat",
            "Morag Nic Dhòmhnaill",
        ),
        (
            "The talks went on. Transport Scotland said: “We acted within the rules.” It gave no more.",
            "We acted within the rules.",
            "Transport Scotland",
        ),
        (
            "According to the Wildlife Trust of Kolarpur, “eleven leopards have come into houses” this year.",
            "eleven leopards have come into houses",
            "Wildlife Trust of Kolarpur",
        ),
        (
            "Headmistress Jayalakshmi Pattabiraman said: “They sang on the roof.” Nobody stopped them.",
            "They sang on the roof.",
            "Jayalakshmi Pattabiraman",
        ),
        (
            "Ngozi Eze-Okolo and Danladi Briggs came. “I waded in,” she said, “with my slippers.”",
            "I waded in … with my slippers.",
            "Ngozi Eze-Okolo",
        ),
    ],
)
def test_speaker_is_named_in_full(text, words, speaker):
    assert found(text)[words].speaker == speaker


def test_full_label_and_the_first_name_after_it_are_one_speaker():
    text = "Wren Abernathy: Why bogs?\n\nTobias Lind: They remember.\n\nWren: Do they?\n\nTobias: They do, Wren."
    said = found(text)
    assert [said[words].speaker for words in ("Why bogs?", "They remember.", "Do they?", "They do, Wren.")] == [
        "Wren Abernathy",
        "Tobias Lind",
    ] * 2
