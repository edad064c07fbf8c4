"""Measure the detector on a gold file: the scorer's figures, speed, load, memory, bytes, and how far to trust it.

    python tests/bench/detect.py GOLD.jsonl [--speakers FILE] [--scorer score.py] [--rules] [--out FILE] [--errors N]

GOLD has an article a line: {"id", "text", "date", "attributions", …}. The scorer is a script of its own and is called
by its path; without it only what needs no gold is printed. With --rules the network is left out. A quotation counts as
right in the table of reliability where its source is the gold one, and its speaker too where SPEAKERS tells it.

Gold that knows double marks alone has words in other marks, or in none, as reported speech. Quotebook takes them for
what they are; the figures of reported speech are told a second time with such quotations counted as that gold does.
"""

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

ASKED = {
    "direct+source.f1": (0.965, 0.90), "source.accuracy": (0.975, None), "reported.f1": (0.86, 0.68),
    "speaker.accuracy": (0.94, None), "role.accuracy": (0.80, None), "date.f1": (0.85, None),
}  # fmt: skip
BINS = 10
TITLES = re.compile(r"^(?:mr|mrs|ms|dr|sen|rep|gov|president|former|vice|the)\.?\s+", re.IGNORECASE)
DOUBLE_MARKS = frozenset('"“”„«»')
Words = set[tuple[int, int]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--speakers", type=Path, help="canonical speakers, roles and dates, for the scorer")
    parser.add_argument("--scorer", type=Path, help="the script that compares predicted with gold")
    parser.add_argument("--rules", action="store_true", help="leave the network out")
    parser.add_argument("--out", type=Path, help="keep the predictions here")
    parser.add_argument("--errors", type=int, default=0, help="let the scorer show this many errors of each sort")
    options = parser.parse_args()

    before, clock = peak_memory(), time.process_time()
    from quotebook.app.detecting import lexicons, trained
    from quotebook.detect.pipeline import detect

    network = None if options.rules else trained()
    kept = {"lexicons": lexicons(), "trained": network}
    load = time.process_time() - clock
    rows = read_rows(options.gold)
    predicted: list[dict] = []
    slowest = 0.0
    clock = time.process_time()
    for row in rows:
        begun = time.process_time()
        detection = detect(row["text"], **kept, published=row.get("date"))
        slowest = max(slowest, time.process_time() - begun)
        predicted.append({"id": row["id"], "quotations": [as_scored(asdict(q)) for q in detection.quotations]})
    spent = time.process_time() - clock
    words = sum(len(row["text"].split()) for row in rows)
    print(f"{options.gold.name}: {len(rows)} articles, {words} words, {'network' if network else 'rules alone'}")
    print(f"words per CPU second       {words / spent:9,.0f}   asked 6,000   (slowest article {slowest:.2f} s)")
    print(f"load, CPU s                {load:9.2f}   asked ≤ 0.4")
    print(f"memory above start, MB     {peak_memory() - before:9.0f}   asked ≤ 180")
    print(f"data shipped, MB           {shipped() / 1e6:9.1f}   asked ≤ 30")
    out = options.out or Path(tempfile.mkstemp(suffix=".jsonl")[1])
    out.write_text("".join(json.dumps(row) + "\n" for row in predicted), encoding="utf-8")
    if options.scorer:
        tell_figures(options, out, rules=network is None)
        tell_reported_as_gold_has_it(options, rows, predicted)
    if rows and "attributions" in rows[0]:
        tell_reliability(list(judged(rows, predicted, speakers_of(options.speakers))))


def read_rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def speakers_of(path: Path | None) -> dict[str, list[dict]]:
    return {row["id"]: row["quotes"] for row in read_rows(path)} if path else {}


def as_scored(quotation: dict) -> dict:
    """Return a quotation as the scorer reads it: a day or nothing for its date."""
    said_on = quotation["said_on"]
    day = said_on["value"] if said_on and said_on["precision"] == "day" else None
    return {**quotation, "said_on": day}


def shipped() -> int:
    """Return the bytes of lexicons and model."""
    folders = (ROOT / "resources" / "languages", ROOT / "resources" / "model")
    return sum(path.stat().st_size for folder in folders for path in folder.rglob("*") if path.is_file())


def peak_memory() -> float:
    """Return this process's peak memory in MB (Linux)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def tell_figures(options: argparse.Namespace, out: Path, *, rules: bool) -> None:
    """Let the scorer speak, what was asked beside it."""
    more = ["--speakers", str(options.speakers)] if options.speakers else []
    more += ["--errors", str(options.errors)] if options.errors else []
    for line in scored(options, out, *more):
        name = line.split(" ", 1)[0]
        asked = ASKED.get(name, (None, None))[rules]
        print(line + (f"   asked {asked:.3f}" if asked else ""))


def scored(options: argparse.Namespace, out: Path, *more: str) -> list[str]:
    """Return what the scorer says of predictions."""
    command = [sys.executable, str(options.scorer), str(options.gold), str(out), *more]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def tell_reported_as_gold_has_it(options: argparse.Namespace, rows: list[dict], predicted: list[dict]) -> None:
    """Print the figures of reported speech with what stands in no double marks counted as that."""
    moved = 0
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "predicted.jsonl"
        with out.open("w", encoding="utf-8") as lines:
            for row, made in zip(rows, predicted, strict=True):
                found = [as_gold_has_it(one, row["text"]) for one in made["quotations"]]
                moved += sum(one["kind"] != other["kind"] for one, other in zip(found, made["quotations"], strict=True))
                lines.write(json.dumps({**made, "quotations": found}) + "\n")
        told = [line for line in scored(options, out) if line.startswith("reported.")]
    print(f"{moved} quotations in no double marks counted as reported speech:", *told, sep="\n  ")


def as_gold_has_it(quotation: dict, text: str) -> dict:
    """Return a quotation as reported speech where no double mark stands in or beside it."""
    around = ((max(0, start - 2), end + 2) for start, end in quotation["content"])
    marked = any(not DOUBLE_MARKS.isdisjoint(text[start:end]) for start, end in around)
    return quotation if marked else {**quotation, "kind": "indirect"}


def judged(
    rows: list[dict], predicted: list[dict], speakers: dict[str, list[dict]]
) -> Iterator[tuple[bool, float, bool]]:
    """Yield for every quotation whose truth is known: whether it is reported, its confidence, whether it is right."""
    for row, made in zip(rows, predicted, strict=True):
        text = row["text"]
        gold = [(word_set(text, a["content"]), word_set(text, a["source"])) for a in row["attributions"]]
        for one in made["quotations"]:
            reported = one["kind"] == "indirect"
            content, source = word_set(text, one["content"]), word_set(text, one["source"])
            wanted = 0.5 * len(content)
            hits = [
                s
                for c, s in gold
                if len(content & c) >= (0.5 * len(content | c) if reported else wanted) and content & c
            ]
            right = any(len(source & s) >= 0.5 * min(len(source), len(s)) > 0 for s in hits)
            names = names_of(text, one, speakers.get(row["id"], ()))
            if reported or names is not None or row["id"] not in speakers:
                yield reported, one["confidence"], right and (names is None or plain(one["speaker"]) in names)


def names_of(text: str, one: dict, quotes: list[dict]) -> set[str] | None:
    """Return the names that the labels give a quotation, or None where they say nothing of it."""
    for start, end in one["content"]:
        run = word_set(text, [(start, end)])
        for quote in quotes if one["kind"] != "indirect" else ():
            segment = word_set(text, [(quote["start"], quote["end"])])
            if len(run & segment) >= 0.8 * len(run | segment) > 0:
                return {plain(name) for name in (quote["speaker"], *quote["aliases"])}
    return None


def plain(name: str | None) -> str:
    """Return a name as the scorer compares it."""
    name = re.sub(r"\s+", " ", (name or "").strip()).casefold().replace("’", "'")
    while (short := TITLES.sub("", name)) != name:
        name = short
    return name.strip(" .,")


def word_set(text: str, spans: list) -> Words:
    """Return the words of spans, as places."""
    return {match.span() for start, end in spans or () for match in re.compile(r"\w+").finditer(text, start, end)}


def tell_reliability(found: list[tuple[bool, float, bool]]) -> None:
    """Print how often quotations are right, by how sure the detector was of them."""
    for name, which in (("direct and mixed", False), ("reported", True)):
        rows = [(sure, right) for reported, sure, right in found if reported is which]
        if not rows:
            continue
        print(f"\nreliability, {name}: confidence, quotations, right")
        error = 0.0
        for number in range(BINS):
            here = [(s, r) for s, r in rows if number <= min(s * BINS, BINS - 0.001) < number + 1]
            if here:
                sure, right = sum(s for s, _ in here) / len(here), sum(r for _, r in here) / len(here)
                error += abs(sure - right) * len(here) / len(rows)
                print(f"  {number / BINS:.1f}–{(number + 1) / BINS:.1f}   {sure:.3f}   {len(here):5}   {right:.3f}")
        confident = [right for sure, right in rows if sure >= confident_from()]
        print(f"  expected calibration error {error:.3f}, asked ≤ 0.05")
        share = f"{sum(confident) / len(confident):.3f}" if confident else "–"
        print(f"  confident: {len(confident)} of {len(rows)}, right {share}, asked 0.970")


def confident_from() -> float:
    from quotebook.model import CONFIDENT

    return CONFIDENT


if __name__ == "__main__":
    main()
