from hypothesis import given
from hypothesis import strategies as st

from quotebook.text.spans import same_words


def test_words_that_moved_a_little_are_the_same_and_neighbours_are_not():
    known = [((10, 50),), ((52, 90),), ((300, 320), (340, 360))]
    assert same_words([((9, 51),)], known) == [[0]]
    assert same_words([((51, 53),)], known) == [[1]]
    assert same_words([((46, 60),)], known) == [[1]]
    assert same_words([((338, 361),)], known) == [[2]]
    assert same_words([((320, 340),)], known) == [[]]
    assert same_words([()], known) == [[]]


SPANS = st.lists(st.tuples(st.integers(0, 2000), st.integers(1, 600)), max_size=3).map(
    lambda pairs: tuple((start, start + length) for start, length in sorted(pairs))
)


@given(st.lists(SPANS, max_size=6), st.lists(SPANS, max_size=6))
def test_whoever_is_asked_about_whom_the_answer_is_the_same(first, second):
    there = {(a, b) for a, found in enumerate(same_words(first, second)) for b in found}
    back = {(a, b) for b, found in enumerate(same_words(second, first)) for a in found}
    assert there == back
