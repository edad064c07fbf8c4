"""What may be typed after `quotebook`: one parser, its verbs and their help."""

import argparse
import os
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from quotebook import __version__
from quotebook.app.reviewing import Keep

SHIELD = "\ufdd0"
"""Stands before a word of a query that begins with a dash while argparse reads the line (a noncharacter)."""

DESCRIPTION = """\
Quotebook finds the quotations in articles, who said them and when, and keeps them in a catalogue.
Without a verb it opens the window."""

EPILOG = """\
The catalogue is the file named by --catalogue, else by QUOTEBOOK_CATALOGUE, else "Quotebook/My catalogue.quotebook"
in your documents folder. A query is what you would type into the window's search field:

  quotebook search peskov friendship
  quotebook search 'speaker:peskov before:2023-10 "strengthen our"'

undo takes back the newest change, made in this process or an earlier one; the newest hundred can be undone."""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line; wrong usage ends the process with exit code 2 and a line on standard error."""
    parser, verbs = _parser()
    at = _verb_place(arguments)
    if at is not None and arguments[at] not in verbs:
        unknown = next((word for word in arguments[at:] if not os.path.isfile(word)), arguments[at])  # noqa: PTH113
        parser.error(f"{unknown!r} is neither a verb nor an article or a catalogue to open; see 'quotebook --help'")
    wanted = parser.parse_args(_shielded(arguments, at))
    # No default of the parser's: set_defaults would reach into every verb's copy, and undo what stood before the verb.
    wanted.catalogue = getattr(wanted, "catalogue", None)
    if hasattr(wanted, "query"):
        wanted.query = " ".join(word.removeprefix(SHIELD) for word in wanted.query)
    if wanted.verb == "detect":
        _check_detect(parser, wanted)
    if wanted.verb == "selftest":
        parser.error("selftest stands alone: it makes a catalogue of its own")
    return wanted


def _check_detect(parser: argparse.ArgumentParser, wanted: argparse.Namespace) -> None:
    if wanted.jsonl == bool(wanted.files):
        parser.error("detect wants files (- is standard input), or --jsonl and no files")
    if wanted.jsonl and (wanted.published or wanted.explain or wanted.json):
        parser.error("detect --jsonl takes no other option: each line has its own date")
    if wanted.json and wanted.explain:
        parser.error("detect wants --json or --explain, not both")


def _parser() -> tuple[argparse.ArgumentParser, Sequence[str]]:
    everywhere = argparse.ArgumentParser(add_help=False)
    everywhere.add_argument(
        "--catalogue", type=_catalogue, metavar="FILE", default=argparse.SUPPRESS, help="the catalogue to work on"
    )
    parser = argparse.ArgumentParser(
        prog="quotebook",
        description=DESCRIPTION,
        epilog=EPILOG,
        parents=[everywhere],
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Quotebook {__version__}")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)

    def verb(name: str, summary: str) -> argparse.ArgumentParser:
        return verbs.add_parser(name, help=summary, description=summary, parents=[everywhere], allow_abbrev=False)

    _detect(verb("detect", "show the quotations that stand in articles; touches no catalogue"))
    _add(verb("add", "add articles and their quotations to the catalogue"))
    _redetect(verb("redetect", "look at stored articles again, and add what is new; what was decided stays"))
    _import(verb("import", "take in a list of quotations, as JSON lines, without their articles"))
    _match(verb("match", "tell which stored quotations given ones repeat or contradict"))
    _search(verb("search", "find quotations"))
    _export(verb("export", "write quotations to a .xlsx, .csv or .json file"))
    _duplicates(verb("duplicates", "list quotations that seem to be one statement, or merge them by a rule"))
    for name, summary in (
        ("speakers", "list who spoke"),
        ("sources", "list the articles"),
        ("undo", "take back the newest change to the catalogue"),
        ("redo", "do again what was undone last"),
    ):
        verb(name, summary).add_argument("--json", action="store_true", help="one JSON object a line")
    _check(verb("check", "look the whole catalogue over: its structure, its indexes, words against their articles"))
    verb("selftest", "open the window unseen, add the sample, find, export and reopen; exit code 0 when all is well")
    return parser, tuple(verbs.choices)


def _detect(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help="article (.txt, .md, .html), or - for standard input")
    parser.add_argument("--published", type=_iso_date, metavar="DATE", help="the article's date (YYYY-MM-DD)")
    parser.add_argument("--json", action="store_true", help="one JSON object a file")
    parser.add_argument("--explain", action="store_true", help="show every step, and why each field is what it is")
    parser.add_argument("--jsonl", action="store_true", help='{"id","text","date"} a line in, quotations a line out')


def _add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="article (.txt, .md, .html), or - for standard input")
    for name in ("title", "outlet", "author", "url"):
        parser.add_argument(f"--{name}", help=f"the article's {name}, instead of what the file tells")
    parser.add_argument("--published", type=_iso_date, metavar="DATE", help="the article's date (YYYY-MM-DD)")
    _keep(parser)
    parser.add_argument("--json", action="store_true", help="one JSON object a file")


def _redetect(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "articles", nargs="*", type=_positive, metavar="ID", help="which articles, as 'sources' numbers them (all)"
    )
    parser.add_argument("--dry-run", action="store_true", help="only show what is new")
    _keep(parser)
    parser.add_argument("--json", action="store_true", help="one JSON object an article")


def _keep(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--keep",
        type=Keep,
        choices=list(Keep),
        default=Keep.CONFIDENT,
        help="which quotations are kept: all, or only the confident ones (the default)",
    )


def _duplicates(parser: argparse.ArgumentParser) -> None:
    deed = parser.add_mutually_exclusive_group()
    deed.add_argument("--merge", action="store_true", help="make each group the rule takes in one quotation; one step")
    deed.add_argument(
        "--apart", action="store_true", help="keep the pairs that contradict each other apart for ever; one step"
    )
    deed.add_argument("--judged", action="store_true", help="list the groups and pairs a person has said something of")
    deed.add_argument(
        "--forget",
        nargs="+",
        type=_positive,
        metavar="ID",
        help="forget what was said of these, as --judged lists them",
    )
    parser.add_argument(
        "--differ-by", default="", metavar="WORDS", help='the rule for --apart: by what, such as "another number"'
    )
    parser.add_argument(
        "--at-least", type=_score, default=0.0, metavar="SCORE", help="the rule: how alike, 80 to 100 (98 for --merge)"
    )
    parser.add_argument(
        "--only-marks", action="store_true", help="the rule: nothing but punctuation, case or accents differs"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a group")


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help='a quotation a line: {"id", "text", "speaker", "role", "date", "outlet", "title", "author", "url"}',
    )
    parser.add_argument("--json", action="store_true", help="one JSON object")


def _match(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--jsonl",
        action="store_true",
        required=True,
        help='{"id","text","speaker"} a line of standard input, {"id","matches"} a line out, best match first',
    )


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--repair", action="store_true", help="work the indexes and lists out anew, then check")
    parser.add_argument("--json", action="store_true", help="one JSON object")


def _search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="*", metavar="QUERY", help='words, "phrases", speaker: before: and so on')
    parser.add_argument("--limit", type=_positive, default=20, metavar="N", help="how many to show (default 20)")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", type=_export_file, metavar="OUT", help="the file to write: .xlsx, .csv or .json")
    parser.add_argument("query", nargs="*", metavar="QUERY", help="which quotations (all, if none is given)")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--columns", metavar="A,B", help="these columns, in this order (all, if none is given)")
    which.add_argument("--profile", metavar="NAME", help="the columns of a profile kept in the window's export")


def _verb_place(arguments: Sequence[str]) -> int | None:
    """Return where the verb stands: the first word that is no option and no option's value."""
    at = 0
    while at < len(arguments) and arguments[at].startswith("-"):
        at += 2 if arguments[at] == "--catalogue" else 1
    return at if at < len(arguments) else None


