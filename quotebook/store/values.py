"""How plain values of the vocabulary stand in columns, and back."""

import json
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from quotebook.model import Precision, Reason, SaidOn, Spans

WITH_ITS_ARTICLE = ""
"""Stands for the time at which most quotations were added, and most appearances decided on: when their article was
added. Of a quotation only while it stands in no other."""
AS_MOST = ""
"""Stands for who decided on most appearances: the detector."""

_COMPACT = (",", ":")


def as_text(value: object) -> str | None:
    """Return what a text column holds as text: SQLite lets a damaged or strange file hold anything there."""
    if value is None or isinstance(value, str):
        return value
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def packed(text: str, *, like: bytes = b"") -> str | bytes:
    """Return what stands for a text in less room: deflated, unless that gains nothing. like: what it often holds."""
    data = text.encode()
    if len(data) < _WORTH_PACKING:
        return text
    # Where much of it is known beforehand, a small window is enough, and eight times as fast to set up.
    bits = _SMALL_WINDOW if like else -zlib.MAX_WBITS
    deflate = zlib.compressobj(6, zlib.DEFLATED, bits, 5 if like else 8, zlib.Z_DEFAULT_STRATEGY, like or OFTEN)
    found = (_LIKE if like else _PROSE) + deflate.compress(data) + deflate.flush()
    return found if len(found) < len(data) else text


def unpacked(value: object, *, like: bytes = b"") -> str | None:
    """Read back what packed gave; what is damaged is text of some sort."""
    if not isinstance(value, bytes) or value[:1] not in (_ALONE, _LIKE, _PROSE):
        return as_text(value)
    known = {_ALONE: b"", _LIKE: like, _PROSE: OFTEN}[value[:1]]
    inflate = zlib.decompressobj(_SMALL_WINDOW if value[:1] == _LIKE else -zlib.MAX_WBITS, known)
    try:
        data = inflate.decompress(value[1:], _LONGEST_UNPACKED)
    except zlib.error:
        return as_text(value)
    return data.decode("utf-8", "replace")


# How schema 3 packed texts, how reasons are packed, and how texts are.
_ALONE, _LIKE, _PROSE = b"\x01", b"\x02", b"\x03"
_WORTH_PACKING = 64
_SMALL_WINDOW = -12
_LONGEST_UNPACKED = 100_000_000


def spans_text(spans: Spans) -> str:
    """Return where spans begin and how long they are: 120+34 160+8."""
    return " ".join([f"{start}+{end - start}" for start, end in spans])


def text_spans(text: str) -> Spans:
    """Read spans back, also as schemas before the fourth have them, [[120,154]]; what is damaged is no spans."""
    try:
        if text[:1] == "[":
            return tuple((int(start), int(end)) for start, end in json.loads(text))
        parts = (span.split("+") for span in text.split())
        return tuple((int(start), int(start) + int(length)) for start, length in parts)
    except (ValueError, TypeError):
        return ()


def names_text(names: Iterable[str]) -> str:
    """Return field names as one text, in alphabetical order."""
    return " ".join(sorted(set(names))) if names else ""


def text_names(text: str) -> tuple[str, ...]:
    """Read field names back."""
    return tuple(text.split())


def reasons_text(reasons: Iterable[Reason]) -> str:
    """Return reasons as compact JSON."""
    rows = [(reason.about, reason.rule, reason.words, round(reason.score, 4)) for reason in reasons]
    return json.dumps(rows, ensure_ascii=False, separators=_COMPACT) if rows else "[]"


REASONS = (
    '["source","sentence before","["source","same paragraph","["source","subject before","["source","— X","'
    '["source","said X","["speaker","weighed, not i, unknown","["speaker","weighed, not they, unknown","'
    '["speaker","weighed, not description as it stands","["speaker","who","["speaker","surname alone","'
    '["speaker","description","["speaker","body","["said_on","stated","on Tuesday","["source","X said","'
    '["speaker","description as it stands","["speaker","pronoun","he","she","they","["source","…, X said","'
    '["source","X said …","["said_on","carried over","["speaker","name","The ","["source","network","'
    '",0.9],["role","weighed","",0.99],["said_on","carried over","",0.9]]'
).encode()
"""What the reasons of appearances often hold. Catalogues cannot be read without it: it must never change."""


