"""What the catalogue holds already of some wordings: the index of the store and the judgement of dedup together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from quotebook.app.job import Job
from quotebook.dedup import Comparison, Statement, choose, cluster, compare, rank, statement
from quotebook.dedup.grouping import COMMON
from quotebook.model import Cluster, Match, Quotation, QuotationRow, Verdict
from quotebook.store import fingerprints, reading
from quotebook.store.database import Reading
from quotebook.text.keys import name_keys, shingles

MATCHES_SHOWN = 8
"""How many stored quotations one wording is shown beside."""

# Quotations are paired by words in a row that at most so many share.
_RARE = 20
_REPORT_EVERY = 2000

Pair = tuple[int, int]


def matches(connection: Reading, quotation: Quotation) -> tuple[Match, ...]:
    """Return the stored quotations that a wording repeats or contradicts, best first."""
    chosen = choose(fingerprints.postings(connection, shingles(quotation.text), limit=COMMON + 1))
    if not chosen:
        return ()
    asked = statement(quotation.text, speaker=_names(connection, quotation.speaker))
    known = _statements(connection, chosen)
    ranked = rank(asked, known.items())[:MATCHES_SHOWN]
    rows = {row.id: row for row in reading.rows(connection, [found for found, _ in ranked])}
    return tuple(_match(rows[found], comparison) for found, comparison in ranked)


def clusters(connection: Reading, job: Job) -> tuple[Cluster, ...]:
    """Return groups of stored quotations that seem to be one statement, likeliest first, then pairs that conflict."""
    ruled_same, ruled_apart = fingerprints.rulings(connection)
    compared = _compared(connection, _pairs(connection, job) | ruled_same, job)
    same = cluster(
        [(*pair, comparison.verdict, comparison.score) for pair, comparison in compared.items()],
        ruled_same=ruled_same,
        ruled_apart=ruled_apart,
    )
    inside = [
        (members, {pair: compared[pair] for pair in combinations(members, 2) if pair in compared}) for members in same
    ]
    settled = ruled_same | ruled_apart
    against = [
        (pair, {pair: comparison})
        for pair, comparison in compared.items()
        if comparison.verdict is Verdict.CONFLICT and pair not in settled
    ]
    by_score = sorted(inside, key=_likeliness) + sorted(against, key=_likeliness)
    return tuple(_cluster(connection, members, found) for members, found in by_score)


def _names(connection: Reading, speaker: str | None) -> tuple[str, ...]:
    """Return a speaker's name with every other name the catalogue knows for it."""
    if not speaker:
        return ()
    return (speaker, *fingerprints.names_of(connection, name_keys(speaker)))


def _statements(connection: Reading, ids: Sequence[int]) -> dict[int, Statement]:
    found = fingerprints.candidates(connection, ids)
    return {one: statement(found[one].words, speaker=found[one].names) for one in ids if one in found}


def _match(row: QuotationRow, comparison: Comparison) -> Match:
    return Match(
        quotation_id=row.id,
        verdict=comparison.verdict,
        score=comparison.score,
        why=comparison.why,
        words=row.words,
        speaker=row.speaker,
        said_on=row.said_on,
        outlet=row.outlet,
        title=row.title,
        published=row.published,
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


def _likeliness(group: tuple[tuple[int, ...], dict[Pair, Comparison]]) -> tuple[float, tuple[int, ...]]:
    members, compared = group
    return -max((comparison.score for comparison in compared.values()), default=0.0), members


def _cluster(connection: Reading, members: tuple[int, ...], compared: dict[Pair, Comparison]) -> Cluster:
    pairs = tuple(
        (*pair, comparison.verdict, comparison.score, comparison.why) for pair, comparison in compared.items()
    )
    return Cluster(tuple(reading.rows(connection, members)), pairs)
