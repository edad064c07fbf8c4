"""The one door to resources/: lexicons, theme, icons, the sample article."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def resource(name: str) -> "Traversable":
    """Return the resource called name, a path below resources/ with forward slashes.

    An installed Quotebook carries its resources inside the package; a checkout keeps them beside it.
    """
    checkout = Path(__file__).parent.parent / "resources"
    root = checkout if checkout.is_dir() else _installed()
    return root.joinpath(*name.split("/"))


def read_text(name: str) -> str:
    """Return a resource's text (UTF-8)."""
    return resource(name).read_text(encoding="utf-8")


def read_bytes(name: str) -> bytes:
    """Return a resource's bytes."""
    return resource(name).read_bytes()


def _installed() -> "Traversable":
    from importlib.resources import files  # slow to import, and of no use in a checkout

    return files("quotebook") / "_resources"
