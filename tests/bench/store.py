"""Write quotations through the catalogue against raw inserts of the same rows, undo, redo, open, list and match.

Run: python tests/bench/store.py [--sizes 1000 10000] [--per-article 8] [--seed N] [--keep FOLDER]
     python tests/bench/store.py --onto CATALOGUE          what writing costs in a copy of it
     python tests/bench/store.py --weigh CATALOGUE         how large it is beside the text it holds

Times of writing are CPU time of the process, the others by the wall. Floor of a batch: the shingles of every wording,
and sqlite3 alone inserting the same rows into the same tables and indexes, those of search and near-duplicates among
them, in as many transactions; without the record that undo needs.
"""

import argparse
import random
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import accumulate, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from quotebook.app.catalogue import Catalogue
from quotebook.model import Decision, Detection, Draft, Field, Kind, Order, Precision, Quotation, Reviewed, SaidOn
from quotebook.store.seen import columns_of, document
from quotebook.store.values import unpacked
from quotebook.text.keys import shingles

Article = tuple[Draft, Detection, list[Reviewed]]
VOCABULARY = 40_000
SPEAKERS = 3_000
PAGE = 50
BATCH = 1_000
SINGLE = 40
MERGED = 500
ON_END = 4


def main() -> None:
    """Print some lines for each catalogue."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--onto", type=Path, help="measure in a copy of this catalogue instead")
    parser.add_argument("--weigh", type=Path, help="weigh this catalogue and do nothing else")
    parser.add_argument("--per-article", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="leave the catalogues in this folder")
    wanted = parser.parse_args()
    if wanted.weigh:
        weigh(wanted.weigh)
        return
    folder = wanted.keep or Path(tempfile.mkdtemp(prefix="quotebook-bench-"))
    folder.mkdir(exist_ok=True)
    for size in [0] if wanted.onto else wanted.sizes:
        path = folder / f"{size or wanted.onto.stem}.quotebook"
        if wanted.onto:
            shutil.copyfile(wanted.onto, path)
        else:
            fill(path, size, wanted.per_article, wanted.seed)
        measure(path, wanted.per_article, wanted.seed + 1)
        ask(path, list(islice(articles(200 * wanted.per_article, wanted.per_article, wanted.seed), 200)))
    if not wanted.keep:
        shutil.rmtree(folder)


def fill(path: Path, size: int, per_article: int, seed: int) -> None:
    """Write size quotations in batches; print how fast, the last batch by itself, and the floor."""
    path.unlink(missing_ok=True)
    catalogue = Catalogue.create(path)
    made = articles(size, per_article, seed)
    catalogue.add_article(*next(made))  # the first write of a process imports what writing needs
    taken: list[tuple[float, int]] = []
    for batch in batches(made):
        taken.append((cpu(lambda batch=batch: catalogue.add_articles(batch)), count(batch)))
    catalogue.close()
    spent = sum(seconds for seconds, _ in taken)
    raw = raw_inserts(path)
    print(f"\n{size:,} quotations of {per_article} an article, in batches of {BATCH:,} articles")
    print(
        f"  articles in batches     {size / spent:9,.0f} quotations/s, {spent / raw:.2f} x raw inserts of the same rows"
    )
    if len(taken) > 2:
        each = [rows / seconds for seconds, rows in taken[:-1]]
        print(
            f"  first and last batch    {each[0]:9,.0f} and {each[-1]:,.0f} quotations/s, the slowest {min(each):,.0f}"
        )


def batches(made: Iterator[Article]) -> Iterator[list[Article]]:
    """Give articles in lists of BATCH."""
    while batch := list(islice(made, BATCH)):
        yield batch


def count(batch: list[Article]) -> int:
    """Return the number of quotations of articles."""
    return sum(len(reviewed) for _, _, reviewed in batch)


def measure(path: Path, per_article: int, seed: int) -> None:
    """Print what single writes cost in a catalogue, and its undo."""
    weigh(path)
    catalogue = Catalogue.open(path)
    new = articles((BATCH * (1 + ON_END) + SINGLE) * per_article, per_article, seed)
    catalogue.add_article(*next(new))  # the first write of a process prepares the connection
    each = [cpu(lambda one=one: catalogue.add_article(*one)) for one in islice(new, SINGLE - 1)]
    print(f"  one article at a time   {milliseconds(each)}, {per_article} quotations each")
    batch = list(islice(new, BATCH))
    added = cpu(lambda: catalogue.add_articles(batch))
    print(f"  {len(batch):,} articles at once  {added:9.2f} s: {count(batch) / added:,.0f} quotations/s")
    told(f"undo, redo {len(batch):,} articles", catalogue)
    on_end = [
        count(one) / cpu(lambda one=one: catalogue.add_articles(one)) for one in batches(islice(new, BATCH * ON_END))
    ]
    print(f"  {len(on_end)} such steps on end  {min(on_end):9,.0f} to {max(on_end):,.0f} quotations/s")
    merged = [row.id for row in catalogue.speakers()[-MERGED:]]
    said = cpu(lambda: catalogue.merge_speakers(merged, into=merged[0]))
    print(f"  merge {len(merged)} speakers      {said:9.2f} s for {len(catalogue.said_by(merged[0]).ids):,} quotations")
    told(f"undo, redo {len(merged)} speakers", catalogue)
    some = list(catalogue.listing().ids[:MERGED])
    print(f"  merge {len(some)} quotations    {cpu(lambda: catalogue.merge_quotations(some, into=some[0])):9.2f} s")
    told(f"undo, redo {len(some)} quotations", catalogue)
    catalogue.close()


def told(name: str, catalogue: Catalogue) -> None:
    """Print how long undo and redo of the newest step take; it is undone then."""
    undone, redone = cpu(catalogue.undo), cpu(catalogue.redo)
    catalogue.undo()
    print(f"  {name:<24}{undone:8.2f} s {redone:8.2f} s")


def weigh(path: Path) -> None:
    """Print how large the file is beside the text it holds, and by what."""
    with closing(sqlite3.connect(path)) as raw:
        texts = sum(len((unpacked(text) or "").encode()) for (text,) in raw.execute("SELECT text FROM article"))
        (words,) = raw.execute("SELECT sum(length(CAST(words AS BLOB))) FROM quotation").fetchone()
        rows = raw.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name").fetchall()
    held = texts + (words or 0)
    parts: dict[str, int] = {}
    for name, size in rows:
        part = max((part for part in PARTS if name.startswith(part)), key=len, default="else")
        parts[part] = parts.get(part, 0) + size
    print(
        f"  file                    {used(path) / held:9.2f} x the articles and quotations in it ({held / 1e6:,.1f} MB)"
    )
    print(
        "   ", ", ".join(f"{name} {size / held:.2f}" for name, size in sorted(parts.items(), key=lambda one: -one[1]))
    )


PARTS = (
    "article",
    "quotation",
    "appearance",
    "quotation_search",
    "quotation_shingle",
    "recent_shingle",
    "quotation_column",
    "undo",
)


def ask(path: Path, made: list[Article]) -> None:
    """Print how long opening, listing, searching and matching take."""
    opened = [timed(lambda: Catalogue.open(path).close()) for _ in range(5)]
    print(f"  open and close          {milliseconds(opened)}")
    print(f"  process that opens it   {fresh(path):9.0f} ms; one that opens nothing {fresh(None):.0f} ms")
    catalogue = Catalogue.open(path)
    for order in Order:
        print(
            f"  list by {order:<16}",
            milliseconds([timed(lambda order=order: page(catalogue, "", order)) for _ in range(3)]),
        )
    words = made[0][2][0].quotation.text.split()
    queries = {
        "rare word": max(words, key=len),
        "common word": "w1",
        "stop word": "w0",
        "phrase": f'"{words[2]} {words[3]}"',
    }
    queries |= {"two words": f"{words[1]} {words[4]}", "prefix": "w12*", "speaker": "speaker:n7 w1 after:2010"}
    for name, query in queries.items():
        taken = [timed(lambda query=query: page(catalogue, query, Order.RELEVANCE)) for _ in range(5)]
        print(f"  search, {name:<16}{milliseconds(taken)}   {len(catalogue.listing(query).ids):,} hits")
    print(f"  facets of everything    {milliseconds([timed(lambda: catalogue.facets('')) for _ in range(3)])}")
    print(f"  speakers                {milliseconds([timed(catalogue.speakers) for _ in range(3)])}")
    some = [reviewed[0].quotation for _, _, reviewed in made[:200]]
    print(
        f"  match one quotation     {milliseconds([timed(lambda one=one: catalogue.matches([one])) for one in some])}"
    )
    catalogue.close()
    print(f"  memory at most          {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:9.0f} MB", flush=True)


def page(catalogue: Catalogue, query: str, order: Order) -> None:
    """List, and read the first rows."""
    catalogue.rows(catalogue.listing(query, order=order).ids[:PAGE], query=query)


def articles(size: int, per_article: int, seed: int) -> Iterator[Article]:
    """Give articles of made-up words whose frequencies fall as those of news do (Zipf)."""
    chance = random.Random(seed)
    weights = list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))
    words = [f"w{number}" for number in range(VOCABULARY)]
    for number in range(0, size, per_article):
        day = f"{chance.randint(1995, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        parts: list[str] = []
        reviewed: list[Reviewed] = []
        at = 0
        for _ in range(min(per_article, size - number)):
            said = " ".join(chance.choices(words, cum_weights=weights, k=max(4, round(chance.gauss(22, 8))))) + "."
            name = f"N{int(chance.paretovariate(0.6)) % SPEAKERS} Speaker"
            lead = f"{name} said: “"
            start = at + len(lead)
            parts.append(f"{lead}{said}” ")
            at += len(parts[-1])
            quotation = Quotation(
                Kind.DIRECT,
                ((start, start + len(said)),),
                said,
                ((start - len(lead), start - len(lead) + len(name)),),
                (),
                name,
                "minister",
                SaidOn(day, Precision.DAY, "on Tuesday"),
                0.95,
            )
            reviewed.append(Reviewed(quotation, Decision.ACCEPTED))
        draft = Draft(
            "".join(parts),
            Field(f"Report {number} of {day}", "typed"),
            Field(f"Outlet {number % 40}", "typed"),
            published=Field(day, "typed"),
        )
        yield draft, Detection("en", tuple(one.quotation for one in reviewed), (), "rules 1"), reviewed


def raw_inserts(path: Path) -> float:
    """Return the CPU seconds of shingling every wording of a catalogue and inserting its rows by sqlite3 alone."""
    beside = path.with_suffix(".raw")
    beside.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(beside, isolation_level=None)) as raw:
        source.create_function("document", 1, lambda value: document((value,)))
        for statement in (*RAW, *(sql for (sql,) in source.execute(SCHEMA))):
            raw.execute(statement)
        (last,) = source.execute("SELECT max(id) FROM article").fetchone()
        spent = cpu(lambda: insert(raw, {name: list(source.execute(f"SELECT * FROM {name}")) for name in AT_ONCE}))
        for first in range(1, last + 1, BATCH):
            rows = {
                name: list(
                    source.execute(f"SELECT * FROM {name} WHERE {key} BETWEEN ? AND ?", (first, first + BATCH - 1))
                )
                for name, key in BY_ARTICLE.items()
            }
            searched = list(source.execute(SEARCHED, (first, first + BATCH - 1)))
            spent += cpu(lambda rows=rows, searched=searched: insert(raw, rows, searched))
    for file in path.parent.glob(beside.name + "*"):
        file.unlink()
    return spent


def insert(
    raw: sqlite3.Connection, rows: dict[str, list[tuple[object, ...]]], searched: Sequence[tuple[object, ...]] = ()
) -> None:
    """Insert rows in one transaction; searched: ids of quotations and what search sees of them, their words first."""
    raw.execute("BEGIN IMMEDIATE")
    for name, values in rows.items():
        if values:
            raw.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(values[0]))})", values)
    if searched:
        raw.executemany(f"INSERT INTO quotation_search (rowid, {SEEN}) VALUES (?, ?, ?, ?, ?, ?, ?)", searched)
        found = sorted((shingle, row[0]) for row in searched for shingle in shingles(str(row[1])))
        raw.executemany("INSERT INTO quotation_shingle VALUES (?, ?)", found)
    raw.execute("COMMIT")


SEEN = "words, folded, speakers, roles, outlets, titles"
SEARCHED = f"SELECT q.id, {columns_of('q', 'a.{0}')} FROM quotation AS q LEFT JOIN article AS a ON a.id = q.article_id"
SEARCHED += " WHERE q.article_id BETWEEN ? AND ?"
AT_ONCE = ("speaker", "quotation_column")
BY_ARTICLE = {"article": "id", "quotation": "article_id", "appearance": "article_id"}
SCHEMA = """
    SELECT sql FROM sqlite_schema
    WHERE sql IS NOT NULL AND name NOT LIKE 'quotation\\_search\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'
    ORDER BY rowid
