"""The first rows of an export as they will stand in the file."""

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from quotebook.export.columns import QUOTATIONS, Form
from quotebook.model import QuotationDetail
from quotebook.ui import controls
from quotebook.ui.theme import GRID, Theme, Type

ROWS, FEWEST = 8, 4
"""Rows that are read, and that have room."""

LONGEST_CELL = 200
WIDEST = 34


class ExportPreview(QTableWidget):
    """A few rows in the columns wanted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: Sequence[QuotationDetail] = ()
        self.setAccessibleName(self.tr("The first rows"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(self.focusPolicy().TabFocus)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(header.defaultAlignment().AlignLeft | header.defaultAlignment().AlignVCenter)
        header.setFont(theme.font(Type.LABEL))
        line = self.fontMetrics().lineSpacing() + GRID * 3 // 2
        self.verticalHeader().setDefaultSectionSize(line)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumHeight(line * FEWEST + header.sizeHint().height() + GRID * 4)

    def show_rows(self, rows: Sequence[QuotationDetail], keys: Sequence[str]) -> None:
        """Show rows in the columns of these keys."""
        self._rows = rows
        self.show_columns(keys)

    def show_columns(self, keys: Sequence[str]) -> None:
        """Show the same rows in other columns."""
        by_key = {column.key: column for column in QUOTATIONS}
        columns = [by_key[key] for key in keys]
        self.setRowCount(len(self._rows))
        self.setColumnCount(len(columns))
        self.setHorizontalHeaderLabels([column.heading for column in columns])
        one = controls.theme_width(self._theme, 1)
        for place, column in enumerate(columns):
            self.setColumnWidth(place, max(len(column.heading) + 4, min(column.width + 4, WIDEST)) * one)
            for at, row in enumerate(self._rows):
                value = column.get(row)
                item = QTableWidgetItem(" ".join(str("" if value is None else value)[:LONGEST_CELL].split()))
                if column.form is Form.WORDS:
                    item.setFont(self._theme.quoted(Type.BODY))
                self.setItem(at, place, item)
