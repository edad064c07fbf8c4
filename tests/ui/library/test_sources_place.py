"""Sources, by keys and mouse: found, read, corrected, looked at again, deleted."""

import pytest
from PySide6.QtCore import QPoint, Qt

from quotebook.model import CONFIDENT, Decision, Detection, Draft, Field, Kind, Quotation, Reviewed

TRAM = (
    "Mayor Helen Whitcombe opened the new depot.\n\n"
    "“We have waited forty years for this,” Whitcombe said.\n\n"
    "“Nobody will ever have to wait that long for a tram again,” Rashid Malik said on Tuesday.\n"
)
AGAIN = "Nobody will ever have to wait that long for a tram again"


def titles(sources):
    return [row.title for row in sources._list.rows]


def show(qtbot, sources, title):
    qtbot.waitUntil(lambda: title in titles(sources))
    sources._list.choose(titles(sources).index(title))
    qtbot.waitUntil(lambda: sources._shown is not None and sources._shown.row.title == title)


def fields(sources):
    return sources._article.form._fields


def lit(sources):
    return sources._article.text._lit


def test_an_article_opens_with_its_highlights_and_their_list(qtbot, window, place):
    sources = place("sources")
    show(qtbot, sources, "Port talks fail")
    found = sources._found
    assert [row.words for row in found.kept.rows] == [
        "We will not sign a bad treaty.",
        "The cranes stand still until Friday. 📌",
        "لن نغلق الميناء.",
    ]
    marked = [selection.cursor.selectedText() for selection in sources._article.text.extraSelections()]
    assert "The cranes stand still until Friday. 📌" in marked
    assert "لن نغلق الميناء." in marked
    found._kept_list.setFocus()
    found.choose(0)
    qtbot.keyClick(found._kept_list, Qt.Key.Key_Down)
    qtbot.keyClick(found._kept_list, Qt.Key.Key_Down)
    assert lit(sources) == 2


def test_highlights_and_list_show_each_other_under_the_pointer(qtbot, window, place):
    sources = place("sources")
    show(qtbot, sources, "Port talks fail")
    text, found = sources._article.text, sources._found
    text.clicked.emit(1)
    assert found._kept_list.currentIndex().row() == 1 and lit(sources) == 1
    text.hovered.emit(2)
    assert found._kept_list.itemDelegate().hovered_row == 2 and lit(sources) == 2
    text.hovered.emit(-1)
    assert found._kept_list.itemDelegate().hovered_row == -1 and lit(sources) == 1
    found._kept_list.entered.emit(found.kept.index(0, 0))
    assert lit(sources) == 0


def test_enter_in_the_list_of_highlights_shows_the_quotation(qtbot, window, place):
    sources = place("sources")
    show(qtbot, sources, "Port talks fail")
    found = sources._found
    found._kept_list.setFocus()
    found.choose(1)
    wanted = found.kept.rows[1].quotation_id
    qtbot.keyClick(found._kept_list, Qt.Key.Key_Return)
    quotations = window.find_place("quotations")
    assert window.place is quotations
    qtbot.waitUntil(lambda: quotations._pane.shown_id == wanted)


def test_metadata_is_edited_in_place_and_undone(qtbot, window, place, read):
    sources = place("sources")
    show(qtbot, sources, "Port talks fail")
    title, published = fields(sources)["title"], fields(sources)["published"]
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Port talks fail again")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Port talks fail again" in titles(sources))
    published.setFocus()
    published.selectAll()
    qtbot.keyClicks(published, "2022-11-21")
    qtbot.keyClick(published, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "2022-11-21" in [row.published for row in read.articles()])
    window.undo()
    window.undo()
    qtbot.waitUntil(lambda: "Port talks fail" in titles(sources))
    assert "2022-11-20" in [row.published for row in read.articles()]
    qtbot.waitUntil(lambda: title.text() == "Port talks fail")


def test_what_is_no_date_changes_nothing(qtbot, window, place, read):
    sources = place("sources")
    show(qtbot, sources, "Port talks fail")
    published = fields(sources)["published"]
    published.setFocus()
    published.selectAll()
    qtbot.keyClicks(published, "soon")
    qtbot.keyClick(published, Qt.Key.Key_Return)
    qtbot.wait(100)
    assert sorted(row.published or "" for row in read.articles()) == ["", "2022-11-20", "2024-05-04"]


