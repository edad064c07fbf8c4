"""Tags or other names as chips that can be taken off, with a field to add one."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, QStringListModel, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QLabel,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from quotebook.ui import controls
from quotebook.ui.guard import guarded
from quotebook.ui.icons import Icons
from quotebook.ui.painted import mirrored
from quotebook.ui.theme import GRID, Theme, Type


class FlowLayout(QLayout):
    """Lay items out in lines, as words in a paragraph."""

    def __init__(self, gap: int = GRID // 2) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    @guarded()
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @guarded(otherwise=0)
    def count(self) -> int:
        return len(self._items)

    @guarded()
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @guarded()
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @guarded(otherwise=True)
    def hasHeightForWidth(self) -> bool:
        return True

    @guarded(otherwise=0)
    def heightForWidth(self, width: int) -> int:
        edges = self.contentsMargins()
        inner = width - edges.left() - edges.right()
        return self._place(QRect(0, 0, inner, 0), move=False) + edges.top() + edges.bottom()

    @guarded(otherwise=QSize())
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @guarded(otherwise=QSize())
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    @guarded()
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Place line by line, each item in the middle of its line, words on one baseline; return the height."""
        top = rect.top()
        for line in self._lines(rect.width()):
            left, high = rect.left(), max(size.height() for _, size in line)
            lowest = max(_baseline(item, size, high) for item, size in line)
            for item, size in line:
                if move:
                    lower = lowest - (_baseline(item, size, high) or lowest)
                    at = QPoint(left, top + (high - size.height()) // 2 + lower)
                    item.setGeometry(mirrored(QRect(at, size), rect))
                left += size.width() + self._gap
            top += high + self._gap
        return max(0, top - self._gap - rect.top())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._items:
            size = item.sizeHint().boundedTo(QSize(max(1, width), item.sizeHint().height()))
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((item, size))
            left += size.width() + self._gap
        return lines


def _baseline(item: QLayoutItem, size: QSize, high: int) -> int:
    """Return how deep in the middle of a line so high the words of an item stand; 0 where it is more than words."""
    widget = item.widget()
    if not isinstance(widget, (QLabel, QPushButton)):
        return 0
    metrics = widget.fontMetrics()
    half = (size.height() - metrics.height() + 1) // 2  # as Qt rounds where it draws
    return (high - size.height()) // 2 + half + metrics.ascent()


class Chips(QWidget):
    """Show values as chips. added, removed and parted carry a value's words; nothing changes until show_values().

    remove and part: what a chip's buttons do, with %1 for its words; without part there is no such button.
    """

    added = Signal(str)
    removed = Signal(str)
    parted = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, *, name: str, placeholder: str, remove: str, part: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._remove = remove
        self._part = part
        self._values: tuple[str, ...] = ()
        self._known = QStringListModel(self)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._flow = FlowLayout()
        self._field = QLineEdit()
        self._field.setProperty("kind", "inline")
        self._field.setPlaceholderText(placeholder)
        self._field.setAccessibleName(placeholder)
        self._field.setMinimumWidth(self._field.fontMetrics().horizontalAdvance(placeholder) + GRID * 2)
        self._field.returnPressed.connect(self._add)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._field.setCompleter(completer)
        self.setLayout(self._flow)
        self._flow.addWidget(self._field)

    @property
    def field(self) -> QLineEdit:
        """The field that adds a value."""
        return self._field

    @property
    def values(self) -> tuple[str, ...]:
        """What is shown."""
        return self._values

    def know(self, values: Sequence[str]) -> None:
        """Offer these values while the person types."""
        self._known.setStringList(list(values))

    def show_values(self, values: Sequence[str]) -> None:
        """Show these values."""
        self._values = tuple(values)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._field:
                widget.hide()
                widget.deleteLater()
        for value in self._values:
            self._flow.addWidget(self._chip(value))
        self._flow.addWidget(self._field)
        self.updateGeometry()

    def _chip(self, value: str) -> QFrame:
        words = controls.label(self._theme, value, Type.CAPTION)
        words.setMaximumWidth(controls.theme_width(self._theme, 36))
        buttons = [self._button("close", self._remove, value, self.removed)]
        if self._part:
            buttons.insert(0, self._button("split", self._part, value, self.parted))
        chip = controls.panel("chip", controls.row(words, *buttons, margins=(GRID, 2, 3, 2), gap=2))
        chip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        return chip

    def _button(self, icon: str, words: str, value: str, signal: SignalInstance) -> QToolButton:
        button = controls.icon_button(
            self._icons, icon, words.replace("%1", value), lambda: signal.emit(value), side=12
        )
        button.setStyleSheet("padding: 1px;")
        return button

    def _add(self) -> None:
        value = " ".join(self._field.text().split())
        self._field.clear()
        if value and value not in self._values:
            self.added.emit(value)
