"""What a person does with a catalogue, and what they then see."""

import dataclasses

import pytest
from catalogue_cases import add, detection, draft, kept, one_quotation, rejected, said

from quotebook.app.catalogue import Catalogue
from quotebook.app.job import Job, Progress
from quotebook.errors import Cancelled, CatalogueError, NothingToDo
from quotebook.model import Decision, Draft, Kind, Precision, Reviewed, RolePeriod, Ruling, SaidOn, Verb, Verdict

NEWS = (
    "The mayor, Ann Lee, said on Tuesday 🚢: “We will close the harbour before the winter.”\n\n"
    "“Nobody asked us,” said Bo Ek of the fishermen. Lee called it “a reform”."
)
WORDS = "We will close the harbour before the winter."


@pytest.fixture
def catalogue(tmp_path):
    catalogue = Catalogue.create(tmp_path / "work.quotebook")
    yield catalogue
    catalogue.close()


@pytest.fixture
def news(catalogue):
    """The catalogue with one article in it: two quotations kept, one rejected."""
    mayor = said(NEWS, WORDS, speaker="Ann Lee", role="mayor", said_on="2024-03-05")
    mayor = dataclasses.replace(mayor, cue=((NEWS.index("said"), NEWS.index("said") + 4),))
    fisher = said(NEWS, "Nobody asked us", speaker="Bo Ek", confidence=0.6)
    reform = said(NEWS, "a reform", speaker="Ann Lee", confidence=0.3)
    decided = [kept(mayor), kept(fisher, by_person=True), rejected(reform, by_person=True)]
    add(catalogue, NEWS, *decided, title="Harbour", outlet="The Quay", published="2024-03-06")
    return catalogue


def only(rows):
    (row,) = rows
    return row


def found(catalogue, query=""):
    return catalogue.rows(catalogue.listing(query).ids)


def test_an_article_is_kept_with_its_quotations_word_for_word(news):
    article = news.article(1)
    assert article.text == NEWS
    assert article.basis == {"title": "typed", "outlet": "from the page's own metadata", "published": "typed"}
    assert (article.row.title, article.row.outlet, article.row.quotations) == ("Harbour", "The Quay", 2)
    first, second = article.appearances
    assert (first.words, first.mention, first.cue_words) == (WORDS, "Lee", "said")
    assert first.before.endswith("🚢: “") and first.after.startswith("”\n\n“Nobody")
    assert (first.decided_by, second.decided_by, first.detector) == ("detector", "person", "rules 1")
    assert first.reasons[0].rule == "name before the cue" and first.said_on.basis == "on Tuesday"
    row = only(found(news, "winter"))
    assert (row.speaker, row.role, row.said_on.value, row.title) == ("Ann Lee", "mayor", "2024-03-05", "Harbour")
    assert news.counts().speakers == 2


def test_the_raw_text_is_cleaned_once_and_offsets_count_in_it(catalogue):
    raw = "\ufeffFirst line.\r\nAnn Lee said: “Yes\0, we will stay.”"
    text = "First line.\nAnn Lee said: “Yes\ufffd, we will stay.”"
    quotation = said(text, "Yes\ufffd, we will stay.", speaker="Ann Lee")
    catalogue.add_article(Draft(raw), detection(quotation), [kept(quotation)])
    assert catalogue.article(1).text == text
    assert only(found(catalogue)).words == "Yes\ufffd, we will stay."


def test_the_same_text_is_known_again_and_not_kept_twice(news):
    again = NEWS.replace("\n\n", "\r\n \r\n") + "\n"
    assert news.same_article(again).title == "Harbour"
    assert news.same_article(NEWS + " And more.") is None
    with pytest.raises(CatalogueError, match="already, as “Harbour”"):
        add(news, again)
    assert news.counts().articles == 1


def test_no_text_is_no_article(catalogue):
    with pytest.raises(CatalogueError, match="no text"):
        add(catalogue, " \n\u00a0 ")
    assert catalogue.counts().articles == 0 and catalogue.undoable() is None


