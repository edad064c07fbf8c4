"""Pairs worth comparing, whatever the portions in which the table is read."""

import random
from itertools import combinations

import numpy as np

from quotebook.dedup import pairing
from quotebook.dedup.pairing import Shared


def found(table, portion):
    shared = Shared()
    for start in range(0, len(table), portion):
        rows = np.array(table[start : start + portion], np.int64)
        shared.add(rows[:, 0], rows[:, 1])
    shared.finish()
    return [pair for _, pairs in shared.blocks() for pair in map(tuple, pairs.tolist())]


def table(statements):
    return sorted((shingle, key) for key, shingles in statements.items() for shingle in shingles)


def test_pairs_are_those_that_share_enough():
    statements = {
        1: range(10),
        2: range(5, 15),
        3: range(9, 40),
        4: [50],
        5: [50, 51],
        6: [52, 53, 54, 55, 56],
        7: [56],
    }
    assert found(table(statements), 100) == [(1, 2), (2, 3), (4, 5), (6, 7)], "1 and 3 share one of ten"
    assert found([], 1) == []


def test_few_shared_of_many_are_not_enough():
    statements = {1: range(100), 2: range(81, 181), 3: range(160, 260)}
    assert found(table(statements), 1_000) == [(2, 3)], "19 of 100 are too few, 21 enough"


def test_portions_and_blocks_make_no_difference(monkeypatch):
    chooser = random.Random(5)
    statements = {key: chooser.sample(range(-60, 60), chooser.randint(1, 12)) for key in range(1, 60)}
    rows = table(statements)
    whole = found(rows, len(rows))
    monkeypatch.setattr(pairing, "_RAW_AT_ONCE", 50)
    assert whole and all(found(rows, portion) == whole for portion in (1, 7, 100))
    assert all(low < high for low, high in whole) and whole == sorted(set(whole))
    shared = {pair: len(set(statements[pair[0]]) & set(statements[pair[1]])) for pair in combinations(statements, 2)}
    assert all(shared[pair] >= 1 for pair in whole)
    assert all(pair in whole for pair, count in shared.items() if count >= 4)


def test_what_stands_in_very_many_places_is_paired_from_each_to_the_next():
    statements = {key: range(8) for key in range(1, 101)}
    assert found(table(statements), 33) == [(key, key + 1) for key in range(1, 100)]
