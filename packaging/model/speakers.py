"""Learn whom sources mean: speakers.json, in resources/languages or resources/model.

    python packaging/model/speakers.py TRAIN.jsonl SPEAKERS.jsonl SOURCES.json REPORTED.json [--models A B] [--out DIR]

TRAIN is as for sources.py; SPEAKERS says who each quoted segment belongs to: {"id", "quotes": [{"start", "end",
"speaker", "aliases"}]}. SOURCES and REPORTED are trees learnt without these articles (sources.py and reported.py
--without SPEAKERS), so that their scores are what they will be on articles never seen. The accuracy on held-out folds
is printed.
"""

import argparse
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from folds import Readings, add_arguments, read_rows, readings_of
from sklearn.ensemble import HistGradientBoostingClassifier
from sources import ROOT, as_json, word_set

from quotebook.app.detecting import lexicons
from quotebook.detect.advice import Advice
from quotebook.detect.meant import KINDS
from quotebook.detect.mentions import PERSON, PRONOUN
from quotebook.detect.pipeline import Article, found_in, identity_of, understood
from quotebook.detect.quotations import Spoken
from quotebook.detect.reported import scored_reports
from quotebook.detect.resolve import Resolved
from quotebook.detect.trees import Learnt, parse_learnt
from quotebook.detect.trust import features
from quotebook.model import Kind
from quotebook.text.segment import words

SEED = 7
FOLDS = 5
IDENTITY = {
    "learning_rate": 0.06,
    "max_iter": 120,
    "max_leaf_nodes": 8,
    "min_samples_leaf": 15,
    "l2_regularization": 3.0,
}
RARE = 3.0
"""What a candidate counts for a source that is neither a pronoun nor a name: they are few, and each is another."""
TITLES = re.compile(r"^(?:mr|mrs|ms|dr|sen|rep|gov|president|former|vice|the)\.?\s+", re.IGNORECASE)


@dataclass(slots=True)
class Labelled:
    """An article with what was found in it, and what its labels say: names by number of the quotation found."""

    id: str
    article: Article
    advice: Advice | None
    spoken: list[Spoken]
    names: dict[int, set[str]] = field(default_factory=dict)
    right_source: dict[int, bool] = field(default_factory=dict)
    rows: list[tuple[list[float], bool]] = field(default_factory=list)


def main() -> None:
    """Learn on folds, tell how good it is, then learn from all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("train", "speakers", "sources", "reported"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    add_arguments(parser)
    options = parser.parse_args()
    readings = readings_of(options)
    learnt = parse_learnt(
        {"sources.json": options.sources.read_text("utf-8"), "reported.json": options.reported.read_text("utf-8")}
    )
    labels = {row["id"]: row["quotes"] for row in read_rows(options.speakers)}
    articles = [
        labelled(row, labels[row["id"]], readings, learnt) for row in read_rows(options.train) if row["id"] in labels
    ]
    random.Random(SEED).shuffle(articles)
    for _ in judge(articles, learnt, options.errors):
        pass
    out = options.out or ROOT / "resources" / ("model" if readings else "languages")
    (out / "speakers.json").write_text(learn(articles), encoding="utf-8")


def labelled(row: dict, quotes: list[dict], readings: Readings | None, learnt: Learnt) -> Labelled:
    """Find an article's quotations and put its labels beside them."""
    text = row["text"]
    article = understood(text, lexicons().get("en"))
    advice = readings.advice(row["id"], article.scene) if readings else None
    by_cue = scored_reports(article.scene, lexicons().learnt.reports if readings else learnt.reports)
    made = Labelled(row["id"], article, advice, found_in(article, learnt, advice, by_cue))
    gold = [(word_set(text, a["content"]), word_set(text, a["source"])) for a in row["attributions"]]
    for number, found in enumerate(made.spoken):
        runs = [set(words(text, *span)) for span in found.content]
        content = set().union(*runs)
        if found.mention:
            source = set(words(text, found.mention.start, found.mention.end))
            made.right_source[number] = any(
                len(content & c) >= 0.5 * (len(content | c) if found.kind is Kind.INDIRECT else len(content))
                and len(source & s) >= 0.5 * min(len(source), len(s)) > 0
                for c, s in gold
            )
        for quote in quotes if found.kind is not Kind.INDIRECT else ():
            segment = set(words(text, quote["start"], quote["end"]))
            if any(len(run & segment) >= 0.8 * len(run | segment) for run in runs if run | segment):
                made.names[number] = {plain(name) for name in (quote["speaker"], *quote["aliases"])}
    made.rows = list(seen_in(made, learnt))
    return made


