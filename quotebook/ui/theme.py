"""How Quotebook looks: colours for light and dark, one type scale, one spacing grid, one style sheet made of them."""

import math
from dataclasses import asdict, dataclass, replace
from enum import Enum
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from quotebook import resources

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibilityHints, QStyleHints

GRID = 8
"""The spacing grid in device-independent pixels; margins and gaps are multiples of it or its half."""

USUAL_POINTS = 10
"""The text size at which icons have the size they were drawn for; with larger text they grow."""

BOX = 16
"""The side of a box to tick, beside text of the usual size."""

LENGTHS = {"box": BOX, "arrow": 14, "sign": 12, "disc": 88, "line": 20, "menu": 16}
"""Pixels beside text of the usual size: a box, the arrow of a choice and of a heading, the disc
of an empty place, the least height of a line in a button or a field, and an icon in a menu."""

LEADING, USUAL_DOTS = 1.4, 96
"""The height of a line by its letters' size, and points' dots where no screen tells."""

RADIUS = 8
"""Corner radius of cards and fields."""

SERIF = ["Source Serif 4", "Charter", "Iowan Old Style", "Georgia", "Cambria", "Noto Serif", "DejaVu Serif"]
"""Faces for quoted words, best first; the first one installed is used."""


@dataclass(frozen=True, slots=True)
class Colours:
    """One palette. Pairs that carry text meet WCAG AA (4.5:1), marks and focus rings 3:1; a test measures it.

    chrome: rail, bars; canvas: behind cards; surface: cards, article; sunken: fields; hover: under the pointer;
    line: hairlines; outline: edges of controls; *_soft: quiet backgrounds of the tone; mark: a quotation in the
    article, mark_lit: the one in hand; mention and cue: who and "said".
    """

    chrome: str
    canvas: str
    surface: str
    sunken: str
    hover: str
    line: str
    outline: str
    text: str
    quiet: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    mark: str
    mark_lit: str
    mark_line: str
    mention: str
    cue: str


LIGHT = Colours(
    chrome="#f3f1ec",
    canvas="#faf9f6",
    surface="#ffffff",
    sunken="#f1efea",
    hover="#e9e6df",
    line="#e4e1d9",
    outline="#8d897f",
    text="#1f1e1b",
    quiet="#615d55",
    accent="#3350ae",
    accent_hover="#2a4394",
    on_accent="#ffffff",
    accent_soft="#e5e9f8",
    good="#1c6f46",
    good_soft="#e2f2e9",
    warn="#855600",
    warn_soft="#fbf0d8",
    bad="#ae261e",
    bad_soft="#fbe9e6",
    mark="#fdf1c4",
    mark_lit="#fbdd7a",
    mark_line="#a87b00",
    mention="#e6ecfb",
    cue="#ece9e2",
)

DARK = Colours(
    chrome="#191918",
    canvas="#1f1f1e",
    surface="#282826",
    sunken="#333230",
    hover="#3a3936",
    line="#3a3936",
    outline="#8a867d",
    text="#eceae4",
    quiet="#b0aca2",
    accent="#a5b7ff",
    accent_hover="#bdcaff",
    on_accent="#12183a",
    accent_soft="#30385c",
    good="#83d3a7",
    good_soft="#1f3b2c",
    warn="#ecc477",
    warn_soft="#40341c",
    bad="#ff9d92",
    bad_soft="#4a2521",
    mark="#4a4021",
    mark_lit="#6b5a1c",
    mark_line="#d9b23c",
    mention="#303a5a",
    cue="#3b3935",
)


SHARP_LIGHT = replace(
    LIGHT,
    chrome="#ffffff",
    canvas="#ffffff",
    sunken="#f4f4f4",
    hover="#e8e8e8",
    line="#767676",
    outline="#3d3d3d",
    text="#000000",
    quiet="#2e2e2e",
    accent="#1c2f8c",
    accent_hover="#111f66",
    good="#0c4a2b",
    warn="#5a3800",
    bad="#86120c",
    mark_line="#6b4c00",
)
SHARP_DARK = replace(
    DARK,
    chrome="#000000",
    canvas="#000000",
    surface="#000000",
    sunken="#141414",
    hover="#2a2a2a",
    line="#8c8c8c",
    outline="#c8c8c8",
    text="#ffffff",
    quiet="#e0e0e0",
    accent="#c3d0ff",
    accent_hover="#dbe3ff",
    on_accent="#000000",
    accent_soft="#1f2852",
    good_soft="#10301f",
    warn_soft="#33270c",
    bad_soft="#3b1713",
    mark="#3d3410",
    mark_lit="#574810",
    mark_line="#ffd75e",
)
"""What is worn where the system asks for more contrast: legible by WCAG 2 AAA, with lines that can be seen."""


class Type(Enum):
    """The type scale: (size relative to the system's own text size, weight)."""

    CAPTION = (0.88, QFont.Weight.Normal)
    LABEL = (0.88, QFont.Weight.DemiBold)
    BODY = (1.0, QFont.Weight.Normal)
    STRONG = (1.0, QFont.Weight.DemiBold)
    LEAD = (1.12, QFont.Weight.Normal)
    TITLE = (1.3, QFont.Weight.DemiBold)
    DISPLAY = (1.75, QFont.Weight.DemiBold)


