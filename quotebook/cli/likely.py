"""Likely duplicates on the command line: listed, merged or kept apart by a rule, and what was judged of them."""

from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quotebook.app.job import Job
from quotebook.cli import output
from quotebook.cli.opening import opened
from quotebook.errors import QuotebookError
from quotebook.model import Cluster, ClusterDetail, Ruling

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

MERGED_FROM = 98.0
"""How alike quotations must be that are merged by a rule, where nothing else is asked for."""
NO_GROUPS = {
    (True, False): "No quotations are alike enough.",
    (False, True): "No two quotations contradict each other.",
}
NOT_JUDGED = "Nobody has said anything of likely duplicates yet."


def duplicates(wanted: Namespace) -> int:
    """List quotations that seem to be one statement."""
    if wanted.differ_by and not wanted.apart:
        raise QuotebookError("--differ-by is the rule for --apart.", "Add --apart.")
    with opened(wanted) as catalogue:
        if wanted.forget:
            return _forget(catalogue, frozenset(wanted.forget))
        chosen = _chosen_clusters(wanted, catalogue)
        for number, cluster in enumerate(chosen, start=1):
            _say_cluster(wanted, number, cluster, catalogue.cluster(cluster.ids))
        if not chosen and not wanted.json:
            none = NO_GROUPS.get((wanted.merge, wanted.apart), "No quotations seem to be one statement.")
            output.say(NOT_JUDGED if wanted.judged else none)
        if wanted.merge and chosen:
            step = catalogue.merge_clusters([cluster.ids for cluster in chosen]).step
            output.complain(f"{step.count:,} quotations are {len(chosen):,} now; 'quotebook undo' takes it back.")
        if wanted.apart and chosen:
            catalogue.rule_clusters([cluster.ids for cluster in chosen], Ruling.NOT_SAME)
            output.complain(f"{output.counted(len(chosen), 'pair')} kept apart; 'quotebook undo' takes it back.")
    return 0


def _say_cluster(wanted: Namespace, number: int, cluster: Cluster, detail: ClusterDetail) -> None:
    if wanted.json:
        output.say_json(output.cluster_json(cluster, detail))
        return
    output.say(f"{number}. {len(detail.members)} quotations: {cluster.verdict}, {cluster.score:.0f} %")
    for row in detail.members:
        output.say(f"  #{row.id}  {output.who_and_when(row.speaker, row.role, row.said_on)}")
        output.say_words(row.words)
    for pair in detail.pairs:
        said = pair.ruling or pair.verdict
        if said:
            output.say(f"  #{pair.low_id} and #{pair.high_id}: {said}, {pair.score:.0f} % {pair.why}".rstrip())


def _forget(catalogue: "Catalogue", ids: frozenset[int]) -> int:
    """Forget what was said of a group; what was ruled apart is looked for first, since it needs no search."""
    judged = next((one for one in catalogue.ruled_apart() if ids == frozenset(one.ids)), None)
    if judged is None:
        found = catalogue.clusters(job=Job(output.show_progress))
        judged = next((one for one in found if one.settled and ids == frozenset(one.ids)), None)
    if judged is None:
        raise QuotebookError("Nothing is remembered about these quotations.", "'quotebook duplicates --judged' lists.")
    catalogue.forget_ruling(judged)
    output.complain(f"What was said of {len(ids):,} quotations is forgotten; 'quotebook undo' takes it back.")
    return 0


def _chosen_clusters(wanted: Namespace, catalogue: "Catalogue") -> Sequence[Cluster]:
    job = Job(output.show_progress)
    found = catalogue.clusters(job=job)
    if wanted.judged:
        return [*(one for one in found if one.settled), *catalogue.ruled_apart()]
    if wanted.apart:
        reasons = catalogue.contradictions(found, job=job)
        if wanted.differ_by and wanted.differ_by not in reasons.values():
            known = ", ".join(f"“{why}”" for why in sorted(set(reasons.values())))
            raise QuotebookError(f"No pair differs by “{wanted.differ_by}”.", f"They differ by: {known or '–'}.")
        return [one for one in found if reasons.get(one.ids) and wanted.differ_by in ("", reasons[one.ids])]
    if not wanted.merge and not wanted.at_least and not wanted.only_marks:
        return found
    return catalogue.alike(found, least=wanted.at_least or MERGED_FROM, only_marks=wanted.only_marks, job=job)
