"""Both palettes are legible (WCAG 2 AA), whole, and can be switched while the window runs."""

import re
from collections import Counter
from dataclasses import asdict

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from quotebook import resources
from quotebook.ui.icons import Icons
from quotebook.ui.theme import DARK, LIGHT, Theme, Type, contrast

GROUNDS = ("chrome", "canvas", "surface", "sunken", "hover")
TONES = ("good", "warn", "bad")
PAINTED = [
    *((ink, ground) for ink in ("text", "quiet") for ground in (*GROUNDS, "accent_soft")),
    *(("accent", ground) for ground in ("chrome", "canvas", "surface", "sunken", "accent_soft")),
    *((tone, ground) for tone in TONES for ground in ("surface", "canvas", "sunken", f"{tone}_soft")),
    *(("text", f"{tone}_soft") for tone in TONES),
    *(("text", mark) for mark in ("mark", "mark_lit", "mention", "cue")),
]
"""What labels of a tone stand on, and what delegates draw with; the rest is read from the style sheet."""

RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOUR = re.compile(r"(?<![-\w])(color|background|selection-color|selection-background-color): \$(\w+)")

PICTURED = re.compile("::(indicator|separator|handle|chunk|corner|pane|add|sub)")
"""Parts of controls in which nothing is written."""


def styled():
    """Return (ink, ground) wherever the style sheet gives a rule both, or one to a state of a rule that has the other.

    What is disabled is left out, as WCAG leaves it out.
    """
    sheet = re.sub(r"/\*.*?\*/", "", resources.read_text("theme/style.qss"), flags=re.DOTALL)
    plain, found = {}, set()
    for selectors, body in RULE.findall(sheet):
        given = dict(COLOUR.findall(body))
        for selector in (part.strip() for part in selectors.split(",")):
            base = selector.split(":")[0]
            whole = plain.get(base.split("[")[0], {}) | plain.get(base, {}) | given
            if selector == base:
                plain[base] = whole
            if ":disabled" in selector or "background: transparent" in body or PICTURED.search(selector):
                continue
            found |= {
                (whole[ink], whole[ground])
                for ink, ground in (("color", "background"), ("selection-color", "selection-background-color"))
                if ink in whole and ground in whole
            }
    return sorted(found)


TEXT_PAIRS = [*PAINTED, *styled()]
SHAPE_PAIRS = [
    *(("outline", ground) for ground in ("chrome", "canvas", "surface")),
    *(("accent", ground) for ground in GROUNDS),
    ("mark_line", "surface"),
    ("mark_line", "mark"),
]


def test_contrast_is_what_wcag_says():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_is_legible(colours):
    poor = {pair: contrast(*(getattr(colours, name) for name in pair)) for pair in TEXT_PAIRS}
    assert {pair: ratio for pair, ratio in poor.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_shapes_stand_out(colours):
    poor = {pair: contrast(*(getattr(colours, name) for name in pair)) for pair in SHAPE_PAIRS}
    assert {pair: ratio for pair, ratio in poor.items() if ratio < 3} == {}


def test_the_pairs_are_those_of_the_style_sheet_and_leave_no_colour_out():
    assert ("on_accent", "accent") in styled() and ("on_accent", "accent_hover") in styled()
    assert ("accent", "accent_soft") in styled()
    measured = {name for pair in (*TEXT_PAIRS, *SHAPE_PAIRS) for name in pair}
    assert set(asdict(LIGHT)) - measured == {"line"}, "hairlines alone say nothing"


def shown_pairs(window):
    """Yield (ink, ground, words) of every label and button in view, as they come out on the screen."""
    picture = window.grab().toImage()
    for part in (*window.findChildren(QLabel), *window.findChildren(QPushButton)):
        if not part.isVisible() or not part.isEnabled() or not part.text().strip() or part.height() < 8:
            continue
        at = part.mapTo(window, QPoint(0, 0))
        points = [
            (at.x() + x, at.y() + y) for x in range(2, part.width() - 2, 3) for y in range(2, part.height() - 2, 3)
        ]
        inside = [point for point in points if picture.rect().contains(*point)]
        if inside:
            [(ground, _)] = Counter(picture.pixelColor(*point).name() for point in inside).most_common(1)
            yield part.palette().color(part.foregroundRole()).name(), ground, part.text()


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_what_is_written_on_the_screen_is_legible(qtbot, window, desktop, choice):
    place = window.find_place("add")
    place.open_sample()
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    place.keep()
    qtbot.waitUntil(lambda: window._undoing.undo_action.isEnabled(), timeout=20_000)
    desktop.preferences.change(theme=choice)
    poor = []
    for key in ("add", "quotations", "speakers", "sources", "duplicates"):
        window.visit(key)
        qtbot.wait(300)
        poor += [pair for pair in shown_pairs(window) if contrast(*pair[:2]) < 4.5]
    desktop.preferences.change(theme="light")
    assert poor == []


def test_the_theme_switches_at_run_time(qapp):
    theme = Theme(qapp, "light")
    icons = Icons(qapp, theme)
    button = QToolButton()
    icons.dress(button, "search")
    before = button.icon().pixmap(QSize(24, 24)).toImage()
    theme.choose("dark")
    assert theme.is_dark
    assert qapp.palette().window().color().name() == DARK.canvas
    assert button.icon().pixmap(QSize(24, 24)).toImage() != before
    theme.choose("light")
    assert button.icon().pixmap(QSize(24, 24)).toImage() == before
    button.deleteLater()
    theme.deleteLater()


def test_the_style_sheet_has_no_colours_of_its_own():
    sheet = resources.read_text("theme/style.qss")
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", sheet) == []


def test_quoted_words_have_another_face_than_the_interface(qapp):
    theme = Theme(qapp, "light")
    assert theme.quoted().families() != theme.font().families()
    assert (
        theme.font(Type.TITLE).pointSizeF() > theme.font(Type.BODY).pointSizeF() > theme.font(Type.CAPTION).pointSizeF()
    )
    theme.deleteLater()
