"""What a person types finds what they mean, whatever they type."""

import pytest
from catalogue_cases import add, kept, one_quotation, said
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotebook.app.catalogue import Catalogue, reads
from quotebook.model import Kind, Order
from quotebook.store import compiling, ranking
from quotebook.store.seen import searchable
from quotebook.text.query import parse, quote_value

STATEMENTS = {
    "friendship": ("We will strengthen our friendship.", "Dmitry Peskov", "Kremlin spokesman", "2023-09-12"),
    "dont": ("I don’t think so.", "Ann Lee", "mayor", "2023-10-02"),
    "cpp": ("Most of it is C++ and some is C.", "Bo Ek", None, "2024-01-15"),
    "plain_c": ("Nobody writes C any more.", "Bo Ek", None, "2024-02-15"),
    "research": ("R&D cost us 50% more.", "Bo Ek", "head of R&D", None),
    "erdogan": ("Erdoğan stayed at the Café Zoë.", "Recep Tayyip Erdoğan", "president", "2022"),
    "states": ("The U.S. sent 1,000 boats.", None, None, "2023-09"),
    "chinese": ("北京大学欢迎你。", "王小明", "校长", "2023-09-13"),
    "thai": ("ท่าเรือเปิดแล้ว", "สมชาย", None, None),
    "nordic": ("Østergård is nær Ærø.", "Jens Østergård", None, None),
    "decomposed": ("The re\u0301sume\u0301 was lost.", "Ann Lee", None, None),
}


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    """A function that gives the names of the statements a query finds."""
    catalogue = Catalogue.create(tmp_path_factory.mktemp("search") / "search.quotebook")
    ids = {}
    for name, (words, speaker, role, said_on) in STATEMENTS.items():
        kind = Kind.MIXED if name == "cpp" else Kind.DIRECT
        about = {"title": f"Report on {name}", "outlet": "The Quay" if name != "dont" else "Reuters"}
        about["confidence"] = 0.4 if name == "dont" else 0.95
        ids[one_quotation(catalogue, words, speaker=speaker, role=role, said_on=said_on, kind=kind, **about)] = name
    by_name = {name: quotation_id for quotation_id, name in ids.items()}
    text = "Again: “We will strengthen our friendship.”"
    again = said(text, "We will strengthen our friendship.", speaker="Dmitry Peskov")
    add(catalogue, text, kept(again, appearance_of=by_name["friendship"]), title="Old ties", outlet="Reuters")
    catalogue.tag([by_name["cpp"], by_name["plain_c"]], "Languages")
    catalogue.tag([by_name["cpp"]], "to check")
    catalogue.edit_quotation(by_name["states"], note="Which boats?")

    def ask(query, **options):
        return {ids[found] for found in catalogue.listing(query, **options).ids}

    ask.catalogue = catalogue
    ask.ids = by_name
    yield ask
    catalogue.close()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("peskov friendship", {"friendship"}),
        ("PESKOV FRIENDSHIP", {"friendship"}),
        ('"strengthen our"', {"friendship"}),
        ('"our strengthen"', set()),
        ("speaker:peskov before:2023-10", {"friendship"}),
        ("speaker:peskov before:2023-09", set()),
        ("don't", {"dont"}),
        ("don’t", {"dont"}),
        ("C++", {"cpp"}),
        ("c", {"cpp", "plain_c"}),
        ("R&D", {"research"}),
        ("50%", {"research"}),
        ("50", {"research"}),
        ("-C++ boek OR c", {"plain_c"}),
        ("erdogan", {"erdogan"}),
        ("Erdoğan cafe zoe", {"erdogan"}),
        ("us 1000", {"states"}),
        ("U.S. 1,000", {"states"}),
        ("北京", {"chinese"}),
        ("京大", {"chinese"}),
        ("大", {"chinese"}),
        ("京北", set()),
        ("speaker:小明", {"chinese"}),
        ("เปิด", {"thai"}),
        ("ostergard", {"nordic"}),
        ("Østergård", {"nordic"}),
        ("aero", {"nordic"}),
        ("résumé", {"decomposed"}),
        ("resume", {"decomposed"}),
        ("strengt*", {"friendship"}),
        ("speaker:pes*", {"friendship"}),
        ("speaker:friendship", set()),
        ('speaker:"Dmitry Peskov"', {"friendship"}),
        ('speaker:"Peskov Dmitry"', set()),
        ("role:mayor", {"dont"}),
        ("role:R&D", {"research"}),
        ("outlet:reuters", {"dont", "friendship"}),
        ("outlet:quay friendship", {"friendship"}),
        ("title:ties", {"friendship"}),
        ("reuters", {"dont", "friendship"}),
        ("tag:languages", {"cpp", "plain_c"}),
        ("tag:check", {"cpp"}),
        ("tag:lang", {"cpp", "plain_c"}),
        ("tag:lang friendship", set()),
        ("speaker:an", {"dont", "decomposed"}),
        ('speaker:"ann l', {"dont", "decomposed"}),
        ("speaker:ann thi", {"dont"}),
        ("friends", {"friendship"}),
        ("friends ", set()),
        ("-friends", set(STATEMENTS)),
        ("friendship before:2", {"friendship"}),
        ("tag:lang*", {"cpp", "plain_c"}),
        ("-tag:languages c*", {"erdogan", "research", "chinese"}),
        ("kind:mixed", {"cpp"}),
        ("year:2024", {"cpp", "plain_c"}),
        ("said:2023-09", {"friendship", "states", "chinese"}),
        ("after:2023 kind:direct", {"plain_c"}),
        ("is:repeated", {"friendship"}),
        ("is:doubtful", {"dont"}),
        ("has:note", {"states"}),
        ("-has:date", {"research", "thai", "nordic", "decomposed"}),
        ("friendship OR cafe", {"friendship", "erdogan"}),
        ("friendship OR kind:mixed", {"friendship", "cpp"}),
        ("(friendship OR c) year:2024", {"cpp", "plain_c"}),
        ("friendship -peskov", set()),
        ("-friendship -is:doubtful has:date -year:2024", {"erdogan", "states", "chinese"}),
        ("-(kind:direct OR tag:languages)", set()),
        ("NOT c AND year:2024", set()),
        ("quay", set(STATEMENTS) - {"dont"}),
        ("", set(STATEMENTS)),
        ("nothingofthesort", set()),
    ],
)
def test_a_query_finds(asked, query, found):
    assert asked(query) == found
    assert asked(query, order=Order.RELEVANCE) == found


