"""The menu bar: every command of the window, with its key and icon; the palette and the sheet of keys read it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from quotebook.ui.icons import Icons
from quotebook.ui.sites import Site

Key = QKeySequence.StandardKey | str


@dataclass(frozen=True, slots=True)
class Commands:
    """What the menus call, by name."""

    new: Callable[[], object]
    open: Callable[[], object]
    open_recent: Callable[[str], object]
    recent: Callable[[], Sequence[str]]
    visit: Callable[[str], object]
    import_folder: Callable[[], object]
    export: Callable[[], object]
    close: Callable[[], object]
    quit: Callable[[], object]
    paste: Callable[[], object]
    find: Callable[[], object]
    toggle_detail: Callable[[], object]
    choose_theme: Callable[[str], object]
    keys: Callable[[], object]
    about: Callable[[], object]
    settings: Callable[[], object]
    history: Callable[[], object]
    palette: Callable[[], object]


class Menus(QObject):
    """Make the actions and fill the bar with them."""

    def __init__(self, bar: QMenuBar, icons: Icons, do: Commands, undo: QAction, redo: QAction) -> None:
        super().__init__(bar)
        self._bar = bar
        self._icons = icons
        self._do = do
        key = QKeySequence.StandardKey
        self.add_article = self._action(self.tr("&Add article"), lambda: do.visit("add"), "Ctrl+Shift+A", "add")
        self.export = self._action(self.tr("&Export…"), do.export, "Ctrl+E", "export")
        self.detail = self._action(self.tr("&Detail pane"), do.toggle_detail, "Ctrl+Shift+D", "pane")
        self._dress(undo, key.Undo, "undo")
        self._dress(redo, "Ctrl+Shift+Z", "redo")
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self._undo, self._redo = undo, redo

    def fill(self, sites: Sequence[Site], theme: str) -> None:
        """Fill the bar."""
        self._fill_file(self._bar.addMenu(self.tr("&File")))
        self._fill_edit(self._bar.addMenu(self.tr("&Edit")))
        self._fill_view(self._bar.addMenu(self.tr("&View")), sites, theme)
        self._fill_help(self._bar.addMenu(self.tr("&Help")))

    def _fill_file(self, menu: QMenu) -> None:
        key = QKeySequence.StandardKey
        self._add(menu, self.tr("&New catalogue…"), self._do.new, key.New)
        self._add(menu, self.tr("&Open catalogue…"), self._do.open, key.Open)
        self._recent = menu.addMenu(self.tr("Open &recent"))
        menu.aboutToShow.connect(self.fill_recent)
        self.fill_recent()
        menu.addSeparator()
        menu.addAction(self.add_article)
        self._add(menu, self.tr("&Import a folder…"), self._do.import_folder, "Ctrl+Shift+I", "import")
        menu.addAction(self.export)
        menu.addSeparator()
        self._add(menu, self.tr("&Close window"), self._do.close, key.Close)
        self._add(menu, self.tr("&Quit"), self._do.quit, key.Quit).setMenuRole(QAction.MenuRole.QuitRole)

    def fill_recent(self) -> None:
        """List the recent catalogues as they are now: another window may have opened one since."""
        menu = self._recent
        for action in menu.actions():
            menu.removeAction(action)
            action.deleteLater()
        recent = self._do.recent()
        for path in recent:
            self._add(menu, path.replace("&", "&&"), lambda path=path: self._do.open_recent(path))
        menu.setEnabled(bool(recent))

    def _fill_edit(self, menu: QMenu) -> None:
        key = QKeySequence.StandardKey
        menu.addAction(self._undo)
        menu.addAction(self._redo)
        self._add(menu, self.tr("&History"), self._do.history, "Ctrl+Shift+H", "history")
        menu.addSeparator()
        self._add(menu, self.tr("&Paste article"), self._do.paste, key.Paste, "paste")
        self._add(menu, self.tr("&Find"), self._do.find, key.Find, "search")
        menu.addSeparator()
        settings = self._add(menu, self.tr("&Settings…"), self._do.settings, "Ctrl+,", "settings")
        settings.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _fill_view(self, menu: QMenu, sites: Sequence[Site], theme: str) -> None:
        for at, site in enumerate(sites):
            self._add(menu, site.title, lambda site=site: self._do.visit(site.key), f"Ctrl+{at + 1}", site.icon)
        menu.addSeparator()
        menu.addAction(self.detail)
        self._fill_themes(menu.addMenu(self.tr("&Theme")), theme)

    def _fill_themes(self, menu: QMenu, chosen: str) -> None:
        group = QActionGroup(self)
        for choice, words in (("system", self.tr("&System")), ("light", self.tr("&Light")), ("dark", self.tr("&Dark"))):
            action = self._add(menu, words, lambda choice=choice: self._do.choose_theme(choice))
            action.setCheckable(True)
            action.setChecked(choice == chosen)
            group.addAction(action)

    def _fill_help(self, menu: QMenu) -> None:
        self._add(menu, self.tr("Find a &command…"), self._do.palette, "Ctrl+K", "search")
        self._add(
            menu, self.tr("&Keyboard shortcuts"), self._do.keys, QKeySequence.StandardKey.HelpContents, "keyboard"
        )
        about = self._add(menu, self.tr("&About Quotebook"), self._do.about)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _add(self, menu: QMenu, text: str, do: Callable[[], object], key: Key = "", icon: str = "") -> QAction:
        action = self._action(text, do, key, icon)
        menu.addAction(action)
        return action

    def _action(self, text: str, do: Callable[[], object], key: Key = "", icon: str = "") -> QAction:
        action = QAction(text, self)
        action.triggered.connect(lambda: do())
        self._dress(action, key, icon)
        return action

    def _dress(self, action: QAction, key: Key, icon: str) -> None:
        action.setShortcut(QKeySequence(key))
        if icon:
            self._icons.dress(action, icon)
