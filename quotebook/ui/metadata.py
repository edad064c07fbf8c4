"""The form above an article: title, outlet, author, published, link, each with the basis on which it was filled."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QSizePolicy

from quotebook.model import Draft, Field
from quotebook.ui import controls, wording
from quotebook.ui.basis_words import basis_words
from quotebook.ui.dates import TYPED, read_date
from quotebook.ui.guard import guarded
from quotebook.ui.own_undo import OwnUndoFirst
from quotebook.ui.theme import GRID, Theme, Type

FIELDS = ("outlet", "author", "published")
NAMES = ("title", *FIELDS, "url")


class Basis(QLabel):
    """On what basis a field was filled, in a quiet line that ends with an ellipsis where there is no room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(Type.CAPTION))
        self.setProperty("tone", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @guarded()
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()


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
        self._own_undo = OwnUndoFirst(self)
        self._lay_out(theme)

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

    def has_unread_date(self) -> bool:
        """Tell whether something stands where the date belongs that could not be read as one."""
        return self._draft.published is None and bool(self._fields["published"].text().strip())

    def focus_field(self, name: str) -> None:
        """Put the focus into a field."""
        self._fields[name].setFocus()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()

    def _fit_title(self) -> None:
        """Show a long title in smaller letters rather than cut off."""
        line = self._fields["title"]
        room = self.width() - GRID * 7
        sizes = [self._theme.font(kind) for kind in (Type.TITLE, Type.LEAD, Type.STRONG)]
        fits = (font for font in sizes if QFontMetrics(font).horizontalAdvance(line.text()) <= room)
        line.setFont(next(fits, sizes[-1]))

    def _lay_out(self, theme: Theme) -> None:
        words = {
            "title": (self.tr("Title"), self.tr("Title of the article")),
            "outlet": (self.tr("Outlet"), self.tr("Where it appeared")),
            "author": (self.tr("Author"), self.tr("Who wrote it")),
            "published": (self.tr("Published"), self.tr("Day, month or year")),
            "url": (self.tr("Link"), self.tr("Address")),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 3 // 2)
        grid.setHorizontalSpacing(GRID * 2)
        grid.setVerticalSpacing(0)
        title = self._field(theme, "title", words["title"])
        title.setFont(theme.font(Type.TITLE))
        grid.addWidget(title, 0, 0, 1, len(FIELDS))
        grid.addWidget(self._bases["title"], 1, 0, 1, len(FIELDS))
        grid.setRowMinimumHeight(2, GRID)
        for at, name in enumerate(FIELDS):
            line = self._field(theme, name, words[name])
            caption = controls.label(theme, words[name][0], Type.LABEL, "quiet")
            caption.setBuddy(line)
            grid.addWidget(caption, 3, at)
            grid.addWidget(line, 4, at)
            grid.addWidget(self._bases[name], 5, at)
            grid.setColumnStretch(at, 1)
        grid.setRowMinimumHeight(6, GRID // 2)
        link = self._field(theme, "url", words["url"])
        caption = controls.label(theme, words["url"][0], Type.LABEL, "quiet")
        caption.setBuddy(link)
        line = controls.row(caption, link, self._bases["url"], gap=GRID * 2)
        line.setStretch(1, 1)
        self._bases["url"].setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        grid.addLayout(line, 7, 0, 1, len(FIELDS))

    def _field(self, theme: Theme, name: str, words: tuple[str, str]) -> QLineEdit:
        line = QLineEdit()
        line.setProperty("kind", "inline")
        line.setAccessibleName(words[0])
        line.setPlaceholderText(words[1])
        line.textEdited.connect(lambda text: self._typed(name, text))
        line.editingFinished.connect(lambda: self._finished(name))
        self._own_undo.watch(line)
        self._fields[name] = line
        self._bases[name] = Basis(theme)
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
        self._bases[name].setText(basis)
        self._bases[name].setToolTip(basis)
        self._fields[name].setAccessibleDescription(basis)
        controls.retone(self._bases[name], "quiet")


def _shown(name: str, value: str) -> str:
    return wording.date(value) if name == "published" else value
