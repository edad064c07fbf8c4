"""What Qt for Python is told before the window's modules are imported."""

import sys

import PySide6  # noqa: F401 - brings in what is told below


def leave_sources_unread() -> None:
    """Keep Qt for Python from reading the source of every module imported from now on, and from keeping it in memory.

    It looks there for "PySide6" to know in which modules its switchable names (from __feature__ import …) may be asked
    for. Nobody here asks. Without this a start takes a fifth longer; where a later Qt for Python has no such place,
    nothing happens.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", lambda _: True)  # noqa: B010 - a private name


def meet_widgets() -> None:
    """Let Qt for Python tell for the first time which widget it is that Qt returns.

    That takes it 8 ms, in whichever turn of the window's loop it happens: better in one with little else to do.
    """
    from PySide6.QtWidgets import QScrollArea

    QScrollArea().viewport()
