from PySide6.QtCore import Qt


def show(qtbot, sources, title):
    at = [row.title for row in sources._model.rows].index(title)
    sources._list.setCurrentIndex(sources._model.index(at, 0))
    qtbot.waitUntil(lambda: sources._shown is not None and sources._shown.row.title == title)


def test_an_article_opens_with_its_highlights_and_their_list(qtbot, window, place):
    sources = place("sources")
    show(qtbot, sources, "Port talks fail")
    assert len(sources._text._highlights) == 3
    assert [row.words for row in sources._kept.rows] == [
        "We will not sign a bad treaty.",
        "The cranes stand still until Friday. 📌",
        "لن نغلق الميناء.",
    ]
    lit = sources._text.extraSelections()
    marked = [selection.cursor.selectedText() for selection in lit]
    assert "The cranes stand still until Friday. 📌" in marked
    assert "لن نغلق الميناء." in marked
    sources._choose_kept(2)
    assert sources._text._lit == 2


def test_enter_in_the_list_of_highlights_shows_the_quotation(qtbot, window, place):
    sources = place("sources")
    show(qtbot, sources, "Port talks fail")
    sources._kept_list.setFocus()
    sources._choose_kept(1)
    wanted = sources._kept.rows[1].quotation_id
    qtbot.keyClick(sources._kept_list, Qt.Key.Key_Return)
    quotations = window.find_place("quotations")
    assert window.place is quotations
    qtbot.waitUntil(lambda: quotations._pane.shown_id == wanted)


def test_metadata_is_edited_in_place_and_undone(qtbot, window, place, read):
    sources = place("sources")
    show(qtbot, sources, "Port talks fail")
    title, published = sources._form._fields["title"], sources._form._fields["published"]
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Port talks fail again")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Port talks fail again" in [row.title for row in sources._model.rows])
    published.setFocus()
    published.selectAll()
    qtbot.keyClicks(published, "2022-11-21")
    qtbot.keyClick(published, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "2022-11-21" in [row.published for row in read.articles()])
    window.undo()
    window.undo()
    qtbot.waitUntil(lambda: "Port talks fail" in [row.title for row in sources._model.rows])
    assert "2022-11-20" in [row.published for row in read.articles()]


def test_what_is_no_date_changes_nothing(qtbot, window, place, read):
    sources = place("sources")
    show(qtbot, sources, "Port talks fail")
    published = sources._form._fields["published"]
    published.setFocus()
    published.selectAll()
    qtbot.keyClicks(published, "soon")
    qtbot.keyClick(published, Qt.Key.Key_Return)
    qtbot.wait(100)
    assert sorted(row.published or "" for row in read.articles()) == ["", "2022-11-20", "2024-05-04"]


def test_an_article_is_deleted_and_brought_back(qtbot, window, place, read):
    sources = place("sources")
    show(qtbot, sources, "Port talks fail")
    sources._list.setFocus()
    qtbot.keyClick(sources._list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(sources._model.rows) == 2)
    assert read.counts().quotations == 2
    window.notices[-1].actions[0][1]()
    qtbot.waitUntil(lambda: len(sources._model.rows) == 3)
    assert read.counts().quotations == 5


def test_sources_are_searched_and_sorted(qtbot, window, place):
    sources = place("sources")
    sources._sort_by("title")
    assert [row.title for row in sources._model.rows] == ["Bridge reopens", "Bridge, again", "Port talks fail"]
    qtbot.keyClicks(window._bar.line, "gazette")
    qtbot.waitUntil(lambda: [row.title for row in sources._model.rows] == ["Port talks fail"])


def test_delete_does_nothing_while_several_are_chosen(qtbot, window, place, read):
    sources = place("sources")
    show(qtbot, sources, "Port talks fail")
    sources._list.selectAll()
    sources._delete()
    qtbot.wait(300)
    assert sources._shown is None
    assert read.counts().articles == 3
