"""What each verb does: read the arguments, call app, print the answer."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quotebook import intake
from quotebook.app.detecting import detect_again, detect_article, explain_article, why_rules_alone
from quotebook.app.job import Job
from quotebook.app.profiles import FILE as PROFILES
from quotebook.app.profiles import chosen_columns
from quotebook.app.reviewing import Keep, is_at_odds, propose
from quotebook.app.settings import settings_file
from quotebook.cli import likely, output, standard_input, whole
from quotebook.cli.opening import opened
from quotebook.errors import QuotebookError
from quotebook.intake.json_lines import stated_date
from quotebook.model import (
    Decision,
    Detection,
    Draft,
    Field,
    Match,
    Order,
    Problem,
    Quotation,
    Reviewed,
    Span,
    Verdict,
)
from quotebook.text.clean import Clean, clean

if TYPE_CHECKING:
    from quotebook.app.catalogue import Catalogue

STANDARD_INPUT = "-"
TYPED = "given on the command line"

Compared = tuple[Reviewed, tuple[Match, ...]]
"""A found quotation with the stored ones it is held against."""


def detect(wanted: Namespace) -> int:
    """Show what stands in articles."""
    if why := why_rules_alone():
        output.complain(why)
    if wanted.jsonl:
        return _detect_lines()
    return _each_file(wanted.files, lambda name: _detect_file(wanted, name))


def add(wanted: Namespace) -> int:
    """Add articles with their quotations."""
    with opened(wanted, create=True) as catalogue:
        return _each_file(wanted.files, lambda name: _add_file(wanted, catalogue, name))


def redetect(wanted: Namespace) -> int:
    """Look at stored articles again."""
    with opened(wanted) as catalogue:
        articles = wanted.articles or [row.id for row in catalogue.articles()]
        new: list[int] = []
        code = _each_file(
            [str(one) for one in articles], lambda one: new.append(_look_again(wanted, catalogue, int(one)))
        )
    if not wanted.json and not any(new) and code == 0:
        output.say(f"Nothing new in {output.counted(len(articles), 'article')}.")
    return code


def search(wanted: Namespace) -> int:
    """Find quotations."""
    with opened(wanted) as catalogue:
        order = Order.RELEVANCE if wanted.query else Order.SAID_ON
        listing = catalogue.listing(wanted.query, order=order)
        for note in listing.notes:
            output.complain(note)
        if meant := catalogue.meant(listing):
            output.complain(f"Did you mean: {', '.join(meant)}?")
        rows = catalogue.rows(listing.ids[: wanted.limit], query=wanted.query)
    for row in rows:
        if wanted.json:
            output.say_json(output.row_json(row))
            continue
        output.say(f"#{row.id}  {output.who_and_when(row.speaker, row.role, row.said_on)}")
        output.say_words(row.words)
        if where := " · ".join(part for part in (row.outlet, row.published, row.title) if part):
            output.say(f"    {where}")
    if not wanted.json:
        output.say(f"{len(rows):,} of {output.counted(len(listing.ids), 'quotation')}")
    return 0


def export(wanted: Namespace) -> int:
    """Write quotations to a file."""
    kept = settings_file().with_name(PROFILES)
    columns = chosen_columns(kept, profile=wanted.profile, columns=wanted.columns)
    with opened(wanted) as catalogue:
        report = catalogue.export(wanted.out, query=wanted.query, columns=columns, job=Job(output.show_progress))
    for notice in report.notices:
        output.complain(notice)
    output.say(f"{output.counted(report.quotations, 'quotation')} written to {wanted.out}")
    return 0


def speakers(wanted: Namespace) -> int:
    """List who spoke."""
    with opened(wanted) as catalogue:
        rows = catalogue.speakers()
    for row in rows:
        if wanted.json:
            output.say_json(output.speaker_json(row))
            continue
        dates = " – ".join(dict.fromkeys(day for day in (row.first, row.last) if day))
        output.say(f"{row.quotations:6}  {', '.join(part for part in (row.name, row.role) if part)}  {dates}".rstrip())
    return 0


def sources(wanted: Namespace) -> int:
    """List the articles."""
    with opened(wanted) as catalogue:
        rows = catalogue.articles()
    for row in rows:
        if wanted.json:
            output.say_json(output.article_json(row))
            continue
        output.say(
            f"{row.quotations:6}  #{row.id}  "
            + " · ".join(part for part in (row.published, row.outlet, row.title) if part)
        )
    return 0


def undo(wanted: Namespace) -> int:
    """Take back the newest change."""
    return _step(wanted, "undone", lambda catalogue: catalogue.undo())


def redo(wanted: Namespace) -> int:
    """Do again what was undone last."""
    return _step(wanted, "done again", lambda catalogue: catalogue.redo())


VERBS: dict[str, Callable[[Namespace], int]] = {
    "detect": detect,
    "add": add,
    "redetect": redetect,
    "import": whole.import_file,
    "match": whole.match,
    "check": whole.check,
    "search": search,
    "export": export,
    "speakers": speakers,
    "sources": sources,
    "duplicates": likely.duplicates,
    "undo": undo,
    "redo": redo,
}


def _each_file(names: list[str], work: Callable[[str], None]) -> int:
    """Do the work for each file, going on after one that fails; return the exit code."""
    job = Job(output.show_progress)
    failed = 0
    for number, name in enumerate(names):
        if len(names) > 1:
            job.step(number, len(names), name)
        try:
            work(name)
        except QuotebookError as error:
            output.complain(str(error))
            failed += 1
    if len(names) > 1:
        job.step(len(names), len(names), "")
    return 1 if failed else 0


def _read(name: str) -> Draft:
    if name != STANDARD_INPUT:
        return intake.read_file(Path(name))
    return intake.read_bytes(standard_input.read_all(), "standard input")


def _detected(draft: Draft, published: str | None) -> tuple[Clean, Detection]:
    cleaned = clean(draft.text)
    stated = draft.published.value if draft.published else None
    return cleaned, detect_article(cleaned.text, published=published or stated)


def _detect_file(wanted: Namespace, name: str) -> None:
    draft = _read(name)
    for notice in draft.notices:
        output.complain(f"{name}: {notice}")
    if wanted.explain:
        stated = draft.published.value if draft.published else None
        for line in explain_article(clean(draft.text).text, published=wanted.published or stated):
            output.say(line)
        return
    cleaned, detection = _detected(draft, wanted.published)
    if wanted.json:
        output.say_json(
            {
                "file": name,
                "title": draft.title.value if draft.title else None,
                "language": detection.language,
                "quotations": _quotations_json(cleaned, detection.quotations),
                "problems": [_problem_json(cleaned, problem) for problem in detection.problems],
            }
        )
        return
    title = f" · {draft.title.value}" if draft.title else ""
    output.say(f"{name}{title} · {output.counted(len(detection.quotations), 'quotation')}")
    for quotation in detection.quotations:
        who = output.who_and_when(quotation.speaker, quotation.role, quotation.said_on)
        output.say(f"\n  {quotation.kind:8} {quotation.confidence:4.0%}  {who}")
        output.say_words(quotation.text)
    for problem in detection.problems:
        output.complain(f"{name}: {problem.message}")


def _detect_lines() -> int:
    for number, row in standard_input.rows("date"):
        published = stated_date(row.get("date") or "")
        if row.get("date") and not published:
            raise standard_input.wrong(number, 'has a "date" that is no date (YYYY-MM-DD)')
        cleaned = clean(row["text"])
        detection = detect_article(cleaned.text, published=published or None)
        output.say_json({"id": row["id"], "quotations": _quotations_json(cleaned, detection.quotations)})
        output.flush()
    return 0


def _quotations_json(cleaned: Clean, quotations: tuple[Quotation, ...]) -> list[dict[str, Any]]:
    """Return quotations with spans in code points of the text as it was given."""

    def given(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(cleaned.original(span) for span in spans)

    return [
        output.quotation_json(
            replace(item, content=given(item.content), source=given(item.source), cue=given(item.cue))
        )
        for item in quotations
    ]


def _problem_json(cleaned: Clean, problem: Problem) -> dict[str, Any]:
    return {"code": problem.code, "message": problem.message, "span": cleaned.original(problem.span)}


def _add_file(wanted: Namespace, catalogue: "Catalogue", name: str) -> None:
    draft = _with_typed_fields(_read(name), wanted)
    for notice in draft.notices:
        output.complain(f"{name}: {notice}")
    stored = catalogue.same_article(draft.text)
    if stored is not None:
        output.complain(f"{name} is in the catalogue already, as “{stored.title}”; it was not added again.")
        if wanted.json:
            output.say_json({"file": name, "article": stored.id, "already": True, "kept": [], "left_out": 0})
        return
    _, detection = _detected(draft, None)
    matches = catalogue.matches(detection.quotations)
    reviewed = propose(detection.quotations, matches, keep=wanted.keep)
    changes = catalogue.add_article(draft, detection, reviewed)
    compared = list(zip(reviewed, matches, strict=True))
    kept = [item for item in compared if item[0].decision is Decision.ACCEPTED]
    at_odds = [item for item in compared if is_at_odds(item[1])]
    if wanted.json:
        output.say_json(
            {
                "file": name,
                "article": min(changes.articles),
                "already": False,
                "kept": [
                    output.quotation_json(item.quotation)
                    | {"repeats": item.appearance_of, "matches": [_match_json(match) for match in found]}
                    for item, found in kept
                ],
                "left_out": len(reviewed) - len(kept),
                "at_odds": _at_odds_json(at_odds),
            }
        )
        return
    repeated = sum(item.appearance_of is not None for item, _ in kept)
    parts = [f"{len(kept)} of {output.counted(len(reviewed), 'quotation')} kept"]
    parts += [f"{repeated} of them known already"] if repeated else []
    output.say(f"{name}: {', '.join(parts)}")
    _tell_at_odds(at_odds, name)


def _look_again(wanted: Namespace, catalogue: "Catalogue", article_id: int) -> int:
    """Add what is new in a stored article, or only show it; return how many quotations are new."""
    article = catalogue.article(article_id)
    detection = detect_again(article)
    unseen = catalogue.unseen(article_id, detection)
    found = unseen.new if wanted.keep is Keep.CONFIDENT else (*unseen.new, *unseen.left_out)
    matches = catalogue.matches(found)
    reviewed = propose(found, matches, keep=wanted.keep)
    kept = [one for one in reviewed if one.decision is Decision.ACCEPTED]
    at_odds = [item for item in zip(reviewed, matches, strict=True) if is_at_odds(item[1])]
    if reviewed and not wanted.dry_run:
        catalogue.add_quotations(article_id, detection, reviewed)
    if wanted.json:
        output.say_json(
            {
                "article": article_id,
                "kept": [output.quotation_json(one.quotation) | {"repeats": one.appearance_of} for one in kept],
                "left_out": len(reviewed) - len(kept),
                "at_odds": _at_odds_json(at_odds),
            }
        )
    elif reviewed:
        deed = "would be kept" if wanted.dry_run else "kept"
        new = output.counted(len(reviewed), "new quotation")
        output.say(f"#{article_id} {article.row.title}: {len(kept)} of {new} {deed}")
        for one in kept:
            output.say_words(one.quotation.text)
        _tell_at_odds(at_odds, f"#{article_id}")
    return len(reviewed)


def _at_odds_json(compared: list[Compared]) -> list[dict[str, Any]]:
    return [
        output.quotation_json(item.quotation) | {"matches": [_match_json(match) for match in found]}
        for item, found in compared
    ]


def _tell_at_odds(compared: list[Compared], where: str) -> None:
    """Tell which quotations are nearly like stored ones, but not the same, and what became of them."""
    for reviewed, found in compared:
        done = "counts as its own" if reviewed.decision is Decision.ACCEPTED else "left out (--keep all keeps it)"
        against = next(match for match in found if match.verdict is Verdict.CONFLICT)
        output.complain(
            f"{where}: at odds with #{against.quotation_id} ({against.why}), {done}: “{reviewed.quotation.text}”"
        )


def _match_json(match: Any) -> dict[str, Any]:
    return {
        "quotation": match.quotation_id,
        "verdict": match.verdict,
        "score": round(match.score, 1),
        "why": match.why,
        "text": match.words,
    }


def _with_typed_fields(draft: Draft, wanted: Namespace) -> Draft:
    names = ("title", "outlet", "author", "published", "url")
    typed = {name: Field(getattr(wanted, name), TYPED) for name in names if getattr(wanted, name)}
    return replace(draft, **typed)


def _step(wanted: Namespace, done: str, act: "Callable[[Catalogue], Any]") -> int:
    with opened(wanted) as catalogue:
        step = act(catalogue).step
    if wanted.json:
        output.say_json({"verb": step.verb, "subject": step.subject, "count": step.count, "at": step.at, "done": done})
        return 0
    output.say(f"{step.verb} {step.subject}".rstrip() + f": {done}")
    return 0
