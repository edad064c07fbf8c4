"""The command line: the same verbs as the window, without Qt.

Results go to standard output, everything else to standard error; the exit code is 0, 1 (a foreseen failure, told in
one sentence) or 2 (wrong usage).
"""

from collections.abc import Sequence

from quotebook.cli.arguments import parse
from quotebook.cli.output import abandon, complain, flush, prepare_streams
from quotebook.cli.verbs import VERBS
from quotebook.errors import Cancelled, QuotebookError

INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Carry out one verb and return the exit code."""
    prepare_streams()
    wanted = parse(arguments)
    try:
        code = VERBS[wanted.verb](wanted)
        flush()
        return code
    except QuotebookError as error:
        complain(str(error))
        return 1
    except (KeyboardInterrupt, Cancelled):
        return INTERRUPTED
    except BrokenPipeError:
        # The reader went away (`| head`): nobody is left to be told.
        abandon()
        return 0
