"""Export profiles to choose from, to keep and to delete; deleting one is told, with a way back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from quotebook.app.profiles import FILE, Profile, load_profiles, save_profiles, with_profile, without_profile
from quotebook.ui import controls
from quotebook.ui.banners import Notice
from quotebook.ui.field_popup import FieldPopup
from quotebook.ui.place import Desk


class ExportProfiles(QWidget):
    """A list of profiles. chosen carries the Profile; current: makes one of a name from what is chosen now."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, current: Callable[[str], Profile]) -> None:
        super().__init__()
        self._desk = desk
        self._current = current
        self._profiles: tuple[Profile, ...] = ()
        self._list = QComboBox()
        self._list.setAccessibleName(self.tr("Profile"))
        self._list.setMinimumWidth(controls.theme_width(desk.theme, 24))
        self._keep = controls.button(self.tr("Keep as …"), self.ask_name)
        self._delete = controls.icon_button(desk.icons, "trash", self.tr("Delete this profile"), self.delete_chosen)
        self.setFocusProxy(self._list)
        line = controls.row(self._list, self._keep, self._delete)
        line.setStretch(0, 1)
        self.setLayout(line)
        self._list.activated.connect(self._choose)

    def read(self) -> None:
        """Read the kept profiles and take the one used last, if there is one."""
        self._show(load_profiles(self._file()), "")

    def ask_name(self) -> None:
        """Ask under which name to keep what is chosen."""
        popup = FieldPopup(
            self,
            self._desk.theme,
            name=self.tr("Keep format and columns as"),
            hint=self.tr("Name of the profile, then Enter"),
            take=self.keep,
            known=[one.name for one in self._profiles],
            value=self._list.currentText() if self._list.currentIndex() > 0 else "",
        )
        popup.show_below(self._keep)

    def keep(self, name: str) -> str:
        """Keep what is chosen under a name; return what is wrong with it, or ""."""
        profile = self._current(name)
        if not name:
            return self.tr("A profile needs a name.")
        if not profile.columns:
            return self.tr("Choose a column first.")
        return self._save(with_profile(self._profiles, profile), name)

    def delete_chosen(self) -> None:
        """Delete the profile in view."""
        at = self._list.currentIndex() - 1
        if not 0 <= at < len(self._profiles):
            return
        gone = self._profiles[at]
        self._save(without_profile(self._profiles, gone.name), "")
        back = (self.tr("Undo"), lambda: self._bring_back(gone))
        text = self.tr("The profile “%1” was deleted.").replace("%1", gone.name)
        self._desk.say(Notice(text, "info", actions=(back,), topic="done", passing=True))

    def _bring_back(self, profile: Profile) -> None:
        try:
            save_profiles(self._file(), with_profile(load_profiles(self._file()), profile))
        except OSError as error:
            self._desk.say(Notice(str(error), "bad", topic="profiles"))

    def _save(self, profiles: tuple[Profile, ...], name: str) -> str:
        try:
            save_profiles(self._file(), profiles)
        except OSError as error:
            return self.tr("The profile could not be kept: %1").replace("%1", error.strerror or str(error))
        self._show(load_profiles(self._file()), name)
        return ""

    def _show(self, profiles: tuple[Profile, ...], name: str) -> None:
        self._profiles = profiles
        self._list.clear()
        self._list.addItems([self.tr("All columns"), *(one.name for one in profiles)])
        names = [one.name for one in profiles]
        self._list.setCurrentIndex(names.index(name) + 1 if name in names else 0)
        self._delete.setEnabled(self._list.currentIndex() > 0)

    def _choose(self, at: int) -> None:
        self._delete.setEnabled(at > 0)
        self.chosen.emit(self._profiles[at - 1] if at else Profile(""))

    def _file(self) -> Path:
        return self._desk.preferences.file.with_name(FILE)