def test_spans_outside_the_text_are_refused_whole(catalogue):
    quotation = said(NEWS, WORDS)
    with pytest.raises(ValueError, match="not within"):
        catalogue.add_article(draft("Short."), detection(quotation), [kept(quotation)])
    assert catalogue.counts().articles == 0


def test_a_rejected_quotation_is_remembered_but_not_listed(news):
    assert [row.words for row in found(news, "reform")] == []
    with news._database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT content, decision, decided_by FROM decision").all()
    (content, decision, decided_by) = only(rows)
    start = NEWS.index("a reform")
    assert (content, decision, decided_by) == (f"{start}+8", Decision.REJECTED, "person")


@pytest.mark.parametrize(
    ("spelling", "same"),
    [("Kim Jong Un", True), ("KIM Jong-un", True), ("Dr. Kim Jong-Un", True), ("Kim Yo-jong", False)],
)
def test_a_speaker_is_known_by_any_spelling_of_a_name(catalogue, spelling, same):
    one_quotation(catalogue, "We launch tomorrow.", speaker="Kim Jong-un")
    one_quotation(catalogue, "We launched today.", speaker=spelling)
    assert len(catalogue.speakers()) == (1 if same else 2)


def test_a_speaker_is_known_by_an_alias(catalogue):
    one_quotation(catalogue, "We launch tomorrow.", speaker="Kim Jong-un")
    speaker = only(catalogue.speakers())
    catalogue.edit_speaker(speaker.id, aliases=["Marshal Kim", "金正恩"])
    one_quotation(catalogue, "We launched today.", speaker="金正恩")
    assert only(catalogue.speakers()).quotations == 2
    assert len(catalogue.listing("speaker:marshal").ids) == 2


def test_roles_stand_over_time(catalogue):
    for day, role in (
        ("2019-05-01", "deputy mayor"),
        ("2021-01-02", "mayor"),
        ("2023-07-08", "mayor"),
        ("2020-02-02", None),
    ):
        one_quotation(catalogue, f"It is {day}.", role=role, said_on=day)
    one_quotation(catalogue, "It is some day.", role="mayor", published="2024-01-01")
    speaker = only(catalogue.speakers())
    assert (speaker.role, speaker.first, speaker.last, speaker.quotations) == ("mayor", "2019-05-01", "2024-01-01", 5)
    detail = catalogue.speaker(speaker.id)
    assert detail.roles == (
        RolePeriod("mayor", "2021-01-02", "2024-01-01", 3),
        RolePeriod("deputy mayor", "2019-05-01", "2019-05-01", 1),
    )
    assert detail.months == (("2019-05", 1), ("2020-02", 1), ("2021-01", 1), ("2023-07", 1), ("2024-01", 1))


def test_a_repeat_becomes_a_further_appearance(news):
    text = "As Ann Lee put it: “We will close the harbour before the winter. We must.”"
    repeated = said(text, WORDS[:-1] + ". We must.", speaker="Ann Lee", role="head of the council")
    match = only(news.matches([repeated])[0])
    assert (match.verdict, match.quotation_id, match.outlet) == (Verdict.SAME, 1, "The Quay")
    add(
        news,
        text,
        kept(repeated, appearance_of=match.quotation_id),
        title="Again",
        outlet="Reuters",
        published="2023-01-01",
    )
    detail = news.quotation(1)
    assert [one.outlet for one in detail.appearances] == ["Reuters", "The Quay"], "the first published one first"
    assert (detail.row.appearances, detail.row.outlet, detail.row.role) == (2, "Reuters", "mayor")
    assert detail.row.words == WORDS + " We must.", "the longest verbatim wording"
    assert detail.appearances[1].words == WORDS
    assert only(found(news, "outlet:reuters")).id == 1


def test_what_a_person_set_is_never_overwritten_by_a_further_appearance(news):
    news.edit_quotation(1, words="We will close it.", role=None, said_on=None)
    text = f"“{WORDS} And the quay,” Ann Lee said."
    add(
        news,
        text,
        kept(
            said(text, WORDS + " And the quay", speaker="Ann Lee", role="boss", said_on="2020-01-01"), appearance_of=1
        ),
    )
    row = news.quotation(1).row
    assert (row.words, row.role, row.said_on) == ("We will close it.", None, None)


