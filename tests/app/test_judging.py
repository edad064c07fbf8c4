"""Near-duplicates as a person meets them: groups, what is said about them, one of them for all."""

from time import process_time

import pytest
from catalogue_cases import add, one_quotation, said

from quotebook.app.catalogue import Catalogue
from quotebook.errors import CatalogueError
from quotebook.model import Cluster, Kind, Ruling, Verb, Verdict

SHORT = "We will close the harbour before the winter."
LONG = "We will close the harbour before the winter, whatever the fishermen say."
OTHER = "We will close the harbour before winter."
DENIAL = "We will not close the harbour before the winter."


@pytest.fixture
def harbour(tmp_path):
    """Three wordings of one statement, and its denial."""
    catalogue = Catalogue.create(tmp_path / "work.quotebook")
    for words in (SHORT, LONG, OTHER, DENIAL):
        one_quotation(catalogue, words, outlet="The Quay")
    yield catalogue
    catalogue.close()


def groups(catalogue, verdict=Verdict.SAME):
    return [one.ids for one in catalogue.clusters() if one.verdict is verdict]


def words(catalogue, quotation_id=1):
    return catalogue.quotation(quotation_id).row.words


def test_groups_come_first_then_conflicts(harbour):
    found = harbour.clusters()
    assert found[0].ids == (1, 2, 3) and not found[0].settled
    assert {one.verdict for one in found[1:]} == {Verdict.CONFLICT}
    assert {one.ids for one in found[1:]} == {(1, 4), (2, 4), (3, 4)}


def test_a_cluster_is_shown_with_the_longest_wording_first_and_every_pair(harbour):
    detail = harbour.cluster([3, 1, 2, 4, 99])
    assert [row.id for row in detail.members] == [2, 4, 1, 3]
    pairs = {(pair.low_id, pair.high_id): pair for pair in detail.pairs}
    assert len(pairs) == 6
    assert pairs[1, 4].verdict is Verdict.CONFLICT and pairs[1, 4].why == "negated: – / not"
    assert pairs[1, 3].verdict is Verdict.SAME and pairs[1, 3].ruling is None


@pytest.mark.parametrize("ruling", [Ruling.SAME, Ruling.SHORTENED, Ruling.ALTERED])
def test_a_whole_cluster_is_ruled_one_statement_in_one_step(harbour, ruling):
    changes = harbour.rule_clusters([(1, 2, 3)], ruling)
    assert (changes.step.verb, changes.step.count, changes.quotations) == (Verb.RULE, 3, {1, 2, 3})
    assert harbour.clusters()[-1] == Cluster((1, 2, 3), Verdict.SAME, harbour.clusters()[-1].score, settled=True)
    assert {pair.ruling for pair in harbour.cluster([1, 2]).pairs} == {ruling}
    harbour.undo()
    assert not any(one.settled for one in harbour.clusters())


def test_what_is_ruled_apart_is_never_in_one_cluster(harbour):
    harbour.rule_clusters([(1, 2, 3)], Ruling.NOT_SAME)
    assert groups(harbour) == []
    harbour.undo()
    harbour.leave_out(2, (1, 2, 3))
    assert groups(harbour) == [(1, 3)]
    harbour.rule(1, 4, Ruling.SAME)
    assert groups(harbour) == [(1, 4)], "3 contradicts 4, by its words"
    harbour.rule(1, 3, Ruling.SHORTENED)
    assert groups(harbour) == [(1, 3, 4)], "rulings win over the score"
    assert (2, 4) in groups(harbour, Verdict.CONFLICT)


def test_what_was_ruled_apart_is_listed_and_can_be_forgotten(harbour):
    harbour.rule_clusters([(1, 2, 3)], Ruling.NOT_SAME)
    (apart,) = harbour.ruled_apart()
    assert (apart.ids, apart.verdict, apart.settled) == ((1, 2, 3), Verdict.CONFLICT, True)
    changes = harbour.forget_ruling(apart)
    assert (changes.step.verb, changes.step.count, changes.quotations) == (Verb.RULE, 3, {1, 2, 3})
    assert harbour.ruled_apart() == () and groups(harbour) == [(1, 2, 3)]
    harbour.undo()
    assert harbour.ruled_apart() == (apart,) and groups(harbour) == []


def test_one_ruled_apart_from_others_is_listed_pair_by_pair(harbour):
    harbour.judge((1, 3), Ruling.SHORTENED, apart=(2,))
    assert {one.ids for one in harbour.ruled_apart()} == {(1, 2), (2, 3)}
    harbour.forget_ruling(Cluster((1, 2), Verdict.CONFLICT, 0.0, settled=True))
    assert [one.ids for one in harbour.ruled_apart()] == [(2, 3)]
    assert {pair.ruling for pair in harbour.cluster([1, 3]).pairs} == {Ruling.SHORTENED}


