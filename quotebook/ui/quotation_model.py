"""The rows of Quotations: ids in order, of which only the pages in view are read; nothing is read on the GUI thread."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from quotebook.app.glance import first_rows, seen_rows
from quotebook.model import Listing, Order, QuotationRow
from quotebook.text import query as queries
from quotebook.ui import handing_over
from quotebook.ui.guard import guarded
from quotebook.ui.picked import Picked, shortened
from quotebook.ui.quotation_cells import ORDERS, Column, cell_text, heading, spoken_text
from quotebook.ui.tasks import Runner

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

PAGE = 200
PAGES_KEPT = 32
PAGES_WANTED = 4
"""Pages asked for and not yet read; older wishes are forgotten, since the person has scrolled past them."""

ROW = int(Qt.ItemDataRole.UserRole) + 1
"""The role under which an index gives its whole QuotationRow, or None while its page is being read."""

FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be listed. order is None where the program chooses: best match first, or newest first.

    speaker_id: only what this speaker said.
    """

    query: str = ""
    order: Order | None = None
    descending: bool = True
    speaker_id: int | None = None

    def sorting(self) -> tuple[Order, bool]:
        """Return the order to ask the catalogue for."""
        if self.order is not None:
            return self.order, self.descending
        return (Order.RELEVANCE if _asks_for_words(self.query) else Order.SAID_ON), True


