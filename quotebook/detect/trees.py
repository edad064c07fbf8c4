"""Boosted decision trees, learnt elsewhere and read from JSON: plain Python, no numbers library."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Tree = tuple[tuple[int, float, int, int], ...]


@dataclass(frozen=True, slots=True)
class Trees:
    """Boosted trees; a node is (feature, threshold, left, right), a leaf (-1, value, 0, 0)."""

    trees: tuple[Tree, ...]
    base: float

    def score(self, features: Sequence[float]) -> float:
        """Return the sum of the leaves that features fall into."""
        total = self.base
        for tree in self.trees:
            feature, value, left, right = tree[0]
            while feature >= 0:
                feature, value, left, right = tree[left if features[feature] <= value else right]
            total += value
        return total


def parse_trees(text: str) -> Trees | None:
    """Read trees from JSON: {"base": number, "trees": [[[feature, threshold, left, right] or [value], …], …]}."""
    if not text:
        return None
    table = json.loads(text)
    trees = tuple(tuple(node_of(node) for node in tree) for tree in table["trees"])
    return Trees(trees, float(table["base"]))


def node_of(node: list[float]) -> tuple[int, float, int, int]:
    """Return a tree's node as a tuple."""
    return (-1, float(node[0]), 0, 0) if len(node) == 1 else (int(node[0]), float(node[1]), int(node[2]), int(node[3]))


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learnt of reported speech: trees, and for cue words the share of their uses that report."""

    trees: Trees | None = None
    shares: Mapping[str, float] = field(default_factory=dict[str, float])


def parse_weights(text: str) -> Weights:
    """Read weights from JSON: {"shares": {word: share}, "weigh": trees}."""
    if not text:
        return Weights()
    table = json.loads(text)
    return Weights(parse_trees(json.dumps(table["weigh"])), table["shares"])
