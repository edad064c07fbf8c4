import string

from hypothesis import given
from hypothesis import strategies as st

from quotebook.ui.query_terms import between, chosen, corrected, removed, term, terms, toggled, without
from quotebook.ui.timeline import filled

VALUES = st.text(st.sampled_from(string.ascii_letters + " \"'-é中"), min_size=1, max_size=12)


def test_a_value_with_a_space_stands_in_quotation_marks():
    assert toggled("bridge", "speaker", "Dmitry Peskov") == 'bridge speaker:"Dmitry Peskov"'


def test_choosing_again_takes_the_term_out():
    assert toggled('bridge speaker:"Dmitry Peskov" before:2023-10', "speaker", "dmitry peskov") == (
        "bridge before:2023-10"
    )


def test_values_of_one_field_are_alternatives_that_stand_together():
    both = toggled("speaker:Ana treaty", "speaker", "Ben")
    assert both == "treaty speaker:Ana OR speaker:Ben"
    assert toggled(both, "speaker", "ANA") == "treaty speaker:Ben"
    assert terms(both + " year:2022") == (("speaker", "Ana"), ("speaker", "Ben"), ("year", "2022"))


def test_what_joined_a_term_goes_with_it():
    assert without("(speaker:Ana OR speaker:Ben) bridge", "speaker") == "bridge"
    assert without("(speaker:Ana OR tag:x) bridge", "speaker") == "(tag:x) bridge"
    assert removed("a OR speaker:Ana OR b", "speaker", "ana") == "a OR b"
    assert without("speaker:“Ana Torres” bridge", "speaker") == "bridge"


def test_what_is_excluded_is_no_choice():
    assert terms("-speaker:Ana NOT speaker:Ben") == ()
    assert without("x NOT speaker:Ben", "speaker") == "x NOT speaker:Ben"


def test_a_colon_inside_a_phrase_is_no_term():
    assert chosen('"the speaker: Ana"', "speaker") == ()
    assert without('"year: 2020" x', "year") == '"year: 2020" x'


def test_a_range_takes_the_place_of_other_dates():
    assert between("x before:2021 year:2019", "year", "2020", "2022") == "x year:2020..2022"
    assert between("", "said", "2020-01", "2020-01") == "said:2020-01"


def test_a_correction_spells_one_word_and_leaves_the_rest():
    assert corrected('treaty habour speaker:"Ana Torres" year:2022', "harbour") == (
        'treaty harbour speaker:"Ana Torres" year:2022'
    )
    assert corrected("habour OR quay", "harbour") == "harbour OR quay"
    assert corrected("", "harbour") == "harbour"


@given(VALUES)
def test_what_was_put_in_is_found_again_and_can_be_taken_out(value):
    query = toggled("some words", "speaker", value)
    assert chosen(query, "speaker") == (value,)
    assert toggled(query, "speaker", value) == "some words"
    assert term("speaker", value) in query


def test_months_without_a_statement_count_nothing():
    assert filled([("2023-02", 1), ("2022-12", 3)]) == (("2022-12", 3), ("2023-01", 0), ("2023-02", 1))


def test_centuries_of_months_are_shown_by_the_year():
    bars = filled([("1820-05", 2), ("1820-07", 1), ("2023-02", 1)])
    assert bars[0] == ("1820", 3)
    assert len(bars) == 204


def test_what_is_no_date_is_not_shown():
    assert filled([("", 3), ("soon", 1)]) == ()
