"""Our own line icons (resources/icons, drawn on a 24 grid), tinted with the theme and re-tinted when it changes."""

from typing import Protocol
from weakref import ref

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from shiboken6 import isValid

from quotebook import resources
from quotebook.ui.theme import Theme

SIDE = 20
"""The side of an icon in pixels beside text of the usual size, where nothing else is said."""
STROKE = "#000"

MIRRORED = {"left": "right", "right": "left", "undo": "redo", "redo": "undo"}
"""What points the other way where the window runs from right to left."""


class Wearer(Protocol):
    """Whatever takes an icon: a button, an action."""

    def setIcon(self, icon: QIcon, /) -> None: ...


class Icons(QObject):
    """Make icons in the theme's colours. Whoever was dressed is dressed anew when the theme changes."""

    def __init__(self, app: QGuiApplication, theme: Theme) -> None:
        super().__init__(theme)
        self._app = app
        self._theme = theme
        self._sources: dict[str, str] = {}
        self._made: dict[tuple[str, str, int], QIcon] = {}
        self._drawn: dict[tuple[str, int, str, float], QPixmap] = {}
        self._dressed: list[tuple[ref[Wearer], str, str, str, int]] = []
        theme.changed.connect(self._redress)

    def dress(self, wearer: Wearer, name: str, tone: str = "quiet", checked: str = "", side: int = SIDE) -> None:
        """Give a button or an action the icon, now and after every change of theme.

        tone: a name of Colours; checked: the tone while it is checked; side: pixels beside text of the usual size.
        """
        self._dressed.append((ref(wearer), name, tone, checked, side))
        wearer.setIcon(self.icon(name, tone, checked, side))

    def icon(self, name: str, tone: str = "quiet", checked: str = "", side: int = SIDE) -> QIcon:
        """Return an icon in today's colours, drawn for one size: drawing takes longer than building most widgets."""
        key = (name, f"{tone}/{checked}", side)
        if key not in self._made:
            self._made[key] = self._make(name, tone, checked or tone, self._theme.scaled(side))
        return self._made[key]

    def square(self, pixels: int) -> QSize:
        """Return the size an icon of so many pixels has beside today's text."""
        return QSize(self._theme.scaled(pixels), self._theme.scaled(pixels))

    def pixmap(self, name: str, size: int, tone: str = "quiet", ratio: float = 1.0) -> QPixmap:
        """Return an icon drawn at size device-independent pixels, for delegates and labels."""
        key = (name, size, tone, ratio)
        if key not in self._drawn:
            self._drawn[key] = self._draw(name, size, self._theme.colour(tone).name(), ratio)
        return self._drawn[key]

    def _make(self, name: str, tone: str, checked: str, size: int) -> QIcon:
        icon = QIcon()
        ratio = self._app.devicePixelRatio()
        icon.addPixmap(self.pixmap(name, size, tone, ratio), QIcon.Mode.Normal, QIcon.State.Off)
        icon.addPixmap(self.pixmap(name, size, "outline", ratio), QIcon.Mode.Disabled)
        if checked != tone:
            icon.addPixmap(self.pixmap(name, size, checked, ratio), QIcon.Mode.Normal, QIcon.State.On)
        return icon

    def _draw(self, name: str, size: int, colour: str, ratio: float) -> QPixmap:
        if self._app.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            name = MIRRORED.get(name, name)
        source = self._sources.setdefault(name, "") or resources.read_text(f"icons/{name}.svg")
        self._sources[name] = source
        return _rendered(source.replace(STROKE, colour), size, ratio)

    def _redress(self) -> None:
        self._made.clear()
        self._drawn.clear()
        self._dressed = [entry for entry in self._dressed if _is_alive(entry[0]())]
        for wearer, name, tone, checked, side in self._dressed:
            target = wearer()
            if target is not None:
                target.setIcon(self.icon(name, tone, checked, side))


def application_icon() -> QIcon:
    """Return Quotebook's own icon."""
    source = resources.read_text("icons/quotebook.svg")
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addPixmap(_rendered(source, size, 1))
    return icon


def application_pixmap(side: int, ratio: float) -> QPixmap:
    """Return Quotebook's own icon at one size in device-independent pixels."""
    return _rendered(resources.read_text("icons/quotebook.svg"), side, ratio)


def _rendered(source: str, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _is_alive(wearer: Wearer | None) -> bool:
    return wearer is not None and (not isinstance(wearer, QObject) or isValid(wearer))
