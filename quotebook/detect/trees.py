"""Boosted decision trees, learnt elsewhere and read from JSON: plain Python, no numbers library.

All trees are walked at once (QuickScorer; Lucchese and others, 2015): every leaf is a bit of one long number, and a
feature above a node's threshold strikes out the leaves on the node's left side. The first leaf that is left of each
tree is the one that a walk from its root would have come to.
"""

import json
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import getitem
from struct import Struct
from typing import Any

Node = Sequence[float]
SIZES = {16: "H", 32: "I", 64: "Q"}
"""How many leaves a tree may have, and what struct calls a number of as many bits."""


@dataclass(frozen=True)
class Trees:
    """Boosted trees; a node is [feature, threshold, left, right], a leaf [value]; up to its threshold it goes left."""

    trees: Sequence[Sequence[Node]]
    base: float

    def score(self, features: Sequence[float]) -> float:
        """Return the sum of the leaves that features fall into."""
        leaves = self.leaves
        left = leaves.every
        for feature, thresholds, masks in leaves.tests:
            left &= masks[bisect_left(thresholds, features[feature])]
        first = left & ~(left - leaves.ones)
        bits = leaves.cut.unpack(first.to_bytes(leaves.cut.size, "little"))
        return sum(map(getitem, leaves.values, bits), self.base)

    @cached_property
    def leaves(self) -> "Leaves":
        """The trees as bits, made when a score is first asked for."""
        return leaves_of(self.trees)


@dataclass(frozen=True, slots=True)
class Leaves:
    """The leaves of all trees as bits of one number, each tree's in a field of its own, from left to right.

    every: all of them; ones: the first of each tree; cut: cuts a number into fields; values: per tree bit → value;
    tests: per feature its thresholds in order, and what is left where it lies above none, one, two … of them.
    """

    every: int
    ones: int
    cut: Struct
    values: tuple[dict[int, float], ...]
    tests: tuple[tuple[int, list[float], list[int]], ...]


def leaves_of(trees: Sequence[Sequence[Node]]) -> Leaves:
    """Return trees as bits."""
    most = max(sum(len(node) == 1 for node in tree) for tree in trees)
    size = next(size for size in SIZES if most <= size)
    values: list[dict[int, float]] = []
    strikes: dict[int, dict[float, int]] = {}
    for number, tree in enumerate(trees):
        found: list[float] = []
        for feature, threshold, first, last in walk(tree, 0, found):
            struck = ((1 << last) - (1 << first)) << number * size
            by_threshold = strikes.setdefault(feature, {})
            by_threshold[threshold] = by_threshold.get(threshold, 0) | struck
        values.append({1 << bit: value for bit, value in enumerate(found)})
    every = sum(((1 << len(found)) - 1) << number * size for number, found in enumerate(values))
    ones = sum(1 << number * size for number in range(len(values)))
    tests = tuple(test_of(feature, strikes[feature], every) for feature in sorted(strikes))
    return Leaves(every, ones, Struct(f"<{len(values)}{SIZES[size]}"), tuple(values), tests)


def walk(tree: Sequence[Node], at: int, found: list[float]) -> Iterator[tuple[int, float, int, int]]:
    """Add the leaves below a node to found, from left to right; yield feature, threshold and left leaves per node."""
    node = tree[at]
    if len(node) == 1:
        found.append(node[0])
        return
    first = len(found)
    yield from walk(tree, int(node[2]), found)
    yield int(node[0]), node[1], first, len(found)
    yield from walk(tree, int(node[3]), found)


def test_of(feature: int, strikes: Mapping[float, int], every: int) -> tuple[int, list[float], list[int]]:
    """Return a feature, its thresholds in order, and what is left of every leaf above none, one, two … of them."""
    thresholds = sorted(strikes)
    masks = [every]
    for threshold in thresholds:
        masks.append(masks[-1] & ~strikes[threshold])
    return feature, thresholds, masks


def parse_trees(text: str) -> Trees | None:
    """Read trees from JSON: {"base": number, "trees": [[[feature, threshold, left, right] or [value], …], …]}."""
    return trees_of(json.loads(text)) if text else None


def trees_of(table: dict[str, Any]) -> Trees:
    """Return the trees that a JSON object holds."""
    return Trees(table["trees"], float(table["base"]))


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
