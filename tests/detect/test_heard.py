"""Reported speech by network and rules together: which of the proposals that overlap are kept."""

from itertools import pairwise

import pytest

from quotebook.detect.heard import surest
from quotebook.detect.proposals import Report


def report(score, *content):
    return Report(content, None, (0, 0), "network", score)


ONE = report(1.0, (0, 5), (9, 14))
FIRST, SECOND = report(0.5, (0, 5)), report(0.5, (9, 14))


def test_two_likely_reports_are_kept_rather_than_the_likelier_one_that_takes_both():
    assert surest([ONE, SECOND, FIRST]) == [FIRST, SECOND]


def test_a_report_in_two_pieces_is_kept_where_its_pieces_are_unlikely():
    assert surest([report(-3.0, (0, 5)), ONE, SECOND]) == [ONE]


def test_an_unlikely_report_is_left_out():
    assert surest([report(-2.0, (0, 5)), report(3.0, (5, 8))]) == [report(3.0, (5, 8))]


@pytest.mark.parametrize("count", [2000])
def test_no_two_kept_reports_overlap(count):
    kept = surest(report((n * 7 % 11) / 3 - 1, (n, n + 1 + n % 5)) for n in range(count))
    assert kept
    assert all(a.content[-1][1] <= b.content[0][0] for a, b in pairwise(kept))
