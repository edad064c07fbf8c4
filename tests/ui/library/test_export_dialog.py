import json

import openpyxl
import pytest
from PySide6.QtCore import Qt

from quotebook.export.columns import QUOTATIONS
from quotebook.ui.export_columns import NAMES


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


@pytest.mark.parametrize(
    ("typed", "file"),
    [
        ("", "Quotations.xlsx"),
        ("/", "/Quotations.xlsx"),
        (".", "Quotations.xlsx"),
        ("..", "../Quotations.xlsx"),
        ("reports/", "reports/Quotations.xlsx"),
        ("reports/may", "reports/may.xlsx"),
        ("~nobody here/x", "~nobody here/x.xlsx"),
        ("x" * 5_000, "x" * 5_000 + ".xlsx"),
        ("a\0b", "ab.xlsx"),
    ],
)
def test_whatever_is_typed_as_a_file_is_one(qtbot, dialog, tmp_path, typed, file):
    made = dialog()
    made._name.setText(typed)
    assert made.path == tmp_path / file
    assert made._where.text().startswith("Writes ")


def test_the_end_of_a_typed_name_chooses_the_format(qtbot, dialog, tmp_path):
    made = dialog()
    made._name.selectAll()
    qtbot.keyClicks(made._name, "may.csv")
    assert made._format_buttons[1].isChecked() and made.path == tmp_path / "may.csv"
    qtbot.mouseClick(made._format_buttons[2], Qt.MouseButton.LeftButton)
    assert made.path == tmp_path / "may.json"
    made._name.selectAll()
    qtbot.keyClicks(made._name, "report of 3.5")
    assert made._format_buttons[2].isChecked() and made.path == tmp_path / "report of 3.5.json"


@pytest.mark.parametrize("typed", ["x" * 5_000, "/proc/"], ids=["long", "proc"])
def test_a_file_that_cannot_be_is_told_in_the_dialog(qtbot, window, dialog, typed):
    made = dialog()
    made._name.setText(typed)
    qtbot.mouseClick(made._export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(made._trouble.isVisible, timeout=20_000)
    assert made.isVisible() and made._export.isEnabled()


def test_columns_are_chosen_and_moved_by_keys_and_kept_as_a_profile(qtbot, window, dialog, tmp_path):
    made = dialog()
    qtbot.mouseClick(made._format_buttons[1], Qt.MouseButton.LeftButton)
    columns = made._columns
    columns.show_columns(("words", "speaker", "said_on"))
    columns.setFocus()
    qtbot.keyClick(columns, Qt.Key.Key_Down)
    qtbot.keyClick(columns, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(columns, Qt.Key.Key_Down)
    qtbot.keyClick(columns, Qt.Key.Key_Down)
    qtbot.keyClick(columns, Qt.Key.Key_Space)
    assert columns.keys() == ("speaker", "words")
    shown = [made._preview.horizontalHeaderItem(at).text() for at in range(made._preview.columnCount())]
    assert shown == ["Speaker", "Quotation"]
    assert made._profiles.keep("For the desk") == ""
    qtbot.mouseClick(made._export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not made.isVisible(), timeout=60_000)
    lines = (tmp_path / "Quotations.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "Speaker,Quotation"
    assert len(lines) == 6


def test_a_kept_profile_is_offered_again_and_can_be_brought_back(qtbot, window, dialog):
    first = dialog()
    first._format_buttons[1].click()
    first._columns.show_columns(("role", "words"))
    first._profiles.keep("Short")
    again = dialog()
    again._profiles._list.setCurrentIndex(1)
    again._profiles._list.activated.emit(1)
    assert again._profiles._list.currentText() == "Short"
    assert again._columns.keys() == ("role", "words")
    assert again.path.suffix == ".csv"
    again._profiles.delete_chosen()
    assert again._profiles._list.count() == 1
    window.notices[-1].actions[0][1]()
    third = dialog()
    assert third._profiles._list.itemText(1) == "Short"


def test_nothing_is_exported_without_a_column(qtbot, window, dialog):
    made = dialog()
    made._columns.show_columns(())
    assert not made._export.isEnabled()
    made._format_buttons[2].click()
    made._columns.show_columns(("words",))
    assert made._export.isEnabled() and not made._columns.isEnabled()


def test_stopping_leaves_nothing_behind_and_the_dialog_ready(qtbot, window, dialog, tmp_path):
    made = dialog()
    before = sorted(tmp_path.iterdir())
    qtbot.mouseClick(made._export, Qt.MouseButton.LeftButton)
    assert made._cancel.text() == "Stop" and not made._export.isEnabled()
    qtbot.mouseClick(made._cancel, Qt.MouseButton.LeftButton)
    assert made.isVisible() and made._export.isEnabled()
    qtbot.wait(1_500)
    assert [path for path in sorted(tmp_path.iterdir()) if path.name.startswith(".quotebook-")] == []
    assert [path.name for path in tmp_path.iterdir() if path not in before and path.suffix == ".xlsx"] == []
    qtbot.mouseClick(made._export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not made.isVisible(), timeout=60_000)
    assert (tmp_path / "Quotations.xlsx").exists()


def test_every_column_has_a_name_in_the_windows_language():
    assert {key: NAMES[key] for key in (column.key for column in QUOTATIONS)} == {
        column.key: column.heading for column in QUOTATIONS
    }
