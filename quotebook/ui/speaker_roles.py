"""The roles of a speaker over time, the latest first, each with the dates between which articles stated it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from quotebook.model import RolePeriod
from quotebook.ui import controls, wording
from quotebook.ui.theme import GRID, Theme, Type

SHOWN = 3


class RolesView(QFrame):
    """Show the latest roles, and all of them when asked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._roles: tuple[RolePeriod, ...] = ()
        self._all = False
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GRID // 2)
        self._more = controls.button("", self._show_all, "flush")
        self._more.setFont(theme.font(Type.CAPTION))
        heading = controls.label(theme, self.tr("Roles"), Type.LABEL, "quiet")
        self.setLayout(controls.column(heading, self._lines, controls.row(self._more, None), None, gap=GRID // 2))

    @property
    def lines(self) -> tuple[str, ...]:
        """What is shown, line by line."""
        items = (self._lines.itemAt(at) for at in range(self._lines.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(widget.accessibleName() for widget in widgets if widget is not None)

    def show_roles(self, roles: Sequence[RolePeriod], *, again: bool) -> None:
        """Show roles. again: those of the same speaker as before."""
        self._roles = tuple(roles)
        self._all = self._all and again
        self._fill()

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _fill(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = self._roles if self._all else self._roles[:SHOWN]
        for period in shown:
            self._lines.addWidget(self._line(period))
        left = len(self._roles) - len(shown)
        self._more.setText(wording.plural(left, "%Ln more role", "%Ln more roles"))
        self._more.setVisible(left > 0)
        self.setVisible(bool(self._roles))

    def _line(self, period: RolePeriod) -> QFrame:
        dates = " – ".join(dict.fromkeys(wording.date(day) for day in (period.first, period.last) if day))
        many = wording.plural(period.count, "%Ln statement", "%Ln statements")
        line = QFrame()
        role = controls.wrapped(self._theme, period.role)
        when = controls.wrapped(self._theme, wording.facts(dates, many), Type.CAPTION, "quiet")
        line.setLayout(controls.column(role, when, gap=0))
        line.setAccessibleName(wording.facts(period.role, dates, many))
        return line
