"""The filters left of the quotations: years and months as bars, then each field's values with their counts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from quotebook.model import Facet
from quotebook.ui import controls, query_terms
from quotebook.ui.facet_value import FacetValue
from quotebook.ui.filter_chips import value_words
from quotebook.ui.icons import Icons
from quotebook.ui.theme import GRID, Theme, Type
from quotebook.ui.timeline import Timeline

FEW = 6
"""Values of one field shown at first; "Show more" shows as many as were counted."""

FIELDS = ("speaker", "outlet", "kind", "tag", "is")
EDGES = (GRID - 2, 0, GRID - 2, 0)
"""Round the bars, so that the first one stands below the heading's first letter."""

MONTHS_OF = 3
"""Months are shown where the years chosen, or all there are, are at most so many."""


class Facets(QScrollArea):
    """Show the values among the matches of a query. query_wanted carries the query with a term put in or taken out."""

    query_wanted = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, above: QWidget | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._query = ""
        self._facets: dict[str, Facet] = {}
        self._unfolded: set[str] = set()
        self._years = Timeline(theme, height=GRID * 9)
        self._years.setAccessibleName(self.tr("Statements by year"))
        self._years.chosen.connect(self._bound)
        self._months = Timeline(theme, height=GRID * 8)
        self._months.setAccessibleName(self.tr("Statements by month"))
        self._months.chosen.connect(self._bound)
        self._years_heading = self._heading(self.tr("Year"))
        self._months_heading = self._heading(self.tr("Month"))
        self._values = QVBoxLayout()
        self._values.setSpacing(1)
        self._build(above or QWidget())
        for part in (self._years_heading, self._years, self._months_heading, self._months):
            part.hide()

    def take_query(self, query: str) -> None:
        """Know what is asked for before its counts are read, so that a second click at once adds to the first."""
        self._query = query

    def show_facets(self, query: str, facets: Sequence[Facet]) -> None:
        """Show the values among the matches of a query, those it asks for checked."""
        self._query = query
        self._facets = {facet.field: facet for facet in facets}
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

    @property
    def months(self) -> Timeline:
        """The bars by month, of the years in view."""
        return self._months

    def _build(self, above: QWidget) -> None:
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Filters"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = controls.panel(
            "canvas",
            controls.column(
                above,
                self._years_heading,
                controls.row(self._years, margins=EDGES),
                self._months_heading,
                controls.row(self._months, margins=EDGES),
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
        shown = [value for field in FIELDS for value in self.values_of(field)]
        focused = next(((one.property("field"), one.text()) for one in shown if one.hasFocus()), None)
        while (item := self._values.takeAt(0)) is not None:
            controls.discard(item.widget())
        self._show_dates()
        for field in FIELDS:
            if field in self._facets and self._facets[field].values:
                self._add_field(self._facets[field])
        for value in self.findChildren(FacetValue):
            if not value.property("gone") and focused == (value.property("field"), value.text()):
                value.setFocus()

    def _show_dates(self) -> None:
        years, months = (self._facets.get(field, Facet(field, ())).values for field in ("year", "month"))
        first, last = date_range(self._query)
        self._years.show_counts(years)
        self._years.choose(first[:4], last[:4])
        known = sorted(year for year, _ in years if len(year) == 4)
        begin, end = (first[:4] or known[0], last[:4] or known[-1]) if known else ("", "")
        few = begin.isdigit() and end.isdigit() and int(end) - int(begin) < MONTHS_OF
        self._months.show_counts([(month, count) for month, count in months if few and begin <= month[:4] <= end])
        self._months.choose(first, last if len(last) > 4 else f"{last}-12" if last else "")
        if not first or (len(first) == 4 and len(last) == 4):
            self._months.choose("", "")
        for part, shown in ((self._years, len(known) > 1), (self._months, few and len(self._months.bars) > 1)):
            part.setVisible(shown)
        self._years_heading.setVisible(len(known) > 1)
        self._months_heading.setVisible(self._months.isVisibleTo(self))

    def _add_field(self, facet: Facet) -> None:
        self._values.addSpacing(GRID * 2)
        self._values.addWidget(self._heading(self._word(facet.field)))
        chosen = {value.casefold() for value in query_terms.chosen(self._query, facet.field)}
        limit = len(facet.values) if facet.field in self._unfolded else FEW
        # What is ticked stays where it is, so that the next click does not hit another value.
        further = [pair for pair in facet.values[limit:] if pair[0].casefold() in chosen]
        for value, count in [*facet.values[:limit], *further]:
            self._values.addWidget(self._value(facet.field, value, count, value.casefold() in chosen))
        if len(facet.values) > FEW:
            self._values.addWidget(self._fold(facet.field))

    def _value(self, field: str, value: str, count: int, checked: bool) -> FacetValue:
        made = FacetValue(self._theme, self._icons, value_words(field, value), count)
        made.setProperty("field", field)
        made.setAccessibleDescription(self._word(field))
        made.setChecked(checked)
        made.clicked.connect(lambda: self._toggle(field, value))
        return made

    def _fold(self, field: str) -> QPushButton:
        words = self.tr("Show fewer") if field in self._unfolded else self.tr("Show more")
        made = controls.button(words, lambda: self._turn(field), "link")
        made.setFont(self._theme.font(Type.CAPTION))
        made.setAccessibleName(f"{words}: {self._word(field)}")
        made.setProperty("kind", "small-link")
        made.setMinimumHeight(made.fontMetrics().height() + GRID)
        return made

    def _turn(self, field: str) -> None:
        self._unfolded ^= {field}
        self._fill()

    def _toggle(self, field: str, value: str) -> None:
        self.query_wanted.emit(query_terms.toggled(self._query, field, value))

    def _bound(self, bounds: tuple[str, str] | None) -> None:
        if bounds is None or bounds == date_range(self._query):
            self.query_wanted.emit(query_terms.without(self._query, *query_terms.DATES))
        else:
            field = "year" if len(bounds[0]) == 4 else "date"
            self.query_wanted.emit(query_terms.between(self._query, field, *bounds))

    def _word(self, field: str) -> str:
        return {
            "speaker": self.tr("Speaker"),
            "outlet": self.tr("Outlet"),
            "kind": self.tr("Kind"),
            "tag": self.tr("Tag"),
            "is": self.tr("State"),
        }[field]


def date_range(query: str) -> tuple[str, str]:
    """Return the first and the last date a query is bounded to by one term, as typed, or ("", "")."""
    values = query_terms.chosen(query, "date") or query_terms.chosen(query, "year")
    first, dots, last = values[-1].partition("..") if values else ("", "", "")
    return (first, last) if dots else (first, first)
