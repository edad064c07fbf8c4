"""Bytes to text: the marks and declarations that tell an encoding, then UTF-8, then a guess that is said aloud."""

import codecs
import re
import unicodedata
from dataclasses import dataclass

from charset_normalizer import from_bytes

from quotebook.errors import UnreadableFile

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b\x07\x08\x1a")
_UTF8 = re.compile("[^\x00-\x7f\ufffd]+")
_BAD = re.compile("\ufffd+")
_WESTERN = frozenset("“”‘’„‚«»‹›–—…•·°€£¥©®™§¡¿ªº\xa0\xadàáâãäåæçèéêëíîïñòóôõöùúûüýÿœßÀÁÂÃÄÅÆÇÈÉÊËÍÎÏÑÓÔÕÖÙÚÛÜŒ½¼²³×´")
_REALISTIC = [
    "cp1250",
    "cp1251",
    "cp1252",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp1258",
    "cp874",
    "iso8859_2",
    "iso8859_5",
    "iso8859_7",
    "iso8859_15",
    "koi8_r",
    "koi8_u",
    "mac_roman",
    "cp932",
    "euc_jp",
    "gb18030",
    "big5",
    "cp949",
    "euc_kr",
]
_USUAL, _USUAL_SHARE = " \t\r\n.,、。，", 0.01
_NO_LETTERS = frozenset(["Cc", "Cn", "Co", "Cs"])
_SAMPLE = 20_000
_HEAD = 4_096
MOST_CONTROLS = 0.02
"""A larger share of control characters than this is no text."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with the sentences that a person should know about how it was read."""

    text: str
    notices: tuple[str, ...] = ()


