"""What a person sees first: what Quotebook does, in three steps, and an article to try it with."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea

from quotebook.ui import controls, wording
from quotebook.ui.guard import guarded
from quotebook.ui.icons import application_pixmap
from quotebook.ui.place import Desk
from quotebook.ui.theme import GRID, Type

ICON = 72
WIDEST = 64
"""Characters of a line."""
ABOVE_STEPS, BELOW_STEPS = 3, 5
"""Where the buttons stand in the column."""


class Welcome(QScrollArea):
    """Say hello where the catalogue is empty; the article that comes with Quotebook is the first thing offered."""

    def __init__(
        self, desk: Desk, *, sample: Callable[[], None], files: Callable[[], None], folder: Callable[[], None]
    ) -> None:
        super().__init__()
        self._desk = desk
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme = desk.theme
        self._picture = QLabel()
        side = theme.scaled(ICON)
        self._picture.setPixmap(application_pixmap(side, self.devicePixelRatioF()))
        self._marks: list[tuple[QLabel, str]] = []
        self.setAccessibleName(f"{wording.tr('Welcome to Quotebook')}. {self._paste_words()}")
        title = controls.wrapped(theme, wording.tr("Welcome to Quotebook"), Type.DISPLAY)
        lead = controls.wrapped(
            theme,
            wording.tr("It keeps what people said: the exact words, who said them, when, and where."),
            tone="quiet",
        )
        steps = controls.column(
            self._step("paste", wording.tr("Paste an article"), self._paste_words()),
            self._step("check", wording.tr("Look through what was found"), self._review_words()),
            self._step("search", wording.tr("Find it again, years later"), self._find_words()),
            gap=GRID * 2,
        )
        self.sample = controls.button(wording.tr("Open the sample article"), sample, "primary")
        open_files = controls.button(wording.tr("Open a file …"), files)
        open_folder = controls.button(wording.tr("Import a folder …"), folder, "link")
        buttons = controls.row(self.sample, open_files, open_folder, None)
        private = controls.wrapped(
            theme,
            wording.tr("Everything stays in one file on your own disk. Quotebook never goes online."),
            Type.CAPTION,
            "quiet",
        )
        self._buttons = controls.column(buttons, margins=(0, GRID, 0, GRID))
        self._middle = middle = QFrame()
        middle.setMaximumWidth(controls.theme_width(theme, WIDEST))
        line, whole = controls.as_wide_as_it_may(middle), controls.panel("canvas")
        self.setWidget(whole)
        whole.setLayout(controls.column(None, line, None, None, margins=GRID * 3))
        self._column = controls.column(self._picture, title, lead, GRID, steps, self._buttons, private, gap=GRID)
        middle.setLayout(self._column)
        self._is_low = False
        theme.changed.connect(self._paint_marks)
        self._paint_marks()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where not all is seen at once, leave the picture away and put what can be done above the steps."""
        wide = min(self._middle.maximumWidth(), self.viewport().width() - GRID * 6)
        high = self._column.heightForWidth(wide) + GRID * 6
        if self._is_low:
            high += self._picture.sizeHint().height() + GRID
        if (high > self.viewport().height()) == self._is_low:
            return
        self._is_low = not self._is_low
        self._picture.setVisible(not self._is_low)
        self._column.removeItem(self._buttons)
        self._column.insertLayout(ABOVE_STEPS if self._is_low else BELOW_STEPS, self._buttons)

    def _step(self, icon: str, title: str, text: str) -> controls.QHBoxLayout:
        theme = self._desk.theme
        mark = QLabel()
        self._marks.append((mark, icon))
        words = controls.column(
            controls.wrapped(theme, title, Type.STRONG), controls.wrapped(theme, text, tone="quiet"), gap=2
        )
        line = controls.row(mark, words, gap=GRID * 2)
        line.setStretch(1, 1)
        line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        return line

    def _paint_marks(self) -> None:
        for mark, icon in self._marks:
            side = self._desk.theme.scaled(24)
            mark.setPixmap(self._desk.icons.pixmap(icon, side, "accent", self.devicePixelRatioF()))

    def _paste_words(self) -> str:
        return wording.tr("Copy it in your browser and press Ctrl+V anywhere in this window, or drop a file on it.")

    def _review_words(self) -> str:
        return wording.tr("What is doubtful comes first, and one key decides it. Ctrl+Enter keeps what you accepted.")

    def _find_words(self) -> str:
        return wording.tr("By word, speaker, role or date – and hand it on as a spreadsheet or a citation.")
