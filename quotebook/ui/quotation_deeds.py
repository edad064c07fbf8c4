"""What can be done with the quotations in hand, one or many: tag, speaker, role, date, copy, delete; one step each."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from quotebook.app import citing
from quotebook.app.job import Job
from quotebook.model import Changes, QuotationRow
from quotebook.ui import dates, handing_over, query_terms, wording
from quotebook.ui.banners import Notice
from quotebook.ui.field_popup import FieldPopup
from quotebook.ui.place import Desk
from quotebook.ui.undoing import say_done

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

    Deed = Callable[[Catalogue, Job], Changes]

Rows = Callable[[Callable[[list[QuotationRow]], None]], None]
"""Hands over the rows in hand, now or when they were read."""


class QuotationDeeds(QObject):
    """The actions on the chosen quotations. chosen: their ids; rows: hands over what they hold, at most AT_MOST."""

    def __init__(self, desk: Desk, owner: QWidget, chosen: Callable[[], Sequence[int]], rows: Rows) -> None:
        super().__init__(owner)
        self._desk = desk
        self._owner = owner
        self._chosen = chosen
        self._rows = rows
        self._tags: tuple[str, ...] = ()
        copy = QKeySequence(QKeySequence.StandardKey.Copy)
        delete = QKeySequence(QKeySequence.StandardKey.Delete)
        self.tag = self._action(self.tr("Tag …"), "tag", QKeySequence("T"), self.ask_tag)
        self.untag = self._action(self.tr("Take a tag off …"), "minus", QKeySequence("Shift+T"), self.ask_untag)
        self.speaker = self._action(self.tr("Speaker …"), "person", QKeySequence("S"), self.ask_speaker)
        self.role = self._action(self.tr("Role …"), "role", QKeySequence("R"), self.ask_role)
        self.date = self._action(self.tr("Date …"), "calendar", QKeySequence("D"), self.ask_date)
        self.delete = self._action(self.tr("Delete"), "trash", delete, self.delete_chosen)
        self.copy_text = self._action(self.tr("Copy as text"), "copy", copy, lambda: self._copy(citing.as_text))
        self.copy_citation = self._action(
            self.tr("Copy as citation"), "copy", QKeySequence("Ctrl+Shift+C"), lambda: self._copy(self._cite)
        )
        self.anchor: QWidget = owner

    def many(self) -> tuple[QAction, ...]:
        """Return what can be done with many at once."""
        return self.tag, self.untag, self.speaker, self.role, self.date, self.copy_text, self.copy_citation, self.delete

    def keys(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """Return the keys of the place, for the sheet of keys."""
        return (
            (("T",), self.tr("Tag")),
            (("Shift", "T"), self.tr("Take a tag off")),
            (("S",), self.tr("Speaker")),
            (("R",), self.tr("Role")),
            (("D",), self.tr("Date")),
            (("Ctrl", "C"), self.tr("Copy")),
            (("Ctrl", "Shift", "C"), self.tr("Copy as citation")),
            (("Enter",), self.tr("Open in its article")),
            (("Delete",), self.tr("Delete")),
            (("Ctrl", "Shift", "S"), self.tr("Save this filter")),
        )

    def enable(self, *, enabled: bool) -> None:
        """Follow whether anything is chosen."""
        for action in self.many():
            action.setEnabled(enabled)

    def know_tags(self, tags: Sequence[str]) -> None:
        """Offer these tags while one is typed."""
        self._tags = tuple(tags)

    def copy_menu(self, owner: QWidget) -> QMenu:
        """Return the menu that copies the chosen quotations."""
        return copy_menu(owner, self._desk, self._rows, lambda: len(self._chosen()))

    def menu(
        self, owner: QWidget, row: QuotationRow | None, open_it: Callable[[], None], ask: Callable[[str], None]
    ) -> QMenu:
        """Return the menu of the chosen quotations. row: the one where it is alone; ask: lists what a query finds."""
        menu = QMenu(owner)
        if row is not None:
            self._add_ways(menu, row, open_it, ask)
        copies = self.copy_menu(menu)
        copies.setTitle(self.tr("Copy"))
        menu.addMenu(copies)
        menu.addSeparator()
        menu.addActions([self.tag, self.untag, self.speaker, self.role, self.date])
        menu.addSeparator()
        menu.addAction(self.delete)
        return menu

    def _add_ways(
        self, menu: QMenu, row: QuotationRow, open_it: Callable[[], None], ask: Callable[[str], None]
    ) -> None:
        menu.addAction(self.tr("Open in its article"), open_it)
        if row.speaker_id is not None and row.speaker:
            name = row.speaker
            menu.addAction(self.tr("Show the speaker"), lambda: self._desk.visit("speakers", row.speaker_id))
            everything = self.tr("Everything %1 said").replace("%1", name.replace("&", "&&"))
            menu.addAction(everything, lambda: ask(query_terms.term("speaker", name)))
        menu.addSeparator()

    # --- asking ----------------------------------------------------------------------------------------------

    def ask_tag(self) -> None:
        """Ask for a tag to put on."""
        self._ask(self.tr("Tag for the selected quotations"), self.tr("Tag, then Enter"), self.put_tag, self._tags)

    def ask_untag(self) -> None:
        """Ask for a tag to take off."""
        self._ask(self.tr("Tag to take off"), self.tr("Tag, then Enter"), self.take_tag_off, self._tags)

    def ask_speaker(self) -> None:
        """Ask who said it, offering everybody the catalogue knows."""
        popup = self._ask(self.tr("Who said it"), self.tr("Name, then Enter; empty for nobody"), self.put_speaker)
        if popup is not None:
            popup.ask_while_typing(lambda typed: self._read_names(typed, popup.know))

    def _read_names(self, typed: str, done: Callable[[list[str]], None]) -> None:
        """Read whose names begin as typed, the most quoted first."""
        query = f'speaker:"{typed.replace(chr(34), "")}'
        self._desk.runner.run_read(
            lambda catalogue: [one.label for one in catalogue.completions(query, len(query))] if typed.strip() else [],
            done,
            topic=(id(self), "names"),
        )

    def ask_role(self) -> None:
        """Ask for the role at that time."""
        self._ask(self.tr("Role at that time"), self.tr("Role, then Enter; empty for none"), self.put_role)

    def ask_date(self) -> None:
        """Ask when it was said."""
        self._ask(
            self.tr("When it was said"),
            self.tr("Day, month or year, then Enter; empty for unknown"),
            self.put_date,
        )

    def _ask(self, name: str, hint: str, take: Callable[[str], str], known: Sequence[str] = ()) -> FieldPopup | None:
        if not self._chosen():
            return None
        popup = FieldPopup(self._owner, self._desk.theme, name=name, hint=hint, take=take, known=known)
        popup.show_below(self.anchor)
        return popup

    # --- doing -----------------------------------------------------------------------------------------------

    def put_tag(self, name: str) -> str:
        """Tag the chosen quotations."""
        if name:
            ids = self._chosen()
            self._write(
                lambda catalogue, job: catalogue.tag(ids, name, job=job),
                lambda count: wording.plural(count, "%Ln quotation tagged.", "%Ln quotations tagged."),
            )
        return ""

    def take_tag_off(self, name: str) -> str:
        """Take a tag off the chosen quotations."""
        if name and name.casefold() not in {tag.casefold() for tag in self._tags}:
            return self.tr("There is no tag of this name.")
        if name:
            ids = self._chosen()
            self._write(
                lambda catalogue, job: catalogue.untag(ids, name, job=job),
                lambda count: wording.plural(
                    count, "The tag was taken off %Ln quotation.", "The tag was taken off %Ln quotations."
                ),
            )
        return ""

    def put_speaker(self, name: str) -> str:
        """Give the chosen quotations another speaker."""
        ids = self._chosen()
        self._edit(lambda catalogue, job: catalogue.edit_quotations(ids, speaker=name, job=job))
        return ""

    def put_role(self, role: str) -> str:
        """Give the chosen quotations another role."""
        ids = self._chosen()
        self._edit(lambda catalogue, job: catalogue.edit_quotations(ids, role=role, job=job))
        return ""

    def put_date(self, typed: str) -> str:
        """Give the chosen quotations another date."""
        said_on = dates.typed_said_on(typed)
        if typed and said_on is None:
            return self.tr("Not a date: write 12 Sep 2023, 2023-09 or 2023.")
        ids = self._chosen()
        self._edit(lambda catalogue, job: catalogue.edit_quotations(ids, said_on=said_on, job=job))
        return ""

    def delete_chosen(self) -> None:
        """Delete the chosen quotations."""
        self.delete_quotations(self._chosen())

    def delete_quotations(self, ids: Sequence[int]) -> None:
        """Delete quotations, and offer to bring them back."""
        if ids:
            self._write(
                lambda catalogue, job: catalogue.delete_quotations(ids, job=job),
                lambda count: wording.plural(count, "%Ln quotation deleted.", "%Ln quotations deleted."),
            )

    def _edit(self, op: "Deed") -> None:
        self._write(op, lambda count: wording.plural(count, "%Ln quotation changed.", "%Ln quotations changed."))

    def _write(self, op: "Deed", said: Callable[[int], str]) -> None:
        job = self._desk.runner.job()

        def say(changes: Changes) -> None:
            refused = self.tr("Something else was changed since; see Edit for what can be undone.")
            text = said(changes.step.count)
            say_done(self._desk, text, changes, undo=self.tr("Undo"), refused=refused)

        stopped = Notice(self.tr("Stopped: nothing was changed."), topic="done", passing=True)
        self._desk.runner.run_write(
            lambda catalogue: op(catalogue, job), say, job=job, stopped=lambda _: self._desk.say(stopped)
        )

    def say_dragged(self) -> None:
        """Say so where more quotations are chosen than are being dragged out."""
        hint = cut_short(handing_over.AT_MOST, len(self._chosen()))
        if hint:
            self._desk.say(Notice(hint, "warn", topic="done", passing=True))

    def _cite(self, row: QuotationRow) -> str:
        return citing.as_citation(row, self._desk.preferences.settings.citation)

    def _copy(self, form: Callable[[QuotationRow], str]) -> None:
        self._rows(lambda rows: copied(self._desk, rows, form, chosen=len(self._chosen())))

    def _action(self, text: str, icon: str, key: QKeySequence, do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: do())
        self._desk.icons.dress(action, icon)
        return action


def copy_menu(owner: QWidget, desk: Desk, rows: Rows, chosen: Callable[[], int] = lambda: 1) -> QMenu:
    """Return a menu that copies what rows hands over: as text, as a citation in each style, as Markdown, as a table.

    chosen: how many quotations are chosen, which may be more than are handed over.
    """

    def copy(form: Callable[[QuotationRow], str] | None) -> None:
        rows(lambda found: copied(desk, found, form, chosen=chosen()))

    menu = QMenu(owner)
    names = {"apa": "APA", "chicago": "Chicago", "mla": "MLA"}
    forms: list[tuple[str, Callable[[QuotationRow], str]]] = [(owner.tr("As text"), citing.as_text)]
    forms += [
        (owner.tr("As citation (%1)").replace("%1", names.get(style, style)), form)
        for style, form in citing.STYLES.items()
    ]
    forms.append((owner.tr("As Markdown"), citing.as_markdown))
    for words, form in forms:
        menu.addAction(words, lambda form=form: copy(form))
    menu.addAction(owner.tr("As a table"), lambda: copy(None))
    return menu


def copied(
    desk: Desk, rows: Sequence[QuotationRow], form: Callable[[QuotationRow], str] | None, *, chosen: int
) -> None:
    """Put rows on the clipboard, each in a form or all as a table, and say so, also where more are chosen."""
    if not rows:
        return
    if form is None:
        handing_over.copy_table(rows)
    else:
        handing_over.copy(rows, form)
    text = wording.plural(len(rows), "%Ln quotation copied.", "%Ln quotations copied.")
    hint = cut_short(len(rows), chosen)
    desk.say(Notice(text, "warn" if hint else "info", hint, topic="done", passing=True))


def cut_short(handed: int, chosen: int) -> str:
    """Return what to say where fewer quotations are handed over than are chosen, else ""."""
    if chosen <= handed:
        return ""
    hint = wording.tr("Only the first %1 of %2 selected ones: Export hands over all of them.")
    return hint.replace("%1", wording.number(handed)).replace("%2", wording.number(chosen))
