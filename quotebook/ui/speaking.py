"""Telling screen readers what happens where the focus is not: found, decided, undone, saved, failed."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget


def announce(where: QWidget, words: str) -> None:
    """Have words read out, without moving the focus; where: what they are about. Nothing where nobody listens."""
    if words.strip():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(where, words))


def tell_in_hand(view: QAbstractItemView, row: int) -> None:
    """Say that a row of a list has the focus, if the list has it."""
    if row >= 0 and view.hasFocus():
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(row)
        QAccessible.updateAccessibility(event)
