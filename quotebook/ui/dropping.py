"""Files that are dragged over a window go to the window, whatever lies below; a sign says so while they hang there."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QMainWindow

from quotebook.app.settings import SUFFIX
from quotebook.ui import controls
from quotebook.ui.guard import guarded
from quotebook.ui.theme import Theme, Type

LINGERS = 400
"""Milliseconds after which the sign is gone where the drag left without a word."""

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class Dropping(QObject):
    """Take files before the fields do, which would write their addresses. take: gets what was dropped.

    Text and links go where they are dropped: into a field, or else to the window.
    """

    def __init__(self, window: QMainWindow, theme: Theme, take: Callable[[QMimeData], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._take = take
        self._sign = controls.label(theme, self.tr("Drop here to add it to the catalogue"), Type.TITLE)
        self._sign.setParent(window)
        self._sign.setProperty("surface", "sign")
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._sign.setAcceptDrops(False)
        self._sign.hide()
        self._gone = QTimer(self, singleShot=True, interval=LINGERS)
        self._gone.timeout.connect(self._sign.hide)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    @property
    def is_offered(self) -> bool:
        """Whether the window says that files can be dropped."""
        return self._sign.isVisible()

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _DRAGS and isinstance(event, QDragMoveEvent) and isinstance(event.source(), QAbstractItemView):
            event.ignore()  # rows that are dragged out and let go too early would become a search or an article
            return True
        if kind in _DRAGS and isinstance(event, QDragMoveEvent) and holds_files(event.mimeData()):
            event.acceptProposedAction()
            self._show()
            return True
        if kind == QEvent.Type.DragLeave:
            self._sign.hide()
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent) and holds_files(event.mimeData()):
            self._sign.hide()
            if self._take(event.mimeData()):
                event.acceptProposedAction()
            return True
        return False

    def _show(self) -> None:
        self._gone.start()
        if not self._sign.isVisible():
            self._sign.adjustSize()
            box = self._sign.rect()
            box.moveCenter(self._window.rect().center())
            self._sign.setGeometry(box)
            self._sign.raise_()
            self._sign.show()


def holds_files(data: QMimeData) -> bool:
    """Tell whether what is dragged are files or folders of this computer."""
    return data.hasUrls() and any(url.isLocalFile() for url in data.urls())


def catalogues_in(data: QMimeData) -> list[str]:
    """Return the paths of the catalogues among what was dropped or pasted: they are opened, not added."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
    return [path for path in paths if path.lower().endswith(SUFFIX)]
