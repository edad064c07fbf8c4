"""Draw the application's icon in the sizes that desktops and installers want, from resources/icons/quotebook.svg.

Run: python packaging/icons.py FOLDER
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from quotebook import resources

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def main(folder: Path) -> None:
    """Write FOLDER/16.png … FOLDER/512.png."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication([])
    drawing = QSvgRenderer(QByteArray(resources.read_bytes("icons/quotebook.svg")))
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        drawing.render(painter, QRectF(image.rect()))
        painter.end()
        image.save(str(folder / f"{size}.png"))
    app.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
