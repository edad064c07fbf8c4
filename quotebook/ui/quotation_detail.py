"""The pane about one quotation: its words, who and when, the article around it, appearances, tags, note, provenance."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFont, QTextCharFormat
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QScrollArea, QToolButton, QWidget

from quotebook.app import citing
from quotebook.model import AppearanceRow, Kind, QuotationDetail, QuotationRow
from quotebook.text.difference import Piece, differences
from quotebook.ui import controls, handing_over, wording
from quotebook.ui.basis_words import basis_words
from quotebook.ui.chips import Chips
from quotebook.ui.flow_text import FlowText, Run
from quotebook.ui.happenings import Happenings, moment
from quotebook.ui.note_field import NoteField
from quotebook.ui.pages import Pages
from quotebook.ui.place import Desk
from quotebook.ui.quotation_deeds import copy_menu
from quotebook.ui.tasks import Ticket
from quotebook.ui.theme import GRID, Type
from quotebook.ui.wordings_view import WordingsView
from quotebook.ui.words_editor import WordsEditor

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

CONTEXT = 220
"""Characters of the article shown on each side of the words."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the pane shows: a quotation, and for each appearance how its words differ."""

    detail: QuotationDetail
    pieces: tuple[tuple[Piece, ...], ...]


def read_shown(catalogue: "Catalogue", quotation_id: int) -> Shown:
    """Read a quotation and compare the wordings of its appearances; for the reading thread."""
    detail = catalogue.quotation(quotation_id)
    return Shown(detail, tuple(differences(detail.row.words, each.words) for each in detail.appearances))


