"""What the review's keys and clicks do to a card: decide, edit a field, move a span's end, say same or not."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from quotebook.model import Kind, Match, SpeakerRow
from quotebook.text.ends import moved_end
from quotebook.ui import review, review_matches, review_same, speaking
from quotebook.ui.card_editor import CardEditor, candidates
from quotebook.ui.card_list import CardList
from quotebook.ui.card_words import changed_words
from quotebook.ui.dates import typed_said_on
from quotebook.ui.place import Desk
from quotebook.ui.review import Card
from quotebook.ui.wording import tr

MOST_CANDIDATES = 12

Change = Callable[[Card], Card]
DECISIONS: dict[str, Change] = {
    "toggle": review.toggled,
    "reject": review.rejected,
    "apart": review_matches.not_the_same,
}


class ReviewKeys(QObject):
    """Carry out what the list of cards asks for.

    selection_wanted: make what is selected in the article a quotation; typed: something was, in an open editor.
    """

    selection_wanted = Signal()
    typed = Signal()
    FIELDS = ("words", "speaker", "role", "said_on")
    """What of a card can be edited."""

    def __init__(self, cards: CardList, desk: Desk) -> None:
        super().__init__(cards)
        self._list = cards
        self._desk = desk
        self._text = ""
        self._editor: CardEditor | None = None
        self._edited: tuple[int, str] = (0, "")
        cards.asked.connect(self.do)
        cards.menu_wanted.connect(self._open_menu)
        cards.verticalScrollBar().valueChanged.connect(self._follow)
        cards.shown.connect(self._follow)  # it may stand in another row than before

    def take_text(self, text: str) -> None:
        """Work on another article's text."""
        self._text = text
        self._leave()

    def do(self, row: int, what: str) -> None:
        """Do one thing to one card."""
        if what in DECISIONS:
            self._decide(row, what)
        elif what in "[]{}":
            self._move_end(row, what)
        elif what in ("same", "match"):
            self._ask_same(row)
        elif what.startswith("earlier"):
            self._open_earlier(int(what.split()[1]))
        elif what in ("kind", "open", "why", "quote"):
            {
                "kind": lambda: self._next_kind(row),
                "open": self._open_known,
                "why": self._explain,
                "quote": self.selection_wanted.emit,
            }[what]()
        else:
            self.edit(row, what)

    def being_edited(self) -> tuple[int, str, str] | None:
        """Return the card, the field and what stands in its editor; None where none is open."""
        return (*self._edited, self._editor.text()) if self._editor is not None else None

    def take_typed(self) -> bool:
        """Take what stands in an open editor where it was changed; tell whether it could be taken."""
        editor, (number, what) = self._editor, self._edited
        if editor is not None and editor.is_changed and what in self.FIELDS:
            return self._take(number, what, editor.text())
        self._leave()
        return True

    def edit(self, row: int, what: str, typed: str | None = None) -> None:
        """Open the editor of one of FIELDS; typed: what somebody had begun to write there."""
        if not self.take_typed():
            return
        card = self._list.cards[row]
        title, text, hint = self._asked(card, what)
        text = text if typed is None else typed
        self._edited = card.number, what
        editor = CardEditor(
            self._desk.theme, self._list.viewport(), title=title, text=text, hint=hint, lines=what == "words"
        )
        self._editor = editor
        editor.typed.connect(self.typed)
        editor.committed.connect(lambda typed: self._commit(card.number, what, typed))
        editor.cancelled.connect(self._close)
        editor.left.connect(lambda: self._left(editor))
        editor.candidates_wanted.connect(lambda typed: self._find_candidates(what, typed))
        self._list.scrollTo(self._list.model_of_cards.index(row))
        editor.open_at(self._list.part_rect(row, what))

    def _asked(self, card: Card, what: str) -> tuple[str, str, str]:
        quotation = card.quotation
        said = quotation.said_on.value if quotation.said_on else ""
        return {
            "words": (self.tr("Words"), card.words, self.tr("The article's own words stay beside a correction.")),
            "speaker": (self.tr("Speaker"), quotation.speaker or "", self.tr("Enter takes it, Esc leaves it.")),
            "role": (self.tr("Role"), quotation.role or "", self.tr("What they were at that time.")),
            "said_on": (self.tr("Said on"), said, self.tr("2024-10-16, 16 Oct 2024, Oct 2024 or 2024")),
        }[what]

    def _commit(self, number: int, what: str, typed: str) -> None:
        if self._take(number, what, typed):
            self._list.setFocus()

    def _left(self, editor: CardEditor) -> None:
        """Take what was typed, since the person goes on elsewhere."""
        if self._editor is editor:
            self.take_typed()

    def _take(self, number: int, what: str, typed: str) -> bool:
        """Take what was typed and close the editor; where it is no date say so, and stay open."""
        row = self._list.model_of_cards.row_of(number)
        if row < 0:
            self._leave()
            return True
        card = self._list.cards[row]
        said_on = typed_said_on(typed) if what == "said_on" else None
        if what == "said_on" and typed.strip() and said_on is None:
            if self._editor is not None:
                self._editor.refuse(self.tr("That is no date: try 16 Oct 2024, Oct 2024 or 2024."))
            return False
        changed = {
            "words": lambda: review.with_words(card, typed),
            "speaker": lambda: review.with_speaker(card, typed),
            "role": lambda: review.with_role(card, typed),
            "said_on": lambda: review.with_said_on(card, said_on),
        }[what]()
        words = {
            "words": self.tr("edit of words"),
            "speaker": self.tr("edit of speaker"),
            "role": self.tr("edit of role"),
            "said_on": self.tr("edit of date"),
        }[what]
        self._leave()
        self._list.model_of_cards.change(row, changed, words)
        return True

    def _decide(self, row: int, what: str) -> None:
        card = self._list.cards[row]
        words = {
            "toggle": self.tr("take back acceptance") if card.is_accepted else self.tr("accept quotation"),
            "reject": self.tr("take back rejection") if card.is_rejected else self.tr("reject quotation"),
            "apart": self.tr("not the same"),
        }[what]
        self._change(row, DECISIONS[what](card), words)
        if card.is_open and what in ("toggle", "reject"):
            self._go_to_next_open(row)

    def _go_to_next_open(self, row: int) -> None:
        following = next((at for at, card in enumerate(self._list.cards) if at > row and card.is_open), None)
        if following is not None:
            self._list.take_row(following)

    def _move_end(self, row: int, key: str) -> None:
        card = self._list.cards[row]
        span = moved_end(self._text, review.whole_span(card.quotation), key)
        if span[0] < span[1]:
            words = self.tr("move of the quotation's end")
            self._change(row, review.with_content(card, self._text, span), words)

    def _next_kind(self, row: int) -> None:
        card = self._list.cards[row]
        kinds = list(Kind)
        following = kinds[(kinds.index(card.quotation.kind) + 1) % len(kinds)]
        self._change(row, review.with_kind(card, following), self.tr("change of kind"))

    def _change(self, row: int, card: Card, words: str) -> None:
        """Change the card in hand by a key, after which nothing else tells those who cannot see it."""
        before = self._list.cards[row]
        self._list.model_of_cards.change(row, card, words)
        speaking.announce(self._list, changed_words(before, card))

    def _ask_same(self, row: int) -> None:
        """Offer the stored quotations it may repeat, what its speaker said before, and what a search finds."""
        if not self.take_typed():
            return
        card = self._list.cards[row]
        self._edited = card.number, "same"
        hint = self.tr("Type to search the catalogue. Enter takes what is chosen, Esc leaves it.")
        title, room = self.tr("Same as"), self._list.viewport()
        editor = CardEditor(self._desk.theme, room, title=title, text="", hint=hint, wide=True)
        self._editor = editor
        editor.picked.connect(lambda value: self._say_same(card.number, value))
        editor.committed.connect(lambda _: self._close())
        editor.cancelled.connect(self._close)
        editor.left.connect(lambda: self._left(editor))
        editor.candidates_wanted.connect(lambda typed: self._find_same(card.number, typed))
        self._list.scrollTo(self._list.model_of_cards.index(row))
        editor.open_at(self._list.part_rect(row, "match"))

    def _find_same(self, number: int, typed: str) -> None:
        row = self._list.model_of_cards.row_of(number)
        if self._editor is None or row < 0:
            return
        if typed.strip():
            review_same.search(self._editor, self._desk, typed)
        else:
            review_same.propose(self._editor, self._desk, self._list.cards[row])

    def _say_same(self, number: int, value: object) -> None:
        row = self._list.model_of_cards.row_of(number)
        self._close()
        if row < 0:
            return
        card = self._list.cards[row]
        changed = review.same_as(card, value) if isinstance(value, Match) else review_matches.not_the_same(card)
        self._list.model_of_cards.change(row, changed, self.tr("verdict on a repetition"))

    def _open_menu(self, row: int, at: QPoint) -> None:
        """Show everything that can be done to a card, each with its key."""
        menu, number = QMenu(self._list), self._list.cards[row].number
        for what, key, words in commands():
            if not what:
                menu.addSeparator()
                continue
            action = menu.addAction(f"{words}\t{key}", lambda what=what: self._do_by_number(number, what))
            action.setEnabled(self._can(row, what))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _do_by_number(self, number: int, what: str) -> None:
        """Do to a card what its menu was asked for: it may stand in another row by then."""
        row = self._list.model_of_cards.row_of(number)
        if row >= 0:
            self.do(row, what)

    def _can(self, row: int, what: str) -> bool:
        card = self._list.cards[row]
        return {
            "apart": card.match is not None,
            "open": card.match is not None or bool(self._list.earlier.rows),
        }.get(what, True)

    def _open_known(self) -> None:
        """Open what the card repeats, or else what its speaker said before that comes nearest."""
        match = self._list.cards[self._list.row].match
        if match is not None:
            self._desk.visit("quotations", match.quotation_id)
        else:
            self._open_earlier(0)

    def _open_earlier(self, number: int) -> None:
        rows = self._list.earlier.rows
        if number < len(rows):
            self._desk.visit("quotations", rows[number].id)

    def _explain(self) -> None:
        shown = self._list.toggle_why()
        speaking.announce(self._list, ". ".join(self._list.why()) if shown else self.tr("Reasons are hidden"))

    def _find_candidates(self, what: str, typed: str) -> None:
        if what == "role" and self._editor is not None:
            self._editor.offer([(role, "") for role in self._roles() if typed.casefold() in role.casefold()])
        if what != "speaker":
            return
        self._offer(typed, ())
        self._desk.runner.run_read(
            lambda catalogue: catalogue.speakers(typed)[:MOST_CANDIDATES],
            lambda rows: self._offer(typed, rows),
            topic=(id(self), "speakers"),
        )

    def _offer(self, typed: str, rows: tuple[SpeakerRow, ...]) -> None:
        if self._editor is None:
            return
        near = (card.quotation.speaker for card in review.nearest_first(self._list.cards, self._edited[0]))
        here = dict.fromkeys(speaker for speaker in near if speaker)
        self._editor.offer(candidates(typed, list(here), rows)[:MOST_CANDIDATES])

    def _roles(self) -> list[str]:
        near = (card.quotation.role for card in review.nearest_first(self._list.cards, self._edited[0]))
        return list(dict.fromkeys(role for role in near if role))

    def _follow(self) -> None:
        """Keep an open editor beside its card."""
        number, what = self._edited
        row = self._list.model_of_cards.row_of(number)
        if self._editor is not None and row >= 0:
            self._editor.follow(self._list.part_rect(row, "match" if what == "same" else what))

    def _leave(self) -> None:
        if self._editor is not None:
            editor, self._editor = self._editor, None
            editor.close()

    def _close(self) -> None:
        self._leave()
        self._list.setFocus()


