"""How a card of the review looks: where each part stands for a width, and how it is drawn in each state."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption

from quotebook.model import Earlier, Match
from quotebook.ui import wording
from quotebook.ui.card_more import More, Text, fill
from quotebook.ui.card_words import match_words, one_line, said_on_words, shown_words
from quotebook.ui.direction import side
from quotebook.ui.icons import Icons
from quotebook.ui.painted import MIDDLE, START, draw_line, inset, is_mirrored, mirrored
from quotebook.ui.review import Card, is_conflict
from quotebook.ui.theme import GRID, RADIUS, Theme, Type
from quotebook.ui.wording import tr

GAP = GRID
"""Between two cards."""

PADDING = GRID * 2 - 2
CHECK = 22
ICON = 16
"""Sides in pixels beside text of the usual size."""

MOST_LINES = 7
"""Lines of words shown on a card that is not in hand."""

PARTS = (
    *("check", "reject", "words", "speaker", "role", "said_on", "kind", "sure", "match"),
    *("earlier 0", "earlier 1", "earlier 2"),
)
"""The parts of a card that can be clicked."""


NONE_EARLIER = Earlier(0, ())


@dataclass(frozen=True, slots=True)
class Look:
    """How the card stands in the list.

    header: words over the first card of a group, or ""; why: reasons to show; earlier: what its speaker said before.
    """

    current: bool
    focused: bool
    hovered: bool
    twin: bool
    header: str = ""
    why: tuple[str, ...] = ()
    earlier: Earlier = NONE_EARLIER

    def of_layout(self) -> "Look":
        """Return what of it decides where things stand."""
        return replace(self, focused=False, hovered=False, twin=False)


@dataclass(slots=True)
class Laid:
    """Where everything of a card stands, relative to its item's top left; words is laid out and ready to draw."""

    size: QSize
    card: QRect
    words: QTextLayout
    words_at: QPoint
    parts: dict[str, QRect] = field(default_factory=dict)
    more: list[Text] = field(default_factory=list)


