"""Both palettes are legible (WCAG 2 AA), whole, and can be switched while the window runs."""

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton

from quotebook import resources
from quotebook.ui.icons import Icons
from quotebook.ui.theme import DARK, LIGHT, Theme, Type, contrast

GROUNDS = ("chrome", "canvas", "surface", "sunken", "hover")
TEXT_PAIRS = [
    *((ink, ground) for ink in ("text", "quiet") for ground in GROUNDS),
    *(("accent", ground) for ground in ("chrome", "canvas", "surface", "accent_soft")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    *((tone, ground) for tone in ("good", "warn", "bad") for ground in ("surface", "canvas", f"{tone}_soft")),
    *(("text", f"{tone}_soft") for tone in ("good", "warn", "bad", "accent")),
    *(("text", mark) for mark in ("mark", "mark_lit", "mention", "cue")),
]
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
