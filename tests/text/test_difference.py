from hypothesis import given
from hypothesis import strategies as st

from quotebook.text.difference import Part, Piece, differences


def test_a_changed_word_is_removed_and_added():
    assert differences("We will never sell arms.", "We will not sell arms.") == (
        Piece(Part.SAME, "We will"),
        Piece(Part.REMOVED, " never"),
        Piece(Part.ADDED, " not"),
        Piece(Part.SAME, " sell arms."),
    )


def test_a_cut_end_is_removed():
    assert [piece.part for piece in differences("The bridge is safe, and it stays open.", "The bridge is safe")] == [
        Part.SAME,
        Part.REMOVED,
    ]


def test_curly_and_straight_marks_are_no_difference():
    assert [piece.part for piece in differences("It's the town’s bridge", "It’s the town's bridge")] == [Part.SAME]


def test_chinese_is_compared_by_the_character():
    assert Piece(Part.ADDED, "不") in differences("我们同意", "我们不同意")


def test_very_long_wordings_are_wholly_different():
    first, second = "a " * 6000, "b " * 6000
    assert differences(first, second) == (Piece(Part.REMOVED, first), Piece(Part.ADDED, second))


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_pieces_make_up_the_second_wording(first, second):
    pieces = differences(first, second)
    assert "".join(piece.words for piece in pieces if piece.part is not Part.REMOVED) == second


@given(st.text(max_size=60))
def test_a_wording_does_not_differ_from_itself(words):
    assert all(piece.part is Part.SAME for piece in differences(words, words))
