"""Learn the trees that weigh proposals of reported speech; they go to resources/languages/reported.json.

    python packaging/model/reported.py TRAIN.jsonl [--folds N] [--out FILE]

The file and the needs are those of sources.py.
"""

import argparse
import json
import random
from collections import Counter
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sources import ROOT, as_json, word_set

from quotebook.app.detecting import lexicons
from quotebook.detect.cues import Scene
from quotebook.detect.document import Document
from quotebook.detect.mentions import find_mentions
from quotebook.detect.reported import Report, cue_places, features, find_reports, propose
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
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "languages" / "reported.json")
    options = parser.parse_args()
    articles = [prepared(json.loads(line)) for line in options.train.read_text(encoding="utf-8").splitlines()]
    random.Random(SEED).shuffle(articles)
    if not options.folds:
        options.out.write_text(learnt(articles), encoding="utf-8")
        return
    counts: Counter[str] = Counter()
    for fold in range(options.folds):
        weights = parse_weights(learnt([a for n, a in enumerate(articles) if n % options.folds != fold]))
        for n, article in enumerate(articles):
            if n % options.folds == fold:
                judge(article, weights, counts)
        p, r = counts["true"] / counts["predicted"], counts["found"] / counts["gold"]
        print(f"fold {fold + 1}: precision {p:.4f} recall {r:.4f} F1 {2 * p * r / (p + r):.4f} so far", flush=True)


def prepared(row: dict) -> tuple[Scene, list[tuple[set, bool]]]:
    """Return an article's scene and, for each attribution, the words of its content and whether it counts as speech."""
    document = Document(row["text"], lexicons().get("en"))
    mentions = find_mentions(document)
    gold = []
    for attribution in row["attributions"]:
        cue = {row["text"][a:b].lower() for a, b in word_set(row["text"], attribution["cue"])}
        speech = attribution["kind"] == "indirect" and bool(attribution["source"]) and is_speech(cue)
        gold.append((word_set(row["text"], attribution["content"]), speech))
    return Scene(document, mentions), gold


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


def shares_of(articles: list) -> dict[str, float]:
    """Return for each cue word the share of its uses whose first proposal lies on a gold content."""
    uses: Counter[str] = Counter()
    good: Counter[str] = Counter()
    for scene, gold in articles:
        for cue in cue_places(scene):
            word = scene.document.tokens[cue].lower
            uses[word] += 1
            found = (report_words(scene, p) for p in propose(scene, cue))
            good[word] += any(speech and overlap(w, content) >= 0.5 for w in found for content, speech in gold)
    return {word: round(good[word] / n, 2) for word, n in sorted(uses.items()) if n >= LEAST_USES}


def learnt(articles: list) -> str:
    """Learn from articles and return the JSON text."""
    shares = shares_of(articles)
    rows, labels = [], []
    for scene, gold in articles:
        for cue in cue_places(scene):
            for proposal in propose(scene, cue):
                found = report_words(scene, proposal)
                best = max((overlap(found, content) for content, speech in gold if speech), default=0.0)
                rows.append(features(scene, proposal, shares))
                labels.append(int(best >= 0.6))
    model = HistGradientBoostingClassifier(random_state=SEED, **SETTINGS)
    model.fit(np.array(rows, float), np.array(labels))
    return json.dumps({"shares": shares, "weigh": json.loads(as_json(model))}, separators=(",", ":")) + "\n"


def judge(article: tuple, weights: Weights, counts: Counter[str]) -> None:
    """Add one article's counts of found, gold, predicted and true reports."""
    scene, gold = article
    found = [report_words(scene, report) for report in find_reports(scene, weights)]
    for content, speech in gold:
        if speech:
            counts["gold"] += 1
            counts["found"] += any(overlap(content, w) >= 0.5 for w in found)
    for w in found:
        counts["predicted"] += 1
        counts["true"] += any(overlap(content, w) >= 0.5 for content, _ in gold)


if __name__ == "__main__":
    main()
