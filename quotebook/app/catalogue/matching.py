"""What the catalogue holds already of some wordings: the index of the store and the judgement of dedup together."""

from collections.abc import Sequence
from itertools import combinations

from quotebook.app.job import Job
from quotebook.dedup import COMMON, Comparison, Statement, choose, compare, rank, statement
from quotebook.model import Cluster, ClusterDetail, Kind, Match, PairRow, Quotation, QuotationRow, Ruling, Verdict
from quotebook.store import fingerprints, reading, rulings
from quotebook.store.database import LookingUp, Reading
from quotebook.store.fingerprints import Shown
from quotebook.store.shingles import postings
from quotebook.text.keys import name_keys, shingles

MATCHES_SHOWN = 8
"""How many stored quotations one wording is shown beside."""

_ALL_PAIRS = 12
_REPORT_EVERY = 2000

Pair = tuple[int, int]


def matches(connection: LookingUp, quotation: Quotation) -> tuple[Match, ...]:
    """Return the stored quotations that a wording repeats or contradicts, best first."""
    chosen = candidates(connection, quotation.text)
    if not chosen:
        return ()
    asked = statement(quotation.text, speaker=_names(connection, quotation.speaker))
    known = _statements(connection, chosen, named=bool(asked.names))
    ranked = rank(asked, known.items())[:MATCHES_SHOWN]
    rows = fingerprints.shown(connection, [found for found, _ in ranked])
    return tuple(_match(found, rows[found], comparison) for found, comparison in ranked)


def candidates(connection: LookingUp, words: str) -> list[int]:
    """Return the stored quotations that are worth comparing with a wording, likeliest first."""
    return choose(postings(connection, shingles(words), limit=COMMON + 1))


def detail(connection: Reading, ids: Sequence[int]) -> ClusterDetail:
    """Return the quotations ids side by side, the one whose wording is proposed for all first."""
    members = sorted(reading.rows(connection, list(dict.fromkeys(ids))), key=_worth_showing)
    ordered = [row.id for row in members]
    ready = _statements(fingerprints.plain(connection), ordered)
    ruled = rulings.among(connection, set(ordered))
    pairs = combinations(ordered, 2) if len(ordered) <= _ALL_PAIRS else ((ordered[0], one) for one in ordered[1:])
    return ClusterDetail(tuple(members), tuple(_pair(low, high, ready, ruled) for low, high in pairs))


def alike(
    connection: Reading, found: Sequence[Cluster], *, least: float, only_marks: bool, job: Job
) -> tuple[Cluster, ...]:
    """Return the clusters, unsettled and free of conflicts, in which every member is near enough to the first."""
    asked = [one for one in found if one.verdict is Verdict.SAME and not one.settled and one.score >= least]
    kept: list[Cluster] = []
    for start in range(0, len(asked), _REPORT_EVERY):
        job.step(start, len(asked), "Looking at groups")
        portion = asked[start : start + _REPORT_EVERY]
        ready = _statements(fingerprints.plain(connection), [member for one in portion for member in one.ids])
        kept += [one for one in portion if _are_near(one.ids, ready, least=least, only_marks=only_marks)]
    return tuple(kept)


def contradictions(connection: Reading, found: Sequence[Cluster], *, job: Job) -> dict[tuple[int, ...], str]:
    """Return what sort of difference makes each cluster contradict itself, by its ids; those ruled on are left out."""
    asked = [one for one in found if one.verdict is Verdict.CONFLICT and not one.settled]
    reasons: dict[tuple[int, ...], str] = {}
    for start in range(0, len(asked), _REPORT_EVERY):
        job.step(start, len(asked), "Looking at groups")
        portion = asked[start : start + _REPORT_EVERY]
        ready = _statements(fingerprints.plain(connection), [member for one in portion for member in one.ids])
        for one in portion:
            pairs = combinations([member for member in one.ids if member in ready], 2)
            compared = [compare(ready[first], ready[other]) for first, other in pairs]
            why = next((each.why for each in compared if each and each.verdict is Verdict.CONFLICT), "")
            if why:
                reasons[one.ids] = why.partition(":")[0]
    return reasons


def _are_near(ids: Sequence[int], ready: dict[int, Statement], *, least: float, only_marks: bool) -> bool:
    if any(one not in ready for one in ids):
        return False
    first, *others = (ready[one] for one in ids)
    if only_marks and any(other.words != first.words for other in others):
        return False
    compared = (compare(first, other) for other in others)
    return all(one is not None and one.verdict is Verdict.SAME and one.score >= least for one in compared)


def _worth_showing(row: QuotationRow) -> tuple[bool, int, int]:
    return row.kind is not Kind.DIRECT, -len(row.words), row.id


def _pair(one: int, other: int, ready: dict[int, Statement], ruled: dict[Pair, Ruling]) -> PairRow:
    low, high = sorted((one, other))
    found = compare(ready[low], ready[high])
    ruling = ruled.get((low, high))
    if found is None:
        return PairRow(low, high, None, 0.0, "", ruling)
    return PairRow(low, high, found.verdict, found.score, found.why, ruling)


def _names(connection: LookingUp, speaker: str | None) -> tuple[str, ...]:
    """Return a speaker's name with every other name the catalogue knows for it."""
    if not speaker:
        return ()
    return (speaker, *fingerprints.names_of(connection, name_keys(speaker)))


def _statements(connection: LookingUp, ids: Sequence[int], *, named: bool = True) -> dict[int, Statement]:
    found = fingerprints.candidates(connection, ids, named=named)
    return {one: statement(found[one].words, speaker=found[one].names) for one in ids if one in found}


def _match(quotation_id: int, row: Shown, comparison: Comparison) -> Match:
    return Match(
        quotation_id=quotation_id,
        verdict=comparison.verdict,
        score=comparison.score,
        why=comparison.why,
        words=row.words,
        speaker=row.speaker,
        said_on=row.said_on,
        outlet=row.outlet,
        title=row.title,
        published=row.published,
        key=row.key,
    )
