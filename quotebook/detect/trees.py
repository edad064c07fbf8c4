"""Boosted decision trees, learnt elsewhere and read from JSON: plain Python, no numbers library."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

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
    return trees_of(json.loads(text)) if text else None


def trees_of(table: dict[str, Any]) -> Trees:
    """Return the trees that a JSON object holds."""
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


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was learnt for one way of detecting; any of it may be missing.

    sources: trees that weigh candidate sources; reports: what weighs reported speech; speakers: trees that weigh whom
    a source means; roles: trees that weigh what somebody's role is; trust: trees by sort of quotation ("direct",
    "reported") that tell how likely all of it is right.
    """

    sources: Trees | None = None
    reports: Weights = field(default_factory=Weights)
    speakers: Trees | None = None
    roles: Trees | None = None
    trust: Mapping[str, Trees] = field(default_factory=dict[str, Trees])


def parse_learnt(files: Mapping[str, str]) -> Learnt:
    """Read what was learnt from the texts of sources.json, reported.json, speakers.json, roles.json and trust.json."""
    sources, speakers, roles = (parse_trees(files.get(f"{name}.json", "")) for name in ("sources", "speakers", "roles"))
    reports, trust = parse_weights(files.get("reported.json", "")), parse_each(files.get("trust.json", ""))
    return Learnt(sources, reports, speakers, roles, trust)


def parse_each(text: str) -> dict[str, Trees]:
    """Read several trees by name from JSON: {name: trees}."""
    tables: dict[str, Any] = json.loads(text) if text else {}
    return {name: trees_of(table) for name, table in tables.items()}


def parse_weights(text: str) -> Weights:
    """Read weights from JSON: {"shares": {word: share}, "weigh": trees}."""
    if not text:
        return Weights()
    table = json.loads(text)
    return Weights(trees_of(table["weigh"]), table["shares"])