class CardPainter:
    """Lay out and draw cards with the theme's fonts and colours."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self._theme = theme
        self._icons = icons
        self.fonts_changed()

    def fonts_changed(self) -> None:
        """Take the fonts anew."""
        self._serif = self._theme.quoted(Type.LEAD)
        self._strong = self._theme.font(Type.STRONG)
        self._body = self._theme.font(Type.BODY)
        self._small = self._theme.font(Type.CAPTION)
        self._label = self._theme.font(Type.LABEL)
        self._more = More(self._theme)
        self._side = self._theme.scaled(ICON)
        self._round = self._theme.scaled(CHECK)

    # --- layout ----------------------------------------------------------------------------------------------

    def lay_out(self, card: Card, width: int, look: Look) -> Laid:
        """Return where the parts stand on a card of that width."""
        top = self._header_height() if look.header else 0
        box = QRect(GRID * 2, top, width - GRID * 4, 0)
        left = box.left() + PADDING + self._round + GRID + 2
        inner = box.right() - PADDING - left
        words = self._lay_words(card, inner - GRID * 3, MOST_LINES if not look.current else 0)
        laid = Laid(QSize(), box, words, QPoint(left, top + PADDING))
        height = round(words.boundingRect().height())
        laid.parts["check"] = QRect(box.left() + PADDING, top + PADDING + 1, self._round, self._round)
        side = self._round + 2
        laid.parts["reject"] = QRect(box.right() - PADDING - side + 8, top + PADDING - 3, side, side)
        laid.parts["words"] = QRect(left, top + PADDING, inner - GRID * 3, height)
        y = top + PADDING + height + GRID
        y = self._place_speaker(laid, card, left, y, inner)
        y = self._place_facts(laid, card, left, y, inner)
        y = self._place_match(laid, card, left, y, inner)
        if look.current:
            below = QRect(left, y, inner, 0)
            laid.more, parts, height = self._more.lay_out(card, look.earlier, look.why, below)
            laid.parts |= parts
            y += height + (2 if height else 0)
        laid.card.setBottom(y + PADDING - 4)
        laid.size = QSize(width, laid.card.bottom() + GAP)
        if is_mirrored():
            _mirror(laid)
        return laid

    def part_at(self, laid: Laid, point: QPoint) -> str:
        """Return the part under a point relative to the item's top left, or ""."""
        return next((name for name in PARTS if laid.parts.get(name, QRect()).contains(point)), "")

    def _lay_words(self, card: Card, width: int, most: int) -> QTextLayout:
        text = shown_words(card)
        layout = QTextLayout(text, self._serif)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setAlignment(side(text))
        layout.setTextOption(option)
        return layout if fill(layout, width, most) else self._cut(layout, width, most)

    def _cut(self, layout: QTextLayout, width: int, most: int) -> QTextLayout:
        """Lay out only as many words as fit into so many lines, with an ellipsis."""
        last = layout.lineAt(most - 1)
        text = layout.text()[: max(1, last.textStart() + last.textLength() - 2)].rstrip() + " …"
        shorter = QTextLayout(text, self._serif)
        shorter.setTextOption(layout.textOption())
        fill(shorter, width, 0)
        return shorter

    def _place_speaker(self, laid: Laid, card: Card, left: int, y: int, inner: int) -> int:
        metrics = QFontMetrics(self._strong)
        height = metrics.height() + 2
        name = card.quotation.speaker or tr("Who said it?")
        width = min(inner - self._side - 6, metrics.horizontalAdvance(name) + 4)
        laid.parts["speaker"] = QRect(left, y, width + self._side + 6, height)
        role = card.quotation.role or tr("add role")
        start = laid.parts["speaker"].right() + 6
        room = left + inner - start
        wanted = QFontMetrics(self._body).horizontalAdvance(role) + 6
        if room < min(wanted, GRID * 10) and card.quotation.role:
            y += height
            start, room = left + self._side + 6, inner - self._side - 6
        laid.parts["role"] = QRect(start, y, max(0, min(wanted, room)), height)
        return y + height + 2

    def _place_facts(self, laid: Laid, card: Card, left: int, y: int, inner: int) -> int:
        metrics = QFontMetrics(self._small)
        height = metrics.height() + 4
        word = wording.kind(card.quotation.kind)
        sure = wording.confidence(card.quotation.confidence)[1]
        right = left + inner
        sure_width = metrics.horizontalAdvance(sure) + self._side + 6
        kind_width = metrics.horizontalAdvance(word) + GRID * 2
        laid.parts["sure"] = QRect(right - sure_width, y, sure_width, height)
        laid.parts["kind"] = QRect(right - sure_width - kind_width - GRID, y, kind_width, height)
        room = laid.parts["kind"].left() - GRID - left
        wanted = metrics.horizontalAdvance(said_on_words(card)) + self._side + 10
        laid.parts["said_on"] = QRect(left, y, min(wanted, room), height)
        return y + height

    def _place_match(self, laid: Laid, card: Card, left: int, y: int, inner: int) -> int:
        match = card.match
        if match is None:
            return y
        height = QFontMetrics(self._small).height() + GRID
        laid.parts["match"] = QRect(left - 4, y + 6, inner + 4, height)
        return y + height + 6

    def _header_height(self) -> int:
        return QFontMetrics(self._label).height() + GRID * 2

    # --- drawing ---------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, at: QPoint, card: Card, laid: Laid, look: Look) -> None:
        """Draw a card with its item's top left at a point."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(at)
        if look.header:
            self._text(
                painter,
                QRect(laid.card.left(), 0, laid.card.width(), self._header_height()),
                look.header,
                self._label,
                "quiet",
            )
        self._box(painter, laid.card, card, look)
        self._check(painter, laid.parts["check"], card)
        self._words(painter, laid, card)
        self._speaker(painter, laid, card, look)
        self._facts(painter, laid, card)
        if card.match is not None:
            self._match(painter, laid.parts["match"], card, card.match)
        self._more.paint(painter, laid.more)
        if (look.hovered or look.current) and not card.is_rejected:
            self._icon(painter, self._inside(laid.parts["reject"]), "close", "quiet")
        painter.restore()

    def _box(self, painter: QPainter, box: QRect, card: Card, look: Look) -> None:
        ring = look.current and look.focused
        colour = "accent" if ring else "outline" if look.hovered or look.current or look.twin else "line"
        ground = "mark" if look.twin and not look.current else "canvas" if card.is_rejected else "surface"
        painter.setPen(QPen(self._theme.colour(colour), 2 if ring else 1))
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _check(self, painter: QPainter, box: QRect, card: Card) -> None:
        circle = QRectF(box).adjusted(1, 1, -1, -1)
        if card.is_accepted:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawEllipse(circle)
            self._icon(painter, self._inside(box), "check", "on_accent")
            return
        painter.setPen(QPen(self._theme.colour("outline"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        if card.is_rejected:
            self._icon(painter, self._inside(box), "close", "quiet")

    def _words(self, painter: QPainter, laid: Laid, card: Card) -> None:
        painter.setPen(self._theme.colour("quiet" if card.is_rejected else "text"))
        laid.words.draw(painter, QPointF(laid.words_at))

    def _speaker(self, painter: QPainter, laid: Laid, card: Card, look: Look) -> None:
        box = laid.parts["speaker"]
        name = card.quotation.speaker
        tone = "quiet" if card.is_rejected else "text" if name else "warn"
        self._icon(painter, self._beside(box), "person", "quiet" if name else "warn")
        self._text(painter, inset(box, self._side + 6), name or tr("Who said it?"), self._strong, tone)
        role = card.quotation.role
        if role:
            self._text(painter, laid.parts["role"], role, self._body, "quiet")
        elif look.current or look.hovered:
            self._text(painter, laid.parts["role"], tr("add role"), self._body, "accent")

    def _facts(self, painter: QPainter, laid: Laid, card: Card) -> None:
        box = laid.parts["said_on"]
        self._icon(painter, self._beside(box), "calendar", "quiet")
        self._text(painter, inset(box, self._side + 6), said_on_words(card), self._small, "quiet")
        box = laid.parts["kind"]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("sunken"))
        painter.drawRoundedRect(QRectF(box).adjusted(0, 1, 0, -1), 4, 4)
        self._text(painter, box, wording.kind(card.quotation.kind), self._small, "quiet", MIDDLE)
        icon, word, tone = wording.confidence(card.quotation.confidence)
        box = laid.parts["sure"]
        self._icon(painter, self._beside(box), icon, tone)
        self._text(painter, inset(box, self._side + 4, -2), word, self._small, tone)

    def _match(self, painter: QPainter, box: QRect, card: Card, match: Match) -> None:
        tone = "warn" if is_conflict(match) else "good" if card.repeats else "quiet"
        ground = {"warn": "warn_soft", "good": "good_soft", "quiet": "sunken"}[tone]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(QRectF(box), 6, 6)
        icon = "warning" if is_conflict(match) else "repeat"
        self._icon(painter, self._beside(inset(box, GRID)), icon, tone)
        self._text(painter, inset(box, GRID + self._side + 6, GRID), match_words(card, match), self._small, tone)

    def _icon(self, painter: QPainter, at: QPoint, name: str, tone: str) -> None:
        painter.drawPixmap(at, self._icons.pixmap(name, self._side, tone, painter.device().devicePixelRatioF()))

    def _beside(self, box: QRect) -> QPoint:
        """Return where an icon before the words of a box begins."""
        left = box.right() + 1 - self._side if is_mirrored() else box.left()
        return QPoint(left, box.center().y() - self._side // 2 + 1)

    def _inside(self, box: QRect) -> QPoint:
        """Return where an icon in the middle of a box begins."""
        return box.topLeft() + QPoint((box.width() - self._side) // 2, (box.height() - self._side) // 2)

    def _text(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        font: QFont,
        tone: str,
        where: Qt.AlignmentFlag = START,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colour(tone)))
        draw_line(painter, box, one_line(text), where)


def _mirror(laid: Laid) -> None:
    """Let what was laid out from left to right begin at the right."""
    whole = QRect(QPoint(), laid.size)
    laid.parts = {name: mirrored(part, whole) for name, part in laid.parts.items()}
    laid.words_at = mirrored(QRect(laid.words_at, QSize(round(_width(laid.words)), 1)), whole).topLeft()
    for text in laid.more:
        text.at = mirrored(QRect(text.at, QSize(round(_width(text.layout)), 1)), whole).topLeft()


def _width(layout: QTextLayout) -> float:
    return layout.lineAt(0).width() if layout.lineCount() else 0.0
