"""The window: places on a rail, the search field, the place itself, its detail pane, the status line, the menus."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QStackedWidget, QWidget

from quotebook.ui import session
from quotebook.ui.guard import guarded
from quotebook.ui.skeleton import Skeleton
from quotebook.ui.theme import Theme

if TYPE_CHECKING:
    from quotebook.errors import QuotebookError
    from quotebook.model import Changes
    from quotebook.ui.banners import Notice
    from quotebook.ui.icons import Icons
    from quotebook.ui.menus import Commands
    from quotebook.ui.place import Desk, Place
    from quotebook.ui.preferences import Preferences
    from quotebook.ui.tasks import Runner

    Places = Callable[[Desk], Sequence[Place]]

SMALLEST = QSize(880, 560)
SEARCH_PLACE = "quotations"
CAPTURE_PLACE = "add"
IMPORT_FOLDER = "folder"
"""What that place takes to ask for a folder."""
UNPAINTED = 1_000
"""After so many milliseconds a window is furnished even if the system never asked it to paint itself."""


class Window(QMainWindow):
    """One catalogue's window. Commands that concern the application come out as signals.

    It is shown empty, in its place and colours, and furnished once that has been painted: what follows imports much.
    painted: the empty window is on the screen.
    """

    painted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    recent_wanted = Signal(str)
    export_wanted = Signal()
    about_wanted = Signal()
    settings_wanted = Signal()
    keys_wanted = Signal()
    closed = Signal()

    def __init__(self, path: Path, theme: Theme, state: QSettings) -> None:
        super().__init__()
        self._path = path
        self._theme = theme
        self._state = state
        self._furnished = False
        self.setMinimumSize(SMALLEST)
        self.setWindowTitle(f"{path.stem} – Quotebook")
        skeleton = Skeleton(theme)
        skeleton.painted.connect(self._tell_painted, Qt.ConnectionType.QueuedConnection)
        self.setCentralWidget(skeleton)
        QTimer.singleShot(UNPAINTED, self, self._tell_painted)
        session.restore_geometry(self, state)

    def furnish(self, *, icons: "Icons", runner: "Runner", preferences: "Preferences", places: "Places") -> None:
        """Build everything, and show it as it was left."""
        self._icons = icons
        self._runner = runner
        self._preferences = preferences
        self._build(places)
        self._lay_out()
        self._connect()
        self._furnished = True
        self._restore()
        if runner.catalogue is not None:
            self._opened()

    # --- what places and the application call ----------------------------------------------------------------

    @property
    def places(self) -> "tuple[Place, ...]":
        """The places, in the order of the rail; none before the window is furnished."""
        return self._places if self._furnished else ()

    @property
    def place(self) -> "Place":
        """The place in view."""
        return self._places[self._stack.currentIndex()]

    @property
    def notices(self) -> "tuple[Notice, ...]":
        """What the banners and confirmations say now."""
        if not self._furnished:
            return ()
        return (*self._banners.shown, *self._confirmations.shown)

    def find_place(self, key: str) -> "Place | None":
        """Return the place of that key, where this window has it."""
        return next((place for place in self.places if place.key == key), None)

    def visit(self, key: str, what: object = None) -> None:
        """Go to a place and show something there."""
        place = self.find_place(key)
        if place is None:
            return
        self._stack.setCurrentWidget(place)
        self._rail.show_place(place)
        self._detail.show_of(place)
        place.arrive(what)
        self._bar.show_query(place.query(), place.search_hint())
        self._undoing.show_words()

    def say(self, notice: "Notice") -> None:
        """Show a banner, or a quiet confirmation where the notice passes by itself."""
        (self._confirmations if notice.passing else self._banners).say(notice)

    def hush(self, topic: str) -> None:
        """Take back what was said on a topic."""
        self._banners.clear(topic)
        self._confirmations.clear(topic)

    def undo(self) -> None:
        """Undo: first inside the place, then the catalogue's newest step."""
        self._undoing.undo()

    def redo(self) -> None:
        """Redo what was undone last: inside the place, or in the catalogue."""
        self._undoing.redo()

    # --- building and laying out -----------------------------------------------------------------------------

    def _build(self, places: "Places") -> None:
        from quotebook.ui.banners import Notices
        from quotebook.ui.completing import QueryCompleter
        from quotebook.ui.detail_pane import DetailPane
        from quotebook.ui.history_pane import HistoryPane
        from quotebook.ui.menus import Menus
        from quotebook.ui.place import Desk
        from quotebook.ui.rail import Rail
        from quotebook.ui.search_bar import SearchBar
        from quotebook.ui.status import StatusLine
        from quotebook.ui.undo_redo import UndoRedo

        theme, icons = self._theme, self._icons
        self._banners = Notices(theme, icons)
        self._confirmations = Notices(theme, icons)
        self._status = StatusLine(theme, icons)
        self._stack = QStackedWidget()
        desk = Desk(theme, icons, self._runner, self._preferences, self.say, self.visit, self.undo, self.hush)
        self._places = tuple(places(desk))
        for place in self._places:
            self._stack.addWidget(place)
        self._rail = Rail(theme, icons, self._places)
        self._detail = DetailPane(icons, self._places, self._state)
        self._history = HistoryPane(theme, icons, self._runner, self._refuse)
        self._undoing = UndoRedo(self._runner, lambda: self.place, self._refuse, self)
        self._menus = Menus(
            self.menuBar(), icons, self._commands(), self._undoing.undo_action, self._undoing.redo_action
        )
        settings = self._preferences.settings
        self._menus.fill(self._places, settings.recent, settings.theme)
        self._bar = SearchBar(icons, (self._menus.add_article, self._menus.export))
        self._completer = QueryCompleter(self._bar.line, self._runner, self._asks_for_quotations)

    def _asks_for_quotations(self) -> bool:
        """Tell whether what stands in the search field is a query of quotations here."""
        return self.place.key == SEARCH_PLACE or not self.place.search_hint()

    def _commands(self) -> "Commands":
        from quotebook.ui import arrivals
        from quotebook.ui.menus import Commands

        return Commands(
            new=self.new_wanted.emit,
            open=self.open_wanted.emit,
            open_recent=self.recent_wanted.emit,
            visit=self.visit,
            import_folder=lambda: self.visit(CAPTURE_PLACE, IMPORT_FOLDER),
            export=self.export_wanted.emit,
            close=self.close,
            quit=QApplication.closeAllWindows,
            paste=lambda: arrivals.paste(self._offer),
            find=lambda: self._bar.focus(),
            toggle_detail=lambda: self._detail.toggle(),
            choose_theme=lambda theme: self._preferences.change(theme=theme),
            keys=self.keys_wanted.emit,
            about=self.about_wanted.emit,
            settings=self.settings_wanted.emit,
            history=self._toggle_history,
            palette=self._open_palette,
        )

    def _lay_out(self) -> None:
        from quotebook.ui import controls

        self.setAcceptDrops(True)
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._middle())
        self._split.addWidget(self._detail)
        self._split.addWidget(self._history)
        self._split.setStretchFactor(0, 1)
        right = controls.column(self._bar, self._split, gap=0)
        right.setStretch(1, 1)
        body = controls.row(self._rail, right, gap=0)
        body.setStretch(1, 1)
        whole = QWidget()
        outer = controls.column(body, self._status, gap=0)
        outer.setStretch(0, 1)
        whole.setLayout(outer)
        self.setCentralWidget(whole)

    def _middle(self) -> QWidget:
        from quotebook.ui import controls

        middle = QWidget()
        column = controls.column(self._banners, self._stack, self._confirmations, gap=0)
        column.setStretch(1, 1)
        middle.setLayout(column)
        return middle

    # --- connecting ------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._rail.chosen.connect(self.visit)
        self._bar.typed.connect(self._search_while_typing)
        self._bar.entered.connect(self._search_now)
        self._history.closed.connect(self._toggle_history)
        self._detail.possible.connect(self._menus.detail.setEnabled)
        for place in self._places:
            place.undo_changed.connect(self._undoing.show_words)
            place.query_changed.connect(lambda place=place: self._take_query(place))
        runner = self._runner
        runner.changed.connect(self._refresh)
        runner.opened.connect(self._opened)
        runner.failed.connect(self._refuse)
        runner.writing.connect(self._status.show_writing)
        runner.progressed.connect(self._status.show_progress)
        self._status.cancelled.connect(runner.stop)

    def _opened(self) -> None:
        catalogue = self._runner.catalogue
        if catalogue is not None:
            self.setWindowTitle(f"{catalogue.path.stem} – Quotebook")
        self._refresh(None)

    def _refresh(self, changes: "Changes | None") -> None:
        from quotebook.ui import wording

        for place in self._places:
            place.refresh(changes)
        self._runner.run_read(
            lambda catalogue: catalogue.counts(),
            lambda counts: self._status.show_counts(wording.counts(counts)),
            topic=(id(self), "status"),
        )
        self._undoing.read()
        self._history.read()

    def _refuse(self, error: "QuotebookError") -> None:
        from quotebook.ui import banners

        self.say(banners.from_error(error))

    # --- history, commands -----------------------------------------------------------------------------------

    def _toggle_history(self) -> None:
        shown = not self._history.isVisible()
        self._history.setVisible(shown)
        self._detail.give_way(shown)
        if shown:
            self._history.read()
            self._history.focus()

    def _open_palette(self) -> None:
        from quotebook.ui.palette import Palette, commands

        Palette(self._theme, commands(self.menuBar().actions(), self.place), self).open()

    # --- search ----------------------------------------------------------------------------------------------

    def _take_query(self, place: "Place") -> None:
        if place is self.place:
            self._bar.show_query(place.query(), place.search_hint())

    def _search_while_typing(self, query: str) -> None:
        if self.place.search_hint():
            self.place.search(query)

    def _search_now(self, query: str) -> None:
        if self.place.search_hint():
            self.place.search(query)
        else:
            self.visit(SEARCH_PLACE, query)

    # --- paste, drop -----------------------------------------------------------------------------------------

    def _offer(self, data: QMimeData) -> bool:
        place = self.find_place(CAPTURE_PLACE)
        if place is None or not place.take(data):
            return False
        self.visit(CAPTURE_PLACE)
        return True

    @guarded()
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if self._furnished and (data.hasUrls() or data.hasText() or data.hasHtml()):
            event.acceptProposedAction()

    @guarded()
    def dropEvent(self, event: QDropEvent) -> None:
        if self._offer(event.mimeData()):
            event.acceptProposedAction()

    # --- coming and going ------------------------------------------------------------------------------------

    def _restore(self) -> None:
        session.restore_split(self._split, self._state)
        kept = session.read(self._state, self._session)
        for place in self._places:
            left = kept.get("places", {}).get(place.key)
            if isinstance(left, dict):
                place.restore(left)
        self.visit(kept["place"] if self.find_place(kept.get("place", "")) else self._places[0].key)

    @property
    def _session(self) -> str:
        from hashlib import sha256

        return f"session/{sha256(str(self._path).encode()).hexdigest()[:16]}"

    def keep_session(self) -> None:
        """Remember where the window is and how each place was left."""
        if not self._furnished:
            return
        session.keep_geometry(self, self._split, self._state)
        places = {place.key: place.state() for place in self._places}
        session.keep(self._state, self._session, {"place": self.place.key, "places": places})
        self._state.sync()

    def _tell_painted(self) -> None:
        if not self._furnished:
            self.painted.emit()

    @guarded()
    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_session()
        super().closeEvent(event)
        self.closed.emit()
