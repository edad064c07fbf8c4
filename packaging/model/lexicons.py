"""Make the word and name lists in resources/languages from public lists.

    python packaging/model/lexicons.py BRILL FAKER NAMES resources/languages

BRILL   en-lexicon.txt of the package textblob (MIT): Eric Brill's tagger lexicon, (c) 1993 MIT and University of
        Pennsylvania, MIT licence, with words from CMU's Twitter data (CC-BY 3.0)
FAKER   the folder faker/providers/person of the package faker (MIT): first names of many countries
NAMES   the folder of the package names (MIT): first names of the US census of 1990 (public domain)
"""

import re
import sys
from collections import Counter, defaultdict
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

COARSE = {"JJR": "JJ", "JJS": "JJ", "RBR": "RB", "RBS": "RB", "PDT": "DT", "WRB": "WRB", "WP$": "WP", "NNPS": "NNP"}
KEPT = {"NN", "NNS", "VB", "VBD", "VBZ", "VBP", "VBG", "VBN", "JJ", "RB", "IN", "CD"}
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ž][a-zà-öø-ÿā-žơưạ-ỹ’'-]+$")
RARE_IN_CENSUS = 0.004
EASTERN = ("ja_JP", "zh_CN", "zh_TW", "ko_KR")


def main() -> None:
    """Write the lists."""
    brill, faker, names, out = map(Path, sys.argv[1:5])
    (out / "en-words.txt").write_text(words_file(brill), encoding="utf-8")
    (out / "names.txt").write_text(names_file(faker, names), encoding="utf-8")


def guess(word: str) -> str:
    """Return the tag a word's ending tells; the same rules as quotebook.detect.document."""
    from quotebook.app.detecting import lexicons
    from quotebook.detect.tags import guess_tag

    return guess_tag(word, lexicons().get("en").endings)


def words_file(brill: Path) -> str:
    """Return the text of en-words.txt: words by tag, those left out that their ending tells."""
    tags: dict[str, str] = {}
    for line in brill.read_text(encoding="utf-8").splitlines():
        parts = line.split(" ")
        if line.startswith(";;;") or len(parts) < 2 or not re.fullmatch(r"[a-z]+(?:-[a-z]+)?", parts[0]):
            continue
        tag = COARSE.get(parts[1], parts[1])
        if tag in KEPT:
            tags[parts[0]] = tag
    verbs = {w for w, t in tags.items() if t in ("VB", "VBP")}
    for word in [w for w, t in tags.items() if t in ("VBD", "VBN", "VBG")]:
        verbs |= {stem(word), stem(word) + "e"}
    groups: dict[str, list[str]] = defaultdict(list)
    for word, tag in tags.items():
        both = tag in ("NN", "JJ") and word in verbs
        both_s = tag == "NNS" and (word[:-1] in verbs or (word.endswith("es") and word[:-2] in verbs))
        if both or both_s:
            groups[tag + "/" + ("VBZ" if both_s else "VB")].append(word)
        elif guess(word) != tag and len(word) <= 14 and ("-" not in word or tag in ("RB", "IN")):
            groups[tag].append(word)
    head = (
        "# Words by part of speech (Penn tags), where the word's ending does not tell it. NN/VB: noun that may be "
        "a verb.\n"
        "# From Eric Brill's tagger lexicon v1.14, (c) 1993 Massachusetts Institute of Technology and University of\n"
        "# Pennsylvania, MIT licence; with words of CMU's Twitter part-of-speech data, Gimpel et al. 2011, CC-BY 3.0.\n"
        "# Made by packaging/model/lexicons.py.\n"
    )
    return head + "".join(f"{tag} {' '.join(sorted(words))}\n" for tag, words in sorted(groups.items()))


def stem(word: str) -> str:
    """Return a likely base form of a regular verb form."""
    for ending in ("ing", "ed"):
        if word.endswith(ending):
            base = word[: -len(ending)]
            return base[:-1] if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "sl" else base
    return word


def names_file(faker: Path, names: Path) -> str:
    """Return the text of names.txt: first names by gender."""
    score: Counter[str] = Counter()
    weight: Counter[str] = Counter()
    for sex, sign in (("male", 1), ("female", -1)):
        for line in (names / "names" / f"dist.{sex}.first").read_text().splitlines():
            name, share, *_ = line.split()
            if float(share) >= RARE_IN_CENSUS:
                score[name.capitalize()] += sign * float(share)
                weight[name.capitalize()] += float(share)
    world_m: Counter[str] = Counter()
    world_f: Counter[str] = Counter()
    for locale in sorted(p for p in faker.iterdir() if (p / "__init__.py").exists()):
        male, female = locale_names(locale)
        world_m.update(male)
        world_f.update(female)
    gender: dict[str, str] = {}
    for name in sorted({*weight, *world_m, *world_f}):
        m, f = world_m[name], world_f[name]
        census = score[name] / weight[name] if weight[name] else 0.0
        total = census * (2 if weight[name] > 0.05 else 1) + (m - f) / max(m + f, 1)
        gender[name] = "m" if total > 0.6 else "f" if total < -0.6 else "n"
    gender = dict(sorted((more_names() | gender).items()))
    head = (
        "# First names: m (men), f (women), n (both). From the packages names (MIT; US census of 1990, public domain)\n"
        "# and Faker (MIT; lists of many countries), and more-names.txt. Made by packaging/model/lexicons.py.\n"
    )
    return head + "".join(f"{g} {' '.join(n for n in gender if gender[n] == g)}\n" for g in "mfn")


def more_names() -> dict[str, str]:
    """Return the first names written by hand, by gender."""
    lines = (Path(__file__).parent / "more-names.txt").read_text(encoding="utf-8").splitlines()
    groups = (line.split() for line in lines if not line.startswith("#"))
    return {name: gender for gender, *names in groups for name in names}


def locale_names(folder: Path) -> tuple[set[str], set[str]]:
    """Return the men's and women's first names of one locale, those in Latin letters."""
    spec = spec_from_file_location(f"faker.providers.person.{folder.name}", folder / "__init__.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    provider = module.Provider
    both = []
    for sex in ("male", "female"):
        found = getattr(provider, f"first_names_{sex}", ()) or ()
        romanized = getattr(provider, f"first_romanized_names_{sex}", getattr(provider, "first_romanized_names", ()))
        names = [*found, *(romanized or ())]
        both.append({n for n in names if isinstance(n, str) and LATIN.match(n) and len(n) > 2})
    if both[0] == both[1]:
        return set(), set()
    return both[0], both[1]


if __name__ == "__main__":
    main()
