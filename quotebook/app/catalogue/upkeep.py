"""Work on the whole catalogue: a list of quotations taken in, everything looked over and put right."""

from itertools import islice
from pathlib import Path

from quotebook.app.catalogue.judging import Judging
from quotebook.app.job import Job
from quotebook.model import Changes, Imported, Verb
from quotebook.store import importing, integrity
from quotebook.store.writing import writing

_BATCH = 2_000


class Upkeep(Judging):
    """Imports and checks."""

    def import_file(self, path: Path, *, job: Job | None = None) -> Imported:
        """Take in the quotations of a file of JSON lines, all or none, as one step.

        Those that are there already stay as they are. UnreadableFile names the line that is wrong; see intake.entries.
        """
        # Readers of files are slow to import, and opening a catalogue needs none.
        from quotebook.intake.entries import count_lines, entries
        from quotebook.intake.files import shown

        total = count_lines(path)
        report = job or Job()
        given = entries(path)
        with writing(self._database, Verb.IMPORT) as write:
            so_far = importing.Import(write.now)
            while batch := list(islice(given, _BATCH)):
                importing.add(write.connection, batch, so_far)
                write.advance()
                report.step(batch[-1].line, total, f"Importing {shown(path)}")
            report.step(total, total, "Writing the index")
            write.subject, write.count = shown(path), so_far.added
        return Imported(write.result, so_far.added, so_far.known, tuple(so_far.differing))

    def check(self, *, job: Job | None = None) -> tuple[str, ...]:
        """Look the whole file over: its structure, its indexes, words against their articles; return what is wrong."""
        step = (job or Job()).step
        with self._database.trying() as connection:
            damage = integrity.damage(connection, step)
            if damage:
                return damage
            problems = integrity.problems(connection, step)
        with self._database.trying() as connection:
            return (*problems, *integrity.search_problems(connection, step))

    def repair(self, *, job: Job | None = None) -> Changes:
        """Work out anew whatever follows from something else: search, near-duplicates, lists. Nothing else changes."""
        report, total = job or Job(), self.counts().quotations
        with writing(self._database, Verb.REPAIR) as write:
            for done in write.rebuild():
                report.step(done, total, "Rebuilding the indexes")
        return write.result
