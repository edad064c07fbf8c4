"""How a row of Quotations looks: two lines, quoted words in serif, what matched marked, a hairline below."""

import re

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from quotebook.app import citing
from quotebook.model import Kind, QuotationRow
from quotebook.ui import wording
from quotebook.ui.basis_words import basis_words
from quotebook.ui.guard import guarded
from quotebook.ui.painted import MIDDLE, draw_line, mirrored
from quotebook.ui.quotation_cells import Column
from quotebook.ui.quotation_model import ROW
from quotebook.ui.theme import GRID, Theme, Type
from quotebook.ui.two_lines import draw_lines

NUMBER = re.compile(r"\d+")
PADDING = GRID
BAR = 3


class QuotationDelegate(QStyledItemDelegate):
    """Draw the cells. roles_apart: the role has a column of its own and is not repeated below the speaker."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.roles_apart = True
        self.dates_apart = True
        self.hovered_row = -1
        self.take_fonts()

    def take_fonts(self) -> None:
        """Take the fonts anew."""
        self._serif = self._theme.quoted(Type.LEAD)
        self._body = self._theme.font(Type.BODY)
        self._strong = self._theme.font(Type.STRONG)
        self._caption = self._theme.font(Type.CAPTION)
        self._chip_height = QFontMetrics(self._caption).height() + GRID // 2

    def row_height(self) -> int:
        """Return the height of every row in pixels: two lines of quoted words."""
        return QFontMetrics(self._serif).lineSpacing() * 2 + PADDING * 2 + 2

    @guarded(otherwise=QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(GRID * 10, self.row_height())

    @guarded()
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW)
        box: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setClipRect(box)
        self._paint_ground(painter, box, option, index)
        inner = box.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        if isinstance(row, QuotationRow):
            self._paint_cell(painter, inner, row, Column(index.column()))
        else:
            self._paint_waiting(painter, inner)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        box: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(box, self._theme.colour("accent_soft"))
        elif index.row() == self.hovered_row:
            painter.fillRect(box, self._theme.colour("sunken"))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        is_current = index.row() == self._view.currentIndex().row() and self._view.hasFocus()
        if index.column() == (Column.SAID_ON if self.dates_apart else Column.SPEAKER) and (selected or is_current):
            bar = mirrored(QRect(box.left(), box.top(), BAR, box.height() - 1), box)
            painter.fillRect(bar, self._theme.colour("accent" if is_current else "outline"))

    def _paint_cell(self, painter: QPainter, box: QRect, row: QuotationRow, column: Column) -> None:
        if column is Column.WORDS:
            self._paint_words(painter, box, row)
        elif column is Column.TAGS:
            self._paint_tags(painter, box, row.tags)
        elif column is Column.ROLE:
            painter.setPen(self._theme.colour("quiet"))
            draw_lines(painter, box, row.role or "", self._body, ground=None)
        elif column is Column.APPEARANCES:
            many = row.appearances > 1
            self._line(painter, box, 0, f"{wording.number(row.appearances)} ×", self._strong if many else self._body,
                       "text" if many else "quiet")  # fmt: skip
        else:
            first, second = self._two_lines(row, column)
            strong = column is Column.SPEAKER and row.speaker
            tone = "text" if strong or column is not Column.SPEAKER else "quiet"
            self._line(painter, box, 0, first, self._strong if strong else self._body, tone)
            self._line(painter, box, 1, second, self._caption, "quiet")

    def _two_lines(self, row: QuotationRow, column: Column) -> tuple[str, str]:
        if column is Column.SAID_ON:
            if row.said_on is None:
                return self.tr("undated"), ""
            said = wording.said_on(row.said_on)
            return said, "" if _says_the_same(row.said_on.basis, said) else basis_words(row.said_on.basis)
        if column is Column.SPEAKER:
            said = "" if self.dates_apart else wording.said_on(row.said_on)
            return row.speaker or self.tr("Unattributed"), said or ("" if self.roles_apart else row.role or "")
        return row.outlet or row.title or "", (row.title or "") if row.outlet else wording.date(row.published)

    def _paint_words(self, painter: QPainter, box: QRect, row: QuotationRow) -> None:
        opening, words, closing = citing.with_marks(row.words) if row.kind is Kind.DIRECT else ("", row.words, "")
        marked = tuple((start + len(opening), end + len(opening)) for start, end in row.hits)
        painter.setPen(self._theme.colour("text"))
        draw_lines(
            painter,
            box,
            f"{opening}{words}{closing}",
            self._serif,
            marked=marked,
            ground=self._theme.colour("mark"),
        )

    def _paint_tags(self, painter: QPainter, box: QRect, tags: tuple[str, ...]) -> None:
        metrics = QFontMetrics(self._caption)
        painter.setFont(self._caption)
        left, top = box.left(), box.top()
        for at, tag in enumerate(tags):
            width = min(metrics.horizontalAdvance(tag) + GRID * 2, box.width())
            if left + width > box.right() + 1 and left > box.left():
                left, top = box.left(), top + self._chip_height + 3
            if top + self._chip_height > box.bottom() + 2:
                return
            words = tag
            if top > box.top() and at < len(tags) - 1 and left == box.left():
                words = self.tr("+%1 more").replace("%1", wording.number(len(tags) - at))
                width = min(metrics.horizontalAdvance(words) + GRID * 2, box.width())
            self._chip(painter, mirrored(QRect(left, top, width, self._chip_height), box), words)
            if words is not tag:
                return
            left += width + GRID // 2

    def _chip(self, painter: QPainter, chip: QRect, words: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("hover"))
        painter.drawRoundedRect(chip, self._chip_height / 2, self._chip_height / 2)
        painter.setPen(self._theme.colour("text"))
        draw_line(painter, chip.adjusted(GRID - 1, 0, 1 - GRID, 0), words, MIDDLE)

    def _line(self, painter: QPainter, box: QRect, number: int, text: str, font: object, tone: str) -> None:
        """Draw one elided line; the second stands below the first line of body text."""
        painter.setFont(font)  # pyright: ignore[reportArgumentType, reportCallIssue]
        painter.setPen(self._theme.colour(tone))
        top = box.top() + number * (QFontMetrics(self._body).lineSpacing() + 2)
        draw_line(painter, QRect(box.left(), top, box.width(), painter.fontMetrics().lineSpacing()), text)

    def _paint_waiting(self, painter: QPainter, box: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("sunken"))
        painter.drawRoundedRect(mirrored(QRect(box.left(), box.top() + 4, box.width() * 3 // 4, GRID), box), 4, 4)


def _says_the_same(basis: str, said: str) -> bool:
    """Tell whether a basis is the date itself in other letters: "on 3 March 2024" of 3 Mar 2024."""
    numbers = NUMBER.findall(basis)
    return bool(numbers) and sorted(numbers) == sorted(NUMBER.findall(said))