class QuotationModel(QAbstractTableModel):
    """A table of the quotations that match a wish. listed carries the Listing after the rows were replaced.

    began: the first page of everything stands there, the number of the rows is not known yet.
    roles_apart, dates_apart: these have a column in view, so that the speaker's cell need not say them.
    """

    roles_apart = dates_apart = True

    listed = Signal(object)
    began = Signal()
    sort_chosen = Signal()

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._wish = Wish()
        self._listing = Listing("", Order.SAID_ON, True, ())
        self._ids: Sequence[int] = ()
        self._placed: tuple[int | None, int | None] = (None, None)
        self._pages: OrderedDict[int, tuple[QuotationRow, ...]] = OrderedDict()
        self._wanted: list[int] = []
        self._reading = False
        self._edition = 0
        self._gathered: dict[int, QuotationRow] = {}

    # --- what is listed --------------------------------------------------------------------------------------

    @property
    def wish(self) -> Wish:
        """What was asked for last."""
        return self._wish

    @property
    def listing(self) -> Listing:
        """What is shown."""
        return self._listing

    @property
    def ids(self) -> Sequence[int]:
        """The ids shown, in order."""
        return self._ids

    def show(self, wish: Wish, *, around: int = 0, wanted: int | None = None) -> None:
        """List what matches a wish; around: the row whose page is read at once, so that it does not flicker.

        wanted: an id whose place will be asked for; looking for it may take reading every id.
        """
        self._wish = wish
        order, descending = wish.sorting()
        page = around // PAGE
        is_everything = not wish.query.strip() and wish.speaker_id is None
        if order is Order.SAID_ON and page == 0 and is_everything and not self._ids:
            self._show_beginning(wish, descending=descending)

        def read(catalogue: "Catalogue") -> tuple[Listing, int, tuple[QuotationRow, ...]]:
            if wish.speaker_id is None:
                listing = catalogue.listing(wish.query, order=order, descending=descending)
            else:
                listing = catalogue.said_by(wish.speaker_id, wish.query, descending=descending)
            first = min(page, max(0, len(listing.ids) - 1) // PAGE)
            rows = catalogue.rows(listing.ids[first * PAGE : (first + 1) * PAGE], query=wish.query)
            self._placed = (wanted, _place(listing.ids, wanted))
            return listing, first, rows

        self._runner.run_read(read, self._replace, topic=(id(self), "listing"))

    def _show_beginning(self, wish: Wish, *, descending: bool) -> None:
        """Show the first page of everything while the other ids are still being read."""

        def read(catalogue: "Catalogue") -> tuple[QuotationRow, ...]:
            return catalogue.rows(catalogue.newest(PAGE, descending=descending))

        def show(rows: tuple[QuotationRow, ...]) -> None:
            if self._wish == wish and not self._ids and rows:
                ids = tuple(row.id for row in rows)
                self._reset(Listing(wish.query, Order.SAID_ON, descending, ids), 0, rows)
                self.began.emit()

        self._runner.run_read(read, show, topic=(id(self), "beginning"))

    def begin(self, path: Path, then: Callable[[], None], *, seen: Sequence[int] = (), is_scrolled: bool) -> None:
        """Show the first rows of a catalogue that is not open yet, or those seen when it was left; then call then().

        seen: their ids. What was left scrolled, searched or sorted shows them alone until it is listed.
        """
        wish = self._wish
        order, descending = wish.sorting()
        is_beginning = not is_scrolled and not wish.query.strip() and order is Order.SAID_ON
        if not is_beginning and not seen:
            then()
            return

        def read() -> tuple[QuotationRow, ...]:
            if is_beginning:
                return first_rows(path, PAGE, descending=descending)
            return seen_rows(path, seen, wish.query)

        def show(rows: tuple[QuotationRow, ...]) -> None:
            if rows and not self._ids and wish == self._wish:
                self._reset(Listing(wish.query, order, descending, tuple(row.id for row in rows)), 0, rows)
                self.began.emit()
            then()

        self._runner.run_first(read, show)

    def row_at(self, at: int) -> QuotationRow | None:
        """Return a row, or None where its page is still to be read, which is then asked for."""
        page = self._pages.get(at // PAGE)
        if page is None:
            self._want(at // PAGE)
            return None
        self._pages.move_to_end(at // PAGE)
        return page[at % PAGE] if at % PAGE < len(page) else None

    def id_at(self, at: int) -> int | None:
        """Return the id of a row, or None where there is none."""
        row = self._pages.get(at // PAGE, ())[at % PAGE : at % PAGE + 1]
        if row:
            return row[0].id
        return self._ids[at] if 0 <= at < len(self._ids) else None

    def known_id(self, at: int) -> int | None:
        """Return the id of a row, or None where nobody has read it yet; never reads anything."""
        row = self._pages.get(at // PAGE, ())[at % PAGE : at % PAGE + 1]
        known: Callable[[int], int | None] | None = getattr(self._ids, "known", None)
        return row[0].id if row else known(at) if known is not None else self.id_at(at)

    def gather(self, ranges: Sequence[range], done: Callable[[list[QuotationRow]], None]) -> None:
        """Hand over the rows at some places, as many as can be copied or dragged, now or when they were read."""
        ranges = shortened(ranges, handing_over.AT_MOST)
        places = [at for part in ranges for at in part]
        if all(at // PAGE in self._pages for at in places):
            here = [(at, row) for at in places if (row := self.row_at(at)) is not None]
            self._gathered = dict(here)
            done([row for _, row in here])
            return
        ids = Picked(self._ids, ranges)

        def take(rows: tuple[QuotationRow, ...]) -> None:
            self._gathered = dict(zip(places, rows, strict=False))
            done(list(rows))

        self._runner.run_read(lambda catalogue: catalogue.rows(list(ids)), take, topic=(id(self), "gather"))

    def prepare(self, wish: Wish) -> None:
        """Know what is to be listed once there is a catalogue."""
        self._wish = wish

    def place_of(self, quotation_id: int) -> int | None:
        """Return the row an id stands at, or None where it is not listed."""
        wanted, place = self._placed
        return place if quotation_id == wanted else _place(self._ids, quotation_id)

    # --- Qt's questions --------------------------------------------------------------------------------------

    @guarded(otherwise=0)
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @guarded(otherwise=0)
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    @guarded()
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _ANSWERS and role != ROW:
            return None
        row = self.row_at(index.row())
        if role == ROW or row is None:
            return row
        column = Column(index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_text(row, column, roles_apart=self.roles_apart, dates_apart=self.dates_apart)
        return cell_text(row, column)

    @guarded()
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return heading(Column(section))
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    @guarded(otherwise=Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        return FLAGS

    @guarded()
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        by = ORDERS.get(Column(column)) if column >= 0 else None
        descending = by is None or order == Qt.SortOrder.DescendingOrder
        wish = Wish(self._wish.query, by, descending)
        if wish != self._wish:
            self.show(wish)
            self.sort_chosen.emit()

    @guarded(otherwise=[])
    def mimeTypes(self) -> list[str]:
        return list(handing_over.TYPES)

    @guarded()
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return rows to hand over; no formats, so that no drag begins, while some of them are still being read."""
        places = sorted({index.row() for index in indexes})[: handing_over.AT_MOST]
        rows = [self.row_at(at) or self._gathered.get(at) for at in places]
        known = [row for row in rows if row is not None]
        return handing_over.mime(known) if len(known) == len(rows) else QMimeData()

    @guarded(otherwise=Qt.DropAction.CopyAction)
    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    # --- pages -----------------------------------------------------------------------------------------------

    def _replace(self, answer: tuple[Listing, int, tuple[QuotationRow, ...]]) -> None:
        listing, page, rows = answer
        if self._goes_on(listing):
            self._append(listing)
        else:
            self._reset(listing, page, rows)
        self.listed.emit(listing)

    def _goes_on(self, listing: Listing) -> bool:
        """Tell whether what is shown is the beginning of a listing, so that the rest can follow without a flicker."""
        shown = self._listing
        same = (shown.query, shown.order, shown.descending) == (listing.query, listing.order, listing.descending)
        count = len(self._ids)
        return (
            same
            and 0 < count < len(listing.ids)
            and isinstance(self._ids, tuple)
            and (tuple(listing.ids[:count]) == self._ids)
        )

    def _append(self, listing: Listing) -> None:
        self.beginInsertRows(NOWHERE, len(self._ids), len(listing.ids) - 1)
        self._listing, self._ids = listing, listing.ids
        self.endInsertRows()

    def _reset(self, listing: Listing, page: int, rows: tuple[QuotationRow, ...]) -> None:
        self.beginResetModel()
        self._edition += 1
        self._listing = listing
        self._ids = listing.ids
        self._pages.clear()
        self._pages[page] = rows
        self._wanted.clear()
        self._gathered = {}
        self._reading = False
        self.endResetModel()

    def _want(self, page: int) -> None:
        if page in self._wanted:
            return
        self._wanted = [*self._wanted, page][-PAGES_WANTED:]
        self._read_next()

    def _read_next(self) -> None:
        if self._reading or not self._wanted:
            return
        page, edition, query, ids = self._wanted[-1], self._edition, self._wish.query, self._ids
        self._reading = True
        self._runner.run_read(
            lambda catalogue: catalogue.rows(ids[page * PAGE : (page + 1) * PAGE], query=query),
            self._taker(page, edition),
            topic=(id(self), "page"),
        )

    def _taker(self, page: int, edition: int) -> Callable[[tuple[QuotationRow, ...]], None]:
        def take(rows: tuple[QuotationRow, ...]) -> None:
            if edition == self._edition:
                self._keep(page, rows)

        return take

    def _keep(self, page: int, rows: tuple[QuotationRow, ...]) -> None:
        self._reading = False
        self._wanted = [wanted for wanted in self._wanted if wanted != page]
        self._pages[page] = rows
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        first = page * PAGE
        last = min(first + PAGE, len(self._ids)) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))
        self._read_next()


def _place(ids: Sequence[int], wanted: int | None) -> int | None:
    if wanted is None:
        return None
    try:
        return ids.index(wanted)
    except ValueError:
        return None


_ANSWERS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


def _asks_for_words(query: str) -> bool:
    terms = queries.parse(query).wanted()
    return any(isinstance(term, queries.Word | queries.Prefix | queries.Phrase) for term in terms)
