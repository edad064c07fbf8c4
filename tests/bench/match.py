"""Measure near-duplicates through a catalogue: verdicts by kind, look-up times, groups; brute force in the same run.

    python tests/bench/match.py LIST.jsonl QUERIES.jsonl [--n N] [--take N] [--brute N] [--clusters] [--keep FILE]

LIST has a quotation a line, as `quotebook import` reads it, with its "cluster"; QUERIES {"text", "label", "kind",
"targets", "near_of"}: label is dup (targets: the clusters it repeats), neg (near_of: the cluster it only resembles) or
novel. Times are CPU time of this process, in ms, but for "wall". --keep: use the catalogue FILE, and import into it
where it is not there yet. Pages are in the system's cache unless --dropped, which needs the right to drop them.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
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

from quotebook.app.catalogue import Catalogue
from quotebook.app.catalogue.matching import candidates
from quotebook.model import Kind, Quotation, Verdict

ARTICLE = 20
FIRST = """
import sys, time
from pathlib import Path
from quotebook.app.catalogue import Catalogue
from quotebook.model import Kind, Quotation
catalogue = Catalogue.open(Path(sys.argv[1]))
started = time.perf_counter()
catalogue.matches([Quotation(Kind.DIRECT, (), sys.argv[2])])
print(1e3 * (time.perf_counter() - started))
"""
MEMORY = """
import json, re, sys
from pathlib import Path
from quotebook.app.catalogue import Catalogue
from quotebook.model import Kind, Quotation
def resident():
    return int(re.search(r"VmRSS:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024
catalogue = Catalogue.open(Path(sys.argv[1]))
before = resident()
for line in sys.stdin:
    catalogue.matches([Quotation(Kind.DIRECT, (), json.loads(line)["text"])])
print(before, resident())
"""


@dataclass
class Found:
    """Whether what one query looks for was among the candidates, taken for the same, shown; any_same: anything was."""

    candidate: bool
    same: bool
    shown: bool
    any_same: bool


def main() -> None:
    """Read the arguments, import, look up, print."""
    options = _options()
    stored = list(islice(_lines(options.list), options.n))
    queries = list(islice(_lines(options.queries), options.take))
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder) / "bench.quotebook"
        if not path.exists():
            _import(path, Path(folder) / "list.jsonl", stored)
        catalogue = Catalogue.open(path)
        _sizes(path)
        _verdicts(catalogue, {str(record["id"]): record["cluster"] for record in stored}, queries, options.errors)
        times = _times(catalogue, queries)
        _first(path, queries, dropped=options.dropped)
        _memory(path, queries[:600])
        if options.clusters:
            _clusters(catalogue, stored)
        catalogue.close()
    _brute_force(stored, queries[: options.brute], times)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("list", type=Path)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--n", type=int, default=None, help="use the first N stored quotations only")
    parser.add_argument("--take", type=int, default=2_000, help="use the first N queries only")
    parser.add_argument("--brute", type=int, default=10, help="queries that brute force answers too")
    parser.add_argument("--clusters", action="store_true", help="gather the whole catalogue into groups too")
    parser.add_argument("--dropped", action="store_true", help="drop the system's cache before each first look-up")
    parser.add_argument("--keep", type=Path, help="the catalogue to use, made where it is not there")
    parser.add_argument("--errors", help="print what went wrong with this kind of query")
    return parser.parse_args()


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def _import(path: Path, aside: Path, stored: list[dict[str, Any]]) -> None:
    aside.write_text("".join(json.dumps(record) + "\n" for record in stored), encoding="utf-8")
    catalogue = Catalogue.create(path)
    cpu, wall = time.process_time(), time.perf_counter()
    catalogue.import_file(aside)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    catalogue.close()
    print(
        f"import: {len(stored) / cpu:,.0f} quotations/s of CPU time, {len(stored) / wall:,.0f}/s wall; memory", _peak()
    )


def _sizes(path: Path) -> None:
    """Print what the index takes beside the quotations; left out where SQLite cannot tell (no dbstat)."""
    import sqlite3

    raw = sqlite3.connect(path)
    try:
        wanted = (
            "SELECT name, sum(pgsize) FROM dbstat WHERE name LIKE 'quotation%' OR name = 'appearance' GROUP BY name"
        )
        sizes = dict(raw.execute(wanted))
    except sqlite3.Error:
        return
    finally:
        raw.close()
    index, rows = sizes["quotation_shingle"], sizes["quotation"] + sizes["appearance"]
    print(
        f"index {index / 1e6:.1f} MB, {index / rows:.2f} x the quotations and their appearances ({rows / 1e6:.1f} MB)"
    )


def _verdicts(
    catalogue: Catalogue, clusters: dict[str, int], queries: list[dict[str, Any]], errors: str | None
) -> None:
    table: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for query in queries:
        wanted = set(query["targets"]) if query["label"] == "dup" else {query["near_of"]}
        (matches,) = catalogue.matches([_asked(query)])
        chosen = _keys(catalogue, query["text"])
        same = {clusters[str(match.key)] for match in matches if match.verdict is Verdict.SAME}
        shown = {clusters[str(match.key)] for match in matches}
        among = any(clusters[key] in wanted for key in chosen)
        table[query["label"], query["kind"]].append(Found(among, bool(same & wanted), bool(shown & wanted), bool(same)))
        if query["kind"] == errors and bool(same & wanted) != (query["label"] == "dup"):
            print(f"- {query['text']}\n" + "\n".join(f"    {match.words}: {match.why}" for match in matches))
    for label in sorted({label for label, _ in table}):
        kinds = {kind: found for (of, kind), found in sorted(table.items()) if of == label}
        for kind, found in {**kinds, "all": [one for every in kinds.values() for one in every]}.items():
            shares = [_share(found, trait) for trait in ("candidate", "same", "shown", "any_same")]
            print(f"{label:6}{kind:12}{len(found):6}  " + "  ".join(f"{share:.4f}" for share in shares))
    print("columns: queries, among the candidates, taken for the same, shown, anything taken for the same")


def _asked(query: dict[str, Any]) -> Quotation:
    return Quotation(Kind.DIRECT, (), query["text"])


def _keys(catalogue: Catalogue, text: str) -> list[str]:
    """Return the keys of the candidates of a wording."""
    with catalogue._database.looking_up() as connection:
        ids = candidates(connection, text)
        marks = ",".join(map(str, ids)) or "0"
        rows = connection.execute(f"SELECT user_key FROM quotation WHERE id IN ({marks})")
        return [str(key) for (key,) in rows]


def _share(found: list[Found], trait: str) -> float:
    return sum(getattr(one, trait) for one in found) / len(found)


def _times(catalogue: Catalogue, queries: list[dict[str, Any]]) -> list[float]:
    times: list[float] = []
    for query in queries:
        started = time.process_time()
        catalogue.matches([_asked(query)])
        times.append(1e3 * (time.process_time() - started))
    print(f"look-up of one, {catalogue.counts().quotations:,} stored: {_percentiles(times)}")
    articles: list[float] = []
    for start in range(0, len(queries) - ARTICLE, ARTICLE):
        asked = [_asked(query) for query in queries[start : start + ARTICLE]]
        started = time.process_time()
        catalogue.matches(asked)
        articles.append(1e3 * (time.process_time() - started))
    if len(articles) > 1:
        print(f"look-up of {ARTICLE} at once: {_percentiles(articles)}")
    return times


def _percentiles(times: list[float]) -> str:
    cuts = statistics.quantiles(times, n=100)
    return f"p50 {cuts[49]:.2f}, p95 {cuts[94]:.2f}, p99 {cuts[98]:.2f}"


def _first(path: Path, queries: list[dict[str, Any]], *, dropped: bool) -> None:
    taken: list[float] = []
    for query in queries[:5]:
        if dropped:
            os.sync()
            Path("/proc/sys/vm/drop_caches").write_text("3")
        taken.append(float(_fresh(FIRST, path, query["text"])))
    print(
        f"first look-up of a process, wall, pages {'dropped' if dropped else 'cached'}: {statistics.median(taken):.2f}"
    )


def _memory(path: Path, queries: list[dict[str, Any]]) -> None:
    if not Path("/proc/self/status").exists():
        return
    lines = "".join(json.dumps({"text": query["text"]}) + "\n" for query in queries)
    before, after = map(float, _fresh(MEMORY, path, given=lines).split())
    print(f"memory of a process after {len(queries)} look-ups: {after:.0f} MB, {after - before:.0f} of it by them")


def _fresh(script: str, path: Path, *arguments: str, given: str = "") -> str:
    command = [sys.executable, "-c", script, str(path), *arguments]
    done = subprocess.run(
        command, check=True, cwd=Path(__file__).parents[2], input=given, capture_output=True, text=True
    )
    return done.stdout


def _clusters(catalogue: Catalogue, stored: list[dict[str, Any]]) -> None:
    before = _peak()
    cpu, wall = time.process_time(), time.perf_counter()
    found = catalogue.clusters()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    truth = {number: record["cluster"] for number, record in enumerate(stored, start=1)}
    home = {one: number for number, group in enumerate(found) if group.verdict is Verdict.SAME for one in group.ids}
    first: dict[int, int] = {}
    planted = [(first[cluster], one) for one, cluster in truth.items() if first.setdefault(cluster, one) != one]
    # Speakers are made up for each quotation, so most duplicates are rightly shown as a conflict of speakers.
    at_odds = {group.ids for group in found if group.verdict is Verdict.CONFLICT}
    shown = sum(home.get(one, -1) == home.get(other, -2) or (one, other) in at_odds for one, other in planted)
    print(f"groups: {len(found):,} in {cpu:.1f} s ({wall:.1f} wall), memory {before} before, {_peak()} after")
    print(f"planted duplicates shown with their root: {shown / max(1, len(planted)):.4f} of {len(planted):,}")


def _peak() -> str:
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"


def _brute_force(stored: list[dict[str, Any]], queries: list[dict[str, Any]], times: list[float]) -> None:
    if not queries:
        return
    from rapidfuzz import fuzz, process

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
        print(f"process.extract({name}): median {brute:.1f}, {brute / middle:.0f} times a look-up")


if __name__ == "__main__":
    main()