"""
RAW = ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA cache_size=-16384", "PRAGMA temp_store=MEMORY")


def used(path: Path) -> int:
    """Return the bytes of a catalogue that hold something; undoing left free pages in it."""
    raw = sqlite3.connect(path)
    pages, free, size = (
        raw.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    raw.close()
    return (pages - free) * size


def fresh(path: Path | None) -> float:
    """Return the milliseconds of a process that opens a catalogue and reads a page, or only imports what that needs."""
    script = "import sys; from pathlib import Path; from quotebook.app.catalogue import Catalogue\n"
    if path is not None:
        script += "c = Catalogue.open(Path(sys.argv[1])); c.rows(c.listing().ids[:50]); c.close()"
    command = [sys.executable, "-c", script, str(path)]
    taken = [timed(lambda: subprocess.run(command, check=True, cwd=Path(__file__).parents[2])) for _ in range(3)]
    return 1000 * statistics.median(taken)


def timed(act: Callable[[], object]) -> float:
    """Return the seconds act takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def cpu(act: Callable[[], object]) -> float:
    """Return the seconds of CPU time act takes."""
    start = time.process_time()
    act()
    return time.process_time() - start


def milliseconds(taken: list[float]) -> str:
    """Return the median and the 95th percentile."""
    ordered = sorted(taken)
    return f"{1000 * statistics.median(ordered):9.2f} ms, p95 {1000 * ordered[int(0.95 * (len(ordered) - 1))]:.2f}"


if __name__ == "__main__":
    main()
