"""The window: places on a rail, the search field, the place itself, its detail pane, the status line, the menus."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from quotebook.errors import QuotebookError
from quotebook.model import Changes, Counts, Step
from quotebook.ui import banners, controls, wording
from quotebook.ui.banners import Notice, Notices
from quotebook.ui.guard import guarded
from quotebook.ui.icons import Icons
from quotebook.ui.own_undo import OwnUndoFirst
from quotebook.ui.place import Desk, Place
from quotebook.ui.status import StatusLine
from quotebook.ui.tasks import Runner
from quotebook.ui.theme import GRID, Theme, Type

SEARCH_DELAY = 180
"""Milliseconds between the last key in the search field and the search."""

RAIL_WIDTH = 88
RAIL_ICON = QSize(24, 24)
SIZE = QSize(1280, 800)
FRAME = QSize(8, 32)
"""Room for the window manager's own frame, so that the first window fits a small screen."""

SMALLEST = QSize(880, 560)
SEARCH_PLACE = "quotations"
CAPTURE_PLACE = "add"

Places = Callable[[Desk], Sequence[Place]]


class Window(QMainWindow):
    """One catalogue's window. Commands that concern the application come out as signals."""

    new_wanted = Signal()
    open_wanted = Signal()
    recent_wanted = Signal(str)
    theme_wanted = Signal(str)
    export_wanted = Signal()
    about_wanted = Signal()
    keys_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        icons: Icons,
        runner: Runner,
        state: QSettings,
        places: Places,
        recent: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._runner = runner
        self._state = state
        self._undo_step: Step | None = None
        self._redo_step: Step | None = None
        self._build(places)
        self._build_menus(recent)
        self._lay_out()
        self._connect()
        self._restore()
        self.visit(self._places[0].key)

    # --- what places and the application call ----------------------------------------------------------------

    @property
    def places(self) -> tuple[Place, ...]:
        """The places, in the order of the rail."""
        return self._places

    @property
    def place(self) -> Place:
        """The place in view."""
        return self._places[self._stack.currentIndex()]

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What the banners and confirmations say now."""
        return (*self._banners.shown, *self._confirmations.shown)

    def find_place(self, key: str) -> Place | None:
        """Return the place of that key, where this window has it."""
        return next((place for place in self._places if place.key == key), None)

    def visit(self, key: str, what: object = None) -> None:
        """Go to a place and show something there."""
        place = self.find_place(key)
        if place is None:
            return
        self._stack.setCurrentWidget(place)
        self._rail_buttons.button(self._places.index(place)).setChecked(True)
        self._show_detail_of(place)
        place.arrive(what)
        hint = place.search_hint() or self.tr("Search statements, speakers, sources …")
        self._search.setPlaceholderText(hint)
        self._show_query(place.query())
        self._show_undo()

    def say(self, notice: Notice) -> None:
        """Show a banner, or a quiet confirmation where the notice passes by itself."""
        (self._confirmations if notice.passing else self._banners).say(notice)

    def hush(self, topic: str) -> None:
        """Take back what was said on a topic."""
        self._banners.clear(topic)
        self._confirmations.clear(topic)

    def undo(self) -> None:
        """Undo: first inside the place, then the catalogue's newest step."""
        if self.place.undo_words()[0]:
            self.place.undo()
        else:
            self._runner.run_write(lambda catalogue: catalogue.undo(), failed=self._refuse)

    def redo(self) -> None:
        """Redo what was undone last: inside the place, or in the catalogue."""
        if self.place.undo_words()[1]:
            self.place.redo()
        else:
            self._runner.run_write(lambda catalogue: catalogue.redo(), failed=self._refuse)

    # --- building --------------------------------------------------------------------------------------------

    def _build(self, places: Places) -> None:
        self._search = QLineEdit()
        self._search.setProperty("kind", "search")
        self._search.setAccessibleName(self.tr("Search the catalogue"))
        self._search.setClearButtonEnabled(True)
        self._search_icon = self._search.addAction(self._icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._icons.dress(self._search_icon, "search")
        self._own_undo = OwnUndoFirst(self)
        self._own_undo.watch(self._search)
        self._search_timer = QTimer(self, singleShot=True, interval=SEARCH_DELAY)
        self._banners = Notices(self._theme, self._icons)
        self._confirmations = Notices(self._theme, self._icons)
        self._status = StatusLine(self._theme, self._icons)
        desk = Desk(self._theme, self._icons, self._runner, self.say, self.visit, self.undo, self.hush)
        self._places = tuple(places(desk))
        self._stack = QStackedWidget()
        self._rail_buttons = QButtonGroup(self)
        for place in self._places:
            self._stack.addWidget(place)
        self._detail_title = controls.label(self._theme, "", Type.LABEL, "quiet")
        self._detail_stack = QStackedWidget()
        for place in self._places:
            pane = place.detail()
            if pane is not None:
                self._detail_stack.addWidget(pane)

    def _build_menus(self, recent: Sequence[str]) -> None:
        key = QKeySequence.StandardKey
        bar = self.menuBar()
        file = bar.addMenu(self.tr("&File"))
        self._add(file, self.tr("&New catalogue…"), self.new_wanted.emit, key.New)
        self._add(file, self.tr("&Open catalogue…"), self.open_wanted.emit, key.Open)
        self._add_recent(file.addMenu(self.tr("Open &recent")), recent)
        file.addSeparator()
        self._add_article = self._add(
            file, self.tr("&Add article"), lambda: self.visit(CAPTURE_PLACE), "Ctrl+Shift+A", "add"
        )
        self._export = self._add(file, self.tr("&Export…"), self.export_wanted.emit, "Ctrl+E", "export")
        file.addSeparator()
        self._add(file, self.tr("&Close window"), self.close, key.Close)
        self._add(file, self.tr("&Quit"), QApplication.closeAllWindows, key.Quit).setMenuRole(QAction.MenuRole.QuitRole)
        edit = bar.addMenu(self.tr("&Edit"))
        self._undo = self._add(edit, self.tr("&Undo"), self.undo, key.Undo, "undo")
        self._redo = self._add(edit, self.tr("&Redo"), self.redo, "Ctrl+Shift+Z", "redo")
        edit.addSeparator()
        self._add(edit, self.tr("&Paste article"), self._paste, key.Paste, "paste")
        self._add(edit, self.tr("&Find"), self._focus_search, key.Find, "search")
        view = bar.addMenu(self.tr("&View"))
        for at, place in enumerate(self._places):
            self._add(view, place.title(), lambda place=place: self.visit(place.key), f"Ctrl+{at + 1}", place.icon)
        view.addSeparator()
        self._detail_action = self._add(view, self.tr("&Detail pane"), self._toggle_detail, "Ctrl+Shift+D", "pane")
        self._add_themes(view.addMenu(self.tr("&Theme")))
        help_menu = bar.addMenu(self.tr("&Help"))
        self._add(help_menu, self.tr("&Keyboard shortcuts"), self.keys_wanted.emit, key.HelpContents, "keyboard")
        about = self._add(help_menu, self.tr("&About Quotebook"), self.about_wanted.emit)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _add(
        self,
        menu: QMenu,
        text: str,
        do: Callable[[], object],
        key: QKeySequence.StandardKey | str = "",
        icon: str = "",
    ) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: do())
        if icon:
            self._icons.dress(action, icon)
        menu.addAction(action)
        return action

    def _add_recent(self, menu: QMenu, recent: Sequence[str]) -> None:
        for path in recent:
            self._add(menu, path.replace("&", "&&"), lambda path=path: self.recent_wanted.emit(path))
        menu.setEnabled(bool(recent))

    def _add_themes(self, menu: QMenu) -> None:
        group = QActionGroup(self)
        for choice, words in (("system", self.tr("&System")), ("light", self.tr("&Light")), ("dark", self.tr("&Dark"))):
            action = self._add(menu, words, lambda choice=choice: self.theme_wanted.emit(choice))
            action.setCheckable(True)
            action.setChecked(self._theme.choice == choice)
            group.addAction(action)

    # --- laying out ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(True)
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._middle())
        self._detail = self._detail_pane()
        self._split.addWidget(self._detail)
        self._split.setStretchFactor(0, 1)
        right = controls.column(self._bar(), self._split, gap=0)
        right.setStretch(1, 1)
        body = controls.row(self._rail(), right, gap=0)
        body.setStretch(1, 1)
        whole = QWidget()
        outer = controls.column(body, self._status, gap=0)
        outer.setStretch(0, 1)
        whole.setLayout(outer)
        self.setCentralWidget(whole)

    def _rail(self) -> QFrame:
        column = QVBoxLayout()
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID // 2)
        for at, place in enumerate(self._places):
            button = self._rail_button(place)
            self._rail_buttons.addButton(button, at)
            column.addWidget(button)
        column.addStretch(1)
        rail = controls.panel("rail", column)
        rail.setFixedWidth(max(RAIL_WIDTH, controls.theme_width(self._theme, 13)))
        return rail

    def _rail_button(self, place: Place) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "place")
        button.setCheckable(True)
        button.setText(place.title())
        button.setAccessibleName(place.title())
        button.setFont(self._theme.font(Type.CAPTION))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(RAIL_ICON)
        button.setSizePolicy(controls.QSizePolicy.Policy.Expanding, controls.QSizePolicy.Policy.Fixed)
        self._icons.dress(button, place.icon, "quiet", "accent")
        button.clicked.connect(lambda: self.visit(place.key))
        return button

    def _bar(self) -> QFrame:
        line = controls.row(
            self._search,
            GRID,
            controls.action_button(self._add_article),
            controls.action_button(self._export),
            margins=(GRID * 2, GRID, GRID * 2, GRID),
        )
        line.setStretch(0, 1)
        return controls.panel("bar", line)

    def _middle(self) -> QWidget:
        middle = QWidget()
        column = controls.column(self._banners, self._stack, self._confirmations, gap=0)
        column.setStretch(1, 1)
        middle.setLayout(column)
        return middle

    def _detail_pane(self) -> QFrame:
        close = controls.icon_button(self._icons, "close", self.tr("Close the detail pane"), self._toggle_detail)
        head = controls.row(self._detail_title, None, close, margins=(GRID * 2, GRID // 2, GRID // 2, 0))
        pane = controls.panel("detail", controls.column(head, self._detail_stack, gap=0))
        pane.setMinimumWidth(320)
        pane.hide()
        return pane

    # --- connecting ------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._search.textEdited.connect(lambda: self._search_timer.start())
        self._search.returnPressed.connect(self._search_now)
        self._search_timer.timeout.connect(self._search_while_typing)
        for place in self._places:
            place.detail_shown.connect(lambda shown, place=place: self._set_detail(place, shown))
            place.undo_changed.connect(self._show_undo)
            place.detail_changed.connect(lambda place=place: place is self.place and self._show_detail_of(place))
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
        for place in self._places:
            place.refresh(None)
        self._read_status()

    def _refresh(self, changes: Changes) -> None:
        for place in self._places:
            place.refresh(changes)
        self._read_status()

    def _read_status(self) -> None:
        self._runner.run_read(
            lambda catalogue: (catalogue.counts(), catalogue.undoable(), catalogue.redoable()),
            self._show_status,
            topic=(id(self), "status"),
        )

    def _show_status(self, answer: tuple[Counts, Step | None, Step | None]) -> None:
        counts, self._undo_step, self._redo_step = answer
        self._status.show_counts(wording.counts(counts))
        self._show_undo()

    def _show_undo(self) -> None:
        inside_undo, inside_redo = self.place.undo_words()
        undo = inside_undo or (wording.step(self._undo_step) if self._undo_step else "")
        redo = inside_redo or (wording.step(self._redo_step) if self._redo_step else "")
        self._undo.setText(self.tr("&Undo %1").replace("%1", undo) if undo else self.tr("&Undo"))
        self._redo.setText(self.tr("&Redo %1").replace("%1", redo) if redo else self.tr("&Redo"))
        self._undo.setEnabled(bool(undo))
        self._redo.setEnabled(bool(redo))

    def _refuse(self, error: QuotebookError) -> None:
        self.say(banners.from_error(error))

    # --- search ----------------------------------------------------------------------------------------------

    def _take_query(self, place: Place) -> None:
        if place is self.place:
            self._show_query(place.query())

    def _show_query(self, query: str) -> None:
        self._search_timer.stop()
        if self._search.text() != query:
            self._search.setText(query)

    def _search_while_typing(self) -> None:
        if self.place.search_hint():
            self.place.search(self._search.text())

    def _search_now(self) -> None:
        self._search_timer.stop()
        if self.place.search_hint():
            self.place.search(self._search.text())
        else:
            self.visit(SEARCH_PLACE, self._search.text())

    def _focus_search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    # --- detail pane -----------------------------------------------------------------------------------------

    def _set_detail(self, place: Place, shown: bool) -> None:
        self._state.setValue(f"detail/{place.key}", shown)
        if place is self.place:
            self._show_detail_of(place)

    def _show_detail_of(self, place: Place) -> None:
        pane = place.detail()
        wanted = pane is not None and self._state.value(f"detail/{place.key}", True, bool)
        if pane is not None:
            self._detail_stack.setCurrentWidget(pane)
        self._detail.setVisible(bool(wanted) and not place.is_empty())
        self._detail_action.setEnabled(pane is not None)

    def _toggle_detail(self) -> None:
        self._set_detail(self.place, not self._detail.isVisible())

    # --- paste, drop -----------------------------------------------------------------------------------------

    def _paste(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QPlainTextEdit) and not focused.isReadOnly():
            focused.paste()
            return
        self._offer(QApplication.clipboard().mimeData())

    def _offer(self, data: object) -> bool:
        place = self.find_place(CAPTURE_PLACE)
        if place is None or not place.take(data):  # pyright: ignore[reportArgumentType]
            return False
        self.visit(CAPTURE_PLACE)
        return True

    @guarded()
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasUrls() or data.hasText() or data.hasHtml():
            event.acceptProposedAction()

    @guarded()
    def dropEvent(self, event: QDropEvent) -> None:
        if self._offer(event.mimeData()):
            event.acceptProposedAction()

    # --- coming and going ------------------------------------------------------------------------------------

    def _restore(self) -> None:
        room = self.screen().availableSize() - FRAME
        self.resize(SIZE.boundedTo(room))
        geometry = self._state.value("window/geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        split = self._state.value("window/split")
        if split is not None:
            self._split.restoreState(split)
        else:
            self._split.setSizes([SIZE.width(), 420])

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)

    @guarded()
    def closeEvent(self, event: QCloseEvent) -> None:
        self._state.setValue("window/geometry", self.saveGeometry())
        self._state.setValue("window/split", self._split.saveState())
        self._state.sync()
        super().closeEvent(event)
        self.closed.emit()