def test_a_statement_of_unknown_day_is_found_by_when_it_was_published(tmp_path):
    catalogue = Catalogue.create(tmp_path / "dated.quotebook")
    quotation_id = one_quotation(catalogue, "The harbour opens.", published="2023-09-12")

    def found(query):
        return list(catalogue.listing(query).ids) == [quotation_id]

    assert found("before:2023-10") and found("after:2023-08") and found("year:2023")
    assert not found("before:2023-09-12") and not found("year:2022") and not found("said:2023")
    catalogue.close()


def test_hits_are_where_the_words_stand(asked):
    (row,) = asked.catalogue.rows([asked.ids["erdogan"]], query="erdogan cafe speaker:recep")
    assert [row.words[start:end] for start, end in row.hits] == ["Erdoğan", "Café"]


def test_a_word_that_is_not_there_offers_the_nearest_that_is(asked):
    assert "friendship" in asked.catalogue.listing("frendship").suggestions
    assert asked.catalogue.listing("friendship").suggestions == ()


def test_a_word_that_few_others_begin_with_may_be_mistyped_too(tmp_path, monkeypatch):
    catalogue = Catalogue.create(tmp_path / "begun.quotebook")
    one_quotation(catalogue, "Harlow is hardly quiet.")
    for order in (Order.RELEVANCE, Order.SAID_ON):
        listing = catalogue.listing("harl", order=order)
        assert len(listing.ids) == 1 and "hardly" in listing.suggestions
    assert catalogue.listing("harlow").suggestions == ()
    monkeypatch.setattr(reads, "_MAY_BE_MISTYPED", 1)
    assert catalogue.listing("harl").suggestions == ()
    catalogue.close()


def test_a_word_that_is_there_may_be_mistyped_where_another_is_far_commoner(tmp_path):
    catalogue = Catalogue.create(tmp_path / "commoner.quotebook")
    words = [f"The harbour holds {number} boats." for number in range(100)]
    words += ["The harbuor is full.", "The harbours are full.", "Our barbour is lost.", "The old harbor sank."]
    text = "\n\n".join(f"Ann Lee said: “{one}”" for one in words)
    add(catalogue, text, *(said(text, one, speaker="Ann Lee") for one in words))
    assert catalogue.meant(catalogue.listing("harbuor")) == ("harbour",)
    assert catalogue.meant(catalogue.listing("harbor full", order=Order.RELEVANCE)) == ("harbour",)
    for typed in ("harbour", "harbours", "barbour", "full", "NOT harbuor", ""):
        assert catalogue.meant(catalogue.listing(typed)) == (), typed
    one_quotation(catalogue, "Another harbuor.")
    assert catalogue.meant(catalogue.listing("harbuor")) == ()
    catalogue.close()


