"""Detection with the shipped lexicons and network: the pure detector and its data brought together, once a process."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any

from quotebook import resources
from quotebook.detect.advice import Trained
from quotebook.detect.explain import explain
from quotebook.detect.lexicon import Lexicons, parse_lexicons
from quotebook.detect.pipeline import detect
from quotebook.detect.trees import parse_learnt
from quotebook.model import ArticleDetail, Detection

NETWORK = "network 1"
TEMPERATURE = 1.2
"""Makes the network, trained on all articles, as sure of articles it never saw as those were that left out half and of
whose readings everything on top was learnt: measured by the entropy of its tags alone."""
MODEL_FILES = ("network.onnx", "vocabulary.txt")
LEARNT_FILES = ("sources.json", "reported.json", "speakers.json", "roles.json", "trust.json")


def detect_article(text: str, *, published: str | None = None, language: str | None = None) -> Detection:
    """Find the quotations in a cleaned text, by rules and network, or by rules alone where there is no network.

    published: ISO date of the article, by which "on Tuesday" becomes a day; language: ISO 639-1, or None to find out.
    """
    return detect(text, lexicons=lexicons(), trained=trained(), published=published, language=language)


def detect_again(article: ArticleDetail) -> Detection:
    """Find the quotations in a stored article by what is known about it now."""
    return detect_article(article.text, published=article.row.published, language=article.row.language or None)


def explain_article(text: str, *, published: str | None = None) -> Iterator[str]:
    """Yield lines on how the quotations of a cleaned text are found."""
    return explain(text, lexicons=lexicons(), trained=trained(), published=published)


@cache
def lexicons() -> Lexicons:
    """Return the shipped lexicons, read once."""
    folder = resources.resource("languages")
    return parse_lexicons({entry.name: entry.read_text(encoding="utf-8") for entry in folder.iterdir()})


@cache
def trained() -> Trained | None:
    """Return the shipped network, opened once; None where it, or onnxruntime, is missing."""
    folder = resources.resource("model")
    if not all(folder.joinpath(name).is_file() for name in MODEL_FILES):
        return None
    try:
        runtime: Any = import_module("onnxruntime")
    except ImportError:
        return None
    from quotebook.detect.network import Network  # imported late: it needs numpy, which comes with onnxruntime

    options = runtime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = runtime.InferenceSession(
        folder.joinpath("network.onnx").read_bytes(), options, providers=["CPUExecutionProvider"]
    )
    files = {name: folder.joinpath(name) for name in LEARNT_FILES}
    learnt = parse_learnt({name: file.read_text(encoding="utf-8") for name, file in files.items() if file.is_file()})
    vocabulary = folder.joinpath("vocabulary.txt").read_text(encoding="utf-8")
    return Trained(Network(vocabulary, session, temperature=TEMPERATURE), learnt, NETWORK)


def why_rules_alone() -> str | None:
    """Return a sentence on why there is no network, or None where there is one."""
    if trained() is not None:
        return None
    return "The network is not available (no onnxruntime here, or no model): quotations are found by rules alone."
