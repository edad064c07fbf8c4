"""One stored article: what is known about it, to be corrected in place, and its text with every highlight."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QToolButton

from quotebook.errors import QuotebookError
from quotebook.model import AppearanceRow, ArticleDetail, Draft, Field, Quotation
from quotebook.ui import controls
from quotebook.ui.article_view import ArticleView
from quotebook.ui.guard import guarded
from quotebook.ui.icons import SIDE
from quotebook.ui.metadata import NAMES, MetadataForm
from quotebook.ui.offsets import Shown
from quotebook.ui.place import Desk
from quotebook.ui.theme import GRID

BESIDE = 44
"""Characters of width from which the buttons stand beside each other."""


class ArticlePane(QFrame):
    """Show an article; what is typed over its facts is kept when a field is left."""

    def __init__(self, desk: Desk, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.setProperty("surface", "surface")
        self._desk = desk
        self._shown: ArticleDetail | None = None
        self.form = MetadataForm(desk.theme)
        self.text = ArticleView(desk.theme)
        self._buttons = controls.row(*(_button(desk, action) for action in actions), margins=(0, GRID, GRID, 0), gap=0)
        top = controls.row(self.form, controls.column(self._buttons, None), gap=0)
        top.setStretch(0, 1)
        whole = controls.column(top, controls.rule(), self.text, gap=0)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.form.left.connect(self._keep)

    @guarded()
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        super().resizeEvent(arg__1)
        is_wide = self.width() >= controls.theme_width(self._desk.theme, BESIDE)
        self._buttons.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)

    def show_article(self, detail: ArticleDetail, shown: Shown) -> None:
        """Show an article, or what became of the one shown; what is being typed stays."""
        before, self._shown = self._shown, detail
        is_other = before is None or before.row.id != detail.row.id
        if before is None or is_other or not self._is_typing(before):
            self.form.show_draft(_draft(detail))
        if is_other:
            self.text.show_text(shown)
        self.mark(detail, ())

    def mark(self, detail: ArticleDetail, finds: Sequence[Quotation]) -> None:
        """Highlight what is kept of the article, and after that what was found in it again."""
        kept = [_quotation(each) for each in detail.appearances]
        self.text.highlight(list(enumerate((*kept, *finds))))

    def _is_typing(self, before: ArticleDetail) -> bool:
        typed = _values(self.form.filled(_draft(before)))
        return self.form.has_unread_date() or typed != _values(_draft(before))

    def _keep(self) -> None:
        """Keep what was typed, once a field is left; what is no date yet waits, and nothing else for it."""
        if self._shown is None:
            return
        detail = self._shown
        typed, known = _values(self.form.filled(_draft(detail))), _values(_draft(detail))
        changed: dict[str, Any] = {name: value for name, value in typed.items() if value != known[name]}
        if self.form.has_unread_date():
            changed.pop("published", None)
        if changed.get("title", "") is None:
            self.form.show_draft(_draft(detail))
        elif changed:
            # The form holds what is being kept, so that a field left again before the answer asks for nothing more.
            self._shown = replace(detail, row=replace(detail.row, **changed))
            self._desk.runner.run_write(
                lambda catalogue: catalogue.edit_article(detail.row.id, **changed),
                failed=lambda error: self._refuse(detail, error),
            )

    def _refuse(self, detail: ArticleDetail, error: QuotebookError) -> None:
        if self._shown is not None and self._shown.row.id == detail.row.id:
            self._shown = detail
            self.form.show_draft(_draft(detail))
        self._desk.runner.failed.emit(error)


def _button(desk: Desk, action: QAction) -> QToolButton:
    made = QToolButton()
    made.setDefaultAction(action)
    made.setIconSize(desk.icons.square(SIDE))
    made.setAccessibleName(action.text())
    made.setToolButtonStyle(controls.Qt.ToolButtonStyle.ToolButtonIconOnly)
    return made


def _draft(detail: ArticleDetail) -> Draft:
    """Return what is known about a stored article as the form takes it."""
    values = {name: getattr(detail.row, name) for name in NAMES}
    fields = {name: Field(value, detail.basis.get(name, "")) for name, value in values.items() if value}
    return replace(Draft(""), **fields)


def _values(draft: Draft) -> dict[str, str | None]:
    return {name: field.value if (field := getattr(draft, name)) else None for name in NAMES}


def _quotation(row: AppearanceRow) -> Quotation:
    return Quotation(row.kind, row.content, row.words, row.source, row.cue, row.speaker)
