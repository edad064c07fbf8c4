"""What is pasted or dropped anywhere in the window, on its way to the place that adds articles."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit


def paste(offer: Callable[[QMimeData], object]) -> None:
    """Paste into the field that has the focus; elsewhere offer the clipboard as an article."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QLineEdit | QPlainTextEdit) and not focused.isReadOnly():
        focused.paste()
    else:
        offer(QApplication.clipboard().mimeData())
