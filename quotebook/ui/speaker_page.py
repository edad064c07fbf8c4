"""The page of one speaker: names, roles over time, when they spoke, and what they said, in order."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from quotebook.model import Changes, Listing, Order, SpeakerDetail
from quotebook.ui import controls, query_terms, wording
from quotebook.ui.chips import Chips
from quotebook.ui.guard import guarded
from quotebook.ui.note_field import NoteField
from quotebook.ui.own_undo import OwnUndoFirst
from quotebook.ui.pages import Pages
from quotebook.ui.place import Desk
from quotebook.ui.quotation_model import QuotationModel, Wish
from quotebook.ui.search_line import SearchLine
from quotebook.ui.short_line import ShortLine
from quotebook.ui.speaker_roles import RolesView
from quotebook.ui.speaker_statements import Statements
from quotebook.ui.speakers_alike import NAMED, AlikeStrip
from quotebook.ui.tasks import Ticket
from quotebook.ui.theme import GRID, Type
from quotebook.ui.timeline import Timeline
from quotebook.ui.undoing import say_done

DELAY = 150
"""Milliseconds between the last key and the search."""


class SpeakerPage(Pages):
    """Show one speaker. opened: the row of a statement whose article is wanted; parted: the id of a new speaker.

    merge_wanted: of the several speakers that are chosen.
    """

    opened = Signal(object)
    parted = Signal(int)
    merge_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: SpeakerDetail | None = None
        self._wanted: int | None = None
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
    def wanted_id(self) -> int | None:
        """The id of the speaker in view, or about to be."""
        return self._wanted

    @property
    def model(self) -> QuotationModel:
        """The statements in view."""
        return self._model

    def read(self, speaker_id: int) -> None:
        """Read a speaker and show it."""
        self._wanted = speaker_id
        self._ticket = self._desk.runner.run_read(
            lambda catalogue: catalogue.speaker(speaker_id), self._show, self._lost, topic=(id(self), "speaker")
        )

    def read_again(self) -> None:
        """Show what became of the speaker in view."""
        if self._wanted is not None:
            self.read(self._wanted)

    def show_none(self, chosen: int = 0, *, of: int = 1) -> None:
        """Say that no speaker is chosen of so many, or several are."""
        if self._ticket is not None:
            self._ticket.cancel()
        self._shown = self._wanted = None
        many = wording.plural(chosen, "%Ln speaker chosen", "%Ln speakers chosen")
        choose = self.tr("Choose a speaker to see what they said.") if of else ""
        self._nothing.setText(many if chosen > 1 else choose)
        self.merge.setVisible(chosen > 1)
        self.setCurrentIndex(0)

    def begin_rename(self) -> None:
        """Go to the name."""
        self._name.setFocus()
        self._name.selectAll()

    # --- building --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme, icons = self._desk.theme, self._desk.icons
        self._nothing = controls.wrapped(theme, "", tone="quiet")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.merge = controls.button(self.tr("Merge them …"), self.merge_wanted.emit, "primary")
        self.alike = AlikeStrip(self._desk)
        self._own_undo = OwnUndoFirst(self)
        self._name = ShortLine()
        self._name.setProperty("kind", "inline")
        self._name.setMinimumWidth(1)
        self._name.setAlignment(controls.start_side())
        self._name.setAccessibleName(self.tr("Name of the speaker"))
        self._name.setToolTip(self.tr("Click to rename everywhere"))
        self._own_undo.watch(self._name)
        self._facts = controls.wrapped(theme, "", tone="quiet")
        self._aliases = Chips(
            theme,
            icons,
            name=self.tr("Other names"),
            placeholder=self.tr("Add another name …"),
            remove=self.tr("Take off the name %1"),
            part=self.tr("Make %1 a speaker of its own"),
        )
        self._apart = controls.wrapped(theme, "", Type.CAPTION, "quiet")
        self._join = controls.button(self.tr("Forget this verdict"), self._forget_apart, "link")
        self._join.setToolTip(self.tr("Forget it; they may be proposed as one again"))
        self._roles = RolesView(theme)
        self._timeline = Timeline(theme, height=GRID * 11)
        self._timeline.setAccessibleName(self.tr("Statements by month"))
        self._add_note = controls.button(self.tr("Add a note"), self._begin_note, "link")
        self._note = NoteField(self.tr("Note about the speaker"), self.tr("Write a note …"))
        self._search = SearchLine(icons)
        self._search.setPlaceholderText(self.tr("What have they said about …"))
        self._search.setAccessibleName(self.tr("What have they said about"))
        self._own_undo.watch(self._search)
        self._delay = QTimer(self, singleShot=True, interval=DELAY)
        self._range = controls.button("", lambda: self._bound(None), "link")
        self._range.setToolTip(self.tr("Show all months"))
        self._range.setIconSize(icons.square(16))
        icons.dress(self._range, "close", "accent", side=16)
        self._count = controls.label(theme, "", Type.CAPTION, "quiet")
        self._rows = Statements(self._desk)
        self._model = self._rows.statements

    def _lay_out(self) -> None:
        theme = self._desk.theme
        times = QFrame()
        heading = controls.label(theme, self.tr("By month"), Type.LABEL, "quiet")
        times.setLayout(controls.column(heading, self._timeline, None, gap=GRID // 2))
        both = controls.row(self._roles, times, gap=GRID * 4)
        both.setStretch(0, 2)
        both.setStretch(1, 3)
        names = controls.row(self._aliases, self._add_note, gap=GRID)
        names.setStretch(0, 1)
        names.setAlignment(self._add_note, Qt.AlignmentFlag.AlignTop)
        apart = controls.row(self._apart, self._join, gap=GRID)
        apart.setStretch(0, 1)
        head = controls.column(
            self.alike, self._name, self._facts, names, apart, self._note, GRID // 2, both, gap=GRID // 2
        )
        head.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID)
        line = controls.row(self._search, self._range, self._count, margins=(GRID * 3, 0, GRID * 3, GRID), gap=GRID)
        line.setStretch(0, 1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(line)
        column.addLayout(controls.column(self._rows, margins=(GRID * 2, 0, 0, 0)), 1)
        page = QScrollArea()
        page.setWidgetResizable(True)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        empty = QWidget()
        empty.setLayout(
            controls.column(
                None, self._nothing, controls.row(None, self.merge, None), None, None, margins=GRID * 3, gap=GRID * 2
            )
        )
        self.addWidget(empty)
        self.addWidget(page)
        panel = controls.panel("surface")
        page.setWidget(panel)
        panel.setLayout(column)
        self.merge.hide()
        for part in (self._note, self._apart, self._join, self._range):
            part.hide()

    @guarded()
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        super().resizeEvent(arg__1)
        self._rows.fit(self.width())
        self._fit_name()

    def _fit_name(self) -> None:
        fonts = [self._desk.theme.font(kind) for kind in (Type.DISPLAY, Type.TITLE)]
        self._name.fit(fonts, self.width() - GRID * 10)

    def _connect(self) -> None:
        self._name.editingFinished.connect(self._rename)
        self._name.returnPressed.connect(self._rows.setFocus)
        for key, field, do in (
            (Qt.Key.Key_Escape, self._name, self._keep_name),
            (Qt.Key.Key_Down, self._search, self._rows.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(key), field)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(do)
        self._aliases.added.connect(lambda name: self._set_aliases(lambda names: (*names, name)))
        self._aliases.removed.connect(
            lambda name: self._set_aliases(lambda names: tuple(one for one in names if one != name))
        )
        self._aliases.parted.connect(self._part)
        self._note.written.connect(self._keep_note)
        self._search.textEdited.connect(lambda: self._delay.start())
        self._search.textChanged.connect(lambda text: text or self._delay.start())
        self._search.returnPressed.connect(self._list)
        self._delay.timeout.connect(self._list)
        self._timeline.chosen.connect(self._bound)
        self._model.listed.connect(self._show_count)
        self._rows.article_wanted.connect(self.opened)
        self._rows.listing_wanted.connect(self._show_in_quotations)

    # --- showing ---------------------------------------------------------------------------------------------

    def _lost(self, error: object) -> None:
        self.show_none()

    def _show(self, detail: SpeakerDetail) -> None:
        before, self._shown = self._shown, detail
        is_other = before is None or before.row.id != detail.row.id
        self._show_names(detail, kept_typing=not is_other and before is not None and self._is_typing(before))
        self._show_note(detail)
        self._show_apart(detail)
        self._roles.show_roles(detail.roles, again=not is_other)
        self._timeline.show_counts(detail.months)
        if is_other:
            self._months = None
            self._search.clear()
        elif self._months:
            self._timeline.choose(*self._months)
        self._show_range()
        self.setCurrentIndex(1)
        self._delay.stop()
        self._list()

    def _show_names(self, detail: SpeakerDetail, *, kept_typing: bool) -> None:
        row = detail.row
        if not kept_typing and self._name.text() != row.name:
            self._name.setText(row.name)
            self._name.setCursorPosition(0)
        self._fit_name()
        dates = " – ".join(dict.fromkeys(wording.date(day) for day in (row.first, row.last) if day))
        said = wording.plural(row.quotations, "%Ln statement", "%Ln statements")
        self._facts.setText(wording.facts(row.role, said, dates))
        if self._aliases.values != row.aliases:
            self._aliases.show_values(row.aliases)

    def _is_typing(self, before: SpeakerDetail) -> bool:
        return self._name.hasFocus() and self._name.text() != before.row.name

    def _show_note(self, detail: SpeakerDetail) -> None:
        self._note.show_note(detail.row.id, detail.note)
        is_open = bool(detail.note) or self._note.hasFocus()
        self._note.setVisible(is_open)
        self._add_note.setVisible(not is_open)

    def _show_apart(self, detail: SpeakerDetail) -> None:
        named = list(detail.apart[:NAMED])
        left = len(detail.apart) - len(named)
        if left:
            named.append(wording.plural(left, "%Ln more", "%Ln more"))
        self._apart.setText(self.tr("Judged: not the same as %1.").replace("%1", ", ".join(named)))
        for part in (self._apart, self._join):
            part.setVisible(bool(named))

    def _list(self) -> None:
        """List what this speaker said about what is typed, within the months chosen, in the order it was said."""
        if self._shown is None:
            return
        self._rows.show_wish(Wish(self._query(), Order.SAID_ON, descending=False, speaker_id=self._shown.row.id))

    def _query(self) -> str:
        query = self._search.text().strip()
        return query_terms.between(query, "said", *self._months) if self._months else query

    def _show_count(self, listing: Listing) -> None:
        words = wording.plural(len(listing.ids), "%Ln statement", "%Ln statements")
        self._count.setText(words)

    def _show_range(self) -> None:
        dates = dict.fromkeys(wording.date(month) for month in self._months or ())
        self._range.setText(" – ".join(dates))
        self._range.setVisible(bool(self._months))

    # --- doing -----------------------------------------------------------------------------------------------

    def _bound(self, months: tuple[str, str] | None) -> None:
        self._months = None if months == self._months else months
        self._timeline.choose(*(self._months or ("", "")))
        self._show_range()
        self._list()

    def _show_in_quotations(self) -> None:
        """List among all quotations what is listed here."""
        if self._shown is not None:
            query = f"{query_terms.term('speaker', self._shown.row.name)} {self._query()}"
            self._desk.visit("quotations", query.strip())

    def _rename(self) -> None:
        chosen, name = self.shown_id, " ".join(self._name.text().split())
        if self._shown is None or chosen is None or name == self._shown.row.name:
            return
        if not name:
            self._name.setText(self._shown.row.name)
            return
        many = self._shown.row.quotations

        def say(changes: Changes) -> None:
            text = wording.plural(many, "Renamed to “%2” in %Ln statement.", "Renamed to “%2” in %Ln statements.")
            self._say(text.replace("%2", name), changes)

        self._desk.runner.run_write(lambda catalogue: catalogue.edit_speaker(chosen, name=name), say)

    def _keep_name(self) -> None:
        """Take back what was typed over the name, and leave it."""
        if self._shown is not None:
            self._name.setText(self._shown.row.name)
        self._rows.setFocus()

    def _set_aliases(self, change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> None:
        chosen = self.shown_id
        if self._shown is not None and chosen is not None:
            aliases = change(self._shown.row.aliases)
            self._desk.runner.run_write(lambda catalogue: catalogue.edit_speaker(chosen, aliases=aliases))

    def _part(self, alias: str) -> None:
        """Make another name a speaker of its own, with what articles give under that name alone."""
        chosen = self.shown_id
        if chosen is None:
            return

        def say(changes: Changes) -> None:
            self._say(self.tr("%1 is a speaker of its own now.").replace("%1", alias), changes)
            self.parted.emit(max(changes.speakers))

        self._desk.runner.run_write(lambda catalogue: catalogue.split_speaker(chosen, alias), say)

    def _forget_apart(self) -> None:
        """Forget of whom a person said that they are not this speaker."""
        chosen = self.shown_id
        if chosen is None:
            return
        self._rows.setFocus()  # the button is about to go
        text = self.tr("Forgotten: they may be proposed as one again.")
        self._desk.runner.run_write(
            lambda catalogue: catalogue.forget_speakers_apart(chosen), lambda changes: self._say(text, changes)
        )

    def _say(self, text: str, changes: Changes) -> None:
        refused = self.tr("Something else was changed since; see Edit for what can be undone.")
        say_done(self._desk, text, changes, undo=self.tr("Undo"), refused=refused)

    def _begin_note(self) -> None:
        self._add_note.hide()
        self._note.show()
        self._note.setFocus()

    def _keep_note(self, speaker_id: int, note: str) -> None:
        self._desk.runner.run_write(lambda catalogue: catalogue.edit_speaker(speaker_id, note=note))
