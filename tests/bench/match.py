"""Measure near-duplicates through a catalogue: verdicts by kind, look-up times, groups; brute force in the same run.

    python tests/bench/match.py LIST.jsonl QUERIES.jsonl [--n N] [--take N] [--brute N] [--clusters] [--keep FILE]

LIST has a quotation a line, as `quotebook import` reads it, with its "cluster"; QUERIES {"text", "label", "kind",
"targets", "near_of"}: label is dup (targets: the clusters it repeats), neg (near_of: the cluster it only resembles) or
novel. Times are CPU time of this process, in ms, but for "wall". --keep: use the catalogue FILE, and import into it
where it is not there yet. --quick leaves the verdicts out.

The last lines are the table of what is asked and what was measured, with the floors of the same run.
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
_FIRSTS = 5
FIRST = """
import sys, time
from pathlib import Path
from quotebook.app.catalogue import Catalogue
from quotebook.model import Kind, Quotation
catalogue = Catalogue.open(Path(sys.argv[1]))
started = time.process_time(), time.perf_counter()
catalogue.matches([Quotation(Kind.DIRECT, (), sys.argv[2])])
print(1e3 * (time.process_time() - started[0]), 1e3 * (time.perf_counter() - started[1]))
"""
DROP = """
import os, sys
handle = os.open(sys.argv[1], os.O_RDONLY)
os.fdatasync(handle)
os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
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
        table: dict[str, str] = {}
        _sizes(path)
        truth = {number: record["cluster"] for number, record in enumerate(stored, start=1)}
        if not options.quick:
            _verdicts(catalogue, truth, queries, options.errors)
        _times(catalogue, queries, table)
        _first(path, queries, table)
        _memory(path, queries[:600], table)
        _brute_force(catalogue, [record["text"].lower() for record in stored], queries[: options.brute], table)
        if options.clusters:
            _clusters(catalogue, truth, table)
        catalogue.close()
    print(f"\n{len(stored):,} stored; CPU time unless said")
    print("\n".join(f"{name:40}{figure}" for name, figure in table.items()))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("list", type=Path)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--n", type=int, default=None, help="use the first N stored quotations only")
    parser.add_argument("--take", type=int, default=2_000, help="use the first N queries only")
    parser.add_argument("--brute", type=int, default=10, help="queries that brute force answers too")
    parser.add_argument("--clusters", action="store_true", help="gather the whole catalogue into groups too")
    parser.add_argument("--quick", action="store_true", help="leave the verdicts out, print times only")
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
            "SELECT name, sum(pgsize) FROM dbstat WHERE name LIKE 'quotation%' "
            "OR name IN ('appearance', 'recent_shingle') GROUP BY name"
        )
        sizes = dict(raw.execute(wanted))
    except sqlite3.Error:
        return
    finally:
        raw.close()
    index = sizes["quotation_shingle"] + sizes["recent_shingle"]
    rows = sizes["quotation"] + sizes["appearance"]
    print(
        f"index {index / 1e6:.1f} MB, {index / rows:.2f} x the quotations and their appearances ({rows / 1e6:.1f} MB)"
    )


def _verdicts(
    catalogue: Catalogue, clusters: dict[int, int], queries: list[dict[str, Any]], errors: str | None
) -> None:
    table: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for query in queries:
        wanted = set(query["targets"]) if query["label"] == "dup" else {query["near_of"]}
        (matches,) = catalogue.matches([_asked(query)])
        with catalogue._database.looking_up() as connection:
            chosen = candidates(connection, query["text"])
        same = {clusters[match.quotation_id] for match in matches if match.verdict is Verdict.SAME}
        shown = {clusters[match.quotation_id] for match in matches}
        among = any(clusters[one] in wanted for one in chosen)
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


def _share(found: list[Found], trait: str) -> float:
    return sum(getattr(one, trait) for one in found) / len(found)


def _times(catalogue: Catalogue, queries: list[dict[str, Any]], table: dict[str, str]) -> None:
    ones = [[_asked(query)] for query in queries]
    table["look-up of one"] = _percentiles([_cpu(catalogue.matches, one) for one in ones])
    starts = range(0, len(ones) - ARTICLE, ARTICLE)
    articles = [[one for (one,) in ones[start : start + ARTICLE]] for start in starts]
    if len(articles) > 1:
        table[f"look-up of {ARTICLE} at once"] = _percentiles(
            [_cpu(catalogue.matches, article) for article in articles]
        )