def test_a_further_appearance_fills_what_is_unknown(catalogue):
    first = one_quotation(catalogue, WORDS, speaker=None)
    text = f"“{WORDS}” said mayor Ann Lee."
    add(
        catalogue,
        text,
        kept(said(text, WORDS, speaker="Ann Lee", role="mayor", said_on="2024-03-05"), appearance_of=first),
    )
    row = catalogue.quotation(first).row
    assert (row.speaker, row.role, row.said_on.value) == ("Ann Lee", "mayor", "2024-03-05")


def test_a_repeat_of_something_that_is_gone_is_refused_whole(news):
    text = "Ann Lee said: “Once more.”"
    with pytest.raises(CatalogueError, match="no longer"):
        add(news, text, kept(said(text, "Once more."), appearance_of=99))
    assert news.counts().articles == 1


def test_a_negation_conflicts_and_a_ruling_wins(news):
    text = "Ann Lee said: “We will not close the harbour before the winter.”"
    denial = said(text, "We will not close the harbour before the winter.", speaker="Ann Lee")
    assert only(news.matches([denial])[0]).verdict is Verdict.CONFLICT
    add(news, text, kept(denial, not_same=(1,)))
    assert news.clusters() == ()
    news.undo()
    add(news, text, kept(denial))
    found = only(news.clusters())
    assert (found.ids, found.verdict) == ((1, 3), Verdict.CONFLICT)
    news.rule(3, 1, Ruling.SAME)
    found = only(news.clusters())
    assert (found.ids, found.verdict, found.settled) == ((1, 3), Verdict.SAME, True)
    news.rule(1, 3, Ruling.NOT_SAME)
    assert news.clusters() == ()


def test_clusters_report_how_far_they_are_and_stop_when_asked(catalogue):
    for number in range(3):
        one_quotation(catalogue, f"We will close the harbour before the winter, number {number}.")
    seen = []
    catalogue.clusters(job=Job(seen.append))
    assert seen and all(isinstance(one, Progress) for one in seen)
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        catalogue.clusters(job=job)


def test_editing_a_quotation(news):
    changes = news.edit_quotation(
        2, words="Nobody asked.", speaker="Bo Eriksson", role="fisher", kind=Kind.INDIRECT, note=" Check. "
    )
    assert changes.step.verb is Verb.EDIT_QUOTATION and changes.quotations == {2} and len(changes.speakers) == 2
    row = news.quotation(2).row
    assert (row.words, row.speaker, row.role, row.kind, row.note) == (
        "Nobody asked.",
        "Bo Eriksson",
        "fisher",
        Kind.INDIRECT,
        "Check.",
    )
    assert news.quotation(2).appearances[0].words == "Nobody asked us", "the article's words stay"
    news.edit_quotation(2, said_on=SaidOn("2024-W", Precision.WEEK, "typed"), speaker=None)
    assert news.quotation(2).row.speaker is None and news.quotation(2).row.said_on.precision is Precision.WEEK
    with pytest.raises(CatalogueError, match="needs words"):
        news.edit_quotation(2, words="  ")
    with pytest.raises(CatalogueError, match="no longer"):
        news.edit_quotation(77, note="x")


def test_an_edit_that_changes_nothing_is_no_step(news):
    title = news.article(1).row.title
    before = news.undoable()
    assert news.edit_article(1, title=title).step.id == 0
    assert news.undoable() == before


def test_an_article_without_a_title_is_listed_by_its_first_words(news):
    add(news, "Nobody knows.\n\n“We do not know,” said Ann Lee. " + "And on. " * 40)
    untitled, harbour = news.articles()[-1], news.articles()[0]
    assert (harbour.title, harbour.opening) == ("Harbour", "")
    assert untitled.title == ""
    assert untitled.opening.startswith("Nobody knows. “We do not know,” said Ann Lee.")
    assert len(untitled.opening) <= 100