def plain(name: str | None) -> str:
    """Return a name as it is compared: titles and case aside."""
    name = re.sub(r"\s+", " ", (name or "").strip()).casefold().replace("’", "'")
    while (short := TITLES.sub("", name)) != name:
        name = short
    return name.strip(" .,")


def learn(articles: list[Labelled]) -> str:
    """Learn to weigh whom a source means, and return the JSON text."""
    rows = [row for one in articles for row in one.rows]
    weights = [1.0 if seen[0] in (KINDS[PERSON], KINDS[PRONOUN]) else RARE for seen, _ in rows]
    model = HistGradientBoostingClassifier(random_state=SEED, **IDENTITY)
    table, right = np.array([seen for seen, _ in rows], float), np.array([int(right) for _, right in rows])
    model.fit(table, right, sample_weight=np.array(weights))
    return as_json(model)


def seen_in(one: Labelled, learnt: Learnt) -> Iterator[tuple[list[float], bool]]:
    """Yield what is seen of every candidate for the sources of an article, and whether it is the one meant."""
    identity = identity_of(one.article, learnt, one.advice)
    for number, found in enumerate(one.spoken):
        if found.mention is None:
            continue
        rule = identity.resolver.find(found.mention)
        names = one.names.get(number)
        among = identity.candidates(found, found.mention, rule) if identity.weighs(found.mention, rule) else []
        fitting = [c for c, _ in among if names and plain(c.name) in names]
        if names and one.right_source.get(number):
            yield from ((seen, plain(candidate.name) in names) for candidate, seen in among)
        meant = next(iter(sorted(fitting, key=lambda c: c.speaker is None)), None)
        identity.remember(meant.speaker if meant else rule.speaker, meant.name if meant else rule.name)


@dataclass(frozen=True, slots=True)
class Judged:
    """A quotation of a held-out article: what was seen of it, its kind, whether all of it, and its source, is right."""

    seen: list[float]
    kind: Kind
    right: bool
    right_source: bool


def judge(articles: list[Labelled], learnt: Learnt, errors: int) -> Iterator[Judged]:
    """Resolve the sources of every article by what was learnt of the others; tell how many were right."""
    right = by_rule = total = 0
    for fold in range(FOLDS):
        trees = learn([a for n, a in enumerate(articles) if n % FOLDS != fold])
        both = Learnt(learnt.sources, learnt.reports, parse_learnt({"speakers.json": trees}).speakers)
        for one in articles[fold::FOLDS]:
            identity = identity_of(one.article, both, one.advice)
            for number, found in enumerate(one.spoken):
                resolved = identity.resolve(found)
                names = one.names.get(number)
                if found.mention is None or resolved.name is None:
                    total += bool(names)
                    continue
                if names:
                    total += 1
                    fits = plain(resolved.name) in names
                    right += fits
                    by_rule += plain(identity.resolver.find(found.mention).name) in names
                    source = one.right_source[number]
                    yield Judged(features(identity, found, resolved), found.kind, fits and source, source)
                    if not fits and errors > 0:
                        errors -= 1
                        tell(one, found, resolved, names)
        print(
            f"fold {fold + 1}: {right}/{total} = {right / total:.4f} so far, by rule {by_rule / total:.4f}", flush=True
        )


def tell(one: Labelled, found: Spoken, resolved: Resolved, names: set[str]) -> None:
    """Print an error."""
    document = one.article.scene.document
    assert found.mention
    start = max(0, found.content[0][0] - 150)
    print(f"  {one.id}: {document.text[start : found.content[-1][1] + 60]!r}")
    mention = document.text[found.mention.start : found.mention.end]
    print(f"    source {mention!r} by {found.rule!r} → {resolved.name!r} by {resolved.rule!r}, not {sorted(names)}")


if __name__ == "__main__":
    main()
