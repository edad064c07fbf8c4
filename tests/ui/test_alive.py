"""The window stays alive: no turn of its event loop is long, however long the article and however many there are.

Measured is the time that the window's own thread works between two beats of a timer, so that other programs on the
machine make no difference; tests/bench/alive.py gives the figures on the clock.
"""

import pytest
from heart import Heart
from PySide6.QtCore import QMimeData, QUrl

LONGEST_TURN = 0.1
"""Seconds: twice what is promised, since the machines that run tests are slow."""
STORY = """Bridge {number} over the Larn to open in May

“We have waited {number} years for this, and I am not going to wait for a ribbon,” said Ada Quill, the mayor.

The river rose by {number} centimetres overnight, and the fields on both sides of it stood under water until noon.

"""


@pytest.fixture
def heart(window):
    made = Heart()
    yield made
    made.timer.stop()


def offer(window, text=None, urls=()):
    data = QMimeData()
    if text is not None:
        data.setText(text)
    data.setUrls(list(urls))
    assert window._offer(data)


def test_an_article_of_megabytes_is_shown_without_a_long_turn(qtbot, window, heart):
    place = window.find_place("add")
    text = "".join(STORY.format(number=number) for number in range(40))
    filler = "The river rose overnight, and nobody on either bank of it had anything to say about that.\n\n" * 40_000
    offer(window, text + filler)
    qtbot.waitUntil(lambda: place.session is not None and place._article.is_whole, timeout=60_000)
    assert len(place._article.toPlainText()) > 3_000_000
    assert heart.most < LONGEST_TURN
    place._detecting.leave()


def test_thousands_of_quotations_are_reviewed_without_a_long_turn(qtbot, window, heart):
    place = window.find_place("add")
    offer(window, "".join(STORY.format(number=number) for number in range(1_100)))
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=120_000)
    last = len(place._cards.cards) - 1
    assert last > 1_000
    for row in (last, 0, last // 2):
        qtbot.wait(20)
        place._cards.take_row(row)
        qtbot.wait(20)
        place._keys.do(row, "reject")
    qtbot.wait(400)
    assert place._cards.cards[last].is_rejected
    assert heart.most < LONGEST_TURN


def test_many_articles_are_imported_and_kept_without_a_long_turn(qtbot, window, heart, tmp_path):
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(STORY.format(number=number * 7919), encoding="utf-8")
    place = window.find_place("add")
    offer(window, urls=[QUrl.fromLocalFile(str(tmp_path))])
    qtbot.waitUntil(lambda: len(place.queue.waiting) == 40 and not place._import.is_running, timeout=60_000)
    place._bar._all.click()
    qtbot.waitUntil(lambda: place.queue.waiting == (), timeout=120_000)
    assert heart.most < LONGEST_TURN


def test_a_text_with_an_endless_word_is_opened_for_writing_and_closed_without_a_long_turn(qtbot, window, heart):
    place = window.find_place("add")
    offer(window, STORY.format(number=1) + "x" * 55_000 + " and nothing more.")
    qtbot.waitUntil(lambda: place.session is not None and place.session.detection is not None, timeout=60_000)
    assert "x" * 2_000 not in place._article.toPlainText()
    heart.most = 0.0
    place._writing.begin(place.session)
    qtbot.wait(50)
    assert "x" * 55_000 in place._article.toPlainText()
    place._writing.end()
    qtbot.wait(50)
    assert heart.most < LONGEST_TURN


def test_more_than_the_window_can_take_at_once_is_not_pasted_into_a_text_that_is_written(qtbot, window, heart):
    place = window.find_place("add")
    place.write_one()
    data = QMimeData()
    data.setText("y" * 4_000 + " ")
    place._article.insertFromMimeData(data)
    assert place._article.raw_text() == data.text()
    data.setText("nobody said so. " * 20_000)
    place._article.insertFromMimeData(data)
    assert place._article.raw_text() == "y" * 4_000 + " "
    assert "too much" in window.notices[-1].text
    qtbot.wait(20)
    assert heart.most < LONGEST_TURN
