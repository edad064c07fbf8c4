"""Measure the detector on a gold file: words a CPU second, load, memory, and the scorer's figures.

    python tests/bench/detect.py GOLD.jsonl [--speakers FILE] [--scorer score.py] [--out PREDICTED.jsonl] [--errors N]

GOLD has an article a line: {"id", "text", "date", …}. The scorer is a script of its own and is called by its path;
without it only speed, load and memory are printed.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--speakers", type=Path, help="canonical speakers, roles and dates, for the scorer")
    parser.add_argument("--scorer", type=Path, help="the script that compares predicted with gold")
    parser.add_argument("--out", type=Path, help="keep the predictions here")
    parser.add_argument("--errors", type=int, default=0, help="let the scorer show this many errors of each sort")
    options = parser.parse_args()

    before = peak_memory()
    clock = time.process_time()
    from quotebook.app.detecting import detect_article, lexicons

    lexicons()
    load = time.process_time() - clock
    rows = [json.loads(line) for line in options.gold.read_text(encoding="utf-8").splitlines()]
    out = options.out or Path(tempfile.mkstemp(suffix=".jsonl")[1])
    words = 0
    slowest = 0.0
    clock = time.process_time()
    with out.open("w", encoding="utf-8") as file:
        for row in rows:
            begun = time.process_time()
            detection = detect_article(row["text"], published=row.get("date"))
            slowest = max(slowest, time.process_time() - begun)
            words += len(row["text"].split())
            quotations = [as_scored(asdict(quotation)) for quotation in detection.quotations]
            file.write(json.dumps({"id": row["id"], "quotations": quotations}) + "\n")
    spent = time.process_time() - clock
    print(f"articles {len(rows)}, words {words}, words per CPU second {words / spent:,.0f}, slowest {slowest:.2f} s")
    print(f"load {load:.2f} s, memory above the interpreter {peak_memory() - before:.0f} MB")
    if options.scorer:
        subprocess.run([sys.executable, options.scorer, *scorer_arguments(options, out)], check=True)


def as_scored(quotation: dict) -> dict:
    """Return a quotation as the scorer reads it: a day or nothing for its date."""
    said_on = quotation["said_on"]
    day = said_on["value"] if said_on and said_on["precision"] == "day" else None
    return {**quotation, "said_on": day}


def scorer_arguments(options: argparse.Namespace, out: Path) -> Iterator[str]:
    yield str(options.gold)
    yield str(out)
    if options.speakers:
        yield from ("--speakers", str(options.speakers))
    if options.errors:
        yield from ("--errors", str(options.errors))


def peak_memory() -> float:
    """Return this process's peak memory in MB (Linux)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
