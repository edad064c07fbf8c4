"""The few plain controls every place is made of, so that a label or an empty place looks the same everywhere."""

import re
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QBoxLayout,
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from quotebook.ui.direction import runs_right_to_left
from quotebook.ui.guard import guarded
from quotebook.ui.icons import SIDE, Icons
from quotebook.ui.painted import END, START, draw_line, is_mirrored
from quotebook.ui.theme import GRID, Theme, Type

LIST_AT_MOST = 320
"""Pixels up to which a list grows with larger text beyond the characters it needs."""

LONG_WORD, PIECE, BREAK = re.compile(r"\S{24,}"), 6, "\u200b"
"""Words that may break inside, after so many letters each, and the sign of no width that allows it."""

FRAME = QSize(16, 48)
"""What a window's own frame takes of the screen, about, in pixels."""


def label(theme: Theme, text: str = "", kind: Type = Type.BODY, tone: str = "text") -> QLabel:
    """Return a label in one size of the scale and one tone; it shows text only, whatever stands in it.

    It begins where the layout does, whichever way its text runs.
    """
    made = QLabel(text)
    _dress(theme, made, kind, tone)
    return made


def _dress(theme: Theme, made: QLabel, kind: Type, tone: str) -> None:
    made.setAlignment(start_side())
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(theme.font(kind))
    made.setProperty("tone", tone)


def start_side() -> Qt.AlignmentFlag:
    """Return how words stand in the middle of a line where the layout begins, whichever way they run."""
    side = Qt.AlignmentFlag.AlignRight if is_mirrored() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


def wrapped(theme: Theme, text: str = "", kind: Type = Type.BODY, tone: str = "text") -> QLabel:
    """Return a label that breaks into lines, where need be inside a word."""
    made = WrappedLabel()
    _dress(theme, made, kind, tone)
    made.setText(text)
    made.setWordWrap(True)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def retone(widget: QWidget, tone: str) -> None:
    """Give a label another tone."""
    restyle(widget, "tone", tone)


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Set a property the style sheet looks at, and have it looked at again."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def button(
    text: str, clicked: Callable[[], object] | None = None, kind: str = "", *, narrow: bool = False
) -> QPushButton:
    """Return a push button. kind: "primary" (one a place at most), "link", "quiet" or "" for a plain one.

    narrow: its words may end with an ellipsis where the window is small.
    """
    made = NarrowButton(text) if narrow else QPushButton(text)
    if isinstance(made, NarrowButton):
        made.least = LIST_AT_MOST * 3 // 4
    made.setProperty("kind", kind)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if clicked is not None:
        made.clicked.connect(lambda: clicked())
    return made


def icon_button(
    icons: Icons, name: str, text: str, clicked: Callable[[], object] | None = None, *, side: int = SIDE
) -> QToolButton:
    """Return a button that shows only an icon, of side pixels; text is its tooltip and its accessible name."""
    made = QToolButton()
    made.setIconSize(icons.square(side))
    made.setToolTip(text)
    made.setAccessibleName(text)
    icons.dress(made, name, side=side)
    if clicked is not None:
        made.clicked.connect(lambda: clicked())
    return made


def action_button(icons: Icons, action: QAction, kind: str = "quiet", *, narrow: bool = False) -> QPushButton:
    """Return a push button with an icon that triggers an action and follows its state; narrow: as of button()."""
    made = button(action.text().replace("&", "").rstrip("… "), action.trigger, kind, narrow=narrow)

    def follow() -> None:
        made.setEnabled(action.isEnabled())
        made.setIcon(action.icon())

    made.setToolTip(action.toolTip())
    made.setIconSize(icons.square(SIDE))
    action.changed.connect(follow)
    follow()
    return made


def rule() -> QFrame:
    """Return a hairline between two parts."""
    made = QFrame()
    made.setProperty("rule", "true")
    return made


def panel(surface: str, layout: QLayout | None = None) -> QFrame:
    """Return a frame with one of the style sheet's surfaces (chrome, canvas, surface, card, detail …)."""
    made = QFrame()
    made.setProperty("surface", surface)
    if layout is not None:
        made.setLayout(layout)
    return made


def column(
    *items: QWidget | QLayout | int | None, margins: int | tuple[int, int, int, int] = 0, gap: int = GRID
) -> QVBoxLayout:
    """Return a vertical layout of widgets, layouts, gaps in pixels, and None for a stretch."""
    made = QVBoxLayout()
    _fill(made, items, margins, gap)
    return made


def row(
    *items: QWidget | QLayout | int | None, margins: int | tuple[int, int, int, int] = 0, gap: int = GRID
) -> QHBoxLayout:
    """Return a horizontal layout, filled like column()."""
    made = QHBoxLayout()
    _fill(made, items, margins, gap)
    return made


def set_edges(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """Set the margins of a layout; start is the side where it begins, which for Qt is the left one always."""
    layout.setContentsMargins(*((end, top, start, bottom) if is_mirrored() else (start, top, end, bottom)))


def discard(widget: QWidget | None) -> None:
    """Take a widget out of sight and out of reach at once; it is deleted when Qt gets to it."""
    if widget is not None:
        for part in (widget, *widget.findChildren(QWidget)):
            part.setProperty("gone", True)
        widget.hide()
        widget.deleteLater()


def choose(buttons: QButtonGroup, at: int) -> None:
    """Check one of several buttons, and let Tab come to it: Qt lets it come to the one that had the focus last."""
    buttons.button(at).setChecked(True)
    for button in buttons.buttons():
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus)


