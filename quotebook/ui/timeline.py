"""Bars over years or months: how much was said when; a range can be dragged over or chosen with the keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip

from quotebook.ui import wording
from quotebook.ui.guard import guarded
from quotebook.ui.theme import GRID, Theme, Type

MOST_BARS = 1_200
"""A century of months; a longer time is shown by the year."""

FEW_MONTHS = 14
"""Up to so many months, each is named that has room; of more, the years are."""

FEW_BARS = 4

USUAL_LINE = 18
"""Pixels of a line of text of the usual size; what is more below the bars is room of its own, so that these stay."""

NONE = -1


class Timeline(QAbstractSlider):
    """Show counts by year ("2023") or month ("2023-09"). chosen carries (first, last) as ISO, or None for all.

    A slider, since that is what it is to a screen reader: its value is the bar in hand.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, *, height: int) -> None:
        super().__init__()
        self._theme = theme
        self._height = height
        self._bars: tuple[tuple[str, int], ...] = ()
        self._range: tuple[int, int] | None = None
        self._drag_from = NONE
        self._under = NONE
        self._at = NONE
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    @property
    def bars(self) -> tuple[tuple[str, int], ...]:
        """The bars in order, without gaps: those without a statement count 0."""
        return self._bars

    def show_counts(self, counts: Sequence[tuple[str, int]]) -> None:
        """Show how many statements there are by year or by month."""
        kept = self._bars[self._at][0] if 0 <= self._at < len(self._bars) else ""
        self._bars = filled(counts)
        self._range = None
        self._at = next((at for at, (key, _) in enumerate(self._bars) if key == kept), NONE)
        self.setRange(0, max(0, len(self._bars) - 1))
        self._describe()
        self.update()

    def choose(self, first: str, last: str) -> None:
        """Mark a range, given as ISO dates of the bars' precision; "" for none."""
        keys = [key for key, _ in self._bars]
        inside = [at for at, key in enumerate(keys) if first and first <= key <= last]
        self._range = (inside[0], inside[-1]) if inside else None
        self.update()

    @guarded(otherwise=QSize())
    def sizeHint(self) -> QSize:
        larger = max(0, self.fontMetrics().height() - USUAL_LINE)
        return QSize(GRID * 20, self._height + larger)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bars(painter)
        self._paint_labels(painter)
        painter.end()

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag_from = self._bar_at(event.position().toPoint())
        if self._drag_from != NONE:
            self._range = (self._drag_from, self._drag_from)
            self.update()

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._under = self._bar_at(event.position().toPoint())
        if self._drag_from != NONE and self._under != NONE:
            self._range = (min(self._drag_from, self._under), max(self._drag_from, self._under))
            QToolTip.showText(event.globalPosition().toPoint(), self._range_words(), self)
        self.update()

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag_from != NONE:
            self._drag_from = NONE
            self._tell()

    @guarded()
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()  # it scrolls what the bars stand in

    @guarded()
    def leaveEvent(self, event: QEvent) -> None:
        self._under = NONE
        self.update()

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._bars) - 1
        places = {
            Qt.Key.Key_Left: (self._at if self._at != NONE else last + 1) - 1,
            Qt.Key.Key_Right: self._at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() in places and self._bars:
            extend = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
            self._go_to(places[Qt.Key(event.key())], extend=extend)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at != NONE:
            self._range = self._range or (self._at, self._at)
            self._tell()
        elif event.key() == Qt.Key.Key_Escape and self._range:
            self._range = None
            self._tell()
        else:
            super().keyPressEvent(event)

    @guarded(otherwise=False)
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._bar_at(event.pos())
            if at != NONE:
                key, count = self._bars[at]
                QToolTip.showText(event.globalPos(), f"{wording.date(key)}: {wording.number(count)}", self)
            return True
        return super().event(event)

    def _go_to(self, at: int, *, extend: bool) -> None:
        start = self._at
        self._at = min(max(0, at), len(self._bars) - 1)
        self.setValue(self._at)
        if not extend or self._range is None or start == NONE:
            self._range = (self._at, self._at)
        else:
            # The end that does not move is where the range was begun.
            first, last = self._range
            begun = last if start == first else first
            self._range = (min(begun, self._at), max(begun, self._at))
        self._describe()
        self.update()

    def _describe(self) -> None:
        """Tell those who cannot see the bars how much there is: in all, or in the range at hand."""
        self.setAccessibleDescription(self._range_words())

    def _range_words(self) -> str:
        """Return "2010 – 2016: 29,904" of the range at hand, or of all."""
        first, last = self._range or (0, len(self._bars) - 1)
        inside = self._bars[first : last + 1]
        ends = dict.fromkeys(wording.date(key) for key, _ in (*inside[:1], *inside[-1:]))
        total = wording.number(sum(count for _, count in inside))
        return f"{' – '.join(ends)}: {total}" if inside else ""

    def _tell(self) -> None:
        if self._range is None:
            self.chosen.emit(None)
        else:
            self.chosen.emit((self._bars[self._range[0]][0], self._bars[self._range[1]][0]))
        self.update()

    # --- geometry and drawing --------------------------------------------------------------------------------

    def _ground(self) -> QRect:
        """Return where bars stand: above the labels."""
        line = self.fontMetrics().height()
        return QRect(2, 2, self.width() - 4, self.height() - line - GRID // 2 - 2)

    def _pitch(self) -> float:
        widest = GRID * (5 if len(self._bars) <= FEW_BARS else 3)  # few have room for a label each
        return min(self._ground().width() / max(1, len(self._bars)), widest)

    def _bar_at(self, point: QPoint) -> int:
        at = int((point.x() - self._ground().left()) / self._pitch()) if self._bars else NONE
        return at if 0 <= at < len(self._bars) else NONE

    def _paint_bars(self, painter: QPainter) -> None:
        ground, pitch = self._ground(), self._pitch()
        painter.setPen(Qt.PenStyle.NoPen)
        if self._range is not None:
            first, last = self._range
            band = QRectF(ground.left() + first * pitch, 0, (last - first + 1) * pitch, ground.bottom() + 1)
            painter.setBrush(self._theme.colour("accent_soft"))
            painter.drawRoundedRect(band, 3, 3)
        most = max((count for _, count in self._bars), default=1)
        gap = 1.5 if pitch > 5 else 0.0
        for at, (_, count) in enumerate(self._bars):
            if count == 0:
                continue
            height = max(2.0, ground.height() * count / most)
            inside = self._range is None or self._range[0] <= at <= self._range[1]
            painter.setBrush(self._theme.colour("accent" if inside else "outline"))
            painter.setOpacity(1.0 if inside and (self._under in (NONE, at)) else 0.72)
            bar = QRectF(ground.left() + at * pitch + gap / 2, ground.bottom() + 1 - height, pitch - gap, height)
            painter.drawRoundedRect(bar, min(2.0, pitch / 4), min(2.0, pitch / 4))
        painter.setOpacity(1.0)
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(ground.left(), ground.bottom() + 1, ground.right(), ground.bottom() + 1)
        if self.hasFocus():
            painter.setPen(self._theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _paint_labels(self, painter: QPainter) -> None:
        if not self._bars:
            return
        painter.setFont(self._theme.font(Type.CAPTION))
        painter.setPen(self._theme.colour("quiet"))
        metrics = painter.fontMetrics()
        ground, pitch = self._ground(), self._pitch()
        free, base = -1.0, self.height() - metrics.descent() - 1
        few = len(self._bars) <= FEW_MONTHS
        for at, (key, _) in enumerate(self._bars):
            words = _label(key, first=at == 0, few=few)
            width = metrics.horizontalAdvance(words)
            left = min(ground.left() + at * pitch, float(self.width() - width))
            if words and left >= free:
                painter.drawText(QRectF(left, base - metrics.ascent(), width + 2, metrics.height()), words)
                free = left + width + GRID


def _label(key: str, *, first: bool, few: bool) -> str:
    """Return what stands below a bar: the year where one begins, a month's name where there are few of them."""
    if len(key) == 4 or first or key.endswith("-01"):
        return key[:4] if len(key) == 4 or not (few and first) else wording.date(key)
    return QLocale().standaloneMonthName(int(key[5:7]), QLocale.FormatType.ShortFormat) if few else ""


def filled(counts: Sequence[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Return counts in order with a 0 for each year or month between; by the year where months would be too many."""
    known = {key: count for key, count in counts if _number(key) is not None}
    if not known:
        return ()
    numbers = sorted(number for number in map(_number, known) if number is not None)
    monthly = any(len(key) == 7 for key in known)
    if monthly and numbers[-1] - numbers[0] >= MOST_BARS:
        years: dict[str, int] = {}
        for key, count in known.items():
            years[key[:4]] = years.get(key[:4], 0) + count
        return filled(list(years.items()))
    if not monthly:
        first, last = numbers[0] // 12, numbers[-1] // 12
        return tuple((f"{year:04}", known.get(f"{year:04}", 0)) for year in range(first, last + 1))
    months = (f"{number // 12:04}-{number % 12 + 1:02}" for number in range(numbers[0], numbers[-1] + 1))
    return tuple((month, known.get(month, 0)) for month in months)


def _number(key: str) -> int | None:
    """Return the months since year 0 of "2023" or "2023-09", or None."""
    year, _, month = key.partition("-")
    if len(year) != 4 or not year.isdigit() or (month and not month.isdigit()):
        return None
    return int(year) * 12 + (int(month) - 1 if month else 0)
