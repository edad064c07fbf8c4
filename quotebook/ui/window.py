"""The window: places on a rail, the search field, the place itself, its detail pane, the status line, the menus."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSettings, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QWidget

from quotebook.ui import session
from quotebook.ui.bindings import meet_widgets
from quotebook.ui.guard import guarded
from quotebook.ui.skeleton import Skeleton
from quotebook.ui.theme import Theme

if TYPE_CHECKING:
    from quotebook.errors import QuotebookError
    from quotebook.model import Changes
    from quotebook.ui.banners import Notice
    from quotebook.ui.icons import Icons
    from quotebook.ui.menus import Commands
    from quotebook.ui.place import Place
    from quotebook.ui.preferences import Preferences
    from quotebook.ui.sites import Site
    from quotebook.ui.tasks import Runner

SMALLEST = QSize(880, 560)
CAPTURE_PLACE = "add"
IMPORT_FOLDER = "folder"
"""What that place takes to ask for a folder."""
TYPED = 500
"""Milliseconds until what was typed and is kept nowhere else is remembered with the window."""
UNPAINTED = 1_000
"""After so many milliseconds a window is furnished even if the system never asked it to paint itself."""
AHEAD = 200
"""Milliseconds after which places not yet seen are built, one at a time."""


class Window(QMainWindow):
    """One catalogue's window. Commands that concern the application come out as signals.

    It is shown empty, in its place and colours, and furnished once that has been painted: what follows imports much.
    painted: the empty window is on the screen; furnished: everything can be used.
    """

    painted = Signal()
    furnished = Signal()
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
        self._closing = False
        self.setMinimumSize(SMALLEST.boundedTo(self.screen().availableSize()))  # where all is drawn larger
        self.setWindowTitle(f"{path.stem} – Quotebook")
        skeleton = Skeleton(theme)
        skeleton.painted.connect(lambda: QTimer.singleShot(0, self, self._tell_painted))
        self.setCentralWidget(skeleton)
        QTimer.singleShot(UNPAINTED, self, self._tell_painted)
        session.restore_geometry(self, state)

    def furnish(self, *, icons: "Icons", runner: "Runner", preferences: "Preferences", sites: "Sequence[Site]") -> None:
        """Build all but the places, and the place that was in view; furnished is emitted when it is there.

        What has to be imported is imported off the GUI thread, and no turn of the loop builds all at once.
        """
        self._icons = icons
        self._runner = runner
        self._preferences = preferences
        self._sites = tuple(sites)
        self._kept = session.read(self._state, session.name_of(self._path))
        site = next((site for site in sites if site.key == self._kept.get("place")), sites[0])
        build = (self._build, self._build_menus, self._lay_out, self._connect, meet_widgets)
        steps = (*build, lambda: self._stack.place_of(site.key))
        runner.run_work(lambda: _load(site), lambda _: self._in_turns(*steps, lambda: self._show_first(site.key)))

    def _in_turns(self, *steps: "Callable[[], object]") -> None:
        """Do one thing after another, each in a turn of the event loop of its own."""
        if steps and not self._closing:
            steps[0]()
            # Of 0 ms it would be no timer but an event that is handled in the same turn.
            QTimer.singleShot(1, self, lambda: self._in_turns(*steps[1:]))

    def _show_first(self, key: str) -> None:
        self._furnished = True
        self.visit(key)
        self.furnished.emit()

    # --- what places and the application call ----------------------------------------------------------------

    @property
    def places(self) -> "tuple[Place, ...]":
        """The places that are built, in the order of the rail; none before the window is furnished."""
        return self._stack.places if self._furnished else ()

    @property
    def sites(self) -> "tuple[Site, ...]":
        """Where all places stand, built or not, in the order of the rail; none before the window is furnished."""
        return self._stack.sites if self._furnished else ()

    @property
    def place(self) -> "Place":
        """The place in view."""
        return self._stack.place

    @property
    def notices(self) -> "tuple[Notice, ...]":
        """What the banners and confirmations say now."""
        if not self._furnished:
            return ()
        return (*self._banners.shown, *self._confirmations.shown)

    def find_place(self, key: str) -> "Place | None":
        """Return the place of that key, where this window has it; built now, if nobody has seen it yet."""
        return self._stack.place_of(key) if self._furnished else None

    def visit(self, key: str, what: object = None) -> None:
        """Go to a place and show something there."""
        from quotebook.ui import pages

        place = self.find_place(key)
        if place is None:
            return
        self._stack.show_place(key)
        self._rail.show_place(key)
        self._detail.show_of(place)
        place.arrive(what)
        if self.focusWidget() is None:
            pages.take_focus(place)
        self._searching.show()
        self._undoing.show_words()

    def say(self, notice: "Notice") -> None:
        """Show a banner, or a quiet confirmation where the notice passes by itself."""
        older, newer = self._banners, self._confirmations
        if not notice.passing:
            older, newer = newer, older
        if notice.topic:
            older.clear(notice.topic)
        newer.say(notice)

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

    def _build(self) -> None:
        from quotebook.ui.banners import Notices
        from quotebook.ui.detail_pane import DetailPane
        from quotebook.ui.history_pane import HistoryPane
        from quotebook.ui.place import Desk
        from quotebook.ui.place_stack import PlaceStack
        from quotebook.ui.rail import Rail
        from quotebook.ui.status import StatusLine
        from quotebook.ui.undo_redo import UndoRedo

        theme, icons = self._theme, self._icons
        self._banners = Notices(theme, icons)
        self._confirmations = Notices(theme, icons)
        self._status = StatusLine(theme, icons)
        desk = Desk(theme, icons, self._runner, self._preferences, self.say, self.visit, self.undo, self.hush)
        left = self._kept.get("places")
        self._stack = PlaceStack(desk, self._sites, left if isinstance(left, dict) else {})
        self._stack.built.connect(self._take_in)
        self._rail = Rail(theme, icons, self._sites)
        self._detail = DetailPane(icons, self._state)
        self._typing = QTimer(self, singleShot=True, interval=TYPED)
        self._typing.timeout.connect(self.keep_session)
        self._history = HistoryPane(theme, icons, self._runner, self._refuse)
        self._undoing = UndoRedo(self._runner, lambda: self.place, self._refuse, self)

    def _build_menus(self) -> None:
        from quotebook.ui.menus import Menus
        from quotebook.ui.search_bar import SearchBar
        from quotebook.ui.searching import Searching

        icons = self._icons
        self._menus = Menus(
            self.menuBar(), icons, self._commands(), self._undoing.undo_action, self._undoing.redo_action
        )
        self._menus.fill(self._sites, self._preferences.settings.theme)
        self._bar = SearchBar(icons, (self._menus.add_article, self._menus.export))
        self._searching = Searching(self._bar, self._stack, self._runner, self.visit)

    def _take_in(self, place: "Place") -> None:
        """Listen to a place that was just built."""
        self._detail.add(place)
        place.undo_changed.connect(self._undoing.show_words)
        place.typed.connect(self._typing.start)
        self._searching.follow(place)

    def _commands(self) -> "Commands":
        from quotebook.ui import arrivals
        from quotebook.ui.menus import Commands

        return Commands(
            new=self.new_wanted.emit,
            open=self.open_wanted.emit,
            open_recent=self.recent_wanted.emit,
            recent=lambda: self._preferences.settings.recent,
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
        from quotebook.ui.dropping import Dropping

        self.setAcceptDrops(True)
        self._dropping = Dropping(self, self._theme, self._offer)
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
        session.restore_split(self._split, self._state)

    def _middle(self) -> QWidget:
        from quotebook.ui import controls

        middle = QWidget()
        column = controls.column(self._banners, self._stack, self._confirmations, gap=0)
        column.setStretch(1, 1)
        middle.setLayout(column)
        return middle

    # --- connecting ------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._rail.chosen.connect(lambda key: self._stack.load(key, lambda: self.visit(key)))
        self._history.closed.connect(self._toggle_history)
        self._detail.possible.connect(self._menus.detail.setEnabled)
        runner = self._runner
        runner.changed.connect(self._refresh)
        runner.opened.connect(self._opened)
        runner.failed.connect(self._refuse)
        runner.writing.connect(self._status.show_writing)
        runner.progressed.connect(self._status.show_progress)
        self._status.cancelled.connect(runner.stop)

    def _opened(self) -> None:
        from quotebook.ui import motion

        catalogue = self._runner.catalogue
        if catalogue is not None:
            self.setWindowTitle(f"{catalogue.path.stem} – Quotebook")
        self._refresh(None)
        QTimer.singleShot(AHEAD, self, self._stack.build_ahead)
        self._runner.run_work(motion.is_reduced, lambda _: None)  # on a thread, before anything would move

    def _refresh(self, changes: "Changes | None") -> None:
        from quotebook.ui import wording

        if changes is not None:
            self.hush("done")  # its Undo would undo something else by now
        for place in self.places:
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

        self._menus.fill_recent()
        Palette(self._theme, commands(self.menuBar().actions(), self.place), self).open()

    # --- paste, drop -----------------------------------------------------------------------------------------

    def _offer(self, data: QMimeData) -> bool:
        from quotebook.ui import dropping

        catalogues = dropping.catalogues_in(data)
        for path in catalogues:
            self.recent_wanted.emit(path)
        return bool(catalogues) or self._offer_article(data)

    def _offer_article(self, data: QMimeData) -> bool:
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

    def keep_session(self) -> None:
        """Remember where the window is and how each place was left."""
        if not self._furnished:
            return
        session.keep_geometry(self, self._split, self._state)
        session.keep(self._state, session.name_of(self._path), {"place": self.place.key, "places": self._stack.state()})
        self._state.sync()

    def _tell_painted(self) -> None:
        if not self._furnished:
            self.painted.emit()

    @guarded()
    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_session()
        self._closing = True
        if self._furnished:
            self._typing.stop()
        if self._furnished:
            self._stack.stop()
        super().closeEvent(event)
        self.closed.emit()


def _load(site: "Site") -> None:
    """Import what furnish() builds with; on a thread, so that the window never waits for it."""
    from quotebook.ui import (  # noqa: F401
        banners,
        completing,
        controls,
        detail_pane,
        dropping,
        history_pane,
        menus,
        place,
        place_stack,
        rail,
        search_bar,
        searching,
        status,
        undo_redo,
    )

    site.load()
