"""What stands over the rows of Quotations: how many, what can be done with the selected ones, filters, other words."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quotebook.model import Listing
from quotebook.ui import controls, speaking, wording
from quotebook.ui.filter_chips import FilterChips
from quotebook.ui.place import Desk
from quotebook.ui.quotation_deeds import QuotationDeeds
from quotebook.ui.theme import GRID, Type


class QuotationHead(QWidget):
    """The lines over the rows. filters_turned: show or hide the filters; corrected carries a word to look for."""

    filters_turned = Signal()
    corrected = Signal(str)

    def __init__(self, desk: Desk, deeds: QuotationDeeds) -> None:
        super().__init__()
        self._theme = desk.theme
        self.chips = FilterChips(desk.theme, desk.icons)
        self._count = controls.label(desk.theme, "", Type.TITLE)
        self._said = controls.label(desk.theme, "", Type.CAPTION, "quiet")
        self._said.setSizePolicy(controls.QSizePolicy.Policy.Ignored, controls.QSizePolicy.Policy.Preferred)
        self._notes = controls.wrapped(desk.theme, "", Type.CAPTION, "warn")
        self._meant = QHBoxLayout()
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
    def suggestions(self) -> list[QWidget]:
        """The buttons with words that may have been meant."""
        items = (self._meant.itemAt(at) for at in range(1, self._meant.count()))
        return [button for item in items if item is not None and (button := item.widget()) is not None]

    def show_listing(self, listing: Listing) -> None:
        """Say how many were found, what has to be known about that, and which words may have been meant."""
        self._count.setText(wording.plural(len(listing.ids), "%Ln quotation", "%Ln quotations"))
        self._notes.setText("\n".join(map(wording.told, listing.notes)))
        self._notes.setVisible(bool(listing.notes))
        self._show_meant(listing)
        if listing.query != self._told and self.isVisible():
            speaking.announce(self, ". ".join(self._found(listing)))
        self._told = listing.query

    def _found(self, listing: Listing) -> Iterator[str]:
        """Yield what is said of what was found, for screen readers: the focus stays in the search field."""
        yield self.count
        yield from map(wording.told, listing.notes)
        if listing.suggestions and not listing.ids:
            yield f"{self.tr('Did you mean')} {', '.join(listing.suggestions)}"

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
        head = controls.row(self.filter, self._count, self._said, *self.tools, margins=margins, gap=GRID // 2)
        head.insertSpacing(2, GRID)
        head.setStretch(3, 1)
        self._meant.setContentsMargins(GRID * 2, 0, GRID * 2, 0)
        chips = controls.column(self.chips, self._notes, margins=(GRID * 2, 0, GRID * 2, 0), gap=GRID // 2)
        self.setLayout(controls.column(head, chips, self._meant, gap=0))

    def _show_meant(self, listing: Listing) -> None:
        while (item := self._meant.takeAt(0)) is not None:
            controls.discard(item.widget())
        if not listing.suggestions or listing.ids:
            # Where something begins so, a person is most likely still typing: nothing is to move meanwhile.
            return
        self._meant.addWidget(controls.label(self._theme, self.tr("Did you mean"), tone="quiet"))
        for word in listing.suggestions:
            self._meant.addWidget(controls.button(word, lambda word=word: self.corrected.emit(word), "link"))
        self._meant.addStretch(1)