def test_editing_an_article_is_seen_on_its_quotations(news):
    changes = news.edit_article(1, title="Port", outlet=None, published="2024-03-07")
    assert changes.articles == {1} and changes.quotations == {1, 2}
    row = only(found(news, "title:port winter"))
    assert (row.title, row.outlet, row.published) == ("Port", None, "2024-03-07")
    assert found(news, "outlet:quay") == ()
    assert news.article(1).basis == {"title": "edited", "outlet": "edited", "published": "edited"}


def test_deleting_an_article_leaves_what_stands_elsewhere(news):
    text = f"Once more: “{WORDS}”"
    add(news, text, kept(said(text, WORDS), appearance_of=1), title="Again")
    changes = news.delete_article(1)
    assert changes.step.verb is Verb.DELETE_ARTICLE and 1 in changes.articles
    assert [row.id for row in found(news)] == [1]
    assert news.quotation(1).row.title == "Again"
    with pytest.raises(CatalogueError, match="no longer"):
        news.article(1)
    news.undo()
    assert news.article(1).text == NEWS and news.quotation(1).row.appearances == 2


def test_deleting_quotations_is_a_rejection(news):
    changes = news.delete_quotations([2, 2, 99])
    assert changes.step.count == 1 and changes.articles == {1}
    assert news.article(1).row.quotations == 1
    with news._database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM decision").scalar() == 2


def test_tags(news):
    changes = news.tag([1, 2], " War ")
    assert changes.step.count == 2 and changes.quotations == {1, 2}
    assert news.tag([1], "WAR").step.id == 0, "the same tag"
    assert news.quotation(1).row.tags == ("War",)
    news.untag([1, 2], "war")
    assert news.quotation(1).row.tags == ()
    with pytest.raises(CatalogueError, match="needs a name"):
        news.tag([1], "\n")


def test_merging_quotations_keeps_all_there_is(news):
    other = one_quotation(news, "Nobody ever asked us.", speaker="Bo Ek", outlet="Reuters")
    news.tag([other], "fish")
    news.edit_quotation(other, note="Seen twice.")
    news.rule(other, 1, Ruling.NOT_SAME)
    changes = news.merge_quotations([other, 2], into=2)
    assert changes.step.count == 2
    detail = news.quotation(2)
    assert [one.words for one in detail.appearances] == ["Nobody asked us", "Nobody ever asked us."]
    assert (detail.row.words, detail.row.tags, detail.row.note) == ("Nobody ever asked us.", ("fish",), "Seen twice.")
    with news._database.reading() as connection:
        assert connection.exec_driver_sql("SELECT low_id, high_id FROM pair_ruling").all() == [(1, 2)]
    news.undo()
    assert news.quotation(other).row.tags == ("fish",)


def test_merging_and_splitting_speakers(catalogue):
    one_quotation(catalogue, "We launch tomorrow.", speaker="Kim Jong-un")
    one_quotation(catalogue, "We launched today.", speaker="Marshal Kim")
    ids = {row.name: row.id for row in catalogue.speakers()}
    catalogue.merge_speakers(list(ids.values()), into=ids["Kim Jong-un"])
    merged = only(catalogue.speakers())
    assert (merged.name, merged.aliases, merged.quotations) == ("Kim Jong-un", ("Marshal Kim",), 2)
    assert len(catalogue.listing("speaker:marshal").ids) == 2
    assert catalogue.speakers("marsh") == (merged,) and catalogue.speakers("zzz") == ()
    catalogue.split_speaker(merged.id, "Marshal Kim")
    assert {row.name: row.quotations for row in catalogue.speakers()} == {"Kim Jong-un": 1, "Marshal Kim": 1}
    with pytest.raises(CatalogueError, match="not another name"):
        catalogue.split_speaker(merged.id, "Bo")


