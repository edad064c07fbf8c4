"""Changes of many quotations: how far they are is told, and each is stopped whole."""

import json

import pytest
from catalogue_cases import detection, draft, kept, said

from quotebook.app.catalogue import Catalogue
from quotebook.app.job import Job
from quotebook.errors import Cancelled, CatalogueError
from quotebook.store import portions, undo, writing

COUNT, TOLD = 300, 250

VERBS = {
    "tag": lambda catalogue, ids, job: catalogue.tag(ids, "port", job=job),
    "untag": lambda catalogue, ids, job: catalogue.untag(ids, "old", job=job),
    "edit": lambda catalogue, ids, job: catalogue.edit_quotations(ids, speaker="Eva Lind", role="mayor", job=job),
    "delete": lambda catalogue, ids, job: catalogue.delete_quotations(ids, job=job),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """Give the bytes of a catalogue of COUNT quotations, every one with a tag."""
    folder = tmp_path_factory.mktemp("many")
    listed = folder / "list.jsonl"
    lines = (
        json.dumps({"id": at, "text": f"The tide number {at} came in twice.", "speaker": f"Ada Quill {at % 7}"})
        for at in range(COUNT)
    )
    listed.write_text("\n".join(lines), encoding="utf-8")
    catalogue = Catalogue.create(folder / "many.quotebook")
    catalogue.import_file(listed)
    catalogue.tag(catalogue.listing().ids, "old")
    catalogue.close()
    return (folder / "many.quotebook").read_bytes()


@pytest.fixture
def many(whole, tmp_path, monkeypatch):
    """Give that catalogue, where some hundreds are taken for as many as thousands are."""
    for module in (portions, writing):
        monkeypatch.setattr(module, "PORTION", TOLD // writing.CAUGHT_UP)
    monkeypatch.setattr(undo, "TOLD_FROM", TOLD)
    monkeypatch.setattr(writing, "PLAYED", TOLD)
    (tmp_path / "many.quotebook").write_bytes(whole)
    catalogue = Catalogue.open(tmp_path / "many.quotebook")
    yield catalogue
    catalogue.close()


def state(catalogue):
    rows = catalogue.rows(catalogue.listing().ids)
    return [(row.id, row.speaker, row.role, row.tags) for row in rows], catalogue.facets("tide"), catalogue.counts()


@pytest.mark.parametrize("verb", VERBS)
def test_a_change_of_many_tells_how_far_it_is_and_is_undone_whole(many, verb):
    before, told = state(many), []
    VERBS[verb](many, many.listing().ids, Job(told.append))
    assert [(one.done, one.total) for one in told] == [(TOLD, COUNT)]
    after = state(many)
    assert after != before
    assert many.undoable().count == COUNT
    undone = []
    many.undo(job=Job(undone.append))
    assert undone[0].done == 0 and (undone[-1].done, undone[-1].total) == (0, 0)
    assert state(many) == before
    many.redo()
    assert state(many) == after
    assert many.check() == ()


@pytest.mark.parametrize("verb", [*VERBS, "undo"])
def test_a_change_of_many_that_is_stopped_changes_nothing(many, verb):
    ids, step = many.listing().ids, many.undoable()
    before = state(many)

    job = Job(lambda progress: job.cancel())
    with pytest.raises(Cancelled):
        if verb == "undo":
            many.undo(job=job)
        else:
            job.cancel()
            VERBS[verb](many, ids, job)
    assert state(many) == before
    assert many.undoable() == step
    assert many.check() == ()


def test_many_articles_are_deleted_in_portions_stopped_whole_and_undone_whole(many):
    texts = [f"Ann Lee said: “The ferry number {at} is late.”" for at in range(COUNT)]
    found = [said(text, text[15:-1], speaker="Ann Lee") for text in texts]
    titled = [draft(text, title=f"Ferry {at}") for at, text in enumerate(texts)]
    many.add_articles([(one, detection(each), [kept(each)]) for one, each in zip(titled, found, strict=True)])
    before, ids, told = state(many), [row.id for row in many.articles() if row.title.startswith("Ferry")], []
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        many.delete_articles(ids, job=job)
    assert state(many) == before
    changes = many.delete_articles(ids, job=Job(told.append))
    assert [(one.done, one.total) for one in told] == [(TOLD, COUNT)]
    assert (changes.step.count, changes.step.subject) == (COUNT, f"Ferry {COUNT - 1}")
    assert many.counts().articles == 1 and many.counts().quotations == COUNT
    many.undo()
    assert state(many) == before
    with pytest.raises(CatalogueError, match="no longer in the catalogue"):
        many.delete_articles([ids[0], 99_999])
    assert state(many) == before
