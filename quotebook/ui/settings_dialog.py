"""The preferences: each is applied and kept as soon as it is chosen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from quotebook.app.settings import ARTICLE_LANGUAGES, LANGUAGES, TEXT_SIZES
from quotebook.ui import controls, wording
from quotebook.ui.preferences import Preferences
from quotebook.ui.scrolled import Scrolled
from quotebook.ui.theme import GRID, Theme, Type

_EXAMPLE = "2023-09-12"
Choices = Sequence[tuple[object, str]]


class SettingsDialog(QDialog):
    """Show every preference, in three groups."""

    def __init__(self, theme: Theme, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        close = controls.button(self.tr("Close"), self.accept, "primary")
        close.setDefault(True)
        groups = (self._look(), self._writing(), self._articles())
        top = Scrolled(controls.column(*groups, margins=GRID * 3, gap=GRID * 3), self.tr("Settings"))
        foot = controls.row(None, close, margins=(GRID * 3, GRID, GRID * 3, GRID * 3))
        self.setLayout(controls.column(top, foot, gap=0))
        controls.fit(self)

    @property
    def field(self) -> str:
        """The name of the preference whose field has the focus, or ""."""
        focused = self.focusWidget()
        return focused.objectName() if focused is not None else ""

    def go_to(self, name: str) -> None:
        """Go to the field of a preference."""
        field = self.findChild(QComboBox, name)
        if field is not None:
            field.setFocus()

    def _look(self) -> QVBoxLayout:
        themes = (("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark")))
        sizes = [(size, self.tr("%1 %").replace("%1", str(size))) for size in TEXT_SIZES]
        languages = [("system", self.tr("As the system")), *((code, own_name(code)) for code in LANGUAGES)]
        return self._group(
            self.tr("Appearance"),
            (self.tr("&Theme"), self._choice("theme", themes)),
            (self.tr("Text &size"), self._choice("text_size", sizes)),
            (self.tr("&Language"), self._choice("language", languages)),
        )

    def _writing(self) -> QVBoxLayout:
        dates = [(name, wording.date(_EXAMPLE, name)) for name in wording.DATE_FORMATS]
        citations = (("apa", "APA"), ("chicago", "Chicago"), ("mla", "MLA"))
        return self._group(
            self.tr("Dates and citations"),
            (self.tr("&Dates"), self._choice("date_format", dates)),
            (self.tr("&Citations"), self._choice("citation", citations)),
        )

    def _articles(self) -> QVBoxLayout:
        languages = [("", self.tr("Find out from the text")), *((code, own_name(code)) for code in ARTICLE_LANGUAGES)]
        indirect = QCheckBox(self.tr("Look for &reported speech without quotation marks too"))
        indirect.setChecked(self._preferences.settings.indirect)
        indirect.toggled.connect(lambda on: self._preferences.change(indirect=on))
        group = self._group(
            self.tr("Articles"), (self.tr("Language of &articles"), self._choice("article_language", languages))
        )
        group.addWidget(indirect)
        return group

    def _group(self, title: str, *lines: tuple[str, QWidget]) -> QVBoxLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(GRID * 2)
        form.setVerticalSpacing(GRID)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in lines:
            name = QLabel(words)
            name.setAccessibleName(words.replace("&", ""))  # without a buddy yet, its mark is told with its name
            name.setMinimumWidth(controls.theme_width(self._theme, 20))
            name.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(name, field)
        return controls.column(controls.label(self._theme, title, Type.LABEL, "quiet"), form)

    def _choice(self, name: str, choices: Choices) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        for value, words in choices:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(getattr(self._preferences.settings, name))))
        box.setMinimumWidth(controls.theme_width(self._theme, 26))
        box.activated.connect(self._chosen(name, box))
        return box

    def _chosen(self, name: str, box: QComboBox) -> Callable[[int], None]:
        return lambda at: self._preferences.change(**{name: box.itemData(at)})


def own_name(code: str) -> str:
    """Return what a language calls itself."""
    name = "English" if code == "en" else QLocale(code).nativeLanguageName().split(" ")[0]  # "español de España"
    return name[:1].upper() + name[1:]
