"""The words of spans, put together without a lie."""

from quotebook.model import words_at


def spans_of(text, *pieces):
    return tuple((text.index(piece), text.index(piece) + len(piece)) for piece in pieces)


def test_a_piece_is_verbatim():
    text = "He said\u00a0“it’s 🙂 done”."
    assert words_at(text, spans_of(text, "it’s 🙂 done")) == "it’s 🙂 done"


def test_words_left_out_between_pieces_are_shown():
    text = '"We will go," she said. "They will stay."'
    assert words_at(text, spans_of(text, "We will go", "They will stay.")) == "We will go … They will stay."


def test_paragraphs_of_one_speech_run_on():
    text = '"We will go.\n\n"They will stay."'
    assert words_at(text, spans_of(text, "We will go.", "They will stay.")) == "We will go. They will stay."


def test_no_spans_are_no_words():
    assert words_at("anything", ()) == ""
