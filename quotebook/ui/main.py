"""The graphical front: settings, catalogue, runner and window put together; paint first, load after."""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from quotebook import __version__
from quotebook.app import settings
from quotebook.app.settings import SUFFIX, Settings
from quotebook.app.toml_files import put_damaged_aside
from quotebook.ui import instance
from quotebook.ui.instance import Instance
from quotebook.ui.language import DATES, SOURCE, Language
from quotebook.ui.preferences import Preferences
from quotebook.ui.theme import Theme
from quotebook.ui.window import Window

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue
    from quotebook.errors import QuotebookError
    from quotebook.ui.bugs import Bugs
    from quotebook.ui.garbage import Garbage
    from quotebook.ui.icons import Icons
    from quotebook.ui.settings_dialog import SettingsDialog
    from quotebook.ui.tasks import Runner

BUILT_IN = ("language", "text_size", "date_format")
"""Preferences that a window is built with: when one changes, windows are closed and opened again as they were left."""

BUSY_WAIT = 500
APPLICATION_ID = "io.github.quotebook.Quotebook"
SWITCH_INTERVAL = 0.001
"""Seconds."""


def run(path: Path | None = None, files: Sequence[Path] = ()) -> int:
    """Open the window over a catalogue (None: the default one), with articles to add; return the exit code."""
    app = application()
    damaged = _put_damaged_aside()
    desktop = Desktop(app, Preferences(settings.load_settings()))
    desktop.catch_bugs()
    if damaged is not None:
        sys.stderr.write(f"quotebook: {damaged}\n")
        desktop.say_once(damaged)
    catalogue = path or settings.last_catalogue(desktop.preferences.settings)
    lost = settings.lost_catalogue(desktop.preferences.settings) if path is None else None
    if lost is not None:
        desktop.say_once(gone(lost))
    if not desktop.open_catalogue(catalogue, files):
        answered = instance.hand_over(catalogue, files, desktop.preferences.file.parent)
        if not answered:
            sys.stderr.write(f"quotebook: {catalogue.name} is open in another Quotebook, which does not answer.\n")
        return 0 if answered else 1
    code = app.exec()
    desktop.close()
    return code


def _put_damaged_aside() -> "QuotebookError | None":
    try:
        return put_damaged_aside(settings.settings_file())
    except OSError:
        # The file stays as it is, and saving says why it cannot.
        return None


def application() -> QApplication:
    """Return the application with its identity set."""
    QApplication.setApplicationName("Quotebook")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName(APPLICATION_ID)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, True)
    # How long the window waits for Python's lock while another thread works; the default is five times as long.
    sys.setswitchinterval(SWITCH_INTERVAL)
    # By the command line, since Qt for Python takes long to describe the style that it would return otherwise.
    style = () if sys.platform == "darwin" else ("-style", "Fusion")
    turned = ("-reverse",) if sys.argv[1:2] == ["-reverse"] else ()
    return QApplication([*sys.argv[:1], *style, *turned])


