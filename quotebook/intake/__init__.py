"""What comes in: the clipboard and files become a Draft whose fields say on what basis they were filled."""

from quotebook.intake.clipboard import from_clipboard
from quotebook.intake.entries import entries
from quotebook.intake.files import read_bytes, read_file
from quotebook.intake.page.draft import from_html
from quotebook.intake.plain import from_text

__all__ = ["entries", "from_clipboard", "from_html", "from_text", "read_bytes", "read_file"]
