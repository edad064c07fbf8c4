"""Lines of JSON as others write them: each an object, or a complaint that says what is wrong with it."""

import json
import re
from datetime import date
from typing import Any, NoReturn, cast

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def json_object(line: bytes) -> dict[str, Any]:
    """Return the object that a line holds; ValueError with the rest of a sentence that begins "Line 7 "."""
    try:
        read = json.loads(line, parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise ValueError(f"is not UTF-8 text: its byte {error.start + 1} is wrong") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"is not JSON: {error.msg} at its character {error.pos + 1}") from error
    except RecursionError as error:
        raise ValueError("is not JSON that can be read: it is nested too deeply") from error
    except ValueError as error:
        raise ValueError(f"is not JSON: {error}") from error
    if not isinstance(read, dict):
        raise ValueError("is not a JSON object")
    return cast("dict[str, Any]", read)


def stated_date(value: str) -> str:
    """Return an ISO date as precise as it is stated, without the time of day; "" where it is none."""
    given = value[:10] if value[10:11] == "T" else value
    if not _DATE.fullmatch(given):
        return ""
    try:
        date.fromisoformat(given + "0000-01-01"[len(given) :])
    except ValueError:
        return ""
    return given


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")
