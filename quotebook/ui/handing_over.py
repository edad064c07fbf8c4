"""Quotations on the clipboard or dragged out: as text, and as a table for a spreadsheet or an e-mail."""

import html
from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from quotebook.app import citing
from quotebook.model import QuotationRow

Done = Callable[[list[QuotationRow]], None]

AT_MOST = 1_000
"""Rows that are copied or dragged at once; more of them are a matter for Export."""

TABLE = "text/tab-separated-values"
TYPES = (TABLE, "text/html", "text/plain")


def mime(rows: Sequence[QuotationRow]) -> QMimeData:
    """Return rows as text to read, as a table for a spreadsheet, and as an HTML table for an e-mail."""
    data = QMimeData()
    cells = citing.as_cells(rows)
    data.setText("\n\n".join(map(citing.as_text, rows)))
    data.setData(TABLE, "\r\n".join("\t".join(line) for line in cells).encode())
    data.setHtml(_table(cells))
    return data


def copy(rows: Sequence[QuotationRow], form: Callable[[QuotationRow], str]) -> None:
    """Put rows on the clipboard, each in a form."""
    if rows:
        QApplication.clipboard().setText("\n\n".join(map(form, rows)))


def copy_table(rows: Sequence[QuotationRow]) -> None:
    """Put rows on the clipboard so that they can be pasted into a spreadsheet."""
    if rows:
        data = mime(rows)
        data.setText("\n".join("\t".join(line) for line in citing.as_cells(rows)))
        QApplication.clipboard().setMimeData(data)


def _table(cells: Sequence[Sequence[str]]) -> str:
    lines = ("".join(f"<td>{html.escape(cell)}</td>" for cell in line) for line in cells)
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"