def decode(data: bytes, *, declared: str = "") -> Decoded:
    """Return the text in data. declared: the encoding a page names, tried after UTF-8.

    Raises UnreadableFile, with a message about "the file", where data is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) if encoding == "utf-8" else 0 :], encoding)
    wide = _unmarked_utf16(data)
    if wide:
        return _unsaid_utf16(data, wide)
    if _share_of_controls(data) > MOST_CONTROLS or data.count(0) > 3 + len(data) // 100:
        if wide := _utf16_by_its_letters(data):
            return _unsaid_utf16(data, wide)
        raise UnreadableFile("The file holds bytes that are no text.", "Open it in the program that made it.")
    return _decode_unmarked(data, declared)


def decode_page(data: bytes) -> Decoded:
    """Return the text of a web page, heeding the encoding that it names."""
    found = _DECLARED.search(data[:_HEAD])
    return decode(data, declared=found[1].decode("ascii", "ignore") if found else "")


def _decode_unmarked(data: bytes, declared: str) -> Decoded:
    if b"\x1b$" in data[:_SAMPLE] and "2022" in declared and (text := _strict(data, declared)) is not None:
        return Decoded(text)
    text = _strict(data, "utf-8")
    if text is not None:
        return Decoded(text)
    # Bytes of Japanese encodings pair up to look like UTF-8 by chance.
    nearly = None if _japanese(data[:_SAMPLE]) else _nearly_utf8(data)
    if nearly:
        return nearly
    if 0 in data and (wide := _utf16_by_its_letters(data)):
        return _unsaid_utf16(data, wide)
    if declared and _is_known(declared) and (text := _strict(data, declared)) is not None:
        return Decoded(text)
    return _guess(data)


def _is_known(name: str) -> bool:
    """Tell whether name is a text encoding that Python knows."""
    try:
        return codecs.lookup(name)._is_text_encoding  # noqa: SLF001 (there is no public way to tell)
    except (LookupError, ValueError):
        return False


def _decode_marked(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    bad = text.count("\ufffd") - _strict_text(data, encoding).count("\ufffd")
    return Decoded(text, (_replaced(bad, f"no {encoding.upper()}"),) if bad > 0 else ())


def _strict_text(data: bytes, encoding: str) -> str:
    return data.decode(encoding, "ignore")


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _nearly_utf8(data: bytes) -> Decoded | None:
    """Return data as UTF-8 with the bytes that are not replaced, where there is more UTF-8 than other bytes in it."""
    text = data.decode("utf-8", "replace")
    good = sum(map(len, _UTF8.findall(text)))
    runs = _BAD.findall(text)
    if good < len(runs) or 3 * good < sum(map(len, runs)):
        return None
    if any(_strict(data[:-cut], "utf-8") is not None for cut in (1, 2, 3)):
        return Decoded(text, ("The file ends in the middle of a character; the rest of it may be missing.",))
    return Decoded(text, (_replaced(text.count("\ufffd")),))


def _guess(data: bytes) -> Decoded:
    """Return data in the encoding that its letters are likeliest in; the guess is named."""
    first = next((at for at, byte in enumerate(data[: 50 * _SAMPLE]) if byte > 127), 0)
    sample = data[max(0, first - _HEAD) : first + _SAMPLE]
    encoding = _japanese(sample) or "cp1252"
    if encoding == "cp1252" and not _is_western(sample):
        best = from_bytes(sample, cp_isolation=_REALISTIC).best()
        if best is None and _is_noise(sample):
            raise UnreadableFile("The file holds bytes that are no text.", "Open it in the program that made it.")
        encoding = best.encoding if best is not None else encoding
    text = data.decode(encoding, "replace")
    notices = [f"Read as {_plain_name(encoding)}, which is a guess: check the accented letters and quotation marks."]
    if "\ufffd" in text:
        notices.append(_replaced(text.count("\ufffd"), f"no {_plain_name(encoding)}"))
    return Decoded(text, tuple(notices))


def _japanese(sample: bytes) -> str:
    """Return the Japanese encoding in which a good part of sample is hiragana, which no other text looks like."""
    for encoding in ("cp932", "euc_jp"):
        text = sample.decode(encoding, "ignore")
        wide = sum(character > "\x7f" for character in text)
        if wide and sum("\u3041" <= character <= "\u309f" for character in text) > wide * 0.25:
            return encoding
    return ""


def _is_western(sample: bytes) -> bool:
    """Tell whether sample reads as the Windows-1252 of Western European texts."""
    text = _strict(sample, "cp1252")
    return text is not None and _WESTERN.issuperset(character for character in text if character > "\x7f")


def _is_noise(sample: bytes) -> bool:
    return sum(byte > 127 for byte in sample) > len(sample) // 3


def _share_of_controls(data: bytes) -> float:
    sample = data[:_SAMPLE] + data[len(data) // 2 : len(data) // 2 + _SAMPLE]
    return (len(sample) - len(sample.translate(None, _CONTROLS[1:]))) / max(1, len(sample))


def _unmarked_utf16(data: bytes) -> str:
    """Return which UTF-16 data is in by where its NULs stand, or ""."""
    sample = data[: _SAMPLE & ~1]
    half = len(sample) // 2
    if half < 4:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.4 and odd < half * 0.05 else ""


def _utf16_by_its_letters(data: bytes) -> str:
    """Return in which UTF-16 data is nothing but letters, signs and the usual blanks and stops, or "".

    Other alphabets than the Latin one have few NULs to tell it by.
    """
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(data[: _SAMPLE & ~1])
        except UnicodeDecodeError:
            continue
        usual = sum(map(text.count, _USUAL))
        if usual >= _USUAL_SHARE * len(text) and all(
            character in _USUAL or unicodedata.category(character) not in _NO_LETTERS for character in text
        ):
            return encoding
    return ""


def _unsaid_utf16(data: bytes, encoding: str) -> Decoded:
    return Decoded(data.decode(encoding, "replace"), ("Read as UTF-16, which the file does not say itself.",))


def _replaced(count: int, what: str = "no UTF-8") -> str:
    many = f"1 byte that is {what} was" if count == 1 else f"{count:,} bytes that are {what} were"
    return f"{many} replaced by \ufffd."


def _plain_name(encoding: str) -> str:
    return {"cp1252": "Windows-1252", "cp1250": "Windows-1250", "cp1251": "Windows-1251"}.get(
        encoding, encoding.replace("_", "-").upper()
    )
