"""Both palettes are legible (WCAG 2 AA), whole, and can be switched while the window runs."""

import re
from dataclasses import asdict
from types import SimpleNamespace

import pytest
from painted_text import written
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog, QToolButton

from quotebook import resources
from quotebook.ui.icons import Icons
from quotebook.ui.theme import DARK, LIGHT, SHARP_DARK, SHARP_LIGHT, Theme, Type, contrast

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


@pytest.mark.parametrize("colours", [SHARP_LIGHT, SHARP_DARK], ids=["light", "dark"])
def test_where_more_contrast_is_asked_for_all_is_sharper(colours):
    poor = {pair: contrast(*(getattr(colours, name) for name in pair)) for pair in TEXT_PAIRS}
    assert {pair: ratio for pair, ratio in poor.items() if ratio < 7} == {}
    shapes = [*SHAPE_PAIRS, *(("line", ground) for ground in ("chrome", "canvas", "surface"))]
    poor = {pair: contrast(*(getattr(colours, name) for name in pair)) for pair in shapes}
    assert {pair: ratio for pair, ratio in poor.items() if ratio < (3 if "line" in pair else 4.5)} == {}


def test_the_window_follows_the_system_s_wish_for_contrast(qapp, desktop, monkeypatch):
    theme = desktop._theme
    wished = SimpleNamespace(contrastPreference=lambda: Qt.ContrastPreference.HighContrast)
    monkeypatch.setattr(theme, "_hints", wished)
    for choice, colours in (("light", SHARP_LIGHT), ("dark", SHARP_DARK)):
        theme.choose(choice)
        assert theme.is_dark == (choice == "dark")
        assert qapp.palette().windowText().color().name() == colours.text
        assert colours.accent in qapp.styleSheet()


def test_the_pairs_are_those_of_the_style_sheet_and_leave_no_colour_out():
    assert ("on_accent", "accent") in styled() and ("on_accent", "accent_hover") in styled()
    assert ("accent", "accent_soft") in styled()
    measured = {name for pair in (*TEXT_PAIRS, *SHAPE_PAIRS) for name in pair}
    assert set(asdict(LIGHT)) - measured == {"line"}, "hairlines alone say nothing"


def illegible(widget):
    """Return what a widget writes in a colour too near to its ground; large letters need less (WCAG 1.4.3)."""
    found = set()
    for one in written(widget):
        is_large = one.size >= 24 or (one.is_bold and one.size >= 18.6)
        if contrast(one.ink, one.ground) < (3 if is_large else 4.5):
            found.add((one.words, one.ink, one.ground))
    return found


def test_delegates_are_measured_too(qtbot, window):
    place = window.find_place("add")
    place.open_sample()
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    window.resize(1280, 800)
    window.visit("add")
    qtbot.waitUntil(lambda: any("harbour authority" in one.words for one in written(window)), timeout=5_000)
    seen = {one.words for one in written(window)}
    assert "Unsure" in seen or "Check" in seen, "words painted on a card"
    assert "Published" in seen
    assert any(words.startswith("Keep") for words in seen), "a button's words"
    assert len(seen) > 40


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_all_that_is_written_is_legible(qtbot, window, desktop, choice):
    place = window.find_place("add")
    place.open_sample()
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    place.keep()
    qtbot.waitUntil(lambda: window._undoing.undo_action.isEnabled(), timeout=20_000)
    place.open_sample()
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=20_000)
    desktop.preferences.change(theme=choice)
    poor = {}
    for key in ("add", "quotations", "speakers", "sources", "duplicates"):
        window.visit(key)
        qtbot.wait(250)
        poor[key] = illegible(window)
    for name in ("keys", "about", "settings", "export"):
        getattr(window, f"{name}_wanted").emit()
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog), timeout=10_000)
        dialog = QApplication.activeModalWidget()
        qtbot.wait(50)
        poor[name] = illegible(dialog)
        dialog.close()
        qtbot.wait(1)
    window._open_palette()
    poor["palette"] = illegible(QApplication.activeModalWidget())
    QApplication.activeModalWidget().close()
    desktop.preferences.change(theme="light")
    assert {where: what for where, what in poor.items() if what} == {}


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


def test_text_is_as_large_as_the_systems_and_grows_from_there(qapp):
    usual = QFont(qapp.font())
    larger = QFont(usual)
    larger.setPointSizeF(14)
    qapp.setFont(larger)
    theme = Theme(qapp, "light", 150)
    assert theme.font().pointSizeF() == 21
    assert theme.font(Type.CAPTION).pointSizeF() == pytest.approx(21 * Type.CAPTION.value[0], abs=0.1)
    assert theme.scaled(16) == round(16 * 2.1)
    qapp.setFont(usual)
    theme.deleteLater()
