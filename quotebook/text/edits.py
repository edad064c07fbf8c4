"""What becomes of the spans of a text when the text is changed in one place."""

from dataclasses import dataclass

from quotebook.model import Span, Spans


@dataclass(frozen=True, slots=True)
class Edit:
    """text[start:end] became so many other code points."""

    start: int
    end: int
    length: int


def edit_between(before: str, after: str) -> Edit:
    """Return the one change that makes one text of another."""
    start = _common(before, after)
    same = _common(before[start:][::-1], after[start:][::-1])
    return Edit(start, len(before) - same, len(after) - same - start)


def moved(spans: Spans, edit: Edit) -> Spans:
    """Return where the words at spans stand after an edit; what was written inside of them is theirs too."""
    found = (_moved(span, edit) for span in spans)
    return tuple(span for span in found if span[0] < span[1])


def _moved(span: Span, edit: Edit) -> Span:
    by = edit.length - (edit.end - edit.start)
    start, end = span
    if start >= edit.end:
        start += by
    elif start > edit.start:
        start = edit.start + edit.length
    if end >= edit.end and end > edit.start:
        end += by
    elif end > edit.start:
        end = edit.start
    return start, end


def _common(text: str, other: str) -> int:
    """Return how many signs both begin with, halving what is left so that whole stretches are compared at once."""
    same, most = 0, min(len(text), len(other))
    while same < most:
        middle = (same + most + 1) // 2
        if text[same:middle] == other[same:middle]:
            same = middle
        else:
            most = middle - 1
    return same
