"""On which day something was said: beside the cue, carried over within an occasion, or unknown."""

import pytest

from quotebook.app.detecting import detect_article
from quotebook.model import Precision

FRIDAY = "2024-03-08"


def days(text, published=FRIDAY):
    """Return the value of every quotation's date, in order, "" for none."""
    return [q.said_on.value if q.said_on else "" for q in detect_article(text, published=published).quotations]


def test_a_day_beside_the_cue_holds():
    assert days("“We will not open in June,” Mayor Ingrid Solberg told reporters on Tuesday.\n") == ["2024-03-05"]


def test_the_day_of_an_occasion_holds_while_its_speaker_goes_on():
    text = (
        "Mayor Ingrid Solberg spoke at a hearing on Tuesday. “We will not open in June,” Solberg said.\n\n"
        "“The bridge is not ready,” she added.\n\n“Nor is the road,” Solberg said.\n"
    )
    assert days(text) == ["2024-03-05"] * 3


def test_the_word_nearest_to_the_cue_wins():
    text = "After the storm of Monday, “we will not open in June,” Mayor Ingrid Solberg said on Wednesday.\n"
    assert days(text) == ["2024-03-06"]


@pytest.mark.parametrize(
    "text",
    [
        "“We will not open in June,” Mayor Ingrid Solberg said.\n",
        "Mayor Ingrid Solberg, who came back on Tuesday, said: “We will not open in June.”\n",
        "“We will not open in June,” said Mayor Ingrid Solberg, who came back to the town on Tuesday.\n",
        "“We will not open until Tuesday,” Mayor Ingrid Solberg said.\n",
        "“We will not open in June,” Mayor Ingrid Solberg told USA TODAY.\n",
    ],
)
def test_nothing_is_assumed(text):
    assert days(text) == [""]


def test_a_vaguer_date_is_kept_as_what_it_is():
    (found,) = detect_article(
        "In November last year, Mayor Ingrid Solberg said: “We will not open in June.”\n", published=FRIDAY
    ).quotations
    assert (found.said_on.value, found.said_on.precision) == ("2023-11", Precision.MONTH)


def test_a_day_soon_to_come_is_no_date_of_a_statement():
    assert days("Ahead of the March 15 vote, Mayor Ingrid Solberg said: “We will not open in June.”\n") == [""]


def test_why_a_day_is_given_is_told():
    text = (
        "Mayor Ingrid Solberg spoke on Tuesday. “We will not open in June,” Solberg said.\n\n“Nor in May,” she added.\n"
    )
    text = text.replace("Solberg said.", "Solberg told a hearing on Tuesday.")
    reasons = [
        {reason.about: (reason.rule, reason.words) for reason in quotation.reasons}
        for quotation in detect_article(text, published=FRIDAY).quotations
    ]
    assert [one["said_on"] for one in reasons] == [("stated", "on Tuesday"), ("carried over", "on Tuesday")]


def test_the_day_of_a_debate_is_carried_over_to_others_who_spoke_at_it_and_is_told_to_be():
    text = (
        "The candidates for mayor met for a debate in the town hall on Thursday.\n\n"
        "“We will not open the bridge in June,” Ingrid Solberg said during the debate.\n\n"
        "“Then you should not have promised it,” Jonas Falk replied.\n"
    )
    found = detect_article(text, published=FRIDAY).quotations
    rules = [reason.rule for one in found for reason in one.reasons if reason.about == "said_on"]
    assert [one.said_on.value for one in found] == ["2024-03-07"] * 2
    assert rules == ["carried over from others"] * 2


def test_a_day_without_an_occasion_is_not_carried_over_to_others():
    text = (
        "“We will not open the bridge in June,” Mayor Ingrid Solberg told reporters on Tuesday.\n\n"
        "“Then you should not have promised it,” said Jonas Falk, a ferryman.\n"
    )
    assert days(text) == ["2024-03-05", ""]


def test_a_day_that_owns_an_occasion_tells_when_it_was_said_there():
    text = "“We will not open in June,” Mayor Ingrid Solberg told reporters during Tuesday’s conference call.\n"
    assert days(text) == ["2024-03-05"]
    assert days(text.replace("conference call", "snow")) == [""]


def test_a_week_at_the_end_of_the_cues_sentence_is_no_day_given_before():
    text = (
        "“We will not open in June,” Mayor Ingrid Solberg told reporters on Tuesday.\n\n"
        "“The bridge is not ready,” Solberg said in a long talk with the North Coast Gazette last week.\n"
    )
    assert days(text) == ["2024-03-05", "2024-02-26"]


def test_the_day_on_which_a_speaker_acts_anew_takes_the_place_of_the_one_before():
    text = (
        "“We will not open in June,” Mayor Ingrid Solberg told reporters on Monday.\n\n"
        "Solberg took to the stage early Wednesday morning to continue her attack on the builders.\n\n"
        "“I would love it to be ready,” Solberg said.\n\n“Nobody can be sure,” she added.\n"
    )
    assert days(text) == ["2024-03-04", "2024-03-06", "2024-03-06"]


def test_what_somebody_has_said_has_no_day_and_ends_no_occasion():
    text = (
        "“We will not open in June,” Mayor Ingrid Solberg told a hearing on Tuesday.\n\n"
        "Solberg has called the bridge “the longest wait of my life in office”.\n\n"
        "“Nor is the road ready,” Solberg said.\n"
    )
    assert days(text) == ["2024-03-05", "", "2024-03-05"]


@pytest.mark.parametrize(
    "before",
    [
        "Then came Oct. 2, 2021, when Mayor Ingrid Solberg was sworn in.",
        "Mayor Ingrid Solberg, who died on Monday at the age of 92, used her last column to write of the bridge.",
        "Ingrid Solberg, the mayor, is scheduled to meet the ferrymen on Wednesday.",
        "In a part of the interview, which will be on radio on Wednesday night, Mayor Ingrid Solberg fights back.",
    ],
)
def test_a_day_of_something_else_is_none(before):
    assert days(f"{before}\n\n“We will not open in June,” she wrote.\n") == [""]


def test_a_day_on_which_others_tell_of_the_speaker_is_not_the_speakers():
    text = (
        "Outlets reported on Wednesday the police had spoken to Ingrid Solberg, the mayor, about the bridge.\n\n"
        "“I want a total and complete shutdown of the bridge,” Solberg told a rally.\n"
    )
    assert days(text) == ["2024-03-06", ""]
