"""What can go wrong and was foreseen: each error is a sentence for a person, with a way out."""


class QuotebookError(Exception):
    """Report a foreseen failure.

    message: one sentence naming what failed and why; hint: what the person can do now, or "".
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class UnreadableFile(QuotebookError):
    """A file that was to be read in is missing, not text, or not what its name says."""


class CatalogueError(QuotebookError):
    """The catalogue cannot be opened, read or written: not a catalogue, too new, locked, full, read-only."""


class NothingToDo(QuotebookError):
    """The request is sound but there is nothing it could act on, for instance nothing left to undo."""


class Cancelled(Exception):
    """A person asked a running job to stop; not an error."""