def test_a_group_ruled_one_statement_can_be_asked_about_again(harbour):
    harbour.rule_clusters([(1, 2, 3)], Ruling.ALTERED)
    harbour.rule(1, 4, Ruling.NOT_SAME)
    settled = harbour.clusters()[-1]
    harbour.forget_ruling(settled)
    assert not any(one.settled for one in harbour.clusters()) and groups(harbour) == [(1, 2, 3)]
    assert [one.ids for one in harbour.ruled_apart()] == [(1, 4)]
    with pytest.raises(CatalogueError, match="Nothing is remembered"):
        harbour.forget_ruling(settled)


def test_a_later_ruling_on_the_whole_replaces_one_on_a_part(harbour):
    harbour.rule(2, 3, Ruling.NOT_SAME)
    harbour.rule_clusters([(1, 2, 3)], Ruling.ALTERED)
    assert groups(harbour) == [(1, 2, 3)]


def test_several_clusters_are_ruled_in_one_step(harbour):
    assert harbour.rule_clusters([(1, 2), (3, 4)], Ruling.SAME).step.count == 4
    harbour.undo()
    assert harbour.undoable().verb is Verb.ADD_ARTICLE


def test_a_ruling_on_what_is_gone_is_refused(harbour):
    with pytest.raises(CatalogueError, match="no longer"):
        harbour.rule_clusters([(1, 2), (1, 77)], Ruling.SAME)
    assert not any(pair.ruling for pair in harbour.cluster([1, 2]).pairs), "all or none"
    with pytest.raises(CatalogueError, match="At most"):
        harbour.rule_clusters([range(1, 1000)], Ruling.NOT_SAME)


def test_merging_takes_the_longest_verbatim_wording(harbour):
    changes = harbour.merge_clusters([(1, 2, 3)])
    assert (changes.step.verb, changes.step.count) == (Verb.MERGE_QUOTATIONS, 3)
    assert words(harbour) == LONG
    assert [one.words for one in harbour.quotation(1).appearances] == [SHORT, LONG, OTHER]
    harbour.undo()
    assert [words(harbour, one) for one in (1, 2, 3)] == [SHORT, LONG, OTHER]


def test_merging_keeps_the_wording_that_is_chosen(harbour):
    harbour.merge_quotations([1, 2, 3], into=1, wording=3)
    assert words(harbour) == OTHER
    harbour.merge_quotations([1, 4], into=1)
    assert words(harbour) == OTHER, "a person's choice stays"


def test_a_verbatim_wording_goes_before_a_longer_reported_one(harbour):
    long = "that the town will close the harbour before the winter, although the fishermen do not want it"
    reported = one_quotation(harbour, long, kind=Kind.INDIRECT)
    harbour.merge_quotations([1, reported], into=reported)
    row = harbour.quotation(reported).row
    assert (row.words, row.kind) == (SHORT, Kind.DIRECT)


def test_merging_fills_what_was_unknown(harbour):
    unknown = one_quotation(harbour, "We will close the harbour.", speaker=None)
    harbour.merge_quotations([1, unknown], into=unknown)
    assert harbour.quotation(unknown).row.speaker == "Ann Lee"


def test_what_was_ruled_apart_stays_apart_after_a_merge(harbour):
    harbour.rule(3, 4, Ruling.SAME)
    harbour.rule(1, 4, Ruling.NOT_SAME)
    harbour.merge_quotations([1, 3], into=3)
    assert {pair.ruling for pair in harbour.cluster([3, 4]).pairs} == {Ruling.NOT_SAME}


def test_the_wording_can_be_chosen_among_the_appearances(harbour):
    harbour.merge_clusters([(1, 2, 3)])
    third = harbour.quotation(1).appearances[2]
    harbour.choose_wording(1, third.id)
    assert words(harbour) == OTHER
    harbour.choose_wording(1, None)
    assert words(harbour) == LONG
    with pytest.raises(CatalogueError, match="appearance"):
        harbour.choose_wording(1, 99)


def test_the_same_words_of_two_speakers_are_at_odds_unless_the_two_may_be_one(tmp_path):
    catalogue = Catalogue.create(tmp_path / "work.quotebook")
    ann, lee, bo, nobody = (
        one_quotation(catalogue, LONG, speaker=name) for name in ("Ann Lee", "Lee", "Bo Dahl", None)
    )
    assert groups(catalogue) == [(ann, lee, nobody)]
    assert sorted(groups(catalogue, Verdict.CONFLICT)) == [(ann, bo), (lee, bo)], "Bo may be nobody, but is not Ann"
    bo_dahl = catalogue.quotation(bo).row.speaker_id
    catalogue.edit_speaker(bo_dahl, aliases=["Ann Lee"])
    assert groups(catalogue) == [(ann, lee, bo, nobody)]
    catalogue.close()


