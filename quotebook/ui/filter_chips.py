"""What a list is filtered by, as chips that can be taken off one by one or all at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from quotebook.model import Kind
from quotebook.ui import controls, query_terms, wording
from quotebook.ui.chips import FlowLayout
from quotebook.ui.icons import Icons
from quotebook.ui.theme import GRID, Theme, Type


class FilterChips(QWidget):
    """Show the field terms of a query. query_wanted carries the query without the one that was taken off."""

    query_wanted = Signal(str)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._query = ""
        self._words: tuple[str, ...] = ()
        self.setAccessibleName(self.tr("Filters in force"))
        self._flow = FlowLayout(GRID // 2)
        self.setLayout(self._flow)
        self.hide()

    @property
    def words(self) -> tuple[str, ...]:
        """What the chips say."""
        return self._words

    def show_query(self, query: str) -> None:
        """Show the terms of a query."""
        if query == self._query:
            return
        self._query = query
        while (item := self._flow.takeAt(0)) is not None:
            controls.discard(item.widget())
        found = query_terms.terms(query)
        self._words = tuple(f"{self._word(field)}: {value_words(field, value)}" for field, value in found)
        for field, value in found:
            self._flow.addWidget(self._chip(field, value))
        if len(found) > 1:
            fields = {field for field, _ in found}
            clear = controls.button(
                self.tr("Clear all"), lambda: self._take(query_terms.without(query, *fields)), "link"
            )
            clear.setFont(self._theme.font(Type.CAPTION))
            clear.setProperty("kind", "small-link")
            clear.setMinimumHeight(clear.fontMetrics().height() + GRID)
            self._flow.addWidget(clear)
        self.setVisible(bool(found))
        self.updateGeometry()

    def _chip(self, field: str, value: str) -> QFrame:
        said = f"{self._word(field)}: {value_words(field, value)}"
        words = controls.label(self._theme, said, Type.CAPTION)
        words.setMaximumWidth(controls.theme_width(self._theme, 44))
        take_off = controls.icon_button(
            self._icons,
            "close",
            self.tr("Take away the filter %1").replace("%1", said),
            lambda: self._take(query_terms.removed(self._query, field, value)),
            side=12,
        )
        take_off.setProperty("kind", "tiny")
        return controls.panel("chip", controls.row(words, take_off, margins=(GRID * 3 // 2, 2, 4, 2), gap=2))

    def _take(self, query: str) -> None:
        self.query_wanted.emit(query)

    def _word(self, field: str) -> str:
        return {
            "speaker": self.tr("Speaker"),
            "role": self.tr("Role"),
            "outlet": self.tr("Outlet"),
            "title": self.tr("Title"),
            "tag": self.tr("Tag"),
            "kind": self.tr("Kind"),
            "is": self.tr("State"),
            "has": self.tr("With"),
            "before": self.tr("Before"),
            "after": self.tr("After"),
        }.get(field, self.tr("Date"))


def value_words(field: str, value: str) -> str:
    """Return a value of a field as a person reads it."""
    if field == "kind" and value in list(Kind):
        return wording.kind(Kind(value))
    if field == "is":
        return wording.state(value)
    if field in query_terms.DATES:
        first, dots, last = value.partition("..")
        return f"{wording.date(first)} – {wording.date(last)}".strip() if dots else wording.date(first)
    return value
