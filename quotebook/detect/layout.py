"""Who speaks by layout: transcripts and interviews, where a label at a paragraph's beginning names the speaker."""

import re
from collections import Counter
from dataclasses import dataclass

from quotebook.detect.document import Document
from quotebook.detect.mentions import PERSON, Mention
from quotebook.detect.words import word_set
from quotebook.model import Span

LABEL = re.compile(
    r"(?P<bracket>\[)?(?P<name>(?:[^\W\d_a-z][\w.’'-]{0,24}[ \t]+){0,3}[^\W\d_a-z][\w.’'-]{0,24})(?(bracket)\])"
    r"(?:[ \t]\((?P<aside>[^)\n]{1,40})\)){0,2}"
    r"(?:[ \u00a0\u202f]?[:：]|(?<=\b[QAPRFI])\.|(?<=\]))[ \t\u00a0\u202f]+(?=\S)"
)
OFFICE = re.compile(
    r"(?P<bracket>(?!))?(?:The[ ])?[^\W\d_a-z][^\n:()\"“]{3,90}[ ]"
    r"\((?P<aside>(?P<name>[^\W\d_a-z][\w.’'-]+(?:[ ][^\W\d_a-z][\w.’'-]+){1,3}))\):[ ]+(?=\S)"
)
"""A label of an official report: "The Minister of State for Transport (Ann Lee): …"."""
BESIDE = re.compile(
    r"(?P<bracket>(?!))?(?P<name>(?:[^\W\d_a-z][\w.’'-]{0,24}[ ]+){0,3}[^\W\d_a-z][\w.’'-]{0,24})"
    r"(?:[ ](?:--|[–—-])[ ](?P<aside>[^\W_][^\n:()\"“”]{1,80})|,[ ][^\W_][^\n:()\"“”]{1,80}):[ ]+(?=\S)"
)
"""A label with an office behind the name: "Ann Lee -- Chief Executive Officer: …", "ANN LEE, NEWS HOST: …"."""
LEAST_LABELS = 3
LONGEST_DIRECTION = 80
NO_LABELS = frozenset(
    [
        "see also",
        "read more",
        "read also",
        "update",
        "updated",
        "note",
        "editor's note",
        "photo",
        "photos",
        "image",
        "video",
        "watch",
        "related",
        "source",
        "sources",
        "correction",
        "caption",
        "credit",
        "more",
        "listen",
        "click",
        "also read",
        "also see",
        "breaking",
        "exclusive",
        "opinion",
        "analysis",
        "fact",
        "claim",
        "verdict",
        "rating",
        "example",
        "location",
        "date",
        "time",
        "when",
        "where",
        "what",
        "who",
        "why",
        "how",
        "price",
        "contact",
        "tel",
        "interview",
        "q&a",
        "in conversation",
        "phone",
        "email",
        "tags",
        "warning",
        "transcript",
        "full text",
        "full statement",
        "present",
        "key events",
    ]
)
POINTERS = word_set(
    "see also|read more|read also|also read|also see|watch|listen|related|more|photos|video|click",
    "|",
)


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker's label: its mention, and the offset at which what is said begins."""

    mention: Mention
    content: int


@dataclass(frozen=True, slots=True)
class Turn:
    """A speaker's turn in a transcript: its label and the offsets of its paragraphs' content."""

    label: Label
    content: tuple[Span, ...]


def find_labels(document: Document, mentions: list[Mention]) -> tuple[dict[int, Label], list[Turn]]:
    """Find labels in quoted stretches, by region, and the turns of a transcript; their mentions join the others."""
    in_regions: dict[int, Label] = {}
    for number, region in enumerate(document.regions):
        match = LABEL.match(document.text, region.start, min(region.end, region.start + 120))
        if (
            match
            and not match["bracket"]
            and is_label(match)
            and (match["name"].isupper() or opens_paragraph(document, region.outer[0]))
        ):
            in_regions[number] = made(document, match)
    found = turns(document)
    put_among(mentions, [label.mention for label in in_regions.values()] + [turn.label.mention for turn in found])
    return in_regions, found


def put_among(mentions: list[Mention], labels: list[Mention]) -> None:
    """Put the labels' mentions among the others, in order, in place of those that stand in a label."""
    if not labels:
        return
    taken = {offset for label in labels for offset in range(label.start, label.end)}
    mentions[:] = sorted([m for m in mentions if m.start not in taken] + labels, key=lambda m: (m.start, m.end))


