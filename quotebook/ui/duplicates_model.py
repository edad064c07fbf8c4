"""The groups of likely duplicates as a list; their words are read by the page, as they come into view."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from quotebook.model import Cluster, QuotationRow, Verdict
from quotebook.ui import wording
from quotebook.ui.guard import guarded
from quotebook.ui.list_model import ENTRY, Entry
from quotebook.ui.quotation_detail import quoted
from quotebook.ui.tasks import Runner

PAGE = 100
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class ClusterModel(QAbstractListModel):
    """Groups in order, each shown by the words of its first quotation."""

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._clusters: tuple[Cluster, ...] = ()
        self._first: dict[int, QuotationRow] = {}
        self._asked: set[int] = set()

    @property
    def clusters(self) -> tuple[Cluster, ...]:
        """What is listed."""
        return self._clusters

    def show(self, clusters: Sequence[Cluster]) -> None:
        """List groups."""
        self.beginResetModel()
        self._clusters = tuple(clusters)
        self._asked.clear()
        self.endResetModel()

    def forget(self) -> None:
        """Read all words anew when they are wanted next."""
        self._first.clear()
        self._asked.clear()

    @guarded(otherwise=0)
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._clusters)

    @guarded()
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (ENTRY, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        entry = self._entry(index.row())
        if role == ENTRY:
            return entry
        return entry[0] if role == Qt.ItemDataRole.DisplayRole else ", ".join(part for part in entry if part)

    def _entry(self, at: int) -> Entry:
        cluster = self._clusters[at]
        row, other = (self._first.get(one) for one in cluster.ids[:2])
        if row is None or other is None:
            self._want(at // PAGE)
        return cluster_entry(cluster, row, other)

    def _want(self, page: int) -> None:
        if page in self._asked:
            return
        self._asked.add(page)
        ids = [one for cluster in self._clusters[page * PAGE : (page + 1) * PAGE] for one in cluster.ids[:2]]
        self._runner.run_read(lambda catalogue: catalogue.rows(ids), self._take)

    def _take(self, rows: Sequence[QuotationRow]) -> None:
        self._first |= {row.id: row for row in rows}
        if self._clusters:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._clusters) - 1, 0))


def cluster_entry(cluster: Cluster, row: QuotationRow | None, other: QuotationRow | None) -> Entry:
    """Return a group as an entry of a list; row, other: its first two quotations, None while they are being read."""
    words = quoted(row.words, row.kind) if row else "…"
    many = wording.plural(len(cluster.ids), "%Ln quotation", "%Ln quotations")
    if cluster.settled and cluster.verdict is Verdict.CONFLICT:
        apart = _beside(tr("not the same as %1"), other) if len(cluster.ids) == 2 else ""
        return words, "", apart or wording.facts(tr("not the same"), many), ""
    if cluster.verdict is Verdict.CONFLICT:
        return words, "", _beside(tr("against %1"), other) or tr("contradict each other"), percent(cluster.score)
    return words, "", wording.facts(row.speaker if row else None, many), percent(cluster.score)


def preview_entry(cluster: Cluster, row: QuotationRow, other: QuotationRow | None) -> Entry:
    """Return a group as an entry of a preview, which also tells the words that its first ones would take in."""
    first, right, second, score = cluster_entry(cluster, row, other)
    if cluster.verdict is Verdict.CONFLICT or other is None or other.words == row.words:
        return first, right, second, score
    return first, right, wording.facts(second, _beside(tr("with %1"), other)), score


def _beside(words: str, other: QuotationRow | None) -> str:
    return words.replace("%1", quoted(" ".join(other.words.split()), other.kind)) if other else ""


def percent(score: float) -> str:
    """Return a score of 0..100 as "98 %", never rounded up to 100."""
    return tr("%1 %").replace("%1", wording.number(int(score)))


def tr(text: str) -> str:
    """Translate words that stand outside a widget."""
    return QCoreApplication.translate("duplicates", text)
