"""Whom sources mean: somebody described and never named, whose memo it is, names that hold a party or a show."""

import pytest

from quotebook.app.detecting import detect_article


def speakers(text):
    """Return the speaker of every quotation, in order."""
    return [q.speaker for q in detect_article(text, published="2024-03-08").quotations]


def test_a_description_goes_back_to_who_was_introduced_with_its_noun():
    text = (
        "Councillor Ada Brook and her husband were greeted by an usher at the door of the hall.\n\n"
        "“You will have to stand,” the usher told them.\n"
    )
    assert speakers(text) == ["usher"]


def test_somebody_never_named_keeps_the_words_of_the_first_quotation():
    text = (
        "“The bridge was never tested,” said a source close to the harbour board.\n\n"
        "Mayor Ingrid Solberg left the hall.\n\n“She knew it on Monday,” the source said.\n"
    )
    assert speakers(text) == ["a source close to the harbour board"] * 2


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Republican National Committee said: “We are ready for the vote.”", "Republican National Committee"),
        ("“We are ready for the vote,” said the Republican Party of Wyoming.", "Republican Party of Wyoming"),
        ("“We are ready for the vote,” said American Crossroads, a group of donors.", "American Crossroads"),
    ],
)
def test_a_body_keeps_the_party_and_the_people_in_its_name(sentence, name):
    assert speakers(sentence + "\n") == [name]


def test_a_person_is_known_by_the_show_called_after_her():
    text = "He spoke on “The Rachel Maddow Show” on Monday.\n\n“Are you sure of it?” Maddow asked. “I am not.”\n"
    assert set(speakers(text)) == {"Rachel Maddow"}


def test_a_spokesman_may_be_a_woman():
    text = "Campaign spokesman Hope Arden denied it. “We paid for the bus,” she said.\n"
    assert speakers(text)[-1] == "Hope Arden"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("„Der Steg bleibt zu“, schrieb das Amt für Jagd und Fischerei am Montag.", "Amt für Jagd und Fischerei"),
        ("„Der Steg bleibt zu“, sagte Sprecher Kuno Freiherr von Anger am Montag.", "Kuno Freiherr von Anger"),
    ],
)
def test_german_names_keep_their_small_words(text, name):
    assert [q.speaker for q in detect_article(text + "\n", published="2024-03-08", language="de").quotations] == [name]


def test_who_is_named_in_telling_who_another_is_does_not_speak():
    text = (
        "Sean Lund and Glen Moe drowned when the ferry sank. Sean Lund was 34.\n\n"
        "However, Patricia Lund, the mother of ferry victim Sean Lund, rejected the claim.\n\n"
        "“We stood there face to face,” Lund said.\n"
    )
    assert speakers(text) == ["Patricia Lund"]


def test_pronouns_behind_a_name_tell_nothing_against_its_first_name():
    text = (
        "Ann Solberg praises Donald Moe. She met Donald Moe. She knew Donald Moe. She admires Donald Moe. "
        "She says so.\n\n"
        "Donald Moe never closed a bridge. Donald Moe won the race.\n\n"
        "“Nobody else would have dared,” she writes.\n"
    )
    assert speakers(text) == ["Ann Solberg"]


def test_a_description_keeps_what_its_owner_owns():
    text = "Another source familiar with Moe’s thinking said, “I think he will try to be friendly.”\n"
    assert speakers(text) == ["Another source familiar with Moe’s thinking"]


@pytest.mark.parametrize(
    ("sentence", "told", "name"),
    [
        ("The Harbour Foundation did not want to speak of him on Monday.", "group", "Harbour Foundation"),
        ("The Delft Herald was sold on Monday.", "newspaper", "Delft Herald"),
        ("The Harbour Department opened the gates on Monday.", "department", "Harbour Department"),
        ("A letter from Ada Brook reached Tom Haugen on Monday.", "letter", "Ada Brook"),
    ],
)
def test_a_body_or_a_letter_told_of_lately_is_meant_when_it_is_told_of_again(sentence, told, name):
    text = f"Nothing moved in the old harbour.\n\n{sentence}\n\n“The bridge will not open,” the {told} said.\n"
    assert speakers(text) == [name]


def test_a_company_is_no_senate_and_no_numbered_section():
    text = (
        "Nothing moved in the old harbour.\n\nThe Senate met on Monday. Section 12 applies to all of them.\n\n"
        "“The bridge will not open,” the company said.\n"
    )
    assert speakers(text) == ["company"]
