"""Measure near-duplicates: verdicts by kind, look-up times, and brute force in the same run.

    python tests/bench/match.py CATALOGUE.jsonl QUERIES.jsonl [--n N] [--queries N] [--brute N] [--errors KIND]

CATALOGUE has a quotation a line: {"id", "text", "cluster"}; QUERIES {"text", "label", "kind", "targets", "near_of"}:
label is dup (targets: the clusters it repeats), neg (near_of: the cluster it only resembles) or novel.
Candidates come from a SQLite table of shingles as the catalogue has one, written to a temporary folder.
"""

import argparse
import json
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from rapidfuzz import fuzz, process

from quotebook.dedup import COMMON, Comparison, choose, rank, shingles
from quotebook.model import Verdict

_POSTING = "SELECT quotation_id FROM quotation_shingle WHERE hash = ? LIMIT ?"
_COLUMNS = "hash INTEGER, quotation_id INTEGER, PRIMARY KEY (hash, quotation_id)"
_TABLE = f"CREATE TABLE quotation_shingle ({_COLUMNS}) WITHOUT ROWID"


@dataclass
class Found:
    """Whether what one query looks for was among the candidates, taken for the same, shown; any_same: anything was."""

    candidate: bool
    same: bool
    shown: bool
    any_same: bool


def main() -> None:
    """Read the arguments, build, look up, print."""
    options = _options()
    stored = list(islice(_lines(options.catalogue), options.n))
    queries = list(islice(_lines(options.queries), options.take))
    clusters = {record["id"]: record["cluster"] for record in stored}
    with tempfile.TemporaryDirectory() as folder:
        database = _build(Path(folder) / "shingles.db", stored)
        _verdicts(database, clusters, queries, errors=options.errors)
        times = _times(database, queries)
        database.close()
    print(f"look-up, candidates and comparison, {len(stored):,} stored, ms: {_percentiles(times)}")
    _brute_force(stored, queries[: options.brute], times)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("catalogue", type=Path)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--n", type=int, default=None, help="use the first N stored quotations only")
    parser.add_argument("--take", type=int, default=2_000, help="use the first N queries only")
    parser.add_argument("--brute", type=int, default=10, help="queries that brute force answers too")
    parser.add_argument("--errors", help="print what went wrong with this kind of query")
    return parser.parse_args()


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def _build(path: Path, stored: list[dict[str, Any]]) -> sqlite3.Connection:
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA cache_size = -65536")
    database.execute("BEGIN")
    database.execute("CREATE TABLE quotation (id INTEGER PRIMARY KEY, words TEXT NOT NULL)")
    database.execute(_TABLE)
    database.executemany("INSERT INTO quotation VALUES (?, ?)", ((record["id"], record["text"]) for record in stored))
    database.execute("COMMIT")
    started, size = time.perf_counter(), path.stat().st_size
    database.execute("BEGIN")
    rows = sorted((one, record["id"]) for record in stored for one in shingles(record["text"]))
    database.executemany("INSERT INTO quotation_shingle VALUES (?, ?)", rows)
    database.execute("COMMIT")
    taken, added = time.perf_counter() - started, path.stat().st_size - size
    print(f"indexed {len(stored):,} in {taken:.1f} s: {added / 1e6:.1f} MB beside {size / 1e6:.1f} MB of words")
    return database


def _candidates(database: sqlite3.Connection, words: str) -> list[int]:
    postings = [[row[0] for row in database.execute(_POSTING, (one, COMMON + 1))] for one in shingles(words)]
    return choose([posting for posting in postings if posting])


def _look_up(database: sqlite3.Connection, words: str) -> tuple[list[int], list[tuple[int, Comparison]]]:
    ids = _candidates(database, words)
    marks = ",".join("?" * len(ids))
    rows = database.execute(f"SELECT id, words FROM quotation WHERE id IN ({marks})", ids).fetchall()
    return ids, rank(words, rows)


def _verdicts(
    database: sqlite3.Connection, clusters: dict[int, int], queries: list[dict[str, Any]], *, errors: str | None
) -> None:
    table: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for query in queries:
        ids, ranked = _look_up(database, query["text"])
        wanted = set(query["targets"]) if query["label"] == "dup" else {query["near_of"]}
        same = {clusters[key] for key, found in ranked if found.verdict is Verdict.SAME}
        shown = {clusters[key] for key, _ in ranked}
        found = Found(
            any(clusters[key] in wanted for key in ids), bool(same & wanted), bool(shown & wanted), bool(same)
        )
        table[query["label"], query["kind"]].append(found)
        if query["kind"] == errors and found.same != (query["label"] == "dup"):
            print(f"- {query['text']}\n" + "\n".join(f"    {key}: {found.why}" for key, found in ranked))
    for label in sorted({label for label, _ in table}):
        kinds = {kind: found for (of, kind), found in sorted(table.items()) if of == label}
        for kind, found in {**kinds, "all": [one for all_found in kinds.values() for one in all_found]}.items():
            shares = [_share(found, trait) for trait in ("candidate", "same", "shown", "any_same")]
            print(f"{label:6}{kind:12}{len(found):6}  " + "  ".join(f"{share:.4f}" for share in shares))
    print("columns: queries, among the candidates, taken for the same, shown, anything taken for the same")


def _share(found: list[Found], trait: str) -> float:
    return sum(getattr(one, trait) for one in found) / len(found)


def _times(database: sqlite3.Connection, queries: list[dict[str, Any]]) -> list[float]:
    times: list[float] = []
    for query in queries:
        started = time.process_time()
        _look_up(database, query["text"])
        times.append(1e3 * (time.process_time() - started))
    return times


def _percentiles(times: list[float]) -> str:
    cuts = statistics.quantiles(times, n=100)
    return f"p50 {cuts[49]:.2f}, p95 {cuts[94]:.2f}, p99 {cuts[98]:.2f}"


def _brute_force(stored: list[dict[str, Any]], queries: list[dict[str, Any]], times: list[float]) -> None:
    if not queries:
        return
    texts = [record["text"].lower() for record in stored]
    middle = statistics.median(times)
    scorers: dict[str, tuple[Callable[..., float], int]] = {
        "ratio": (fuzz.ratio, 70),
        "token_set_ratio": (fuzz.token_set_ratio, 86),
    }
    for name, (scorer, cutoff) in scorers.items():
        taken: list[float] = []
        for query in queries:
            started = time.process_time()
            process.extract(query["text"].lower(), texts, scorer=scorer, score_cutoff=cutoff, limit=10)
            taken.append(1e3 * (time.process_time() - started))
        brute = statistics.median(taken)
        print(f"process.extract({name}): median {brute:.1f} ms, {brute / middle:.0f} times a look-up")


if __name__ == "__main__":
    main()
