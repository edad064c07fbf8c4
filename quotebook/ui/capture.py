"""The place where an article comes in: pasted, dropped or opened, its quotations reviewed and kept."""

from quotebook.ui import controls
from quotebook.ui.controls import EmptyState
from quotebook.ui.place import Desk, Place


class ArticlePlace(Place):
    """Add article: the article on the left, what was found in it on the right."""

    key = "add"
    icon = "add"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        empty = EmptyState(
            desk.theme,
            desk.icons,
            icon="quotations",
            title=self.tr("Add an article"),
            text=self.tr("Paste it, drop a file, or open one."),
        )
        self.setLayout(controls.column(empty))

    def title(self) -> str:
        return self.tr("Add article")