def test_a_word_that_is_not_there_is_told_though_another_was_found(asked):
    listing = asked.catalogue.listing("frendship OR erdogan")
    assert listing.ids and "friendship" in asked.catalogue.meant(listing)


def test_the_first_word_that_is_not_there_may_be_mistyped_in_its_first_letter(asked):
    assert "friendship" in asked.catalogue.listing("vriendship").suggestions


def test_words_that_were_read_ahead_are_offered(asked):
    asked.catalogue.prepare_suggestions()
    assert asked.catalogue.listing("friendhsip").suggestions[0] == "friendship"


def test_every_order_sorts_by_what_it_says(asked):
    catalogue = asked.catalogue

    def column(order, value, descending):
        rows = catalogue.rows(catalogue.listing("", order=order, descending=descending).ids)
        return [value(row) for row in rows]

    keys = {
        Order.SAID_ON: lambda row: row.said_on and row.said_on.value,
        Order.ROLE: lambda row: row.role and row.role.lower(),
        Order.WORDS: lambda row: row.words.lower(),
        Order.SOURCE: lambda row: (row.outlet.lower(), row.title.lower()),
        Order.APPEARANCES: lambda row: row.appearances,
        Order.ADDED: lambda row: row.id,
    }
    for order, key in keys.items():
        for descending in (False, True):
            values = column(order, key, descending)
            known = [value for value in values if value is not None]
            assert known == sorted(known, reverse=descending), order
            assert values[len(known) :] == [None] * (len(values) - len(known)), "unknown ones come last"
    names = column(Order.SPEAKER, lambda row: row.speaker, False)
    assert names[:3] == ["Ann Lee", "Ann Lee", "Bo Ek"] and names[-1] is None


def test_words_in_a_row_come_first_and_newer_before_older(tmp_path):
    catalogue = Catalogue.create(tmp_path / "rank.quotebook")
    apart = one_quotation(catalogue, "Winter is long and the harbour closes early.", said_on="2024-05-01")
    old = one_quotation(catalogue, "Nobody likes the harbour winter.", said_on="1999-05-01")
    new = one_quotation(catalogue, "Somebody likes the harbour winter.", said_on="2024-05-01")
    assert list(catalogue.listing("harbour winter", order=Order.RELEVANCE).ids) == [new, old, apart]
    catalogue.close()


def test_rows_found_with_a_rare_word_are_those_read_alone_also_after_somebody_wrote(tmp_path):
    catalogue = Catalogue.create(tmp_path / "rare.quotebook")
    first = one_quotation(catalogue, "The harbour closes early.", said_on="2024-05-01")
    one_quotation(catalogue, "Nobody likes the harbour.", said_on="1999-05-01")
    listing = catalogue.listing("harbour", order=Order.RELEVANCE)
    other = Catalogue.open(catalogue.path)
    assert [replace_hits(row) for row in catalogue.rows(listing.ids, query="harbour")] == list(other.rows(listing.ids))
    other.tag([first], "winter")
    other.edit_quotation(first, role="pilot")
    assert [(row.tags, row.role) for row in catalogue.rows([first], query="harbour")] == [(("winter",), "pilot")]
    other.close()
    catalogue.close()


@pytest.mark.parametrize("shown", [0, 80])
def test_a_rare_word_counts_most_in_the_words_then_in_the_name_and_least_elsewhere(tmp_path, monkeypatch, shown):
    monkeypatch.setattr(ranking, "SHOWN", shown)
    catalogue = Catalogue.create(tmp_path / "places.quotebook")
    titled = one_quotation(catalogue, "Winter closes it.", said_on="2024-05-01", title="Harlow today")
    named = one_quotation(catalogue, "Summer closes it.", said_on="2024-05-01", speaker="Ann Harlow")
    short = one_quotation(catalogue, "Harlow closes now.", said_on="2024-05-01")
    long = one_quotation(catalogue, "Harlow closes, " + "and I do not know why, " * 3, said_on="2024-05-01")
    ids = catalogue.listing("harlow", order=Order.RELEVANCE).ids
    assert [found for found in ids if found != long] == [short, named, titled]
    assert ids.index(long) > ids.index(short)
    rows = catalogue.rows(ids, query="harlow")
    marked = {row.id: [row.words[start:end] for start, end in row.hits] for row in rows}
    assert marked == {titled: [], named: [], short: ["Harlow"], long: ["Harlow"]}
    catalogue.close()


