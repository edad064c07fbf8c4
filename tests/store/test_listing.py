"""Long lists: in the order asked for, read as far as somebody looks, the same whichever way they are worked out."""

import random

import pytest
from catalogue_cases import add, check_indexes, dump, said

from quotebook.app.catalogue import Catalogue
from quotebook.app.job import Job
from quotebook.errors import Cancelled, CatalogueError
from quotebook.model import Counts, Kind, Order
from quotebook.store import ordering, ranking, search
from quotebook.store.stopping import stoppable
from quotebook.text.query import parse

OPENINGS = ("We will", "We will not", "we will see", "It is", "It’s öde", "It’s no", "Élan is", "“It is", "北京")
OUTLETS = ("The Quay", "the quay", "Reuters", None)
DAYS = (None, "2021", "2021-05", "2021-05-07", "1999-12-31")


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    """Sixty quotations, many of which tie in whatever they are sorted by."""
    made = Catalogue.create(tmp_path_factory.mktemp("listing") / "listing.quotebook")
    chance = random.Random(5)
    for number in range(30):
        words = [f"{chance.choice(OPENINGS)} harbour {chance.choice('abc')} {number} {part}." for part in "xy"]
        text = " ".join(f"“{one}”" for one in words)
        about = {"title": f"Report on {chance.choice('xyz')}", "outlet": chance.choice(OUTLETS)}
        quotations = [
            said(
                text,
                one,
                speaker=chance.choice(("Ann Lee", "Bo Ek", None)),
                role=chance.choice(("mayor", "Mayor", "minister", None)),
                said_on=chance.choice(DAYS),
                kind=chance.choice(list(Kind)),
                confidence=chance.choice((0.3, 0.9499, 0.95, 1.0)),
            )
            for one in words
        ]
        add(made, text, *quotations, **about)
    yield made
    made.close()


def in_python(catalogue, order, *, descending):
    """Return the ids in an order, sorted row by row, unknown values last, then by id."""
    rows = catalogue.rows(range(1, catalogue.counts().quotations + 1))
    keys = {
        Order.SAID_ON: lambda row: row.said_on and (row.said_on.value,),
        Order.SPEAKER: lambda row: (
            row.speaker and (row.speaker, (row.said_on and row.said_on.value) or row.published or "")
        ),
        Order.ROLE: lambda row: row.role and (row.role.lower(),),
        Order.WORDS: lambda row: (row.words.lower(),),
        Order.SOURCE: lambda row: row.outlet and (row.outlet.lower(), row.title.lower()),
        Order.APPEARANCES: lambda row: (row.appearances,),
        Order.ADDED: lambda row: (),
    }
    keyed = [(keys[order](row), row.id) for row in rows]
    known = sorted((pair for pair in keyed if pair[0] is not None), reverse=descending)
    unknown = sorted((found for key, found in keyed if key is None), reverse=descending)
    return [*(found for _, found in known), *unknown]


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("order", [order for order in Order if order is not Order.RELEVANCE])
def test_every_order_is_the_one_sorted_row_by_row(catalogue, order, descending, monkeypatch):
    wanted = in_python(catalogue, order, descending=descending)
    for first, packed, many in ((7, 63, 500), (1000, 63, 0), (1000, 10, 500), (1000, 10, 2)):
        monkeypatch.setattr(search, "FIRST", first)
        monkeypatch.setattr(ordering, "PACKED", packed)
        monkeypatch.setattr(ordering, "_MANY", many)
        ids = catalogue.listing("", order=order, descending=descending).ids
        assert list(ids[:5]) == wanted[:5]
        assert len(ids) == len(wanted) and list(ids) == wanted
        assert [ids[at] for at in (0, 8, -1)] == [wanted[0], wanted[8], wanted[-1]]
        assert list(ids[20:27]) == wanted[20:27] and list(ids[::7]) == wanted[::7]
        assert [ids.index(found) for found in wanted] == list(range(len(wanted)))


BEGIN_ALIKE = (
    *("Don’t zz it a", "Don’t aa it z", "Don't zz it a", "Don’t ēa", "Don’t āz", "don’t éa", "Don’t", "DON’T ZZ IT"),
    *("We will see it, or not", "We will see it. Or so", "We will see ĭ", "We will see ĭ a", "We will see"),
    *("Мосга", "Мосвб", "Мосвбу", "мосгаа", "Émile et Ünal", "émile et ü", "金正恩は来ない", "金正恩は来る"),
)


@pytest.mark.parametrize("descending", [False, True])
def test_words_that_begin_alike_are_told_apart_as_if_read(tmp_path, monkeypatch, descending):
    monkeypatch.setattr(ordering, "_MANY", 0)
    made = Catalogue.create(tmp_path / "alike.quotebook")
    text = " ".join(f"({one})" for one in BEGIN_ALIKE)
    add(made, text, *(said(text, one) for one in sorted(BEGIN_ALIKE, key=text.index)))
    ids = made.listing("", order=Order.WORDS, descending=descending).ids
    assert list(ids) == in_python(made, Order.WORDS, descending=descending)
    assert [ids.index(found) for found in ids] == list(range(len(ids)))
    made.close()


