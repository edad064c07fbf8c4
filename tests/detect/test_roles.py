"""Roles: before, behind, in a clause, by description, in the article's own words."""

import pytest

from quotebook.app.detecting import detect_article


def roles(text):
    """Return the role of every quotation's speaker, in order."""
    return [q.role for q in detect_article(text, published="2024-03-08").quotations]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("said Kremlin spokesman Pavel Orlov", "Kremlin spokesman"),
        ("said Ana Prieto, a marine biologist at the Coastal Institute", "marine biologist at the Coastal Institute"),
        ("said Ana Prieto, who is the deputy mayor of Delft", "deputy mayor of Delft"),
        ("said Ana Prieto, who runs the only cinema in town", "runs the only cinema in town"),
        ("said Ana Prieto, a 30-year veteran of the fire service", "30-year veteran of the fire service"),
        ("said Ana Prieto, a University of Delft professor", "University of Delft professor"),
        ("said the Harbour Union’s Ana Prieto", "Harbour Union"),
        ("said Sen. Ana Prieto, a prominent supporter of the bridge", "Sen."),
        ("said the harbour chief, Ana Prieto", "harbour chief"),
        ("says a letter from his senior bridge engineer, Ana Prieto", "senior bridge engineer"),
        ("said heart surgeon Ana Prieto", "heart surgeon"),
        ("said neurosurgeon Ana Prieto", "neurosurgeon"),
        ("said Ana Prieto on the last day of the party congress", None),
    ],
)
def test_the_role_is_stated_at_the_name(words, role):
    assert roles(f"“The bridge will not open in June,” {words}.\n") == [role]


def test_a_description_tells_the_role_where_nothing_else_does():
    text = (
        "Ana Prieto arrived late on Tuesday. The former finance minister smiled at the crowd.\n\n"
        "“The bridge will not open in June,” Prieto said.\n"
    )
    assert roles(text) == ["former finance minister"]


def test_a_description_of_somebody_else_is_not_taken():
    text = (
        "Harbour Chief Emil Haugen met Ana Prieto on Tuesday. The tired harbour chief smiled at the crowd.\n\n"
        "“The bridge will not open in June,” Prieto said.\n"
    )
    assert roles(text) == [None]


def test_a_headline_is_no_title():
    text = (
        "Council Finally Elects Mayor Ana Prieto\n\n"
        "“The bridge will not open in June,” said Ana Prieto, the head of the works department.\n"
    )
    assert roles(text) == ["head of the works department"]


def test_a_sentence_full_of_names_is_no_headline_beside_prose():
    text = (
        "The bridge is old and will be closed for most of the summer.\n\n"
        "Take Harbour Chief Ana Prieto, Ben Lund. She has looked at it every week for more than twenty years.\n\n"
        "“The bridge will not open in June,” Prieto said.\n"
    )
    assert roles(text) == ["Harbour Chief"]


def test_who_holds_an_office_is_meant_by_it_rather_than_who_was_named_last():
    text = (
        "The harbour chief, Emil Haugen, met Ana Prieto on Tuesday. She waited for an hour. Prieto was late, too. "
        "The tired harbour chief smiled at the crowd.\n\n"
        "“The bridge will not open in June,” Prieto said.\n"
    )
    assert roles(text) == [None]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (
            "Emil Haugen took a swipe at Senate colleague and campaign rival Ana Prieto on Tuesday",
            "Senate colleague and campaign rival",
        ),
        ("The bill was written with Sens. Emil Haugen (R-Ohio), Tom Aldous (D-Iowa) and Ana Prieto (D-Maine)", "Sens."),
        (
            "Ana Prieto and Ruth Aldous, two of the three people who survived the flood in Delft, came on Tuesday",
            "two of the three people who survived the flood in Delft",
        ),
        ("On stage was “Morning Harbour” host Ana Prieto", "“Morning Harbour” host"),
        ("The crowd cheered for London’s newly elected mayor Ana Prieto", "London’s newly elected mayor"),
        ("The suit was brought by a former clerk named Ana Prieto in May", "former clerk"),
        ("Ana Prieto arrived late on Tuesday. The former House Speaker smiled", "former House Speaker"),
        ("His sister Ana Prieto, who teaches at the school, came on Tuesday", "sister"),
    ],
)
def test_the_role_is_as_wide_as_the_article_tells_it(sentence, role):
    assert roles(f"{sentence}.\n\n“The bridge will not open in June,” Prieto said.\n") == [role]


def test_an_office_is_not_meant_for_who_only_shadows_it():
    text = (
        "Emil Haugen, the shadow chancellor, was first to speak. The chancellor smiled at the crowd.\n\n"
        "“The bridge will not open in June,” Haugen said.\n"
    )
    assert roles(text) == ["shadow chancellor"]