OFTEN = (
    " adviser often see population interviews helped turned court pledged your refugees independent donors"
    " following off days conversation class previously platform less businessman effort account politically"
    " weeks endorsed abortion opposition doesn’t found does numbers electorate employees education worked"
    " having appeared evidence someone deal difficult thought far intelligence taking criticized statements"
    " remarks four husband home coming comment thing supported elections outside however left case anything"
    " received results program looking speaking millions close may release report lead official repeatedly"
    " help elected almost record trade votes everything leader fight won talking agreement current news"
    " described doing it’s legislation past later rights address others families getting chairman nearly chief"
    " actually fundraising continue contest calling nation relationship voting spending show children runner"
    " percentage efforts violence again liberal strong person social major understand come office spokesman"
    " interest good control winning problem across family clear progressive process history experience"
    " criticism every place such early response movement way billion committee suggested international earlier"
    " potential possible position politicians enough here expected part campaigns need terrorist might"
    " continued making little front increasingly organization television policies groups don’t themselves"
    " leading month together strategy health though reporters presidency behind win points then any emails"
    " contests trying without several candidacy attention supporting work presumptive take next added recently"
    " asked system meeting significant companies announced community get under majority become himself point"
    " things long message least women number leadership did wrote classified especially second victory issue"
    " down new opportunity countries same terrorism how released really media workers financial never"
    " conference better these world around know well foreign say attack decision now money want months"
    " military our running already email both comments night particularly believe group company issues"
    " congressional different executive director politics economy personal speech private reported likely"
    " right back questions investigation governor working its told says race recent three leaders members"
    " since very much senator two week important change immigrants still vote being made general make question"
    " federal another business public saying something only among can policy many even economic while"
    " statement attacks officials secretary where him through last called just year security whether into"
    " information you all most during them national interview establishment out between immigration some time"
    " debate one like years states should think those administration before million over first according when"
    " going there but had what also party including could other country she were government former state than"
    " after election been against her because support which this more will are they percent who not political"
    " their people president was would has about from his have with for said that and the "
).encode()
"""Words that English texts often hold, the commonest last. As REASONS, it must never change."""


def text_reasons(text: str) -> tuple[Reason, ...]:
    """Read reasons back; what is damaged is no reasons."""
    try:
        return tuple(
            Reason(str(about), str(rule), str(words), float(score)) for about, rule, words, score in json.loads(text)
        )
    except (ValueError, TypeError):
        return ()


def basis_text(basis: dict[str, str]) -> str:
    """Return the basis of each field as compact JSON."""
    return json.dumps(basis, ensure_ascii=False, separators=_COMPACT)


def text_basis(text: str) -> dict[str, str]:
    """Read the basis of each field back; what is damaged is none."""
    try:
        found: Any = json.loads(text)
        return {str(name): str(basis) for name, basis in found.items()}
    except (ValueError, AttributeError):
        return {}


def said_on_columns(said_on: SaidOn | None) -> dict[str, str | None]:
    """Return the three columns of a date of a statement."""
    return {
        "said_on": said_on.value if said_on else None,
        "said_on_precision": said_on.precision.value if said_on else None,
        "said_on_basis": said_on.basis if said_on else None,
    }


@lru_cache(4096)
def columns_said_on(value: str | None, precision: str | None, basis: str | None) -> SaidOn | None:
    """Read a date of a statement back."""
    if value is None:
        return None
    return SaidOn(value, _PRECISIONS.get(precision or "", Precision.DAY), basis or "")


_PRECISIONS = {precision.value: precision for precision in Precision}
