"""Where each card of a long list begins: heights are guessed until a card comes into view and is laid out."""

from bisect import bisect_right
from itertools import accumulate

GUESS = 120
"""Height of a card nobody has looked at yet, in pixels."""


class Heights:
    """Heights of rows and their tops, in pixels."""

    def __init__(self) -> None:
        self._heights: list[int] = []
        self._tops: list[int] = [0]
        self._stale = False

    def reset(self, count: int) -> None:
        """Start anew with so many rows."""
        self._heights = [GUESS] * count
        self._stale = True

    def insert(self, row: int, count: int) -> None:
        """Make room for new rows."""
        self._heights[row:row] = [GUESS] * count
        self._stale = True

    def set(self, row: int, height: int) -> bool:
        """Set the height of a row; return whether it is another than before."""
        if self._heights[row] == height:
            return False
        self._heights[row] = height
        self._stale = True
        return True

    def count(self) -> int:
        """Return the number of rows."""
        return len(self._heights)

    def height(self, row: int) -> int:
        """Return the height of a row."""
        return self._heights[row]

    def top(self, row: int) -> int:
        """Return where a row begins; the number of rows is where all of them end."""
        if self._stale:
            self._tops = [0, *accumulate(self._heights)]
            self._stale = False
        return self._tops[row]

    def total(self) -> int:
        """Return the height of all rows."""
        return self.top(len(self._heights))

    def row_at(self, y: int) -> int:
        """Return the row at a height, the nearest one where it lies outside; -1 where there are none."""
        if not self._heights:
            return -1
        self.top(0)
        return max(0, min(len(self._heights) - 1, bisect_right(self._tops, y) - 1))