class QuotationPane(Pages):
    """Show one quotation, or that none is chosen. delete_wanted carries its id.

    Its controls take as long to build as the rows beside it, so they are built when the first quotation is to be shown.
    """

    delete_wanted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: Shown | None = None
        self._ticket: Ticket | None = None
        self._is_furnished = False
        self._deeds: Sequence[QAction] = ()
        self._known_tags: Sequence[str] = ()
        self._build_empty()
        self.show_none()

    @property
    def shown_id(self) -> int | None:
        """The id of the quotation in view."""
        return self._shown.detail.row.id if self._shown else None

    def read(self, quotation_id: int) -> None:
        """Read a quotation and show it."""
        if quotation_id != self.shown_id and self._is_furnished:
            self.keep_typed()
            self._editor.close_it()
        self._ticket = self._desk.runner.run_read(
            lambda catalogue: read_shown(catalogue, quotation_id), self._show, self._lost, topic=(id(self), "detail")
        )

    def show_none(self, chosen: int = 0) -> None:
        """Say that no quotation is chosen, or several are."""
        self.keep_typed()
        if self._is_furnished:
            self._editor.close_it()
        if self._ticket is not None:
            self._ticket.cancel()
        self._shown = None
        self.setCurrentIndex(0)
        many = wording.plural(chosen, "%Ln quotation chosen", "%Ln quotations chosen")
        self._nothing.setText(many if chosen > 1 else self.tr("Choose a quotation to read it here."))
        self._many.setVisible(chosen > 1)

    def show_deeds(self, deeds: Sequence[QAction]) -> None:
        """Offer these actions where several quotations are chosen, and the corrections among them beside one."""
        self._deeds = deeds
        for deed in deeds:
            self._many_column.addWidget(controls.action_button(self._desk.icons, deed, "deed", narrow=True))

    def keep_typed(self) -> None:
        """Keep what was written in the note or corrected in the words, without waiting for a key."""
        if self._is_furnished:
            self._note.hand_over()
            self._editor.hand_over()

    def know_tags(self, tags: Sequence[str]) -> None:
        """Offer these tags while one is typed."""
        self._known_tags = tags
        if self._is_furnished:
            self._tags.know(tags)

    # --- building --------------------------------------------------------------------------------------------

    def _build_empty(self) -> None:
        self._nothing = controls.wrapped(self._desk.theme, "", tone="quiet")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._many_column = controls.column(gap=GRID // 2)
        self._many = QWidget()
        self._many.setLayout(self._many_column)
        empty = QWidget()
        many = controls.row(None, self._many, None)
        edges = (GRID, GRID * 3, GRID, GRID * 3)
        empty.setLayout(controls.column(None, self._nothing, many, None, None, margins=edges, gap=GRID * 2))
        self.addWidget(empty)

    def _furnish(self) -> None:
        self._build()
        self._offer_corrections()
        self._lay_out()
        self._connect()
        self._tags.know(self._known_tags)
        self._is_furnished = True

    def _build(self) -> None:
        theme, icons = self._desk.theme, self._desk.icons
        self._words = FlowText(self.tr("Words"))
        self._editor = WordsEditor(theme)
        self._corrections = {key: controls.row(gap=0) for key in ("S", "R", "D")}
        self._speaker = controls.NarrowButton()
        self._speaker.setProperty("kind", "name")
        self._speaker.setSizePolicy(controls.QSizePolicy.Policy.Preferred, controls.QSizePolicy.Policy.Fixed)
        self._speaker.setCursor(Qt.CursorShape.PointingHandCursor)
        self._speaker.clicked.connect(lambda: self._visit_speaker())
        self._role = controls.wrapped(theme, "", tone="quiet")
        self._when = controls.wrapped(theme, "", tone="quiet")
        self._copy = controls.icon_button(icons, "copy", self.tr("Copy"))
        self._copy.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._copy.setMenu(copy_menu(self, self._desk, self._hand_over))
        self._correct = controls.icon_button(icons, "edit", self.tr("Correct the words"), self._edit_words)
        self._open = controls.icon_button(icons, "article", self.tr("Open in its article"), self._open_first)
        self._delete = controls.icon_button(icons, "trash", self.tr("Delete this quotation"), self._want_delete)
        self._kind = controls.label(theme, "", Type.CAPTION, "quiet")
        self._context_title = controls.wrapped(theme, "", Type.CAPTION, "quiet")
        self._context = FlowText(self.tr("The article around it"))
        self._wordings = WordingsView(theme, icons)
        self._wordings_heading = self._heading("")
        self._tags = Chips(
            theme,
            icons,
            name=self.tr("Tags"),
            placeholder=self.tr("Add a tag …"),
            remove=self.tr("Take off the tag %1"),
        )
        self._note = NoteField(self.tr("Note"), self.tr("Write a note …"))
        self._found = controls.wrapped(theme, "", Type.CAPTION, "quiet")
        self._history = Happenings(self._desk)

    def _lay_out(self) -> None:
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tools = controls.row(self._kind, None, self._correct, self._copy, self._open, self._delete, gap=2)
        self._context_part = self._part(self._heading(self.tr("In the article")), self._context_title, self._context)
        column = controls.column(
            self._words,
            self._editor,
            GRID // 2,
            controls.column(
                controls.row(self._speaker, None, self._corrections["S"], gap=GRID // 2),
                self._beside(self._role, "R"),
                self._beside(self._when, "D"),
                gap=2,
            ),
            tools,
            controls.rule(),
            self._context_part,
            self._part(self._wordings_heading, self._wordings),
            self._part(self._heading(self.tr("Tags")), self._tags),
            self._part(self._heading(self.tr("Note")), self._note),
            self._part(self._heading(self.tr("How it was found")), self._found),
            self._part(self._heading(self.tr("History")), self._history),
            None,
            margins=(GRID * 3, GRID, GRID * 3, GRID * 3),
            gap=GRID * 3 // 2,
        )
        self._scroll.setWidget(controls.panel("surface", column))
        self.addWidget(self._scroll)

    def _offer_corrections(self) -> None:
        words = {
            "S": self.tr("Change the speaker (S)"),
            "R": self.tr("Change the role (R)"),
            "D": self.tr("Change the date (D)"),
        }
        for deed in self._deeds:
            key = deed.shortcut().toString()
            if key in self._corrections:
                edit = controls.icon_button(self._desk.icons, "edit", words[key], deed.trigger, side=14)
                edit.setProperty("kind", "tiny")
                self._corrections[key].addWidget(edit)

    def _beside(self, words: QLabel, key: str) -> QLayout:
        line = controls.row(words, self._corrections[key], gap=GRID // 2)
        line.setStretch(0, 1)
        line.setAlignment(self._corrections[key], Qt.AlignmentFlag.AlignTop)
        return line

    def _heading(self, words: str) -> QLabel:
        return controls.label(self._desk.theme, words, Type.LABEL, "quiet")

    def _part(self, *items: QWidget | QLayout) -> QFrame:
        part = QFrame()
        part.setLayout(controls.column(*items, margins=(0, GRID, 0, 0), gap=GRID // 2 + 2))
        return part

    def _connect(self) -> None:
        self._wordings.opened.connect(self._open_appearance)
        self._tags.added.connect(self._tag)
        self._tags.removed.connect(self._untag)
        self._note.written.connect(self._write_note)
        self._editor.kept.connect(self._keep_words)
        self._editor.closed.connect(self._words.show)
        self._desk.theme.changed.connect(self._fill_again)

    # --- showing ---------------------------------------------------------------------------------------------

    def _lost(self, error: object) -> None:
        self.show_none()

    def _show(self, shown: Shown) -> None:
        if not self._is_furnished:
            self._furnish()
            QTimer.singleShot(0, self, lambda: self._show_first(shown, self._ticket))
            return
        is_other = shown.detail.row.id != self.shown_id
        self._shown = shown
        self._fill(shown)
        self.setCurrentIndex(1)
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)

    def _show_first(self, shown: Shown, ticket: Ticket | None) -> None:
        """Show it in the turn after the controls were built, unless another one was asked for."""
        if ticket is self._ticket and ticket is not None and not ticket.cancelled:
            self._show(shown)

    def _fill_again(self) -> None:
        if self._shown:
            self._fill(self._shown)

    def _fill(self, shown: Shown) -> None:
        row = shown.detail.row
        serif = self._desk.theme.quoted(Type.TITLE)
        serif.setWeight(QFont.Weight.Normal)
        self._words.show_runs([(quoted(row.words, row.kind), self._form("text"))], serif)
        self._speaker.setText(row.speaker or self.tr("Unattributed"))
        self._speaker.setToolTip(row.speaker or "")
        self._speaker.setEnabled(row.speaker_id is not None)
        self._role.setText(row.role or self.tr("No role stated"))
        self._when.setText(self._said(row))
        self._kind.setText(wording.kind(row.kind))
        self._fill_context(shown.detail.appearances)
        count = len(shown.detail.appearances)
        self._wordings_heading.setText(wording.plural(count, "%Ln appearance", "%Ln appearances"))
        self._wordings.show_appearances(list(zip(shown.detail.appearances, shown.pieces, strict=True)))
        self._open.setEnabled(count > 0)
        self._tags.show_values(row.tags)
        self._note.show_note(row.id, row.note)
        self._history.read(row.id)
        self._found.setText("\n".join(self._provenance(shown.detail.appearances)))

    def _said(self, row: QuotationRow) -> str:
        if row.said_on is None:
            return self.tr("Date unknown")
        said = wording.said_on(row.said_on)
        return f"{said} – {basis_words(row.said_on.basis)}" if row.said_on.basis else said

    def _fill_context(self, appearances: Sequence[AppearanceRow]) -> None:
        self._context_part.setVisible(bool(appearances))
        if not appearances:
            return
        first = appearances[0]
        self._context_title.setText(wording.facts(first.title, first.outlet, wording.date(first.published)))
        marked = self._form("text")
        marked.setBackground(self._desk.theme.colour("mark"))
        quiet = self._form("quiet")
        runs: list[Run] = [(lead_in(first.before), quiet), (first.words, marked), (lead_out(first.after), quiet)]
        self._context.show_runs(runs, self._desk.theme.font(Type.BODY), spacing=135)

    def _provenance(self, appearances: Sequence[AppearanceRow]) -> list[str]:
        lines: list[str] = []
        for each in appearances[:1]:
            found = self.tr("Found by %1").replace("%1", each.detector) if each.detector else self.tr("Marked by hand")
            sure = f"{wording.confidence(each.confidence)[1]} ({QLocale().toString(each.confidence * 100, 'f', 0)} %)"
            decided = self.tr("kept by a person") if each.decided_by == "person" else self.tr("kept automatically")
            lines.append(" · ".join(part for part in (found, sure, f"{decided}, {moment(each.decided_at)}") if part))
            if each.mention or each.cue_words:
                words = " … ".join(f"“{part}”" for part in (each.mention, each.cue_words) if part)
                lines.append(self.tr("Attributed by %1").replace("%1", words))
            if each.edited:
                lines.append(self.tr("Corrected by hand: %1").replace("%1", ", ".join(each.edited)))
        return lines

    def _form(self, tone: str) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(self._desk.theme.colour(tone))
        return form

    # --- doing -----------------------------------------------------------------------------------------------

    def _visit_speaker(self) -> None:
        if self._shown and self._shown.detail.row.speaker_id is not None:
            self._desk.visit("speakers", self._shown.detail.row.speaker_id)

    def _open_first(self) -> None:
        if self._shown and self._shown.detail.appearances:
            self._open_appearance(self._shown.detail.appearances[0])

    def _open_appearance(self, appearance: AppearanceRow) -> None:
        self._desk.visit("sources", appearance)

    def _want_delete(self) -> None:
        if self.shown_id is not None:
            self.delete_wanted.emit(self.shown_id)

    def _tag(self, name: str) -> None:
        chosen = self.shown_id
        if chosen is not None:
            self._desk.runner.run_write(lambda catalogue: catalogue.tag((chosen,), name))

    def _untag(self, name: str) -> None:
        chosen = self.shown_id
        if chosen is not None:
            self._desk.runner.run_write(lambda catalogue: catalogue.untag((chosen,), name))

    def _write_note(self, chosen: int, note: str) -> None:
        self._desk.runner.run_write(lambda catalogue: catalogue.edit_quotation(chosen, note=note))

    def _hand_over(self, done: "handing_over.Done") -> None:
        if self._shown is not None:
            done([self._shown.detail.row])

    def _edit_words(self) -> None:
        if self._shown is not None:
            self._words.hide()
            self._editor.edit(self._shown.detail.row.words)

    def _keep_words(self, words: str) -> None:
        chosen = self.shown_id
        if chosen is not None:
            self._desk.runner.run_write(lambda catalogue: catalogue.edit_quotation(chosen, words=words))


def quoted(words: str, kind: Kind) -> str:
    """Return words as a list shows them: in quotation marks where all of them were."""
    return citing.in_marks(words) if kind is Kind.DIRECT else words


def lead_in(before: str) -> str:
    """Return the end of the text before the words, from the start of a paragraph or at least of a word."""
    tail = before[-CONTEXT:]
    if len(tail) == len(before):
        return tail.lstrip()
    _, newline, paragraph = tail.partition("\n")
    if newline:
        return paragraph.lstrip()
    return "… " + tail.partition(" ")[2]


def lead_out(after: str) -> str:
    """Return the beginning of the text after the words, up to the end of a paragraph or at least of a word."""
    head = after[:CONTEXT]
    if len(head) == len(after):
        return head.rstrip()
    paragraph, newline, _ = head.rpartition("\n")
    return paragraph.rstrip() if newline else head.rpartition(" ")[0] + " …"
