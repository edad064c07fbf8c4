"""The query language: what is typed, and what is understood by it."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotebook.text.query import (
    CHOICES,
    MAX_DEPTH,
    MAX_TERMS,
    And,
    DateTerm,
    FieldName,
    FieldTerm,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
    parse,
    quote_value,
)

SAID, BEFORE, AFTER, YEAR = FieldName.SAID, FieldName.BEFORE, FieldName.AFTER, FieldName.YEAR


def words(*texts):
    return tuple(Word(text) for text in texts)


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ("", None),
        ("   ", None),
        ("peskov", Word("peskov")),
        ("peskov friendship", And(words("peskov", "friendship"))),
        ("peskov AND friendship", And(words("peskov", "friendship"))),
        ("don't", Word("don't")),
        ("C++", Word("C++")),
        ("well-known", Word("well-known")),
        ("and or not", And(words("and", "or", "not"))),
        ('"strengthen our"', Phrase("strengthen our")),
        ("“strengthen our”", Phrase("strengthen our")),
        ("„Wir schaffen das“", Phrase("Wir schaffen das")),
        ("«Россия»", Phrase("Россия")),
        ("negoti*", Prefix("negoti")),
        ("-war", Not(Word("war"))),
        ("NOT war", Not(Word("war"))),
        ("- war", Word("war")),
        ("peace -war", And((Word("peace"), Not(Word("war"))))),
        ('-"cold war"', Not(Phrase("cold war"))),
        ("-(war peace)", Not(And(words("war", "peace")))),
        ("putin war OR peace", And((Word("putin"), Or(words("war", "peace"))))),
        ("a OR b OR c", Or(words("a", "b", "c"))),
        ("(a b) OR c", Or((And(words("a", "b")), Word("c")))),
        ("a OR -b", Or((Word("a"), Not(Word("b"))))),
        ("foo:bar", Word("foo:bar")),
        ("http://example.org/x", Word("http://example.org/x")),
        ("12:30", Word("12:30")),
    ],
)
def test_words_phrases_operators(typed, tree):
    assert parse(typed).tree == tree
    assert parse(typed).text == typed


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("speaker:peskov", FieldTerm(FieldName.SPEAKER, "peskov")),
        ("Speaker:Peskov", FieldTerm(FieldName.SPEAKER, "Peskov")),
        ("speaker: peskov", FieldTerm(FieldName.SPEAKER, "peskov")),
        ("speaker:pes*", FieldTerm(FieldName.SPEAKER, "pes", prefix=True)),
        ('speaker:"Dmitry Peskov"', FieldTerm(FieldName.SPEAKER, "Dmitry Peskov", phrase=True)),
        ("role:“vice president”", FieldTerm(FieldName.ROLE, "vice president", phrase=True)),
        ("outlet:AP", FieldTerm(FieldName.OUTLET, "AP")),
        ("title:said", FieldTerm(FieldName.TITLE, "said")),
        ("tag:to-check", FieldTerm(FieldName.TAG, "to-check")),
        ("kind:Indirect", FieldTerm(FieldName.KIND, "indirect")),
        ("is:doubtful", FieldTerm(FieldName.IS, "doubtful")),
        ("has:note", FieldTerm(FieldName.HAS, "note")),
        ("-tag:done", Not(FieldTerm(FieldName.TAG, "done"))),
        ("said:2023", DateTerm(SAID, "2023", "2024")),
        ("said:2023-10", DateTerm(SAID, "2023-10", "2023-11")),
        ("said:2023-12", DateTerm(SAID, "2023-12", "2024-01")),
        ("said:2024-02-29", DateTerm(SAID, "2024-02-29", "2024-03-01")),
        ("said:5.10.2023", DateTerm(SAID, "2023-10-05", "2023-10-06")),
        ("said:25/12/2023", DateTerm(SAID, "2023-12-25", "2023-12-26")),
        ("said:12/25/2023", DateTerm(SAID, "2023-12-25", "2023-12-26")),
        ('said:"5 October 2023"', DateTerm(SAID, "2023-10-05", "2023-10-06")),
        ('said:"Oct. 5, 2023"', DateTerm(SAID, "2023-10-05", "2023-10-06")),
        ('said:"October 2023"', DateTerm(SAID, "2023-10", "2023-11")),
        ("said:2023-09..2023-11", DateTerm(SAID, "2023-09", "2023-12")),
        ("said:..2020", DateTerm(SAID, None, "2021")),
        ("before:2023-10", DateTerm(BEFORE, None, "2023-10")),
        ("after:2023-10-05", DateTerm(AFTER, "2023-10-06", None)),
        ("after:2023", DateTerm(AFTER, "2024", None)),
        ("year:2023", DateTerm(YEAR, "2023", "2024")),
        ("year:2019..2021", DateTerm(YEAR, "2019", "2022")),
    ],
)
def test_fields(typed, term):
    assert parse(typed).tree == term
    assert parse(typed).notes == ()


@pytest.mark.parametrize(
    "typed",
    [
        "said:..",
        "is:???x",
        "said:٢٠٢٣",
        "said:yesterday",
        "said:5/10/2023",
        "said:2023-13",
        "before:31.2.2023",
        "after:2020..2021",
        "year:0",
        "kind:loud",
    ],
)
def test_unreadable_field_is_words_with_a_note(typed):
    query = parse(typed)
    assert isinstance(query.tree, Word)
    assert query.tree.text.startswith(typed.split(":")[0])


@pytest.mark.parametrize(
    "typed",
    ["speaker:", "Is:", "has: ", "-outlet:", "before:2", "year:202", "after:2023-", "said:2023..20", 'date:"5 Oc'],
)
def test_a_field_that_is_still_being_typed_asks_for_nothing_yet(typed):
    assert parse(typed).tree is None
    assert parse(f"trade {typed}").tree == Word("trade")
    assert parse("before:2 trade").tree == And((Word("before:2"), Word("trade")))


@pytest.mark.parametrize("field", [FieldName.KIND, FieldName.IS, FieldName.HAS])
def test_a_choice_is_known_from_the_first_letters_that_tell_it_apart(field):
    for choice in CHOICES[field]:
        for end in range(1, len(choice) + 1):
            assert parse(f"{field}:{choice[:end]}").tree == FieldTerm(field, choice)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("harb", "harb*"),
        ("close har", "close har*"),
        ("close OR har", "close OR har*"),
        ("speaker:an", "speaker:an*"),
        ("close tag:urg", "close tag:urg*"),
    ],
)
def test_the_last_word_can_be_the_beginning_of_one(typed, meant):
    begun = parse(typed).begun()
    assert begun is not None and begun[1].tree == parse(meant).tree


@pytest.mark.parametrize(
    "typed", ["", "harb ", "harb*", '"close har"', "-harb", "(a har)", "year:2023", "kind:d", "don't x:y"]
)
def test_a_finished_query_has_no_begun_word(typed):
    assert parse(typed).begun() is None


def test_note_says_what_was_expected():
    assert parse("said:soon").notes == (
        "“soon” after said: was read as words; expected a date such as 2023, 2023-10 or 2023-10-05.",
    )
    assert parse("is:new").notes == (
        "“new” after is: was read as words; expected accepted, confident, doubtful or repeated.",
    )


@pytest.mark.parametrize("typed", ["AND", "OR", "NOT", "AND OR"])
def test_operators_alone_are_words(typed):
    assert parse(typed).tree is not None


@pytest.mark.parametrize("typed", ["AND peace", "OR peace", "peace OR", "peace AND", "(peace", "peace)", "((((peace"])
def test_dangling_operators_and_parentheses_are_ignored(typed):
    assert parse(typed).tree == Word("peace")


@pytest.mark.parametrize(
    "typed", ["*", "'", "!!! ???", "-", "--", "🙂", '""', "“”", "()", "(((", ")))", "\U0002cea2", "\x00", "\ud800"]
)
def test_nothing_to_look_for(typed):
    assert parse(typed).tree is None


NASTY = ['"', "*", "NEAR(", "-", "col:", "'", "AND", "OR", "NOT", "(", ")", "“", "”", "\x00", "\ud800", "said:", "is:x"]
NASTY += [
    "speaker:",
    "a",
    "b*",
    '""',
    "--",
    ":",
    "..",
    "^",
    "{",
    "+",
    "\\",
    "year:99999",
    " ",
    "\u0301",
    "主席",
    "5.10.2023",
]


@given(st.lists(st.sampled_from(NASTY), max_size=30).map("".join) | st.text(max_size=60))
def test_never_raises_and_never_yields_an_empty_term(typed):
    query = parse(typed)
    for term in query.wanted():
        text = getattr(term, "text", None) or getattr(term, "value", None) or "date"
        assert any(letter.isalnum() for letter in text)
        text.encode("utf-8")
    assert depth(query.tree) <= 3 * MAX_DEPTH + 4


@given(st.lists(st.sampled_from(NASTY), max_size=12).map("".join) | st.text(max_size=30))
def test_terms_quoted_as_strings_never_trouble_fts(typed):
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE f USING fts5(words)")
    for term in parse(typed).wanted():
        text = getattr(term, "text", None) or getattr(term, "value", "date")
        database.execute("SELECT rowid FROM f WHERE f MATCH ?", ('"' + text.replace('"', '""') + '"',)).fetchall()
    database.close()


def depth(node):
    if isinstance(node, Not):
        return 1 + depth(node.item)
    if isinstance(node, And | Or):
        return 1 + max(map(depth, node.items))
    return 0


def test_bounds():
    many = parse("word " * 5_000)
    assert len(many.wanted()) == MAX_TERMS
    assert len(many.notes) == 2
    deep = parse("(" * 5_000 + "a OR b" + ")" * 5_000)
    assert depth(deep.tree) <= 1
    nested = parse("(a OR " * 40 + "b" + ")" * 40)
    assert depth(nested.tree) <= 2 * MAX_DEPTH + 2
    assert f"Parentheses more than {MAX_DEPTH} deep were ignored." in nested.notes


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=40))
def test_quote_value_is_read_back(value):
    tree = parse("speaker:" + quote_value(value)).tree
    if any(letter.isalnum() for letter in value) and isinstance(tree, FieldTerm):
        assert tree == FieldTerm(FieldName.SPEAKER, value.strip(), phrase=True)


@pytest.mark.parametrize(
    "value", ["Dmitry Peskov", 'Dwayne "The Rock" Johnson', '"', "“Big Mike” Jones", "a:b (c) -d", "x*"]
)
def test_quote_value_examples(value):
    tree = parse("speaker:" + quote_value(value)).tree
    if value != '"':
        assert tree == FieldTerm(FieldName.SPEAKER, value, phrase=True)


def shown(typed, text):
    return [text[start:end] for start, end in parse(typed).hits(text)]


def test_hits():
    text = "Erdoğan said he didn’t know; the Strengthening of our ties, of our trade."
    assert shown("erdogan", text) == ["Erdoğan"]
    assert shown("didn't", text) == ["didn’t"]
    assert shown('"of our"', text) == ["of our", "of our"]
    assert shown('our "of our ties"', text) == ["of our ties", "our"]
    assert shown("streng*", text) == ["Strengthening"]
    assert shown("-know speaker:know", text) == []
    assert shown("(ties OR trade)", text) == ["ties", "trade"]
    assert shown("主席", "习近平主席说") == ["主席"]


@given(st.text(alphabet="ab '\"é-*", max_size=12), st.text(alphabet="ab 'é-主", max_size=40))
def test_hits_are_ordered_spans(typed, text):
    at = 0
    for start, end in parse(typed).hits(text):
        assert at <= start < end <= len(text)
        at = end
