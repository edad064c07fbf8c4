"""Texts stand at the side where their readers begin."""

import pytest

from quotebook.ui import controls, offsets
from quotebook.ui.article_view import MEASURE, ArticleView
from quotebook.ui.direction import begins_right_to_left, runs_right_to_left
from quotebook.ui.theme import Theme


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("We have waited nineteen years.", False),
        ("لقد انتظرنا تسعة عشر عاما", True),
        ("חיכינו תשע עשרה שנים, said the mayor", True),
        ("He said “شكرا” and left the room without another word.", False),
        ("我们等了十九年。", False),
        ("", False),
        ("1984 …", False),
    ],
)
def test_the_letters_decide(text, right):
    assert runs_right_to_left(text) is right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("said already: ראש הממשלה", False),
        ("ראש הממשלה, OECD", True),
        ("\u2068ראש הממשלה\u2069 · 12 Sep 2023", False),
        ("2024", False),
        ("", False),
    ],
)
def test_the_first_letter_leads_a_line(text, right):
    assert begins_right_to_left(text) is right


def test_no_line_of_an_article_is_too_long_to_read(qtbot, qapp):
    theme = Theme(qapp, "light")
    view = ArticleView(theme)
    qtbot.addWidget(view)
    view.resize(2_000, 400)
    view.show_text(offsets.shown("word " * 400))
    view.show()
    qtbot.waitUntil(lambda: view.viewport().width() < 1_200)
    layout = view.document().firstBlock().layout()
    qtbot.waitUntil(lambda: layout.lineCount() > 10)
    longest = max(layout.lineAt(at).naturalTextWidth() for at in range(layout.lineCount()))
    assert longest <= view.fontMetrics().averageCharWidth() * MEASURE
    assert longest < view.viewport().width()
    theme.deleteLater()


def test_a_label_is_never_as_wide_as_its_longest_word(qapp):
    theme = Theme(qapp, "light")
    word = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung"
    label = controls.wrapped(theme, f"Die {word}")
    label.setText(f"Die {word} e\u0301")
    assert label.text() == f"Die {word} e\u0301"
    assert label.minimumSizeHint().width() < label.fontMetrics().horizontalAdvance(word) / 3
    assert label.heightForWidth(120) > label.fontMetrics().lineSpacing() * 3
    label.deleteLater()
    theme.deleteLater()
