"""Find commands by the letters of their names in order: "exq" finds "Export quotations"."""

from quotebook.text.keys import fold

START, NEXT, ELSEWHERE = 8, 5, 1


def score(query: str, words: str) -> int:
    """Return how well the letters of query stand in words in their order; 0 where they do not.

    The beginning of a word counts most, then a letter next to the one before; shorter words win among equals.
    """
    wanted, text = "".join(fold(query).split()), fold(words)
    if not wanted:
        return 1
    best = 0
    first = text.find(wanted[0])
    while first >= 0:
        best = max(best, _score_from(wanted, text, first))
        first = text.find(wanted[0], first + 1)
    return best * 100 - len(text) if best else 0


def _score_from(wanted: str, text: str, first: int) -> int:
    total, last = 0, first - 1
    for letter in wanted:
        at = _next(text, letter, last, is_first=last < first)
        if at < 0:
            return 0
        starts = at == 0 or not text[at - 1].isalnum()
        total += START if starts else NEXT if at == last + 1 else ELSEWHERE
        last = at
    return total


def _next(text: str, letter: str, last: int, *, is_first: bool) -> int:
    """Return where the letter stands next: right after the last one, else at a word's beginning, else anywhere."""
    if is_first or text[last + 1 : last + 2] == letter:
        return last + 1
    after = text.find(letter, last + 1)
    start = text.find(f" {letter}", last)
    return start + 1 if start >= 0 else after
