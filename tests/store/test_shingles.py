"""The index of near-duplicates is the same wherever a pair stands: in its table, or in the runs of newer writes."""

import random
import sqlite3
from array import array

import pytest
from catalogue_cases import add, check_indexes, said, shingle_pairs

from quotebook.app.catalogue import Catalogue
from quotebook.errors import NothingToDo
from quotebook.store import shingles
from quotebook.text import keys

WORDS = ("harbour", "boats", "winter", "nobody", "asked", "closed", "open", "never", "quay")
LIMIT = 3


@pytest.fixture
def catalogue(tmp_path):
    catalogue = Catalogue.create(tmp_path / "work.quotebook")
    yield catalogue
    catalogue.close()


def rows(path):
    """Return how many pairs the table has, and how many runs stand beside it."""
    raw = sqlite3.connect(path)
    (pairs,), (runs,) = (
        raw.execute(f"SELECT count(*) FROM {table}").fetchone() for table in ("quotation_shingle", "recent_shingle")
    )
    raw.close()
    return pairs, runs


def stored(path):
    raw = sqlite3.connect(path)
    words = raw.execute("SELECT id, words FROM quotation").fetchall()
    raw.close()
    return {(one, key) for key, text in words for one in keys.shingles(text)}


def ask(catalogue, wanted):
    """Compare what look-ups and the walk over everything give with the pairs that there ought to be."""
    by_hash = {}
    for one, key in sorted(wanted):
        by_hash.setdefault(one, []).append(key)
    with catalogue._database.looking_up() as raw:
        hashes = sorted(by_hash)
        found = shingles.postings(raw, [*hashes, 12345], limit=LIMIT)
        assert [len(ids) for ids in found] == [min(LIMIT, len(by_hash[one])) for one in hashes]
        assert all(set(ids) <= set(by_hash[one]) for one, ids in zip(hashes, found, strict=True))
        parts = shingles.everything(raw, at_once=7)
        assert [pair for hashes, ids in parts for pair in zip(hashes.tolist(), ids.tolist(), strict=True)] == sorted(
            wanted
        )


def add_some(catalogue, chance, number):
    words = [f"{' '.join(chance.choices(WORDS, k=chance.randint(3, 7)))}." for _ in range(chance.randint(1, 4))]
    text = f"{number}: " + " ".join(f"“{one}”" for one in words)
    add(catalogue, text, *(said(text, one, speaker="Ann Lee") for one in words))


@pytest.mark.parametrize("seed", range(4))
def test_look_ups_find_what_is_there_after_every_write(catalogue, seed, monkeypatch):
    monkeypatch.setattr(shingles, "RECENT_AT_MOST", 15)
    chance = random.Random(seed)
    both = set()
    for number in range(40):
        ids = list(catalogue.listing().ids)
        match chance.choice(("add", "add", "add", "edit", "delete", "undo", "redo")):
            case "edit" if ids:
                catalogue.edit_quotation(chance.choice(ids), words=" ".join(chance.choices(WORDS, k=5)))
            case "delete" if ids:
                catalogue.delete_quotations(chance.sample(ids, min(len(ids), 3)))
            case "undo" | "redo" as verb:
                try:
                    getattr(catalogue, verb)()
                except NothingToDo:
                    continue
            case _:
                add_some(catalogue, chance, number)
        ask(catalogue, stored(catalogue.path))
        pairs, runs = rows(catalogue.path)
        both.add((pairs > 0, runs > 0))
    assert (True, True) in both
    check_indexes(catalogue.path)
    assert catalogue.check() == ()


def test_a_write_leaves_the_table_alone_until_there_is_enough(catalogue, monkeypatch):
    monkeypatch.setattr(shingles, "RECENT_AT_MOST", 200)
    chance = random.Random(1)
    seen = []
    for number in range(60):
        add_some(catalogue, chance, number)
        seen.append(rows(catalogue.path)[0])
    assert 0 < len(set(seen)) - 1 <= 60 / 5
    assert seen[-1] > 200 and seen == sorted(seen)