def is_pointer(text: str, start: int) -> bool:
    """Tell whether a line points elsewhere, as "SEE ALSO: …" does: nobody speaks in it."""
    match = LABEL.match(text, start)
    return bool(match) and match["name"].lower() in POINTERS


def is_label(match: re.Match[str]) -> bool:
    """Tell whether what stands before a colon can be a speaker."""
    return match["name"].lower() not in NO_LABELS and not match["name"].lower().startswith(("see also", "read more"))


def opens_paragraph(document: Document, offset: int) -> bool:
    """Tell whether nothing stands before an offset in its line."""
    before = document.text[max(0, offset - 40) : offset]
    return not before.strip(' \t"“') or before.rstrip(' \t"“').endswith(("\n", "\u2028", "\u2029"))


def turns(document: Document) -> list[Turn]:
    """Return the turns of a transcript, or nothing where the article is none.

    Where all labels name one person, the paragraph before each is what somebody else asks.
    """
    matches = {
        number: match
        for number, (start, end) in enumerate(document.paragraphs)
        if (match := label_at(document.text, start, end)) and is_label(match)
    }
    written = {match["name"].lower() for match in matches.values()}
    keys = {n: name if (name := shortened(m["name"])) in written else m["name"].lower() for n, m in matches.items()}
    keys = {n: name.split()[0] if name.split()[0] in written else name for n, name in keys.items()}
    names = Counter(keys.values())
    matches = {n: m for n, m in matches.items() if names[keys[n]] > 1 or m["bracket"] or is_speaker_like(document, m)}
    if len(matches) < LEAST_LABELS or max((names[keys[n]] for n in matches), default=0) < 2:
        return []
    numbers = sorted(matches)
    alone = len({keys[number] for number in matches}) == 1
    found: list[Turn] = []
    for number, following in zip(numbers, [*numbers[1:], numbers[-1] + 1], strict=True):
        match = matches[number]
        first, last = document.paragraphs[number], document.paragraphs[number + 1 : following]
        if alone and number != numbers[-1]:
            last = last[:-1]
        content = ((match.end(), first[1]), *(span for span in last if not is_stage_direction(document.text, *span)))
        if document.tokens:
            found.append(Turn(made(document, match), tuple(without_marks(document.text, *span) for span in content)))
    return found


def is_stage_direction(text: str, start: int, end: int) -> bool:
    """Tell whether a paragraph tells what happens instead of what is said: "(Laughter.)", "[Applause]"."""
    return text[start] in "([" and text[end - 1] in ")]" and end - start < LONGEST_DIRECTION


def shortened(name: str) -> str:
    """Return the initials that later labels may set for a full name: "Loïc Haddad" is then "L. H."."""
    return " ".join("-".join(part[:1].lower() + "." for part in word.split("-")) for word in name.split())


def label_at(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the label at a paragraph's beginning, if there is one."""
    until = min(end, start + 160)
    return LABEL.match(text, start, until) or OFFICE.match(text, start, until) or BESIDE.match(text, start, until)


def is_speaker_like(document: Document, match: re.Match[str]) -> bool:
    """Tell whether a label looks like a speaker's even where it stands but once: Q, A, capitals, a full name, or a name
    with a seat or office: "Ann Lee (Leeds) (Lab)".
    """
    name = match["name"]
    if " " in name and (match["aside"] or name.split()[0] in document.lexicon.names):
        return True
    return name.rstrip(".") in ("Q", "A", "P", "R", "F", "I") or (name.isupper() and len(name) > 2)


def without_marks(text: str, start: int, end: int) -> Span:
    """Return offsets without quotation marks around a whole turn."""
    if (
        end - start > 2
        and text[start] in '"“'
        and text[end - 1] in '"”'
        and not any(c in '"“”' for c in text[start + 1 : end - 1])
    ):
        return start + 1, end - 1
    return start, end


def made(document: Document, match: re.Match[str]) -> Label:
    """Return a label with its mention."""
    first = document.at(match.start("name"))
    last = max(first + 1, document.at(match.end("name")))
    mention = Mention(document, first, last, last - 1, PERSON)
    mention.label = True
    mention.name = (first, last)
    mention.quoted = -1
    while mention.name[1] - mention.name[0] > 1 and is_title(document, mention.name[0]):
        mention.name = (mention.name[0] + 1, last)
    return Label(mention, match.end())


def is_title(document: Document, number: int) -> bool:
    """Tell whether a token of a label is a title: "Sen.", "PRESIDENT"."""
    lower = document.tokens[number].lower.rstrip(".")
    return lower in document.lexicon.honorifics or lower in document.lexicon.roles
