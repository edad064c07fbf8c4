"""What stands over the rows of Quotations: how many, what can be done with the selected ones, filters, other words."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from quotebook.model import Listing
from quotebook.ui import controls, speaking, wording
from quotebook.ui.filter_chips import FilterChips
from quotebook.ui.guard import guarded
from quotebook.ui.meant import Meant
from quotebook.ui.place import Desk
from quotebook.ui.quotation_deeds import QuotationDeeds
from quotebook.ui.theme import GRID, Type

RESTED = 600
"""Milliseconds after which nobody types any more."""
BESIDE = 3
"""Words that may have been meant, told beside the number of rows."""


class QuotationHead(QWidget):
    """The lines over the rows. filters_turned: show or hide the filters; corrected carries a word to look for."""

    filters_turned = Signal()
    corrected = Signal(str)

    def __init__(self, desk: Desk, deeds: QuotationDeeds) -> None:
        super().__init__()
        self._theme = desk.theme
        self.chips = FilterChips(desk.theme, desk.icons)
        self._count = controls.label(desk.theme, "", Type.TITLE)
        self._said = controls.SpareLabel(desk.theme)
        self._notes = controls.wrapped(desk.theme, "", Type.CAPTION, "warn")
        self._beside, self._below = Meant(desk.theme, Type.CAPTION), Meant(desk.theme)
        for asking in (self._beside, self._below):
            asking.chosen.connect(self.corrected)
        self._runner = desk.runner
        self._listing: Listing | None = None
        self._words: Sequence[str] = ()
        self._resting = QTimer(self, singleShot=True, interval=RESTED)
        self._resting.timeout.connect(self._read_meant)
        self._told = ""
        self._build_tools(desk, deeds)
        self._lay_out()

    @property
    def count(self) -> str:
        """How many there are, in words; "" until they are counted."""
        return self._count.text()

    @property
    def notes(self) -> str:
        """What is said about the listing."""
        return self._notes.text()

    @property
    def suggestions(self) -> Sequence[QPushButton]:
        """The buttons with words that may have been meant."""
        return self._beside.buttons or self._below.buttons

    def show_listing(self, listing: Listing) -> None:
        """Say how many were found, what has to be known about that, and which words may have been meant."""
        self._count.setText(wording.plural(len(listing.ids), "%Ln quotation", "%Ln quotations"))
        self._notes.setText("\n".join(map(wording.told, listing.notes)))
        self._notes.setVisible(bool(listing.notes))
        self._listing = listing
        if listing.query.strip() and (listing.ids or not listing.suggestions):
            self._resting.start()
        self._offer(() if listing.ids else listing.suggestions)
        if listing.query != self._told and self.isVisible():
            speaking.announce(self, ". ".join(self._found(listing)))
        self._told = listing.query

    def take_meant(self) -> None:
        """Look for the likeliest of the words that may have been meant."""
        if self._words:
            self.corrected.emit(self._words[0])

    def _found(self, listing: Listing) -> Iterator[str]:
        """Yield what is said of what was found, for screen readers: the focus stays in the search field."""
        yield self.count
        yield from map(wording.told, listing.notes)
        if listing.suggestions and not listing.ids:
            yield self._asking(listing.suggestions)

    def _asking(self, words: Sequence[str]) -> str:
        return f"{self.tr('Did you mean')} {', '.join(words)}"

    def show_selected(self, count: int, otherwise: str) -> None:
        """Offer what can be done with the selected rows, and say how many they are; otherwise: said of none or one."""
        for tool in self.tools:
            tool.setVisible(count > 0)
        selected = self.tr("%1 selected").replace("%1", wording.number(count))
        self._said.setText(selected if count > 1 else otherwise)

    def _build_tools(self, desk: Desk, deeds: QuotationDeeds) -> None:
        icons = desk.icons
        self.filter = controls.icon_button(
            icons, "filter", self.tr("Show or hide the filters"), self.filters_turned.emit
        )
        self.filter.setCheckable(True)
        self.filter.setChecked(True)
        tag = controls.icon_button(icons, "tag", self.tr("Tag the selected quotations (T)"), deeds.ask_tag)
        speaker = controls.icon_button(icons, "person", self.tr("Change the speaker (S)"), deeds.ask_speaker)
        date = controls.icon_button(icons, "calendar", self.tr("Change the date (D)"), deeds.ask_date)
        copy = controls.icon_button(icons, "copy", self.tr("Copy the selected quotations"))
        copy.setMenu(deeds.copy_menu(self))
        copy.setPopupMode(copy.ToolButtonPopupMode.InstantPopup)
        trash = controls.icon_button(icons, "trash", self.tr("Delete the selected quotations"), deeds.delete_chosen)
        deeds.anchor = tag
        self.tools = (tag, speaker, date, copy, trash)

    def _lay_out(self) -> None:
        margins = (GRID, GRID, GRID * 2, GRID // 2)
        head = controls.row(
            self.filter, self._count, self._beside, self._said, *self.tools, margins=margins, gap=GRID // 2
        )
        head.insertSpacing(2, GRID)
        head.setStretch(4, 1)
        below = controls.row(self._below, margins=(GRID * 2, 0, GRID * 2, 0))
        chips = controls.column(self.chips, self._notes, margins=(GRID * 2, 0, GRID * 2, 0), gap=GRID // 2)
        self.setLayout(controls.column(head, chips, below, gap=0))

    def _read_meant(self) -> None:
        """Once nobody types any more, tell what may have been meant beside what was found."""
        listing = self._listing
        if listing is not None:
            show = self._show_meant
            self._runner.run_survey(
                lambda catalogue: (listing, catalogue.meant(listing)), show, topic=(id(self), "meant")
            )

    def _show_meant(self, answer: tuple[Listing, Sequence[str]]) -> None:
        listing, words = answer
        if listing is self._listing and words:
            self._offer(words)
            if self.isVisible():
                speaking.announce(self, self._asking(words))

    def _offer(self, words: Sequence[str]) -> None:
        """Offer words to look for: beside the number of rows where there are any, so that these stay where they are."""
        self._words = words
        self._beside.clear()
        self._below.clear()
        room = self.width() - GRID * 6
        taken = sum(part.sizeHint().width() + GRID for part in (self.filter, self._count, *self.tools))
        has_rows = self._listing is not None and len(self._listing.ids) > 0
        if words and not (has_rows and self._beside.ask(words[:BESIDE], room - taken)):
            self._below.ask(words, room)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._words and event.size().width() != event.oldSize().width():
            self._offer(self._words)