def test_short_runs_stand_deflated_long_ones_as_they_are_and_both_are_read(catalogue, monkeypatch):
    chance = random.Random(6)
    for number in range(20):
        add_some(catalogue, chance, number)
    raw = sqlite3.connect(catalogue.path)
    sizes = raw.execute("SELECT sum(length(added)) FROM recent_shingle").fetchone()
    raw.close()
    wanted = stored(catalogue.path)
    assert sizes[0] < 6 * len(wanted)
    monkeypatch.setattr(shingles, "_DEFLATED_AT_MOST", 5)
    for number in range(20, 40):
        add_some(catalogue, chance, number)
        ask(catalogue, stored(catalogue.path))
    check_indexes(catalogue.path)
    assert catalogue.check() == ()


def test_no_write_puts_all_that_stands_apart_into_the_table(catalogue, monkeypatch):
    monkeypatch.setattr(shingles, "RECENT_AT_MOST", 200)
    chance = random.Random(5)
    apart, moved, before = [], [], 0
    for number in range(80):
        add_some(catalogue, chance, number)
        pairs = rows(catalogue.path)[0]
        apart.append(len(stored(catalogue.path)) - pairs)
        if pairs != before:
            moved.append((pairs - before, apart[-1]))
        before = pairs
    assert max(apart) <= 200 and len(moved) > 2
    assert all(0 < some < 100 <= staying for some, staying in moved)
    check_indexes(catalogue.path)


def test_a_write_that_is_undone_leaves_nothing_apart(catalogue):
    add_some(catalogue, random.Random(2), 1)
    before = rows(catalogue.path)
    add_some(catalogue, random.Random(3), 2)
    catalogue.undo()
    assert rows(catalogue.path) == before
    catalogue.undo()
    assert rows(catalogue.path) == (0, 0)


def test_many_small_writes_leave_few_runs(catalogue):
    for number in range(60):
        add_some(catalogue, random.Random(number), number)
    assert rows(catalogue.path)[0] == 0 and 0 < rows(catalogue.path)[1] <= 5
    check_indexes(catalogue.path)


def test_what_was_in_the_table_before_is_taken_away_and_put_back_apart(catalogue, monkeypatch):
    monkeypatch.setattr(shingles, "RECENT_AT_MOST", 0)
    add_some(catalogue, random.Random(4), 1)
    pairs, runs = rows(catalogue.path)
    assert pairs and not runs
    monkeypatch.setattr(shingles, "RECENT_AT_MOST", 1000)
    catalogue.delete_quotations(list(catalogue.listing().ids))
    assert rows(catalogue.path) == (pairs, 1)
    ask(catalogue, set())
    catalogue.undo()
    assert rows(catalogue.path) == (pairs, 0)
    raw = sqlite3.connect(catalogue.path)
    assert set(shingle_pairs(raw)) == stored(catalogue.path)
    raw.close()


def test_quotations_far_apart_stand_in_one_run(catalogue):
    far = shingles.LARGEST_ID
    pairs = sorted([*shingles.packed((5, -7), 1), *shingles.packed((5, (1 << 31) - 1, -(1 << 31)), far)])
    with catalogue._database.writing() as connection:
        shingles.change(connection, array("q", pairs), array("q"))
        shingles.change(connection, array("q", shingles.packed((5,), 70_000)), array("q", shingles.packed((5,), 1)))
    with catalogue._database.looking_up() as raw:
        found = shingles.postings(raw, (5, -7, (1 << 31) - 1, -(1 << 31), 8), limit=LIMIT)
        assert [sorted(ids) for ids in found] == [[70_000, far], [1], [far], [far]]
    assert shingles.packed((5,), far + 1) == shingles.packed((5,), -1) == []
