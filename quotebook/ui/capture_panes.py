"""What the place that adds articles shows: nothing yet, or the article with its form beside the found quotations."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLayout, QProgressBar, QSplitter, QWidget

from quotebook.model import Spans
from quotebook.ui import controls, motion, offsets, speaking, wording
from quotebook.ui.article_view import ArticleView
from quotebook.ui.card_list import CardList
from quotebook.ui.controls import EmptyState
from quotebook.ui.icons import Icons
from quotebook.ui.metadata import MetadataForm
from quotebook.ui.offsets import Shown
from quotebook.ui.pages import Pages
from quotebook.ui.place import Desk
from quotebook.ui.review import Session
from quotebook.ui.theme import GRID, Theme, Type

ARTICLE_SHARE, CARDS_SHARE = 57, 43
NARROWEST_ARTICLE = 40
"""In steps of the grid."""


class Empty(EmptyState):
    """What the place says while no article is in hand."""

    def __init__(
        self,
        desk: Desk,
        *,
        files: Callable[[], None],
        folder: Callable[[], None],
        sample: Callable[[], None],
        write: Callable[[], None],
    ) -> None:
        open_files = controls.button(wording.tr("Open a file …"), files, "primary")
        open_folder = controls.button(wording.tr("Import a folder …"), folder)
        open_sample = controls.button(wording.tr("Open the sample article"), sample, "link")
        write_one = controls.button(wording.tr("Write one"), write, "link")
        super().__init__(
            desk.theme,
            desk.icons,
            icon="paste",
            title=wording.tr("Paste an article"),
            text=wording.tr(
                "Press Ctrl+V anywhere in this window, or drop text, Markdown or web page files, or a folder of them, "
                "on it. Quotebook finds what was said, by whom and when; you decide what to keep."
            ),
            buttons=(open_files, open_folder, write_one, open_sample),
        )


class ReviewDesk(QSplitter):
    """An article under review: form and text on the left; on the right the cards, how many, and what ends it."""

    def __init__(self, theme: Theme, icons: Icons, keep: Callable[[], None], discard: Callable[[], None]) -> None:
        super().__init__()
        self._theme = theme
        self.form = MetadataForm(theme)
        self.article = ArticleView(theme)
        self.cards = CardList(theme, icons)
        self._found = controls.label(theme, "", Type.TITLE)
        self._state = controls.label(theme, "", Type.CAPTION, "quiet")
        self._busy = QProgressBar()
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(self.tr("Looking for quotations"))
        self.keep = controls.button(self.tr("Keep"), keep, "primary", narrow=True)
        self.keep.setToolTip(self.tr("Keep the article and what is accepted (Ctrl+Enter)"))
        self.discard = controls.button(self.tr("Discard"), discard, "quiet")
        self.discard.setToolTip(self.tr("Put the article away; Ctrl+Z brings it back"))
        self.write = controls.icon_button(icons, "edit", self.tr("Change the text (F2)"))
        self.done = controls.button(self.tr("Done"))
        self.done.setToolTip(self.tr("Stop writing (Esc)"))
        self._strip = self._writing_strip()
        self._none = EmptyState(theme, icons, icon="quotations", title="", text="")
        self._lay_out()
        self._highlighting = QTimer(self, singleShot=True, interval=0)
        self._highlighting.timeout.connect(self.highlight)
        self.cards.model_of_cards.found.connect(self._highlighting.start)
        self.cards.model_of_cards.altered.connect(self._highlight_again)

    def show_session(self, session: Session) -> None:
        """Show an article with what was decided so far."""
        self.form.show_draft(session.draft)
        self.article.show_text(session.shown)
        self.cards.model_of_cards.show(session)
        self.say_busy(False)
        self.cards.take_row(next((row for row, card in enumerate(session.cards) if card.is_open), 0))

    def words_in_hand(self) -> Spans:
        """Return where the words of the card in hand stand, () for none."""
        row = self.cards.row
        return self.cards.cards[row].quotation.content if 0 <= row < len(self.cards.cards) else ()

    def show_found(self, session: Session, held: Spans) -> None:
        """Show what was found in the article, for the first time or anew. held: the words of the card to be in hand."""
        self.cards.model_of_cards.show(session)
        rows = (row for row, card in enumerate(session.cards) if held and card.quotation.content == held)
        self.cards.take_row(next(rows, 0))

    def open_text(self, session: Session) -> None:
        """Open the article's text for writing, sign by sign, where it is in view."""
        top = self.article.top()
        self._show_text(session, offsets.plain(session.text))
        self.article.allow_writing(True)
        self.article.go_to(top)
        self._strip.show()
        self.write.setEnabled(False)
        self.article.setFocus()

    def close_text(self, session: Session) -> None:
        """Close the text again, and show it as it is read."""
        top = self.article.top()
        self.article.allow_writing(False)
        self._show_text(session, session.shown)
        self.article.go_to(top)
        self._strip.hide()
        self.write.setEnabled(True)
        self.cards.setFocus()

    def _show_text(self, session: Session, where: Shown) -> None:
        """Show the text in another way, where that is another at all: laying out a long one anew takes its time."""
        if session.shown.text == session.text:
            self.article.follow(where)
            return
        self.article.show_text(where)
        self.highlight()

    def rewrite(self, text: str, words: str) -> None:
        """Let the cards follow another text; the one in hand stays in hand."""
        number = self.cards.number
        self.cards.model_of_cards.rewrite(text, words)
        self.cards.take_row(max(0, self.cards.model_of_cards.row_of(number)))

    def show_state(self, session: Session | None) -> None:
        """Show how many quotations there are and what becomes of them."""
        cards = self.cards.cards
        found = session is not None and session.detection is not None
        self._results.setCurrentIndex(1 if found and not cards else 0)
        self._none.say(
            self.tr("No quotations found"),
            self.tr("Select words in the article and press Q to make one yourself, or keep the article alone."),
        )
        self._found.setText(wording.plural(len(cards), "%Ln quotation", "%Ln quotations"))
        if not found:
            self._found.setText("")
        accepted = self.cards.model_of_cards.accepted
        if found:
            self._state.setText(self._summary(accepted, self.cards.model_of_cards.open))
        self.keep.setText(
            wording.plural(accepted, "Keep article and %Ln quotation", "Keep article and %Ln quotations")
            if accepted
            else self.tr("Keep article")
        )
        self.keep.setEnabled(found)

    def tell_found(self) -> None:
        """Say how many quotations there are to those who cannot see it."""
        speaking.announce(self.cards, f"{self._found.text()}. {self._state.text()}")

    def say_busy(self, busy: bool) -> None:
        """Show that quotations are being looked for, or no longer."""
        if busy:
            # Before the bar is in view: it paints itself, and all that is to be laid out first, within this turn.
            motion.set_waiting(self._busy)
        self._busy.setVisible(busy)
        if busy:
            self._state.setText(self.tr("Looking for quotations …"))

    def allow_keeping(self, allowed: bool) -> None:
        """Let the article be kept, or not while it is being kept."""
        self.keep.setEnabled(allowed)

    def highlight(self) -> None:
        """Highlight all that was found and not rejected."""
        cards = self.cards.cards
        self.article.highlight([(card.number, card.quotation) for card in cards if not card.is_rejected])

    def _highlight_again(self, rows: list[int]) -> None:
        for card in (self.cards.cards[row] for row in rows):
            self.article.change(card.number, None if card.is_rejected else card.quotation)
        self.article.draw()

    def _lay_out(self) -> None:
        top = controls.row(self.form, controls.column(self.write, None, margins=(0, GRID, GRID, 0)), gap=0)
        top.setStretch(0, 1)
        article = controls.column(top, controls.rule(), self._strip, self.article, gap=0)
        article.setStretch(3, 1)
        left, right = controls.panel("surface"), controls.panel("canvas")
        left.setMinimumWidth(GRID * NARROWEST_ARTICLE)
        self.setChildrenCollapsible(False)
        self.addWidget(left)
        self.addWidget(right)
        left.setLayout(article)
        right.setLayout(self._review_column())
        self.setStretchFactor(0, ARTICLE_SHARE)
        self.setStretchFactor(1, CARDS_SHARE)
        self.setSizes([ARTICLE_SHARE * GRID, CARDS_SHARE * GRID])

    def _writing_strip(self) -> QWidget:
        says = controls.wrapped(
            self._theme, self.tr("Write or correct the text; what is found follows as you write."), Type.CAPTION
        )
        line = controls.row(says, self.done, margins=(GRID * 3, GRID // 2, GRID, GRID // 2))
        line.setStretch(0, 1)
        made = controls.panel("strip", line)
        made.hide()
        return made

    def _review_column(self) -> QLayout:
        titles = controls.column(self._found, self._state, gap=2)
        hint = controls.SpareLabel(self._theme, self.tr("F1 shows all keys"))
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        head = controls.row(titles, hint, margins=(GRID * 2, GRID * 2, GRID * 2, GRID))
        head.setStretch(1, 1)
        self._results = Pages()
        self._results.setMinimumHeight(GRID * 16)  # the words of an empty list are not to push the buttons out
        self._results.addWidget(self.cards)
        self._results.addWidget(self._none)
        shortcut = controls.SpareLabel(self._theme, self.tr("Ctrl+Enter"))
        shortcut.setAlignment(Qt.AlignmentFlag.AlignRight)
        edge = (GRID * 2, GRID * 3 // 2, GRID * 2, GRID * 3 // 2)
        foot = controls.row(self.discard, shortcut, self.keep, margins=edge)
        foot.setStretch(1, 1)
        return controls.column(head, self._busy, self._results, controls.rule(), foot, gap=0)

    def _summary(self, accepted: int, open_ones: int) -> str:
        parts = [self.tr("%1 accepted").replace("%1", wording.number(accepted))]
        if open_ones:
            parts.append(self.tr("%1 to decide").replace("%1", wording.number(open_ones)))
        return " · ".join(parts)
