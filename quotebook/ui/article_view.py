"""An article with its quotations highlighted: direct solid, mixed dashed, indirect underlined, who and cue lighter."""

from bisect import bisect_left, insort
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from quotebook.model import Kind, Quotation, Span, Spans
from quotebook.ui import offsets
from quotebook.ui.direction import side
from quotebook.ui.guard import guarded
from quotebook.ui.offsets import Shown
from quotebook.ui.theme import GRID, Theme, Type

NOTHING = -1
MEASURE = 92
"""Characters of a line at most."""

DRAWN_AT_ONCE = 400
NEAR = 4_000
"""Code points before and after what is in view within which highlights are drawn, where there are very many."""

AT_ONCE = 60_000
"""Characters put into the view in one go; a book's worth in one go would stop the window for half a second."""

PASTED_AT_ONCE = 5 * AT_ONCE
"""Characters that can be pasted while somebody writes; more of them are an article of its own."""

Highlight = tuple[int, Quotation]


class ArticleView(QPlainTextEdit):
    """Show an article, read-only. Highlights are known by a number; hovered and clicked carry it, NOTHING for none.

    quote_wanted: a person asked to turn what is selected into a quotation. While somebody writes in it, written tells
    of each change, left that they are done, and refused that too much was pasted; what is highlighted moves along by
    itself until follow() is called.
    """

    hovered = Signal(int)
    clicked = Signal(int)
    quote_wanted = Signal()
    written = Signal()
    left = Signal()
    refused = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._where = offsets.shown("")
        self._highlights: dict[int, Quotation] = {}
        self._starts: list[tuple[int, int]] = []
        self._pieces: tuple[tuple[int, int, int], ...] = ()
        self._loaded = 0
        self._wanted = NOTHING
        self._lit = NOTHING
        self._under = NOTHING
        self._writing = self._ahead = False
        self._loading = QTimer(self, interval=0)
        self._loading.timeout.connect(self._load_more)
        self._measuring = QTimer(self, singleShot=True, interval=0)
        self._measuring.timeout.connect(self._keep_lines_short)
        self._drawing = QTimer(self, singleShot=True, interval=0)
        self._drawing.timeout.connect(self._draw)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setFont(theme.font(Type.LEAD))
        self._break_lines("")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(GRID * 3)
        self.setAccessibleName(self.tr("Article"))
        self.setAcceptDrops(False)
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self._draw)
        self.verticalScrollBar().valueChanged.connect(self._draw_what_is_near)
        self.textChanged.connect(self._was_written)

    def show_text(self, where: Shown) -> None:
        """Show a text, nothing highlighted yet."""
        self._where = where
        self._highlights = {}
        self._ahead = False
        self._lit = self._under = self._wanted = NOTHING
        self._loaded = len(where.text[:AT_ONCE])
        self.clear()  # what stood there would be laid out once more by the rules of the new text
        self._break_lines(where.text[:AT_ONCE])
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setAlignment(side(where.text))
        self.document().setDefaultTextOption(option)
        self.setPlainText(where.text[:AT_ONCE])
        self._starts = []
        self._keep_lines_short()
        self._draw()
        if self._loaded < len(where.text):
            self._loading.start()
        else:
            self._loading.stop()

    def allow_writing(self, allowed: bool) -> None:
        """Let a person write in the text, or read it alone."""
        self._writing = allowed
        self.setReadOnly(not allowed)
        self.setUndoRedoEnabled(allowed)
        marks = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditorInteraction if allowed else marks)

    def raw_text(self) -> str:
        """Return what stands in the view, sign by sign."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def top(self) -> int:
        """Return the code point at which what is in view begins."""
        return offsets.to_text(self._where, self.firstVisibleBlock().position())

    def go_to(self, offset: int) -> None:
        """Put the cursor somewhere, and its paragraph to the top where it is not in view."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(offsets.to_qt(self._where, offset), self.document().characterCount() - 1))
        is_in_view = self.viewport().rect().contains(self.cursorRect(cursor).center())
        self.setTextCursor(cursor)
        if not is_in_view:
            bar, lines = self.verticalScrollBar(), self.cursorRect().top() // max(1, self.fontMetrics().lineSpacing())
            bar.setValue(bar.value() + lines)

    def follow(self, where: Shown) -> None:
        """Take note of what was written; the view shows it already."""
        self._where, self._ahead = where, False
        self._loaded = len(where.text)

    @property
    def is_whole(self) -> bool:
        """Tell whether all of the text is in the view; of a very long one the end may still be on its way."""
        return self._loaded >= len(self._where.text)

    def highlight(self, highlights: Sequence[Highlight]) -> None:
        """Highlight quotations, each with its number."""
        self._highlights = {number: quotation for number, quotation in highlights if quotation.content}
        self._starts = sorted((quotation.content[0][0], number) for number, quotation in self._highlights.items())
        self._draw()

    def change(self, number: int, quotation: Quotation | None) -> None:
        """Change one highlight, or take it away; draw() shows it."""
        before = self._highlights.pop(number, None)
        if before is not None:
            self._starts.remove((before.content[0][0], number))
        if quotation is not None and quotation.content:
            self._highlights[number] = quotation
            insort(self._starts, (quotation.content[0][0], number))

    def draw(self) -> None:
        """Draw what was changed."""
        self._draw_soon()

    def light(self, number: int) -> None:
        """Make one quotation stand out, or none."""
        if number != self._lit:
            self._lit = number
            self._draw_soon()

    def scroll_to(self, number: int) -> None:
        """Bring a quotation into view, a third down the page, without taking the focus."""
        quotation = self._highlights.get(number)
        if quotation is None:
            return
        self._wanted = NOTHING if self._holds(quotation) else number
        if self._writing:
            return  # the cursor is the writer's
        if self._wanted != NOTHING:
            return
        start, end = (offsets.to_qt(self._where, edge) for edge in (quotation.content[0][0], quotation.content[-1][1]))
        page = self.viewport().rect()
        if page.contains(self._point(start)) and page.contains(self._point(end)):
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        lines = self._point(start).y() // max(1, self.fontMetrics().lineSpacing())
        bar.setValue(bar.value() + lines - bar.pageStep() // 3)

    def selected_span(self) -> Span | None:
        """Return the selected words of the article, or None."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return offsets.to_text(self._where, cursor.selectionStart()), offsets.to_text(
            self._where, cursor.selectionEnd()
        )

    def number_at(self, point: QPoint) -> int:
        """Return the number of the quotation under a point of the viewport."""
        cursor = self.cursorForPosition(point)
        if not self.cursorRect(cursor).adjusted(-40, -4, 40, 4).contains(point):
            return NOTHING
        unit = cursor.position()
        inside = [piece for piece in self._pieces if piece[0] <= unit < piece[1]]
        return min(inside, key=lambda piece: piece[1] - piece[0])[2] if inside else NOTHING

    @guarded()
    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if len(text) > PASTED_AT_ONCE:
            self.refused.emit()
            return
        if offsets.has_long_token(text):
            self._break_lines(text)
        super().insertFromMimeData(source)

    @guarded()
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self._measuring.start()  # not now: Qt would lay nothing out for the narrower page

    def _break_lines(self, text: str) -> None:
        """Break lines between words; where a word is endless, anywhere: for that, Qt takes ten times as long else."""
        modes = QTextOption.WrapMode
        mode = modes.WrapAnywhere if offsets.has_long_token(text) else modes.WrapAtWordBoundaryOrAnywhere
        self.setWordWrapMode(mode)

    def _keep_lines_short(self) -> None:
        """Let no line be longer than can be read; where there is more room, it stays empty."""
        longest = self.fontMetrics().averageCharWidth() * MEASURE + GRID * 6
        spare = max(0, self.width() - longest)
        right = side(self._where.text) == Qt.AlignmentFlag.AlignRight
        margins = QMargins(spare, 0, 0, 0) if right else QMargins(0, 0, spare, 0)
        if margins != self.viewportMargins():
            self.setViewportMargins(margins)

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._hover(self.number_at(event.position().toPoint()))

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        number = self.number_at(event.position().toPoint())
        if number != NOTHING and not self._writing and not self.textCursor().hasSelection():
            self.clicked.emit(number)

    @guarded()
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(NOTHING)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._writing:
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
            else:
                super().keyPressEvent(event)
            return
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Q and plain:
            self.quote_wanted.emit()
            return
        super().keyPressEvent(event)

    def _hover(self, number: int) -> None:
        if number != self._under:
            self._under = number
            shape = Qt.CursorShape.IBeamCursor if number == NOTHING else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            self.hovered.emit(number)

    def _point(self, unit: int) -> QPoint:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(unit, self.document().characterCount() - 1))
        return self.cursorRect(cursor).center()

    def _holds(self, quotation: Quotation) -> bool:
        end = offsets.to_qt(self._where, quotation.content[-1][1])
        return self.is_whole or end < self.document().characterCount() - 1

    def _load_more(self) -> None:
        """Put the next part of a long text into the view."""
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(self._where.text[self._loaded : self._loaded + AT_ONCE])
        self._loaded += AT_ONCE
        if self.is_whole:
            self._loading.stop()
        if self._wanted != NOTHING:
            self.scroll_to(self._wanted)
        self._draw()

    def _was_written(self) -> None:
        if self._writing:
            self._ahead = True
            self.written.emit()

    def _draw(self) -> None:
        if self._ahead:
            return  # what was highlighted moves along; drawn anew it would stand where it was
        formats = self._formats()
        near = [one for one in self._drawn() if self._holds(one[1])]
        self._pieces = tuple(
            (*offsets.span_to_qt(self._where, span), number) for number, quotation in near for span in quotation.content
        )
        drawn = [
            selection
            for number, quotation in sorted(near, key=lambda highlight: highlight[0] == self._lit)
            for name, spans in (
                ("mention", quotation.source),
                ("cue", quotation.cue),
                (quotation.kind, quotation.content),
            )
            for selection in self._selections(spans, formats[name, number == self._lit])
        ]
        self.setExtraSelections(drawn)

    def _drawn(self) -> Sequence[Highlight]:
        """Return the highlights to draw: all, or in an article full of them those in view and near it."""
        if len(self._highlights) <= DRAWN_AT_ONCE:
            return list(self._highlights.items())
        top = offsets.to_text(self._where, self.firstVisibleBlock().position()) - NEAR
        corner = self.viewport().rect().bottomRight()
        bottom = offsets.to_text(self._where, self.cursorForPosition(corner).position()) + NEAR
        near = self._starts[bisect_left(self._starts, (top, NOTHING)) : bisect_left(self._starts, (bottom, NOTHING))]
        return [(number, self._highlights[number]) for _, number in near]

    def _draw_soon(self) -> None:
        """Draw now, or in an article full of highlights once for all that changes in this turn of the event loop."""
        if len(self._highlights) > DRAWN_AT_ONCE:
            self._drawing.start()
        else:
            self._draw()

    def _draw_what_is_near(self) -> None:
        if len(self._highlights) > DRAWN_AT_ONCE:
            self._drawing.start()

    def _selections(self, spans: Spans, form: QTextCharFormat) -> list[QTextEdit.ExtraSelection]:
        made = []
        for span in spans:
            start, end = offsets.span_to_qt(self._where, span)
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue]
            selection.format = form  # pyright: ignore[reportAttributeAccessIssue]
            made.append(selection)
        return made

    def _formats(self) -> dict[tuple[str, bool], QTextCharFormat]:
        style = QTextCharFormat.UnderlineStyle
        looks = {
            "mention": ("mention", style.NoUnderline),
            "cue": ("cue", style.NoUnderline),
            Kind.DIRECT: ("mark", style.NoUnderline),
            Kind.MIXED: ("mark", style.DashUnderline),
            Kind.INDIRECT: ("", style.SingleUnderline),
        }
        return {
            (name, lit): self._format("mark_lit" if lit and name not in ("mention", "cue") else ground, line)
            for name, (ground, line) in looks.items()
            for lit in (False, True)
        }

    def _format(self, ground: str, line: QTextCharFormat.UnderlineStyle) -> QTextCharFormat:
        form = QTextCharFormat()
        if ground:
            form.setBackground(self._theme.colour(ground))
        form.setUnderlineStyle(line)
        form.setUnderlineColor(self._theme.colour("mark_line"))
        return form
