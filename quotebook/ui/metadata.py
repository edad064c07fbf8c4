"""The form above an article: title, outlet, author, published, link, each with the basis on which it was filled."""

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QSizePolicy

from quotebook.model import Draft, Field
from quotebook.ui import controls, wording
from quotebook.ui.basis_words import basis_in_short, basis_words
from quotebook.ui.dates import TYPED, read_date
from quotebook.ui.guard import guarded
from quotebook.ui.own_undo import OwnUndoFirst
from quotebook.ui.short_line import ShortLine
from quotebook.ui.theme import GRID, Theme, Type

FIELDS = ("outlet", "author", "published")
NAMES = ("title", *FIELDS, "url")
FIELD = 16
"""Characters that a field has room for where it stands beside another, or behind its caption."""


class MetadataForm(QFrame):
    """Show and edit what is known about an article.

    published_changed: ISO date or None; edited: anything was typed; left: a field was left, or Enter pressed in it.
    """

    published_changed = Signal(object)
    edited = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("surface", "surface")
        self._theme = theme
        self._draft = Draft("")
        self._fields: dict[str, QLineEdit] = {}
        self._bases: dict[str, QLabel] = {}
        self._captions: dict[str, QLabel] = {}
        self._own_undo = OwnUndoFirst(self)
        self._title = ShortLine()
        self._columns = -1
        self._build(theme)
        self._arrange()

    def show_draft(self, draft: Draft) -> None:
        """Fill the form from a draft."""
        self._draft = draft
        for name, line in self._fields.items():
            value: Field | None = getattr(draft, name)
            line.setText(_shown(name, value.value) if value else "")
            line.setCursorPosition(0)
            line.setToolTip(value.value if value else "")
            self._say_basis(name, value)
        self._fit_title()

    def filled(self, draft: Draft) -> Draft:
        """Return a draft with what stands in the form; what was not touched keeps its basis."""
        return replace(draft, **{name: getattr(self._draft, name) for name in NAMES})

    def put(self, name: str, value: str, basis: str) -> None:
        """Fill a field in as if a person had typed it."""
        self._fields[name].setText(value)
        self._fields[name].setCursorPosition(0)
        self._draft = replace(self._draft, **{name: Field(value, basis)})
        self._say_basis(name, getattr(self._draft, name))
        self.edited.emit()

    def propose(self, draft: Draft, names: Collection[str]) -> None:
        """Fill some fields in from what was read, but none in which a person wrote."""
        for name in names:
            known: Field | None = getattr(self._draft, name)
            found: Field | None = getattr(draft, name)
            if (known is not None and known.basis == TYPED) or known == found or self._fields[name].hasFocus():
                continue
            if name == "published" and self.has_unread_date():
                continue
            self._draft = replace(self._draft, **{name: found})
            self._fields[name].setText(_shown(name, found.value) if found else "")
            self._fields[name].setCursorPosition(0)
            self._say_basis(name, found)
        self._fit_title()
        self.edited.emit()

    def has_unread_date(self) -> bool:
        """Tell whether something stands where the date belongs that could not be read as one."""
        return self._draft.published is None and bool(self._fields["published"].text().strip())

    def unread_date(self) -> str:
        """Return what stands where the date belongs and could not be read as one, else ""."""
        return self._fields["published"].text() if self.has_unread_date() else ""

    def put_unread_date(self, text: str) -> None:
        """Put back what was typed for a date and could not be read."""
        self._fields["published"].setText(text)
        self._typed("published", text)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._fit_title()

    def _fit_title(self) -> None:
        """Show a long title on two lines, and in smaller letters, rather than cut off."""
        kinds = (Type.TITLE, Type.STRONG)
        self._title.fit([self._theme.font(kind) for kind in kinds], self.width() - GRID * 7)

    def _build(self, theme: Theme) -> None:
        words = {
            "title": (self.tr("Title"), self.tr("Title of the article")),
            "outlet": (self.tr("Outlet"), self.tr("Where it appeared")),
            "author": (self.tr("Author"), self.tr("Who wrote it")),
            "published": (self.tr("Published"), self.tr("Day, month or year")),
            "url": (self.tr("Link"), self.tr("Address")),
        }
        for name in NAMES:
            line = self._field(theme, name, words[name])
            self._captions[name] = controls.SpareLabel(theme, words[name][0], cut=True)
            self._captions[name].setFont(theme.font(Type.LABEL))
            self._captions[name].setBuddy(line)
        self._captions["title"].hide()
        line = controls.row(self._captions["url"], self._fields["url"], self._bases["url"], gap=GRID)
        self._captions["url"].setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        line.setStretch(1, 2)
        line.setStretch(2, 1)
        self._link = QFrame()
        self._link.setLayout(line)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 3 // 2)
        self._grid.setHorizontalSpacing(GRID * 2)
        self._grid.setVerticalSpacing(0)

    def _arrange(self) -> None:
        """Put the fields beside each other as far as they have room, the title and the link over all of it."""
        captions = max(self._captions[name].sizeHint().width() for name in FIELDS)
        columns = self._columns_in(captions)
        if columns == self._columns:
            return
        self._columns = columns
        while self._grid.takeAt(0) is not None:
            pass
        wide = max(2, columns)
        self._grid.setColumnMinimumWidth(0, 0 if columns else captions)
        for at in range(len(FIELDS)):
            self._grid.setColumnStretch(at, int(at < columns if columns else at == 1))
        self._grid.addWidget(self._fields["title"], 0, 0, 1, wide)
        self._grid.addWidget(self._bases["title"], 1, 0, 1, wide)
        for at, name in enumerate(FIELDS):
            if columns:
                self._stack(name, 2 + at // columns * 4, at % columns)
            else:
                self._line_up(name, 2 + at)
        self._grid.addWidget(self._link, 2 + len(FIELDS) * 4, 0, 1, wide)
        for name in ("title", *FIELDS):  # only now: before they stood in the grid, each would be a window
            self._bases[name].setVisible(columns > 1)

    def _columns_in(self, captions: int) -> int:
        """Return how many fields stand beside each other below their captions; 0: one a line, behind its caption."""
        one = controls.theme_width(self._theme, 1)
        room = self.width() // (one * FIELD)
        beside = self.width() - captions - GRID * 8
        return min(room, len(FIELDS)) if room > 1 else 0 if beside >= one * FIELD else 1

    def _stack(self, name: str, row: int, column: int) -> None:
        """Put a field below its caption and above its basis, from a row of the grid on."""
        self._grid.setRowMinimumHeight(row, GRID // 2)
        for at, part in enumerate((self._captions[name], self._fields[name], self._bases[name]), 1):
            self._grid.addWidget(part, row + at, column)

    def _line_up(self, name: str, row: int) -> None:
        """Put a field behind its caption, in a row of the grid of its own."""
        self._grid.addWidget(self._captions[name], row, 0)
        self._grid.addWidget(self._fields[name], row, 1)

    def _field(self, theme: Theme, name: str, words: tuple[str, str]) -> QLineEdit:
        line = self._title if name == "title" else ShortLine()
        line.setProperty("kind", "inline")
        line.setMinimumWidth(1)
        line.setAccessibleName(words[0])
        line.setPlaceholderText(words[1])
        line.textEdited.connect(lambda text: self._typed(name, text))
        line.editingFinished.connect(lambda: self._finished(name))
        self._own_undo.watch(line)
        self._fields[name] = line
        self._bases[name] = controls.SpareLabel(theme)
        return line

    def _typed(self, name: str, text: str) -> None:
        value = text.strip()
        if name == "published" and value:
            found = read_date(value)
            value = found[0] if found else ""
        self._draft = replace(self._draft, **{name: Field(value, TYPED) if value else None})
        self._say_basis(name, getattr(self._draft, name))
        if name == "published" and text.strip() and not value:
            self._bases[name].setText(self.tr("not a date yet"))
            controls.retone(self._bases[name], "bad")
        self.edited.emit()

    def _finished(self, name: str) -> None:
        value: Field | None = getattr(self._draft, name)
        if name == "published":
            if value is not None:
                self._fields[name].setText(_shown(name, value.value))
            self.published_changed.emit(value.value if value else None)
        self.left.emit()

    def _say_basis(self, name: str, value: Field | None) -> None:
        basis = basis_words(value.basis) if value else ""
        self._bases[name].setText(basis_in_short(value.basis) if value else "")
        self._bases[name].setToolTip(basis)
        self._fields[name].setAccessibleDescription(basis)
        controls.retone(self._bases[name], "quiet")


def _shown(name: str, value: str) -> str:
    return wording.date(value) if name == "published" else value