class Theme(QObject):
    """The colours and fonts in use; changed is emitted after they were switched."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system", text_size: int = 100) -> None:
        super().__init__(app)
        self._app = app
        self._system = QFont(app.font())
        self._base = _resized(self._system, text_size)
        app.setFont(self._base)
        self._sheet = Template(resources.read_text("theme/style.qss"))
        self._choice = ""
        self._is_dark = False
        self._style_hints = app.styleHints()  # held, since the hints below go with it
        self._style_hints.colorSchemeChanged.connect(self._system_changed)
        self._hints = _accessibility_hints(self._style_hints)
        if self._hints is not None:
            self._hints.contrastPreferenceChanged.connect(self._contrast_changed)
        self.choose(choice)

    @property
    def choice(self) -> str:
        """What was asked for: "system", "light" or "dark"."""
        return self._choice

    @property
    def is_dark(self) -> bool:
        """Tell which of the two palettes is in use."""
        return self._is_dark

    @property
    def colours(self) -> Colours:
        """The palette in use."""
        return self._colours

    def colour(self, name: str) -> QColor:
        """Return one colour of the palette in use by its name in Colours."""
        return QColor(getattr(self._colours, name))

    def choose(self, choice: str) -> None:
        """Switch to "system", "light" or "dark"."""
        self._choice = choice
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        hints = self._app.styleHints()
        hints.setColorScheme(schemes.get(choice, Qt.ColorScheme.Unknown))
        dark = choice == "dark" or (choice == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
        self._wear(dark=dark)

    def resize_text(self, percent: int) -> None:
        """Make all text so much of the system's size; windows made from now on show it."""
        self._base = _resized(self._system, percent)
        self._app.setFont(self._base)
        self._wear(dark=self._is_dark)

    def font(self, kind: Type = Type.BODY) -> QFont:
        """Return the interface face in one size of the scale."""
        return self._scaled(QFont(self._base), kind)

    def quoted(self, kind: Type = Type.LEAD) -> QFont:
        """Return the serif face in one size of the scale: for quoted words, nothing else."""
        font = self._scaled(QFont(self._base), kind)
        font.setFamilies(SERIF)
        font.setStyleHint(QFont.StyleHint.Serif)
        return font

    def scaled(self, pixels: int) -> int:
        """Return a length beside text, such as an icon's side, as it is where text is larger than usual."""
        return max(pixels, round(pixels * self._points() / USUAL_POINTS))

    def _lengths(self) -> dict[str, str]:
        """Return the style sheet's lengths that grow with the text, in pixels."""
        dot = self.scaled(BOX) * 5 // 16
        found = {name: self.scaled(pixels) for name, pixels in LENGTHS.items()}
        found |= {"ring": found["box"] - 2, "dot": dot, "hole": found["box"] - 2 * dot, "half": found["box"] // 2}
        found["round"] = found["disc"] // 2
        dots = self._app.primaryScreen().logicalDotsPerInch() if self._app.primaryScreen() else USUAL_DOTS
        # By the size alone: to ask for metrics would load fonts before the first paint.
        line = self._points() * dots / 72 * LEADING
        found["line"] = max(LENGTHS["line"], math.ceil(line))
        found["small"] = math.ceil(line * Type.CAPTION.value[0])
        return {f"{name}_px": f"{pixels}px" for name, pixels in found.items()}

    def _scaled(self, font: QFont, kind: Type) -> QFont:
        size, weight = kind.value
        font.setPointSizeF(round(self._points() * size, 1))
        font.setWeight(weight)
        return font

    def _points(self) -> float:
        return _points(self._base)

    def _system_changed(self, scheme: Qt.ColorScheme) -> None:
        if self._choice == "system":
            self._wear(dark=scheme == Qt.ColorScheme.Dark)

    def _contrast_changed(self) -> None:
        self._wear(dark=self._is_dark)

    def _wear(self, *, dark: bool) -> None:
        self._is_dark = dark
        sharp = self._hints is not None and self._hints.contrastPreference() == Qt.ContrastPreference.HighContrast
        self._colours = colours = (SHARP_DARK if dark else SHARP_LIGHT) if sharp else (DARK if dark else LIGHT)
        self._app.setPalette(_palette(colours))
        tokens = _tokens(colours, self._points()) | {"icons": _icon_folder("dark" if dark else "light")}
        self._app.setStyleSheet(self._sheet.substitute(tokens | self._lengths()))
        self.changed.emit()


def _points(font: QFont) -> float:
    points = font.pointSizeF()
    return points if points > 0 else font.pixelSize() * 0.75


def _resized(font: QFont, percent: int) -> QFont:
    made = QFont(font)
    made.setPointSizeF(_points(font) * percent / 100)
    return made


def contrast(first: str, second: str) -> float:
    """Return the WCAG 2 contrast ratio of two colours (1..21)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _tokens(colours: Colours, points: float) -> dict[str, str]:
    sizes = {kind.name.lower(): f"{points * kind.value[0]:.1f}pt" for kind in Type}
    return asdict(colours) | sizes | {"radius": f"{RADIUS}px"}


def _icon_folder(name: str) -> str:
    """Return where the style sheet finds its few pictures; it reads files by path, with forward slashes."""
    return str(resources.resource(f"theme/{name}")).replace("\\", "/")


def _accessibility_hints(hints: "QStyleHints") -> "QAccessibilityHints | None":
    """Return what the system tells of its user's needs; None before Qt 6.10, which does not ask."""
    ask = getattr(hints, "accessibility", None)
    return ask() if ask is not None else None


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, colours.canvas),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.canvas),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.quiet),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.bad),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.text),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Light, colours.surface),
        (role.Midlight, colours.line),
        (role.Mid, colours.outline),
        (role.Dark, colours.outline),
        (role.Shadow, colours.line),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.outline))
    return palette
