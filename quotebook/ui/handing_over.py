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
    """Return rows as text to read, as a table for a spreadsheet, and as HTML: a paragraph or, of several, a table."""
    data = _as_table(rows)
    data.setText("\n\n".join(map(citing.as_text, rows)))
    if len(rows) == 1:
        data.setHtml(citing.in_both(rows[0], citing.as_text)[1])
    return data


def copy(rows: Sequence[QuotationRow], form: Callable[[QuotationRow], str]) -> None:
    """Put rows on the clipboard, each in a form; what is not Markdown also as HTML, for its italics."""
    if not rows:
        return
    data = QMimeData()
    if form is citing.as_markdown:
        data.setText("\n\n".join(map(form, rows)))
    else:
        texts, paragraphs = zip(*(citing.in_both(row, form) for row in rows), strict=True)
        data.setText("\n\n".join(texts))
        data.setHtml("\n".join(paragraphs))
    QApplication.clipboard().setMimeData(data)


def copy_table(rows: Sequence[QuotationRow]) -> None:
    """Put rows on the clipboard so that they can be pasted into a spreadsheet."""
    if rows:
        data = _as_table(rows)
        data.setText("\n".join("\t".join(line) for line in citing.as_cells(rows)))
        QApplication.clipboard().setMimeData(data)


def _as_table(rows: Sequence[QuotationRow]) -> QMimeData:
    data = QMimeData()
    cells = citing.as_cells(rows)
    data.setData(TABLE, "\r\n".join("\t".join(line) for line in cells).encode())
    data.setHtml(_table(cells))
    return data


def _table(cells: Sequence[Sequence[str]]) -> str:
    lines = ("".join(f"<td>{html.escape(cell)}</td>" for cell in line) for line in cells)
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"
