"""What a person can change in a catalogue: each method is one transaction, one step of undo, one Changes value."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from typing import Final

from quotebook.app.catalogue.reads import Reads
from quotebook.app.catalogue.subjects import one_line
from quotebook.app.job import Job
from quotebook.errors import Cancelled, CatalogueError, NothingToDo
from quotebook.model import (
    Changes,
    Decision,
    Detection,
    Draft,
    Field,
    Kind,
    Order,
    Reviewed,
    SaidOn,
    SavedFilter,
    Verb,
)
from quotebook.store import articles, filters, looking_again, quotations, speakers, unfinished, values
from quotebook.store.articles import FIELDS, NewArticle
from quotebook.store.writing import Report, Write, play, writing
from quotebook.text.clean import clean_text

_NAMELESS_FILTER = "A saved filter needs a name."


class Unchanged(Enum):
    """Stands for a field that is to stay as it is."""

    UNCHANGED = "unchanged"


_STEPS = 1_000_000
"""More changes than a history keeps."""

UNCHANGED: Final = Unchanged.UNCHANGED
Text = str | Unchanged | None


class Writes(Reads):
    """The changes; only the first thread that makes one may make more."""

    def add_article(self, draft: Draft, detection: Detection, reviewed: Sequence[Reviewed]) -> Changes:
        """Keep an article and what was decided about its quotations, whose spans count in the cleaned text.

        CatalogueError where the article is there already, is empty, or a quotation it repeats is gone.
        """
        return self.add_articles([(draft, detection, reviewed)])

    def add_articles(
        self,
        added: Sequence[tuple[Draft, Detection, Sequence[Reviewed]]],
        *,
        finished: Sequence[str] = (),
        repeats: Mapping[int, int] | None = None,
    ) -> Changes:
        """Keep several articles as add_article does, all or none, as one step.

        finished: keys of the unfinished reviews that end with it; repeats: which accepted quotation is a further
        appearance of which earlier one, both by their number among all that are accepted here.
        """
        ready = [
            (_new_article(draft, detection), [_cleaned(one) for one in decided]) for draft, detection, decided in added
        ]
        with writing(self._database, Verb.ADD_ARTICLE) as write:
            write.count = len(ready)
            write.subject = one_line(ready[0][0].fields.get("title") or ready[0][0].text) if ready else ""
            articles.add(write.connection, ready, write.now, repeats=repeats)
            unfinished.drop(write.connection, finished)
        return write.result

    def add_quotations(self, article_id: int, detection: Detection, reviewed: Sequence[Reviewed]) -> Changes:
        """Keep what was decided about quotations found by looking at a stored article again.

        What is kept of the article already stays as it is. CatalogueError where the article is gone.
        """
        decided = [_cleaned(one) for one in reviewed]
        with writing(self._database, Verb.ADD_QUOTATIONS) as write:
            write.count = sum(one.decision is Decision.ACCEPTED for one in decided)
            title = looking_again.add(write.connection, article_id, detection.detector, decided, write.now)
            write.subject = one_line(title)
        return write.result

    def edit_article(
        self,
        article_id: int,
        *,
        title: str | Unchanged = UNCHANGED,
        outlet: Text = UNCHANGED,
        author: Text = UNCHANGED,
        url: Text = UNCHANGED,
        published: Text = UNCHANGED,
    ) -> Changes:
        """Change what is known about an article; None or "" takes a value away."""
        given = {"title": title, "outlet": outlet, "author": author, "url": url, "published": published}
        wanted = {name: _tidy(value) for name, value in given.items() if not isinstance(value, Unchanged)}
        if "title" in wanted:
            wanted["title"] = wanted["title"] or ""
        with writing(self._database, Verb.EDIT_ARTICLE) as write:
            write.subject = one_line(articles.edit(write.connection, article_id, wanted))
        return write.result

    def delete_article(self, article_id: int) -> Changes:
        """Remove an article and the quotations that stand nowhere else."""
        return self.delete_articles([article_id])

    def delete_articles(self, ids: Sequence[int], *, job: Job | None = None) -> Changes:
        """Remove several articles as delete_article does, all or none, as one step."""
        with writing(self._database, Verb.DELETE_ARTICLE) as write:
            portions = write.in_portions(ids, _report(job, "Deleting articles"))
            titles = articles.delete_articles(write.connection, portions)
            write.count = len(titles)
            write.subject = one_line(titles[ids[0]]) if titles else ""
        return write.result

    def edit_quotation(
        self,
        quotation_id: int,
        *,
        words: str | Unchanged = UNCHANGED,
        speaker: Text = UNCHANGED,
        role: Text = UNCHANGED,
        said_on: SaidOn | Unchanged | None = UNCHANGED,
        kind: Kind | Unchanged = UNCHANGED,
        note: str | Unchanged = UNCHANGED,
    ) -> Changes:
        """Change fields of a quotation; they are the person's from now on. A new speaker's name makes a speaker."""
        with writing(self._database, Verb.EDIT_QUOTATION) as write:
            wanted = _attribution(write, speaker, role, said_on, kind)
            if not isinstance(words, Unchanged):
                wanted["words"] = _needed(words, "A quotation needs words.")
            if not isinstance(note, Unchanged):
                wanted["note"] = _tidy(note) or ""
            write.subject = one_line(quotations.edit(write.connection, quotation_id, wanted))
        return write.result

    def edit_quotations(
        self,
        ids: Sequence[int],
        *,
        speaker: Text = UNCHANGED,
        role: Text = UNCHANGED,
        said_on: SaidOn | Unchanged | None = UNCHANGED,
        kind: Kind | Unchanged = UNCHANGED,
        job: Job | None = None,
    ) -> Changes:
        """Change the same fields of many quotations as edit_quotation does; ids that are gone are left out."""
        with writing(self._database, Verb.EDIT_QUOTATION) as write:
            wanted = _attribution(write, speaker, role, said_on, kind)
            portions = write.in_portions(ids, _report(job, "Changing quotations"))
            write.count = quotations.edit_many(write.connection, portions, wanted)
        return write.result

    def delete_quotations(self, ids: Sequence[int], *, job: Job | None = None) -> Changes:
        """Remove quotations with all their appearances; their articles stay, and do not offer them again."""
        with writing(self._database, Verb.DELETE_QUOTATIONS) as write:
            portions = write.in_portions(ids, _report(job, "Deleting quotations"))
            write.count = quotations.delete_quotations(write.connection, portions, write.now)
        return write.result

    def tag(self, ids: Sequence[int], name: str, *, job: Job | None = None) -> Changes:
        """Put a tag on quotations."""
        name = _needed(name, "A tag needs a name.")
        with writing(self._database, Verb.TAG) as write:
            write.subject = one_line(name)
            portions = write.in_portions(ids, _report(job, "Tagging quotations"))
            write.count = quotations.tag(write.connection, portions, name)
        return write.result

    def untag(self, ids: Sequence[int], name: str, *, job: Job | None = None) -> Changes:
        """Take a tag off quotations."""
        name = _needed(name, "A tag needs a name.")
        with writing(self._database, Verb.TAG) as write:
            write.subject = one_line(name)
            portions = write.in_portions(ids, _report(job, "Taking the tag off"))
            write.count = quotations.untag(write.connection, portions, name)
        return write.result

    def save_filter(self, name: str, query: str, *, order: Order | None = None, descending: bool = True) -> Changes:
        """Keep a query with its sorting under a name, in place of what had that name."""
        name = _needed(name, _NAMELESS_FILTER)
        with writing(self._database, Verb.SAVE_FILTER) as write:
            write.subject = one_line(name)
            filters.save(write.connection, name, SavedFilter(0, name, clean_text(query), order, descending))
        return write.result

    def rename_filter(self, filter_id: int, name: str) -> Changes:
        """Give a saved filter another name; CatalogueError where another one has it."""
        name = _needed(name, _NAMELESS_FILTER)
        with writing(self._database, Verb.SAVE_FILTER) as write:
            write.subject = one_line(name)
            filters.rename(write.connection, filter_id, name)
        return write.result

    def delete_filter(self, filter_id: int) -> Changes:
        """Remove a saved filter; undo brings it back."""
        with writing(self._database, Verb.DELETE_FILTER) as write:
            write.subject = one_line(filters.delete_filter(write.connection, filter_id))
        return write.result

    def edit_speaker(
        self,
        speaker_id: int,
        *,
        name: str | Unchanged = UNCHANGED,
        aliases: Sequence[str] | Unchanged = UNCHANGED,
        note: str | Unchanged = UNCHANGED,
    ) -> Changes:
        """Change a speaker's name, everywhere, the other names, or the note; the old name stays as another name."""
        wanted: dict[str, object] = {}
        if not isinstance(name, Unchanged):
            wanted["name"] = _needed(name, "A speaker needs a name.")
        if not isinstance(note, Unchanged):
            wanted["note"] = _tidy(note) or ""
        others = None if isinstance(aliases, Unchanged) else [one for one in map(_tidy, aliases) if one]
        with writing(self._database, Verb.EDIT_SPEAKER) as write:
            write.subject = one_line(speakers.edit(write.connection, speaker_id, wanted, others))
        return write.result

    def merge_speakers(self, ids: Sequence[int], *, into: int) -> Changes:
        """Make the speakers ids one with into, their names its aliases."""
        with writing(self._database, Verb.MERGE_SPEAKERS) as write:
            write.count = len({*ids, into})
            write.subject = one_line(speakers.merge(write.connection, ids, into, write.now))
        return write.result

    def split_speaker(self, speaker_id: int, alias: str) -> Changes:
        """Make an alias a speaker of its own, with the quotations that their articles give under that name."""
        alias = _needed(alias, "A speaker needs a name.")
        with writing(self._database, Verb.SPLIT_SPEAKER) as write:
            write.subject = one_line(alias)
            speakers.split(write.connection, speaker_id, alias, write.now)
        return write.result

    def undo(self, *, job: Job | None = None) -> Changes:
        """Take back the newest change, all of it or nothing; NothingToDo where there is none."""
        return play(self._database, _report(job, "Undoing"), back=True)

    def redo(self, *, job: Job | None = None) -> Changes:
        """Do the change undone last again, all of it or nothing; NothingToDo where there is none."""
        return play(self._database, _report(job, "Doing it again"), back=False)

    def undo_to(self, step_id: int, *, job: Job | None = None) -> Changes:
        """Take back every change from the newest to that one, each as undo() does; stopped half-way, some are."""
        return self._play_all([step.id for step in self.history(_STEPS) if step.id >= step_id], self.undo, job)

    def redo_to(self, step_id: int, *, job: Job | None = None) -> Changes:
        """Do again every undone change up to that one."""
        return self._play_all([step.id for step in self.undone(_STEPS) if step.id <= step_id], self.redo, job)

    def _play_all(self, steps: Sequence[int], play_one: Callable[[], Changes], job: Job | None) -> Changes:
        if not steps:
            raise NothingToDo("This change is no longer in the history.")
        played: list[Changes] = []
        for done in range(len(steps)):
            try:
                (job or Job()).step(done, len(steps), "Going through the history")
            except Cancelled:
                if not played:
                    raise
                break
            played.append(play_one())
        return Changes(
            played[-1].step,
            _union(one.articles for one in played),
            _union(one.quotations for one in played),
            _union(one.speakers for one in played),
        )


