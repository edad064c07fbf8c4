"""The window's language: our own words and Qt's, dates and numbers, and the direction of the layout."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from quotebook import resources
from quotebook.app.settings import LANGUAGES
from quotebook.ui.guard import guarded

CONTEXT = "Quotebook"
DATES = "quotebook-dates"
"""The application's property that holds how dates are written: Settings.date_format."""

SOURCE = "en"


class Words(QTranslator):
    """Our own words in one language.

    They lie in one context: the same English words are the same German ones, whichever class says them.
    """

    def __init__(self, language: str, parent: QCoreApplication) -> None:
        super().__init__(parent)
        self._data = resources.read_bytes(f"translations/quotebook_{language}.qm")
        self.load(self._data)  # pyright: ignore[reportCallIssue, reportArgumentType]

    @guarded()
    def translate(  # pyright: ignore[reportIncompatibleMethodOverride] - None, not "", is what Qt takes for unknown
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        return super().translate(CONTEXT, source, disambiguation, n) or None  # pyright: ignore[reportArgumentType]


class Language:
    """What is installed for the language in use; use() puts another in its place."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._system = _spoken(QLocale.system())
        self._installed: list[QTranslator] = []

    def use(self, choice: str) -> None:
        """Speak a language of LANGUAGES, or "system": the system's where we have it, else English."""
        locale = self._system if choice == "system" else _locale(choice, self._system)
        language = code(locale)
        for translator in self._installed:
            self._app.removeTranslator(translator)
        QLocale.setDefault(locale if language != SOURCE or choice != "system" else self._system)
        self._installed = [] if language == SOURCE else [_qt(language, self._app), Words(language, self._app)]
        for translator in self._installed:
            self._app.installTranslator(translator)
        # Which way the window runs is told by Qt's own words in that language, and turned about by -reverse.
        self._app.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


def code(locale: QLocale) -> str:
    """Return the language of LANGUAGES for a locale; English where we lack it."""
    found = QLocale.languageToCode(locale.language())
    return found if found in LANGUAGES else SOURCE


def _spoken(locale: QLocale) -> QLocale:
    """Return English for the locale of programmers ("C"), which groups no thousands; a country's own as it is."""
    return QLocale(QLocale.Language.English) if locale.language() == QLocale.Language.C else locale


def _locale(language: str, system: QLocale) -> QLocale:
    """Return a locale of a language: the system's own where it speaks it, so that its country's dates stay."""
    return system if QLocale.languageToCode(system.language()) == language else QLocale(language)


def _qt(language: str, parent: QCoreApplication) -> QTranslator:
    """Return Qt's own words: the buttons and menus of its dialogs."""
    translator = QTranslator(parent)
    translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return translator
