"""Marking hits in plain text is a short cut: it gives what going through all words gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotebook.text.query import marking, parse

PIECES = (
    "don't",
    "don",
    "t",
    "U.S.",
    "us",
    "1,000",
    "1000",
    "well-known",
    "known",
    "know",
    " ",
    " ",
    "'",
    "`",
    ".",
    ",",
    "Éa",
    "kñow",
    "e\u0301",
    "²",
    "ß",
    "İ",
)


@pytest.mark.parametrize(
    ("query", "text", "hits"),
    [
        ("war", "War, warfare and the war.", ["War", "war"]),
        ("war*", "War, warfare and pre-war's end.", ["War", "warfare", "war's"]),
        ("don", "Don't tell don.", ["don"]),
        ("t", "Don't.", []),
        ("us", "The U.S. told us.", ["U.S.", "us"]),
        ("know known", "Well-known: we know.", ["known", "know"]),
        ('"told us" us', "They told us that.", ["told us"]),
        ("cafe", "A Café.", ["Café"]),
        ("war", "‘War’ costs 1.5 m² and 3,000 in İzmir, the war.", ["War", "war"]),
        ("war", "War\u00a0costs « 3 € the war’s ＇ war ℃", ["War", "war"]),
        ("us", "In 1.5 years the U.S. tells us.", ["U.S.", "us"]),
        ("-war peace", "War and peace", ["peace"]),
    ],
)
def test_hits(query, text, hits):
    assert [text[start:end] for start, end in parse(query).hits(text)] == hits


ASKED = st.sampled_from(("don", "t", "us", "1000", "know", "a"))
RUN = st.tuples(st.lists(ASKED, min_size=2, max_size=3), st.just(value=False))
ONE = st.one_of(st.tuples(ASKED.map(lambda word: [word]), st.booleans()), RUN)
TEXT = st.lists(st.sampled_from((*PIECES, *"’‘“…—\u00a0€«＇．，´℃½·\u00ad", "a", "know")), max_size=14).map("".join)


@given(st.lists(ONE, min_size=1, max_size=3), st.lists(TEXT, max_size=4))
def test_the_short_cut_changes_nothing(wanted, texts):
    assert marking.marker(wanted)(texts) == [marking._marked(wanted, text) for text in texts]
