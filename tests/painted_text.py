"""What a widget writes, word for word, with the colour it is written in and the colour it stands on: delegates too.

The widget draws itself into an SVG, which keeps texts as texts; what they stand on is read from its picture.
"""

import re
from collections import Counter
from dataclasses import dataclass
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgGenerator

SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"-?[\d.]+(?:e-?\d+)?")
BOLD = 600


@dataclass(frozen=True)
class Written:
    """One text. ink, ground: colours as #rrggbb; x, y: where its baseline begins; size in pixels."""

    words: str
    ink: str
    ground: str
    x: int
    y: int
    size: float
    is_bold: bool


def written(widget):
    """Return every text that a widget and its children draw, except what is disabled (WCAG leaves that out)."""
    picture = widget.grab().toImage()
    ratio = picture.devicePixelRatio()
    found = {}
    for element, matrix in _texts(_drawn(widget)):
        at = [float(element.get(name)) for name in ("x", "y")]
        x = round(matrix[0] * at[0] + matrix[2] * at[1] + matrix[4])
        y = round(matrix[1] * at[0] + matrix[3] * at[1] + matrix[5])
        words, size = "".join(element.itertext()).strip(), float(element.get("font-size", "12"))
        behind = widget.childAt(x + 1, y - 2)
        if not words or not widget.rect().contains(x, y) or (behind is not None and not behind.isEnabled()):
            continue
        box = [(x + right, y - up) for right in range(round(size * len(words) * 0.4)) for up in range(round(size))]
        inside = [(round(a * ratio), round(b * ratio)) for a, b in box if widget.rect().contains(a, b)]
        ground = Counter(picture.pixelColor(*point).name() for point in inside).most_common(1)[0][0]
        ink = _over(QColor(element.get("fill")), float(element.get("fill-opacity", "1")), QColor(ground))
        is_bold = int(element.get("font-weight", "400")) >= BOLD
        # What is selected comes first; the rest of the line follows, clipped, which SVG does not tell.
        found.setdefault((words, x, y), Written(words, ink, ground, x, y, size, is_bold))
    return list(found.values())


def _drawn(widget):
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(widget.size())
    generator.setViewBox(widget.rect())
    painter = QPainter(generator)
    widget.render(painter, QPoint())
    painter.end()
    buffer.close()
    return re.sub(r"&#x?[01]?[0-9a-f];", "", bytes(data).decode())


def _texts(svg):
    """Yield (text element, matrix of its group); Qt nests no transformed groups."""
    for group in ElementTree.fromstring(svg).iter(f"{SVG}g"):
        numbers = [float(number) for number in NUMBER.findall(group.get("transform", ""))]
        for element in group.findall(f"{SVG}text"):
            yield element, numbers if len(numbers) == 6 else (1, 0, 0, 1, 0, 0)


def _over(ink, opacity, ground):
    parts = ((ink.red(), ground.red()), (ink.green(), ground.green()), (ink.blue(), ground.blue()))
    return QColor(*(round(top * opacity + below * (1 - opacity)) for top, below in parts)).name()
