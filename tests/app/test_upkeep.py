"""Lists taken in, and the catalogue looked over: nothing doubled, nothing lost, every damage told and put right."""

import json
import sqlite3

import pytest
from catalogue_cases import check_indexes, one_quotation

from quotebook.app.catalogue import Catalogue
from quotebook.app.job import Job
from quotebook.errors import Cancelled, UnreadableFile
from quotebook.model import Kind, Quotation, Verb, Verdict
from quotebook.store import shingles

LINES = (
    {"id": "a1", "text": "We will close the harbour before the winter.", "speaker": "Ann Lee", "outlet": "The Quay"},
    {"id": 2, "text": "Nobody asked us about it, nobody at all.", "speaker": "Bo Ek", "outlet": "The Quay"},
    {"id": "c", "text": "Nobody asked us about it, nobody at all.", "date": "2024-03", "title": "Fish", "kind": "root"},
)


@pytest.fixture
def catalogue(tmp_path):
    catalogue = Catalogue.create(tmp_path / "work.quotebook")
    yield catalogue
    catalogue.close()


@pytest.fixture
def listed(tmp_path):
    return written(tmp_path / "list.jsonl", LINES)


def written(path, lines):
    text = "\n".join(line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
    path.write_text(text + "\n", encoding="utf-8")
    return path


def spoil(catalogue, *statements):
    """Change the file behind the program's back, and open it again."""
    path = catalogue.path
    catalogue.close()
    raw = sqlite3.connect(path)
    for statement in statements:
        raw.execute(statement)
    raw.commit()
    raw.close()
    return Catalogue.open(path)


def test_a_list_is_taken_in_with_its_own_keys_as_one_step(catalogue, listed):
    done = catalogue.import_file(listed)
    assert (done.added, done.known, done.differing) == (3, 0, ())
    assert (done.changes.step.verb, done.changes.step.subject, done.changes.step.count) == (
        Verb.IMPORT,
        "list.jsonl",
        3,
    )
    assert catalogue.counts().articles == 2, "one for each source"
    row = catalogue.rows([1])[0]
    assert (row.words, row.speaker, row.outlet, row.appearances) == (LINES[0]["text"], "Ann Lee", "The Quay", 1)
    assert catalogue.rows([3])[0].published == "2024-03" and catalogue.rows([3])[0].kind is Kind.DIRECT
    assert catalogue.quotation(1).appearances[0].words == LINES[0]["text"]
    check_indexes(catalogue.path)
    catalogue.undo()
    assert catalogue.counts().quotations == catalogue.counts().articles == 0
    catalogue.redo()
    assert catalogue.counts().quotations == 3


def test_the_same_list_never_doubles(catalogue, listed, tmp_path):
    catalogue.import_file(listed)
    again = catalogue.import_file(listed)
    assert (again.added, again.known, again.changes.step.id) == (0, 3, 0)
    catalogue.merge_quotations([2, 3], into=3)
    assert catalogue.import_file(listed).added == 0, "not even what was merged since"
    changed = written(tmp_path / "new.jsonl", [LINES[0] | {"text": "Other words."}, {"id": 9, "text": "New words."}])
    done = catalogue.import_file(changed)
    assert (done.added, done.known, done.differing) == (1, 0, (1,))
    assert catalogue.rows([1])[0].words == LINES[0]["text"], "what is stored stays"


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('{"id": 1, "text": ', "line 3 is not JSON"),
        ("[1, 2]", "line 3 is not a JSON object"),
        ('{"text": "Words."}', 'line 3 has no "id"'),
        ('{"id": 4}', 'line 3 has no "text"'),
        ('{"id": 4, "text": 5}', 'line 3 has a "text" that is not text'),
        ('{"id": 4, "text": "Words.", "date": "5 May"}', 'line 3 has a "date" that is no date'),
        ("[" * 100_000, "line 3 is not JSON"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_half_done(catalogue, tmp_path, line, complaint):
    one_quotation(catalogue, "Here before.")
    path = written(tmp_path / "list.jsonl", [LINES[0], "", line, LINES[1]])
    with pytest.raises(UnreadableFile, match=complaint) as raised:
        catalogue.import_file(path)
    assert "list.jsonl" in str(raised.value)
    assert catalogue.counts().quotations == 1
    assert catalogue.undoable().verb is Verb.ADD_ARTICLE


def test_an_import_reports_and_stops_when_asked(catalogue, listed):
    seen = []
    catalogue.import_file(listed, job=Job(seen.append))
    assert seen[-1].done == seen[-1].total > 0
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        catalogue.import_file(listed, job=job)


def test_matches_are_told_by_the_users_own_key(catalogue, listed):
    catalogue.import_file(listed)
    words = "We will close the harbour [of Lunde] before the winter"
    (match,) = catalogue.matches([Quotation(Kind.DIRECT, (), words, speaker="Lee")])[0]
    assert (match.key, match.quotation_id, match.verdict) == ("a1", 1, Verdict.SAME)
    (match,) = catalogue.matches([Quotation(Kind.DIRECT, (), words, speaker="Bo Ek")])[0]
    assert (match.verdict, match.why) == (Verdict.CONFLICT, "another speaker: Bo Ek / Ann Lee")


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM quotation_shingle WHERE hash = (SELECT max(hash) FROM quotation_shingle)",
        "UPDATE quotation_shingle SET quotation_id = 3 WHERE quotation_id = 1",
        "UPDATE quotation_shingle SET hash = hash + 1 WHERE quotation_id = 1",
    ],
)
def test_a_damaged_table_of_shingles_is_told_and_put_right(catalogue, listed, damage, monkeypatch):
    monkeypatch.setattr(shingles, "RECENT_AT_MOST", 0)
    test_a_damaged_index_is_told_and_put_right(catalogue, listed, damage, "near-duplicates")


