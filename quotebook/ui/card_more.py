"""What the card in hand shows below its facts: the stored words beside its own, what its speaker said before, why."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from quotebook.model import Earlier, Match
from quotebook.text.difference import Part, differences
from quotebook.ui.card_words import earlier_line, earlier_words, source_words
from quotebook.ui.direction import side
from quotebook.ui.review import Card
from quotebook.ui.theme import GRID, Theme, Type
from quotebook.ui.wording import tr

LONGEST_COMPARED = 1_500
"""Characters of either wording that are compared on a card; longer ones are compared under Duplicates."""


@dataclass(slots=True)
class Text:
    """A laid out text and where it stands."""

    at: QPoint
    layout: QTextLayout
    tone: str


class More:
    """Lay out and draw what the card in hand shows more than the others."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._small = theme.font(Type.CAPTION)
        self._label = theme.font(Type.LABEL)
        self._serif = theme.quoted(Type.BODY)

    def lay_out(
        self, card: Card, earlier: Earlier, why: tuple[str, ...], box: QRect
    ) -> tuple[list[Text], dict[str, QRect], int]:
        """Return the texts, the parts that can be clicked, and the height, in a box that is as high as needed."""
        texts: list[Text] = []
        parts: dict[str, QRect] = {}
        y = box.top()
        if card.match is not None and _differ(card, card.match):
            y = self._compare(texts, card, card.match, box, y + GRID)
        if earlier.rows and card.quotation.speaker:
            y = self._look_back(texts, parts, card, earlier, box, y + GRID)
        if why:
            y = self._explain(texts, why, box, y + GRID)
        return texts, parts, y - box.top()

    def paint(self, painter: QPainter, texts: list[Text]) -> None:
        """Draw what was laid out."""
        for text in texts:
            painter.setPen(self._theme.colour(text.tone))
            text.layout.draw(painter, QPointF(text.at))

    def _compare(self, texts: list[Text], card: Card, match: Match, box: QRect, y: int) -> int:
        """Put the two wordings side by side, what differs underlined on either side."""
        pieces = differences(card.words[:LONGEST_COMPARED], match.words[:LONGEST_COMPARED])
        width = (box.width() - GRID * 2) // 2
        bottom = y
        for column, (head, leave_out) in enumerate(((tr("Here"), Part.ADDED), (source_words(match), Part.REMOVED))):
            left = box.left() + column * (width + GRID * 2)
            words, marks = "", list[tuple[int, int]]()
            for piece in (piece for piece in pieces if piece.part is not leave_out):
                if piece.part is not Part.SAME:
                    bare = len(piece.words) - len(piece.words.lstrip())
                    marks.append((len(words) + bare, len(piece.words) - bare))
                words += piece.words
            caption = self._line(head, self._label, width)
            texts.append(Text(QPoint(left, y), caption, "quiet"))
            below = y + round(caption.boundingRect().height()) + 2
            layout = self._wrapped(words.strip(), self._serif, width, marks)
            texts.append(Text(QPoint(left, below), layout, "text"))
            bottom = max(bottom, below + round(layout.boundingRect().height()))
        return bottom

    def _look_back(
        self, texts: list[Text], parts: dict[str, QRect], card: Card, earlier: Earlier, box: QRect, y: int
    ) -> int:
        caption = self._line(earlier_words(card, earlier), self._label, box.width())
        texts.append(Text(QPoint(box.left(), y), caption, "quiet"))
        y += round(caption.boundingRect().height()) + 3
        height = QFontMetrics(self._small).height() + 4
        for number, row in enumerate(earlier.rows):
            line = self._line(earlier_line(row), self._small, box.width())
            texts.append(Text(QPoint(box.left(), y + 2), line, "text" if number else "accent"))
            parts[f"earlier {number}"] = QRect(box.left(), y, box.width(), height)
            y += height
        return y

    def _explain(self, texts: list[Text], why: tuple[str, ...], box: QRect, y: int) -> int:
        for line in why:
            layout = self._wrapped(line, self._small, box.width(), [])
            texts.append(Text(QPoint(box.left(), y), layout, "quiet"))
            y += round(layout.boundingRect().height()) + 2
        return y

    def _line(self, text: str, font: QFont, width: int) -> QTextLayout:
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        return self._wrapped(elided, font, width, [])

    def _wrapped(self, text: str, font: QFont, width: int, marks: list[tuple[int, int]]) -> QTextLayout:
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setAlignment(side(text))
        layout.setTextOption(option)
        layout.setFormats([self._mark(*(_units(text, start, length))) for start, length in marks])
        fill(layout, width)
        return layout

    def _mark(self, start: int, length: int) -> QTextLayout.FormatRange:
        form = QTextCharFormat()
        form.setFontUnderline(True)
        form.setFontWeight(QFont.Weight.DemiBold)
        form.setBackground(self._theme.colour("warn_soft"))
        form.setForeground(self._theme.colour("warn"))
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = start, length, form  # pyright: ignore[reportAttributeAccessIssue]
        return made


def fill(layout: QTextLayout, width: int, most: int = 0) -> bool:
    """Lay lines out; return False where there are more than most (0: any number)."""
    layout.beginLayout()
    y = 0.0
    lines = 0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        lines += 1
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, y))
        y += line.height() * 1.06
        if most and lines > most:
            layout.endLayout()
            return False
    layout.endLayout()
    return True


def _differ(card: Card, match: Match) -> bool:
    return " ".join(card.words.split()) != " ".join(match.words.split())


def _units(text: str, start: int, length: int) -> tuple[int, int]:
    """Return a stretch of code points in Qt's UTF-16 units."""
    before = len(text[:start].encode("utf-16-le", "replace")) // 2
    return before, len(text[start : start + length].encode("utf-16-le", "replace")) // 2