def replace_hits(row):
    assert [row.words[start:end] for start, end in row.hits] == ["harbour"]
    return row._replace(hits=())


def test_ranking_a_common_word_is_bounded_and_says_so(tmp_path, monkeypatch):
    for name in ("WINDOW", "BEST", "RARE"):
        monkeypatch.setattr(ranking, name, 5)
    catalogue = Catalogue.create(tmp_path / "rank.quotebook")
    text = " ".join(f"“Boat {number} is in the harbour.”" for number in range(12))
    add(catalogue, text, *(said(text, f"Boat {number} is in the harbour.") for number in range(12)))
    listing = catalogue.listing("harbour", order=Order.RELEVANCE)
    assert sorted(listing.ids) == list(range(1, 13))
    assert sorted(listing.ids[:5]) == [8, 9, 10, 11, 12] and list(listing.ids[5:]) == [7, 6, 5, 4, 3, 2, 1]
    assert listing.notes == ("The newest 5 hits are ranked, the others follow, newest first.",)
    assert catalogue.listing("harbour").notes == ()
    catalogue.close()


def test_words_in_a_row_come_first_also_where_they_are_not_among_the_best(tmp_path, monkeypatch):
    monkeypatch.setattr(ranking, "BEST", 3)
    catalogue = Catalogue.create(tmp_path / "rank.quotebook")
    spoken = ["Nobody who has ever lived for long in a town by the sea likes the harbour winter much."]
    spoken += [f"Winter {number}: a harbour in winter." for number in range(5)]
    text = " ".join(f"“{one}”" for one in spoken)
    in_a_row = min(add(catalogue, text, *(said(text, one) for one in spoken)).quotations)
    listing = catalogue.listing("harbour winter", order=Order.RELEVANCE)
    assert listing.ids[0] == in_a_row
    assert sorted(listing.ids) == list(range(1, 7)) and listing.notes == ()
    monkeypatch.setattr(ranking, "WINDOW", 4)
    listing = catalogue.listing("harbour winter", order=Order.RELEVANCE)
    assert list(listing.ids[4:]) == [2, 1] and sorted(listing.ids[:4]) == [3, 4, 5, 6]
    assert listing.notes == ("The newest 4 hits are ranked, the others follow, newest first.",)
    catalogue.close()


JUNK = tuple(
    """
    " * ( ) - OR AND NOT NEAR(a {words}: words: speaker: tag: C++ kind:direct before:2023 is:repeated ' ^a a* 北京 % _
    \\ ++ a:b -tag:x -has:note year:2023..2024 «a» don't
    """.split()  # noqa: SIM905 - quoted one by one these would be hard to read
)
LONG = ("(" * 5000, '"' * 10_001, "a OR " * 3000, "-" * 10_000, "* " * 5000, "C++ " * 3000, "北" * 9000, "-(" * 900)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.one_of(
        st.text(max_size=40),
        st.lists(
            st.sampled_from((*JUNK, "\0", "\ud800")),
            max_size=12,
        ).map(" ".join),
    ),
    st.sampled_from(Order),
    st.booleans(),
)
def test_no_string_is_an_error(asked, query, order, descending):
    listing = asked.catalogue.listing(query, order=order, descending=descending)
    rows = asked.catalogue.rows(listing.ids, query=query)
    assert len(rows) == len(listing.ids) == len(set(listing.ids))
    for row in rows:
        assert all(0 <= start < end <= len(row.words) for start, end in row.hits)


@pytest.mark.parametrize(
    "query",
    ["(" * 5000, '"' * 10_001, "a OR " * 3000, "-" * 10_000, "* " * 5000, "C++ " * 3000, "北" * 9000, "-(" * 900],
)
def test_long_nonsense_is_no_error(asked, query):
    for order in (Order.RELEVANCE, Order.SAID_ON):
        asked.catalogue.listing(query, order=order)
    asked.catalogue.facets(query)


def test_a_word_still_being_typed_is_marked_counted_and_told(asked):
    listing = asked.catalogue.listing("strengthen friends")
    (row,) = asked.catalogue.rows(listing.ids, query="strengthen friends")
    assert [row.words[start:end] for start, end in row.hits] == ["strengthen", "friendship"]
    assert listing.notes == ("“friends” stands nowhere as a whole; found is what begins so.",)
    assert facets_of(asked, "strengthen friends")["speaker"] == {"Dmitry Peskov": 1}
    assert asked.catalogue.listing("c").notes == ()
    assert "friendship" in asked.catalogue.listing("friendsip").suggestions


