import json

import openpyxl
import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def dialog(qtbot, window, place, tmp_path):
    """Give the export dialog over what is in view, writing into tmp_path."""

    def opened():
        made = place("quotations").export_dialog()
        qtbot.addWidget(made)
        made._folder = tmp_path
        made._name_changed()
        made.show()
        qtbot.waitUntil(lambda: made._preview.rowCount() > 0)
        return made

    return opened


def test_everything_becomes_a_workbook_that_reopens(qtbot, window, dialog, tmp_path):
    made = dialog()
    assert made._export.text() == "Export 5 quotations"
    assert made._preview.rowCount() == 5
    qtbot.mouseClick(made._export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not made.isVisible(), timeout=20_000)
    sheet = openpyxl.load_workbook(tmp_path / "Quotations.xlsx")["Quotations"]
    cells = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    assert {"We will not sign a bad treaty.", "The cranes stand still until Friday. 📌", "لن نغلق الميناء."} <= cells
    notice = window.notices[-1]
    assert notice.text == "5 quotations exported to Quotations.xlsx."
    assert notice.actions[0][0] == "Show file"


def test_a_search_is_exported_alone(qtbot, window, place, dialog, tmp_path):
    quotations = place("quotations")
    quotations.search("bridge")
    qtbot.waitUntil(lambda: quotations._model.listing.query == "bridge")
    made = dialog()
    assert made._filter.isChecked()
    json_button = made._format_buttons[2]
    qtbot.mouseClick(json_button, Qt.MouseButton.LeftButton)
    made._name.setText("bridges")
    assert made.path == tmp_path / "bridges.json"
    qtbot.mouseClick(made._export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not made.isVisible(), timeout=20_000)
    text = (tmp_path / "bridges.json").read_text(encoding="utf-8")
    json.loads(text)
    assert "Every bolt of the bridge" in text
    assert "treaty" not in text


def test_the_selected_rows_are_exported_alone(qtbot, window, place, dialog, tmp_path):
    rows = place("quotations")._rows
    rows.go_to(0)
    rows.selectionModel().select(
        rows.model().index(1, 0),
        rows.selectionModel().SelectionFlag.Select | rows.selectionModel().SelectionFlag.Rows,
    )
    made = dialog()
    assert made._selection.isChecked()
    qtbot.waitUntil(lambda: made._export.text() == "Export 2 quotations")
    made._format_buttons[1].click()
    qtbot.mouseClick(made._export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not made.isVisible(), timeout=20_000)
    assert window.notices[-1].text == "2 quotations exported to Quotations.csv."


def test_a_folder_that_cannot_be_written_is_said_in_the_dialog(qtbot, window, dialog, tmp_path):
    made = dialog()
    (tmp_path / "file").write_text("in the way")
    made._name.setText("file/quotes")
    qtbot.mouseClick(made._export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: made._trouble.isVisible(), timeout=10_000)
    assert made.isVisible()
    assert made._export.isEnabled()


def test_the_dialog_warns_before_it_replaces_a_file(qtbot, window, dialog, tmp_path):
    made = dialog()
    assert made._where.text() == f"Writes {tmp_path / 'Quotations.xlsx'}"
    (tmp_path / "old.xlsx").write_text("")
    made._name.setText("old.xlsx")
    assert made._where.text() == f"Replaces {tmp_path / 'old.xlsx'}"
