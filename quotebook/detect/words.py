"""Sets of words, written as text."""


def word_set(text: str, between: str | None = None) -> frozenset[str]:
    """Return the words of text, parted by white space or by between."""
    return frozenset(text.split(between))
