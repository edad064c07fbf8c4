"""No exception leaves a Qt override: every override is found and must be guarded."""

import importlib
import inspect
import pkgutil
import sys

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QWidget

import quotebook.ui
from quotebook.ui.guard import GUARDED, guarded

NOT_VIRTUAL = {"__init__", "tr", "staticMetaObject"}


def classes():
    for found in pkgutil.walk_packages(quotebook.ui.__path__, "quotebook.ui."):
        module = importlib.import_module(found.name)
        for _, thing in inspect.getmembers(module, inspect.isclass):
            if thing.__module__ == module.__name__ and issubclass(thing, QObject):
                yield thing


def qt_bases(thing):
    return [base for base in thing.__mro__ if base.__module__.startswith(("PySide6", "Shiboken"))]


def unguarded(thing):
    for name, method in vars(thing).items():
        overrides = inspect.isfunction(method) and any(name in vars(base) for base in qt_bases(thing))
        if overrides and name not in NOT_VIRTUAL and not hasattr(method, GUARDED):
            yield f"{thing.__module__}.{thing.__qualname__}.{name}"


def test_every_override_is_guarded():
    assert [name for thing in classes() for name in unguarded(thing)] == []


def test_the_search_finds_an_unguarded_override():
    class Careless(QWidget):
        def sizeHint(self):
            return QSize()

    assert [name.rsplit(".", 1)[1] for name in unguarded(Careless)] == ["sizeHint"]


@pytest.mark.parametrize("error", [ZeroDivisionError, IndexError, ValueError])
def test_an_exception_becomes_a_report_and_a_value(monkeypatch, error):
    caught = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, value, trace: caught.append(kind))

    class Broken:
        @guarded(otherwise=7)
        def count(self):
            raise error

    assert Broken().count() == 7
    assert caught == [error]
