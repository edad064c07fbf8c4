"""The verbs that work on lists and on the whole catalogue: import, match, check."""

from argparse import Namespace

from quotebook.app.job import Job
from quotebook.cli import output, standard_input
from quotebook.cli.opening import opened
from quotebook.model import Kind, Quotation


def import_file(wanted: Namespace) -> int:
    """Take in a list of quotations."""
    with opened(wanted, create=True) as catalogue:
        done = catalogue.import_file(wanted.file, job=Job(output.show_progress))
    if done.differing:
        lines = ", ".join(map(str, done.differing[:10])) + (" …" if len(done.differing) > 10 else "")
        many = output.counted(len(done.differing), "line")
        output.complain(f"{many} left out, whose id is stored already with other words: {lines}.")
    if wanted.json:
        output.say_json({"added": done.added, "known": done.known, "differing": list(done.differing)})
    else:
        known = f", {done.known:,} of the list were there already" if done.known else ""
        output.say(f"{output.counted(done.added, 'quotation')} imported{known}")
    return 0


def match(wanted: Namespace) -> int:
    """Answer each line of standard input with the stored quotations it repeats or contradicts."""
    with opened(wanted) as catalogue:
        for _, given in standard_input.rows("speaker"):
            asked = Quotation(Kind.DIRECT, (), given["text"], speaker=given.get("speaker") or None)
            (found,) = catalogue.matches([asked])
            output.say_json({"id": given["id"], "matches": [output.found_json(match) for match in found]})
            output.flush()
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