def commands() -> tuple[tuple[str, str, str], ...]:
    """Return what can be done to a card: (command, key, words), an empty command between groups."""
    return (
        ("toggle", tr("Space"), tr("Accept, or take it back")),
        ("reject", "X", tr("Reject, or take it back")),
        ("", "", ""),
        ("words", "E", tr("Edit the words")),
        ("speaker", "S", tr("Speaker")),
        ("role", "R", tr("Role")),
        ("said_on", "D", tr("Date it was said on")),
        ("kind", "T", tr("Direct, mixed or indirect")),
        ("[", "[", tr("Begin a word earlier")),
        ("{", "{", tr("Begin a word later")),
        ("]", "]", tr("End a word later")),
        ("}", "}", tr("End a word earlier")),
        ("", "", ""),
        ("same", "M", tr("Same as a stored quotation …")),
        ("apart", "N", tr("Not the same")),
        ("open", "O", tr("Open what was said before")),
        ("why", "W", tr("Why it is so")),
    )


def key_groups() -> tuple[tuple[str, tuple[tuple[tuple[str, ...], str], ...]], ...]:
    """Return the keys of the review for the sheet of keys."""
    moves = ((("↑", "↓", "K", "J"), tr("Previous, next")),)
    named = tuple(((key,), words) for what, key, words in commands() if what and what not in "[]{}")
    ends = ((("[", "{"), tr("Begin a word earlier, later")), (("]", "}"), tr("End a word later, earlier")))
    rest = (
        (("F2",), tr("Change the article's text")),
        (("Q",), tr("Make the selection in the article a quotation")),
        (("Ctrl", "Enter"), tr("Keep article and accepted quotations")),
        (("Alt", "← →"), tr("Back, or skip to the next article that waits")),
    )
    return ((tr("In the list of found quotations"), (*moves, *named, *ends, *rest)),)
