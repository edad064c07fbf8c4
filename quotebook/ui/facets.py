"""The filters left of the quotations: years as bars, then speakers, outlets, kinds and tags with their counts."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from quotebook.model import Facet, Kind
from quotebook.ui import controls, query_terms, wording
from quotebook.ui.guard import guarded
from quotebook.ui.icons import Icons
from quotebook.ui.theme import GRID, Theme, Type
from quotebook.ui.timeline import Timeline

FEW = 6
MANY = 60
"""Values of one field shown at first, and after "Show more"."""

FIELDS = ("speaker", "outlet", "kind", "tag")


class FacetValue(QAbstractButton):
    """One value with its count; checked while the query asks for it."""

    def __init__(self, theme: Theme, icons: Icons, words: str, count: int) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._count = wording.number(count)
        self.setText(words)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{words}, {self._count}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @guarded(otherwise=QSize())
    def sizeHint(self) -> QSize:
        return QSize(GRID * 16, self.fontMetrics().lineSpacing() + GRID)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "accent_soft" if self.isChecked() else "hover" if self.underMouse() else ""
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if self.hasFocus():
            painter.setPen(self._theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        self._paint_words(painter, self.rect().adjusted(GRID, 0, -GRID, 0))
        painter.end()

    def _paint_words(self, painter: QPainter, box: QRect) -> None:
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._theme.font(Type.CAPTION))
        painter.setPen(self._theme.colour("quiet"))
        counted = painter.fontMetrics().horizontalAdvance(self._count)
        if self.isChecked():
            size = 14
            mark = self._icons.pixmap("close", size, "accent", self.devicePixelRatioF())
            painter.drawPixmap(box.right() - size, box.center().y() - size // 2 + 1, mark)
            counted = size
        else:
            painter.drawText(box, right, self._count)
        painter.setFont(self._theme.font(Type.STRONG if self.isChecked() else Type.BODY))
        painter.setPen(self._theme.colour("text"))
        room = box.adjusted(0, 0, -counted - GRID, 0)
        painter.drawText(
            room, left, painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        )


class Facets(QScrollArea):
    """Show the values among the matches of a query. query_wanted carries the query with a term put in or taken out."""

    query_wanted = Signal(str)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._query = ""
        self._facets: tuple[Facet, ...] = ()
        self._unfolded: set[str] = set()
        self._years = Timeline(theme, height=GRID * 10)
        self._years.setAccessibleName(self.tr("Statements by year"))
        self._years.chosen.connect(self._bound_years)
        self._years_heading = self._heading(self.tr("Year"))
        self._values = QVBoxLayout()
        self._values.setSpacing(1)
        self._build()

    def take_query(self, query: str) -> None:
        """Know what is asked for before its counts are read, so that a second click at once adds to the first."""
        self._query = query

    def show_facets(self, query: str, facets: Sequence[Facet]) -> None:
        """Show the values among the matches of a query, those it asks for checked."""
        self._query = query
        self._facets = tuple(facets)
        self._fill()

    def values_of(self, field: str) -> list[FacetValue]:
        """Return the buttons of one field, as shown."""
        return [
            value
            for value in self.findChildren(FacetValue)
            if value.property("field") == field and not value.property("gone")
        ]

    @property
    def years(self) -> Timeline:
        """The bars by year."""
        return self._years

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Filters"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = controls.panel(
            "canvas",
            controls.column(
                self._years_heading,
                self._years,
                self._values,
                None,
                margins=(GRID * 3 // 2, GRID * 2, GRID * 3 // 2, GRID * 2),
                gap=GRID // 2,
            ),
        )
        self.setWidget(inner)

    def _heading(self, words: str) -> QWidget:
        heading = controls.label(self._theme, words, Type.LABEL, "quiet")
        heading.setContentsMargins(GRID, 0, 0, 0)
        return heading

    def _fill(self) -> None:
        had_focus = next(
            ((value.property("field"), value.text()) for value in self.findChildren(FacetValue) if value.hasFocus()),
            None,
        )
        while (item := self._values.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setProperty("gone", True)
                widget.hide()
                widget.deleteLater()
        by_field = {facet.field: facet for facet in self._facets}
        self._show_years(by_field.get("year"))
        for field in FIELDS:
            if field in by_field and by_field[field].values:
                self._add_field(by_field[field])
        for value in self.findChildren(FacetValue):
            if not value.property("gone") and had_focus == (value.property("field"), value.text()):
                value.setFocus()

    def _show_years(self, facet: Facet | None) -> None:
        counts = facet.values if facet else ()
        shown = len(counts) > 0
        self._years.show_counts(counts)
        first, last = _year_range(self._query)
        self._years.choose(first, last)
        self._years.setVisible(shown)
        self._years_heading.setVisible(shown)

    def _add_field(self, facet: Facet) -> None:
        self._values.addSpacing(GRID * 2)
        self._values.addWidget(self._heading(self._word(facet.field)))
        chosen = {value.casefold() for value in query_terms.chosen(self._query, facet.field)}
        first = [pair for pair in facet.values if pair[0].casefold() in chosen]
        others = [pair for pair in facet.values if pair[0].casefold() not in chosen]
        limit = MANY if facet.field in self._unfolded else FEW
        for value, count in [*first, *others[: max(0, limit - len(first))]]:
            self._values.addWidget(self._value(facet.field, value, count, value.casefold() in chosen))
        if len(facet.values) > FEW:
            self._values.addWidget(self._fold(facet.field, len(facet.values)))

    def _value(self, field: str, value: str, count: int, checked: bool) -> FacetValue:
        words = wording.kind(Kind(value)) if field == "kind" and value in list(Kind) else value
        made = FacetValue(self._theme, self._icons, words, count)
        made.setProperty("field", field)
        made.setChecked(checked)
        made.clicked.connect(lambda: self._toggle(field, value))
        return made

    def _fold(self, field: str, count: int) -> QPushButton:
        unfolded = field in self._unfolded
        words = self.tr("Show fewer") if unfolded else self.tr("Show more")
        made = controls.button(words, lambda: self._turn(field), "link")
        made.setFont(self._theme.font(Type.CAPTION))
        made.setAccessibleName(f"{words}: {self._word(field)}")
        return made

    def _turn(self, field: str) -> None:
        self._unfolded ^= {field}
        self._fill()

    def _toggle(self, field: str, value: str) -> None:
        self.query_wanted.emit(query_terms.toggled(self._query, field, value, beside=field == "tag"))

    def _bound_years(self, bounds: tuple[str, str] | None) -> None:
        if bounds is None or bounds == _year_range(self._query):
            self.query_wanted.emit(query_terms.without(self._query, "year"))
        else:
            self.query_wanted.emit(query_terms.between(self._query, "year", *bounds))

    def _word(self, field: str) -> str:
        return {
            "speaker": self.tr("Speaker"),
            "outlet": self.tr("Outlet"),
            "kind": self.tr("Kind"),
            "tag": self.tr("Tag"),
        }[field]


def _year_range(query: str) -> tuple[str, str]:
    values = query_terms.chosen(query, "year")
    first, dots, last = values[-1].partition("..") if values else ("", "", "")
    return (first, last) if dots else (first, first)
