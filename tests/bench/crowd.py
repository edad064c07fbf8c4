"""Make a catalogue of any size that looks like one somebody lives in: names, outlets, decades, tags, notes, scripts.

Run: python tests/bench/crowd.py FILE [--size 100000] [--seed N]
"""

import argparse
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from quotebook.app.catalogue import Catalogue
from quotebook.model import Decision, Detection, Draft, Field, Kind, Precision, Quotation, Reviewed, SaidOn

Article = tuple[Draft, Detection, list[Reviewed]]
PER_ARTICLE = 20
BATCH = 250
FIRST = """
    Ana Ben Carla Daniel Elif Fatima Georg Hanna Ivan Jana Karim Lena Marek Nora Omar Petra Quentin Rosa Samir Tanja
"""
LAST = """
    Torres Okafor Lindqvist Moreau Schwarzenberger-Leutheusser Novak Haddad Ivanova Keller Petrov Rossi Sato Tanaka
    Ueda Vasquez Weber Xu Yilmaz Zanetti Oberhauser
"""
OTHERS = ("خالد منصور", "王小明", "Επαμεινώνδας Παπαδόπουλος", "Людмила Петрова")
ROLES = (
    "minister of transport",
    "mayor of Lisbon",
    "spokeswoman",
    "chief engineer",
    "union leader",
    "Regierungssprecherin",
)
OUTLETS = (
    "The Courier",
    "Harbour Gazette",
    "North Coast Daily",
    "Süddeutsche Allgemeine Rundschau",
    "Le Matin",
    "الأيام",
)
TAGS = ("to check", "budget", "bridge", "election 2024", "used", "Verkehrswegeplanungsbeschleunigungsgesetz")
WORDS = """
    the of and to in a that is for on with was be by it not are this will we have from they which at but their an has
    bridge harbour treaty budget council minister vote safe open closed year people work money city region plan water
    school road engine night winter promise answer question border strike union court letter report price market
"""
FOREIGN = (
    "لن نغلق الميناء مهما كان الثمن",
    "我们不会关闭港口",
    "Мы не закроем порт, что бы ни случилось",
    "Es bleibt dabei 📌",
)

FIRST_NAMES, LAST_NAMES, VOCABULARY = (line.split() for line in (FIRST, LAST, WORDS))


def main() -> None:
    """Make the catalogue, and say how long it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    start = time.perf_counter()
    make(wanted.file, wanted.size, wanted.seed)
    print(f"{wanted.size:,} quotations in {time.perf_counter() - start:.0f} s: {wanted.file}")


def make(path: Path, size: int, seed: int = 1) -> None:
    """Make a catalogue of size quotations, the same ones for the same seed."""
    catalogue = Catalogue.create(path)
    made = articles(size, seed)
    while batch := [article for _, article in zip(range(BATCH), made, strict=False)]:
        catalogue.add_articles(batch)
    ids = list(catalogue.listing().ids)
    chance = random.Random(seed)
    for at, tag in enumerate(TAGS):
        catalogue.tag(chance.sample(ids, max(1, len(ids) // (20 * (at + 1)))), tag)
    catalogue.edit_quotation(ids[0], note="Asked her office on Monday; they confirm the wording.")
    catalogue.close()


def articles(size: int, seed: int) -> Iterator[Article]:
    """Give articles of at most PER_ARTICLE quotations, size quotations in all."""
    chance = random.Random(seed)
    weights = [1 / (rank + 2) for rank in range(len(VOCABULARY))]
    for number in range(0, size, PER_ARTICLE):
        year = min(2026, 1995 + int(chance.triangular(0, 32, 30)))
        day = f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        parts = ["The hall was full that evening. 🌊\n\n"]
        at, reviewed = len(parts[0]), []
        for _ in range(min(PER_ARTICLE, size - number)):
            said = _said(chance, weights)
            name = _name(chance)
            lead, link, tail = "“", ",” said ", ", in the old customs house by the river.\n\n"
            start = at + len(lead)
            mention = start + len(said) + len(link)
            parts.append(f"{lead}{said}{link}{name}{tail}")
            at += len(parts[-1])
            role = chance.choice(ROLES) if chance.random() < 0.7 else None
            date = SaidOn(day, Precision.DAY, "on Tuesday") if chance.random() < 0.9 else None
            kind = chance.choices(tuple(Kind), (6, 1, 2))[0]
            quotation = Quotation(
                kind, ((start, start + len(said)),), said, ((mention, mention + len(name)),),
                ((start + len(said) + 3, start + len(said) + 7),), name, role, date, chance.uniform(0.55, 1.0),
            )  # fmt: skip
            reviewed.append(Reviewed(quotation, Decision.ACCEPTED, by_person=chance.random() < 0.6))
        draft = Draft(
            "".join(parts),
            Field(f"Report {number // PER_ARTICLE + 1} on the {chance.choice(VOCABULARY[30:])}", "typed"),
            Field(chance.choice(OUTLETS), "typed"),
            Field(_name(chance), "typed") if chance.random() < 0.5 else None,
            Field(day, "typed"),
            Field(f"https://news.example/{day[:4]}/{number}", "typed"),
        )
        yield draft, Detection("en", tuple(one.quotation for one in reviewed), (), "rules 1"), reviewed


def _said(chance: random.Random, weights: list[float]) -> str:
    if chance.random() < 0.02:
        return f"{chance.choice(FOREIGN)} {chance.randint(1, 10**9)}"
    words = chance.choices(VOCABULARY, weights, k=max(4, round(chance.gauss(22, 9))))
    words.insert(len(words) // 2, str(chance.randint(2, 10**6)))
    return " ".join(words).capitalize()


def _name(chance: random.Random) -> str:
    if chance.random() < 0.03:
        return chance.choice(OTHERS)
    return f"{chance.choice(FIRST_NAMES)} {LAST_NAMES[min(len(LAST_NAMES) - 1, int(chance.paretovariate(0.8)) - 1)]}"


if __name__ == "__main__":
    main()
