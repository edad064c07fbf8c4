"""What a query may go on with at the cursor."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotebook.text.query import FieldName, Place, completions, parse, place_at


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("|", Place(None, "", 0, 0)),
        ("sp|", Place(None, "sp", 0, 2)),
        ("war sp|", Place(None, "sp", 4, 6)),
        ("war -sp|", Place(None, "sp", 5, 7)),
        ("war (sp|", Place(None, "sp", 5, 7)),
        ("speaker:|", Place(FieldName.SPEAKER, "", 8, 8)),
        ("speaker:pe|", Place(FieldName.SPEAKER, "pe", 8, 10)),
        ("speaker:p|e war", Place(FieldName.SPEAKER, "p", 8, 10)),
        ('speaker:"Dmitry Pe|', Place(FieldName.SPEAKER, "Dmitry Pe", 8, 18)),
        ('speaker:"Dmitry Pe|" war', Place(FieldName.SPEAKER, "Dmitry Pe", 8, 19)),
        ('speaker:"Ann"|', None),
        ("Tag:to|", Place(FieldName.TAG, "to", 4, 6)),
        ('"some wo|', None),
        ("foo:ba|", None),
        ("12|", None),
    ],
)
def test_place_at(typed, place):
    assert place_at(typed.replace("|", ""), typed.index("|")) == place


@pytest.mark.parametrize(
    ("typed", "values", "offered"),
    [
        ("war sp|", (), ["war speaker:|"]),
        ("ki| war", (), ["kind:| war"]),
        ("kind:|", (), ["kind:direct |", "kind:mixed |", "kind:indirect |"]),
        ("is:d| war", (), ["is:doubtful |war"]),
        ("speaker:pe|", ("Dmitry Peskov", "Ann Lee", "Pedro"), ['speaker:"Dmitry Peskov" |', "speaker:Pedro |"]),
        ('speaker:"dmitry p| x', ("Dmitry Peskov",), ['speaker:"Dmitry Peskov" |']),
        ("outlet:cafe|", ('Café "Zoë"',), ['outlet:"Café ""Zoë""" |']),
        ("nofield|", (), []),
    ],
)
def test_completions(typed, values, offered):
    found = completions(typed.replace("|", ""), typed.index("|"), values)
    assert [one.query[: one.cursor] + "|" + one.query[one.cursor :] for one in found] == offered


@given(st.text(max_size=30), st.integers(0, 30), st.text(min_size=1, max_size=10))
def test_any_text_can_be_completed_and_read(typed, cursor, value):
    for one in completions(typed, min(cursor, len(typed)), (value,)):
        assert 0 <= one.cursor <= len(one.query)
        parse(one.query)
