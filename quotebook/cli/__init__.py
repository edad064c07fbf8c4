"""The command line: the same verbs as the window, without Qt.

Results go to standard output, everything else to standard error; the exit code is 0, 1 (a foreseen failure, told in
one sentence) or 2 (wrong usage).
"""

import os
import sys
from collections.abc import Sequence

from quotebook.cli.arguments import parse
from quotebook.cli.output import complain, prepare_streams
from quotebook.cli.verbs import VERBS
from quotebook.errors import Cancelled, QuotebookError

INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Carry out one verb and return the exit code."""
    prepare_streams()
    wanted = parse(arguments)
    try:
        return VERBS[wanted.verb](wanted)
    except QuotebookError as error:
        complain(str(error))
        return 1
    except (KeyboardInterrupt, Cancelled):
        return INTERRUPTED
    except BrokenPipeError:
        # The reader went away (`| head`): nobody is left to be told, and Python's own flush at exit must not complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
