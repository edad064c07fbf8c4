"""What goes out: one column table and one writer per format."""

from quotebook.export.request import About, Outcome
from quotebook.export.write import write

__all__ = ["About", "Outcome", "write"]
