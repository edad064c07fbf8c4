"""Draw a text on at most so many lines, elided at the end, with words marked in it; for delegates."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from quotebook.model import Spans
from quotebook.ui.direction import begins_right_to_left

LONGEST = 600
"""Characters that are laid out; two lines never show more."""


def draw_lines(
    painter: QPainter, box: QRect, text: str, font: QFont, *, lines: int = 2, marked: Spans = (), ground: QColor | None
) -> int:
    """Draw text from the top of box; return how many lines it took. marked: spans in code points, bold on ground."""
    rest, spans = " ".join(text[:LONGEST].split("\n")).replace("\t", " "), marked
    metrics = QFontMetrics(font)
    top = float(box.top())
    rtl = begins_right_to_left(rest)
    for number in range(lines):
        is_last = number == lines - 1
        shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, box.width()) if is_last else rest
        layout = _layout(shown, font, box.width(), spans, ground, rtl)
        line = layout.lineAt(0)
        if not line.isValid():
            return number
        layout.draw(painter, QPointF(box.left(), top))
        taken = len(_units(shown)[: line.textLength() * 2].decode("utf-16-le", "surrogatepass"))
        if taken >= len(rest):
            return number + 1
        rest = rest[taken:]
        spans = tuple((start - taken, end - taken) for start, end in spans if end > taken)
        top += metrics.lineSpacing()
    return lines


def _layout(text: str, font: QFont, width: int, marked: Spans, ground: QColor | None, rtl: bool) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setAlignment(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    layout.setTextOption(option)
    layout.setFormats([_format(text, start, end, ground) for start, end in marked if start < len(text)])
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout


def _format(text: str, start: int, end: int, ground: QColor | None) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = len(_units(text[: max(0, start)])) // 2  # pyright: ignore[reportAttributeAccessIssue]
    made.length = len(_units(text[max(0, start) : end])) // 2  # pyright: ignore[reportAttributeAccessIssue]
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    if ground is not None:
        form.setBackground(ground)
    made.format = form  # pyright: ignore[reportAttributeAccessIssue]
    return made


def _units(text: str) -> bytes:
    """Return the UTF-16 units by which Qt counts."""
    return text.encode("utf-16-le", "surrogatepass")
