"""Learn the trees that say on which day a statement was made; they go to resources/languages/dates.json.

    python packaging/model/occasions.py TRAIN.jsonl SPEAKERS.jsonl [--folds N] [--out FILE]

TRAIN is the file of sources.py; SPEAKERS has for some of its articles: {"id", "quotes": [{"start", "end", "said_on"}]}.
With --folds the articles are split and precision, recall and F1 on the held-out ones are printed by threshold.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sources import ROOT, as_json

from quotebook.app.detecting import lexicons
from quotebook.detect import occasions, pipeline
from quotebook.detect.lexicon import Lexicons
from quotebook.detect.occasions import Calendar, Dating, Statement
from quotebook.detect.quotations import Spoken
from quotebook.detect.resolve import Resolved
from quotebook.detect.trees import Trees, parse_trees
from quotebook.model import Kind, Precision, SaidOn
from quotebook.text.segment import words

SEED = 7
SETTINGS = {
    "learning_rate": 0.06,
    "max_iter": 120,
    "max_leaf_nodes": 7,
    "min_samples_leaf": 20,
    "l2_regularization": 2.0,
}
RISING = (0, 12, 13, 16, 25, 26, 38)
FALLING = (1, 2, 3, 14, 18, 29, 45)
"""Features that can only speak for a day, or only against it."""
SAME = 0.8
Row = tuple[list[float], bool, int]
"""What is seen of a day and a statement, whether the day is its label, how many labelled stretches it holds."""
THRESHOLDS = (-1.0, -0.75, -0.5, -0.25, 0.0, 0.25, 0.5)


class Recorder(Dating):
    """Dates by the labels, and keeps what the trees would have looked at; quotations without a label get none."""

    labels: dict[frozenset, str]
    rows: list[Row]

    def choose(self, statement: Statement) -> SaidOn | None:
        """Return the labelled day, after keeping a row for every day near the statement."""
        label, weight = label_of(self.calendar, statement.spoken, self.labels)
        if label is None:
            return self.given.get(statement.key, (None, 0))[0]
        by_value: dict[str, list] = {}
        for place in statement.near:
            by_value.setdefault(place.found.said_on.value, []).append(place)
        for value, places in by_value.items():
            self.rows.append((self.features(statement, places), value == label, weight))
        return SaidOn(label, Precision.DAY, "") if label else None


class Judge(Dating):
    """Dates by trees, and keeps what was said against the labels."""

    labels: dict[frozenset, str]
    answers: list[tuple[str, str, int]]

    def said_on(self, spoken: Spoken, resolved: Resolved) -> SaidOn | None:
        """Return the day by the trees."""
        found = super().said_on(spoken, resolved)
        label, weight = label_of(self.calendar, spoken, self.labels)
        if label is not None:
            self.answers.append((label, found.value if found and found.precision is Precision.DAY else "", weight))
        return found


def main() -> None:
    """Learn, or measure on held-out folds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("speakers", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "languages" / "dates.json")
    options = parser.parse_args()
    articles = list(labelled(options.train, options.speakers))
    random.Random(SEED).shuffle(articles)
    rows = [recorded(text, published, labels) for text, published, labels in articles]
    if not options.folds:
        options.out.write_text(learnt(rows), encoding="utf-8")
        return
    trees = [
        parse_trees(learnt([r for n, r in enumerate(rows) if n % options.folds != fold]))
        for fold in range(options.folds)
    ]
    for threshold in THRESHOLDS:
        counts: Counter[str] = Counter()
        for number, article in enumerate(articles):
            judge(article, trees[number % options.folds], threshold, counts)
        precision, recall = counts["right"] / counts["given"], counts["right"] / counts["told"]
        f1 = 2 * precision * recall / (precision + recall)
        print(f"from {threshold:5.2f}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}", flush=True)


def labelled(train: Path, speakers: Path) -> Iterator[tuple[str, str, dict[frozenset, str]]]:
    """Yield text, day of publication and the labelled day ("" for none) by the words of each quoted stretch."""
    texts = {row["id"]: row for row in map(json.loads, train.read_text(encoding="utf-8").splitlines())}
    for row in map(json.loads, speakers.read_text(encoding="utf-8").splitlines()):
        text = texts[row["id"]]["text"]
        labels = {frozenset(words(text, q["start"], q["end"])): q["said_on"] or "" for q in row["quotes"]}
        yield text, texts[row["id"]]["date"], labels


def label_of(calendar: Calendar, spoken: Spoken, labels: dict[frozenset, str]) -> tuple[str | None, int]:
    """Return the label of a quotation (None where it has none) and how many labelled stretches it holds."""
    if spoken.kind is Kind.INDIRECT:
        return None, 0
    text = calendar.document.text
    runs = [frozenset(words(text, start, end)) for start, end in spoken.content]
    found = [label for wanted, label in labels.items() if any(same(run, wanted) for run in runs)]
    return (found[0], len(found)) if found else (None, 0)


def same(run: frozenset, wanted: frozenset) -> bool:
    """Tell whether two stretches share most of their words."""
    return bool(run & wanted) and len(run & wanted) >= SAME * len(run | wanted)


def recorded(text: str, published: str, labels: dict[frozenset, str]) -> list[Row]:
    """Return an article's rows."""
    rows: list[Row] = []
    detect_with(type("Kept", (Recorder,), {"labels": labels, "rows": rows}), text, published, lexicons())
    return rows


def judge(article: tuple[str, str, dict], trees: Trees | None, threshold: float, counts: Counter[str]) -> None:
    """Add an article's answers to counts."""
    text, published, labels = article
    answers: list[tuple[str, str, int]] = []
    occasions.LIKELY = threshold
    kept = type("Kept", (Judge,), {"labels": labels, "answers": answers})
    detect_with(kept, text, published, replace(lexicons(), dates=trees))
    counts["told"] += sum(bool(label) for label in labels.values())
    counts["given"] += sum(weight for _, given, weight in answers if given)
    counts["right"] += sum(weight for label, given, weight in answers if given and given == label)


def detect_with(dating: type[Dating], text: str, published: str, known: Lexicons) -> None:
    """Run the detector with another way to date."""
    usual = pipeline.Dating
    pipeline.Dating = dating
    try:
        pipeline.detect(text, lexicons=known, published=published, language="en")
    finally:
        pipeline.Dating = usual


def learnt(articles: list[list[Row]]) -> str:
    """Learn from rows by article and return the trees as JSON."""
    rows = [row for article in articles for row in article]
    signs = [0] * len(rows[0][0])
    for feature in RISING:
        signs[feature] = 1
    for feature in FALLING:
        signs[feature] = -1
    model = HistGradientBoostingClassifier(random_state=SEED, monotonic_cst=signs, **SETTINGS)
    table, right, weights = (np.array(column, float) for column in zip(*rows, strict=True))
    model.fit(table, right, sample_weight=weights)
    return as_json(model)


if __name__ == "__main__":
    main()
