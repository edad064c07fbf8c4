"""Which way a text runs, so that it stands at the side where its readers begin."""

from unicodedata import bidirectional

from PySide6.QtCore import Qt

LOOKED_AT = 1_000
RIGHT_TO_LEFT = ("R", "AL")


def runs_right_to_left(text: str) -> bool:
    """Tell whether most letters at the beginning of a text run from right to left."""
    kinds = [bidirectional(letter) for letter in text[:LOOKED_AT]]
    rightward = sum(kind in RIGHT_TO_LEFT for kind in kinds)
    return rightward > sum(kind == "L" for kind in kinds)


def side(text: str) -> Qt.AlignmentFlag:
    """Return the side at which the lines of a text begin."""
    return Qt.AlignmentFlag.AlignRight if runs_right_to_left(text) else Qt.AlignmentFlag.AlignLeft
