"""German and Spanish are whole, say the same things, and are spoken when they are asked for."""

import re
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QDialogButtonBox

from quotebook import resources
from quotebook.app.catalogue import Catalogue
from quotebook.errors import CatalogueError
from quotebook.ui import banners, language, wording
from quotebook.ui.keys_sheet import key_name

LANGUAGES = ("de", "es")
PLACE = re.compile(r"%L?[n0-9]")


def messages(code):
    text = resources.read_text(f"translations/quotebook_{code}.ts")
    for message in ElementTree.fromstring(text).iter("message"):
        forms = [form.text for form in message.iter("numerusform")] or [message.findtext("translation")]
        yield message.findtext("source"), forms


@pytest.fixture
def speak(qapp):
    """Give a function that changes the language for one test."""
    spoken = language.Language(qapp)
    yield spoken.use
    spoken.use("en")
    QLocale.setDefault(QLocale.system())


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_message_is_translated_with_what_varies_in_it(code):
    wrong = {
        source: form
        for source, forms in messages(code)
        for form in forms
        if not form or not set(PLACE.findall(form)) <= set(PLACE.findall(source))
    }
    assert wrong == {}
    lost = {
        source: forms for source, forms in messages(code) if set(PLACE.findall(source)) - set(PLACE.findall(forms[-1]))
    }
    assert lost == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_qt_reads_is_what_was_written(speak, code):
    speak(code)
    for source, forms in messages(code):
        if len(forms) == 1:
            assert QCoreApplication.translate("Anywhere", source) == forms[0]


@pytest.mark.parametrize(
    ("code", "one", "many"),
    [("en", "1 quotation", "1,204 quotations"), ("de", "1 Zitat", "1.204 Zitate"), ("es", "1 cita", "1204 citas")],
)
def test_plurals_and_numbers_are_the_languages_own(speak, code, one, many):
    speak(code)
    assert wording.plural(1, "%Ln quotation", "%Ln quotations") == one
    assert wording.plural(1204, "%Ln quotation", "%Ln quotations") == many


def test_dates_and_qts_own_buttons_follow(speak, qtbot):
    speak("de")
    assert wording.date("2023-10-12") == "12. Okt. 2023"
    assert wording.date("2023-10-12", "long") == "12. Oktober 2023"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Abbrechen"


def test_failures_from_below_are_told_in_the_language(speak):
    speak("de")
    notice = banners.from_error(CatalogueError("The file My notes.txt is not a catalogue.", "Choose another file."))
    assert (notice.text, notice.hint) == ("Die Datei My notes.txt ist kein Katalog.", "Wählen Sie eine andere Datei.")
    missing = wording.told("“Not now” cannot be opened: there is no such file.")
    assert missing == "„Not now“ lässt sich nicht öffnen: diese Datei gibt es nicht."


def test_what_is_said_about_a_query_is_told_in_the_language(speak, catalogue_path):
    catalogue = Catalogue.create(catalogue_path)
    asked = {
        note for query in ("is:new", "said:soon x", '"open', ")", "???") for note in catalogue.listing(query).notes
    }
    catalogue.close()
    assert len(asked) == 5
    speak("de")
    told = {wording.told(note) for note in asked}
    assert (
        "„soon“ nach said: wurde als Wörter gelesen; erwartet wird ein Datum wie 2023, 2023-10 oder 2023-10-05." in told
    )
    assert told.isdisjoint(asked)
    ranked = "The newest 2,500 hits are ranked, the others follow, newest first."
    assert wording.told(ranked).startswith("Die neuesten 2.500 Treffer")


def test_a_window_speaks_german_once_it_is_chosen(qtbot, desktop, window):
    desktop.preferences.change(language="de")
    qtbot.waitUntil(
        lambda: any(one is not window and one.places for one, _ in desktop._windows.values()), timeout=20_000
    )
    [(spoken, _)] = desktop._windows.values()
    assert [action.text().replace("&", "") for action in spoken.menuBar().actions()] == [
        *("Datei", "Bearbeiten", "Ansicht", "Hilfe")
    ]
    assert [site.title for site in spoken.sites][:4] == ["Artikel hinzufügen", "Zitate", "Sprecher", "Quellen"]


def test_without_a_system_language_numbers_are_grouped_as_in_english(qapp, monkeypatch):
    monkeypatch.setattr(QLocale, "system", staticmethod(QLocale.c))
    spoken = language.Language(qapp)
    spoken.use("system")
    assert wording.number(1234567) == "1,234,567"
    spoken.use("de")
    assert wording.number(1234567) == "1.234.567"
    spoken.use("en")


def test_keys_are_called_what_the_keyboard_calls_them(desktop):
    desktop._language.use("de")
    assert [key_name(key) for key in ("Ctrl", "Shift", "Del", "A", "1 … 9", "↑")] == [
        "Strg", "Umschalt", "Entf", "A", "1 … 9", "↑",
    ]  # fmt: skip
    desktop._language.use("en")
    assert [key_name(key) for key in ("Ctrl", "Del", "Enter")] == ["Ctrl", "Del", "Enter"]


def test_spanish_dates_have_their_de(speak):
    speak("es")
    assert wording.date("2023-10-12", "long") == "12 de octubre de 2023"
    assert wording.date("2023-10", "long") == "octubre de 2023"
