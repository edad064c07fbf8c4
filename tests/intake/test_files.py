"""Files: any encoding read or refused, whatever the name says, without waiting and without traceback."""

import os
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotebook.errors import UnreadableFile
from quotebook.intake import files, read_file
from quotebook.model import Field

TEXT = "Dr. Ada Smith said, “Das Schöne — ça va?” naïvely."
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_file(path)
    return str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    draft = read_file(put(tmp_path, "a.txt", TEXT.encode(encoding)))
    assert draft.text.lstrip("\ufeff") == TEXT


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Президент заявил, что страна продолжит переговоры, и отметил важность этого решения. " * 3, "cp1251"),
        ("Prezident řekl, že vláda příští týden předloží návrh zákona o železnici. " * 3, "cp1250"),
        ("大臣は「来月から値上げする」と述べた。記者団の質問には答えなかった。" * 3, "shift_jis"),
        ("大臣は「来月から値上げする」と述べた。記者団の質問には答えなかった。" * 3, "euc_jp"),
    ],
)
def test_an_encoding_that_was_guessed_is_named(tmp_path: Path, text: str, encoding: str) -> None:
    draft = read_file(put(tmp_path, "a.txt", text.encode(encoding)))
    assert draft.text == text
    assert any("guess" in notice for notice in draft.notices)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        "«Мы ждали этого сорок лет», — сказал мэр.\nДругие молчали.\n",
        "“我们等了四十年，”市长说。\n其他人沉默。\n",
        "大臣は述べた。記者団の質問には答えなかった、という。" * 40 + "\n",
    ],
)
def test_utf16_without_a_mark_in_other_alphabets(tmp_path: Path, text: str, encoding: str) -> None:
    draft = read_file(put(tmp_path, "a.txt", text.encode(encoding)))
    assert draft.text == text
    assert any("UTF-16" in notice for notice in draft.notices)


def test_a_stray_nul_makes_no_utf16(tmp_path: Path) -> None:
    text = "Le maire a dit « jamais », très fâché, à l’été. " * 20 + "\0."
    assert "maire" in read_file(put(tmp_path, "a.txt", text.encode("cp1252"))).text


def test_utf8_that_was_cut_or_damaged_is_read_and_said(tmp_path: Path) -> None:
    cut = read_file(put(tmp_path, "a.txt", "He said “no” and “never”".encode()[:-2]))
    assert cut.text.startswith("He said “no” and “never")
    assert any("middle of a character" in notice for notice in cut.notices)
    damaged = read_file(put(tmp_path, "b.txt", "“no”".encode() + b"\xc0\xaf" + "“never”".encode()))
    assert damaged.text == "“no”\ufffd\ufffd“never”"
    assert any("2 bytes" in notice for notice in damaged.notices)


def test_a_page_in_the_encoding_it_names(tmp_path: Path) -> None:
    page = "<html><head><meta charset=windows-1251><title>т</title></head><body><p>Он сказал: «нет».</p></body></html>"
    assert read_file(put(tmp_path, "a.html", page.encode("cp1251"))).text == "Он сказал: «нет»."


def test_a_page_whose_encoding_lies(tmp_path: Path) -> None:
    draft = read_file(put(tmp_path, "a.html", b"<meta charset=utf-8><p>\x93yes\x94</p>"))
    assert draft.text == "“yes”"


def test_a_page_named_as_text_is_read_as_one(tmp_path: Path) -> None:
    draft = read_file(put(tmp_path, "a.txt", b"<!DOCTYPE html><html><p>Words</p></html>"))
    assert draft.text == "Words"
    assert "web page" in draft.notices[0]


def test_text_in_angle_brackets_is_no_page(tmp_path: Path) -> None:
    assert read_file(put(tmp_path, "a.txt", b"<pause> He said nothing.")).text == "<pause> He said nothing."


def test_markdown_with_front_matter(tmp_path: Path) -> None:
    text = (
        "---\ntitle: 'Library to stay open'\nauthors:\n  - Jane Doe\n  - John Roe\ndate: 2023-09-12\n"
        "url: https://www.bbc.co.uk/a\n---\n# Ignored here\n\nThe *mayor* said:\n\n> We go home.\n\n- one\n- two\n"
    )
    draft = read_file(put(tmp_path, "a.md", text.encode()))
    basis = "from the file's front matter"
    assert draft.title == Field("Library to stay open", basis)
    assert draft.author == Field("Jane Doe, John Roe", basis)
    assert draft.published == Field("2023-09-12", basis)
    assert draft.url == Field("https://www.bbc.co.uk/a", basis)
    assert draft.text == "Ignored here\n\nThe mayor said:\n\n“We go home.”\n\none\ntwo"


