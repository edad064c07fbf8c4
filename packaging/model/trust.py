"""Learn how sure to be of a quotation: resources/model/trust.json.

    python packaging/model/trust.py TRAIN.jsonl SPEAKERS.jsonl SOURCES.json REPORTED.json --models A B [--out FILE]

The files are those of speakers.py. Quoted speech: that source and speaker are right, learnt of the labelled articles.
Reported speech: that it is said and its source is right, learnt of all articles by what was learnt of others;
and that a source means whom it is taken for, learnt of the labelled ones. How good it is on held-out folds is printed.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from folds import Readings, add_arguments, read_rows, readings_of
from reported import heard, prepared, propose_unseen
from sklearn.ensemble import HistGradientBoostingClassifier
from sources import ROOT, as_json
from speakers import FOLDS, SEED, Judged, judge, labelled, learn

from quotebook.detect.pipeline import identity_of
from quotebook.detect.trees import Learnt, parse_learnt, parse_weights
from quotebook.detect.trust import features, of_speaker
from quotebook.model import Kind

SETTINGS = {
    "direct": {"max_iter": 60, "max_leaf_nodes": 5, "min_samples_leaf": 30},
    "reported": {"max_iter": 150, "max_leaf_nodes": 6, "min_samples_leaf": 40},
    "speaker": {"max_iter": 60, "max_leaf_nodes": 5, "min_samples_leaf": 30},
}
SURER = {"reported": 0.6}
"""Log-odds to add: so much surer is what the shipped network hears than what those heard that were trained on half of
the articles and of whose readings trust is learnt. Measured on dev, the only number that is taken from there."""
BINS = 10
LEVELS = (0.9, 0.91, 0.92, 0.93, 0.94, 0.95, 0.96, 0.97)


def main() -> None:
    """Learn, tell how good it is, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("train", "speakers", "sources", "reported"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "model" / "trust.json")
    add_arguments(parser)
    options = parser.parse_args()
    readings = readings_of(options)
    assert readings, "--models are needed"
    learnt = parse_learnt(
        {"sources.json": options.sources.read_text("utf-8"), "reported.json": options.reported.read_text("utf-8")}
    )
    labels = {row["id"]: row["quotes"] for row in read_rows(options.speakers)}
    rows = read_rows(options.train)
    articles = [labelled(row, labels[row["id"]], readings, learnt) for row in rows if row["id"] in labels]
    quoted = [one for one in judge(articles, learnt, 0) if one.kind is not Kind.INDIRECT]
    learnt = replace(learnt, speakers=parse_learnt({"speakers.json": learn(articles)}).speakers)
    samples = {
        "direct": [(one.seen, one.right) for one in quoted],
        "reported": [(one.seen, one.right) for one in reports_of(rows, readings, learnt)],
        "speaker": [(of_speaker(one.seen), one.right) for one in quoted if one.right_source],
    }
    options.out.write_text(
        json.dumps({name: learnt_of(name, s) for name, s in samples.items()}, separators=(",", ":")) + "\n"
    )


def reports_of(rows: list[dict], readings: Readings, learnt: Learnt) -> Iterator[Judged]:
    """Yield the reported speech of every article, found by what was learnt of the others."""
    articles = [prepared(row, readings) for row in rows]
    propose_unseen(articles)
    weights = [
        parse_weights(heard([one for number, one in enumerate(articles) if number % FOLDS != fold]))
        for fold in range(FOLDS)
    ]
    del articles
    for number, row in enumerate(rows):
        unseen = replace(learnt, reports=weights[number % FOLDS])
        one = labelled(row, [], readings, unseen)
        identity = identity_of(one.article, unseen, one.advice)
        for place, found in enumerate(one.spoken):
            resolved = identity.resolve(found)
            if found.kind is Kind.INDIRECT and found.mention and resolved.name is not None:
                right = one.right_source[place]
                yield Judged(features(identity, found, resolved), found.kind, right, right)


def learnt_of(name: str, samples: list[tuple[list[float], bool]]) -> dict:
    """Learn from samples, in the order of their articles, and tell how sure to be of held-out ones."""
    table, right = np.array([seen for seen, _ in samples], float), np.array([int(one) for _, one in samples])
    folds = np.arange(len(right)) * FOLDS // len(right)
    sure = np.zeros(len(right))
    for fold in range(FOLDS):
        sure[folds == fold] = fitted(name, table[folds != fold], right[folds != fold]).predict_proba(
            table[folds == fold]
        )[:, 1]
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    error = sum(abs(sure[bins == n].sum() - right[bins == n].sum()) for n in range(BINS)) / len(right)
    print(f"{name}: {len(right)}, right {right.mean():.3f}, calibration error {error:.3f}")
    for least in LEVELS:
        above = right[sure >= least]
        print(f"  from {least:.2f} on: {len(above)}, right {above.mean() if len(above) else 0:.3f}", flush=True)
    learnt = json.loads(as_json(fitted(name, table, right)))
    return {**learnt, "base": round(learnt["base"] + SURER.get(name, 0.0), 4)}


def fitted(name: str, table: np.ndarray, right: np.ndarray) -> HistGradientBoostingClassifier:
    """Fit trees."""
    settings = {"learning_rate": 0.05, "l2_regularization": 10.0, **SETTINGS[name]}
    return HistGradientBoostingClassifier(random_state=SEED, **settings).fit(table, right)


if __name__ == "__main__":
    main()
