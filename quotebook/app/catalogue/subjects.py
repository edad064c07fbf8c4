"""What a step of undo was about, in few words."""

_LENGTH = 80


def one_line(text: str) -> str:
    """Return the beginning of a text as one short line."""
    line = " ".join(text[: 4 * _LENGTH].split())
    return line if len(line) <= _LENGTH else line[: _LENGTH - 1] + "…"
