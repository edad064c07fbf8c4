"""Whether the filters stand beside the rows: where both have room, or where a person opens them all the same."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QToolButton, QWidget


class FilterRoom(QObject):
    """Show and hide the filters. changed: whether they are shown, or crowd, is another now.

    wanted: whether a person wants them where there is room; crowds: they were opened where there is none, so that the
    detail pane leaves them its own; least: pixels that the rows need beside them, detail: those of that pane.
    """

    changed = Signal()

    def __init__(self, button: QToolButton, filters: QWidget, *, least: int, detail: int) -> None:
        super().__init__(filters)
        self.wanted, self.crowds = True, False
        self._is_narrow = False
        self._button = button
        self._filters = filters
        self._least = least
        self._detail = detail

    def taken(self) -> int:
        """Return how many pixels the filters take from the rows."""
        return self._filters.width() if self._button.isChecked() else 0

    def turn(self) -> None:
        """Follow the button: where there is room for them the filters stay as a person wanted them."""
        shown = self._button.isChecked()
        if not self._is_narrow:
            self.wanted = shown
        self._show(shown, crowds=shown and self._is_narrow)

    def close(self) -> None:
        """Hide them, so that the detail pane has its room back."""
        self._button.setChecked(False)
        self.turn()

    def fit(self, width: int) -> None:
        """Hide the filters where the rows would have no room beside them, and bring them back where they have."""
        needed = self._filters.width() + self._least
        if self.crowds and width < needed + self._detail:
            return
        is_narrow = width < needed
        if self.crowds or is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._show(self.wanted and not is_narrow, crowds=False)

    def _show(self, shown: bool, *, crowds: bool) -> None:
        self.crowds = crowds
        self._button.setChecked(shown)
        self._filters.setVisible(shown)
        self.changed.emit()
