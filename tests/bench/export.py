"""Export to Excel against openpyxl writing plain values, in one run: rows a second and memory.

Run: python tests/bench/export.py [--rows N] [--rounds N]
"""

import argparse
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from openpyxl import Workbook

sys.path.insert(0, str(Path(__file__).parents[1] / "export"))
sys.path.insert(0, str(Path(__file__).parents[2]))

from export_rows import ABOUT, detail

from quotebook.export import write
from quotebook.export.columns import QUOTATIONS
from quotebook.model import QuotationDetail

WORDS = "We will keep the boats sailing while the engineers inspect the bridge, and we will say so when that changes. "


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        ways: dict[str, Callable[[], object]] = {
            "openpyxl, plain values": lambda: plain(place / "plain.xlsx", options.rows),
            "xlsx, one sheet filled": lambda: write(place / "out.xlsx", rows(options.rows, 0), about=ABOUT),
            "xlsx, with appearances": lambda: write(place / "all.xlsx", rows(options.rows, 1), about=ABOUT),
            "csv": lambda: write(place / "out.csv", rows(options.rows, 0), about=ABOUT),
            "json": lambda: write(place / "out.json", rows(options.rows, 1), about=ABOUT),
        }
        times: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(options.rounds):
            for name, way in ways.items():
                start = time.process_time()
                way()
                times[name].append(time.process_time() - start)
        floor = statistics.median(times["openpyxl, plain values"])
        print(f"{options.rows:,} rows, {len(QUOTATIONS)} columns; CPU seconds, median of {options.rounds}")
        for name, way in ways.items():
            middle = statistics.median(times[name])
            speed = f"{options.rows / middle:9,.0f} rows/s {middle / floor:6.2f} x"
            print(f"{name:26} {middle:7.2f} s {speed} {peak(way):>5} MB")


def rows(count: int, appearances: int) -> Iterator[QuotationDetail]:
    """Yield quotations that differ in number and words."""
    one = detail(1, appearances=appearances)
    for number in range(1, count + 1):
        row = replace(one.row, id=number, words=f"{number} {WORDS}")
        yield QuotationDetail(row, one.appearances)


def plain(path: Path, count: int) -> None:
    """Write the same values without style, links or checks."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Quotations")
    sheet.append([column.heading for column in QUOTATIONS])
    for one in rows(count, 0):
        sheet.append([column.get(one) for column in QUOTATIONS])
    book.save(path)


def peak(way: Callable[[], object]) -> str:
    """Return the most memory that Python held during way, in MB."""
    tracemalloc.start()
    way()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return f"{most / 1e6:.0f}"


if __name__ == "__main__":
    main()
