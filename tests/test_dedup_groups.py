"""Candidates, groups of statements, names that may be one speaker, and the word that was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotebook.dedup import COMMON, choose, cluster, propose_speakers, same_name, suggest
from quotebook.dedup.opposites import opposite
from quotebook.model import Verdict

SAME, CONFLICT = Verdict.SAME, Verdict.CONFLICT


def test_choose_prefers_rare_shingles():
    assert choose([[1, 2, 3, 4, 5, 6], [7], [7, 1]])[:2] == [7, 1]
    assert choose([]) == []
    assert len(choose([list(range(90)), list(range(50))])) == 24


def test_choose_takes_few_that_share_a_single_shingle():
    assert choose([[1], [1], list(range(10, 50))]) == [1, *range(10, 18)]
    assert choose([list(range(90))]) == list(range(24)), "nothing shares more"
    strong = [[1] for _ in range(30)]
    assert choose([*strong, [2, 3]]) == [1]


def test_choose_uses_common_shingles_only_where_there_are_few_others():
    common = [list(range(at, at + COMMON + 1)) for at in range(0, 3_000, 500)]
    assert set(choose([[5_000], *common], limit=10_000)) == {5_000, *common[0], *common[1], *common[2]}
    rare = [[5_000 + at] for at in range(4)]
    assert set(choose([*rare, *common])) == {5_000, 5_001, 5_002, 5_003}


def test_cluster():
    pairs = [(1, 2, SAME, 90.0), (2, 3, SAME, 80.0), (5, 4, SAME, 75.0), (6, 7, CONFLICT, 99.0)]
    assert cluster(pairs) == ((1, 2, 3), (4, 5))
    assert cluster(pairs, ruled_apart={(3, 2)}) == ((1, 2), (4, 5))
    assert cluster(pairs, ruled_same={(6, 7), (3, 4)}) == ((1, 2, 3, 4, 5), (6, 7))
    at_odds = [(2, 3, CONFLICT, 95.0), (3, 4, SAME, 80.0)]
    assert cluster(at_odds, ruled_same={(1, 2), (1, 3)}) == ((1, 2, 3, 4),), "rulings win over what lies between"
    assert cluster([], ruled_same={(9, 8)}) == ((8, 9),)


def test_what_contradicts_is_not_joined_through_a_third():
    assert cluster([(1, 2, CONFLICT, 98.0), (1, 3, SAME, 90.0), (2, 3, SAME, 85.0)]) == ((1, 3),)


ids = st.integers(1, 9)
edges = st.lists(
    st.tuples(ids, ids, st.sampled_from([SAME, SAME, CONFLICT]), st.integers(70, 100).map(float)), max_size=25
)
rulings = st.sets(st.tuples(ids, ids), max_size=5)


@given(edges, rulings, rulings, st.randoms(use_true_random=False))
def test_cluster_is_a_partition_whatever_the_order(pairs, same, apart, chooser):
    groups = cluster(pairs, ruled_same=same, ruled_apart=apart)
    shuffled = [(b, a, verdict, score) for a, b, verdict, score in pairs]
    chooser.shuffle(shuffled)
    assert cluster(shuffled, ruled_same=same, ruled_apart={(b, a) for a, b in apart}) == groups
    members = [member for group in groups for member in group]
    assert len(members) == len(set(members))
    for group in groups:
        assert len(group) > 1
        assert not [(a, b) for a, b in apart if a != b and a in group and b in group]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kim Jong Un", "Kim Jong-un"),
        ("Kim Jong-Un", "김정은 (Kim Jong Un)"),
        ("Kim Jongun", "Kim Jong-un"),
        ("Xi Jinping", "Jinping Xi"),
        ("George W. Bush", "George Walker Bush"),
        ("Joseph Biden", "Joseph R. Biden"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Mr. Karl Lund", "Karl Lund"),
        ("J. K. Rowling", "J.K. Rowling"),
    ],
)
def test_one_name(a, b):
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("George H. W. Bush", "George W. Bush"),
        ("Bill Clinton", "Hillary Clinton"),
        ("Donald Trump", "Donald Trump Jr."),
        ("John Smith", "Joan Smith"),
        ("Peskov", "Dmitry Peskov"),
        ("J. Smith", "J. Smythe"),
        ("Kim Jong Un", "Kim Jong Il"),
        ("Austria", "Australia"),
        ("", ""),
        ("?", "!"),
    ],
)
def test_two_names(a, b):
    assert not same_name(a, b)


def test_propose_speakers():
    names = {
        1: ["Kim Jong Un"],
        2: ["Kim Jong-un"],
        3: ["김정은 (Kim Jong Un)"],
        4: ["George H. W. Bush"],
        5: ["George W. Bush", "Dubya"],
        6: ["Ana Ruiz"],
        7: ["G. Bush", "dubya"],
        8: ["Kim Jong-Un"],
    }
    assert propose_speakers(names) == ((1, 2, 3, 8), (5, 7))
    assert propose_speakers(dict(reversed(names.items()))) == ((1, 2, 3, 8), (5, 7))


def test_suggest():
    vocabulary = ["treaty", "treatment", "peace", "piece", "erdogan", "tree", "war"]
    assert suggest("traety", vocabulary)[0] == "treaty"
    assert suggest("Erdoğn", vocabulary) == ("erdogan",)
    assert suggest("peace", vocabulary) == ("piece",)
    assert suggest("zzzzzz", vocabulary) == ()
    assert suggest("", vocabulary) == ()
    assert suggest("c", ["a", "cs", "peace"]) == ()


def test_a_wrong_first_letter_is_the_unlikeliest_error():
    assert suggest("harbour", ["arbour", "barbour", "farbour", "harbor", "hardour"]) == (
        *("harbor", "hardour"),
        *("arbour", "barbour", "farbour"),
    )
    assert suggest("vriendship", ["friendship"]) == ("friendship",)


def test_an_error_in_what_another_moved_is_one_more_error():
    """Optimal string alignment, which alone is quick, sees three errors there."""
    vocabulary = ["arbour", "harbour", "harpoon", "hour"]
    assert suggest("hrxabour", vocabulary) == ("harbour",)
    assert suggest("hrxaboxr", vocabulary) == ()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("increases", "decreased"),
        ("winner", "loser"),
        ("legal", "illegal"),
        ("regulate", "deregulate"),
        ("overestimate", "underestimate"),
        ("import", "export"),
        ("inflation", "deflation"),
        ("helpful", "helpless"),
        ("powerless", "power"),
        ("employer", "employee"),
    ],
)
def test_opposites(a, b):
    assert opposite(a, b)
    assert opposite(b, a)


@pytest.mark.parametrize(
    ("a", "b"), [("house", "horse"), ("he", "she"), ("increase", "increases"), ("power", "powder")]
)
def test_no_opposites(a, b):
    assert not opposite(a, b)
