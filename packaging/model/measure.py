"""Let the network alone detect, for quotebench's scorer.

python packaging/model/measure.py MODEL GOLD.jsonl PREDICTED.jsonl [--parts 0-4]

Quoted regions and pointers only; the speaker is the bare mention. The rules do better with what the network says.
"""

import argparse
import json
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent.parent))

import onnxruntime  # noqa: E402
from train import part_of, parts  # noqa: E402

from quotebook.detect.marks import quoted_regions  # noqa: E402
from quotebook.detect.network import Candidate, Network, candidates  # noqa: E402
from quotebook.model import Kind  # noqa: E402

LEAST, SHORTEST = 0.75, 3
"""Reported speech: how probable its content has to be, how many words it has to have."""


def main() -> None:
    """Detect and write one row an article."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("predicted", type=Path)
    parser.add_argument("--parts", type=parts, default=range(10), help="only these of 10 parts, as train.py left out")
    parser.add_argument("--least", type=float, default=LEAST)
    asked = parser.parse_args()
    network = open_network(asked.model)
    rows = [json.loads(line) for line in asked.gold.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if part_of(row["id"]) in asked.parts]
    started = time.process_time()
    with asked.predicted.open("w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps({"id": row["id"], "quotations": quotations(row["text"], network, asked.least)}) + "\n")
    seconds = time.process_time() - started
    words = sum(len(row["text"].split()) for row in rows)
    print(f"{len(rows)} articles, {words} words, {words / seconds:.0f} words a CPU second")


def open_network(folder: Path) -> Network:
    """Open network.onnx and vocabulary.txt of a folder, on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(folder / "network.onnx", options, providers=["CPUExecutionProvider"])
    return Network((folder / "vocabulary.txt").read_text(encoding="utf-8"), session)


def quotations(text: str, network: Network, least: float) -> list[dict]:
    """Return an article's quotations as the scorer reads them."""
    regions = [(region.start, region.end) for region in quoted_regions(text)]
    found = candidates(text, network.read(text, regions), regions)
    return [as_row(text, one) for one in found if one.kind is not Kind.INDIRECT or reported(text, one, least)]


def reported(text: str, one: Candidate, least: float) -> bool:
    """Tell whether this is reported speech: probable, not too short, and its cue a word of speech."""
    words = sum(len(text[start:end].split()) for start, end in one.content)
    return (
        one.probability >= least
        and words >= SHORTEST
        and any(text[slice(*mention.span)].casefold() in SPEECH for mention in one.cue if mention.span)
    )


def as_row(text: str, one: Candidate) -> dict:
    """Return a quotation as the scorer reads it."""
    source = [list(one.source)] if one.source else None
    mention = text[slice(*one.source)] if one.source else None
    cue = [list(mention.span) for mention in one.cue if mention.span]
    return {
        "kind": str(one.kind), "content": [list(span) for span in one.content], "source": source, "cue": cue,
        "speaker": mention, "role": None, "said_on": None,
    }  # fmt: skip


SPEECH = frozenset(
    """
said says say saying told tell tells telling wrote writes write writing added adds adding tweeted tweets stated
states stating statement asked asks asking responded responds replied replies explained explains declared
declares announced announces announcing according reported reports noted notes noting continued continues
concluded remarked warned warns warning claimed claims claiming argued argues arguing insisted insists
acknowledged acknowledges admitted admits denied denies suggested suggests predicted predicts promised promises
pledged vowed vows urged urges called calls calling described describes accused accuses criticized criticizes
praised mentioned mentions recalled recalls joked shouted yelled chanted testified confirmed confirms alleged
alleges complained complains asserted asserts contended contends maintained maintains emphasized stressed
stresses pointed quipped quoted posted revealed reveals disclosed conceded commented observed lamented boasted
expressed interview spokesman spokeswoman spokesperson
""".split()
)


if __name__ == "__main__":
    main()
