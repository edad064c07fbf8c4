"""Score the detector on golden articles, by language: what is found, with the right source, speaker, role and date.

    python tests/bench/cases.py [FOLDER] [--errors N]

FOLDER is tests/cases/unseen unless told; its README says what the files mean. Found: direct and mixed quotations share
80 % of their words with the expected one, reported speech half. "split" counts expected quotations found in parts only.
"""

import argparse
import re
import sys
import tomllib
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from quotebook.model import Quotation, Span

UNSEEN = Path(__file__).parents[1] / "cases" / "unseen"
WORD = re.compile(r"[\u3000-\u9fff]|[^\W_]+(?:[’'.-][^\W_]+)*")
CJK = re.compile("[\u3000-\u9fff]")
ARTICLE = re.compile(r"^(?:(?:an?|the|les?|la|une?|el|los|der|die|das|eine?m?)\s+|l['’])", re.IGNORECASE)
QUOTED, REPORTED = 0.8, 0.5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=UNSEEN)
    parser.add_argument("--errors", type=int, default=0, help="show this many errors of each sort")
    options = parser.parse_args()
    from quotebook.app.detecting import detect_article

    tallies: dict[str, Counter[str]] = {}
    errors: list[tuple[str, str]] = []
    for path in sorted(options.folder.glob("*.toml")):
        case = tomllib.loads(path.read_text(encoding="utf-8"))
        found = detect_article(case["text"], published=case.get("published"))
        tally = tallies.setdefault(case["language"], Counter())
        tally["articles"] += 1
        tally["language"] += found.language == case["language"]
        judge(case, found.quotations, tally, errors, path.stem)
    show(tallies)
    seen: Counter[str] = Counter()
    for sort, line in errors:
        seen[sort] += 1
        if seen[sort] <= options.errors:
            print(f"{sort:9} {line}")


def judge(case: dict, found: tuple[Quotation, ...], tally: Counter[str], errors: list, name: str) -> None:
    """Add what found gets right of case to tally, and what not to errors."""
    text = case["text"]
    of_found = [word_spans(text, quotation.content) for quotation in found]
    used: set[int] = set()
    for expected in case["quotation"]:
        want = word_spans(text, spans_of(text, expected))
        reported = expected["kind"] == "indirect"
        group = "reported" if reported else "quoted"
        pool = [n for n, q in enumerate(found) if (q.kind == "indirect") == reported or "optional" in expected]
        best = max(pool, key=lambda n: jaccard(want, of_found[n]), default=None)
        hit = best is not None and jaccard(want, of_found[best]) >= (REPORTED if reported else QUOTED)
        parts = [n for n in pool if of_found[n] and len(of_found[n] & want) >= QUOTED * len(of_found[n])]
        used.update([best] if hit and best is not None else parts)
        if "optional" in expected:
            continue
        tally[f"{group} expected"] += 1
        tally[f"{group} found"] += hit
        tally["split"] += not hit and bool(parts)
        if not hit or best is None:
            errors.append(("missed", f"{name}: {expected['text'][:80]!r}"))
            continue
        compare(text, expected, found[best], tally, errors, name)
    for number, quotation in enumerate(found):
        group = "reported" if quotation.kind == "indirect" else "quoted"
        if number in used or (group == "reported" and case.get("indirect") == "not listed"):
            continue
        tally[f"{group} spurious"] += 1
        errors.append(("spurious", f"{name}: {quotation.kind} {quotation.text[:80]!r}"))


def compare(text: str, expected: dict, got: Quotation, tally: Counter[str], errors: list, name: str) -> None:
    """Tally the fields of a found quotation, each where the case judges it."""
    said_on = got.said_on
    dates = {(expected.get("said_on", ""), expected.get("precision", ""))}
    if "said_on_optional" in expected:
        dates.add(("", ""))
    fields = {
        "kind": (got.kind.value, {expected["kind"], *expected.get("kind_also", ())}),
        "speaker": (
            plain(got.speaker or ""),
            {plain(n) for n in (expected["speaker"], *expected.get("speaker_also", ()))},
        ),
    }
    if "role" in expected:
        fields["role"] = (plain(got.role or ""), {plain(n) for n in (expected["role"], *expected.get("role_also", ()))})
    if "said_on" in expected:
        fields["date"] = ((said_on.value, said_on.precision.value) if said_on else ("", ""), dates)
    if "source" in expected:
        want = word_spans(text, [occurrence(text, expected["source"], expected.get("source_occurrence", 1))])
        have = word_spans(text, got.source)
        near = bool(have) and len(want & have) >= 0.5 * min(len(want), len(have))
        fields["source"] = (near, {True})
    for field, (value, right) in fields.items():
        tally[f"{field} judged"] += 1
        tally[f"{field} right"] += value in right
        if value not in right:
            errors.append((field, f"{name}: {expected['text'][:50]!r} want {sorted(right, key=str)} got {value!r}"))


def show(tallies: dict[str, Counter[str]]) -> None:
    """Print a line for each language."""
    print(
        "language articles told | quoted found spurious split | reported found spurious | kind source speaker role date"
    )
    for language, t in sorted(tallies.items(), key=lambda item: -item[1]["articles"]):
        shares = [f"{t[f'{f} right']}/{t[f'{f} judged']}" for f in ("kind", "source", "speaker", "role", "date")]
        print(
            f"{language:8} {t['articles']:8} {t['language']:4} |"
            f" {t['quoted found']:6}/{t['quoted expected']} {t['quoted spurious']:8} {t['split']:5} |"
            f" {t['reported found']:8}/{t['reported expected']} {t['reported spurious']:8} | {' '.join(shares)}"
        )


def spans_of(text: str, expected: dict) -> list[Span]:
    """Return where the expected content stands in the text."""
    pieces = expected.get("pieces", [expected["text"]])
    numbers = expected.get("occurrence", [1] * len(pieces))
    numbers = numbers if isinstance(numbers, list) else [numbers]
    return [occurrence(text, piece, number) for piece, number in zip(pieces, numbers, strict=True)]


def occurrence(text: str, words: str, number: int) -> Span:
    """Return the span of the number-th whole-word occurrence of words."""
    bounded = not CJK.search(words)
    before = r"(?<!\w)" if bounded and words[0].isalnum() else ""
    after = r"(?!\w)" if bounded and words[-1].isalnum() else ""
    return [match.span() for match in re.finditer(before + re.escape(words) + after, text)][number - 1]


def word_spans(text: str, spans) -> set[Span]:
    """Return the spans of the words that stand in spans."""
    return {match.span() for start, end in spans for match in WORD.finditer(text, start, end)}


def jaccard(one: set[Span], other: set[Span]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0


def plain(name: str) -> str:
    """Return a name as it is compared: folded, without a leading article."""
    return ARTICLE.sub("", re.sub(r"\s+", " ", name).strip(" .,").casefold().replace("’", "'"))


if __name__ == "__main__":
    main()
