"""The one decorator around every Qt override: an exception that leaves one can end the process (Python 3.11)."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S")

GUARDED = "__guarded__"


def guarded(*, otherwise: Any = None) -> Callable[[Callable[Concatenate[S, P], R]], Callable[Concatenate[S, P], R]]:
    """Catch whatever the override raises, hand it to sys.excepthook, and return otherwise to Qt.

    otherwise: a value of the type Qt expects back, for instance 0 for rowCount, False for event, QSize() for sizeHint.
    """

    def decorate(method: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
        @wraps(method)
        def call(self: S, *args: P.args, **kwargs: P.kwargs) -> R:
            try:
                return method(self, *args, **kwargs)
            except Exception as error:  # noqa: BLE001 - the whole point: nothing may pass into Qt
                sys.excepthook(type(error), error, error.__traceback__)
                return otherwise

        setattr(call, GUARDED, True)
        return call

    return decorate
