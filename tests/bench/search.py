"""Ask a catalogue as a person does, against the same FTS5 query by sqlite3 alone in the same run.

Run: python tests/bench/search.py [CATALOGUE | --size 100000 --seed N] [--times 40] [--wall] [--keep FILE]

Words are drawn by how often they stand in the catalogue, so that any catalogue can be asked. Figures are CPU time of
the process unless --wall. Floor: match, bm25 over every hit, first 50, joined to row, speaker and article, hits marked.
"""

import argparse
import random
import re
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))

from store import articles, batches

from quotebook.app.catalogue import Catalogue
from quotebook.model import Order

PAGE = 50
ENOUGH = 4
"""Seconds after which the floor of one kind of query is known well enough."""
CLOCK = time.process_time


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("catalogue", type=Path, nargs="?")
    parser.add_argument("--size", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--times", type=int, default=40)
    parser.add_argument("--wall", action="store_true")
    parser.add_argument("--keep", type=Path)
    wanted = parser.parse_args()
    global CLOCK
    CLOCK = time.perf_counter if wanted.wall else time.process_time
    with tempfile.TemporaryDirectory(prefix="quotebook-bench-") as folder:
        path = wanted.catalogue or made(wanted.keep or Path(folder) / "search.quotebook", wanted.size, wanted.seed)
        measure_start(path)
        catalogue = Catalogue.open(path)
        measure(catalogue, Words(path, wanted.seed), wanted.times)
        catalogue.close()


def made(path: Path, size: int, seed: int) -> Path:
    """Write a catalogue of made-up articles."""
    catalogue = Catalogue.create(path)
    for batch in batches(articles(size, 8, seed)):
        catalogue.add_articles(batch)
    catalogue.close()
    return path


class Words:
    """The words of a catalogue by how often they stand in it, and the raw connection to ask with."""

    def __init__(self, path: Path, seed: int) -> None:
        self.raw = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self.raw.execute("PRAGMA cache_size=-16384")
        self.raw.execute("CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, quotation_search, col)")
        self.chance = random.Random(seed)
        (self.rows,) = self.raw.execute("SELECT count(*) FROM quotation").fetchone()
        found = self.raw.execute("SELECT term, doc FROM temp.v WHERE col = 'words'").fetchall()
        self.counts = {term: count for term, count in found if re.fullmatch("[a-z][a-z0-9]+", term)}

    def between(self, low: float, high: float, times: int) -> list[str]:
        """Return words that stand in low to high of the rows (numbers of rows, or shares below 1)."""
        low, high = (bound if bound >= 1 else bound * self.rows for bound in (low, high))
        fit = sorted(word for word, count in self.counts.items() if low <= count <= high)
        return [self.chance.choice(fit) for _ in range(times)] if fit else []

    def texts(self, times: int) -> Iterator[str]:
        """Give wordings of quotations taken at random."""
        for _ in range(times * 3):
            at = self.chance.randint(1, self.rows)
            found = self.raw.execute("SELECT words FROM quotation WHERE id >= ? LIMIT 1", (at,)).fetchone()
            if found:
                yield found[0]


FLOOR = """
    SELECT q.id, q.words, q.kind, q.said_on, s.name, a.outlet, a.title, a.published,
           highlight(quotation_search, 0, '[', ']'), bm25(quotation_search) AS score
    FROM quotation_search JOIN quotation q ON q.id = quotation_search.rowid
    LEFT JOIN speaker s ON s.id = q.speaker_id LEFT JOIN article a ON a.id = q.article_id
    WHERE quotation_search MATCH ? {more} ORDER BY score LIMIT 50
"""


def measure(catalogue: Catalogue, words: Words, times: int) -> None:
    """Print each figure."""
    print(f"{words.rows:,} quotations; {'CPU' if CLOCK is time.process_time else 'wall'} ms, p50 / p95 of {times}")
    print(f"{'':24}{'quotebook':>19}{'sqlite3 alone':>20}{'ratio p50 / p95':>20}")
    for name, queries in kinds(words, times).items():
        report(name, *asked(catalogue, words, queries))
        if name == "rare word":
            ours, floor = asked(catalogue, words, queries)
            p50, p95 = (1000 * (quantile(ours, share) - quantile(floor, share)) for share in (0.5, 0.95))
            report("rare word, asked again", ours, floor, f"   {p50:+.2f} / {p95:+.2f} ms")
    measure_suggestions(catalogue, words, times)
    measure_facets(catalogue, words, times)
    measure_table(catalogue, words)
    print(
        f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB, the bench's own words too"
    )


Asked = list[tuple[str, str, str]]
"""Queries as typed, as FTS5 has them, and further SQL."""


def asked(catalogue: Catalogue, words: Words, queries: Asked) -> tuple[list[float], list[float]]:
    """Return the seconds each query takes here, and by sqlite3 alone until that is known well enough."""
    ours, floor = [], []
    for typed, match, more in queries:
        statement = FLOOR.format(more=more)
        if sum(floor) < ENOUGH:
            floor.append(
                timed(lambda match=match, statement=statement: words.raw.execute(statement, [match]).fetchall())
            )
        ours.append(timed(lambda typed=typed: first_page(catalogue, typed)))
    return ours, floor


def kinds(words: Words, times: int) -> dict[str, Asked]:
    """Return by kind what is typed, the same for FTS5, and further SQL."""

    def alone(low: float, high: float) -> Asked:
        return [(word, f'"{word}"', "") for word in words.between(low, high, times)]

    found: dict[str, Asked] = {
        "rare word": alone(1, 50),
        "middling word": alone(0.0005, 0.003),
        "common word": alone(0.01, 0.05),
        "stop word": alone(0.15, 0.99),
    }
    common = list(zip(words.between(0.01, 0.1, times), words.between(0.01, 0.1, times), strict=False))
    found["two common words"] = [(f"{one} {two}", f'"{one}" "{two}"', "") for one, two in common]
    runs = [run[0] for text in words.texts(times) if (run := re.search("(?<= )[a-z]+ [a-z]+ [a-z]+(?= )", text))]
    found["phrase"] = [(f'"{run}"', f'"{run}"', "") for run in runs[:times]]
    stems = sorted({word[:3] for word in words.between(0.0005, 0.05, times * 3)})[: times * 2 : 2]
    found["prefix of three"] = [(f"{stem}*", f'"{stem}" *', "") for stem in stems]
    speakers = [row[0] for row in words.raw.execute("SELECT s.name FROM speaker s ORDER BY s.id LIMIT 200")]
    found["speaker, dates, common"] = [
        (f'speaker:"{name}" {word} after:2004 before:2020', f'"{word}"', by_speaker(name))
        for name, word in zip(words.chance.choices(speakers, k=times), words.between(0.01, 0.05, times), strict=False)
    ]
    return found


def by_speaker(name: str) -> str:
    """Return the SQL condition by which a join alone would filter."""
    quoted = name.replace("'", "''")
    return f"AND s.name = '{quoted}' AND q.said_on >= '2005' AND q.said_on < '2020'"


def first_page(catalogue: Catalogue, query: str) -> int:
    """Search by relevance and read the first rows, with their hits."""
    listing = catalogue.listing(query, order=Order.RELEVANCE)
    return len(catalogue.rows(listing.ids[:PAGE], query=query))


def measure_suggestions(catalogue: Catalogue, words: Words, times: int) -> None:
    """Print how long "did you mean" takes, and how often it is right, for words with one or two typing errors."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    known = [term for (term,) in words.raw.execute("SELECT DISTINCT term FROM temp.v")]
    standing = set(known)
    long = sorted(word for word in words.counts if len(word) >= 5)
    catalogue.listing("qqzzxy")
    ours, floor, right = [], [], 0
    for _ in range(times):
        word = words.chance.choice(long)
        typed = misspelt(words.chance, word)
        if typed in standing:
            continue
        floor.append(
            timed(lambda typed=typed: process.extract(typed, known, scorer=OSA.distance, score_cutoff=2, limit=10))
        )
        begin = CLOCK()
        offered = catalogue.listing(typed).suggestions
        ours.append(CLOCK() - begin)
        right += word in offered
    report(f"did you mean, {len(known):,}", ours, floor, f"   right among ten {right / max(1, len(ours)):.3f}")


def misspelt(chance: random.Random, word: str) -> str:
    """Return a word with one typing error, or two where it is long."""
    for _ in range(1 if len(word) < 8 else chance.choice((1, 2))):
        at = chance.randrange(1, len(word) - 1)
        letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
        forms = (word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :])
        word = chance.choice((*forms, word[:at] + word[at + 1] + word[at] + word[at + 2 :]))
    return word


def measure_facets(catalogue: Catalogue, words: Words, times: int) -> None:
    """Print how long the counts of all fields take."""
    asked = {"everything": [""], "kind and years": ["kind:direct year:2005..2015"]}
    asked["rare word"] = words.between(1, 50, 5)
    asked["common word"] = words.between(0.01, 0.05, 5)
    asked["stop word"] = words.between(0.15, 0.99, 5)
    for name, queries in asked.items():
        report(f"facets, {name}", [timed(lambda q=q: catalogue.facets(q)) for q in queries * max(1, times // 10)])


def measure_table(catalogue: Catalogue, words: Words) -> None:
    """Print how long it takes to open the table in each order, and to read a page anywhere in it."""
    print(f"{'the table':24}{'first 200 rows':>19}{'a page anywhere':>20}")
    for order in Order:
        if order is Order.RELEVANCE:
            continue
        for descending in (True, False):
            begin = CLOCK()
            listing = catalogue.listing("", order=order, descending=descending)
            catalogue.rows(listing.ids[:200])
            opened = [CLOCK() - begin]
            jump = timed(lambda listing=listing: catalogue.rows(listing.ids[words.rows // 2 : words.rows // 2 + 200]))
            places = [words.chance.randrange(max(1, words.rows - 200)) for _ in range(20)]
            pages = [timed(lambda at=at, listing=listing: catalogue.rows(listing.ids[at : at + 200])) for at in places]
            way = "down" if descending else "up"
            name = f"by {order.value}, {way}"
            print(f"{name:24}{quantiles(opened)}{quantiles(pages)}   first jump {1000 * jump:.1f}", flush=True)


def measure_start(path: Path) -> None:
    """Print how long a process that has everything imported takes until the first rows are there."""

    def start() -> None:
        catalogue = Catalogue.open(path)
        catalogue.counts()
        catalogue.rows(catalogue.newest(PAGE))
        for ask in (catalogue.undoable, catalogue.redoable, catalogue.filters, catalogue.unfinished):
            ask()
        catalogue.close()

    start()
    print(f"opened, counted, first {PAGE} rows, closed{quantiles([timed(start) for _ in range(9)])}")


def timed(act: Callable[[], object]) -> float:
    """Return the seconds act takes."""
    begin = CLOCK()
    act()
    return CLOCK() - begin


def report(name: str, ours: Sequence[float], other: Sequence[float] = (), more: str = "") -> None:
    """Print a line."""
    if not ours:
        print(f"{name:24}  nothing fits")
        return
    line = f"{name:24}{quantiles(ours)}"
    if other:
        p50, p95 = (quantile(ours, share) / max(quantile(other, share), 1e-9) for share in (0.5, 0.95))
        line += f"{quantiles(other)}{p50:10.2f} /{p95:6.2f}"
    print(line + more, flush=True)


def quantile(taken: Sequence[float], share: float) -> float:
    """Return the value below which a share of them lies."""
    return statistics.median(taken) if share == 0.5 else sorted(taken)[round(share * (len(taken) - 1))]


def quantiles(taken: Sequence[float]) -> str:
    """Return the median and the 95th percentile in milliseconds."""
    return f"{1000 * quantile(taken, 0.5):10.2f} /{1000 * quantile(taken, 0.95):8.2f}"


if __name__ == "__main__":
    main()
