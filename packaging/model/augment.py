"""Articles rewritten for training: other quotation marks, names of the whole world, pronouns, lost line breaks."""

import random
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from documents import NAME, Attribution, Document

from quotebook.model import Span

Edit = tuple[int, int, str]

PAIRS = ("“”", '""', "‘’", "''", "«»", "„“", "“”", "‘’")
SURNAMES = """
Abdullah Abe Acheampong Adeyemi Aguilar Ahmed Akhtar Akinola Alvarez Andersen Arslan Asante Bachelet Banerjee
Bauer Becker Bergström Bhatt Bianchi Boateng Bondarenko Botha Boucher Campbell Castillo Cavendish Chakraborty
Chaudhry Chen Choi Chukwu Contreras Costa Czarnecki Dahl Delacroix Demir Desai Diallo Dlamini Doyle Dubois
Dumitru Eriksen Espinoza Fernandes Ferrari Fofana Fontaine Forsyth Fujimoto Gallagher Gandhi García Georgiou
Gonçalves Gruber Guerrero Haddad Hakimi Hansen Hassan Hernandez Hoffmann Horvat Hossain Hughes Hussain Ibrahim
Ito Ivanova Iyer Jankowski Jansen Jovanović Kamau Kapoor Karimi Kaya Keita Khalil Khan Kim Kimura Kovács
Kowalski Kruger Kumar Kuznetsov Lambert Larsen Le Leclerc Li Lim Lindqvist Lombardi Lopez MacLeod Mahmoud Mbeki
Mehta Mendoza Mensah Mohamud Molina Moreau Müller Murphy Mwangi Nakamura Naidoo Nasser Ncube Németh Nguyen Novak
Nowak Nwosu Ochieng Odhiambo Okafor Okonkwo Oliveira Omar Ortega Osei Owusu Papadopoulos Park Patel Peeters
Pereira Petrov Pham Popescu Qureshi Rahman Ramírez Rao Reddy Reyes Ricci Rodríguez Rojas Romano Rossi Rousseau
Saito Salazar Salvini Santos Sato Schmidt Schneider Sharma Shevchenko Silva Singh Smirnov Sokolov Sørensen
Suzuki Svensson Takahashi Tanaka Taylor Thapa Torres Traoré Tshabalala Vargas Vasquez Virtanen Volkov Wagner
Walcott Wang Weber Whitaker Wilkinson Wójcik Wong Yamamoto Yilmaz Zhang Zhou Zielinski Zulu
""".split()
BRITISH = {
    "percent": "per cent", "color": "colour", "favor": "favour", "labor": "labour", "honor": "honour", "defense":
    "defence", "center": "centre", "program": "programme", "behavior": "behaviour", "traveled": "travelled", "gray":
    "grey", "organization": "organisation", "organizations": "organisations", "criticized": "criticised", "realize":
    "realise", "recognize": "recognise", "emphasized": "emphasised", "apologize": "apologise", "apologized":
    "apologised",
}  # fmt: skip
BRITISH_WORD = re.compile(rf"\b(?:{'|'.join(BRITISH)})\b")
BREAK = re.compile(r"[ \t]*\n\s*")

MARKS, NAMES, PRONOUNS, BREAKS, SPELLING = 0.45, 0.4, 0.35, 0.08, 0.15
"""How often: an article's marks, an article's names, a source that allows it, an article's breaks, its spelling."""


def rewritten(document: Document, chance: random.Random, given_names: dict[str, list[str]]) -> Document:
    """Return a document with some of its text changed, every span moved along; given_names: m, f or n → names."""
    edits: list[Edit] = []
    replaced = [found for found in document.attributions if found.pronoun and chance.random() < PRONOUNS]
    edits += (pronoun_edit(document.text, found) for found in replaced)
    if chance.random() < MARKS:
        edits += mark_edits(document, chance.choice(PAIRS))
    if chance.random() < NAMES:
        edits += name_edits(document, chance, given_names)
    if chance.random() < BREAKS:
        edits += ((*found.span(), " ") for found in BREAK.finditer(document.text))
    if chance.random() < SPELLING:
        edits += ((*found.span(), BRITISH[found.group()]) for found in BRITISH_WORD.finditer(document.text))
    gone = {id(found) for found in replaced}
    kept = tuple(
        replace(found, named=tuple(span for span in found.named if span not in found.source))
        if id(found) in gone
        else found
        for found in document.attributions
    )
    return applied(replace(document, attributions=kept), edits)


def pronoun_edit(text: str, found: Attribution) -> Edit:
    """Put a pronoun in a source's place, with a capital where a sentence starts."""
    ((start, end),) = found.source
    first = not start or re.search(r"(?:[.!?][\"”’')]*\s+|\n\s*)$", text[max(0, start - 6) : start])
    return start, end, found.pronoun.capitalize() if first else found.pronoun


def mark_edits(document: Document, pair: str) -> Iterator[Edit]:
    """Write the marks of every quoted stretch another way."""
    text = document.text
    for start, end in document.regions:
        if start and text[start - 1] in '"“”«„':
            yield start - 1, start, pair[0]
        if end < len(text) and text[end] in '"“”»':
            yield end, end + 1, pair[1]


def name_edits(document: Document, chance: random.Random, given_names: dict[str, list[str]]) -> Iterator[Edit]:
    """Give the people of an article other names, the same one for the same name throughout."""
    names: dict[str, str] = {}
    for word, sort in document.names.items():
        names[word] = chance.choice(SURNAMES if sort == "s" else given_names[sort])
    for found in NAME.finditer(document.text):
        word = re.sub(r"[’']s?$", "", found.group())
        if word in names:
            yield found.start(), found.start() + len(word), names[word]


def applied(document: Document, edits: Iterable[Edit]) -> Document:
    """Return a document with edits made; of two that overlap the earlier in the list counts."""
    chosen = apart(edits)
    if not chosen:
        return document
    pieces: list[str] = []
    old: list[int] = [0]
    new: list[int] = [0]
    at = length = 0
    for start, end, words in chosen:
        pieces += (document.text[at:start], words)
        length += start - at
        old += (start, end)
        new += (length, length + len(words))
        length += len(words)
        at = end
    pieces.append(document.text[at:])

    def start_of(place: int) -> int:
        index = bisect_right(old, place) - 1
        inside = index % 2 == 1 and place < old[index + 1]
        return new[index] if inside else new[index] + place - old[index]

    def end_of(place: int) -> int:
        index = bisect_right(old, place - 1) - 1
        inside = index % 2 == 1 and place - 1 < old[index + 1]
        return new[index + 1] if inside else new[index] + place - old[index]

    def moved(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple((start_of(start), end_of(end)) for start, end in spans)

    return replace(
        document,
        text="".join(pieces),
        regions=moved(document.regions),
        attributions=tuple(
            replace(
                found,
                content=moved(found.content),
                cue=moved(found.cue),
                source=moved(found.source),
                named=moved(found.named),
            )
            for found in document.attributions
        ),
    )


def apart(edits: Iterable[Edit]) -> list[Edit]:
    """Return edits in order of place, without those that touch an earlier one of the list."""
    taken: set[int] = set()
    chosen: list[Edit] = []
    for start, end, words in edits:
        if end > start and taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            chosen.append((start, end, words))
    return sorted(chosen)
