"""How the command line speaks: JSON lines, readable blocks, complaints, and a progress bar on a terminal."""

import json
import os
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from quotebook.app.job import Progress
from quotebook.errors import QuotebookError
from quotebook.model import (
    ArticleRow,
    Cluster,
    ClusterDetail,
    Match,
    Quotation,
    QuotationRow,
    Reason,
    SaidOn,
    SpeakerRow,
)

BAR = 30


def prepare_streams() -> None:
    """Make every text writable, whatever the terminal's encoding is."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def say(line: str = "") -> None:
    """Write a line for a person to standard output, control characters made visible."""
    _put(printable(line))


def say_json(value: dict[str, Any]) -> None:
    """Write one JSON object on a line of its own; in ASCII where the terminal or the pipe is not UTF-8."""
    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
    _put(json.dumps(value, ensure_ascii=encoding != "utf8"))


def complain(sentence: str) -> None:
    """Write a sentence to standard error."""
    _clear_bar()
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] (so it is where it was closed)
        print(f"quotebook: {printable(sentence)}", file=sys.stderr)


def flush() -> None:
    """Send off what was said, so that whoever waits for an answer gets it."""
    with _writing():
        if sys.stdout is not None:  # pyright: ignore[reportUnnecessaryComparison]
            sys.stdout.flush()


def abandon() -> None:
    """Say nothing more: standard output is gone, and Python's own flush at exit must not complain of it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def counted(number: int, what: str) -> str:
    """Return "1 quotation" or "1,234 quotations"."""
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def printable(text: str) -> str:
    """Return text with control and direction characters escaped: a terminal obeys them, wherever they come from."""
    if text.isprintable():
        return text
    return "".join(
        char if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cf", "Cs") else ascii(char)[1:-1]
        for char in text
    )


def show_progress(progress: Progress) -> None:
    """Draw a bar on standard error where that is a terminal."""
    if not _has_terminal():
        return
    done = progress.done / progress.total if progress.total else 0
    filled = int(BAR * min(done, 1))
    bar = f"{'█' * filled}{'·' * (BAR - filled)} {done:4.0%} {printable(progress.label)}"
    _clear_bar()
    # A bar that wraps could not be taken back.
    print(bar[: _columns() - 1], end="" if done < 1 else "\n", file=sys.stderr, flush=True)


def quotation_json(quotation: Quotation) -> dict[str, Any]:
    """Return a detected quotation as JSON shows it; spans as [[start, end], …]."""
    return {
        "kind": quotation.kind,
        "text": quotation.text,
        "content": quotation.content,
        "source": quotation.source,
        "cue": quotation.cue,
        "speaker": quotation.speaker,
        "role": quotation.role,
        **_date_json(quotation.said_on),
        "confidence": round(quotation.confidence, 4),
        "reasons": [_reason_json(reason) for reason in quotation.reasons],
    }


def row_json(row: QuotationRow) -> dict[str, Any]:
    """Return a stored quotation as JSON shows it."""
    return {
        "id": row.id,
        "text": row.words,
        "kind": row.kind,
        "speaker": row.speaker,
        "role": row.role,
        **_date_json(row.said_on),
        "outlet": row.outlet,
        "title": row.title,
        "published": row.published,
        "url": row.url,
        "appearances": row.appearances,
        "tags": row.tags,
        "note": row.note,
        "confidence": row.confidence,
    }


def speaker_json(row: SpeakerRow) -> dict[str, Any]:
    """Return a speaker as JSON shows it."""
    return {
        "id": row.id,
        "name": row.name,
        "aliases": row.aliases,
        "role": row.role,
        "quotations": row.quotations,
        "first": row.first,
        "last": row.last,
    }


def article_json(row: ArticleRow) -> dict[str, Any]:
    """Return an article as JSON shows it."""
    return {
        "id": row.id,
        "title": row.title,
        "outlet": row.outlet,
        "author": row.author,
        "published": row.published,
        "url": row.url,
        "language": row.language,
        "quotations": row.quotations,
    }


def cluster_json(cluster: Cluster, detail: ClusterDetail) -> dict[str, Any]:
    """Return quotations that seem to be one statement as JSON shows them."""
    pairs = [
        {
            "a": pair.low_id,
            "b": pair.high_id,
            "verdict": pair.verdict,
            "score": round(pair.score, 1),
            "why": pair.why,
            "ruling": pair.ruling,
        }
        for pair in detail.pairs
    ]
    return {
        "verdict": cluster.verdict,
        "score": round(cluster.score, 1),
        "settled": cluster.settled,
        "members": [row_json(row) for row in detail.members],
        "pairs": pairs,
    }


def found_json(match: Match) -> dict[str, Any]:
    """Return a stored quotation that a given one repeats or contradicts as JSON shows it."""
    return {
        "key": match.key,
        "quotation": match.quotation_id,
        "verdict": match.verdict,
        "score": round(match.score, 1),
        "why": match.why,
    }


def say_words(words: str, *, indent: str = "    ") -> None:
    """Write a quotation's words, wrapped to the terminal."""
    width = max(40, min(_columns(), 110))
    for paragraph in printable(words).splitlines():
        say(textwrap.fill(paragraph, width, initial_indent=indent, subsequent_indent=indent))


def who_and_when(speaker: str | None, role: str | None, said_on: SaidOn | None) -> str:
    """Return "Name, role · date (basis)" with what is known."""
    who = ", ".join(part for part in (speaker or "unattributed", role) if part)
    return f"{who} · {said_on.value} ({said_on.basis})" if said_on else who


def _put(line: str) -> None:
    _clear_bar()
    with _writing():
        print(line)


@contextmanager
def _writing() -> Generator[None, None, None]:
    """Turn a full disk and the like into a sentence; a reader who went away is another matter."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon()
        raise QuotebookError(f"The answer cannot be written: {error.strerror or error}.") from error


def _clear_bar() -> None:
    """Take back a bar that may stand in the line."""
    if _has_terminal():
        print(f"\r{' ' * (_columns() - 1)}\r", end="", file=sys.stderr, flush=True)


def _has_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()  # pyright: ignore[reportUnnecessaryComparison]


def _columns() -> int:
    return shutil.get_terminal_size().columns


def _date_json(said_on: SaidOn | None) -> dict[str, Any]:
    return {
        "said_on": said_on.value if said_on else None,
        "said_on_precision": said_on.precision if said_on else None,
        "said_on_basis": said_on.basis if said_on else None,
    }


def _reason_json(reason: Reason) -> dict[str, Any]:
    return {"about": reason.about, "rule": reason.rule, "words": reason.words, "score": round(reason.score, 4)}
