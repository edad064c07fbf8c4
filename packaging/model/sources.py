"""Learn the trees that weigh candidate sources of quoted words; they go to resources/languages/sources.json.

    python packaging/model/sources.py TRAIN.jsonl [--folds N] [--out FILE] [--models A B]

TRAIN has an article a line: {"text", "date", "attributions": [{"source", "cue", "content", "kind"}]} with spans in
code points. With --folds the articles are split and the accuracy on the held-out ones is printed; nothing is written.
With --models the trees see what the network says too, and go to resources/model/sources.json.
Needs numpy and scikit-learn (not needed to run Quotebook).
"""

import argparse
import json
import random
import sys
from pathlib import Path

import numpy as np
from folds import Readings, add_arguments, readings_of, rows_of
from sklearn.ensemble import HistGradientBoostingClassifier

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from quotebook.app.detecting import lexicons  # noqa: E402
from quotebook.detect.advice import Advice  # noqa: E402
from quotebook.detect.attribute import Choice, choose, patterns  # noqa: E402
from quotebook.detect.cues import Scene  # noqa: E402
from quotebook.detect.mentions import PERSON, Mention  # noqa: E402
from quotebook.detect.pipeline import understood  # noqa: E402
from quotebook.detect.ranking import View, candidates, weigh  # noqa: E402
from quotebook.detect.trees import parse_trees  # noqa: E402
from quotebook.text.segment import words  # noqa: E402

SEED = 7
SETTINGS = {
    "learning_rate": 0.1,
    "max_iter": 150,
    "max_leaf_nodes": 12,
    "min_samples_leaf": 20,
    "l2_regularization": 1.0,
}


def main() -> None:
    """Learn, or measure on held-out folds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--out", type=Path)
    add_arguments(parser)
    options = parser.parse_args()
    readings = readings_of(options)
    articles = [prepared(row, readings) for row in rows_of(options)]
    random.Random(SEED).shuffle(articles)
    if not options.folds:
        out = options.out or ROOT / "resources" / ("model" if readings else "languages") / "sources.json"
        out.write_text(learnt(articles), encoding="utf-8")
        return
    right = total = 0
    for fold in range(options.folds):
        trees = parse_trees(learnt([a for n, a in enumerate(articles) if n % options.folds != fold]))
        for n, article in enumerate(articles):
            if n % options.folds == fold:
                r, t = judged(article, trees)
                right += r
                total += t
        print(f"fold {fold + 1}: {right}/{total} = {right / total:.4f} so far", flush=True)


def prepared(row: dict, readings: Readings | None) -> tuple[Scene, dict[int, set], Advice | None]:
    """Return an article's scene, by region the words of its gold source, and what the network says of it."""
    scene = understood(row["text"], lexicons().get("en")).scene
    document = scene.document
    gold: dict[int, set] = {}
    for attribution in row["attributions"]:
        content = word_set(row["text"], attribution["content"])
        source = word_set(row["text"], attribution["source"])
        for number, region in enumerate(document.regions):
            run = set(words(row["text"], region.start, region.end))
            if run and len(run & content) >= 0.5 * len(run):
                gold[number] = source
    return scene, gold, readings.advice(row["id"], scene) if readings else None


def word_set(text: str, spans: list) -> set:
    """Return the words of spans."""
    return {word for start, end in spans or () for word in words(text, start, end)}


def same(text: str, mention: Mention, source: set) -> bool:
    """Tell whether a mention shares half the words of the shorter of the two."""
    found = set(words(text, mention.start, mention.end))
    return bool(found and source) and len(found & source) >= 0.5 * min(len(found), len(source))


def right_ones(text: str, among: list[Mention], source: set) -> list[bool]:
    """Mark the candidates that hit the gold source; where one names the person first, only that one."""
    hits = [same(text, mention, source) for mention in among]
    if sum(hits) < 2:
        return hits
    chosen = [m for m, hit in zip(among, hits, strict=True) if hit and not m.possessive] or among
    people = [m for m in chosen if m.kind == PERSON]
    start = min(a for a, _ in source)
    lead = next((m for m in people if m.start <= start + 4), None) or next(iter(people or chosen))
    return [m is lead for m in among]


def learnt(articles: list) -> str:
    """Learn from articles and return the JSON text."""
    rows: list[list[float]] = []
    labels: list[int] = []
    weights: list[float] = []
    for scene, gold, advice in articles:
        previous: Choice | None = None
        for number, size in enumerate(scene.document.sizes):
            first, last = scene.document.extents[number]
            if first == last or size == 0:
                continue
            found = patterns(scene, number, previous)
            among = candidates(scene, number, found, previous, advice)
            source = gold.get(number, set())
            marked = right_ones(scene.document.text, among, source) if source else [False] * len(among)
            if any(marked) or number not in gold:
                view = View(scene, number, found, previous, advice)
                for mention, right in zip(among, marked, strict=True):
                    rows.append(view.features(mention))
                    labels.append(int(right))
                    weights.append((1.0 if size >= 4 else 0.4) * (1.0 if number in gold else 0.6))
            previous = next((Choice(m, "gold") for m, r in zip(among, marked, strict=True) if r), None) or (
                choose(scene, number, previous) if number in gold else previous
            )
    model = HistGradientBoostingClassifier(random_state=SEED, **SETTINGS)
    model.fit(np.array(rows, float), np.array(labels), sample_weight=np.array(weights))
    return as_json(model)


def as_json(model: HistGradientBoostingClassifier) -> str:
    """Return a fitted model's trees as JSON."""
    trees = []
    for stage in model._predictors:
        trees.append(
            [
                [round(float(n["value"]), 4)]
                if n["is_leaf"]
                else [int(n["feature_idx"]), round(float(n["num_threshold"]), 4), int(n["left"]), int(n["right"])]
                for n in stage[0].nodes
            ]
        )
    base = round(float(np.ravel(model._baseline_prediction)[0]), 4)
    return json.dumps({"base": base, "trees": trees}, separators=(",", ":")) + "\n"


def judged(article: tuple, trees: object) -> tuple[int, int]:
    """Return how many gold sources of an article were found, and how many there are."""
    scene, gold, advice = article
    right = total = 0
    previous = None
    for number, size in enumerate(scene.document.sizes):
        first, last = scene.document.extents[number]
        if first == last or size == 0:
            continue
        choice = weigh(scene, number, previous, trees, advice) if trees else choose(scene, number, previous)
        if choice.mention:
            previous = choice
        if size >= 4 and gold.get(number):
            total += 1
            right += bool(choice.mention and same(scene.document.text, choice.mention, gold[number]))
    return right, total


if __name__ == "__main__":
    main()
