"""What happened to a quotation, as lines: when, who, what; read when there is time for it."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimeZone
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quotebook.model import Happening
from quotebook.ui import controls, wording
from quotebook.ui.place import Desk
from quotebook.ui.theme import GRID, Type

MOST = 40


class Happenings(QWidget):
    """Show the history of one quotation, newest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lines: tuple[str, ...] = ()
        self.setAccessibleName(self.tr("History"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def lines(self) -> tuple[str, ...]:
        """What is said."""
        return self._lines

    def read(self, quotation_id: int) -> None:
        """Read and show what happened to a quotation."""
        self._desk.runner.run_survey(
            lambda catalogue: catalogue.quotation_history(quotation_id), self._show, topic=(id(self), "history")
        )

    def _show(self, happenings: Sequence[Happening]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            controls.discard(item.widget())
        lines = [self._line(one) for one in happenings[:MOST]]
        # On a page of their own: each widget that is added to what is in view lays the whole pane out again.
        page = QWidget()
        page.setLayout(controls.column(*lines, gap=GRID // 2))
        self._column.addWidget(page)
        self._lines = tuple(line.accessibleName() for line in lines)

    def _line(self, one: Happening) -> QWidget:
        what = controls.wrapped(self._desk.theme, self._what(one), Type.CAPTION)
        when = controls.wrapped(self._desk.theme, wording.facts(moment(one.at), self._who(one)), Type.CAPTION, "quiet")
        line = QWidget()
        line.setAccessibleName(f"{what.text()}, {when.text()}")
        line.setLayout(controls.column(what, when, gap=0))
        return line

    def _who(self, one: Happening) -> str:
        if one.verb is not None or one.by_person:
            return self.tr("by a person")
        return self.tr("by the program")

    def _what(self, one: Happening) -> str:
        if one.verb is None:
            found = self.tr("found by %1").replace("%1", one.detector) if one.detector else self.tr("marked by hand")
            return self.tr("Kept, %1").replace("%1", found)
        fields = [self._field(field) for field in one.fields]
        if fields:
            return self.tr("Changed: %1").replace("%1", ", ".join(fields))
        said, subject = wording.verb(one.verb), wording.subject(one.verb, one.subject)
        return f"{said}: {subject}" if subject else said

    def _field(self, field: str) -> str:
        return {
            "words": self.tr("words"),
            "speaker": self.tr("speaker"),
            "role": self.tr("role"),
            "said_on": self.tr("date"),
            "kind": self.tr("kind"),
            "note": self.tr("note"),
        }.get(field, field)


def moment(iso: str) -> str:
    """Return an ISO date and time (UTC) as it is here: the date as everywhere, the time as the locale writes it."""
    found = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    if not found.isValid():
        return iso
    if found.timeSpec() == Qt.TimeSpec.LocalTime:
        found.setTimeZone(QTimeZone.utc())
    here = found.toLocalTime()
    time = QLocale().toString(here.time(), QLocale.FormatType.ShortFormat)
    return f"{wording.date(here.date().toString(Qt.DateFormat.ISODate))}, {time}"