def test_markdown_without_front_matter(tmp_path: Path) -> None:
    draft = read_file(
        put(tmp_path, "a.md", b"# Library to stay open\r\n\r\nThe **mayor** said <script>x</script>no.\r\n")
    )
    assert draft.title == Field("Library to stay open", "from the page's headline")
    assert draft.text == "Library to stay open\n\nThe mayor said no."


@pytest.mark.parametrize(
    "storm", ["[" * 200_000, "*a " * 100_000, "> " * 50_000, "`" * 100_000, "<" * 100_000, "- " * 20_000]
)
def test_markdown_storms_end(tmp_path: Path, storm: str) -> None:
    read_file(put(tmp_path, "a.md", storm.encode() + b"\n\nwords"))


def zipped(folder: Path, name: str, *members: str) -> Path:
    with zipfile.ZipFile(folder / name, "w") as archive:
        for member in members:
            archive.writestr(member, "x")
    return folder / name


def test_what_a_file_really_is(tmp_path: Path) -> None:
    assert "a Word document" in refusal(zipped(tmp_path, "a.txt", "[Content_Types].xml", "word/document.xml"))
    assert "an Excel workbook" in refusal(zipped(tmp_path, "b.txt", "[Content_Types].xml", "xl/workbook.xml"))
    assert "an EPUB book" in refusal(zipped(tmp_path, "c.txt", "mimetype", "META-INF/container.xml"))
    assert "a ZIP archive" in refusal(zipped(tmp_path, "d.txt", "../../x"))
    for data, words in (
        (b"%PDF-1.7\n", "a PDF document"),
        (b"PK\x03\x04garbage", "a damaged ZIP archive"),
        (b"SQLite format 3\0" + b"\0" * 100, "SQLite database"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "older Microsoft Office"),
        (bytes(range(256)) * 20, "no text"),
        (b"\0" * 1000, "no text"),
        (b"", "holds no text"),
        (b" \r\n\t\x0b\x0c" * 10, "holds no text"),
        (b"\xef\xbb\xbf", "holds no text"),
    ):
        assert words in refusal(put(tmp_path, "x.txt", data))


def test_places_that_hold_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "no such file" in refusal(tmp_path / "missing.txt")
    (tmp_path / "folder.txt").mkdir()
    assert "folder" in refusal(tmp_path / "folder.txt")
    assert "not a name" in refusal(Path("a\0b"))
    monkeypatch.setattr(files, "LARGEST", 10)
    assert "files of up to" in refusal(put(tmp_path, "large.txt", b"x" * 11))


@posix
def test_pipes_devices_and_loops_do_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert "a pipe" in refusal(tmp_path / "fifo.txt")
    assert "a device" in refusal(Path("/dev/zero"))
    assert "loop.txt" in refusal(tmp_path / "loop.txt")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(tmp_path, "a.txt", b"words")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert "may not read" in refusal(path)


def test_a_file_that_changes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(tmp_path, "a.txt", b"words " * 100)
    read = os.read

    def grow(handle: int, count: int) -> bytes:
        data = read(handle, count)
        if data:
            with path.open("ab") as file:
                file.write(b"more")
        return data[:300]

    monkeypatch.setattr(os, "read", grow)
    assert "changed while" in refusal(path)


@posix
@pytest.mark.parametrize(
    "name",
    [b"with space.txt", b"q?x=1#h%20.txt", b"-dash.txt", b"new\nline.txt", b"bad\xff\xfe.txt", b"a" * 240 + b".txt"],
)
def test_odd_names(tmp_path: Path, name: bytes) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    path.write_bytes(TEXT.encode())
    assert read_file(path).text == TEXT
    path.write_bytes(b"")
    message = refusal(path)
    message.encode("utf-8")
    assert "\n" not in message


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.html", "a.md", "a"]))
def test_any_bytes_are_read_or_refused(tmp_path: Path, data: bytes, name: str) -> None:
    path = put(tmp_path, name, data)
    try:
        read_file(path)
    except UnreadableFile as error:
        assert name in str(error)
    assert path.read_bytes() == data