def _shielded(arguments: Sequence[str], verb: int | None) -> list[str]:
    """Protect -word in a query, which argparse would take for an option it does not know."""
    if verb is None or arguments[verb] not in ("search", "export"):
        return list(arguments)
    return [
        SHIELD + word if at > verb and word != "-h" and re.match("-[^-]", word) else word
        for at, word in enumerate(arguments)
    ]


def _catalogue(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("the name of a file is missing")
    return Path(os.path.expanduser(text))  # noqa: PTH111  (the other one fails where nobody has that name)


def _iso_date(text: str) -> str:
    parts = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text)
    try:
        return date(*map(int, parts.groups())).isoformat() if parts else _refuse(text)
    except ValueError:
        return _refuse(text)


def _refuse(text: str) -> str:
    raise argparse.ArgumentTypeError(f"{text!r} is not a date; write it as YYYY-MM-DD, for instance 2023-09-12")


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text.removeprefix(SHIELD)!r} is not a number of 1 or more")
    return int(text)


def _score(text: str) -> float:
    if not text.isdecimal() or not 80 <= int(text) <= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 80 to 100")
    return float(text)


def _export_file(text: str) -> Path:
    path = Path(os.path.abspath(text.removeprefix(SHIELD)))  # noqa: PTH100  (resolve() would follow a link that is to be replaced)
    if path.suffix.lower() not in (".xlsx", ".csv", ".json"):
        raise argparse.ArgumentTypeError(f"{text!r} must end in .xlsx, .csv or .json")
    return path