class EmptyState(QWidget):
    """What an empty place says: an icon, a sentence, what to do next with one primary button and quiet others."""

    def __init__(
        self, theme: Theme, icons: Icons, *, icon: str, title: str, text: str, buttons: tuple[QPushButton, ...] = ()
    ) -> None:
        super().__init__()
        self._icons = icons
        self._icon = icon
        self._buttons = buttons
        self._picture = QLabel()
        self._picture.setProperty("disc", "true")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = label(theme, title, Type.TITLE)
        self._text = wrapped(theme, text, tone="quiet")
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text.setMaximumWidth(theme_width(theme, 60))
        self.setAccessibleName(f"{title}. {text}")  # read out before the button that has the focus
        self.setLayout(
            column(
                None,
                _centred(self._picture),
                GRID,
                _centred(self._title),
                as_wide_as_it_may(self._text),
                GRID,
                row(None, *buttons, None),
                None,
                None,
                margins=GRID * 3,
            )
        )
        theme.changed.connect(self._paint_picture)
        self._paint_picture()

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        first = next((button for button in self._buttons if button.property("kind") == "primary"), None)
        if first is not None and not isinstance(QApplication.focusWidget(), QLineEdit):
            first.setFocus(Qt.FocusReason.OtherFocusReason)  # else Qt takes whatever comes next, somewhere else

    def say(self, title: str, text: str) -> None:
        """Change the words."""
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(f"{title}. {text}")

    def _paint_picture(self) -> None:
        side = self._icons.square(40).width()
        self._picture.setPixmap(self._icons.pixmap(self._icon, side, "accent", self.devicePixelRatioF()))


class WrappedLabel(QLabel):
    """A label whose longest words may break: no pane is ever as wide as a German one."""

    _is_named = False

    @guarded()
    def setText(self, arg__1: str) -> None:
        broken = LONG_WORD.sub(lambda found: _breakable(found[0]), arg__1)
        if broken != arg__1 or self._is_named:  # screen readers stumble over the breaks
            self._is_named = broken != arg__1
            self.setAccessibleName(arg__1 if self._is_named else "")
        super().setText(broken)

    @guarded(otherwise="")
    def text(self) -> str:
        return super().text().replace(BREAK, "")


class SpareLabel(QLabel):
    """Words that are left away where they have no room, or end with an ellipsis where cut is true."""

    def __init__(self, theme: Theme, text: str = "", *, cut: bool = False) -> None:
        super().__init__(text)
        self._cut = cut
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(Type.CAPTION))
        self.setProperty("tone", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @guarded()
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text() and not self._cut:
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        draw_line(painter, self.rect(), self.text(), END if self.alignment() & END else START)
        painter.end()


class NarrowButton(QPushButton):
    """A button whose words end with an ellipsis where they have no room; all of them are in its tooltip.

    least: pixels up to which it asks for all it needs.
    """

    least = 0

    @guarded(otherwise=QSize())
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        fewest = max(self.least, self.fontMetrics().averageCharWidth() * 8)
        return QSize(min(hint.width(), fewest), hint.height())

    @guarded()
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        if not self.icon().isNull():
            room -= self.iconSize().width() + GRID // 2  # what Qt leaves between them
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        option.text = words  # pyright: ignore[reportAttributeAccessIssue]
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()


def theme_width(theme: Theme, characters: int) -> int:
    """Return the width of so many characters of the interface face, in pixels."""
    return QFontMetrics(theme.font()).averageCharWidth() * characters


def head_height(icons: Icons) -> int:
    """Return the height of a line with an icon button in it: of every heading over a list, with one or without."""
    return icons.square(SIDE).height() + GRID * 2


def list_width(theme: Theme, wanted: int, least: int) -> int:
    """Return the width of a list beside something wider, in pixels: characters wanted, fewer where text is large."""
    return min(theme_width(theme, wanted), max(theme_width(theme, least), LIST_AT_MOST))


def as_wide_as_it_may(widget: QWidget) -> QHBoxLayout:
    """Put a widget that has a greatest width into the middle, as wide as there is room up to that."""
    made = row(None, widget, None)
    made.setStretch(1, 1000)
    return made


def fit(dialog: QDialog) -> None:
    """Give a dialog the size it needs, as far as the screen has room; Qt by itself stops at two thirds of it."""
    for part in (dialog, *dialog.findChildren(QWidget)):
        part.ensurePolished()  # else the style sheet's paddings are not counted yet
    wanted = dialog.sizeHint()
    if dialog.hasHeightForWidth():
        wanted.setHeight(max(wanted.height(), dialog.heightForWidth(wanted.width())))
    room = dialog.screen().availableSize() - FRAME
    if wanted.height() > room.height():  # what it holds scrolls
        wanted.setWidth(wanted.width() + dialog.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent))
    dialog.resize(wanted.boundedTo(room))


def _breakable(word: str) -> str:
    """Return a word with places at which it may break, none of them inside a letter with its marks."""
    if runs_right_to_left(word):
        return word
    pieces = (word[at : at + PIECE] for at in range(0, len(word), PIECE))
    return "".join(f"{BREAK}{piece}" if at and piece[0].isalnum() else piece for at, piece in enumerate(pieces))


def _centred(widget: QWidget) -> QHBoxLayout:
    return row(None, widget, None)


def _fill(
    layout: QBoxLayout,
    items: tuple[QWidget | QLayout | int | None, ...],
    margins: int | tuple[int, int, int, int],
    gap: int,
) -> None:
    set_edges(layout, *((margins,) * 4 if isinstance(margins, int) else margins))
    layout.setSpacing(gap)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)


def dress_rows(table: QTableView) -> None:
    """Make a table a list of rows: whole rows are chosen, nothing is typed into it, no grid, no sideways scrolling."""
    table.setProperty("rows", "true")
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setCornerButtonEnabled(False)
    table.setMouseTracking(True)
