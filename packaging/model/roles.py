"""Learn the trees that say which phrase is somebody's role; they go to roles.json in resources/languages or /model.

    python packaging/model/roles.py TRAIN.jsonl SPEAKERS.jsonl [--models A B] [--folds N] [--out FILE]

TRAIN is as for sources.py; SPEAKERS says who each quoted segment belongs to: {"id", "quotes": [{"start", "end",
"speaker", "aliases", "role"}]}. With --folds the share of labelled roles that are found on held-out articles is printed
with that of the hand weights and that of the best there is to choose from; nothing is written.
"""

import argparse
import random
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from folds import Readings, add_arguments, read_rows, readings_of
from sklearn.ensemble import HistGradientBoostingClassifier
from sources import ROOT, as_json
from speakers import plain

from quotebook.app.detecting import lexicons
from quotebook.detect.pipeline import identity_of, understood
from quotebook.detect.speakers import Speaker
from quotebook.detect.standing import likeliest
from quotebook.detect.trees import Learnt, parse_trees

SEED = 7
SETTINGS = {
    "learning_rate": 0.06,
    "max_iter": 100,
    "max_leaf_nodes": 7,
    "min_samples_leaf": 12,
    "l2_regularization": 3.0,
}
RISING = (0, 10, 11, 15, 29, 30, 32)
FALLING = (4,)
"""Features that can only speak for a phrase, or only against it."""
UNLABELLED = 0.25
"""What a phrase counts where the labels tell no role: often the article does."""
THRESHOLDS = (-2.0, -1.5, -1.0, -0.5, 0.0)


@dataclass(slots=True)
class Bearer:
    """A speaker with labels ("" for no role): its callings' features, which of them fit, how many quotations it has."""

    role: str
    quotes: int
    words: list[str]
    rows: list[list[float]]
    by_hand: str | None

    def fits(self) -> list[float]:
        """Return how well each calling fits the label, 0 for not."""
        return [fit(self.role, each) for each in self.words]


def main() -> None:
    """Learn, or measure on held-out folds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("speakers", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    add_arguments(parser)
    options = parser.parse_args()
    readings = readings_of(options)
    labels = {row["id"]: row["quotes"] for row in read_rows(options.speakers)}
    articles = [bearers(row, labels[row["id"]], readings) for row in read_rows(options.train) if row["id"] in labels]
    random.Random(SEED).shuffle(articles)
    if options.folds:
        measure(articles, options.folds, options.errors)
        return
    out = options.out or ROOT / "resources" / ("model" if readings else "languages") / "roles.json"
    out.write_text(learnt(articles), encoding="utf-8")


def bearers(row: dict, quotes: list[dict], readings: Readings | None) -> list[Bearer]:
    """Return the speakers of an article that have a labelled role."""
    article = understood(row["text"], lexicons().get("en"))
    advice = readings.advice(row["id"], article.scene) if readings else None
    identity = identity_of(article, Learnt(), advice)
    standing = identity.standing()
    found: list[Bearer] = []
    wanted = Counter((q["role"] or "", *sorted({q["speaker"], *q["aliases"]})) for q in quotes)
    for (role, *names), count in wanted.items():
        speaker = speaker_of({plain(name) for name in names}, article.speakers)
        if speaker is None:
            found.append(Bearer(role, count, [], [], None))
            continue
        among = list(standing.callings[id(speaker)].values())
        rows = [standing.features(speaker, one, among) for one in among]
        found.append(Bearer(role, count, [one.words for one in among], rows, speaker.role))
    return found


def speaker_of(names: set[str], speakers: list[Speaker]) -> Speaker | None:
    """Return the speaker with one of some names, the one named most."""
    fitting = [speaker for speaker in speakers if plain(speaker.name) in names]
    return max(fitting, key=lambda speaker: len(speaker.mentions), default=None)


def fit(wanted: str, got: str | None) -> float:
    """Return the overlap of two roles where it counts as right: half of the wanted words, at most 2.5 times as long."""
    want, have = ({word.casefold() for word in re.findall(r"\w+", words or "")} for words in (wanted, got))
    both = want & have
    right = len(both) >= 0.5 * len(want) and len(have) <= 2.5 * len(want)
    return len(both) / len(want | have) if right else 0.0


def learnt(articles: list[list[Bearer]]) -> str:
    """Learn from articles and return the trees as JSON."""
    table: list[list[float]] = []
    right: list[int] = []
    weights: list[float] = []
    for one in (bearer for article in articles for bearer in article):
        for seen, good in zip(one.rows, one.fits(), strict=True):
            table.append(seen)
            right.append(int(good > 0))
            weights.append(one.quotes**0.5 * (0.5 + good if good else 1.0) * (1.0 if one.role else UNLABELLED))
    signs = [0] * len(table[0])
    for feature in (*RISING, *FALLING):
        signs[feature] = 1 if feature in RISING else -1
    model = HistGradientBoostingClassifier(random_state=SEED, monotonic_cst=signs, **SETTINGS)
    model.fit(np.array(table, float), np.array(right), sample_weight=np.array(weights))
    return as_json(model)


def measure(articles: list[list[Bearer]], folds: int, errors: int) -> None:
    """Print how many labelled roles are found on held-out articles."""
    counts: Counter[str] = Counter()
    told: Counter[str] = Counter()
    for fold in range(folds):
        trees = parse_trees(learnt([a for n, a in enumerate(articles) if n % folds != fold]))
        assert trees
        for one in (bearer for article in articles[fold::folds] for bearer in article):
            scored = sorted(((trees.score(s), w) for s, w in zip(one.rows, one.words, strict=True)), reverse=True)
            if not one.role:
                counts["none labelled"] += one.quotes
                counts["none labelled, by hand"] += one.quotes * bool(one.by_hand)
                for threshold in THRESHOLDS:
                    counts[f"from {threshold}: none labelled"] += one.quotes * bool(scored and scored[0][0] > threshold)
                continue
            counts["all"] += one.quotes
            counts["best"] += one.quotes * any(one.fits())
            counts["by hand"] += one.quotes * bool(fit(one.role, one.by_hand))
            counts["exact"] += one.quotes * bool(scored and scored[0][1].lower() == one.role.lower())
            counts["exact by hand"] += one.quotes * bool(one.by_hand and one.by_hand.lower() == one.role.lower())
            right = bool(scored and fit(one.role, scored[0][1]))
            best = likeliest(scored, lexicons().get("en"))
            counts["likeliest right"] += one.quotes * bool(best and fit(one.role, best[0]))
            for threshold in THRESHOLDS:
                given = bool(scored) and scored[0][0] > threshold
                counts[f"from {threshold}: given"] += one.quotes * given
                counts[f"from {threshold}: right"] += one.quotes * (given and right)
            if not right and any(one.fits()):
                told[f"{one.role!r}: {[(round(s, 1), w) for s, w in scored[:4]]}"] += one.quotes
    for name, count in sorted(counts.items()):
        print(f"{name:20} {count:5} {count / counts['all']:.3f}")
    for words, count in told.most_common(errors):
        print(f"  {count} {words}")


if __name__ == "__main__":
    main()
