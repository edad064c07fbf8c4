"""Learn the trees that say on which day a statement was made; they go to resources/languages/dates.json.

    python packaging/model/occasions.py TRAIN.jsonl SPEAKERS.jsonl [SOURCES.json REPORTED.json --models A B]
        [--folds N] [--out FILE]

TRAIN is the file of sources.py; SPEAKERS has for some of its articles: {"id", "quotes": [{"start", "end", "said_on"}]}.
With --models the statements are those that are found with the network's readings, by trees that never saw the articles
(SOURCES and REPORTED, as for speakers.py). With --folds the articles are split and precision, recall and F1 on the
held-out ones are printed by threshold and by what is added where only others are told to speak on a day.
"""

import argparse
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from folds import Readings, add_arguments, read_rows, readings_of
from sklearn.ensemble import HistGradientBoostingClassifier
from sources import ROOT, as_json

from quotebook.app.detecting import lexicons
from quotebook.detect import occasions
from quotebook.detect.calendar import Calendar, Statement
from quotebook.detect.dates import parse_published
from quotebook.detect.occasions import Dating
from quotebook.detect.pipeline import found_in, identity_of, understood
from quotebook.detect.quotations import Spoken
from quotebook.detect.reported import scored_reports
from quotebook.detect.resolve import Resolved
from quotebook.detect.trees import Learnt, Trees, parse_learnt, parse_trees
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
THRESHOLDS = (-1.25, -1.0)
FOR_OTHERS = (-99.0, -1.5, -1.0, -0.5)


@dataclass(frozen=True, slots=True)
class Told:
    """An article's statements with whom each means, its calendar, and the labelled days ("" for none) by words."""

    calendar: Calendar
    statements: list[tuple[Spoken, Resolved]]
    labels: dict[frozenset, str]


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
    for name in ("train", "speakers"):
        parser.add_argument(name, type=Path)
    for name in ("sources", "reported"):
        parser.add_argument(name, type=Path, nargs="?")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "languages" / "dates.json")
    add_arguments(parser)
    options = parser.parse_args()
    readings = readings_of(options)
    learnt_before = learnt_of(options) if readings else lexicons().learnt
    labels = {row["id"]: row["quotes"] for row in read_rows(options.speakers)}
    rows = [row for row in read_rows(options.train) if row["id"] in labels]
    articles = [told(row, labels[row["id"]], readings, learnt_before) for row in rows]
    random.Random(SEED).shuffle(articles)
    recorded = [record(article) for article in articles]
    if options.folds:
        measure(articles, recorded, options.folds)
    else:
        options.out.write_text(learnt(recorded), encoding="utf-8")


def learnt_of(options: argparse.Namespace) -> Learnt:
    """Return the trees by which statements and speakers are found."""
    speakers = ROOT / "resources" / "model" / "speakers.json"
    files = {"sources.json": options.sources, "reported.json": options.reported, "speakers.json": speakers}
    return parse_learnt({name: path.read_text("utf-8") for name, path in files.items()})


def told(row: dict, quotes: list[dict], readings: Readings | None, known: Learnt) -> Told:
    """Find an article's statements, whom each means, and the labelled day by the words of each quoted stretch."""
    text = row["text"]
    article = understood(text, lexicons().get("en"))
    advice = readings.advice(row["id"], article.scene) if readings else None
    by_cue = scored_reports(article.scene, lexicons().learnt.reports)
    spoken = found_in(article, known, advice, by_cue)
    identity = identity_of(article, known, advice)
    calendar = Calendar(article.scene.document, article.scene.mentions, spoken, parse_published(row["date"]))
    labels = {frozenset(words(text, q["start"], q["end"])): q["said_on"] or "" for q in quotes}
    return Told(calendar, [(found, identity.resolve(found)) for found in spoken], labels)


def measure(articles: list[Told], recorded: list[list[Row]], folds: int) -> None:
    """Print precision, recall and F1 on held-out articles."""
    trees = [parse_trees(learnt([r for n, r in enumerate(recorded) if n % folds != fold])) for fold in range(folds)]
    for threshold in THRESHOLDS:
        for others in FOR_OTHERS:
            occasions.LIKELY, occasions.OTHERS = threshold, others
            counts: Counter[str] = Counter()
            for number, article in enumerate(articles):
                judge(article, trees[number % folds], counts)
            precision, recall = counts["right"] / counts["given"], counts["right"] / counts["told"]
            f1 = 2 * precision * recall / (precision + recall)
            figures = f"precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}"
            print(f"from {threshold:5.2f}, others {others:6.2f}: {figures}", flush=True)


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


def record(article: Told) -> list[Row]:
    """Return an article's rows."""
    recorder = Recorder(article.calendar, None)
    recorder.labels, recorder.rows = article.labels, []
    for found, resolved in article.statements:
        recorder.said_on(found, resolved)
    return recorder.rows


def judge(article: Told, trees: Trees | None, counts: Counter[str]) -> None:
    """Add an article's answers to counts."""
    dating = Judge(article.calendar, trees)
    dating.labels, dating.answers = article.labels, []
    for found, resolved in article.statements:
        dating.said_on(found, resolved)
    counts["told"] += sum(bool(label) for label in article.labels.values())
    counts["given"] += sum(weight for _, given, weight in dating.answers if given)
    counts["right"] += sum(weight for label, given, weight in dating.answers if given and given == label)


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
