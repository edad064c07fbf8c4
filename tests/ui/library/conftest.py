"""A window over a catalogue file with a few articles in it."""

import pytest

from quotebook.app.catalogue import Catalogue
from quotebook.model import Decision, Detection, Draft, Field, Kind, Precision, Quotation, Reviewed, SaidOn

ANA, BEN, BENNY = "Ana Torres", "Benjamin Okafor", "Ben Okafor"
ARTICLES = (
    (
        "Bridge reopens",
        "The Courier",
        "2024-05-04",
        (
            (ANA, "mayor of Lisbon", "The bridge is safe and it stays open.", "2024-05-03"),
            (BEN, "chief engineer", "Every bolt of the bridge was looked at twice.", "2024-05-03"),
        ),
    ),
    (
        "Port talks fail",
        "Harbour Gazette",
        "2022-11-20",
        (
            (ANA, "deputy mayor of Lisbon", "We will not sign a bad treaty.", "2022-11-19"),
            (BENNY, "union leader", "The cranes stand still until Friday. 📌", "2022-11-18"),
            ("خالد منصور", "وزير النقل", "لن نغلق الميناء.", None),
        ),
    ),
)


def article_text(said):
    """Write an article around statements; return it with the quotations that stand in it."""
    text, quotations = "The hall was full on Friday. 🌊\n\n", []
    for name, role, words, day in said:
        start = len(text) + 1
        text += f"“{words}” said {name}, the {role}, in the old customs house.\n\n"
        cue = start + len(words) + 2
        mention = cue + len("said ")
        quotations.append(
            Quotation(
                Kind.DIRECT,
                ((start, start + len(words)),),
                words,
                ((mention, mention + len(name)),),
                ((cue, cue + len("said")),),
                name,
                role,
                SaidOn(day, Precision.DAY, "on Friday") if day else None,
                0.95,
            )
        )
    return text, tuple(quotations)


@pytest.fixture
def catalogue_path(tmp_path):
    """Make the catalogue that the window opens."""
    path = tmp_path / "statements.quotebook"
    catalogue = Catalogue.create(path)
    for title, outlet, published, said in ARTICLES:
        text, quotations = article_text(said)
        draft = Draft(
            text, title=Field(title, "typed"), outlet=Field(outlet, "typed"), published=Field(published, "typed")
        )
        reviewed = [Reviewed(quotation, Decision.ACCEPTED) for quotation in quotations]
        catalogue.add_article(draft, Detection("en", quotations, (), "rules 1"), reviewed)
    shorter = "The bridge is safe and it stays shut."
    text, quotations = article_text(((ANA, "mayor of Lisbon", shorter, "2024-05-03"),))
    first = catalogue.listing('"stays open"').ids[0]
    catalogue.add_article(
        Draft(text, title=Field("Bridge, again", "typed"), outlet=Field("North Coast Daily", "typed")),
        Detection("en", quotations, (), "rules 1"),
        [Reviewed(quotations[0], Decision.ACCEPTED, appearance_of=first)],
    )
    catalogue.close()
    return path


@pytest.fixture
def read(window):
    """Read from the catalogue behind the window."""
    return window._runner.catalogue


@pytest.fixture
def place(qtbot, window):
    """Give a place by its key, in view and filled."""

    def visit(key, what=None):
        window.visit(key, what)
        found = window.find_place(key)
        qtbot.waitUntil(lambda: is_filled(found), timeout=10_000)
        return found

    return visit


def is_filled(place):
    if place.key == "quotations":
        is_counted = place._model.rowCount() > 0 and place._head.count != ""
        return is_counted and place._facets.values_of("speaker") != []
    return len(place._list.rows) > 0