class Desktop(QObject):
    """Everything that is open: one window and one runner per catalogue, the theme they share, the preferences."""

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        super().__init__(app)
        self.preferences = preferences
        preferences.setParent(self)
        self._app = app
        self._language = Language(app)
        self._language.use(preferences.settings.language)
        app.setProperty(DATES, preferences.settings.date_format)
        self._theme = Theme(app, preferences.settings.theme, preferences.settings.text_size)
        self._theme.setParent(self)
        self._settings_dialog: SettingsDialog | None = None
        self._windows: dict[Path, tuple[Window, Runner | None]] = {}
        self._instances: dict[Path, Instance] = {}
        self._icons: Icons | None = None
        self._garbage: Garbage | None = None
        self._bugs: Bugs | None = None
        self._unsaid: list[QuotebookError] = []
        preferences.changed.connect(self._wear)
        preferences.failed.connect(self._say_not_saved)

    def open_catalogue(self, path: Path, files: Sequence[Path] = ()) -> bool:
        """Open a window over a catalogue, unless another process has it open; return whether this one has."""
        path = path.resolve()
        if path not in self._instances:
            held = instance.claim(path, self.preferences.file.parent)
            if held is None:
                return False
            held.setParent(self)
            held.called.connect(lambda handed: self.open_window(path, handed))
            self._instances[path] = held
        self.open_window(path, files)
        return True

    def open_window(self, path: Path, files: Sequence[Path] = ()) -> Window:
        """Open a window over a catalogue, with articles to add; all but its frame comes once that has been painted."""
        path = path.resolve()
        if path in self._windows:
            window = self._windows[path][0]
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.raise_()
            window.activateWindow()
            self._app.alert(window)
            self.add_files(window, files)
            return window
        state = QSettings(str(self.preferences.file.with_name("window.ini")), QSettings.Format.IniFormat)
        window = Window(path, self._theme, state)
        self._windows[path] = (window, None)
        window.closed.connect(lambda: self._closed(path))
        window.painted.connect(lambda: self._furnish(window, path, files), Qt.ConnectionType.SingleShotConnection)
        window.show()
        return window

    def say_once(self, trouble: "QuotebookError") -> None:
        """Say in the next window that opens what went wrong before there was one."""
        self._unsaid.append(trouble)

    def add_files(self, window: Window, files: Sequence[Path]) -> None:
        """Hand article files to the place that adds them."""
        if files:
            window.visit("add", tuple(files))

    def close(self) -> None:
        """Close every window and wait for what is being written."""
        for window, runner in list(self._windows.values()):
            window.close()
            if runner is not None:
                runner.close()
        self._windows.clear()
        if self._garbage is not None:
            self._garbage.end()
        self._language.use(SOURCE)

    def _furnish(self, window: Window, path: Path, files: Sequence[Path]) -> None:
        from quotebook.ui.tasks import Runner

        runner = Runner()
        runner.broke.connect(lambda report: self.bugs.show_report(report))
        self._windows[path] = (window, runner)
        once = Qt.ConnectionType.SingleShotConnection
        window.furnished.connect(lambda: self._furnished(window, runner, path, files), once)
        QTimer.singleShot(0, window, lambda: self._hand_out(window, runner))

    def _hand_out(self, window: Window, runner: "Runner") -> None:
        from quotebook.ui.garbage import Garbage
        from quotebook.ui.sites import sites

        if self._garbage is None:
            self._garbage = Garbage(self._app, self)
        window.furnish(icons=self.icons, runner=runner, preferences=self.preferences, sites=sites())

    def _furnished(self, window: Window, runner: "Runner", path: Path, files: Sequence[Path]) -> None:
        from quotebook.ui import banners

        self._connect(window)
        while self._unsaid:
            window.say(banners.from_error(self._unsaid.pop(0)))
        self.add_files(window, files)
        if path in self._instances:
            self._instances[path].listen()
        window.place.begin(path, lambda: self._load(window, runner, path))

    @property
    def icons(self) -> "Icons":
        """The icons all windows share."""
        if self._icons is None:
            from quotebook.ui.icons import Icons, application_icon

            self._icons = Icons(self._app, self._theme)
            self._app.setWindowIcon(application_icon())
        return self._icons

    @property
    def bugs(self) -> "Bugs":
        """Where what nobody foresaw is shown."""
        if self._bugs is None:
            from quotebook.ui.bugs import Bugs

            self._bugs = Bugs(self)
        return self._bugs

    def catch_bugs(self) -> None:
        """Show whatever nothing else catches from now on; the dialog for it is loaded when there is something."""

        def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            self.bugs.install()
            sys.excepthook(kind, error, trace)

        sys.excepthook = caught

    def _connect(self, window: Window) -> None:
        window.new_wanted.connect(lambda: self._new(window))
        window.open_wanted.connect(lambda: self._open(window))
        window.recent_wanted.connect(lambda recent: self._open_recent(window, Path(recent)))
        window.keys_wanted.connect(lambda: self._show_keys(window))
        window.about_wanted.connect(lambda: self._show_about(window))
        window.settings_wanted.connect(lambda: self._show_settings(window))
        window.export_wanted.connect(lambda: _export(window))

    def _load(self, window: Window, runner: "Runner", path: Path) -> None:
        def open_catalogue() -> "Catalogue":
            from quotebook.app.catalogue import Catalogue  # SQLAlchemy: only after the first paint

            return Catalogue.open_or_create(path)

        runner.opened.connect(lambda: self._opened(path))
        runner.open(open_catalogue, lambda error: self._cannot_open(window, error))

    def _opened(self, path: Path) -> None:
        self.preferences.remember(path)
        if self._garbage is not None and len(self._windows) == 1:
            self._garbage.leave_alone()

    def _cannot_open(self, window: Window, error: "QuotebookError") -> None:
        from quotebook.ui import banners
        from quotebook.ui.banners import Notice

        notice = banners.from_error(error)
        ways = (
            (window.tr("Open another …"), lambda: self._open(window)),
            (window.tr("New …"), lambda: self._new(window)),
        )
        window.say(Notice(notice.text, "bad", notice.hint, ways, topic="open"))

    def _switch(self, window: Window, path: Path) -> None:
        """Open another catalogue in its own window; where another process has it, that one shows it."""
        if self.open_catalogue(path) or instance.hand_over(path, (), self.preferences.file.parent):
            return
        from quotebook.ui.banners import Notice

        text = window.tr("%1 is open in another Quotebook, which does not answer.").replace("%1", path.name)
        window.say(Notice(text, "warn", topic="open"))

    def _open_recent(self, window: Window, path: Path) -> None:
        """Open a catalogue that was open before; where it is gone, say so instead of beginning an empty one there."""
        if settings.is_there(str(path)):
            self._switch(window, path)
        else:
            self._cannot_open(window, gone(path))

    def _new(self, window: Window) -> None:
        from PySide6.QtWidgets import QFileDialog

        # A catalogue of that name that is there already is opened, never replaced: so nothing is asked about it.
        keep = QFileDialog.Option.DontConfirmOverwrite
        place = str(_folder() / window.tr("Untitled catalogue"))
        name, _ = QFileDialog.getSaveFileName(window, window.tr("New catalogue"), place, _filter(window), options=keep)
        if name:
            self._switch(window, named(Path(name)))

    def _open(self, window: Window) -> None:
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(window, window.tr("Open catalogue"), str(_folder()), _filter(window))
        if name:
            self._switch(window, Path(name))

    def _wear(self, before: Settings, after: Settings) -> None:
        if before.theme != after.theme:
            self._theme.choose(after.theme)
        if any(getattr(before, name) != getattr(after, name) for name in BUILT_IN):
            QTimer.singleShot(0, self, self._rebuild)

    def _rebuild(self) -> None:
        """Close every window and open it again, in the language, the size and the dates now in force."""
        if any(runner is not None and runner.busy for _, runner in self._windows.values()):
            QTimer.singleShot(BUSY_WAIT, self, self._rebuild)
            return
        now = self.preferences.settings
        had_dialog = self._settings_dialog is not None
        field = self._settings_dialog.field if self._settings_dialog is not None else ""
        last = self._app.quitOnLastWindowClosed()
        self._app.setQuitOnLastWindowClosed(False)
        paths = list(self._windows)
        for window, _ in list(self._windows.values()):
            window.close()
        self._language.use(now.language)
        self._app.setProperty(DATES, now.date_format)
        self._theme.resize_text(now.text_size)
        for path in paths:
            self.open_catalogue(path)
        opened = [window for window, _ in self._windows.values()]
        self._app.setQuitOnLastWindowClosed(last)
        if had_dialog and opened:
            opened[0].painted.connect(
                lambda: self._show_settings(opened[0], field), Qt.ConnectionType.SingleShotConnection
            )

    def _show_about(self, window: Window) -> None:
        from quotebook.ui.about import AboutDialog

        AboutDialog(self._theme, window).open()

    def _show_keys(self, window: Window) -> None:
        from quotebook.ui.keys_sheet import KeysSheet

        places = [place for site in window.sites if (place := window.find_place(site.key))]
        KeysSheet(self._theme, window.menuBar().actions(), places, window).open()

    def _show_settings(self, window: Window, field: str = "") -> None:
        from quotebook.ui.settings_dialog import SettingsDialog

        self._settings_dialog = SettingsDialog(self._theme, self.preferences, window)
        self._settings_dialog.destroyed.connect(self._forget_settings)
        self._settings_dialog.open()
        self._settings_dialog.go_to(field)

    def _forget_settings(self) -> None:
        self._settings_dialog = None

    def _say_not_saved(self, why: str) -> None:
        from quotebook.ui.banners import Notice

        for window, _ in self._windows.values():
            window.say(Notice(window.tr("The preferences could not be saved: %1").replace("%1", why), "warn"))

    def _closed(self, path: Path) -> None:
        held = self._instances.pop(path, None)
        if held is not None:
            held.release()
        window, runner = self._windows.pop(path, (None, None))
        if runner is not None:
            runner.close()
        if window is not None:
            window.deleteLater()


def _export(window: Window) -> None:
    from quotebook.ui.quotations import QuotationsPlace

    place = window.find_place("quotations")
    if isinstance(place, QuotationsPlace):
        dialog = place.export_dialog()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def gone(path: Path) -> "QuotebookError":
    """Return the failure to tell where a catalogue that was open before is no longer there."""
    from quotebook.errors import CatalogueError

    return CatalogueError(f"There is no catalogue at {path}.", "Was it moved, or is its drive not connected?")


def _folder() -> Path:
    """Return the folder where catalogues are kept, or the nearest one above it that is there."""
    folder = settings.default_catalogue().parent
    return next((one for one in (folder, *folder.parents) if one.is_dir()), folder)


def named(path: Path) -> Path:
    """Return the file of a catalogue somebody named, dots and all ("Elections 2.0")."""
    return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)


def _filter(window: Window) -> str:
    return window.tr("Quotebook catalogues (*%1)").replace("%1", SUFFIX)
