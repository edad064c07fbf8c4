"""Many groups at once: a rule, what it would make one or keep apart, and one step to do it."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame

from quotebook.model import Cluster, QuotationRow
from quotebook.ui import controls, wording
from quotebook.ui.basis_words import difference_words
from quotebook.ui.duplicates_model import percent, preview_entry
from quotebook.ui.list_model import CheckModel, Entry, check_list
from quotebook.ui.place import Desk
from quotebook.ui.theme import GRID, Type

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

LEAST = 98
SCORES = (100, 99, 98, 97, 95, 92, 90, 85, 80)
DELAY = 250
"""Milliseconds between the last change of the rule and its preview."""

Previewed = tuple[Cluster, QuotationRow, QuotationRow | None]


class BatchView(QFrame):
    """left: back to judging one by one.

    merged: the clusters (a tuple) each of which is to become one quotation; parted: those that are to stay apart.
    """

    left = Signal()
    merged = Signal(object)
    parted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("surface", "canvas")
        self._desk = desk
        self._clusters: tuple[Cluster, ...] = ()
        self._apart = False
        self._reasons: dict[tuple[int, ...], str] = {}
        self._build()
        self._lay_out()
        self._connect()

    def begin(self, clusters: Sequence[Cluster], *, apart: bool) -> None:
        """Preview the rule over these groups. apart: whether they contradict themselves and are to be kept apart."""
        self._clusters, self._apart = tuple(clusters), apart
        self._reasons.clear()
        self._reason.clear()
        self._reason.addItem(self.tr("anything"), "")
        self._text.setText(self._apart_text if apart else self._one_text)
        for part, shown in ((self._alike, not apart), (self._marks, not apart), (self._differing, apart)):
            part.setVisible(shown)
        self._preview()
        (self._reason if apart else self._least).setFocus()

    # --- building --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self._desk.theme
        self._least = QComboBox()
        for score in SCORES:
            self._least.addItem(percent(score), score)
        self._least.setCurrentIndex(SCORES.index(LEAST))
        self._least.setAccessibleName(self.tr("How alike they must be, at least"))
        self._marks = QCheckBox(self.tr("Only where nothing but punctuation, case or accents differs"))
        self._marks.setChecked(True)
        self._marks.setProperty("kind", "flush")
        self._reason = QComboBox()
        self._reason.setAccessibleName(self.tr("By what they must differ"))
        self._reason.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._delay = QTimer(self, singleShot=True, interval=DELAY)
        self._model: CheckModel[Previewed] = CheckModel(self._entry, self)
        self._list = check_list(theme, self.tr("Groups the rule would make one quotation each"), self._model)
        self._count = controls.label(theme, "", Type.STRONG)
        self._merge = controls.button("", self._emit, "primary")
        self._back = controls.button(self.tr("Back"), self.left.emit, "quiet")

    def _lay_out(self) -> None:
        theme = self._desk.theme
        title = controls.label(theme, self.tr("Several by a rule"), Type.TITLE)
        self._one_text = self.tr(
            "Groups in which nothing contradicts itself, and that the rule takes in, become one quotation each. "
            "Untick what you want to judge yourself. It is one step, and can be undone as one."
        )
        self._apart_text = self.tr(
            "Pairs that contradict each other, and that the rule takes in, are kept apart for ever. "
            "Untick what you want to judge yourself. It is one step, and can be undone as one."
        )
        self._text = controls.wrapped(theme, "", tone="quiet")
        words = controls.label(theme, self.tr("At least"))
        words.setBuddy(self._least)
        self._alike = QFrame()
        self._alike.setLayout(controls.row(words, self._least, controls.label(theme, self.tr("alike")), None))
        by = controls.label(theme, self.tr("Where they differ by"))
        by.setBuddy(self._reason)
        self._differing = QFrame()
        self._differing.setLayout(controls.row(by, self._reason, None))
        rules = (self._alike, self._differing, self._marks)
        head = controls.column(title, self._text, GRID // 2, *rules, GRID // 2, self._count)
        head.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID)
        foot = controls.row(self._merge, self._back, None, margins=(GRID * 3, GRID, GRID * 3, GRID * 3 // 2))
        listed = controls.column(self._list, margins=(GRID, 0, 0, 0))
        column = controls.column(head, listed, controls.rule(), foot, gap=0)
        column.setStretch(1, 1)
        self.setLayout(column)

    def _connect(self) -> None:
        self._least.currentIndexChanged.connect(lambda: self._delay.start())
        self._marks.toggled.connect(lambda: self._delay.start())
        self._reason.activated.connect(lambda: self._delay.start())
        self._delay.timeout.connect(self._preview)
        self._model.checked_changed.connect(self._say_count)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left.emit)

    # --- previewing ------------------------------------------------------------------------------------------

    def _preview(self) -> None:
        clusters, least, only_marks = self._clusters, float(self._least.currentData()), self._marks.isChecked()
        job, apart, reason, known = self._desk.runner.job(), self._apart, self._reason.currentData(), self._reasons

        def choose(catalogue: "Catalogue") -> tuple[Cluster, ...]:
            if not apart:
                return catalogue.alike(clusters, least=least, only_marks=only_marks, job=job)
            if not known:
                known.update(catalogue.contradictions(clusters, job=job))
            return tuple(one for one in clusters if known.get(one.ids) and reason in ("", known[one.ids]))

        def read(catalogue: "Catalogue") -> tuple[Previewed, ...]:
            found = choose(catalogue)
            rows = {row.id: row for row in catalogue.rows([one for cluster in found for one in cluster.ids[:2]])}
            shown = ((cluster, rows.get(cluster.ids[0]), rows.get(cluster.ids[1])) for cluster in found)
            return tuple((cluster, row, other) for cluster, row, other in shown if row is not None)

        self._count.setText(self.tr("Looking …"))
        self._merge.setEnabled(False)
        self._desk.runner.run_read(read, self._show, topic=(id(self), "preview"), job=job)

    def _show(self, found: tuple[Previewed, ...]) -> None:
        self._model.show_checked(found, range(len(found)))
        if self._apart and self._reason.count() == 1:
            for reason, count in Counter(self._reasons.values()).most_common():
                self._reason.addItem(f"{difference_words(reason)} ({wording.number(count)})", reason)

    def _say_count(self) -> None:
        ticked = [self._model.rows[at][0] for at in self._model.checked]
        groups = wording.plural(len(ticked), "%Ln group", "%Ln groups")
        quotations = sum(len(cluster.ids) for cluster in ticked)
        many = wording.plural(quotations, "%Ln quotation", "%Ln quotations")
        pairs = wording.plural(len(ticked), "%Ln pair", "%Ln pairs")
        found = pairs if self._apart else f"{groups}, {many}"
        self._count.setText(found if self._model.rows else self.tr("The rule takes in no group."))
        one = wording.plural(len(ticked), "Make %Ln group one quotation", "Make %Ln groups one quotation each")
        apart = wording.plural(len(ticked), "Keep %Ln pair apart", "Keep %Ln pairs apart")
        self._merge.setText(apart if self._apart else one)
        self._merge.setEnabled(bool(ticked))

    def _emit(self) -> None:
        chosen = tuple(self._model.rows[at][0] for at in sorted(self._model.checked))
        (self.parted if self._apart else self.merged).emit(chosen)

    def _entry(self, previewed: Previewed) -> Entry:
        return preview_entry(*previewed)
