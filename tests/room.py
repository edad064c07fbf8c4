"""What has too little room in a window: words cut off, and what reaches beyond what holds it."""

from contextlib import suppress

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
)
from pytestqt.exceptions import TimeoutError

from quotebook.ui.controls import NarrowButton, SpareLabel
from quotebook.ui.facet_value import FacetValue

ELIDED = (SpareLabel, NarrowButton, FacetValue)
"""What ends with an ellipsis by itself; its tooltip or its name says all of it."""


def words_of(part):
    if isinstance(part, QToolButton) and part.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return ""
    return part.currentText() if isinstance(part, QComboBox) else part.text()


def cut_off(root):
    """Yield what has less room than it needs."""
    for area in root.findChildren(QScrollArea):
        inner = area.widget()
        if area.isVisible() and inner and inner.width() > area.viewport().width():
            yield f"{type(area).__name__} {area.accessibleName()}: {inner.width()} > {area.viewport().width()}"
    for kind in (QLabel, QAbstractButton, QComboBox, QLineEdit):
        for part in root.findChildren(kind):
            if part.isVisible() and words_of(part) and not isinstance(part, ELIDED):
                yield from lacking(part)


def lacking(part):
    """Yield a part that is smaller than its words; a field may be longer than it shows, but not higher."""
    lines = part.fontMetrics().height() * (1 + words_of(part).count("\n"))
    high = part.heightForWidth(part.width()) if isinstance(part, QLabel) and part.wordWrap() else lines
    wide = part.minimumSizeHint().width() if not isinstance(part, QLineEdit) else 0
    if isinstance(part, QComboBox):
        wide = part.fontMetrics().horizontalAdvance(part.currentText())
    if part.width() < wide or part.height() < high - 1:
        yield f"{type(part).__name__} {words_of(part)!r}: {part.size().toTuple()} < {(wide, high)}"


def covered(root):
    """Yield what reaches beyond what holds it, so that part of it is neither seen nor can be scrolled to."""
    for part in (*root.findChildren(QAbstractButton), *root.findChildren(QAbstractScrollArea)):
        holder = part.parentWidget()
        scrolled = isinstance(holder.parentWidget(), QAbstractScrollArea)
        if part.isVisible() and holder and not scrolled and not holder.rect().contains(part.geometry()):
            name = part.accessibleName() or getattr(part, "text", str)()
            yield f"{type(part).__name__} {name!r}: {part.geometry().getRect()} in {holder.size().toTuple()}"


def faults(qtbot, root):
    """Return what is wrong once everything has found its place."""
    with suppress(TimeoutError):
        qtbot.waitUntil(lambda: not [*cut_off(root), *covered(root)], timeout=2_000)
    return [*cut_off(root), *covered(root)]
