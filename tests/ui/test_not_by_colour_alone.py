"""Nothing is said by colour alone: in a theme of two colours everything can still be told apart, and by its words."""

from dataclasses import fields, replace
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QPushButton, QWidget

from quotebook.model import Kind, Match, Verdict
from quotebook.text.difference import differences
from quotebook.ui import review
from quotebook.ui.theme import Colours
from quotebook.ui.wordings_view import diff_runs

INK = {"text", "quiet", "accent", "good", "warn", "bad", "outline", "mark_line"}
TWO_COLOURS = Colours(**{one.name: "#000000" if one.name in INK else "#ffffff" for one in fields(Colours)})


@pytest.fixture
def black_and_white(window, monkeypatch):
    """Let the window wear two colours alone."""
    monkeypatch.setattr("quotebook.ui.theme.LIGHT", TWO_COLOURS)
    window._theme.choose("light")
    assert window._theme.colours is TWO_COLOURS


@pytest.fixture
def place(qtbot, window, black_and_white):
    """Give the place with the sample under review, in black and white."""
    made = window.find_place("add")
    made.open_sample()
    qtbot.waitUntil(lambda: made.session is not None and made.session.detection is not None, timeout=20_000)
    return made


@pytest.fixture
def shown(place):
    """Show a card as the only one; give its picture in the list, and what a screen reader is told of it."""

    def show(card):
        place.session.cards = (replace(card, number=0),)
        model = place._cards.model_of_cards
        model.show(place.session)
        index = model.index(0, 0)
        picture = place._cards.viewport().grab(place._cards.visualRect(index)).toImage()
        return picture, index.data(Qt.ItemDataRole.AccessibleTextRole)

    return show


def card_with(place, **changes):
    card = next(card for card in place.session.cards if card.quotation.kind is Kind.DIRECT)
    quotation = replace(card.quotation, **changes)
    return replace(card, reviewed=replace(card.reviewed, quotation=quotation))


def decided(place):
    card = card_with(place)
    if card.is_accepted:
        card = review.toggled(card)
    return [card, review.toggled(card), review.rejected(card)]


def matched(place):
    card = card_with(place)
    same = Match(1, Verdict.SAME, 97.0, "", card.words, None, None, "Reuters", None, None)
    conflict = replace(same, verdict=Verdict.CONFLICT)
    taken = replace(card.reviewed, appearance_of=1)
    return [
        replace(card, matches=(same,)),
        replace(card, matches=(same,), reviewed=taken),
        replace(card, matches=(conflict,)),
    ]


@pytest.mark.parametrize(
    "several",
    [
        decided,
        lambda place: [card_with(place, kind=kind) for kind in Kind],
        lambda place: [card_with(place, confidence=sure) for sure in (0.95, 0.7, 0.3)],
        matched,
    ],
    ids=["decision", "kind", "confidence", "what it repeats"],
)
def test_cards_are_told_apart_in_black_and_white_and_by_their_words(place, shown, several):
    cards = several(place)
    seen = [shown(card) for card in cards]
    for (picture, words), (other, others_words) in combinations(seen, 2):
        assert picture != other
        assert words != others_words
    assert shown(cards[0])[0] == seen[0][0]


def test_kinds_are_told_apart_in_the_article_by_the_line_below_them(place):
    lines = {}
    for kind in Kind:
        place._article.highlight([(0, card_with(place, kind=kind, source=(), cue=()).quotation)])
        lines[kind] = {one.format.underlineStyle() for one in place._article.extraSelections()}
    style = QTextCharFormat.UnderlineStyle
    assert lines == {
        Kind.DIRECT: {style.NoUnderline},
        Kind.MIXED: {style.DashUnderline},
        Kind.INDIRECT: {style.SingleUnderline},
    }


def test_what_differs_between_wordings_is_struck_through_or_underlined(place, window):
    runs = diff_runs(window._theme, differences("The bridge is safe today.", "The bridge is open today."))
    forms = {words.strip(): (form.fontStrikeOut(), form.fontUnderline()) for words, form in runs if words.strip()}
    assert forms["safe"] == (True, False) and forms["open"] == (False, True)
    assert {both for words, both in forms.items() if words not in ("safe", "open")} == {(False, False)}


@pytest.mark.parametrize("kind", ["", "primary", "link", "small-link", "quiet", "deed", "name", "flush", "tab"])
def test_the_focus_of_a_button_is_seen_in_black_and_white(qtbot, black_and_white, kind):
    page = QWidget()
    qtbot.addWidget(page)
    first, second = (QPushButton("Ada Quill", page) for _ in range(2))
    for at, made in enumerate((first, second)):
        made.setProperty("kind", kind)
        made.setGeometry(20, 20 + 60 * at, 160, 40)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    second.setFocus()
    before = first.grab().toImage()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    assert first.grab().toImage() != before
