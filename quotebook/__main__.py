"""`quotebook` opens the window; `quotebook VERB …` is the command line."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

WORK_APART = "work-apart"
"""The argument by which the window starts the process that reads articles for it."""

REVERSE = "-reverse"
"""The argument of every Qt program that mirrors its window; the first one, or a word of a query."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run Quotebook and return its exit code: 0, 1 after a foreseen failure, 2 after wrong usage."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == [REVERSE]:
        arguments = arguments[1:]
    asked, files = _catalogue_and_rest(arguments)
    if _are_files(files):
        return _open_window(asked, files)
    if arguments == [WORK_APART]:
        from quotebook.app.apart import serve

        return serve()
    if list(files) == ["selftest"]:
        from quotebook.ui.selftest import selftest

        return selftest()
    from quotebook.cli import run

    return run(arguments)


def _catalogue_and_rest(arguments: Sequence[str]) -> tuple[Path | None, Sequence[str]]:
    """Part a leading `--catalogue FILE` from the other arguments."""
    match arguments:
        case ["--catalogue", name, *rest] if name:
            return _path(name), rest
        case [first, *rest] if first.startswith("--catalogue=") and first != "--catalogue=":
            return _path(first.partition("=")[2]), rest
        case _:
            return None, arguments


def _are_files(arguments: Sequence[str]) -> bool:
    """Tell whether these arguments are none, or only files to open: a catalogue, or articles to add."""
    # Unlike Path's, it is no error of this one where a name is too long or a folder may not be read.
    return all(Path(argument).suffix and os.path.isfile(argument) for argument in arguments)  # noqa: PTH113


def _path(name: str) -> Path:
    return Path(os.path.expanduser(name))  # noqa: PTH111  (the other one fails where nobody has that name)


def _open_window(catalogue: Path | None, arguments: Sequence[str]) -> int:
    from quotebook.ui.display import COMMAND_LINE, missing_for_a_window

    missing = missing_for_a_window()
    if missing:
        sys.stderr.write(f"quotebook: {missing} {COMMAND_LINE}\n")
        return 1
    from quotebook.ui.bindings import leave_sources_unread

    leave_sources_unread()
    from quotebook.ui.main import run

    files = [Path(argument) for argument in arguments]
    catalogue = catalogue or next((file for file in files if file.suffix == ".quotebook"), None)
    return run(catalogue, [file for file in files if file != catalogue])


if __name__ == "__main__":
    sys.exit(main())
