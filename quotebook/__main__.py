"""`quotebook` opens the window; `quotebook VERB …` is the command line."""

import sys
from collections.abc import Sequence
from pathlib import Path

WORK_APART = "work-apart"
"""The argument by which the window starts the process that reads articles for it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run Quotebook and return its exit code: 0, 1 after a foreseen failure, 2 after wrong usage."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if _opens_a_window(arguments):
        return _open_window(arguments)
    if arguments == [WORK_APART]:
        from quotebook.app.apart import serve

        return serve()
    if arguments == ["selftest"]:
        from quotebook.ui.selftest import selftest

        return selftest()
    from quotebook.cli import run

    return run(arguments)


def _opens_a_window(arguments: Sequence[str]) -> bool:
    """Tell whether these arguments are none, or only files to open: a catalogue, or articles to add."""
    return all(Path(argument).suffix and Path(argument).is_file() for argument in arguments)


def _open_window(arguments: Sequence[str]) -> int:
    from quotebook.ui.display import COMMAND_LINE, missing_for_a_window

    missing = missing_for_a_window()
    if missing:
        sys.stderr.write(f"quotebook: {missing} {COMMAND_LINE}\n")
        return 1
    from quotebook.ui.main import run

    files = [Path(argument) for argument in arguments]
    catalogue = next((file for file in files if file.suffix == ".quotebook"), None)
    return run(catalogue, [file for file in files if file is not catalogue])


if __name__ == "__main__":
    sys.exit(main())
