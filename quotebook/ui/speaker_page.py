"""The page of one speaker: names, roles over time, when they spoke, and what they said, in order."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from quotebook.model import Changes, Listing, Order, RolePeriod, SpeakerDetail
from quotebook.ui import controls, query_terms, wording
from quotebook.ui.chips import Chips
from quotebook.ui.place import Desk
from quotebook.ui.quotation_delegate import QuotationDelegate
from quotebook.ui.quotation_model import Column, QuotationModel, Wish
from quotebook.ui.rows_view import RowsView
from quotebook.ui.tasks import Ticket
from quotebook.ui.theme import GRID, Type
from quotebook.ui.timeline import Timeline

DELAY = 150
"""Milliseconds between the last key and the search."""

ROLES_SHOWN = 4
ROWS_SEEN = 5
"""Rows of statements that always have room; the page above them scrolls where it has not."""


class SpeakerPage(QStackedWidget):
    """Show one speaker. opened carries the row of a statement whose article is wanted."""

    opened = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: SpeakerDetail | None = None
        self._ticket: Ticket | None = None
        self._months: tuple[str, str] | None = None
        self._build()
        self._lay_out()
        self._connect()

    @property
    def shown_id(self) -> int | None:
        """The id of the speaker in view."""
        return self._shown.row.id if self._shown else None

    @property
    def model(self) -> QuotationModel:
        """The statements in view."""
        return self._model

    def read(self, speaker_id: int) -> None:
        """Read a speaker and show it."""
        self._ticket = self._desk.runner.run_read(
            lambda catalogue: catalogue.speaker(speaker_id), self._show, self._lost, topic=(id(self), "speaker")
        )

    def show_none(self, chosen: int = 0) -> None:
        """Say that no speaker is chosen, or several are."""
        if self._ticket is not None:
            self._ticket.cancel()
        self._shown = None
        many = wording.plural(chosen, self.tr("%1 speaker chosen"), self.tr("%1 speakers chosen"))
        self._nothing.setText(many if chosen > 1 else self.tr("Choose a speaker to see what they said."))
        self.setCurrentIndex(0)

    # --- building --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme, icons = self._desk.theme, self._desk.icons
        self._nothing = controls.wrapped(theme, "", tone="quiet")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name = QLineEdit()
        self._name.setProperty("kind", "inline")
        self._name.setFont(theme.font(Type.DISPLAY))
        self._name.setAccessibleName(self.tr("Name of the speaker"))
        self._name.setToolTip(self.tr("Click to rename everywhere"))
        self._facts = controls.wrapped(theme, "", tone="quiet")
        self._aliases = Chips(
            theme,
            icons,
            name=self.tr("Other names"),
            placeholder=self.tr("Add another name …"),
            remove=self.tr("Take off the name %1"),
        )
        self._roles = QGridLayout()
        self._timeline = Timeline(theme, height=GRID * 11)
        self._timeline.setAccessibleName(self.tr("Statements by month"))
        self._search = QLineEdit()
        self._search.setProperty("kind", "search")
        self._search.setClearButtonEnabled(True)
        self._search.setPlaceholderText(self.tr("What have they said about …"))
        self._search.setAccessibleName(self.tr("What have they said about"))
        icons.dress(self._search.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition), "search")
        self._delay = QTimer(self, singleShot=True, interval=DELAY)
        self._count = controls.label(theme, "", Type.CAPTION, "quiet")
        self._model = QuotationModel(self._desk.runner, self)
        self._rows = RowsView(theme, self.tr("What they said"))
        self._rows.setModel(self._model)
        self._delegate = QuotationDelegate(theme, self._rows)
        self._rows.setItemDelegate(self._delegate)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        self._lay_out_rows()
        self._roles.setContentsMargins(0, 0, 0, 0)
        self._roles.setHorizontalSpacing(GRID * 3)
        self._roles.setVerticalSpacing(2)
        self._roles.setColumnStretch(0, 1)
        self._roles_part = self._part(self.tr("Roles"), self._roles)
        times = self._part(self.tr("By month"), controls.column(self._timeline))
        both = controls.row(self._roles_part, times, gap=GRID * 4)
        both.setStretch(0, 2)
        both.setStretch(1, 3)
        both.setAlignment(self._roles_part, Qt.AlignmentFlag.AlignTop)
        head = controls.column(
            self._name,
            self._facts,
            self._aliases,
            GRID,
            both,
            margins=(GRID * 3, GRID * 2, GRID * 3, GRID),
            gap=GRID // 2,
        )
        line = controls.row(self._search, self._count, margins=(GRID * 3, 0, GRID * 3, GRID), gap=GRID * 2)
        line.setStretch(0, 1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(line)
        rows = controls.column(self._rows, margins=(GRID * 2, 0, 0, 0))
        column.addLayout(rows, 1)
        page = QScrollArea()
        page.setWidgetResizable(True)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setWidget(controls.panel("surface", column))
        empty = QWidget()
        empty.setLayout(controls.column(None, self._nothing, None, None, margins=GRID * 3))
        self.addWidget(empty)
        self.addWidget(page)
        self._name.setMinimumHeight(theme.font(Type.DISPLAY).pointSize() * 2 + GRID)

    def _lay_out_rows(self) -> None:
        for column in (Column.SPEAKER, Column.APPEARANCES, Column.TAGS):
            self._rows.setColumnHidden(column, True)
        one = controls.theme_width(self._desk.theme, 1)
        for column, width in ((Column.SAID_ON, 16), (Column.ROLE, 18), (Column.SOURCE, 22)):
            self._rows.setColumnWidth(column, width * one)
        header = self._rows.horizontalHeader()
        header.setSectionResizeMode(Column.WORDS, header.ResizeMode.Stretch)
        header.setFont(self._desk.theme.font(Type.LABEL))
        height = self._delegate.row_height()
        self._rows.verticalHeader().setDefaultSectionSize(height)
        self._rows.setMinimumHeight(height * ROWS_SEEN)

    def _part(self, words: str, layout: QVBoxLayout | QGridLayout) -> QFrame:
        part = QFrame()
        heading = controls.label(self._desk.theme, words, Type.LABEL, "quiet")
        part.setLayout(controls.column(heading, layout, gap=GRID // 2))
        return part

    def _connect(self) -> None:
        self._name.editingFinished.connect(self._rename)
        self._aliases.added.connect(lambda name: self._set_aliases(lambda names: (*names, name)))
        self._aliases.removed.connect(
            lambda name: self._set_aliases(lambda names: tuple(one for one in names if one != name))
        )
        self._search.textEdited.connect(lambda: self._delay.start())
        self._search.textChanged.connect(lambda text: text or self._delay.start())
        self._search.returnPressed.connect(self._list)
        self._delay.timeout.connect(self._list)
        self._timeline.chosen.connect(self._bound)
        self._model.listed.connect(self._show_count)
        self._rows.opened.connect(self._open)
        self._rows.hovered.connect(lambda row: setattr(self._delegate, "hovered_row", row))
        self._desk.theme.changed.connect(self._delegate.take_fonts)

    # --- showing ---------------------------------------------------------------------------------------------

    def _lost(self, error: object) -> None:
        self.show_none()

    def _show(self, detail: SpeakerDetail) -> None:
        is_other = detail.row.id != self.shown_id
        self._shown = detail
        row = detail.row
        if is_other or not self._name.hasFocus():
            self._name.setText(row.name)
            self._name.setCursorPosition(0)
        dates = " – ".join(dict.fromkeys(wording.date(day) for day in (row.first, row.last) if day))
        said = wording.plural(row.quotations, self.tr("%1 statement"), self.tr("%1 statements"))
        self._facts.setText(wording.facts(row.role, said, dates))
        self._aliases.show_values(row.aliases)
        self._show_roles(detail.roles)
        self._timeline.show_counts(detail.months)
        if is_other:
            self._months = None
            self._search.clear()
        elif self._months:
            self._timeline.choose(*self._months)
        self.setCurrentIndex(1)
        self._delay.stop()
        self._list()

    def _show_roles(self, roles: tuple[RolePeriod, ...]) -> None:
        while (item := self._roles.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        theme = self._desk.theme
        for at, period in enumerate(roles[:ROLES_SHOWN]):
            dates = " – ".join(dict.fromkeys(wording.date(day) for day in (period.first, period.last) if day))
            when = controls.label(theme, dates, Type.CAPTION, "quiet")
            self._roles.addWidget(controls.wrapped(theme, period.role), at * 2, 0)
            self._roles.addWidget(when, at * 2 + 1, 0)
        left = len(roles) - ROLES_SHOWN
        if left > 0:
            more = wording.plural(left, self.tr("and %1 more"), self.tr("and %1 more"))
            self._roles.addWidget(controls.label(theme, more, Type.CAPTION, "quiet"), ROLES_SHOWN * 2, 0)
        self._roles_part.setVisible(bool(roles))

    def _list(self) -> None:
        """List what this speaker said about what is typed, within the months chosen, in the order it was said."""
        if self._shown is None:
            return
        query = f"{query_terms.term('speaker', self._shown.row.name)} {self._search.text()}".strip()
        if self._months:
            query = query_terms.between(query, "said", *self._months)
        self._model.show(Wish(query, Order.SAID_ON, descending=False))

    def _show_count(self, listing: Listing) -> None:
        words = wording.plural(len(listing.ids), self.tr("%1 statement"), self.tr("%1 statements"))
        self._count.setText(words)

    # --- doing -----------------------------------------------------------------------------------------------

    def _bound(self, months: tuple[str, str] | None) -> None:
        self._months = None if months == self._months else months
        self._timeline.choose(*(self._months or ("", "")))
        self._list()

    def _open(self, at: int) -> None:
        row = self._model.row_at(at)
        if row is not None:
            self.opened.emit(row)

    def _rename(self) -> None:
        chosen, name = self.shown_id, " ".join(self._name.text().split())
        if self._shown is None or chosen is None or name == self._shown.row.name:
            return
        if not name:
            self._name.setText(self._shown.row.name)
            return
        self._desk.runner.run_write(lambda catalogue: catalogue.edit_speaker(chosen, name=name), self._renamed)

    def _renamed(self, changes: Changes) -> None:
        if self.shown_id is not None:
            self.read(self.shown_id)

    def _set_aliases(self, change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> None:
        chosen = self.shown_id
        if self._shown is not None and chosen is not None:
            aliases = change(self._shown.row.aliases)
            self._desk.runner.run_write(lambda catalogue: catalogue.edit_speaker(chosen, aliases=aliases))
