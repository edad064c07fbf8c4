"""What the catalogue holds already of some wordings: the index of the store and the judgement of dedup together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from quotebook.app.job import Job
from quotebook.dedup import Comparison, Statement, choose, cluster, compare, rank, statement
from quotebook.dedup.grouping import COMMON
from quotebook.model import Cluster, ClusterDetail, Kind, Match, PairRow, Quotation, QuotationRow, Ruling, Verdict
from quotebook.store import fingerprints, reading, rulings
from quotebook.store.database import Reading
from quotebook.store.fingerprints import Shown
from quotebook.text.keys import name_keys, shingles

MATCHES_SHOWN = 8
"""How many stored quotations one wording is shown beside."""

# Quotations are paired by words in a row that at most so many share.
_RARE = 20
_ALL_PAIRS = 12
_REPORT_EVERY = 2000

Pair = tuple[int, int]


def matches(connection: Reading, quotation: Quotation) -> tuple[Match, ...]:
    """Return the stored quotations that a wording repeats or contradicts, best first."""
    chosen = choose(fingerprints.postings(connection, shingles(quotation.text), limit=COMMON + 1))
    if not chosen:
        return ()
    asked = statement(quotation.text, speaker=_names(connection, quotation.speaker))
    known = _statements(connection, chosen, named=bool(asked.names))
    ranked = rank(asked, known.items())[:MATCHES_SHOWN]
    rows = fingerprints.shown(connection, [found for found, _ in ranked])
    return tuple(_match(found, rows[found], comparison) for found, comparison in ranked)


def clusters(connection: Reading, job: Job) -> tuple[Cluster, ...]:
    """Return groups of stored quotations that seem to be one statement, likeliest first, then pairs that conflict."""
    ruled_same, ruled_apart = rulings.everything(connection)
    compared = _compared(connection, _pairs(connection, job) | ruled_same, job)
    same = cluster(
        [(*pair, comparison.verdict, comparison.score) for pair, comparison in compared.items()],
        ruled_same=ruled_same,
        ruled_apart=ruled_apart,
    )
    settled = set(cluster([], ruled_same=ruled_same, ruled_apart=ruled_apart))
    found = [
        Cluster(members, Verdict.SAME, _likeliest(members, compared), any(set(members) <= set(one) for one in settled))
        for members in same
    ]
    found += [
        Cluster(pair, Verdict.CONFLICT, comparison.score)
        for pair, comparison in compared.items()
        if comparison.verdict is Verdict.CONFLICT and pair not in ruled_same | ruled_apart
    ]
    return tuple(sorted(found, key=lambda one: (one.settled, one.verdict is not Verdict.SAME, -one.score, one.ids)))


def detail(connection: Reading, ids: Sequence[int]) -> ClusterDetail:
    """Return the quotations ids side by side, the one whose wording is proposed for all first."""
    members = sorted(reading.rows(connection, list(dict.fromkeys(ids))), key=_worth_showing)
    ordered = [row.id for row in members]
    ready = _statements(connection, ordered)
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
        ready = _statements(connection, [member for one in portion for member in one.ids])
        kept += [one for one in portion if _are_near(one.ids, ready, least=least, only_marks=only_marks)]
    return tuple(kept)


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


def _likeliest(members: tuple[int, ...], compared: dict[Pair, Comparison]) -> float:
    scores = (compared[pair].score for pair in combinations(members, 2) if pair in compared)
    return max(scores, default=0.0)


def _names(connection: Reading, speaker: str | None) -> tuple[str, ...]:
    """Return a speaker's name with every other name the catalogue knows for it."""
    if not speaker:
        return ()
    return (speaker, *fingerprints.names_of(connection, name_keys(speaker)))


def _statements(connection: Reading, ids: Sequence[int], *, named: bool = True) -> dict[int, Statement]:
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


def _pairs(connection: Reading, job: Job) -> set[Pair]:
    """Return the pairs of stored quotations that share words enough to be compared."""
    shared: Counter[Pair] = Counter()
    for done, ids in enumerate(fingerprints.shared(connection, at_most=_RARE)):
        shared.update(combinations(ids, 2))
        if not done % _REPORT_EVERY:
            job.step(done, 0, "Looking for shared words")
    return set(shared)


def _compared(connection: Reading, pairs: Iterable[Pair], job: Job) -> dict[Pair, Comparison]:
    ordered = sorted(pairs)
    ready = _statements(connection, sorted({one for pair in ordered for one in pair}))
    found: dict[Pair, Comparison] = {}
    for done, (low, high) in enumerate(ordered):
        if not done % _REPORT_EVERY:
            job.step(done, len(ordered), "Comparing quotations")
        comparison = compare(ready[low], ready[high]) if low in ready and high in ready else None
        if comparison is not None:
            found[low, high] = comparison
    return found
