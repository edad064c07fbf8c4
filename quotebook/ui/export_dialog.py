"""The dialog that hands quotations over: which ones, as what, in which columns, where to; with the first rows."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QWidget,
)

from quotebook.app.exporting import export_apart
from quotebook.app.job import Job, Progress
from quotebook.app.profiles import FORMATS, Profile
from quotebook.errors import QuotebookError
from quotebook.export.request import Outcome
from quotebook.model import QuotationDetail
from quotebook.ui import controls, motion, wording
from quotebook.ui.banners import Notice
from quotebook.ui.export_columns import ExportColumns
from quotebook.ui.export_preview import ROWS, ExportPreview
from quotebook.ui.export_profiles import ExportProfiles
from quotebook.ui.guard import guarded
from quotebook.ui.pages import Pages
from quotebook.ui.place import Desk
from quotebook.ui.scrolled import Scrolled
from quotebook.ui.tasks import Ticket
from quotebook.ui.theme import GRID, Type

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Scope:
    """What can be exported: the selected ids, and the query of the filter with the number of its matches."""

    selected: Sequence[int]
    query: str
    matching: int


class ExportDialog(QDialog):
    """Choose what to export and how, see the first rows, write the file, say where it is."""

    def __init__(self, desk: Desk, scope: Scope, parent: QWidget | None = None, folder: Path | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._scope = scope
        self._folder = folder or _documents()
        self._total = 0
        self._ticket: Ticket | None = None
        self.setWindowTitle(self.tr("Export quotations"))
        self._build()
        self._lay_out()
        self._offer_scopes()
        self._connect()
        self._profiles.read()
        self._read()

    @property
    def path(self) -> Path:
        """Where the file goes."""
        typed = self._name.text().replace("\0", "").strip()
        typed = os.path.expanduser(typed)  # noqa: PTH111  (Path's fails where nobody has that name)
        folder, name = os.path.split(typed)
        if name in ("", os.curdir, os.pardir):
            folder, name = typed, self.tr("Quotations")
        path = self._folder / folder / name
        wanted = f".{self._format()}"
        known = path.suffix.lower().removeprefix(".") in FORMATS
        return path.with_suffix(wanted) if known else path.with_name(path.name + wanted)

    # --- building --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self._desk.theme
        self._scopes = QButtonGroup(self)
        self._all = self._radio(self._scopes, self.tr("Everything in the catalogue"))
        self._filter = self._radio(self._scopes, self.tr("This search"))
        self._selection = self._radio(self._scopes, self.tr("The selected quotations"))
        self._formats = QButtonGroup(self)
        words = {"xlsx": self.tr("Excel workbook"), "csv": self.tr("CSV table"), "json": self.tr("JSON")}
        self._format_buttons = [self._radio(self._formats, words[name]) for name in FORMATS]
        self._format_buttons[0].setChecked(True)
        self._columns = ExportColumns()
        self._up = controls.icon_button(
            self._desk.icons, "up", self.tr("Move the column up (Alt+Up)"), lambda: self._columns.move_current(-1)
        )
        self._down = controls.icon_button(
            self._desk.icons, "down", self.tr("Move the column down (Alt+Down)"), lambda: self._columns.move_current(1)
        )
        self._profiles = ExportProfiles(self._desk, self._profile)
        self._name = QLineEdit(self.tr("Quotations"))
        self._name.setAccessibleName(self.tr("File name"))
        self._browse = controls.button(self.tr("Choose …"), self._choose_file)
        self._where = controls.wrapped(theme, "", Type.CAPTION, "quiet")
        self._preview = ExportPreview(theme)
        self._trouble = controls.wrapped(theme, "", tone="bad")
        self._trouble.hide()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the export"))
        self._doing = controls.label(theme, "", Type.CAPTION, "quiet")
        self._cancel = controls.button(self.tr("Cancel"), self.reject)
        self._export = controls.button(self.tr("Export"), self._start, "primary")
        self._export.setDefault(True)

    def _radio(self, group: QButtonGroup, words: str) -> QRadioButton:
        made = QRadioButton(words)
        group.addButton(made)
        return made

    def _lay_out(self) -> None:
        theme = self._desk.theme
        name = controls.row(self._name, self._browse)
        name.setStretch(0, 1)
        columns_head = controls.row(self._heading(self.tr("Columns")), None, self._up, self._down, gap=0)
        left = controls.column(
            controls.column(self._heading(self.tr("What")), self._all, self._filter, self._selection, gap=2),
            controls.column(self._heading(self.tr("As")), *self._format_buttons, gap=2),
            controls.column(columns_head, self._columns, gap=4),
            gap=GRID * 2,
        )
        left.setStretch(2, 1)
        right = controls.column(
            controls.column(self._heading(self.tr("Profile")), self._profiles, gap=4),
            controls.column(self._heading(self.tr("The first rows")), self._preview, gap=4),
            controls.column(self._heading(self.tr("File")), name, self._where, gap=4),
            gap=GRID * 2,
        )
        right.setStretch(1, 1)
        both = controls.row(left, right, gap=GRID * 4)
        both.setStretch(0, 2)
        both.setStretch(1, 5)
        self._lay_out_foot()
        foot = controls.row(self._foot, self._cancel, self._export)
        foot.setStretch(0, 1)
        title = controls.label(theme, self.tr("Export quotations"), Type.TITLE)
        both.setContentsMargins(GRID * 3, 0, GRID * 3, 0)
        choices = Scrolled(both, self.tr("Export quotations"))
        title.setContentsMargins(GRID * 3, 0, GRID * 3, 0)
        self._trouble.setContentsMargins(GRID * 3, 0, GRID * 3, 0)
        foot.setContentsMargins(GRID * 3, 0, GRID * 3, 0)
        column = controls.column(title, choices, self._trouble, foot, margins=(0, GRID * 3, 0, GRID * 3), gap=GRID * 2)
        column.setStretch(1, 1)
        self.setLayout(column)
        room = self.screen().availableSize()
        wanted = controls.theme_width(theme, 150), max(self.sizeHint().height(), GRID * 70)
        self.resize(min(wanted[0], room.width() - GRID * 4), min(wanted[1], room.height() - GRID * 6))
        self._name.setFocus()
        self._name.selectAll()

    def _lay_out_foot(self) -> None:
        self._foot = Pages()
        idle, busy = QWidget(), QWidget()
        idle.setLayout(controls.column(None))
        progress = controls.row(self._bar, self._doing)
        progress.setStretch(0, 1)
        busy.setLayout(progress)
        self._foot.addWidget(idle)
        self._foot.addWidget(busy)

    def _heading(self, words: str) -> QWidget:
        return controls.label(self._desk.theme, words, Type.LABEL, "quiet")

    def _offer_scopes(self) -> None:
        """Choose the narrowest scope that means something."""
        many = len(self._scope.selected)
        chosen = wording.plural(many, "The selected quotation", "The %Ln selected quotations")
        self._selection.setText(chosen)
        self._selection.setVisible(many > 1)
        found = self.tr("This search: %1 (%2)").replace("%2", wording.number(self._scope.matching))
        self._filter.setText(found.replace("%1", _short(self._scope.query)).replace("&", "&&"))
        self._filter.setToolTip(self._scope.query)
        self._filter.setVisible(bool(self._scope.query.strip()))
        narrowest = self._selection if many > 1 else self._filter if self._scope.query.strip() else self._all
        narrowest.setChecked(True)

    def _connect(self) -> None:
        self._scopes.buttonClicked.connect(lambda: self._read())
        self._formats.buttonClicked.connect(lambda: self._format_changed())
        self._columns.chosen.connect(self._columns_changed)
        self._profiles.chosen.connect(self._show_profile)
        self._name.textChanged.connect(lambda: self._name_changed())
        self._name.textEdited.connect(self._follow_suffix)
        self._show_profile(Profile(""))
        self._desk.runner.progressed.connect(self._show_progress)
        self._desk.runner.broke.connect(self._give_up)

    # --- what is chosen --------------------------------------------------------------------------------------

    def _format(self) -> str:
        return next(name for name, made in zip(FORMATS, self._format_buttons, strict=True) if made.isChecked())

    def _profile(self, name: str) -> Profile:
        """Return what is chosen, as a profile."""
        return Profile(name, self._format(), self._columns.keys())

    def _show_profile(self, profile: Profile) -> None:
        self._format_buttons[FORMATS.index(profile.format)].setChecked(True)
        self._columns.show_columns(profile.columns)
        self._format_changed()

    def _format_changed(self) -> None:
        whole = self._format() == "json"
        for part in (self._columns, self._up, self._down):
            part.setEnabled(not whole)
        self._name_changed()
        self._columns_changed()

    def _columns_changed(self) -> None:
        self._preview.show_columns(self._columns.keys())
        self._allow()

    def _allow(self) -> None:
        self._export.setEnabled(self._total > 0 and bool(self._columns.keys()) and self._ticket is None)

    def _chosen(self) -> tuple[Sequence[int] | None, str]:
        """Return (ids, query): ids where a selection is exported, else the query."""
        if self._selection.isChecked():
            return self._scope.selected, ""
        return None, self._scope.query if self._filter.isChecked() else ""

    def _name_changed(self) -> None:
        self._trouble.hide()
        exists = os.path.exists(self.path)  # noqa: PTH110  (Path's fails where nobody may look, or at an endless name)
        words = self.tr("Replaces %1") if exists else self.tr("Writes %1")
        self._where.setText(words.replace("%1", str(self.path)))
        controls.retone(self._where, "warn" if exists else "quiet")

    def _follow_suffix(self, typed: str) -> None:
        """Choose the format that the end of a typed name stands for."""
        ending = Path(typed.strip()).suffix.lower().removeprefix(".")
        if ending in FORMATS and ending != self._format():
            self._format_buttons[FORMATS.index(ending)].setChecked(True)
            self._format_changed()

    def _choose_file(self) -> None:
        wanted, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export to"), str(self.path), f"*.{self._format()}",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if wanted:
            self._name.setText(wanted)
            self._follow_suffix(wanted)

    # --- preview ---------------------------------------------------------------------------------------------

    def _read(self) -> None:
        ids, query = self._chosen()

        def first_rows(catalogue: "Catalogue") -> tuple[int, list[QuotationDetail]]:
            chosen: Sequence[int] = catalogue.listing(query).ids if ids is None else ids
            return len(chosen), list(catalogue.quotations(chosen[:ROWS]))

        self._desk.runner.run_read(first_rows, self._show_rows, topic=(id(self), "preview"))

    def _show_rows(self, answer: tuple[int, list[QuotationDetail]]) -> None:
        self._total, rows = answer
        self._preview.show_rows(rows, self._columns.keys())
        words = wording.plural(self._total, "Export %Ln quotation", "Export %Ln quotations")
        self._export.setText(words)
        self._allow()

    # --- writing ---------------------------------------------------------------------------------------------

    def _start(self) -> None:
        catalogue = self._desk.runner.catalogue
        if catalogue is None or self._ticket is not None:
            return
        ids, query = self._chosen()
        columns = None if self._format() == "json" else self._columns.keys()
        path, source, job = self.path, catalogue.path, self._desk.runner.job()
        self._set_busy(busy=True)
        self._ticket = self._desk.runner.run_work(
            lambda: _write(source, path, ids, query, columns, job), self._done, self._refuse, job=job
        )

    def _set_busy(self, *, busy: bool) -> None:
        self._foot.setCurrentIndex(int(busy))
        motion.set_waiting(self._bar)
        self._doing.setText("")
        parts = (self._name, self._browse, self._columns, self._up, self._down, self._profiles)
        for part in (*parts, *self._scopes.buttons(), *self._formats.buttons()):
            part.setEnabled(not busy)
        if busy:
            self._export.setEnabled(False)
        else:
            self._format_changed()
        self._cancel.setText(self.tr("Stop") if busy else self.tr("Cancel"))

    def _show_progress(self, progress: object) -> None:
        if self._ticket is not None and isinstance(progress, Progress):
            self._bar.setRange(0, progress.total)
            self._bar.setValue(progress.done)
            self._doing.setText(f"{wording.number(progress.done)} / {wording.number(progress.total)}")

    def _done(self, outcome: Outcome) -> None:
        self._ticket = None
        said = wording.plural(outcome.quotations, "%Ln quotation exported to %2.", "%Ln quotations exported to %2.")
        show = (self.tr("Show file"), lambda: show_file(outcome.path))
        text = said.replace("%2", outcome.path.name)
        self._desk.say(Notice(text, "good", " ".join(outcome.notices), actions=(show,), topic="export"))
        self.accept()

    def _refuse(self, error: QuotebookError) -> None:
        self._ticket = None
        self._set_busy(busy=False)
        self._trouble.setText(str(error))
        self._trouble.show()

    def _give_up(self, report: str) -> None:
        """Let the person try again after a bug, which is reported elsewhere."""
        if self._ticket is not None:
            self._ticket = None
            self._set_busy(busy=False)

    @guarded()
    def reject(self) -> None:
        """Stop the export where one is running; otherwise close."""
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None
            self._set_busy(busy=False)
            return
        super().reject()

    @guarded()
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        super().closeEvent(event)


def show_file(path: Path) -> None:
    """Open the folder that holds a file."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _write(
    catalogue: Path,
    path: Path,
    ids: Sequence[int] | None,
    query: str,
    columns: Sequence[str] | None,
    job: Job,
) -> Outcome:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"The folder {path.parent} could not be made: {error.strerror or error}."
        raise QuotebookError(message, "Choose another one.") from error
    chosen = tuple(ids) if ids is not None else None
    return export_apart(catalogue, path, query=query, ids=chosen, columns=columns, job=job)


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())


def _short(query: str) -> str:
    return query if len(query) <= 32 else query[:31] + "…"
