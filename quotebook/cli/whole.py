"""The verbs that work on lists and on the whole catalogue: import, match, check."""

import json
import sys
from argparse import Namespace
from typing import Any, cast

from quotebook.app.job import Job
from quotebook.cli import output
from quotebook.cli.opening import opened
from quotebook.errors import QuotebookError
from quotebook.model import Kind, Quotation


def import_file(wanted: Namespace) -> int:
    """Take in a list of quotations."""
    with opened(wanted, create=True) as catalogue:
        done = catalogue.import_file(wanted.file, job=Job(output.show_progress))
    if done.differing:
        lines = ", ".join(map(str, done.differing[:10])) + (" …" if len(done.differing) > 10 else "")
        output.complain(f"{len(done.differing)} were left out, for their id is stored with other words: line {lines}.")
    if wanted.json:
        output.say_json({"added": done.added, "known": done.known, "differing": list(done.differing)})
    else:
        output.say(f"{done.added} quotations imported, {done.known} of the list were there already")
    return 0


def match(wanted: Namespace) -> int:
    """Answer each line of standard input with the stored quotations it repeats or contradicts."""
    with opened(wanted) as catalogue:
        for number, line in enumerate(sys.stdin.buffer, start=1):
            if line.strip():
                given = _given(number, line)
                asked = Quotation(Kind.DIRECT, (), given["text"], speaker=given.get("speaker") or None)
                (found,) = catalogue.matches([asked])
                output.say_json({"id": given["id"], "matches": [output.found_json(match) for match in found]})
                sys.stdout.flush()
    return 0


def check(wanted: Namespace) -> int:
    """Look the catalogue over, and put right what follows from something else."""
    job = Job(output.show_progress)
    with opened(wanted) as catalogue:
        if wanted.repair:
            catalogue.repair(job=job)
        problems = catalogue.check(job=job)
    if wanted.json:
        output.say_json({"problems": problems, "repaired": wanted.repair})
        return 1 if problems else 0
    for problem in problems:
        output.complain(problem)
    if not problems:
        output.say("Everything is in order" + (" again." if wanted.repair else "."))
    elif not wanted.repair:
        output.say("'quotebook check --repair' works indexes and lists out anew; a backup helps where that does not.")
    return 1 if problems else 0


def _given(number: int, line: bytes) -> dict[str, Any]:
    try:
        read = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise QuotebookError(f"Line {number} of standard input is not JSON: {error}.") from error
    row = cast("dict[str, Any]", read if isinstance(read, dict) else {})
    if not isinstance(row.get("text"), str) or "id" not in row:
        raise QuotebookError(f'Line {number} of standard input is not an object with "id" and "text".')
    if row.get("speaker") is not None and not isinstance(row["speaker"], str):
        raise QuotebookError(f'Line {number} of standard input has a "speaker" that is not text.')
    return row