@pytest.mark.parametrize("nonsense", ["said:soon", "before:31.2.2023", "kind:loud", "is:???x", "after:2020..2021"])
def test_nonsense_after_a_field_is_told_in_a_sentence(asked, nonsense):
    field = nonsense.split(":")[0]
    (note,) = asked.catalogue.listing(nonsense).notes
    assert f"after {field}:" in note and "expected" in note


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(sorted(STATEMENTS)), st.data())
def test_any_word_of_a_statement_finds_it(asked, name, data):
    words = STATEMENTS[name][0]
    assert name in asked(data.draw(st.sampled_from(words.split())))
    assert name in asked(quote_value(words))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(st.characters(categories=("Ll", "Lu", "Lo", "Mn", "Nd", "Po", "Zs")), min_size=1, max_size=12))
def test_what_is_searched_as_it_is_folds_in_sqlite_as_here(tmp_path_factory, text):
    """searchable leaves a text to SQLite's own folding only where that finds what the keys of text find."""
    import sqlite3

    from quotebook.text.keys import match_words

    if searchable(text) is not None:
        return
    raw = sqlite3.connect(":memory:")
    raw.execute("CREATE VIRTUAL TABLE s USING fts5(words, tokenize='unicode61 remove_diacritics 2')")
    raw.execute("INSERT INTO s VALUES (?)", (text,))
    for word in match_words(text):
        assert raw.execute("SELECT count(*) FROM s WHERE s MATCH ?", (f'"{word}"',)).fetchone() == (1,), word
    raw.close()


def facets_of(asked, query):
    return {facet.field: dict(facet.values) for facet in asked.catalogue.facets(query)}


def test_facets_count_the_rows_of_the_query(asked):
    facets = facets_of(asked, "after:2022 before:2025 -speaker:lee")
    assert facets["kind"] == {"direct": 4, "mixed": 1}
    assert facets["tag"] == {"Languages": 2, "to check": 1}
    assert facets["outlet"] == {"The Quay": 5}
    assert facets["speaker"] == {"Bo Ek": 2, "Dmitry Peskov": 1, "王小明": 1}
    assert sum(facets_of(asked, "")["kind"].values()) == len(STATEMENTS)


def test_a_facet_shows_what_else_its_field_could_be(asked):
    """Each field is counted without the values chosen of it, and with those chosen of the others."""
    chosen = facets_of(asked, "kind:mixed OR kind:indirect year:2023..2024")
    assert chosen["kind"] == {"direct": 5, "mixed": 1}
    assert chosen["year"] == {"2024": 1} and chosen["month"] == {"2024-01": 1}
    assert chosen["speaker"] == {"Bo Ek": 1}
    dates = facets_of(asked, "speaker:ek year:2023")
    assert dates["year"] == {"2024": 2} and dates["month"] == {"2024-01": 1, "2024-02": 1}
    assert dates["speaker"] == {"Dmitry Peskov": 1, "Ann Lee": 1, "王小明": 1}


def test_the_states_of_quotations_are_counted(asked):
    states = facets_of(asked, "")["is"]
    assert states == {state: len(asked(f"is:{state}")) for state in states}
    assert states["doubtful"] == 1 and states["repeated"] == 1
    assert sum(states[state] for state in ("accepted", "confident", "doubtful") if state in states) == len(STATEMENTS)
    assert facets_of(asked, "is:doubtful")["is"] == states


def test_values_are_offered_as_they_stand_in_the_catalogue(asked):
    def offered(typed):
        return [one.label for one in asked.catalogue.completions(typed, len(typed))]

    assert offered("friendship spe") == ["speaker:"]
    assert offered("speaker:")[:2] == ["Bo Ek", "Ann Lee"]
    assert offered("speaker:pes") == ["Dmitry Peskov"]
    assert offered("speaker:erdogan") == ["Recep Tayyip Erdoğan"]
    assert offered('speaker:"tayyip erd') == ["Recep Tayyip Erdoğan"]
    assert offered("speaker:%") == offered("speaker:_") == []
    assert offered("outlet:qu") == ["The Quay"]
    assert offered("tag:ch") == ["to check"]
    assert offered("year:") == ["2024", "2023", "2022"]
    assert offered("kind:") == ["direct", "mixed", "indirect"]


def test_a_query_never_reaches_fts5_unquoted(asked):
    with asked.catalogue._database.reading() as connection:
        compiled = compiling.compile_query(connection, parse('a"b NEAR(c) {words}:x ^y -z* "p" OR q'))
    outside = " ".join(compiled.match.split('"')[::2]).translate(str.maketrans("(){}:*", " " * 6))
    assert set(outside.split()) <= {"AND", "OR", "NOT", "words", "folded"}
