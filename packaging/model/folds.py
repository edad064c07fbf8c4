"""What networks say of articles they were not trained on, for all that is learnt on top of them."""

import argparse
import dataclasses
import json
import pickle
from pathlib import Path

import numpy as np
import onnxruntime
from train import part_of

from quotebook.detect.advice import Advice
from quotebook.detect.cues import Scene
from quotebook.detect.network import Network, Reading

PARTS = 10


class Readings:
    """Readings by the model that left an article out, kept in a folder because they take minutes."""

    def __init__(self, models: list[Path], keep: Path) -> None:
        """Take the folders of the models that left out an equal share of the parts each, in order of the parts."""
        self.networks = [open_network(folder) for folder in models]
        self.keep = keep
        keep.mkdir(parents=True, exist_ok=True)

    def advice(self, id_: str, scene: Scene) -> Advice:
        """Return what the model that never saw an article says of it."""
        return Advice(scene, self.reading(id_, scene))

    def reading(self, id_: str, scene: Scene) -> Reading:
        """Read an article, or take the reading that was kept."""
        path = self.keep / (id_.replace("/", "_") + ".pkl")
        if path.exists():
            return with_precision(pickle.loads(path.read_bytes()), np.float32)
        network = self.networks[part_of(id_) * len(self.networks) // PARTS]
        document = scene.document
        reading = network.read(document.text, [(region.start, region.end) for region in document.regions])
        aside = path.with_suffix(".new")
        aside.write_bytes(pickle.dumps(with_precision(reading, np.float16)))
        aside.replace(path)
        return with_precision(reading, np.float32)


def open_network(folder: Path) -> Network:
    """Open network.onnx and vocabulary.txt of a folder, on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(folder / "network.onnx", options, providers=["CPUExecutionProvider"])
    return Network((folder / "vocabulary.txt").read_text(encoding="utf-8"), session)


def with_precision(reading: Reading, precision: type) -> Reading:
    """Give a reading's numbers half the bytes, or back the kind that is quick to compute with."""
    reading.windows = tuple(
        dataclasses.replace(window, queries=window.queries.astype(precision), keys=window.keys.astype(precision))
        for window in reading.windows
    )
    return reading


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Let the command line name the models."""
    parser.add_argument(
        "--models", type=Path, nargs="+", default=[], help="models that left out parts 0-4, 5-9: learn what goes on top"
    )
    parser.add_argument("--keep", type=Path, default=Path("build/readings"), help="where their readings are kept")
    parser.add_argument("--without", type=Path, help="leave out the articles whose ids stand in this file")


def rows_of(options: argparse.Namespace) -> list[dict]:
    """Return the articles to learn from."""
    rows = read_rows(options.train)
    left_out = {row["id"] for row in read_rows(options.without)} if options.without else set()
    return [row for row in rows if row["id"] not in left_out]


def read_rows(path: Path) -> list[dict]:
    """Read a file with a JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def readings_of(options: argparse.Namespace) -> Readings | None:
    """Return the readings that the command line asks for."""
    return Readings(options.models, options.keep) if options.models else None
