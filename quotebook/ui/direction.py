"""Which way a text runs, so that it stands at the side where its readers begin."""

from unicodedata import bidirectional

from PySide6.QtCore import Qt

LOOKED_AT = 1_000
RIGHT_TO_LEFT = ("R", "AL")
ISOLATING = ("LRI", "RLI", "FSI")


def runs_right_to_left(text: str) -> bool:
    """Tell whether most letters at the beginning of a text run from right to left."""
    kinds = [bidirectional(letter) for letter in text[:LOOKED_AT]]
    rightward = sum(kind in RIGHT_TO_LEFT for kind in kinds)
    return rightward > sum(kind == "L" for kind in kinds)


def begins_right_to_left(text: str) -> bool:
    """Tell by the first letter that has a direction; parts set apart from what stands around them say nothing."""
    depth = 0
    for kind in map(bidirectional, text[:LOOKED_AT]):
        depth += (kind in ISOLATING) - (kind == "PDI" and depth > 0)
        if depth == 0 and kind in ("L", *RIGHT_TO_LEFT):
            return kind != "L"
    return False


def side(text: str) -> Qt.AlignmentFlag:
    """Return the side at which the lines of a text begin."""
    return Qt.AlignmentFlag.AlignRight if runs_right_to_left(text) else Qt.AlignmentFlag.AlignLeft
