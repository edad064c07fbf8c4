"""Each rule that names a source, on the layout it is for."""

import pytest

from quotebook.app.detecting import lexicons
from quotebook.detect.attribute import TRUST, patterns
from quotebook.detect.cues import Scene
from quotebook.detect.document import Document
from quotebook.detect.persons import find_mentions

EXAMPLES = {
    "said X": ("“We are not going to move,” said Ann Lee, the mayor.", "Ann Lee"),
    "X said": ("“We are not going to move,” Ann Lee, the mayor of Hull, said.", "Ann Lee"),
    "according to X": ("“We are not going to move,” according to Ann Lee.", "Ann Lee"),
    "— X": ("“We are not going to move.” — Ann Lee", "Ann Lee"),
    "called … by X": ("The plan was called “a waste of good money” by Ann Lee.", "Ann Lee"),
    "X said …": ("Ann Lee said that “we are not going to move”.", "Ann Lee"),
    "said X: …": ("Said Ann Lee: “We are not going to move.”", "Ann Lee"),
    "according to X, …": ("According to Ann Lee, “we are not going to move”.", "Ann Lee"),
    "X said:¶": ("Ann Lee said in a letter:\n\n“We are not going to move.”", "Ann Lee"),
    "introduced by colon": ("A word from Ann Lee:\n\n“We are not going to move.”", "Ann Lee"),
    "X said, next sentence": ("“We are not going to move.” Ann Lee said so twice.", "Ann Lee"),
    "subject before": ("Ann Lee was blunter, “We are not going to move.”", "Ann Lee"),
    "sentence before": ("Ann Lee shook her head. “We are not going to move.”", "Ann Lee"),
}


@pytest.mark.parametrize(
    ("rule", "text", "source"), [(rule, *example) for rule, example in EXAMPLES.items()], ids=EXAMPLES
)
def test_rule_finds_its_source(rule, text, source):
    document = Document(text, lexicons().get("en"))
    found = {choice.rule: choice.mention for choice in patterns(Scene(document, find_mentions(document)), 0, None)}
    assert rule in found
    assert document.words(found[rule].first, found[rule].last).startswith(source)


def test_every_rule_has_its_place_in_the_order_of_trust():
    assert set(EXAMPLES) | {"same paragraph", "paragraph before", "runs on"} == set(TRUST)
