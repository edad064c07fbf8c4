"""Write quotations through the catalogue against raw inserts of the same rows, then open, list, search and match.

Run: python tests/bench/store.py [--sizes 1000 10000] [--per-article 20] [--seed N] [--keep FOLDER]
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
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from quotebook.app.catalogue import Catalogue
from quotebook.model import Decision, Detection, Draft, Field, Kind, Order, Precision, Quotation, Reviewed, SaidOn
from quotebook.text.keys import shingles

Article = tuple[Draft, Detection, list[Reviewed]]
VOCABULARY = 40_000
SPEAKERS = 3_000
PAGE = 50
BATCH = 1_000


def main() -> None:
    """Print one line for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--per-article", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="leave the catalogues in this folder")
    wanted = parser.parse_args()
    folder = wanted.keep or Path(tempfile.mkdtemp(prefix="quotebook-bench-"))
    folder.mkdir(exist_ok=True)
    for size in wanted.sizes:
        measure(folder / f"{size}.quotebook", list(articles(size, wanted.per_article, wanted.seed)))
    if not wanted.keep:
        shutil.rmtree(folder)


def measure(path: Path, made: list[Article]) -> None:
    """Write the articles, then ask; print what each took."""
    path.unlink(missing_ok=True)
    size = sum(len(reviewed) for _, _, reviewed in made)
    text = sum(len(draft.text.encode()) for draft, _, _ in made)
    catalogue = Catalogue.create(path)
    single = max(1, len(made) // 10)
    tail, head = made[:single], made[single:]
    cpu, wall = time.process_time(), time.perf_counter()
    for at in range(0, len(head), BATCH):
        catalogue.add_articles(head[at : at + BATCH])
    batch_cpu, batch = time.process_time() - cpu, time.perf_counter() - wall
    undone = timed(catalogue.undo)
    catalogue.redo()
    each = [timed(lambda one=one: catalogue.add_article(*one)) for one in tail]
    quick = sum(len(reviewed) for _, _, reviewed in head)
    raw = raw_inserts(path.with_suffix(".raw"), head)
    merged = catalogue.listing().ids[:500]
    catalogue.merge_quotations(merged, into=merged[0])
    parted = timed(catalogue.undo)
    catalogue.close()
    print(f"\n{size:,} quotations in {len(made):,} articles, {used(path) / text:.2f} x their text on disk")
    last = len(head) % BATCH or min(BATCH, len(head))
    print(f"  undo                    {undone:.2f} s for {last} articles, {parted:.2f} s for a merge of {len(merged)}")
    print(f"  articles in batches     {quick / batch:9,.0f} quotations/s   {batch_cpu / raw:.2f} x raw inserts (CPU)")
    print(f"  one article at a time   {milliseconds(each)} an article")
    print(f"  process that opens it   {fresh(path):9.0f} ms; one that opens nothing {fresh(None):.0f} ms")
    ask(path, made)


def ask(path: Path, made: list[Article]) -> None:
    """Print how long opening, listing, searching and matching take."""
    opened = [timed(lambda: Catalogue.open(path).close()) for _ in range(5)]
    print(f"  open and close          {milliseconds(opened)}")
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
    weights = [1 / rank for rank in range(1, VOCABULARY + 1)]
    words = [f"w{number}" for number in range(VOCABULARY)]
    for number in range(0, size, per_article):
        day = f"{chance.randint(1995, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        parts: list[str] = []
        reviewed: list[Reviewed] = []
        at = 0
        for _ in range(min(per_article, size - number)):
            said = " ".join(chance.choices(words, weights, k=max(4, round(chance.gauss(22, 8))))) + "."
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


def raw_inserts(path: Path, made: list[Article]) -> float:
    """Return the CPU seconds of shingling and inserting the same rows, indexes and search text with sqlite3 alone."""
    path.unlink(missing_ok=True)
    raw = sqlite3.connect(path, isolation_level=None)
    for statement in RAW:
        raw.execute(statement)
    cpu = time.process_time()
    count = 0
    for at in range(0, len(made), BATCH):
        quotations, appearances, search, index, texts = [], [], [], [], []
        for number, (draft, _, reviewed) in enumerate(made[at : at + BATCH], start=at):
            texts.append((number, draft.title.value, draft.outlet.value, draft.published.value, draft.text))
            for one in reviewed:
                said = one.quotation
                count += 1
                quotations.append(
                    (count, said.text, said.speaker, said.role, said.said_on.value, "direct", 0.95, "2024-01-01")
                )
                appearances.append((count, number, str(said.content), str(said.source), said.speaker, said.role))
                search.append((count, said.text, said.speaker, said.role, draft.outlet.value, draft.title.value))
                index += [(shingle, count) for shingle in shingles(said.text)]
        index.sort()
        raw.execute("BEGIN")
        raw.executemany("INSERT INTO article VALUES (?, ?, ?, ?, ?)", texts)
        raw.executemany("INSERT INTO quotation VALUES (?, ?, ?, ?, ?, ?, ?, ?)", quotations)
        raw.executemany("INSERT INTO appearance (q, a, c, s, n, r) VALUES (?, ?, ?, ?, ?, ?)", appearances)
        raw.executemany("INSERT INTO search (rowid, w, s, r, o, t) VALUES (?, ?, ?, ?, ?, ?)", search)
        raw.executemany("INSERT OR IGNORE INTO shingle VALUES (?, ?)", index)
        raw.execute("COMMIT")
    taken = time.process_time() - cpu
    raw.close()
    for beside in path.parent.glob(path.name + "*"):
        beside.unlink()
    return taken


RAW = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA cache_size=-16384",
    "CREATE TABLE article (id INTEGER PRIMARY KEY, title, outlet, published, text)",
    "CREATE TABLE quotation (id INTEGER PRIMARY KEY, words, speaker, role, said_on, kind, confidence, added_at)",
    "CREATE INDEX by_speaker ON quotation (speaker, role, said_on)",
    "CREATE INDEX by_day ON quotation (said_on)",
    "CREATE TABLE appearance (id INTEGER PRIMARY KEY, q, a, c, s, n, r)",
    "CREATE INDEX by_quotation ON appearance (q)",
    "CREATE INDEX by_article ON appearance (a)",
    "CREATE TABLE shingle (hash INTEGER, q INTEGER, PRIMARY KEY (hash, q)) WITHOUT ROWID",
    "CREATE VIRTUAL TABLE search USING fts5(w, s, r, o, t, content='', tokenize='unicode61 remove_diacritics 2')",
)


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


def milliseconds(taken: list[float]) -> str:
    """Return the median and the 95th percentile."""
    ordered = sorted(taken)
    return f"{1000 * statistics.median(ordered):9.2f} ms, p95 {1000 * ordered[int(0.95 * (len(ordered) - 1))]:.2f}"


if __name__ == "__main__":
    main()
