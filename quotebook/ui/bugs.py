"""What a person sees of a bug: one dialog with a report to copy, which never holds an article's text."""

import platform
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from quotebook import __version__


class Bugs(QObject):
    """Catch what nothing else caught, on any thread, and show the first of it; the rest adds to its report."""

    _reported = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._box: QMessageBox | None = None
        self._reported.connect(self.show_report, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over sys.excepthook and threading.excepthook."""
        sys.excepthook = self._caught
        threading.excepthook = lambda args: self._caught(args.exc_type, args.exc_value, args.exc_traceback)

    def show_report(self, report: str) -> None:
        """Show a report, or add it to the one on the screen."""
        if self._box is not None:
            self._box.setDetailedText(f"{self._box.detailedText()}\n\n{report}")
            return
        self._box = _box(report)
        self._box.finished.connect(self._forget)
        self._box.open()

    def _forget(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
        self._box = None

    def _caught(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        report = _report(kind, trace)
        if sys.stderr is not None:
            sys.stderr.write(report)
        self._reported.emit(report)


def report_of(error: BaseException) -> str:
    """Return where an error was raised, its kind and versions; not its message, which may quote the article."""
    return _report(type(error), error.__traceback__)


def _report(kind: type[BaseException], trace: TracebackType | None) -> str:
    versions = f"Quotebook {__version__}, Qt {qVersion()}, Python {platform.python_version()}, {platform.platform()}"
    return f"{versions}\n{''.join(traceback.format_tb(trace))}{kind.__module__}.{kind.__qualname__}\n"


def _box(report: str) -> QMessageBox:
    parent = QGuiApplication.focusWindow()
    box = QMessageBox(parent if isinstance(parent, QWidget) else None)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(box.tr("Something went wrong"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(box.tr("Quotebook met an error it did not foresee."))
    box.setInformativeText(
        box.tr("What you kept is safe. The details help to mend it; they name no words of your articles.")
    )
    box.setDetailedText(report)
    copy = box.addButton(box.tr("Copy report"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.disconnect()
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(box.detailedText()))
    box.addButton(QMessageBox.StandardButton.Close)
    return box
