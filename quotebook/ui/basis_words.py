"""On what basis a field was filled, and why two wordings differ, in the window's language.

The rooms below say so in English, and that is how it is stored; here their words are named so that they are translated.
"""

from quotebook.ui.wording import noop, tr

BASES = {
    noop("from the page's own metadata"): noop("page metadata"),
    noop("from the page's headline"): noop("headline"),
    noop("from the page's title"): noop("page title"),
    noop("from the page's byline"): noop("byline"),
    noop("from a date marked on the page"): noop("date on the page"),
    noop("from the page's own address"): noop("page address"),
    noop("from the link in the clipboard"): noop("clipboard"),
    noop("from the browser's note in the saved page"): noop("browser's note"),
    noop("from the first line"): noop("first line"),
    noop("from the byline"): noop("byline"),
    noop("from the dateline"): noop("dateline"),
    noop("from an address in the text"): noop("address in the text"),
    noop("from the file's front matter"): noop("front matter"),
    noop("from the link"): noop("link"),
    noop("from the imported list"): noop("imported list"),
    noop("typed"): noop("typed"),
}
"""What intake, a list's import and the window say of a field, and the same in a word or two."""

DIFFERENCES = (
    noop("another number"),
    noop("another name"),
    noop("another place"),
    noop("another date"),
    noop("negated"),
    noop("the opposite"),
    noop("another speaker"),
)
"""What a conflict of two wordings lies in."""

LIKENESSES = (
    noop("the same words"),
    noop("the same words, other punctuation or case"),
    noop("the same words, cut or with insertions"),
    noop("a part of the longer wording"),
    noop("other tense or person"),
    noop("other spelling"),
    noop("other words"),
)
"""How two wordings of one statement differ."""

PART_OF_OTHER = noop("a part of a wording that differs")
TOO_LONG = noop("too long to be compared word by word")


def basis_words(basis: str) -> str:
    """Return a basis as it is shown; what an article says itself ("on Tuesday") stays as it is."""
    return tr(basis) if basis in BASES else basis


def basis_in_short(basis: str) -> str:
    """Return a basis in a word or two, to stand below a field."""
    return tr(BASES[basis]) if basis in BASES else basis


def difference_words(why: str) -> str:
    """Return how two wordings differ: "negated: – / not"; words of theirs stay as they are."""
    return "; ".join(map(_difference_told, why.split("; ")))


def _difference_told(part: str) -> str:
    sort, colon, words = part.partition(": ")
    if sort == PART_OF_OTHER:
        return f"{tr(sort)}{colon}{_difference_told(words)}"
    return f"{tr(sort)}{colon}{words}" if sort in (*DIFFERENCES, *LIKENESSES, TOO_LONG) else part