def test_renaming_a_speaker_is_seen_everywhere(news):
    speaker = only(news.speakers("ann"))
    changes = news.edit_speaker(speaker.id, name="Ann Lee-Holm", note="Mayor since 2021.")
    assert changes.quotations == {1}
    assert only(found(news, "speaker:holm")).speaker == "Ann Lee-Holm"
    assert news.speaker(speaker.id).note == "Mayor since 2021."


def test_undo_and_redo_in_the_order_of_the_steps_and_after_reopening(news):
    news.tag([1], "war")
    news.delete_quotations([2])
    assert [step.verb for step in news.history()] == [Verb.DELETE_QUOTATIONS, Verb.TAG, Verb.ADD_ARTICLE]
    news.close()
    again = Catalogue.open(news.path)
    assert again.undo().step.verb is Verb.DELETE_QUOTATIONS
    assert again.undoable().verb is Verb.TAG and again.redoable().verb is Verb.DELETE_QUOTATIONS
    assert again.undo().quotations == {1}
    assert again.undo().step.subject == "Harbour"
    assert again.counts() == dataclasses.replace(again.counts(), quotations=0, speakers=0, articles=0)
    with pytest.raises(NothingToDo, match="nothing to undo"):
        again.undo()
    for _ in range(3):
        again.redo()
    with pytest.raises(NothingToDo, match="nothing to redo"):
        again.redo()
    assert again.counts().quotations == 1 and again.quotation(1).row.tags == ("war",)
    again.close()


def test_a_new_write_forgets_what_was_undone(news):
    news.tag([1], "war")
    news.undo()
    news.tag([2], "peace")
    assert news.redoable() is None
    with pytest.raises(NothingToDo):
        news.redo()


def test_old_steps_are_forgotten_and_the_newest_is_kept_whatever_its_size(news, monkeypatch):
    monkeypatch.setattr("quotebook.store.undo.STEPS_KEPT", 3)
    for number in range(6):
        news.tag([1], f"tag {number}")
    assert [step.subject for step in news.history()] == ["tag 5", "tag 4", "tag 3"]
    monkeypatch.setattr("quotebook.store.undo.ROWS_KEPT", 1)
    news.delete_article(1)
    assert len(news.history()) == 1
    news.undo()
    assert news.counts().quotations == 2
    with news._database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM undo_step").scalar() == 1


def test_anything_a_person_types_can_be_kept(news):
    odd = "\ud800 \0 = ' \" ; -- 𝔘 \u202e"
    news.edit_quotation(1, words=odd, speaker=odd, role=odd, note=odd)
    news.tag([1], odd)
    news.edit_article(1, title=odd, outlet=odd)
    news.edit_speaker(news.quotation(1).row.speaker_id, name=odd, aliases=[odd, "x"], note=odd)
    row = news.quotation(1).row
    assert row.words == "\ufffd \ufffd = ' \" ; -- 𝔘 \u202e" == row.speaker == row.tags[0] == row.title
    while news.undoable():
        news.undo()
    assert news.counts().articles == 0


@pytest.mark.parametrize("suffix", ["csv", "json", "xlsx"])
def test_export_writes_what_the_query_finds(news, tmp_path, suffix):
    steps = []
    outcome = news.export(tmp_path / f"out.{suffix}", query="speaker:lee", job=Job(steps.append))
    assert outcome.quotations == 1 and outcome.path.stat().st_size > 100
    assert steps and steps[-1].total == 1
    assert news.export(tmp_path / f"chosen.{suffix}", ids=[2, 1]).quotations == 2


def test_a_hand_made_quotation_says_so(catalogue):
    text = "Ann Lee kept silent about “the affair”."
    made = said(text, "the affair", kind=Kind.MIXED, confidence=0.0)
    add(catalogue, text, Reviewed(made, Decision.ACCEPTED, by_person=True, edited=("content", "speaker")))
    appearance = only(catalogue.quotation(1).appearances)
    assert (appearance.decided_by, appearance.edited) == ("person", ("content", "speaker"))
    assert only(found(catalogue, "is:accepted")).id == 1 and found(catalogue, "is:doubtful") == ()