@pytest.mark.parametrize(
    ("damage", "complaint"),
    [
        ("DELETE FROM recent_shingle", "near-duplicates"),
        ("UPDATE recent_shingle SET added = substr(added, 9)", "near-duplicates"),
        ("UPDATE recent_shingle SET added = CAST(substr(added, 2) AS BLOB)", "near-duplicates"),
        ("UPDATE recent_shingle SET added = 'what?'", "near-duplicates"),
        ("UPDATE quotation SET speakers = 'Nobody' WHERE id = 1", "search index"),
        ("UPDATE quotation SET appearances = 7 WHERE id = 1", "outdated sources"),
        ("UPDATE quotation_column SET cells = zeroblob(length(cells)) WHERE id = 0", "lists are sorted"),
        ("DELETE FROM quotation_column", "lists are sorted"),
        ("UPDATE setting SET value = '9' WHERE name = 'total quotation'", "lists are sorted"),
    ],
)
def test_a_damaged_index_is_told_and_put_right(catalogue, listed, damage, complaint):
    catalogue.import_file(listed)
    assert catalogue.check() == ()
    catalogue = spoil(catalogue, damage)
    try:
        assert any(complaint in problem for problem in catalogue.check())
        catalogue.repair()
        assert catalogue.check() == ()
        assert catalogue.undoable().verb is Verb.IMPORT, "a repair is no step"
    finally:
        catalogue.close()
    check_indexes(catalogue.path)


@pytest.mark.parametrize(
    ("damage", "complaint"),
    [
        ("UPDATE article SET text = replace(text, 'boats', 'ships')", "not the one that was stored"),
        ("UPDATE appearance SET content = '5+9994'", "has no such words"),
        ("UPDATE quotation SET words = 'We never said so.'", "stand in none of its articles"),
    ],
)
def test_words_that_are_not_those_of_the_article_are_told(catalogue, damage, complaint):
    one_quotation(catalogue, "The boats stay in the harbour.")
    assert catalogue.check() == ()
    catalogue = spoil(catalogue, damage)
    try:
        catalogue.repair()
        assert any(complaint in problem for problem in catalogue.check())
    finally:
        catalogue.close()
