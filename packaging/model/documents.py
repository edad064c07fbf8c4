"""Articles with their gold attributions, as text and spans, and who their sources are called elsewhere in them."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from quotebook.detect.marks import quoted_regions
from quotebook.model import Span

NAME = re.compile(r"[^\W\d_][\w’'-]*")
HELD_TOGETHER = re.compile(r"[\s\"“”’'.,…\[\]()-]{0,11}")
LONGEST_NAME = 60
NEAR = 300
"""Code points before a source within which the same name lets a pronoun stand for it."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who (source) said (cue) what (content); named: where the source's name stands in the article, if known.

    replaceable: the source is a name that a pronoun could stand for; pronoun: which.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    named: tuple[Span, ...] = ()
    pronoun: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """An article's text, quoted stretches and attributions, and the words of people's names in it with their sort."""

    id: str
    text: str
    regions: tuple[Span, ...]
    attributions: tuple[Attribution, ...]
    names: dict[str, str] = field(default_factory=dict)


def read_documents(folder: Path, split: str, given_names: dict[str, str]) -> list[Document]:
    """Read quotebench's articles of one split with what is known of their speakers; given_names: name → m, f or n."""
    labels = folder / f"speakers_{split}.jsonl"
    speakers = {row["id"]: row["quotes"] for row in rows(labels)} if labels.exists() else {}
    return [document(row, speakers.get(row["id"], ()), given_names) for row in rows(folder / f"{split}.jsonl")]


def rows(path: Path) -> Iterable[dict]:
    """Yield the objects of a file with one a line."""
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())


def document(row: dict, speakers: Iterable[dict], given_names: dict[str, str]) -> Document:
    """Make a Document of one article."""
    text = row["text"]
    people = full_names(text, given_names)
    return Document(
        id=row["id"],
        text=text,
        regions=tuple((region.start, region.end) for region in quoted_regions(text)),
        attributions=tuple(attribution(text, found, speakers, people, given_names) for found in row["attributions"]),
        names={word: sort for surname, given in people.items() for word, sort in sorts(surname, given, given_names)},
    )


def sorts(surname: str, given: set[str], given_names: dict[str, str]) -> Iterable[tuple[str, str]]:
    """Yield each word of a person's names with m, f or n for a given name, s for a surname."""
    yield surname, "s"
    for name in sorted(given):
        yield name, given_names[name]


def full_names(text: str, given_names: dict[str, str]) -> dict[str, set[str]]:
    """Return the surnames that stand after a given name somewhere, with those given names."""
    people: dict[str, set[str]] = {}
    for found in re.finditer(r"\b([A-Z][a-z]+) (?:[A-Z]\. )?([A-Z][\w’'-]*[a-z])\b", text):
        given, surname = found.groups()
        surname = re.sub(r"[’']s$", "", surname)
        if given in given_names and surname not in given_names and len(surname) > 2:
            people.setdefault(surname, set()).add(given)
    return people


def attribution(
    text: str, found: dict, speakers: Iterable[dict], people: dict[str, set[str]], given_names: dict[str, str]
) -> Attribution:
    """Make an Attribution of a gold one, its content's pieces joined where only marks stand between."""
    content = joined(text, found["content"])
    source = tuple(map(tuple, found["source"]))
    names = labelled(content, speakers)
    surname = surname_of(text, source, people)
    if names:
        named = tuple(place for name in names for place in places(text, name))
        if len(names[0].split()) > 1 and len(people.get(names[0].split()[-1], ())) == 1:
            named += tuple(places(text, names[0].split()[-1]))
    else:
        named = tuple(places(text, surname)) if surname else ()
    outside = {span for span in named if not any(start < span[1] and span[0] < end for start, end in content)}
    cue = tuple(map(tuple, found["cue"]))
    genders = {given_names[given] for given in people.get(surname, ())}
    return Attribution(content, cue, source, tuple(sorted(outside)), pronoun(text, source, surname, genders))


def labelled(content: tuple[Span, ...], speakers: Iterable[dict]) -> list[str]:
    """Return the speaker's names, the canonical one first, where a labelled segment stands in this content."""
    for quote in speakers:
        if any(start < quote["end"] and quote["start"] < end for start, end in content):
            return [quote["speaker"], *quote["aliases"]]
    return []


def surname_of(text: str, source: tuple[Span, ...], people: dict[str, set[str]]) -> str:
    """Return the surname that ends a short source, where only one person of the article has it."""
    if len(source) != 1 or source[0][1] - source[0][0] > LONGEST_NAME:
        return ""
    words = NAME.findall(text[slice(*source[0])])
    if not words or len(words) > 4 or not all(word[0].isupper() for word in words):
        return ""
    return words[-1] if len(people.get(words[-1], ())) == 1 else ""


def pronoun(text: str, source: tuple[Span, ...], surname: str, genders: set[str]) -> str:
    """Return "he" or "she" for a source named just before as well, so that a pronoun might stand there."""
    if not surname or text[source[0][1] : source[0][1] + 2] in ("’s", "'s"):
        return ""
    before = text[max(0, source[0][0] - NEAR) : source[0][0]]
    if not re.search(rf"\b{re.escape(surname)}\b", before):
        return ""
    return {"m": "he", "f": "she"}.get("".join(genders), "")


def places(text: str, name: str) -> list[Span]:
    """Return where a name stands in a text."""
    return [found.span() for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]


def joined(text: str, spans: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    """Return spans in order, those joined between which only quotation marks and the like stand."""
    out: list[Span] = []
    for start, end in sorted((start, end) for start, end in spans):
        if out and HELD_TOGETHER.fullmatch(text, out[-1][1], max(start, out[-1][1])):
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)


def read_given_names(path: Path) -> dict[str, str]:
    """Read lines "m Name Name …" (m men, f women, n both) into name → letter."""
    names: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        sort, *words = line.split()
        if sort in ("m", "f", "n"):
            names.update(dict.fromkeys(words, sort))
    return names
