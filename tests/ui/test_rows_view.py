import pytest
from PySide6.QtCore import QAbstractTableModel, QPoint, Qt
from PySide6.QtGui import QDrag, QStandardItemModel
from PySide6.QtWidgets import QApplication

from quotebook.ui.rows_view import RowsView
from quotebook.ui.theme import Theme


@pytest.fixture
def rows(qtbot, qapp):
    made = RowsView(Theme(qapp), "Rows")
    qtbot.addWidget(made)
    model = QStandardItemModel(20, 2, made)
    made.setModel(model)
    return made


def append(rows, count):
    model = rows.model()
    assert model.insertRows(model.rowCount(), count)


def test_rows_that_follow_belong_to_a_selection_of_all(rows):
    rows.selectAll()
    append(rows, 5)
    assert rows.selected_ranges() == [range(25)]


def test_rows_that_follow_stay_out_of_a_selection_of_some(rows):
    rows.select_ranges([range(3, 20)])
    append(rows, 5)
    assert rows.selected_ranges() == [range(3, 20)]


@pytest.mark.parametrize("hidden", [False, True])
def test_home_and_end_lead_to_the_first_and_the_last_row(qtbot, rows, hidden):
    rows.setColumnHidden(0, hidden)
    append(rows, 500)
    rows.resize(300, 200)
    rows.show()
    rows.go_to(250)
    assert rows.verticalScrollBar().value() > 0
    qtbot.keyClick(rows, Qt.Key.Key_End)
    assert rows.selected_ranges() == [range(519, 520)]
    assert rows.verticalScrollBar().value() == rows.verticalScrollBar().maximum() > 0
    qtbot.keyClick(rows, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert rows.selected_ranges() == [range(520)]
    assert rows.verticalScrollBar().value() == 0


class Many(QAbstractTableModel):
    """Very many rows, and how often it is asked what can be done with a cell."""

    asked = 0

    def rowCount(self, parent=None):
        return 100_000

    def columnCount(self, parent=None):
        return 7

    def data(self, index, role=0):
        return None

    def flags(self, index):
        self.asked += 1
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled


def test_to_drag_very_many_rows_out_no_cell_of_them_is_asked(qtbot, rows, monkeypatch):
    begun = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: begun.append(drag))
    model = Many(rows)
    rows.setModel(model)
    rows.setDragEnabled(True)
    rows.show()
    rows.selectAll()
    model.asked = 0
    qtbot.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 40))
    for step in (1, 2, 3):
        qtbot.mouseMove(rows.viewport(), QPoint(20, 40 + step * QApplication.startDragDistance()))
    qtbot.mouseRelease(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 40))
    assert len(begun) == 1
    assert model.asked < 1_000
