"""What the rooms below say in English is known to the window, so that it is translated."""

from quotebook.dedup import verdict
from quotebook.intake import links, markdown, plain
from quotebook.intake.page import draft, metadata
from quotebook.store import importing
from quotebook.ui.basis_words import BASES, DIFFERENCES, LIKENESSES, basis_words, difference_words


def test_every_basis_of_intake_is_known():
    said = {
        text
        for module in (links, markdown, plain, draft, metadata)
        for name, text in vars(module).items()
        if name.isupper() and isinstance(text, str) and text.startswith("from ")
    }
    assert len(said) >= 10
    assert said | {importing._BASIS} <= set(BASES)


def test_every_sort_of_conflict_is_known():
    assert set(verdict._CONFLICT_WORDS.values()) == set(DIFFERENCES)


def test_every_likeness_is_known():
    said = {words for sort, words in verdict._SAME_WORDS.items()} | {
        verdict._why_equal("a", "a"),
        verdict._why_equal("a", "A"),
    }
    assert said < set(LIKENESSES)


def test_words_of_an_article_stay_as_they_are(qapp):
    assert basis_words("on Tuesday") == "on Tuesday"
    assert difference_words("negated: – / not") == "negated: – / not"
    several = "a part of the longer wording; other words: a; b / c"
    assert difference_words(several) == several
