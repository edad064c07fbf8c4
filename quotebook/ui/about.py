"""About Quotebook: its version, what it is made of, and under which licences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from quotebook import __version__
from quotebook.ui import controls
from quotebook.ui.icons import application_icon
from quotebook.ui.list_model import ListModel, entry_list
from quotebook.ui.theme import GRID, Theme, Type

ICON = 64
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Part:
    """A package Quotebook is made of."""

    name: str
    version: str
    licence: str


class AboutDialog(QDialog):
    """Show versions and licences."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Quotebook"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picture = QLabel()
        side = theme.scaled(ICON)
        picture.setPixmap(application_icon().pixmap(QSize(side, side), self.devicePixelRatioF()))
        name = controls.label(theme, f"Quotebook {__version__}", Type.DISPLAY)
        said = controls.wrapped(theme, self.tr("A catalogue of what people said. It works offline, always."))
        licence = controls.label(theme, self.tr("Free software under the MIT licence"), Type.CAPTION, "quiet")
        words = controls.column(name, said, licence, gap=GRID // 2)
        head = controls.row(picture, words, gap=GRID * 2)
        head.setStretch(1, 1)
        head.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
        model: ListModel[Part] = ListModel(lambda part: (part.name, part.version, part.licence, ""), self)
        model.show(tuple(parts()))
        listed = entry_list(theme, self.tr("Made of"), model)
        listed.setMinimumHeight(GRID * 36)
        listed.setMinimumWidth(controls.theme_width(theme, 64))
        close = controls.button(self.tr("Close"), self.accept)
        close.setDefault(True)
        heading = controls.label(theme, self.tr("Made of"), Type.LABEL, "quiet")
        self.setLayout(
            controls.column(head, GRID, heading, listed, controls.row(None, close), margins=GRID * 3, gap=GRID)
        )
        controls.fit(self)


def parts() -> Iterator[Part]:
    """Return Python, Qt and every installed package that Quotebook needs, directly or not."""
    import platform

    yield Part("Python", platform.python_version(), "PSF-2.0")
    yield Part("Qt", qVersion(), "LGPL-3.0")
    for name in sorted(_needed("quotebook") - {"quotebook"}, key=str.lower):
        found = metadata.metadata(name)
        yield Part(found["Name"], found["Version"], _licence(found))


def _needed(root: str) -> set[str]:
    found: set[str] = set()
    waiting = [root]
    while waiting:
        name = waiting.pop()
        try:
            wanted = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue
        found.add(name)
        names = [_NAME.match(line) for line in wanted if "extra ==" not in line]
        waiting += [match[0].lower() for match in names if match and match[0].lower() not in found]
    return found


def _licence(found: "metadata.PackageMetadata") -> str:
    if "License-Expression" in found:
        return found["License-Expression"]
    classified = [line.split(" :: ")[-1] for line in found.get_all("Classifier") or () if line.startswith("License ::")]
    written = found["License"].splitlines() if "License" in found else []
    return ", ".join(classified) or (written[0] if written else "")