def test_a_list_has_an_end(catalogue):
    ids = catalogue.listing("").ids
    assert list(ids[len(ids) : len(ids) + 5]) == []
    for at in (len(ids), -len(ids) - 1):
        with pytest.raises(IndexError):
            ids[at]
    with pytest.raises(ValueError, match="not in"):
        ids.index(999)


@pytest.mark.parametrize(
    "query", ["harbour", "har*", "harbour a", "kind:direct harbour", "the OR harbour", '"harbour b"']
)
def test_ranking_only_some_loses_none(catalogue, query, monkeypatch):
    everything = set(catalogue.listing(query, order=Order.SAID_ON).ids)
    for name in ("WINDOW", "FEW", "BEST", "RARE", "JOINED"):
        monkeypatch.setattr(ranking, name, 4)
    for dense in (0, 60_000):
        monkeypatch.setattr(ranking, "DENSE", dense)
        ids = catalogue.listing(query, order=Order.RELEVANCE).ids
        assert len(ids) == len(everything)
        assert len(list(ids)) == len(everything) and set(ids) == everything


@pytest.mark.parametrize(
    "query",
    [
        "",
        "harbour -kind:direct",
        "speaker:lee OR year:2021",
        "-(harbour a)",
        "said:2021-05",
        "has:date -has:source",
        "tag:x",
        "is:doubtful",
        "is:confident",
        "-is:doubtful kind:mixed",
    ],
)
def test_columns_tell_what_rows_tell(catalogue, query):
    from quotebook.store.compiling import compile_query, filtered
    from quotebook.store.schema import Quotation

    with catalogue._database.reading() as connection:
        rows = set(connection.scalars(filtered(compile_query(connection, parse(query)), Quotation.id)))
    assert set(catalogue.listing(query, order=Order.WORDS).ids) == rows


def test_columns_follow_every_write_and_undo(tmp_path):
    path = tmp_path / "columns.quotebook"
    catalogue = Catalogue.create(path)
    text = "“One thing.” “Another thing.”"
    add(catalogue, text, said(text, "One thing.", speaker="Ann Lee"), said(text, "Another thing.", speaker="Bo Ek"))
    before = dump(path)["quotation_column"]
    catalogue.edit_quotation(2, role="mayor", words="Zebras.")
    assert list(catalogue.listing("", order=Order.WORDS, descending=False).ids) == [1, 2]
    catalogue.delete_quotations([1])
    assert list(catalogue.listing("", order=Order.ROLE).ids) == [2]
    assert dict(catalogue.facets()[0].values) == {"Bo Ek": 1}
    catalogue.undo()
    catalogue.undo()
    assert dump(path)["quotation_column"] == before
    catalogue.undo()
    assert dump(path)["quotation_column"] == []
    catalogue.close()
    check_indexes(path)


def test_counting_stops_when_nobody_waits_any_more(catalogue):
    job = Job()
    assert catalogue.facets("harbour", job=job)
    job.cancel()
    with pytest.raises(Cancelled):
        catalogue.facets("harbour", job=job)
    assert catalogue.facets("harbour")


def test_a_statement_is_stopped_in_its_middle(catalogue):
    answers = iter((False, False, True, True, True))
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    with catalogue._database.reading() as connection:
        with pytest.raises(Cancelled), stoppable(connection, lambda: next(answers)):
            connection.exec_driver_sql(endless).scalar()
        assert connection.exec_driver_sql("SELECT 1").scalar() == 1


def test_totals_follow_every_write_and_undo(tmp_path):
    path = tmp_path / "totals.quotebook"
    catalogue = Catalogue.create(path)
    settings = dump(path)["setting"]
    text = "“One thing.” “Another thing.”"
    add(catalogue, text, said(text, "One thing.", speaker="Ann Lee"), said(text, "Another thing.", speaker="Bo Ek"))
    assert catalogue.counts() == Counts(2, 2, 1) and len(dump(path)["setting"]) == len(settings) + 3
    catalogue.delete_quotations([1])
    assert catalogue.counts().quotations == 1
    with pytest.raises(CatalogueError):
        catalogue.edit_quotation(1, role="mayor")
    catalogue.undo()
    assert catalogue.counts() == Counts(2, 2, 1)
    catalogue.undo()
    assert catalogue.counts() == Counts(0, 0, 0) and dump(path)["setting"] == settings
    catalogue.redo()
    assert catalogue.counts() == Counts(2, 2, 1)
    catalogue.close()


def test_what_is_doubtful_follows_the_threshold_of_the_day(catalogue, monkeypatch):
    doubtful = {row.id for row in catalogue.rows(range(1, 61)) if row.confidence < 0.95}
    assert set(catalogue.listing("is:doubtful").ids) == doubtful
    for module in ("selecting", "compiling"):
        monkeypatch.setattr(f"quotebook.store.{module}.CONFIDENT", 0.9)
    fewer = {row.id for row in catalogue.rows(range(1, 61)) if row.confidence < 0.9}
    assert set(catalogue.listing("is:doubtful").ids) == fewer != doubtful
    assert dict(catalogue.facets("")[4].values)["doubtful"] == len(fewer)
