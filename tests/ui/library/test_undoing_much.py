"""A step of many is undone from the window by one key, soon, and the window goes on living meanwhile."""

import time

import pytest
from catalogue_cases import add, said
from heart import Heart
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from quotebook.app.catalogue import Catalogue
from quotebook.model import Decision, Detection, Draft, Reviewed

COUNT = 120
SOON, LONGEST_TURN = 5.0, 0.25
"""Seconds: well above what is promised, since the machines that run tests are slow; tests/bench/undo.py measures it."""
WORDS = "The ferry number {0} leaves at {0} past noon."


def article(number):
    words = WORDS.format(number)
    text = f"“{words}” said Ada Quill."
    return text, said(text, words, speaker="Ada Quill")


@pytest.fixture
def catalogue_path(tmp_path):
    path = tmp_path / "ferries.quotebook"
    catalogue = Catalogue.create(path)
    for number in range(COUNT):
        text, quotation = article(number)
        add(catalogue, text, quotation, title=f"Ferry {number}", outlet="The Quay", published="2024-03-05")
    catalogue.close()
    return path


def imported():
    for number in range(1_000, 1_000 + COUNT):
        text, quotation = article(number)
        yield Draft(text), Detection("en", (quotation,), (), "rules 1"), [Reviewed(quotation, Decision.ACCEPTED)]


@pytest.mark.parametrize(
    ("write", "after"),
    [
        (lambda catalogue: catalogue.merge_quotations(tuple(catalogue.listing().ids), into=1), 1),
        (lambda catalogue: catalogue.add_articles(imported()), 2 * COUNT),
        (lambda catalogue: catalogue.delete_quotations(tuple(catalogue.listing().ids)), 0),
    ],
    ids=["merge", "import", "delete"],
)
def test_a_step_of_many_is_undone_soon(qtbot, window, place, write, after):
    quotations = place("quotations")
    qtbot.waitUntil(lambda: quotations._model.rowCount() == COUNT, timeout=10_000)
    qtbot.waitUntil(lambda: len(window.places) == len(window.sites), timeout=10_000)
    before = tuple(quotations._model.ids)
    heart = Heart()
    window._runner.run_write(write)
    qtbot.waitUntil(lambda: quotations._model.rowCount() == after, timeout=20_000)
    qtbot.wait(300)
    began = time.process_time()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: tuple(quotations._model.ids) == before, timeout=20_000)
    assert time.process_time() - began < SOON
    assert heart.most < LONGEST_TURN
