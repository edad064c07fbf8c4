"""Learn the trees that weigh proposals of reported speech; they go to resources/languages/reported.json.

    python packaging/model/reported.py TRAIN.jsonl [--folds N] [--out FILE] [--models A B]

The file, the options and the needs are those of sources.py. With --models the trees weigh what the network takes for
reported speech beside what the rules do, and go to resources/model/reported.json; the rules' proposals are then those
of weights that never saw the article.
"""

import argparse
import json
import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from folds import Readings, add_arguments, readings_of, rows_of
from sklearn.ensemble import HistGradientBoostingClassifier
from sources import ROOT, as_json, word_set

from quotebook.app.detecting import lexicons
from quotebook.detect.advice import Advice
from quotebook.detect.cues import Scene
from quotebook.detect.heard import hear_reports, proposals
from quotebook.detect.pipeline import understood
from quotebook.detect.proposals import Report, propose
from quotebook.detect.reported import cue_places, features, find_reports, scored_reports
from quotebook.detect.trees import Weights, parse_weights
from quotebook.text.segment import words

SEED = 7
SETTINGS = {
    "learning_rate": 0.1,
    "max_iter": 160,
    "max_leaf_nodes": 14,
    "min_samples_leaf": 25,
    "l2_regularization": 1.0,
}
LEAST_USES = 5
SPEECH_GROUPS = ("say", "tell", "write", "ask", "urge", "utter", "call")


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
    if readings:
        propose_unseen(articles)
    learn = heard if readings else learnt
    if not options.folds:
        out = options.out or ROOT / "resources" / ("model" if readings else "languages") / "reported.json"
        out.write_text(learn(articles), encoding="utf-8")
        return
    counts: Counter[str] = Counter()
    for fold in range(options.folds):
        weights = parse_weights(learn([a for n, a in enumerate(articles) if n % options.folds != fold]))
        for n, article in enumerate(articles):
            if n % options.folds == fold:
                judge(article, weights, counts)
        p, r = counts["true"] / counts["predicted"], counts["found"] / counts["gold"]
        print(f"fold {fold + 1}: precision {p:.4f} recall {r:.4f} F1 {2 * p * r / (p + r):.4f} so far", flush=True)


@dataclass(slots=True)
class Article:
    """An article's scene; per attribution the words of its content and whether it counts as speech; what is said of it.

    by_cue: what rules that never saw the article propose, where there is advice.
    """

    scene: Scene
    gold: list[tuple[set, bool]]
    advice: Advice | None
    by_cue: list[list[Report]] = field(default_factory=list)


def prepared(row: dict, readings: Readings | None) -> Article:
    """Make an Article of a row."""
    scene = understood(row["text"], lexicons().get("en")).scene
    gold = []
    for attribution in row["attributions"]:
        cue = {row["text"][a:b].lower() for a, b in word_set(row["text"], attribution["cue"])}
        speech = attribution["kind"] == "indirect" and bool(attribution["source"]) and is_speech(cue)
        gold.append((word_set(row["text"], attribution["content"]), speech))
    return Article(scene, gold, readings.advice(row["id"], scene) if readings else None)


def propose_unseen(articles: list[Article]) -> None:
    """Let rules learnt on one half of the articles report on the other."""
    for half in (0, 1):
        weights = parse_weights(learnt(articles[half::2]))
        for article in articles[1 - half :: 2]:
            article.by_cue = scored_reports(article.scene, weights)


def is_speech(cue: set[str]) -> bool:
    """Tell whether a cue's words report speech, by the lexicon."""
    cues = lexicons().get("en").cues
    return bool(cue & {"according", "interview", "spokesman", "spokeswoman"}) or any(
        cues.get(word) in SPEECH_GROUPS for word in cue
    )


def report_words(scene: Scene, report: Report) -> set:
    """Return the words of a report."""
    document = scene.document
    return {
        word
        for first, last in report.content
        for word in words(document.text, document.tokens[first].start, document.tokens[last - 1].end)
    }


def overlap(a: set, b: set) -> float:
    """Return the Jaccard overlap of two sets of words."""
    return len(a & b) / len(a | b) if a or b else 0.0


def shares_of(articles: list[Article]) -> dict[str, float]:
    """Return for each cue word the share of its uses whose first proposal lies on a gold content."""
    uses: Counter[str] = Counter()
    good: Counter[str] = Counter()
    for article in articles:
        scene, gold = article.scene, article.gold
        for cue in cue_places(scene):
            word = scene.document.tokens[cue].lower
            uses[word] += 1
            found = (report_words(scene, p) for p in propose(scene, cue))
            good[word] += any(speech and overlap(w, content) >= 0.5 for w in found for content, speech in gold)
    return {word: round(good[word] / n, 2) for word, n in sorted(uses.items()) if n >= LEAST_USES}


def learnt(articles: list[Article]) -> str:
    """Learn from articles and return the JSON text."""
    shares = shares_of(articles)
    rows, labels = [], []
    for article in articles:
        scene, gold = article.scene, article.gold
        for cue in cue_places(scene):
            for proposal in propose(scene, cue):
                found = report_words(scene, proposal)
                best = max((overlap(found, content) for content, speech in gold if speech), default=0.0)
                rows.append(features(scene, proposal, shares))
                labels.append(int(best >= 0.6))
    model = HistGradientBoostingClassifier(random_state=SEED, **SETTINGS)
    model.fit(np.array(rows, float), np.array(labels))
    return json.dumps({"shares": shares, "weigh": json.loads(as_json(model))}, separators=(",", ":")) + "\n"


def heard(articles: list[Article]) -> str:
    """Learn to weigh the network's proposals and the rules' together, and return the JSON text."""
    shares = shares_of(articles)
    rows, labels = [], []
    for article in articles:
        assert article.advice
        for proposal, seen in proposals(article.scene, article.advice, article.by_cue, shares):
            found = report_words(article.scene, proposal)
            touched = [speech for content, speech in article.gold if overlap(found, content) >= 0.5]
            if any(touched) or not touched:
                rows.append(seen)
                labels.append(int(any(touched)))
    model = HistGradientBoostingClassifier(random_state=SEED, **SETTINGS)
    model.fit(np.array(rows, float), np.array(labels))
    return json.dumps({"shares": shares, "weigh": json.loads(as_json(model))}, separators=(",", ":")) + "\n"


def judge(article: Article, weights: Weights, counts: Counter[str]) -> None:
    """Add one article's counts of found, gold, predicted and true reports."""
    scene, gold = article.scene, article.gold
    reports = (
        hear_reports(scene, article.advice, article.by_cue, weights) if article.advice else find_reports(scene, weights)
    )
    found = [report_words(scene, report) for report in reports]
    for content, speech in gold:
        if speech:
            counts["gold"] += 1
            counts["found"] += any(overlap(content, w) >= 0.5 for w in found)
    for w in found:
        counts["predicted"] += 1
        counts["true"] += any(overlap(content, w) >= 0.5 for content, _ in gold)


if __name__ == "__main__":
    main()
