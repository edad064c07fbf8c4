"""Find what a wording repeats: shingles to look it up by, a comparison that explains itself, groups, likely names."""

from quotebook.dedup.differences import Difference
from quotebook.dedup.grouping import COMMON, choose, cluster
from quotebook.dedup.people import commoner, one_speaker, propose_speakers, same_name, suggest
from quotebook.dedup.relation import Sort
from quotebook.dedup.statement import Statement, statement
from quotebook.dedup.verdict import Comparison, compare, rank
from quotebook.text.keys import shingles

__all__ = [
    "COMMON",
    "Comparison",
    "Difference",
    "Sort",
    "Statement",
    "choose",
    "cluster",
    "commoner",
    "compare",
    "one_speaker",
    "propose_speakers",
    "rank",
    "same_name",
    "shingles",
    "statement",
    "suggest",
]
