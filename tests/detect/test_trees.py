"""Boosted trees: what is struck out all at once is what a walk from each root would have left."""

from random import Random

import pytest

from quotebook.detect.trees import parse_trees, trees_of


def grown(chance, depth, nodes):
    """Grow a tree into nodes; return the number of its root."""
    at = len(nodes)
    nodes.append([round(chance.uniform(-1, 1), 4)])
    if depth and chance.random() < 0.85:
        feature, threshold = chance.randrange(5), chance.choice([-1.0, 0.0, 0.5, 2.0])
        left, right = grown(chance, depth - 1, nodes), grown(chance, depth - 1, nodes)
        nodes[at] = [feature, threshold, left, right]
    return at


def walked(tree, features):
    """Return the value of the leaf that one comes to from the root."""
    node = tree[0]
    while len(node) > 1:
        feature, threshold, left, right = node
        node = tree[left if features[feature] <= threshold else right]
    return node[0]


@pytest.mark.parametrize("depth", [0, 1, 3, 4, 5])
def test_score_is_the_sum_of_the_leaves_that_a_walk_comes_to(depth):
    chance = Random(depth)
    trees = [[] for _ in range(40)]
    for nodes in trees:
        grown(chance, depth, nodes)
    made = trees_of({"base": 0.25, "trees": trees})
    for _ in range(50):
        features = [chance.choice([-2.0, -1.0, 0.0, 0.5, 1, 2.0, 3]) for _ in range(5)]
        expected = 0.25
        for tree in trees:
            expected += walked(tree, features)
        assert made.score(features) == pytest.approx(expected, abs=1e-12)


def test_no_trees_are_none():
    assert parse_trees("") is None
