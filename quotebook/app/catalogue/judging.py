"""What may be one statement or one speaker, and what a person says about it."""

from collections.abc import Callable, Sequence

from quotebook.app.catalogue import clustering, matching
from quotebook.app.catalogue.subjects import one_line
from quotebook.app.catalogue.writes import Writes
from quotebook.app.job import Job
from quotebook.dedup import propose_speakers
from quotebook.errors import CatalogueError
from quotebook.model import Changes, Cluster, ClusterDetail, Ruling, SpeakerRow, Verb, Verdict
from quotebook.store import alike, merging, rulings, speakers
from quotebook.store.writing import writing

FORGOTTEN = "forgotten"
"""What the history says a verdict was that was taken back."""


class Judging(Writes):
    """Near-duplicates and rulings on them; a ruling wins over every score, for ever."""

    def clusters(
        self, *, job: Job | None = None, early: Callable[[tuple[Cluster, ...]], None] | None = None
    ) -> tuple[Cluster, ...]:
        """Return groups of stored quotations that seem to be one statement, likeliest first, then pairs in conflict.

        Settled groups come last. The members and the reasons of a group are asked for with cluster.
        early: told of the likeliest found so far, each time they have become four times as many pairs.
        """
        with self._database.reading() as connection:
            return clustering.clusters(connection, job or Job(), early)

    def cluster(self, ids: Sequence[int]) -> ClusterDetail:
        """Return the quotations ids side by side; those that are gone are left out."""
        with self._database.reading() as connection:
            return matching.detail(connection, ids)

    def ruled_apart(self) -> tuple[Cluster, ...]:
        """Return what a person said is not the same, last first: settled groups, each of whose members stands alone."""
        with self._database.reading() as connection:
            return clustering.ruled_apart(connection)

    def forget_ruling(self, cluster: Cluster) -> Changes:
        """Forget what a person said about a settled cluster, as if nobody had been asked; it may be proposed again."""
        with writing(self._database, Verb.RULE) as write:
            write.count = len(cluster.ids)
            write.subject = FORGOTTEN
            together = cluster.verdict is Verdict.SAME
            if not rulings.forget(write.connection, set(cluster.ids), together=together):
                raise CatalogueError("Nothing is remembered about these quotations.", "Look at the list again.")
        return write.result

    def rule(self, one: int, other: int, ruling: Ruling) -> Changes:
        """Keep what a person says about two quotations; it wins over every score."""
        with writing(self._database, Verb.RULE) as write:
            write.count = 2
            write.subject = ruling.value
            rulings.rule(write.connection, one, other, ruling, write.now)
        return write.result

    def rule_clusters(self, clusters: Sequence[Sequence[int]], ruling: Ruling) -> Changes:
        """Keep one ruling for all quotations of each cluster, as one step: one statement, or each apart from each."""
        with writing(self._database, Verb.RULE) as write:
            write.subject = ruling.value
            write.count = len({one for ids in clusters for one in ids})
            for ids in clusters:
                rulings.rule_together(write.connection, ids, ruling, write.now)
        return write.result

    def leave_out(self, one: int, others: Sequence[int]) -> Changes:
        """Rule a quotation apart from every other of its cluster, which stays."""
        with writing(self._database, Verb.RULE) as write:
            write.subject = Ruling.NOT_SAME.value
            write.count = 1 + rulings.leave_out(write.connection, one, others, write.now)
        return write.result

    def judge(
        self, ids: Sequence[int], ruling: Ruling, *, wording: int | None = None, apart: Sequence[int] = ()
    ) -> Changes:
        """Keep what a person said about a cluster, as one step: what ids are to each other, and that apart are not.

        SAME makes ids one quotation, the first of them, with the words of wording as merge_quotations takes them; any
        other ruling is remembered for each of them, and they stay.
        """
        with writing(self._database, Verb.MERGE_QUOTATIONS if ruling is Ruling.SAME else Verb.RULE) as write:
            connection, now = write.connection, write.now
            write.count = len(set(ids))
            write.subject = ruling.value
            rulings.keep(connection, [(one, other) for one in ids for other in apart], Ruling.NOT_SAME, now)
            if ruling is Ruling.SAME:
                write.subject = one_line(merging.merge(connection, ids[1:], ids[0], now, wording=wording))
            else:
                rulings.rule_together(connection, ids, ruling, now)
        return write.result

    def alike(
        self, clusters: Sequence[Cluster], *, least: float, only_marks: bool, job: Job | None = None
    ) -> tuple[Cluster, ...]:
        """Return those of clusters that can be merged by rule, unsettled and free of conflicts.

        least: the score (0..100) that every member must have with the one whose wording is proposed;
        only_marks: whether nothing but punctuation, case or accents may differ.
        """
        with self._database.reading() as connection:
            return matching.alike(connection, clusters, least=least, only_marks=only_marks, job=job or Job())

    def contradictions(self, clusters: Sequence[Cluster], *, job: Job | None = None) -> dict[tuple[int, ...], str]:
        """Return by what the quotations of each cluster contradict each other ("another number"), by its ids.

        Clusters that do not, or of which a person ruled already, are left out.
        """
        with self._database.reading() as connection:
            return matching.contradictions(connection, clusters, job=job or Job())

    def merge_quotations(self, ids: Sequence[int], *, into: int, wording: int | None = None) -> Changes:
        """Make the quotations ids further appearances of into.

        wording: the one whose words are shown from then on; None: the longest verbatim ones, unless a person set them.
        """
        with writing(self._database, Verb.MERGE_QUOTATIONS) as write:
            write.count = len({*ids, into})
            write.subject = one_line(merging.merge(write.connection, ids, into, write.now, wording=wording))
        return write.result

    def merge_clusters(self, clusters: Sequence[Sequence[int]]) -> Changes:
        """Merge each cluster into its oldest quotation, with the longest verbatim words, all as one step."""
        with writing(self._database, Verb.MERGE_QUOTATIONS) as write:
            write.count = sum(map(len, clusters))
            for ids in clusters:
                write.subject = one_line(merging.merge(write.connection, ids, min(ids), write.now))
        return write.result

    def choose_wording(self, quotation_id: int, appearance_id: int | None) -> Changes:
        """Show a quotation with the words of one of its appearances; None: with its longest verbatim ones again."""
        with writing(self._database, Verb.EDIT_QUOTATION) as write:
            write.subject = one_line(merging.choose_wording(write.connection, quotation_id, appearance_id))
        return write.result

    def alike_speakers(self) -> tuple[tuple[SpeakerRow, ...], ...]:
        """Return groups of speakers whose names are so alike that they may be one, the most quoted groups first."""
        with self._database.reading() as connection:
            groups = propose_speakers(alike.names(connection), ruled_apart=alike.apart(connection))
            rows = {row.id: row for row in speakers.rows(connection)} if groups else {}
        found = [tuple(sorted((rows[one] for one in group), key=_most_quoted)) for group in groups]
        return tuple(sorted(found, key=lambda group: (-sum(row.quotations for row in group), group[0].id)))

    def rule_speakers_apart(self, ids: Sequence[int]) -> Changes:
        """Keep that no two of the speakers ids are one; alike_speakers proposes them no more."""
        with writing(self._database, Verb.RULE_SPEAKERS) as write:
            write.count = alike.keep_apart(write.connection, ids, write.now)
        return write.result

    def forget_speakers_apart(self, speaker_id: int) -> Changes:
        """Forget of whom a person said that they are not this speaker; alike_speakers may propose them again."""
        with writing(self._database, Verb.RULE_SPEAKERS) as write:
            write.subject = FORGOTTEN
            others = alike.forget(write.connection, speaker_id)
            if not others:
                raise CatalogueError("Nothing is remembered about this speaker.", "Look at the list again.")
            write.count = 1 + others
        return write.result


def _most_quoted(row: SpeakerRow) -> tuple[int, int]:
    return -row.quotations, row.id