def test_speakers_with_names_alike_are_proposed_as_one_until_ruled_apart(harbour):
    names = ("Kim Jong Un", "Kim Jong-il", "김정은 (Kim Jong Un)", "Kim Jongun", "George H. W. Bush", "George W. Bush")
    for name in names:
        one_quotation(harbour, f"I, {name}, have said it.", speaker=name)
    ids = {row.name: row.id for row in harbour.speakers()}
    (group,) = harbour.alike_speakers()
    assert {row.name for row in group} == {"Kim Jong Un", "Kim Jongun"}, "a name in brackets is the same speaker"
    changes = harbour.rule_speakers_apart([row.id for row in group])
    assert (changes.step.verb, changes.step.count) == (Verb.RULE_SPEAKERS, 2)
    assert harbour.alike_speakers() == ()
    third = one_quotation(harbour, "Not I.", speaker="Kim Jong U.")
    third = harbour.quotation(third).row.speaker_id
    assert len(harbour.alike_speakers()) == 1
    harbour.merge_speakers([third], into=ids["Kim Jong Un"])
    assert harbour.alike_speakers() == (), "a ruling outlives a merge"
    harbour.undo()
    harbour.undo()
    harbour.undo()
    assert len(harbour.alike_speakers()) == 1
    with pytest.raises(CatalogueError, match="no longer"):
        harbour.rule_speakers_apart([ids["Kim Jong Un"], 99])


def test_that_speakers_are_not_the_same_is_taken_back_later(harbour):
    for name in ("Kim Jong Un", "Kim Jongun", "Ada Quill"):
        one_quotation(harbour, f"I, {name}, have said it.", speaker=name)
    ids = {row.name: row.id for row in harbour.speakers()}
    un, jongun, ada = ids["Kim Jong Un"], ids["Kim Jongun"], ids["Ada Quill"]
    harbour.rule_speakers_apart([un, jongun])
    harbour.rule_speakers_apart([ada, jongun])
    assert harbour.speaker(jongun).apart == ("Ada Quill", "Kim Jong Un") and harbour.speaker(un).apart == (
        "Kim Jongun",
    )
    changes = harbour.forget_speakers_apart(un)
    assert (changes.step.verb, changes.step.count) == (Verb.RULE_SPEAKERS, 2)
    assert {row.id for group in harbour.alike_speakers() for row in group} == {un, jongun}
    assert harbour.speaker(jongun).apart == ("Ada Quill",)
    with pytest.raises(CatalogueError, match="Nothing is remembered"):
        harbour.forget_speakers_apart(un)
    harbour.undo()
    assert harbour.alike_speakers() == () and harbour.speaker(un).apart == ("Kim Jongun",)


def test_a_verdict_with_one_left_out_is_one_step(harbour):
    changes = harbour.judge((2, 1), Ruling.SAME, apart=(3,))
    assert (changes.step.verb, changes.step.count) == (Verb.MERGE_QUOTATIONS, 2)
    assert harbour.quotation(2).row.appearances == 2
    assert groups(harbour) == []
    harbour.undo()
    assert groups(harbour) == [(1, 2, 3)]


def test_a_verdict_shows_the_words_chosen(harbour):
    harbour.judge((1, 2, 3), Ruling.SAME, wording=3)
    assert words(harbour) == OTHER
    harbour.undo()
    harbour.judge((1, 2, 3), Ruling.SAME)
    assert words(harbour) == LONG


@pytest.mark.parametrize("ruling", [Ruling.SHORTENED, Ruling.ALTERED, Ruling.NOT_SAME])
def test_other_verdicts_keep_every_quotation(harbour, ruling):
    harbour.judge((1, 2), ruling, apart=(3,))
    assert harbour.counts().quotations == 4
    assert {(pair.low_id, pair.high_id): pair.ruling for pair in harbour.cluster([1, 2, 3]).pairs} == {
        (1, 2): ruling,
        (1, 3): Ruling.NOT_SAME,
        (2, 3): Ruling.NOT_SAME,
    }


def test_a_rule_takes_in_what_is_alike_enough_and_never_a_contradiction(tmp_path):
    catalogue = Catalogue.create(tmp_path / "work.quotebook")
    for text in (
        SHORT,
        SHORT.replace(" the ", ", the "),
        DENIAL,
        "It rains, and rains, all day long.",
        "It rains and rains all day long!",
    ):
        one_quotation(catalogue, text)
    one_quotation(catalogue, LONG)
    found = catalogue.clusters()
    assert [one.ids for one in catalogue.alike(found, least=98, only_marks=True)] == [(4, 5)]
    assert {one.ids for one in catalogue.alike(found, least=90, only_marks=False)} == {(1, 2, 6), (4, 5)}
    catalogue.rule_clusters([(4, 5)], Ruling.SAME)
    assert catalogue.alike(catalogue.clusters(), least=98, only_marks=True) == ()
    catalogue.close()


def test_five_hundred_become_one_and_come_back_within_two_seconds_each(tmp_path):
    catalogue = Catalogue.create(tmp_path / "work.quotebook")
    text = "".join(f"We will close the harbour before the winter, he said {at} times.\n" for at in range(500))
    lines = text.splitlines()
    add(catalogue, text, *(said(text, line, speaker="Ann Lee") for line in lines))
    ids = sorted(catalogue.listing().ids)
    began = process_time()
    catalogue.judge(ids[:499], Ruling.SAME, wording=ids[3], apart=ids[499:])
    merged = process_time()
    assert catalogue.counts().quotations == 2
    catalogue.undo()
    assert catalogue.counts().quotations == 500
    assert merged - began <= 2 and process_time() - merged <= 2
    print(f"merge {merged - began:.2f} s, undo {process_time() - merged:.2f} s")
    catalogue.close()