def _report(job: Job | None, label: str) -> Report:
    asked = job or Job()
    return lambda done, total: asked.step(done, total, label)


def _union(sets: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset(one for ids in sets for one in ids)


def _attribution(
    write: Write, speaker: Text, role: Text, said_on: SaidOn | Unchanged | None, kind: Kind | Unchanged
) -> dict[str, object]:
    wanted: dict[str, object] = {}
    if not isinstance(speaker, Unchanged):
        wanted["speaker_id"] = _speaker(write, speaker)
    if not isinstance(role, Unchanged):
        wanted["role"] = _tidy(role)
    if not isinstance(said_on, Unchanged):
        wanted["said_on"] = values.said_on_columns(_cleaned_date(said_on))
    if not isinstance(kind, Unchanged):
        wanted["kind"] = kind.value
    return wanted


def _new_article(draft: Draft, detection: Detection) -> NewArticle:
    fields: dict[str, str] = {}
    basis: dict[str, str] = {}
    for name in FIELDS:
        field: Field | None = getattr(draft, name)
        value = _tidy(field.value) if field else None
        if field and value:
            fields[name], basis[name] = value, clean_text(field.basis)
    return NewArticle(clean_text(draft.text), fields, basis, detection.language, detection.detector)


def _cleaned(one: Reviewed) -> Reviewed:
    """Return one with nothing in it that cannot be stored; a person may have typed or pasted anything."""
    quotation = one.quotation
    given = (quotation.text, quotation.speaker, quotation.role, quotation.said_on, one.words)
    text, speaker, role, said_on, words = tidied = (
        clean_text(quotation.text),
        _tidy(quotation.speaker),
        _tidy(quotation.role),
        _cleaned_date(quotation.said_on),
        _tidy(one.words),
    )
    if tidied == given:
        return one
    quotation = replace(quotation, text=text, speaker=speaker, role=role, said_on=said_on)
    return replace(one, quotation=quotation, words=words)


def _cleaned_date(said_on: SaidOn | None) -> SaidOn | None:
    if said_on is None:
        return None
    return SaidOn(clean_text(said_on.value), said_on.precision, clean_text(said_on.basis))


def _tidy(value: str | None) -> str | None:
    """Return a short value as it is stored: clean, without blanks around it, None where nothing is left."""
    return (clean_text(value).strip() or None) if value is not None else None


def _needed(value: str, complaint: str) -> str:
    tidy = _tidy(value)
    if tidy is None:
        raise CatalogueError(complaint)
    return tidy


def _speaker(write: Write, name: str | None) -> int | None:
    tidy = _tidy(name)
    return speakers.resolve(write.connection, [tidy], write.now)[tidy] if tidy else None