def _cpu(work: Callable[..., Any], *arguments: Any, **options: Any) -> float:
    started = time.process_time()
    work(*arguments, **options)
    return 1e3 * (time.process_time() - started)


def _percentiles(times: list[float]) -> str:
    cuts = statistics.quantiles(times, n=100)
    return f"p50 {cuts[49]:.2f}, p95 {cuts[94]:.2f}, p99 {cuts[98]:.2f} ms"


def _first(path: Path, queries: list[dict[str, Any]], table: dict[str, str]) -> None:
    """Time first look-ups in processes of their own; the pages of the file are dropped by another process."""
    for pages in ("cached", "dropped"):
        if pages == "dropped" and not hasattr(os, "posix_fadvise"):
            continue
        taken: list[tuple[float, ...]] = []
        for query in queries[:_FIRSTS]:
            if pages == "dropped":
                _fresh(DROP, path)
            taken.append(tuple(map(float, _fresh(FIRST, path, query["text"]).split())))
        cpu, wall = (statistics.median(side) for side in zip(*taken, strict=True))
        table[f"first look-up, pages {pages}"] = (
            f"{cpu:.1f} ms of CPU time, {wall:.1f} wall ({min(one[1] for one in taken):.1f} at best)"
        )


def _memory(path: Path, queries: list[dict[str, Any]], table: dict[str, str]) -> None:
    if not Path("/proc/self/status").exists():
        return
    lines = "".join(json.dumps({"text": query["text"]}) + "\n" for query in queries)
    before, after = map(float, _fresh(MEMORY, path, given=lines).split())
    table[f"memory after {len(queries)} look-ups"] = f"{after:.0f} MB, {after - before:.0f} of it by them"


def _fresh(script: str, path: Path, *arguments: str, given: str = "") -> str:
    command = [sys.executable, "-c", script, str(path), *arguments]
    done = subprocess.run(
        command, check=True, cwd=Path(__file__).parents[2], input=given, capture_output=True, text=True
    )
    return done.stdout


def _clusters(catalogue: Catalogue, truth: dict[int, int], table: dict[str, str]) -> None:
    before = _peak()
    cpu, wall = time.process_time(), time.perf_counter()
    found = catalogue.clusters()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    home = {one: number for number, group in enumerate(found) if group.verdict is Verdict.SAME for one in group.ids}
    first: dict[int, int] = {}
    planted = [(first[cluster], one) for one, cluster in truth.items() if first.setdefault(cluster, one) != one]
    # Speakers are made up for each quotation, so most duplicates are rightly shown as a conflict of speakers.
    at_odds = {group.ids for group in found if group.verdict is Verdict.CONFLICT}
    shown = sum(home.get(one, -1) == home.get(other, -2) or (one, other) in at_odds for one, other in planted)
    table["groups of the whole"] = (
        f"{len(found):,} in {cpu:.1f} s ({wall:.1f} wall), {_peak()} at most, {before} before"
    )
    table["planted duplicates shown with their root"] = f"{shown / max(1, len(planted)):.4f} of {len(planted):,}"


def _peak() -> str:
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"


def _brute_force(catalogue: Catalogue, texts: list[str], queries: list[dict[str, Any]], table: dict[str, str]) -> None:
    """Answer some queries with rapidfuzz alone, a look-up of the same query right before each."""
    if not queries:
        return
    from rapidfuzz import fuzz, process

    for query in queries:  # so that both sides have their pages and words at hand
        catalogue.matches([_asked(query)])
    scorers: dict[str, tuple[Callable[..., float], int]] = {
        "ratio": (fuzz.ratio, 70),
        "token_set_ratio": (fuzz.token_set_ratio, 86),
    }
    for name, (scorer, cutoff) in scorers.items():
        pairs: list[tuple[float, float]] = []
        for query in queries:
            own = _cpu(catalogue.matches, [_asked(query)])
            words = query["text"].lower()
            pairs.append((own, _cpu(process.extract, words, texts, scorer=scorer, score_cutoff=cutoff, limit=10)))
        own, brute = (statistics.median(side) for side in zip(*pairs, strict=True))
        times = statistics.median(brute / own for own, brute in pairs)
        table[f"process.extract({name})"] = f"{brute:.1f} ms, {times:,.0f} times a look-up beside it ({own:.2f} ms)"


if __name__ == "__main__":
    main()