def test_what_is_no_date_keeps_no_other_fact_from_being_kept(qtbot, window, place, read):
    sources = place("sources")
    show(qtbot, sources, "Port talks fail")
    for name, words in (("published", "soon"), ("author", "Jane Doe")):
        fields(sources)[name].setFocus()
        fields(sources)[name].selectAll()
        qtbot.keyClicks(fields(sources)[name], words)
        qtbot.keyClick(fields(sources)[name], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Jane Doe" in [row.author for row in read.articles()])
    assert "2022-11-20" in [row.published for row in read.articles()]
    assert fields(sources)["published"].text() == "soon"


def test_an_article_is_deleted_and_brought_back(qtbot, window, place, read):
    sources = place("sources")
    show(qtbot, sources, "Port talks fail")
    sources._list.view.setFocus()
    qtbot.keyClick(sources._list.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(titles(sources)) == 2)
    assert read.counts().quotations == 2
    window.notices[-1].actions[0][1]()
    qtbot.waitUntil(lambda: len(titles(sources)) == 3)
    assert read.counts().quotations == 5


def test_several_articles_are_deleted_in_one_step(qtbot, window, place, read):
    sources = place("sources")
    show(qtbot, sources, "Port talks fail")
    sources._list.view.setFocus()
    qtbot.keyClick(sources._list.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert sources._many.text() == "3 articles chosen"
    qtbot.keyClick(sources._list.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: sources._whole.currentIndex() == 1)
    assert read.counts().articles == 0
    window.undo()
    qtbot.waitUntil(lambda: len(titles(sources)) == 3)
    assert sources._whole.currentIndex() == 0


def test_sources_are_searched_and_sorted(qtbot, window, place):
    sources = place("sources")
    sources._list.sort_by("title")
    qtbot.waitUntil(lambda: titles(sources) == ["Bridge reopens", "Bridge, again", "Port talks fail"])
    qtbot.keyClicks(window._bar.line, "gazette")
    qtbot.waitUntil(lambda: titles(sources) == ["Port talks fail"])
    qtbot.keyClicks(window._bar.line, " nothing")
    qtbot.waitUntil(lambda: sources._list._none.isVisible())


def test_search_and_order_outlive_the_window(qtbot, window, place):
    sources = place("sources")
    sources._list.sort_by("title")
    sources.search("bridge")
    qtbot.waitUntil(lambda: len(titles(sources)) == 2)
    show(qtbot, sources, "Bridge, again")
    kept = sources.state()
    sources.search("")
    sources._list.sort_by("added")
    qtbot.waitUntil(lambda: len(titles(sources)) == 3)
    sources.restore(kept)
    sources._list.read()
    qtbot.waitUntil(lambda: titles(sources) == ["Bridge reopens", "Bridge, again"])
    assert sources._list.chosen_rows()[0].title == "Bridge, again"
    sources.restore({"search": 4, "order": "by smell", "chosen": "x"})


@pytest.fixture
def tram(window, read, qtbot):
    """Keep an article of which one quotation was deleted by a person and the rest never found."""
    words = "We have waited forty years for this,"
    start = TRAM.index(words)
    quotation = Quotation(Kind.DIRECT, ((start, start + len(words)),), words, speaker="Helen Whitcombe", confidence=1.0)
    draft = Draft(TRAM, title=Field("Depot opens", "typed"))
    done = []

    def add(catalogue):
        changes = catalogue.add_article(draft, Detection("en", (quotation,)), [Reviewed(quotation, Decision.ACCEPTED)])
        return catalogue.delete_quotations(sorted(changes.quotations))

    window._runner.run_write(add, done.append)
    qtbot.waitUntil(lambda: bool(done))
    return done


def test_looking_again_offers_what_nobody_decided_on(qtbot, window, place, read, tram):
    sources = place("sources")
    show(qtbot, sources, "Depot opens")
    sources._list.view.setFocus()
    qtbot.keyClick(sources._list.view, Qt.Key.Key_F5)
    found = sources._found
    qtbot.waitUntil(lambda: found.currentIndex() == 1, timeout=30_000)
    assert [one.quotation.text for one in found.finds.rows] == [AGAIN]
    assert AGAIN in [selection.cursor.selectedText() for selection in sources._article.text.extraSelections()]
    view = found._find_list
    ticked = found.finds.checked
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert found.finds.checked == frozenset({0}) - ticked
    square = view.visualRect(found.finds.index(0, 0)).topLeft() + QPoint(20, 20)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=square)
    assert found.finds.checked == ticked
    if not ticked:
        qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.mouseClick(found._keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [row.words for row in found.kept.rows] == [AGAIN])
    assert found.currentIndex() == 0
    window.notices[-1].actions[0][1]()
    qtbot.waitUntil(lambda: len(found.kept.rows) == 0)


def test_a_find_at_odds_with_the_catalogue_is_not_ticked_and_says_so(qtbot, window, place, read, tram):
    text = f"“{AGAIN.replace('Nobody', 'Everybody')},” said Rashid Malik."
    other = Quotation(Kind.DIRECT, ((1, text.index(",")),), text[1 : text.index(",")], speaker="Rashid Malik")
    article = (Draft(text), Detection("en", (other,)), [Reviewed(other, Decision.ACCEPTED)])
    window._runner.run_write(lambda catalogue: catalogue.add_article(*article))
    sources = place("sources")
    show(qtbot, sources, "Depot opens")
    sources._again.trigger()
    found = sources._found
    qtbot.waitUntil(lambda: found.currentIndex() == 1, timeout=30_000)
    assert found.finds.rows[0].quotation.confidence >= CONFIDENT and not found.finds.checked
    assert "conflict" in found._find_entry(found.finds.rows[0])[2]


def test_what_is_left_unticked_is_never_offered_again(qtbot, window, place, read, tram):
    sources = place("sources")
    show(qtbot, sources, "Depot opens")
    found = sources._found
    sources._again.trigger()
    qtbot.waitUntil(lambda: found.currentIndex() == 1, timeout=30_000)
    if found.finds.checked:
        qtbot.keyClick(found._find_list, Qt.Key.Key_Space)
    assert found._keep.text() == "Keep none"
    found._keep.setFocus()
    qtbot.keyClick(found._keep, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: any("Nothing was added" in notice.text for notice in window.notices))
    sources._again.trigger()
    qtbot.waitUntil(lambda: any("Nothing new was found" in notice.text for notice in window.notices), timeout=30_000)
    assert found.currentIndex() == 0


def test_finds_go_when_another_article_is_chosen(qtbot, window, place, tram):
    sources = place("sources")
    show(qtbot, sources, "Depot opens")
    sources._again.trigger()
    qtbot.waitUntil(lambda: sources._found.currentIndex() == 1, timeout=30_000)
    show(qtbot, sources, "Port talks fail")
    assert sources._found.currentIndex() == 0
    assert not sources._found.finds.rows
